import Dispatch
import GRDB
import Synchronization

/// SQLite's own look at its pages: that each belongs somewhere, is in order and holds what the tables allow.
enum StructureCheck {
    /// On a connection of its own, so that it can run beside the reading of the leaves.
    static func findings(at path: String) throws -> [Finding] {
        try JournalFile.connect(path, readOnly: true, mapped: true).unsafeRead { findings($0) }
    }

    private static func findings(_ database: Database) -> [Finding] {
        let lines: [String]
        do {
            lines = try String.fetchAll(database, sql: "PRAGMA quick_check(100)")
        } catch {
            return [Finding(.page("unknown"), (error as? DatabaseError)?.message ?? "\(error)")]
        }
        return lines == ["ok"] ? [] : lines.flatMap { $0.split(separator: "\n") }.compactMap { finding(String($0)) }
    }

    /// "Tree 5 page 12 cell 3: …", "row 3 missing …", "NULL value in entry.leaf" and the like.
    private static func finding(_ line: String) -> Finding? {
        if line.hasPrefix("*** in database") { return nil }
        if let page = number(after: "page ", in: line) { return Finding(.page(page), line) }
        if let dot = line.firstIndex(of: "."), let blank = line[..<dot].lastIndex(of: " ") {
            return Finding(.table(name: String(line[line.index(after: blank)..<dot]), row: "unknown"), line)
        }
        return Finding(.page("unknown"), line)
    }

    private static func number(after word: String, in line: String) -> String? {
        guard let range = line.lowercased().firstRange(of: word) else { return nil }
        let digits = line[range.upperBound...].prefix { $0.isNumber }
        return digits.isEmpty ? nil : String(digits)
    }
}

/// Work that goes on beside the caller's until its answer is asked for.
final class Aside<Answer: Sendable>: Sendable {
    private let answer = Mutex<Result<Answer, any Error>?>(nil)
    private let group = DispatchGroup()

    init(_ work: @escaping @Sendable () throws -> Answer) {
        DispatchQueue.global(qos: .userInitiated).async(group: group) { [self] in
            let result = Result { try work() }
            answer.withLock { $0 = result }
        }
    }

    /// Waits for the end.
    func get() throws -> Answer {
        group.wait()
        guard let result = answer.withLock(\.self) else { preconditionFailure("the work has ended without an answer") }
        return try result.get()
    }
}
