import Foundation
import Synchronization

/// Where passwords are hashed: a few at once on threads of their own, some waiting, the rest refused. A flood of sign-ins can make signing in
/// slow, but not the pages of those who work.
package final class PasswordDesk: Sendable {
    private let line: OperationQueue
    private let inside = Mutex(0)
    private let insideMax: Int
    let rounds: Int
    let nobody: PasswordHash

    /// One processor of two stays free.
    package convenience init() {
        self.init(
            rounds: PasswordHash.rounds, atOnce: min(KeepingLimits.hashingsAtOnceMax, max(1, ProcessInfo.processInfo.activeProcessorCount / 2)),
            waitingMax: KeepingLimits.hashingsWaitingMax)
    }

    /// With other numbers than those of the product, for tests: `rounds` is a power of two.
    package init(rounds: Int, atOnce: Int, waitingMax: Int) {
        self.rounds = rounds
        nobody = PasswordHash.ofNobody(rounds: rounds)
        insideMax = atOnce + waitingMax
        line = OperationQueue()
        line.maxConcurrentOperationCount = atOnce
        line.qualityOfService = .utility
    }

    func hash(_ password: String) async throws(AccountRefusal) -> PasswordHash {
        try await inLine { [rounds] in PasswordHash(of: password, rounds: rounds) }
    }

    func fits(_ password: String, _ hash: PasswordHash) async throws(AccountRefusal) -> Bool {
        try await inLine { hash.fits(password) }
    }

    private func inLine<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async throws(AccountRefusal) -> Value {
        let mayEnter = inside.withLock { inside in
            guard inside < insideMax else { return false }
            inside += 1
            return true
        }
        guard mayEnter else { throw .tooManyAtOnce }
        return await withCheckedContinuation { continuation in
            line.addOperation {
                let value = work()
                self.inside.withLock { $0 -= 1 }
                continuation.resume(returning: value)
            }
        }
    }
}
