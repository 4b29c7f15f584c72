import ArgumentParser
import Events
import Queries
import Texts
import Wiring

/// "As known at": a day, or the position of an entry.
enum KnownAt: ExpressibleByArgument {
    case day(Day)
    case position(Int)

    init?(argument: String) {
        if let day = Day(argument) {
            self = .day(day)
        } else if let position = Int(argument), position >= 0 {
            self = .position(position)
        } else {
            return nil
        }
    }

    func position(in room: ReadingRoom) throws -> Int {
        switch self {
        case .position(let position): return min(position, room.position - 1)
        case .day(let day): return try room.position(knownOn: day) ?? -1
        }
    }
}

/// Which map: as it was, today's, or that of a day.
enum MapOption: ExpressibleByArgument {
    case then
    case today
    case day(Day)

    init?(argument: String) {
        switch argument {
        case "then": self = .then
        case "today": self = .today
        default:
            guard let day = Day(argument) else { return nil }
            self = .day(day)
        }
    }

    var choice: MapChoice {
        switch self {
        case .then: .then
        case .today: .on(Today.inVietnam)
        case .day(let day): .on(day)
        }
    }
}

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "A place's figures: as stated, and counted from its records.",
        discussion: """
            A place fixes which records count; the map only regroups them. --as-at asks what held on a day (default: the report's own day),
            --known-at what was known then: the last position recorded on a day, or a position itself.
            """)

    @OptionGroup var global: GlobalOptions
    @Argument(help: "The place: bac-kan.") var place: String
    @Option(help: ArgumentHelp("What held on this day.", valueName: "day")) var asAt: Day?
    @Option(help: ArgumentHelp("As known on a day or at a position.", valueName: "day|position")) var knownAt: KnownAt?
    @Option(help: ArgumentHelp("then, today, or the map of a day.", valueName: "then|today|day")) var map = MapOption.then

    func run() throws {
        let room = try global.open().room
        let known = try knownAt.map { try $0.position(in: room) }
        guard let answer = try room.report(ReportID(place), asAt: asAt, knownAt: known, map: map.choice) else { throw NotThere(.report, place) }
        if global.json {
            Console.say(ReportJSON.text(of: answer, room))
        } else {
            Console.say(ReportText.of(answer, room, in: global.language))
        }
    }
}

struct ReportsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "reports", abstract: "The reports there are.")
    @OptionGroup var global: GlobalOptions

    func run() throws {
        let reports = try global.open().room.reports()
        if global.json {
            Console.say(
                JSONText.array(reports) { writer, line in
                    writer.field("place", line.report.report.rawValue)
                    writer.field("unit", line.report.unit.rawValue)
                    writer.field("name", line.report.name.vi)
                    writer.field("period", line.report.period)
                    writer.field("asAt", line.report.asAt.description)
                })
        } else {
            var table = TextTable(["", "", "", ""])
            for line in reports {
                table.add([
                    line.report.report.rawValue, line.report.name.said(in: global.language), line.report.period, line.report.asAt.description,
                ])
            }
            Console.say(table.text)
        }
    }
}
