import Foundation

/// The checkout that the tests look at; `KHEO_ROOT` names another one.
enum Repository {
    static let root: URL =
        if let path = ProcessInfo.processInfo.environment["KHEO_ROOT"] {
            URL(filePath: path)
        } else {
            URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        }

    static let isRecording = ProcessInfo.processInfo.environment["KHEO_RECORD"] == "1"

    static func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: path).path)
    }

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    static func lines(_ path: String) throws -> [Substring] {
        try text(path).split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// Paths of files below a folder, relative to the root and sorted; nothing hidden. An absent folder has no files.
    static func files(below folder: String, ending: String) -> [String] {
        paths(below: folder).filter { $0.hasSuffix(ending) }
    }

    static func folders(below folder: String) -> [String] {
        paths(below: folder).filter { path in
            (try? root.appending(path: path).resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? false
        }
    }

    /// The names of the folders directly inside.
    static func children(of folder: String) -> [String] {
        folders(below: folder).filter { $0.split(separator: "/").count == folder.split(separator: "/").count + 1 }
            .map { String($0.split(separator: "/").last ?? "") }
    }

    private static func paths(below folder: String) -> [String] {
        let start = root.appending(path: folder)
        guard let walk = FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil, options: [.skipsHiddenFiles]) else { return [] }
        let prefix = start.standardizedFileURL.path
        return walk.compactMap { ($0 as? URL)?.standardizedFileURL.path }
            .map { (folder.isEmpty ? "" : folder + "/") + $0.dropFirst(prefix.count).drop { $0 == "/" } }
            .sorted()
    }
}

/// Cells of the table rows below a heading, without the header row; backticks are taken off.
func tableRows(in document: String, under heading: String) throws -> [[String]] {
    var isInside = false
    var rows: [[String]] = []
    for line in try Repository.lines(document) {
        if line.hasPrefix("#") { isInside = line.drop { $0 == "#" }.dropFirst() == heading }
        guard isInside, line.hasPrefix("|") else { continue }
        let cells = line.dropFirst().dropLast(line.hasSuffix("|") ? 1 : 0).split(separator: "|", omittingEmptySubsequences: false)
        rows.append(cells.map { $0.trimmingCharacters(in: .whitespaces).filter { $0 != "`" } })
    }
    return Array(rows.filter { !$0.allSatisfy { cell in cell.allSatisfy { $0 == "-" || $0 == ":" } } }.dropFirst())
}
