import Events
import Pages
import Rules
import TestSupport
import Testing
@testable import Web

/// A resolution in the browser: entered, looked at, confirmed, taken back.
struct ReorganisationTests {
    private let office: OfficeHouse

    init() throws { office = try OfficeHouse() }

    private static let typed: [(String, String)] = [
        ("instrument", "9/NQ"), ("issuer", "HĐND tỉnh"), ("day", "2025-09-01"), ("rows.e", "2"), ("rows.b", "1"), ("rows.m", "1"), ("rows.r", "1"),
        ("unit.e0", "c02071-2"), ("other.e0", "Mới"), ("share.e0", "whole"), ("unit.e1", "c02083-2"), ("other.e1", "Xã Mới"), ("share.e1", "whole"),
        ("unit.b0", "u-1"), ("type.b0", "Xã"), ("name.b0", "Mới"), ("tier.b0", "commune"), ("other.b0", "p19-2"),
    ]

    private func send(_ fields: [(String, String)], _ choice: String, as account: String = "admin") async throws -> OfficeHouse.Answer {
        try await office.post("/units/reorganisation", as: account, fields + [("choice", choice)])
    }

    private static func with(_ name: String, _ value: String) -> [(String, String)] {
        typed.map { $0.0 == name ? (name, value) : $0 } + (typed.contains { $0.0 == name } ? [] : [(name, value)])
    }

    @Test func `entered, previewed, confirmed by its number, and taken back`() async throws {
        let size = try office.house.journal.size
        let preview = try await send(ReorganisationTests.typed, "preview")
        #expect(preview.status == 200)
        #expect(preview.body.contains("Sẽ ghi 5 bản ghi"))
        #expect(try office.house.journal.size == size, "a preview enters nothing")
        let wrong = try await send(ReorganisationTests.typed + [("confirmation", "8/NQ")], "confirm")
        #expect(wrong.status == 422 && wrong.body.contains("value='8/NQ'"))
        let done = try await send(ReorganisationTests.typed + [("confirmation", " 9/nq ")], "confirm")
        #expect(done.status == 303)
        let address = try #require(done.location)
        #expect(try office.house.journal.size == size + 5)
        let page = try await office.get(address, as: "admin")
        #expect(page.status == 200 && page.body.contains("9/NQ, HĐND tỉnh"))
        let twice = try await send(ReorganisationTests.typed + [("confirmation", "9/NQ")], "confirm")
        #expect(twice.status == 422)
        let annulment = String(address.prefix { $0 != "?" }) + "/annulment"
        let noReason = try await office.post(annulment, as: "admin", [("confirmation", "9/NQ, HĐND tỉnh")])
        #expect(noReason.status == 422)
        let back = try await office.post(annulment, as: "admin", [("confirmation", "9/NQ, HĐND tỉnh"), ("reason", "Nhập nhầm")])
        #expect(back.status == 303)
        #expect(office.house.room.atlas.index(of: "u-1") == nil)
        #expect(try await office.get(address, as: "admin").status == 404)
    }

    @Test func `a name is never resolved silently, and what was typed stays`() async throws {
        let asked = try await send(ReorganisationTests.with("unit.e0", "Yên Thịnh"), "preview")
        #expect(asked.status == 422)
        #expect(asked.body.contains("name='candidate.unit.e0' value='c02071-2'"))
        #expect(asked.body.contains("value='Yên Thịnh'") && asked.body.contains("value='9/NQ'"))
        let chosen = try await send(ReorganisationTests.with("unit.e0", "Yên Thịnh") + [("candidate.unit.e0", "c02071-2")], "preview")
        #expect(chosen.status == 200)
        let foreign = try await send(ReorganisationTests.with("unit.e0", "Yên Thịnh") + [("candidate.unit.e0", "c01888-2")], "preview")
        #expect(foreign.status == 422, "only what was offered can be chosen")
        let nothing = try await send(ReorganisationTests.with("unit.e0", "Không Đâu Cả Xyz"), "preview")
        #expect(nothing.status == 422 && nothing.body.contains("Không Đâu Cả Xyz"))
    }

    @Test(arguments: [
        ("day", ""), ("day", "2025-02-30"), ("instrument", ""), ("instrument", "9\u{202E}/NQ"), ("name.b0", "a\u{200B}b"), ("other.b0", ""),
        ("unit.e0", ""), ("day", "2025-06-01"), ("instrument", String(repeating: "9", count: 301)), ("name.b0", String(repeating: "x", count: 301)),
        ("unit.b0", "c02071-2"),
    ]) func `what cannot be is told in the form, with what was typed, and nothing is entered`(_ field: String, _ value: String) async throws {
        let size = try office.house.journal.size
        let answer = try await send(ReorganisationTests.with(field, value) + [("confirmation", "9/NQ")], "confirm")
        #expect(answer.status == 422)
        #expect(answer.body.contains("role='alert'"))
        #expect(answer.body.contains("HĐND tỉnh"))
        #expect(try office.house.journal.size == size)
    }

    @Test func `marks in what was typed are shown as they are`() async throws {
        let mark = "<script>alert(1)</script>'\""
        let answer = try await send(ReorganisationTests.with("name.b0", mark), "preview")
        #expect(!answer.body.contains("<script>alert"))
        #expect(answer.body.contains("&lt;script&gt;alert(1)"))
    }

    @Test func `rows are added as far as there may be`() async throws {
        let more = try await send(ReorganisationTests.typed, "rows.e")
        #expect(more.status == 200 && more.body.contains("name='unit.e6'") && !more.body.contains("name='unit.e7'"))
        #expect(more.body.contains("value='c02083-2'"))
        let most = try await send(ReorganisationTests.with("rows.e", String(WebLimits.reorganisationRowsMax)), "rows.e")
        #expect(most.status == 422)
        let absurd = try await send(ReorganisationTests.with("rows.e", "999999999"), "back")
        #expect(absurd.status == 200 && !absurd.body.contains("name='unit.e\(WebLimits.reorganisationRowsMax)'"))
    }

    @Test(arguments: ["registrant", "receiver", "signatory"]) func `others may not`(_ account: String) async throws {
        for address in ["/units/reorganisation", "/units/resolutions", "/units/resolutions/5"] {
            #expect(try await office.get(address, as: account).status == 403, "\(address)")
        }
        let size = try office.house.journal.size
        #expect(try await send(ReorganisationTests.typed + [("confirmation", "9/NQ")], "confirm", as: account).status == 403)
        #expect(try office.house.journal.size == size)
    }

    @Test func `a form of another session or site does nothing`() async throws {
        let size = try office.house.journal.size
        let fields = ReorganisationTests.typed + [("confirmation", "9/NQ"), ("choice", "confirm")]
        #expect(try await office.post("/units/reorganisation", as: "admin", fields, token: "x").status == 403)
        #expect(try await office.post("/units/reorganisation", as: "admin", fields, headers: [.origin: "http://evil.example"]).status == 403)
        #expect(try office.house.journal.size == size)
    }

    @Test(arguments: ["0", "-1", "999999999", "x", "1%00"]) func `no resolution is where there is none`(_ id: String) async throws {
        #expect(try await office.get("/units/resolutions/\(id)", as: "admin").status == 404)
    }
}
