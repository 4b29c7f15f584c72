import Events
import Queries
import Rules
import Texts

/// Puts a name of a decision's list right; on the decision's own page.
struct CorrectionForm {
    let frame: Frame
    let decision: DecisionAnswer
    /// Nil where whoever reads may not.
    let typed: Typed?
    let language: Language

    var html: HTML {
        let lines = decision.lines.filter { $0.annulment == nil && $0.name != nil }
        guard let typed, decision.annulledOn == nil, !lines.isEmpty else { return "" }
        let parts = FormParts(language, typed, prefix: "correction-")
        let line = FormParts.Label(.line, language.whichLine, isNeeded: true)
        let name = FormParts.Label(.name, language.nameAsItShouldBe, isNeeded: true)
        let office = FormParts.Label(.office, language.officeIfWrong)
        let place = FormParts.Label(.place, language.placeIfWrong)
        let instrument = FormParts.Label(.instrument, language.correctingDocument, isNeeded: true)
        let reason = FormParts.Label(.reason, language[.reason], isNeeded: true)
        let choices = lines.map { Choice(String($0.ordinal), language.lineOfDecision($0.ordinal, $0.name ?? "")) }
        let people: HTML =
            lines.contains(where: \.isPerson)
            ? "\(parts.line(office, charactersMax: Limits.nameCharactersMax))\(parts.line(place, charactersMax: Limits.nameCharactersMax))" : ""
        let form = frame.form(
            .decisionCorrection, id: decision.id.rawValue, attributes: " data-keep",
            """
            \(parts.summary([line, name, office, place, instrument, reason]))<p class='soft'>\(language.correctNameAbout)</p>\
            \(parts.select(line, choices, none: language.chooseOne))\
            \(parts.line(name, charactersMax: Limits.nameCharactersMax, width: .long))\(people)\
            \(parts.line(instrument, charactersMax: Limits.nameCharactersMax))\
            \(parts.area(reason, charactersMax: Limits.reasonCharactersMax, rows: 3))\(deeds(button(language.correctName)))
            """)
        return act(language.correctName, isOpen: !typed.wrongs.isEmpty, id: "correction", form)
    }

    /// How it was written, and by what it is written otherwise.
    static func said(_ correction: DecisionAnswer.Correction, _ language: Language) -> HTML {
        let parts = [correction.name ?? "", correction.office ?? "", correction.place ?? ""].filter { !$0.isEmpty }
        let written: HTML = parts.isEmpty ? "" : "<br><small>\(language.writtenInDecision(parts.joined(separator: ", ")))</small>"
        return "\(language.correctedTag)\(written)<br><small>\(language.time(correction.on)): \(correction.ground)</small>"
    }
}

extension Frame {
    /// Ways that lead on from a page, as buttons.
    func ways(_ ways: [(Address, String)]) -> HTML {
        ways.isEmpty ? "" : "<div class='deeds'>\(ways.html { button(to: $0.0, $0.1, .plain) })</div>"
    }
}
