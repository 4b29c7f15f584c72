package import Commands
import Events
import Foundation
import Intake
package import Journal
package import Keeping
package import Queries
package import Register
import Synchronization
package import Web

/// A register with all its live parts: the only place that knows everybody.
package final class Installation: Sendable {
    package let folder: DataFolder
    package let journal: JournalStore
    package let keys: KeyStore
    package let keeping: KeepingFile
    package let register: RegisterStore
    package let room: ReadingRoom
    package let desk: Desk
    /// Who asks.
    package let actor: Desk.Actor
    private let follower: Follower

    /// Makes a new register in a folder: an empty journal, its signing key, its store of keys.
    package static func make(in folder: DataFolder, origin: String) throws {
        guard !folder.holdsRegister else { throw JournalFault.exists(path: folder.journal) }
        try folder.make()
        let key: SigningKey
        if FileManager.default.fileExists(atPath: folder.signingKey) {
            key = try SigningKey.read(at: folder.signingKey)
        } else {
            key = try SigningKey.make(origin: origin)
            try key.write(to: folder.signingKey)
        }
        _ = try KeyStore(at: folder.keys)
        _ = try JournalStore.create(at: folder.journal, signingKey: key, clock: Clock.milliseconds)
    }

    /// Opens it and brings its register up to its journal. With a token what is asked for is asked by the token's account; without one by whoever
    /// sits at the machine.
    package init(_ folder: DataFolder, token: String? = nil, progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }) throws {
        guard folder.holdsRegister else { throw JournalFault.missing(path: folder.journal) }
        self.folder = folder
        journal = try JournalStore.open(at: folder.journal, clock: Clock.milliseconds)
        keys = try KeyStore(at: folder.keys)
        keeping = try KeepingFile(at: folder.keeping)
        actor = try Installation.actor(token, keeping)
        register = try RegisterStore(at: folder.register)
        let follower = Follower(folder, journal, register)
        try follower.bringUp(progress)
        let keys = keys
        room = try ReadingRoom(register.reader, unseal: { try keys.open($0) })
        let room = room
        let following = Mutex(())
        self.follower = follower
        let journal = journal
        desk = Desk(
            journal: journal, keys: keys, files: FileStore(in: folder.files, keys: keys), box: BallotBox(keeping), room: room,
            actor: actor, today: Clock.today,
            newID: { UUID().uuidString.lowercased() },
            bringUp: {
                // One after the other: whoever projects knows which spans changed, and says so before another thread finds the register moved.
                try following.withLock { _ in try room.follow(changedSpans: follower.bringUp()) }
                Installation.sign(journal, folder)
            })
        try desk.finishErasures()
    }

    private static func actor(_ token: String?, _ keeping: KeepingFile) throws -> Desk.Actor {
        guard let token else { return .localOperator }
        guard let known = try TokenStore(keeping, clock: Clock.milliseconds).token(token) else { throw AccountRefusal.tokenUnknown }
        return .account(known.account, passedSecondFactor: known.passedSecondFactor)
    }

    /// How people sign in.
    package var credentials: CredentialStore {
        CredentialStore(keeping, keys: keys, passwords: PasswordDesk(), clock: Clock.milliseconds)
    }

    /// Brings the register and the reading room up to the journal: what other processes appended is seen from then on.
    package func follow() throws { try desk.follow() }

    /// Leaves a signed checkpoint, so that a cut tail is seen. Without the key, or where the journal has lost what it once signed, there is
    /// none: `verify` says which.
    private static func sign(_ journal: JournalStore, _ folder: DataFolder) {
        guard let key = try? SigningKey.read(at: folder.signingKey) else { return }
        _ = try? journal.sign(with: key)
    }

    /// What signed-in work needs, over this installation's parts.
    package func office(mailsGoOut: Bool = false, outside: OutsideSignIn? = nil) throws -> Office {
        try Office(
            desk: desk, keeping: keeping, uploads: folder.uploads, mailsGoOut: mailsGoOut, outside: outside,
            journal: .over(journal, signing: { [folder] in try SigningKey.read(at: folder.signingKey) }),
            readReorganisation: { try ReorganisationFile.read(text: $0, name: "yaml") }, clock: Clock.milliseconds)
    }

    /// Takes projecting on for as long as this installation lives: a server does, so that terminals wait for it.
    package func keepProjecting() throws { try follower.keepProjecting() }
}

/// Vietnam's clock.
enum Clock {
    static let milliseconds: @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970 * 1000) }
    static let today: @Sendable () -> Day = { Day(Int((milliseconds() + 7 * 3_600_000) / 86_400_000)) }
}
