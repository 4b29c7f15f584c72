import Events
import Pages
import Queries
import Rules
import TestSupport
import Texts

/// Everything that people see of accounts, with what is hostile wherever somebody can type.
extension Shown {
    private var typed: String { TestHouse.hostileProse }
    private static let moment = 1_764_000_000_000

    /// Whoever keeps the accounts, and signs too.
    private func keeperFrame(_ address: Address, name: String) -> Frame {
        let plain = frame(address)
        let posts = [
            Post(appointment: AppointmentID("a-1"), role: .administrator, unit: nil, from: .of("2025-01-01"), decision: "01-QĐ/TU"),
            Post(appointment: AppointmentID("a-2"), role: .signatory, unit: plain.defaults.root.map { plain.atlas[$0].id }, from: .of("2025-01-01")),
        ]
        return Frame(
            address: address, chosen: chosen, defaults: plain.defaults, atlas: plain.atlas, position: plain.position,
            visitor: Visitor(officer: Officer(account: AccountID("keeper"), name: name, posts: posts), formToken: "form-token"))
    }

    func signIn(refused error: (any Error)? = nil, name: String = "") -> any Page {
        let typed = Typed([FieldName(.signInName): [name]], wrongs: error.map { [.init(nil, $0)] } ?? [])
        return SignInPage(frame: frame(Address(.signIn)), typed: typed, next: "/models?q=a%27b", isSettingUp: false, hasOutside: true)
    }

    func secondFactor() -> any Page {
        SecondFactorPage(
            frame: keeperFrame(Address(.secondFactor), name: "Nguyễn Thị Ngữ"), secret: "GWNRKDT25Y6DQCMPHRZ4PGWTBAQDVAZ5",
            address: "otpauth://totp/Kheo:ngu?secret=GWNRKDT25Y6DQCMPHRZ4PGWTBAQDVAZ5&issuer=Kheo")
    }

    func ownAccount(_ text: String = "Máy ở cơ quan", isNew: Bool = false, refused: Refused? = nil) -> any Page {
        let frame = keeperFrame(Address(.ownAccount), name: text)
        let own = OwnAccount(
            signInName: text, hasPassword: true, posts: frame.visitor?.officer.posts ?? [], passedSecondFactor: !isNew,
            secondFactorSince: isNew ? nil : Shown.moment, recoveryCodesLeft: isNew ? 0 : 9,
            lastReset: .init(at: Shown.moment, by: text, confirmedBy: nil), email: text, language: .vi,
            sessions: [
                .init(
                    id: 1, device: "Mozilla/5.0 (Windows NT 10.0) Firefox/128.0 " + text, beganAt: Shown.moment, seenAt: Shown.moment, isThis: true),
                .init(id: 2, device: text, beganAt: Shown.moment, seenAt: Shown.moment, isThis: false),
            ], tokens: [.init(id: 1, label: text, until: Shown.moment, usedAt: nil)], links: [text], hasOutside: true)
        return OwnAccountPage(frame: frame, account: own, done: .contact, refused: refused)
    }

    func accountList(_ text: String = "Trần Văn Bình") -> any Page {
        let account = AccountAnswer(id: AccountID("binh"), name: text, openedOn: .of("2025-06-01"), closedOn: nil, posts: [])
        return AccountListPage(
            frame: keeperFrame(Address(.accounts), name: text), words: text,
            lines: [.init(account: account, signInName: text, isInvited: true, waitsForReset: true)], total: 1, page: 1, mayOpen: true)
    }

    func account(_ text: String = "Trần Văn Bình", waits: Bool = false, refused: Refused? = nil) -> any Page {
        let posts = [
            Post(appointment: AppointmentID("a-1"), role: .councilMember, unit: nil, programme: text, from: .of("2025-06-01"), decision: text),
            Post(appointment: AppointmentID("a-2"), role: .registrant, unit: nil, from: .of("2024-01-01"), until: .of("2025-01-01"), decision: text),
        ]
        let account = AccountAnswer(id: AccountID(text), name: text, openedOn: .of("2025-06-01"), closedOn: nil, posts: posts)
        let candidates = house.room.units(named: "cho ra", on: house.clock.today)
        return AccountPage(
            frame: keeperFrame(.account(AccountID(text)), name: text), account: account,
            access: .init(
                signInName: text, hasPassword: true, isInvited: false, hasSecondFactor: true, lastReset: nil,
                request: waits ? (by: text, at: Shown.moment, isOwn: false) : nil, needsTwo: true),
            programmes: house.room.programmeKeys.compactMap { house.room.programme($0) }, candidates: candidates, mayKeepAll: true, refused: refused)
    }

    func roles() -> any Page { RolesPage(frame: keeperFrame(Address(.roles), name: "Nguyễn Thị Ngữ")) }

    func accountPages() -> [any Page] {
        let wrong = Typed(
            [FieldName(.unitWords): [typed], FieldName(.decision): [typed], FieldName(.label): [typed], FieldName(.email): [typed]],
            wrongs: [.init(FieldName(.decision), AppointmentRefusal.decisionUnreadable)])
        let open = frame(Address(.signIn))
        return [
            signIn(refused: AppointmentRefusal.nameMissing, name: typed), SecondStepPage(frame: open, ticket: typed, next: "/\(typed)"),
            StartPage(frame: open, typed: Typed([FieldName(.name): [typed], FieldName(.code): [typed]])), InvitationPage(frame: open), secondFactor(),
            ownAccount(typed), ownAccount(typed, isNew: true, refused: Refused(.token, wrong)), accountList(typed), account(typed, waits: true),
            account(typed, refused: Refused(.appointment, wrong)), roles(), OutsidePage(frame: open, issuer: typed),
            ShownOncePage(frame: open, secret: .invitation("XXXX", signInName: typed, until: Shown.moment), next: Address(.home)),
            ShownOncePage(frame: open, secret: .recoveryCodes(["XXXX", "YYYY"]), next: Address(.home)),
        ]
    }
}
