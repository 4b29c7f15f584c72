import Commands
import Events
import Foundation
import Queries
import Rules
import TestSupport
import Testing
@testable import Web

/// A province whose council sits over five models: `chair` and `scribe` come from the township of the first one, `deputy`, `secretary` and
/// the members from nowhere that is judged. Two places are free.
struct CouncilHouse {
    static let id = SessionID("s-1")
    static let voters = ["chair", "deputy", "m1", "m2", "m3"]
    let office: OfficeHouse
    var house: TestHouse { office.house }

    init(mode: SessionMode = .online, items: Int = 5) throws {
        office = try OfficeHouse { house in
            var programme = Programme.fixture
            programme.version = 2
            programme.from = .of("2025-01-01")
            var quota = Quota(
                term: Term(key: "cap-tinh", name: Name(vi: "Mỗi năm hai mô hình cấp tỉnh", en: "Two models a year")), level: "province",
                of: "recognised", sense: .atMost, percent: nil, count: 2, rounding: .down, unitCode: nil)
            quota.reserve = nil
            programme.quotas = [quota]
            try house.perform(PublishProgramme(programme: programme))
            let units: [UnitID] = ["c01888-1", "c01900-1", "c01900-1", "c02068-1", "c02068-1"]
            for number in 1...items {
                let id = ModelID("m-\(number)")
                try house.register(id, "Mô hình số \(number)", in: units[(number - 1) % 5], on: "2025-02-10", level: "province")
                try house.accept(id, on: "2025-02-12")
            }
        }
        for account in CouncilHouse.voters { try office.appoint(account, .councilMember, "p06-1") }
        try office.appoint("scribe", .councilSecretary, "p06-1")
        let seats: [(String, CouncilRole, UnitID)] = [
            ("chair", .chair, "c01888-1"), ("deputy", .deputy, "p06-1"), ("secretary", .secretary, "p06-1"), ("scribe", .secretary, "c01888-1"),
            ("m1", .member, "p06-1"), ("m2", .member, "p06-1"), ("m3", .member, "p06-1"),
        ]
        let wish = SessionWish(
            programme: "dan-van-kheo", level: "province", period: "2021-2025", unit: "p06-1", body: "Hội đồng xét công nhận cấp tỉnh",
            decision: "12-QĐ/TU", mode: mode, members: seats.map { SessionMember(account: AccountID($0.0), role: $0.1, unit: $0.2, hasVote: false) })
        let units: [UnitID] = ["c01888-1", "c01900-1", "c01900-1", "c02068-1", "c02068-1"]
        let agenda = (1...items).map {
            AgendaItem(
                item: $0, model: ModelID("m-\($0)"), aim: Aim(kind: .recognise, key: "province"), unit: units[($0 - 1) % 5], seen: 0)
        }
        try perform([ConveneSession(session: CouncilHouse.id, wish: wish, on: today), DrawAgenda(session: CouncilHouse.id, items: agenda, on: today)])
    }

    var today: Day { house.clock.today }

    func perform(_ commands: [any Command], as account: String = "secretary") throws {
        _ = try house.desk.perform(commands, as: .account(AccountID(account), passedSecondFactor: true))
    }

    func open(_ absent: Set<String> = []) throws {
        let all = CouncilHouse.voters + ["secretary", "scribe"]
        try perform([OpenSession(session: CouncilHouse.id, present: all.filter { !absent.contains($0) }.map { AccountID($0) }, on: today)])
    }

    func openBallot(_ items: [Int] = [1, 2, 3, 4, 5], form: BallotForm = .open) throws {
        try perform([OpenBallot(session: CouncilHouse.id, items: items, form: form, on: today)])
    }

    /// `yes` says how many of those who may vote on an item say yes, the first ones first.
    func vote(_ yes: [Int: Int], ballot: Int = 1) throws {
        let session = try session()
        let items = session.ballot(ballot)?.items ?? []
        for account in CouncilHouse.voters {
            let id = AccountID(account)
            let mine = session.ballot(ballot)?.items(for: id) ?? []
            let marks = mine.map { item in
                let able = CouncilHouse.voters.filter { session.ballot(ballot)?.items(for: AccountID($0)).contains(item) ?? false }
                let place = able.firstIndex(of: account) ?? 0
                return BallotMark(item: item, vote: place < (yes[item] ?? 0) ? .yes : .no)
            }
            guard !marks.isEmpty, !items.isEmpty else { continue }
            try perform([GiveSheet(session: CouncilHouse.id, ballot: ballot, member: id, marks: marks, on: today)], as: account)
        }
        _ = try house.desk.close(ballot, of: CouncilHouse.id, on: today, as: .account("secretary", passedSecondFactor: true))
    }

    func session() throws -> CouncilSession { try #require(try house.room.wholeSession(CouncilHouse.id)).session }

    /// What a form of a page would send, as a browser reads it: hidden fields, what is filled in, chosen and ticked.
    static func fields(_ page: String, of action: String) -> [(String, String)] {
        guard let form = page.split(separator: "<form ").first(where: { $0.contains("action='\(action)'") }) else { return [] }
        let body = form.prefix { _ in true }.split(separator: "</form>").first.map(String.init) ?? ""
        var fields: [(String, String)] = []
        for match in body.matches(of: #/<input ([^>]*)>/#) {
            let tag = String(match.1)
            guard let name = tag.firstMatch(of: #/name='([^']+)'/#)?.1 else { continue }
            let value = tag.firstMatch(of: #/value='([^']*)'/#).map { Exchange.unescaped($0.1) } ?? ""
            if tag.contains("type='radio'") || tag.contains("type='checkbox'"), !tag.contains(" checked") { continue }
            if name != "token" { fields.append((String(name), value)) }
        }
        for match in body.matches(of: #/<select [^>]*name='([^']+)'[^>]*>(.*?)<\/select>/#) {
            let chosen = String(match.2).firstMatch(of: #/value='([^']*)' selected/#)?.1
            let first = String(match.2).firstMatch(of: #/value='([^']*)'/#)?.1
            fields.append((String(match.1), Exchange.unescaped(chosen ?? first ?? "")))
        }
        for match in body.matches(of: #/<textarea [^>]*name='([^']+)'[^>]*>([^<]*)<\/textarea>/#) {
            fields.append((String(match.1), Exchange.unescaped(match.2).trimmingCharacters(in: .newlines)))
        }
        return fields
    }
}
