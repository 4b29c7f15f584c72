package import CanonicalJSON

// What a programme says of councils, numbers, lists and money. Each list is absent in versions of before there was one.

/// How councils of a level decide (quy chế xét).
package struct CouncilRule: Coded, Hashable, Sendable {
    package var level: Key = ""
    package var quorum = Fraction()
    package var ballot = BallotForm.open
    /// In hundredths, where points are given.
    package var pointsMax: Int?
    /// The share that each aim needs where no threshold names it.
    package var threshold: Key?
    /// In the order in which they are tried.
    package var ties: [TieRule] = []
    package var secretaryVotes = false
    package var source: String?

    package init() {}

    package init(
        level: Key, quorum: Fraction, ballot: BallotForm, pointsMax: Int? = nil, threshold: Key? = nil, ties: [TieRule], secretaryVotes: Bool,
        source: String? = nil
    ) {
        self.level = level
        self.quorum = quorum
        self.ballot = ballot
        self.pointsMax = pointsMax
        self.threshold = threshold
        self.ties = ties
        self.secretaryVotes = secretaryVotes
        self.source = source
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("level", &level)
        try coder.field("quorum", &quorum)
        try coder.field("ballot", &ballot)
        try coder.field("pointsMax", &pointsMax)
        try coder.field("threshold", &threshold)
        try coder.field("ties", &ties)
        try coder.field("secretaryVotes", &secretaryVotes)
        try coder.field("source", &source)
    }
}

/// What puts items in order that stand alike.
package enum TieRule: String, CodedValue, CaseIterable, Sendable {
    /// Fewer votes against.
    case fewerAgainst
    /// More points at the appraisal.
    case officialPoints
    /// Whoever was never commended comes first.
    case neverAwarded
    /// Registered earlier.
    case earlierRegistered
    /// Another ballot among them.
    case newBallot
    /// The chair says, with the reason.
    case chair
}

/// A series of numbers (sổ số) and how a number of it is written.
package struct NumberSeries: Coded, Hashable, Sendable {
    package var term = Term()
    package var kind = SeriesKind.decision
    package var track: Key = ""
    package var grantor: Key = ""
    /// `{number}` and `{year}` stand for the two: `{number}-QĐ/TU`.
    package var pattern = ""
    /// Filled up with zeros to so many digits: 01.
    package var digits = 0

    package init() {}

    package init(term: Term, kind: SeriesKind, track: Key, grantor: Key, pattern: String, digits: Int) {
        self.term = term
        self.kind = kind
        self.track = track
        self.grantor = grantor
        self.pattern = pattern
        self.digits = digits
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("term", &term)
        try coder.field("kind", &kind)
        try coder.field("track", &track)
        try coder.field("grantor", &grantor)
        try coder.field("pattern", &pattern)
        try coder.field("digits", &digits)
    }
}

/// What is numbered.
package enum SeriesKind: String, CodedValue, CaseIterable, Sendable {
    /// Số quyết định.
    case decision
    /// Số sổ vàng.
    case goldBook
}

/// What puts the lines of a decision in order.
package enum ListOrder: String, CodedValue, CaseIterable, Sendable {
    /// As the programme lists its subjects: collectives, then individuals.
    case subject
    /// By unit, as the map lists them.
    case place
    /// By name.
    case body
}

/// The base salary (mức lương cơ sở) in đồng, from a day.
package struct BaseSalary: Coded, Hashable, Sendable {
    package var amount = 0
    package var from = Day(0)
    package var until: Day?
    package var source: String?

    package init() {}

    package init(amount: Int, from: Day, until: Day? = nil, source: String? = nil) {
        self.amount = amount
        self.from = from
        self.until = until
        self.source = source
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("amount", &amount)
        try coder.field("from", &from)
        try coder.field("until", &until)
        try coder.field("source", &source)
    }
}

/// What goes with an award (hệ số tiền thưởng), in thousandths of the base salary.
package struct Coefficient: Coded, Hashable, Sendable {
    package var form: Key = ""
    package var subject: Key = ""
    package var thousandths = 0
    package var from: Day?
    package var until: Day?
    package var source: String?

    package init() {}

    package init(form: Key, subject: Key, thousandths: Int, from: Day? = nil, until: Day? = nil, source: String? = nil) {
        self.form = form
        self.subject = subject
        self.thousandths = thousandths
        self.from = from
        self.until = until
        self.source = source
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("form", &form)
        try coder.field("subject", &subject)
        try coder.field("thousandths", &thousandths)
        try coder.field("from", &from)
        try coder.field("until", &until)
        try coder.field("source", &source)
    }
}

/// What goes with awards (tiền thưởng).
package struct Money: Coded, Hashable, Sendable {
    package var baseSalaries: [BaseSalary] = []
    package var coefficients: [Coefficient] = []
    /// In đồng.
    package var roundTo = 0
    package var rounding = Rounding.up
    /// What the rounding rests on.
    package var source: String?

    package init() {}

    package init(baseSalaries: [BaseSalary], coefficients: [Coefficient], roundTo: Int, rounding: Rounding, source: String? = nil) {
        self.baseSalaries = baseSalaries
        self.coefficients = coefficients
        self.roundTo = roundTo
        self.rounding = rounding
        self.source = source
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("baseSalaries", &baseSalaries)
        try coder.field("coefficients", &coefficients)
        try coder.field("roundTo", &roundTo)
        try coder.field("rounding", &rounding)
        try coder.field("source", &source)
    }
}
