import Events
import Queries
import Rules
import Texts

/// A report for a terminal: stated and counted beside each other.
enum ReportText {
    static func of(_ answer: ReportAnswer, _ room: ReadingRoom, in language: Language) -> String {
        var lines = [
            answer.report.title.said(in: language),
            [answer.report.name.said(in: language), answer.period.name.said(in: language), language.asAt(answer.asAt)].joined(separator: ", ")
                + "; " + language.knownAt(position: answer.knownAt),
            "",
        ]
        var table = TextTable(
            [language[.indicator], language[.reported], language[.derived], ""], rightAligned: [1, 2])
        let derived = answer.figures.filter { $0.basis == .derived && $0.unit == nil && !$0.isUnplaced }
        for figure in answer.figures where figure.basis == .reported {
            let counted = derived.first { $0.line == figure.line }
            table.add([
                language.line(figure.line, in: answer.programme), language.figure(figure.value, figure.exactness),
                counted.map { language.number($0.value) } ?? "–", notes(figure, counted, answer, room.atlas, language),
            ])
        }
        lines.append(table.text)
        lines += byUnit(answer, room.atlas, language)
        if !answer.findings.isEmpty {
            lines += ["", language[.findings] + ":"]
            lines += answer.findings.map { "  \($0.kind.rawValue): \(language.line($0.line, in: answer.programme)): \($0.said(in: language))" }
        }
        let source = answer.report.source
        lines += ["", "\(language[.source]): \(source.publisher) \(source.address)"]
        return lines.joined(separator: "\n")
    }

    private static func notes(
        _ figure: ReportFigure, _ counted: ReportFigure?, _ answer: ReportAnswer, _ atlas: Atlas, _ language: Language
    ) -> String {
        var notes: [String] = []
        if figure.nature == .stock { notes.append(figure.nature.name.said(in: language)) }
        if let coverage = figure.coverage {
            let without = coverage.without.compactMap { atlas.index(of: $0).map { atlas[$0].fullName(on: answer.asAt) } }
            notes.append(language.coverage(reported: coverage.reported, due: coverage.due, without: without))
        }
        if let counted, counted.generated > 0 { notes.append(language[.generatedMark]) }
        if let note = figure.note { notes.append(note.said(in: language)) }
        return notes.joined(separator: "; ")
    }

    private static func byUnit(_ answer: ReportAnswer, _ atlas: Atlas, _ language: Language) -> [String] {
        let figures = answer.figures.filter { $0.unit != nil || $0.isUnplaced }
        guard !figures.isEmpty else { return [] }
        var indicators: [Key] = []
        for figure in figures where !indicators.contains(figure.line.indicator) { indicators.append(figure.line.indicator) }
        let names = indicators.map { answer.programme.indicator($0)?.name.said(in: language) ?? $0 }
        var table = TextTable([language[.unit]] + names, rightAligned: Set(1...indicators.count))
        let day = answer.mapDay ?? answer.asAt
        let units = Set(figures.compactMap(\.unit)).sorted { (atlas[$0].code(on: day) ?? "") < (atlas[$1].code(on: day) ?? "") }
        func cells(_ isWanted: (ReportFigure) -> Bool) -> [String] {
            indicators.map { indicator in
                language.number(figures.first { $0.line.indicator == indicator && isWanted($0) }?.value ?? 0)
            }
        }
        for unit in units { table.add([atlas[unit].fullName(on: day)] + cells { $0.unit == unit }) }
        if figures.contains(where: \.isUnplaced) { table.add([language[.notPlaced]] + cells(\.isUnplaced)) }
        return ["", answer.map.said(in: language), table.text]
    }
}
