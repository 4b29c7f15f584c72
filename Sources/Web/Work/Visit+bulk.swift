import Commands
import Events
import HTTPTypes
import Pages
import Queries
import Rules
import Texts

// The same done to many files of a queue: first shown row by row, then done as one.

extension Visit {
    /// Shows what would become of the chosen files. Nothing is entered.
    func bulkReview() async throws -> Outcome {
        guard let work = try bulkWork() else { return .nothing }
        let chosen: Chosen
        do {
            chosen = try self.chosen(work)
        } catch let refusal as BulkRefusal {
            return .page(try queuePage(work.queue, wrongs: form.refused(refusal)), .unprocessableContent)
        }
        // What was typed on a review that is looked at again is kept.
        return .page(try await review(work, chosen, Typed(form.typed.values)), .ok)
    }

    /// Does it to every file that the review showed, or to none.
    func bulkAct() async throws -> Outcome {
        guard let office, let caller, let work = try bulkWork() else { return .nothing }
        let chosen = try self.chosen(work)
        guard form[.confirmation]?.filter({ $0 != "." && $0 != "," && $0 != " " }) == String(chosen.models.count) else {
            let wrong = form.refused(BulkRefusal.countDiffers(count: chosen.models.count), at: FieldName(.confirmation))
            return .page(try await review(work, chosen, wrong), .unprocessableContent)
        }
        do {
            let commands = chosen.models.flatMap { steps(work.act, $0.id, seen: $0.seen) }
            try await office.perform(commands, id: try onceID(), as: caller)
        } catch  where Answers.status(of: error) != nil {
            let page = try await review(work, chosen, form.refused(error, at: (error as? ModelRefusal)?.formField))
            let refused = page.rows.count { $0.refusal != nil }
            guard refused > 0 else { return .page(page, Answers.status(of: error) ?? .unprocessableContent) }
            let lost = BulkRefusal.someRefused(count: refused)
            return .page(try await review(work, chosen, form.refused(lost)), Answers.status(of: lost) ?? .conflict)
        }
        return .goTo(Address.queue(work.queue).with(.done, "\(work.act.rawValue).\(chosen.models.count)"))
    }

    struct BulkWork {
        let queue: Queue
        let act: ModelAct
    }

    struct Chosen {
        var models: [(id: ModelID, seen: Int)]
        var beyond = 0
    }

    private func bulkWork() throws -> BulkWork? {
        guard let officer = caller?.officer, let queue = Queue(rawValue: id), Queue.of(officer).contains(queue) else { return nil }
        guard let act = form[.act].flatMap({ ModelAct(rawValue: $0) }), queue.bulkActs.contains(act) else { return nil }
        return BulkWork(queue: queue, act: act)
    }

    /// The rows that were ticked, or the first of the whole queue. `seen` is what the review showed; on the way to it nothing was.
    private func chosen(_ work: BulkWork) throws -> Chosen {
        let most = Limits.bulkModelsMax
        if form[.isAll] != nil, let officer = caller?.officer {
            let list = try room.queue(work.queue, for: officer, on: defaults.today, after: 0, limit: most)
            guard !list.lines.isEmpty else { throw BulkRefusal.nothingChosen }
            return Chosen(models: list.lines.map { ($0.id, .max) }, beyond: list.total - list.lines.count)
        }
        var ids: Set<ModelID> = []
        let models = form.all(.model).compactMap { text -> (id: ModelID, seen: Int)? in
            let parts = text.split(separator: " ", maxSplits: 1)
            guard let last = parts.last, case let id = ModelID(String(last)), ids.insert(id).inserted else { return nil }
            return (id, parts.count == 2 ? Int(parts[0]) ?? -1 : .max)
        }
        guard !models.isEmpty else { throw BulkRefusal.nothingChosen }
        guard models.count <= most else { throw BulkRefusal.tooManyChosen(max: most) }
        return Chosen(models: models)
    }

