import Events
import Pages
import Queries
import Rules

extension Visit {
    func units() throws -> (any Page)? {
        let day = try asked.day(.on) ?? defaults.today
        let typed = asked[.words] ?? ""
        let top = typed.isEmpty ? defaults.root.map { room.parts(of: atlas[$0].id, on: day) } ?? [] : []
        // Without a day units of every time are looked for: who types an old name wants to find it.
        let found = typed.isEmpty ? [] : room.units(named: typed, on: try asked.day(.on))
        return UnitListPage(frame: frame, typed: typed, on: day, candidates: found, top: top)
    }

    func awardsOfUnit() throws -> (any Page)? {
        guard let index = atlas.index(of: UnitID(id)) else { return nil }
        let page = try asked.page()
        let history = try room.awards(of: atlas[index].id, onMapOf: defaults.today, after: (page - 1) * Limits.listPageRows)
        return AwardHistoryPage(
            frame: frame, whose: .unit(atlas[index].id), programmes: room.programmeKeys.compactMap { room.programme($0) }, history: history,
            page: page)
    }

    func unit() throws -> (any Page)? {
        let day = try asked.day(.on) ?? defaults.today
        guard let unit = room.unit(id, on: day), let index = atlas.index(of: unit.unit.id) else { return nil }
        let question = FigureQuestion(
            programme: defaults.programme, counts: .standing, nature: .stock, place: index, period: Defaults.always, asAt: day)
        return UnitPage(
            frame: frame, unit: unit, parts: room.parts(of: unit.unit.id, on: day), standing: try room.total(question), question: question,
            programmes: room.programmeKeys.compactMap { room.programme($0) },
            awards: try room.awards(of: unit.unit.id, onMapOf: defaults.today, limit: 10))
    }
}
