import Synchronization

final class Tally: Sendable {
    private let held = Mutex<[String: Int]>([:])
    func add(_ name: String) { held.withLock { $0[name, default: 0] += 1 } }
    var counts: [String: Int] { held.withLock { $0 } }
}
