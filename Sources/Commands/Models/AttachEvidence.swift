import CanonicalJSON
package import Events
package import Rules

/// Attaches a file that lies in the file store already to a model.
package struct AttachEvidence: ModelCommand {
    package static let right = Right.prepareModels
    package let model: ModelID
    /// Without its caption.
    package let evidence: EvidenceAttached
    package let caption: EvidenceCaption
    package let on: Day

    package init(model: ModelID, evidence: EvidenceAttached, caption: EvidenceCaption, on: Day) {
        self.model = model
        self.evidence = evidence
        self.caption = caption
        self.on = on
    }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.model(model)
        if !caption.text.isEmpty { try setting.checkNote(caption.text) }
        let attached = try known.attach(evidence, in: setting, on: on)
        work.enter(.evidenceAttached(attached), of: known, sealing: caption.canonicalBytes(), on: on) { seal in
            var sealed = attached
            sealed.caption = seal
            return .evidenceAttached(sealed)
        }
    }
}
