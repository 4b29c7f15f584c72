import Foundation
import Synchronization

/// The one chromedriver of a test run, started by the first story and ended with the process.
final class ChromeDriver: Sendable {
    static let shared = Result { try ChromeDriver() }

    let port: Int
    private let process: ChildProcess
    private let sessions = Mutex<Set<String>>([])

    private init() throws {
        port = try PlainHTTP.freePort()
        process = try ChildProcess(Peers.chromedriver(), ["--port=\(port)", "--silent"], isQuiet: true)
        let port = port
        _ = try patiently("chromedriver on port \(port)") {
            (try? PlainHTTP.ask(port: port, "GET", "/status", seconds: 5))?.status == 200 ? true : nil
        }
        atexit { (try? ChromeDriver.shared.get())?.end() }
    }

    func note(_ session: String) { sessions.withLock { _ = $0.insert(session) } }
    func forget(_ session: String) { sessions.withLock { _ = $0.remove(session) } }

    /// A command of the WebDriver protocol; answers its value.
    func command(_ method: String, _ path: String, _ parameters: [String: Any]? = nil) throws -> Any? {
        let body = try parameters.map { try JSONSerialization.data(withJSONObject: $0) }
        let answer = try PlainHTTP.ask(
            port: port, method, path, headers: body == nil ? [:] : ["Content-Type": "application/json; charset=utf-8"], body: body, seconds: 90)
        let value = (try? JSONSerialization.jsonObject(with: answer.body) as? [String: Any])?["value"]
        guard answer.status == 200 else {
            let told = value as? [String: Any]
            throw BrowserTrouble(
                code: told?["error"] as? String ?? "\(answer.status)", message: told?["message"] as? String ?? answer.text, place: "\(method) \(path)"
            )
        }
        return value is NSNull ? nil : value
    }

    private func end() {
        for session in sessions.withLock({ $0 }) { _ = try? command("DELETE", "/session/\(session)") }
        process.kill(SIGTERM)
    }
}

/// What the browser could not do.
package struct BrowserTrouble: Error, CustomStringConvertible {
    package let code: String
    package let message: String
    package let place: String

    package var description: String { "\(place): \(code): \(message.prefix(400))" }
}
