package import Foundation

/// One browser window with nothing remembered, as a person sits before it. Asked on the thread of the test; ends with it.
///
/// It reaches this machine only: a page that wants something from elsewhere does not get it.
package final class Browser {
    package enum Screen: Sendable {
        case desktop
        /// A small phone held upright, with a finger for a mouse.
        case phone
    }

    package struct Wishes: Sendable {
        package var language: String
        package var screen: Screen
        package var runsScripts: Bool
        package var isDark: Bool

        package init(_ language: String, _ screen: Screen = .desktop, runsScripts: Bool = true, isDark: Bool = false) {
            self.language = language
            self.screen = screen
            self.runsScripts = runsScripts
            self.isDark = isDark
        }
    }

    package let wishes: Wishes
    private let driver: ChromeDriver
    private let session: String

    package init(_ wishes: Wishes) throws {
        self.wishes = wishes
        driver = try ChromeDriver.shared.get()
        let made = try driver.command("POST", "/session", ["capabilities": ["alwaysMatch": Browser.capabilities(wishes)]])
        guard let session = (made as? [String: Any])?["sessionId"] as? String else {
            throw BrowserTrouble(code: "no session", message: "\(String(describing: made))", place: "POST /session")
        }
        self.session = session
        driver.note(session)
        if wishes.screen == .phone, !wishes.runsScripts {
            // Where scripts are off, chromedriver waits for ever for the answer to a finger; here the phone has a mouse.
            try devtools("Emulation.setDeviceMetricsOverride", ["width": 360, "height": 740, "deviceScaleFactor": 2, "mobile": true])
        }
        if wishes.isDark { try devtools("Emulation.setEmulatedMedia", ["features": [["name": "prefers-color-scheme", "value": "dark"]]]) }
    }

    deinit {
        _ = try? driver.command("DELETE", "/session/\(session)")
        driver.forget(session)
    }

    private static func capabilities(_ wishes: Wishes) throws -> [String: Any] {
        var preferences: [String: Any] = ["intl.accept_languages": wishes.language, "credentials_enable_service": false]
        if !wishes.runsScripts { preferences["profile.managed_default_content_settings.javascript"] = 2 }
        var options: [String: Any] = [
            "binary": try Peers.chromium(), "prefs": preferences,
            "args": [
                "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--window-size=1280,900", "--hide-scrollbars",
                "--disable-background-networking", "--force-prefers-reduced-motion", "--no-first-run", "--force-color-profile=srgb",
                "--lang=\(wishes.language)",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            ],
        ]
        if wishes.screen == .phone, wishes.runsScripts {
            let metrics: [String: Any] = ["width": 360, "height": 740, "pixelRatio": 2, "touch": true, "mobile": true]
            options["mobileEmulation"] = ["deviceMetrics": metrics]
        }
        return [
            "browserName": "chrome", "goog:chromeOptions": options, "timeouts": ["implicit": 0, "pageLoad": 60_000, "script": 60_000],
            "unhandledPromptBehavior": "ignore",
        ]
    }

    /// Asks chromedriver about this session.
    func command(_ method: String, _ path: String, _ parameters: [String: Any]? = nil) throws -> Any? {
        try driver.command(method, "/session/\(session)\(path)", parameters)
    }

    private func devtools(_ name: String, _ parameters: [String: Any]) throws {
        _ = try command("POST", "/goog/cdp/execute", ["cmd": name, "params": parameters])
    }

    package func open(_ address: String) throws { _ = try command("POST", "/url", ["url": address]) }
    package func reload() throws { _ = try command("POST", "/refresh", [:]) }
    package func back() throws { _ = try command("POST", "/back", [:]) }

    package var address: String { get throws { try command("GET", "/url") as? String ?? "" } }
    package var title: String { get throws { try command("GET", "/title") as? String ?? "" } }
    package var source: String { get throws { try command("GET", "/source") as? String ?? "" } }

    /// All that is to be read on the page.
    package var text: String { get throws { try one(.css("body")).text } }

    /// Runs a script in the page and answers what it returns; a page's rules about scripts do not hold for it.
    package func run(_ script: String, _ arguments: [Any] = []) throws -> Any? {
        try command("POST", "/execute/sync", ["script": script, "args": arguments])
    }

    /// The window as it is, or the whole page from top to bottom.
    package func picture(wholePage: Bool = false) throws -> Data {
        guard wholePage else { return Data(base64Encoded: try command("GET", "/screenshot") as? String ?? "") ?? Data() }
        let taken = try command(
            "POST", "/goog/cdp/execute", ["cmd": "Page.captureScreenshot", "params": ["format": "png", "captureBeyondViewport": true]])
        return Data(base64Encoded: (taken as? [String: Any])?["data"] as? String ?? "") ?? Data()
    }

    /// The window as a small WebP file.
    package func smallPicture(quality: Int) throws -> Data {
        let taken = try command(
            "POST", "/goog/cdp/execute", ["cmd": "Page.captureScreenshot", "params": ["format": "webp", "quality": quality] as [String: Any]])
        return Data(base64Encoded: (taken as? [String: Any])?["data"] as? String ?? "") ?? Data()
    }

    /// Everything that a page said to the browser's console since the last look: refused scripts, missing files.
    package func complaints() throws -> [String] {
        let entries = try command("POST", "/se/log", ["type": "browser"]) as? [[String: Any]] ?? []
        return entries.compactMap { $0["message"] as? String }
    }
}
