package import CanonicalJSON

// The words of councils, as they stand in entries.

/// What a council is asked for a model (nội dung đề nghị), with the word that belongs to it: recognise (a level), grade (a grade), propose (a
/// level above), commend (a form of award).
package struct Aim: Coded, Hashable, Sendable {
    package var kind = AimKind.recognise
    package var key: Key = ""

    package init() {}

    package init(kind: AimKind, key: Key) {
        self.kind = kind
        self.key = key
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("kind", &kind)
        try coder.field("key", &key)
    }
}

/// What a council can be asked for a model.
package enum AimKind: String, CodedValue, CaseIterable, Sendable {
    case recognise
    case grade
    case propose
    case commend
}

/// What came of it (kết quả).
package enum CouncilOutcome: String, CodedValue, CaseIterable, Sendable {
    case granted
    case declined
    /// Put off to a later session (để lại kỳ sau).
    case deferred
}

/// A share as it stands in the rule: 2/3, 80/100. Never a decimal.
package struct Fraction: Coded, Hashable, Sendable {
    package var part = 0
    package var whole = 0

    package init() {}

    package init(part: Int, whole: Int) {
        self.part = part
        self.whole = whole
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("part", &part)
        try coder.field("whole", &whole)
    }
}

/// What somebody is in a council (chức danh trong hội đồng).
package enum CouncilRole: String, CodedValue, CaseIterable, Sendable {
    /// Chủ tịch.
    case chair
    /// Phó chủ tịch.
    case deputy
    /// Thư ký: keeps the session; votes only where the programme says so.
    case secretary
    /// Ủy viên.
    case member
}

/// Somebody who sits in a council (thành viên): an account, with the unit it comes from.
package struct SessionMember: Coded, Hashable, Sendable {
    package var account = AccountID("")
    package var role = CouncilRole.member
    /// Where the member works or which body sent them.
    package var unit: UnitID?
    /// The post, as the decision on the council names it.
    package var office: String?
    package var hasVote = false

    package init() {}

    package init(account: AccountID, role: CouncilRole, unit: UnitID? = nil, office: String? = nil, hasVote: Bool) {
        self.account = account
        self.role = role
        self.unit = unit
        self.office = office
        self.hasVote = hasVote
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("account", &account)
        try coder.field("role", &role)
        try coder.field("unit", &unit)
        try coder.field("office", &office)
        try coder.field("votes", &hasVote)
    }
}

/// How the members sit together.
package enum SessionMode: String, CodedValue, CaseIterable, Sendable {
    case online
    /// Around a table (họp trực tiếp): the secretary enters the paper ballots.
    case room
    case mixed
}

/// One line of the agenda (nội dung xem xét).
package struct AgendaItem: Coded, Hashable, Sendable {
    /// From 1, and never used again in the session.
    package var item = 0
    package var model = ModelID("")
    package var aim = Aim()
    /// Where the model lay when the agenda was drawn.
    package var unit = UnitID("")
    /// The last entry of the file that the council has before it.
    package var seen = 0

    package init() {}

    package init(item: Int, model: ModelID, aim: Aim, unit: UnitID, seen: Int) {
        self.item = item
        self.model = model
        self.aim = aim
        self.unit = unit
        self.seen = seen
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("item", &item)
        try coder.field("model", &model)
        try coder.field("aim", &aim)
        try coder.field("unit", &unit)
        try coder.field("seen", &seen)
    }
}

/// How votes are given.
package enum BallotForm: String, CodedValue, CaseIterable, Sendable {
    /// Biểu quyết: whose vote it was stands in the minutes.
    case open
    /// Bỏ phiếu kín.
    case secret
    /// Chấm điểm: points, and whose they were stands in the minutes.
    case scored
}

/// A vote on one item.
package enum Vote: String, CodedValue, CaseIterable, Sendable {
    case yes
    case no
    case abstain
}

/// What a member gives one item: a vote, or points in hundredths.
package struct BallotMark: Coded, Hashable, Sendable {
    package var item = 0
    package var vote: Vote?
    package var points: Int?

    package init() {}

    package init(item: Int, vote: Vote? = nil, points: Int? = nil) {
        self.item = item
        self.vote = vote
        self.points = points
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("item", &item)
        try coder.field("vote", &vote)
        try coder.field("points", &points)
    }
}

/// Why a member does not act on an item (lý do không tham gia xét).
package enum ConflictGround: String, CodedValue, CaseIterable, Sendable {
    /// The model is of the member's own unit.
    case ownUnit
    /// The member comes from a unit right above the model's.
    case superiorUnit
    /// The member wrote the file or sent it up.
    case author
    /// The member appraised it or decided on it at a level below.
    case rater
    /// The member holds a post that looks after the file at its own level.
    case post
    /// Declared by the member.
    case kinship
    /// Another interest, declared by the member; nobody asks which.
    case declared
}

/// A member who does not act on an item, and why.
package struct Conflict: Coded, Hashable, Sendable {
    package var item = 0
    package var member = AccountID("")
    package var grounds: [ConflictGround] = []

    package init() {}

    package init(item: Int, member: AccountID, grounds: [ConflictGround]) {
        self.item = item
        self.member = member
        self.grounds = grounds
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("item", &item)
        try coder.field("member", &member)
        try coder.field("grounds", &grounds)
    }
}

/// What the paper ballots gave for one item.
package struct PaperCount: Coded, Hashable, Sendable {
    package var item = 0
    package var yes = 0
    package var no = 0
    package var abstain = 0
    /// Phiếu không hợp lệ.
    package var invalid = 0

    package init() {}

    package init(item: Int, yes: Int, no: Int, abstain: Int, invalid: Int) {
        self.item = item
        self.yes = yes
        self.no = no
        self.abstain = abstain
        self.invalid = invalid
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("item", &item)
        try coder.field("yes", &yes)
        try coder.field("no", &no)
        try coder.field("abstain", &abstain)
        try coder.field("invalid", &invalid)
    }
}

/// How a ballot came out for one item. Those in conflict are neither in the numbers nor in what they are taken of.
package struct BallotResult: Coded, Hashable, Sendable {
    package var item = 0
    /// Members with a vote who are not in conflict, present or not.
    package var members = 0
    /// Those of them who were present.
    package var entitled = 0
    package var yes = 0
    package var no = 0
    package var abstain = 0
    package var invalid = 0
    /// Each member's points in hundredths, from the least; empty where votes were given.
    package var points: [Int] = []

    package init() {}

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("item", &item)
        try coder.field("members", &members)
        try coder.field("entitled", &entitled)
        try coder.field("yes", &yes)
        try coder.field("no", &no)
        try coder.field("abstain", &abstain)
        try coder.field("invalid", &invalid)
        try coder.field("points", &points)
    }
}

/// What one member gave in a ballot that is not secret.
package struct MemberSheet: Coded, Hashable, Sendable {
    package var member = AccountID("")
    package var marks: [BallotMark] = []

    package init() {}

    package init(member: AccountID, marks: [BallotMark]) {
        self.member = member
        self.marks = marks
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("member", &member)
        try coder.field("marks", &marks)
    }
}

/// What is to come of an item.
package struct ItemOutcome: Coded, Hashable, Sendable {
    package var item = 0
    package var outcome = CouncilOutcome.granted
    package var reason: String?

    package init() {}

    package init(item: Int, outcome: CouncilOutcome, reason: String? = nil) {
        self.item = item
        self.outcome = outcome
        self.reason = reason
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("item", &item)
        try coder.field("outcome", &outcome)
        try coder.field("reason", &reason)
    }
}
