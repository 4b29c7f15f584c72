package import Commands
package import Events
package import Queries
package import Rules
package import Sheets

/// A sheet of models as it would be recorded: every row with what it says, what is wrong with it and what is to be chosen.
///
/// A row's model has its id from what stands in the row, so that the same row, in this file or a corrected one, is recorded once.
package struct ModelSheet: Sendable {
    /// What the sheet does not say and whoever brings it does.
    package struct Settings: Equatable, Sendable {
        package var programme: Key
        /// For rows without a day, period or level of their own.
        package var day: Day
        package var period: Key?
        package var level: Key?
        /// Where all of the rows lie, as far as somebody knows: other units of a written name are not meant.
        package var place: UnitID?
        /// Units chosen for what is written, by `Row.writtenUnit`.
        package var choices: [String: UnitID]

        package init(
            programme: Key, day: Day, period: Key? = nil, level: Key? = nil, place: UnitID? = nil, choices: [String: UnitID] = [:]
        ) {
            self.programme = programme
            self.day = day
            self.period = period
            self.level = level
            self.place = place
            self.choices = choices
        }
    }

    package enum State: String, CaseIterable, Sendable {
        case ready
        case needsChoice
        case refused
        case alreadyRecorded
    }

    package struct Fault: Equatable, Sendable {
        /// From 1; 0 where the whole row is meant.
        package let column: Int
        package let problem: Diagnostic.Problem

        package init(column: Int, problem: Diagnostic.Problem) {
            self.column = column
            self.problem = problem
        }
    }

    package struct Row: Sendable {
        package let line: Int
        package let model: ModelID
        package let name: String
        package let writtenUnit: String
        package let unit: UnitID?
        /// Units that the written one may be, where it is not certain.
        package let candidates: [UnitCandidate]
        package let sketch: ModelSketch?
        package let day: Day
        package let period: Key?
        package let level: Key?
        package let faults: [Fault]
        package let state: State
    }

    package let file: String
    package let settings: Settings
    package let rows: [Row]
    /// Headings that nothing is read from, with their columns.
    package let unread: [(column: Int, heading: String)]

    package func count(_ state: State) -> Int { rows.count { $0.state == state } }

    /// Everything that is wrong, in the order of the file.
    package var diagnostics: [Diagnostic] {
        rows.flatMap { row in row.faults.map { Diagnostic(file: file, line: row.line, column: $0.column, problem: $0.problem) } }
    }

    /// What records the rows that are ready, as one work: all or none.
    package var commands: [any Command] {
        rows.filter { $0.state == .ready }.flatMap { row -> [any Command] in
            guard let sketch = row.sketch, let period = row.period else { return [] }
            return [
                DraftModel(model: row.model, programme: settings.programme, sketch: sketch, on: row.day),
                RegisterModel(model: row.model, period: period, level: row.level, on: row.day),
            ]
        }
    }

    /// The same for the same rows with the same settings: sent twice, the work is done once.
    package var commandID: String {
        let ready = rows.filter { $0.state == .ready }
        let said = ready.flatMap { [$0.model.rawValue, $0.unit?.rawValue ?? "", $0.day.description, $0.period ?? "", $0.level ?? ""] }
        return "sheet-" + RowMark.text(of: [settings.programme] + said)
    }
}

extension ModelSheet {
    /// Throws `FileRefusal` where the file cannot be read as a sheet of models at all. What is wrong with a row is in the row. `mayRecord` says
    /// whether whoever brings it may register a model in a unit.
    package static func read(
        _ bytes: [UInt8], file: String, sheet: String? = nil, settings: Settings, in room: ReadingRoom, today: Day,
        mayRecord: (UnitID) -> Bool = { _ in true }
    ) throws -> ModelSheet {
        let rows: [SheetRow]
        do throws(SheetRefusal) {
            rows = try SheetReader.rows(of: bytes, sheet: sheet)
        } catch {
            throw FileRefusal([Diagnostic(file: file, line: error.place.line, column: error.place.column, problem: .sheet(error))])
        }
        return try read(rows, file: file, settings: settings, in: room, today: today, mayRecord: mayRecord)
    }

    package static func read(
        _ rows: [SheetRow], file: String, settings: Settings, in room: ReadingRoom, today: Day, mayRecord: (UnitID) -> Bool = { _ in true }
    ) throws -> ModelSheet {
        guard let programme = room.programme(settings.programme, on: settings.day) else {
            throw FileRefusal([Diagnostic(file: file, line: 0, column: 0, problem: .model(.programmeUnknown(settings.programme)))])
        }
        let headings = try ModelHeadings.found(in: rows, of: programme, file: file)
        let below = rows.filter { $0.line > headings.line }
        guard below.count <= Limits.importedModelsMax else {
            let refusal = SheetRefusal.tooManyRows(max: Limits.importedModelsMax)
            throw FileRefusal([Diagnostic(file: file, line: 0, column: 0, problem: .sheet(refusal))])
        }
        var reading = ModelRowReading(settings: settings, programme: programme, headings: headings, room: room, today: today)
        let read = below.compactMap { reading.row($0, mayRecord: mayRecord) }
        let known = try room.modelsKnown(among: read.map(\.model))
        return ModelSheet(
            file: file, settings: settings, rows: read.map { known.contains($0.model) ? $0.alreadyRecorded : $0 }, unread: headings.unread)
    }
}

extension ModelSheet.Row {
    /// What is recorded is no longer wrong or open.
    fileprivate var alreadyRecorded: ModelSheet.Row {
        ModelSheet.Row(
            line: line, model: model, name: name, writtenUnit: writtenUnit, unit: unit, candidates: [], sketch: nil, day: day, period: period,
            level: level, faults: [], state: .alreadyRecorded)
    }
}

extension SheetRefusal {
    /// From 1; 0 where the whole file is meant.
    fileprivate var place: (line: Int, column: Int) {
        switch self {
        case .notUnicode(let line), .quoteNotClosed(let line), .tooManyColumns(let line, _): (line, 0)
        case .textAfterQuote(let line, let column), .cellTooLong(let line, let column, _): (line, column)
        default: (0, 0)
        }
    }
}
