/// Something that is not as it was written.
package struct Finding: Equatable, Sendable, CustomStringConvertible {
    package enum Place: Equatable, Sendable {
        case entry(Int)
        case table(name: String, row: String)
        /// A page of the file by its number from 1, or what is known of the place where there is no number.
        case page(String)
        /// The journal as a whole is not the one that was signed.
        case checkpoint
    }

    package let place: Place
    package let message: String

    package init(_ place: Place, _ message: String) {
        self.place = place
        self.message = message
    }

    package var description: String {
        switch place {
        case .entry(let position): "entry \(position): \(message)"
        case .table(let name, let row): "table \(name), row \(row): \(message)"
        case .page(let number): "page \(number): \(message)"
        case .checkpoint: "checkpoint: \(message)"
        }
    }
}

/// What a verification found. Sound means: nothing at all.
package struct VerificationReport: Equatable, Sendable {
    /// How many entries there are.
    package var size = 0
    /// The root over all of them, computed anew; nil where the file could not be read.
    package var root: TreeHash?
    /// Entries first, in order, then tables, pages and checkpoints. Not more than `JournalLimits.findingsMax`.
    package var findings: [Finding] = []
    /// Findings beyond that.
    package var unlisted = 0
    /// Sizes of the signed checkpoints, the journal's own and those given, with which the journal agrees.
    package var agreed: [Int] = []

    package var isSound: Bool { findings.isEmpty }

    package init() {}

    mutating func add(_ finding: Finding) {
        if findings.count < JournalLimits.findingsMax { findings.append(finding) } else { unlisted += 1 }
    }

    mutating func add(_ more: [Finding]) {
        for finding in more { add(finding) }
    }
}
