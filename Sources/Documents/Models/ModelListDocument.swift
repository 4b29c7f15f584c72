package import Events
package import Queries
package import Rules
package import Sheets
package import Texts

/// A list of models that leaves the house as a file.
package struct ModelListDocument {
    private let columns: [ModelListColumn]
    private let programme: Programme
    private let atlas: Atlas
    private let language: Language
    private let today: Day
    private let title: String
    private let hasGenerated: Bool
    private var terms: [Dimension: [Key: String]] = [:]

    /// `title` says which models. `today` is the day on whose map codes and the places of drafts are read. Where any of the models is generated,
    /// the first line says so and each row does.
    package init(
        _ title: String, columns: [ModelListColumn], programme: Programme, atlas: Atlas, today: Day, hasGenerated: Bool, in language: Language
    ) {
        self.title = title
        self.columns = columns
        self.programme = programme
        self.atlas = atlas
        self.today = today
        self.language = language
        self.hasGenerated = hasGenerated
    }

    package var plan: SheetPlan {
        var shown = [SheetPlan.Column(language[.model], width: 50)]
        shown += columns.map { column in
            SheetPlan.Column(language.column(column), column.isDay ? .day : .text, width: column.width)
        }
        if hasGenerated { shown.append(SheetPlan.Column(language.capitalised(language[.generatedMark]), width: 14)) }
        return SheetPlan(
            title: title, name: language[.models], note: hasGenerated ? language.generatedList : nil, columns: shown, isDayFirst: language == .vi)
    }

    /// Writes what `lines` hands over, one after the other.
    package func written(
        as format: SheetFormat, in folder: String, _ lines: ((ModelList.Line) throws -> Void) throws -> Void
    ) throws -> SheetFile {
        var writer = try format.writer(plan, in: folder)
        var rows = ModelListCells(programme: programme, atlas: atlas, today: today, language: language)
        try lines { line in
            var cells: [SheetCell] = [.text(line.name)]
            for column in columns { cells.append(rows.cell(column, of: line)) }
            if hasGenerated { cells.append(.text(line.isGenerated ? language[.generatedMark] : "")) }
            try writer.write(cells)
        }
        return try writer.finish()
    }
}

/// What stands in the cells; words and places are made once.
private struct ModelListCells {
    let programme: Programme
    let atlas: Atlas
    let today: Day
    let language: Language
    private var words: [Dimension: [Key: String]] = [:]
    private var paths: [Place: String] = [:]

    private struct Place: Hashable {
        let unit: Atlas.Index
        let day: Day
    }

    init(programme: Programme, atlas: Atlas, today: Day, language: Language) {
        self.programme = programme
        self.atlas = atlas
        self.today = today
        self.language = language
    }

    mutating func cell(_ column: ModelListColumn, of line: ModelList.Line) -> SheetCell {
        switch column {
        case .place: text(path(of: line.unit, on: line.registeredOn ?? today))
        case .unitCode: text(atlas.index(of: line.unit).flatMap { atlas[$0].code(on: line.registeredOn ?? today) } ?? "")
        case .host: text(line.host ?? "")
        case .field: text(word(.field, line.field))
        case .type: text(word(.type, line.type))
        case .subject: text(word(.subject, line.subject))
        case .level: text(word(.level, line.level))
        case .grade: text(line.grade == Programme.ungraded ? "" : word(.grade, line.grade))
        case .status: text(language.capitalised(Model.Status(rawValue: line.status)?.name.said(in: language) ?? line.status))
        case .registeredOn: line.registeredOn.map { .day($0) } ?? .empty
        case .lastDay: .day(line.lastDay)
        case .id: text(line.id.rawValue)
        }
    }

    private func text(_ text: String) -> SheetCell { text.isEmpty ? .empty : .text(text) }

    private mutating func word(_ dimension: Dimension, _ key: Key?) -> String {
        guard let key else { return "" }
        if let known = words[dimension]?[key] { return known }
        let word = programme.terms(of: dimension).first { $0.key == key }?.name.said(in: language) ?? key
        words[dimension, default: [:]][key] = word
        return word
    }

    private mutating func path(of id: UnitID, on day: Day) -> String {
        guard let unit = atlas.index(of: id) else { return id.rawValue }
        // Most units are called the same and lie the same for years.
        let place = Place(unit: unit, day: atlas.stretch(of: unit, in: programme.tree, on: day).from)
        if let known = paths[place] { return known }
        let line = atlas.line(from: unit, in: programme.tree, on: day)
        let path = (line.count > 1 ? line.dropLast() : line[...])
            .map { language.unit(type: atlas.type(of: $0, on: day), name: atlas.name(of: $0, on: day)) }.joined(separator: ", ")
        paths[place] = path
        return path
    }
}

extension ModelListColumn {
    fileprivate var isDay: Bool { self == .registeredOn || self == .lastDay }

    fileprivate var width: Int {
        switch self {
        case .place: 45
        case .host, .field: 30
        case .id: 40
        case .unitCode: 12
        case .registeredOn, .lastDay: 14
        case .type, .subject, .level, .grade, .status: 20
        }
    }
}
