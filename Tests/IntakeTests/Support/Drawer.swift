import Foundation
import Intake
import Testing

/// A folder of files that goes with the test.
final class Drawer {
    let path = FileManager.default.temporaryDirectory.path + "/kheo-intake-" + UUID().uuidString

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

    /// A copy of a folder.
    init(copyOf folder: String) throws { try FileManager.default.copyItem(atPath: folder, toPath: path) }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to name: String) throws -> String {
        try Data(text.utf8).write(to: URL(filePath: "\(path)/\(name)"))
        return "\(path)/\(name)"
    }

    func text(of name: String) throws -> String { try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8) }
}

/// Where a reader of the file would look for the mistake.
struct Mistake: CustomTestStringConvertible, Sendable {
    let what: String
    let file: String
    /// Replaced in the file; the whole file where it is empty.
    let old: String
    let new: String
    /// What is told, and the text at whose first letter it stands; the whole file where that is nil.
    let told: [(at: String?, problem: Diagnostic.Problem)]

    init(_ what: String, in file: String, _ old: String, _ new: String, _ told: (at: String?, problem: Diagnostic.Problem)...) {
        self.what = what
        self.file = file
        self.old = old
        self.new = new
        self.told = told
    }

    var testDescription: String { what }

    func made(in text: String) -> String? {
        if old.isEmpty { return new }
        guard let place = text.range(of: old) else { return nil }
        return text.replacingCharacters(in: place, with: new)
    }

    /// Lines and columns from 1, columns in letters.
    func diagnostics(in text: String) -> [Diagnostic] {
        told.map { at, problem in
            guard let at, let place = text.range(of: at) else { return Diagnostic(file: file, line: 0, column: 0, problem: problem) }
            let before = text[..<place.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
            return Diagnostic(file: file, line: before.count, column: (before.last?.count ?? 0) + 1, problem: problem)
        }
    }
}
