package import Events

extension CouncilSession {
    /// The session without what a viewer may not see.
    ///
    /// Nobody reads sheets before their ballot closes. Whoever is in conflict with an item sees neither its result, nor who gave what for it, nor
    /// the count of its paper, nor what is to come of it before it is applied. Whoever is not of the council sees no result at all, and outcomes
    /// once they are applied.
    package func redacted(for viewer: AccountID?, hiding hidden: Set<Int>, isInside: Bool) -> CouncilSession {
        guard viewer != nil, !isInside || !hidden.isEmpty else { return self }
        let secret = isInside ? hidden : Set(items.map(\.item))
        var shown = self
        shown.hide(secret, conflicts: !isInside)
        return shown
    }

    private mutating func hide(_ secret: Set<Int>, conflicts: Bool) {
        for index in ballots.indices { ballots[index].hide(secret) }
        if state != .closed { outcomes = outcomes.filter { !secret.contains($0.key) } }
        tieOrders = tieOrders.filter { secret.isDisjoint(with: $0) }
        // How far a quota is used tells of the items that are hidden.
        exceptions = []
        steps = []
        if conflicts {
            declared = [:]
            lifted = [:]
        }
    }
}

extension Ballot {
    mutating func hide(_ secret: Set<Int>) {
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
