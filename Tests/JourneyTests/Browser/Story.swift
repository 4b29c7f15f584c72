import Foundation
import Testing
import TestSupport

/// A person before a browser, on a register that is served for this story alone. Every page that is looked at is checked by the way.
final class Story {
    let kheo: Kheo
    let browser: Browser
    let address: String
    /// Nil where another story serves.
    private let server: ChildProcess?
    private var said: String

    /// `settings` are those of a file, of which the server's own address is a part.
    init(_ wishes: Browser.Wishes, on kheo: Kheo, settings: String? = nil) throws {
        self.kheo = kheo
        let port = settings == nil ? 0 : try PlainHTTP.freePort()
        if let settings {
            let path = kheo.data + "/settings.yaml"
            try "address: http://127.0.0.1:\(port)\n\(settings)\n".write(toFile: path, atomically: true, encoding: .utf8)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        }
        let server = try kheo.start(["serve", "--port", "\(port)"])
        self.server = server
        said = server.firstOutput()
        let found = said.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix("http") }
        address = try #require(found.map(String.init), "the server did not say its address")
        browser = try Browser(wishes)
    }

    /// Before another browser, on the same server.
    init(beside other: Story, _ browser: Browser) {
        kheo = other.kheo
        address = other.address
        self.browser = browser
        server = nil
        said = ""
    }

    deinit {
        server?.kill(SIGTERM)
        _ = server?.wait(seconds: 10)
    }

    /// What the server prints at the very first start.
    func startCode() throws -> String {
        while !said.contains(#/: (\w{4}(?:-\w{4}){4})\n/#) {
            let more = server?.firstOutput() ?? ""
            guard !more.isEmpty else { throw NotInTime("the start code: \(said)") }
            said += more
        }
        return try #require(said.firstMatch(of: #/: (\w{4}(?:-\w{4}){4})\n/#).map { String($0.1) })
    }

    func open(_ path: String) throws { try browser.open(address + path) }

    /// Where the browser is, without the server's own part.
    var path: String { get throws { String(try browser.address.dropFirst(address.count)) } }

    /// What holds of every page, in whatever state: it can be used with any senses, in its language, without pushing it sideways, and it
    /// wants nothing that the browser refuses.
    func look(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let path = try path
        // The checker waits by scripts: what it would say without them is what it says with them.
        let violations = try browser.wishes.runsScripts ? browser.violations() : []
        #expect(violations.isEmpty, "\(path)\n\(violations.map(\.description).joined(separator: "\n"))", sourceLocation: sourceLocation)
        let facts = try #require(
            try browser.run(
                """
                const page = document.documentElement;
                return [page.lang, String(page.scrollWidth > page.clientWidth), document.title ? 'titled' : ''];
                """) as? [String])
        #expect(
            facts == [browser.wishes.language, "false", "titled"], "\(path): language, wider than the window, title", sourceLocation: sourceLocation)
        // A page that says no, and pages of others, are no complaint; what a page of ours lacks is one.
        let complaints = try browser.complaints().filter { complaint in
            complaint.hasPrefix(address) && (!complaint.contains("responded with a status") || complaint.contains("/assets/"))
        }
        #expect(complaints.isEmpty, "\(path)\n\(complaints.joined(separator: "\n"))", sourceLocation: sourceLocation)
        try keepPicture(of: path)
    }

    /// Expects words on the page.
    func expect(_ words: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let (path, text) = try (path, browser.text)
        #expect(text.localizedCaseInsensitiveContains(words), "\(path) lacks “\(words)”:\n\(text)", sourceLocation: sourceLocation)
    }

    /// For whoever wants to see the story: KHEO_SCREENS names a folder.
    private func keepPicture(of path: String) throws {
        guard let folder = ProcessInfo.processInfo.environment["KHEO_SCREENS"] else { return }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let name =
            "\(browser.wishes.language)-\(browser.wishes.screen)-\(path.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-").prefix(60))"
        try browser.picture(wholePage: true).write(to: URL(filePath: "\(folder)/\(name).png"))
    }
}
