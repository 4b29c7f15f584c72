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

    /// `councils` is the file of those that decide over what is generated.
    func load(path: String, generate: Bool, councils: String? = nil) throws {
        if installation.room.atlas.units.isEmpty { try loadUnits("vietnam") }
        try loadProgramme(PlaceFile.programmeKey(path))
        let atlas = installation.room.atlas
        let unit = { (code: String, day: Day) in atlas.index(ofCode: code, on: day).map { atlas[$0].id } }
        let place = try PlaceFile.read(path, unit: unit, programme: { installation.room.programme($0) })
        let play = try councils.map { try CouncilPlan.read($0, unit: unit) }.map { plan in
            CouncilPlay(plan, of: place, at: installation.desk) { Minutes(of: $0, units: installation.room.atlas, in: .vi).text }
        }
        let doing = PlaceImport(play?.placeBefore ?? place, at: installation.desk)
        var summary = try doing.record()
        if generate, let programme = installation.room.programme(place.programme) {
            let bar = ProgressBar(place.key)
            let words = try GeneratorWords.read(product.generatorWords)
            summary.generated = try doing.generate(programme: programme, words: words, by: play?.way ?? .plan) { bar.show($0, of: $1) }.generated
            bar.finish()
        }
        var played = CouncilPlay.Summary()
        if let play {
            let bar = ProgressBar("\(place.key), councils")
            played = try play.run { bar.show($0, of: $1) }
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
                    guard play != nil else { return }
                    $0.field("sessions", played.sessions)
                    $0.field("items", played.items)
                    $0.field("granted", played.granted)
                })
        } else {
            Console.say(
                global.language.loadedPlace(
                    place.report.name.said(in: global.language), figures: summary.figures, decisions: summary.decisions, awards: summary.awards,
                    models: summary.models, generated: summary.generated))
            if played.sessions > 0 {
                Console.say(global.language.playedCouncils(played.sessions, items: played.items, granted: played.granted))
            }
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
