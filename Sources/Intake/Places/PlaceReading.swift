package import Events
import Foundation
import Rules

extension PlaceFile {
    /// The format this program reads.
    package static let format = "place/1"

    /// The programme a file speaks of; nil where the file cannot be read, which `read` then tells.
    package static func programmeKey(_ path: String) -> Key? {
        YamlFile.open(path, name: path).map?.optionalText("programme")
    }

    /// Reads a file; units are looked up by code and day, indicators' natures in the programme. Throws `FileRefusal` with everything that is wrong.
    package static func read(
        _ path: String, unit: @escaping (_ code: String, _ on: Day) -> UnitID?, programme: (Key) -> Programme?
    ) throws(FileRefusal) -> PlaceFile {
        let (file, map) = YamlFile.open(path, name: URL(fileURLWithPath: path).lastPathComponent)
        guard let map else { throw FileRefusal(file.diagnostics) }
        let format = map.text("kheo")
        if format != PlaceFile.format { map.report(.formatUnknown(found: format, known: [PlaceFile.format]), at: "kheo") }
        guard file.diagnostics.isEmpty else { throw FileRefusal(file.diagnostics) }
        let reading = PlaceReading(unitOf: unit)
        let place = reading.read(map, programme: programme)
        map.finish()
        guard file.diagnostics.isEmpty else { throw FileRefusal(file.diagnostics) }
        return place
    }
}

struct PlaceReading {
    let unitOf: (_ code: String, _ on: Day) -> UnitID?

    func read(_ map: YamlMap, programme programmeOf: (Key) -> Programme?) -> PlaceFile {
        var place = PlaceFile()
        place.programme = map.text("programme")
        let programme = programmeOf(place.programme)
        if programme == nil { map.report(.wordUnknown(place.programme, allowed: []), at: "programme") }
        if let own = map.map("place") {
            place.key = own.text("key")
            place.report.unit = unit(own, "unit")
            place.report.name = own.name()
            own.finish()
        }
        if let report = map.map("report") { describe(&place, report) }
        place.figures = map.maps("figures").map { figure($0, of: place.report.report, programme) }
        place.report.totals = map.optionalMaps("totals").map { total in
            defer { total.finish() }
            return Total(whole: total.map("whole").map(line) ?? FigureLine(), parts: total.maps("parts").map(line))
        }
        place.decisions = map.optionalMaps("decisions").enumerated().map { decision($0.element, ordinal: $0.offset + 1, of: place) }
        place.models = map.optionalMaps("models").enumerated().map { model($0.element, ordinal: $0.offset + 1, of: place) }
        place.plan = map.optionalMap("generate").map(plan)
        return place
    }

    private func describe(_ place: inout PlaceFile, _ map: YamlMap) {
        place.report.report = ReportID(place.key)
        place.report.programme = place.programme
        place.report.title = map.name()
        place.report.period = map.text("period")
        place.report.asAt = map.day("asAt")
        place.report.asAtBasis = map.word("asAtBasis", AsAtBasis.self) ?? .printed
        place.report.asAtNote = map.optionalMap("asAtNote").map(name) ?? Name()
        if let source = map.map("source") {
            place.report.source = Source(
                publisher: source.text("publisher"), address: source.optionalText("url") ?? "", on: source.optionalDay("date"),
                note: source.optionalMap("note").map(name) ?? Name())
            source.finish()
        }
        map.finish()
    }

    private func name(_ map: YamlMap) -> Name {
        defer { map.finish() }
        return map.name()
    }

    /// A unit by the code it bore on a day.
    func unit(_ map: YamlMap, _ key: String) -> UnitID {
        guard let inner = map.map(key) else { return UnitID("") }
        return unit(inner)
    }

    func unit(_ map: YamlMap) -> UnitID {
        defer { map.finish() }
        let code = map.text("code")
        let day = map.day("on")
        guard let found = unitOf(code, day) else {
            map.report(.unitUnknown(code: code, on: day.description), at: "code")
            return UnitID("")
        }
        return found
    }

    private func line(_ map: YamlMap) -> FigureLine {
        defer { map.finish() }
        return lineOnly(map)
    }

    private func lineOnly(_ map: YamlMap) -> FigureLine {
        let split = map.optionalMap("split").map { split in
            split.pairs().compactMap { key, value -> SplitTerm? in
                guard let dimension = Dimension(rawValue: key) else {
                    split.report(.wordUnknown(key, allowed: Dimension.allCases.map(\.rawValue)))
                    return nil
                }
                return SplitTerm(dimension: dimension, key: value)
            }
        }
        return FigureLine(indicator: map.text("indicator"), level: map.optionalText("level"), split: split ?? [])
    }

    private func figure(_ map: YamlMap, of report: ReportID, _ programme: Programme?) -> FigureReported {
        var figure = FigureReported()
        figure.report = report
        figure.line = lineOnly(map)
        figure.value = map.number("value")
        figure.exactness = map.word("exactness", Exactness.self, ifMissing: .exact) ?? .exact
        figure.nature = map.word("nature", Nature.self, ifMissing: programme?.indicator(figure.line.indicator)?.nature ?? .flow) ?? .flow
        if let coverage = map.optionalMap("coverage") {
            let without = map.optionalMaps("without").map(unit)
            figure.coverage = Coverage(reported: coverage.number("reported"), due: coverage.number("due"), without: without)
            coverage.finish()
        }
        figure.note = map.optionalMap("note").map(name)
        map.finish()
        return figure
    }

    func decision(_ map: YamlMap, ordinal: Int, of place: PlaceFile, isDraft: Bool = false) -> PlaceFile.DatedDecision {
        let issuer = map.map("issuer")
        let wish = DecisionWish(
            number: isDraft ? "" : map.text("number"), issuer: issuer?.text("name") ?? "", issuerUnit: issuer.map { unit($0, "unit") } ?? UnitID(""),
            track: map.text("track"), form: map.text("form"), grantor: map.text("grantor"), period: place.report.period,
            about: map.optionalMap("about").map(name) ?? Name(),
            bases: map.optionalMaps("bases").map { basis in
                defer { basis.finish() }
                return LegalBasis(name: basis.text("name"), on: basis.optionalDay("on"))
            },
            recipients: map.maps("recipients").map { recipient($0, isDraft: isDraft) })
        issuer?.finish()
        let day = isDraft ? Day(0) : map.day("on")
        map.finish()
        return PlaceFile.DatedDecision(id: DecisionID("\(place.key)-\(ordinal)"), wish: wish, on: day)
    }

    private func recipient(_ map: YamlMap, isDraft: Bool) -> RecipientWish {
        defer { map.finish() }
        return RecipientWish(
            subject: map.optionalText("subject"), name: isDraft ? map.optionalText("name") ?? "" : map.text("name"),
            office: map.optionalText("office") ?? "",
            place: map.optionalText("place") ?? "", unit: unit(map, "unit"),
            model: map.optionalText("model").map { ModelID($0) })
    }

    private func model(_ map: YamlMap, ordinal: Int, of place: PlaceFile) -> PlaceFile.NamedModel {
        defer { map.finish() }
        _ = map.optionalMap("note").map(name)
        return PlaceFile.NamedModel(
            id: ModelID("\(place.key)-named-\(ordinal)"),
            sketch: ModelSketch(unit: unit(map, "unit"), name: map.text("name"), field: map.optionalText("field")), on: place.report.asAt)
    }
}
