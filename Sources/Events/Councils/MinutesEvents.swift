package import CanonicalJSON

// How a session ends: outcomes, minutes, application.

/// What is to come of every item (dự kiến kết quả); it leaves the session only when it is applied. Takes the place of an earlier list.
package struct OutcomesSet: EventBody {
    package static let kind = "session.outcomesSet"
    package var session = SessionID("")
    package var outcomes: [ItemOutcome] = []

    package init() {}

    package init(session: SessionID, outcomes: [ItemOutcome]) {
        self.session = session
        self.outcomes = outcomes
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("session", &session)
        try coder.field("outcomes", &outcomes)
    }
}

/// The minutes were drawn (lập biên bản): the text as it is to be signed, with its SHA-256.
package struct MinutesDrawn: EventBody {
    package static let kind = "session.minutesDrawn"
    package var session = SessionID("")
    package var text = Sealed()
    package var hash = ""

    package init() {}

    package init(session: SessionID, text: Sealed, hash: String) {
        self.session = session
        self.text = text
        self.hash = hash
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("session", &session)
        try coder.field("text", &text)
        try coder.field("hash", &hash)
    }
}

/// Chair or secretary read the minutes and confirmed their hash with the second factor.
package struct MinutesSigned: EventBody {
    package static let kind = "session.minutesSigned"
    package var session = SessionID("")
    package var member = AccountID("")
    package var role = CouncilRole.member
    package var hash = ""

    package init() {}

    package init(session: SessionID, member: AccountID, role: CouncilRole, hash: String) {
        self.session = session
        self.member = member
        self.role = role
        self.hash = hash
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("session", &session)
        try coder.field("member", &member)
        try coder.field("role", &role)
        try coder.field("hash", &hash)
    }
}

/// The minutes were not right: nobody has signed them any more.
package struct MinutesReopened: EventBody {
    package static let kind = "session.minutesReopened"
    package var session = SessionID("")
    package var reason = ""

    package init() {}

    package init(session: SessionID, reason: String) {
        self.session = session
        self.reason = reason
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("session", &session)
        try coder.field("reason", &reason)
    }
}

/// The outcomes were applied together, and the session is over (kết thúc).
package struct OutcomesApplied: EventBody {
    package static let kind = "session.outcomesApplied"
    package var session = SessionID("")

    package init() {}

    package init(session: SessionID) {
        self.session = session
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("session", &session)
    }
}

/// The session was given up before it decided anything (hủy phiên họp).
package struct SessionAbandoned: EventBody {
    package static let kind = "session.abandoned"
    package var session = SessionID("")
    package var reason = ""

    package init() {}

    package init(session: SessionID, reason: String) {
        self.session = session
        self.reason = reason
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("session", &session)
        try coder.field("reason", &reason)
    }
}
