import Foundation
import Synchronization

/// Folders and children that live as long as the tests: they go when the process ends, since nobody else lets them go.
enum Leftovers {
    private static let folders = Mutex<Set<String>>([])
    private static let children = Mutex<Set<Int32>>([])
    private static let isWatching: Bool = atexit { Leftovers.remove() } == 0

    static func note(_ folder: String) {
        _ = isWatching
        folders.withLock { _ = $0.insert(folder) }
    }

    static func note(child: Int32) {
        _ = isWatching
        children.withLock { _ = $0.insert(child) }
    }

    static func forget(child: Int32) { children.withLock { _ = $0.remove(child) } }

    static func forget(_ folder: String) { folders.withLock { _ = $0.remove(folder) } }

    private static func remove() {
        for child in children.withLock({ $0 }) { kill(child, SIGKILL) }
        for folder in folders.withLock({ $0 }) { try? FileManager.default.removeItem(atPath: folder) }
    }
}
