package import Events
package import Queries
import Rules
package import Texts

/// Models that stand on a day, that are behind a figure, or that a search finds; with what they can be narrowed by.
package struct ModelListPage: Page {
    package let frame: Frame
    package let programme: Programme
    package let question: ModelListQuestion
    package let list: ModelList
    /// From 1.
    package let page: Int
    /// What was typed for a unit, and what it may mean.
    package let typed: String
    package let candidates: [UnitCandidate]
    /// Those that somebody chose; nil for the usual ones.
    package let columns: [ModelListColumn]?
    /// As many rows as a file takes.
    package let fileRowsMax: Int

    package init(
        frame: Frame, programme: Programme, question: ModelListQuestion, list: ModelList, page: Int, typed: String = "",
        candidates: [UnitCandidate] = [], columns: [ModelListColumn]? = nil, fileRowsMax: Int = .max
    ) {
        self.columns = columns
        self.fileRowsMax = fileRowsMax
        self.frame = frame
        self.programme = programme
        self.question = question
        self.list = list
        self.page = page
        self.typed = typed
        self.candidates = candidates
    }

    package var section: Route? { .models }

    package func title(in language: Language) -> String {
        question.figure.counts == .standing ? language[.models] : language.capitalised(question.figure.counts.name.said(in: language))
    }

    /// The address of this list on its first page.
    private var address: Address {
        frame.records(behind: question.figure, in: question.part, words: question.words)
            .with(.columns, columns.map { $0.map(\.rawValue).joined(separator: ",") })
            .with(.sort, question.isOldestFirst ? Parameter.oldest : nil)
    }

    package func main(in language: Language) -> HTML {
        let words = Words(programme, language)
        let asked = AskedFigure(frame: frame, words: words, question: question.figure)
        let sentence = asked.sentence
        let address = address
        var html: HTML = "<h1>\(title(in: language))</h1><p class='lead'>\(sentence)</p>"
        html += form(words, address) + "<div id='found'>"
        if !typed.isEmpty { html += UnitChoice(frame: frame, address: address, typed: typed, candidates: candidates).html(in: language) }
        html += asked.chips(address, part: question.part, words: question.words)
        let facets = FacetList(
            frame: frame, address: address, words: words, figure: question.figure, facets: list.facets, parts: list.parts
        ).html
        html += facets.isEmpty ? "<div><div>" : "<div class='side'><aside class='facets' aria-label='\(language[.filters])'>\(facets)</aside><div>"
        html += "<p role='status'><strong>\(counted(language))</strong></p>"
        if list.lines.isEmpty {
            html += "<p>\(language[.noResults])</p>"
        } else {
            html +=
                ListTools(
                    frame: frame, language: language, address: address, columns: columns, isOldestFirst: question.isOldestFirst, total: list.total,
                    rowsMax: fileRowsMax
                ).html
            html +=
                columns.map { ChosenRows(frame: frame, words: words, columns: $0).table(list.lines, caption: sentence) }
                ?? ModelRows(frame: frame, words: words, map: question.figure.map).table(list.lines, caption: sentence)
            html += frame.pager(
                address, page: page, rows: list.lines.count, of: list.total, isExact: list.isTotalExact, language)
        }
        html += "</div></div></div>"
        return html
    }

    private func counted(_ language: Language) -> String {
        if question.figure.counts == .standing {
            return list.isTotalExact ? language.counted(list.total, .models) : language.more(than: list.total, .models)
        }
        return list.isTotalExact ? language.counted(list.total, .records) : language.more(than: list.total, .records)
    }

    private func form(_ words: Words, _ address: Address) -> HTML {
        let language = words.language
        let fields: [Parameter] = [.words, .unit, .asAt, .map, .mapDay]
        let isOtherDay = question.figure.asAt != frame.defaults.today || question.figure.map != .then
        return """
            <form action='\(Address(.models).text)' role='search' data-live='found'>\(frame.kept(address, without: fields))<div class='fields'>\
            <div><label for='q'>\(language[.searchModels])</label>\
            <input type='search' id='q' name='q' value='\(question.words)' maxlength='200' aria-describedby='q-help'></div>\
            <div><label for='unit'>\(language[.unit])</label><input type='text' id='unit' name='unit' value='\(typed)' maxlength='200'></div>\
            <div><button>\(language[.show])</button></div></div><p class='soft' id='q-help'>\(language[.searchHelp])</p>\
            <details\(isOtherDay ? " open" : "")><summary>\(language[.dayAndMap])</summary><div class='fields'>\
            \(frame.dayField(.asAt, language[.asAt], question.figure.asAt))\(frame.mapFields(question.figure.map, language))</div></details></form>
            """
    }
}

/// The rows of a list of models. Made thousands of times a second: what repeats is written once, and nothing lies between a word and the bytes.
struct ModelRows {
    let frame: Frame
    let words: Words
    let map: MapChoice

