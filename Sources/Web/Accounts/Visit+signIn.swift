import Commands
import Events
import Foundation
import Keeping
import Pages
import Queries
import Rules
import Texts

extension Visit {
    func signInPage(_ typed: Typed = Typed()) throws -> (any Page)? {
        guard let office else { return nil }
        let next = LocalPath(asked[.next] ?? form[.next])
        return SignInPage(
            frame: frame, typed: typed, next: next?.text, isSettingUp: try !room.hasAccounts(), hasOutside: office.outside != nil)
    }

    func signIn() async throws -> Outcome {
        guard let office else { return .nothing }
        return try await orShow(.entry) {
            let step = try await office.credentials.signIn(form.text(.signInName), form.text(.password), from: peer.address)
            return try stepOn(step, to: LocalPath(form[.next]))
        }
    }

    func secondStep() throws -> Outcome {
        guard let office else { return .nothing }
        return try orShow(.secondStep) {
            let account = try office.credentials.finishSignIn(ticket: form.text(.ticket), code: form.text(.code))
            return try welcome(account, secondFactor: true, to: LocalPath(form[.next]))
        }
    }

    /// There is a first start as long as nobody has an account.
    func startPage() throws -> (any Page)? {
        guard office != nil, try !room.hasAccounts() else { return nil }
        return StartPage(frame: frame)
    }

    func start() async throws -> Outcome {
        guard let office, try !room.hasAccounts() else { return .nothing }
        return try await orShow(.firstAccount) {
            let name = form.text(.name)
            try Account.checkName(name)
            let account = AccountID(UUID().uuidString.lowercased())
            try await office.credentials.takeUpFirst(
                form.text(.code), account: account, name: form.text(.signInName), password: try newPassword())
            let today = defaults.today
            let post = Post(
                appointment: AppointmentID(UUID().uuidString.lowercased()), role: .administrator, unit: nil, from: today,
                decision: language.firstAppointment)
            try await office.work { desk in
                _ = try desk.perform(
                    [OpenAccount(account: account, name: name, on: today), AppointOfficer(account: account, post: post)], as: .localOperator)
            }
            return try welcome(account, secondFactor: false, to: nil)
        }
    }

    func invitation() async throws -> Outcome {
        guard let office else { return .nothing }
        return try await orShow(.firstPassword) {
            let account = try await office.credentials.takeUp(form.text(.code), password: try newPassword())
            return try welcome(account, secondFactor: false, to: LocalPath(Address(.ownAccount)))
        }
    }
}