    /// Rows are read together; the rules are asked for each what they will be asked when it is done.
    private func review(_ work: BulkWork, _ chosen: Chosen, _ typed: Typed) async throws -> BulkReviewPage {
        guard let office, let caller else { return emptyReview(work, typed) }
        let lines = try room.lines(of: chosen.models.map(\.id))
        let last = try room.lastEntries(of: lines.map(\.id))
        let seen = Dictionary(chosen.models.map { ($0.id, $0.seen) }) { first, _ in first }
        let refusals = try await office.rehearse(lines.map { steps(work.act, $0.id, seen: seen[$0.id] ?? .max, isRehearsed: true) }, as: caller)
        let rows = zip(lines, refusals).filter { line, refusal in !isHidden(refusal, line) }.map { line, refusal in
            BulkReviewPage.Row(line: line, seen: last[line.id] ?? 0, refusal: refusal)
        }
        return BulkReviewPage(
            frame: frame.at(.queue(work.queue)), queue: work.queue, act: work.act, rows: rows, beyond: chosen.beyond, periods: periodsToday,
            typed: typed, once: form[.once] ?? freshOnce())
    }

    /// A file that the caller may know nothing of is not even named.
    private func isHidden(_ refusal: (any Error)?, _ line: ModelList.Line) -> Bool {
        if case .modelUnknown(line.id)? = refusal as? ModelRefusal { true } else { false }
    }

    private func emptyReview(_ work: BulkWork, _ typed: Typed) -> BulkReviewPage {
        BulkReviewPage(frame: frame, queue: work.queue, act: work.act, rows: [], beyond: 0, periods: [], typed: typed, once: "")
    }

    /// In a rehearsal before anything was typed a reason that is sure to come stands in for it.
    private func steps(_ act: ModelAct, _ model: ModelID, seen: Int, isRehearsed: Bool = false) -> [any Command] {
        let on = defaults.today
        let reason = form[.reason] ?? (isRehearsed ? "…" : "")
        let unchanged = UnchangedSince(model: model, entry: seen)
        return switch act {
        case .accept: [unchanged, AcceptModel(model: model, on: on)]
        case .giveBack: [unchanged, ReturnModel(model: model, reason: reason, on: on)]
        case .carryOver:
            [unchanged, CarryOverModel(model: model, period: form[.period] ?? periodsToday.first?.key ?? "", level: nil, on: on)]
        case .lapse: [unchanged, LapseModel(model: model, reason: reason, on: on)]
        default: []
        }
    }

    /// Of every programme, those that today lies in, the shortest first: work is mostly confirmed for the year.
    private var periodsToday: [Period] {
        var keys: Set<Key> = []
        return room.programmeKeys.compactMap { room.programme($0) }.flatMap(\.periods)
            .filter { $0.days.contains(defaults.today) && keys.insert($0.key).inserted }
            .sorted { ($0.until.number - $0.from.number, $0.key) < ($1.until.number - $1.from.number, $1.key) }
    }

    func freshOnce() -> String {
        String((0..<2).map { _ in String(UInt64.random(in: .min ... .max), radix: 16) }.joined())
    }

    /// One work a review; what is no mark of ours is not taken.
    func onceID() throws -> String {
        "bulk-\(caller?.officer.account.rawValue ?? "")-\(try onceMark())"
    }
}

extension ModelRefusal {
    /// The field of a review in which it is put right.
    fileprivate var formField: FieldName? {
        switch self {
        case .reasonMissing, .reasonTooLong, .reasonUnreadable: FieldName(.reason)
        default: nil
        }
    }
}

extension Office {
    func rehearse(_ works: [[any Command]], as caller: Caller) async throws -> [(any Error)?] {
        let actor = Desk.Actor.account(caller.officer.account, passedSecondFactor: caller.session.passedSecondFactor)
        return try await work { desk in try desk.rehearse(works, as: actor) }
    }
}
