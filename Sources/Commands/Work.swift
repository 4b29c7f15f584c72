import CanonicalJSON
package import Events
import Journal
import Keeping
package import Queries
package import Rules

/// What a command works with: the state as it is, with what earlier commands of the same work have entered, and the entries so far.
///
/// `before` is set where the command was recorded already: then the state is what it was at that position, so that the same wish comes
/// to the same entries, and the journal can tell a repetition from another command under the same id.
package final class Work {
    let desk: Desk
    let before: Int?
    let actor: String
    /// Whoever has signed in; nil for somebody at the machine while the register is set up.
    let account: AccountID?
    /// The position that the first entry must have; nil where that is not looked at.
    private(set) var expectedEnd: Int?
    private(set) var expected: [String: Int] = [:]
    private(set) var drafts: [(stream: String, day: Day, content: Content)] = []
    private var models: [ModelID: Model] = [:]
    private var answers: [ModelID: Set<Key>] = [:]
    private var decisions: [DecisionID: Decision] = [:]
    private var accounts: [AccountID: (entries: [(day: Day, event: Event)], account: Account)] = [:]
    var sessions: [SessionID: CouncilSession] = [:]
    /// Texts that commands of this work entered and that are not sealed yet, by what stands for their seal.
    var textsEntered: [String: [UInt8]] = [:]
    private var numbersGiven: Set<String> = []
    private var atlasWithActs: Atlas?

    /// An event, or one that is whole only when its texts are sealed.
    enum Content {
        case event(Event)
        case sealing(texts: [(owner: String, text: [UInt8])], make: ([Sealed]) -> Event)
    }

    init(at desk: Desk, as actor: Desk.Actor, before: Int?) {
        self.desk = desk
        self.actor = actor.id
        account = actor.isAuthenticated ? AccountID(actor.id) : nil
        self.before = before
    }

    package var today: Day { desk.today() }
    package var room: ReadingRoom { desk.room }

    package func atlas() throws -> Atlas {
        if let atlasWithActs { return atlasWithActs }
        return try before.map { try desk.room.atlas(knownAt: $0 - 1) } ?? desk.room.atlas
    }

    /// The version in force on a day, or the first where the day is before all. From the stream and not from the room where the command is
    /// repeated: it is decided as it was the first time.
    func programme(_ key: Key, on day: Day) throws -> Programme? {
        guard before != nil else { return desk.room.programme(key, on: day) }
        let versions = try programmes(key).sorted { ($0.from, $0.version) < ($1.from, $1.version) }
        return versions.last { $0.from <= day } ?? versions.first
    }

    /// Every version that was published, in the order of publication.
    func programmes(_ key: Key) throws -> [Programme] {
        guard isName(key) else { return [] }
        return try steps(of: "programme/\(key)").compactMap { step in
            if case .programmePublished(let published) = step.event { published.programme } else { nil }
        }
    }

    // MARK: entering

    package func enter(_ event: Event, in stream: String, on day: Day) {
        drafts.append((stream, day, .event(event)))
    }

    func enter(sealing texts: [(owner: String, text: [UInt8])], in stream: String, on day: Day, make: @escaping ([Sealed]) -> Event) {
        drafts.append((stream, day, .sealing(texts: texts, make: make)))
    }

    /// Makes sure that nobody else appends to the stream between now and the append.
    func expect(_ stream: String) throws {
        guard expected[stream] == nil, before == nil else { return }
        expected[stream] = (try desk.journal.head(of: stream)?.version ?? -1) + 1
    }

    /// Makes sure that nothing at all is recorded between what the register knows now and the append: for what no single stream guards.
    func expectNothingNew() throws {
        guard expectedEnd == nil, before == nil else { return }
        if try desk.journal.size > desk.room.position { try desk.follow() }
        expectedEnd = desk.room.position
    }

    /// The same for what was decided by the atlas: what the reading room has not seen yet was not looked at. It is brought up for the next try.
    private func expectSeen(_ stream: String) throws {
        guard expected[stream] == nil, before == nil else { return }
        if let head = try desk.journal.head(of: stream), head.position >= desk.room.position {
            try desk.follow()
            throw AppendRefusal.streamMoved(stream: stream, expected: head.version, actual: head.version + 1)
        }
        try expect(stream)
    }

    func sealedDrafts() throws -> [Draft] {
        var texts: [(owner: String, text: [UInt8])] = []
        for draft in drafts {
            if case .sealing(let own, _) = draft.content { texts += own }
        }
        // What is repeated was sealed before: a key that is missing by now was destroyed, and is not made again.
        if before == nil, !texts.isEmpty {
            let destroyed = desk.room.destroyedKeys
            if let erased = texts.first(where: { destroyed.contains($0.owner) }) { throw KeyRefusal.keyDestroyed(erased.owner) }
        }
        var seals = texts.isEmpty ? [] : try desk.keys.seal(texts, makesKeys: before == nil)[...]
        return drafts.map { draft in
            let event: Event
            switch draft.content {
            case .event(let plain): event = plain
            case .sealing(let own, let make):
                event = make(Array(seals.prefix(own.count)))
                seals = seals.dropFirst(own.count)
            }
            return Draft(
                stream: draft.stream, kind: event.kind, kindVersion: event.version, effectiveOn: draft.day.description,
                body: event.body.canonicalBytes())
        }
    }

    // MARK: models

    /// The model with the programme version it began with.
    func model(_ id: ModelID) throws -> (Model, ModelSetting) {
        guard let model = try knownModel(id) else { throw ModelRefusal.modelUnknown(id) }
        guard let programme = desk.room.programme(model.programme, version: model.programmeVersion) else {
            throw ModelRefusal.programmeUnknown(model.programme)
        }
        return (model, ModelSetting(programme: programme, atlas: try atlas(), today: today))
    }

    /// Another model that a step names. One that was never sent is nobody's business but its authors'.
    func otherModel(_ id: ModelID) throws -> Model {
        let (other, _) = try model(id)
        guard other.registeredOn != nil else { throw ModelRefusal.modelUnknown(id) }
        return other
    }

    func knownModel(_ id: ModelID) throws -> Model? {
        if let known = models[id] { return known }
        let stream = "model/\(id)"
        try expect(stream)
        guard isName(id.rawValue) else { return nil }
        let steps = try steps(of: stream)
        let model = Model(steps)
        models[id] = model
        return model
    }

    /// Begins a model whose draft was entered.
    func begin(_ draft: ModelDrafted, answered keys: Set<Key>, on day: Day) {
        let step = Model.Step(entry: -drafts.count, day: day, event: .modelDrafted(draft), actor: actor)
        models[draft.model] = Model([step])
        answers[draft.model] = keys
    }

    /// Enters what takes the place of a draft, with its answers sealed.
    func enter(_ revised: ModelRevised, of model: Model, answers: [FormAnswer], on day: Day) {
        self.answers[model.id] = answers.answered
        enter(.modelRevised(revised), of: model, sealing: answers.isEmpty ? nil : answers.sealable, on: day) { seal in
            var sealed = revised
            sealed.form = seal
            return .modelRevised(sealed)
        }
    }

    /// Enters a model's step that is whole only when its text is sealed with the model's key.
    func enter(_ event: Event, of model: Model, sealing text: [UInt8]?, on day: Day, make: @escaping (Sealed) -> Event) {
        let stream = "model/\(model.id)"
        if let text {
            enter(sealing: [(stream, text)], in: stream, on: day) { make($0[0]) }
        } else {
            enter(event, in: stream, on: day)
        }
        models[model.id] = model.appending(Model.Step(entry: -drafts.count, day: day, event: event, actor: actor))
    }

    /// The questions of the form that the draft answers.
    func answered(of model: Model) throws -> Set<Key> {
        if let known = answers[model.id] { return known }
        let forms: [Sealed?] = model.steps.compactMap { step in
            switch step.event {
            case .modelDrafted(let draft): draft.form
            case .modelRevised(let revised): model.annulled.contains(step.entry) ? nil : .some(revised.form)
            default: nil
            }
        }
        guard let form = forms.last ?? nil else { return [] }
        guard let text = try desk.keys.open(form) else {
            // What is repeated had its answers when it was recorded; their key is destroyed since.
            guard before != nil, let programme = desk.room.programme(model.programme, version: model.programmeVersion) else { return [] }
            return Set(programme.form.map(\.key))
        }
        return Set(try FormAnswer.list(text).filter { !$0.text.isEmpty }.map(\.question))
    }

    func holdsKey(of owner: String) throws -> Bool { try desk.keys.holdsKey(of: owner) }

    /// What is sealed, while its key lives; nil where it was destroyed.
    func open(_ sealed: Sealed) throws -> [UInt8]? { try desk.keys.open(sealed) }

    /// The position before which a repeated work looks; nil where it is done for the first time.
    var repeatedAt: Int? { before }

    /// Enters a model's step, so that the next command of this work sees it.
    func enter(_ event: Event, of model: Model, on day: Day) {
        enter(event, in: "model/\(model.id)", on: day)
        models[model.id] = model.appending(Model.Step(entry: -drafts.count, day: day, event: event, actor: actor))
    }

    // MARK: accounts

    func account(_ id: AccountID) throws -> Account? {
        if let known = accounts[id] { return known.account }
        let stream = "account/\(id)"
        try expect(stream)
        guard isName(id.rawValue) else { return nil }
        let entries = try steps(of: stream).map { (day: $0.day, event: $0.event) }
        guard let account = Account(entries) else { return nil }
        accounts[id] = (entries, account)
        return account
    }

    func begin(_ opened: AccountOpened, on day: Day) { remember([(day, .accountOpened(opened))], of: opened.account) }

    func enter(_ event: Event, of account: Account, on day: Day) {
        enter(event, in: "account/\(account.id)", on: day)
        remember((accounts[account.id]?.entries ?? []) + [(day, event)], of: account.id)
    }

    private func remember(_ entries: [(day: Day, event: Event)], of id: AccountID) {
        accounts[id] = Account(entries).map { (entries, $0) }
    }

    // MARK: decisions and units

    func decision(_ id: DecisionID) throws -> Decision {
        if let known = decisions[id] { return known }
        let stream = "decision/\(id)"
        try expect(stream)
        guard isName(id.rawValue), let decision = Decision(try steps(of: stream).map { ($0.day, $0.event) }) else {
            throw DecisionRefusal.decisionUnknown(id)
        }
        decisions[id] = decision
        return decision
    }

    /// Enters a step of a decision, so that the next command of this work sees it.
    func enter(_ event: Event, of decision: Decision, on day: Day) {
        enter(event, in: "decision/\(decision.id)", on: day)
        decisions[decision.id] = decision.appending(event)
    }

    func isNumberTaken(_ number: String, issuer: String, year: Int) throws -> Bool {
        try expectNothingNew()
        guard numbersGiven.insert("\(number)|\(issuer)|\(year)").inserted else { return true }
        return try desk.room.decisionNumberIsTaken(number, issuer: issuer, year: year, before: before)
    }

    /// Of those that were recorded from paper: the series guards those that are given here.
    func isNumberRecorded(_ number: String, issuer: String, year: Int) throws -> Bool {
        try desk.room.decisionNumberIsTaken(number, issuer: issuer, year: year, before: before)
    }

    /// The highest number of a series that a recorded decision bears; 0 where none does.
    func highestRecorded(_ series: NumberSeries, _ unit: UnitID, _ year: Int) throws -> Int {
        guard series.kind == .decision else { return 0 }
        return try desk.room.decisionNumbers(of: unit, track: series.track, grantor: series.grantor, year: year, before: before)
            .compactMap { series.number(in: $0, year: year) }.max() ?? 0
    }

    /// The draft of a decision; nil where there is none.
    func draft(_ id: DecisionID) throws -> DecisionDraft? {
        let stream = "decision/\(id)"
        try expect(stream)
        return isName(id.rawValue) ? DecisionDraft(try steps(of: stream)) : nil
    }

    /// The numbers of a series for a body and year; nil where it was not begun.
    func numberBook(_ series: NumberSeries, _ unit: UnitID, _ year: Int) throws -> NumberBook? {
        let stream = NumberBook.stream(series.term.key, unit, year)
        try expect(stream)
        let entered = drafts.compactMap { draft in if draft.stream == stream, case .event(let event) = draft.content { event } else { nil } }
        return NumberBook(series, try steps(of: stream).map(\.event) + entered)
    }

    /// What a draft names that the register knows. No stream guards it: models and awards stay known.
    func draftKnowledge(_ wishes: [RecipientWish], _ kept: [Recipient] = []) throws -> DraftKnowledge {
        let models = try room.modelsKnown(among: wishes.compactMap(\.model) + kept.compactMap(\.model))
        var people: Set<PersonID> = []
        for person in wishes.compactMap(\.person) where try room.knowsPerson(person, before: before) { people.insert(person) }
        let known = people
        return DraftKnowledge(model: { models.contains($0) }, person: { known.contains($0) })
    }

    /// Enters acts about units, so that the next command of this work sees them.
    func enterActs(_ acts: [(day: Day, event: Event)]) throws {
        var atlas = try atlas()
        for (day, event) in acts {
            let stream = event.unit.map { "unit/\($0)" } ?? "units"
            try expectSeen(stream)
            // A parent or an heir that somebody ended meanwhile must not be relied on.
            if let other = event.unitReliedOn { try expectSeen("unit/\(other)") }
            enter(event, in: stream, on: day)
        }
        atlas.add(acts.map { UnitAct(position: .max, day: $0.day, event: $0.event) })
        atlasWithActs = atlas
    }

    func latest(of stream: String) throws -> Model.Step? { try steps(of: stream).last }

    func steps(of stream: String) throws -> [Model.Step] {
        try desk.journal.entries(of: stream)
            .filter { before == nil || $0.envelope.position < (before ?? 0) }
            .map { entry in
                let event = try entry.leaf.withUnsafeBytes { leaf in
                    try Event.read(
                        kind: entry.envelope.kind, version: entry.envelope.kindVersion,
                        body: UnsafeRawBufferPointer(rebasing: leaf[entry.envelope.bodyRange]))
                }
                guard let event, let day = Day(entry.envelope.effectiveOn) else {
                    throw UnknownEntry(position: entry.envelope.position, kind: entry.envelope.kind)
                }
                return Model.Step(entry: entry.envelope.position, day: day, event: event, actor: entry.envelope.actor)
            }
    }

    /// Whether an id can stand in a stream's name.
    func isName(_ id: String) -> Bool {
        !id.isEmpty && id.utf8.count <= 100 && id.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }
    }
}

extension Event {
    /// The other unit that an act about one rests on.
    fileprivate var unitReliedOn: UnitID? {
        switch self {
        case .unitBegun(let body): body.parent
        case .unitMoved(let body): body.parent
        case .unitSucceeded(let body): body.successor
        default: nil
        }
    }
}

/// The journal holds an entry that this program does not know: a newer program wrote it.
package struct UnknownEntry: Error, Equatable, Sendable {
    package let position: Int
    package let kind: String
}
