package import Events
package import Keeping
package import Queries
import Rules

/// What each notice of an account is about, in their order.
package func subjects(of notices: [Notice], for account: AccountID, in room: ReadingRoom, on day: Day) throws -> [NoticeSubject] {
    let models = try room.subjects(of: notices.filter(\.kind.isAboutModel).map { ModelID($0.about) }, on: day)
    return try notices.map { notice in
        switch notice.kind {
        case .modelToReceive, .modelReturned, .modelSentBack, .modelToTakeOver, .modelAccepted, .modelDeclined, .modelRecognised, .completionDue,
            .receptionDue:
            models[ModelID(notice.about)] ?? .gone
        case .appointmentMade, .appointmentEnded: try room.subject(of: AppointmentID(notice.about), of: account, on: day)
        case .modelDecided: try room.subject(ofDecided: notice.about, on: day)
        case .deadlineNear: CalendarDay(notice.about).map { room.subject(of: $0) } ?? .gone
        case .complaintToSettle, .complaintAnswered: try room.subject(of: ComplaintID(notice.about), on: day)
        case .awardCorrected: try room.subject(of: DecisionID(notice.about))
        case .annulled: try Int(notice.about).map { try room.subject(ofAnnulment: $0) } ?? .gone
        case .resetRequested, .resetDone: .account
        }
    }
}

extension NoticeKind {
    fileprivate var isAboutModel: Bool {
        switch self {
        case .modelToReceive, .modelReturned, .modelSentBack, .modelToTakeOver, .modelAccepted, .modelDeclined, .modelRecognised, .completionDue,
            .receptionDue:
            true
        default: false
        }
    }
}
