import Commands
import Events
import Evidence
import HTTPTypes
import Hummingbird
import Keeping
import Pages
import Queries
import Rules
import Texts

// The photos and documents of a model's file: shown, sent, attached, withdrawn.

extension Visit {
    func evidence() throws -> (any Page)? {
        guard let model = try readable() else { return nil }
        return EvidencePage(frame: frame, model: model)
    }

    /// Attaches what a form has sent: files in it, and files that the page's script has sent before. Each by itself: those that are refused are
    /// named, the others are attached.
    func attachEvidence(_ request: Request) async throws -> Outcome {
        guard let office, let caller, let model = try readable() else { return .nothing }
        let desk = office.uploads
        let actor = office.actor(of: caller)
        let (id, today) = (model.line.id, defaults.today)
        // Before anything is taken in: whether this officer may attach anything to this model.
        try await office.work { try $0.rehearseAttaching("", to: id, on: today, as: actor) }
        let sent = try await FormWithFiles.read(request, at: desk, of: caller)
        let caption = sent.form.text(.caption)
        var wrongs = sent.refused.map { Typed.Wrong(nil, $0) }
        var waiting = sent.uploads
        for upload in sent.form.all(.upload).prefix(Limits.evidenceAtOnceMax) {
            if let known = try await desk.store({ try $0.upload(upload, of: caller.officer.account) }) {
                waiting.append(known)
            } else {
                wrongs.append(Typed.Wrong(FieldName(.attachment), UploadRefusal.uploadUnknown))
            }
        }
        if waiting.isEmpty && wrongs.isEmpty { wrongs.append(Typed.Wrong(FieldName(.attachment), FormRefusal.filesMissing)) }
        do {
            try await office.work { try $0.rehearseAttaching(caption, to: id, on: today, as: actor) }
        } catch let refusal as ModelRefusal where refusal.isOfText {
            // The files have come and stay: only what was written has to be put right.
            wrongs.append(Typed.Wrong(FieldName(.caption), refusal))
            return try evidencePage(Typed(sent.form.typed.values, wrongs: wrongs), waiting: waiting)
        }
        var attached = 0
        var left: [Upload] = []
        for upload in waiting {
            let keepsPosition = sent.form[.keepsPosition] != nil
            do {
                try await attach(upload, showing: caption, keepsPosition: keepsPosition, to: id, office, desk, actor)
                attached += 1
            } catch  where Answers.status(of: error) != nil {
                wrongs.append(Typed.Wrong(FieldName(.attachment), FileNotAttached(name: upload.name, reason: error)))
                // What was not the file's own fault may go better the next time: it need not be sent again.
                guard error.isOfFile else {
                    left.append(upload)
                    continue
                }
            }
            try await desk.store { try $0.remove(upload.id, of: upload.account) }
        }
        guard wrongs.isEmpty else { return try evidencePage(Typed(sent.form.typed.values, wrongs: wrongs), waiting: left, attached: attached) }
        return .goTo(Address.model(id).with(.done, ModelAct.attach.rawValue))
    }

    private func attach(
        _ upload: Upload, showing caption: String, keepsPosition: Bool, to model: ModelID, _ office: Office, _ desk: UploadDesk, _ actor: Desk.Actor
    ) async throws {
        let bytes = try await desk.store { try $0.content(of: upload.id, of: upload.account) }
        let file = try await desk.look { try EvidenceFile(bytes, named: upload.name, keepsPosition: keepsPosition) }
        let today = defaults.today
        try await office.work { _ = try $0.attach(file, showing: caption, to: model, on: today, as: actor) }
    }

    func withdrawEvidence() async throws -> Outcome {
        guard let office, let caller, let model = try readable() else { return .nothing }
        let file = form.text(.attachment)
        do {
            try await office.perform(
                [WithdrawEvidence(model: model.line.id, file: file, reason: form.text(.reason), on: defaults.today)], as: caller)
        } catch let refusal as ModelRefusal {
            return try evidencePage(form.refused(refusal, at: refusal.field), withdrawing: file)
        }
        return .goTo(Address(.modelEvidence, id: model.line.id.rawValue))
    }

    /// The evidence as it is now, with what was typed and what is wrong with it.
    private func evidencePage(
        _ typed: Typed, waiting: [Upload] = [], attached: Int = 0, withdrawing: String? = nil
    ) throws -> Outcome {
        guard let model = try readable() else { return .nothing }
        let page = EvidencePage(
            frame: frame.at(Address(.modelEvidence, id: model.line.id.rawValue)), model: model, typed: typed,
            waiting: waiting.map { EvidencePage.Waiting(upload: $0.id, name: $0.name) }, attached: attached, withdrawing: withdrawing)
        return .page(page, .unprocessableContent)
    }
}

extension Office {
    func actor(of caller: Caller) -> Desk.Actor {
        .account(caller.officer.account, passedSecondFactor: caller.session.passedSecondFactor)
    }
}

extension Error {
    /// Whether sending the same file again would be refused again.
    fileprivate var isOfFile: Bool {
        if case ModelRefusal.evidenceExists = self as any Error { return true }
        return self is EvidenceRefusal
    }
}

extension ModelRefusal {
    fileprivate var isOfText: Bool {
        switch self {
        case .reasonUnreadable, .reasonTooLong: true
        default: false
        }
    }
}
