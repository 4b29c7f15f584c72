import Foundation

/// Files that are there whole or not at all, and stay when the machine loses its power.
enum Disk {
    /// Makes a folder for its owner only, with those above it, and has each name on the disk.
    static func makeFolder(_ path: String) throws(KeepingFault) {
        if mkdir(path, 0o700) == 0 { return try settle((path as NSString).deletingLastPathComponent) }
        switch errno {
        case EEXIST: return
        case ENOENT:
            try makeFolder((path as NSString).deletingLastPathComponent)
            try makeFolder(path)
        default: throw fault(path)
        }
    }

    /// Makes an empty file for its owner only. One that is there, or that another process makes at the same moment, stays as it is.
    static func makeFile(_ path: String) throws(KeepingFault) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        // Opening one that is there and closing it again would take SQLite's locks from it.
        if descriptor < 0, errno == EEXIST { return }
        guard descriptor >= 0 else { throw fault(path) }
        close(descriptor)
    }

    /// Writes a file under another name and gives it its own when all of it is on the disk.
    static func write(_ path: String, _ fill: (borrowing Writing) throws(KeepingFault) -> Void) throws(KeepingFault) {
        let new = "\(path).\(UUID().uuidString).new"
        do throws(KeepingFault) {
            let writing = try Writing(new, flags: O_WRONLY | O_CREAT | O_EXCL)
            try fill(writing)
            try writing.settle()
            guard rename(new, path) == 0 else { throw fault(path) }
            try settle((path as NSString).deletingLastPathComponent)
        } catch {
            unlink(new)
            throw error
        }
    }

    static func settle(_ folder: String) throws(KeepingFault) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw fault(folder) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw fault(folder) }
    }

    static func fault(_ path: String) -> KeepingFault {
        switch errno {
        case ENOSPC, EDQUOT: .diskFull(path: path)
        default: .cannotWrite(path)
        }
    }

    /// An open file that is written from some place on.
    struct Writing: ~Copyable {
        private let descriptor: Int32
        private let path: String

        init(_ path: String, flags: Int32) throws(KeepingFault) {
            self.path = path
            descriptor = open(path, flags | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw Disk.fault(path) }
        }

        deinit { close(descriptor) }

        func append(_ bytes: some ContiguousBytes) throws(KeepingFault) {
            let isWritten = bytes.withUnsafeBytes { bytes in
                var done = 0
                while done < bytes.count {
                    let written = Foundation.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
                    if written < 0, errno == EINTR { continue }
                    guard written > 0 else { return false }
                    done += written
                }
                return true
            }
            guard isWritten else { throw Disk.fault(path) }
        }

        /// Cuts what lies behind a place, and goes on there.
        func goOn(at offset: Int) throws(KeepingFault) {
            guard ftruncate(descriptor, off_t(offset)) == 0, lseek(descriptor, off_t(offset), SEEK_SET) == offset else { throw Disk.fault(path) }
        }

        func settle() throws(KeepingFault) {
            guard fsync(descriptor) == 0 else { throw Disk.fault(path) }
        }
    }

    /// An open file of which parts are read.
    struct Reading: ~Copyable {
        private let descriptor: Int32
        private let path: String
        let size: Int

        /// Nil where there is no such file.
        init?(_ path: String) throws(KeepingFault) {
            self.path = path
            descriptor = open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else {
                if errno == ENOENT { return nil }
                throw .fileUnreadable(path: path, reason: String(cString: strerror(errno)))
            }
            var facts = stat()
            size = fstat(descriptor, &facts) == 0 ? Int(facts.st_size) : 0
        }

        deinit { close(descriptor) }

        /// Fewer bytes only where the file ends.
        func read(_ count: Int, at offset: Int) throws(KeepingFault) -> [UInt8] {
            var done = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
                while done < count {
                    let length = pread(descriptor, buffer.baseAddress.map { $0 + done }, count - done, off_t(offset + done))
                    if length < 0, errno == EINTR { continue }
                    guard length > 0 else {
                        if length < 0 { done = -1 }
                        break
                    }
                    done += length
                }
                filled = max(0, done)
            }
            guard done >= 0 else { throw .fileUnreadable(path: path, reason: String(cString: strerror(errno))) }
            return bytes
        }
    }
}
