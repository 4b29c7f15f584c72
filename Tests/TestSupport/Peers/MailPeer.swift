import Foundation

/// A mail server in a process of its own, as long as the test holds it.
package final class MailPeer: Sendable {
    package struct Arrived: Decodable, Equatable, Sendable {
        package var from: String
        package var to: [String]
        package var protected: Bool
        package var user: String?
        package var sender: String
        package var subject: String
        package var identifier: String
        package var date: String
        package var headers: [String]
        package var defects: [String]
        package var text: String
        package var longestLine: Int

        package init(
            from: String, to: [String], protected: Bool, user: String?, sender: String, subject: String, identifier: String, date: String,
            headers: [String], defects: [String], text: String, longestLine: Int
        ) {
            (self.from, self.to, self.protected, self.user, self.sender, self.subject) = (from, to, protected, user, sender, subject)
            (self.identifier, self.date, self.headers, self.defects, self.text) = (identifier, date, headers, defects, text)
            self.longestLine = longestLine
        }
    }

    package let port: Int
    package let folder: String
    package var certificate: String { folder + "/certificate.pem" }
    private let process: ChildProcess

    package init(protection: String = "none", user: String? = nil, password: String? = nil) throws {
        folder = FileManager.default.temporaryDirectory.path + "/kheo-mail-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        Leftovers.note(folder)
        var arguments = [Peers.script("mail-peer.py"), folder, "--protection", protection]
        if let user { arguments += ["--user", user, "--password", password ?? ""] }
        process = try ChildProcess(Peers.python(), arguments)
        let said = process.firstOutput()
        guard let port = Int(said.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            process.kill()
            throw NotInTime("the mail server's port: \(said)\(process.wait(seconds: 5).errors)")
        }
        self.port = port
    }

    deinit {
        stop()
        try? FileManager.default.removeItem(atPath: folder)
        Leftovers.forget(folder)
    }

    package func stop() {
        process.kill()
        _ = process.wait(seconds: 5)
    }

    /// What has arrived so far.
    package func arrived() throws -> [Arrived] {
        try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }.sorted().map {
            try JSONDecoder().decode(Arrived.self, from: Data(contentsOf: URL(filePath: "\(folder)/\($0)")))
        }
    }

    /// Waits for the mails that must come.
    package func arrived(_ count: Int) throws -> [Arrived] {
        try patiently("\(count) mails") {
            let all = try arrived()
            return all.count >= count ? all : nil
        }
    }
}
