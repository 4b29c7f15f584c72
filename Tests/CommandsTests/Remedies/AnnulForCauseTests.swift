import Commands
import Events
import Journal
import Queries
import Rules
import Testing
import TestSupport

@Suite struct AnnulForCauseTests {
    @Test func `what must go goes in one transaction, and the figures come out as the preview said`() throws {
        let house = try TestHouse.climbed()
        let size = try house.journal.size
        let preview = try house.desk.preview(house.annulment())
        #expect(try house.journal.size == size, "a preview enters nothing")
        #expect(preview.count == 7)
        #expect(preview.consequences.filter(\.goes).count == preview.consequences.count)
        let receipt = try house.perform(house.annulment(count: 7))
        #expect(receipt.first == size && receipt.count == 8)
        var kinds: [String] = []
        for stream in ["annulment/x-1", "decision/d-1", "model/m-1"] {
            kinds += try house.journal.entries(of: stream).filter { $0.envelope.position >= size }.map(\.envelope.kind)
        }
        #expect(
            kinds == [
                "annulment.decided", "award.annulled", "model.entryAnnulled", "model.entryAnnulled", "model.entryAnnulled", "model.entryAnnulled",
                "model.entryAnnulled", "model.entryAnnulled",
            ])
        let after = try #require(try house.room.annulment(at: size + 3))
        #expect(after.first == size && after.last == size + 7)
        #expect(after.lines.map(\.target) == preview.consequences.map(\.target))
        #expect(after.effects == preview.effects)
    }

    @Test func `the preview tells every figure, every statement and what everybody sees`() throws {
        let house = try TestHouse.climbed()
        let effects = try house.desk.preview(house.annulment()).effects
        let told = effects.figures.filter { house.room.atlas[$0.place].id == "vn" }.map { "\($0.indicator.key) \($0.before) \($0.after)" }
        #expect(told == ["registered 2 2", "recognised 3 1", "typical 1 0", "proposed 2 0", "commended 2 1", "standing 2 2"])
        #expect(Set(effects.figures.map(\.place)).count == 3)
        #expect(
            effects.statements.map { "\($0.line.indicator) \($0.stated) \($0.before) \($0.after)" }
                == ["recognised 3 3 1", "typical 1 1 0", "proposed 2 2 0", "commended 1 1 0"])
        #expect(effects.shownBefore?.grade == "typical" && effects.shownAfter?.grade == "registered")
        #expect(effects.shownBefore?.recognitions.map(\.level) == ["commune", "district"] && effects.shownAfter?.recognitions == [])
        #expect(effects.shownBefore?.awards == 1 && effects.shownAfter?.awards == 0)
        try house.perform(house.annulment())
        let model = try #require(try house.room.model("m-1", mapOf: house.clock.today))
        #expect(model.line.grade == "registered" && model.awards.map(\.isAnnulled) == [true])
    }

    @Test func `a figure split by grade changes with the grade that is left`() throws {
        let house = try TestHouse.climbed(skipping: true)
        try house.record(
            "grades",
            lines: ["typical", "recognised", "registered"].map {
                (FigureLine(indicator: "standing", split: [SplitTerm(dimension: .grade, key: $0)]), 1, .exact)
            }, nature: .stock)
        let decided = try house.desk.preview(house.annulment()).consequences
        let grading = try #require(decided.first { $0.kind == .grading }).target
        let command = try house.annulment(chosen: [grading])
        let preview = try house.desk.preview(command)
        #expect(preview.count == 2)
        let standing = preview.effects.statements.filter { $0.report == ReportID("grades") }
        try house.perform(command)
        let after = try #require(try house.room.annulment(at: try house.journal.size - 1)).effects
        #expect(after == preview.effects)
        #expect(standing.map { "\($0.line.split[0].key) \($0.before) \($0.after)" } == ["typical 1 0", "recognised 1 2"])
    }

    @Test func `what may stay stays where it is not chosen, and the entry names it`() throws {
        let house = try TestHouse.climbed(skipping: true)
        try house.perform(house.annulment(count: 1))
        let after = try #require(try house.room.annulment(at: try house.journal.size - 1))
        #expect(after.lines.count == 1)
        #expect(after.spared.map(\.step) == [nil, "model.graded", "model.proposed", "model.recognised"])
        #expect(after.effects.statements.map { "\($0.line.indicator) \($0.after)" } == ["recognised 2"])
    }

    @Test func `where something was entered since the preview, or does not rest on it, nothing is`() throws {
        let house = try TestHouse.climbed()
        let size = try house.journal.size
        #expect(throws: AnnulmentRefusal.countMovedOn(count: 7)) { try house.perform(house.annulment(count: 5)) }
        #expect(throws: AnnulmentRefusal.restsNotOnIt) {
            try house.perform(house.annulment(chosen: [AnnulmentTarget(decision: DecisionID("d-1"), ordinal: 2)]))
        }
        let model = AnnulmentTarget(model: "m-1", entry: 9_999)
        #expect(throws: AnnulmentRefusal.entryUnknown(position: 9_999)) {
            try house.perform(AnnulForCause(annulment: "x", cause: model, reason: "r", instrument: "i", on: house.clock.today))
        }
        let cause = try house.annulment().cause
        #expect(throws: AnnulmentRefusal.instrumentMissing) {
            try house.perform(AnnulForCause(annulment: "x", cause: cause, reason: "r", instrument: "", on: house.clock.today))
        }
        #expect(throws: DecisionRefusal.reasonMissing) {
            try house.perform(AnnulForCause(annulment: "x", cause: cause, reason: "", instrument: "i", on: house.clock.today))
        }
        #expect(try house.journal.size == size)
        try house.perform(house.annulment())
        let other = AnnulmentTarget(decision: DecisionID("d-1"), ordinal: 2)
        #expect(throws: AnnulmentRefusal.annulmentExists("x-1")) {
            try house.perform(AnnulForCause(annulment: "x-1", cause: other, reason: "r", instrument: "i", on: house.clock.today))
        }
    }

    @Test func `sent again under its id it is the same, though all of it is annulled by now`() throws {
        let house = try TestHouse.climbed()
        let command = try house.annulment(count: 7)
        let first = try house.desk.perform(command, id: "once")
        let again = try house.desk.perform(command, id: "once")
        #expect(again.first == first.first && again.isRepeat)
    }

    @Test func `a decision or one award goes by itself, and has a page too`() throws {
        let house = try TestHouse.climbed()
        let line = AnnulmentTarget(decision: DecisionID("d-1"), ordinal: 2)
        let command = AnnulForCause(annulment: "x-2", cause: line, reason: "Vi phạm.", instrument: "5-QĐ/TU", on: house.clock.today)
        let preview = try house.desk.preview(command)
        #expect(preview.count == 1 && preview.effects.shownBefore == nil)
        try house.perform(command)
        let after = try #require(try house.room.annulment(at: try house.journal.size - 1))
        #expect(after.effects == preview.effects)
        #expect(after.effects.figures.filter { $0.before != $0.after }.map { "\($0.indicator.key) \($0.after - $0.before)" } == [
            "commended -1", "commended -1", "commended -1",
        ])
        try house.perform(AnnulDecision(decision: DecisionID("d-1"), reason: "r", instrument: "6-QĐ/TU", on: house.clock.today))
        let whole = try #require(try house.room.annulment(at: try house.journal.size - 1))
        #expect(whole.first == whole.last && whole.decided.instrument == "6-QĐ/TU")
    }

    @Test func `whoever lacks the authority of one of them is told so in the preview, and nothing is entered`() throws {
        let house = try TestHouse.climbed()
        let day = house.clock.today
        func open(_ account: AccountID, _ role: Role, _ unit: UnitID?) -> [any Command] {
            [
                OpenAccount(account: account, name: "Tên", on: day),
                AppointOfficer(
                    account: account,
                    post: Post(appointment: AppointmentID("a-\(account)"), role: role, unit: unit, from: .of("2021-01-01"), decision: "01-QĐ/TU")),
            ]
        }
        _ = try house.desk.perform(open("admin", .administrator, nil))
        _ = try house.desk.perform(open("xa", .signatory, "c02068-1"), as: .account("admin", passedSecondFactor: true))
        let size = try house.journal.size
        let actor = Desk.Actor.account("xa", passedSecondFactor: true)
        let preview = try house.desk.preview(house.annulment(), as: actor)
        let barred = preview.consequences.filter { preview.barred[$0.target] != nil }.map(\.kind)
        #expect(barred.contains(.award))
        #expect(throws: AccessRefusal.notThere(.decideAwards)) { try house.desk.perform([house.annulment()], as: actor) }
        #expect(try house.journal.size == size)
    }

    @Test func `the register made anew has all of it`() throws {
        let house = try TestHouse.climbed()
        try house.remedy()
        #expect(try house.differencesFromRebuilt() == [])
    }
}
