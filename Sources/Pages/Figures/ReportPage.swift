import Events
package import Queries
import Rules
package import Texts

/// A place's report: what was stated beside what the records come to, what does not fit, and how it is spread over the place's parts.
package struct ReportPage: Page {
    package let frame: Frame
    package let answer: ReportAnswer
    /// The position asked for; nil is all that is known.
    package let knownAt: Int?
    /// What was typed for it: a position or a day.
    package let knownTyped: String

    package init(frame: Frame, answer: ReportAnswer, knownAt: Int?, knownTyped: String) {
        self.frame = frame
        self.answer = answer
        self.knownAt = knownAt
        self.knownTyped = knownTyped
    }

    package var section: Route? { .reports }
    package func title(in language: Language) -> String { answer.report.title.said(in: language) }

    package func main(in language: Language) -> HTML {
        let words = Words(answer.programme, language)
        let units = UnitNames(frame.atlas, tree: answer.programme.tree, on: answer.asAt, language)
        let hasGenerated = answer.figures.contains { $0.generated > 0 }
        return """
            \(frame.crumbs([(Address(.reports), language[.reports])], language))\
            <h1>\(title(in: language))</h1>\(hasGenerated ? language.partlyGeneratedNotice : "")\(facts(words, units))\(form(language))\
            <h2>\(language[.figures])</h2>\(FigureTable(page: self, words: words, units: units).html)\(findings(words, units))\
            \(PartTable(page: self, words: words).html)
            """
    }

    private func facts(_ words: Words, _ units: UnitNames) -> HTML {
        let language = words.language
        let report = answer.report
        var facts = Facts()
        facts.add(language[.place], frame.anchor(.unit(report.unit, on: report.asAt), units.path(answer.place)))
        facts.add(language[.period], words.period(report.period))
        let ownDay: HTML = "\(language.time(report.asAt)) <small>\(report.asAtBasis.name.said(in: language))</small>"
        let note = report.asAtNote.said(in: language)
        facts.add(language[.asAt], note.isEmpty ? ownDay : ownDay + "<br><small>\(note)</small>")
        facts.add(language[.source], source(language))
        return facts.list
    }

    private func source(_ language: Language) -> HTML {
        let source = answer.report.source
        let published = language.publishedBy(source.publisher, on: source.on)
        let isAddress = source.address.hasPrefix("https://") || source.address.hasPrefix("http://")
        let line: HTML = isAddress ? "<a href='\(source.address)' rel='external noreferrer'>\(published)</a>" : "\(published)"
        let note = source.note.said(in: language)
        return note.isEmpty ? line : line + "<br><small>\(note)</small>"
    }

    private func form(_ language: Language) -> HTML {
        let address = Address.report(answer.report.report)
        return """
            <form action='\(address.text)'>\(frame.kept(address, without: []))<div class='fields'>\
            \(frame.dayField(.asAt, language[.asAt], answer.asAt))\
            <div><label for='known'>\(language[.knownAt])</label><input type='text' id='known' name='known' value='\(knownTyped)' maxlength='20' \
            placeholder='\(language[.knownExample])'></div>\
            \(frame.mapFields(answer.map, language))<div><button>\(language[.show])</button></div></div>\
            <p class='soft'>\(language[.mapHelp])</p></form>
            """
    }

    private func findings(_ words: Words, _ units: UnitNames) -> HTML {
        let language = words.language
        guard !answer.findings.isEmpty else { return "<h2>\(language[.findings])</h2><p>\(language[.noFindings])</p>" }
        let items = answer.findings.html { "<li><strong>\(words.line($0.line, units))</strong>: \($0.said(in: language))" }
        return "<h2>\(language[.findings])</h2><ul>\(items)</ul>"
    }

    /// A counted number, opening the records it counts.
    func counted(_ figure: ReportFigure, _ language: Language) -> HTML {
        let number = language.number(figure.value)
        let tag = language.generatedTag(figure.generated, of: figure.value)
        guard let question = answer.question(of: figure, knownAt: knownAt, in: frame.atlas) else { return "\(number)\(tag)" }
        let records = frame.records(behind: question.figure, in: question.part)
        return "<a href='\(frame.link(records))' title='\(language[.recordsBehind])'>\(number)</a>\(tag)"
    }
}

/// What was stated beside what was counted, a line each.
private struct FigureTable {
    let page: ReportPage
    let words: Words
    let units: UnitNames

