package import Events
package import Queries
import Rules
package import Texts

/// The awards behind a figure.
package struct AwardListPage: Page {
    package let frame: Frame
    package let programme: Programme
    package let question: FigureQuestion
    package let part: UnitPart
    package let list: AwardList
    /// From 1.
    package let page: Int

    package init(frame: Frame, programme: Programme, question: FigureQuestion, part: UnitPart, list: AwardList, page: Int) {
        self.frame = frame
        self.programme = programme
        self.question = question
        self.part = part
        self.list = list
        self.page = page
    }

    package var section: Route? { .decisions }
    package func title(in language: Language) -> String { language[.awards] }

    package func main(in language: Language) -> HTML {
        let words = Words(programme, language)
        let asked = AskedFigure(frame: frame, words: words, question: question)
        let address = frame.records(behind: question, in: part)
        let facet = FacetList(frame: frame, address: address, words: words, figure: question, facets: [], parts: list.parts).html
        var html: HTML = "<h1>\(language[.awards])</h1><p class='lead'>\(asked.sentence)</p>\(asked.chips(address, part: part, words: ""))"
        html += facet.isEmpty ? "<div><div>" : "<div class='side'><aside class='facets' aria-label='\(language[.filters])'>\(facet)</aside><div>"
        html += "<p role='status'><strong>\(language.counted(list.total, .awards))</strong></p>"
        if list.lines.isEmpty {
            html += "<p>\(language[.noResults])</p>"
        } else {
            html += table(words, caption: asked.sentence)
            html += frame.pager(address, page: page, rows: list.lines.count, of: list.total, isExact: true, language)
        }
        html += "</div></div>"
        return html
    }

    private func table(_ words: Words, caption: String) -> HTML {
        let language = words.language
        let rows = list.lines.html { line in
            let marks: HTML =
                """
                \(line.isGenerated ? language.generatedTag : "")\(line.isAnnulled ? language.annulledTag : "")\
                \(line.isCorrected ? language.correctedTag : "")
                """
            let model: HTML? = line.model.map { "<br>\(frame.anchor(.model($0), language[.itsModel]))" }
            let missing = Phrase.missingName(isUnreadable: line.isUnreadable, isPublished: line.isPublished)
            let name: HTML = line.name.map { "\($0)" } ?? "<em>\(language[missing])</em>"
            return """
                <tr><th scope='row'>\(name)\(marks)\(model)<td>\(words.term(.subject, line.subject))<td>\(line.unitAsIssued)\
                <td>\(frame.anchor(.decision(line.decision), line.number))<td>\(language.time(line.issuedOn))<td>\(words.form(line.form))
                """
        }
        return """
            <table class='cards quiet'><caption>\(caption)</caption><thead><tr><th scope='col'>\(language[.recipient])\
            <th scope='col'>\(language[.subject])<th scope='col'>\(language[.unitThen])<th scope='col'>\(language[.number])\
            <th scope='col'>\(language[.issuedOn])<th scope='col'>\(language[.awardForm])<tbody>\(rows)</table>
            """
    }
}

extension Phrase {
    /// Why a person's name does not stand in a list.
    static func missingName(isUnreadable: Bool, isPublished: Bool) -> Phrase {
        isUnreadable ? .nameUnreadable : isPublished ? .nameErased : .nameNotPublished
    }
}
