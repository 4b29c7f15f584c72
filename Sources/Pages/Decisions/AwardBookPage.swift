package import Events
package import Queries
import Rules
package import Texts

/// The award book of a body and a year.
package struct AwardBookPage: Page {
    package let frame: Frame
    package let programmes: [Programme]
    package let book: AwardBook
    /// From 1.
    package let page: Int

    package init(frame: Frame, programmes: [Programme], book: AwardBook, page: Int) {
        self.frame = frame
        self.programmes = programmes
        self.book = book
        self.page = page
    }

    package var section: Route? { .decisions }
    package func title(in language: Language) -> String { "\(language.awardBook) \(book.question.year)" }

    package func main(in language: Language) -> HTML {
        let address = frame.address.at(.awardBook)
        let money: HTML = book.amount > 0 ? " · \(language.moneyTotal): \(language.dong(book.amount))" : ""
        let list: HTML =
            book.lines.isEmpty
            ? "<p>\(language[.noResults])</p>"
            : AwardTable(frame: frame, programmes: programmes, language: language).html(book.lines.map { ($0, true) }, caption: title(in: language))
                + frame.pager(address, page: page, rows: book.lines.count, of: book.total, isExact: true, language)
        return """
            \(frame.crumbs([(Address(.decisions), language[.decisions])], language))<h1>\(title(in: language))</h1>\(filters(address, language))\
            <p role='status'><strong>\(language.counted(book.total, .awards))</strong>\(money)</p>\
            <p>\(frame.anchor(address.at(.awardBookAsWorkbook).with(.page, nil), "XLSX")) · \
            \(frame.anchor(address.at(.awardBookAsCSV).with(.page, nil), "CSV"))</p>\(list)
            """
    }

    private func filters(_ address: Address, _ language: Language) -> HTML {
        let units = UnitNames(frame.atlas, on: frame.defaults.today, language)
        let years = (book.years.contains(book.question.year) ? book.years : [book.question.year] + book.years).html { year in
            "<option\(year == book.question.year ? " selected" : "" as HTML)>\(year)</option>"
        }
        let issuers = book.issuers.map { (id: $0, name: units.path($0)) }.sortedByName(\.name).html { issuer in
            "<option value='\(issuer.id.rawValue)'\(issuer.id == book.question.issuer ? " selected" : "" as HTML)>\(issuer.name)</option>"
        }
        return """
            <form action='\(Address(.awardBook).text)'>\(frame.kept(address, without: [.year, .issuer]))<div class='fields'>\
            <div><label for='year'>\(language[.year])</label><select id='year' name='year'>\(years)</select></div>\
            <div><label for='issuer'>\(language[.issuer])</label><select id='issuer' name='issuer'><option value=''>\(language.allBodies)</option>\
            \(issuers)</select></div><div><button>\(language[.show])</button></div></div></form>
            """
    }
}

/// Awards as rows, with what a book says of them.
struct AwardTable {
    let frame: Frame
    let programmes: [Programme]
    let language: Language

    func html(_ lines: [(line: AwardBook.Line, isExact: Bool)], caption: String) -> HTML {
        let rows = lines.html { line, isExact in
            let award = line.award
            let words = programmes.first { $0.key == line.programme }.map { Words($0, language) }
            let marks: HTML = "\(award.isGenerated ? language.generatedTag : "")\(award.isAnnulled ? language.annulledTag : "")"
            let name: HTML =
                award.name.map { "\($0)" }
                ?? "<em>\(language[.missingName(isUnreadable: award.isUnreadable, isPublished: award.isPublished)])</em>"
            let model: HTML? = award.model.map { "<br>\(frame.anchor(.model($0), language[.itsModel]))" }
            let person: HTML? = award.person.map { "<br>\(frame.anchor(.awards(of: $0), language.awardOfPersonLink))" }
            let unclear: HTML = isExact ? "" : "<br><small>\(language.insideSomewhere)</small>"
            return """
                <tr><td class='num'>\(line.goldBook ?? "")<th scope='row'>\(name)\(marks)\(model)\(person)\
                <td>\(words?.term(.subject, award.subject) ?? award.subject ?? "")<td>\(award.unitAsIssued)\(unclear)\
                <td>\(frame.anchor(.decision(award.decision), award.number))<br><small>\(line.issuer)</small><td>\(language.time(award.issuedOn))\
                <td>\(words?.form(award.form) ?? award.form)<td class='num'>\(line.amount.map { language.number($0) } ?? "")
                """
        }
        return """
            <table class='cards quiet'><caption>\(caption)</caption><thead><tr><th scope='col' class='num'>\(language.goldBook)\
            <th scope='col'>\(language[.recipient])<th scope='col'>\(language[.subject])<th scope='col'>\(language[.unitThen])\
            <th scope='col'>\(language[.number])<th scope='col'>\(language[.issuedOn])<th scope='col'>\(language[.awardForm])\
            <th scope='col' class='num'>\(language.money)<tbody>\(rows)</table>
            """
    }
}
