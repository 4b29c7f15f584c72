import Events
import Foundation
import Queries
import Rules
import Sheets

/// Reads the rows of a sheet of models one after the other; what two rows have in common is looked up once.
struct ModelRowReading {
    let settings: ModelSheet.Settings
    let programme: Programme
    let headings: ModelHeadings
    let room: ReadingRoom
    let today: Day
    private let atlas: Atlas
    private var units: WrittenUnits
    private var lines: [ModelID: Int] = [:]

    init(settings: ModelSheet.Settings, programme: Programme, headings: ModelHeadings, room: ReadingRoom, today: Day) {
        self.settings = settings
        self.programme = programme
        self.headings = headings
        self.room = room
        self.today = today
        atlas = room.atlas
        units = WrittenUnits(room, settings)
    }

    /// Nil where no column that is read has anything in it.
    mutating func row(_ row: SheetRow, mayRecord: (UnitID) -> Bool) -> ModelSheet.Row? {
        var cells = RowCells(row, headings)
        guard !cells.isEmpty else { return nil }
        let model = ModelID("sheet-" + RowMark.text(of: [settings.programme] + cells.marks))
        let day = cells.day() ?? settings.day
        let version = room.programme(settings.programme, on: day) ?? programme
        let written = cells.writtenUnit
        let found = units.find(name: cells.text(.unit), code: cells.cell(.unitCode), written: written, on: day)
        if let problem = found.problem { cells.report(found.isCode ? .unitCode : .unit, problem) }
        if let unit = found.unit, atlas.index(of: unit) != nil, !mayRecord(unit) { cells.report(.unit, .unitNotYours(written)) }
        let period = cells.word(.period, version.periods.map { ($0.key, $0.name) }) ?? settings.period
        let level = cells.word(.level, version.levels.map { ($0.term.key, $0.term.name) }) ?? settings.level
        if period == nil, !cells.has(.period) { cells.report(.period, .periodMissing) }
        let sketch = sketch(&cells, unit: found.unit ?? UnitID(""), version)
        let answers = sketch.answering(version.form).answers
        let missing = version.form.filter { $0.isRequired && (answers[$0.key] ?? "").isEmpty && $0.key != ModelSketch.nameQuestion }
        if !missing.isEmpty { cells.report(missing.count == 1 ? .answer(missing[0].key) : nil, .answersMissing(missing.map(\.name))) }
        if let earlier = lines[model] { cells.report(nil, .rowTwice(line: earlier)) } else { lines[model] = row.line }
        // What is wrong beside an open unit is told at once: whichever is chosen, it stays wrong.
        if cells.faults.isEmpty, let unit = found.unit ?? found.candidates.first?.id {
            check(model, sketch, unit: unit, period: period ?? "", level: level, version, on: day, &cells)
        }
        let isOpen = found.unit == nil && !found.candidates.isEmpty
        return ModelSheet.Row(
            line: row.line, model: model, name: sketch.name, writtenUnit: written, unit: found.unit, candidates: isOpen ? found.candidates : [],
            sketch: sketch, day: day, period: period, level: level, faults: cells.faults,
            state: !cells.faults.isEmpty ? .refused : isOpen ? .needsChoice : .ready)
    }

    private func sketch(_ cells: inout RowCells, unit: UnitID, _ version: Programme) -> ModelSketch {
        var sketch = ModelSketch(unit: unit, name: cells.text(.name))
        sketch.host = cells.has(.host) ? cells.text(.host) : nil
        sketch.field = cells.word(.field, version.fields.map { ($0.key, $0.name) })
        sketch.type = cells.word(.type, version.types.map { ($0.key, $0.name) })
        sketch.subject = cells.word(.subject, version.subjects.map { ($0.key, $0.name) })
        for column in ModelColumn.all(of: version) where cells.has(column) {
            switch column {
            case .answer(let key): sketch.answers[key] = cells.text(column)
            case .involved(let role, let measure):
                if let count = cells.number(column) { sketch.involved.append(Involved(role: role, count: count, measure: measure)) }
            default: continue
            }
        }
        return sketch
    }

    /// Asks the rules what they will ask when the row is recorded.
    private func check(
        _ model: ModelID, _ sketch: ModelSketch, unit: UnitID, period: Key, level: Key?, _ version: Programme, on day: Day,
        _ cells: inout RowCells
    ) {
        let setting = ModelSetting(programme: version, atlas: atlas, today: today)
        var whole = sketch.answering(version.form)
        whole.unit = unit
        do throws(ModelRefusal) {
            let draft = try Model.draft(model, whole, in: setting, on: day)
            let answered = Set(whole.answers.filter { !$0.value.isEmpty }.keys)
            guard let begun = Model([Model.Step(entry: 0, day: day, event: .modelDrafted(draft), actor: "")]) else { return }
            _ = try begun.register(period: period, level: level, answered: answered, in: setting, on: day)
        } catch {
            cells.report(error.column, .model(error))
        }
    }
}

