package import Events
package import Queries
import Rules
package import Texts

/// What a unit or a person was given, the latest first.
package struct AwardHistoryPage: Page {
    package enum Whose: Sendable {
        case unit(UnitID)
        case person(PersonID)
    }

    package let frame: Frame
    package let whose: Whose
    package let programmes: [Programme]
    package let history: AwardHistory
    /// From 1.
    package let page: Int

    package init(frame: Frame, whose: Whose, programmes: [Programme], history: AwardHistory, page: Int) {
        self.frame = frame
        self.whose = whose
        self.programmes = programmes
        self.history = history
        self.page = page
    }

    package var section: Route? { if case .unit = whose { .units } else { .decisions } }

    package func title(in language: Language) -> String {
        switch whose {
        case .unit(let unit): "\(language.awardHistory): \(UnitNames(frame.atlas, on: frame.defaults.today, language).path(unit))"
        case .person: language.awardHistoryOfPerson
        }
    }

    package func main(in language: Language) -> HTML {
        let (crumbs, address): ((Address, String), Address) =
            switch whose {
            case .unit(let unit):
                ((.unit(unit), UnitNames(frame.atlas, on: frame.defaults.today, language).name(unit)), Address(.awardsOfUnit, id: unit.rawValue))
            case .person(let person): ((Address(.decisions), language[.decisions]), .awards(of: person))
            }
        return """
            \(frame.crumbs([crumbs], language))<h1>\(title(in: language))</h1>\
            \(AwardHistoryPart(frame: frame, programmes: programmes, history: history, language: language).html)\
            \(frame.pager(address, page: page, rows: history.lines.count, of: history.total, isExact: true, language))
            """
    }
}

/// The same as part of another page.
struct AwardHistoryPart {
    let frame: Frame
    let programmes: [Programme]
    let history: AwardHistory
    let language: Language

    var html: HTML {
        guard !history.lines.isEmpty else { return "<p>\(language.noAwardsYet)</p>" }
        return "<p class='soft'>\(language.historyAcross)</p>"
            + AwardTable(frame: frame, programmes: programmes, language: language)
            .html(history.lines.map { ($0.entry, $0.isExact) }, caption: language.awardHistory)
    }
}
