import Events
import Pages
import Queries
import Rules
import TestSupport
import Texts

/// Pages of the work on models, as an officer who may do everything everywhere sees them.
extension Shown {
    static let everybody = Officer(
        account: AccountID("a-1"), name: TestHouse.hostile,
        posts: Role.allCases.map {
            Post(appointment: AppointmentID("p-\($0.rawValue)"), role: $0, unit: nil, from: .of("2020-01-01"), decision: TestHouse.hostile)
        })

    func officerFrame(_ address: Address) -> Frame {
        let frame = frame(address)
        return Frame(
            address: address, chosen: chosen, defaults: frame.defaults, atlas: frame.atlas, position: frame.position,
            visitor: Visitor(officer: Shown.everybody, formToken: "token"))
    }

    func work() throws -> any Page {
        let today = house.clock.today
        let counts = try house.room.queues(for: Shown.everybody, on: today)
        let first = try counts.first { $0.count > 0 }.map {
            ($0.queue, try house.room.queue($0.queue, for: Shown.everybody, on: today, after: 0))
        }
        let draft = DraftLine(id: "d-1", name: TestHouse.hostile, unit: "c02071-1", model: "m-1", savedAt: house.clock.now)
        return WorkPage(frame: officerFrame(Address(.work)), queues: counts, drafts: [draft], first: first)
    }

    func queue(_ queue: Queue) throws -> any Page {
        let today = house.clock.today
        return QueuePage(
            frame: officerFrame(.queue(queue)), queues: try house.room.queues(for: Shown.everybody, on: today), queue: queue,
            list: try house.room.queue(queue, for: Shown.everybody, on: today, after: 0), page: 1)
    }

    func newModel() throws -> any Page {
        NewModelPage(
            frame: officerFrame(Address(.newModel)), programmes: house.room.programmeKeys.compactMap { house.room.programme($0) },
            words: TestHouse.hostile, units: ["c02071-1", "p06-1"], isCut: true,
            typed: Typed(wrongs: [Typed.Wrong(FieldName(.unit), ModelRefusal.unitUnknown(UnitID(TestHouse.hostile)))]))
    }

    /// A draft with everything in it that can be wrong, and another window's version beside it.
    func draft() throws -> any Page {
        guard let programme = house.room.programme("dan-van-kheo") else { throw Missing() }
        let texts: [(FieldName, String)] =
            [
                (FieldName(.name), TestHouse.hostile), (FieldName(.host), TestHouse.hostileProse), (FieldName(.field), "economy"),
                (FieldName(.involvedRole, "0"), "participants"), (FieldName(.involvedCount, "0"), TestHouse.hostile),
            ] + programme.form.map { (FieldName(.answer, $0.key), TestHouse.hostileProse) }
        let wrongs: [ModelRefusal] =
            [.nameUnreadable, .hostUnreadable, .periodUnknown(TestHouse.hostile), .notWithAuthors(.accepted)]
            + programme.form.map { .answerUnreadable($0.key) }
        let typed = Typed(
            Dictionary(uniqueKeysWithValues: texts.map { ($0.0, [$0.1]) }), wrongs: wrongs.map { Typed.Wrong($0.field, $0) })
        return DraftPage(
            frame: officerFrame(.draft("d-1")),
            sheet: DraftSheet(
                id: "d-1", version: 3, savedAt: house.clock.now, programme: programme, unit: "c02071-1", model: ("m-1", TestHouse.hostile), seen: 7),
            typed: typed, answered: (1, 2), other: .window(Typed([FieldName(.name): [TestHouse.hostile + "2"]])))
    }

    /// Every act is offered; one was tried and refused.
    func officersModel(_ id: ModelID, trying act: ModelAct = .giveBack) throws -> any Page {
        guard let model = try house.room.model(id, mapOf: house.clock.today) else { throw Missing() }
        var work = ModelWork(acts: ModelAct.allCases)
        work.tried = act
        work.typed = Typed(
            [FieldName(.reason): [TestHouse.hostileProse], FieldName(.words): [TestHouse.hostile]],
            wrongs: [Typed.Wrong(FieldName(.reason), ModelRefusal.reasonUnreadable), Typed.Wrong(nil, ModelRefusal.movedOn(entry: 1))])
        work.others = act == .merge ? [model.line] : []
        var page = ModelPage(frame: officerFrame(.model(id)), model: model, mapDay: house.clock.today)
        page.work = work
        page.done = .accept
        page.graph = try house.room.takeUps(around: id)
        page.eligibility = try house.room.eligibility(of: id, on: house.clock.today)
        return page
    }

    func officersPages() throws -> [any Page] {
        try [
            try work(), try queue(.overdue), try queue(.toConfirm), try newModel(), try draft(), try officersModel("m-1"),
            try officersModel("m-1", trying: .merge), DesignPage(frame: officerFrame(Address(.design))),
        ] + remedyPages()
    }
}
