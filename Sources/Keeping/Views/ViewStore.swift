package import Events
import Foundation
import GRDB

/// A list that an account wants to come back to: a name and the address behind it.
package struct SavedView: Equatable, Sendable {
    package let id: Int
    package let name: String
    /// What stands behind the question mark, as the address has it.
    package let query: String
}

/// Why a view is not kept.
package enum ViewRefusal: Error, Equatable, Sendable {
    case nameMissing
    case nameTooLong(max: Int)
    case nameUnreadable
    case tooManyViews(max: Int)
}

/// Saved views, each of one account: nobody else sees them.
package final class ViewStore: Sendable {
    private let file: KeepingFile

    package init(_ file: KeepingFile) throws(KeepingFault) {
        self.file = file
        try file.make(
            tables: """
                CREATE TABLE IF NOT EXISTS savedView (
                    id INTEGER PRIMARY KEY AUTOINCREMENT, account TEXT NOT NULL, name TEXT NOT NULL, query TEXT NOT NULL, UNIQUE (account, name)
                ) STRICT
                """)
    }

    /// In the order of their names.
    package func views(of account: AccountID) throws(KeepingFault) -> [SavedView] {
        try file.read { database in
            try Row.fetchAll(
                database, sql: "SELECT id, name, query FROM savedView WHERE account = ? ORDER BY name, id", arguments: [account.rawValue]
            )
            .map { SavedView(id: $0[0], name: $0[1], query: $0[2]) }
        }
    }

    /// Under a name that is there already the new one takes the place of the old.
    package func save(_ name: String, _ query: String, for account: AccountID) throws {
        guard !name.isEmpty else { throw ViewRefusal.nameMissing }
        guard name.count <= Limits.viewNameCharactersMax else { throw ViewRefusal.nameTooLong(max: Limits.viewNameCharactersMax) }
        guard isReadable(name) else { throw ViewRefusal.nameUnreadable }
        try file.writeOrRefuse { database in
            let others = try Int.fetchOne(
                database, sql: "SELECT count(*) FROM savedView WHERE account = ? AND name <> ?", arguments: [account.rawValue, name])
            guard (others ?? 0) < KeepingLimits.viewsPerAccountMax else { throw ViewRefusal.tooManyViews(max: KeepingLimits.viewsPerAccountMax) }
            try database.execute(
                sql: "INSERT INTO savedView (account, name, query) VALUES (?, ?, ?) ON CONFLICT (account, name) DO UPDATE SET query = excluded.query",
                arguments: [account.rawValue, name, query])
        }
    }

    package func remove(_ id: Int, of account: AccountID) throws(KeepingFault) {
        try file.write { try $0.execute(sql: "DELETE FROM savedView WHERE id = ? AND account = ?", arguments: [id, account.rawValue]) }
    }
}
