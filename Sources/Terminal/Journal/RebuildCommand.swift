import ArgumentParser
import Journal
import Keeping
import Register
import Texts

struct RebuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild", abstract: "Make the register again from the journal alone.",
        discussion: "The register's file may be deleted at any time: rebuilt, it gives the same answers. A server must be stopped first.")
    @OptionGroup var global: GlobalOptions
    @Flag(inversion: .prefixedNo, help: "Fill the search index too.") var search = true

    func run() throws {
        let folder = global.folder
        let journal = try JournalStore.open(at: folder.journal, clock: { 0 })
        let lock = try FileLock(at: folder.projectingLock)
        let bar = ProgressBar("rebuild")
        try RegisterStore.rebuild(at: folder.register, from: journal, withSearch: search) { bar.show($0, of: $1) }
        bar.finish()
        _ = consume lock
        let size = try journal.size
        Console.say(global.json ? JSONText.object { $0.field("entries", size) } : global.language.rebuilt(entries: size))
    }
}
