import Commands
import Events
import Keeping
import Pages
import Queries
import Rules
import TestSupport
import Testing
@testable import Web

/// The journal as an inspector reads it; what it reads comes through a hatch, here with values of its own.
struct JournalTests {
    private static func line(_ position: Int) -> JournalReading.Line {
        JournalReading.Line(
            position: position, id: "c-1.\(position)", stream: "model/m-1", version: position, previous: position == 0 ? nil : position - 1,
            kind: "model.accepted", kindVersion: 1, actor: "receiver", isAuthenticated: true, recordedAt: "2025-06-20T02:00:00.000Z",
            effectiveOn: "2025-06-20")
    }

    private static let reading = JournalReading(
        size: { 3 },
        entries: { wish, before, limit in
            let lines = (0..<min(before, 3)).reversed().map(line).filter { wish.stream.isEmpty || $0.stream == wish.stream }
            return JournalReading.Stretch(lines: Array(lines.prefix(limit)), earlier: before > 2 ? 1 : nil)
        },
        entry: { position in
            guard position < 3 else { return nil }
            return JournalReading.Entry(
                line: line(position), leaf: #"{"body":{"note":"<b>&"}}"#, hash: "abc=", next: position < 2 ? position + 1 : nil)
        }, proof: { $0 < 3 ? "c2sp.org/tlog-proof@v1\nindex \($0)\n" : nil }, checkpoint: { "kheo.test/register\n3\n" })

    private let office: OfficeHouse

    init() throws {
        office = try OfficeHouse(journal: JournalTests.reading)
        let admin = Desk.Actor.account("admin", passedSecondFactor: true)
        let post = Post(appointment: AppointmentID("a-inspector"), role: .inspector, unit: nil, from: .of("2021-01-01"), decision: "01-QĐ/TU")
        _ = try office.house.desk.perform(
            [
                OpenAccount(account: "inspector", name: "Thanh Tra", on: office.house.clock.today),
                AppointOfficer(account: "inspector", post: post),
            ] as [any Command], as: admin)
    }

    @Test func `entries are listed, the latest first, with ways on`() async throws {
        let page = try await office.get("/journal", as: "inspector")
        #expect(page.status == 200)
        #expect(page.body.contains("/journal/2'") && page.body.contains("before=1"))
        #expect(page.body.contains("Hoàng Thị Nhận"), "an actor is named where the account is known")
        #expect(try await office.get("/journal?stream=unit%2Fx", as: "inspector").body.contains("model.accepted") == false)
    }

    @Test func `an entry is shown as it is stored, with its neighbours and its proof`() async throws {
        let page = try await office.get("/journal/1", as: "inspector")
        #expect(page.status == 200)
        #expect(page.body.contains("{&quot;body") || page.body.contains(#"{"body""#))
        #expect(!page.body.contains("<b>&"))
        #expect(page.body.contains("/journal/0'") && page.body.contains("/journal/2'"))
        let proof = try await office.get("/journal/1/proof", as: "inspector")
        #expect(proof.status == 200 && proof.body.hasPrefix("c2sp.org/tlog-proof@v1"))
        #expect(proof.headers[.contentDisposition] == "attachment; filename=\"entry-1.proof.txt\"")
        #expect(try await office.get("/journal/checkpoint", as: "inspector").body == "kheo.test/register\n3\n")
    }

    @Test(arguments: ["/journal/3", "/journal/-1", "/journal/x", "/journal/3/proof", "/journal/99999999999999999999"])
    func `what is not there is not there`(_ address: String) async throws {
        #expect(try await office.get(address, as: "inspector").status == 404)
    }

    @Test(arguments: ["/journal?recorded=2025-02-30", "/journal?before=x", "/journal?before=-1", "/journal?stream=a%00b"])
    func `a question that cannot be asked is told`(_ address: String) async throws {
        #expect(try await office.get(address, as: "inspector").status == 400)
    }

    @Test(arguments: ["admin", "registrant", "receiver", "signatory"]) func `nobody else reads it`(_ account: String) async throws {
        for address in ["/journal", "/journal/1", "/journal/1/proof", "/journal/checkpoint"] {
            #expect(try await office.get(address, as: account).status == 403, "\(address)")
        }
        #expect(try await office.get("/journal", as: nil).status == 303)
    }

    @Test func `an inspector changes nothing`() async throws {
        let size = try office.house.journal.size
        for deed in [Deed.unitReorganisation, .versionPublication, .modelAcceptance, .accountOpening] {
            #expect(try await office.post(Address(deed, id: "m-1").text, as: "inspector", [("seen", "0")]).status == 403, "\(deed)")
        }
        #expect(try office.house.journal.size == size)
    }
}
