package import Events

/// What somebody is told of (thông báo).
package enum NoticeKind: String, CaseIterable, Sendable {
    case modelToReceive
    case modelReturned
    case modelAccepted
    case modelDeclined
    case modelRecognised
    /// A council's session decided on it: granted, declined or deferred.
    case modelDecided
    /// A level above sent it back to its authors.
    case modelSentBack
    /// Proposed to the officer's level.
    case modelToTakeOver
    case appointmentMade
    case appointmentEnded
    /// Somebody asked to reset how the account signs in, and another has to confirm it.
    case resetRequested
    case resetDone
    /// A day of the programme's calendar is near.
    case deadlineNear
    /// A returned file has to be completed soon; the notice's day is the last on which it is in time.
    case completionDue
    /// A registration has to be accepted, returned or declined soon; its day likewise.
    case receptionDue
    /// Somebody complained of what was decided where the account settles complaints.
    case complaintToSettle
    case complaintAnswered
    /// A name in a decision's list was put right.
    case awardCorrected
    /// What had been recognised or awarded was annulled.
    case annulled

    /// What waits for an answer, or may be somebody else's doing, is not kept for the day's one mail.
    package var isInstant: Bool {
        switch self {
        case .modelReturned, .modelDecided, .modelSentBack, .modelDeclined, .resetRequested, .resetDone, .complaintAnswered, .annulled: true
        default: false
        }
    }
}

/// Something that an account has to be told. Names and prose are not in it: they are read where it is shown.
package struct NewNotice: Hashable, Sendable {
    package let account: AccountID
    package let kind: NoticeKind
    /// The id of the model, the appointment or the programme that it is about; for a deadline with its period and day.
    package let about: String
    /// What makes it this one: the journal's position, or the calendar's day. The same is never told twice.
    package let cause: String
    package let day: Day

    package init(account: AccountID, kind: NoticeKind, about: String, cause: String, day: Day) {
        self.account = account
        self.kind = kind
        self.about = about
        self.cause = cause
        self.day = day
    }
}

package struct Notice: Equatable, Sendable {
    package let id: Int
    package let kind: NoticeKind
    package let about: String
    package let day: Day
    /// When it was told: milliseconds since 1970, UTC.
    package let at: Int64
    package let isRead: Bool

    package init(id: Int, kind: NoticeKind, about: String, day: Day, at: Int64, isRead: Bool) {
        self.id = id
        self.kind = kind
        self.about = about
        self.day = day
        self.at = at
        self.isRead = isRead
    }
}
