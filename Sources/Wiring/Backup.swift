import Foundation
import Journal
import Keeping
import Register

/// Copies of a register: the journal whole with its files of evidence, the keys apart, the register itself never, since it is made again. Files
/// are as closed as the journal's sealed texts without the keys.
package enum Backup {
    private static let journalName = "journal.sqlite"
    private static let checkpointName = "journal.sqlite.checkpoint"
    private static let filesName = "files"
    private static let keysName = "keys.sqlite"
    private static let signingKeyName = "checkpoint.key"

    /// Answers how many entries the copy has. It is there whole or not at all.
    package static func write(
        from folder: DataFolder, to target: String, keysTo keyTarget: String?, progress: @escaping (_ done: Int, _ of: Int) -> Void
    ) throws -> Int {
        let journal = try JournalStore.open(at: folder.journal, clock: { 0 })
        try makeWhole(target) { new in
            try journal.backup(to: "\(new)/\(journalName)", progress: progress)
            // After the journal: what it speaks of is there by now.
            try copyFiles(from: folder.files, to: "\(new)/\(filesName)")
            if FileManager.default.fileExists(atPath: folder.signingKey) {
                // Signing the copy leaves its checkpoint beside it.
                _ = try JournalStore.open(at: "\(new)/\(journalName)", clock: { 0 }).sign(with: SigningKey.read(at: folder.signingKey))
            }
        }
        if let keyTarget {
            try makeWhole(keyTarget) { new in
                try KeyStore(at: folder.keys).copy(to: "\(new)/\(keysName)")
                if FileManager.default.fileExists(atPath: folder.signingKey) {
                    try FileManager.default.copyItem(atPath: folder.signingKey, toPath: "\(new)/\(signingKeyName)")
                }
            }
        }
        return try JournalStore.openReadOnly(at: "\(target)/\(journalName)").size
    }

    package static func restore(
        from source: String, keysFrom keySource: String?, to folder: DataFolder, progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void
    ) throws -> Int {
        guard !folder.holdsRegister else { throw JournalFault.exists(path: folder.journal) }
        let report = try Verification.run(at: "\(source)/\(journalName)")
        if let first = report.findings.first { throw JournalFault.damaged(path: "\(source)/\(journalName)", place: first.description) }
        try makeWhole(folder.path) { new in
            let made = DataFolder(new)
            try JournalStore.openReadOnly(at: "\(source)/\(journalName)").backup(to: made.journal)
            if FileManager.default.fileExists(atPath: "\(source)/\(checkpointName)") {
                try FileManager.default.copyItem(atPath: "\(source)/\(checkpointName)", toPath: "\(new)/\(checkpointName)")
            }
            try copyFiles(from: "\(source)/\(filesName)", to: made.files)
            if let keySource {
                try KeyStore(at: "\(keySource)/\(keysName)").copy(to: made.keys)
                if FileManager.default.fileExists(atPath: "\(keySource)/\(signingKeyName)") {
                    try SigningKey.read(at: "\(keySource)/\(signingKeyName)").write(to: made.signingKey)
                }
            }
        }
        // Opening makes the register, and destroys again what was destroyed.
        return try Installation(folder, progress: progress).journal.size
    }

    /// One after the other, since others may come meanwhile; what is not whole yet has another name and is left out.
    private static func copyFiles(from source: String, to target: String) throws {
        let files = FileManager.default
        for path in files.subpaths(atPath: source) ?? [] where !path.hasSuffix(".new") {
            var isFolder: ObjCBool = false
            guard files.fileExists(atPath: "\(source)/\(path)", isDirectory: &isFolder) else { continue }
            if isFolder.boolValue {
                try files.createDirectory(
                    atPath: "\(target)/\(path)", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            } else {
                do {
                    try files.copyItem(atPath: "\(source)/\(path)", toPath: "\(target)/\(path)")
                } catch  where !files.fileExists(atPath: "\(source)/\(path)") {
                    // Erased while the copy was made.
                    continue
                }
            }
        }
    }

    /// Fills a new folder beside the wanted one and gives it its name when it is whole.
    private static func makeWhole(_ path: String, _ fill: (_ new: String) throws -> Void) throws {
        let files = FileManager.default
        if let inside = try? files.contentsOfDirectory(atPath: path), !inside.isEmpty { throw FolderNotEmpty(path: path) }
        let clean = path.hasSuffix("/") ? String(path.dropLast()) : path
        let new = clean + ".making"
        try? files.removeItem(atPath: new)
        try files.createDirectory(atPath: new, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        do {
            try fill(new)
            try? files.removeItem(atPath: clean)
            try files.moveItem(atPath: new, toPath: clean)
        } catch {
            try? files.removeItem(atPath: new)
            throw error
        }
    }
}
