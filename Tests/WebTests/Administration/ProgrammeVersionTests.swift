import Events
import Pages
import Rules
import TestSupport
import Testing
@testable import Web

/// A programme's next version in the browser.
struct ProgrammeVersionTests {
    private let office: OfficeHouse
    private let address = "/programmes/dan-van-kheo/version"

    init() throws { office = try OfficeHouse() }

    private var latest: Programme? { office.house.room.programme("dan-van-kheo") }

    private func send(_ fields: [(String, String)], _ choice: String, seen: Int = 1, as account: String = "admin") async throws -> OfficeHouse.Answer
    {
        try await office.post(address, as: account, fields + [("seen", String(seen)), ("choice", choice)])
    }

    private static let deadline = [("from", "2025-06-20"), ("place.deadlines.receive.days", "7")]

    @Test func `a deadline is changed by a new version, after the difference was seen and its key typed`() async throws {
        let read = try await office.get("/programmes/dan-van-kheo", as: "admin")
        #expect(read.status == 200 && read.body.contains("Phiên bản 1"))
        #expect(try await office.get(address, as: "admin").body.contains("name='place.form.situation.helpVi'"))
        let difference = try await send(ProgrammeVersionTests.deadline, "preview")
        #expect(difference.status == 200 && difference.body.contains("Thời hạn"))
        #expect(latest?.version == 1)
        #expect(try await send(ProgrammeVersionTests.deadline + [("confirmation", "x")], "confirm").status == 422)
        let done = try await send(ProgrammeVersionTests.deadline + [("confirmation", "dan-van-kheo")], "confirm")
        #expect(done.status == 303)
        #expect(latest?.version == 2)
        #expect(latest?.deadlines == [Deadline(step: .receive, days: 7, source: nil)])
        let old = try await office.get("/programmes/dan-van-kheo?version=1", as: "admin")
        #expect(old.status == 200)
        #expect(try await office.get("/programmes/dan-van-kheo?version=9", as: "admin").status == 404)
    }

    @Test func `who was slower is told, and takes nothing back of what the quicker did`() async throws {
        _ = try await send(ProgrammeVersionTests.deadline + [("confirmation", "dan-van-kheo")], "confirm")
        let mine = [("from", "2025-06-20"), ("place.fields.economy.vi", "Kinh tế mới"), ("place.deadlines.receive.days", "")]
        let lost = try await send(mine + [("confirmation", "dan-van-kheo")], "confirm")
        #expect(lost.status == 409)
        #expect(lost.body.contains("Kinh tế mới") && lost.body.contains("name='seen' value='2'"))
        let again = try await send(
            [("from", "2025-06-20"), ("place.fields.economy.vi", "Kinh tế mới"), ("confirmation", "dan-van-kheo")], "confirm", seen: 2)
        #expect(again.status == 303)
        #expect(latest?.version == 3)
        #expect(latest?.deadlines == [Deadline(step: .receive, days: 7, source: nil)])
        #expect(latest?.fields.first?.name.vi == "Kinh tế mới")
    }

    @Test func `a period is added, and one that does not fit is told`() async throws {
        let period = [
            ("from", "2025-06-20"), ("period", "2026"), ("place.periods.+.vi", "Năm 2026"), ("place.periods.+.en", "2026"),
            ("place.periods.+.from", "2026-01-01"), ("place.periods.+.until", "2027-01-01"), ("confirmation", "dan-van-kheo"),
        ]
        for (name, value) in [
            ("period", "a b"), ("period", "2023"), ("period", "../x"), ("place.periods.+.until", "2025-01-01"), ("place.periods.+.vi", ""),
            ("place.periods.+.from", "mai"), ("from", "2019-12-31"), ("from", "x"), ("place.periods.+.cutOff", "2025-01-01"),
        ] {
            let wrong = period.map { $0.0 == name ? (name, value) : $0 } + (period.contains { $0.0 == name } ? [] : [(name, value)])
            let answer = try await send(wrong, "confirm")
            #expect(answer.status == 422 && answer.body.contains("role='alert'"), "\(name) \(value)")
            #expect(latest?.version == 1, "\(name) \(value)")
        }
        #expect(try await send(period, "confirm").status == 303)
        #expect(latest?.period("2026")?.until == .of("2027-01-01"))
    }

    @Test(arguments: [
        ("place.fields.economy.vi", "a\u{202E}b"), ("place.fields.economy.vi", ""), ("place.fields.economy.en", String(repeating: "x", count: 301)),
        ("place.form.situation.charactersMax", "-5"), ("place.form.situation.charactersMax", "99999999"), ("place.deadlines.receive.days", "0"),
        ("place.deadlines.receive.days", "1e9"), ("place.form.situation.required", "maybe"), ("place.levels.commune.until", "2025-13-01"),
    ]) func `what does not fit is told at its field, and what was typed stays`(_ name: String, _ value: String) async throws {
        let answer = try await send([("from", "2025-06-20"), (name, value), ("confirmation", "dan-van-kheo")], "confirm")
        #expect(answer.status == 422)
        #expect(answer.body.contains("href='#f-\(name)'"))
        #expect(latest?.version == 1)
    }

    @Test func `marks are shown as they are, and nothing at all is no version`() async throws {
        let mark = try await send([("from", "2025-06-20"), ("place.fields.economy.vi", "<img src=x onerror=alert(1)>")], "preview")
        #expect(mark.status == 200 && !mark.body.contains("<img") && mark.body.contains("&lt;img"))
        #expect(try await send([("from", "2025-06-20")], "preview").status == 422)
        #expect(try await send([("from", "2025-06-20")], "preview", seen: 99).status == 403)
    }

    @Test(arguments: ["registrant", "receiver"]) func `others may not`(_ account: String) async throws {
        for page in ["/programmes", "/programmes/dan-van-kheo", address] {
            #expect(try await office.get(page, as: account).status == 403)
        }
        #expect(try await send(ProgrammeVersionTests.deadline + [("confirmation", "dan-van-kheo")], "confirm", as: account).status == 403)
        #expect(latest?.version == 1)
        #expect(try await office.get("/programmes/none", as: "admin").status == 404)
    }
}
