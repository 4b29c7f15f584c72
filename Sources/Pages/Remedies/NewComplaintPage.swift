package import Events
package import Queries
import Rules
package import Texts

/// Where somebody complains of what was decided about a model, or of a decision.
package struct NewComplaintPage: Page {
    package enum About: Sendable {
        case model(ModelAnswer)
        case decision(DecisionAnswer)
    }

    package let frame: Frame
    package let about: About
    /// The units from which whoever writes may complain of a decision.
    package let units: [UnitID]
    package let typed: Typed
    package let once: String

    package init(frame: Frame, about: About, units: [UnitID] = [], typed: Typed = Typed(), once: String) {
        self.frame = frame
        self.about = about
        self.units = units
        self.typed = typed
        self.once = once
    }

    package var section: Route? { .work }
    package func title(in language: Language) -> String { language.lodgeComplaint }

    package func main(in language: Language) -> HTML {
        let (crumb, deed, id): ((Address, String), Deed, String) =
            switch about {
            case .model(let model): ((.model(model.line.id), model.line.name), .modelComplaining, model.line.id.rawValue)
            case .decision(let decision): ((.decision(decision.id), decision.number), .decisionComplaining, decision.id.rawValue)
            }
        let parts = FormParts(language, typed)
        let choices = choices(language)
        guard !choices.isEmpty else {
            return "\(frame.crumbs([crumb], language))<h1>\(title(in: language))</h1>\(empty(language.nothingToComplainOf))"
        }
        let what = FormParts.Label(.position, language.complainedOf, isNeeded: true)
        let unit = FormParts.Label(.unit, language.complainingUnit, isNeeded: true)
        let text = FormParts.Label(.text, language.complaintText, help: language.complaintTextHelp, isNeeded: true)
        let names = UnitNames(frame.atlas, on: frame.defaults.today, language)
        let places: HTML =
            units.isEmpty
            ? "" : parts.select(unit, units.map { Choice($0.rawValue, names.path($0)) }, none: units.count > 1 ? language.chooseOne : nil)
        let form = frame.form(
            deed, id: id, attributes: " data-keep",
            """
            \(parts.hidden(.once, once))\(parts.select(what, choices, none: choices.count > 1 ? language.chooseOne : nil))\(places)\
            \(parts.area(text, charactersMax: Limits.complaintCharactersMax, rows: 10))\(deeds(button(language.lodgeComplaint)))
            """)
        return """
            \(frame.crumbs([crumb], language))<h1>\(title(in: language))</h1><p class='lead'>\(language.complaintLead)</p>\
            \(parts.summary([what, unit, text]))\(form)
            """
    }

    private func choices(_ language: Language) -> [Choice] {
        switch about {
        case .model(let model):
            let words = Words(model.programme, language)
            return model.steps.filter { $0.annulledAt == nil && Event.contestableKinds.contains($0.kind) }.reversed().map { step in
                let place = [step.level.map { words.term(.level, $0) }, step.period.map { words.period($0) }].compactMap { $0 }
                let heading = ModelTimeline.heading(of: step, in: language)
                return Choice(String(step.position), ([heading] + place + [language.day(step.day)]).joined(separator: ", "))
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
