import Commands
import Events
import HTTPTypes
import Pages
import Queries
import Rules

// What will be issued is read, confirmed and signed; and the series of numbers.

extension Visit {
    func decisionReview(_ typed: Typed = Typed()) throws -> (any Page)? {
        guard let seat = try draftSeat() else { return nil }
        return DecisionReviewPage(
            frame: frame.at(Address(.decisionReview, id: id)), answer: seat.answer, maySign: seat.maySign, signer: caller?.officer.name ?? "",
            typed: typed)
    }

    /// The count is typed, the rules are asked, and only then the code of the second factor is used up.
    func signDecision() async throws -> Outcome {
        guard let office, let caller, let seat = try draftSeat(), seat.maySign else { return .nothing }
        let decision = seat.answer.draft.id
        func again(_ reason: any Error, _ field: FieldName?) throws -> Outcome {
            try decisionReview(form.refused(reason, at: field)).map { .page($0, refusedStatus(reason)) } ?? .nothing
        }
        let sign = SignDecision(
            decision: decision, office: form.text(.office), authority: form[.authority], seen: form.number(.seen) ?? -1)
        guard form[.confirmation]?.filter({ $0 != "." && $0 != "," && $0 != " " }) == String(seat.answer.lines.count) else {
            return try again(FormRefusal.confirmationDiffers(wanted: String(seat.answer.lines.count)), FieldName(.confirmation))
        }
        let actor = Desk.Actor.account(caller.officer.account, passedSecondFactor: caller.session.passedSecondFactor)
        do {
            if let refusal = try await office.work({ desk in try desk.rehearse([[sign]], as: actor)[0] }) { throw refusal }
            do {
                try office.credentials.confirm(form.text(.code), of: caller.officer.account)
            } catch  where Answers.status(of: error) != nil {
                return try again(error, FieldName(.code))
            }
            try await office.perform([sign], as: caller)
        } catch  where Answers.status(of: error) != nil {
            return try again(error, (error as? DecisionRefusal)?.draftField)
        }
        return .goTo(Address.decision(decision).with(.done, "signed"))
    }

    // MARK: series of numbers

    func numberBooks(_ typed: Typed = Typed()) throws -> (any Page)? {
        guard caller != nil else { return nil }
        return NumberBooksPage(
            frame: frame.at(Address(.numberBooks)), books: try room.numberBooks(), programme: room.programme(defaults.programme), typed: typed,
            isBegun: asked[.done] == "begun")
    }

    func beginSeries() async throws -> Outcome {
        guard let office, let caller else { return .nothing }
        func again(_ reason: any Error, _ field: FieldName?) throws -> Outcome {
            try numberBooks(form.refused(reason, at: field)).map { .page($0, refusedStatus(reason)) } ?? .nothing
        }
        let unit: UnitID
        switch typedUnit(.unit) {
        case .success(let found): unit = found
        case .failure(let reason): return try again(reason, FieldName(.unit))
        }
        for field in [Field.year, .last] where form.number(field) == nil {
            return try again(FormRefusal.numberUnreadable(form.text(field)), FieldName(field))
        }
        let begin = BeginSeries(
            programme: defaults.programme, series: form.text(.series), unit: unit, year: form.number(.year) ?? 0, last: form.number(.last) ?? 0)
        do {
            try await office.perform([begin], as: caller)
        } catch  where Answers.status(of: error) != nil {
            return try again(error, (error as? DecisionRefusal)?.draftField)
        }
        return .goTo(Address(.numberBooks).with(.done, "begun"))
    }
}
