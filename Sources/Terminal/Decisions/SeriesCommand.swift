import ArgumentParser
import CanonicalJSON
import Commands
import Events
import Queries
import Rules
import Texts

struct SeriesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "series", abstract: "Series of decision and gold-book numbers, one for each body and year.",
        subcommands: [SeriesListCommand.self, SeriesBeginCommand.self])
}

struct SeriesListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "All that were begun, the latest year first.")
    @OptionGroup var global: GlobalOptions

    func run() throws {
        let books = try global.open().room.numberBooks()
        if global.json {
            return Console.say(
                JSONText.array(books) { writer, line in
                    writer.field("programme", line.programme)
                    writer.field("series", line.book.series.term.key)
                    writer.field("unit", line.book.unit.rawValue)
                    writer.field("year", line.book.year)
                    writer.field("before", line.book.before)
                    writer.field("last", line.book.last)
                    writer.field("next", line.book.next)
                })
        }
        var table = TextTable(["", "", "", "", ""], rightAligned: [2, 3])
        for line in books {
            table.add([line.book.series.term.key, line.book.unit.rawValue, String(line.book.year), String(line.book.last), line.book.next])
        }
        Console.say(table.text)
    }
}

struct SeriesBeginCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "begin", abstract: "Begin a series for a body and a year, after the last number that was given on paper.")
    @OptionGroup var global: GlobalOptions
    @Argument(help: "The series' key.") var series: String
    @Option(help: "The programme.") var programme = "dan-van-kheo"
    @Option(help: ArgumentHelp("The body's unit: id or code.", valueName: "unit")) var unit: String
    @Option(help: "The year (default: this one).") var year: Int?
    @Option(help: "The last number that was given on paper.") var last = 0

    func run() throws {
        let installation = try global.open()
        guard let found = installation.room.unit(unit, on: Today.inVietnam) else { throw NotThere(.unit, unit) }
        try global.perform(
            BeginSeries(programme: programme, series: series, unit: found.unit.id, year: year ?? Today.inVietnam.year, last: last), at: installation)
    }
}
