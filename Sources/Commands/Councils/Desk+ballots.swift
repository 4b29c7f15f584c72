package import Events
package import Journal
import Keeping
import Rules

// Votes come many at once into one stream: whoever lost a race to another voter tries again.

extension Desk {
    /// Gives an open vote or points.
    package func vote(_ sheet: GiveSheet, id: String? = nil, as actor: Actor? = nil) throws -> Receipt {
        try again(id) { try perform([sheet], id: id, as: actor) }
    }

    /// Gives a secret vote: laid ready in the box, entered in the journal that the member has voted, cast. Whatever breaks off in between, the vote
    /// counts once or, where the journal has nothing of it, not at all, and may be given again.
    package func voteInSecret(
        _ marks: [BallotMark], in ballot: Int, of session: SessionID, by member: AccountID, on day: Day, id: String? = nil, as actor: Actor? = nil
    ) throws -> Receipt {
        guard let box else { preconditionFailure("this desk keeps no ballot box") }
        let command = GiveSecretVote(session: session, ballot: ballot, member: member, marks: marks, on: day)
        let id = id ?? newID()
        let owner = Ballot.owner(of: session, ballot: ballot)
        // What was entered before was looked at by the rules then: other marks under the same id are not.
        let isNew = try !hasDone(id)
        var isPrepared = false
        if isNew {
            do {
                try check(command, as: actor)
                isPrepared = try box.prepare(owner, command: id, votes: marks.compactMap { mark in mark.vote.map { (mark.item, $0) } })
            } catch  where isDone(id) {
                // Sent twice at once: the other was first.
            }
        }
        let receipt: Receipt
        do {
            receipt = try again(id) { try perform([command], id: id, as: actor) }
        } catch {
            // After a fault nobody knows whether the journal has it: the box is settled before it is counted.
            if isPrepared, error is SessionRefusal || error is AccessRefusal || error is AppendRefusal { try? box.discard(owner, command: id) }
            throw error
        }
        try box.cast(owner, command: id)
        return receipt
    }

    /// Closes a ballot, and destroys the box of a secret one.
    package func close(_ ballot: Int, of session: SessionID, on day: Day, id: String? = nil, as actor: Actor? = nil) throws -> Receipt {
        if let id, let first = try journal.firstPosition(ofCommand: id) {
            let receipt = try repeated(id, at: first, ballot, of: session, as: actor)
            // Something may have broken off before it came to this.
            try sweep(session)
            return receipt
        }
        let receipt = try again(nil) { try perform([CloseBallot(session: session, ballot: ballot, on: day)], id: id, as: actor) }
        try sweep(session)
        return receipt
    }

    package func void(_ command: VoidBallot, id: String? = nil, as actor: Actor? = nil) throws -> Receipt {
        let receipt = try perform([command], id: id, as: actor)
        try sweep(command.session)
        return receipt
    }

    package func abandon(_ command: AbandonSession, id: String? = nil, as actor: Actor? = nil) throws -> Receipt {
        let receipt = try perform([command], id: id, as: actor)
        try sweep(command.session)
        return receipt
    }

    /// Destroys what is left of boxes whose ballot is over: also those that something broke off before.
    package func sweep(_ session: SessionID) throws {
        guard let box else { return }
        let (known, _) = try Work(at: self, as: actor, before: nil).session(session)
        for ballot in known.ballots where ballot.form == .secret && (ballot.state != .open || known.state.isOver) {
            let owner = Ballot.owner(of: session, ballot: ballot.number)
            if try box.holds(owner) { try box.destroy(owner) }
        }
    }

    /// Refuses what would be refused, before anything is laid ready.
    private func check(_ command: some Command, as actor: Actor?) throws {
        let actor = actor ?? self.actor
        let work = Work(at: self, as: actor, before: nil)
        try Access(of: actor, at: self).check(try command.demand(in: work))
        try command.decide(in: work)
    }

    /// The first receipt of a closing: what it counted is gone, so it cannot be decided once more.
    private func repeated(_ id: String, at position: Int, _ ballot: Int, of session: SessionID, as actor: Actor?) throws -> Receipt {
        let command = CloseBallot(session: session, ballot: ballot, on: today())
        let work = Work(at: self, as: actor ?? self.actor, before: nil)
        try Access(of: actor ?? self.actor, at: self).check(try command.demand(in: work))
        guard let step = try work.steps(of: "session/\(session)").first(where: { $0.entry == position }),
            case .ballotClosed(let closed) = step.event, closed.ballot == ballot,
            let entry = try journal.entries(of: "session/\(session)").first(where: { $0.envelope.position == position })
        else {
            throw AppendRefusal.commandIdReused(commandId: id)
        }
        return Receipt(commandId: id, first: position, count: 1, recordedAt: entry.envelope.recordedAt, isRepeat: true)
    }

    /// Where the same was sent twice at once, one may find that what it wants was done: it is asked again, and gets the first receipt.
    private func again(_ id: String?, _ attempt: () throws -> Receipt) throws -> Receipt {
        for _ in 1..<Desk.votesAtOnceMax {
            do { return try attempt() } catch AppendRefusal.streamMoved { continue } catch is SessionRefusal where isDone(id) { break }
        }
        return try attempt()
    }

    private func isDone(_ id: String?) -> Bool { id.map { (try? hasDone($0)) == true } ?? false }

    /// How often a vote is tried again that others came before.
    private static let votesAtOnceMax = 40
}
