import Crypto
package import Events
import Foundation
import GRDB
import Synchronization

/// A file on its way in.
package struct Upload: Equatable, Sendable {
    /// 32 hexadecimal digits of chance.
    package let id: String
    package let account: AccountID
    /// As it was sent: nobody has looked at it.
    package let name: String
    /// Promised at the beginning.
    package let size: Int
    /// Taken in so far; the place where it goes on.
    package let received: Int
}

/// Files on their way in, over a line that may break, or a server that may stop: what was taken in is on the disk before the next piece is
/// taken, sealed with a key that is thrown away with the upload.
///
/// A piece is its length (4 bytes), a nonce, the sealed bytes and a tag. What a stop left behind the last whole piece is cut off.
package final class UploadStore: Sendable {
    private let file: KeepingFile
    private let folder: String
    private let clock: @Sendable () -> Int64
    private let inUse = Mutex<Set<String>>([])

    /// `clock` in milliseconds.
    package init(_ file: KeepingFile, in folder: String, clock: @escaping @Sendable () -> Int64) throws(KeepingFault) {
        self.file = file
        self.folder = folder
        self.clock = clock
        try file.make(
            tables: """
                CREATE TABLE IF NOT EXISTS upload (
                    id TEXT PRIMARY KEY, account TEXT NOT NULL, name TEXT NOT NULL, size INTEGER NOT NULL, received INTEGER NOT NULL,
                    stored INTEGER NOT NULL, secret BLOB NOT NULL, seenAt INTEGER NOT NULL) STRICT, WITHOUT ROWID;
                CREATE INDEX IF NOT EXISTS uploadByAccount ON upload (account);
                """)
        try Disk.makeFolder(folder)
        try removeAbandoned()
    }

    /// `bytesMax` is what one file may have.
    package func begin(_ name: String, size: Int, bytesMax: Int, for account: AccountID) throws -> Upload {
        guard size > 0 else { throw UploadRefusal.empty }
        guard size <= bytesMax else { throw UploadRefusal.tooLarge(bytesMax: bytesMax) }
        guard name.utf8.count <= UploadLimits.nameBytesMax else { throw UploadRefusal.nameTooLong }
        try removeAbandoned()
        let upload = Upload(
            id: ContentHash.hexadecimal(SymmetricKey(size: .bits128).withUnsafeBytes(Array.init)), account: account, name: name, size: size,
            received: 0)
        try file.writeOrRefuse { database in
            let sizes = try Int.fetchAll(database, sql: "SELECT size FROM upload WHERE account = ?", arguments: [account.rawValue])
            guard sizes.count < UploadLimits.uploadsPerAccountMax else {
                throw UploadRefusal.tooManyUploads(max: UploadLimits.uploadsPerAccountMax)
            }
            guard sizes.reduce(size, +) <= UploadLimits.bytesPerAccountMax else {
                throw UploadRefusal.tooManyBytes(max: UploadLimits.bytesPerAccountMax)
            }
            try database.execute(
                sql: "INSERT INTO upload (id, account, name, size, received, stored, secret, seenAt) VALUES (?, ?, ?, ?, 0, 0, ?, ?)",
                arguments: [
                    upload.id, account.rawValue, name, size, SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }, clock(),
                ])
        }
        return upload
    }

    /// Nil where there is none of this account.
    package func upload(_ id: String, of account: AccountID) throws(KeepingFault) -> Upload? { try row(id, account)?.upload }

    package func uploads(of account: AccountID) throws(KeepingFault) -> [Upload] {
        try file.read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM upload WHERE account = ? ORDER BY seenAt, id", arguments: [account.rawValue])
                .map { UploadRow($0).upload }
        }
    }

    /// Takes in what comes next; answers where it goes on. When this returns the bytes stay.
    package func append(_ bytes: [UInt8], to id: String, at offset: Int, of account: AccountID) throws -> Int {
        try alone(id) {
            guard let row = try row(id, account) else { throw UploadRefusal.uploadUnknown }
            guard offset == row.upload.received else { throw UploadRefusal.offsetWrong(rightOne: row.upload.received) }
            guard offset + bytes.count <= row.upload.size else { throw UploadRefusal.moreThanPromised(bytes: row.upload.size) }
            guard !bytes.isEmpty else { return offset }
            let path = path(of: id)
            let part = try Disk.Writing(path, flags: O_WRONLY | O_CREAT)
            try part.goOn(at: row.stored)
            var stored = row.stored
            for start in stride(from: 0, to: bytes.count, by: UploadLimits.pieceBytesMax) {
                let piece = bytes[start..<min(start + UploadLimits.pieceBytesMax, bytes.count)]
                let sealed = try AES.GCM.seal(piece, using: row.key, authenticating: UploadStore.context(id, offset + start))
                guard let box = sealed.combined else { preconditionFailure("the nonce has the usual length") }
                try part.append(Array(SealedFile.largeEndFirst(box.count).suffix(4)))
                try part.append(box)
                stored += 4 + box.count
            }
            try part.settle()
            if row.stored == 0 { try Disk.settle(folder) }
            let end = stored
            try file.write { database in
                try database.execute(
                    sql: "UPDATE upload SET received = ?, stored = ?, seenAt = ? WHERE id = ?",
                    arguments: [offset + bytes.count, end, clock(), id])
            }
            return offset + bytes.count
        }
    }

    /// The file ends where it is: it came in a form, which does not say how long it will be.
    package func end(_ id: String, of account: AccountID) throws {
        try alone(id) {
            guard let row = try row(id, account) else { throw UploadRefusal.uploadUnknown }
            guard row.upload.received > 0 else { throw UploadRefusal.empty }
            try file.write { try $0.execute(sql: "UPDATE upload SET size = received WHERE id = ?", arguments: [id]) }
        }
    }

    /// All of a file that has come whole. It stays until it is removed.
    package func content(of id: String, of account: AccountID) throws -> [UInt8] {
        try alone(id) {
            guard let row = try row(id, account) else { throw UploadRefusal.uploadUnknown }
            guard row.upload.received == row.upload.size else {
                throw UploadRefusal.notComplete(bytes: row.upload.received, of: row.upload.size)
            }
            let path = path(of: id)
            guard let part = try Disk.Reading(path) else { throw KeepingFault.fileDamaged(path: path) }
            var content: [UInt8] = []
            content.reserveCapacity(row.upload.size)
            var offset = 0
            while offset < row.stored {
                let length = try part.read(4, at: offset).reduce(0) { $0 << 8 | Int($1) }
                guard length > 0, length <= UploadLimits.pieceBytesMax + 28 else { throw KeepingFault.fileDamaged(path: path) }
                let box = try part.read(length, at: offset + 4)
                guard let sealed = try? AES.GCM.SealedBox(combined: box),
                    let piece = try? AES.GCM.open(sealed, using: row.key, authenticating: UploadStore.context(id, content.count))
                else { throw KeepingFault.fileDamaged(path: path) }
                content += piece
                offset += 4 + length
            }
            guard content.count == row.upload.size else { throw KeepingFault.fileDamaged(path: path) }
            return content
        }
    }

    /// Given up, or attached: the key first, then the bytes.
    package func remove(_ id: String, of account: AccountID) throws {
        try alone(id) {
            guard try row(id, account) != nil else { return }
            try file.write { try $0.execute(sql: "DELETE FROM upload WHERE id = ?", arguments: [id]) }
            unlink(path(of: id))
        }
    }

    /// Removes what nobody has gone on with, and files that no upload is about any more.
    package func removeAbandoned() throws(KeepingFault) {
        let oldest = clock() - Int64(UploadLimits.secondsKeptMax) * 1_000
        // Looked at before the rows are: what begins meanwhile is not among them.
        let lying = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let known = try file.write { database in
            try database.execute(sql: "DELETE FROM upload WHERE seenAt <= ?", arguments: [oldest])
            return try Set(String.fetchAll(database, sql: "SELECT id FROM upload"))
        }
        for name in lying where !known.contains(name) {
            unlink("\(folder)/\(name)")
        }
    }

    private struct UploadRow {
        let upload: Upload
        /// Of the file with its seals, in bytes.
        let stored: Int
        let key: SymmetricKey

        init(_ row: Row) {
            upload = Upload(
                id: row["id"], account: AccountID(row["account"] as String), name: row["name"], size: row["size"], received: row["received"])
            stored = row["stored"]
            key = SymmetricKey(data: row["secret"] as Data)
        }
    }

    private func row(_ id: String, _ account: AccountID) throws(KeepingFault) -> UploadRow? {
        try file.read { database in
            try Row.fetchOne(database, sql: "SELECT * FROM upload WHERE id = ? AND account = ?", arguments: [id, account.rawValue])
                .map(UploadRow.init)
        }
    }

    /// One piece at a time; whoever comes second is told so, since the place where it would go on is moving.
    private func alone<Answer>(_ id: String, _ work: () throws -> Answer) throws -> Answer {
        guard inUse.withLock({ $0.insert(id).inserted }) else { throw UploadRefusal.inUse }
        defer { inUse.withLock { _ = $0.remove(id) } }
        return try work()
    }

    /// Rows come from chance alone, so an id is a name without a path; what a door was handed is looked up first.
    private func path(of id: String) -> String { "\(folder)/\(id)" }

    private static func context(_ id: String, _ offset: Int) -> [UInt8] { Array(id.utf8) + SealedFile.largeEndFirst(offset) }
}
