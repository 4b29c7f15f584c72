import ArgumentParser
import Documents
import Events
import Foundation
import Queries
import Rules
import Sheets
import Texts

struct ModelsExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "A list of models as a file: CSV or a workbook.",
        discussion: "What `kheo models list` finds, all of it. CSV goes to the standard output where no file is named.")
    @OptionGroup var global: GlobalOptions
    @Option(help: "csv or xlsx.") var format: SheetFormat = .csv
    @Option(help: ArgumentHelp("The file to write.", valueName: "path")) var to: String?
    @Option(help: "The programme.") var programme = "dan-van-kheo"
    @Option(help: ArgumentHelp("Inside this unit, by id.", valueName: "id")) var unit: String?
    @Option(help: ArgumentHelp("Those that stand on this day (default: today).", valueName: "day")) var asAt: Day?
    @Option(help: ArgumentHelp("Words of the name, with or without accents.", valueName: "text")) var words = ""
    @Option(help: "The field's key.") var field: String?
    @Option(help: ArgumentHelp("Columns, parted by commas (default: all).", valueName: "names")) var columns: String?

    func validate() throws {
        if format == .xlsx, to == nil { throw ValidationError("A workbook is written to a file: name it with --to.") }
    }

    func run() throws {
        let room = try global.open().room
        let day = asAt ?? Today.inVietnam
        let atlas = room.atlas
        guard let place = unit.map({ atlas.index(of: UnitID($0)) }) ?? atlas.units.indices.first else { throw NotThere(.unit, unit ?? "") }
        guard let programme = room.programme(programme) else { throw NotThere(.programme, programme) }
        var figure = FigureQuestion(
            programme: programme.key, counts: .standing, nature: .stock, place: place, period: DayRange(from: Day(0), until: .never), asAt: day)
        if let field { figure.filters[.field] = .key(field) }
        let records = try room.records(of: ModelListQuestion(figure: figure, words: words), upTo: SheetLimits.rowsWrittenMax + 1)
        guard records.count <= SheetLimits.rowsWrittenMax else { throw SheetRefusal.listTooLong(max: SheetLimits.rowsWrittenMax) }
        let document = ModelListDocument(
            "\(global.language[.models]), \(global.language.asAt(day))", columns: try chosen(), programme: programme, atlas: atlas, today: day,
            hasGenerated: try room.holdsGenerated(records), in: global.language)
        let file = try document.written(as: format, in: FileManager.default.temporaryDirectory.path) { take in
            try room.forEachLine(of: records, take)
        }
        try file.save(as: to)
    }

    private func chosen() throws -> [ModelListColumn] {
        guard let columns else { return ModelListColumn.ofFiles }
        return try columns.split(separator: ",").map { name in
            guard let column = ModelListColumn(rawValue: String(name)) else {
                throw ValidationError("There is no column \(name). These are: \(ModelListColumn.allCases.map(\.rawValue).joined(separator: ", ")).")
            }
            return column
        }
    }
}

extension SheetFile {
    /// Nil is the shell.
    func save(as to: String?) throws {
        if let to, !FileManager.default.createFile(atPath: to, contents: nil) { throw SheetFault.cannotWrite(path: to) }
        let handle = try to.map { try FileHandle(forWritingTo: URL(filePath: $0)) } ?? FileHandle.standardOutput
        var offset = 0
        while case let piece = try read(from: offset, countMax: 1 << 20), !piece.isEmpty {
            do {
                try handle.write(contentsOf: Data(piece))
            } catch {
                // A reader that went away is no mistake of ours.
                guard let to else { return }
                throw SheetFault.cannotWrite(path: to)
            }
            offset += piece.count
        }
    }
}

extension SheetFormat: ExpressibleByArgument {}
