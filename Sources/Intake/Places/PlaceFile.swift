package import Events
package import Rules

/// A place as a file states it: its report with figures as printed, decisions with their lists, models it names, and how records are made
/// behind its totals.
package struct PlaceFile: Sendable {
    package var key = ""
    package var programme: Key = ""
    package var report = ReportDescribed()
    package var figures: [FigureReported] = []
    package var decisions: [DatedDecision] = []
    package var models: [NamedModel] = []
    package var plan: GenerationPlan?

    package struct DatedDecision: Sendable {
        package let id: DecisionID
        package let wish: DecisionWish
        package let on: Day
    }

    package struct NamedModel: Sendable {
        package let id: ModelID
        package let sketch: ModelSketch
        package let on: Day
    }
}

/// How records are made behind totals; from it and its seed always the same records come.
package struct GenerationPlan: Sendable {
    package struct Window: Sendable {
        package let from: Day
        /// The last day, included.
        package let until: Day
        package let period: Key?
    }

    package struct Cohort: Sendable {
        package let count: Int
        package let registered: Window
        package let within: [UnitID]
        package let subject: [(key: String, weight: Int)]
        package let type: [(key: String, weight: Int)]
        package let level: [(key: String, weight: Int)]
        package let fields: [(key: String, weight: Int)]
        package let steps: [Step]
    }

    package struct Step: Sendable {
        package enum Act: String, CaseIterable, Sendable {
            case accept
            case launch
            case check
            case recognise
            case propose
            case grade
            case carryOver
            case award
        }

        package let act: Act
        package let count: Int
        package let level: Key?
        package let grade: Key?
        package let period: Key?
        package let window: Window?
        package let except: [UnitID]
        package let award: Award?
    }

    package struct Award: Sendable {
        package let number: String
        package let on: Day
        package let form: Key
        package let track: Key
        package let grantor: Key
        package let subjectIsOpen: Bool
    }

    package let seed: Int
    package let cohorts: [Cohort]
    /// How many registrations, evenly over all, are given back for completion once and sent up again.
    package let returned: Int

    init(seed: Int, cohorts: [Cohort], returned: Int = 0) {
        self.seed = seed
        self.cohorts = cohorts
        self.returned = returned
    }
}
