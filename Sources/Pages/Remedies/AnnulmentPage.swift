import Events
package import Queries
import Rules
package import Texts

/// An annulment that was entered: what went, what was left, and what each figure was before and after.
package struct AnnulmentPage: Page {
    package let frame: Frame
    package let annulment: AnnulmentAnswer
    /// Whether the reason may be read, and who entered it.
    package let isWhole: Bool
    package let isJustDone: Bool

    package init(frame: Frame, annulment: AnnulmentAnswer, isWhole: Bool, isJustDone: Bool) {
        self.frame = frame
        self.annulment = annulment
        self.isWhole = isWhole
        self.isJustDone = isJustDone
    }

    package var section: Route? { annulment.decided.cause.model == nil ? .decisions : .models }
    package func title(in language: Language) -> String { language.annulmentOf(annulment.lines.last?.name ?? "") }

    package func main(in language: Language) -> HTML {
        let words = Words(annulment.programme, language)
        let cause = annulment.decided.cause
        let about = cause.model.map { Address.model($0) } ?? cause.decision.map { Address.decision($0) }
        let crumbs = about.map { frame.crumbs([($0, annulment.lines.last?.name ?? "")], language) }
        let done: HTML = isJustDone ? notice(.done, language.wasAnnulled) : ""
        return """
            \(crumbs)<h1>\(title(in: language))</h1>\(done)\(facts(language))\(list(language.annulledTogether, annulment.lines, words))\
            \(annulment.spared.isEmpty ? "" : list(language.leftStanding, annulment.spared, words))\
            <h2>\(language.whatItChanged)</h2><p>\(language.knownBeforeAndAfter(annulment.first, annulment.last))</p>\
            \(EffectsPart(frame: frame, effects: annulment.effects, words: words, day: annulment.on).html)
            """
    }

    private func facts(_ language: Language) -> HTML {
        var facts = Facts()
        facts.add(language.annullingDocument, annulment.decided.instrument)
        facts.add(language[.effectiveOn], language.time(annulment.on))
        facts.add(language[.recordedAt], language.moment(Int(annulment.recordedAt)))
        if isWhole { facts.add(language[.reason], annulment.decided.reason) }
        facts.add(language[.entry], language.capitalised(language.entry(annulment.first)))
        return facts.list
    }

    private func list(_ caption: String, _ lines: [AnnulmentLine], _ words: Words) -> HTML {
        let items = lines.html { line -> HTML in
            let text = TargetWords(words: words).text(line)
            guard let decision = line.target.decision else { return "<li>\(text)" }
            return "<li>\(frame.anchor(.decision(decision), text))"
        }
        return "<h2>\(caption) <small>\(words.language.number(lines.count))</small></h2><ul>\(items)</ul>"
    }
}
