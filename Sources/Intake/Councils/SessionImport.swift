package import Commands
import Events
import Queries
import Rules

/// Enters a session that was held before, step after step by the commands of every session, as far as whoever imports may go alone: the count of paper is
/// confirmed by a second person, minutes are signed by those who sign them. Asked for again it goes on from where the session stands.
package struct SessionImport {
    /// What the session waits for when the import can go no further.
    package enum Waiting: Equatable, Sendable {
        case confirmation(ballot: Int)
        case minutes
        case signatures
        case nothing
    }

    private struct Step {
        let command: any Command
        let mark: FileMark
        /// Where each item stands in this part of the file.
        var items: [Int: FileMark] = [:]
    }

    private let file: SessionFile
    private let desk: Desk

    package init(_ file: SessionFile, at desk: Desk) {
        self.file = file
        self.desk = desk
    }

    /// All that can be done now is done in one, or nothing. Throws `FileRefusal` with the line of what a rule refuses.
    package func run() throws -> (entries: Int, waiting: Waiting) {
        let known = try desk.room.wholeSession(file.id)?.session
        if let known, known.convened.body != file.wish.body || known.convened.decision != file.wish.decision || known.convenedOn != file.on {
            throw refusal(.session(.sessionExists(file.id)), at: file.mark)
        }
        let (steps, waiting) = try steps(after: known)
        guard !steps.isEmpty else { return (0, waiting) }
        do {
            return (try desk.perform(steps.map(\.command)).count, waiting)
        } catch let refused as SessionRefusal {
            throw try explained(refused, among: steps)
        }
    }

    private func steps(after session: CouncilSession?) throws -> ([Step], Waiting) {
        var steps: [Step] = []
        if session == nil {
            steps.append(Step(command: ConveneSession(session: file.id, wish: file.wish, on: file.on), mark: file.mark))
            steps.append(
                Step(
                    command: DrawAgenda(session: file.id, items: try agenda(), on: file.on), mark: file.mark,
                    items: Dictionary(file.agenda.map { ($0.value.item, $0.mark) }) { first, _ in first }))
            steps.append(Step(command: OpenSession(session: file.id, present: file.present, on: file.on), mark: file.mark))
            steps += file.declared.map { line in
                Step(
                    command: DeclareConflict(
                        session: file.id, member: line.value.member, items: line.value.items, ground: line.value.ground, on: file.on), mark: line.mark
                )
            }
        }
        switch session?.state {
        case .minutes: return ([], .signatures)
        case .closed, .abandoned: return ([], .nothing)
        case .convened, .open, .adjourned, nil: break
        }
        let isAlone = desk.actor.isAuthenticated
        let held = session?.ballots.filter { $0.state != .voided } ?? []
        for (index, line) in file.ballots.enumerated() {
            // A voided ballot keeps its number.
            let number = index < held.count ? held[index].number : (session?.ballots.count ?? 0) + index - held.count + 1
            let begun = index < held.count ? held[index] : nil
            if begun?.state == .closed { continue }
            if begun == nil { steps += opening(line, number) }
            if let paper = line.value.paper, begun?.count?.confirmedBy == nil {
                if isAlone { return (steps, .confirmation(ballot: number)) }
                steps.append(Step(command: ConfirmPaper(session: file.id, ballot: number, on: file.on), mark: paper.mark))
            }
            steps.append(Step(command: CloseBallot(session: file.id, ballot: number, on: file.on), mark: line.mark))
        }
        if session?.outcomes.isEmpty ?? true { steps += conclusion() }
        return (steps, .minutes)
    }

    private func opening(_ line: SessionFile.Line<SessionFile.HeldBallot>, _ number: Int) -> [Step] {
        let ballot = line.value
        var steps = [Step(command: OpenBallot(session: file.id, items: ballot.items, form: ballot.form, on: file.on), mark: line.mark)]
        steps += ballot.sheets.map { sheet in
            Step(
                command: GiveSheet(session: file.id, ballot: number, member: sheet.value.member, marks: sheet.value.marks, on: file.on),
                mark: sheet.mark)
        }
        if let paper = ballot.paper {
            steps.append(Step(command: HandOutPaper(session: file.id, ballot: number, members: paper.members, on: file.on), mark: paper.mark))
            steps.append(
                Step(
                    command: CountPaper(session: file.id, ballot: number, returned: paper.returned, counts: paper.counts, on: file.on),
                    mark: paper.mark))
        }
        return steps
    }

    private func conclusion() -> [Step] {
        var steps = file.exceptions.map { line in
            Step(
                command: GrantException(
                    session: file.id, quota: line.value.quota, group: line.value.group, extra: line.value.extra, decision: line.value.decision,
                    reason: line.value.reason, on: file.on), mark: line.mark)
        }
        steps += file.ties.map { line in
            Step(command: BreakTie(session: file.id, items: line.value.items, reason: line.value.reason, on: file.on), mark: line.mark)
        }
        steps.append(
            Step(
                command: SetOutcomes(session: file.id, outcomes: file.outcomes.map(\.value), on: file.on), mark: file.mark,
                items: Dictionary(file.outcomes.map { ($0.value.item, $0.mark) }) { first, _ in first }))
        return steps
    }

    /// The council had each file before it as it was on the day.
    private func agenda() throws -> [AgendaItem] {
        try file.agenda.map { line in
            guard let model = try desk.room.model(line.value.model, mapOf: file.on) else {
                throw refusal(.session(.modelUnknown(item: line.value.item, line.value.model)), at: line.mark)
            }
            let seen = model.steps.filter { $0.day <= file.on }.map(\.position).max() ?? 0
            return AgendaItem(item: line.value.item, model: line.value.model, aim: line.value.aim, unit: model.line.unit, seen: seen)
        }
    }

    /// Which step it was that a rule refused, by taking them up one after the other.
    private func explained(_ refused: SessionRefusal, among steps: [Step]) throws -> FileRefusal {
        let rehearsed = try desk.rehearse(steps.indices.map { steps[...$0].map(\.command) })
        let step = zip(steps, rehearsed).first { $0.1 != nil }?.0
        let mark = refused.item.flatMap { step?.items[$0] } ?? step?.mark ?? file.mark
        return refusal(.session(refused), at: mark)
    }

    private func refusal(_ problem: Diagnostic.Problem, at mark: FileMark) -> FileRefusal {
        FileRefusal([Diagnostic(file: file.name, line: mark.line, column: mark.column, problem: problem)])
    }
}

extension SessionRefusal {
    /// The item that it is about.
    fileprivate var item: Int? {
        switch self {
        case .itemTwice(let item), .itemUnknown(let item), .itemInBallot(let item), .itemDecided(let item, _), .modelUnknown(let item, _),
            .modelOutside(let item, _), .modelIsOver(let item, _), .aimUnknown(let item, _), .conflicted(_, let item), .outcomeMissing(let item),
            .outcomeTwice(let item), .outcomeWithoutReason(let item), .noResult(let item), .belowThreshold(let item), .overQuota(let item, _),
            .modelRefuses(let item, _):
            item
        default: nil
        }
    }
}
