package import GRDB

/// All rows of a register's file as text, a table a list, with words in place of their numbers: two registers of one journal are equal.
package enum RegisterDump {
    /// `word` is left out: which number a word has depends on the order in which words were met.
    package static func tables(_ database: Database) throws -> [String: [String]] {
        var words: [Int: String] = [:]
        for row in try Row.fetchAll(database, sql: "SELECT number, text FROM word") { words[row[0]] = row[1] }
        let names = try String.fetchAll(
            database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'model_text%' AND name <> 'word' ORDER BY name")
        var tables: [String: [String]] = [:]
        for name in names {
            let worded = wordColumns[name] ?? []
            tables[name] = try Row.fetchAll(database, sql: "SELECT * FROM \(name)").map { row in
                row.map { column, value in
                    let text = "\(value)"
                    guard worded.contains(column), let number = Int.fromDatabaseValue(value) else { return "\(column)=\(text)" }
                    return "\(column)=«\(words[number] ?? "no word \(number)")»"
                }.joined(separator: " ")
            }.sorted()
        }
        return tables
    }

    /// Every word of the search index with where it stands.
    package static func search(_ path: String) throws -> [String] {
        let file = try DatabaseQueue(path: path)
        defer { try? file.close() }
        return try file.writeWithoutTransaction { database in
            try database.execute(sql: "CREATE VIRTUAL TABLE temp.instance USING fts5vocab(main, model_text, instance)")
            return try Row.fetchAll(database, sql: "SELECT term, doc, \"offset\" FROM temp.instance").map {
                "\($0[0] as String) \($0[1] as Int) \($0[2] as Int)"
            }
            .sorted()
        }
    }

    private static let wordColumns: [String: Set<String>] = [
        "model": ["programme", "unit", "field", "type", "subject", "grade", "level", "period"],
        "model_step": ["level", "period"],
        "span": ["programme", "unit", "level", "field", "type", "subject", "grade", "carried", "grantor"],
        "decision": ["programme"],
        "award": ["subject"],
    ]
}

extension RegisterDump {
    package static func differences(_ left: [String: [String]], _ right: [String: [String]]) -> [String] {
        Set(left.keys).union(right.keys).sorted().flatMap { table -> [String] in
            let (only, other) = (left[table] ?? [], right[table] ?? [])
            if only == other { return [] }
            let change = other.difference(from: only)
            return change.map { step in
                switch step {
                case .insert(_, let row, _): "\(table): only rebuilt: \(row)"
                case .remove(_, let row, _): "\(table): only grown: \(row)"
                }
            }
        }
    }
}
