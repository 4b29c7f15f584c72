package import Events
package import Queries
import Rules
package import Texts

/// All decisions, the latest first.
package struct DecisionListPage: Page {
    package let frame: Frame
    package let programmes: [Programme]
    package let lines: [DecisionLine]
    /// Of all, not only of those shown.
    package let total: Int
    /// From 1.
    package let page: Int
    /// Whether whoever looks drafts or signs.
    package let seesDrafts: Bool

    package init(frame: Frame, programmes: [Programme], lines: [DecisionLine], total: Int, page: Int, seesDrafts: Bool = false) {
        self.seesDrafts = seesDrafts
        self.frame = frame
        self.programmes = programmes
        self.lines = lines
        self.total = total
        self.page = page
    }

    package var section: Route? { .decisions }
    package func title(in language: Language) -> String { language[.decisions] }

    package func main(in language: Language) -> HTML {
        var html: HTML = "<h1>\(language[.decisions])</h1><p><strong>\(language.counted(total, .decisions))</strong></p>\(ways(language))"
        guard !lines.isEmpty else { return html + "<p>\(language[.noResults])</p>" }
        let forms = programmes.flatMap(\.awardForms)
        let rows = lines.html { line in
            let marks: HTML = "\(line.isGenerated ? language.generatedTag : "")\(line.isAnnulled ? language.annulledTag : "")"
            let form = forms.first { $0.term.key == line.form }?.term.name.said(in: language) ?? line.form
            return """
                <tr><th scope='row'>\(frame.anchor(.decision(line.id), line.number))\(marks)<td>\(language.time(line.issuedOn))<td>\(line.issuer)\
                <td>\(form)<td>\(line.about.said(in: language))<td class='num'>\(language.number(line.awards))
                """
        }
        html += """
            <table class='cards quiet'><caption>\(language[.decisions])</caption><thead><tr><th scope='col'>\(language[.number])\
            <th scope='col'>\(language[.issuedOn])<th scope='col'>\(language[.issuer])<th scope='col'>\(language[.awardForm])\
            <th scope='col'>\(language[.about])<th scope='col' class='num'>\(language[.recipients])<tbody>\(rows)</table>
            """
        return html + frame.pager(Address(.decisions), page: page, rows: lines.count, of: total, isExact: true, language)
    }
}

extension DecisionListPage {
    private func ways(_ language: Language) -> HTML {
        let drafts: HTML = seesDrafts ? " \(frame.button(to: Address(.decisionDrafts), language.decisionDrafts))" : ""
        return "<p>\(frame.button(to: Address(.awardBook), language.awardBook, .plain))\(drafts)</p>"
    }
}

