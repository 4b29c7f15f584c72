package import Commands
import Events
package import Queries
import Rules

/// Plays councils over a place's generated models: convened, voted, signed and applied by the same commands as real ones. All is marked as generated.
///
/// Whatever breaks off goes on where it stood: each step looks at the session as it is, and its votes come from the seed and the council's key alone.
package struct CouncilPlay {
    package struct Summary: Equatable, Sendable {
        package var sessions = 0
        package var items = 0
        package var granted = 0
        package var isAwarded = false

        package init() {}
    }

    private let plan: CouncilPlan
    private let place: PlaceFile
    private let desk: Desk
    /// The minutes' text: another room writes it.
    private let minutes: (SessionAnswer) -> String

    package init(_ plan: CouncilPlan, of place: PlaceFile, at desk: Desk, minutes: @escaping (SessionAnswer) -> String) {
        self.plan = plan
        self.place = place
        self.desk = desk
        self.minutes = minutes
    }

    /// The place as it is loaded when councils decide: what they recognise, propose and award is in nobody's hand before.
    package var placeBefore: PlaceFile {
        var before = place
        if plan.award != nil { before.decisions = [] }
        guard let own = place.plan, let until = plan.acceptedUntil else { return before }
        let cohorts = own.cohorts.map { cohort in
            let accepted = cohort.steps.filter { $0.act == .accept }.map { step in
                GenerationPlan.Step(
                    act: .accept, count: step.count, level: nil, grade: nil, period: nil,
                    window: GenerationPlan.Window(from: cohort.registered.from, until: until, period: nil), except: step.except, award: nil)
            }
            return GenerationPlan.Cohort(
                count: cohort.count, registered: cohort.registered, within: cohort.within, subject: cohort.subject, type: cohort.type,
                level: cohort.level, fields: cohort.fields, steps: accepted)
        }
        before.plan = GenerationPlan(seed: own.seed, cohorts: cohorts, returned: plan.returned)
        return before
    }

    /// Where the place's own plan is kept as it is, its records are those of the plan.
    package var way: PlaceImport.Way { plan.acceptedUntil == nil ? .plan : .councils }

    package func run(progress: (_ done: Int, _ of: Int) -> Void) throws -> Summary {
        var summary = Summary()
        try publishQuotas()
        for (index, council) in plan.councils.enumerated() {
            let known = try desk.room.wholeSession(id(of: council))?.session.state
            if known != .closed {
                try receive(for: council)
                let closed = try play(council)
                summary.sessions += 1
                summary.items += closed.items.count
                summary.granted += closed.outcomes.values.filter { $0.outcome == .granted }.count
            }
            progress(index + 1, plan.councils.count)
        }
        summary.isAwarded = try award()
        return summary
    }

    private func id(of council: CouncilPlan.Council) -> SessionID { SessionID("\(plan.place)-generated-\(council.key)") }

    /// Those of the plan that the programme has not, in another version of it.
    private func publishQuotas() throws {
        guard var programme = desk.room.programme(place.programme) else { return }
        let missing = plan.quotas.filter { quota in !programme.quotas.contains { $0.term.key == quota.term.key } }
        guard !missing.isEmpty else { return }
        programme.version += 1
        programme.quotas += missing
        _ = try desk.perform(PublishProgramme(programme: programme))
    }

    /// What earlier councils proposed to the council's level is taken over; and before anything is commended the other bodies have answered.
    private func receive(for council: CouncilPlan.Council) throws {
        let id = "councils-\(plan.place)-\(plan.seed)-\(council.key)-received"
        guard let programme = desk.room.programme(place.programme), try !desk.hasDone(id) else { return }
        let proposed = try plan.councils.prefix { $0.key != council.key }.flatMap { earlier -> [ModelID] in
            guard let session = try desk.room.wholeSession(self.id(of: earlier))?.session else { return [] }
            return session.items.filter { item in
                item.aim == Aim(kind: .propose, key: council.level) && session.outcomes[item.item]?.outcome == .granted
            }.map(\.model)
        }
        var commands: [any Command] = proposed.map {
            ReceiveModel(model: $0, level: council.level, period: place.report.period, on: council.on)
        }
        if let aim = council.questions.map(\.aim).first(where: { $0.kind == .commend }) {
            let asked = try council.questions[0].aim == aim ? candidates(for: council, aim).map(\.model) : proposed
            commands += asked.flatMap { model in
                (programme.checks ?? []).map { check in
                    DeclareCheck(
                        model: model, check: check.term.key, isClear: true, body: council.body, answeredOn: council.on, level: council.level,
                        on: council.on) as any Command
                }
            }
        }
        if !commands.isEmpty { _ = try desk.perform(commands, id: id) }
    }

    private func candidates(for council: CouncilPlan.Council, _ aim: Aim) throws -> [AgendaCandidate] {
        try desk.room.candidates(
            for: aim.kind, key: aim.key, level: council.level, period: place.report.period, in: council.unit, programme: place.programme,
            on: council.on)
    }

    private func play(_ council: CouncilPlan.Council) throws -> CouncilSession {
        // What lies at a unit where several sit is shared: nobody is asked about what another was asked about.
        let before = plan.councils.filter { $0.key != council.key && $0.unit == council.unit && $0.level == council.level }
        let taken = Set(try before.flatMap { try desk.room.wholeSession(id(of: $0))?.session.items.map(\.model) ?? [] })
        var player = CouncilPlayer(council, id: id(of: council), seed: plan.seed, place: place, at: desk, minutes: minutes) { aim in
            try candidates(for: council, aim).filter { !taken.contains($0.model) }
        }
        return try player.play()
    }

    /// The decision over what the last council granted; where a decision of the place stands already, none is made beside it.
    private func award() throws -> Bool {
        guard let award = plan.award, let last = plan.councils.last, let session = try desk.room.wholeSession(id(of: last))?.session else {
            return false
        }
        let id = DecisionID("\(plan.place)-generated-councils")
        for own in place.decisions where try desk.room.decision(own.id, mapOf: own.on) != nil { return false }
        guard try desk.room.decision(id, mapOf: award.on) == nil, let programme = desk.room.programme(place.programme) else { return false }
        let granted = session.items.filter { $0.aim.kind == .commend && session.outcomes[$0.item]?.outcome == .granted }
        let lines = Dictionary(try desk.room.lines(of: granted.map(\.model)).map { ($0.id, $0) }) { first, _ in first }
        let subjects = programme.subjects.map(\.key)
        let recipients = granted.compactMap { item in lines[item.model].map { ($0, item) } }
            .sorted { (subjects.firstIndex(of: $0.0.subject ?? "") ?? 0, $0.1.item) < (subjects.firstIndex(of: $1.0.subject ?? "") ?? 0, $1.1.item) }
            .map { line, item in RecipientWish(subject: line.subject, name: line.host ?? line.name, unit: line.unit, model: item.model) }
        let issuer = desk.room.atlas.index(of: last.unit).map { desk.room.atlas.path(of: $0, in: programme.tree, on: award.on) } ?? ""
        let wish = DecisionWish(
            number: award.number, issuer: issuer, issuerUnit: last.unit, track: award.track, form: award.form, grantor: award.grantor,
            period: place.report.period, about: place.report.title, bases: [], recipients: recipients, isGenerated: true)
        _ = try desk.perform(IssueDecision(decision: id, programme: place.programme, wish: wish, on: award.on))
        return true
    }
}