extension ModelRefusal {
    /// The column that the rule speaks of.
    fileprivate var column: ModelColumn? {
        switch self {
        case .nameMissing, .nameUnreadable, .nameTooLong: .name
        case .hostUnreadable, .hostTooLong: .host
        case .dayIsInTheFuture, .programmeNotInForce: .day
        case .unitUnknown, .unitStandsNot: .unit
        case .wordUnknown(.field, _), .wordNotInForce(.field, _, _): .field
        case .wordUnknown(.type, _), .wordNotInForce(.type, _, _): .type
        case .wordUnknown(.subject, _), .wordNotInForce(.subject, _, _): .subject
        case .answerMissing(let key), .answerTooLong(let key, _), .answerToNoQuestion(let key): .answer(key)
        case .periodUnknown, .dayOutsidePeriod: .period
        case .levelUnknown, .levelNotInForce: .level
        default: nil
        }
    }
}

/// The cells of one row by what they say, and what is wrong with them.
struct RowCells {
    private let row: SheetRow
    private let places: [ModelColumn: Int]
    private(set) var faults: [ModelSheet.Fault] = []

    init(_ row: SheetRow, _ headings: ModelHeadings) {
        self.row = row
        places = Dictionary(headings.columns.map { ($0.value, $0.key) }) { first, _ in first }
    }

    var isEmpty: Bool { !places.values.contains { !RowCells.tidied(row[$0].written).isEmpty } }

    /// What the row's identity is made of: every cell that is read and has something in it.
    var marks: [String] {
        places.map { ($0.key.mark, RowCells.tidied(row[$0.value].written)) }.filter { !$0.1.isEmpty }.sorted { $0.0 < $1.0 }.flatMap { [$0.0, $0.1] }
    }

    /// The unit as written, with its code where there is one.
    var writtenUnit: String { [text(.unit), text(.unitCode)].filter { !$0.isEmpty }.joined(separator: " · ") }

    func cell(_ column: ModelColumn) -> SheetCell { places[column].map { row[$0] } ?? .empty }
    func text(_ column: ModelColumn) -> String { RowCells.tidied(cell(column).written) }
    func has(_ column: ModelColumn) -> Bool { !text(column).isEmpty }

    mutating func report(_ column: ModelColumn?, _ problem: Diagnostic.Problem) {
        faults.append(ModelSheet.Fault(column: column.flatMap { places[$0] }.map { $0 + 1 } ?? 0, problem: problem))
    }

    /// A key by itself or by its name in either language, with or without accents.
    mutating func word(_ column: ModelColumn, _ words: [(key: Key, name: Name)]) -> Key? {
        let written = folded(text(column))
        guard !written.isEmpty else {
            if has(column) { report(column, .termUnknown(text(column), allowed: words.map(\.name))) }
            return nil
        }
        let found = words.first { folded($0.key) == written } ?? words.first { folded($0.name.vi) == written || folded($0.name.en) == written }
        if found == nil { report(column, .termUnknown(text(column), allowed: words.map(\.name))) }
        return found?.key
    }

    /// A day of its own kind, 2025-06-18, or as it is written in Vietnam: 18/6/2025.
    mutating func day() -> Day? {
        guard has(.day) else { return nil }
        if case .day(let day) = cell(.day) { return day }
        let written = text(.day)
        let parts = written.split { $0 == "/" || $0 == "." || $0 == "-" }.map(String.init)
        let numbers = parts.compactMap { $0.count <= 4 ? Int($0) : nil }
        if numbers.count == 3, parts.count == 3 {
            let day =
                parts[0].count == 4
                ? Day(year: numbers[0], month: numbers[1], day: numbers[2])
                : parts[2].count == 4 ? Day(year: numbers[2], month: numbers[1], day: numbers[0]) : nil
            if let day { return day }
        }
        report(.day, .notADay(written))
        return nil
    }

    /// A whole number, zero or more; thousands may be parted by a point, a comma or a blank.
    mutating func number(_ column: ModelColumn) -> Int? {
        let written = text(column)
        if case .number(let number) = cell(column) {
            if number >= 0, number == number.rounded(), number < 1e12 { return Int(number) }
        } else if written.wholeMatch(of: #/[0-9]{1,12}|[0-9]{1,3}([., \u{A0}][0-9]{3}){1,3}/#) != nil {
            return Int(written.filter { $0.isASCII && $0.isNumber })
        }
        report(column, .notANumber(written))
        return nil
    }

    /// Composed as the register writes it, without blanks around it.
    private static func tidied(_ text: String) -> String {
        text.precomposedStringWithCanonicalMapping.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
