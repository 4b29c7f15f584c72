import Events
import Pages
import Queries
import Rules

extension Visit {
    func work() throws -> (any Page)? {
        guard let officer = caller?.officer, let office else { return nil }
        let queues = try room.queues(for: officer, on: defaults.today)
        // The most pressing is shown at once: what is overdue, else the first in the order of the work.
        let full = queues.filter { $0.count > 0 }
        let first = (full.first { $0.queue == .overdue } ?? full.first)?.queue
        let drafts = try officer.holds(.prepareModels) ? office.drafts.drafts(of: officer.account) : []
        var page = WorkPage(
            frame: frame, queues: queues,
            drafts: drafts.map { kept in
                let typed = Typed(kept: kept.fields)
                return DraftLine(
                    id: kept.id, name: typed[.name] ?? "", unit: UnitID(typed[.unit] ?? ""), model: kept.model, savedAt: kept.savedAt)
            },
            first: try first.map { ($0, try room.queue($0, for: officer, on: defaults.today, after: 0, limit: Visit.firstRows)) })
        if officer.holds(.sitInCouncils) {
            page.sessions = try room.sessionsWaiting(for: officer.account)
            page.programmes = room.programmeKeys.compactMap { room.programme($0) }
        }
        if officer.holds(.complain) || officer.holds(.settleComplaints) {
            page.complaints = try room.complaintsToSettle(by: officer, on: defaults.today)
        }
        return page
    }

    private static let firstRows = 12

    func queue() throws -> (any Page)? {
        guard let officer = caller?.officer, let queue = Queue(rawValue: id), Queue.of(officer).contains(queue) else { return nil }
        return try queuePage(queue)
    }

    /// `wrongs` where something was to be done to many of its files and was not.
    func queuePage(_ queue: Queue, wrongs: Typed = Typed()) throws -> QueuePage {
        let page = try asked.page()
        guard let officer = caller?.officer else {
            return QueuePage(frame: frame, queues: [], queue: queue, list: ModelList(total: 0, lines: []), page: 1)
        }
        var made = QueuePage(
            frame: frame.at(.queue(queue)), queues: try room.queues(for: officer, on: defaults.today), queue: queue,
            list: try room.queue(queue, for: officer, on: defaults.today, after: (page - 1) * Limits.listPageRows), page: page)
        made.typed = wrongs
        made.done = doneToMany()
        return made
    }

    /// "accept.12": what was done just now, and to how many.
    private func doneToMany() -> (act: ModelAct, count: Int)? {
        let parts = (asked[.done] ?? "").split(separator: ".")
        guard parts.count == 2, let act = ModelAct(rawValue: String(parts[0])), let count = Int(parts[1]), count > 0 else { return nil }
        return (act, count)
    }
}
