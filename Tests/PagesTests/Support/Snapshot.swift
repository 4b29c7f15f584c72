import Foundation
import Pages
import Testing
import Texts

/// Compares a page with the one that is kept; KHEO_RECORD=1 keeps the new one, and its difference is read like code.
func expect(_ page: any Page, in language: Language, isKeptAs name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let shown = String(decoding: page.html(in: language), as: UTF8.self)
        .replacing(StyleSheet.name, with: "STYLE.css").replacing(Script.name, with: "SCRIPT.js")
        // A row, an item, a part of the page a line: so that differences are small.
        .replacing(/<(?:tr|li|section|dt|h1|h2|h3|table|form|figure|text|rect)[ >]/) { "\n\($0.output)" }
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Snapshots")
    let file = folder.appending(path: "\(name).\(language.rawValue).html")
    if ProcessInfo.processInfo.environment["KHEO_RECORD"] == "1" {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try shown.write(to: file, atomically: true, encoding: .utf8)
        return
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    guard shown != kept else { return }
    let lines = zip(shown.split(separator: "\n", omittingEmptySubsequences: false), kept.split(separator: "\n", omittingEmptySubsequences: false))
    let first = lines.enumerated().first { $0.element.0 != $0.element.1 }
    let difference = first.map { "line \($0.offset + 1)\n  is   \($0.element.0)\n  kept \($0.element.1)" } ?? "one is longer"
    Issue.record("\(name) differs: \(difference)", sourceLocation: sourceLocation)
}