    func table(_ lines: [ModelList.Line], caption: String) -> HTML {
        let language = words.language
        let suffix = frame.chosen.map { "?lang=\($0.rawValue)" } ?? ""
        let tag = language.generatedTag
        var places = Places(UnitNames(frame.atlas, tree: words.programme.tree, on: frame.defaults.today, language), map, frame.paths)
        var terms = RowTerms(words)
        var html = HTMLBuffer(reservingBytes: 2_048 + lines.count * 500)
        html.splice(
            """
            <table class='cards quiet models rows'><caption>\(caption)</caption>\
            <thead><tr><th scope='col'>\(language[.model])<th scope='col'>\(language[.place])\
            <th scope='col'>\(language[.field])<th scope='col'>\(language[.subject])<th scope='col'>\(language[.gradeNow])\
            <th scope='col'>\(language[.registeredOn])<tbody>
            """)
        lines.withUnsafeBufferPointer { lines in
            for row in lines.indices {
                html.markup("<tr><th scope='row'><a href='/models/")
                html.text(Address.encoded(lines[row].id.rawValue))
                html.text(suffix)
                html.markup("'>")
                html.text(lines[row].name)
                html.markup("</a>")
                if lines[row].isGenerated { html.splice(tag) }
                if let host = lines[row].host {
                    html.markup("<br><small>")
                    html.text(host)
                    html.markup("</small>")
                }
                html.markup("<td>")
                places.write(lines[row].unit, registeredOn: lines[row].registeredOn, to: &html)
                html.markup("<td>")
                terms.write(field: lines[row].field, to: &html)
                html.markup("<td>")
                terms.write(subject: lines[row].subject, to: &html)
                html.markup("<td>")
                if let grade = lines[row].grade, grade != Programme.ungraded {
                    terms.write(grade: grade, to: &html)
                } else {
                    terms.write(status: lines[row].status, to: &html)
                }
                html.markup("<td>")
                if let day = lines[row].registeredOn { html.text(language.day(day)) }
            }
        }
        html.markup("</table>")
        places.keep(in: frame.paths)
        return html.html()
    }
}

/// The words that stand in the rows, each looked up and escaped once a page, in bytes that are the page's own.
private struct RowTerms {
    private let words: Words
    private var fields: [(key: Key, html: HTML)] = []
    private var subjects: [(key: Key, html: HTML)] = []
    private var grades: [(key: Key, html: HTML)] = []
    private var states: [(key: String, html: HTML)] = []
    private let notStated: HTML

    init(_ words: Words) {
        self.words = words
        notStated = "\(words.language[.notStated])"
    }

    mutating func write(field key: Key?, to html: inout HTMLBuffer) { RowTerms.write(.field, key, of: words, among: &fields, notStated, to: &html) }

    mutating func write(subject key: Key?, to html: inout HTMLBuffer) {
        RowTerms.write(.subject, key, of: words, among: &subjects, notStated, to: &html)
    }

    mutating func write(grade key: Key, to html: inout HTMLBuffer) { RowTerms.write(.grade, key, of: words, among: &grades, notStated, to: &html) }

    mutating func write(status: String, to html: inout HTMLBuffer) {
        for index in states.indices where states[index].key == status { return html.splice(states[index].html) }
        let name = Model.Status(rawValue: status)?.name.said(in: words.language) ?? status
        let state: HTML = "\(words.language.capitalised(name))"
        states.append((status, state))
        html.splice(state)
    }

    private static func write(
        _ dimension: Dimension, _ key: Key?, of words: Words, among terms: inout [(key: Key, html: HTML)], _ notStated: HTML,
        to html: inout HTMLBuffer
    ) {
        guard let key else { return html.splice(notStated) }
        for index in terms.indices where terms[index].key == key { return html.splice(terms[index].html) }
        let term: HTML = "\(words.term(dimension, key))"
        terms.append((key, term))
        html.splice(term)
    }
}

/// Where models lie: on their own day, or on the map of another, where one unit has one place.
private struct Places {
    private let names: UnitNames
    private let map: MapChoice
    private var paths: PathTexts.Reader
    private var placed: [Atlas.Index: String] = [:]

    init(_ names: UnitNames, _ map: MapChoice, _ paths: PathTexts) {
        self.names = names
        self.map = map
        self.paths = paths.reader()
    }

    mutating func write(_ id: UnitID, registeredOn: Day?, to html: inout HTMLBuffer) {
        guard let unit = names.atlas.index(of: id) else { return html.text(id.rawValue) }
        guard case .on(let day) = map else { return paths.write(unit, on: registeredOn ?? names.day, names, to: &html) }
        if placed[unit] == nil {
            placed[unit] = names.placed(names.atlas.placement(of: unit, onMapOf: day, in: names.tree), on: day)
        }
        html.text(placed[unit] ?? "")
    }

    func keep(in known: PathTexts) { known.keep(paths) }
}
