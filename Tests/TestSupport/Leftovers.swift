import Foundation
import Synchronization

/// Folders of houses that live as long as the tests: they are removed when the process ends, since nobody else lets them go.
enum Leftovers {
    private static let folders = Mutex<Set<String>>([])
    private static let isWatching: Bool = atexit { Leftovers.remove() } == 0

    static func note(_ folder: String) {
        _ = isWatching
        folders.withLock { _ = $0.insert(folder) }
    }

    static func forget(_ folder: String) { folders.withLock { _ = $0.remove(folder) } }

    private static func remove() {
        for folder in folders.withLock({ $0 }) { try? FileManager.default.removeItem(atPath: folder) }
    }
}
