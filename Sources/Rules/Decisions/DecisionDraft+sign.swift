package import Events

/// The numbers that go with a signature, each from its book.
package struct NumbersGiven: Equatable, Sendable {
    package var number: String
    /// Of the gold book (số sổ vàng), one a line; empty where the grantor keeps none.
    package var goldBook: [String]

    package init(number: String, goldBook: [String] = []) {
        self.number = number
        self.goldBook = goldBook
    }
}

extension DecisionDraft {
    /// What is missing before it may be signed today; what was drafted long ago is looked at again.
    package func checkSignable(seen: Int, by account: AccountID, in setting: ModelSetting) throws(DecisionRefusal) {
        try checkOpen(seen: seen)
        guard drafter != account.rawValue else { throw .draftIsOwn }
        try checkComplete(in: setting)
    }

    /// What a draft must have to be signed today, whoever signs.
    package func checkComplete(in setting: ModelSetting) throws(DecisionRefusal) {
        let form = try DraftHeader(drafted).check(in: setting, on: setting.today)
        guard !drafted.bases.isEmpty else { throw .basesMissing }
        guard !drafted.recipients.isEmpty else { throw .recipientsMissing }
        for recipient in drafted.recipients {
            guard recipient.body != nil || recipient.details != nil else { throw .nameMissing(line: recipient.ordinal) }
            try form.check(recipient.subject, recipient.unit, line: recipient.ordinal, in: setting, on: setting.today)
        }
    }

    /// The decision as it is issued today: what was drafted, with its number, units as they are called today, gold-book numbers and money.
    package func sign(
        _ signature: Signature, numbers: NumbersGiven, isNumberTaken: Bool, seen: Int, in setting: ModelSetting
    ) throws(DecisionRefusal) -> DecisionIssued {
        try checkSignable(seen: seen, by: signature.account, in: setting)
        try signature.check()
        guard !isNumberTaken else { throw .numberTaken(numbers.number, year: setting.today.year) }
        var issued = DecisionIssued()
        issued.decision = id
        issued.programme = drafted.programme
        issued.number = numbers.number
        issued.issuer = drafted.issuer
        issued.issuerUnit = drafted.issuerUnit
        issued.track = drafted.track
        issued.form = drafted.form
        issued.grantor = drafted.grantor
        issued.period = drafted.period
        issued.about = drafted.about
        issued.bases = drafted.bases
        issued.isGenerated = drafted.isGenerated
        issued.session = drafted.session
        issued.signature = signature
        for (offset, line) in drafted.recipients.enumerated() {
            var recipient = line
            recipient.freeze(in: setting, on: setting.today)
            recipient.goldBook = offset < numbers.goldBook.count ? numbers.goldBook[offset] : nil
            recipient.amount = try reckoning(of: line, in: setting)?.amount
            issued.recipients.append(recipient)
        }
        return issued
    }

    /// What goes with a line if it is signed today; nil where no money does.
    package func reckoning(of line: Recipient, in setting: ModelSetting) throws(DecisionRefusal) -> Reckoning? {
        try setting.programme.money?.reckon(drafted.form, to: line.subject, on: setting.today, line: line.ordinal)
    }
}

extension Signature {
    func check() throws(DecisionRefusal) {
        guard !office.isEmpty else { throw .officeMissing }
        for text in [office, authority ?? ""] {
            guard isReadable(text), text.count <= Limits.nameCharactersMax else { throw .officeUnreadable }
        }
    }
}
