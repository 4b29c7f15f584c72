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

/// Drafts of forms, each of one account. They end when they are sent or deleted, with their account, and with the key of the model whose file they
/// rewrite: they hold what that key opens, so it seals them too.
package final class DraftStore: Sendable {
    private let file: KeepingFile
    private let keys: KeyStore
    private let clock: @Sendable () -> Int64

    package init(_ file: KeepingFile, keys: KeyStore, clock: @escaping @Sendable () -> Int64) throws(KeepingFault) {
        self.file = file
        self.keys = keys
        self.clock = clock
        try file.make(
            tables: """
                CREATE TABLE IF NOT EXISTS sealedDraft (
                    id TEXT PRIMARY KEY, account TEXT NOT NULL, model TEXT, version INTEGER NOT NULL, savedAt INTEGER NOT NULL,
                    owner TEXT NOT NULL, fields TEXT NOT NULL
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX IF NOT EXISTS draftOfAccount ON sealedDraft (account, savedAt);
                """)
        try removeUnreadable()
    }

    /// Of one model an account has one draft: where there is one already it is given back as it is.
    package func begin(for account: AccountID, rewriting model: ModelID? = nil, _ fields: [String: [String]]) throws -> KeptDraft {
        let text = try DraftStore.written(fields)
        let sealed = try seal(text, for: try owner(of: model, account))
        let now = clock()
        return try file.writeOrRefuse { database in
            if let model,
                let known = try Row.fetchOne(
                    database, sql: DraftStore.columns + " WHERE account = ? AND model = ?", arguments: [account.rawValue, model.rawValue])
            {
                if let draft = try self.draft(known) { return draft }
                try database.execute(sql: "DELETE FROM sealedDraft WHERE id = ?", arguments: [known[0] as String])
            }
            let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM sealedDraft WHERE account = ?", arguments: [account.rawValue]) ?? 0
            guard count < KeepingLimits.draftsPerAccountMax else { throw DraftRefusal.tooManyDrafts(max: KeepingLimits.draftsPerAccountMax) }
            let draft = KeptDraft(id: UUID().uuidString.lowercased(), model: model, version: 1, savedAt: now, fields: fields)
            try database.execute(
                sql: "INSERT INTO sealedDraft (id, account, model, version, savedAt, owner, fields) VALUES (?, ?, ?, ?, ?, ?, ?)",
                arguments: [draft.id, account.rawValue, model?.rawValue, draft.version, now, sealed.key, sealed.box])
            return draft
        }
    }

    /// Nil where the account has no such draft.
    package func draft(_ id: String, of account: AccountID) throws(KeepingFault) -> KeptDraft? {
        try file.read { try self.draft(id, of: account, in: $0) }
    }

    /// The last saved first.
    package func drafts(of account: AccountID) throws(KeepingFault) -> [KeptDraft] {
        try file.read { database in
            try Row.fetchAll(database, sql: DraftStore.columns + " WHERE account = ? ORDER BY savedAt DESC, id", arguments: [account.rawValue])
                .compactMap { try self.draft($0) }
        }
    }

    /// Keeps what is typed in the place of the version that was read, and answers the new version's number.
    package func save(_ id: String, of account: AccountID, over version: Int, _ fields: [String: [String]]) throws -> Int {
        let text = try DraftStore.written(fields)
        let now = clock()
        return try file.writeOrRefuse { database in
            guard let known = try self.draft(id, of: account, in: database) else { throw DraftRefusal.draftUnknown }
            // The same once more, as a browser sends it that got no answer, has overtaken nobody.
            if known.fields == fields { return known.version }
            guard known.version == version else { throw DraftRefusal.overtaken }
            let sealed = try self.seal(text, for: try self.owner(of: known.model, account))
            try database.execute(
                sql: "UPDATE sealedDraft SET version = ?, savedAt = ?, owner = ?, fields = ? WHERE id = ?",
                arguments: [version + 1, now, sealed.key, sealed.box, id])
            return version + 1
        }
    }

    package func remove(_ id: String, of account: AccountID) throws(KeepingFault) {
        try file.write { try $0.execute(sql: "DELETE FROM sealedDraft WHERE id = ? AND account = ?", arguments: [id, account.rawValue]) }
    }

    /// `drafts/…`: whose key seals an account's drafts of what is not in the register yet.
    static func keyOwner(_ account: AccountID) -> String { "drafts/\(account)" }

    /// A model without a key has no text that could be erased; no key is made for it here, since its key may have been destroyed.
    private func owner(of model: ModelID?, _ account: AccountID) throws(KeepingFault) -> String {
        guard let owner = model.map({ "model/\($0)" }), try keys.holdsKey(of: owner) else { return DraftStore.keyOwner(account) }
        return owner
    }

    private func seal(_ text: Data, for owner: String) throws -> Sealed {
        let sealed = try keys.seal([(owner, Array(text))], makesKeys: !owner.hasPrefix("model/"))[0]
        // Erased between the two looks.
        guard !sealed.box.isEmpty else { throw DraftRefusal.draftUnknown }
        return sealed
    }

    /// What was erased with its key is not there any more.
    private func removeUnreadable() throws(KeepingFault) {
        let owners = try file.read { try String.fetchAll($0, sql: "SELECT DISTINCT owner FROM sealedDraft") }
        for owner in owners where try !keys.holdsKey(of: owner) {
            try file.write { try $0.execute(sql: "DELETE FROM sealedDraft WHERE owner = ?", arguments: [owner]) }
        }
    }

    private func draft(_ id: String, of account: AccountID, in database: Database) throws -> KeptDraft? {
        try Row.fetchOne(database, sql: DraftStore.columns + " WHERE id = ? AND account = ?", arguments: [id, account.rawValue])
            .flatMap { try draft($0) }
    }

    /// Nil where its key is destroyed.
    private func draft(_ row: Row) throws -> KeptDraft? {
        guard let text = try keys.open(Sealed(key: row[4], box: row[5])) else { return nil }
        return KeptDraft(
            id: row[0], model: (row[1] as String?).map { ModelID($0) }, version: row[2], savedAt: row[3],
            fields: try JSONDecoder().decode([String: [String]].self, from: Data(text)))
    }

    private static func written(_ fields: [String: [String]]) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let box = try encoder.encode(fields)
        guard box.count <= KeepingLimits.draftBytesMax else { throw DraftRefusal.draftTooLarge(max: KeepingLimits.draftBytesMax) }
        return box
    }

    private static let columns = "SELECT id, model, version, savedAt, owner, fields FROM sealedDraft"
}
