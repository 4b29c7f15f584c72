import ArgumentParser
import Commands
import Events
import Intake
import Queries
import Texts
import Wiring

/// Loads a place with all it needs, and says what it did.
struct PlaceLoading {
    private let installation: Installation
    private let global: GlobalOptions
    private let product: ProductFolder

    init(_ installation: Installation, _ global: GlobalOptions, _ product: ProductFolder) {
        self.installation = installation
        self.global = global
        self.product = product
    }

    static func product() throws -> ProductFolder {
        guard let product = ProductFolder.find() else {
            throw ValidationError("The folder with Programmes, Catalogues and Examples was not found: set KHEO_HOME to it.")
        }
        return product
    }

    func load(path: String, generate: Bool) throws {
        if installation.room.atlas.units.isEmpty { try loadUnits("vietnam") }
        try loadProgramme(PlaceFile.programmeKey(path))
        let atlas = installation.room.atlas
        let place = try PlaceFile.read(
            path, unit: { code, day in atlas.index(ofCode: code, on: day).map { atlas[$0].id } },
            programme: { installation.room.programme($0) })
        let doing = PlaceImport(place, at: installation.desk)
        var summary = try doing.record()
        if generate, let programme = installation.room.programme(place.programme) {
            let bar = ProgressBar(place.key)
            let words = try GeneratorWords.read(product.generatorWords)
            summary.generated = try doing.generate(programme: programme, words: words) { bar.show($0, of: $1) }.generated
            bar.finish()
        }
        if global.json {
            Console.say(
                JSONText.object {
                    $0.field("place", place.key)
                    $0.field("figures", summary.figures)
                    $0.field("decisions", summary.decisions)
                    $0.field("awards", summary.awards)
                    $0.field("models", summary.models)
                    $0.field("generated", summary.generated)
                })
        } else {
            Console.say(
                global.language.loadedPlace(
                    place.report.name.said(in: global.language), figures: summary.figures, decisions: summary.decisions, awards: summary.awards,
                    models: summary.models, generated: summary.generated))
        }
    }

    @discardableResult
    func loadUnits(_ catalogue: String) throws -> Int {
        let tree = ReadingRoom.tree
        let acts = try UnitCatalogue.read(product.catalogue(catalogue), tree: tree)
        guard let first = acts.first else { return 0 }
        let commands: [any Command] = [
            OpenTree(tree: tree, name: Name(vi: "Lãnh thổ", en: "Territory"), on: first.day), LoadUnits(acts: acts),
        ]
        do {
            return try installation.desk.perform(commands).count
        } catch is NothingToDo {
            return 0
        }
    }

    /// A programme that comes with the program is loaded when it is first needed; any other has to be there.
    private func loadProgramme(_ key: String?) throws {
        guard let key, installation.room.programme(key) == nil, product.holdsProgramme(key) else { return }
        let programme = try ProgrammeFolder.read(product.programme(key))
        _ = try installation.desk.perform([PublishProgramme(programme: programme)])
    }
}
