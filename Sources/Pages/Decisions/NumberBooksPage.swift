package import Events
package import Queries
import Rules
package import Texts

/// The series of numbers that are kept here, and the form that begins one.
package struct NumberBooksPage: Page {
    package let frame: Frame
    package let books: [NumberBookLine]
    package let programme: Programme?
    package let typed: Typed
    package let isBegun: Bool

    package init(frame: Frame, books: [NumberBookLine], programme: Programme?, typed: Typed = Typed(), isBegun: Bool = false) {
        self.frame = frame
        self.books = books
        self.programme = programme
        self.typed = typed
        self.isBegun = isBegun
    }

    package var section: Route? { .decisions }
    package func title(in language: Language) -> String { language.numberBooks }

    package func main(in language: Language) -> HTML {
        let units = UnitNames(frame.atlas, on: frame.defaults.today, language)
        let rows = books.html { line in
            """
            <tr><th scope='row'>\(line.book.series.term.name.said(in: language))<td>\(units.path(line.book.unit))<td class='num'>\(line.book.year)\
            <td class='num'>\(line.book.series.written(line.book.before, year: line.book.year))\
            <td class='num'>\(line.book.series.written(line.book.last, year: line.book.year))<td class='num'>\(line.book.next)
            """
        }
        let list: HTML =
            books.isEmpty
            ? empty(language.noNumberBooks)
            : """
            <table class='cards quiet'><caption>\(language.numberBooks)</caption><thead><tr><th scope='col'>\(language.numberBook)\
            <th scope='col'>\(language[.unit])<th scope='col' class='num'>\(language[.year])<th scope='col' class='num'>\(language.lastOnPaper)\
            <th scope='col' class='num'>\(language.lastGiven)<th scope='col' class='num'>\(language.nextToGive)<tbody>\(rows)</table>
            """
        let done: HTML = isBegun ? notice(.done, language.seriesBegun) : ""
        return """
            \(frame.crumbs([(Address(.decisions), language[.decisions]), (Address(.decisionDrafts), language.decisionDrafts)], language))\
            <h1>\(title(in: language))</h1>\(done)\(list)\(form(language))
            """
    }

    private func form(_ language: Language) -> HTML {
        guard let programme, let series = programme.series, !series.isEmpty else { return "" }
        let parts = FormParts(language, typed)
        let which = FormParts.Label(.series, language.numberBook, isNeeded: true)
        let unit = FormParts.Label(.unit, language.issuingUnit, help: language.unitTypedHelp, isNeeded: true)
        let year = FormParts.Label(.year, language[.year], isNeeded: true)
        let last = FormParts.Label(.last, language.lastOnPaper, isNeeded: true)
        let choices = series.map { Choice($0.term.key, "\($0.term.name.said(in: language)) (\($0.written(1, year: frame.defaults.today.year)))") }
        let body = frame.form(
            .seriesBeginning,
            """
            \(parts.summary([which, unit, year, last]))<p>\(language.beginSeriesHelp)</p>\(parts.select(which, choices))\
            \(parts.line(unit, .search, charactersMax: Limits.nameCharactersMax))\
            \(parts.line(year, .number, value: String(frame.defaults.today.year), width: .short))\
            \(parts.line(last, .number, value: "0", width: .short))\(deeds(button(language.beginSeries)))
            """)
        return act(language.beginSeries, isOpen: !typed.wrongs.isEmpty || books.isEmpty, body)
    }
}
