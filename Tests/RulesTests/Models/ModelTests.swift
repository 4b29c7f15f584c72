import Events
import Rules
import Testing

@Suite struct ModelTests {
    @Test(arguments: Model.Status.allCases) func `the entries amount to the status`(status: Model.Status) {
        let model = Model.fixture(status)
        #expect(model.status == status)
        #expect(model.lastDay == day(status == .draft ? "2023-03-01" : "2023-03-10"))
        #expect(status.isOver == [.declined, .lapsed, .stopped, .merged, .removed].contains(status))
    }

    @Test func `entries that do not begin with a draft are no model's`() {
        let step = Model.Step(entry: 1, day: day("2023-03-01"), event: .modelAccepted(ModelAccepted(model: Model.number1)))
        #expect(Model([]) == nil)
        #expect(Model([step]) == nil)
    }

    @Test func `a life read at once is the life read step by step`() throws {
        let id = Model.number1
        var correction = ModelCorrected()
        correction.name = "Đường nhựa"
        let events: [(String, Event)] = [
            ("2023-03-01", Model.drafted(unit: "a")), ("2023-03-02", .modelRegistered(ModelRegistered(model: id, period: "2023", level: "commune"))),
            ("2023-03-03", .modelReturned(ModelReturned(model: id, reason: "x"))),
            ("2023-03-04", .modelRegistered(ModelRegistered(model: id, period: "2023", level: "district"))),
            ("2023-03-05", .modelAccepted(ModelAccepted(model: id))), ("2023-03-06", .modelLaunched(ModelLaunched(model: id))),
            ("2023-03-07", .modelProgressed(ModelProgressed(model: id, note: nil, involved: []))),
            ("2023-03-08", .modelChecked(ModelChecked(model: id, isEffective: true, note: nil))),
            ("2023-03-09", Model.recognition("commune", "2023")),
            ("2023-03-10", .modelProposed(ModelProposed(model: id, level: "district", period: "2023"))),
            ("2023-03-11", Model.recognition("district", "2023")), ("2023-03-12", .modelCorrected(correction)),
            ("2023-03-13", .modelGraded(ModelGraded(model: id, grade: "example", level: nil, period: "2023", instrument: nil))),
            ("2023-03-14", .modelEntryAnnulled(ModelEntryAnnulled(model: id, entry: 110, reason: "x", instrument: nil))),
            ("2024-03-15", .modelCarriedOver(ModelCarriedOver(model: id, period: "2024", level: nil))),
        ]
        let whole = Model.after(events)
        var grown = Model.after([events[0]])
        for step in whole.steps.dropFirst() { grown = grown.appending(step) }
        #expect(grown == whole)
        #expect(whole.status == .accepted)
        #expect([whole.period, whole.level, whole.grade] == ["2024", "district", "example"])
        #expect(whole.recognitions.map { "\($0.entry) \($0.level) \($0.period)" } == ["108 commune 2023"])
        #expect(whole.proposals.map { "\($0.entry) \($0.level) \($0.period)" } == ["109 district 2023"])
        #expect(whole.registeredOn == day("2023-03-02"))
        #expect(whole.annulled == [110])
        #expect(whole.name == "Đường nhựa")
    }

    @Test func `an annulled end lets the model go on where it was`() {
        let over = Model.fixture(.effective).appending(
            Model.Step(entry: 104, day: day("2024-01-01"), event: .modelStopped(ModelStopped(model: Model.number1, reason: "x"))))
        let again = over.appending(
            Model.Step(
                entry: 105, day: day("2024-02-01"),
                event: .modelEntryAnnulled(ModelEntryAnnulled(model: Model.number1, entry: 104, reason: "x", instrument: nil))))
        #expect(over.status == .stopped)
        #expect(again.status == .effective)
    }
}
