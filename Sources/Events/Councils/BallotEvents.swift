package import CanonicalJSON

// The ballots of a session. Which session and which ballot are the first fields of each.

/// A ballot was opened over items (lượt bỏ phiếu). Ballots are numbered and never done over: a second one on an item is another ballot.
package struct BallotOpened: EventBody {
    package static let kind = "session.ballotOpened"
    package var session = SessionID("")
    package var ballot = 0
    package var items: [Int] = []
    package var form = BallotForm.open
    /// The most that a member may give an item, in hundredths.
    package var pointsMax: Int?
    /// Those who do not act, as computed now.
    package var conflicts: [Conflict] = []

    package init() {}

    package init(session: SessionID, ballot: Int, items: [Int], form: BallotForm, pointsMax: Int? = nil, conflicts: [Conflict]) {
        self.session = session
        self.ballot = ballot
        self.items = items
        self.form = form
        self.pointsMax = pointsMax
        self.conflicts = conflicts
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("session", &session)
        try coder.field("ballot", &ballot)
        try coder.field("items", &items)
        try coder.field("form", &form)
        try coder.field("pointsMax", &pointsMax)
        try coder.field("conflicts", &conflicts)
    }
}

/// Members present vote on paper (phát phiếu): they have had their ballot.
package struct PaperHandedOut: EventBody {
    package static let kind = "session.paperHandedOut"
    package var session = SessionID("")
    package var ballot = 0
    package var members: [AccountID] = []

    package init() {}

    package init(session: SessionID, ballot: Int, members: [AccountID]) {
        self.session = session
        self.ballot = ballot
        self.members = members
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("session", &session)
        try coder.field("ballot", &ballot)
        try coder.field("members", &members)
    }
}

/// A member gave an open vote or points, sealed with the ballot's key until it closes.
package struct SheetGiven: EventBody {
    package static let kind = "session.sheetGiven"
    package var session = SessionID("")
    package var ballot = 0
    package var member = AccountID("")
    package var sheet = Sealed()

    package init() {}

    package init(session: SessionID, ballot: Int, member: AccountID, sheet: Sealed) {
        self.session = session
        self.ballot = ballot
        self.member = member
        self.sheet = sheet
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("session", &session)
        try coder.field("ballot", &ballot)
        try coder.field("member", &member)
        try coder.field("sheet", &sheet)
    }
}

/// A member has voted in secret. What lies in the box is not here.
package struct SecretVoteGiven: EventBody {
    package static let kind = "session.secretVoteGiven"
    package var session = SessionID("")
    package var ballot = 0
    package var member = AccountID("")

    package init() {}

    package init(session: SessionID, ballot: Int, member: AccountID) {
        self.session = session
        self.ballot = ballot
        self.member = member
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("session", &session)
        try coder.field("ballot", &ballot)
        try coder.field("member", &member)
    }
}

/// The secretary entered what the paper ballots gave (kiểm phiếu); it takes the place of an earlier count.
package struct PaperCounted: EventBody {
    package static let kind = "session.paperCounted"
    package var session = SessionID("")
    package var ballot = 0
    /// Ballots in the box.
    package var returned = 0
    package var counts: [PaperCount] = []

    package init() {}

    package init(session: SessionID, ballot: Int, returned: Int, counts: [PaperCount]) {
        self.session = session
        self.ballot = ballot
        self.returned = returned
        self.counts = counts
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("session", &session)
        try coder.field("ballot", &ballot)
        try coder.field("returned", &returned)
        try coder.field("counts", &counts)
    }
}

/// A second person signed the count of the paper ballots.
package struct PaperConfirmed: EventBody {
    package static let kind = "session.paperConfirmed"
    package var session = SessionID("")
    package var ballot = 0

    package init() {}

    package init(session: SessionID, ballot: Int) {
        self.session = session
        self.ballot = ballot
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("session", &session)
        try coder.field("ballot", &ballot)
    }
}

/// A ballot was closed and counted. Of a secret one the votes stand here sorted, item by item, and the box is gone.
package struct BallotClosed: EventBody {
    package static let kind = "session.ballotClosed"
    package var session = SessionID("")
    package var ballot = 0
    package var results: [BallotResult] = []
    package var sheets: [MemberSheet] = []
    /// Members who have voted and whose votes were not in the box any more.
    package var lost: Int?

    package init() {}

    package init(session: SessionID, ballot: Int, results: [BallotResult], sheets: [MemberSheet], lost: Int? = nil) {
        self.session = session
        self.ballot = ballot
        self.results = results
        self.sheets = sheets
        self.lost = lost
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("session", &session)
        try coder.field("ballot", &ballot)
        try coder.field("results", &results)
        try coder.field("sheets", &sheets)
        try coder.field("lost", &lost)
    }
}

/// A ballot came to nothing: the quorum was lost, or it was opened by mistake. What was given in it is not opened.
package struct BallotVoided: EventBody {
    package static let kind = "session.ballotVoided"
    package var session = SessionID("")
    package var ballot = 0
    package var reason = ""

    package init() {}

    package init(session: SessionID, ballot: Int, reason: String) {
        self.session = session
        self.ballot = ballot
        self.reason = reason
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("session", &session)
        try coder.field("ballot", &ballot)
        try coder.field("reason", &reason)
    }
}

/// Items that stood alike were put in an order, the first named first, with the reason.
package struct TieBroken: EventBody {
    package static let kind = "session.tieBroken"
    package var session = SessionID("")
    package var items: [Int] = []
    package var reason = ""

    package init() {}

    package init(session: SessionID, items: [Int], reason: String) {
        self.session = session
        self.items = items
        self.reason = reason
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("session", &session)
        try coder.field("items", &items)
        try coder.field("reason", &reason)
    }
}

/// More may pass than a quota says, by a decision (ngoại lệ).
package struct ExceptionGranted: EventBody {
    package static let kind = "session.exceptionGranted"
    package var session = SessionID("")
    package var quota: Key = ""
    /// The unit, field or subject, where the quota is for each.
    package var group: String?
    package var extra = 0
    package var decision = ""
    package var reason = ""

    package init() {}

    package init(session: SessionID, quota: Key, group: String? = nil, extra: Int, decision: String, reason: String) {
        self.session = session
        self.quota = quota
        self.group = group
        self.extra = extra
        self.decision = decision
        self.reason = reason
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("session", &session)
        try coder.field("quota", &quota)
        try coder.field("group", &group)
        try coder.field("extra", &extra)
        try coder.field("decision", &decision)
        try coder.field("reason", &reason)
    }
}
