import Keeping
import Pages

extension Visit {
    /// While a new secret waits for its first code.
    func secondFactor(_ typed: Typed = Typed()) throws -> (any Page)? {
        guard let office, let caller, let waiting = try office.credentials.pendingSecondFactor(of: caller.officer.account) else { return nil }
        return SecondFactorPage(frame: frame, typed: typed, secret: waiting.secret, address: waiting.address)
    }

    func beginSecondFactor() async throws -> Outcome {
        guard let office, let caller else { return .nothing }
        return try await orShow(.secondFactorBeginning) {
            try await checkPassword()
            _ = try office.credentials.beginSecondFactor(of: caller.officer.account)
            return .goTo(Address(.secondFactor))
        }
    }

    func confirmSecondFactor() throws -> Outcome {
        guard let office, let caller else { return .nothing }
        return try orShow(.secondFactorConfirmation) {
            let codes = try office.credentials.confirmSecondFactor(of: caller.officer.account, code: form.text(.code))
            // The code was just typed: the new session has passed the second factor.
            let (cookie, visit) = try beginSession(of: caller.officer.account, secondFactor: true)
            return .with(cookie, .page(ShownOncePage(frame: visit.frame, secret: .recoveryCodes(codes), next: Address(.ownAccount)), .ok))
        }
    }

    func removeSecondFactor() async throws -> Outcome {
        guard let office, let caller else { return .nothing }
        return try await orShow(.secondFactorRemoval) {
            try await checkPassword()
            try office.credentials.removeSecondFactor(of: caller.officer.account)
            let (cookie, _) = try beginSession(of: caller.officer.account, secondFactor: false)
            return .with(cookie, done(.secondFactorOff))
        }
    }

    func renewRecoveryCodes() async throws -> Outcome {
        guard let office, let caller else { return .nothing }
        return try await orShow(.recoveryCodes) {
            try await checkPassword()
            let codes = try office.credentials.renewRecoveryCodes(of: caller.officer.account)
            return .page(ShownOncePage(frame: frame, secret: .recoveryCodes(codes), next: Address(.ownAccount)), .ok)
        }
    }
}
