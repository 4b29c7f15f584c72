import Events
package import Rules

extension ModelRefusal {
    /// The field in which it is put right; nil where no single one can do that.
    package var field: FieldName? {
        switch self {
        case .nameMissing, .nameUnreadable, .nameTooLong: FieldName(.name)
        case .hostUnreadable, .hostTooLong: FieldName(.host)
        case .reasonMissing, .reasonUnreadable, .reasonTooLong: FieldName(.reason)
        case .instrumentUnreadable, .instrumentTooLong: FieldName(.instrument)
        case .unitUnknown, .unitStandsNot: FieldName(.unit)
        case .wordUnknown(let list, _), .wordNotInForce(let list, _, _): ModelRefusal.field(of: list).map { FieldName($0) }
        // The name answers the question for it.
        case .answerMissing(ModelSketch.nameQuestion), .answerUnreadable(ModelSketch.nameQuestion), .answerTooLong(ModelSketch.nameQuestion, _):
            FieldName(.name)
        case .answerMissing(let key), .answerUnreadable(let key), .answerTooLong(let key, _): FieldName(.answer, key)
        case .programmeUnknown: FieldName(.programme)
        case .dayIsInTheFuture, .dayBeforeLastStep, .programmeNotInForce, .dayOutsidePeriod: FieldName(.day)
        case .periodUnknown, .periodNotAfter: FieldName(.period)
        case .levelUnknown, .levelNotInForce, .lowerLevelMissing, .alreadyRecognised, .alreadyProposed: FieldName(.level)
        case .levelNotOnRoute, .proposalNotReceived: FieldName(.level)
        case .staysAsRegistered: FieldName(.period)
        case .notProposed, .alreadyReceived: FieldName(.rung)
        case .criterionUnknown(let key), .markedTwice(let key), .markOfOtherKind(let key), .pointsOutOfRange(let key, _), .criterionMissing(let key):
            FieldName(.mark, key)
        case .markReasonMissing(let key): FieldName(.remark, "mark.\(key)")
        case .paperUnknown(let key), .paperNotSeen(let key), .paperMissing(let key): FieldName(.paper, key)
        case .declaredCheckUnknown: FieldName(.check)
        case .officeMissing, .officeUnreadable, .officeTooLong: FieldName(.office)
        case .gradeUnknown, .gradeNotHigher: FieldName(.grade)
        case .takesUpItself, .takesUpDraft, .takesUpTwice, .mergesIntoItself, .mergesIntoAnotherProgramme, .mergesIntoOver: FieldName(.other)
        case .entryIsOfAnother, .entryAlreadyAnnulled, .draftCannotBeAnnulled: FieldName(.position)
        default: nil
        }
    }

    private static func field(of list: Dimension) -> Field? {
        switch list {
        case .field: .field
        case .type: .type
        case .subject: .subject
        case .level: .level
        case .grade: .grade
        default: nil
        }
    }
}
