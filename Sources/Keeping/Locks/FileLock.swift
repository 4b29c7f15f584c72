import Foundation

/// A lock that a process holds while it lives: it falls when the process ends, however it ends.
package final class FileLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock or refuses at once.
    package init(at path: String) throws(KeepingFault) {
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotWrite(path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw .heldByAnother(path: path)
        }
    }

    deinit { close(descriptor) }
}
