package import Events

// What a programme says of councils, and what holds where it says nothing.

extension Programme {
    /// The rule of a level. Where the programme has none: two thirds must be there, votes are open, and the chair breaks ties after another
    /// ballot.
    package func councilRule(at level: Key) -> CouncilRule {
        if let rule = councils?.first(where: { $0.level == level }) { return rule }
        var rule = CouncilRule()
        rule.level = level
        rule.quorum = Fraction(part: 2, whole: 3)
        rule.ballot = .open
        rule.ties = [.newBallot, .chair]
        return rule
    }

    /// The share that an aim needs on a day: the threshold that names the aim's very word, then one that names the aim, then the council's own;
    /// nil where more than half of those present is meant.
    package func threshold(for aim: Aim, at level: Key, on day: Day) -> Threshold? {
        let inForce = thresholds.filter { $0.term.holds(on: day) }
        if let exact = inForce.first(where: { $0.aim == aim.kind && $0.key == aim.key }) { return exact }
        if let wide = inForce.first(where: { $0.aim == aim.kind && $0.key == nil }) { return wide }
        guard let key = councilRule(at: level).threshold else { return nil }
        return inForce.first { $0.term.key == key }
    }

    /// What a council of a level can be asked, in the order in which it is applied.
    package func aims(at key: Key, on day: Day) -> [Aim] {
        let all =
            [Aim(kind: .recognise, key: key)] + grades.map { Aim(kind: .grade, key: $0.key) }
            + levels.map { Aim(kind: .propose, key: $0.term.key) } + awardForms.map { Aim(kind: .commend, key: $0.term.key) }
        return all.filter { knows($0, at: key, on: day) }
    }

    /// Whether a council of a level can be asked this.
    package func knows(_ aim: Aim, at key: Key, on day: Day) -> Bool {
        switch aim.kind {
        case .recognise: return aim.key == key
        case .grade: return grade(aim.key)?.holds(on: day) ?? false
        case .propose:
            guard let here = level(key), let above = level(aim.key), above.term.holds(on: day) else { return false }
            return (above.term.rank ?? 0) > (here.term.rank ?? 0)
        case .commend: return awardForm(aim.key)?.term.holds(on: day) ?? false
        }
    }
}

extension CouncilRule {
    /// Members with their votes: whoever keeps the session votes only where the rule says so.
    func seated(_ members: [SessionMember]) -> [SessionMember] {
        members.map { member in
            var seated = member
            seated.hasVote = member.role != .secretary || secretaryVotes
            return seated
        }
    }
}

extension Threshold {
    /// How many votes of so many are enough; nothing passes without one.
    package func needed(of base: Int) -> Int {
        let share = fraction ?? Fraction(part: percent, whole: 100)
        let (product, whole) = (base * share.part, max(share.whole, 1))
        if isStrict == true { return product / whole + 1 }
        let needed =
            switch rounding ?? .up {
            case .up: (product + whole - 1) / whole
            case .down: product / whole
            case .nearest: (2 * product + whole) / (2 * whole)
            }
        return max(1, needed)
    }
}

extension Atlas {
    /// Whether a unit lies in another on the map of a day; what cannot be placed lies where it surely does.
    func lies(_ unit: UnitID, in other: UnitID, tree: Key, on day: Day) -> Bool {
        guard let index = index(of: unit), let wide = self.index(of: other), let placed = placement(of: index, onMapOf: day, in: tree) else {
            return false
        }
        return isInside(placed.unit, wide, in: tree, on: day)
    }
}

extension Atlas {
    /// The unit right below a council's in which a model lies: whose list it came with. The council's own unit where the model lies there itself.
    package func submitting(_ unit: UnitID, to seat: UnitID, tree: Key, on day: Day) -> UnitID? {
        guard let index = index(of: unit), let placed = placement(of: index, onMapOf: day, in: tree) else { return nil }
        let line = line(from: placed.unit, in: tree, on: day)
        guard let found = line.firstIndex(where: { self[$0].id == seat }) else { return nil }
        return self[line[max(line.startIndex, found - 1)]].id
    }
}
