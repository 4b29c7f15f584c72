package import Events

/// Why a decision cannot be recorded or annulled. Cases in order of precedence; `line` is the recipient's ordinal.
package enum DecisionRefusal: Error, Equatable, Sendable {
    case decisionUnknown(DecisionID)
    case decisionExists(DecisionID)
    /// Somebody drafted it anew after the page was read: `entry` is the draft that counts.
    case draftMovedOn(entry: Int)
    case draftDiscarded(DecisionID)
    /// It is signed: nothing in the list changes any more.
    case alreadySigned(DecisionID)
    case programmeUnknown(Key)
    case sessionUnknown(SessionID)
    /// What a session found counts when it is applied.
    case sessionNotApplied(SessionID)
    case dayIsInTheFuture(Day, today: Day)
    case numberMissing
    case numberUnreadable
    case numberTaken(String, year: Int)
    /// The number lies in a series that is kept here: only signing gives it.
    case numberOfSeries(String, series: Key)
    case issuerMissing
    case issuerUnitUnknown(UnitID)
    case issuerUnitStandsNot(UnitID, on: Day)
    case trackUnknown(Key)
    case formUnknown(Key)
    case formNotInForce(Key, on: Day)
    case formIsOfAnotherTrack(Key, track: Key)
    case formIsOfAnotherGrantor(Key, grantor: Key)
    case periodUnknown(Key)
    case headerUnreadable
    case basesMissing
    case basisUnreadable(Int)
    case tooManyBases(max: Int)
    case recipientsMissing
    case tooManyRecipients(max: Int)
    case nameMissing(line: Int)
    case nameUnreadable(line: Int)
    case nameTooLong(line: Int, max: Int)
    case subjectUnknown(line: Int, Key)
    case subjectNotForForm(line: Int, Key, form: Key)
    case unitUnknown(line: Int, UnitID)
    case unitStandsNot(line: Int, UnitID, on: Day)
    case modelUnknown(line: Int, ModelID)
    case modelTwice(line: Int, ModelID)
    case personUnknown(line: Int, PersonID)
    /// Lines are put in order once each.
    case orderIncomplete(lines: Int)
    /// Whoever drafted it does not sign it.
    case draftIsOwn
    case officeMissing
    case officeUnreadable
    case seriesUnknown(Key)
    /// There are none for the grantor on the track.
    case seriesMissing(SeriesKind, grantor: Key)
    case seriesNotBegun(Key, year: Int)
    case seriesBegun(Key, year: Int)
    case seriesYearClosed(Int, today: Day)
    case seriesUsedUp(Key, max: Int)
    /// Numbers were recorded that lie behind the last one that was named.
    case lastTooLow(Int, recorded: Int)
    case lastOutOfRange(max: Int)
    /// The programme names a coefficient, and no base salary of the day.
    case baseSalaryMissing(on: Day)
    case amountOutOfRange(line: Int)
    case alreadyAnnulled(DecisionID)
    case lineUnknown(Int)
    case lineAlreadyAnnulled(Int)
    case reasonMissing
    case reasonTooLong(max: Int)
    case instrumentMissing
    case instrumentUnreadable
    case instrumentTooLong(max: Int)
    /// The person's name was erased for good: there is nothing to correct.
    case nameErased(line: Int)
    /// It is written so already.
    case nothingToCorrect(line: Int)
}
