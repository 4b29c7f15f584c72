import Events
import Rules
import Testing
import TestSupport

/// A session that lives by chance, seeded: every wish is put to the rules and to the naive model, and both must answer alike.
struct SessionWorld {
    let seed: Int
    var dice: Randomness
    var naive: NaiveSession
    var session: CouncilSession
    let setting: ModelSetting
    private(set) var done = 0
    private(set) var refused = 0
    private var entry = 1
    private let on = Day.of("2025-03-03")

    init(seed: Int) {
        self.seed = seed
        var dice = Randomness(seed: seed)
        let accounts = (1...(3 + dice.below(5))).map { AccountID("m\($0)") }
        let members = accounts.enumerated().map { index, account in
            let role: CouncilRole = index == 0 ? .chair : index == 1 ? .secretary : index == 2 && dice.oneIn(2) ? .deputy : .member
            return SessionMember(account: account, role: role, unit: nil, hasVote: false)
        }
        let items = (1...(1 + dice.below(6))).map {
            AgendaItem(item: $0, model: ModelID("m-\($0)"), aim: NaiveSession.aim, unit: UnitID("a"), seen: 1)
        }
        let terms = SessionWorld.terms(of: items.count, accounts, &dice)
        let programme = SessionWorld.programme(terms, secretaryVotes: dice.oneIn(3))
        setting = ModelSetting(programme: programme, atlas: SessionWorld.atlas, today: Day.of("2025-03-03"))
        let wish = SessionWish(
            programme: programme.key, level: "province", period: "2025", unit: UnitID("p"), body: "Hội đồng", decision: "1-QĐ", mode: terms.mode,
            members: members)
        guard let convened = try? CouncilSession.convene(SessionID("s"), wish, in: setting, on: Day.of("2025-03-03")),
            let session = CouncilSession([Model.Step(entry: 1, day: Day.of("2025-03-03"), event: convened, actor: "m2")])
        else { preconditionFailure("seed \(seed): not convened") }
        naive = NaiveSession(terms: terms, acts: [(convened, "m2")])
        self.session = session
        self.dice = dice
        take(.agendaDrawn(AgendaDrawn(session: session.id, items: items)), by: "m2")
    }

    private static func terms(of items: Int, _ accounts: [AccountID], _ dice: inout Randomness) -> NaiveTerms {
        let fields = ["economy", "culture-society"]
        var facts: [Int: NaiveTerms.Facts] = [:]
        for item in 1...items {
            facts[item] = NaiveTerms.Facts(
                unit: dice.pick(["a", "b"]), field: dice.pick(fields), points: dice.below(3) * 100, wasAwarded: dice.oneIn(3),
                registered: 19_000 + dice.below(2))
        }
        let shares = [(1, 2), (2, 3), (3, 4), (4, 5), (9, 10), (1, 1)]
        let share = dice.pick(shares)
        var terms = NaiveTerms(
            quorum: dice.pick([(1, 2), (2, 3), (1, 1), (1, 3)]),
            threshold: dice.oneIn(4)
                ? nil : (share.0, share.1, dice.oneIn(3), dice.pick(Rounding.allCases), dice.pick(["present", "members", "cast"])),
            ties: TieRule.allCases.filter { $0 == .newBallot || $0 == .chair ? !dice.oneIn(5) : dice.oneIn(3) }, caps: [], facts: facts,
            pointsMax: 400, mode: dice.pick(SessionMode.allCases), found: [])
        for number in 0..<dice.below(3) {
            let isShare = dice.oneIn(2)
            terms.caps.append(
                NaiveTerms.Cap(
                    key: "q\(number)", count: isShare && dice.oneIn(2) ? nil : dice.below(4), percent: isShare ? dice.pick([20, 33, 50, 80]) : nil,
                    rounding: dice.pick(Rounding.allCases), each: dice.pick([nil, .unit, .field, .subject]), reserve: dice.below(2),
                    isCap: !dice.oneIn(5)))
        }
        for item in 1...items {
            for account in accounts where dice.oneIn(12) { terms.found.append(Conflict(item: item, member: account, grounds: [.author])) }
        }
        return terms
    }

