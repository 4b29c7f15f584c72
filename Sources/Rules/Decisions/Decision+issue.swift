package import Events

/// A line of a list before it is sealed and frozen.
package struct RecipientWish: Equatable, Sendable {
    package var subject: Key?
    /// A body's name, or a person's.
    package var name: String
    package var office: String
    package var place: String
    package var unit: UnitID
    package var model: ModelID?
    package var isPublished: Bool
    package var isLeader: Bool?
    /// Somebody who was commended before, or stands in the draft already; nil for a person who is named for the first time.
    package var person: PersonID?

    package init(
        subject: Key?, name: String, office: String = "", place: String = "", unit: UnitID, model: ModelID? = nil, isPublished: Bool = true,
        isLeader: Bool? = nil, person: PersonID? = nil
    ) {
        self.subject = subject
        self.name = name
        self.office = office
        self.place = place
        self.unit = unit
        self.model = model
        self.isPublished = isPublished
        self.isLeader = isLeader
        self.person = person
    }
}

/// A decision that somebody wants recorded.
package struct DecisionWish: Equatable, Sendable {
    package var number: String
    package var issuer: String
    package var issuerUnit: UnitID
    package var track: Key
    package var form: Key
    package var grantor: Key
    package var period: Key
    package var about: Name
    package var bases: [LegalBasis]
    package var recipients: [RecipientWish]
    package var isGenerated: Bool

    package init(
        number: String, issuer: String, issuerUnit: UnitID, track: Key, form: Key, grantor: Key, period: Key, about: Name,
        bases: [LegalBasis], recipients: [RecipientWish], isGenerated: Bool = false
    ) {
        self.number = number
        self.issuer = issuer
        self.issuerUnit = issuerUnit
        self.track = track
        self.form = form
        self.grantor = grantor
        self.period = period
        self.about = about
        self.bases = bases
        self.recipients = recipients
        self.isGenerated = isGenerated
    }
}

extension DecisionWish {
    package var header: DraftHeader {
        DraftHeader(
            issuer: issuer, issuerUnit: issuerUnit, track: track, form: form, grantor: grantor, period: period, about: about, bases: bases)
    }
}

extension Decision {
    /// Whether it may be recorded as wished. The two tracks never mix: a form belongs to one track and one grantor.
    package static func checkIssue(
        _ wish: DecisionWish, in setting: ModelSetting, on day: Day, isNumberTaken: Bool, series: [NumberBook] = [],
        knowsModel: (ModelID) -> Bool
    ) throws(DecisionRefusal) {
        guard day <= setting.today else { throw .dayIsInTheFuture(day, today: setting.today) }
        guard !wish.number.isEmpty else { throw .numberMissing }
        guard isReadable(wish.number), wish.number.count <= Limits.nameCharactersMax else { throw .numberUnreadable }
        guard !isNumberTaken else { throw .numberTaken(wish.number, year: day.year) }
        if let book = series.first(where: { $0.holds(wish.number) }) { throw .numberOfSeries(wish.number, series: book.series.term.key) }
        let form = try wish.header.check(in: setting, on: day)
        guard !wish.recipients.isEmpty else { throw .recipientsMissing }
        guard wish.recipients.count <= Limits.recipientsPerDecisionMax else { throw .tooManyRecipients(max: Limits.recipientsPerDecisionMax) }
        var models: Set<ModelID> = []
        for (offset, recipient) in wish.recipients.enumerated() {
            guard !recipient.name.isEmpty else { throw .nameMissing(line: offset + 1) }
            try recipient.checkTexts(line: offset + 1)
            try form.check(recipient.subject, recipient.unit, line: offset + 1, in: setting, on: day)
            guard let model = recipient.model else { continue }
            guard knowsModel(model) else { throw .modelUnknown(line: offset + 1, model) }
            guard models.insert(model).inserted else { throw .modelTwice(line: offset + 1, model) }
        }
    }
}

extension RecipientWish {
    func checkTexts(line: Int) throws(DecisionRefusal) {
        for text in [name, office, place] {
            guard isReadable(text) else { throw .nameUnreadable(line: line) }
            guard text.count <= Limits.nameCharactersMax else { throw .nameTooLong(line: line, max: Limits.nameCharactersMax) }
        }
    }
}

extension AwardForm {
    /// Whether it may be given to somebody of the unit on the day.
    func check(_ subject: Key?, _ unit: UnitID, line: Int, in setting: ModelSetting, on day: Day) throws(DecisionRefusal) {
        if let subject {
            guard setting.programme.subjects.contains(where: { $0.key == subject }) else { throw .subjectUnknown(line: line, subject) }
            guard subjects.isEmpty || subjects.contains(subject) else { throw .subjectNotForForm(line: line, subject, form: term.key) }
        }
        guard let index = setting.atlas.index(of: unit) else { throw .unitUnknown(line: line, unit) }
        guard setting.atlas[index].stands(on: day) else { throw .unitStandsNot(line: line, unit, on: day) }
    }
}
