package import Events
import Intake
import Rules
package import Sheets
package import Texts

/// The sheet to fill in for importing models: the right headings, and words to choose from.
package enum ModelTemplate {
    package static func plan(of programme: Programme, on day: Day, in language: Language) -> SheetPlan {
        let columns = ModelColumn.all(of: programme).map { column in
            SheetPlan.Column(
                column.heading(in: programme).said(in: language), column == .day ? .day : .text, width: width(of: column),
                choices: choices(for: column, programme, on: day).map { $0.said(in: language) })
        }
        return SheetPlan(
            title: language.importTemplate, name: language[.models], choicesName: language.listsOfTemplate, columns: columns,
            isDayFirst: language == .vi)
    }

    private static func choices(for column: ModelColumn, _ programme: Programme, on day: Day) -> [Name] {
        let terms: [Term] =
            switch column {
            case .field: programme.fields
            case .type: programme.types
            case .subject: programme.subjects
            case .level: programme.levels.map(\.term)
            case .period: programme.periods.map { Term(key: $0.key, name: $0.name, from: $0.from, until: $0.until) }
            default: []
            }
        return terms.filter { $0.holds(on: day) }.map(\.name)
    }

    private static func width(of column: ModelColumn) -> Int {
        switch column {
        case .name, .unit, .host: 35
        case .answer: 40
        case .unitCode, .day: 14
        default: 20
        }
    }
}
