package import Events
package import Rules

/// Enters what the paper ballots gave.
package struct CountPaper: SessionCommand {
    package static let right = Right.runCouncils
    package let session: SessionID
    package let ballot: Int
    package let returned: Int
    package let counts: [PaperCount]
    package let on: Day

    package init(session: SessionID, ballot: Int, returned: Int, counts: [PaperCount], on: Day) {
        self.session = session
        self.ballot = ballot
        self.returned = returned
        self.counts = counts
        self.on = on
    }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.session(session)
        work.enter(try known.countPaper(returned: returned, counts, in: ballot, by: work.account, in: setting, on: on), of: known, on: on)
    }
}
