import Commands
import Events
import Foundation
import Pages
import Queries
import Rules
import TestSupport
import Testing
@testable import Web

/// Nothing of an item reaches whoever is in conflict with it: neither its votes, nor its rank, nor what others' numbers would tell.
struct SessionLeakTests {
    private static let pages = ["/sessions/s-1", "/sessions/s-1/ballots/1", "/sessions/s-1/outcomes", "/sessions/s-1/minutes"]

    /// The first item, of the chair's own township, comes first with all votes; two places are free.
    private func house() throws -> CouncilHouse {
        let house = try CouncilHouse()
        try house.open()
        try house.openBallot()
        try house.vote([1: 4, 2: 3, 3: 3, 4: 1, 5: 0])
        return house
    }

    private func all(_ house: CouncilHouse, as account: String) async throws -> String {
        var text = ""
        for page in SessionLeakTests.pages { text += try await house.office.get(page, as: account).body }
        return text
    }

    @Test(arguments: ["deputy", "secretary", "m1"]) func `whoever is in no conflict sees the votes and the line`(_ account: String) async throws {
        let page = try await house().office.get("/sessions/s-1", as: account).body
        #expect(page.contains("4/4 đồng ý"))
        #expect(page.contains("Vạch chỉ tiêu"))
        #expect(page.contains("Đồng hạng tại vạch (2, 3)"))
    }

    @Test(arguments: ["chair", "scribe"]) func `whoever is in conflict sees no vote, rank, line or tie of their item`(_ account: String) async throws
    {
        let text = try await all(house(), as: account)
        #expect(text.contains("Bạn không tham gia xét những nội dung này vì có liên quan:"))
        #expect(text.contains("<strong>Nội dung 1</strong>: Cùng đơn vị với mô hình"))
        // Theirs is the only item on which four could vote: each trace of its numbers would stand out.
        #expect(!text.contains("4/4"))
        #expect(!text.contains("4 đồng ý"))
        #expect(!text.contains("class='cut'"))
        #expect(!text.contains("Đồng hạng tại vạch"))
        #expect(!text.contains("hết chỗ"))
        #expect(text.contains("không hiện thứ hạng với bạn"))
        // The others they judged themselves.
        #expect(text.contains("3/5 đồng ý"))
    }

    @Test func `another ballot over an item in conflict is not told by its number of items`() async throws {
        let house = try CouncilHouse()
        try house.open()
        try house.openBallot()
        // The first is tied with the third under the line: shares of 4 and of 5 are alike only where all say yes.
        try house.vote([1: 4, 2: 5, 3: 5, 4: 1, 5: 0])
        try house.openBallot([1, 2, 3])
        let mine = try await house.office.get("/sessions/s-1", as: "chair").body
        let others = try await house.office.get("/sessions/s-1", as: "m1").body
        func row(_ page: String) -> Substring? { page.split(separator: "<tr>").dropFirst().first { $0.contains("/ballots/2'") } }
        #expect(try #require(row(others)).contains("3 nội dung"))
        #expect(try #require(row(mine)).contains("2 nội dung"))
        #expect(try await house.office.get("/sessions/s-1/ballots/2", as: "chair").body.contains("Nội dung 1:") == false)
    }

    @Test(arguments: ["chair", "scribe"]) func `outcomes of the same aim wait, for with one quota they tell of the one left out`(
        _ account: String
    ) async throws {
        let house = try house()
        try house.perform([BreakTie(session: CouncilHouse.id, items: [2, 3], reason: "Bền hơn.", on: house.today)], as: "deputy")
        try house.perform([SetOutcomes(session: CouncilHouse.id, outcomes: Self.outcomes, on: house.today)])
        let text = try await all(house, as: account)
        #expect(!text.contains("Được công nhận"))
        #expect(!text.contains("Không đạt"))
        #expect(!text.contains("Chỉ tiêu đã hết."))
        #expect(!text.contains("Bền hơn."))
        #expect(try await house.office.get("/sessions/s-1", as: "m1").body.contains("Được công nhận"))
    }

    @Test(arguments: ["chair", "scribe"]) func `the minutes are not shown to whoever is in conflict, nor what they would be`(
        _ account: String
    ) async throws {
        let house = try house()
        try house.perform([BreakTie(session: CouncilHouse.id, items: [2, 3], reason: "Bền hơn.", on: house.today)], as: "deputy")
        try house.perform([SetOutcomes(session: CouncilHouse.id, outcomes: Self.outcomes, on: house.today)])
        let before = try await house.office.get("/sessions/s-1/minutes", as: account).body
        #expect(before.contains("nên không hiện ra với bạn") && !before.contains("BIÊN BẢN"))
        try house.perform([DrawMinutes(session: CouncilHouse.id, text: "Biên bản: nội dung 1 được 4/4.", on: house.today)])
        let after = try await house.office.get("/sessions/s-1/minutes", as: account).body
        #expect(after.contains("nên không hiện ra với bạn") && !after.contains("4/4") && !after.contains("SHA-256"))
        #expect(try await house.office.get("/sessions/s-1/minutes", as: "deputy").body.contains("nội dung 1 được 4/4"))
        // Nor do they draw, sign or set anything.
        for (address, fields) in [("outcomes", [("confirmation", "5")]), ("minutes", []), ("signatures", [("hash", "x"), ("code", "1")])] {
            let answer = try await house.office.post("/sessions/s-1/\(address)", as: account, fields + [("once", "ab")])
            #expect(answer.status == 422 || answer.status == 409, "\(address)")
            #expect(!answer.body.contains("4/4"))
        }
    }

    @Test(arguments: ["registrant", "neighbour", "receiver"]) func `whoever is not of the council sees who sits, and no vote`(
        _ account: String
    ) async throws {
        let house = try house()
        let page = try await house.office.get("/sessions/s-1", as: account)
        #expect(page.status == 200)
        #expect(page.body.contains("Hội đồng xét công nhận cấp tỉnh"))
        #expect(!page.body.contains("đồng ý"))
        #expect(!page.body.contains("Không tham gia xét"))
        #expect(!page.body.contains("/ballots/1"))
        for address in ["ballots/1", "outcomes", "minutes", "agenda", "members"] {
            #expect(try await house.office.get("/sessions/s-1/\(address)", as: account).status == 403, "\(address)")
        }
    }

    static let outcomes = [
        ItemOutcome(item: 1, outcome: .granted), ItemOutcome(item: 2, outcome: .granted),
        ItemOutcome(item: 3, outcome: .declined, reason: "Chỉ tiêu đã hết."), ItemOutcome(item: 4, outcome: .declined, reason: "Ít phiếu."),
        ItemOutcome(item: 5, outcome: .declined, reason: "Ít phiếu."),
    ]
}
