import Events

/// What the projection must know of a programme to follow a model.
struct ProgrammeWords {
    var ungraded: Int
    var firstGrade: Int?
    var new: Int
    var keptUp: Int
    var periods: [Key: Period]

    /// The day on which something of a period counts as a flow.
    func flowDay(_ day: Day, period key: Key?) -> Day {
        guard let key, let period = periods[key] else { return day }
        return min(day, period.until.previous)
    }
}

extension ModelLife {
    /// Takes one step and says what it does to the spans. Steps come in order of days.
    mutating func follow(
        _ event: Event, entry: Int, on day: Day, words: ProgrammeWords, numberOf: (String) throws -> Int
    ) rethrows -> [SpanChange] {
        // Putting a mistake right is no step of its life, nor is what is attached to the file.
        switch event {
        case .modelCorrected, .modelEntryAnnulled, .evidenceAttached, .evidenceWithdrawn: break
        default: lastDay = max(lastDay, day)
        }
        func span(_ countable: Countable, level: Int?, grade: Int?, period: Key?) -> SpanDraft {
            SpanDraft(
                sort: SpanSort.number(of: countable), record: number, entry: entry, programme: programme, unit: unit, level: level,
                field: field, type: type, subject: subject, grade: grade, from: day, flowDay: words.flowDay(day, period: period),
                isGenerated: isGenerated)
        }
        func registration(_ carried: Int, _ period: Key) -> SpanDraft {
            var draft = span(.registration, level: level, grade: nil, period: period)
            draft.carried = carried
            return draft
        }
        func standingAnew() -> [SpanChange] {
            isStanding ? [.endStanding(day), .begin(span(.standing, level: level, grade: grade, period: nil))] : []
        }
        switch event {
        case .modelRegistered(let body):
            status = goesOn ? "accepted" : "registered"
            if !goesOn { period = try numberOf(body.period) }
            goesOn = false
            let isFirst = registeredOn == nil
            registeredOn = registeredOn ?? day
            guard isFirst else { return [] }
            level = try body.level.map(numberOf)
            // A recognition may be older than the registration, where an earlier registration was annulled.
            grade = grade ?? words.ungraded
            isStanding = true
            return [.begin(registration(words.new, body.period)), .begin(span(.standing, level: level, grade: grade, period: nil))]
        case .modelReturned: status = "returned"
        case .modelSentBack(let body):
            status = "returned"
            goesOn = body.rule == .resume
        case .modelRecalled: status = "recalled"
        case .modelDeclined: return end("declined", day)
        case .modelAccepted: status = "accepted"
        case .modelLaunched: status = "launched"
        case .modelProgressed: status = "inProgress"
        case .modelChecked(let body): status = body.isEffective ? "effective" : "notEffective"
        case .modelProposed(let body):
            return [.begin(span(.proposal, level: try numberOf(body.level), grade: nil, period: body.period))]
        case .modelRecognised(let body):
            let recognition = SpanChange.begin(span(.recognition, level: try numberOf(body.level), grade: nil, period: body.period))
            guard grade == nil || grade == words.ungraded, let first = words.firstGrade else { return [recognition] }
            grade = first
            return [recognition] + standingAnew()
        case .modelGraded(let body):
            grade = try numberOf(body.grade)
            return [.begin(span(.grading, level: try body.level.map(numberOf), grade: grade, period: body.period))] + standingAnew()
        case .modelCarriedOver(let body):
            status = "accepted"
            period = try numberOf(body.period)
            let levelBefore = level
            level = try body.level.map(numberOf) ?? level
            let registration: [SpanChange] = [.endRegistration(day), .begin(registration(words.keptUp, body.period))]
            return level == levelBefore ? registration : registration + standingAnew()
        case .modelLapsed: return end("lapsed", day)
        case .modelStopped: return end("stopped", day)
        case .modelRemoved: return end("removed", day)
        case .modelMerged(let body):
            mergedInto = body.into
            return end("merged", day)
        default: return []
        }
        return []
    }

    private mutating func end(_ status: String, _ day: Day) -> [SpanChange] {
        self.status = status
        isStanding = false
        return [.endRegistration(day), .endStanding(day)]
    }
}
