package import Events
package import Rules

/// Puts items in order that stand alike at the line: the chair says, with the reason.
package struct BreakTie: SessionCommand {
    package static let right = Right.sitInCouncils
    package let session: SessionID
    package let items: [Int]
    package let reason: String
    package let on: Day

    package init(session: SessionID, items: [Int], reason: String, on: Day) {
        self.session = session
        self.items = items
        self.reason = reason
        self.on = on
    }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.session(session)
        let tied = try work.quotaLines(of: known, in: setting).flatMap(\.tied)
        work.enter(try known.breakTie(items, reason: reason, tied: tied, by: work.account, in: setting, on: on), of: known, on: on)
    }
}
