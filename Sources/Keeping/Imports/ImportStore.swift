package import Events
import Foundation
import GRDB

/// A sheet that somebody has brought and not yet recorded: its bytes wait as an upload of the same id.
package struct WaitingImport: Equatable, Sendable {
    package let id: String
    /// As the file was called.
    package let name: String
    /// What whoever brought it has said of it, by the names of the form's fields.
    package let settings: [String: String]
}

/// Which uploads are sheets to be imported. They go with the upload: when it is removed, or after a day.
package final class ImportStore: Sendable {
    private let file: KeepingFile

    /// After the store of uploads, on whose table it rests.
    package init(_ file: KeepingFile) throws(KeepingFault) {
        self.file = file
        try file.make(
            tables: """
                CREATE TABLE IF NOT EXISTS waitingImport (
                    id TEXT PRIMARY KEY, account TEXT NOT NULL, name TEXT NOT NULL, settings TEXT NOT NULL
                ) STRICT, WITHOUT ROWID;
                """)
    }

    package func begin(_ upload: String, _ name: String, _ settings: [String: String], for account: AccountID) throws(KeepingFault) {
        let written = ImportStore.written(settings)
        try file.write { database in
            try database.execute(sql: "DELETE FROM waitingImport WHERE id NOT IN (SELECT id FROM upload)")
            try database.execute(
                sql: "INSERT INTO waitingImport (id, account, name, settings) VALUES (?, ?, ?, ?)",
                arguments: [upload, account.rawValue, name, written])
        }
    }

    /// In the order of their names.
    package func imports(of account: AccountID) throws(KeepingFault) -> [WaitingImport] { try rows("ORDER BY name, id", [account.rawValue]) }

    /// Nil where the account has none of this id, or it waited too long.
    package func waiting(_ id: String, of account: AccountID) throws(KeepingFault) -> WaitingImport? {
        try rows("AND id = ?", [account.rawValue, id]).first
    }

    package func set(_ settings: [String: String], of id: String, of account: AccountID) throws(KeepingFault) {
        let written = ImportStore.written(settings)
        try file.write {
            try $0.execute(sql: "UPDATE waitingImport SET settings = ? WHERE id = ? AND account = ?", arguments: [written, id, account.rawValue])
        }
    }

    package func remove(_ id: String, of account: AccountID) throws(KeepingFault) {
        try file.write { try $0.execute(sql: "DELETE FROM waitingImport WHERE id = ? AND account = ?", arguments: [id, account.rawValue]) }
    }

    private func rows(_ condition: String, _ arguments: [String]) throws(KeepingFault) -> [WaitingImport] {
        try file.read { database in
            try Row.fetchAll(
                database, sql: "SELECT id, name, settings FROM waitingImport WHERE account = ? AND id IN (SELECT id FROM upload) \(condition)",
                arguments: StatementArguments(arguments)
            ).map { row in
                let settings = try JSONDecoder().decode([String: String].self, from: Data((row[2] as String).utf8))
                return WaitingImport(id: row[0], name: row[1], settings: settings)
            }
        }
    }

    private static func written(_ settings: [String: String]) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: (try? encoder.encode(settings)) ?? Data("{}".utf8), as: UTF8.self)
    }
}
