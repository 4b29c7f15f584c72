import ArgumentParser
import Events
import Texts

struct EraseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase", abstract: "Destroy the key of a person, of a model's prose, or of a complaint, for ever.",
        discussion: """
            Owners are written person/ID, model/ID or complaint/ID (kheo decisions show --json, models show and complaints list give them).
            Afterwards no file of this installation holds the name, and the journal still verifies. Copies of the key store kept elsewhere must be
            destroyed there; a restore destroys the key again.
            """)
    @OptionGroup var global: GlobalOptions
    @Argument(help: ArgumentHelp("Whose key.", valueName: "person/ID|model/ID|complaint/ID")) var owner: String
    @Option(help: "Why.") var reason: String
    @Option(help: ArgumentHelp("The day (default: today).", valueName: "day")) var on: Day?

    func run() throws {
        try global.open().desk.erase(owner, reason: reason, on: on ?? Today.inVietnam)
        Console.say(global.json ? JSONText.object { $0.field("erased", owner) } : global.language.erased(owner))
    }
}
