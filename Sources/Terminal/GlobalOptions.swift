import ArgumentParser
import Foundation
import Texts
import Wiring

/// What every command takes.
struct GlobalOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder of the register (default: KHEO_DATA, else ./kheo-data).", valueName: "dir"))
    var data: String?

    @Flag(help: "Answer in JSON, for programs.")
    var json = false

    @Option(help: ArgumentHelp("The language of sentences: vi or en (default: KHEO_LANG, else LANG, else en).", valueName: "vi|en"))
    var lang: String?

    var folder: DataFolder {
        DataFolder(data ?? ProcessInfo.processInfo.environment["KHEO_DATA"].flatMap { $0.isEmpty ? nil : $0 } ?? "kheo-data")
    }

    var language: Language { Console.language(lang.map { ["--lang", $0] } ?? []) }

    /// Opens the register, with a bar where it has much to catch up with.
    func open() throws -> Installation {
        let bar = ProgressBar("register")
        let installation = try Installation(folder) { done, total in bar.show(done, of: total) }
        bar.finish()
        return installation
    }
}
