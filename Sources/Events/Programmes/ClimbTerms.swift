package import CanonicalJSON

// What a programme says of the climb: routes, dossier, criteria, checks, eligibility. Each list is absent in versions of before there was one.

/// A way up (tuyến): by territory, or by sector for police, military and agencies.
package struct ClimbRoute: Coded, Hashable, Sendable {
    package var term = Term()
    /// The tree that it climbs; the programme's where nothing is said.
    package var tree: Key?
    /// The tiers of units whose models go this way; empty for all that no other route names.
    package var tiers: [Key] = []
    /// The levels on it, from the lowest.
    package var levels: [Key] = []

    package init() {}

    package init(term: Term, tree: Key? = nil, tiers: [Key], levels: [Key]) {
        self.term = term
        self.tree = tree
        self.tiers = tiers
        self.levels = levels
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("term", &term)
        try coder.field("tree", &tree)
        try coder.field("tiers", &tiers)
        try coder.field("levels", &levels)
    }
}

/// What a model is judged by (tiêu chí).
package struct Criterion: Coded, Hashable, Sendable {
    package var term = Term()
    package var kind = CriterionKind.condition
    package var pointsMax: Int?
    /// The level that judges by it; nil for every level.
    package var level: Key?
    /// Whether a model that does not meet it is unfit.
    package var isRequired = false

    package init() {}

    package init(term: Term, kind: CriterionKind, pointsMax: Int? = nil, level: Key? = nil, isRequired: Bool) {
        self.term = term
        self.kind = kind
        self.pointsMax = pointsMax
        self.level = level
        self.isRequired = isRequired
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("term", &term)
        try coder.field("kind", &kind)
        try coder.field("pointsMax", &pointsMax)
        try coder.field("level", &level)
        try coder.field("required", &isRequired)
    }
}

/// How a criterion is judged.
package enum CriterionKind: String, CodedValue, CaseIterable, Sendable {
    /// Điểm.
    case points
    /// Đạt, không đạt.
    case condition
}

/// A paper that the file must have (thành phần hồ sơ).
package struct DossierItem: Coded, Hashable, Sendable {
    package var term = Term()
    /// Where it is only asked for one aim.
    package var aim: AimKind?
    /// And for one word of it: a level, a grade, a form of award.
    package var key: Key?
    package var evidencedBy = EvidencedBy.form
    package var isRequired = false

    package init() {}

    package init(term: Term, aim: AimKind? = nil, key: Key? = nil, evidencedBy: EvidencedBy, isRequired: Bool) {
        self.term = term
        self.aim = aim
        self.key = key
        self.evidencedBy = evidencedBy
        self.isRequired = isRequired
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("term", &term)
        try coder.field("aim", &aim)
        try coder.field("key", &key)
        try coder.field("evidencedBy", &evidencedBy)
        try coder.field("required", &isRequired)
    }
}

/// What in the register shows that a paper is there.
package enum EvidencedBy: String, CodedValue, CaseIterable, Sendable {
    /// The answers to the registration form.
    case form
    /// A file that is attached.
    case evidence
    /// A field check.
    case check
    /// The model's own marks.
    case selfScore
    /// The signed minutes of a session of the level below.
    case minutes
    /// The appraiser says so.
    case hand
}

/// What another body must be asked before something is granted (hiệp y): discipline, complaint, inspection.
package struct DeclaredCheck: Coded, Hashable, Sendable {
    package var term = Term()
    /// For how many days an answer holds.
    package var validDays: Int?

    package init() {}

    package init(term: Term, validDays: Int? = nil) {
        self.term = term
        self.validDays = validDays
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("term", &term)
        try coder.field("validDays", &validDays)
    }
}

/// What must be so before an aim may be granted (điều kiện).
package struct Eligibility: Coded, Hashable, Sendable {
    package var term = Term()
    package var aim = AimKind.recognise
    /// The level, grade or form; nil for all.
    package var key: Key?
    package var needs: [Need] = []
    /// Declared checks that must be clear.
    package var checks: [Key] = []
    /// The same achievement is granted this only once across these.
    package var onceAcross: [Across] = []

    package init() {}

    package init(term: Term, aim: AimKind, key: Key? = nil, needs: [Need], checks: [Key], onceAcross: [Across]) {
        self.term = term
        self.aim = aim
        self.key = key
        self.needs = needs
        self.checks = checks
        self.onceAcross = onceAcross
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("term", &term)
        try coder.field("aim", &aim)
        try coder.field("key", &key)
        try coder.field("needs", &needs)
        try coder.field("checks", &checks)
        try coder.field("onceAcross", &onceAcross)
    }
}

/// Something that must have been before.
package struct Need: Coded, Hashable, Sendable {
    package var kind = NeedKind.recognised
    /// The level or grade.
    package var key: Key?
    /// How many years in a row, counted back from the period before; 0 for the same period.
    package var years = 0

    package init() {}

    package init(kind: NeedKind, key: Key? = nil, years: Int) {
        self.kind = kind
        self.key = key
        self.years = years
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("kind", &kind)
        try coder.field("key", &key)
        try coder.field("years", &years)
    }
}

/// What can be asked to have been before.
package enum NeedKind: String, CodedValue, CaseIterable, Sendable {
    case registered
    case recognised
    case graded
    case effective
}

/// Where one achievement is looked for again.
package enum Across: String, CodedValue, CaseIterable, Sendable {
    case tracks
    case levels
    case years
}
