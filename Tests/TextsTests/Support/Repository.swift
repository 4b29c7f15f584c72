import Foundation

/// The checkout that the tests look at; `KHEO_ROOT` names another one.
enum Repository {
    static let root: URL =
        if let path = ProcessInfo.processInfo.environment["KHEO_ROOT"] {
            URL(filePath: path)
        } else {
            URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        }

    static func text(_ path: String) throws -> String { try String(contentsOf: root.appending(path: path), encoding: .utf8) }

    /// All Swift code below a folder, in one text; empty where there is none.
    static func code(below folder: String) throws -> String {
        guard let walk = FileManager.default.enumerator(at: root.appending(path: folder).resolvingSymlinksInPath(), includingPropertiesForKeys: nil)
        else { return "" }
        return try walk.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
            .map { try String(contentsOf: $0, encoding: .utf8) }.joined(separator: "\n")
    }

    /// The rooms, by their folders' names.
    static func rooms() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Sources").path).sorted()
    }
}
