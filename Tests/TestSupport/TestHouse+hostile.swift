import Commands
import Events
import GRDB
import Rules

extension TestHouse {
    /// What somebody might type to break a page: markup, both quotation marks, an entity, letters that run from right to left.
    package static let hostile = "<script>alert('1')</script>\"><img src=x onerror='x'>&amp; שלום"
    /// The same for texts that are not limited to what the eye sees: with a mark that turns the direction, and a control character.
    package static let hostileProse = hostile + "\u{202E}gnp.x\u{1B}[31m\u{0}"
    /// As long as a name may be, without a place to break it.
    package static let longest = String(repeating: "Nghiêng", count: Limits.nameCharactersMax / 7)

    /// A register in which every text that a person can enter is `hostile`: units, words of the programme, a model's life, a decision, a report.
    package static func hostileHouse() throws -> TestHouse { try filled(with: hostile, prose: hostileProse) }

    /// The same with words as long as they may be.
    package static func longHouse() throws -> TestHouse { try filled(with: longest, prose: longest) }

    private static func filled(with text: String, prose: String) throws -> TestHouse {
        let house = try TestHouse()
        let name = Name(vi: text, en: text)
        var programme = Programme.fixture
        programme.name = name
        programme.fields = programme.fields.map { Term(key: $0.key, name: name) }
        programme.periods = programme.periods.map { Period(key: $0.key, name: name, from: $0.from, until: $0.until, cutOff: $0.cutOff) }
        programme.indicators = programme.indicators.map {
            Indicator(key: $0.key, name: name, counts: $0.counts, nature: $0.nature, measure: $0.measure, splits: $0.splits)
        }
        programme.form = programme.form.map {
            FormItem(key: $0.key, name: name, help: name, isRequired: $0.isRequired, charactersMax: $0.charactersMax)
        }
        try house.perform(PublishProgramme(programme: programme))
        try house.loadUnits()
        try house.perform(RenameUnit(unit: "p06-1", name: text, instrument: text, on: .of("2020-01-01")))
        try house.perform(RenameUnit(unit: "c02071-1", name: text, instrument: text, on: .of("2020-01-01")))
        try house.perform(
            DraftModel(
                model: "m-1", programme: programme.key,
                sketch: ModelSketch(
                    unit: "c02071-1", name: text, host: text, field: "economy", type: "model", subject: "collective",
                    answers: ["situation": text, "outputs": text], involved: [Involved(role: .participants, count: 3, measure: prose)],
                    isGenerated: true),
                on: .of("2023-03-01")),
            RegisterModel(model: "m-1", period: "2023", level: "commune", on: .of("2023-03-01")),
            AcceptModel(model: "m-1", on: .of("2023-03-02")),
            ProgressModel(model: "m-1", note: text, involved: [], on: .of("2023-03-03")),
            RecogniseModel(model: "m-1", level: "commune", period: "2023", instrument: text, on: .of("2023-06-03")))
        let wish = DecisionWish(
            number: text, issuer: prose, issuerUnit: "p06-1", track: "party", form: "bieu-duong", grantor: "province", period: "2023",
            about: Name(vi: prose, en: prose), bases: [LegalBasis(name: prose, on: nil)],
            recipients: [
                RecipientWish(subject: "collective", name: text, unit: "c02071-1", model: "m-1"),
                RecipientWish(subject: "individual", name: text, office: text, place: text, unit: "c02071-1"),
            ])
        try house.perform(IssueDecision(decision: DecisionID("d-1"), programme: programme.key, wish: wish, on: .of("2023-12-18")))
        var report = ReportDescribed()
        report.report = ReportID("r")
        report.programme = programme.key
        report.unit = "p06-1"
        report.name = name
        report.title = Name(vi: prose, en: prose)
        report.period = "2023"
        report.asAt = .of("2023-12-31")
        report.asAtNote = Name(vi: prose, en: prose)
        report.source = Source(publisher: prose, address: "javascript:alert(1)", on: nil, note: Name(vi: prose, en: prose))
        var figure = FigureReported()
        figure.report = report.report
        figure.line = FigureLine(indicator: "registered")
        figure.value = 2
        figure.note = Name(vi: prose, en: prose)
        try house.perform(RecordReport(report: report, figures: [figure]))
        return house
    }

    /// Breaks the register under the reading room's feet: the next question that needs the table fails.
    package func breakRegister(dropping table: String) throws {
        try DatabaseQueue(path: register.path).write { try $0.execute(sql: "DROP TABLE \(table)") }
    }
}
