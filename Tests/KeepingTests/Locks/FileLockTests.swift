import Foundation
import Keeping
import Testing

@Suite struct FileLockTests {
    private let scratch: Scratch
    private var path: String { scratch.path + "/serving.lock" }

    init() throws { scratch = try Scratch() }

    @Test func `while one holds the lock another is refused at once`() throws {
        let held = try FileLock(at: path)
        #expect(throws: KeepingFault.heldByAnother(path: path)) { try FileLock(at: path) }
        withExtendedLifetime(held) {}
    }

    @Test func `a lock that was let go can be taken`() throws {
        do { _ = try FileLock(at: path) }
        let again = try FileLock(at: path)
        #expect(throws: KeepingFault.heldByAnother(path: path), "a refusal frees nothing") { try FileLock(at: path) }
        withExtendedLifetime(again) {}
    }

    @Test func `two locks are two locks, each for its owner only`() throws {
        let first = try FileLock(at: path)
        let second = try FileLock(at: scratch.path + "/projecting.lock")
        #expect(try scratch.mode(of: path) == 0o600)
        withExtendedLifetime((first, second)) {}
    }

    @Test func `where no file can be made the lock says so`() {
        let path = scratch.path + "/no-such/serving.lock"
        #expect(throws: KeepingFault.cannotWrite(path)) { try FileLock(at: path) }
    }
}
