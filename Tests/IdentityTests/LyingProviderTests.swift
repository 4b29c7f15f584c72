import Foundation
import Identity
import Testing
import TestSupport

/// Against a provider that lies, in another way under each path.
@Suite(.serialized) struct LyingProviderTests {
    static let peer = Result { try ProviderPeer(lying: ()) }

    static func identified(_ way: String, seconds: Int = 60) async throws -> Identified {
        let provider = try IdentityTests.provider("\(peer.get().issuer)/\(way)", seconds: seconds)
        let request = SignInRequest.random()
        return try await provider.identify(["state": request.state, "code": request.nonce], for: request)
    }

    @Test(arguments: ["honest", "honest-ec", "honest-list", "secret-in-form"])
    func `what the standard allows is taken`(_ way: String) async throws {
        let issuer = try LyingProviderTests.peer.get().issuer + "/" + way
        #expect(try await LyingProviderTests.identified(way) == Identified(issuer: issuer, subject: "u-17", name: "Nguyễn Thị Lan"))
    }

    static let lies: [(String, IdentityRefusal)] = [
        ("other-audience", .token(.audience)), ("no-audience", .token(.audience)), ("many-audiences", .token(.audience)),
        ("other-party", .token(.audience)), ("other-issuer", .token(.issuer)), ("old", .token(.expired)), ("early", .token(.notYet)),
        ("no-nonce", .token(.nonce)), ("other-nonce", .token(.nonce)), ("nobody", .token(.subject)), ("endless-name", .token(.subject)),
        ("other-key", .token(.signature)), ("unknown-key", .token(.signature)), ("changed", .token(.signature)),
        ("long-signature", .token(.algorithm)), ("unsigned", .token(.algorithm)), ("shared-secret", .token(.algorithm)),
        ("public-key-as-secret", .token(.algorithm)), ("critical", .token(.malformed)), ("cut", .token(.malformed)), ("noise", .token(.malformed)),
        ("no-token", .answerUnreadable(question: .token, status: 200)), ("no-keys", .answerUnreadable(question: .keys, status: 200)),
        ("broken", .answerUnreadable(question: .discovery, status: 500)), ("page", .answerUnreadable(question: .discovery, status: 200)),
        ("moved", .answerUnreadable(question: .discovery, status: 302)), ("endless", .answerTooLong(bytesMax: 262_144)),
        ("plain", .addressUnsafe("http://provider.example/token")),
    ]

    @Test(arguments: lies)
    func `each lie has its refusal`(_ way: String, _ refusal: IdentityRefusal) async throws {
        await #expect(throws: refusal) { try await LyingProviderTests.identified(way) }
    }

    @Test func `a provider that calls itself otherwise is not the one of the settings`() async throws {
        let issuer = try LyingProviderTests.peer.get().issuer + "/misnamedx"
        await #expect(throws: IdentityRefusal.issuerWrong(issuer)) { try await LyingProviderTests.identified("misnamed") }
    }

    @Test func `a provider that says nothing is not waited for`() async throws {
        let refusal = await #expect(throws: IdentityRefusal.self) { try await LyingProviderTests.identified("silent", seconds: 1) }
        guard case .providerUnreachable = refusal else {
            Issue.record("\(String(describing: refusal))")
            return
        }
    }
}
