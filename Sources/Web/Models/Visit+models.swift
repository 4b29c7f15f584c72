import Events
import Pages
import Queries
import Rules
import Sheets

extension Visit {
    /// What a list of models was asked for.
    struct AskedList {
        let programme: Programme
        let question: ModelListQuestion
        let page: Int
        let typed: String
        let candidates: [UnitCandidate]
        let columns: [ModelListColumn]?
    }

    /// Nil where there is nothing to ask yet: no programme, no units.
    func askedList() throws -> AskedList? {
        guard let programme = try asked.programme(in: room, defaults) else { return nil }
        let counts = try asked.word(.counts, Countable.standing)
        guard counts != .award else { throw QuestionRefusal.wordUnknown(parameter: Parameter.counts.rawValue, counts.rawValue) }
        let day = try asked.day(.asAt) ?? defaults.today
        let typed = asked.typedUnit(in: atlas, on: day)
        guard let place = try typed.index ?? asked.unit(.place, in: atlas) ?? defaults.root else { return nil }
        let page = try asked.page()
        let question = ModelListQuestion(
            figure: try asked.figure(counting: counts, programme, place: place, in: room, defaults),
            part: try asked.part(in: atlas), words: asked[.words] ?? "", after: (page - 1) * Limits.listPageRows,
            isOldestFirst: try asked.isOldestFirst())
        return AskedList(
            programme: programme, question: question, page: page, typed: typed.text, candidates: candidates(for: typed.text, on: day),
            columns: try asked.columns())
    }

    func models() throws -> (any Page)? {
        guard let list = try askedList() else { return HomePage(frame: frame, funnel: nil, cards: []) }
        return ModelListPage(
            frame: frame, programme: list.programme, question: list.question, list: try room.models(list.question), page: list.page,
            typed: list.typed, candidates: list.candidates, columns: list.columns, fileRowsMax: SheetLimits.rowsWrittenMax)
    }

    func model() throws -> (any Page)? {
        let day = try asked.mapDay(defaults)
        guard let model = try room.model(ModelID(id), mapOf: day) else { return nil }
        let isWhole = try mayRead(model.line.unit, of: model.programme.key)
        guard isWhole || model.line.registeredOn != nil else { return nil }
        guard isWhole else { return ModelPage(frame: frame, model: model, mapDay: day, isWhole: false) }
        var page = try page(of: model, caller == nil ? nil : work(on: model))
        page.frame = frame
        page.mapDay = day
        page.done = asked[.done].flatMap { ModelAct(rawValue: $0) }
        return page
    }
}
