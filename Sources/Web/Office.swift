package import Commands
import Dispatch
import Events
import Journal
package import Keeping
import Rules

/// What signed-in work needs beside the reading room: the desk, and what is kept beside the journal. Without it a server only shows.
package final class Office: Sendable {
    package let desk: Desk
    package let sessions: SessionStore
    package let drafts: DraftStore
    /// Nil where nothing is told and nobody comes from elsewhere.
    package let outside: Outside?
    /// One after the other: the journal takes one append at a time, and a request must not hold a thread that others are served on.
    private let queue = DispatchQueue(label: "kheo.desk", qos: .userInitiated)

    package init(desk: Desk, sessions: SessionStore, drafts: DraftStore, outside: Outside? = nil) {
        self.desk = desk
        self.sessions = sessions
        self.drafts = drafts
        self.outside = outside
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
    let unread: Int
}