    private static func programme(_ terms: NaiveTerms, secretaryVotes: Bool) -> Programme {
        var programme = Programme.fixture
        var rule = CouncilRule()
        rule.level = "province"
        rule.quorum = Fraction(part: terms.quorum.part, whole: terms.quorum.whole)
        rule.pointsMax = terms.pointsMax
        rule.ties = terms.ties
        rule.secretaryVotes = secretaryVotes
        if let threshold = terms.threshold {
            var named = Threshold(term: Term(key: "t", name: Name(vi: "t", en: "t")), percent: 0, of: threshold.of)
            named.fraction = Fraction(part: threshold.part, whole: threshold.whole)
            named.isStrict = threshold.isStrict
            named.rounding = threshold.rounding
            programme.thresholds = [named]
            rule.threshold = "t"
        }
        programme.councils = [rule]
        programme.quotas = terms.caps.map { cap in
            var quota = Quota(
                term: Term(key: cap.key, name: Name(vi: cap.key, en: cap.key)), level: "province", of: "graded",
                sense: cap.isCap ? .atMost : .atLeast, percent: cap.percent, count: cap.count, rounding: cap.rounding, unitCode: nil)
            quota.each = cap.each
            quota.reserve = cap.reserve
            return quota
        }
        return programme
    }

    static let atlas = Atlas(
        [
            Event.treeOpened(TreeOpened(tree: "territory", name: Name(vi: "x", en: "x"))),
            .unitBegun(UnitBegun(unit: "vn", tree: "territory", tier: "country", code: nil, type: "Nước", name: "VN", parent: nil, instrument: "x")),
            .unitBegun(
                UnitBegun(unit: "p", tree: "territory", tier: "province", code: "1", type: "Tỉnh", name: "P", parent: "vn", instrument: "x")),
            .unitBegun(UnitBegun(unit: "a", tree: "territory", tier: "commune", code: "2", type: "Xã", name: "A", parent: "p", instrument: "x")),
        ].enumerated().map { UnitAct(position: $0.offset, day: Day.of("2004-01-01"), event: $0.element) })

    var facts: [Int: RankFacts] {
        Dictionary(
            uniqueKeysWithValues: naive.terms.facts.map { item, facts in
                (
                    item,
                    RankFacts(
                        item: item, submitting: UnitID(facts.unit), field: facts.field, subject: "collective", officialPoints: facts.points,
                        wasAwarded: facts.wasAwarded, registeredOn: Day(facts.registered))
                )
            })
    }

    var line: QuotaLine { session.line(of: NaiveSession.aim, facts: facts, in: setting.programme) { _ in 0 } }

    var tied: [[Int]] {
        var groups: [[Int]] = []
        for row in line.rows { if case .tied(let items) = row.standing, !groups.contains(items) { groups.append(items) } }
        return groups
    }

    func conflicts(_ items: [Int]) -> [Conflict] {
        items.flatMap { item in
            naive.members.filter { naive.isInConflictNow($0.account, with: item) }
                .map { Conflict(item: item, member: $0.account, grounds: [.author]) }
        }
    }

    mutating func take(_ event: Event, by actor: AccountID) {
        entry += 1
        session = session.appending(Model.Step(entry: entry, day: on, event: event, actor: actor.rawValue))
        naive.acts.append((event, actor.rawValue))
    }

    /// Puts a wish to both; whatever one accepts the other must.
    @discardableResult
    mutating func put(
        _ what: String, by actor: AccountID, _ verdict: String?, _ rule: (CouncilSession, ModelSetting, Day) throws(SessionRefusal) -> Event?
    ) -> Bool {
        var answer: String?
        var event: Event?
        do throws(SessionRefusal) { event = try rule(session, setting, on) } catch { answer = SessionWorld.text(of: error) }
        #expect(answer == verdict, "seed \(seed), step \(done + refused): \(what) by \(actor)")
        guard answer == nil else {
            refused += 1
            return false
        }
        done += 1
        if let event { take(event, by: actor) }
        return true
    }

