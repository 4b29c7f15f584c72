import Events
package import Identity
import Synchronization

/// Sign-ins by an office's own provider that have been begun and not yet come back. In memory: a restart asks people to begin again.
package final class OutsideSignIn: Sendable {
    let issuer: String
    let provider: IdentityProvider
    /// Seconds since 1970.
    private let clock: @Sendable () -> Int64
    private let begun = Mutex<[String: Begun]>([:])
    /// Sessions that have given their password and may link an account outside, and until when.
    private let permits = Mutex<[Int: Int64]>([:])

    struct Begun {
        let request: SignInRequest
        let next: LocalPath?
        /// The session and account to link; nil where somebody signs in.
        let linking: (session: Int, account: AccountID)?
        let until: Int64
    }

    package init(issuer: String, provider: IdentityProvider, clock: @escaping @Sendable () -> Int64) {
        self.issuer = issuer
        self.provider = provider
        self.clock = clock
    }

    /// The state goes along, and comes back with the browser that left with it.
    func begin(_ next: LocalPath?, linking: (session: Int, account: AccountID)?) -> SignInRequest {
        let request = SignInRequest.random()
        let now = clock()
        begun.withLock { begun in
            begun = begun.filter { $0.value.until > now }
            // Whoever begins and never comes back must not fill the memory: the oldest go.
            if begun.count >= WebLimits.outsideSignInsMax, let oldest = begun.min(by: { $0.value.until < $1.value.until })?.key {
                begun[oldest] = nil
            }
            begun[request.state] = Begun(
                request: request, next: next, linking: linking, until: now + Int64(IdentityLimits.signInSecondsMax))
        }
        return request
    }

    /// Once: an address that comes back a second time finds nothing.
    func take(_ state: String) -> Begun? {
        let now = clock()
        return begun.withLock { $0.removeValue(forKey: state) }.flatMap { $0.until > now ? $0 : nil }
    }

    func permit(_ session: Int) {
        let now = clock()
        permits.withLock { permits in
            permits = permits.filter { $0.value > now }
            permits[session] = now + Int64(IdentityLimits.signInSecondsMax)
        }
    }

    func takePermit(_ session: Int) -> Bool {
        let now = clock()
        return permits.withLock { $0.removeValue(forKey: session) }.map { $0 > now } ?? false
    }
}
