import Foundation
import Journal
import Testing

/// A closed journal file of 600 entries: two whole blocks of 256 and one unfinished, seven streams, commands of one to nine entries.
struct Specimen {
    let journal: TemporaryJournal
    let path: String
    let size = 600
    let signed: SignedCheckpoint

    init() throws {
        journal = try TemporaryJournal()
        var number = 0
        while number < 600 {
            let count = min(1 + number % 9, 600 - number)
            _ = try journal.store.append(
                batch("c-\(number)", (number..<(number + count)).map { draft("model/m-\($0 % 7)", "{\"name\":\"entry \($0)\"}") }))
            journal.clock.move(by: 1000)
            number += count
        }
        signed = try journal.store.sign(with: TemporaryJournal.signingKey())
        path = journal.folder + "/specimen"
        try journal.store.backup(to: path)
    }

    /// A copy of the file to be damaged.
    func copy() throws -> String {
        let copy = journal.folder + "/copy-" + UUID().uuidString
        try FileManager.default.copyItem(atPath: path, toPath: copy)
        return copy
    }

    /// The copy after SQL ran on it with the triggers out of the way, and put back.
    func changed(by sql: String) throws -> String {
        let copy = try copy()
        let triggers = TemporaryJournal.sql("SELECT sql FROM sqlite_schema WHERE type = 'trigger'", at: copy)
        let names = TemporaryJournal.sql("SELECT name FROM sqlite_schema WHERE type = 'trigger'", at: copy).split(separator: "\n")
        #expect(TemporaryJournal.sql(names.map { "DROP TRIGGER \($0)" }.joined(separator: ";"), at: copy) == "")
        #expect(TemporaryJournal.sql(sql, at: copy) == "")
        for trigger in triggers.components(separatedBy: "END\n") {
            _ = TemporaryJournal.sql(trigger.hasSuffix("END") ? trigger : trigger + "END", at: copy)
        }
        return copy
    }

    func findings(after sql: String, against notes: [String] = []) throws -> [Finding] {
        try Verification.run(at: try changed(by: sql), against: notes).findings
    }
}
