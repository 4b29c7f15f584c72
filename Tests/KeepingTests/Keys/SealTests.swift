import Crypto
import Events
import Foundation
import GRDB
import Keeping
import Testing

@Suite struct SealTests {
    private let scratch: Scratch
    private let store: KeyStore
    private let text = Array("Trần Thị Kín".utf8)

    init() throws {
        scratch = try Scratch()
        store = try KeyStore(at: scratch.keys)
    }

    @Test func `the same text of the same owner comes out as the same seal`() throws {
        let first = try store.seal(text, for: "person/a")
        #expect(try store.seal(text, for: "person/a") == first)
        #expect(try KeyStore(at: scratch.keys).seal(text, for: "person/a") == first)
    }

    @Test func `another text or another owner comes out as another seal with another nonce`() throws {
        let texts: [(owner: String, text: [UInt8])] = [
            ("person/a", text), ("person/b", text), ("person/a", text + [0x20]), ("person/a", []), ("person/a", Array(text.dropLast())),
        ]
        let boxes = try store.seal(texts).map(\.box)
        #expect(Set(boxes).count == texts.count)
        #expect(Set(boxes.map { Data(base64Encoded: $0)?.prefix(12) }).count == texts.count)
    }

    @Test func `no byte of the text is seen in its seal`() throws {
        let box = try #require(Data(base64Encoded: try store.seal(text, for: "person/a").box))
        #expect(box.count == 12 + text.count + 16)
        #expect(box.range(of: Data(text.prefix(4))) == nil)
    }

    @Test func `nonce and key are derived from the owner's key as the decision record says`() throws {
        let sealed = try store.seal(text, for: "person/a")
        let file = try DatabaseQueue(path: scratch.keys)
        let secret = SymmetricKey(data: try #require(try file.read { try Data.fetchOne($0, sql: "SELECT secret FROM key") }))
        func derived(_ info: String) -> SymmetricKey {
            HKDF<SHA256>.deriveKey(inputKeyMaterial: secret, info: Data(info.utf8), outputByteCount: 32)
        }
        let nonce = Data(HMAC<SHA256>.authenticationCode(for: text, using: derived("kheo seal nonce"))).prefix(12)
        let box = try AES.GCM.seal(
            text, using: derived("kheo seal"), nonce: AES.GCM.Nonce(data: nonce), authenticating: Data("person/a".utf8)
        ).combined
        #expect(sealed == Sealed(key: "person/a", box: try #require(box).base64EncodedString()))
    }

    @Test func `where no keys are to be made, an owner without one gets an empty seal and none is made`() throws {
        let known = try store.seal(text, for: "person/a")
        let seals = try store.seal([("person/a", text), ("person/b", text)], makesKeys: false)
        #expect(seals == [known, Sealed(key: "person/b", box: "")])
        #expect(try store.count == 1)
    }

    @Test func `a seal with any byte changed does not open`() throws {
        let sealed = try store.seal(text, for: "person/a")
        let box = try #require(Data(base64Encoded: sealed.box))
        for offset in box.indices {
            var damaged = box
            damaged[offset] ^= 1
            #expect(throws: KeepingFault.boxDamaged(owner: "person/a"), "byte \(offset)") {
                try store.open(Sealed(key: "person/a", box: damaged.base64EncodedString()))
            }
        }
    }

    @Test func `a seal that is cut, empty or no base64 does not open`() throws {
        let sealed = try store.seal(text, for: "person/a")
        for box in ["", "?", String(sealed.box.prefix(20)), String(sealed.box.dropLast(4))] {
            #expect(throws: KeepingFault.boxDamaged(owner: "person/a"), "\(box)") { try store.open(Sealed(key: "person/a", box: box)) }
        }
    }

    @Test func `the seal of one does not open as that of another`() throws {
        let sealed = try store.seal(text, for: "person/a")
        _ = try store.seal(text, for: "person/b")
        #expect(throws: KeepingFault.boxDamaged(owner: "person/b")) { try store.open(Sealed(key: "person/b", box: sealed.box)) }
    }

    @Test func `a key that was made anew does not open what the destroyed one sealed`() throws {
        let sealed = try store.seal(text, for: "person/a")
        try store.destroy(["person/a"])
        let new = try store.seal(text, for: "person/a")
        #expect(new != sealed)
        #expect(try store.open(new) == text)
        #expect(throws: KeepingFault.boxDamaged(owner: "person/a")) { try store.open(sealed) }
    }
}
