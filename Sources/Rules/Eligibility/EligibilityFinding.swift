package import Events

/// What stands in the way of an aim, or ought to be known before it is granted. In the order in which they are told.
package enum EligibilityFinding: Equatable, Sendable {
    /// The programme that the model began with has no such level, grade or form.
    case wordUnknown(Aim)
    case periodUnknown(Key)
    /// The level, grade or form cannot be used on the day.
    case notInForce(Aim, on: Day)
    /// The council's own level.
    case levelNotInForce(Key, on: Day)
    case subjectNotForForm(Key, form: Key)
    /// Levels may not be skipped, and the one below has not recognised it.
    case lowerLevelMissing(Key, period: Key)
    /// Needed for the same period.
    case needMissing(condition: Key, Need, period: Key)
    /// Needed in years in a row: those that are there, and those that are not.
    case yearsMissing(condition: Key, Need, have: [Int], missing: [Int])
    case checkMissing(Key)
    /// The answer held until the day before.
    case checkExpired(Key, answeredOn: Day, until: Day)
    case checkNotClear(Key, body: String, answeredOn: Day)
    /// The model was honoured already; `across` says in what the two differ.
    case sameAchievement(EligibilityFacts.Award, across: [Across])
    /// Those who run it were honoured already, for what may be the same.
    case sameHost(EligibilityFacts.Award, across: [Across])
    /// What was done in a movement is no ground for an award of merit.
    case thematicForMerit(form: Key)
    case foundUnfit(level: Key, period: Key)
    case notAppraised(level: Key, period: Key)

    /// Whether the aim may not be granted as long as it is so. What is none is for the council to know.
    package var isBar: Bool {
        switch self {
        case .sameHost, .notAppraised: false
        default: true
        }
    }

    /// Never changes: what a program that reads the answer goes by.
    package var code: String {
        switch self {
        case .wordUnknown: "wordUnknown"
        case .periodUnknown: "periodUnknown"
        case .notInForce: "notInForce"
        case .levelNotInForce: "levelNotInForce"
        case .subjectNotForForm: "subjectNotForForm"
        case .lowerLevelMissing: "lowerLevelMissing"
        case .needMissing: "needMissing"
        case .yearsMissing: "yearsMissing"
        case .checkMissing: "checkMissing"
        case .checkExpired: "checkExpired"
        case .checkNotClear: "checkNotClear"
        case .sameAchievement: "sameAchievement"
        case .sameHost: "sameHost"
        case .thematicForMerit: "thematicForMerit"
        case .foundUnfit: "foundUnfit"
        case .notAppraised: "notAppraised"
        }
    }
}
