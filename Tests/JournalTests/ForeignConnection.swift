import GRDB

/// SQLite as an attacker or a broken tool would use it. Answers the rows of the last statement, or SQLite's message.
enum ForeignConnection {
    static func run(_ sql: String, at path: String) -> String {
        do {
            let queue = try DatabaseQueue(path: path)
            defer { try? queue.close() }
            return try queue.writeWithoutTransaction { database in
                let statements = try database.allStatements(sql: sql)
                var answer = ""
                while let statement = try statements.next() {
                    let rows = try Row.fetchAll(statement)
                    answer = rows.map { row in row.databaseValues.map { String.fromDatabaseValue($0) ?? "\($0)" }.joined(separator: "|") }.joined(
                        separator: "\n")
                }
                return answer
            }
        } catch let error as DatabaseError {
            return error.message ?? "no message"
        } catch {
            return "\(error)"
        }
    }
}
