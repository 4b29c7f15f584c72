import Events
import Queries
import Rules
import Texts

/// What a list can be narrowed by: every word with how many there would be, and the parts of the place.
struct FacetList {
    let frame: Frame
    let words: Words
    let figure: FigureQuestion
    let facets: [ModelList.Facet]
    let parts: [ModelList.Part]
    /// The list's address, to which one more condition is added.
    private let stem: HTML
    private let hasPart: Bool
    /// The parts with the most records; the rest is found by typing a unit.
    private static let partsShownMax = 12

    init(
        frame: Frame, address: Address, words: Words, figure: FigureQuestion, facets: [ModelList.Facet], parts: [ModelList.Part]
    ) {
        self.frame = frame
        self.words = words
        self.figure = figure
        self.facets = facets
        self.parts = parts
        let link = frame.link(address)
        stem = link.utf8.contains(0x3F) ? "<li><a href='\(link)&amp;" : "<li><a href='\(link)?"
        hasPart = address.value(of: .part) != nil
    }

    var html: HTML {
        var html = HTMLBuffer(reservingBytes: 8_192)
        for facet in facets where figure.filters[facet.dimension] == nil && facet.counts.contains(where: { $0.key != nil }) {
            open(words.dimension(facet.dimension), &html)
            for count in facet.counts {
                row(
                    facet.dimension.rawValue, count.key ?? Parameter.notStated, words.term(facet.dimension, count.key), count.value, &html)
            }
            html.markup("</ul>")
        }
        writeParts(&html)
        return html.html()
    }

    private func writeParts(_ html: inout HTMLBuffer) {
        let placed = parts.filter { $0.unit != nil }
        guard !hasPart, placed.count > 1 || parts.count > placed.count else { return }
        let language = words.language
        let day = if case .on(let day) = figure.map { day } else { figure.asAt }
        let units = UnitNames(frame.atlas, tree: words.programme.tree, on: day, language)
        open(words.dimension(.unit), &html)
        for part in placed.sorted(by: { $0.value > $1.value }).prefix(FacetList.partsShownMax) {
            guard let unit = part.unit else { continue }
            row(Parameter.part.rawValue, frame.atlas.id(of: unit).rawValue, units.dated(unit), part.value, &html)
        }
        for part in parts where part.unit == nil {
            row(Parameter.part.rawValue, Parameter.unplaced, language[.notPlaced], part.value, &html)
        }
        html.markup("</ul>")
        guard placed.count > FacetList.partsShownMax else { return }
        html.markup("<p class='soft'>")
        html.text(language.moreUnits(placed.count - FacetList.partsShownMax))
        html.markup("</p>")
    }

    private func open(_ heading: String, _ html: inout HTMLBuffer) {
        html.markup("<h2>")
        html.text(heading)
        html.markup("</h2><ul>")
    }

    private func row(_ name: String, _ value: String, _ text: String, _ count: Int, _ html: inout HTMLBuffer) {
        html.splice(stem)
        html.text(name)
        html.markup("=")
        html.text(Address.encoded(value))
        html.markup("'>")
        html.text(text)
        html.markup("<b>")
        html.text(words.language.number(count))
        html.markup("</b></a>")
    }
}
