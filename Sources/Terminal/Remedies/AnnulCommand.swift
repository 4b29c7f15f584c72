import ArgumentParser
import Commands
import Events
import Queries
import Texts

struct AnnulCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "annul", abstract: "Annul for cause, with all that depends on it.",
        discussion: """
            What must go goes too; what may stay goes where --with names it by its key. --preview shows all of it and every figure before and
            after, and enters nothing. --count is how many the preview counted: where it is another number by now, nothing is entered.
            """,
        subcommands: [AnnulEntryCommand.self, AnnulDecisionCommand.self, AnnulShowCommand.self])
}

struct AnnulOptions: ParsableArguments {
    @Option(help: "Why.") var reason: String
    @Option(help: "The decision that annuls.") var instrument: String
    @Option(help: ArgumentHelp("The id it is to have (default: one of its own).", valueName: "id")) var id: String?
    @Option(name: .customLong("with"), help: ArgumentHelp("What goes too though it may stay: its key in the preview.", valueName: "key"))
    var chosen: [String] = []
    @Option(help: ArgumentHelp("How many annulments were seen in the preview.", valueName: "number")) var count: Int?
    @Flag(help: "Show what would be annulled and what changes; enter nothing.") var preview = false
    @Option(help: ArgumentHelp("The day (default: today).", valueName: "day")) var on: Day?

    func run(_ cause: AnnulmentTarget, _ global: GlobalOptions) throws {
        let installation = try global.open()
        let chosen = chosen.compactMap { AnnulmentText.target($0, of: cause.model) }
        guard chosen.count == self.chosen.count else { throw ValidationError("--with takes a key of the preview: e120, or a3:d-1.") }
        let command = AnnulForCause(
            annulment: AnnulmentID(id ?? "x-\(String(UInt64.random(in: .min ... .max), radix: 36))"), cause: cause, chosen: Set(chosen),
            reason: reason, instrument: instrument, count: count, on: on ?? Today.inVietnam)
        guard preview else { return try global.perform(command, at: installation) }
        let seen = try installation.desk.preview(command)
        Console.say(
            global.json ? AnnulmentText.json(seen) : AnnulmentText.plain(seen, atlas: installation.room.atlas, in: global.language))
    }
}

struct AnnulEntryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "entry", abstract: "A recognition, grading or proposal of a model.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var annul: AnnulOptions
    @Argument(help: "The model's id.") var model: String
    @Option(help: "The position of the entry.") var entry: Int

    func run() throws { try annul.run(AnnulmentTarget(model: ModelID(model), entry: entry), global) }
}

struct AnnulDecisionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "decision", abstract: "A decision, or one award of it.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var annul: AnnulOptions
    @Argument(help: "The decision's id.") var decision: String
    @Option(help: "The line of its list; without one the whole decision.") var line: Int?

    func run() throws { try annul.run(AnnulmentTarget(decision: DecisionID(decision), ordinal: line), global) }
}

struct AnnulShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "An annulment with what it changed, by any of its entries.")
    @OptionGroup var global: GlobalOptions
    @Argument(help: "The position of one of its entries.") var position: Int

    func run() throws {
        let installation = try global.open()
        guard let annulment = try installation.room.annulment(at: position) else { throw NotThere(.entry, String(position)) }
        Console.say(
            global.json
                ? AnnulmentText.json(annulment) : AnnulmentText.plain(annulment, atlas: installation.room.atlas, in: global.language))
    }
}
