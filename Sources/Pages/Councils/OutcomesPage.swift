import Events
import Queries
import Rules
package import Texts

/// What is to come of every item: proposed from the line, looked through, confirmed by the count.
package struct OutcomesPage: Page {
    package let frame: Frame
    package let view: SessionView

    package init(frame: Frame, view: SessionView) {
        self.frame = frame
        self.view = view
    }

    package var section: Route? { .sessions }
    package func title(in language: Language) -> String { "\(language.outcomes) · \(view.session.convened.body)" }

    package func main(in language: Language) -> HTML {
        let text = SessionText(view, frame, language)
        let head = SessionHead(frame: frame, text: text, heading: language.outcomes).html
        guard view.isKeeper else { return head + notice(.care, language.onlyKeeper) }
        guard view.answer.hidden.isEmpty else { return head + notice(.care, language.keeperInConflict) }
        guard view.session.state == .open else { return head + notice(.care, language.outcomesNotNow) }
        if let ballot = view.session.openBallot { return head + notice(.care, language.ballotStillRuns(ballot.number)) }
        return head + form(text)
    }

    private func form(_ text: SessionText) -> HTML {
        let language = text.language
        let parts = FormParts(language, view.typed, naming: { text.sentence($0) })
        let count = view.session.items.count
        let label = FormParts.Label(.confirmation, language.typeItems(count), isNeeded: true)
        let labels = [label] + view.session.items.map { FormParts.Label(.outcome, part: String($0.item), language.item($0.item)) }
        var body: HTML = """
            \(parts.hidden(.once, view.once))\(parts.hidden(.seen, String(view.session.lastEntry)))<p class='help'>\(language.outcomesHelp)</p>
            """
        for aim in view.session.aims {
            let items = view.session.items.filter { $0.aim == aim }
            let granted = items.count { OutcomeProposal(text: text).of($0).outcome == .granted }
            body += """
                <h2>\(text.aim(aim))</h2><p>\(language.proposedGranted(granted, of: items.count))</p>\(table(items, text, parts))
                """
        }
        body += confirmation(
            language.outcomes, "<p>\(language.outcomesAbout)</p>", fields: parts.line(label, width: .short),
            deeds(button(language.setOutcomes(count))))
        return parts.summary(labels) + frame.form(.outcomes, id: view.session.id.rawValue, attributes: " data-keep", body)
    }

    private func table(_ items: [AgendaItem], _ text: SessionText, _ parts: FormParts) -> HTML {
        let language = text.language
        let proposal = OutcomeProposal(text: text)
        let state = ItemState(text: text)
        let rows = items.html { item in
            let proposed = proposal.of(item)
            let (outcome, reason) = (FieldName(.outcome, String(item.item)), FieldName(.reason, String(item.item)))
            let chosen = parts.typed.values[outcome]?.first ?? proposed.outcome.rawValue
            let wrong = parts.typed.wrongs.first { $0.field == outcome }
            let error: HTML? = wrong.map { "<p class='error'>\(text.sentence(told($0.reason, in: language).sentence))</p>" }
            let options = CouncilOutcome.allCases.html { one in
                let mark: HTML = chosen == one.rawValue ? " selected" : ""
                return "<option value='\(one.rawValue)'\(mark)>\(language.name(of: one, for: item.aim.kind))</option>"
            }
            let votes: HTML = view.session.result(of: item.item).map { "\(language.votesInFull($0))" } ?? tag(language.notVotedOn)
            let place: HTML? = state.standing(of: item).map { "<br>\(state.standing($0))" }
            return """
                <tr><td class='pick'>\(item.item)<th scope='row'>\(frame.anchor(.model(item.model), text.model(item)))\
                <br><small>\(text.units.path(item.unit))</small><td>\(votes)\(place)\
                <td>\(error)<label class='hid' for='\(outcome.id)'>\(language.outcome), \(language.item(item.item))</label>\
                <select id='\(outcome.id)' name='\(outcome.text)'>\(options)</select>\
                <td><label class='hid' for='\(reason.id)'>\(language[.reason]), \(language.item(item.item))</label>\
                <textarea id='\(reason.id)' name='\(reason.text)' rows='3' maxlength='\(Limits.reasonCharactersMax)'>\
                \(parts.typed.values[reason]?.first ?? proposed.reason ?? "")</textarea>
                """
        }
        return """
            <table class='cards quiet rows outcomes'><caption>\(language.outcomes)</caption><thead><tr><th scope='col'>\(language.itemNumber)\
            <th scope='col'>\(language[.model])<th scope='col'>\(language.voteResult)<th scope='col'>\(language.outcome)\
            <th scope='col'>\(language.reasonUnlessGranted)<tbody>\(rows)</table>
            """
    }
}

/// What follows from the line; the reasons are in the language of the minutes, for they stand there.
struct OutcomeProposal {
    let text: SessionText

    func of(_ item: AgendaItem) -> ItemOutcome {
        if let set = text.view.session.outcomes[item.item] { return set }
        let official = Language.vi
        guard let standing = ItemState(text: text).standing(of: item), let result = text.view.session.result(of: item.item) else {
            return ItemOutcome(item: item.item, outcome: .deferred, reason: official.reasonNotVotedOn)
        }
        switch standing {
        case .passes: return ItemOutcome(item: item.item, outcome: .granted)
        case .belowThreshold: return ItemOutcome(item: item.item, outcome: .declined, reason: official.reasonBelow(result))
        case .overQuota(let quota):
            let name = text.view.answer.programme.quotas.first { $0.term.key == quota }?.term.name.said(in: official) ?? quota
            return ItemOutcome(item: item.item, outcome: .declined, reason: official.reasonOver(name))
        case .tied: return ItemOutcome(item: item.item, outcome: .deferred, reason: official.reasonTied)
        }
    }
}
