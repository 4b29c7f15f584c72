import Foundation
import GRDB
import GRDBSQLite

/// Something is wrong with the disk, the file or the key, not with what was asked. Never shown to a visitor as it is.
package enum JournalFault: Error, Equatable, Sendable, CustomStringConvertible {
    /// No file. Create the journal, or give the right folder.
    case missing(path: String)
    /// A new journal is never made over a file that is there.
    case exists(path: String)
    /// A file, but not one of ours. It was not touched.
    case notAJournal(path: String)
    /// Made by another version of the program. Use that version, or a newer one.
    case otherVersion(path: String, found: Int, known: Int)
    /// Run `verify`, then restore a backup.
    case damaged(path: String, place: String)
    /// Nothing was half written. Make room and do it again.
    case diskFull(path: String)
    /// Another process kept the journal locked too long. Do it again.
    case busy(path: String)
    /// Opened for reading only, or the file's permissions forbid writing.
    case readOnly(path: String)
    /// The system's own message is in `detail`.
    case inputOutput(path: String, detail: String)
    /// Reading goes on without the key; only signing needs it.
    case keyMissing(path: String)
    case keyMalformed(path: String)
    /// Others may read the key file.
    case keyExposed(path: String, mode: Int)
    /// The key signs for another journal.
    case keyForeign(expected: String, found: String)
    /// The origin cannot be a note's name (C2SP signed-note).
    case originMalformed(origin: String)

    /// Never changed once given.
    package var code: String {
        switch self {
        case .missing: "journal-missing"
        case .exists: "journal-exists"
        case .notAJournal: "not-a-journal"
        case .otherVersion: "journal-other-version"
        case .damaged: "journal-damaged"
        case .diskFull: "disk-full"
        case .busy: "journal-busy"
        case .readOnly: "journal-read-only"
        case .inputOutput: "journal-input-output"
        case .keyMissing: "key-missing"
        case .keyMalformed: "key-malformed"
        case .keyExposed: "key-exposed"
        case .keyForeign: "key-foreign"
        case .originMalformed: "origin-malformed"
        }
    }

    package var description: String {
        switch self {
        case .missing(let path):
            "There is no journal at \(path). Create one, or give the folder that has it."
        case .exists(let path):
            "There is a file at \(path) already; a journal is never made over it. Choose another folder or move the file away."
        case .notAJournal(let path):
            "The file \(path) is not a journal. It was not changed; give the right file, or restore a backup."
        case .otherVersion(let path, let found, let known):
            found > known
                ? "The journal \(path) has format \(found), this program knows up to \(known). Use the newer program; nothing was changed."
                : "The journal \(path) has format \(found), which this program (format \(known)) cannot read. Use the program that made it."
        case .damaged(let path, let place):
            "The journal \(path) is damaged: \(place). Run verify to see the extent, then restore a backup."
        case .diskFull(let path):
            "The disk of \(path) is full. Nothing was half written; make room and do it again."
        case .busy(let path):
            "The journal \(path) stayed locked by another process for \(Int(JournalLimits.busySecondsMax)) seconds. Nothing was written; do it again."
        case .readOnly(let path):
            "The journal \(path) can only be read here. Open it for writing, or look at the permissions of the file and its folder."
        case .inputOutput(let path, let detail):
            "Reading or writing \(path) failed: \(detail). Look at the disk and the permissions."
        case .keyMissing(let path):
            "There is no signing key at \(path). Reading works without it; to sign, put the key file there."
        case .keyMalformed(let path):
            "The file \(path) is not a signing key as it was made with the journal. Restore it from where it is kept."
        case .keyExposed(let path, let mode):
            "The signing key \(path) may be read by others (mode \(String(mode, radix: 8))). Do: chmod 600 \(path)"
        case .keyForeign(let expected, let found):
            "The key \(found) is not this journal's, which is \(expected). Use the key that was made with the journal."
        case .originMalformed(let origin):
            "\"\(origin)\" cannot be an origin: 1 to \(JournalLimits.originBytesMax) bytes without space or plus sign, such as example.org/journal."
        }
    }
}

extension JournalFault {
    /// What a failure of SQLite means for the caller; nil where the error is not SQLite's. `systemError` is SQLite's last errno.
    init?(_ error: any Error, path: String, systemError: Int32 = 0) {
        guard let error = error as? DatabaseError else { return nil }
        let detail = "\(error.message ?? "SQLite") (\(error.extendedResultCode.rawValue))"
        switch error.resultCode {
        case .SQLITE_FULL: self = .diskFull(path: path)
        // The index that the connections of a write-ahead log share cannot grow.
        case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: self = .diskFull(path: path)
        case .SQLITE_IOERR where systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG: self = .diskFull(path: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
        case .SQLITE_CORRUPT: self = .damaged(path: path, place: detail)
        case .SQLITE_NOTADB: self = .notAJournal(path: path)
        case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
        case .SQLITE_CONSTRAINT: self = .damaged(path: path, place: detail)
        default: self = .inputOutput(path: path, detail: detail)
        }
    }
}
