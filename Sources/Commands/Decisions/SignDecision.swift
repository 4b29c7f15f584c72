package import Events
import Rules

/// Signs a draft: it is issued today, with the next number of its series. The numbers and the decision are one append, so that none is given twice
/// and none is left out.
package struct SignDecision: Command {
    package let decision: DecisionID
    /// As it stands under the text: Chủ tịch, Bí thư.
    package let office: String
    /// In whose name: TM. BAN THƯỜNG VỤ, KT. CHỦ TỊCH.
    package let authority: String?
    /// The position of the draft that was read.
    package let seen: Int

    package init(decision: DecisionID, office: String, authority: String?, seen: Int) {
        self.decision = decision
        self.office = office
        self.authority = authority
        self.seen = seen
    }

    package func demand(in work: Work) throws -> Demand {
        guard let draft = try work.draft(decision) else { throw DecisionRefusal.decisionUnknown(decision) }
        return Demand(.decideAwards, unit: draft.drafted.issuerUnit, programme: draft.drafted.programme)
    }

    package func decide(in work: Work) throws {
        guard let draft = try work.draft(decision), let programme = try work.programme(draft.drafted.programme, on: work.today) else {
            throw DecisionRefusal.decisionUnknown(decision)
        }
        // Nobody signs as nobody, not even while the register is being set up.
        guard let account = work.account else { throw AccessRefusal.signInNeeded }
        let setting = ModelSetting(programme: programme, atlas: try work.atlas(), today: work.today)
        try draft.checkSignable(seen: seen, by: account, in: setting)
        let drafted = draft.drafted
        guard let series = programme.series(.decision, track: drafted.track, grantor: drafted.grantor, on: work.today) else {
            throw DecisionRefusal.seriesMissing(.decision, grantor: drafted.grantor)
        }
        var numbers = NumbersGiven(number: "")
        var given: [(stream: String, event: Event)] = []
        var book = try work.book(series, drafted.issuerUnit)
        let number = try book.give(to: decision)
        numbers.number = number.written
        given.append((book.stream, number.event))
        if let gold = programme.series(.goldBook, track: drafted.track, grantor: drafted.grantor, on: work.today) {
            var book = try work.book(gold, drafted.issuerUnit)
            for recipient in drafted.recipients {
                let number = try book.give(to: decision, line: recipient.ordinal)
                numbers.goldBook.append(number.written)
                given.append((book.stream, number.event))
            }
        }
        let issued = try draft.sign(
            Signature(account: account, office: office, authority: authority), numbers: numbers,
            isNumberTaken: try work.isNumberRecorded(numbers.number, issuer: drafted.issuer, year: work.today.year), seen: seen, in: setting)
        for (stream, event) in given { work.enter(event, in: stream, on: work.today) }
        work.enter(.decisionIssued(issued), in: "decision/\(decision)", on: work.today)
    }
}

extension Work {
    /// The book of this year.
    fileprivate func book(_ series: NumberSeries, _ unit: UnitID) throws -> NumberBook {
        guard let book = try numberBook(series, unit, today.year) else { throw DecisionRefusal.seriesNotBegun(series.term.key, year: today.year) }
        return book
    }
}
