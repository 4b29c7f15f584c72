package import Events

/// Why a decision cannot be recorded or annulled. Cases in order of precedence; `line` is the recipient's ordinal.
package enum DecisionRefusal: Error, Equatable, Sendable {
    case decisionUnknown(DecisionID)
    case decisionExists(DecisionID)
    case programmeUnknown(Key)
    case dayIsInTheFuture(Day, today: Day)
    case numberMissing
    case numberUnreadable
    case numberTaken(String, year: Int)
    case issuerMissing
    case issuerUnitUnknown(UnitID)
    case issuerUnitStandsNot(UnitID, on: Day)
    case trackUnknown(Key)
    case formUnknown(Key)
    case formNotInForce(Key, on: Day)
    case formIsOfAnotherTrack(Key, track: Key)
    case formIsOfAnotherGrantor(Key, grantor: Key)
    case periodUnknown(Key)
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
