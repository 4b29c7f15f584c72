import ArgumentParser
import Commands
import Events
import Rules

/// What every step of a model's life takes.
struct ModelStepOptions: ParsableArguments {
    @Argument(help: "The model's id.") var model: String
    @Option(help: ArgumentHelp("The day on which it happened (default: today).", valueName: "day")) var on: Day?
    @Option(help: ArgumentHelp("The command's id: the same again changes nothing.", valueName: "id")) var commandID: String?

    var id: ModelID { ModelID(model) }
    var day: Day { on ?? Today.inVietnam }
}

struct ModelsReturnCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "return", abstract: "Send a registration back for completion.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: ModelStepOptions
    @Option(help: "Why.") var reason: String

    func run() throws {
        try global.perform(ReturnModel(model: step.id, reason: reason, on: step.day), id: step.commandID)
    }
}

struct ModelsAcceptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "accept", abstract: "Take a registration on.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: ModelStepOptions

    func run() throws {
        try global.perform(AcceptModel(model: step.id, on: step.day), id: step.commandID)
    }
}

struct ModelsLaunchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "launch", abstract: "Record the launch.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: ModelStepOptions

    func run() throws {
        try global.perform(LaunchModel(model: step.id, on: step.day), id: step.commandID)
    }
}

struct ModelsProgressCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "progress", abstract: "Record that it is under way.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: ModelStepOptions
    @Option(help: "What was done so far.") var note: String?

    func run() throws {
        try global.perform(ProgressModel(model: step.id, note: note, involved: [], on: step.day), id: step.commandID)
    }
}

struct ModelsProposeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "propose", abstract: "Propose it to a level.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: ModelStepOptions
    @Option(help: "The level's key.") var level: String
    @Option(help: "The period's key.") var period: String

    func run() throws {
        try global.perform(ProposeModel(model: step.id, level: level, period: period, on: step.day), id: step.commandID)
    }
}

struct ModelsRecogniseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "recognise", abstract: "Record that it was recognised at a level for a period.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: ModelStepOptions
    @Option(help: "The level's key.") var level: String
    @Option(help: "The period's key.") var period: String
    @Option(help: "The number of the decision or minutes.") var instrument: String?

    func run() throws {
        try global.perform(RecogniseModel(model: step.id, level: level, period: period, instrument: instrument, on: step.day), id: step.commandID)
    }
}

struct ModelsGradeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "grade", abstract: "Record that it was raised to a higher grade.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: ModelStepOptions
    @Option(help: "The grade's key.") var grade: String
    @Option(help: "The level's key.") var level: String?
    @Option(help: "The period's key.") var period: String
    @Option(help: "The number of the decision or minutes.") var instrument: String?

    func run() throws {
        try global.perform(
            GradeModel(model: step.id, grade: grade, level: level, period: period, instrument: instrument, on: step.day), id: step.commandID)
    }
}

struct ModelsCarryOverCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "carry-over", abstract: "Confirm it for another period.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: ModelStepOptions
    @Option(help: "The period's key.") var period: String
    @Option(help: "The level's key.") var level: String?

    func run() throws {
        try global.perform(CarryOverModel(model: step.id, period: period, level: level, on: step.day), id: step.commandID)
    }
}

struct ModelsLapseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "lapse", abstract: "Record that nobody confirmed it.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: ModelStepOptions
    @Option(help: "Why.") var reason: String

    func run() throws {
        try global.perform(LapseModel(model: step.id, reason: reason, on: step.day), id: step.commandID)
    }
}

struct ModelsStopCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "stop", abstract: "Those who run it end it.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: ModelStepOptions
    @Option(help: "Why.") var reason: String

    func run() throws {
        try global.perform(StopModel(model: step.id, reason: reason, on: step.day), id: step.commandID)
    }
}

struct ModelsRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "remove", abstract: "Strike it off.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: ModelStepOptions
    @Option(help: "Why.") var reason: String

    func run() throws {
        try global.perform(RemoveModel(model: step.id, reason: reason, on: step.day), id: step.commandID)
    }
}

struct ModelsMergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "merge", abstract: "Record that it went on inside another.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: ModelStepOptions
    @Option(help: "The other model's id.") var into: String

    func run() throws {
        try global.perform(MergeModel(model: step.id, into: ModelID(into), on: step.day), id: step.commandID)
    }
}

struct ModelsAnnulCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "annul", abstract: "Take an earlier entry back: a mistake, or for cause.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: ModelStepOptions
    @Option(help: "The position of the entry.") var entry: Int
    @Option(help: "Why.") var reason: String
    @Option(help: "The decision that annuls it.") var instrument: String?

    func run() throws {
        try global.perform(AnnulModelEntry(model: step.id, entry: entry, reason: reason, instrument: instrument, on: step.day), id: step.commandID)
    }
}
