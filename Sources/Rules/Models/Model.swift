package import Events

/// A model as the rules see it: what its entries amount to. Made by folding them; asks nothing of clock or disk.
package struct Model: Equatable, Sendable {
    package enum Status: String, CaseIterable, Sendable {
        case draft
        case registered
        case returned
        /// Taken back by those who sent it.
        case recalled
        /// Refused by the receiving body.
        case declined
        case accepted
        case launched
        case inProgress
        case effective
        case notEffective
        case lapsed
        case stopped
        case merged
        case removed

        package var isOver: Bool { self == .declined || self == .lapsed || self == .stopped || self == .merged || self == .removed }

        /// Whether the file lies with those who wrote it.
        package var isWithAuthors: Bool { self == .draft || self == .returned || self == .recalled }
    }

    package struct Recognition: Equatable, Sendable {
        package let entry: Int
        package let level: Key
        package let period: Key
    }

    package struct Step: Equatable, Sendable {
        package let entry: Int
        package let day: Day
        package let event: Event
        /// Who entered it; empty where nobody asks.
        package let actor: String

        package init(entry: Int, day: Day, event: Event, actor: String = "") {
            self.entry = entry
            self.day = day
            self.event = event
            self.actor = actor
        }
    }

    package let id: ModelID
    package private(set) var programme: Key
    package private(set) var programmeVersion: Int
    package private(set) var unit: UnitID
    package private(set) var name: String
    package private(set) var field: Key?
    package private(set) var type: Key?
    package private(set) var subject: Key?
    package private(set) var isGenerated: Bool
    package private(set) var status = Status.draft
    package private(set) var level: Key?
    package private(set) var period: Key?
    package private(set) var registeredOn: Day?
    package private(set) var recognitions: [Recognition] = []
    /// All there ever were; those that stand are in the climb.
    package private(set) var proposals: [Recognition] = []
    package private(set) var climb = Climb()
    package private(set) var grade: Key?
    package private(set) var evidence: [EvidenceAttached] = []
    /// The models whose way of working it took up.
    package private(set) var origins: [ModelID] = []
    /// The day of the latest step of its life; putting a mistake right is none.
    package private(set) var lastDay: Day
    /// All its entries as written, the annulled too.
    package private(set) var steps: [Step] = []
    package private(set) var annulled: Set<Int> = []

    /// Nil where the first entry is not a draft: then this is no model's stream.
    package init?(_ steps: [Step]) {
        var model: Model?
        let annulled = Set(steps.compactMap { if case .modelEntryAnnulled(let body) = $0.event { body.entry } else { nil } })
        for step in steps {
            if case .modelDrafted(let draft) = step.event {
                model = Model(draft, on: step.day)
            } else if !annulled.contains(step.entry) {
                model?.apply(step)
            }
        }
        guard var model else { return nil }
        model.steps = steps
        model.annulled = annulled
        self = model
    }

    private init(_ draft: ModelDrafted, on day: Day) {
        id = draft.model
        programme = draft.programme
        programmeVersion = draft.programmeVersion
        unit = draft.unit
        name = draft.name
        field = draft.field
        type = draft.type
        subject = draft.subject
        isGenerated = draft.isGenerated
        lastDay = day
    }

    package func appending(_ step: Step) -> Model {
        if case .modelEntryAnnulled = step.event { return Model(steps + [step]) ?? self }
        var next = self
        next.apply(step)
        next.steps.append(step)
        return next
    }

    private mutating func apply(_ step: Step) {
        // A file that goes on where it was is with the level that sent it back as soon as it is registered again.
        let goesOn = climb.sentBack?.rule == .resume
        climb.apply(step)
        switch step.event {
        case .modelRegistered(let body):
            registeredOn = registeredOn ?? step.day
            status = goesOn ? .accepted : .registered
            if !goesOn {
                period = body.period
                level = body.level
            }
        case .modelReturned, .modelSentBack: status = .returned
        case .modelRecalled:
            status = .recalled
            period = nil
            level = nil
            registeredOn = nil
        case .modelDeclined: status = .declined
        case .modelRevised(let body):
            name = body.name
            field = body.field
            type = body.type
            subject = body.subject
        case .evidenceAttached(let body):
            evidence.append(body)
            return
        case .evidenceWithdrawn(let body):
            evidence.removeAll { $0.file == body.file }
            return
        case .modelTookUp(let body): origins.append(body.origin)
        case .modelAccepted: status = .accepted
        case .modelLaunched: status = .launched
        case .modelProgressed: status = .inProgress
        case .modelChecked(let body): status = body.isEffective ? .effective : .notEffective
        case .modelProposed(let body): proposals.append(Recognition(entry: step.entry, level: body.level, period: body.period))
        case .modelRecognised(let body): recognitions.append(Recognition(entry: step.entry, level: body.level, period: body.period))
        case .modelGraded(let body): grade = body.grade
        case .modelCarriedOver(let body):
            status = .accepted
            period = body.period
            level = body.level ?? level
        case .modelReceived, .modelSelfScored, .modelAppraised, .modelDeclared, .modelDecided: break
        case .modelLapsed: status = .lapsed
        case .modelStopped: status = .stopped
        case .modelMerged: status = .merged
        case .modelRemoved: status = .removed
        case .modelCorrected(let body):
            name = body.name ?? name
            unit = body.unit ?? unit
            field = body.field ?? field
            type = body.type ?? type
            subject = body.subject ?? subject
            return
        default: return
        }
        lastDay = max(lastDay, step.day)
    }
}
