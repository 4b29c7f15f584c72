package import CanonicalJSON

// Numbers that a programme sets: how many, how large a share, how long.

/// How many may pass, or must at least (chỉ tiêu): a share of those before, or a number.
package struct Quota: Coded, Hashable, Sendable {
    package var term = Term()
    package var level: Key = ""
    package var of = ""
    package var sense = QuotaSense.atMost
    package var percent: Int?
    package var count: Int?
    package var rounding = Rounding.down
    /// Where it is a local rule, the code of the unit whose rule it is.
    package var unitCode: String?
    /// What a percentage is taken of: candidates, registered, recognised; nil for candidates.
    package var base: QuotaBase?
    /// Whether there is one such quota for each unit below, each field, each subject.
    package var each: QuotaEach?
    /// Where it is for one field or one subject only.
    package var field: Key?
    package var subject: Key?
    /// How many of the places are kept back (dự phòng), to be given by an exception.
    package var reserve: Int?

    package init() {}

    package init(
        term: Term, level: Key, of: String, sense: QuotaSense, percent: Int?, count: Int?, rounding: Rounding, unitCode: String?
    ) {
        self.term = term
        self.level = level
        self.of = of
        self.sense = sense
        self.percent = percent
        self.count = count
        self.rounding = rounding
        self.unitCode = unitCode
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("term", &term)
        try coder.field("level", &level)
        try coder.field("of", &of)
        try coder.field("sense", &sense)
        try coder.field("percent", &percent)
        try coder.field("count", &count)
        try coder.field("rounding", &rounding)
        try coder.field("unitCode", &unitCode)
        try coder.field("base", &base)
        try coder.field("each", &each)
        try coder.field("field", &field)
        try coder.field("subject", &subject)
        try coder.field("reserve", &reserve)
    }
}

package enum QuotaBase: String, CodedValue, CaseIterable, Sendable {
    case candidates
    case registered
    case recognised
}

package enum QuotaEach: String, CodedValue, CaseIterable, Sendable {
    case unit
    case field
    case subject
}

package enum QuotaSense: String, CodedValue, CaseIterable, Sendable {
    case atMost
    case atLeast
}

package enum Rounding: String, CodedValue, CaseIterable, Sendable {
    case down
    case up
    case nearest
}

/// How long a step may take (thời hạn); what waits longer is overdue, and nothing else follows from it.
package struct Deadline: Coded, Hashable, Sendable {
    package var step = DeadlineStep.receive
    /// Calendar days from the step before.
    package var days = 0
    package var source: String?

    package init() {}

    package init(step: DeadlineStep, days: Int, source: String?) {
        self.step = step
        self.days = days
        self.source = source
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("step", &step)
        try coder.field("days", &days)
        try coder.field("source", &source)
    }
}

package enum DeadlineStep: String, CodedValue, CaseIterable, Sendable {
    /// A returned file is completed and sent again.
    case complete
    /// A registration is accepted, returned or declined.
    case receive
    /// An accepted model is looked at.
    case appraise
    /// Somebody complains about what was decided.
    case complain
    /// A complaint is answered.
    case settle
}

/// The share of votes an outcome needs (tỷ lệ phiếu).
package struct Threshold: Coded, Hashable, Sendable {
    package var term = Term()
    package var percent = 0
    /// present, members or cast: whom the share is taken of. Those in conflict are never among them.
    package var of = ""
    /// The share exactly, where a percentage cannot say it: two thirds.
    package var fraction: Fraction?
    /// Whether the share itself is not enough (quá nửa).
    package var isStrict: Bool?
    /// Where it is for one aim, and one word of it, only.
    package var aim: AimKind?
    package var key: Key?
    /// How the number of votes that the share asks for is made whole; nil for up.
    package var rounding: Rounding?

    package init() {}

    package init(term: Term, percent: Int, of: String) {
        self.term = term
        self.percent = percent
        self.of = of
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("term", &term)
        try coder.field("percent", &percent)
        try coder.field("of", &of)
        try coder.field("fraction", &fraction)
        try coder.field("strict", &isStrict)
        try coder.field("aim", &aim)
        try coder.field("key", &key)
        try coder.field("rounding", &rounding)
    }
}
