import Commands
import Events
import Foundation
import Pages
import Queries
import Rules

extension Visit {
    func appoint() async throws -> Outcome {
        guard let office, let caller, try room.account(AccountID(id)) != nil else { return .nothing }
        do {
            return try await orShow(.appointment) {
                guard let role = form[.officerRole].flatMap({ Role(rawValue: $0) }) else {
                    throw WrongField(field: .officerRole, reason: FormRefusal.choiceMissing)
                }
                let from = try form.day(.from) ?? defaults.today
                let post = Post(
                    appointment: AppointmentID(UUID().uuidString.lowercased()), role: role, unit: try unitOfPost(on: from),
                    programme: form[.programme], from: from, until: try form.day(.until)?.next, decision: form.text(.decision))
                try await office.perform([AppointOfficer(account: AccountID(id), post: post)], as: caller)
                return done(.appointed, of: AccountID(id))
            }
        } catch let several as SeveralUnits {
            let refused = Refused(
                .appointment, form.refused(FormRefusal.severalFound(several.typed), at: FieldName(.unit)))
            guard let page = try account(refused, candidates: several.candidates) else { return .nothing }
            return .page(page, .unprocessableContent)
        }
    }

    func endAppointment() async throws -> Outcome {
        guard let office, let caller, try room.account(AccountID(id)) != nil else { return .nothing }
        return try await orShow(.appointmentEnd) {
            let command = EndAppointment(
                account: AccountID(id), appointment: AppointmentID(form.text(.appointment)), reason: form.text(.reason),
                on: try form.day(.day) ?? defaults.today)
            try await office.perform([command], as: caller)
            return done(.appointmentEnded, of: AccountID(id))
        }
    }

    /// Nil is the whole register, which has to be ticked: nobody gets it by leaving a field empty. What was typed is never picked for anybody,
    /// unless it is an id or a code.
    private func unitOfPost(on day: Day) throws -> UnitID? {
        let typed = form.text(.unitWords)
        if form[.isAll] != nil {
            guard typed.isEmpty else { throw WrongField(field: .unitWords, reason: FormRefusal.choiceMissing) }
            return nil
        }
        guard !typed.isEmpty else { throw WrongField(field: .unitWords, reason: FormRefusal.choiceMissing) }
        if let index = atlas.index(of: UnitID(typed)) ?? atlas.index(ofCode: typed, on: day) { return atlas[index].id }
        let candidates = candidates(for: typed, on: day)
        guard !candidates.isEmpty else { throw WrongField(field: .unitWords, reason: FormRefusal.nothingFound(typed)) }
        guard let chosen = form[.unit], candidates.contains(where: { $0.id.rawValue == chosen }) else {
            throw SeveralUnits(typed: typed, candidates: candidates)
        }
        return UnitID(chosen)
    }
}

/// What was typed for a unit may mean these: whoever typed it chooses, also where there is one only.
private struct SeveralUnits: Error {
    let typed: String
    let candidates: [UnitCandidate]
}
