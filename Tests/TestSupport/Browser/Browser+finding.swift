import Foundation

/// How something on a page is found: as a person would, or by its selector where nothing else tells.
package enum Way: Sendable, CustomStringConvertible {
    case css(String)
    /// A field by the text of its label.
    case field(String)
    /// What is clicked, by its words.
    case link(String)
    case button(String)
    case heading(String)
    case path(String)

    var strategy: (using: String, value: String) {
        switch self {
        case .css(let selector): ("css selector", selector)
        case .path(let path): ("xpath", path)
        case .link(let words): ("xpath", "//a[\(Way.says(words))]")
        case .button(let words): ("xpath", "//button[\(Way.says(words))] | //summary[\(Way.says(words))]")
        case .heading(let words): ("xpath", "//*[self::h1 or self::h2 or self::h3][\(Way.says(words))]")
        case .field(let words):
            (
                "xpath",
                "//*[@id=(//label[\(Way.names(words))]/@for)] | //label[\(Way.names(words))]//*[self::input or self::select or self::textarea]"
            )
        }
    }

    package var description: String {
        switch self {
        case .css(let words), .path(let words): "“\(words)”"
        case .field(let words): "the field “\(words)”"
        case .link(let words): "the link “\(words)”"
        case .button(let words): "the button “\(words)”"
        case .heading(let words): "the heading “\(words)”"
        }
    }

    private static func says(_ words: String) -> String { "normalize-space(.)=\(quoted(words))" }
    /// A label may say in brackets that the field is needed; a choice's has its help behind its name.
    private static func names(_ words: String) -> String {
        let (whole, start) = (quoted(words), quoted(words + " ("))
        return "normalize-space(.)=\(whole) or starts-with(normalize-space(.), \(start)) or normalize-space(text()[1])=\(whole)"
    }

    /// XPath has no way to write both marks in one text.
    private static func quoted(_ text: String) -> String {
        guard text.contains("'") else { return "'\(text)'" }
        guard text.contains("\"") else { return "\"\(text)\"" }
        return "concat(\(text.split(separator: "'", omittingEmptySubsequences: false).map { "'\($0)'" }.joined(separator: ", \"'\", ")))"
    }
}

/// Something on a page, until the page changes.
package struct Element {
    let browser: Browser
    let reference: String
    private static let key = "element-6066-11e4-a52e-4f735466cecf"

    init?(_ value: Any?, in browser: Browser) {
        guard let reference = (value as? [String: Any])?[Element.key] as? String else { return nil }
        self.browser = browser
        self.reference = reference
    }

    private func command(_ method: String, _ path: String, _ parameters: [String: Any]? = nil) throws -> Any? {
        try browser.command(method, "/element/\(reference)\(path)", parameters)
    }

    package var text: String { get throws { try command("GET", "/text") as? String ?? "" } }
    /// Its page is not there any more.
    package var isGone: Bool {
        do { _ = try command("GET", "/name") } catch { return (error as? BrowserTrouble)?.code == "stale element reference" }
        return false
    }
    package var isShown: Bool { get throws { try command("GET", "/displayed") as? Bool ?? false } }
    package var isEnabled: Bool { get throws { try command("GET", "/enabled") as? Bool ?? false } }
    package var isChosen: Bool { get throws { try command("GET", "/selected") as? Bool ?? false } }
    package var kind: String { get throws { try command("GET", "/name") as? String ?? "" } }
    package func attribute(_ name: String) throws -> String? { try command("GET", "/attribute/\(name)") as? String }
    /// What a field holds now.
    package var value: String { get throws { try command("GET", "/property/value") as? String ?? "" } }

    /// Brought to the middle first, as people do: at an edge of the window something may lie over it.
    package func click() throws {
        try bringIntoView()
        _ = try command("POST", "/click", [:])
    }
    package func bringIntoView() throws { _ = try browser.run("arguments[0].scrollIntoView({block: 'center'})", [json]) }
    package func clear() throws { _ = try command("POST", "/clear", [:]) }
    package func type(_ text: String) throws { _ = try command("POST", "/value", ["text": text]) }

    package func all(_ way: Way) throws -> [Element] {
        let (using, value) = way.strategy
        let found = try command("POST", "/elements", ["using": using, "value": value]) as? [Any] ?? []
        return found.compactMap { Element($0, in: browser) }
    }
}

extension Browser {
    package func all(_ way: Way) throws -> [Element] {
        let (using, value) = way.strategy
        let found = try command("POST", "/elements", ["using": using, "value": value]) as? [Any] ?? []
        return found.compactMap { Element($0, in: self) }
    }

    package func has(_ way: Way) throws -> Bool { try !all(way).isEmpty }

    /// The first that is shown, else the first; what is missing is told with the page that lacks it.
    package func one(_ way: Way) throws -> Element {
        let found = try all(way)
        if let shown = try found.first(where: { try $0.isShown }) ?? found.first { return shown }
        throw try NotOnPage(way: way, address: address, text: String(all(.css("body")).first?.text.prefix(1_500) ?? ""))
    }

    /// Waits for something that a script of the page brings.
    package func await(_ way: Way, seconds: Double = 10) throws -> Element {
        try patiently(seconds: seconds, "\(way)") { try all(way).first { try $0.isShown } }
    }

    /// Clicks what changes the page that is there.
    package func click(_ way: Way) throws { try one(way).click() }

    /// Clicks what leads to another page, and waits for it: chromedriver does so only where the page comes at once.
    package func follow(_ way: Way) throws { try follow(one(way)) }

    package func follow(_ element: Element) throws {
        let before = try one(.css("html"))
        try element.click()
        _ = try patiently("another page than \(address)") { before.isGone ? true : nil }
        _ = try patiently("the whole of \(address)") { try run("return document.readyState") as? String == "complete" ? true : nil }
    }

    /// Types into a field, in place of what it holds. A day is written as 2026-11-22.
    package func fill(_ label: String, _ text: String) throws {
        let field = try one(.field(label))
        if try field.attribute("type") == "date" {
            // A date field takes keys in the order of the browser's language; a script sets what a person would have chosen.
            _ = try run("arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('change', {bubbles: true}))", [field.json, text])
            return
        }
        try field.clear()
        try field.type(text)
    }

    /// Chooses one of a list by its words, or of several marks beside each other.
    package func choose(_ label: String, _ option: String) throws {
        let field = try one(.field(label))
        for choice in try field.all(.css("option")) where try choice.text.trimmingCharacters(in: .whitespacesAndNewlines) == option {
            return try choice.click()
        }
        throw try NotOnPage(way: .field(option), address: address, text: field.text)
    }

    package func tick(_ label: String, _ isOn: Bool = true) throws {
        let box = try one(.field(label))
        if try box.isChosen != isOn { try box.click() }
    }

    package func upload(_ label: String, _ path: String) throws { try one(.field(label)).type(path) }
}

extension Element {
    /// As a script's argument.
    package var json: [String: Any] { [Element.key: reference] }
}

/// What a story looked for and did not find, with the page that lacks it.
package struct NotOnPage: Error, CustomStringConvertible {
    package let way: Way
    package let address: String
    package let text: String

    package var description: String { "\(way) is not on \(address):\n\(text)" }
}
