package import Events
package import Rules

/// Stands before the other commands of a work: refuses where somebody took a step since the page was read.
package struct UnchangedSince: ModelCommand {
    package static let right = Right.readFiles
    package let model: ModelID
    /// The position of the last entry that was seen.
    package let entry: Int

    package init(model: ModelID, entry: Int) {
        self.model = model
        self.entry = entry
    }

    package func decide(in work: Work) throws {
        try work.model(model).0.checkSeen(entry)
    }
}
