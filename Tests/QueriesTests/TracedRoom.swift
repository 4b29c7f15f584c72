import GRDB
import Queries
import Register
import Synchronization
import TestSupport

/// A reading room on the same register whose every statement is written down.
final class TracedRoom: Sendable {
    let room: ReadingRoom
    private let statements: Log

    private final class Log: Sendable {
        let lines = Mutex<[String]>([])
    }

    init(_ house: TestHouse) throws {
        let log = Log()
        statements = log
        var configuration = Configuration()
        configuration.readonly = true
        configuration.prepareDatabase { database in
            database.trace(options: .statement) { event in
                if case .statement(let statement) = event { log.lines.withLock { $0.append(statement.expandedSQL) } }
            }
        }
        let keys = house.keys
        room = try ReadingRoom(
            RegisterReader(DatabasePool(path: house.register.path, configuration: configuration), path: house.register.path),
            unseal: { try keys.open($0) })
    }

    /// What a question asks of the database, without what every read does.
    func statements<Answer>(of question: (ReadingRoom) throws -> Answer) rethrows -> [String] {
        statements.lines.withLock { $0 = [] }
        _ = try question(room)
        return statements.lines.withLock { lines in
            lines.filter { line in
                // The index reads tables of its own as it walks.
                !["BEGIN", "COMMIT", "ROLLBACK", "PRAGMA", "SELECT * FROM sqlite_master"].contains { line.hasPrefix($0) }
                    && !line.contains("'main'.'model_text")
            }
        }
    }
}
