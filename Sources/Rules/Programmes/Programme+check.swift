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
        var faults: [ProgrammeFault] = []
        func checkText(_ place: String, _ key: Key, _ text: Name, max: Int, isProse: Bool = false) {
            let isPlain = isProse ? isReadableProse(text.vi) && isReadableProse(text.en) : isReadable(text.vi) && isReadable(text.en)
            if !isPlain { faults.append(ProgrammeFault(place, .unreadable(key))) }
            if text.vi.count > max || text.en.count > max { faults.append(ProgrammeFault(place, .tooLong(key, max: max))) }
        }
        func check(_ place: String, _ terms: [Term], mayBeEmpty: Bool = false, ranked: Bool = false) {
            if terms.isEmpty && !mayBeEmpty { faults.append(ProgrammeFault(place, .listEmpty)) }
            let known = Set(earlier?.keys(of: place) ?? []).union(terms.map(\.key))
            if known.count > Limits.termsPerProgrammeListMax {
                faults.append(ProgrammeFault(place, .listTooLong(max: Limits.termsPerProgrammeListMax)))
            }
            var keys: Set<Key> = []
            var ranks: Set<Int> = []
            for term in terms {
                if term.key.isEmpty { faults.append(ProgrammeFault(place, .keyMissing)) }
                if !isKey(term.key) { faults.append(ProgrammeFault(place, .keyMalformed(term.key))) }
                if !keys.insert(term.key).inserted { faults.append(ProgrammeFault(place, .keyTwice(term.key))) }
                if term.name.vi.isEmpty || term.name.en.isEmpty { faults.append(ProgrammeFault(place, .nameMissing(term.key))) }
                checkText(place, term.key, term.name, max: Limits.nameCharactersMax)
                if let from = term.from, let until = term.until, until <= from {
                    faults.append(ProgrammeFault(place, .endsBeforeItBegins(term.key)))
                }
                guard ranked else { continue }
                if let rank = term.rank {
                    if !ranks.insert(rank).inserted { faults.append(ProgrammeFault(place, .rankTwice(rank))) }
                } else {
                    faults.append(ProgrammeFault(place, .rankMissing(term.key)))
                }
            }
        }
        func refer(_ place: String, _ key: Key, to list: String, _ known: [Key]) {
            if !known.contains(key) { faults.append(ProgrammeFault(place, .refersToUnknown(key, list: list))) }
        }
        if key.isEmpty { faults.append(ProgrammeFault("key", .keyMissing)) }
        if name.vi.isEmpty || name.en.isEmpty { faults.append(ProgrammeFault("programme", .nameMissing(key))) }
        if others >= Limits.programmesMax { faults.append(ProgrammeFault("programme", .tooManyProgrammes(max: Limits.programmesMax))) }
        if let earlier, version <= earlier.version { faults.append(ProgrammeFault("version", .versionNotAfter(earlier.version))) }
        if let earlier, from < earlier.from { faults.append(ProgrammeFault("from", .beginsBeforeVersion(earlier.version, on: earlier.from))) }
        check("fields", fields)
        check("levels", levels.map(\.term), ranked: true)
        check("types", types)
        check("subjects", subjects)
        for subject in subjects where subject.isPerson == nil { faults.append(ProgrammeFault("subjects", .personMissing(subject.key))) }
        check("grades", grades, ranked: true)
        check("form", form.map { Term(key: $0.key, name: $0.name) }, mayBeEmpty: true)
        for item in form {
            checkText("form", item.key, item.help, max: Limits.reasonCharactersMax, isProse: true)
            if item.charactersMax < 1 { faults.append(ProgrammeFault("form", .lengthMissing(item.key))) }
            if item.charactersMax > Limits.answerCharactersMax {
                faults.append(ProgrammeFault("form", .lengthTooGreat(item.key, max: Limits.answerCharactersMax)))
            }
        }
        check("periods", periods.map { Term(key: $0.key, name: $0.name, from: $0.from, until: $0.until) })
        for period in periods where period.cutOff.map({ $0 < period.from }) ?? false {
            faults.append(ProgrammeFault("periods", .cutOffBeforePeriod(period.key)))
        }
        check("quotas", quotas.map(\.term), mayBeEmpty: true)
        for quota in quotas {
            refer("quotas", quota.level, to: "levels", levels.map(\.term.key))
            if quota.percent == nil && quota.count == nil { faults.append(ProgrammeFault("quotas", .shareOrCountMissing(quota.term.key))) }
            if let percent = quota.percent, !(0...100).contains(percent) {
                faults.append(ProgrammeFault("quotas", .percentOutOfRange(quota.term.key)))
            }
        }
        check("thresholds", thresholds.map(\.term), mayBeEmpty: true)
        for threshold in thresholds where !(0...100).contains(threshold.percent) {
            faults.append(ProgrammeFault("thresholds", .percentOutOfRange(threshold.term.key)))
        }
        var steps: Set<DeadlineStep> = []
        for deadline in deadlines ?? [] {
            if !steps.insert(deadline.step).inserted { faults.append(ProgrammeFault("deadlines", .keyTwice(deadline.step.rawValue))) }
            if !(1...Limits.deadlineDaysMax).contains(deadline.days) {
                faults.append(ProgrammeFault("deadlines", .daysOutOfRange(deadline.step.rawValue, max: Limits.deadlineDaysMax)))
            }
        }
        check("tracks", tracks, mayBeEmpty: true)
        check("grantors", grantors, mayBeEmpty: true)
        check("forms", awardForms.map(\.term), mayBeEmpty: true)
        for form in awardForms {
            refer("forms", form.track, to: "tracks", tracks.map(\.key))
            refer("forms", form.grantor, to: "grantors", grantors.map(\.key))
            for subject in form.subjects { refer("forms", subject, to: "subjects", subjects.map(\.key)) }
        }
        check("measures", measures)
        check("kinds", kinds, mayBeEmpty: true)
        check("indicators", indicators.map { Term(key: $0.key, name: $0.name) })
        for indicator in indicators { refer("indicators", indicator.measure, to: "measures", measures.map(\.key)) }
        return faults
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
