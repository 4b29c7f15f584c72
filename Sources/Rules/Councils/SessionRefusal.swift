package import Events

/// Why a step of a session cannot be taken. Cases in order of precedence: the first that holds is the answer.
package enum SessionRefusal: Error, Equatable, Sendable {
    case sessionUnknown(SessionID)
    case sessionExists(SessionID)
    case programmeUnknown(Key)
    case programmeNotInForce(Key, on: Day)
    case dayIsInTheFuture(Day, today: Day)
    case dayBeforeLastStep(Day, last: Day)
    case levelUnknown(Key)
    case levelNotInForce(Key, on: Day)
    case periodUnknown(Key)
    case periodNotBegun(Key, from: Day)
    case unitUnknown(UnitID)
    case unitStandsNot(UnitID, on: Day)
    /// The unit is not one at which bodies of the level sit.
    case unitIsOfAnotherLevel(UnitID, level: Key)
    case bodyMissing
    case decisionMissing
    case reasonMissing
    case textUnreadable
    case textTooLong(max: Int)
    case membersMissing
    case tooManyMembers(max: Int)
    case memberTwice(AccountID)
    case memberUnknown(AccountID)
    case chairMissing
    case chairTwice
    case secretaryMissing
    case quorumWrong
    case sessionIsOver(CouncilSession.State)
    case stateIsAnother(CouncilSession.State)
    case minutesAreDrawn
    /// Somebody else took a step since it was read; `entry` is the latest.
    case movedOn(entry: Int)
    case agendaEmpty
    case tooManyItems(max: Int)
    case itemTwice(Int)
    case itemUnknown(Int)
    case itemsMissing
    /// It stood in a ballot, so that it stays as it is.
    case itemInBallot(Int)
    case modelUnknown(item: Int, ModelID)
    case modelTwice(ModelID)
    case modelOutside(item: Int, ModelID)
    case modelIsOver(item: Int, ModelID)
    case aimUnknown(item: Int, Aim)
    case chairAbsent
    case quorumMissing(present: Int, needed: Int)
    case notAMember(AccountID)
    case notPresent(AccountID)
    case withoutVote(AccountID)
    case notYours
    case notChairOrSecretary
    case notChair
    case conflicted(AccountID, item: Int)
    case liftedByConflicted(AccountID)
    case noConflict(AccountID, item: Int)
    case ballotUnknown(Int)
    case ballotStillOpen(Int)
    case ballotNotOpen(Int)
    case tooManyBallots(max: Int)
    /// A ballot was closed over it, and nothing is tied.
    case itemDecided(Int, ballot: Int)
    case formIsAnother(BallotForm)
    case pointsMaxMissing
    case alreadyVoted(AccountID)
    case votesOnPaper(AccountID)
    case markMissing(item: Int)
    case markWrong(item: Int)
    case markForeign(item: Int)
    case paperNotUsed
    case paperNotCounted(Int)
    case paperNotConfirmed(Int)
    case countTooHigh(item: Int, max: Int)
    case countBelowZero(item: Int)
    case countMissing(item: Int)
    case returnedTooMany(max: Int)
    case secondPersonNeeded
    case notTied([Int])
    case tieUnbroken([Int])
    case tieRuleNotInProgramme
    case quotaUnknown(Key)
    case extraNotAboveZero
    case outcomeMissing(item: Int)
    case outcomeTwice(item: Int)
    case outcomeWithoutReason(item: Int)
    case noResult(item: Int)
    case belowThreshold(item: Int)
    case overQuota(item: Int, quota: Key)
    case notEligible(item: Int)
    case outcomesMissing
    case minutesMissing
    case minutesTooLong(max: Int)
    case hashDiffers
    case alreadySigned(AccountID)
    case notSigned
    /// A model's own rules say no.
    case modelRefuses(item: Int, ModelRefusal)
}
