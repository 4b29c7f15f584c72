package import Events
import Foundation
package import Rules

/// A session that was held before, as a file states it from the paper minutes: council, agenda, ballots with votes or counts, outcomes.
package struct SessionFile: Sendable {
    package struct Line<Value: Sendable>: Sendable {
        package let value: Value
        let mark: FileMark
    }

    /// A ballot as it was held: votes by name, or the count of its paper.
    package struct HeldBallot: Sendable {
        package let items: [Int]
        package let form: BallotForm?
        package let sheets: [Line<MemberSheet>]
        package let paper: Paper?
    }

    package struct Paper: Sendable {
        package let members: [AccountID]
        package let returned: Int
        package let counts: [PaperCount]
        let mark: FileMark
    }

    package struct Declared: Sendable {
        package let member: AccountID
        package let items: [Int]
        package let ground: ConflictGround
    }

    package struct Asked: Sendable {
        package let item: Int
        package let model: ModelID
        package let aim: Aim
    }

    package let id: SessionID
    package let wish: SessionWish
    package let on: Day
    package let present: [AccountID]
    package let agenda: [Line<Asked>]
    package let declared: [Line<Declared>]
    package let ballots: [Line<HeldBallot>]
    package let exceptions: [Line<ExceptionGranted>]
    package let ties: [Line<TieBroken>]
    package let outcomes: [Line<ItemOutcome>]
    let name: String
    let mark: FileMark

    package static let format = "session/1"

    /// Throws `FileRefusal` with everything that is wrong in how it is written.
    package static func read(
        _ path: String, unit: @escaping (_ code: String, _ on: Day) -> UnitID?
    ) throws(FileRefusal) -> SessionFile {
        let (file, map) = YamlFile.open(path, name: URL(fileURLWithPath: path).lastPathComponent)
        guard let map else { throw FileRefusal(file.diagnostics) }
        let found = map.text("kheo")
        if found != format { map.report(.formatUnknown(found: found, known: [format]), at: "kheo") }
        guard file.diagnostics.isEmpty else { throw FileRefusal(file.diagnostics) }
        let read = SessionFile(map, PlaceReading(unitOf: unit))
        map.finish()
        guard file.diagnostics.isEmpty else { throw FileRefusal(file.diagnostics) }
        return read
    }

    private init(_ map: YamlMap, _ places: PlaceReading) {
        name = map.file.name
        mark = map.mark
        id = SessionID(map.text("session"))
        on = map.day("on")
        var present: [AccountID] = []
        let members = map.maps("members").map { member -> SessionMember in
            defer { member.finish() }
            let account = AccountID(member.text("account"))
            if !(member.optionalTruth("absent") ?? false) { present.append(account) }
            return SessionMember(
                account: account, role: member.word("role", CouncilRole.self) ?? .member, unit: member.optionalMap("unit").map { places.unit($0) },
                office: member.optionalText("office"), hasVote: false)
        }
        self.present = present
        wish = SessionWish(
            programme: map.text("programme"), level: map.text("level"), period: map.text("period"), unit: places.unit(map, "unit"),
            body: map.text("body"), decision: map.text("decision"), mode: map.word("mode", SessionMode.self, ifMissing: .room) ?? .room,
            members: members)
        agenda = map.maps("agenda").map { item in
            item.line(
                Asked(
                    item: item.number("item"), model: ModelID(item.text("model")),
                    aim: Aim(kind: item.word("aim", AimKind.self) ?? .recognise, key: item.text("word"))))
        }
        declared = map.optionalMaps("declared").map { item in
            item.line(
                Declared(
                    member: AccountID(item.text("member")), items: item.numbers("items"),
                    ground: item.word("ground", ConflictGround.self, ifMissing: .declared) ?? .declared))
        }
        ballots = map.maps("ballots").map(SessionFile.ballot)
        exceptions = map.optionalMaps("exceptions").map { item in
            item.line(
                ExceptionGranted(
                    session: SessionID(""), quota: item.text("quota"), group: item.optionalText("group"), extra: item.number("extra"),
                    decision: item.text("decision"), reason: item.text("reason")))
        }
        ties = map.optionalMaps("ties").map { item in
            item.line(TieBroken(session: SessionID(""), items: item.numbers("items"), reason: item.text("reason")))
        }
        outcomes = map.maps("outcomes").map { item in
            item.line(
                ItemOutcome(
                    item: item.number("item"), outcome: item.word("outcome", CouncilOutcome.self) ?? .granted, reason: item.optionalText("reason")))
        }
    }

    private static func ballot(_ map: YamlMap) -> Line<HeldBallot> {
        let form = map.optionalWord("form", BallotForm.self)
        let sheets = map.optionalMaps("votes").map { vote -> Line<MemberSheet> in
            var marks: [BallotMark] = []
            for word in Vote.allCases where vote.has(word.rawValue) {
                marks += vote.numbers(word.rawValue).map { BallotMark(item: $0, vote: word) }
            }
            for points in vote.optionalMaps("points") {
                marks.append(BallotMark(item: points.number("item"), points: points.number("hundredths")))
                points.finish()
            }
            return vote.line(MemberSheet(member: AccountID(vote.text("member")), marks: marks))
        }
        let paper = map.optionalMap("paper").map { paper in
            defer { paper.finish() }
            return Paper(
                members: paper.texts("members").map { AccountID($0) }, returned: paper.number("returned"),
                counts: paper.maps("counts").map { count in
                    defer { count.finish() }
                    return PaperCount(
                        item: count.number("item"), yes: count.number("yes"), no: count.number("no"), abstain: count.optionalNumber("abstain") ?? 0,
                        invalid: count.optionalNumber("invalid") ?? 0)
                }, mark: paper.mark)
        }
        // Whose vote it was is not known of a secret ballot, so a file can only say how many there were.
        if form == .secret, !sheets.isEmpty { map.report(.keyUnknown("votes"), at: "votes") }
        if sheets.isEmpty, paper == nil { map.report(.keyMissing("paper")) }
        return map.line(HeldBallot(items: map.numbers("items"), form: form, sheets: sheets, paper: paper))
    }
}

/// Where something stands in a file, from 1.
struct FileMark: Sendable {
    let line: Int
    let column: Int
}

extension YamlMap {
    var mark: FileMark { FileMark(line: node.mark?.line ?? 0, column: node.mark?.column ?? 0) }

    /// What was read of this map, with its place; nothing more is asked of it.
    fileprivate func line<Value>(_ value: Value) -> SessionFile.Line<Value> {
        finish()
        return SessionFile.Line(value: value, mark: mark)
    }

    fileprivate func numbers(_ key: String) -> [Int] {
        texts(key).compactMap { text in
            if let number = Int(text) { return number }
            report(.notANumber(key), at: key)
            return nil
        }
    }
}
