import Commands
import Events
import Foundation
import Journal
import Queries
import Register
import Rules
import TestSupport

/// A small world in which anything may happen that the commands allow, and some things that they do not: what is recorded late or by others.
/// The same seed gives the same history.
final class World {
    let house: TestHouse
    /// The same register with running totals from the first row on.
    let totals: ReadingRoom
    var chance: Randomness
    private(set) var done = 0
    private(set) var refused = 0
    private var models: [ModelID] = []
    private var decisions: [DecisionID] = []
    private var repeatable: [(id: String, commands: [any Command], first: Int)] = []
    private var ordinal = 0
    private let desk: Desk
    /// Another process's hand on the same register.
    private let other: RegisterStore
    private let turn: Turn

    static let first = Day.of("2021-01-01")

    private final class Turn: @unchecked Sendable {
        var isOthers = false
    }

    init(seed: Int) throws {
        let house = try TestHouse(today: .of("2025-06-20"))
        var limits = CubeLimits()
        limits.rowsMin = 0
        limits.rowsBesideMax = 12
        let totals = try ReadingRoom(house.register.reader, cubeLimits: limits)
        let other = try RegisterStore(at: house.register.path)
        let turn = Turn()
        self.house = house
        self.totals = totals
        self.other = other
        self.turn = turn
        chance = Randomness(seed: seed)
        let (journal, register, room, clock) = (house.journal, house.register, house.room, house.clock)
        desk = Desk(
            journal: journal, keys: house.keys, room: room, actor: .localOperator, today: { clock.today }, newID: { "w-\((try? journal.size) ?? 0)" },
            bringUp: {
                let changed = try turn.isOthers ? nil : register.catchUp(with: journal)
                if turn.isOthers { try other.catchUp(with: journal) }
                try room.follow(changedSpans: changed)
                try totals.follow(changedSpans: changed)
            })
        _ = try desk.perform([PublishProgramme(programme: .fixture)])
        _ = try desk.perform([OpenTree(tree: "territory", name: Name(vi: "Lãnh thổ", en: "Territory"), on: .of("2004-07-08"))] as [any Command])
        _ = try desk.perform([LoadUnits(acts: World.units)])
    }

    var today: Day { house.clock.today }
    var last: Int { get throws { try house.journal.size - 1 } }

    /// One thing that happens, or is refused.
    func step() throws {
        turn.isOthers = chance.oneIn(6)
        switch chance.below(100) {
        case 0..<24: try attempt(newModel())
        case 24..<40: try attempt(ofModel { self.walk($0) })
        case 40..<54: try attempt(ofModel { self.judge($0) })
        case 54..<60: try attempt(ofModel { self.carryOver($0) })
        case 60..<67: try attempt(ofModel { self.end($0) })
        case 67..<75: try attempt(ofModel { self.correct($0) })
        case 75..<82: try attempt(ofModel { try self.annul($0) })
        case 82..<86: try attempt(decide())
        case 86..<88: try attempt(annulAward())
        case 88..<93: try attempt(reorganise())
        case 93..<95: try erase()
        case 95..<98: try enterPastTheRules()
        case 98: house.clock.move(to: Day(today.number + chance.below(40)))
        default: try repeatSomething()
        }
    }

    // MARK: doing

    private func attempt(_ commands: [any Command]) throws {
        guard !commands.isEmpty else { return }
        ordinal += 1
        let id = "c-\(ordinal)"
        do {
            // What is decided by the atlas or by numbers given needs a room that has followed; models are read from the journal.
            let areModels = commands.allSatisfy { !($0 is ReorganiseUnits || $0 is RenameUnit || $0 is AnnulUnitAct || $0 is IssueDecision) }
            let receipt = try desk.perform(commands, id: id, follows: !(areModels && chance.oneIn(5)))
            done += 1
            repeatable.append((id, commands, receipt.first))
            for case let draft as DraftModel in commands { models.append(draft.model) }
            for case let issue as IssueDecision in commands { decisions.append(issue.decision) }
        } catch is ModelRefusal {
            refused += 1
        } catch is UnitRefusal {
            refused += 1
        } catch is DecisionRefusal {
            refused += 1
        } catch is KeyRefusal {
            // What was erased is not written anew.
            refused += 1
        } catch is NothingToDo {
            refused += 1
        } catch AppendRefusal.streamMoved {
            // The reading room had not followed yet.
            refused += 1
        }
    }

    /// Brings everything up to the journal: some steps leave that to a later one.
    func follow() throws { try desk.follow() }

    private func repeatSomething() throws {
        guard let row = chance.pickAny(repeatable) else { return }
        do {
            let again = try desk.perform(row.commands, id: row.id)
            precondition(again.isRepeat && again.first == row.first, "\(row.id) was done twice")
        } catch AppendRefusal.commandIdReused {
            // What it sealed was erased since.
        }
    }

    private func erase() throws {
        let owner: String? = chance.oneIn(2) ? chance.pickAny(models).map { "model/\($0)" } : chance.pickAny(decisions).map { "person/\($0).1" }
        guard let owner, try house.keys.holdsKey(of: owner) else { return }
        try desk.erase(owner, reason: "Đề nghị.", on: today)
        done += 1
    }

    /// A fact that no rule let through: from another time, or another program.
    private func enterPastTheRules() throws {
        guard let model = chance.pickAny(models) else { return }
        let (level, period) = (chance.pick(World.levels), chance.pick(World.periods))
        let event: Event =
            switch chance.below(10) {
            case 0: .modelRegistered(ModelRegistered(model: model, period: period, level: level))
            case 1: .modelProposed(ModelProposed(model: model, level: level, period: period))
            case 2: .modelGraded(ModelGraded(model: model, grade: "typical", level: nil, period: period, instrument: nil))
            case 3: .modelCarriedOver(ModelCarriedOver(model: model, period: period, level: level))
            case 4: .modelStopped(ModelStopped(model: model, reason: "x"))
            case 5: .modelLaunched(ModelLaunched(model: model))
            case 6: .modelSentBack(ModelSentBack(model: model, level: level, period: period, rule: chance.pick(ReturnRule.allCases), reason: "x"))
            default: .modelRecognised(ModelRecognised(model: model, level: level, period: period, instrument: nil))
            }
        let draft = Draft(
            stream: "model/\(model)", kind: event.kind, kindVersion: 1, effectiveOn: day().description, body: event.body.canonicalBytes())
        ordinal += 1
        _ = try house.journal.append(Batch(commandId: "raw-\(ordinal)", actor: "import", authenticated: false, drafts: [draft]))
        done += 1
    }

    func day() -> Day { chance.day(from: World.first, to: today) }

    func unit(on day: Day, tier: Key = "commune") -> UnitID? {
        let atlas = house.room.atlas
        return chance.pickAny(atlas.units.filter { $0.tier == tier && $0.stands(on: day) }.map(\.id).sorted())
    }

    func newName(_ kind: String) -> String {
        ordinal += 1
        return "\(kind)-\(ordinal)"
    }

    private func ofModel(_ make: (ModelID) throws -> [any Command]) rethrows -> [any Command] {
        // Mostly one of the latest, so that some models come far.
        let latest = Array(models.suffix(8))
        return try chance.pickAny(chance.oneIn(3) ? models : latest).map(make) ?? []
    }
}
