import Events
package import Queries
import Rules
package import Texts

/// One complaint: what it is about, what it says, what came of it; and the forms that answer it or take it back.
package struct ComplaintPage: Page {
    package enum Done: String, Sendable {
        case lodged, answered, withdrawn
    }

    package let frame: Frame
    package let complaint: ComplaintAnswer
    /// Nil where it was erased, or whoever reads may not read it.
    package let text: String?
    package let mayRead: Bool
    package let mayAnswer: Bool
    package let mayWithdraw: Bool
    package var typed = Typed()
    package var done: Done?

    package init(frame: Frame, complaint: ComplaintAnswer, text: String?, mayRead: Bool, mayAnswer: Bool, mayWithdraw: Bool) {
        self.frame = frame
        self.complaint = complaint
        self.text = text
        self.mayRead = mayRead
        self.mayAnswer = mayAnswer
        self.mayWithdraw = mayWithdraw
    }

    package var section: Route? { .work }
    package func title(in language: Language) -> String { language.complaint }

    package func main(in language: Language) -> HTML {
        let words = ComplaintWords(frame: frame, complaint: complaint, language: language)
        let said: HTML =
            text.map { "<p class='prose'>\($0)</p>" }
            ?? "<p class='soft'>\(mayRead ? language.complaintErased : language.complaintHidden)</p>"
        return """
            \(frame.crumbs([(Address(.work), language.myWork), (Address(.complaints), language.complaints)], language))\
            <h1>\(language.complaint)</h1>\(told(language))\(facts(words))<h2>\(language.complaintText)</h2>\(said)\(answer(language))\
            \(forms(language))
            """
    }

    private func told(_ language: Language) -> HTML? {
        done.map { done in
            switch done {
            case .lodged: notice(.done, language.complaintWasLodged)
            case .answered: notice(.done, language.complaintWasAnswered)
            case .withdrawn: notice(.done, language.complaintWasWithdrawn)
            }
        }
    }

    private func facts(_ words: ComplaintWords) -> HTML {
        let language = words.language
        let names = UnitNames(frame.atlas, on: frame.defaults.today, language)
        var facts = Facts()
        let address = complaint.decision.map { Address.decision($0) } ?? complaint.model.map { Address.model($0) }
        facts.add(language.complainedOf, address.map { frame.anchor($0, words.subject) } ?? "\(words.subject)")
        facts.add(language[.status], words.state)
        facts.add(language.lodgedOn, language.time(complaint.lodgedOn))
        facts.add(language.comesFrom, frame.anchor(.unit(complaint.unit), names.path(complaint.unit)))
        facts.add(language.settledBy, frame.anchor(.unit(complaint.seat), names.path(complaint.seat)))
        if complaint.state == .open, complaint.dueOn != nil { facts.add(language.dueOn, words.due) }
        facts.add(language[.entry], language.capitalised(language.entry(complaint.entry)))
        return facts.list
    }

    private func answer(_ language: Language) -> HTML {
        guard let on = complaint.overOn else { return "" }
        var facts = Facts()
        facts.add(language.isItUpheld, language.capitalised(complaint.state.name.said(in: language)))
        facts.add(language[.instrument], complaint.instrument)
        facts.add(language[.effectiveOn], language.time(on))
        if mayRead { facts.add(language[.reason], complaint.reason) }
        facts.add(language[.entry], complaint.overAt.map { language.capitalised(language.entry($0)) })
        return "<h2>\(language.answerOfComplaint)</h2>\(facts.list)"
    }

    private func forms(_ language: Language) -> HTML {
        guard complaint.state == .open else { return "" }
        return "\(mayAnswer ? answerForm(language) : "")\(mayWithdraw ? withdrawalForm(language) : "")"
    }

    private func answerForm(_ language: Language) -> HTML {
        let isTried = typed[.choice] == "answer"
        let parts = FormParts(language, isTried ? typed : Typed(), prefix: "answer-")
        let finding = FormParts.Label(.finding, language.isItUpheld, help: language.upheldHelp, isNeeded: true)
        let reason = FormParts.Label(.reason, language[.reason], isNeeded: true)
        let instrument = FormParts.Label(.instrument, language.answeringDocument, isNeeded: true)
        let body: HTML = """
            \(parts.summary([finding, reason, instrument]))\(parts.radios(
                finding, [Choice("upheld", language.upheldWord), Choice("dismissed", language.dismissedWord)]))\
            \(parts.area(reason, charactersMax: Limits.reasonCharactersMax, rows: 4))\
            \(parts.line(instrument, charactersMax: Limits.nameCharactersMax))\
            \(deeds(button(language.answerComplaint, choice: (.choice, "answer"))))
            """
        return act(
            language.answerComplaint, isOpen: true, isFirst: true, id: "answer",
            frame.form(.complaintAnswer, id: complaint.id.rawValue, attributes: " data-keep", body))
    }

    private func withdrawalForm(_ language: Language) -> HTML {
        let isTried = typed[.choice] == "withdraw"
        let parts = FormParts(language, isTried ? typed : Typed(), prefix: "withdraw-")
        let reason = FormParts.Label(.reason, language[.reason], isNeeded: true)
        let body: HTML = """
            \(parts.summary([reason]))\(parts.area(reason, charactersMax: Limits.reasonCharactersMax, rows: 3))\
            \(deeds(button(language.withdrawComplaint, .grave, choice: (.choice, "withdraw"))))
            """
        return act(
            language.withdrawComplaint, isOpen: isTried, id: "withdraw",
            frame.form(.complaintWithdrawal, id: complaint.id.rawValue, attributes: " data-keep", body))
    }
}
