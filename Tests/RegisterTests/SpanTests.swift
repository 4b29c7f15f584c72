import Events
import Register
import Testing
import TestSupport

/// What corrections, annulments and late steps do to spans: nothing that was known before is lost.
@Suite struct SpanTests {
    private let house: TestHouse

    init() throws { house = try TestHouse.furnished() }

    @Test func `a registration begins two spans that stay open`() throws {
        try house.register("m", "Đường hoa", in: "c02068-1", on: "2022-03-01")
        let at = try house.position(of: "model.registered", in: "m")
        #expect(
            try spans() == [
                span("registration", from: "2022-03-01", carried: "new", known: at),
                span("standing", from: "2022-03-01", grade: "registered", known: at),
            ])
    }

    @Test func `a recognition ends one standing and begins another, known from its own entry`() throws {
        try house.register("m", "Đường hoa", in: "c02068-1", on: "2022-03-01")
        try house.accept("m", on: "2022-03-05")
        try house.recognise("m", on: "2022-12-15")
        let registered = try house.position(of: "model.registered", in: "m")
        let recognised = try house.position(of: "model.recognised", in: "m")
        #expect(
            try spans() == [
                span("registration", from: "2022-03-01", carried: "new", known: registered),
                span("standing", from: "2022-03-01", to: "2022-12-15", grade: "registered", known: registered, endKnown: recognised),
                span("recognition", from: "2022-12-15", known: recognised),
                span("standing", from: "2022-12-15", grade: "recognised", known: recognised),
            ])
    }

    @Test func `what is annulled stays known until the annulment`() throws {
        try house.register("m", "Đường hoa", in: "c02068-1", on: "2022-03-01")
        try house.accept("m", on: "2022-03-05")
        try house.recognise("m", on: "2022-12-15")
        let registered = try house.position(of: "model.registered", in: "m")
        let recognised = try house.position(of: "model.recognised", in: "m")
        try house.annul("m", entry: recognised, on: "2023-01-20")
        let annulled = try house.position(of: "model.entryAnnulled", in: "m")
        #expect(
            try spans() == [
                span("registration", from: "2022-03-01", carried: "new", known: registered),
                span(
                    "standing", from: "2022-03-01", to: "2022-12-15", grade: "registered", known: registered, endKnown: recognised, until: annulled),
                span("recognition", from: "2022-12-15", known: recognised, until: annulled),
                span("standing", from: "2022-12-15", grade: "recognised", known: recognised, until: annulled),
                span("standing", from: "2022-03-01", grade: "registered", known: annulled, begunBy: registered),
            ])
    }

    @Test func `a correction of a word takes the place of all spans from then on`() throws {
        try house.register("m", "Đường hoa", in: "c02068-1", on: "2022-03-01")
        try house.correct("m", field: "culture-society", on: "2023-01-20")
        let registered = try house.position(of: "model.registered", in: "m")
        let corrected = try house.position(of: "model.corrected", in: "m")
        #expect(
            try spans() == [
                span("registration", from: "2022-03-01", carried: "new", known: registered, until: corrected),
                span("standing", from: "2022-03-01", grade: "registered", known: registered, until: corrected),
                span("registration", from: "2022-03-01", field: "culture-society", carried: "new", known: corrected, begunBy: registered),
                span("standing", from: "2022-03-01", field: "culture-society", grade: "registered", known: corrected, begunBy: registered),
            ])
    }

    @Test func `a correction of the name alone leaves every span as it is`() throws {
        try house.register("m", "Đường hoa", in: "c02068-1", on: "2022-03-01")
        let before = try spans()
        try house.correct("m", name: "Đường hoa kiểu mẫu", on: "2023-01-20")
        #expect(try spans() == before)
        #expect(try house.differencesFromRebuilt() == [])
    }

    @Test func `a step that is entered late is put where its day is`() throws {
        try house.register("m", "Đường hoa", in: "c02068-1", on: "2022-03-01")
        try house.accept("m", on: "2022-03-05")
        try house.recognise("m", level: "district", on: "2023-12-15")
        let registered = try house.position(of: "model.registered", in: "m")
        let first = try house.position(of: "model.recognised", in: "m")
        let late = try house.append(
            .modelRecognised(ModelRecognised(model: "m", level: "commune", period: "2021-2025", instrument: nil)), in: "model/m", on: "2022-06-30")
        #expect(
            try spans() == [
                span("registration", from: "2022-03-01", carried: "new", known: registered),
                span("standing", from: "2022-03-01", to: "2023-12-15", grade: "registered", known: registered, endKnown: first, until: late),
                span("recognition", from: "2023-12-15", level: "district", known: first),
                span("standing", from: "2023-12-15", grade: "recognised", known: first, until: late),
                span("standing", from: "2022-03-01", to: "2022-06-30", grade: "registered", known: late, endKnown: late, begunBy: registered),
                span("recognition", from: "2022-06-30", known: late),
                span("standing", from: "2022-06-30", grade: "recognised", known: late),
            ])
    }

    @Test func `carried over, one registration follows the other`() throws {
        try house.register("m", "Đường hoa", in: "c02068-1", on: "2024-03-01", period: "2024")
        try house.accept("m", on: "2024-03-05")
        try house.carryOver("m", period: "2025", on: "2025-02-03")
        let registered = try house.position(of: "model.registered", in: "m")
        let carried = try house.position(of: "model.carriedOver", in: "m")
        #expect(
            try spans() == [
                span("registration", from: "2024-03-01", to: "2025-02-03", carried: "new", known: registered, endKnown: carried),
                span("standing", from: "2024-03-01", grade: "registered", known: registered),
                span("registration", from: "2025-02-03", carried: "keptUp", known: carried),
            ])
    }

    @Test func `what is recognised after its period counts on the period's last day`() throws {
        try house.register("m", "Đường hoa", in: "c02068-1", on: "2023-03-01", period: "2023")
        try house.accept("m", on: "2023-03-05")
        try house.recognise("m", period: "2023", on: "2024-01-20")
        let recognised = try house.position(of: "model.recognised", in: "m")
        #expect(
            try spans().filter { $0.sort == "recognition" } == [
                span("recognition", from: "2024-01-20", flow: "2023-12-31", known: recognised)
            ])
    }

    private func spans() throws -> [SpanRow] { try SpanRow.all(in: house, of: "m") }

    private func span(
        _ sort: String, from: String, to: String? = nil, flow: String? = nil, level: Key = "commune", field: Key = "economy", grade: Key? = nil,
        carried: Key? = nil, known: Int, endKnown: Int? = nil, until: Int? = nil, begunBy: Int? = nil
    ) -> SpanRow {
        SpanRow(
            sort: sort, entry: begunBy ?? known, from: from, to: to, flow: flow ?? from, level: level, field: field, grade: grade, carried: carried,
            knownFrom: known, endKnownFrom: endKnown, knownTo: until)
    }
}
