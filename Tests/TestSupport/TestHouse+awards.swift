import CanonicalJSON
import Commands
package import Events
import Journal
import Queries
import Rules

extension Programme {
    /// The fixture's second version: series of numbers, money and an order of lists.
    package static let awarding: Programme = {
        var programme = Programme.fixture
        programme.version = 2
        programme.from = .of("2025-01-01")
        func term(_ key: Key, _ vi: String, _ en: String) -> Term { Term(key: key, name: Name(vi: vi, en: en)) }
        programme.series = [
            NumberSeries(
                term: term("qd-tu", "Quyết định của Tỉnh ủy", "Decisions of the provincial Party committee"), kind: .decision, track: "party",
                grantor: "province", pattern: "{number}-QĐ/TU", digits: 0),
            NumberSeries(
                term: term("so-vang", "Sổ vàng Tỉnh ủy", "Gold book"), kind: .goldBook, track: "party", grantor: "province",
                pattern: "{number}/{year}", digits: 3),
            NumberSeries(
                term: term("qd-ubnd", "Quyết định của UBND huyện", "Decisions of the district"), kind: .decision, track: "state",
                grantor: "district", pattern: "{number}/QĐ-UBND", digits: 2),
        ]
        programme.listOrder = [.subject, .place, .body]
        programme.money = Money(
            baseSalaries: [
                BaseSalary(amount: 1_800_000, from: .of("2023-07-01"), until: .of("2024-07-01")),
                BaseSalary(amount: 2_340_000, from: .of("2024-07-01")),
            ],
            coefficients: [
                Coefficient(form: "bieu-duong", subject: "collective", thousandths: 3_000),
                Coefficient(form: "bieu-duong", subject: "individual", thousandths: 1_500),
            ], roundTo: 100_000, rounding: .up)
        return programme
    }()
}

extension TestHouse {
    /// A session of the province that granted the commendation to models, in the order they are named; `isApplied` says whether that counts yet.
    package func holdSession(_ id: String, granting models: [ModelID], form: Key = "bieu-duong", isApplied: Bool = true) throws {
        let session = SessionID(id)
        var convened = SessionConvened()
        convened.session = session
        convened.programme = "dan-van-kheo"
        convened.programmeVersion = 1
        convened.level = "province"
        convened.period = "2021-2025"
        convened.unit = "p06-1"
        convened.body = "Hội đồng tỉnh"
        convened.decision = "10-QĐ/BCĐ"
        convened.members = [SessionMember(account: "chair", role: .chair, hasVote: true)]
        let items = models.enumerated().map { offset, model in
            AgendaItem(item: offset + 1, model: model, aim: Aim(kind: .commend, key: form), unit: "p06-1", seen: 0)
        }
        var events: [Event] = [
            .sessionConvened(convened), .agendaDrawn(AgendaDrawn(session: session, items: items)),
            .outcomesSet(OutcomesSet(session: session, outcomes: items.map { ItemOutcome(item: $0.item, outcome: .granted) })),
        ]
        if isApplied { events.append(.outcomesApplied(OutcomesApplied(session: session))) }
        let drafts = events.map { event in
            Draft(
                stream: "session/\(session)", kind: event.kind, kindVersion: event.version, effectiveOn: clock.today.description,
                body: event.body.canonicalBytes())
        }
        _ = try journal.append(Batch(commandId: "session-\(id)", actor: "operator", authenticated: false, drafts: drafts))
        try desk.follow()
    }

    /// A session that commended, and decisions drafted of it: one is open, one was discarded.
    package static func climbing() throws -> TestHouse {
        let house = try TestHouse.furnished()
        try house.commendFour()
        let header = DraftHeader(
            issuer: "Ban Thường vụ Tỉnh ủy", issuerUnit: "p06-1", track: "party", form: "bieu-duong", grantor: "province", period: "2021-2025",
            about: Name(vi: "Biểu dương", en: "Commendation"), bases: [])
        let lines = [RecipientWish(subject: "collective", name: "Chi bộ", unit: "c02071-1")]
        for decision in ["d-1", "d-2"] {
            try house.perform(
                DraftDecision(decision: DecisionID(decision), programme: "dan-van-kheo", header: header, lines: lines, session: "s-1"))
        }
        let seen = try house.room.draft("d-2", today: house.clock.today)?.draft.entry ?? -1
        try house.perform(DiscardDecisionDraft(decision: "d-2", reason: "Trùng.", seen: seen))
        return house
    }

    /// Four models that were commended together in the session `s-1`, two of them of people, and the programme that numbers and pays.
    package func commendFour() throws {
        try perform(PublishProgramme(programme: .awarding))
        try register("m-1", "Đường hoa", in: "c02071-1", on: "2023-02-01", subject: "collective", host: "Chi bộ thôn Bản Vàng")
        try register("m-2", "Vườn rau", in: "c01888-1", on: "2023-02-01", subject: "individual")
        try register("m-3", "Tổ tự quản", in: "c01888-1", on: "2023-02-01", subject: "collective", host: "Tổ dân phố 2")
        try register("m-4", "Cầu dân sinh", in: "c02068-1", on: "2023-02-01", subject: "individual")
        try holdSession("s-1", granting: ["m-1", "m-2", "m-3", "m-4"])
    }
}

extension SessionID: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self.init(rawValue: text) }
}

extension DecisionID: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self.init(rawValue: text) }
}
