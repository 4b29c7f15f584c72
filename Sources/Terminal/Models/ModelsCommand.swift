import ArgumentParser
import Commands
import Events
import Foundation
import Queries
import Rules
import Texts
import Wiring

struct ModelsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "models", abstract: "Models: their whole life, step by step.",
        discussion: """
            Until accounts exist the local operator records what was decided, and each entry says that nobody checked who that was. A step that
            cannot be taken is refused with its reason and a code; nothing is written then.
            """,
        subcommands: [
            ModelsExportCommand.self, ModelsImportCommand.self,
            ModelsListCommand.self, ModelsShowCommand.self, ModelsEligibilityCommand.self, ModelsDraftCommand.self, ModelsRegisterCommand.self,
            ModelsReturnCommand.self,
            ModelsAcceptCommand.self, ModelsLaunchCommand.self, ModelsProgressCommand.self, ModelsCheckCommand.self, ModelsProposeCommand.self,
            ModelsReceiveCommand.self, ModelsSendBackCommand.self, ModelsScoreCommand.self, ModelsAppraiseCommand.self, ModelsDeclareCommand.self,
            ModelsClimbCommand.self,
            ModelsRecogniseCommand.self, ModelsGradeCommand.self, ModelsCarryOverCommand.self, ModelsLapseCommand.self, ModelsStopCommand.self,
            ModelsMergeCommand.self, ModelsAttachCommand.self, ModelsRemoveCommand.self, ModelsCorrectCommand.self, ModelsAnnulCommand.self,
        ])
}

struct ModelsListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Models that stand on a day, or that a search finds.")
    @OptionGroup var global: GlobalOptions
    @Option(help: "The programme.") var programme = "dan-van-kheo"
    @Option(help: ArgumentHelp("Inside this unit, by id.", valueName: "id")) var unit: String?
    @Option(help: ArgumentHelp("Those that stand on this day (default: today).", valueName: "day")) var asAt: Day?
    @Option(help: ArgumentHelp("Words of the name, with or without accents.", valueName: "text")) var words = ""
    @Option(help: "The field's key.") var field: String?
    @Option(help: "How many are passed over.") var after = 0
    @Flag(help: "Drafts that are not registered yet.") var drafts = false

    func run() throws {
        let room = try global.open().room
        let day = asAt ?? Today.inVietnam
        let atlas = room.atlas
        guard let place = unit.map({ atlas.index(of: UnitID($0)) }) ?? atlas.units.indices.first else { throw NotThere(.unit, unit ?? "") }
        var figure = FigureQuestion(
            programme: programme, counts: .standing, nature: .stock, place: place, period: DayRange(from: Day(0), until: .never), asAt: day)
        if let field { figure.filters[.field] = .key(field) }
        let lines: [ModelList.Line]
        var total: Int
        if drafts {
            lines = try room.drafts(limit: Limits.listPageRows)
            total = lines.count
        } else {
            let list = try room.models(ModelListQuestion(figure: figure, words: words, after: max(0, after)))
            lines = list.lines
            total = list.total
        }
        if global.json {
            Console.say(
                JSONText.object { writer in
                    writer.field("total", total)
                    writer.list("models", lines) { ModelJSON.line(&$0, $1) }
                })
        } else {
            var table = TextTable([global.language[.model], "", global.language[.unit], "", ""])
            for line in lines {
                table.add([
                    line.id.rawValue, line.name,
                    atlas.index(of: line.unit).map { atlas.path(of: $0, in: ReadingRoom.tree, on: line.registeredOn ?? day) } ?? "",
                    line.registeredOn?.description ?? "", line.isGenerated ? global.language[.generatedMark] : "",
                ])
            }
            Console.say(global.language.counted(total, .models) + "\n" + table.text)
        }
    }
}

struct ModelsShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Everything about one model, with its timeline.")
    @OptionGroup var global: GlobalOptions
    @Argument(help: "The model's id.") var model: String

    func run() throws {
        guard let answer = try global.open().room.model(ModelID(model), mapOf: Today.inVietnam) else { throw NotThere(.model, model) }
        Console.say(global.json ? ModelJSON.text(of: answer) : ModelText.of(answer, in: global.language))
    }
}
