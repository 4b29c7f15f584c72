import Events
import Foundation
import Keeping
import Synchronization
import Testing

/// The stores of accounts on a file of their own, with a clock that stands until it is moved and quick passwords.
final class AccountHouse: Sendable {
    static let van = AccountID("van")
    static let name = "Nguyễn Thị Vân"
    static let password = "bốn mùa hoa nở"
    static let day: Int64 = 86_400_000

    let path: String
    let time = MovableClock()
    let file: KeepingFile
    let keys: KeyStore
    let credentials: CredentialStore
    let sessions: SessionStore
    let tokens: TokenStore
    nonisolated(unsafe) private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        path = scratch.path
        file = try KeepingFile(at: path + "/keeping.sqlite")
        keys = try KeyStore(at: path + "/keys.sqlite")
        let clock = time.read
        credentials = CredentialStore(file, keys: keys, passwords: PasswordDesk(rounds: 16, atOnce: 2, waitingMax: 64), clock: clock)
        sessions = SessionStore(file, clock: clock)
        tokens = TokenStore(file, clock: clock)
    }

    var now: Int64 { time.read() }

    func wait(seconds: Int64 = 0, milliseconds: Int64 = 0) { time.move(seconds * 1000 + milliseconds) }

    /// As another process has it: a connection and stores of its own.
    func otherCredentials() throws -> CredentialStore {
        CredentialStore(
            try KeepingFile(at: path + "/keeping.sqlite"), keys: try KeyStore(at: path + "/keys.sqlite"),
            passwords: PasswordDesk(rounds: 16, atOnce: 2, waitingMax: 64), clock: time.read)
    }

    /// An account that can sign in.
    func settle(_ account: AccountID = van, name: String = name, password: String = password) async throws {
        try credentials.reserve(name, for: account)
        _ = try await credentials.takeUp(try credentials.invite(account), password: password)
    }

    /// The account's secret of the second factor, as its app has it, and the recovery codes.
    @discardableResult
    func enrol(_ account: AccountID = van) throws -> (secret: String, recovery: [String]) {
        let secret = try credentials.beginSecondFactor(of: account).secret
        let recovery = try credentials.confirmSecondFactor(of: account, code: AppClock.code(secret, at: now))
        return (secret, recovery)
    }

    func ticket(from address: String? = nil) async throws -> String {
        guard case .secondStep(let ticket) = try await credentials.signIn(AccountHouse.name, AccountHouse.password, from: address) else {
            throw NoTicket()
        }
        return ticket
    }

    struct NoTicket: Error {}

    /// The files that hold the text in clear.
    func files(holding text: String) throws -> [String] { try scratch.files(holding: text.utf8) }
}

final class MovableClock: Sendable {
    private let milliseconds = Mutex<Int64>(1_764_000_000_000)

    var read: @Sendable () -> Int64 { { self.milliseconds.withLock { $0 } } }

    func move(_ by: Int64) { milliseconds.withLock { $0 += by } }
}
