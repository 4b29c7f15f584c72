import Events
import Rules
import Testing

struct SketchFaultTests {
    private static let form = [
        FormItem(key: "name", name: Name(), help: Name(), isRequired: true, charactersMax: 200),
        FormItem(key: "situation", name: Name(), help: Name(), isRequired: true, charactersMax: 10),
        FormItem(key: "outputs", name: Name(), help: Name(), isRequired: false, charactersMax: 10),
    ]

    private func sketch(_ name: String, host: String? = nil, _ answers: [Key: String] = [:]) -> ModelSketch {
        ModelSketch(unit: UnitID("u"), name: name, host: host, answers: answers)
    }

    @Test func `a form that is filled in has no fault, and the name answers its own question`() {
        let filled = sketch("Đường hoa", ["situation": "Lầy lội."])
        #expect(filled.faults(in: Self.form) == [])
        #expect(filled.answered(of: Self.form) == (2, 2))
    }

    @Test func `everything that is missing, hidden or too long is named at once, in the order of the form`() {
        let empty = sketch("")
        #expect(empty.faults(in: Self.form) == [.nameMissing, .answerMissing("situation")])
        #expect(empty.answered(of: Self.form) == (0, 2))
        let hidden = sketch("a\u{200B}b", host: "\u{202E}x", ["situation": "a\u{7}", "outputs": String(repeating: "ẫ", count: 11)])
        #expect(
            hidden.faults(in: Self.form) == [
                .nameUnreadable, .hostUnreadable, .answerUnreadable("name"), .answerUnreadable("situation"), .answerTooLong("outputs", max: 10),
            ])
        let long = String(repeating: "ơ", count: Limits.nameCharactersMax + 1)
        #expect(
            sketch(long, host: long, ["situation": "x", "outputs": String(repeating: "ẫ", count: 10)]).faults(in: Self.form) == [
                .nameTooLong(max: Limits.nameCharactersMax), .hostTooLong(max: Limits.nameCharactersMax), .answerTooLong("name", max: 200),
            ])
    }
}
