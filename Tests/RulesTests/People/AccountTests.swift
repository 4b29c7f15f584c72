import Events
import Rules
import Testing

@Suite struct AccountTests {
    private static let opened = Event.accountOpened(AccountOpened(account: AccountID("a-1"), name: nil))

    private static func wish(
        _ role: Role = .registrant, at unit: String? = "a", from: String = "2024-01-01", until: String? = nil, decision: String = "1-QĐ",
        programme: Key? = nil
    ) -> Post {
        Post(
            appointment: AppointmentID("p-2"), role: role, unit: unit.map { UnitID($0) }, programme: programme, from: day(from),
            until: until.map(day), decision: decision)
    }

    private static func made(_ id: String, _ role: Role, at unit: String, until: String? = nil) -> Event {
        var made = AppointmentMade()
        made.appointment = AppointmentID(id)
        made.account = AccountID("a-1")
        made.role = role
        made.unit = UnitID(unit)
        made.until = until.map(day)
        made.decision = "1-QĐ"
        return .appointmentMade(made)
    }

    private static func account(_ events: [(String, Event)] = []) -> Account {
        guard let account = Account([("2023-01-01", opened)].map { (day($0.0), $0.1) } + events.map { (day($0.0), $0.1) }) else {
            preconditionFailure("no account")
        }
        return account
    }

    private static func refusal(_ account: Account, _ wish: Post) -> AppointmentRefusal? {
        do throws(AppointmentRefusal) {
            _ = try account.appoint(wish, in: .fixture) { $0 == "dan-van-kheo" }
            return nil
        } catch { return error }
    }

    private static let closed = account([("2024-06-01", .accountClosed(AccountClosed(account: AccountID("a-1"), reason: "x")))])
    private static let held = account([("2024-01-01", made("p-1", .registrant, at: "a", until: "2025-01-01"))])

    static let rows: [(what: String, account: Account, wish: Post, then: AppointmentRefusal?)] = [
        ("the whole register", account(), wish(.administrator, at: nil), nil),
        ("a unit on its first day", account(), wish(at: "bc", from: "2025-07-01"), nil),
        ("a unit the day before", account(), wish(at: "bc", from: "2025-06-30"), .unitStandsNot(UnitID("bc"), on: day("2025-06-30"))),
        ("no such unit", account(), wish(at: "zz"), .unitUnknown(UnitID("zz"))),
        ("no decision", account(), wish(decision: ""), .decisionMissing),
        ("a decision that hides something", account(), wish(decision: "1\u{200B}"), .decisionUnreadable),
        ("the longest decision", account(), wish(decision: longest), nil),
        ("a decision one longer", account(), wish(decision: longest + "x"), .decisionTooLong(max: Limits.nameCharactersMax)),
        ("a programme there is", account(), wish(programme: "dan-van-kheo"), nil),
        ("none there is", account(), wish(programme: "x"), .programmeUnknown("x")),
        ("one day", account(), wish(until: "2024-01-02"), nil),
        ("no day", account(), wish(until: "2024-01-01"), .daysBackwards(from: day("2024-01-01"), until: day("2024-01-01"))),
        ("closed", closed, wish(), .accountClosed(AccountID("a-1"))),
        ("the same role there in that time", held, wish(from: "2024-12-31"), .alreadyHeld(.registrant)),
        ("the same role there right after", held, wish(from: "2025-01-01"), nil),
        ("the same role elsewhere", held, wish(at: "p"), nil),
        ("another role there", held, wish(.appraiser), nil),
    ]

    @Test(arguments: rows.indices) func `an officer is appointed or the wish refused`(_ index: Int) {
        let row = AccountTests.rows[index]
        #expect(AccountTests.refusal(row.account, row.wish) == row.then, "\(row.what)")
    }

    @Test func `where several reasons hold the account comes first, then the decision, the unit, the programme, the days`() {
        let worst = AccountTests.wish(at: "zz", until: "2023-01-01", decision: "", programme: "x")
        #expect(AccountTests.refusal(AccountTests.closed, worst) == .accountClosed(AccountID("a-1")))
        #expect(AccountTests.refusal(AccountTests.account(), worst) == .decisionMissing)
        #expect(
            AccountTests.refusal(AccountTests.account(), AccountTests.wish(at: "zz", until: "2023-01-01", programme: "x"))
                == .unitUnknown(UnitID("zz")))
        #expect(AccountTests.refusal(AccountTests.account(), AccountTests.wish(until: "2023-01-01", programme: "x")) == .programmeUnknown("x"))
    }

    @Test func `closing ends every post, and an ended post ends where it was to end`() throws {
        let account = AccountTests.account([
            ("2024-01-01", AccountTests.made("p-1", .registrant, at: "a", until: "2024-03-01")),
            ("2024-01-01", AccountTests.made("p-2", .appraiser, at: "a")),
            ("2024-06-01", .accountClosed(AccountClosed(account: AccountID("a-1"), reason: "x"))),
        ])
        #expect(account.isClosed)
        #expect(account.posts.map(\.until) == [day("2024-03-01"), day("2024-06-01")])
        #expect(throws: AppointmentRefusal.accountClosed(AccountID("a-1"))) { try account.close(reason: "x") }
    }

    @Test func `a post is ended once, with a reason`() throws {
        let account = AccountTests.held
        #expect(throws: AppointmentRefusal.reasonMissing) { try account.end(AppointmentID("p-1"), reason: "", on: day("2024-06-01")) }
        #expect(throws: AppointmentRefusal.reasonTooLong(max: Limits.reasonCharactersMax)) {
            try account.end(AppointmentID("p-1"), reason: longestReason + "x", on: day("2024-06-01"))
        }
        #expect(throws: AppointmentRefusal.appointmentUnknown(AppointmentID("p-9"))) {
            try account.end(AppointmentID("p-9"), reason: "x", on: day("2024-06-01"))
        }
        #expect(throws: AppointmentRefusal.appointmentEnded(AppointmentID("p-1"))) {
            try account.end(AppointmentID("p-1"), reason: "x", on: day("2025-01-01"))
        }
        let ended = try account.end(AppointmentID("p-1"), reason: "x", on: day("2024-12-31"))
        #expect(ended == .appointmentEnded(AppointmentEnded(appointment: AppointmentID("p-1"), account: AccountID("a-1"), reason: "x")))
    }

    @Test(arguments: [
        ("", AppointmentRefusal.nameMissing), ("a\u{202E}", .nameUnreadable), (longest + "x", .nameTooLong(max: Limits.nameCharactersMax)),
    ]) func `a name is one that can be read`(_ name: String, _ refusal: AppointmentRefusal) {
        #expect(throws: refusal) { try Account.checkName(name) }
    }

    @Test func `entries that open no account are none`() {
        #expect(Account([]) == nil)
        #expect(Account([(day("2024-01-01"), AccountTests.made("p-1", .registrant, at: "a"))]) == nil)
    }
}
