import ArgumentParser
import Commands
import Events
import Intake
import Queries
import Rules
import Texts

/// What every act about a unit that goes on takes.
struct UnitActOptions: ParsableArguments {
    @Argument(help: "The unit's id.") var unit: String
    @Option(help: ArgumentHelp("The first day on which it holds.", valueName: "day")) var on: Day
    @Option(help: ArgumentHelp("The law or resolution it rests on.", valueName: "text")) var instrument: String
}

struct UnitsRenameCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "rename", abstract: "Give a unit another name.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var act: UnitActOptions
    @Option(help: "The new name, without the kind.") var name: String

    func run() throws {
        try global.perform(RenameUnit(unit: UnitID(act.unit), name: name, instrument: act.instrument, on: act.on))
    }
}

struct UnitsRetypeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "retype", abstract: "Make a unit one of another kind: a commune a ward.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var act: UnitActOptions
    @Option(help: "The new kind: Phường, Thành phố.") var type: String

    func run() throws {
        try global.perform(RetypeUnit(unit: UnitID(act.unit), type: type, instrument: act.instrument, on: act.on))
    }
}

struct UnitsRecodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "recode", abstract: "Give a unit another code.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var act: UnitActOptions
    @Option(help: "The new code.") var code: String

    func run() throws {
        try global.perform(RecodeUnit(unit: UnitID(act.unit), code: code, instrument: act.instrument, on: act.on))
    }
}

struct UnitsReorganiseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reorganise", abstract: "Enter a reorganisation from a file: units that end, begin, take over and move on one day.",
        discussion: """
            The file is YAML:
              kheo: reorganisation/1
              on: 2025-07-01
              instrument: 1683/NQ-UBTVQH15 cl. 52
              ends: [vn-c01936-1, vn-c01948-1]
              begins: [{unit: vn-c01936-2, tier: commune, code: "01936", type: Xã, name: Nà Phặc, parent: vn-p19-2}]
              successions: [{unit: vn-c01936-1, successor: vn-c01936-2, share: whole}]
              moves: [{unit: vn-c01957-1, parent: vn-p19-2}]
              renames: [{unit: vn-c01960-1, name: Na Rì, type: Phường}]
            A merger, a split, a move and the end of a whole tier are all written so. What would leave a unit without a parent is refused.
            """)
    @OptionGroup var global: GlobalOptions
    @Argument(help: ArgumentHelp("The file.", valueName: "file"), completion: .file(extensions: ["yaml"])) var file: String
    @Flag(help: "Say what would change, and change nothing.") var preview = false

    func run() throws {
        let (act, day) = try ReorganisationFile.read(file)
        if preview {
            let house = try global.open()
            let shown = try house.room.preview(of: act, on: day, today: Today.inVietnam)
            return Console.say(global.json ? PreviewText.json(shown) : PreviewText.plain(shown, in: global.language))
        }
        try global.perform(ReorganiseUnits(act: act, on: day))
    }
}

struct UnitsAnnulCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "annul", abstract: "Take back an act that was entered wrong, by the position of its entry.")
    @OptionGroup var global: GlobalOptions
    @Argument(help: "The unit's id.") var unit: String
    @Option(help: "The position of the entry.") var entry: Int
    @Option(help: "Why.") var reason: String
    @Option(help: ArgumentHelp("The day it is entered for (default: today).", valueName: "day")) var on: Day?

    func run() throws {
        try global.perform(AnnulUnitAct(unit: UnitID(unit), entry: entry, reason: reason, on: on ?? Today.inVietnam))
    }
}

struct UnitsTakeBackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "takeback", abstract: "Take back all acts of one resolution, by the position of one of its entries.")
    @OptionGroup var global: GlobalOptions
    @Argument(help: "The position of an entry of the resolution.") var entry: Int
    @Option(help: "Why.") var reason: String
    @Option(help: ArgumentHelp("The day it is entered for (default: today).", valueName: "day")) var on: Day?

    func run() throws {
        let house = try global.open()
        guard let resolution = house.room.resolution(of: entry) else { throw NotThere(.entry, String(entry)) }
        let entries = resolution.acts.compactMap { act in act.event.unit.map { UnitEntry(unit: $0, position: act.position) } }
        try global.perform(AnnulUnitActs(entries: entries, reason: reason, on: on ?? Today.inVietnam))
    }
}
