import Events
package import Queries
import Rules
package import Texts

/// The funnel of the country or of a place, by field and by year, and the reports.
package struct HomePage: Page {
    package let frame: Frame
    /// Nil where nothing is in the register yet.
    package let funnel: FunnelAnswer?
    package let cards: [ReportCard]
    package let typed: String
    package let candidates: [UnitCandidate]

    package init(frame: Frame, funnel: FunnelAnswer?, cards: [ReportCard], typed: String = "", candidates: [UnitCandidate] = []) {
        self.frame = frame
        self.funnel = funnel
        self.cards = cards
        self.typed = typed
        self.candidates = candidates
    }

    package var section: Route? { .home }

    package func title(in language: Language) -> String {
        funnel.map { $0.programme.name.said(in: language) } ?? language[.home]
    }

    package func main(in language: Language) -> HTML {
        guard let funnel else {
            return "<h1>\(language[.siteTitle])</h1><p class='lead'>\(language[.emptyRegister])</p>\(reports(language))"
        }
        let words = Words(funnel.programme, language)
        let units = UnitNames(frame.atlas, tree: funnel.programme.tree, on: funnel.asAt, language)
        let hasGenerated = funnel.stages.contains { $0.generated > 0 }
        let choice: HTML =
            typed.isEmpty ? "" : UnitChoice(frame: frame, address: address(of: funnel), typed: typed, candidates: candidates).html(in: language)
        let place = funnel.place == frame.defaults.root ? "" : ": \(units.path(funnel.place))"
        return """
            <h1>\(title(in: language))\(place)</h1>\
            <p class='lead'>\(words.period(funnel.period.key)) · \(language.asAt(funnel.asAt))</p>\(form(funnel, words))\(choice)\
            \(hasGenerated ? language.partlyGeneratedNotice : "")<h2>\(language[.funnel])</h2>\(stages(funnel, words))\
            <div class='two'><section><h2>\(language[.byField])</h2>\(fields(funnel, words))</section>\
            <section><h2>\(language[.byYear])</h2>\(years(funnel, words))</section></div>\(reports(language))
            """
    }

    private func address(of funnel: FunnelAnswer) -> Address {
        var address = Address(.home)
        if funnel.programme.key != frame.defaults.programme { address = address.with(.programme, funnel.programme.key) }
        if funnel.place != frame.defaults.root { address = address.with(.place, frame.atlas[funnel.place].id.rawValue) }
        address = address.with(.period, funnel.period.key)
        return funnel.asAt == frame.defaults.today ? address : address.with(.asAt, funnel.asAt.description)
    }

    private func form(_ funnel: FunnelAnswer, _ words: Words) -> HTML {
        let language = words.language
        let periods = funnel.programme.periods.html { period in
            let chosen: HTML = period.key == funnel.period.key ? " selected" : ""
            return "<option value='\(period.key)'\(chosen)>\(period.name.said(in: language))</option>"
        }
        let whole: HTML =
            funnel.place == frame.defaults.root
            ? "" : "<div>\(frame.anchor(address(of: funnel).with(.place, nil), language[.wholeCountry]))</div>"
        return """
            <form action='\(Address(.home).text)'>\(frame.kept(address(of: funnel), without: [.period, .asAt]))<div class='fields'>\
            <div><label for='unit'>\(language[.unit])</label><input type='text' id='unit' name='unit' value='\(typed)' maxlength='200'></div>\
            <div><label for='period'>\(language[.period])</label><select id='period' name='period'>\(periods)</select></div>\
            \(frame.dayField(.asAt, language[.asAt], funnel.asAt))<div><button>\(language[.show])</button></div>\(whole)</div></form>
            """
    }

    private func stages(_ funnel: FunnelAnswer, _ words: Words) -> HTML {
        let language = words.language
        let bars = funnel.stages.map { stage in
            BarPicture.Row(
                label: stage.indicator.name.said(in: language), value: stage.value, written: language.number(stage.value), generated: stage.generated)
        }
        let first = funnel.stages.first?.value ?? 0
        let rows = funnel.stages.html { stage in
            """
            <tr><th scope='row'>\(stage.indicator.name.said(in: language)) <small>\(words.measure(stage.indicator.measure))</small>\
            <td class='num'>\(records(stage.question, stage.value, language))\
            \(language.generatedTag(stage.generated, of: stage.value))<td class='num'>\(language.percent(stage.value, of: first))
            """
        }
        return """
            <div class='two'><figure>\(BarPicture(title: language[.funnel], rows: bars).svg(id: "funnel", in: language))\
            </figure><table class='quiet'><caption>\(language[.funnel])</caption><thead><tr><th scope='col'>\(language[.indicator])\
            <th scope='col' class='num'>\(language[.value])<th scope='col' class='num'>\(language[.shareOfRegistered])<tbody>\(rows)</table></div>
            """
    }

    private func fields(_ funnel: FunnelAnswer, _ words: Words) -> HTML {
        let language = words.language
        let cells = funnel.fields.sorted { $0.value > $1.value }
        guard !cells.isEmpty else { return "<p>\(language[.noResults])</p>" }
        let bars = cells.map { cell in
            BarPicture.Row(
                label: words.term(.field, cell.words[.field] ?? nil), value: cell.value, written: language.number(cell.value),
                generated: cell.generated)
        }
        let rows = cells.html { cell in
            var question = registrations(funnel)
            let key = cell.words[.field] ?? nil
            question.filters[.field] = key.map { .key($0) } ?? .notStated
            return """
                <tr><th scope='row'>\(words.term(.field, key))<td class='num'>\(records(question, cell.value, language))\
                \(language.generatedTag(cell.generated, of: cell.value))
                """
        }
        return """
            <figure><figcaption>\(language[.registeredByField])</figcaption>\
            \(BarPicture(title: language[.registeredByField], rows: bars).svg(id: "fields", in: language))</figure>\
            <table class='quiet'><caption>\(language[.registeredByField])</caption><thead><tr><th scope='col'>\(language[.field])\
            <th scope='col' class='num'>\(language[.value])<tbody>\(rows)</table>
            """
    }

    private func years(_ funnel: FunnelAnswer, _ words: Words) -> HTML {
        let language = words.language
        let columns = funnel.years.map {
            ColumnPicture.Column(label: String($0.year), value: $0.value, written: language.number($0.value), generated: $0.generated)
        }
        let rows = funnel.years.html { year in
            var question = registrations(funnel)
            if let from = Day(year: year.year, month: 1, day: 1), let until = Day(year: year.year + 1, month: 1, day: 1) {
                question.period = DayRange(from: max(from, funnel.period.from), until: min(until, funnel.period.until))
            }
            return """
                <tr><th scope='row'>\(String(year.year))<td class='num'>\(records(question, year.value, language))\
                \(language.generatedTag(year.generated, of: year.value))
                """
        }
        return """
            <figure><figcaption>\(language[.registeredByYear])</figcaption>\
            \(ColumnPicture(title: language[.registeredByYear], columns: columns).svg(id: "years", in: language))</figure>\
            <table class='quiet'><caption>\(language[.registeredByYear])</caption><thead><tr><th scope='col'>\(language[.year])\
            <th scope='col' class='num'>\(language[.value])<tbody>\(rows)</table>
            """
    }

    private func registrations(_ funnel: FunnelAnswer) -> FigureQuestion {
        FigureQuestion(
            programme: funnel.programme.key, counts: .registration, nature: .flow, place: funnel.place, period: funnel.period.days, asAt: funnel.asAt)
    }

    private func records(_ question: FigureQuestion, _ value: Int, _ language: Language) -> HTML {
        "<a href='\(frame.link(frame.records(behind: question)))' title='\(language[.recordsBehind])'>\(language.number(value))</a>"
    }

    private func reports(_ language: Language) -> HTML {
        guard !cards.isEmpty else { return "" }
        let list = ReportCards(frame: frame, cards: cards, isSection: true).html(in: language)
        return "<h2>\(language[.reports])</h2><p class='lead'>\(language[.reportsLead])</p>\(list)"
    }
}
