import CanonicalJSON
import Events
import Queries
import Rules

/// A session for programs: the names of its keys are promised to whoever reads it. What the viewer may not see is null or left out, as `view` and
/// `hidden` say.
enum SessionJSON {
    static func text(of answer: SessionAnswer) -> String {
        let session = answer.session
        return JSONText.object { writer in
            writer.field("id", session.id.rawValue)
            writer.field("body", session.convened.body)
            writer.field("decision", session.decision)
            writer.field("programme", session.convened.programme)
            writer.field("programmeVersion", session.convened.programmeVersion)
            writer.field("unit", session.unit.rawValue)
            writer.field("level", session.level)
            writer.field("period", session.period)
            writer.field("mode", session.convened.mode.rawValue)
            writer.field("state", session.state.rawValue)
            writer.field("convenedOn", session.convenedOn.description)
            writer.field("lastDay", session.lastDay.description)
            writer.field("lastEntry", session.lastEntry)
            writer.field("generated", session.convened.isGenerated)
            writer.field("view", answer.view == .inside ? "inside" : "outside")
            numbers(&writer, "hidden", answer.hidden.sorted())
            writer.field("quorum", session.quorumNeeded)
            writer.list("members", session.members) { writer, member in
                writer.field("account", member.account.rawValue)
                writer.field("name", answer.names[member.account] ?? nil)
                writer.field("role", member.role.rawValue)
                writer.field("unit", member.unit?.rawValue)
                writer.field("office", member.office)
                writer.field("votes", member.hasVote)
                writer.field("present", session.present.contains(member.account))
            }
            writer.list("agenda", session.items) { item(&$0, $1, answer) }
            writer.list("ballots", session.ballots) { ballot(&$0, $1) }
            writer.list("quotas", answer.lines.flatMap { line in line.limits.map { (line.aim, $0) } }) { writer, pair in
                writer.field("aim", "\(pair.0.kind.rawValue).\(pair.0.key)")
                writer.field("quota", pair.1.quota)
                writer.field("group", pair.1.group)
                writer.field("sense", pair.1.sense.rawValue)
                writer.field("places", pair.1.places)
                writer.field("reserve", pair.1.reserve)
                writer.field("extra", pair.1.extra)
                writer.field("taken", pair.1.taken)
            }
            writer.field("minutesHash", session.minutes?.hash)
            writer.list("signatures", session.minutes?.signatures ?? []) { writer, signature in
                writer.field("member", signature.member.rawValue)
                writer.field("role", signature.role.rawValue)
            }
        }
    }

    private static func item(_ writer: inout JSONWriter, _ item: AgendaItem, _ answer: SessionAnswer) {
        let model = answer.models[item.model]
        writer.field("item", item.item)
        writer.field("model", item.model.rawValue)
        writer.field("name", model?.name)
        writer.field("aim", "\(item.aim.kind.rawValue).\(item.aim.key)")
        writer.field("unit", item.unit.rawValue)
        writer.field("subject", model?.subject)
        writer.field("seen", item.seen)
        writer.key("result")
        if let found = answer.session.result(of: item.item) {
            writer.openObject()
            result(&writer, found)
            writer.closeObject()
        } else {
            writer.value("null".utf8)
        }
        let row = answer.lines.lazy.flatMap(\.rows).first { $0.item == item.item }
        writer.field("place", row?.place)
        writer.field("standing", row?.standing.key)
        writer.field("outcome", answer.session.outcomes[item.item]?.outcome.rawValue)
        writer.field("reason", answer.session.outcomes[item.item]?.reason)
    }

    private static func ballot(_ writer: inout JSONWriter, _ ballot: Ballot) {
        writer.field("ballot", ballot.number)
        writer.field("form", ballot.form.rawValue)
        writer.field("pointsMax", ballot.pointsMax)
        writer.field("state", ballot.state.key)
        numbers(&writer, "items", ballot.items)
        texts(&writer, "voted", ballot.sheets.map(\.member.rawValue) + ballot.secretVoters.map(\.rawValue))
        texts(&writer, "paper", ballot.paper.map(\.rawValue))
        writer.field("paperReturned", ballot.count?.returned)
        writer.field("paperConfirmed", ballot.count?.confirmedBy != nil)
        writer.field("lost", ballot.lost)
        writer.list("results", ballot.items.compactMap { ballot.results[$0] }) { writer, found in
            writer.field("item", found.item)
            result(&writer, found)
        }
    }

    private static func result(_ writer: inout JSONWriter, _ result: BallotResult) {
        writer.field("members", result.members)
        writer.field("entitled", result.entitled)
        writer.field("yes", result.yes)
        writer.field("no", result.no)
        writer.field("abstain", result.abstain)
        writer.field("invalid", result.invalid)
        numbers(&writer, "points", result.points)
    }

    private static func numbers(_ writer: inout JSONWriter, _ key: StaticString, _ numbers: [Int]) {
        writer.key(key)
        writer.openArray()
        for number in numbers { writer.integer(number) }
        writer.closeArray()
    }

    private static func texts(_ writer: inout JSONWriter, _ key: StaticString, _ texts: [String]) {
        writer.key(key)
        writer.openArray()
        for text in texts { writer.string(text) }
        writer.closeArray()
    }
}

extension QuotaLine.Standing {
    fileprivate var key: String {
        switch self {
        case .passes: "passes"
        case .belowThreshold: "belowThreshold"
        case .overQuota: "overQuota"
        case .tied: "tied"
        }
    }
}

extension Ballot.State {
    fileprivate var key: String {
        switch self {
        case .open: "open"
        case .closed: "closed"
        case .voided: "voided"
        }
    }
}
