package import Events
import Rules

/// Reads a programme from its folder: one file a concern, together one definition.
package enum ProgrammeFolder {
    /// Throws `FileRefusal` with everything that is wrong, each with file, line and column.
    package static func read(_ folder: String) throws(FileRefusal) -> Programme {
        var reading = ProgrammeReading(folder: folder)
        let programme = reading.read()
        guard reading.diagnostics.isEmpty else { throw FileRefusal(reading.diagnostics) }
        return programme
    }
}

struct ProgrammeReading {
    let folder: String
    var diagnostics: [Diagnostic] = []
    /// Where each key of each list stands, so that what is wrong with the whole is told at its place.
    private var places: [String: [Key: Diagnostic]] = [:]

    init(folder: String) { self.folder = folder }

    mutating func read() -> Programme {
        var programme = Programme()
        inFile("programme") { map, _ in
            programme.key = map.text("key")
            programme.version = map.number("version")
            programme.from = map.day("from")
            programme.name = map.name()
            programme.tree = map.text("tree")
            programme.returnRule = map.word("returnRule", ReturnRule.self) ?? .restart
            programme.skipLevels = map.truth("skipLevels")
        }
        inFile("fields") { map, reading in programme.fields = reading.terms(map, "fields") }
        inFile("levels") { map, reading in
            programme.levels = reading.list(map, "levels") { level, term in
                let bodies = level.maps("bodies").map { body in
                    var made = Body(name: body.name(), acts: body.texts("acts"), from: body.optionalDay("from"), until: body.optionalDay("until"))
                    made.routes = body.has("routes") ? body.texts("routes") : nil
                    _ = body.optionalText("source")
                    body.finish()
                    return made
                }
                return Level(term: term, tier: level.text("tier"), bodies: bodies)
            }
            programme.routes = reading.routes(map)
        }
        inFile("entries") { map, reading in
            programme.types = reading.terms(map, "types")
            programme.subjects = reading.terms(map, "subjects")
            programme.grades = reading.terms(map, "grades")
        }
        inFile("form") { map, reading in
            programme.form = reading.list(map, "form") { item, term in
                FormItem(
                    key: term.key, name: term.name, help: Name(vi: item.text("helpVi"), en: item.text("helpEn")),
                    isRequired: item.truth("required"), charactersMax: item.number("charactersMax"))
            }
            programme.dossier = reading.dossier(map)
            programme.criteria = reading.criteria(map)
        }
        inFile("periods") { map, reading in
            programme.periods = reading.list(map, "periods") { item, term in
                if term.from == nil { item.report(.keyMissing("from")) }
                if term.until == nil { item.report(.keyMissing("until")) }
                return Period(
                    key: term.key, name: term.name, from: term.from ?? Day(0), until: term.until ?? Day(0), cutOff: item.optionalDay("cutOff"))
            }
        }
        inFile("rules") { map, reading in
            programme.quotas = reading.quotas(map)
            programme.thresholds = reading.thresholds(map)
            programme.checks = reading.checks(map)
            programme.eligibility = reading.eligibility(map)
            programme.councils = reading.councils(map)
            // Programmes that were written before there were deadlines have none.
            guard map.has("deadlines") else { return }
            programme.deadlines = map.maps("deadlines").map { item in
                defer { item.finish() }
                return Deadline(
                    step: item.word("step", DeadlineStep.self) ?? .receive, days: item.number("days"), source: item.optionalText("source"))
            }
        }
        inFile("awards") { map, reading in
            programme.tracks = reading.terms(map, "tracks")
            programme.grantors = reading.terms(map, "grantors")
            programme.awardForms = reading.list(map, "forms") { item, term in
                var form = AwardForm(term: term, track: item.text("track"), grantor: item.text("grantor"), subjects: item.texts("subjects"))
                form.category = item.optionalWord("category", AwardCategory.self)
                return form
            }
            programme.series = reading.series(map)
            programme.listOrder = map.has("listOrder") ? map.words("listOrder", ListOrder.self) : nil
            programme.money = reading.money(map)
        }
        inFile("indicators") { map, reading in
            programme.measures = reading.terms(map, "measures")
            programme.kinds = reading.terms(map, "kinds")
            programme.indicators = reading.list(map, "indicators") { item, term in
                Indicator(
                    key: term.key, name: term.name, counts: item.optionalWord("counts", Countable.self),
                    nature: item.word("nature", Nature.self) ?? .flow, measure: item.text("measure"),
                    splits: item.words("splits", Dimension.self))
            }
        }
        if diagnostics.isEmpty { explain(programme.faults(after: nil)) }
        return programme
    }

    /// Opens a file of the folder, reads it, and keeps what is wrong in it.
    private mutating func inFile(_ name: String, _ body: (YamlMap, inout ProgrammeReading) -> Void) {
        let (file, map) = YamlFile.open("\(folder)/\(name).yaml", name: "\(name).yaml")
        if let map {
            body(map, &self)
            map.finish()
        }
        diagnostics += file.diagnostics
    }

    private mutating func terms(_ map: YamlMap, _ list: String) -> [Term] {
        self.list(map, list) { _, term in term }
    }

    mutating func list<Element>(_ map: YamlMap, _ list: String, _ make: (YamlMap, Term) -> Element) -> [Element] {
        map.maps(list).map { item in
            let term = Term(
                key: item.text("key"), name: item.name(), rank: item.optionalNumber("rank"), from: item.optionalDay("from"),
                until: item.optionalDay("until"), source: item.optionalText("source"), isPerson: item.has("person") ? item.truth("person") : nil)
            note(item, list, term.key)
            defer { item.finish() }
            return make(item, term)
        }
    }

    /// A list that older programmes do not have.
    mutating func optionalList<Element>(_ map: YamlMap, _ list: String, _ make: (YamlMap, Term) -> Element) -> [Element]? {
        map.has(list) ? self.list(map, list, make) : nil
    }

    /// Where an item without words of its own stands, so that what is wrong with it is told there.
    mutating func note(_ item: YamlMap, _ list: String, _ key: Key) {
        let mark = item.node.mark
        places[list, default: [:]][key] = Diagnostic(
            file: item.file.name, line: mark?.line ?? 0, column: mark?.column ?? 0, problem: .keyMissing(""))
    }

    /// Faults of the whole, each at the key that it is about.
    private mutating func explain(_ faults: [ProgrammeFault]) {
        for fault in faults {
            let key: Key? =
                switch fault.reason {
                case .keyTwice(let key), .nameMissing(let key), .endsBeforeItBegins(let key), .rankMissing(let key), .percentOutOfRange(let key),
                    .shareOrCountMissing(let key), .lengthMissing(let key), .personMissing(let key),
                    .unreadable(let key), .tooLong(let key, _), .lengthTooGreat(let key, _), .cutOffBeforePeriod(let key),
                    .fractionOutOfRange(let key), .numberOutOfRange(let key, _, _), .wordUnknown(let key, _), .pointsMissing(let key),
                    .aimMissing(let key), .routeUnclear(let key), .levelsOutOfOrder(let key), .patternWithoutNumber(let key),
                    .overlaps(let key):
                    key
                default: nil
                }
            let place = key.flatMap { places[fault.place]?[$0] } ?? places[fault.place]?.values.min { $0.line < $1.line }
            diagnostics.append(
                Diagnostic(
                    file: place?.file ?? "programme.yaml", line: place?.line ?? 0, column: place?.column ?? 0, problem: .programme(fault)))
        }
    }
}
