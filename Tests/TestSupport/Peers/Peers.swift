import Foundation

/// Programs of others that tests talk to, as `Scripts/set-up tests` installs them.
package enum Peers {
    package static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    private static let environment = checkout + "/.build-tests/venv"

    /// The Python that knows the peers.
    package static func python() throws -> String { try found(environment + "/bin/python") }

    /// The accessibility checker's script.
    package static func axe() throws -> String {
        let libraries = environment + "/lib"
        let version = try? FileManager.default.contentsOfDirectory(atPath: libraries).first { $0.hasPrefix("python") }
        return try found("\(libraries)/\(version ?? "python3")/site-packages/axe_playwright_python/axe.min.js")
    }

    package static func chromedriver() throws -> String { try found("/usr/bin/chromedriver") }
    package static func chromium() throws -> String { try found("/usr/bin/chromium") }

    /// A script of the folder beside the tests.
    package static func script(_ name: String) -> String { "\(checkout)/Tests/Peers/\(name)" }

    private static func found(_ path: String) throws -> String {
        guard FileManager.default.fileExists(atPath: path) else { throw Missing(path: path) }
        return path
    }

    /// A test without its peer fails: it must not pass for having asked nobody.
    package struct Missing: Error, CustomStringConvertible {
        package let path: String

        package var description: String { "\(path) is not there. `./Scripts/set-up tests` installs what the tests talk to; run it and test again." }
    }
}

/// Something of another process did not come in time.
package struct NotInTime: Error, CustomStringConvertible {
    package let what: String

    package init(_ what: String) { self.what = what }

    package var description: String { "not in time: \(what)" }
}

/// Looks again and again until there is an answer. For what other processes do: nobody tells us when it is done.
package func patiently<Answer>(seconds: Double = 20, _ what: String, _ look: () throws -> Answer?) throws -> Answer {
    let deadline = Date(timeIntervalSinceNow: seconds)
    while true {
        if let answer = try look() { return answer }
        guard Date() < deadline else { throw NotInTime(what) }
        Thread.sleep(forTimeInterval: 0.02)
    }
}
