import ArgumentParser
import Commands
import Events
import Queries
import Rules
import Texts

/// A level and a period, as every step of the climb takes them.
struct ClimbOptions: ParsableArguments {
    @Option(help: "The level's key.") var level: String
    @Option(help: "The period's key.") var period: String
}

struct ModelsReceiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "receive", abstract: "The level takes over what was proposed to it.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: ModelStepOptions
    @OptionGroup var place: ClimbOptions

    func run() throws {
        try global.perform(ReceiveModel(model: step.id, level: place.level, period: place.period, on: step.day), id: step.commandID)
    }
}

struct ModelsSendBackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send-back", abstract: "The level sends back what was proposed to it.",
        discussion: "The programme that the file began with says whether it climbs again from the bottom or goes on where it was.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: ModelStepOptions
    @OptionGroup var place: ClimbOptions
    @Option(help: "Why.") var reason: String

    func run() throws {
        try global.perform(
            SendBackModel(model: step.id, level: place.level, period: place.period, reason: reason, on: step.day), id: step.commandID)
    }
}

struct ModelsScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "score", abstract: "Those who run it judge it by the programme's criteria.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: ModelStepOptions
    @Option(help: "The period's key.") var period: String
    @Option(help: MarkArgument.help) var mark: [MarkArgument]

    func run() throws {
        try global.perform(ScoreModel(model: step.id, period: period, marks: mark.map(\.mark), on: step.day), id: step.commandID)
    }
}

struct ModelsAppraiseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "appraise", abstract: "The level looks through the file: papers, criteria, fit for the council or not.",
        discussion: "Papers that are not named are as the register sees them.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: ModelStepOptions
    @OptionGroup var place: ClimbOptions
    @Option(help: ArgumentHelp("What it is to be put before the council for (default: recognition at the level).", valueName: "kind.key"))
    var aim: AimArgument?
    @Option(help: ArgumentHelp("A paper that is there or not.", valueName: "key=yes|no")) var paper: [TickArgument] = []
    @Option(help: MarkArgument.help) var mark: [MarkArgument] = []
    @Option(help: ArgumentHelp("Why a mark differs from the model's own.", valueName: "key=text")) var because: [TextArgument] = []
    @Flag(inversion: .prefixedNo, help: "Whether it is fit for the council.") var fit: Bool
    @Option(help: "A note.") var note: String?

    func run() throws {
        let reasons = Dictionary(because.map { ($0.key, $0.text) }) { _, last in last }
        let marks = mark.map { argument in
            var mark = argument.mark
            mark.reason = reasons[mark.criterion]
            return mark
        }
        let wish = AppraisalWish(
            level: place.level, period: place.period, aim: aim?.aim, items: paper.map { DossierMark(item: $0.key, isThere: $0.isYes) },
            marks: marks, isFit: fit, note: note)
        try global.perform(AppraiseModel(model: step.id, wish: wish, on: step.day), id: step.commandID)
    }
}

struct ModelsDeclareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "declare", abstract: "Record what another body answered: discipline, complaint, inspection.",
        discussion: "Only who answered, when, and whether anything stands in the way; never what it is.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: ModelStepOptions
    @Option(help: "The declared check's key.") var check: String
    @Flag(inversion: .prefixedNo, help: "Whether nothing stands in the way.") var clear: Bool
    @Option(help: "The office that answered.") var office: String
    @Option(help: ArgumentHelp("When it answered (default: today).", valueName: "day")) var answeredOn: Day?
    @Option(help: "The key of the level that asked.") var level: String?

    func run() throws {
        try global.perform(
            DeclareCheck(
                model: step.id, check: check, isClear: clear, body: office, answeredOn: answeredOn ?? step.day, level: level, on: step.day),
            id: step.commandID)
    }
}

struct ModelsClimbCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "climb", abstract: "How far a model has come: each level with what its bodies did and saw.")
    @OptionGroup var global: GlobalOptions
    @Argument(help: "The model's id.") var model: String

    func run() throws {
        let room = try global.open().room
        guard let answer = try room.model(ModelID(model), mapOf: Today.inVietnam) else { throw NotThere(.model, model) }
        let climb = try room.climb(of: answer, on: Today.inVietnam)
        Console.say(global.json ? ClimbJSON.text(of: climb) : ClimbText.of(climb, answer.programme, room.atlas, in: global.language))
    }
}

/// `key=8`, `key=yes`, `key=no`.
struct MarkArgument: ExpressibleByArgument {
    static let help = ArgumentHelp("A criterion's mark: points, or whether it is met.", valueName: "key=points|yes|no")
    let mark: CriterionMark

    init?(argument: String) {
        guard let parts = TextArgument(argument: argument) else { return nil }
        switch parts.text {
        case "yes": mark = CriterionMark(criterion: parts.key, isMet: true)
        case "no": mark = CriterionMark(criterion: parts.key, isMet: false)
        default:
            guard let points = Int(parts.text) else { return nil }
            mark = CriterionMark(criterion: parts.key, points: points)
        }
    }
}

struct TickArgument: ExpressibleByArgument {
    let key: Key
    let isYes: Bool

    init?(argument: String) {
        guard let parts = TextArgument(argument: argument), parts.text == "yes" || parts.text == "no" else { return nil }
        key = parts.key
        isYes = parts.text == "yes"
    }
}

struct TextArgument: ExpressibleByArgument {
    let key: Key
    let text: String

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        (key, text) = (parts[0], parts[1])
    }
}

struct AimArgument: ExpressibleByArgument {
    let aim: Aim

    init?(argument: String) {
        let parts = argument.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, let kind = AimKind(rawValue: parts[0]) else { return nil }
        aim = Aim(kind: kind, key: parts[1])
    }
}
