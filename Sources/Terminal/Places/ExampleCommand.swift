import ArgumentParser
import Events
import Intake
import Texts
import Wiring

struct ExampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "example", abstract: "Load one of the five places of the published reports.",
        discussion: """
            Places: bac-kan, lai-chau, binh-thuan, hoa-lu, tuyen-quang. Loads the units and the programme where they are missing, then the place's
            figures as reported. With --generate also makes the records behind the totals: made up, from a fixed seed, and marked as generated
            wherever they are seen. Doing it again changes nothing.
            With --through-councils sessions of councils decide over these records: for binh-thuan 13 of the districts and one of the province, for
            bac-kan the one that commends.
            """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: "bac-kan, lai-chau, binh-thuan, hoa-lu or tuyen-quang.")
    var place: String

    @Flag(help: "Make the records behind the totals.")
    var generate = false

    @Flag(help: "Let councils decide over them: binh-thuan, bac-kan. Takes --generate.")
    var throughCouncils = false

    func validate() throws {
        guard generate || !throughCouncils else { throw ValidationError("--through-councils takes --generate.") }
    }

    func run() throws {
        let product = try PlaceLoading.product()
        var councils: String?
        if throughCouncils {
            guard let path = product.councils(place) else { throw ValidationError("No councils are played for \(place).") }
            councils = path
        }
        if !global.folder.holdsRegister {
            try Installation.make(in: global.folder, origin: "kheo.invalid/example")
        }
        let installation = try global.open()
        try PlaceLoading(installation, global, product).load(path: product.place(place), generate: generate, councils: councils)
    }
}

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Read a place's file: a report as stated, decisions with their lists.",
        discussion: """
            The format is that of Examples/*.yaml (Examples/README.md). A file with mistakes is refused whole: every mistake is told with line and
            column, and nothing is recorded. Reading the same file again changes nothing.
            """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp("The file.", valueName: "file"), completion: .file(extensions: ["yaml"]))
    var file: String

    @Flag(help: "Make the records behind the totals, where the file says how.")
    var generate = false

    func run() throws {
        let installation = try global.open()
        try PlaceLoading(installation, global, PlaceLoading.product()).load(path: file, generate: generate)
    }
}
