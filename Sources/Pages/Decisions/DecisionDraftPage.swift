import Events
package import Queries
import Rules
package import Texts

/// A draft as it stands, with the forms that change it: what stands above the list, its order, one line at a time.
package struct DecisionDraftPage: Page {
    /// Which of the forms was sent and refused.
    package enum Part: Sendable {
        case heading, order, line, removal
    }

    package let frame: Frame
    package let answer: DraftAnswer
    /// Nil where whoever looks only signs.
    package let mayDraft: Bool
    package let maySign: Bool
    package let drafter: String?
    /// The line that is changed: its number, 0 for another one; nil where none is.
    package var line: Int?
    package var earlier: [EarlierRecipient] = []
    package var candidates: [FieldName: [UnitCandidate]] = [:]
    package var tried: Part?
    package var typed = Typed()
    package var isSaved = false
    /// Whether its bases were taken from an earlier decision just now.
    package var hasLentBases = false

    package init(frame: Frame, answer: DraftAnswer, mayDraft: Bool, maySign: Bool, drafter: String?) {
        self.frame = frame
        self.answer = answer
        self.mayDraft = mayDraft
        self.maySign = maySign
        self.drafter = drafter
    }

    package var section: Route? { .decisions }
    package func title(in language: Language) -> String { answer.drafted.about.said(in: language) }
    var isOpen: Bool { !answer.draft.isSigned && !answer.draft.isDiscarded }

    package func main(in language: Language) -> HTML {
        let words = Words(answer.programme, language)
        let tag: HTML = answer.drafted.isGenerated ? language.generatedTag : ""
        let saved: HTML = isSaved ? notice(.done, language.decisionDraftSaved) : ""
        let lent: HTML = hasLentBases ? notice(.care, language.basesFromBefore) : ""
        return """
            \(frame.crumbs([(Address(.decisions), language[.decisions]), (Address(.decisionDrafts), language.decisionDrafts)], language))\
            <h1>\(title(in: language))\(tag)</h1>\(saved)\(lent)\(state(words))\(facts(words))\(bases(language))\(heading(words))\
            <h2 id='list'>\(language.theList) <small>\(language.counted(answer.lines.count, .recipients))</small></h2>\(list(words))\
            \(lineForm(words))\(removal(language))
            """
    }

    private func state(_ words: Words) -> HTML {
        let language = words.language
        if answer.draft.isSigned {
            return notice(.told, language.signedHere, more: "<p>\(frame.anchor(.decision(answer.draft.id), language[.decision]))</p>")
        }
        if answer.draft.isDiscarded { return notice(.warn, language.draftGone) }
        let way = Address(.decisionReview, id: answer.draft.id.rawValue)
        let review: HTML = "<p>\(frame.button(to: way, maySign ? language.review : language.readOver))</p>"
        guard let obstacle = answer.obstacle else { return review }
        let sentence = words.naming(told(obstacle, in: language).sentence)
        return notice(.care, "\(language.notYetSignable): \(sentence)") + review
    }

    private func facts(_ words: Words) -> HTML {
        let (language, drafted) = (words.language, answer.drafted)
        let units = UnitNames(frame.atlas, tree: words.programme.tree, on: frame.defaults.today, language)
        var facts = Facts()
        facts.add(language[.issuer], drafted.issuer)
        facts.add(language[.place], frame.anchor(.unit(drafted.issuerUnit), units.path(drafted.issuerUnit)))
        facts.add(language[.awardForm], words.form(drafted.form))
        facts.add(language[.track], words.track(drafted.track))
        facts.add(language[.grantor], words.term(.grantor, drafted.grantor))
        facts.add(language[.period], words.period(drafted.period))
        facts.add(language.numberToCome, answer.nextNumber)
        facts.add(language.goldBook, answer.nextGoldBook.map { language.span($0.first, $0.last) })
        facts.add(language.moneyTotal, answer.total > 0 ? language.dong(answer.total) : nil)
        facts.add(language.drafter, drafter)
        facts.add(language.draftedOn, language.time(answer.draft.draftedOn))
        return facts.list
    }

    private func bases(_ language: Language) -> HTML {
        guard !answer.drafted.bases.isEmpty else { return "" }
        let items = answer.drafted.bases.html { basis in
            let day: HTML? = basis.on.map { ", \(language.time($0))" }
            return "<li>\(basis.name)\(day)"
        }
        return "<h2>\(language[.legalBases])</h2><ul>\(items)</ul>"
    }

    private func list(_ words: Words) -> HTML {
        let language = words.language
        let mayChange = mayDraft && isOpen
        let parts = FormParts(language, tried == .order ? typed : Typed(), prefix: "order-")
        let rows = answer.lines.html { line in row(line, words, mayChange: mayChange) }
        let order: HTML = mayChange ? "<th scope='col'>\(language.placeInList)" : ""
        let table: HTML = """
            <table class='cards quiet'><caption>\(language.theList)</caption><thead><tr>\(order)<th scope='col' class='num'>\(language[.ordinal])\
            <th scope='col'>\(language[.recipient])<th scope='col'>\(language[.subject])<th scope='col'>\(language[.unit])\
            <th scope='col' class='num'>\(language.money)<tbody>\(rows)</table>
            """
        guard mayChange else { return table }
        let buttons = deeds(
            button(language.saveOrder, .plain, choice: (.choice, "typed")), button(language.orderByRule, .plain, choice: (.choice, "rule")),
            "<a class='button plain' href='\(frame.link(at(line: Parameter.add)))#line'>\(language.addLine)</a>")
        return frame.form(
            .decisionDraftOrder, id: answer.draft.id.rawValue,
            "\(parts.hidden(.seen, String(answer.draft.entry)))\(parts.summary())\(table)\(buttons)")
    }

    private func row(_ line: DraftAnswer.Line, _ words: Words, mayChange: Bool) -> HTML {
        let language = words.language
        let number = line.recipient.ordinal
        let field = FieldName(.order, String(number))
        let value = (tried == .order ? typed[.order, String(number)] : nil) ?? String(number)
        let order: HTML =
            mayChange
            ? """
            <td><input class='place' type='number' min='1' inputmode='numeric' name='\(field.text)' value='\(value)' \
            aria-label='\(language.placeOf(number))'>
            """ : ""
        let name: HTML =
            line.isErased
            ? "<em>\(language[.nameErased])</em>" : line.name.isEmpty ? tag(language.nameStillMissing, .late) : "\(line.name)"
        let more = [line.office, line.place].filter { !$0.isEmpty }.joined(separator: ", ")
        let about: HTML = more.isEmpty ? "" : "<br><small>\(more)</small>"
        let model: HTML? = line.recipient.model.map { "<br>\(frame.anchor(.model($0), line.model ?? language[.itsModel]))" }
        let change: HTML =
            mayChange
            ? " <a href='\(frame.link(at(line: String(number))))#line' aria-label='\(language.changeLine(number))'>\(language.changeLine)</a>" : ""
        let money: HTML = line.reckoning.map { "\(language.number($0.amount))" } ?? ""
        return """
            <tr>\(order)<td class='num'>\(number)<th scope='row'>\(name)\(about)\(model)\(change)<td>\(words.term(.subject, line.recipient.subject))\
            <td>\(line.recipient.unitAsIssued)<td class='num'>\(money)
            """
    }

    private func at(line: String) -> Address { Address.decisionDraft(answer.draft.id).with(.line, line) }
}
