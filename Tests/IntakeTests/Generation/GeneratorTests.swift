import Commands
import Events
import Intake
import Rules
import Testing

@Suite struct GeneratorTests {
    /// Commands as text, those of one model a line.
    private func history(_ key: String, seed: Int? = nil) throws -> [String] {
        var lines: [String] = []
        try run(key, seed: seed) { commands, isModel in lines.append("\(isModel) " + commands.map { "\($0)" }.joined(separator: "; ")) }
        return lines
    }

    private func run(_ key: String, seed: Int? = nil, _ take: ([any Command], Bool) throws -> Void) throws {
        let drawer = try Drawer()
        let text = try String(contentsOfFile: Product.place(key), encoding: .utf8)
        let path = try drawer.write(seed.map { text.replacing(/seed: \d+/, with: "seed: \($0)") } ?? text, to: "\(key).yaml")
        let place = try Product.read(path)
        var generator = Generator(
            place, plan: try #require(place.plan), programme: try Product.danVanKheo.get(), atlas: try Product.atlas.get(),
            words: try Product.words.get())
        try generator.run(take)
    }

    @Test func `the same seed gives the same commands, another seed others`() throws {
        let first = try history("hoa-lu").map(GeneratorTests.settled)
        #expect(first.count == 338)
        #expect(try history("hoa-lu").map(GeneratorTests.settled) == first)
        #expect(try history("hoa-lu", seed: 338).map(GeneratorTests.settled) != first)
    }

    /// Answers are a dictionary, whose order means nothing.
    private static func settled(_ line: String) -> String {
        line.split { "[](), ".contains($0) }.sorted().joined(separator: " ")
    }

    static let sums: [(place: String, lines: [String: Int])] = [
        (
            "bac-kan",
            [
                "registered": 11_821, "registered subject=collective": 8_621, "registered subject=individual": 3_200, "recognised": 4_622,
                "typical": 893,
            ]
        ),
        ("lai-chau", ["registered": 430, "commended subject=collective": 12, "commended subject=individual": 37]),
        (
            "binh-thuan",
            [
                "registered level=district": 746, "recognised level=district": 155, "proposed level=province": 39, "recognised level=province": 22,
                "recognised level=province subject=collective": 20, "recognised level=province subject=individual": 2,
                "commended subject=collective": 20, "commended subject=individual": 2,
            ]
        ),
        (
            "hoa-lu",
            [
                "registered": 337, "registered level=district": 87, "registered level=commune": 203, "registered level=commune type=model": 137,
                "registered level=commune type=example": 66, "commended subject=collective": 10, "commended subject=individual": 5,
            ]
        ),
        (
            "tuyen-quang",
            [
                "registered": 11_182, "registered field=economy": 3_249, "registered field=culture-society": 4_037,
                "registered field=party-political-system": 1_447, "registered field=defence-security": 1_608, "registered field=other": 841,
                "commended grantor=centre subject=collective": 2, "commended grantor=centre subject=individual": 4, "commended grantor=province": 120,
            ]
        ),
    ]

    @Test(arguments: GeneratorTests.sums.map(\.place))
    func `the commands of a place add up to the figures of its report, all of them marked as generated`(_ key: String) throws {
        let sums = try #require(GeneratorTests.sums.first { $0.place == key }?.lines)
        var count = CommandCount()
        try run(key) { commands, _ in for command in commands { count.add(command) } }
        #expect(sums.mapValues { _ in 0 }.merging(count.lines) { $1 }.filter { sums[$0.key] != nil } == sums)
        #expect(count.notGenerated == 0)
    }

    @Test func `a plan that does not come out says where`() throws {
        let drawer = try Drawer()
        let text = try String(contentsOfFile: Product.place("hoa-lu"), encoding: .utf8)
        let everywhere = "- {do: accept, count: 87, except: [{code: \"374\", on: 2023-09-08}]}"
        let path = try drawer.write(text.replacing("- {do: accept, count: 87}", with: everywhere), to: "x.yaml")
        let place = try Product.read(path)
        var generator = Generator(
            place, plan: try #require(place.plan), programme: try Product.danVanKheo.get(), atlas: try Product.atlas.get(),
            words: try Product.words.get())
        #expect(throws: GenerationRefusal.tooFewLeft(cohort: 1, step: "accept", left: 0)) { try generator.run { _, _ in } }
        var nowhere = Generator(
            place, plan: try #require(place.plan), programme: try Product.danVanKheo.get(), atlas: Atlas([]), words: try Product.words.get())
        #expect {
            try nowhere.run { _, _ in }
        } throws: { if case GenerationRefusal.noUnits(cohort: 1, on: _) = $0 { true } else { false } }
    }
}

/// Counts what commands would record, without rules or register.
private struct CommandCount {
    var lines: [String: Int] = [:]
    var notGenerated = 0
    private var sketches: [ModelID: ModelSketch] = [:]

    mutating func add(_ command: any Command) {
        switch command {
        case let draft as DraftModel:
            sketches[draft.model] = draft.sketch
            if !draft.sketch.isGenerated { notGenerated += 1 }
        case let register as RegisterModel: count("registered", register.level, sketches[register.model])
        case let recognise as RecogniseModel: count("recognised", recognise.level, sketches[recognise.model])
        case let propose as ProposeModel: count("proposed", propose.level, sketches[propose.model])
        case let grade as GradeModel: lines[grade.grade, default: 0] += 1
        case let issue as IssueDecision:
            if !issue.wish.isGenerated { notGenerated += 1 }
            for recipient in issue.wish.recipients {
                let subject = recipient.subject ?? "notStated"
                lines["commended subject=\(subject)", default: 0] += 1
                lines["commended grantor=\(issue.wish.grantor)", default: 0] += 1
                lines["commended grantor=\(issue.wish.grantor) subject=\(subject)", default: 0] += 1
            }
        default: break
        }
    }

    private mutating func count(_ what: String, _ level: Key?, _ sketch: ModelSketch?) {
        var names = [
            "", " subject=\(sketch?.subject ?? "notStated")", " field=\(sketch?.field ?? "notStated")", " type=\(sketch?.type ?? "notStated")",
        ]
        if let level { names += names.map { " level=\(level)\($0)" } }
        for name in names { lines[what + name, default: 0] += 1 }
    }
}
