import GRDB
import Synchronization

/// The texts that the register's numbers stand for. A number once given stays, so what was read once is never read again.
final class WordList: Sendable {
    private let texts = Mutex<[String]>([])

    /// Number 1 stands first.
    func all(in database: Database) throws -> [String] {
        let last = try Int.fetchOne(database.cachedStatement(sql: "SELECT max(number) FROM word")) ?? 0
        let known = texts.withLock { $0 }
        guard known.count < last else { return known }
        let all = known + (try String.fetchAll(database, sql: "SELECT text FROM word WHERE number > ? ORDER BY number", arguments: [known.count]))
        texts.withLock { if $0.count < all.count { $0 = all } }
        return all
    }
}
