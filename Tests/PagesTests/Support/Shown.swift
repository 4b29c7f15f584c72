import Events
import Foundation
import Pages
import Queries
import Rules
import TestSupport
import Texts

/// Makes pages from a register as the web does, without the web.
struct Shown {
    let house: TestHouse
    var chosen: Language?

    private var room: ReadingRoom { house.room }

    func frame(_ address: Address) -> Frame {
        let defaults = Defaults(programme: room.programmeKeys.first ?? "", root: room.root, today: house.clock.today)
        return Frame(address: address, chosen: chosen, defaults: defaults, atlas: room.atlas, position: room.position)
    }

    func home() throws -> any Page {
        let frame = frame(Address(.home))
        let cards = try room.reportCards()
        guard let programme = room.programme("dan-van-kheo"), let root = room.root, let period = programme.period("2021-2025") else {
            return HomePage(frame: frame, funnel: nil, cards: cards)
        }
        let funnel = try room.funnel(programme, place: root, period: period, asAt: house.clock.today)
        return HomePage(frame: frame, funnel: funnel, cards: cards)
    }

    func models(_ counts: Countable = .standing, words: String = "", page: Int = 1, typed: String = "") throws -> any Page {
        let programme = try fixture()
        let question = ModelListQuestion(figure: try question(counts), words: words, after: (page - 1) * Limits.listPageRows)
        let candidates = typed.isEmpty ? [] : room.units(named: typed, on: house.clock.today)
        return ModelListPage(
            frame: frame(Address(.models)), programme: programme, question: question, list: try room.models(question), page: page, typed: typed,
            candidates: candidates)
    }

    func awards() throws -> any Page {
        let question = try question(.award)
        return AwardListPage(
            frame: frame(Address(.awards)), programme: try fixture(), question: question, part: .anywhere,
            list: try room.awards(behind: question), page: 1)
    }

    func model(_ id: ModelID) throws -> any Page {
        guard let model = try room.model(id, mapOf: house.clock.today) else { throw Missing() }
        return ModelPage(frame: frame(.model(id)), model: model, mapDay: house.clock.today)
    }

    func unit(_ id: UnitID) throws -> any Page {
        let today = house.clock.today
        guard let unit = room.unit(id.rawValue, on: today) else { throw Missing() }
        var question = try question(.standing)
        question.place = room.atlas.index(of: id) ?? 0
        return UnitPage(
            frame: frame(.unit(id)), unit: unit, parts: room.parts(of: id, on: today), standing: try room.total(question), question: question)
    }

    func units(typed: String = "") -> any Page {
        let today = house.clock.today
        let top = room.root.map { room.parts(of: room.atlas[$0].id, on: today) } ?? []
        return UnitListPage(
            frame: frame(Address(.units)), typed: typed, on: today, candidates: typed.isEmpty ? [] : room.units(named: typed, on: nil), top: top)
    }

    func decisions() throws -> any Page {
        let lines = try room.decisions()
        return DecisionListPage(
            frame: frame(Address(.decisions)), programmes: room.programmeKeys.compactMap { room.programme($0) }, lines: lines, total: lines.count,
            page: 1)
    }

    func decision(_ id: String) throws -> any Page {
        guard let decision = try room.decision(DecisionID(id), mapOf: house.clock.today) else { throw Missing() }
        return DecisionPage(frame: frame(.decision(DecisionID(id))), decision: decision)
    }

    func reports() throws -> any Page { ReportListPage(frame: frame(Address(.reports)), cards: try room.reportCards()) }

    func report(_ id: String, map: MapChoice = .then) throws -> any Page {
        guard let answer = try room.report(ReportID(id), asAt: nil, knownAt: nil, map: map) else { throw Missing() }
        return ReportPage(frame: frame(.report(ReportID(id))), answer: answer, knownAt: nil, knownTyped: "")
    }

    /// Every page of the house that shows something entered.
    func all() throws -> [any Page] {
        [
            try home(), try models(), try models(.registration), try model("m-1"), try unit("c02071-1"), try unit("p06-1"), try decisions(),
            try decision("d-1"), try awards(), try reports(), try report(try room.reports()[0].report.report.rawValue),
        ]
    }

    private func fixture() throws -> Programme {
        guard let programme = room.programme("dan-van-kheo") else { throw Missing() }
        return programme
    }

    private func question(_ counts: Countable) throws -> FigureQuestion {
        FigureQuestion(
            programme: "dan-van-kheo", counts: counts, nature: Defaults.nature(of: counts), place: room.root ?? 0, period: Defaults.always,
            asAt: house.clock.today)
    }

    struct Missing: Error {}
}
