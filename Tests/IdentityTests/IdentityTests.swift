import Foundation
import Identity
import Testing
import TestSupport

/// Against a real provider, in a process of its own.
@Suite struct IdentityTests {
    static let lan = #"{"sub": "lan", "name": "Nguyễn Thị Lan"}"#

    static func provider(_ issuer: String, client: String = "kheo", later: Int64 = 0, seconds: Int = 60) throws -> IdentityProvider {
        let settings = try IdentitySettings(
            issuer: issuer, clientID: client, clientSecret: "bí mật: dài", callback: "http://127.0.0.1:8080/sign-in/return")
        return IdentityProvider(settings, answerSecondsMax: seconds, clock: { Int64(Date().timeIntervalSince1970) + later })
    }

    @Test func `whoever signs in there is known here`() async throws {
        let peer = try ProviderPeer(people: [IdentityTests.lan])
        let provider = try IdentityTests.provider(peer.issuer)
        let request = SignInRequest.random()
        let back = try peer.signIn("lan", at: await provider.address(for: request))
        #expect(back["state"] == request.state)
        #expect(try await provider.identify(back, for: request) == Identified(issuer: peer.issuer, subject: "lan", name: "Nguyễn Thị Lan"))
        // The code is spent.
        await #expect(throws: IdentityRefusal.answerUnreadable(question: .token, status: 400)) { try await provider.identify(back, for: request) }
    }

    @Test func `who left and who comes back must be the same`() async throws {
        let peer = try ProviderPeer(people: [IdentityTests.lan])
        let provider = try IdentityTests.provider(peer.issuer)
        let (mine, other) = (SignInRequest.random(), SignInRequest.random())
        let back = try peer.signIn("lan", at: await provider.address(for: mine))
        await #expect(throws: IdentityRefusal.requestUnknown) { try await provider.identify(back, for: other) }
        await #expect(throws: IdentityRefusal.requestUnknown) { try await provider.identify(["code": "x"], for: mine) }
        // The state was stolen with the address, the nonce was not.
        let forged = SignInRequest(state: mine.state, nonce: other.nonce, verifier: mine.verifier)
        await #expect(throws: IdentityRefusal.token(.nonce)) { try await provider.identify(back, for: forged) }
        await #expect(throws: IdentityRefusal.issuerWrong("https://other.example")) {
            try await provider.identify(back.merging(["iss": "https://other.example"]) { $1 }, for: mine)
        }
        await #expect(throws: IdentityRefusal.codeMissing) { try await provider.identify(["state": mine.state], for: mine) }
    }

    @Test func `whoever says no there is told so here`() async throws {
        let peer = try ProviderPeer(people: [])
        let provider = try IdentityTests.provider(peer.issuer)
        let request = SignInRequest.random()
        var back = try peer.decline(at: await provider.address(for: request))
        back["state"] = request.state
        await #expect(throws: IdentityRefusal.declined("access_denied")) { try await provider.identify(back, for: request) }
    }

    @Test func `a token that has run out, by our clock, is refused`() async throws {
        let peer = try ProviderPeer(people: [IdentityTests.lan], secondsValid: 7_200)
        // Wide of the border, since a test may wait for its turn; the border itself is tried against the provider that lies.
        for (later, isRefused) in [(5_400, false), (7_200 + 75, true)] as [(Int64, Bool)] {
            let request = SignInRequest.random()
            let back = try peer.signIn("lan", at: await IdentityTests.provider(peer.issuer).address(for: request))
            let provider = try IdentityTests.provider(peer.issuer, later: later)
            if isRefused {
                await #expect(throws: IdentityRefusal.token(.expired)) { try await provider.identify(back, for: request) }
            } else {
                #expect(try await provider.identify(back, for: request).subject == "lan")
            }
        }
    }

    @Test func `a provider that is away is told as away`() async throws {
        let peer = try ProviderPeer(people: [])
        let provider = try IdentityTests.provider(peer.issuer)
        peer.stop()
        let refusal = await #expect(throws: IdentityRefusal.self) { try await provider.address(for: .random()) }
        guard case .providerUnreachable = refusal else {
            Issue.record("\(String(describing: refusal))")
            return
        }
    }

    @Test(arguments: [
        "http://provider.example", "ftp://127.0.0.1", "provider.example", "", "https://", "https://user@provider.example", "https://a b.example",
        "http://127.evil.example", "https://provider.example/#x",
    ])
    func `an address that anybody could read along is refused`(_ address: String) {
        #expect(throws: IdentityRefusal.addressUnsafe(address)) { try IdentityTests.provider(address) }
    }
}
