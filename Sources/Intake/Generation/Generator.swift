package import Commands
package import Events
package import Rules

/// Makes generated records behind a place's totals, as commands: every one goes through the same rules as a real one.
///
/// The same plan and seed give the same records. All are marked as generated.
package struct Generator {
    private let place: PlaceFile
    private let plan: GenerationPlan
    private let programme: Programme
    private let atlas: Atlas
    private let words: GeneratorWords
    private var chance: Chance
    private var units: [Place: [UnitID]] = [:]
    private var awarded: [String: (award: GenerationPlan.Award, recipients: [RecipientWish])] = [:]

    package init(_ place: PlaceFile, plan: GenerationPlan, programme: Programme, atlas: Atlas, words: GeneratorWords) {
        self.place = place
        self.plan = plan
        self.programme = programme
        self.atlas = atlas
        self.words = words
        chance = Chance(seed: plan.seed)
    }

    package var modelCount: Int { plan.cohorts.reduce(0) { $0 + $1.count } }

    /// Hands over the commands of one model after the other, then those of the decisions. Throws `GenerationRefusal` where the plan does not
    /// come out.
    package mutating func run(_ take: (_ commands: [any Command], _ isModel: Bool) throws -> Void) throws {
        var ordinal = 0
        for (number, cohort) in plan.cohorts.enumerated() {
            let members = try members(of: cohort, number: number + 1)
            for member in members {
                ordinal += 1
                try take(commands(for: member, of: cohort, ordinal: ordinal), true)
            }
        }
        for (number, decision) in awarded.sorted(by: { $0.key < $1.key }).enumerated() {
            try take([issue(decision.value.award, decision.value.recipients, ordinal: number + 1)], false)
        }
    }

    private struct Member {
        var unit: UnitID
        var registeredOn: Day
        var subject: Key?
        var type: Key?
        var level: Key?
        var field: Key?
        var steps: [GenerationPlan.Step] = []
    }

    private mutating func members(of cohort: GenerationPlan.Cohort, number: Int) throws -> [Member] {
        func open(_ key: String) -> Key? { key == PlaceFile.notStated ? nil : key }
        let subjects = chance.shareOut(cohort.subject, over: cohort.count)
        let types = chance.shareOut(cohort.type, over: cohort.count)
        let levels = chance.shareOut(cohort.level, over: cohort.count)
        let fields = chance.shareOut(cohort.fields, over: cohort.count)
        var members: [Member] = []
        for index in 0..<cohort.count {
            let day = Day(cohort.registered.from.number + chance.below(cohort.registered.until.number - cohort.registered.from.number + 1))
            let choice = communes(of: cohort, on: day)
            guard !choice.isEmpty else { throw GenerationRefusal.noUnits(cohort: number, on: day) }
            members.append(
                Member(
                    unit: choice[chance.below(choice.count)], registeredOn: day, subject: open(subjects[index]), type: open(types[index]),
                    level: open(levels[index]), field: open(fields[index])))
        }
        var left = Array(members.indices)
        for step in cohort.steps {
            let allowed = left.filter { member in !step.except.contains { isInside(members[member].unit, $0, on: members[member].registeredOn) } }
            guard allowed.count >= step.count else {
                throw GenerationRefusal.tooFewLeft(cohort: number, step: step.act.rawValue, left: allowed.count)
            }
            left = Array(allowed.prefix(step.count))
            for member in left { members[member].steps.append(step) }
        }
        return members
    }

    private mutating func commands(for member: Member, of cohort: GenerationPlan.Cohort, ordinal: Int) throws -> [any Command] {
        let digits = String(ordinal)
        let id = ModelID("\(place.key)-generated-\(String(repeating: "0", count: max(0, 6 - digits.count)))\(digits)")
        let host = words.host(&chance)
        let answers = Dictionary(programme.form.map { ($0.key, "\(words.answer) \(ordinal)") }, uniquingKeysWith: { first, _ in first })
        let sketch = ModelSketch(
            unit: member.unit, name: words.name(&chance), host: host, field: member.field, type: member.type, subject: member.subject,
            answers: answers, involved: [Involved(role: .participants, count: 5 + chance.below(200), measure: "person")], isGenerated: true)
        var commands: [any Command] = [
            DraftModel(model: id, programme: programme.key, sketch: sketch, on: member.registeredOn),
            RegisterModel(
                model: id, period: cohort.registered.period ?? place.report.period, level: member.level, on: member.registeredOn),
        ]
        if isReturned(ordinal) {
            commands += [
                ReturnModel(model: id, reason: words.answer, on: member.registeredOn),
                RegisterModel(
                    model: id, period: cohort.registered.period ?? place.report.period, level: member.level, on: member.registeredOn),
            ]
        }
        var day = member.registeredOn
        for (index, step) in member.steps.enumerated() {
            if let award = step.award {
                let subject = award.subjectIsOpen ? nil : member.subject
                let name = programme.isPerson(subject) ? "\(words.person) \(ordinal)" : host
                awarded["\(award.number) \(award.on)", default: (award, [])].recipients.append(
                    RecipientWish(subject: subject, name: name, unit: member.unit, model: id))
                continue
            }
            day = dayOf(step, after: day, stepsLeft: member.steps.count - index, level: levelOf(step, member))
            // What was proposed to a level is recognised once the level has received it.
            if step.act == .recognise, let proposal = member.steps[..<index].first(where: { isFor($0, step, member) }) {
                let period = proposal.period ?? place.report.period
                commands.append(ReceiveModel(model: id, level: levelOf(step, member) ?? "", period: period, on: day))
            }
            commands.append(command(step, id, member, on: day))
        }
        return commands
    }

    private func isFor(_ proposal: GenerationPlan.Step, _ step: GenerationPlan.Step, _ member: Member) -> Bool {
        proposal.act == .propose && levelOf(proposal, member) == levelOf(step, member) && proposal.period == step.period
    }

    /// Every so many-th, as many as the plan says.
    private func isReturned(_ ordinal: Int) -> Bool {
        plan.returned > 0 && ordinal * plan.returned / modelCount > (ordinal - 1) * plan.returned / modelCount
    }

    private func levelOf(_ step: GenerationPlan.Step, _ member: Member) -> Key? {
        step.level == PlaceFile.asRegistered ? member.level : step.level
    }

    /// Somewhere between the step before and the report's day, while the level still stands, leaving room for the steps that follow.
    private mutating func dayOf(_ step: GenerationPlan.Step, after day: Day, stepsLeft: Int, level: Key?) -> Day {
        var last = place.report.asAt
        if let until = level.flatMap({ programme.level($0)?.term.until }) { last = min(last, until.previous) }
        if let window = step.window {
            let from = max(day, window.from)
            return Day(from.number + chance.below(max(1, min(last, window.until).number - from.number + 1)))
        }
        return Day(day.number + chance.below(max(1, (last.number - day.number) / stepsLeft + 1)))
    }

    private func command(_ step: GenerationPlan.Step, _ id: ModelID, _ member: Member, on day: Day) -> any Command {
        let period = step.period ?? place.report.period
        let level = levelOf(step, member) ?? programme.levels.first?.term.key ?? ""
        return switch step.act {
        case .accept: AcceptModel(model: id, on: day)
        case .launch: LaunchModel(model: id, on: day)
        case .check: CheckModel(model: id, isEffective: true, note: nil, on: day)
        case .recognise: RecogniseModel(model: id, level: level, period: period, instrument: nil, on: day)
        case .propose: ProposeModel(model: id, level: level, period: period, on: day)
        case .grade: GradeModel(model: id, grade: step.grade ?? "", level: levelOf(step, member), period: period, instrument: nil, on: day)
        case .carryOver: CarryOverModel(model: id, period: period, level: levelOf(step, member), on: day)
        case .award: preconditionFailure("awards are gathered into decisions before")
        }
    }

    private func issue(_ award: GenerationPlan.Award, _ recipients: [RecipientWish], ordinal: Int) -> IssueDecision {
        // An award is placed where the unit of its model lies on the day of the decision, as far as that is known.
        let recipients = recipients.map { line in
            var line = line
            if let unit = atlas.index(of: line.unit), let placed = atlas.placement(of: unit, onMapOf: award.on, in: programme.tree) {
                line.unit = atlas[placed.unit].id
            }
            return line
        }
        let issuer = atlas.index(of: place.report.unit).map { atlas.path(of: $0, in: programme.tree, on: award.on) } ?? ""
        return IssueDecision(
            decision: DecisionID("\(place.key)-generated-\(ordinal)"), programme: programme.key,
            wish: DecisionWish(
                number: award.number, issuer: issuer, issuerUnit: place.report.unit, track: award.track, form: award.form,
                grantor: award.grantor, period: place.report.period, about: place.report.title, bases: [], recipients: recipients,
                isGenerated: true),
            on: award.on)
    }

    /// The lowest units inside those of the cohort, on a day: those that have nothing below them.
    private mutating func communes(of cohort: GenerationPlan.Cohort, on day: Day) -> [UnitID] {
        let place = Place(within: cohort.within, day: day)
        if let known = units[place] { return known }
        var lowest: [UnitID] = []
        var waiting = cohort.within.compactMap { atlas.index(of: $0) }
        while let unit = waiting.popLast() {
            let below = atlas.children(of: unit, in: programme.tree, on: day)
            if below.isEmpty { lowest.append(atlas[unit].id) } else { waiting += below }
        }
        lowest.sort()
        units[place] = lowest
        return lowest
    }

    private struct Place: Hashable {
        let within: [UnitID]
        let day: Day
    }

    private func isInside(_ unit: UnitID, _ place: UnitID, on day: Day) -> Bool {
        guard let index = atlas.index(of: unit), let above = atlas.index(of: place) else { return false }
        return atlas.isInside(index, above, in: programme.tree, on: day)
    }
}

/// Why a plan does not come out.
package enum GenerationRefusal: Error, Equatable, Sendable {
    case planMissing
    case noUnits(cohort: Int, on: Day)
    case tooFewLeft(cohort: Int, step: String, left: Int)
    /// The place's models were made before and came through another way.
    case madeOtherwise(String)
    case tooFewForCouncil(String, subject: Key, left: Int)
}
