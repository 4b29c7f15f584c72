import Foundation

/// A rule that a page breaks, and where.
package struct Violation: Equatable, Sendable, CustomStringConvertible {
    package let rule: String
    package let impact: String
    package let help: String
    package let places: [String]

    package var description: String { "\(rule) (\(impact)): \(help)\n" + places.map { "    \($0)" }.joined(separator: "\n") }
}

extension Browser {
    /// What the accessibility checker finds on this page, by WCAG 2.2 A and AA and its own rules of good practice.
    package func violations() throws -> [Violation] {
        _ = try run(try String(contentsOfFile: Peers.axe(), encoding: .utf8) + "; return typeof axe")
        let script = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
                .then(found => done(JSON.stringify(found.violations)), error => done('"' + error + '"'));
            """
        let text = try command("POST", "/execute/async", ["script": script, "args": [Any]()]) as? String ?? ""
        guard let found = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed) as? [[String: Any]] else {
            throw BrowserTrouble(code: "axe", message: text, place: try address)
        }
        return found.map { violation in
            let nodes = violation["nodes"] as? [[String: Any]] ?? []
            return Violation(
                rule: violation["id"] as? String ?? "", impact: violation["impact"] as? String ?? "", help: violation["help"] as? String ?? "",
                places: nodes.prefix(5).map { node in
                    let target = (node["target"] as? [Any] ?? []).map { "\($0)" }.joined(separator: " ")
                    let reason = ((node["any"] as? [[String: Any]] ?? []) + (node["all"] as? [[String: Any]] ?? [])).first?["message"] as? String
                    return "\(target)\(reason.map { ": \($0)" } ?? "")"
                })
        }
    }
}
