package import Events
import Foundation
import Journal
package import Keeping
import Register

/// Whether every file that the journal speaks of is there and is what it was: each is read whole and compared with its name. What was withdrawn
/// or erased is nobody's any more and is passed over, and so is everything where there are no keys.
package enum FileCheck {
    package struct Finding: Equatable, Sendable {
        package let model: ModelID
        package let file: String
        package let place: FileStore.Finding
    }

    package static func run(in folder: DataFolder, progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }) throws -> [Finding] {
        guard FileManager.default.fileExists(atPath: folder.keys) else { return [] }
        let files = FileStore(in: folder.files, keys: try KeyStore(at: folder.keys))
        let attached = try attached(in: JournalStore.openReadOnly(at: folder.journal))
        var findings: [Finding] = []
        for (number, evidence) in attached.enumerated() {
            progress(number, attached.count)
            guard let hash = ContentHash(evidence.file), let place = try files.check(hash, of: "model/\(evidence.model)") else { continue }
            findings.append(Finding(model: evidence.model, file: evidence.file, place: place))
        }
        return findings
    }

    /// In the order in which they were attached.
    private static func attached(in journal: JournalStore) throws -> [EvidenceAttached] {
        var attached: [EvidenceAttached] = []
        try journal.forEachLeaf(from: 0, to: journal.size) { _, leaf in
            let kind = EnvelopeSpans.text(try EnvelopeSpans(leaf).kind, of: leaf)
            guard kind == EvidenceAttached.kind || kind == EvidenceWithdrawn.kind else { return }
            switch try RegisterEntry.read(leaf).event {
            case .evidenceAttached(let body): attached.append(body)
            case .evidenceWithdrawn(let body): attached.removeAll { $0.model == body.model && $0.file == body.file }
            default: break
            }
        }
        return attached
    }
}
