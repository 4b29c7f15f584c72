package import Commands
import Dispatch
package import Events

package import Keeping
package import Queries
package import Rules

/// What signed-in work needs beside the reading room: the desk, and what is kept beside the journal. Without it a server only shows.
package final class Office: Sendable {
    package let desk: Desk
    package let sessions: SessionStore
    package let drafts: DraftStore
    package let views: ViewStore
    package let imports: ImportStore
    /// Where sheets are looked at, one after the other.
    let sheets = DocumentDesk()
    package let credentials: CredentialStore
    package let tokens: TokenStore
    let uploads: UploadDesk
    package let notices: NoticeBook
    package let outbox: Outbox
    /// Whether the settings name a mail server.
    package let mailsGoOut: Bool
    /// An office's own sign-in; nil where none is set.
    package let outside: OutsideSignIn?
    /// Nil where nobody inspects.
    package let journal: JournalReading?
    /// Reads a reorganisation as a file has it.
    package let readReorganisation: @Sendable (_ text: String) throws -> (act: Reorganisation, on: Day)
    /// One after the other: the journal takes one append at a time, and a request must not hold a thread that others are served on.
    private let queue = DispatchQueue(label: "kheo.desk", qos: .userInitiated)

    /// `folder` is where files on their way in lie; `clock` counts milliseconds since 1970, UTC.
    package init(
        desk: Desk, keeping: KeepingFile, uploads folder: String, passwords: PasswordDesk = PasswordDesk(), mailsGoOut: Bool = false,
        outside: OutsideSignIn? = nil,
        journal: JournalReading? = nil,
        readReorganisation: @escaping @Sendable (_ text: String) throws -> (act: Reorganisation, on: Day) = { _ in throw FormRefusal.notAForm },
        clock: @escaping @Sendable () -> Int64
    ) throws {
        self.desk = desk
        self.outside = outside
        self.journal = journal
        self.readReorganisation = readReorganisation
        sessions = SessionStore(keeping, clock: clock)
        drafts = try DraftStore(keeping, keys: desk.keys, clock: clock)
        views = try ViewStore(keeping)
        credentials = CredentialStore(keeping, keys: desk.keys, passwords: passwords, clock: clock)
        tokens = TokenStore(keeping, clock: clock)
        uploads = UploadDesk(try UploadStore(keeping, in: folder, clock: clock))
        imports = try ImportStore(keeping)
        notices = try NoticeBook(keeping, clock: clock)
        outbox = try Outbox(keeping, clock: clock)
        self.mailsGoOut = mailsGoOut
    }

    /// Does commands as one, all or none, in the name of a caller. Under an `id` they are done once, however often they are sent.
    func perform(_ commands: [any Command], id: String? = nil, as caller: Caller) async throws {
        let actor = Desk.Actor.account(caller.officer.account, passedSecondFactor: caller.session.passedSecondFactor)
        try await work { desk in _ = try desk.perform(commands, id: id, as: actor) }
    }

    /// Runs what blocks, away from the threads that serve.
    func work<Result: Sendable>(_ body: @escaping @Sendable (Desk) throws -> Result) async throws -> Result {
        let desk = desk
        return try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Swift.Result { try body(desk) }) }
        }
    }
}

/// Whoever sends a request, signed in: the session of the cookie, and the officer as of today.
struct Caller: Sendable {
    let session: Session
    let officer: Officer
    /// The cookie's value.
    let token: String
    /// Notices that were not read.
    var unread = 0
}
