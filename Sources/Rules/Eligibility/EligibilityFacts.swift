package import Events

/// What is known of a model when somebody asks what it may be given: what was entered of it, and what it or those who run it were awarded.
package struct EligibilityFacts: Equatable, Sendable {
    /// Something that was so for a period: registered at a level, recognised at a level, given a grade.
    package struct Mark: Equatable, Sendable {
        package let kind: NeedKind
        /// The level or the grade; nil where it was left open.
        package let key: Key?
        package let period: Key
        package let day: Day

        package init(kind: NeedKind, key: Key?, period: Key, day: Day) {
            self.kind = kind
            self.key = key
            self.period = period
            self.day = day
        }
    }

    /// What a field check found.
    package struct Check: Equatable, Sendable {
        package let isEffective: Bool
        package let day: Day

        package init(isEffective: Bool, day: Day) {
            self.isEffective = isEffective
            self.day = day
        }
    }

    /// What another body answered.
    package struct Declared: Equatable, Sendable {
        package let check: Key
        package let isClear: Bool
        package let body: String
        package let answeredOn: Day

        package init(check: Key, isClear: Bool, body: String, answeredOn: Day) {
            self.check = check
            self.isClear = isClear
            self.body = body
            self.answeredOn = answeredOn
        }
    }

    /// What the standing body of a level came to.
    package struct Appraisal: Equatable, Sendable {
        package let level: Key
        package let period: Key
        package let isFit: Bool

        package init(level: Key, period: Key, isFit: Bool) {
            self.level = level
            self.period = period
            self.isFit = isFit
        }
    }

    /// An award that stands, of the model itself or of those who run it.
    package struct Award: Equatable, Sendable {
        package let decision: DecisionID
        package let number: String
        package let issuedOn: Day
        package let form: Key
        package let track: Key
        package let grantor: Key
        /// What the programme that it was given in calls its category; nil counts as thematic.
        package let category: AwardCategory?
        /// The years that it honours.
        package let years: ClosedRange<Int>
        /// False where it is not the model's, but of the same host in the same unit, or in one that went before or after.
        package let isOfModel: Bool

        package init(
            decision: DecisionID, number: String, issuedOn: Day, form: Key, track: Key, grantor: Key, category: AwardCategory?,
            years: ClosedRange<Int>, isOfModel: Bool
        ) {
            self.decision = decision
            self.number = number
            self.issuedOn = issuedOn
            self.form = form
            self.track = track
            self.grantor = grantor
            self.category = category
            self.years = years
            self.isOfModel = isOfModel
        }
    }

    package var subject: Key?
    /// The tier of the unit that it lies in: which way up it takes.
    package var tier: Key?
    package var host: String?
    package private(set) var marks: [Mark] = []
    package private(set) var checks: [Check] = []
    package private(set) var declared: [Declared] = []
    package private(set) var appraisals: [Appraisal] = []
    /// In the order in which they were issued.
    package var awards: [Award] = []

    /// `entries` are the model's that stand, in the order in which they were recorded.
    package init(_ entries: [(day: Day, event: Event)], subject: Key?, tier: Key?, awards: [Award] = []) {
        self.subject = subject
        self.tier = tier
        self.awards = awards
        for (day, event) in entries { take(event, on: day) }
    }

    private mutating func take(_ event: Event, on day: Day) {
        switch event {
        case .modelDrafted(let body): host = body.host
        case .modelRevised(let body): host = body.host
        case .modelRegistered(let body): mark(.registered, body.level, body.period, day)
        // Taken back by its authors: it does not count as registered any more.
        case .modelRecalled: marks.removeAll { $0.kind == .registered }
        case .modelCarriedOver(let body):
            let level = body.level ?? marks.last { $0.kind == .registered }?.key
            mark(.registered, level, body.period, day)
        case .modelRecognised(let body): mark(.recognised, body.level, body.period, day)
        case .modelGraded(let body): mark(.graded, body.grade, body.period, day)
        case .modelChecked(let body): checks.append(Check(isEffective: body.isEffective, day: day))
        case .modelDeclared(let body):
            declared.append(Declared(check: body.check, isClear: body.isClear, body: body.body, answeredOn: body.answeredOn))
        case .modelAppraised(let body):
            // The latest of a level and period counts.
            appraisals.removeAll { $0.level == body.level && $0.period == body.period }
            appraisals.append(Appraisal(level: body.level, period: body.period, isFit: body.isFit))
        default: break
        }
    }

    private mutating func mark(_ kind: NeedKind, _ key: Key?, _ period: Key, _ day: Day) {
        marks.append(Mark(kind: kind, key: key, period: period, day: day))
    }
}

extension Model {
    /// Its entries that stand.
    package var entriesThatStand: [(day: Day, event: Event)] {
        steps.filter { !annulled.contains($0.entry) }.map { ($0.day, $0.event) }
    }
}
