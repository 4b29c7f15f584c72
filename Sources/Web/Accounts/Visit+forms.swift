import Commands
import HTTPTypes
import Keeping
import Pages
import Rules
import Texts

extension Visit {
    /// Does what a form asks; what is refused is shown in the form, with what was typed.
    func orShow(_ deed: Deed, _ work: () async throws -> Outcome) async throws -> Outcome {
        do { return try await work() } catch { return try shown(deed, error) }
    }

    func orShow(_ deed: Deed, _ work: () throws -> Outcome) throws -> Outcome {
        do { return try work() } catch { return try shown(deed, error) }
    }

    private func shown(_ deed: Deed, _ error: any Error) throws -> Outcome {
        let reason = (error as? WrongField)?.reason ?? error
        let place = (error as? WrongField)?.field ?? Visit.place(of: reason, deed)
        guard let status = Visit.status(of: reason),
            let page = try page(of: deed, refused: form.refused(reason, at: place.map { FieldName($0) }))
        else { throw reason }
        return .page(page, status)
    }

    private func page(of deed: Deed, refused typed: Typed) throws -> (any Page)? {
        switch deed.page {
        case .signIn where deed == .secondStep:
            // Whoever took too long begins again.
            if typed.wrongs.contains(where: { $0.reason as? AccountRefusal == .secondStepTooLate }) { return try signInPage(typed) }
            return SecondStepPage(frame: frame, typed: typed, ticket: form.text(.ticket), next: LocalPath(form[.next])?.text)
        case .signIn: return try signInPage(typed)
        case .start: return StartPage(frame: frame, typed: typed)
        case .invitation: return InvitationPage(frame: frame, typed: typed)
        case .ownAccount: return try ownAccount(Refused(deed, typed))
        case .secondFactor: return try secondFactor(typed)
        case .accounts: return try accounts(Refused(deed, typed))
        case .account: return try account(Refused(deed, typed))
        default: return nil
        }
    }

    /// A form is there, whatever was typed into it is not: that is no "not found".
    private static func status(of error: any Error) -> HTTPResponse.Status? {
        switch error as? AccountRefusal {
        case .waitFirst, .locked: .tooManyRequests
        default: Answers.status(of: error).map { $0 == .notFound ? .unprocessableContent : $0 }
        }
    }

    /// In which field a refusal is put right; nil where no single one can do it.
    private static func place(of error: any Error, _ deed: Deed) -> Field? {
        switch error {
        case let refusal as AccountRefusal: place(of: refusal, deed)
        case let refusal as AppointmentRefusal: place(of: refusal)
        default: nil
        }
    }

    private static func place(of refusal: AccountRefusal, _ deed: Deed) -> Field? {
        switch refusal {
        case .signInNameMissing, .signInNameUnreadable, .signInNameTooShort, .signInNameTooLong, .signInNameTaken: .signInName
        case .passwordUnreadable, .passwordTooShort, .passwordIsName, .passwordIsCommon: .newPassword
        case .passwordTooLong where [.firstAccount, .firstPassword, .passwordChange].contains(deed): .newPassword
        case .passwordMissing, .passwordTooLong, .wrongPassword: .password
        case .passwordsDiffer: .newPasswordAgain
        case .wrongSecondFactor, .codeUnknown: .code
        case .emailMalformed: .email
        case .labelMissing, .labelUnreadable, .labelTooLong: .label
        case .daysOutOfRange: .days
        default: nil
        }
    }

    private static func place(of refusal: AppointmentRefusal) -> Field? {
        switch refusal {
        case .nameMissing, .nameUnreadable, .nameTooLong: .name
        case .reasonMissing, .reasonTooLong: .reason
        case .decisionMissing, .decisionUnreadable, .decisionTooLong: .decision
        case .unitUnknown, .unitStandsNot: .unitWords
        case .programmeUnknown: .programme
        case .daysBackwards: .until
        default: nil
        }
    }
}

/// A refusal with the field in which it is put right.
struct WrongField: Error {
    let field: Field
    let reason: any Error & Sendable
}
