import Events
import HTTPTypes
import Keeping
import Pages
import Queries

extension Visit {
    /// Signs somebody in: always a new session under a new name, never the one that the browser came with.
    func beginSession(of account: AccountID, secondFactor: Bool) throws -> (cookie: HTTPFields, visit: Visit) {
        guard let office else { preconditionFailure("nobody signs in where there is no office") }
        if let caller { try office.sessions.end(caller.token) }
        let token = try office.sessions.begin(for: account, secondFactor: secondFactor, device: peer.device)
        guard let session = try office.sessions.session(token),
            let officer = try room.officer(account, on: defaults.today, passedSecondFactor: secondFactor)
        else { throw AccountRefusal.accountUnknown }
        let caller = Caller(session: session, officer: officer, token: token, unread: try office.notices.unread(of: account))
        let visit = Visit(
            room, address: frame.address, id: id, asked: asked, language: language, chosen: frame.chosen, today: defaults.today, office: office,
            caller: caller, form: form, isSecure: isSecure, peer: peer)
        return (Cookies.setting(token, isSecure: isSecure), visit)
    }

    /// Where somebody goes who has just signed in. Whose posts rest for want of a second factor goes where one is set up.
    func welcome(_ account: AccountID, secondFactor: Bool, to next: LocalPath?) throws -> Outcome {
        let (cookie, visit) = try beginSession(of: account, secondFactor: secondFactor)
        if try visit.restingPosts().isEmpty { return .with(cookie, next.map { .goToPath($0) } ?? .goTo(Address(.home))) }
        return .with(cookie, .goTo(Address(.ownAccount)))
    }

    private func restingPosts() throws -> [AppointmentID] {
        guard let caller, !caller.session.passedSecondFactor else { return [] }
        let posts = try room.account(caller.officer.account)?.posts ?? []
        return posts.filter { $0.role.needsSecondFactor && $0.holds(on: defaults.today, in: atlas) }.map(\.appointment)
    }

    func stepOn(_ step: SignInStep, to next: LocalPath?) throws -> Outcome {
        switch step {
        case .signedIn(let account): try welcome(account, secondFactor: false, to: next)
        case .secondStep(let ticket): .page(SecondStepPage(frame: frame, ticket: ticket, next: next?.text), .ok)
        }
    }

    /// The new password, typed twice alike.
    func newPassword() throws -> String {
        let password = form.text(.newPassword)
        guard !password.isEmpty else { throw WrongField(field: .newPassword, reason: AccountRefusal.passwordMissing) }
        guard password == form.text(.newPasswordAgain) else { throw AccountRefusal.passwordsDiffer }
        return password
    }

    /// Asked for again before something grave. Who comes only through an office's own sign-in has no password here.
    func checkPassword() async throws {
        guard let office, let caller else { return }
        guard try office.credentials.credential(of: caller.officer.account)?.passwordSetAt != nil else { return }
        try await office.credentials.check(form.text(.password), of: caller.officer.account)
    }
}
