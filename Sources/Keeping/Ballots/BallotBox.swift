import Crypto
package import Events
import Foundation
import GRDB

/// The votes of secret ballots, until they are counted. Who has voted stands in the journal, what was voted lies here, and nothing says which
/// belongs to which.
///
/// The box holds no slips. SQLite lays rows into its pages in the order in which they come, whatever their key: rows of votes beside the journal's
/// entries would tell whose each is. So the box holds for each item how many of each vote it was given, as one text of its own key, sealed anew under
/// a random nonce with every vote.
///
/// Journal and box are two files without a common transaction. A vote is prepared here, entered in the journal under the id of its command, and
/// cast here. Only what stands in the journal counts: whatever breaks off before leaves a prepared vote that nobody counts, and what breaks off
/// after is cast by `settle`.
package final class BallotBox: Sendable {
    private let file: KeepingFile

    package init(_ file: KeepingFile) { self.file = file }

    /// Lays a vote ready that is cast once its command stands in the journal: at most one an item.
    ///
    /// Whoever sends the form again, at the same time or after something broke off, prepares it again, and the last one is cast, once. False where
    /// there is nothing to prepare: the command's vote lies in the box, or the box is destroyed. Append all the same; the journal knows the command,
    /// or refuses it. Votes of a command that the journal has already are not prepared, since no rule looks at them again: cast what was.
    package func prepare(_ ballot: String, command: String, votes: [(item: Int, vote: Vote)]) throws(KeepingFault) -> Bool {
        let tally = BallotTally(of: votes)
        return try file.write { database in
            guard try !BallotBox.isSpent(command, of: ballot, in: database), let key = try BallotBox.makeKey(of: ballot, in: database) else {
                return false
            }
            try database.execute(
                sql: """
                    INSERT INTO ballotPending (ballot, command, holders, vote) VALUES (?, ?, 1, ?)
                    ON CONFLICT DO UPDATE SET holders = holders + 1, vote = excluded.vote
                    """,
                arguments: [ballot, command, try tally.sealed(with: key, for: ballot, command)])
            return true
        }
    }

    /// Puts a prepared vote into the box, after its command was entered in the journal. Where that was done already, or nothing was prepared,
    /// nothing happens.
    package func cast(_ ballot: String, command: String) throws(KeepingFault) {
        try file.write { database in
            guard
                let pending = try Data.fetchOne(
                    database, sql: "SELECT vote FROM ballotPending WHERE ballot = ? AND command = ?", arguments: [ballot, command]),
                let box = try BallotBox.box(ballot, in: database)
            else { return }
            let tally = try box.tally + BallotTally.open(pending, with: box.key, for: ballot, command)
            try database.execute(
                sql: "UPDATE ballotBox SET tally = ? WHERE ballot = ?", arguments: [try tally.sealed(with: box.key, for: ballot), ballot])
            try database.execute(sql: "DELETE FROM ballotPending WHERE ballot = ? AND command = ?", arguments: [ballot, command])
            try database.execute(
                sql: "INSERT INTO ballotSpent (ballot, command) VALUES (?, ?)", arguments: [ballot, Secrets.hash(command)])
        }
        try file.emptyLogIfFree()
    }

    /// Takes a prepared vote back, because the journal refused its command. Not after a fault, when nobody knows whether the journal has it:
    /// `settle` finds out. Where the same was prepared more than once, it stays until each has taken it back.
    package func discard(_ ballot: String, command: String) throws(KeepingFault) {
        try file.write { database in
            try database.execute(
                sql: "UPDATE ballotPending SET holders = holders - 1 WHERE ballot = ? AND command = ?", arguments: [ballot, command])
            try database.execute(sql: "DELETE FROM ballotPending WHERE ballot = ? AND command = ? AND holders = 0", arguments: [ballot, command])
        }
        try file.emptyLogIfFree()
    }

    /// Casts what was prepared and stands in the journal, and leaves the rest: it may be on its way there. Before a ballot is counted.
    package func settle(_ ballot: String, hasDone: (_ command: String) throws -> Bool) throws {
        let pending = try file.read {
            try String.fetchAll($0, sql: "SELECT command FROM ballotPending WHERE ballot = ? ORDER BY command", arguments: [ballot])
        }
        for command in pending where try hasDone(command) { try cast(ballot, command: command) }
    }

    /// The votes in the box by item, sorted; empty where nobody has voted, or the box is destroyed.
    package func slips(of ballot: String) throws(KeepingFault) -> [Int: [Vote]] {
        try file.read { try BallotBox.box(ballot, in: $0)?.tally.slips ?? [:] }
    }

    /// How many have voted, also those who might vote on no item. Fewer than the journal has: some votes are lost.
    package func voters(of ballot: String) throws(KeepingFault) -> Int {
        try file.read { try BallotBox.box(ballot, in: $0)?.tally.voters ?? 0 }
    }

    /// Whether there is a box that was not destroyed.
    package func holds(_ ballot: String) throws(KeepingFault) -> Bool {
        try file.read { try BallotBox.box(ballot, in: $0) != nil }
    }

    /// Destroys the box with its key and what was prepared, so that no byte of it is left in any file. What remains is that there was one: nothing
    /// is prepared for it again. Where another process is reading it says so, and is to be done again.
    package func destroy(_ ballot: String) throws(KeepingFault) {
        try file.write { database in
            try database.execute(sql: "DELETE FROM ballotPending WHERE ballot = ?", arguments: [ballot])
            try database.execute(sql: "DELETE FROM ballotSpent WHERE ballot = ?", arguments: [ballot])
            try database.execute(
                sql: """
                    INSERT INTO ballotBox (ballot) VALUES (?)
                    ON CONFLICT DO UPDATE SET secret = NULL, tally = NULL
                    """, arguments: [ballot])
        }
        try file.rewrite()
    }

    private static func isSpent(_ command: String, of ballot: String, in database: Database) throws -> Bool {
        try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM ballotSpent WHERE ballot = ? AND command = ?)",
            arguments: [ballot, Secrets.hash(command)]) ?? false
    }

    /// Nil where the box is destroyed.
    private static func makeKey(of ballot: String, in database: Database) throws -> SymmetricKey? {
        if let row = try Row.fetchOne(database, sql: "SELECT secret FROM ballotBox WHERE ballot = ?", arguments: [ballot]) {
            return (row[0] as Data?).map { SymmetricKey(data: $0) }
        }
        let key = SymmetricKey(size: .bits256)
        try database.execute(
            sql: "INSERT INTO ballotBox (ballot, secret, tally) VALUES (?, ?, ?)",
            arguments: [ballot, key.withUnsafeBytes { Data($0) }, try BallotTally().sealed(with: key, for: ballot)])
        return key
    }

    /// Nil where nobody has voted, or the box is destroyed.
    private static func box(_ ballot: String, in database: Database) throws -> (key: SymmetricKey, tally: BallotTally)? {
        guard let row = try Row.fetchOne(database, sql: "SELECT secret, tally FROM ballotBox WHERE ballot = ?", arguments: [ballot]),
            let secret = row[0] as Data?, let tally = row[1] as Data?
        else { return nil }
        let key = SymmetricKey(data: secret)
        return (key, try BallotTally.open(tally, with: key, for: ballot))
    }
}
