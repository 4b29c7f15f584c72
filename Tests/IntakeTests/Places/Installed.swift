import Commands
import Events
import Intake
import Queries
import Rules
import TestSupport

/// Three places with their generated records in one house with Vietnam's real units, each read twice.
final class Installed: Sendable {
    struct Run: Equatable {
        var recorded: PlaceImport.Summary
        var generated: PlaceImport.Summary
        var size: Int
    }

    static let places = ["hoa-lu", "lai-chau", "binh-thuan"]
    static let once = Result { try Installed() }

    let house: TestHouse
    let runs: [String: [Run]]

    private init() throws {
        house = try TestHouse(today: .of("2026-03-01"))
        let acts = try Product.acts.get()
        let programme = try Product.danVanKheo.get()
        try house.perform(
            OpenTree(tree: "territory", name: Name(vi: "Lãnh thổ", en: "Territory"), on: acts[0].day), LoadUnits(acts: acts),
            PublishProgramme(programme: programme))
        var runs: [String: [Run]] = [:]
        for key in Installed.places {
            let place = try Product.read(Product.place(key))
            for _ in 1...2 {
                let doing = PlaceImport(place, at: house.desk)
                let recorded = try doing.record()
                let generated = try doing.generate(programme: programme, words: Product.words.get()) { _, _ in }
                runs[key, default: []].append(Run(recorded: recorded, generated: generated, size: try house.journal.size))
            }
        }
        self.runs = runs
    }

    func report(_ key: String, map: MapChoice = .then) throws -> ReportAnswer? {
        try house.room.report(ReportID(key), asAt: nil, knownAt: nil, map: map)
    }
}

extension ReportAnswer {
    /// "recognised level=district subject=collective 20", the lines of the place as a whole.
    func lines(_ basis: Basis) -> [String] {
        figures.filter { $0.basis == basis && $0.unit == nil && !$0.isUnplaced }.map { figure in
            var text = figure.line.indicator
            if let level = figure.line.level { text += " level=\(level)" }
            for term in figure.line.split { text += " \(term.dimension.rawValue)=\(term.key)" }
            if figure.exactness != .exact { text += " \(figure.exactness.rawValue)" }
            if let coverage = figure.coverage { text += " (\(coverage.reported)/\(coverage.due))" }
            return "\(text) \(figure.value)"
        }
    }
}
