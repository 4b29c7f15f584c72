package import Events

extension CouncilSession {
    /// The session without what a viewer may not see.
    ///
    /// Nobody reads sheets before their ballot closes. Whoever is in conflict with an item sees neither its result, nor who gave what for it, nor
    /// the count of its paper, nor that there was another ballot over it; before the outcomes are applied they see none of any item of the same
    /// aim: with one quota the others tell of the one that is left out. Whoever is not of the council sees no result at all, and outcomes once
    /// they are applied.
    package func redacted(for viewer: AccountID?, hiding hidden: Set<Int>, isInside: Bool) -> CouncilSession {
        guard viewer != nil, !isInside || !hidden.isEmpty else { return self }
        let secret = isInside ? hidden : Set(items.map(\.item))
        var shown = self
        shown.hide(secret, conflicts: !isInside)
        return shown
    }

    private mutating func hide(_ secret: Set<Int>, conflicts: Bool) {
        var decided: Set<Int> = []
        for index in ballots.indices {
            let items = ballots[index].items
            ballots[index].hide(secret, again: decided)
            if ballots[index].state == .closed { decided.formUnion(items) }
        }
        let aims = Set(items.filter { secret.contains($0.item) }.map(\.aim))
        let beside = Set(items.filter { aims.contains($0.aim) }.map(\.item))
        if state != .closed { outcomes = outcomes.filter { !beside.contains($0.key) } }
        tieOrders = tieOrders.filter { beside.isDisjoint(with: $0) }
        // Whoever knows how minutes are written finds out by trying which result has this hash.
        minutes?.text = Sealed()
        minutes?.hash = ""
        if let signatures = minutes?.signatures {
            minutes?.signatures = signatures.map { MinutesSigned(session: $0.session, member: $0.member, role: $0.role, hash: "") }
        }
        // How far a quota is used tells of the items that are hidden.
        exceptions = []
        steps = []
        if conflicts {
            declared = [:]
            lifted = [:]
            for index in ballots.indices { ballots[index].hideConflicts() }
        }
    }
}

extension Ballot {
    /// `again` are the items that have a result of an earlier ballot: only what is tied is voted on once more.
    mutating func hide(_ secret: Set<Int>, again: Set<Int>) {
        items = items.filter { !secret.contains($0) || !again.contains($0) }
        results = results.filter { !secret.contains($0.key) }
        openSheets = openSheets.map { sheet in MemberSheet(member: sheet.member, marks: sheet.marks.filter { !secret.contains($0.item) }) }
        sheets = sheets.map { Sheet(member: $0.member, sealed: Sealed()) }
        if let count {
            self.count = Count(
                returned: count.returned, counts: count.counts.filter { !secret.contains($0.item) }, countedBy: count.countedBy,
                confirmedBy: count.confirmedBy)
        }
    }
}
