import GRDB

/// SQLite as an attacker or a broken tool would use it. Answers the rows of the last statement; throws what SQLite says.
package enum ForeignDatabase {
    @discardableResult
    package static func run(_ sql: String, at path: String) throws -> [[String]] {
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        return try queue.writeWithoutTransaction { database in
            var answer: [[String]] = []
            let statements = try database.allStatements(sql: sql)
            while let statement = try statements.next() {
                answer = try Row.fetchAll(statement).map { row in row.databaseValues.map { String.fromDatabaseValue($0) ?? "\($0)" } }
            }
            return answer
        }
    }
}
