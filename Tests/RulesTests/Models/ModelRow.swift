import Events
import Rules
import Testing

/// Given a model, when somebody wishes a step, then an event or a refusal.
struct ModelRow: Sendable, CustomTestStringConvertible {
    let what: String
    let given: Model
    let setting: ModelSetting
    let then: Result<Event, ModelRefusal>
    let wish: @Sendable (Model, ModelSetting) throws(ModelRefusal) -> Event

    init(
        _ what: String, given: Model, in setting: ModelSetting = .fixture, then: Result<Event, ModelRefusal>,
        when wish: @escaping @Sendable (Model, ModelSetting) throws(ModelRefusal) -> Event
    ) {
        self.what = what
        self.given = given
        self.setting = setting
        self.then = then
        self.wish = wish
    }

    var testDescription: String { what }

    var outcome: Result<Event, ModelRefusal> { answer { () throws(ModelRefusal) in try wish(given, setting) } }

    static let all =
        DraftTests.rows + RegisterTests.rows + ClimbTests.rows + RecogniseTests.rows + KeepUpTests.rows + CorrectTests.rows + FileTests.rows
        + ReceiveTests.rows
        + AppraiseTests.rows
}

@Suite struct ModelRefusalTests {
    /// Whether a stream or a programme exists is known where streams are loaded: at the desk.
    static let atTheDesk: Set = ["modelUnknown", "modelExists", "programmeUnknown"]

    @Test func `every refusal stands in a row, but for those of the desk`() throws {
        let inRows = ModelRow.all.compactMap { row in if case .failure(let refusal) = row.then { caseName(refusal) } else { nil } }
        let cases = try casesInSource("Models/ModelRefusal.swift", of: "ModelRefusal")
        #expect(cases.count == 79)
        #expect(Set(inRows).union(ModelRefusalTests.atTheDesk) == Set(cases))
        #expect(Set(inRows).isDisjoint(with: ModelRefusalTests.atTheDesk))
    }

    /// Takes away one reason after the other: the answers come in the order of the enum's cases.
    @Test func `where several reasons hold the first in the order of the cases is the answer`() throws {
        let order = try casesInSource("Models/ModelRefusal.swift", of: "ModelRefusal")
        for ladder in PrecedenceLadders.all {
            let places = ladder.map { refusal in order.firstIndex(of: refusal.map(caseName) ?? "") ?? order.count }
            #expect(places == places.sorted(), "\(ladder)")
            #expect(Set(places).count == places.count, "\(ladder)")
            #expect(ladder.last == .some(nil), "\(ladder)")
        }
    }
}
