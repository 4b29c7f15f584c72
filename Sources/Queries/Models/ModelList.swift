package import Events
import GRDB
package import Rules
import Statements

/// Which models are asked for: those that stand as at a day, or those behind a figure, or those that a search finds.
package struct ModelListQuestion: Hashable, Sendable {
    /// What is counted; `standing` lists each model once, by its grade of that day.
    package var figure: FigureQuestion
    package var part: UnitPart
    /// Words as somebody types them, in any order, with or without accents; empty is no search.
    package var words: String
    /// How many are passed over.
    package var after: Int
    /// Otherwise the newest stands first.
    package var isOldestFirst: Bool

    package init(figure: FigureQuestion, part: UnitPart = .anywhere, words: String = "", after: Int = 0, isOldestFirst: Bool = false) {
        self.figure = figure
        self.part = part
        self.words = words
        self.after = after
        self.isOldestFirst = isOldestFirst
    }
}

/// A page of models with what they can be narrowed by.
package struct ModelList: Sendable {
    package struct Line: Equatable, Sendable {
        package let id: ModelID
        package let name: String
        package let host: String?
        package let unit: UnitID
        package let field: Key?
        package let type: Key?
        package let subject: Key?
        package let grade: Key?
        package let level: Key?
        package let status: String
        package let registeredOn: Day?
        package let isGenerated: Bool
        /// The day of the latest step of its life.
        package let lastDay: Day
    }

    /// A word that the list can be narrowed to, with how many models then remain.
    package struct Facet: Equatable, Sendable {
        package let dimension: Dimension
        package let counts: [Count]

        package struct Count: Equatable, Sendable {
            /// Nil is not stated.
            package let key: Key?
            package let value: Int
        }
    }

    package let total: Int
    /// Whether `total` is all there are, or only as many as were looked at.
    package let isTotalExact: Bool
    package let lines: [Line]
    package let facets: [Facet]
    /// How many lie in each part of the place on the map asked for; empty where there is a search.
    package let parts: [Part]

    /// Both, as they are kept for the position.
    struct Narrowing {
        let facets: [Facet]
        let parts: [Part]
    }

    package init(
        total: Int, isTotalExact: Bool = true, lines: [Line], facets: [Facet] = [], parts: [Part] = []
    ) {
        self.total = total
        self.isTotalExact = isTotalExact
        self.lines = lines
        self.facets = facets
        self.parts = parts
    }

    package struct Part: Equatable, Sendable {
        /// Nil is what cannot be placed in any one part.
        package let unit: Atlas.Index?
        package let value: Int
    }
}

extension ReadingRoom {
    package func models(_ question: ModelListQuestion) throws -> ModelList {
        let matches = folded(question.words)
        if matches.isEmpty {
            let records = try cachedRecords(behind: PartQuestion(figure: question.figure, part: question.part))
            let shown =
                question.isOldestFirst
                ? records.dropFirst(question.after).prefix(Limits.listPageRows).map { Int($0) }
                : records.reversed().dropFirst(question.after).prefix(Limits.listPageRows).map { Int($0) }
            let narrowing = try narrowing(of: question)
            return ModelList(
                total: records.count, isTotalExact: true, lines: try lines(shown), facets: narrowing.facets, parts: narrowing.parts)
        }
        let found = try search(matches, question)
        return ModelList(total: found.total, isTotalExact: found.isExact, lines: try lines(found.records), facets: [], parts: [])
    }

