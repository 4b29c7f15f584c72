import Events
import Pages
import Queries
import Rules

extension Visit {
    func decisions() throws -> (any Page)? {
        let page = try asked.page()
        let all = try room.decisions()
        let shown = all.dropFirst((page - 1) * Limits.listPageRows).prefix(Limits.listPageRows)
        return DecisionListPage(
            frame: frame, programmes: room.programmeKeys.compactMap { room.programme($0) }, lines: Array(shown), total: all.count, page: page,
            seesDrafts: caller.map { $0.officer.holds(.draftDecisions) || $0.officer.holds(.decideAwards) } ?? false)
    }

    func decision() throws -> (any Page)? {
        try decisionPage()
    }

    func awards() throws -> (any Page)? {
        guard let programme = try asked.programme(in: room, defaults), let place = try asked.unit(.place, in: atlas) ?? defaults.root else {
            return HomePage(frame: frame, funnel: nil, cards: [])
        }
        let page = try asked.page()
        let question = try asked.figure(counting: .award, programme, place: place, in: room, defaults)
        let part = try asked.part(in: atlas)
        let list = try room.awards(behind: question, in: part, after: (page - 1) * Limits.listPageRows)
        return AwardListPage(frame: frame, programme: programme, question: question, part: part, list: list, page: page)
    }
}
