import ArgumentParser
import Events
import Queries
import Rules
import Texts
import Wiring

struct FigureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figure", abstract: "Count any indicator of a programme, for any unit, split as you like.",
        discussion: "Example: kheo figure registered --unit vn-p06-1 --period 2021-2025 --by field --by subject --records")

    @OptionGroup var global: GlobalOptions
    @Argument(help: "The indicator's key.") var indicator: String
    @Option(help: "The programme.") var programme = "dan-van-kheo"
    @Option(help: ArgumentHelp("The unit, by id (default: the whole tree).", valueName: "id")) var unit: String?
    @Option(help: ArgumentHelp("A period of the programme (default: the year of the day).", valueName: "key")) var period: String?
    @Option(help: ArgumentHelp("What held on this day (default: today).", valueName: "day")) var asAt: Day?
    @Option(help: ArgumentHelp("As known on a day or at a position.", valueName: "day|position")) var knownAt: KnownAt?
    @Option(help: ArgumentHelp("then, today, or the map of a day.", valueName: "then|today|day")) var map = MapOption.then
    @Option(name: .customLong("by"), help: ArgumentHelp("Split by: level, field, type, subject, grade, carried, grantor, unit.", valueName: "what"))
    var splits: [String] = []
    @Flag(help: "List the records behind it.") var records = false

    func run() throws {
        let room = try global.open().room
        let day = asAt ?? Today.inVietnam
        guard let programme = room.programme(programme, on: day) else { throw NotThere(.programme, programme) }
        guard let indicator = programme.indicator(indicator), let counts = indicator.counts else { throw NotThere(.indicator, indicator) }
        let atlas = room.atlas
        guard let place = unit.map({ atlas.index(of: UnitID($0)) }) ?? atlas.units.indices.first else { throw NotThere(.unit, unit ?? "") }
        let periodKey = period ?? String(day.year)
        guard let period = programme.period(periodKey) else { throw NotThere(.programme, "\(programme.key) \(periodKey)") }
        let dimensions = try splits.map { text -> Dimension in
            guard let dimension = Dimension(rawValue: text) else { throw ValidationError("There is no split by \(text).") }
            return dimension
        }
        var question = FigureQuestion(
            programme: programme.key, counts: counts, nature: indicator.nature, place: place, period: period.days, asAt: day,
            knownAt: try knownAt.map { try $0.position(in: room) }, map: map.choice)
        question.splitBy = dimensions
        if records {
            let (total, numbers) = try room.records(behind: question, after: 0, limit: Limits.listPageRows)
            Console.say(global.language.recordsBehind(total: total, shown: numbers.count))
            if counts == .award {
                for award in try room.awards(numbers) { Console.say("\(award.number)  \(award.ordinal)") }
            } else {
                for line in try room.models(ModelListQuestion(figure: question)).lines { Console.say("\(line.id)  \(line.name)") }
            }
            return
        }
        let cells = try room.figure(question)
        if global.json {
            Console.say(
                JSONText.array(cells) { writer, cell in
                    writer.field("indicator", indicator.key)
                    writer.list("split", dimensions.filter { $0 != .unit }) { writer, dimension in
                        writer.field("dimension", dimension.rawValue)
                        writer.field("key", cell.words[dimension] ?? nil)
                    }
                    writer.field("unit", cell.unit.map { atlas[$0].id.rawValue })
                    writer.field("value", cell.value)
                    writer.field("generated", cell.generated)
                })
        } else {
            var table = TextTable(
                dimensions.map { $0.name.said(in: global.language) } + [indicator.name.said(in: global.language)], rightAligned: [dimensions.count])
            for cell in cells {
                let words = dimensions.map { dimension -> String in
                    if dimension == .unit { return cell.unit.map { atlas[$0].fullName(on: day) } ?? global.language[.notPlaced] }
                    return global.language.word(cell.words[dimension] ?? nil, dimension, in: programme)
                }
                table.add(words + [global.language.number(cell.value)])
            }
            Console.say(table.text)
        }
    }
}
