import Events
import Rules
import Texts

/// What a programme lets one choose from, in one language.
struct Choices {
    let words: Words

    init(_ words: Words) { self.words = words }

    func terms(_ dimension: Dimension) -> [Choice] {
        words.programme.terms(of: dimension).filter { $0.key != Programme.ungraded }.map { Choice($0.key, $0.name.said(in: words.language)) }
    }

    func terms(_ dimension: Dimension, on day: Day) -> [Choice] {
        words.programme.terms(of: dimension).filter { $0.holds(on: day) }.map { Choice($0.key, $0.name.said(in: words.language)) }
    }

    func levels(on day: Day) -> [Choice] { terms(.level, on: day) }

    var periods: [Choice] { words.programme.periods.reversed().map { Choice($0.key, $0.name.said(in: words.language)) } }

    /// Those that a day lies in, the shortest first: work is mostly registered for the year.
    func periods(of day: Day) -> [Choice] {
        holding(day).map { Choice($0.key, $0.name.said(in: words.language)) }
    }

    func period(of day: Day) -> Key? { holding(day).first?.key }

    private func holding(_ day: Day) -> [Period] {
        words.programme.periods.filter { $0.days.contains(day) }
            .sorted { ($0.until.number - $0.from.number, $0.key) < ($1.until.number - $1.from.number, $1.key) }
    }
}

/// How many take part and gain, in rows: who, how many, counted in what.
package struct InvolvedFields {
    let words: Words
    let parts: FormParts
    let known: [Involved]
    let rows: Int

    package static let rowsMax = 12
    package static let measures = ["person", "household", "organisation"]

    var html: HTML {
        let language = words.language
        let roles = InvolvedRole.allCases.map { Choice($0.rawValue, language.capitalised($0.name.said(in: language))) }
        let measures = InvolvedFields.measures.map { Choice($0, language.measure($0)) }
        let lines = (0..<min(InvolvedFields.rowsMax, max(rows, known.count + 1))).html { index in
            let one = index < known.count ? known[index] : nil
            let key = String(index)
            return """
                <div class='fields'>\(parts.select(.init(.involvedRole, part: key, language.who), roles, value: one?.role.rawValue, none: "–"))\
                \(parts.line(.init(.involvedCount, part: key, language.howMany), .number, value: one.map { String($0.count) }, width: .short))\
                \(parts.select(.init(.involvedMeasure, part: key, language[.measure]), measures, value: one?.measure))</div>
                """
        }
        return "<fieldset class='field involved'><legend>\(language[.involved])</legend>\(lines)</fieldset>"
    }
}