/// One decision with its list as issued, each recipient also on the map of a day.
package struct DecisionPage: Page {
    package let showsPaper = true
    package var frame: Frame
    package let decision: DecisionAnswer
    package let isJustSigned: Bool
    /// What whoever reads can go on to: complain, annul.
    package var ways: [(Address, String)] = []
    /// What was typed to correct a name; nil where whoever reads may not.
    package var correction: Typed?
    package var isCorrected = false

    package init(frame: Frame, decision: DecisionAnswer, isJustSigned: Bool = false) {
        self.isJustSigned = isJustSigned
        self.frame = frame
        self.decision = decision
    }

    package var section: Route? { .decisions }
    package func title(in language: Language) -> String { language.decision(number: decision.number, on: decision.issuedOn) }

    package func main(in language: Language) -> HTML {
        let words = Words(decision.programme, language)
        let tag: HTML = decision.isGenerated ? language.generatedTag : ""
        let notice: HTML = decision.isGenerated ? language.generatedNotice : ""
        let signed: HTML = isJustSigned ? Pages.notice(.done, language.signedHere) : ""
        let annulled: HTML? = decision.annulment.map { annulment in
            let day: HTML? = decision.annulledOn.map { "\(language.time($0))" }
            let more: HTML? = decision.annulledAt.map { " \(frame.anchor(.annulment(at: $0), language.seeWhatItChanged))" }
            return "<div class='notice warn'><p><strong>\(language.capitalised(language[.annulled]))</strong> \(day): \(annulment)\(more)</p></div>"
        }
        let done: HTML = isCorrected ? Pages.notice(.done, language.nameWasCorrected) : ""
        return """
            \(frame.crumbs([(Address(.decisions), language[.decisions])], language))\
            <h1>\(title(in: language))\(tag)</h1>\(signed)\(done)\(notice)\(annulled)\(facts(words))\(bases(language))\
            <h2>\(language[.recipients]) <small>\(language.number(decision.lines.count))</small></h2>\(mapForm(language))\(recipients(words))\
            \(CorrectionForm(frame: frame, decision: decision, typed: correction, language: language).html)\(frame.ways(ways))\(paper?.html)
            """
    }

    private func facts(_ words: Words) -> HTML {
        let language = words.language
        let units = UnitNames(frame.atlas, tree: words.programme.tree, on: decision.issuedOn, language)
        var facts = Facts()
        facts.add(language[.issuer], decision.issuer)
        facts.add(language[.place], frame.anchor(.unit(decision.issuerUnit, on: decision.issuedOn), units.path(decision.issuerUnit)))
        facts.add(language[.about], decision.about.said(in: language))
        facts.add(language[.awardForm], words.form(decision.form))
        facts.add(language[.track], words.track(decision.track))
        facts.add(language[.grantor], words.term(.grantor, decision.grantor))
        facts.add(language[.period], words.period(decision.period))
        if let signature = decision.signature {
            let name = decision.signer ?? language[.nameErased]
            facts.add(language.signedBy, [signature.authority, signature.office, name].compactMap { $0 }.joined(separator: " · "))
        }
        let total = decision.lines.reduce(0) { $0 + ($1.annulment == nil ? $1.amount ?? 0 : 0) }
        facts.add(language.moneyTotal, total > 0 ? language.dong(total) : nil)
        facts.add(language[.entry], language.capitalised(language.entry(decision.entry)))
        return facts.list
    }

    private func bases(_ language: Language) -> HTML {
        guard !decision.bases.isEmpty else { return "" }
        let items = decision.bases.html { basis in
            let day: HTML? = basis.on.map { ", \(language.time($0))" }
            return "<li>\(basis.name)\(day)"
        }
        return "<h2>\(language[.legalBases])</h2><ul>\(items)</ul>"
    }

    private func mapForm(_ language: Language) -> HTML {
        let address = Address.decision(decision.id)
        return """
            <form action='\(address.text)'>\(frame.kept(address, without: []))<div class='fields'>\
            \(frame.dayField(.map, language[.mapDay], decision.mapDay))<div><button>\(language[.show])</button></div></div></form>
            """
    }

    private func recipients(_ words: Words) -> HTML {
        let language = words.language
        let units = UnitNames(frame.atlas, tree: words.programme.tree, on: decision.mapDay, language)
        let rows = decision.lines.html { line in
            let annulled: HTML? = line.annulment.map { annulment in
                let day: HTML? = line.annulledOn.map { "\(language.time($0))" }
                let more: HTML? = line.annulledAt.map { " \(frame.anchor(.annulment(at: $0), language.seeWhatItChanged))" }
                return "\(language.annulledTag)<br><small>\(day): \(annulment)\(more)</small>"
            }
            let corrected = line.correction.map { CorrectionForm.said($0, language) }
            let office = [line.office, line.place].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
            let officeLine: HTML = office.isEmpty ? "" : "<br><small>\(office)</small>"
            let model: HTML? = line.model.map { "<br>\(frame.anchor(.model($0), language[.itsModel]))" }
            return """
                <tr><td class='num'>\(line.ordinal)<th scope='row'>\(name(line, language))\(corrected)\(annulled)\(officeLine)\(model)\
                <td>\(words.term(.subject, line.subject))<td>\(frame.anchor(.unit(line.unit, on: decision.issuedOn), line.unitAsIssued))\
                <td>\(now(line, units))<td>\(line.goldBook ?? "")<td class='num'>\(money(line, language))
                """
        }
        return scrolling(
            language[.recipients],
            """
            <table class='quiet'><caption>\(language[.recipients])</caption><thead><tr><th scope='col' class='num'>\(language[.ordinal])\
            <th scope='col'>\(language[.recipient])<th scope='col'>\(language[.subject])<th scope='col'>\(language[.unitThen])\
            <th scope='col'>\(language.capitalised(MapChoice.on(decision.mapDay).said(in: language)))\
            <th scope='col'>\(language.goldBook)<th scope='col' class='num'>\(language.money)<tbody>\(rows)</table>
            """)
    }

    private func money(_ line: DecisionAnswer.Line, _ language: Language) -> HTML {
        guard let amount = line.amount else { return "" }
        let way: HTML? = line.reckoning.map { "<br><small>\(language.reckoned($0))</small>" }
        return "\(language.number(amount))\(way)"
    }

    private func name(_ line: DecisionAnswer.Line, _ language: Language) -> HTML {
        if let name = line.name { return "\(name)" }
        return "<em>\(language[.missingName(isUnreadable: line.isUnreadable, isPublished: line.isPublished)])</em>"
    }

    private func now(_ line: DecisionAnswer.Line, _ units: UnitNames) -> HTML {
        let placed = units.placed(line.placement, on: decision.mapDay)
        guard let placement = line.placement else { return "\(placed)" }
        return frame.anchor(.unit(frame.atlas[placement.unit].id, on: decision.mapDay), placed)
    }
}
