import Commands
import Events
import HTTPTypes
import Pages
import Queries
import Rules
import Texts

// Something is annulled for cause: chosen, looked at with all that goes with it, confirmed by its count, and read afterwards.

extension Visit {
    func modelAnnulments(_ typed: Typed = Typed()) throws -> (any Page)? {
        guard office != nil, let model = try readable() else { return nil }
        return AnnulmentFormPage(frame: frame.at(Address(.modelAnnulments, id: id)), about: .model(model), typed: typed)
    }

    func decisionAnnulments(_ typed: Typed = Typed()) throws -> (any Page)? {
        guard office != nil, let decision = try room.decision(DecisionID(id), mapOf: defaults.today) else { return nil }
        return AnnulmentFormPage(frame: frame.at(Address(.decisionAnnulments, id: id)), about: .decision(decision), typed: typed)
    }

    func annulment() throws -> (any Page)? {
        guard let position = Int(id), let annulment = try room.annulment(at: position) else { return nil }
        var isWhole = true
        if let model = annulment.decided.cause.model {
            guard let answer = try room.model(model, mapOf: defaults.today) else { return nil }
            isWhole = try mayRead(answer.line.unit, of: answer.programme.key)
            guard isWhole || answer.line.registeredOn != nil else { return nil }
        }
        return AnnulmentPage(frame: frame, annulment: annulment, isWhole: isWhole, isJustDone: asked[.done] != nil)
    }

    func annul(_ deed: Deed) async throws -> Outcome {
        guard let office, let caller, try annulmentForm(deed, Typed()) != nil else { return .nothing }
        func again(_ reason: any Error, _ field: FieldName?) throws -> Outcome {
            guard let page = try annulmentForm(deed, form.refused(reason, at: field)) else { return .nothing }
            return .page(page, refusedStatus(reason))
        }
        if form[.choice] == "back", let page = try annulmentForm(deed, form.typed) { return .page(page, .ok) }
        guard let what = form.number(.position) else { return try again(FormRefusal.choiceMissing, FieldName(.position)) }
        // Asked for before the preview: nobody should look through all of it and then find that something is missing.
        guard form[.instrument] != nil else { return try again(AnnulmentRefusal.instrumentMissing, FieldName(.instrument)) }
        guard form[.reason] != nil else { return try again(ModelRefusal.reasonMissing, FieldName(.reason)) }
        let once = form[.once] == nil ? freshOnce() : try onceMark()
        let command = annulment(deed, what, once: once, count: nil)
        do {
            let preview = try await office.preview(command, as: caller)
            guard form[.choice] == "confirm" else { return .page(page(preview, deed, form.typed, once), .ok) }
            guard form.number(.confirmation) == preview.count else {
                let typed = form.refused(BulkRefusal.countDiffers(count: preview.count), at: FieldName(.confirmation))
                return .page(page(preview, deed, typed, once), .unprocessableContent)
            }
            do {
                try await office.perform([annulment(deed, what, once: once, count: preview.count)], id: "annul-\(once)", as: caller)
            } catch  where Answers.status(of: error) != nil {
                return .page(page(preview, deed, form.refused(error), once), refusedStatus(error))
            }
        } catch  where Answers.status(of: error) != nil {
            return try again(error, fieldOfAnnulment(error))
        }
        guard let position = try room.annulmentStart(of: command.annulment) else { return .nothing }
        return .goTo(Address.annulment(at: position).with(.done, "annulled"))
    }

    private func annulment(_ deed: Deed, _ what: Int, once: String, count: Int?) -> AnnulForCause {
        let model = ModelID(id)
        let cause =
            deed == .modelAnnulling
            ? AnnulmentTarget(model: model, entry: what) : AnnulmentTarget(decision: DecisionID(id), ordinal: what == 0 ? nil : what)
        return AnnulForCause(
            annulment: AnnulmentID("x-\(once)"), cause: cause,
            chosen: Set(form.all(.also).compactMap { AnnulmentTarget(key: $0, of: model) }), reason: form.text(.reason),
            instrument: form.text(.instrument), count: count, on: defaults.today)
    }

    private func annulmentForm(_ deed: Deed, _ typed: Typed) throws -> (any Page)? {
        try deed == .modelAnnulling ? modelAnnulments(typed) : decisionAnnulments(typed)
    }

    private func page(_ preview: AnnulmentPreview, _ deed: Deed, _ typed: Typed, _ once: String) -> AnnulmentPreviewPage {
        let lines = preview.consequences.compactMap { consequence in
            preview.lines[consequence.target].map {
                AnnulmentPreviewPage.Line(consequence: consequence, line: $0, refusal: preview.barred[consequence.target])
            }
        }
        return AnnulmentPreviewPage(
            frame: frame.at(Address(deed == .modelAnnulling ? Route.modelAnnulments : .decisionAnnulments, id: id)), programme: preview.programme,
            deed: deed, id: id, name: lines.last?.line.name ?? "", lines: lines, effects: preview.effects, typed: typed, once: once)
    }

    private func fieldOfAnnulment(_ error: any Error) -> FieldName? {
        switch error {
        case AnnulmentRefusal.instrumentMissing, ModelRefusal.instrumentUnreadable, ModelRefusal.instrumentTooLong: FieldName(.instrument)
        case ModelRefusal.reasonMissing, ModelRefusal.reasonTooLong, ModelRefusal.reasonUnreadable: FieldName(.reason)
        case AnnulmentRefusal.entryUnknown, AnnulmentRefusal.notForCause: FieldName(.position)
        default: nil
        }
    }
}

extension Office {
    func preview(_ command: AnnulForCause, as caller: Caller) async throws -> AnnulmentPreview {
        let actor = Desk.Actor.account(caller.officer.account, passedSecondFactor: caller.session.passedSecondFactor)
        return try await work { desk in try desk.preview(command, as: actor) }
    }
}
