import Commands
import Events
import Foundation
import Keeping
import Mail
import Queries
import Rules
import Testing
import TestSupport
@testable import Wiring

/// A register with officers who are told things: `lan` prepares models in the township Chợ Rã, `tuan` in the whole province, `nhan` receives in
/// the township, `van` keeps accounts, `so` counts.
final class MessageHouse {
    let house: TestHouse
    let keeping: KeepingFile
    let credentials: CredentialStore
    let notices: NoticeBook
    let outbox: Outbox
    let messenger: Messenger
    private let early = Early()

    /// `daysBefore` as in the settings.
    init(mailsGoOut: Bool = true, daysBefore: [Int] = [14, 3], deadlines: [Deadline]? = nil) throws {
        house = try TestHouse.furnished()
        if let deadlines {
            var programme = Programme.fixture
            programme.version = 2
            programme.from = .of("2025-01-01")
            programme.deadlines = deadlines
            try house.perform(PublishProgramme(programme: programme))
        }
        let clock = house.clock
        let early = early
        let now: @Sendable () -> Int64 = { clock.now - early.milliseconds }
        keeping = try KeepingFile(at: house.folder + "/keeping.sqlite")
        credentials = CredentialStore(keeping, keys: house.keys, passwords: PasswordDesk(rounds: 16, atOnce: 1, waitingMax: 4), clock: now)
        notices = try NoticeBook(keeping, clock: now)
        outbox = try Outbox(keeping, clock: now)
        messenger = Messenger(
            journal: house.journal, room: house.room, notices: notices, outbox: outbox, credentials: credentials, daysBefore: daysBefore,
            mailsGoOut: mailsGoOut, clock: now)
        let commune: UnitID = "c01888-1"
        let posts: [(String, String, Role, UnitID?)] = [
            ("van", "Nguyễn Thị Vân", .administrator, nil), ("lan", "Lò Thị Lan", .registrant, commune),
            ("tuan", "Ma Văn Tuấn", .registrant, "p06-1"),
            ("nhan", "Hoàng Thị Nhận", .receivingOfficer, commune), ("so", "Bế Thị Số", .statistician, nil), ("ky", "Vi Văn Ký", .signatory, commune),
        ]
        // What was there before anybody is told of anything.
        for (account, name, role, unit) in posts.prefix(1) { try perform([open(account, name), appoint(account, role, unit)], as: nil) }
        _ = try notices.told(ifNew: house.room.position)
        for (account, name, role, unit) in posts.dropFirst() { try perform([open(account, name), appoint(account, role, unit)], as: "van") }
    }

    /// As if it were so much earlier.
    func setBack(hours: Int) { early.set(Int64(hours) * 3_600_000) }

    func open(_ account: String, _ name: String) -> any Command { OpenAccount(account: AccountID(account), name: name, on: house.clock.today) }

    func appoint(_ account: String, _ role: Role, _ unit: UnitID?) -> any Command {
        AppointOfficer(
            account: AccountID(account),
            post: Post(appointment: AppointmentID("a-\(account)"), role: role, unit: unit, from: .of("2021-01-01"), decision: "01-QĐ/TU"))
    }

    /// Nil is whoever sits at the machine.
    func perform(_ commands: [any Command], as account: String?) throws {
        let actor = account.map { Desk.Actor.account(AccountID($0), passedSecondFactor: true) }
        _ = try house.desk.perform(commands, as: actor)
    }

    func register(_ model: ModelID, in unit: UnitID = "c01888-1", as account: String? = "lan") throws {
        let sketch = ModelSketch(
            unit: unit, name: "Đường hoa thôn Nà Chom", host: nil, field: "economy", type: "model", subject: "collective",
            answers: ["situation": "Đường làng hẹp."], involved: [], isGenerated: false)
        try perform(
            [
                DraftModel(model: model, programme: "dan-van-kheo", sketch: sketch, on: .of("2025-06-02")),
                RegisterModel(model: model, period: "2025", level: "commune", on: .of("2025-06-03")),
            ], as: account)
    }

    /// What an account was told, the newest first: kind and what it is about.
    func told(_ account: String) throws -> [String] {
        try notices.notices(of: AccountID(account)).map { "\($0.kind) \($0.about)" }
    }

    func wantMail(_ account: String, language: String = "vi") throws {
        let id = AccountID(account)
        try credentials.reserve("\(account).ten", for: id)
        try credentials.setEmail("\(account)@hoa-lu.example", of: id)
        try credentials.setLanguage(language, of: id)
        try notices.setMail(true, for: id)
    }
}

private final class Early: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Int64 = 0

    var milliseconds: Int64 { lock.withLock { value } }
    func set(_ milliseconds: Int64) { lock.withLock { value = milliseconds } }
}
