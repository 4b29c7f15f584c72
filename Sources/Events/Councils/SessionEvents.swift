package import CanonicalJSON

// A council session (phiên họp hội đồng), one fact a step. Which session is the first field of each.

/// A session was convened (triệu tập): a council composed by a numbered decision, to decide at a level for a period.
package struct SessionConvened: EventBody {
    package static let kind = "session.convened"
    package var session = SessionID("")
    package var programme: Key = ""
    package var programmeVersion = 0
    package var level: Key = ""
    package var period: Key = ""
    /// The unit at whose level the council sits.
    package var unit = UnitID("")
    /// The council as the decision calls it.
    package var body = ""
    /// The decision that composes it.
    package var decision = ""
    package var mode = SessionMode.online
    package var members: [SessionMember] = []
    /// The share of members with a vote who must be present.
    package var quorum = Fraction()
    package var isGenerated = false

    package init() {}

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("session", &session)
        try coder.field("programme", &programme)
        try coder.field("programmeVersion", &programmeVersion)
        try coder.field("level", &level)
        try coder.field("period", &period)
        try coder.field("unit", &unit)
        try coder.field("body", &body)
        try coder.field("decision", &decision)
        try coder.field("mode", &mode)
        try coder.field("members", &members)
        try coder.field("quorum", &quorum)
        try coder.field("generated", &isGenerated)
    }
}

/// The council was composed anew by another decision (kiện toàn); who is named here takes the place of all before.
package struct MembersChanged: EventBody {
    package static let kind = "session.membersChanged"
    package var session = SessionID("")
    package var decision = ""
    package var members: [SessionMember] = []

    package init() {}

    package init(session: SessionID, decision: String, members: [SessionMember]) {
        self.session = session
        self.decision = decision
        self.members = members
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("session", &session)
        try coder.field("decision", &decision)
        try coder.field("members", &members)
    }
}

/// The agenda was drawn (chương trình họp); it takes the place of an earlier one.
package struct AgendaDrawn: EventBody {
    package static let kind = "session.agendaDrawn"
    package var session = SessionID("")
    package var items: [AgendaItem] = []

    package init() {}

    package init(session: SessionID, items: [AgendaItem]) {
        self.session = session
        self.items = items
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("session", &session)
        try coder.field("items", &items)
    }
}

/// The session was opened (khai mạc) with those present.
package struct SessionOpened: EventBody {
    package static let kind = "session.opened"
    package var session = SessionID("")
    package var present: [AccountID] = []

    package init() {}

    package init(session: SessionID, present: [AccountID]) {
        self.session = session
        self.present = present
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("session", &session)
        try coder.field("present", &present)
    }
}

/// Somebody came or left.
package struct AttendanceChanged: EventBody {
    package static let kind = "session.attendanceChanged"
    package var session = SessionID("")
    package var member = AccountID("")
    package var isPresent = false

    package init() {}

    package init(session: SessionID, member: AccountID, isPresent: Bool) {
        self.session = session
        self.member = member
        self.isPresent = isPresent
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("session", &session)
        try coder.field("member", &member)
        try coder.field("present", &isPresent)
    }
}

/// The session was adjourned (tạm dừng).
package struct SessionAdjourned: EventBody {
    package static let kind = "session.adjourned"
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

/// The session went on with those present.
package struct SessionResumed: EventBody {
    package static let kind = "session.resumed"
    package var session = SessionID("")
    package var present: [AccountID] = []

    package init() {}

    package init(session: SessionID, present: [AccountID]) {
        self.session = session
        self.present = present
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("session", &session)
        try coder.field("present", &present)
    }
}

/// A member said that they have an interest in items (tự khai).
package struct ConflictDeclared: EventBody {
    package static let kind = "session.conflictDeclared"
    package var session = SessionID("")
    package var member = AccountID("")
    package var items: [Int] = []
    package var ground = ConflictGround.ownUnit

    package init() {}

    package init(session: SessionID, member: AccountID, items: [Int], ground: ConflictGround) {
        self.session = session
        self.member = member
        self.items = items
        self.ground = ground
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("session", &session)
        try coder.field("member", &member)
        try coder.field("items", &items)
        try coder.field("ground", &ground)
    }
}

/// A member may act on items in spite of a conflict, by a decision of somebody who is in none.
package struct ConflictLifted: EventBody {
    package static let kind = "session.conflictLifted"
    package var session = SessionID("")
    package var member = AccountID("")
    package var items: [Int] = []
    package var decision = ""
    package var reason = ""

    package init() {}

    package init(session: SessionID, member: AccountID, items: [Int], decision: String, reason: String) {
        self.session = session
        self.member = member
        self.items = items
        self.decision = decision
        self.reason = reason
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("session", &session)
        try coder.field("member", &member)
        try coder.field("items", &items)
        try coder.field("decision", &decision)
        try coder.field("reason", &reason)
    }
}
