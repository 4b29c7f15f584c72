package import Events

/// Why a step of a model's life cannot be taken. Cases in order of precedence: the first that holds is the answer.
package enum ModelRefusal: Error, Equatable, Sendable {
    case modelUnknown(ModelID)
    case modelExists(ModelID)
    case programmeUnknown(Key)
    case dayIsInTheFuture(Day, today: Day)
    case programmeNotInForce(Key, on: Day)
    case nameMissing
    case nameUnreadable
    case nameTooLong(max: Int)
    case hostUnreadable
    case hostTooLong(max: Int)
    case reasonMissing
    case reasonUnreadable
    case reasonTooLong(max: Int)
    case instrumentUnreadable
    case instrumentTooLong(max: Int)
    case unitUnknown(UnitID)
    case unitStandsNot(UnitID, on: Day)
    case wordUnknown(list: Dimension, Key)
    case wordNotInForce(list: Dimension, Key, on: Day)
    case answerToNoQuestion(Key)
    case answerMissing(Key)
    case answerUnreadable(Key)
    case answerTooLong(Key, max: Int)
    case numberBelowZero
    case dayBeforeLastStep(Day, last: Day)
    case isOver(Model.Status)
    case notRegistered
    case alreadyRegistered
    case notAwaitingAcceptance(Model.Status)
    /// It was accepted once, and came back from further up.
    case recallAfterAcceptance
    case notWithAuthors(Model.Status)
    case notAccepted(Model.Status)
    case periodUnknown(Key)
    /// Sent back by a level that goes on with it: it is registered again for the same period and level.
    case staysAsRegistered(Key)
    case dayOutsidePeriod(Day, Key)
    case periodNotAfter(Key, current: Key)
    case levelUnknown(Key)
    case levelNotInForce(Key, on: Day)
    case levelNotOnRoute(Key, route: Key)
    case foundNotEffective
    case lowerLevelMissing(Key, period: Key)
    case proposalNotReceived(Key, period: Key)
    case alreadyRecognised(Key, period: Key)
    case alreadyProposed(Key, period: Key)
    case notProposed(Key, period: Key)
    case alreadyReceived(Key, period: Key)
    case notRecognised
    case gradeUnknown(Key)
    case gradeNotHigher(Key, current: Key)
    case evidenceExists(file: String)
    case evidenceUnknown(file: String)
    case tooMuchEvidence(max: Int)
    case takesUpItself
    case takesUpDraft(ModelID)
    case takesUpTwice(ModelID)
    case mergesIntoItself
    case mergesIntoAnotherProgramme
    case mergesIntoOver(ModelID)
    case entryIsOfAnother(position: Int)
    case entryAlreadyAnnulled(position: Int)
    case draftCannotBeAnnulled
    /// A level above has received the file and not sent it back.
    case heldAbove(Key, period: Key)
    case levelHasDecided(Key, period: Key)
    case nothingMarked
    case criterionUnknown(Key)
    case markedTwice(Key)
    /// Points for what is met or not, or the other way round.
    case markOfOtherKind(Key)
    case pointsOutOfRange(Key, max: Int)
    /// The official mark is not the model's own.
    case markReasonMissing(Key)
    case paperUnknown(Key)
    /// The appraiser says that it is there, and the register does not have it.
    case paperNotSeen(Key)
    /// Found fit without a paper that must be there.
    case paperMissing(Key)
    /// Found fit without a criterion that must be met.
    case criterionMissing(Key)
    case declaredCheckUnknown(Key)
    case officeMissing
    case officeUnreadable
    case officeTooLong(max: Int)
    case nothingChanges
    /// Somebody else took a step since it was read; `entry` is the latest.
    case movedOn(entry: Int)
}
