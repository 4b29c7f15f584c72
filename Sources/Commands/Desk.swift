package import Events
import CanonicalJSON
package import Journal
package import Keeping
package import Queries
import Rules

/// Where commands are done: load, decide, append, receipt. The only room that appends to the journal.
package final class Desk: Sendable {
    /// Who is at the desk: an account that has signed in, or somebody at the machine itself, whom nobody checked.
    package struct Actor: Sendable {
        package let id: String
        package let isAuthenticated: Bool
        package let passedSecondFactor: Bool

        package init(id: String, isAuthenticated: Bool, passedSecondFactor: Bool = false) {
            self.id = id
            self.isAuthenticated = isAuthenticated
            self.passedSecondFactor = passedSecondFactor
        }

        package static let localOperator = Actor(id: "operator", isAuthenticated: false)

        package static func account(_ account: AccountID, passedSecondFactor: Bool) -> Actor {
            Actor(id: account.rawValue, isAuthenticated: true, passedSecondFactor: passedSecondFactor)
        }
    }

    package let journal: JournalStore
    package let keys: KeyStore
    /// Nil where no files are kept.
    package let files: FileStore?
    /// Nil where no secret ballots are held.
    package let box: BallotBox?
    package let room: ReadingRoom
    package let actor: Actor
    let today: @Sendable () -> Day
    let newID: @Sendable () -> String
    private let bringUp: @Sendable () throws -> Void

    /// `bringUp` brings the register and the reading room up to the journal's end; it is called after each append.
    package init(
        journal: JournalStore, keys: KeyStore, files: FileStore? = nil, box: BallotBox? = nil, room: ReadingRoom, actor: Actor,
        today: @escaping @Sendable () -> Day,
        newID: @escaping @Sendable () -> String, bringUp: @escaping @Sendable () throws -> Void
    ) {
        self.journal = journal
        self.keys = keys
        self.files = files
        self.box = box
        self.room = room
        self.actor = actor
        self.today = today
        self.newID = newID
        self.bringUp = bringUp
    }

    /// Does one command. The same command under the same id gives the first receipt; another under it is refused.
    package func perform(_ command: some Command, id: String? = nil, as actor: Actor? = nil) throws -> Receipt {
        try perform([command], id: id, as: actor)
    }

    /// Does several commands as one: all or none. `follows` says whether the register is brought up afterwards; imports do that once at the end.
    ///
    /// Whoever asks is checked for each command before the rules are asked: `actor`, or whom the desk was made for.
    package func perform(_ commands: [any Command], id: String? = nil, as actor: Actor? = nil, follows: Bool = true) throws -> Receipt {
        let commandID = id ?? newID()
        let actor = actor ?? self.actor
        let work = Work(at: self, as: actor, before: try id.flatMap { try journal.firstPosition(ofCommand: $0) })
        let access = try Access(of: actor, at: self)
        // What becomes of the account between the look and the append counts too.
        if actor.isAuthenticated { try work.expect("account/\(actor.id)") }
        for command in commands {
            for demand in try command.demands(in: work) { try access.check(demand) }
            try command.decide(in: work)
        }
        guard !work.drafts.isEmpty else { throw NothingToDo() }
        let receipt = try journal.append(
            Batch(
                commandId: commandID, actor: actor.id, authenticated: actor.isAuthenticated, expected: work.expected,
                expectedEnd: work.expectedEnd, drafts: try work.sealedDrafts()))
        // What is recorded is recorded: a register that cannot follow now follows later.
        if follows { try? follow() }
        return receipt
    }

    /// Whether a command was recorded under the id. Whoever asks knows that under this id there is only ever the same command.
    package func hasDone(_ id: String) throws -> Bool { try journal.firstPosition(ofCommand: id) != nil }

    package func follow() throws { try bringUp() }
}

/// All that was asked for is in the register already.
package struct NothingToDo: Error, Equatable, Sendable {
    package init() {}
}
