package import Queries
import Events
import Rules
package import Texts

/// All reports with what they state.
package struct ReportListPage: Page {
    package let frame: Frame
    package let cards: [ReportCard]

    package init(frame: Frame, cards: [ReportCard]) {
        self.frame = frame
        self.cards = cards
    }

    package var section: Route? { .reports }
    package func title(in language: Language) -> String { language[.reports] }

    package func main(in language: Language) -> HTML {
        guard !cards.isEmpty else { return "<h1>\(language[.reports])</h1><p>\(language[.noReportsYet])</p>" }
        let list = ReportCards(frame: frame, cards: cards, isSection: false).html(in: language)
        return "<h1>\(language[.reports])</h1><p class='lead'>\(language[.reportsLead])</p>\(list)"
    }
}

/// A card a report: whose, of which period, and the figures it states in the order of the funnel.
struct ReportCards {
    let frame: Frame
    let cards: [ReportCard]
    /// Whether a heading stands above that the cards belong to.
    let isSection: Bool

    func html(in language: Language) -> HTML {
        let (open, close): (HTML, HTML) = isSection ? ("<h3>", "</h3>") : ("<h2>", "</h2>")
        let items = cards.sortedByName { $0.report.name.vi }.html { card in
            let report = card.report
            let words = Words(card.programme, language)
            let units = UnitNames(frame.atlas, tree: card.programme.tree, on: report.asAt, language)
            var facts = Facts()
            for figure in ReportCards.headline(of: card) {
                facts.add(words.line(figure.line, units), language.figure(figure.value, figure.exactness))
            }
            return """
                <li class='card'>\(open)\(frame.anchor(.report(report.report), report.name.said(in: language)))\(close)\
                <p class='soft'>\(units.name(card.place)) · \(words.period(report.period)) · \(language.asAt(report.asAt))</p>\(facts.list)
                """
        }
        return "<ul class='grid'>\(items)</ul>"
    }

    /// Of each indicator the widest figures stated: the whole where there is one, else those that are split least. Indicators that count records come
    /// first; of a report that states none of those, the others stand for it.
    static func headline(of card: ReportCard) -> [ReportFigure] {
        func widest(_ indicators: [Indicator]) -> [ReportFigure] {
            indicators.flatMap { indicator -> [ReportFigure] in
                let own = card.figures.filter { $0.line.indicator == indicator.key }
                let least = own.map(\.words).min()
                return own.filter { $0.words == least }
            }
        }
        let counted = widest(card.programme.indicators.filter { $0.counts != nil })
        return counted.isEmpty ? widest(card.programme.indicators) : counted
    }
}

extension ReportFigure {
    /// How many words it is limited to.
    fileprivate var words: Int { line.split.count + (line.level == nil ? 0 : 1) }
}
