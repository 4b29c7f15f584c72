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

    package init(
        subject: Key?, name: String, office: String = "", place: String = "", unit: UnitID, model: ModelID? = nil, isPublished: Bool = true
    ) {
        self.subject = subject
        self.name = name
        self.office = office
        self.place = place
        self.unit = unit
        self.model = model
        self.isPublished = isPublished
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

extension Decision {
    /// Whether it may be recorded as wished. The two tracks never mix: a form belongs to one track and one grantor.
    package static func checkIssue(
        _ wish: DecisionWish, in setting: ModelSetting, on day: Day, isNumberTaken: Bool, knowsModel: (ModelID) -> Bool
    ) throws(DecisionRefusal) {
        guard day <= setting.today else { throw .dayIsInTheFuture(day, today: setting.today) }
        guard !wish.number.isEmpty else { throw .numberMissing }
        guard isReadable(wish.number), wish.number.count <= Limits.nameCharactersMax else { throw .numberUnreadable }
        guard !isNumberTaken else { throw .numberTaken(wish.number, year: day.year) }
        guard !wish.issuer.isEmpty else { throw .issuerMissing }
        guard let issuer = setting.atlas.index(of: wish.issuerUnit) else { throw .issuerUnitUnknown(wish.issuerUnit) }
        guard setting.atlas[issuer].stands(on: day) else { throw .issuerUnitStandsNot(wish.issuerUnit, on: day) }
        guard setting.programme.tracks.contains(where: { $0.key == wish.track }) else { throw .trackUnknown(wish.track) }
        guard let form = setting.programme.awardForm(wish.form) else { throw .formUnknown(wish.form) }
        guard form.term.holds(on: day) else { throw .formNotInForce(wish.form, on: day) }
        guard form.track == wish.track else { throw .formIsOfAnotherTrack(wish.form, track: form.track) }
        guard form.grantor == wish.grantor else { throw .formIsOfAnotherGrantor(wish.form, grantor: form.grantor) }
        guard setting.programme.period(wish.period) != nil else { throw .periodUnknown(wish.period) }
        guard wish.bases.count <= Limits.basesPerDecisionMax else { throw .tooManyBases(max: Limits.basesPerDecisionMax) }
        guard !wish.recipients.isEmpty else { throw .recipientsMissing }
        guard wish.recipients.count <= Limits.recipientsPerDecisionMax else { throw .tooManyRecipients(max: Limits.recipientsPerDecisionMax) }
        var models: Set<ModelID> = []
        for (offset, recipient) in wish.recipients.enumerated() {
            let line = offset + 1
            try check(recipient, line: line, form: form, in: setting, on: day)
            guard let model = recipient.model else { continue }
            guard knowsModel(model) else { throw .modelUnknown(line: line, model) }
            guard models.insert(model).inserted else { throw .modelTwice(line: line, model) }
        }
    }

    private static func check(
        _ recipient: RecipientWish, line: Int, form: AwardForm, in setting: ModelSetting, on day: Day
    ) throws(DecisionRefusal) {
        guard !recipient.name.isEmpty else { throw .nameMissing(line: line) }
        for text in [recipient.name, recipient.office, recipient.place] {
            guard isReadable(text) else { throw .nameUnreadable(line: line) }
            guard text.count <= Limits.nameCharactersMax else { throw .nameTooLong(line: line, max: Limits.nameCharactersMax) }
        }
        if let subject = recipient.subject {
            guard setting.programme.subjects.contains(where: { $0.key == subject }) else { throw .subjectUnknown(line: line, subject) }
            guard form.subjects.isEmpty || form.subjects.contains(subject) else {
                throw .subjectNotForForm(line: line, subject, form: form.term.key)
            }
        }
        guard let unit = setting.atlas.index(of: recipient.unit) else { throw .unitUnknown(line: line, recipient.unit) }
        guard setting.atlas[unit].stands(on: day) else { throw .unitStandsNot(line: line, recipient.unit, on: day) }
    }
}
