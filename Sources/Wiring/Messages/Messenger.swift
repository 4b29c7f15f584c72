import Events
import Journal
import Keeping
import Queries
import Register
import Rules
import Synchronization

/// Makes notices of what the journal records, of resets, and of days of the calendar that are near. Only the server does: one at a time.
final class Messenger: Sendable {
    private let journal: JournalStore
    private let room: ReadingRoom
    private let notices: NoticeBook
    private let outbox: Outbox
    private let credentials: CredentialStore
    private let daysBefore: [Int]
    private let mailsGoOut: Bool
    private let clock: @Sendable () -> Int64
    private let dueTold = Mutex<Day?>(nil)
    private static let entriesAtOnce = 500
    private static let millisecondsADay: Int64 = 86_400_000

    init(
        journal: JournalStore, room: ReadingRoom, notices: NoticeBook, outbox: Outbox, credentials: CredentialStore, daysBefore: [Int],
        mailsGoOut: Bool, clock: @escaping @Sendable () -> Int64
    ) {
        self.journal = journal
        self.room = room
        self.notices = notices
        self.outbox = outbox
        self.credentials = credentials
        self.daysBefore = daysBefore
        self.mailsGoOut = mailsGoOut
        self.clock = clock
    }

    private var today: Day { Day(Int((clock() + 7 * 3_600_000) / Messenger.millisecondsADay)) }
    private var hour: Int { Int((clock() + 7 * 3_600_000) % Messenger.millisecondsADay / 3_600_000) }

    /// Tells all that the reading room knows of by now. What was told and how far is written as one.
    func tellJournal() throws {
        var told = try notices.told(ifNew: room.position)
        while case let end = min(room.position, told + Messenger.entriesAtOnce), told < end {
            var entries: [RegisterEntry] = []
            try journal.forEachLeaf(from: told, to: end) { _, leaf in entries.append(try RegisterEntry.read(leaf)) }
            try notices.record(try news(of: entries), told: end, mails: mailsGoOut)
            told = end
        }
    }

    /// Those who sign in, and the calendar. Whatever was told before is passed over.
    func tellDay() throws {
        var all: [NewNotice] = []
        for credential in try credentials.credentials() {
            if let request = credential.resetRequest {
                all.append(notice(credential.account, .resetRequested, "\(credential.account)", cause: "reset \(request.at)", at: request.at))
            }
            if let reset = credential.lastReset {
                all.append(notice(credential.account, .resetDone, "\(credential.account)", cause: "reset \(reset.at)", at: reset.at))
            }
        }
        all += try reminders() + filesDue()
        try notices.record(all, mails: mailsGoOut)
        if mailsGoOut, hour >= MessageLimits.digestHour { try outbox.makeDigests(for: today) }
    }

    private func news(of entries: [RegisterEntry]) throws -> [NewNotice] {
        var found: [NewNotice] = []
        var recipients: Recipients?
        func known() throws -> Recipients {
            if let recipients { return recipients }
            let made = try Recipients(room, on: today)
            recipients = made
            return made
        }
        // Whoever works at the machine itself loads examples and old lists: nobody waits for those.
        let registered = entries.compactMap { entry -> ModelID? in
            if entry.isAuthenticated, case .modelRegistered(let body) = entry.event { body.model } else { nil }
        }
        let receivers = registered.isEmpty ? [] : try known().receivers(of: registered)
        let proposed = entries.compactMap { entry -> ModelID? in
            if entry.isAuthenticated, case .modelProposed(let body) = entry.event { body.model } else { nil }
        }
        let above = proposed.isEmpty ? [] : try known().receivers(of: proposed, in: .toTakeOver)
        for entry in entries {
            func tell(_ kind: NoticeKind, _ about: String, _ accounts: [AccountID]) {
                found += accounts.map { NewNotice(account: $0, kind: kind, about: about, cause: "\(entry.position)", day: entry.day) }
            }
            if let (kind, account, appointment) = Messenger.ofAccount(entry.event) {
                if account.rawValue != entry.actor { tell(kind, "\(appointment)", [account]) }
            } else if entry.isAuthenticated, case .modelRegistered(let body) = entry.event {
                tell(.modelToReceive, "\(body.model)", receivers.filter { $0.1.contains(body.model) }.map(\.0))
            } else if entry.isAuthenticated, case .modelProposed(let body) = entry.event {
                tell(.modelToTakeOver, "\(body.model)", above.filter { $0.1.contains(body.model) && $0.0.rawValue != entry.actor }.map(\.0))
            } else if entry.isAuthenticated, case .modelDecided(let body) = entry.event {
                tell(.modelDecided, "\(body.session) \(body.item)", try known().owners(of: body.model, butNot: entry.actor))
            } else if entry.isAuthenticated, let (kind, model) = Messenger.ofOwners(entry.event) {
                tell(kind, "\(model)", try known().owners(of: model, butNot: entry.actor))
            } else if entry.isAuthenticated, let remedy = try RemedyNews(room, on: today).news(of: entry, known) {
                tell(remedy.kind, remedy.about, remedy.accounts)
            }
        }
        return found
    }

