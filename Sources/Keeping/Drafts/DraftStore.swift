package import Events
import Foundation
import GRDB

/// Something that an account has begun to write and not sent. No fact, and nobody else sees it.
package struct KeptDraft: Equatable, Sendable {
    package let id: String
    /// The model whose file it rewrites; nil for one that is not in the register yet.
    package let model: ModelID?
    /// Goes up with every saving: who saves says which one was read.
    package let version: Int
    /// Milliseconds since 1970, UTC.
    package let savedAt: Int64
    /// What stands in the form's fields, by their names.
    package let fields: [String: [String]]
}

/// Drafts of forms, each of one account. They end when they are sent or deleted, and in no other way.
package final class DraftStore: Sendable {
    private let file: KeepingFile
    private let clock: @Sendable () -> Int64

    package init(_ file: KeepingFile, clock: @escaping @Sendable () -> Int64) throws(KeepingFault) {
        self.file = file
        self.clock = clock
        try file.make(
            tables: """
                CREATE TABLE IF NOT EXISTS draft (
                    id TEXT PRIMARY KEY, account TEXT NOT NULL, model TEXT, version INTEGER NOT NULL, savedAt INTEGER NOT NULL,
                    fields BLOB NOT NULL
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX IF NOT EXISTS draftOfAccount ON draft (account, savedAt);
                """)
    }

    /// Of one model an account has one draft: where there is one already it is given back as it is.
    package func begin(for account: AccountID, rewriting model: ModelID? = nil, _ fields: [String: [String]]) throws -> KeptDraft {
        let box = try DraftStore.written(fields)
        let now = clock()
        return try file.writeOrRefuse { database in
            if let model,
                let known = try Row.fetchOne(
                    database, sql: DraftStore.columns + " WHERE account = ? AND model = ?", arguments: [account.rawValue, model.rawValue])
            {
                return try KeptDraft(known)
            }
            let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM draft WHERE account = ?", arguments: [account.rawValue]) ?? 0
            guard count < KeepingLimits.draftsPerAccountMax else { throw DraftRefusal.tooManyDrafts(max: KeepingLimits.draftsPerAccountMax) }
            let draft = KeptDraft(id: UUID().uuidString.lowercased(), model: model, version: 1, savedAt: now, fields: fields)
            try database.execute(
                sql: "INSERT INTO draft (id, account, model, version, savedAt, fields) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [draft.id, account.rawValue, model?.rawValue, draft.version, now, box])
            return draft
        }
    }

    /// Nil where the account has no such draft.
    package func draft(_ id: String, of account: AccountID) throws(KeepingFault) -> KeptDraft? {
        try file.read { try DraftStore.draft(id, of: account, in: $0) }
    }

    /// The last saved first.
    package func drafts(of account: AccountID) throws(KeepingFault) -> [KeptDraft] {
        try file.read { database in
            try Row.fetchAll(database, sql: DraftStore.columns + " WHERE account = ? ORDER BY savedAt DESC, id", arguments: [account.rawValue])
                .map { try KeptDraft($0) }
        }
    }

    /// Keeps what is typed in the place of the version that was read, and answers the new version's number.
    package func save(_ id: String, of account: AccountID, over version: Int, _ fields: [String: [String]]) throws -> Int {
        let box = try DraftStore.written(fields)
        let now = clock()
        return try file.writeOrRefuse { database in
            guard let known = try DraftStore.draft(id, of: account, in: database) else { throw DraftRefusal.draftUnknown }
            // The same once more, as a browser sends it that got no answer, has overtaken nobody.
            if known.fields == fields { return known.version }
            guard known.version == version else { throw DraftRefusal.overtaken }
            try database.execute(
                sql: "UPDATE draft SET version = ?, savedAt = ?, fields = ? WHERE id = ?", arguments: [version + 1, now, box, id])
            return version + 1
        }
    }

    package func remove(_ id: String, of account: AccountID) throws(KeepingFault) {
        try file.write { try $0.execute(sql: "DELETE FROM draft WHERE id = ? AND account = ?", arguments: [id, account.rawValue]) }
    }

    private static func draft(_ id: String, of account: AccountID, in database: Database) throws -> KeptDraft? {
        try Row.fetchOne(database, sql: columns + " WHERE id = ? AND account = ?", arguments: [id, account.rawValue]).map { try KeptDraft($0) }
    }

    private static func written(_ fields: [String: [String]]) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let box = try encoder.encode(fields)
        guard box.count <= KeepingLimits.draftBytesMax else { throw DraftRefusal.draftTooLarge(max: KeepingLimits.draftBytesMax) }
        return box
    }

    private static let columns = "SELECT id, model, version, savedAt, fields FROM draft"
}

extension KeptDraft {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: row[0], model: (row[1] as String?).map { ModelID($0) }, version: row[2], savedAt: row[3],
            fields: try JSONDecoder().decode([String: [String]].self, from: row[4] as Data))
    }
}
