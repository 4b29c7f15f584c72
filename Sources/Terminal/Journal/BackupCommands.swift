import ArgumentParser
import Texts
import Wiring

struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy the journal and settings to a folder, while work goes on.",
        discussion: """
            The folder must not be there, or be empty. Keys are kept apart: they go to the folder given with --keys, or nowhere. Without them a
            restored register has all figures, and names of people stay closed. Keep the two copies in different places.
            """)
    @OptionGroup var global: GlobalOptions
    @Argument(help: ArgumentHelp("The folder to make.", valueName: "dir"), completion: .directory) var target: String
    @Option(help: ArgumentHelp("A folder for the keys.", valueName: "dir"), completion: .directory) var keys: String?

    func run() throws {
        let bar = ProgressBar("backup")
        let size = try Backup.write(from: global.folder, to: target, keysTo: keys) { bar.show($0, of: $1) }
        bar.finish()
        if global.json {
            Console.say(
                JSONText.object {
                    $0.field("entries", size)
                    $0.field("keys", keys != nil)
                })
        } else {
            Console.say(global.language.backedUp(entries: size, folder: target, keys: keys))
        }
    }
}

struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Make a register from a backup, in a folder that has none.",
        discussion: "Verifies the copy, makes the register anew, and destroys every key again whose destruction the journal records.")
    @OptionGroup var global: GlobalOptions
    @Argument(help: ArgumentHelp("The folder of the backup.", valueName: "dir"), completion: .directory) var source: String
    @Option(help: ArgumentHelp("The folder of the keys.", valueName: "dir"), completion: .directory) var keys: String?

    func run() throws {
        let bar = ProgressBar("restore")
        let size = try Backup.restore(from: source, keysFrom: keys, to: global.folder) { bar.show($0, of: $1) }
        bar.finish()
        if global.json {
            Console.say(
                JSONText.object {
                    $0.field("entries", size)
                    $0.field("keys", keys != nil)
                })
        } else {
            Console.say(global.language.restored(entries: size, folder: global.folder.path, keys: keys))
        }
    }
}
