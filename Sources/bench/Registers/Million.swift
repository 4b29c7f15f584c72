import Commands
import Events
import Foundation
import Intake
import Journal
import Rules
import Wiring

/// A register of a million generated models over the whole country, made through the same commands as any other.
struct Million {
    let folder: DataFolder
    let models: Int

    /// Makes it where the folder has none; says what it took.
    func make() throws -> [String] {
        guard !folder.holdsRegister, let product = ProductFolder.find() else { return [] }
        try Installation.make(in: folder, origin: "kheo.invalid/bench")
        let installation = try Installation(folder)
        let acts = try UnitCatalogue.read(product.catalogue("vietnam"), tree: "territory")
        _ = try installation.desk.perform([
            OpenTree(tree: "territory", name: Name(vi: "Lãnh thổ", en: "Territory"), on: acts[0].day), LoadUnits(acts: acts),
        ])
        _ = try installation.desk.perform([PublishProgramme(programme: ProgrammeFolder.read(product.programme("dan-van-kheo")))])
        let path = folder.path + "/million.yaml"
        try Data(plan(installation).utf8).write(to: URL(fileURLWithPath: path))
        let atlas = installation.room.atlas
        let place = try PlaceFile.read(
            path, unit: { code, day in atlas.index(ofCode: code, on: day).map { atlas[$0].id } }, programme: { installation.room.programme($0) })
        guard let programme = installation.room.programme(place.programme) else { return [] }
        let before = try installation.journal.size
        let words = try GeneratorWords.read(product.generatorWords)
        let seconds = try seconds {
            _ = try PlaceImport(place, at: installation.desk).generate(programme: programme, words: words) { _, _ in }
        }
        let entries = try installation.journal.size - before
        return [
            "\(models) models, \(entries) entries: \(Int(seconds)) s through the rules, \(Int(Double(entries) / seconds)) entries/s",
            "journal \(megabytes(folder.journal)) MB, register \(megabytes(folder.register)) MB, keys \(megabytes(folder.keys)) MB",
        ]
    }

    /// Five cohorts over the provinces as they were on 30 June 2025.
    private func plan(_ installation: Installation) -> String {
        let atlas = installation.room.atlas
        let day = Day("2025-06-30") ?? Day(0)
        let provinces = atlas.units.filter { $0.tier == "province" && $0.stands(on: day) }.compactMap { $0.code(on: day) }
        let within = provinces.map { "{code: \"\($0)\", on: 2025-06-30}" }.joined(separator: ", ")
        let part = models / 5
        let cohorts = (0..<5).map { number in
            """
                - count: \(part)
                  subject: {collective: 70, individual: 28, household: 2}
                  type: {model: 80, example: 20}
                  level: {commune: 70, district: 20, province: 10}
                  fields: {economy: 30, culture-society: 36, party-political-system: 15, defence-security: 15, other: 4}
                  steps:
                    - {do: accept, count: \(part * 3 / 4)}
                    - {do: recognise, level: asRegistered, count: \(part * (2 + number % 2) / 10)}
                    - {do: grade, grade: typical, count: \(part / 20)}
            """
        }
        return """
            kheo: place/1
            place: {key: million, unit: {code: "01", on: 2025-06-30}, vi: Cả nước, en: Whole country}
            programme: dan-van-kheo
            report: {vi: Thử tải, en: Load test, period: "2021-2025", asAt: 2025-06-30, asAtBasis: printed, source: {publisher: bench}}
            figures: []
            generate:
              seed: 1000000
              registered: {from: 2021-01-04, until: 2025-05-30}
              within: [\(within)]
              cohorts:
            \(cohorts.joined(separator: "\n"))
            """
    }

    private func megabytes(_ path: String) -> Int {
        ((try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int).flatMap { $0 } ?? 0) / 1_000_000
    }
}
