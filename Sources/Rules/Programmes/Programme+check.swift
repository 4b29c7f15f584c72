package import Events

/// Why a programme cannot be used. Where says which list and which key, as the file has them.
package struct ProgrammeFault: Error, Equatable, Sendable {
    package let place: String
    package let reason: Reason

    package enum Reason: Equatable, Sendable {
        case keyMissing
        case keyMalformed(Key)
        case keyTwice(Key)
        case nameMissing(Key)
        case listEmpty
        case listTooLong(max: Int)
        case endsBeforeItBegins(Key)
        case refersToUnknown(Key, list: String)
        case rankMissing(Key)
        case rankTwice(Int)
        case percentOutOfRange(Key)
        /// A share needs 0 < part <= whole.
        case fractionOutOfRange(Key)
        case numberOutOfRange(Key, min: Int, max: Int)
        case shareOrCountMissing(Key)
        case lengthMissing(Key)
        /// Whether a subject is a person decides whether names are sealed: it is never taken for granted.
        case personMissing(Key)
        case unreadable(Key)
        case tooLong(Key, max: Int)
        case lengthTooGreat(Key, max: Int)
        case cutOffBeforePeriod(Key)
        case daysOutOfRange(Key, max: Int)
        case beginsBeforeVersion(Int, on: Day)
        case notADay(Key, String)
        case notANumber(Key, String)
        case wordUnknown(Key, String)
        /// What is judged by points does not say how many there are.
        case pointsMissing(Key)
        /// A level, grade or form is named, and not what for.
        case aimMissing(Key)
        /// Takes tiers, or all the rest, that another route takes already.
        case routeUnclear(Key)
        case levelsOutOfOrder(Key)
        case patternWithoutNumber(Key)
        /// Two lines for one thing hold on one day.
        case overlaps(Key)
        case versionNotAfter(Int)
        case tooManyProgrammes(max: Int)
    }

    package init(_ place: String, _ reason: Reason) {
        self.place = place
        self.reason = reason
    }
}

/// Why a programme is not published: everything that is wrong with it at once.
package struct ProgrammeRefusal: Error, Equatable, Sendable {
    package let faults: [ProgrammeFault]

    package init(faults: [ProgrammeFault]) { self.faults = faults }
}

extension Programme {
    /// All that is wrong with it, in the order of its lists; empty where it may be used.
    /// `others` is how many programmes there are beside it.
    package func faults(after earlier: Programme?, beside others: Int = 0) -> [ProgrammeFault] {
        var faults = ProgrammeFaults(earlier: earlier)
        if key.isEmpty { faults.add("key", .keyMissing) }
        if name.vi.isEmpty || name.en.isEmpty { faults.add("programme", .nameMissing(key)) }
        if others >= Limits.programmesMax { faults.add("programme", .tooManyProgrammes(max: Limits.programmesMax)) }
        if let earlier, version <= earlier.version { faults.add("version", .versionNotAfter(earlier.version)) }
        if let earlier, from < earlier.from { faults.add("from", .beginsBeforeVersion(earlier.version, on: earlier.from)) }
        faults.check("fields", fields)
        faults.check("levels", levels.map(\.term), ranked: true)
        faults.check("types", types)
        faults.check("subjects", subjects)
        for subject in subjects where subject.isPerson == nil { faults.add("subjects", .personMissing(subject.key)) }
        faults.check("grades", grades, ranked: true)
        faults.check("form", form.map { Term(key: $0.key, name: $0.name) }, mayBeEmpty: true)
        for item in form {
            faults.checkText("form", item.key, item.help, max: Limits.reasonCharactersMax, isProse: true)
            if item.charactersMax < 1 { faults.add("form", .lengthMissing(item.key)) }
            if item.charactersMax > Limits.answerCharactersMax { faults.add("form", .lengthTooGreat(item.key, max: Limits.answerCharactersMax)) }
        }
        faults.check("periods", periods.map { Term(key: $0.key, name: $0.name, from: $0.from, until: $0.until) })
        for period in periods where period.cutOff.map({ $0 < period.from }) ?? false { faults.add("periods", .cutOffBeforePeriod(period.key)) }
        checkNumbers(&faults)
        faults.check("tracks", tracks, mayBeEmpty: true)
        faults.check("grantors", grantors, mayBeEmpty: true)
        faults.check("forms", awardForms.map(\.term), mayBeEmpty: true)
        for form in awardForms {
            faults.refer("forms", form.track, to: "tracks", tracks.map(\.key))
            faults.refer("forms", form.grantor, to: "grantors", grantors.map(\.key))
            for subject in form.subjects { faults.refer("forms", subject, to: "subjects", subjects.map(\.key)) }
        }
        faults.check("measures", measures)
        faults.check("kinds", kinds, mayBeEmpty: true)
        faults.check("indicators", indicators.map { Term(key: $0.key, name: $0.name) })
        for indicator in indicators { faults.refer("indicators", indicator.measure, to: "measures", measures.map(\.key)) }
        checkClimb(&faults)
        checkCouncils(&faults)
        return faults.all
    }