    /// "quorumMissing 3 4": the name, and what belongs to it, without labels.
    static func text(of refusal: SessionRefusal) -> String {
        let text = "\(refusal)"
        guard let open = text.firstIndex(of: "(") else { return text }
        let inner = text[text.index(after: open)...].dropLast().replacing("\"", with: "")
        let isList = inner.hasPrefix("[")
        let words = inner.components(separatedBy: ", ").map { part in
            let bare = part.range(of: ": ").map { String(part[$0.upperBound...]) } ?? part
            return bare.contains(".") ? String(bare.split(separator: ".").last ?? "") : bare
        }
        return text[..<open] + " " + words.joined(separator: isList ? ", " : " ")
    }

    /// Every number of the one against the other's.
    func compare() {
        #expect(session.state.rawValue == naive.state, "seed \(seed)")
        #expect(session.quorumNeeded == naive.quorum, "seed \(seed)")
        #expect(session.present.map(\.rawValue).sorted() == naive.members.map(\.account).filter { naive.isThere($0) }.map(\.rawValue).sorted())
        for item in naive.agenda.map(\.item) { #expect(session.result(of: item) == naive.results(of: item).first, "seed \(seed), item \(item)") }
        let ranking = session.ranking(of: NaiveSession.aim, facts: facts, in: setting.programme)
        #expect(Dictionary(uniqueKeysWithValues: ranking.rows.map { ($0.item, $0.place) }) == naive.places(NaiveSession.aim), "seed \(seed)")
        let (mine, theirs) = (line, naive.line(NaiveSession.aim))
        var seen = NaiveSession.Line()
        for row in mine.rows {
            seen.standings[row.item] =
                switch row.standing {
                case .passes: "passes"
                case .belowThreshold: "below"
                case .overQuota(let quota): "over \(quota)"
                case .tied(let items): "tied " + items.map(String.init).joined(separator: " ")
                }
        }
        seen.limits = mine.limits.map { "\($0.quota) \($0.group ?? ""): \($0.open) open, \($0.taken) taken" }
        #expect(seen == theirs, "seed \(seed)")
        #expect(session.outcomes.values.map { "\($0.item) \($0.outcome)" }.sorted() == naive.outcomes.map { "\($0.item) \($0.outcome)" }.sorted())
        #expect((session.minutes?.signatures ?? []) == naive.signatures, "seed \(seed)")
    }

    func expect(_ counted: [BallotResult], of number: Int) {
        #expect(session.ballot(number)?.items.compactMap { session.ballot(number)?.results[$0] } == counted, "seed \(seed), ballot \(number)")
    }

    /// Whatever the votes on an item are, whoever is in conflict with it sees the same.
    mutating func compareHidden() {
        guard let viewer = naive.members.map(\.account).first(where: { account in naive.agenda.contains { naive.isInConflictNow(account, with: $0.item) } })
        else { return }
        let hidden = Set(naive.agenda.map(\.item).filter { naive.isInConflictNow(viewer, with: $0) })
        let number = entry
        let steps = naive.acts.enumerated().map { index, act in
            Model.Step(entry: index + 1, day: on, event: changed(act.event, hidden), actor: act.actor)
        }
        guard let other = CouncilSession(steps), steps.count == number else { preconditionFailure("seed \(seed)") }
        #expect(
            other.redacted(for: viewer, hiding: hidden, isInside: true) == session.redacted(for: viewer, hiding: hidden, isInside: true),
            "seed \(seed): \(viewer) sees something of \(hidden)")
    }

    private mutating func changed(_ event: Event, _ hidden: Set<Int>) -> Event {
        switch event {
        case .ballotClosed(var body):
            for index in body.results.indices where hidden.contains(body.results[index].item) {
                body.results[index].yes = dice.below(9)
                body.results[index].no = dice.below(9)
                body.results[index].points = body.results[index].points.map { _ in dice.below(400) }
            }
            for sheet in body.sheets.indices {
                for mark in body.sheets[sheet].marks.indices where hidden.contains(body.sheets[sheet].marks[mark].item) {
                    body.sheets[sheet].marks[mark].vote = .abstain
                }
            }
            return .ballotClosed(body)
        case .paperCounted(var body):
            for index in body.counts.indices where hidden.contains(body.counts[index].item) { body.counts[index].yes += 1 + dice.below(3) }
            return .paperCounted(body)
        case .minutesDrawn(let body): return .minutesDrawn(MinutesDrawn(session: body.session, text: Sealed(key: "x", box: "y"), hash: "other"))
        case .minutesSigned: return event
        default: return event
        }
    }
}
