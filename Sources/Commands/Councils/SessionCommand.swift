package import Events
package import Rules

/// A step of a session that is there already: the right must be held at the council's unit.
package protocol SessionCommand: Command {
    var session: SessionID { get }
    static var right: Right { get }
}

extension SessionCommand {
    package func demand(in work: Work) throws -> Demand {
        let (known, _) = try work.session(session)
        return Demand(Self.right, unit: known.unit, programme: known.convened.programme)
    }
}

/// Stands before the other commands of a work: refuses where somebody took a step since the page was read.
package struct SessionUnchangedSince: SessionCommand {
    package static let right = Right.readFiles
    package let session: SessionID
    /// The position of the last entry that was seen.
    package let entry: Int

    package init(session: SessionID, entry: Int) {
        self.session = session
        self.entry = entry
    }

    package func decide(in work: Work) throws { try work.session(session).0.checkSeen(entry) }
}