    private static func ofOwners(_ event: Event) -> (NoticeKind, ModelID)? {
        switch event {
        case .modelReturned(let body): (.modelReturned, body.model)
        case .modelSentBack(let body): (.modelSentBack, body.model)
        case .modelAccepted(let body): (.modelAccepted, body.model)
        case .modelDeclined(let body): (.modelDeclined, body.model)
        // What a session granted is told with its outcome.
        case .modelRecognised(let body) where body.session == nil: (.modelRecognised, body.model)
        default: nil
        }
    }

    private static func ofAccount(_ event: Event) -> (NoticeKind, AccountID, AppointmentID)? {
        switch event {
        case .appointmentMade(let body): (.appointmentMade, body.account, body.appointment)
        case .appointmentEnded(let body): (.appointmentEnded, body.account, body.appointment)
        default: nil
        }
    }

    /// For each deadline the nearest of the days before it that has come: who was away is told late rather than twice.
    private func reminders() throws -> [NewNotice] {
        let today = today
        let near = room.programmeKeys.compactMap { room.programme($0, on: today) }.flatMap(\.calendar).compactMap { deadline -> (CalendarDay, Int)? in
            let left = deadline.day.number - today.number
            guard left >= 0, let before = daysBefore.filter({ left <= $0 }).min() else { return nil }
            return (deadline, before)
        }
        guard !near.isEmpty else { return [] }
        let recipients = try Recipients(room, on: today)
        return near.flatMap { deadline, before in
            recipients.holders(of: deadline.kind.roles, programme: deadline.programme).map { account in
                NewNotice(account: account, kind: .deadlineNear, about: deadline.text, cause: "\(deadline.text) \(before)", day: today)
            }
        }
    }

    /// Returned files for those whose they are, registrations for those who receive: the nearest of the days before, as above. Once a day: a file
    /// that comes in today is due in days.
    private func filesDue() throws -> [NewNotice] {
        let today = today
        guard let most = daysBefore.max(), dueTold.withLock({ $0 != today }) else { return [] }
        let (returned, registered) = try (
            room.filesDue(.complete, on: today, within: most), room.filesDue(.receive, on: today, within: most)
        )
        let recipients = try Recipients(room, on: today)
        var found: [NewNotice] = []
        func tell(_ kind: NoticeKind, _ model: ModelID, _ last: Day, _ accounts: [AccountID]) {
            guard let before = daysBefore.filter({ last.number - today.number <= $0 }).min() else { return }
            found += accounts.map { NewNotice(account: $0, kind: kind, about: "\(model)", cause: "\(model) \(last) \(before)", day: last) }
        }
        for (model, last) in returned { tell(.completionDue, model, last, try recipients.owners(of: model, butNot: "")) }
        let receivers = try recipients.receivers(of: registered.map(\.model))
        for (model, last) in registered { tell(.receptionDue, model, last, receivers.filter { $0.1.contains(model) }.map(\.0)) }
        dueTold.withLock { $0 = today }
        return found
    }

    private func notice(_ account: AccountID, _ kind: NoticeKind, _ about: String, cause: String, at moment: Int64) -> NewNotice {
        NewNotice(account: account, kind: kind, about: about, cause: cause, day: Day(Int((moment + 7 * 3_600_000) / Messenger.millisecondsADay)))
    }
}
