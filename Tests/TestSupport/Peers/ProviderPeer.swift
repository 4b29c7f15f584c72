import Foundation

/// A provider of sign-in in a process of its own: one that keeps to the standard, or one that lies.
package final class ProviderPeer: Sendable {
    package let port: Int
    private let process: ChildProcess

    package var issuer: String { "http://127.0.0.1:\(port)" }

    /// The provider that PyPI has for tests. `secondsValid` is how long its tokens hold.
    package init(people: [String], secondsValid: Int = 3_600) throws {
        port = try PlainHTTP.freePort()
        var arguments = ["-m", "oidc_provider_mock", "--port", "\(port)", "--token-max-age", "\(secondsValid)"]
        for person in people { arguments += ["--user-claims", person] }
        process = try ChildProcess(Peers.python(), arguments, environment: ["PYTHONWARNINGS": "ignore"], isQuiet: true)
        try PlainHTTP.wait(port: port, for: "the provider on port \(port)")
    }

    /// One that lies, in another way under each path.
    package init(lying: Void) throws {
        process = try ChildProcess(Peers.python(), [Peers.script("lying-provider.py")], isQuiet: true)
        let said = process.firstOutput()
        guard let port = Int(said.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            process.kill()
            throw NotInTime("the lying provider's port: \(said)")
        }
        self.port = port
    }

    deinit { stop() }

    package func stop() {
        process.kill()
        _ = process.wait(seconds: 5)
    }

    /// What a person's browser does at the provider: it answers the form and is sent back to an address of ours. Answers its parameters.
    package func signIn(_ person: String, at address: String) throws -> [String: String] {
        try sentBack(address, "sub=\(person)")
    }

    package func decline(at address: String) throws -> [String: String] { try sentBack(address, "action=deny") }

    private func sentBack(_ address: String, _ form: String) throws -> [String: String] {
        let path = String(address.dropFirst(issuer.count))
        let answer = try PlainHTTP.ask(
            port: port, "POST", path, headers: ["Content-Type": "application/x-www-form-urlencoded"], body: Data(form.utf8))
        guard let place = answer.headers["location"], let parts = URLComponents(string: place) else {
            throw PlainHTTP.Trouble(description: "\(answer.status) \(answer.text)")
        }
        return Dictionary((parts.queryItems ?? []).map { ($0.name, $0.value ?? "") }) { first, _ in first }
    }
}
