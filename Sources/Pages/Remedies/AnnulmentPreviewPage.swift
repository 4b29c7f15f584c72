package import Events
package import Queries
package import Rules
package import Texts

/// All that would be annulled together and what it changes, with the count to type.
package struct AnnulmentPreviewPage: Page {
    package struct Line: Sendable {
        package let consequence: Consequence
        package let line: AnnulmentLine
        /// Why whoever reads may not annul it.
        package let refusal: (any Error)?

        package init(consequence: Consequence, line: AnnulmentLine, refusal: (any Error)?) {
            self.consequence = consequence
            self.line = line
            self.refusal = refusal
        }
    }

    package let frame: Frame
    package let programme: Programme
    /// Where the forms are sent: of the model or of the decision.
    package let deed: Deed
    package let id: String
    package let name: String
    /// In the order in which they are annulled, the cause last.
    package let lines: [Line]
    package let effects: AnnulmentEffects
    package let typed: Typed
    package let once: String

    package init(
        frame: Frame, programme: Programme, deed: Deed, id: String, name: String, lines: [Line], effects: AnnulmentEffects, typed: Typed,
        once: String
    ) {
        self.frame = frame
        self.programme = programme
        self.deed = deed
        self.id = id
        self.name = name
        self.lines = lines
        self.effects = effects
        self.typed = typed
        self.once = once
    }

    package var section: Route? { deed == .modelAnnulling ? .models : .decisions }
    package func title(in language: Language) -> String { language.annulmentPreview }

    package func main(in language: Language) -> HTML {
        let words = Words(programme, language)
        let parts = FormParts(language, typed)
        let going = lines.filter(\.consequence.goes)
        let isBarred = going.contains { $0.refusal != nil }
        let word = FormParts.Label(.confirmation, language.typeCountOfAnnulments(going.count), isNeeded: true)
        let about = deed == .modelAnnulling ? Address.model(ModelID(id)) : Address.decision(DecisionID(id))
        let again = button(language.checkAgain, .plain, choice: (.choice, "preview"))
        let back = button(language.backToForm, .plain, choice: (.choice, "back"))
        let confirm: HTML =
            isBarred
            ? "\(notice(.warn, language.annulmentBarred))\(deeds(again, back))"
            : confirmation(
                language.annulForCause, "<p>\(language.annulmentAllOrNone)</p>", fields: parts.line(word, .text, width: .short),
                deeds(button(language.annulTogether(going.count), .grave, choice: (.choice, "confirm")), again, back))
        let form = frame.form(
            deed, id: id, attributes: " data-keep",
            """
            \(typed.carried(without: [.formToken, .choice, .confirmation, .also, .once]))\(parts.hidden(.once, once))\
            \(table(language.whatToAnnul, lines.filter { $0.consequence.ground == .cause }, words))\(needed(words))\(optional(words, parts))\
            \(EffectsPart(frame: frame, effects: effects, words: words, day: frame.defaults.today).html)\(confirm)
            """)
        return """
            \(frame.crumbs([(about, name)], language))<h1>\(title(in: language))</h1><p class='lead'>\(typed[.instrument] ?? "")</p>\
            <p class='prose'>\(typed[.reason] ?? "")</p>\(parts.summary([word]))\(form)
            """
    }

    private func needed(_ words: Words) -> HTML {
        let needed = lines.filter { $0.consequence.isNeeded && $0.consequence.ground != .cause }
        guard !lines.contains(where: { $0.consequence.ground != .cause }) || !needed.isEmpty else { return "" }
        guard !needed.isEmpty else { return "<p>\(words.language.nothingElseGoes)</p>" }
        return table(words.language.goesWithIt, needed, words)
    }

    private func table(_ caption: String, _ lines: [Line], _ words: Words) -> HTML {
        let language = words.language
        let rows = lines.html { line in
            let barred: HTML = line.refusal == nil ? "" : " \(tag(language.notYours, .late))"
            return """
                <tr><th scope='row'>\(anchored(line, words))\(barred)<td>\(line.consequence.kind.name.said(in: language))\
                <td>\(language.capitalised(line.consequence.ground.name.said(in: language)))
                """
        }
        return """
            <h2>\(caption) <small>\(language.number(lines.count))</small></h2><table class='cards quiet rows'>\
            <caption class='hid'>\(caption)</caption><thead><tr><th scope='col'>\(language.whatToAnnul)<th scope='col'>\(language[.type])\
            <th scope='col'>\(language[.reason])<tbody>\(rows)</table>
            """
    }

    private func anchored(_ line: Line, _ words: Words) -> HTML {
        let text = TargetWords(words: words).text(line.line)
        return line.line.target.decision.map { frame.anchor(.decision($0), text) } ?? "\(text)"
    }

    private func optional(_ words: Words, _ parts: FormParts) -> HTML {
        let language = words.language
        let optional = lines.filter { !$0.consequence.isNeeded }
        guard !optional.isEmpty else { return "" }
        let label = FormParts.Label(.also, language.mayGoWithIt, help: language.mayGoWithItHelp)
        let choices = optional.map { line in
            let barred = line.refusal == nil ? "" : " (\(language.notYours))"
            return Choice(
                line.consequence.target.key, TargetWords(words: words).text(line.line) + barred,
                help: language.capitalised(line.consequence.ground.name.said(in: language)))
        }
        return parts.checks(label, choices, values: optional.filter(\.consequence.goes).map(\.consequence.target.key))
    }
}

extension AnnulmentTarget {
    /// As a box of the form has it: an entry of the model, or a line of a decision.
    package var key: String { entry.map { "e\($0)" } ?? "a\(ordinal ?? 0) \(decision?.rawValue ?? "")" }

    /// Nil for what no form of the house has sent.
    package init?(key: String, of model: ModelID) {
        if key.hasPrefix("e"), let entry = Int(key.dropFirst()) {
            self.init(model: model, entry: entry)
        } else if key.hasPrefix("a"), case let parts = key.dropFirst().split(separator: " ", maxSplits: 1), parts.count == 2, let line = Int(parts[0])
        {
            self.init(decision: DecisionID(String(parts[1])), ordinal: line)
        } else {
            return nil
        }
    }
}