    /// One statement for any number of rows, in the order given.
    func lines(_ records: [Int]) throws -> [ModelList.Line] {
        guard !records.isEmpty else { return [] }
        // One argument, so that one prepared statement serves any number of rows.
        var wanted = "["
        for record in records {
            if wanted.utf8.count > 1 { wanted += "," }
            wanted += String(record)
        }
        wanted += "]"
        return try reader.read { database in
            let texts = try words.all(in: database)
            func text(_ number: Int) -> String { number > 0 && number <= texts.count ? texts[number - 1] : "" }
            let rows = RawStatement(
                lent: try database.cachedStatement(
                    sql: """
                        SELECT number, id, name, host, unit, field, type, subject, grade, level, status, registered_on, is_generated, last_day
                        FROM model WHERE number IN (SELECT value FROM json_each(?)) ORDER BY number DESC
                        """), on: database)
            rows.bind(1, wanted)
            var found: [ModelList.Line] = []
            found.reserveCapacity(records.count)
            var numbers: [Int] = []
            numbers.reserveCapacity(records.count)
            while try rows.step() {
                numbers.append(rows.integer(0))
                found.append(
                    ModelList.Line(
                        id: ModelID(rows.text(1)), name: rows.text(2), host: rows.optionalText(3), unit: UnitID(text(rows.integer(4))),
                        field: rows.optionalInteger(5).map(text), type: rows.optionalInteger(6).map(text),
                        subject: rows.optionalInteger(7).map(text), grade: rows.optionalInteger(8).map(text),
                        level: rows.optionalInteger(9).map(text), status: rows.text(10), registeredOn: rows.optionalInteger(11).map { Day($0) },
                        isGenerated: rows.integer(12) != 0, lastDay: Day(rows.integer(13))))
            }
            if numbers == records { return found }
            let byNumber = Dictionary(uniqueKeysWithValues: zip(numbers, found))
            return records.compactMap { byNumber[$0] }
        }
    }

    private func narrowing(of question: ModelListQuestion) throws -> ModelList.Narrowing {
        let key = PartQuestion(figure: question.figure, part: question.part)
        let (position, known) = kept.read { ($0.position, $0.narrowings[key]) }
        if let known { return known }
        let made = ModelList.Narrowing(facets: try facets(of: question), parts: try parts(of: question.figure))
        kept.write { kept in
            guard kept.position == position else { return }
            if kept.narrowings.count >= ReadingRoom.answersKeptMax { kept.narrowings = [:] }
            kept.narrowings[key] = made
        }
        return made
    }

    /// For each dimension how many there would be of each word, with all other filters kept.
    private func facets(of question: ModelListQuestion) throws -> [ModelList.Facet] {
        try [Dimension.field, .subject, .type, .grade, .level].map { dimension in
            var asked = question.figure
            asked.filters[dimension] = nil
            asked.splitBy = question.part == .anywhere ? [dimension] : [.unit, dimension]
            let cells = try cachedFigure(asked).filter { cell in
                switch question.part {
                case .anywhere: true
                case .unit(let unit): cell.unit == unit
                case .unplaced: cell.unit == nil
                }
            }
            let counts = cells.map { ModelList.Facet.Count(key: $0.words[dimension] ?? nil, value: $0.value) }
            return ModelList.Facet(dimension: dimension, counts: counts.sorted { $0.value > $1.value })
        }
    }

    private func parts(of question: FigureQuestion) throws -> [ModelList.Part] {
        var asked = question
        asked.splitBy = [.unit]
        return try cachedFigure(asked).map { ModelList.Part(unit: $0.unit, value: $0.value) }
    }

    /// Newest first, never ranked: a word that stands in half of all models costs no more than a rare one.
    private func search(_ words: String, _ question: ModelListQuestion) throws -> (total: Int, isExact: Bool, records: [Int]) {
        let wanted = question.after + Limits.listPageRows + 1
        let among = try models(among: PartQuestion(figure: question.figure, part: question.part))
        return try reader.read { database in
            let cursor = try Int.fetchCursor(
                database, sql: ReadingRoom.searching(isOldestFirst: question.isOldestFirst), arguments: [ReadingRoom.pattern(of: words)])
            var found: [Int] = []
            while found.count < wanted, let number = try cursor.next() {
                if among.contains(number) { found.append(number) }
            }
            let isExact = found.count < wanted
            return (isExact ? found.count : wanted - 1, isExact, Array(found.dropFirst(question.after).prefix(Limits.listPageRows)))
        }
    }

    static func searching(isOldestFirst: Bool) -> String {
        "SELECT rowid FROM model_text WHERE model_text MATCH ? ORDER BY rowid \(isOldestFirst ? "ASC" : "DESC")"
    }

    /// Every word must stand there; the last may go on.
    static func pattern(of words: String) -> String {
        let terms = words.split(separator: " ").prefix(Limits.searchWordsMax)
        return terms.enumerated().map { $0.offset == terms.count - 1 ? "\"\($0.element)\"*" : "\"\($0.element)\"" }.joined(separator: " ")
    }
}
