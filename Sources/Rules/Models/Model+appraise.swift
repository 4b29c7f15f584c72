package import Events

// What the file is worth: by those who run the model, by the body of a level, and what others say who were asked.

/// What an appraiser says of a file.
package struct AppraisalWish: Equatable, Sendable {
    package var level: Key
    package var period: Key
    /// Nil for recognition at the level.
    package var aim: Aim?
    /// Papers that are not among them are as the register sees them.
    package var items: [DossierMark]
    package var marks: [CriterionMark]
    package var isFit: Bool
    package var note: String?

    package init(
        level: Key, period: Key, aim: Aim? = nil, items: [DossierMark] = [], marks: [CriterionMark] = [], isFit: Bool, note: String? = nil
    ) {
        self.level = level
        self.period = period
        self.aim = aim
        self.items = items
        self.marks = marks
        self.isFit = isFit
        self.note = note
    }
}

extension Model {
    package func score(_ marks: [CriterionMark], period key: Key, in setting: ModelSetting, on day: Day) throws(ModelRefusal) -> Event {
        try setting.checkDay(day)
        for mark in marks { if let reason = mark.reason { try setting.checkNote(reason) } }
        try checkTime(setting, day)
        try checkIsNotOver()
        guard status != .draft, status != .recalled else { throw .notRegistered }
        let period = try setting.checkPeriod(key)
        guard day >= period.from else { throw .dayOutsidePeriod(day, key) }
        try checkUnjudged(key, in: setting)
        try checkMarks(marks, of: setting.programme.criteria(on: day))
        return .modelSelfScored(ModelSelfScored(model: id, period: key, marks: marks))
    }

    /// `answered` are the questions of the form that have an answer.
    package func appraise(
        _ wish: AppraisalWish, answered: Set<Key>, in setting: ModelSetting, on day: Day
    ) throws(ModelRefusal) -> Event {
        try setting.checkDay(day)
        for text in wish.texts { try setting.checkNote(text) }
        let rung = try checkPlace(wish.level, wish.period, in: setting, on: day)
        if wish.isFit, status == .notEffective { throw .foundNotEffective }
        try checkReceived(wish.level, wish.period)
        let place = Climb.Place(level: wish.level, period: wish.period)
        try checkOpen(rung, place, aim: wish.aim, in: setting)
        let criteria = setting.programme.criteria(on: day, at: wish.level)
        try checkMarks(wish.marks, of: criteria, mayBeEmpty: true)
        let own = Dictionary((climb.selfScores[wish.period]?.marks ?? []).map { ($0.criterion, $0) }) { first, _ in first }
        for mark in wish.marks {
            if let mine = own[mark.criterion], mine.points != mark.points || mine.isMet != mark.isMet, (mark.reason ?? "").isEmpty {
                throw .markReasonMissing(mark.criterion)
            }
        }
        let items = try papers(wish, answered: answered, in: setting, on: day)
        if wish.isFit { try checkFit(items, wish, criteria, in: setting, on: day) }
        var appraised = ModelAppraised()
        appraised.model = id
        appraised.level = wish.level
        appraised.period = wish.period
        appraised.aim = wish.aim == Aim(kind: .recognise, key: wish.level) ? nil : wish.aim
        appraised.items = items
        appraised.marks = wish.marks
        appraised.isFit = wish.isFit
        appraised.note = wish.note
        return .modelAppraised(appraised)
    }

    package func declare(
        _ check: Key, isClear: Bool, body: String, answeredOn: Day, in setting: ModelSetting, on day: Day
    ) throws(ModelRefusal) -> Event {
        try setting.checkDay(day)
        try setting.checkDay(answeredOn)
        try checkTime(setting, day)
        try checkIsNotOver()
        guard status != .draft, status != .recalled else { throw .notRegistered }
        guard (setting.programme.checks ?? []).contains(where: { $0.term.key == check && $0.term.holds(on: day) }) else {
            throw .declaredCheckUnknown(check)
        }
        guard !body.isEmpty else { throw .officeMissing }
        guard isReadable(body) else { throw .officeUnreadable }
        guard body.count <= Limits.nameCharactersMax else { throw .officeTooLong(max: Limits.nameCharactersMax) }
        return .modelDeclared(ModelDeclared(model: id, check: check, isClear: isClear, body: body, answeredOn: answeredOn))
    }

