import Events
import HTTPTypes
import Keeping
import Pages
import Queries
import Texts

extension Visit {
    func ownAccount(_ refused: Refused? = nil) throws -> (any Page)? {
        guard let office, let caller else { return nil }
        let id = caller.officer.account
        guard let credential = try office.credentials.credential(of: id), let account = try room.account(id) else { return nil }
        let own = OwnAccount(
            signInName: credential.signInName, hasPassword: credential.passwordSetAt != nil,
            posts: account.posts.filter { $0.holds(on: defaults.today, in: atlas) }, passedSecondFactor: caller.session.passedSecondFactor,
            secondFactorSince: credential.secondFactorSince.map { Int($0) }, recoveryCodesLeft: credential.recoveryCodesLeft,
            lastReset: try credential.lastReset.map { try reset($0) }, email: credential.email ?? "",
            language: credential.language.flatMap { Language(rawValue: $0) },
            sessions: try office.sessions.list(of: id).map {
                .init(id: $0.id, device: $0.device, beganAt: Int($0.beganAt), seenAt: Int($0.seenAt), isThis: $0.id == caller.session.id)
            },
            tokens: try office.tokens.list(of: id).map {
                .init(id: $0.id, label: $0.label, until: Int($0.until), usedAt: $0.usedAt.map { Int($0) })
            },
            links: try office.credentials.links(of: id).map(\.issuer), hasOutside: office.outside != nil)
        return OwnAccountPage(frame: frame, account: own, done: asked[.done].flatMap { Done(rawValue: $0) }, refused: refused)
    }

    /// Who made the reset, by name; nil for whoever was at the machine.
    func reset(_ reset: Credential.Reset) throws -> OwnAccount.Reset {
        .init(
            at: Int(reset.at), by: try room.name(ofActor: reset.by.rawValue),
            confirmedBy: try reset.confirmedBy.flatMap { try room.name(ofActor: $0.rawValue) })
    }

    func changePassword() async throws -> Outcome {
        guard let office, let caller else { return .nothing }
        return try await orShow(.passwordChange) {
            let account = caller.officer.account
            try await office.credentials.changePassword(of: account, from: form.text(.password), to: try newPassword())
            let (cookie, _) = try beginSession(of: account, secondFactor: caller.session.passedSecondFactor)
            return .with(cookie, done(.password))
        }
    }

    func contact() throws -> Outcome {
        guard let office, let caller else { return .nothing }
        return try orShow(.contact) {
            try office.credentials.setEmail(form.text(.email), of: caller.officer.account)
            let chosen = form[.language].flatMap { Language(rawValue: $0) }
            try office.credentials.setLanguage(chosen?.rawValue, of: caller.officer.account)
            // The language that was just chosen must not be hidden by the one in the address.
            return .goToPath(LocalPath(Address(.ownAccount).with(.done, Done.contact.rawValue)))
        }
    }

    func endSession() throws -> Outcome {
        guard let office, let caller, let number = Int(id) else { return .nothing }
        if number == caller.session.id { return try signOut() }
        try office.sessions.end(number, of: caller.officer.account)
        return done(.sessionEnded)
    }

    /// All but this one.
    func endSessions() throws -> Outcome {
        guard let office, let caller else { return .nothing }
        for session in try office.sessions.list(of: caller.officer.account) where session.id != caller.session.id {
            try office.sessions.end(session.id, of: caller.officer.account)
        }
        return done(.sessionsEnded)
    }

    func makeToken() async throws -> Outcome {
        guard let office, let caller else { return .nothing }
        return try await orShow(.token) {
            try await checkPassword()
            let token = try office.tokens.make(
                for: caller.officer.account, label: form.text(.label), days: form.number(.days) ?? 0,
                secondFactor: caller.session.passedSecondFactor)
            return .page(ShownOncePage(frame: frame, secret: .token(token), next: Address(.ownAccount)), .ok)
        }
    }

    func revokeToken() throws -> Outcome {
        guard let office, let caller, let number = Int(id) else { return .nothing }
        try office.tokens.revoke(number, of: caller.officer.account)
        return done(.tokenRevoked)
    }

    func done(_ what: Done) -> Outcome { .goTo(Address(.ownAccount).with(.done, what.rawValue)) }
}
