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

    @Option(
        help: ArgumentHelp(
            "Act as an account: a token of the page My account. KHEO_TOKEN is better: it stands in no list of processes.", valueName: "token"))
    var token: String?

    var folder: DataFolder {
        DataFolder(data ?? ProcessInfo.processInfo.environment["KHEO_DATA"].flatMap { $0.isEmpty ? nil : $0 } ?? "kheo-data")
    }

    var language: Language { Console.language(lang.map { ["--lang", $0] } ?? []) }

    /// Opens the register, with a bar where it has much to catch up with.
    func open() throws -> Installation {
        let bar = ProgressBar("register")
        let installation = try Installation(folder, token: tokenGiven) { done, total in bar.show(done, of: total) }
        bar.finish()
        return installation
    }

    private var tokenGiven: String? {
        (token ?? ProcessInfo.processInfo.environment["KHEO_TOKEN"]).flatMap { $0.isEmpty ? nil : $0 }
    }
}
