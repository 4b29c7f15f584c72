import Dispatch
import Foundation
import GRDB
import Statements
import Synchronization

/// Recomputes everything that a journal says of itself: each leaf's hash from its bytes, the tree over them, the tables that follow from
/// them, the database's own structure, and the checkpoints that were signed.
///
/// It trusts nothing that is stored but the bytes of the leaves. Entries may be appended meanwhile; those there at the beginning are verified.
package enum Verification {
    /// - Parameters:
    ///   - against: the texts of signed checkpoints kept elsewhere.
    ///   - progress: told the entries done and all entries, from any thread, one call at a time.
    ///
    /// Throws only where there is nothing to verify (`JournalFault.missing`); a file that cannot be opened gives a finding.
    package static func run(
        at path: String, against notes: [String] = [], progress: (@Sendable (_ done: Int, _ total: Int) -> Void)? = nil
    ) throws(JournalFault) -> VerificationReport {
        var report = VerificationReport()
        if let finding = try HeaderCheck.finding(at: path) {
            report.add(finding)
            return report
        }
        do {
            var run = try Run(path: path, progress: progress)
            try run.all(against: notes)
            return run.report
        } catch let unreadable as StoredTables.Unreadable {
            report.add(unreadable.findings)
        } catch let fault as JournalFault {
            report.add(Finding(.page("unknown"), "SQLite cannot read the file: \(fault.description)"))
        } catch {
            report.add(Finding(.page("unknown"), "SQLite cannot read the file: \(JournalFault(error, path: path)?.description ?? "\(error)")"))
        }
        return report
    }
}

/// One verification, step by step. Holds one read transaction, so that the tables are those of one moment.
private struct Run {
    let path: String
    let progress: (@Sendable (Int, Int) -> Void)?
    let queue: DatabaseQueue
    var report = VerificationReport()
    private let tables: StoredTables

    init(path: String, progress: (@Sendable (Int, Int) -> Void)?) throws {
        self.path = path
        self.progress = progress
        queue = try JournalFile.connect(path, readOnly: true, mapped: true)
        tables = try queue.unsafeRead { database in
            try database.execute(sql: "BEGIN")
            return try StoredTables(database)
        }
    }

    mutating func all(against notes: [String]) throws {
        defer { queue.unsafeRead { try? $0.execute(sql: "ROLLBACK") } }
        report.size = tables.size
        let given = notes.map { note in Result { () throws(NoteRefusal) in try SignedCheckpoint(note: note, key: tables.verifierKey) } }
        let known = CheckpointCheck(tables: tables, path: path, given: given)
        let nameHash = NameHash()
        let structure = Aside { [path] in try StructureCheck.findings(at: path) }
        let sums = Aside { [queue, tables] in try queue.unsafeRead { try tables.sums($0, nameHash) } }
        let leaves = LeafPass(path: path, tables: tables, keptBlocks: known.blocks(below: tables.size), nameHash: nameHash, progress: progress).run()
        report.add(leaves.findings.sorted { Verification.order($0) < Verification.order($1) })

        let tree = UpperTree(blockRoots: leaves.blockRoots, keptBlocks: leaves.keptBlocks)
        report.root = tree.root(size: tables.size)
        report.add(tables.findings)
        report.add(tables.compareNodes(with: tree))
        // What one step cannot read must not hide what the next one finds.
        report.add(readable("the tables stream and command") { try compareStreamsAndCommands(leaves, sums) })
        report.add(readable("the file") { try structure.get() })
        let (agreed, findings) = known.compare(with: tree, size: tables.size)
        report.agreed = agreed
        report.add(findings)
    }

    private func readable(_ what: String, _ step: () throws -> [Finding]) -> [Finding] {
        do {
            return try step()
        } catch {
            return [Finding(.page("unknown"), "\(what) cannot be read: \((error as? DatabaseError)?.message ?? "\(error)")")]
        }
    }

    private func compareStreamsAndCommands(_ leaves: LeafPass.Outcome, _ sums: Aside<SeededSums>) throws -> [Finding] {
        if try sums.get() == leaves.sums, leaves.damaged.isEmpty { return [] }
        return try queue.unsafeRead { try Naming.findings($0, size: tables.size, damaged: Set(leaves.damaged)) }
    }
}

extension Verification {
    fileprivate static func order(_ finding: Finding) -> Int {
        switch finding.place {
        case .entry(let position): position
        case .table(_, let row): Int(row) ?? Int.max - 1
        case .page, .checkpoint: Int.max
        }
    }
}
