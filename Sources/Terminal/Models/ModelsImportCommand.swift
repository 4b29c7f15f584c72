import ArgumentParser
import Events
import Foundation
import Intake
import Queries
import Rules
import Sheets
import Texts

struct ModelsImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Draft and register models from a sheet: an Excel workbook (.xlsx) or CSV.",
        discussion: """
            The first row has the headings, in Vietnamese or English: model name, unit or unit code, host, field, type, subject, registered on,
            period, level, and the questions of the form. Every row is looked at before anything is recorded; all are recorded at once. A row that is
            recorded already is passed over, so a corrected file may be imported again.
            """)
    @OptionGroup var global: GlobalOptions
    @Argument(help: ArgumentHelp("The sheet.", valueName: "file")) var file: String
    @Option(help: "The programme.") var programme = "dan-van-kheo"
    @Option(help: ArgumentHelp("The day, for rows without one (default: today).", valueName: "day")) var on: Day?
    @Option(help: "The period's key, for rows without one.") var period: String?
    @Option(help: "The level's key, for rows without one.") var level: String?
    @Option(help: ArgumentHelp("All rows lie in this unit, by id.", valueName: "id")) var place: String?
    @Option(help: ArgumentHelp("What a written unit means.", valueName: "written=id")) var choose: [String] = []
    @Option(help: ArgumentHelp("The name on the tab (default: the first).", valueName: "name")) var sheet: String?
    @Flag(help: "Only shows what would be recorded.") var preview = false
    @Flag(help: "Records the rows that are ready and leaves out the others.") var readyOnly = false

    func run() throws {
        let installation = try global.open()
        let name = URL(filePath: file).lastPathComponent
        guard let data = FileManager.default.contents(atPath: file) else {
            throw FileRefusal([Diagnostic(file: name, line: 0, column: 0, problem: .fileMissing)])
        }
        var settings = ModelSheet.Settings(
            programme: programme, day: on ?? Today.inVietnam, period: period, level: level, place: place.map { UnitID($0) })
        for choice in choose {
            guard let sign = choice.lastIndex(of: "=") else { throw ValidationError("A choice is written written=id.") }
            settings.choices[String(choice[..<sign])] = UnitID(String(choice[choice.index(after: sign)...]))
        }
        let read = try ModelSheet.read(
            Array(data), file: name, sheet: sheet, settings: settings, in: installation.room, today: Today.inVietnam)
        let open = read.count(.refused) + read.count(.needsChoice)
        if preview {
            tell(read)
            return
        }
        if open > 0, !readyOnly {
            tell(read)
            throw ExitCode(ExitGroup.refused.rawValue)
        }
        guard !read.commands.isEmpty else {
            tell(read)
            return
        }
        _ = try installation.desk.perform(read.commands, id: read.commandID)
        if global.json { tell(read) } else { Console.say(global.language.modelsRecorded(read.count(.ready))) }
    }

    private func tell(_ sheet: ModelSheet) {
        let language = global.language
        if global.json {
            Console.say(
                JSONText.object { writer in
                    writer.field("ready", sheet.count(.ready))
                    writer.field("needsChoice", sheet.count(.needsChoice))
                    writer.field("refused", sheet.count(.refused))
                    writer.field("alreadyRecorded", sheet.count(.alreadyRecorded))
                    writer.list("rows", sheet.rows) { writer, row in
                        writer.field("line", row.line)
                        writer.field("state", row.state.rawValue)
                        writer.field("model", row.model.rawValue)
                        writer.field("name", row.name)
                        writer.field("unit", row.unit?.rawValue)
                        writer.list("candidates", row.candidates) { $0.field("unit", $1.id.rawValue) }
                        writer.list("faults", row.faults) { writer, fault in
                            writer.field("column", fault.column)
                            writer.field("message", fault.problem.said(in: language))
                        }
                    }
                })
            return
        }
        var lines = ModelSheet.State.allCases.map { "\($0.name.said(in: language)): \(language.rowsCounted(sheet.count($0)))" }
        for row in sheet.rows where row.state == .needsChoice {
            let units = row.candidates.map { "\($0.id) (\($0.path))" }.joined(separator: ", ")
            lines.append("\(sheet.file):\(row.line): \(row.writtenUnit): \(units)")
        }
        lines += sheet.diagnostics.map { told($0, in: language).sentence }
        if !sheet.unread.isEmpty { lines.append(language.unreadHeadings(sheet.unread.map(\.heading))) }
        Console.say(lines.joined(separator: "\n"))
    }
}