    /// What the register can see by itself of a paper; nil where the appraiser says.
    package func sees(_ item: DossierItem, level: Key, period: Key, answered: Set<Key>, in setting: ModelSetting, on day: Day) -> Bool? {
        switch item.evidencedBy {
        case .form: setting.programme.form.allSatisfy { !$0.isRequired || answered.contains($0.key) }
        case .evidence: !evidence.isEmpty
        case .check: !climb.checks.isEmpty
        case .selfScore: climb.selfScores[period] != nil
        case .minutes:
            setting.ladder(of: unit, on: day).below(level).map { lower in
                climb.decisions.contains { $0.body.level == lower.level && $0.body.period == period }
            } ?? true
        case .hand: nil
        }
    }

    private func papers(
        _ wish: AppraisalWish, answered: Set<Key>, in setting: ModelSetting, on day: Day
    ) throws(ModelRefusal) -> [DossierMark] {
        let asked = setting.programme.papers(for: wish.aim ?? Aim(kind: .recognise, key: wish.level), on: day)
        var said: [Key: DossierMark] = [:]
        for mark in wish.items {
            guard asked.contains(where: { $0.term.key == mark.item }) else { throw .paperUnknown(mark.item) }
            said[mark.item] = mark
        }
        var marks: [DossierMark] = []
        for item in asked {
            let seen = sees(item, level: wish.level, period: wish.period, answered: answered, in: setting, on: day)
            let mark = said[item.term.key]
            if let mark, mark.isThere, seen == false { throw .paperNotSeen(item.term.key) }
            marks.append(DossierMark(item: item.term.key, isThere: mark?.isThere ?? seen ?? false, note: mark?.note))
        }
        return marks
    }

    private func checkFit(
        _ items: [DossierMark], _ wish: AppraisalWish, _ criteria: [Criterion], in setting: ModelSetting, on day: Day
    ) throws(ModelRefusal) {
        for item in setting.programme.papers(for: wish.aim ?? Aim(kind: .recognise, key: wish.level), on: day) where item.isRequired {
            guard items.contains(where: { $0.item == item.term.key && $0.isThere }) else { throw .paperMissing(item.term.key) }
        }
        for criterion in criteria where criterion.isRequired {
            // No points is no judgement; zero points is one.
            let isJudged = wish.marks.contains { $0.criterion == criterion.term.key && ($0.points != nil || $0.isMet == true) }
            guard isJudged else { throw .criterionMissing(criterion.term.key) }
        }
    }

    private func checkMarks(_ marks: [CriterionMark], of criteria: [Criterion], mayBeEmpty: Bool = false) throws(ModelRefusal) {
        guard mayBeEmpty || !marks.isEmpty else { throw .nothingMarked }
        var seen: Set<Key> = []
        for mark in marks {
            guard let criterion = criteria.first(where: { $0.term.key == mark.criterion }) else { throw .criterionUnknown(mark.criterion) }
            guard seen.insert(mark.criterion).inserted else { throw .markedTwice(mark.criterion) }
            switch criterion.kind {
            case .points:
                guard let points = mark.points, mark.isMet == nil else { throw .markOfOtherKind(mark.criterion) }
                let max = criterion.pointsMax ?? Int.max
                guard (0...max).contains(points) else { throw .pointsOutOfRange(mark.criterion, max: max) }
            case .condition: guard mark.isMet != nil, mark.points == nil else { throw .markOfOtherKind(mark.criterion) }
            }
        }
    }

    /// Their own marks stay as a level has read them, until it sends the file back.
    private func checkUnjudged(_ period: Key, in setting: ModelSetting) throws(ModelRefusal) {
        guard climb.sentBack?.place.period != period else { return }
        if let holder = climb.holder(above: Int.min, period: period, in: setting.programme) { throw .heldAbove(holder, period: period) }
        if let place = climb.concluded.keys.filter({ $0.period == period }).min(by: { $0.level < $1.level }) {
            throw .levelHasDecided(place.level, period: period)
        }
    }
}

extension AppraisalWish {
    fileprivate var texts: [String] { [note].compactMap { $0 } + marks.compactMap(\.reason) + items.compactMap(\.note) }
}

extension Programme {
    /// What a model is judged by on a day: at a level, or at any.
    package func criteria(on day: Day, at level: Key? = nil) -> [Criterion] {
        (criteria ?? []).filter { criterion in
            criterion.term.holds(on: day) && (level == nil || criterion.level == nil || criterion.level == level)
        }
    }

    /// The papers that an aim asks for on a day.
    package func papers(for aim: Aim, on day: Day) -> [DossierItem] {
        (dossier ?? []).filter { item in
            item.term.holds(on: day) && (item.aim == nil || (item.aim == aim.kind && (item.key == nil || item.key == aim.key)))
        }
    }
}
