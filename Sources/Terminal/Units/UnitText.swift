import Events
import Queries
import Texts

/// A unit for a terminal.
enum UnitText {
    static func of(_ answer: UnitAnswer, in language: Language) -> String {
        var lines = [
            "\(answer.name)  \(answer.code ?? "")  \(answer.unit.id)", answer.path,
            "\(answer.unit.from) – \(answer.unit.until == .never ? "" : answer.unit.until.description)",
        ]
        func kin(_ title: String, _ others: [UnitAnswer.Kin]) {
            guard !others.isEmpty else { return }
            lines.append("\(title):")
            lines += others.map { "  \($0.from)  \($0.share.name.said(in: language))  \($0.code ?? "")  \($0.name)  \($0.instrument)" }
        }
        kin(language[.predecessors], answer.predecessors)
        kin(language[.successors], answer.successors)
        return lines.joined(separator: "\n")
    }
}
