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
        return WorkPage(
            frame: frame, queues: queues,
            drafts: drafts.map { kept in
                let typed = Typed(kept: kept.fields)
                return DraftLine(
                    id: kept.id, name: typed[.name] ?? "", unit: UnitID(typed[.unit] ?? ""), model: kept.model, savedAt: kept.savedAt)
            },
            first: try first.map { ($0, try room.queue($0, for: officer, on: defaults.today, after: 0, limit: Visit.firstRows)) })
    }

    private static let firstRows = 12

    func queue() throws -> (any Page)? {
        guard let officer = caller?.officer, let queue = Queue(rawValue: id), Queue.of(officer).contains(queue) else { return nil }
        let page = try asked.page()
        return QueuePage(
            frame: frame, queues: try room.queues(for: officer, on: defaults.today), queue: queue,
            list: try room.queue(queue, for: officer, on: defaults.today, after: (page - 1) * Limits.listPageRows), page: page)
    }
}
