import Foundation
import GRDB
import Keeping
import Testing

@Suite struct KeyStoreTests {
    private let scratch: Scratch
    private let store: KeyStore
    private let owner = "person/d-1.3"
    private let text = Array("Nguyễn Văn Mẫu".utf8)

    init() throws {
        scratch = try Scratch()
        store = try KeyStore(at: scratch.keys)
    }

    @Test func `a new file of keys is for its owner only`() throws {
        #expect(try scratch.mode(of: scratch.keys) == 0o600)
        #expect(try store.count == 0)
        #expect(try store.holdsKey(of: owner) == false)
    }

    @Test func `what an owner's key sealed it opens, after the file was opened anew too`() throws {
        let sealed = try store.seal(text, for: owner)
        #expect(sealed.key == owner)
        #expect(try store.open(sealed) == text)
        #expect(try KeyStore(at: scratch.keys).open(sealed) == text)
        #expect(try store.holdsKey(of: owner))
    }

    @Test func `many texts make one key an owner`() throws {
        let seals = try store.seal([("a", [1]), ("b", [2]), ("a", [3])])
        #expect(try store.count == 2)
        #expect(try seals.map { try store.open($0) } == [[1], [2], [3]])
        _ = try store.seal([("a", [4]), ("c", [5])])
        #expect(try store.count == 3)
    }

    @Test func `destroying leaves no byte of the key in any file, and the others as they were`() throws {
        let sealed = try store.seal(text, for: owner)
        let others = try store.seal((1...200).map { ("person/d-2.\($0)", text) })
        let secret = try secret(of: owner)
        #expect(try scratch.files(holding: secret) == ["keys.sqlite"])
        #expect(try scratch.files(holding: owner.utf8) == ["keys.sqlite"])
        try store.destroy([owner])
        #expect(try scratch.files(holding: secret) == [])
        #expect(try scratch.files(holding: owner.utf8) == [])
        #expect(try store.holdsKey(of: owner) == false)
        #expect(try store.open(sealed) == nil)
        #expect(try others.allSatisfy { try store.open($0) == text })
        #expect(try scratch.mode(of: scratch.keys) == 0o600)
    }

    @Test func `destroying a key that is not there changes nothing`() throws {
        let sealed = try store.seal(text, for: owner)
        try store.destroy(["person/nobody"])
        #expect(try store.open(sealed) == text)
        #expect(try store.count == 1)
    }

    @Test func `a copy opens what the store opens, and is for its owner only`() throws {
        let sealed = try store.seal(text, for: owner)
        let path = scratch.path + "/copy.sqlite"
        try store.copy(to: path)
        #expect(try scratch.mode(of: path) == 0o600)
        try store.destroy([owner])
        #expect(try KeyStore(at: path).open(sealed) == text, "a copy is not reached by what is destroyed afterwards")
        #expect(throws: KeepingFault.cannotWrite(scratch.path + "/no-such/copy.sqlite")) {
            try store.copy(to: scratch.path + "/no-such/copy.sqlite")
        }
    }

    @Test func `a file that is no file of keys is told with its path`() throws {
        let path = scratch.path + "/other.sqlite"
        try Data(repeating: 0x41, count: 4_096).write(to: URL(filePath: path))
        #expect {
            try KeyStore(at: path)
        } throws: {
            guard case KeepingFault.keysUnreadable(path, _) = $0 else { return false }
            return true
        }
        #expect(throws: KeepingFault.cannotWrite(scratch.path + "/no-such/keys.sqlite")) {
            try KeyStore(at: scratch.path + "/no-such/keys.sqlite")
        }
    }

    private func secret(of owner: String) throws -> Data {
        let file = try DatabaseQueue(path: scratch.keys)
        defer { try? file.close() }
        return try #require(try file.read { try Data.fetchOne($0, sql: "SELECT secret FROM key WHERE owner = ?", arguments: [owner]) })
    }
}
