import ArgumentParser
import CanonicalJSON
import Documents
import Events
import Foundation
import Queries
import Rules
import Sheets
import Texts

struct AwardsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "awards", abstract: "The award book of a body and year, and what a unit or a person was given.",
        subcommands: [AwardsBookCommand.self, AwardsHistoryCommand.self])
}

struct AwardsBookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "book", abstract: "What a body gave in a year, with gold-book numbers and money.")
    @OptionGroup var global: GlobalOptions
    @Option(help: "The year (default: this one).") var year: Int?
    @Option(help: ArgumentHelp("The body's unit: id or code (default: every body).", valueName: "unit")) var issuer: String?
    @Option(help: "The grantor's key.") var grantor: String?
    @Option(help: ArgumentHelp("As a sheet.", valueName: "csv|xlsx")) var format: SheetFormat?
    @Option(help: ArgumentHelp("Where the sheet is written (default: the shell).", valueName: "file")) var to: String?

    func validate() throws {
        if format == .xlsx, to == nil { throw ValidationError("A workbook is written to a file: name it with --to.") }
    }

    func run() throws {
        let room = try global.open().room
        var unit: UnitID?
        if let issuer {
            guard let found = room.unit(issuer, on: Today.inVietnam) else { throw NotThere(.unit, issuer) }
            unit = found.unit.id
        }
        let question = AwardBookQuestion(year: year ?? Today.inVietnam.year, issuer: unit, grantor: grantor)
        let book = try room.awardBook(question, limit: SheetLimits.rowsWrittenMax + 1)
        guard book.total <= SheetLimits.rowsWrittenMax else { throw SheetRefusal.listTooLong(max: SheetLimits.rowsWrittenMax) }
        guard let format else { return AwardLines(global).say(book.lines.map { ($0, true) }) }
        let document = AwardBookDocument(book, programmes: room.programmeKeys.compactMap { room.programme($0) }, in: global.language)
        let file = try document.written(as: format, in: FileManager.default.temporaryDirectory.path)
        try file.save(as: to)
    }
}

struct AwardsHistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "What a unit was given, with all that went into it, or what a person was given.")
    @OptionGroup var global: GlobalOptions
    @Option(help: ArgumentHelp("The unit: id or code.", valueName: "unit")) var unit: String?
    @Option(help: ArgumentHelp("The person's id.", valueName: "id")) var person: String?
    @Option(help: ArgumentHelp("The map of this day (default: today).", valueName: "day")) var map: Day?

    func run() throws {
        let room = try global.open().room
        let history: AwardHistory
        if let unit {
            guard let found = room.unit(unit, on: map ?? Today.inVietnam) else { throw NotThere(.unit, unit) }
            history = try room.awards(of: found.unit.id, onMapOf: map ?? Today.inVietnam, limit: Limits.recipientsPerDecisionMax)
        } else if let person {
            history = try room.awards(of: PersonID(person))
        } else {
            throw ValidationError("Give --unit or --person.")
        }
        AwardLines(global).say(history.lines.map { ($0.entry, $0.isExact) })
    }
}

private struct AwardLines {
    let global: GlobalOptions

    init(_ global: GlobalOptions) { self.global = global }

    func say(_ lines: [(line: AwardBook.Line, isExact: Bool)]) {
        if global.json {
            return Console.say(
                JSONText.array(lines) { writer, entry in
                    let (line, award) = (entry.line, entry.line.award)
                    writer.field("goldBook", line.goldBook)
                    writer.field("decision", award.decision.rawValue)
                    writer.field("number", award.number)
                    writer.field("issuedOn", award.issuedOn.description)
                    writer.field("issuer", line.issuer)
                    writer.field("ordinal", award.ordinal)
                    writer.field("name", award.name)
                    writer.field("person", award.person?.rawValue)
                    writer.field("subject", award.subject)
                    writer.field("unit", award.unit.rawValue)
                    writer.field("unitAsIssued", award.unitAsIssued)
                    writer.field("form", award.form)
                    writer.field("amount", line.amount)
                    writer.field("isExact", entry.isExact)
                    writer.field("annulled", award.isAnnulled)
                    writer.field("generated", award.isGenerated)
                })
        }
        var table = TextTable(["", "", "", "", "", ""], rightAligned: [0, 5])
        for (line, isExact) in lines {
            let award = line.award
            let marks = [award.isAnnulled ? global.language[.annulled] : "", award.isGenerated ? global.language[.generatedMark] : ""]
                .filter { !$0.isEmpty }.map { " [\($0)]" }.joined()
            table.add([
                line.goldBook ?? "", award.number, award.issuedOn.description, (award.name ?? "—") + marks,
                award.unitAsIssued + (isExact ? "" : " (…)"), line.amount.map { global.language.number($0) } ?? "",
            ])
        }
        Console.say(table.text)
    }
}