    private func checkNumbers(_ faults: inout ProgrammeFaults) {
        faults.check("quotas", quotas.map(\.term), mayBeEmpty: true)
        for quota in quotas {
            let key = quota.term.key
            faults.refer("quotas", quota.level, to: "levels", levels.map(\.term.key))
            if quota.percent == nil && quota.count == nil { faults.add("quotas", .shareOrCountMissing(key)) }
            if let percent = quota.percent, !(0...100).contains(percent) { faults.add("quotas", .percentOutOfRange(key)) }
            if !Quota.ofKnown.contains(quota.of) { faults.add("quotas", .wordUnknown(key, quota.of)) }
            if let field = quota.field { faults.refer("quotas", field, to: "fields", fields.map(\.key)) }
            if let subject = quota.subject { faults.refer("quotas", subject, to: "subjects", subjects.map(\.key)) }
            faults.checkNumber("quotas", key, quota.reserve, in: 0...(quota.count ?? Limits.itemsPerSessionMax))
        }
        faults.check("thresholds", thresholds.map(\.term), mayBeEmpty: true)
        for threshold in thresholds {
            let key = threshold.term.key
            if !(0...100).contains(threshold.percent) { faults.add("thresholds", .percentOutOfRange(key)) }
            if let fraction = threshold.fraction, !fraction.isShare { faults.add("thresholds", .fractionOutOfRange(key)) }
            if !Threshold.ofKnown.contains(threshold.of) { faults.add("thresholds", .wordUnknown(key, threshold.of)) }
            checkAim(&faults, "thresholds", key, threshold.aim, threshold.key)
        }
        var steps: Set<DeadlineStep> = []
        for deadline in deadlines ?? [] {
            if !steps.insert(deadline.step).inserted { faults.add("deadlines", .keyTwice(deadline.step.rawValue)) }
            if !(1...Limits.deadlineDaysMax).contains(deadline.days) {
                faults.add("deadlines", .daysOutOfRange(deadline.step.rawValue, max: Limits.deadlineDaysMax))
            }
        }
    }
}

/// What was found to be wrong so far.
struct ProgrammeFaults {
    let earlier: Programme?
    private(set) var all: [ProgrammeFault] = []

    init(earlier: Programme?) { self.earlier = earlier }

    mutating func add(_ place: String, _ reason: ProgrammeFault.Reason) { all.append(ProgrammeFault(place, reason)) }

    mutating func checkText(_ place: String, _ key: Key, _ text: Name, max: Int, isProse: Bool = false) {
        let isPlain = isProse ? isReadableProse(text.vi) && isReadableProse(text.en) : isReadable(text.vi) && isReadable(text.en)
        if !isPlain { add(place, .unreadable(key)) }
        if text.vi.count > max || text.en.count > max { add(place, .tooLong(key, max: max)) }
    }

    mutating func check(_ place: String, _ terms: [Term], mayBeEmpty: Bool = false, ranked: Bool = false) {
        if terms.isEmpty && !mayBeEmpty { add(place, .listEmpty) }
        let known = Set(earlier?.keys(of: place) ?? []).union(terms.map(\.key))
        if known.count > Limits.termsPerProgrammeListMax { add(place, .listTooLong(max: Limits.termsPerProgrammeListMax)) }
        var keys: Set<Key> = []
        var ranks: Set<Int> = []
        for term in terms {
            if term.key.isEmpty { add(place, .keyMissing) }
            if !isKey(term.key) { add(place, .keyMalformed(term.key)) }
            if !keys.insert(term.key).inserted { add(place, .keyTwice(term.key)) }
            if term.name.vi.isEmpty || term.name.en.isEmpty { add(place, .nameMissing(term.key)) }
            checkText(place, term.key, term.name, max: Limits.nameCharactersMax)
            checkDays(place, term.key, term.from, term.until)
            guard ranked else { continue }
            if let rank = term.rank {
                if !ranks.insert(rank).inserted { add(place, .rankTwice(rank)) }
            } else {
                add(place, .rankMissing(term.key))
            }
        }
    }

    mutating func checkDays(_ place: String, _ key: Key, _ from: Day?, _ until: Day?) {
        if let from, let until, until <= from { add(place, .endsBeforeItBegins(key)) }
    }

    mutating func checkNumber(_ place: String, _ key: Key, _ number: Int?, in range: ClosedRange<Int>) {
        if let number, !range.contains(number) { add(place, .numberOutOfRange(key, min: range.lowerBound, max: range.upperBound)) }
    }

    mutating func checkOnce(_ place: String, _ keys: [Key]) {
        var seen: Set<Key> = []
        for key in keys where !seen.insert(key).inserted { add(place, .keyTwice(key)) }
    }

    mutating func refer(_ place: String, _ key: Key, to list: String, _ known: [Key]) {
        if !known.contains(key) { add(place, .refersToUnknown(key, list: list)) }
    }
}

/// Letters and digits without marks, and hyphens: a key stands in addresses, files and names of streams.
private func isKey(_ text: String) -> Bool {
    text.utf8.count <= 60
        && text.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D || $0 == 0x5F
        }
}

extension Programme {
    /// The keys of the lists that figures are split by.
    fileprivate func keys(of list: String) -> [Key] {
        switch list {
        case "fields": fields.map(\.key)
        case "levels": levels.map(\.term.key)
        case "types": types.map(\.key)
        case "subjects": subjects.map(\.key)
        case "grades": grades.map(\.key)
        case "grantors": grantors.map(\.key)
        default: []
        }
    }
}
