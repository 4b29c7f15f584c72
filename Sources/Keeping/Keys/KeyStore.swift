package import Events
import Foundation
import Crypto
import GRDB

/// The keys of people and of models' prose, one a line, apart from the journal and from ordinary backups.
///
/// A key that is destroyed is overwritten on the disk, and what it sealed cannot be read any more in any copy. The file is mode 0600.
/// Keys are made once and never changed: the same key seals all texts of its owner, and the same text of the same owner comes out as the same
/// seal, so that a command that is repeated is known as the same. The nonce is not random but made from the text (HMAC-SHA256, cut to 12 bytes),
/// with another key than the one that seals; both are derived from the owner's (HKDF). Whoever reads seals learns from that only that an owner's
/// two texts are equal.
package final class KeyStore: Sendable {
    private let database: DatabaseQueue

    /// Opens the file, making it where it is missing.
    package init(at path: String) throws(KeepingFault) {
        do {
            try Disk.makeFile(path)
            var configuration = Configuration()
            configuration.busyMode = .timeout(10)
            configuration.prepareDatabase { database in
                // An erased key must not stay in a freed page, nor in a log beside the file.
                try database.execute(sql: "PRAGMA secure_delete=ON; PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL")
            }
            database = try DatabaseQueue(path: path, configuration: configuration)
            try database.write { database in
                try database.execute(sql: "CREATE TABLE IF NOT EXISTS key (owner TEXT PRIMARY KEY, secret BLOB NOT NULL) STRICT, WITHOUT ROWID")
            }
        } catch let fault as KeepingFault {
            throw fault
        } catch {
            throw KeyStore.fault(error, path)
        }
    }

    /// Seals text with the owner's key, making the key where there is none.
    package func seal(_ text: [UInt8], for owner: String) throws(KeepingFault) -> Sealed {
        try seal([(owner, text)])[0]
    }

    /// Seals many texts and writes all new keys in one transaction. Where no keys are to be made, the seal of an owner without one is empty.
    package func seal(_ texts: [(owner: String, text: [UInt8])], makesKeys: Bool = true) throws(KeepingFault) -> [Sealed] {
        try attempt {
            var keys: [String: SymmetricKey] = [:]
            try database.write { database in
                for (owner, _) in texts where keys[owner] == nil {
                    if let known = try Self.secret(of: owner, in: database) {
                        keys[owner] = known
                    } else if makesKeys {
                        let new = SymmetricKey(size: .bits256)
                        try database.cachedStatement(sql: "INSERT INTO key (owner, secret) VALUES (?, ?)")
                            .execute(arguments: [owner, new.withUnsafeBytes { Data($0) }])
                        keys[owner] = new
                    }
                }
            }
            return try texts.map { owner, text in
                guard let key = keys[owner] else { return Sealed(key: owner, box: "") }
                let nonce = Data(HMAC<SHA256>.authenticationCode(for: text, using: Self.derived(from: key, for: "kheo seal nonce"))).prefix(12)
                let sealing = Self.derived(from: key, for: "kheo seal")
                let sealed = try AES.GCM.seal(text, using: sealing, nonce: AES.GCM.Nonce(data: nonce), authenticating: Array(owner.utf8))
                guard let box = sealed.combined else { preconditionFailure("the nonce has the usual length") }
                return Sealed(key: owner, box: box.base64EncodedString())
            }
        }
    }

    /// The text, or nil where the key is destroyed, or was never here.
    package func open(_ sealed: Sealed) throws(KeepingFault) -> [UInt8]? {
        try attempt {
            guard let key = try database.read({ try Self.secret(of: sealed.key, in: $0) }) else { return nil }
            guard let data = Data(base64Encoded: sealed.box) else { throw KeepingFault.boxDamaged(owner: sealed.key) }
            do {
                let sealing = Self.derived(from: key, for: "kheo seal")
                return try Array(AES.GCM.open(AES.GCM.SealedBox(combined: data), using: sealing, authenticating: Array(sealed.key.utf8)))
            } catch {
                throw KeepingFault.boxDamaged(owner: sealed.key)
            }
        }
    }

    package func holdsKey(of owner: String) throws(KeepingFault) -> Bool {
        try attempt { try database.read { try Self.secret(of: owner, in: $0) != nil } }
    }

    /// What the files of an owner are sealed with; nil where the owner has no key, or none any more. It stays in this room.
    func fileKey(of owner: String) throws(KeepingFault) -> SymmetricKey? {
        try attempt { try database.read { try Self.secret(of: owner, in: $0) }.map { Self.derived(from: $0, for: "kheo file") } }
    }

    /// The same, making the owner's key where there is none.
    func makeFileKey(of owner: String) throws(KeepingFault) -> SymmetricKey {
        try attempt {
            try database.write { database in
                if let known = try Self.secret(of: owner, in: database) { return Self.derived(from: known, for: "kheo file") }
                let new = SymmetricKey(size: .bits256)
                try database.execute(
                    sql: "INSERT INTO key (owner, secret) VALUES (?, ?)", arguments: [owner, new.withUnsafeBytes { Data($0) }])
                return Self.derived(from: new, for: "kheo file")
            }
        }
    }

    package var count: Int {
        get throws(KeepingFault) {
            try attempt { try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM key") ?? 0 } }
        }
    }

    /// Destroys keys for ever, and rewrites the file so that no byte of them is left in it.
    package func destroy(_ owners: [String]) throws(KeepingFault) {
        try attempt {
            try database.write { database in
                for owner in owners { try database.execute(sql: "DELETE FROM key WHERE owner = ?", arguments: [owner]) }
            }
            try database.vacuum()
        }
    }

    /// A consistent copy, mode 0600.
    package func copy(to path: String) throws(KeepingFault) {
        try attempt {
            guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
                throw KeepingFault.cannotWrite(path)
            }
            let target = try DatabaseQueue(path: path)
            try database.backup(to: target)
        }
    }

    private static func derived(from key: SymmetricKey, for use: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(inputKeyMaterial: key, info: Data(use.utf8), outputByteCount: 32)
    }

    private static func secret(of owner: String, in database: Database) throws -> SymmetricKey? {
        try Data.fetchOne(database.cachedStatement(sql: "SELECT secret FROM key WHERE owner = ?"), arguments: [owner]).map { SymmetricKey(data: $0) }
    }

    private static func fault(_ error: any Error, _ path: String) -> KeepingFault {
        (error as? DatabaseError)?.resultCode == .SQLITE_FULL ? .diskFull(path: path) : .keysUnreadable(path: path, reason: "\(error)")
    }

    private func attempt<Result>(_ work: () throws -> Result) throws(KeepingFault) -> Result {
        do {
            return try work()
        } catch let fault as KeepingFault {
            throw fault
        } catch {
            throw KeyStore.fault(error, database.path)
        }
    }
}
