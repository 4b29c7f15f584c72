import ArgumentParser
import Commands
import Events
import Rules

struct DecisionsCorrectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "Put a misspelt name of a decision's list right; the decision stays as issued.")
    @OptionGroup var global: GlobalOptions
    @Argument(help: "The decision's id.") var decision: String
    @Option(help: "The line of the list.") var line: Int
    @Option(help: "The name as it should be.") var name: String
    @Option(help: "The person's office, where it was wrong too.") var office: String?
    @Option(help: "Where the person works or lives, where it was wrong too.") var place: String?
    @Option(help: "Why.") var reason: String
    @Option(help: "The decision that corrects.") var instrument: String
    @Option(help: ArgumentHelp("The day (default: today).", valueName: "day")) var on: Day?

    func run() throws {
        try global.perform(
            CorrectAward(
                decision: DecisionID(decision), line: line, correction: NameCorrection(name: name, office: office, place: place), reason: reason,
                instrument: instrument, on: on ?? Today.inVietnam))
    }
}
