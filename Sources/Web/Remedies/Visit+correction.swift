import Commands
import Events
import Pages
import Queries
import Rules
import Texts

extension Visit {
    /// The decision with what whoever looks at it may go on to.
    func decisionPage(_ typed: Typed = Typed()) throws -> DecisionPage? {
        guard let decision = try room.decision(DecisionID(id), mapOf: try asked.mapDay(defaults)) else { return nil }
        var page = DecisionPage(frame: frame, decision: decision, isJustSigned: asked[.done] == "signed")
        guard let officer = caller?.officer else { return page }
        if decision.annulledOn == nil {
            if officer.holds(.complain) { page.ways.append((Address(.decisionComplaint, id: id), language.lodgeComplaint)) }
            if may(.decideAwards, officer, decision.issuerUnit, decision.programme.key) {
                page.ways.append((Address(.decisionAnnulments, id: id), language.annulForCause))
                page.correction = typed
            }
        }
        page.isCorrected = asked[.done] == "corrected"
        return page
    }

    func correctName() async throws -> Outcome {
        guard let office, let caller, try decisionPage() != nil else { return .nothing }
        func again(_ reason: any Error, _ field: FieldName?) throws -> Outcome {
            guard var page = try decisionPage(form.refused(reason, at: field)) else { return .nothing }
            page.frame = frame.at(.decision(page.decision.id))
            return .page(page, refusedStatus(reason))
        }
        guard let line = form.number(.line) else { return try again(FormRefusal.choiceMissing, FieldName(.line)) }
        let correction = NameCorrection(name: form.text(.name), office: form[.office], place: form[.place])
        let command = CorrectAward(
            decision: DecisionID(id), line: line, correction: correction, reason: form.text(.reason), instrument: form.text(.instrument),
            on: defaults.today)
        do {
            try await office.perform([command], as: caller)
        } catch  where Answers.status(of: error) != nil {
            return try again(error, fieldOfCorrection(error))
        }
        return .goTo(Address.decision(DecisionID(id)).with(.done, "corrected"))
    }

    private func fieldOfCorrection(_ error: any Error) -> FieldName? {
        switch error as? DecisionRefusal {
        case .nameMissing, .nameUnreadable, .nameTooLong, .nothingToCorrect: FieldName(.name)
        case .lineUnknown, .lineAlreadyAnnulled, .nameErased: FieldName(.line)
        case .reasonMissing, .reasonTooLong: FieldName(.reason)
        case .instrumentMissing, .instrumentUnreadable, .instrumentTooLong: FieldName(.instrument)
        default: nil
        }
    }
}
