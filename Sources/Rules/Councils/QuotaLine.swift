package import Events

/// Where the quotas draw the line among the items of one aim (chỉ tiêu): who passes, who does not, and who stands alike right at the line.
package struct QuotaLine: Equatable, Sendable {
    package enum Standing: Equatable, Sendable {
        case passes
        case belowThreshold
        /// The quota has no place left.
        case overQuota(Key)
        /// These stand alike, and there are fewer places than items.
        case tied([Int])
    }

    /// One quota, for the whole or for one group (unit, field, subject).
    package struct Limit: Equatable, Sendable {
        package let quota: Key
        package let group: String?
        package let sense: QuotaSense
        /// As the rule says, before what is kept back and what was granted by exception.
        package let places: Int
        package let reserve: Int
        package let extra: Int
        package internal(set) var taken: Int

        package var open: Int { max(0, places - reserve + extra) }
    }

    package struct Row: Equatable, Sendable {
        package let item: Int
        package let place: Int
        package let standing: Standing
    }

    package let aim: Aim
    package let rows: [Row]
    package let limits: [Limit]

    package func standing(of item: Int) -> Standing? { rows.first { $0.item == item }?.standing }
}

/// What a percentage is taken of: how many were registered or recognised, in a group or in all.
package struct QuotaBasis: Hashable, Sendable {
    package let base: QuotaBase
    package let each: QuotaEach?
    package let group: String?
    package let field: Key?
    package let subject: Key?

    package init(base: QuotaBase, each: QuotaEach?, group: String?, field: Key?, subject: Key?) {
        self.base = base
        self.each = each
        self.group = group
        self.field = field
        self.subject = subject
    }
}

extension CouncilSession {
    /// The quotas of the programme that are for an aim at the council's level.
    package func quotas(for aim: Aim, in programme: Programme) -> [Quota] {
        programme.quotas.filter { quota in
            quota.level == level && quota.term.holds(on: convenedOn) && (quota.of == aim.limitedAs || quota.names(aim))
        }
    }

    /// `isLocal` says whether a quota that is one place's rule is this council's; `count` answers what a share is taken of.
    package func line(
        of aim: Aim, facts: [Int: RankFacts], in programme: Programme, isLocal: (Quota) -> Bool = { $0.unitCode == nil },
        count: (QuotaBasis) -> Int
    ) -> QuotaLine {
        let ranking = ranking(of: aim, facts: facts, in: programme)
        let quotas = quotas(for: aim, in: programme).filter(isLocal)
        let candidates = items.filter { $0.aim == aim }.map(\.item)
        var limits: [QuotaLine.Limit] = []
        var indices: [Int: [Int]] = [:]
        for quota in quotas {
            let mine = candidates.filter { quota.covers(facts[$0]) }
            let groups: [String?] = quota.each == nil ? [nil] : Set(mine.map { quota.group(of: facts[$0]) ?? "" }).sorted()
            for group in groups {
                let within = mine.filter { quota.each == nil || (quota.group(of: facts[$0]) ?? "") == group }
                for item in within { indices[item, default: []].append(limits.count) }
                limits.append(limit(of: quota, group, candidates: within.count, count))
            }
        }
        var standings: [Int: QuotaLine.Standing] = [:]
        for row in ranking.rows where !row.isEnough { standings[row.item] = .belowThreshold }
        let passing = ranking.rows.filter(\.isEnough)
        for place in Set(passing.map(\.place)).sorted() {
            admit(passing.filter { $0.place == place }.map(\.item), &standings, &limits, indices)
        }
        let rows = ranking.rows.map { QuotaLine.Row(item: $0.item, place: $0.place, standing: standings[$0.item] ?? .belowThreshold) }
        return QuotaLine(aim: aim, rows: rows, limits: limits)
    }

    /// Items of one place: those that fit go in together; where they do not all fit under a quota, all that it counts are tied.
    private func admit(
        _ group: [Int], _ standings: inout [Int: QuotaLine.Standing], _ limits: inout [QuotaLine.Limit], _ indices: [Int: [Int]]
    ) {
        var fitting: [Int] = []
        for item in group {
            if let full = (indices[item] ?? []).first(where: { limits[$0].isCap && limits[$0].taken >= limits[$0].open }) {
                standings[item] = .overQuota(limits[full].quota)
            } else {
                fitting.append(item)
            }
        }
        var tied: Set<Int> = []
        for (index, limit) in limits.enumerated() where limit.isCap {
            let mine = fitting.filter { indices[$0]?.contains(index) == true }
            if limit.taken + mine.count > limit.open { tied.formUnion(mine) }
        }
        let alike = fitting.filter(tied.contains)
        for item in fitting {
            standings[item] = tied.contains(item) ? .tied(alike) : .passes
            // A place for which several stand is taken all the same: nobody of a lower place passes them.
            for index in indices[item] ?? [] { limits[index].taken += 1 }
        }
        for index in limits.indices where limits[index].isCap { limits[index].taken = min(limits[index].taken, max(limits[index].open, 0)) }
    }

    private func limit(of quota: Quota, _ group: String?, candidates: Int, _ count: (QuotaBasis) -> Int) -> QuotaLine.Limit {
        var places = quota.count ?? 0
        if let percent = quota.percent {
            let basis = QuotaBasis(base: quota.base ?? .candidates, each: quota.each, group: group, field: quota.field, subject: quota.subject)
            let whole = basis.base == .candidates ? candidates : count(basis)
            places =
                switch quota.rounding {
                case .down: whole * percent / 100
                case .up: (whole * percent + 99) / 100
                case .nearest: (whole * percent + 50) / 100
                }
            if let most = quota.count { places = min(places, most) }
        }
        let extra = exceptions.filter { $0.quota == quota.term.key && $0.group == group }.map(\.extra).reduce(0, +)
        return QuotaLine.Limit(
            quota: quota.term.key, group: group, sense: quota.sense, places: places, reserve: quota.reserve ?? 0, extra: extra, taken: 0)
    }
}

extension QuotaLine.Limit {
    var isCap: Bool { sense == .atMost }
}

extension Quota {
    /// Whether it is for the very grade or form that is asked for. A grade may be called what quotas call an aim; then the aim is meant.
    fileprivate func names(_ aim: Aim) -> Bool {
        of == aim.key && !AimKind.allCases.contains { Aim(kind: $0, key: "").limitedAs == of }
    }

    func covers(_ facts: RankFacts?) -> Bool {
        (field == nil || field == facts?.field) && (subject == nil || subject == facts?.subject)
    }

    func group(of facts: RankFacts?) -> String? {
        switch each {
        case .unit: facts?.submitting?.rawValue
        case .field: facts?.field
        case .subject: facts?.subject
        case nil: nil
        }
    }
}

extension Aim {
    /// The word by which quotas call what they limit.
    package var limitedAs: String {
        switch kind {
        case .recognise: "recognised"
        case .grade: "graded"
        case .propose: "proposed"
        case .commend: "commended"
        }
    }
}
