import CanonicalJSON
import Queries
import Texts

/// A draft on the shell.
struct DraftText {
    private let answer: DraftAnswer
    private let language: Language

    init(_ answer: DraftAnswer, language: Language) {
        self.answer = answer
        self.language = language
    }

    func say(inJSON: Bool) { Console.say(inJSON ? json : text) }

    private var obstacle: Told? { answer.obstacle.map { told($0, in: language) } }

    private var text: String {
        let drafted = answer.drafted
        var lines = ["\(language.decisionDraft) \(answer.draft.id)  [\(answer.draft.entry)]  \(answer.draft.draftedOn)  \(drafted.issuer)"]
        lines += [drafted.about.said(in: language), ""]
        lines += answer.lines.map { line in
            let who = [line.name.isEmpty ? "—" : line.name, line.office, line.place].filter { !$0.isEmpty }.joined(separator: ", ")
            let money = line.reckoning.map { "  \(language.reckoned($0))" } ?? ""
            return "\(line.recipient.ordinal). \(who): \(line.recipient.unitAsIssued)\(money)"
        }
        lines.append("")
        lines += answer.nextNumber.map { ["\(language.numberToCome): \($0)"] } ?? []
        lines += answer.nextGoldBook.map { ["\(language.goldBook): \(language.span($0.first, $0.last))"] } ?? []
        lines += obstacle.map { ["\(language.notYetSignable): \($0.sentence)"] } ?? []
        return lines.joined(separator: "\n")
    }

    private var json: String {
        let drafted = answer.drafted
        return JSONText.object { writer in
            writer.field("id", answer.draft.id.rawValue)
            writer.field("entry", answer.draft.entry)
            writer.field("draftedOn", answer.draft.draftedOn.description)
            writer.field("signed", answer.draft.isSigned)
            writer.field("discarded", answer.draft.isDiscarded)
            writer.field("issuer", drafted.issuer)
            writer.field("issuerUnit", drafted.issuerUnit.rawValue)
            writer.field("track", drafted.track)
            writer.field("form", drafted.form)
            writer.field("grantor", drafted.grantor)
            writer.field("period", drafted.period)
            writer.field("session", drafted.session?.rawValue)
            writer.field("nextNumber", answer.nextNumber)
            writer.field("obstacle", obstacle?.code)
            writer.list("bases", drafted.bases) { writer, basis in
                writer.field("name", basis.name)
                writer.field("on", basis.on?.description)
            }
            writer.list("recipients", answer.lines) { writer, line in
                writer.field("ordinal", line.recipient.ordinal)
                writer.field("subject", line.recipient.subject)
                writer.field("person", line.recipient.person?.rawValue)
                writer.field("name", line.name)
                writer.field("office", line.office)
                writer.field("place", line.place)
                writer.field("unit", line.recipient.unit.rawValue)
                writer.field("model", line.recipient.model?.rawValue)
                writer.field("amount", line.reckoning?.amount)
            }
        }
    }
}
