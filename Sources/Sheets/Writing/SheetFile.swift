import Foundation

/// A file that loses its name as soon as it is there: whatever happens to the program, nothing of it stays on the disk.
package final class SheetFile: Sendable {
    private let descriptor: Int32
    private let folder: String

    init(in folder: String) throws(SheetFault) {
        self.folder = folder
        var path = Array("\(folder)/kheo-list-XXXXXX".utf8CString)
        let descriptor = mkstemp(&path)
        guard descriptor >= 0 else { throw SheetFile.fault(errno, folder) }
        unlink(path)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Opens the same file again, for a library that wants a path.
    var path: String { "/proc/self/fd/\(descriptor)" }

    package var bytes: Int {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    }

    func append(_ bytes: [UInt8]) throws(SheetFault) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress! + written, bytes.count - written) }
            if count < 0 {
                if errno == EINTR { continue }
                throw SheetFile.fault(errno, folder)
            }
            written += count
        }
    }

    /// At most `countMax` bytes from an offset; none at the end.
    package func read(from offset: Int, countMax: Int) throws(SheetFault) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: countMax) { buffer, count in
            var got = pread(descriptor, buffer.baseAddress, countMax, offset)
            while got < 0, errno == EINTR { got = pread(descriptor, buffer.baseAddress, countMax, offset) }
            if got < 0 { failure = errno }
            count = max(0, got)
        }
        guard failure == 0 else { throw SheetFile.fault(failure, folder) }
        return bytes
    }

    static func fault(_ code: Int32, _ folder: String) -> SheetFault {
        code == ENOSPC || code == EDQUOT ? .diskFull(path: folder) : .cannotWrite(path: folder)
    }
}