    var html: HTML {
        let language = words.language
        let answer = page.answer
        let derived = answer.figures.filter { $0.basis == .derived && $0.unit == nil && !$0.isUnplaced }
        let rows = answer.figures.filter { $0.basis == .reported }.html { figure in
            let counted = derived.first { $0.line == figure.line }
            let nature: HTML = figure.nature == .stock ? " <span class='tag'>\(figure.nature.name.said(in: language))</span>" : ""
            return """
                <tr><th scope='row'>\(words.line(figure.line, units))\(nature)\
                <td class='num'>\(language.figure(figure.value, figure.exactness))\
                <td class='num'>\(counted.map { page.counted($0, language) } ?? "–")\
                <td>\(words.measure(figure.measure))<td>\(remarks(figure, language))\
                <td class='num'><small>\(figure.entry.map { String($0) } ?? "")</small>
                """
        }
        let caption = "\(language.asAt(answer.asAt)), \(language.knownAt(position: answer.knownAt))"
        return scrolling(
            language[.figures],
            """
            <table><caption>\(language.capitalised(caption))</caption><thead><tr><th scope='col'>\(language[.indicator])\
            <th scope='col' class='num'>\(language[.reported])<th scope='col' class='num'>\(language[.derived])<th scope='col'>\(language[.measure])\
            <th scope='col'>\(language[.note])<th scope='col' class='num'>\(language[.entry])<tbody>\(rows)</table>
            """)
    }

    private func remarks(_ figure: ReportFigure, _ language: Language) -> HTML {
        var remarks: [String] = []
        if let coverage = figure.coverage {
            let without = coverage.without.map { units.name($0) }
            remarks.append(language.coverage(reported: coverage.reported, due: coverage.due, without: without))
        }
        if let note = figure.note?.said(in: language), !note.isEmpty { remarks.append(note) }
        return "<small>\(remarks.joined(separator: " · "))</small>"
    }
}

/// How the counted figures are spread over the parts of the place on the chosen map, with the first of them as a picture.
private struct PartTable {
    let page: ReportPage
    let words: Words

    var html: HTML {
        let language = words.language
        let answer = page.answer
        let figures = answer.figures.filter { $0.unit != nil || $0.isUnplaced }
        guard !figures.isEmpty else { return "" }
        var indicators: [String] = []
        for figure in figures where !indicators.contains(figure.line.indicator) { indicators.append(figure.line.indicator) }
        let mapDay = if case .on(let day) = answer.map { day } else { answer.asAt }
        let units = UnitNames(page.frame.atlas, tree: answer.programme.tree, on: mapDay, language)
        let found = Set(figures.compactMap(\.unit)).map { (unit: $0, name: units.dated($0)) }
        let parts = found.sortedByName { page.frame.atlas[$0.unit].name(on: mapDay) }
        let heads = indicators.html { "<th scope='col' class='num'>\(words.indicator($0))" }
        var rows = parts.html { part in
            let address = Address.unit(page.frame.atlas[part.unit].id, on: mapDay)
            return "<tr><th scope='row'>\(page.frame.anchor(address, part.name))\(cells(figures.filter { $0.unit == part.unit }, indicators))"
        }
        if figures.contains(where: \.isUnplaced) {
            rows += "<tr><th scope='row'>\(language[.notPlaced])\(cells(figures.filter(\.isUnplaced), indicators))"
        }
        return """
            <h2>\(language[.byUnit]) <small>\(answer.map.said(in: language))</small></h2>\(picture(figures, indicators[0], parts))\
            \(scrolling(language[.byUnit], """
                <table class='quiet'><caption>\(language[.byUnit]), \(answer.map.said(in: language))</caption>\
                <thead><tr><th scope='col'>\(language[.unit])\(heads)<tbody>\(rows)</table>
                """))
            """
    }

    private func cells(_ own: [ReportFigure], _ indicators: [String]) -> HTML {
        indicators.html { indicator in
            let figure = own.first { $0.line.indicator == indicator }
            return "<td class='num'>\(figure.map { page.counted($0, words.language) } ?? "–")"
        }
    }

    private func picture(_ figures: [ReportFigure], _ indicator: String, _ parts: [(unit: Int, name: String)]) -> HTML {
        let language = words.language
        let own = figures.filter { $0.line.indicator == indicator }.sorted { $0.value > $1.value }
        let rows = own.prefix(PartTable.barsMax).map { figure in
            BarPicture.Row(
                label: parts.first { $0.unit == figure.unit }?.name ?? language[.notPlaced], value: figure.value,
                written: language.number(figure.value), generated: figure.generated)
        }
        let title = "\(words.indicator(indicator)), \(language[.byUnit]), \(page.answer.map.said(in: language))"
        return
            """
            <figure><figcaption>\(words.indicator(indicator))</figcaption>\
            \(BarPicture(title: title, rows: rows).svg(id: "parts", in: language))</figure>
            """
    }

    /// More would be a table again.
    private static let barsMax = 16
}
