import ArgumentParser
import Commands
import Events
import Intake
import Queries
import Texts

struct ProgrammesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "programmes", abstract: "Programmes as data.",
        subcommands: [ProgrammesListCommand.self, ProgrammesLoadCommand.self, ProgrammesCheckCommand.self])
}

struct ProgrammesListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "The programmes there are, by their latest version.")
    @OptionGroup var global: GlobalOptions

    func run() throws {
        let room = try global.open().room
        let programmes = room.programmeKeys.compactMap { room.programme($0) }
        if global.json {
            Console.say(
                JSONText.array(programmes) { writer, programme in
                    writer.field("key", programme.key)
                    writer.field("version", programme.version)
                    writer.field("from", programme.from.description)
                    writer.field("name", programme.name.vi)
                })
        } else {
            var table = TextTable(["", "", "", ""])
            for programme in programmes {
                table.add([programme.key, String(programme.version), programme.from.description, programme.name.said(in: global.language)])
            }
            Console.say(table.text)
        }
    }
}

struct ProgrammesLoadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load", abstract: "Bring a version of a programme into force from its folder.",
        discussion: "Dossiers that are open keep the version they began with. A version that is in force already is not published again.")
    @OptionGroup var global: GlobalOptions
    @Argument(help: ArgumentHelp("The folder, such as Programmes/dan-van-kheo.", valueName: "folder"), completion: .directory) var folder: String

    func run() throws {
        try global.perform(PublishProgramme(programme: try ProgrammeFolder.read(folder)))
    }
}

struct ProgrammesCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Read a programme's folder and say what is wrong, without recording anything.")
    @OptionGroup var global: GlobalOptions
    @Argument(help: ArgumentHelp("The folder.", valueName: "folder"), completion: .directory) var folder: String

    func run() throws {
        let programme = try ProgrammeFolder.read(folder)
        Console.say(global.language.programmeIsSound(programme.name.said(in: global.language), version: programme.version))
    }
}
