import Events
package import Queries
import Rules
package import Texts

/// What is to be annulled for cause, and by which decision: the step before the preview.
package struct AnnulmentFormPage: Page {
    package enum About: Sendable {
        case model(ModelAnswer)
        case decision(DecisionAnswer)
    }

    package let frame: Frame
    package let about: About
    package let typed: Typed

    package init(frame: Frame, about: About, typed: Typed = Typed()) {
        self.frame = frame
        self.about = about
        self.typed = typed
    }

    package var section: Route? {
        switch about {
        case .model: .models
        case .decision: .decisions
        }
    }
    package func title(in language: Language) -> String { language.annulForCause }

    package func main(in language: Language) -> HTML {
        let (crumb, deed, id): ((Address, String), Deed, String) =
            switch about {
            case .model(let model): ((.model(model.line.id), model.line.name), .modelAnnulling, model.line.id.rawValue)
            case .decision(let decision): ((.decision(decision.id), decision.number), .decisionAnnulling, decision.id.rawValue)
            }
        let choices = choices(language)
        guard !choices.isEmpty else {
            return "\(frame.crumbs([crumb], language))<h1>\(title(in: language))</h1>\(empty(language.nothingToAnnul))"
        }
        let parts = FormParts(language, typed)
        let what = FormParts.Label(.position, language.whatToAnnul, isNeeded: true)
        let reason = FormParts.Label(.reason, language[.reason], isNeeded: true)
        let instrument = FormParts.Label(.instrument, language.annullingDocument, isNeeded: true)
        let form = frame.form(
            deed, id: id, attributes: " data-keep",
            """
            \(parts.select(what, choices, none: choices.count > 1 ? language.chooseOne : nil))\
            \(parts.line(instrument, charactersMax: Limits.nameCharactersMax))\
            \(parts.area(reason, charactersMax: Limits.reasonCharactersMax, rows: 4))\
            \(deeds(button(language.lookAtConsequences, choice: (.choice, "preview"))))
            """)
        return """
            \(frame.crumbs([crumb], language))<h1>\(title(in: language))</h1><p class='lead'>\(language.annulForCauseLead)</p>\
            \(parts.summary([what, instrument, reason]))\(form)
            """
    }

    private func choices(_ language: Language) -> [Choice] {
        switch about {
        case .model(let model):
            let words = Words(model.programme, language)
            let kinds = [ModelRecognised.kind, ModelGraded.kind, ModelProposed.kind]
            return model.steps.filter { $0.annulledAt == nil && kinds.contains($0.kind) }.reversed().map { step in
                let place = [step.level.map { words.term(.level, $0) }, step.period.map { words.period($0) }].compactMap { $0 }
                return Choice(
                    String(step.position),
                    ([ModelTimeline.heading(of: step, in: language)] + place + [language.day(step.day)]).joined(separator: " · "))
            }
        case .decision(let decision):
            guard decision.annulledOn == nil else { return [] }
            let lines = decision.lines.filter { $0.annulment == nil }.map { line in
                let missing = language[Phrase.missingName(isUnreadable: line.isUnreadable, isPublished: line.isPublished)]
                return Choice(String(line.ordinal), language.lineOfDecision(line.ordinal, line.name ?? missing))
            }
            return [Choice("0", language.wholeDecision)] + lines
        }
    }
}
