package import Events
package import Queries
import Rules
package import Texts

/// Drafts that whoever looks may work on, and the form that begins one from a session.
package struct DecisionDraftListPage: Page {
    package let frame: Frame
    package let drafts: [DraftListLine]
    package let programmes: [Programme]
    /// Nil where whoever looks only signs.
    package let sessions: [GrantingSession]?
    package let typed: Typed
    package let isDiscarded: Bool

    package init(
        frame: Frame, drafts: [DraftListLine], programmes: [Programme], sessions: [GrantingSession]?, typed: Typed = Typed(),
        isDiscarded: Bool = false
    ) {
        self.frame = frame
        self.drafts = drafts
        self.programmes = programmes
        self.sessions = sessions
        self.typed = typed
        self.isDiscarded = isDiscarded
    }

    package var section: Route? { .decisions }
    package func title(in language: Language) -> String { language.decisionDrafts }

    package func main(in language: Language) -> HTML {
        let done: HTML = isDiscarded ? notice(.done, language.draftGone) : ""
        let books: HTML = sessions == nil ? "" : "<p>\(frame.button(to: Address(.numberBooks), language.numberBooks, .plain))</p>"
        return """
            \(frame.crumbs([(Address(.decisions), language[.decisions])], language))<h1>\(title(in: language))</h1>\(done)\(books)\(list(language))\
            \(sessions.map { begin($0, language) })
            """
    }

    private func list(_ language: Language) -> HTML {
        guard !drafts.isEmpty else { return empty(language.noDecisionDrafts) }
        let rows = drafts.html { draft in
            let form = programmes.first { $0.key == draft.programme }.map { Words($0, language).form(draft.form) } ?? draft.form
            let mark: HTML = draft.isGenerated ? language.generatedTag : ""
            return """
                <tr><th scope='row'>\(frame.anchor(.decisionDraft(draft.id), draft.about.said(in: language)))\(mark)<td>\(form)<td>\(draft.issuer)\
                <td class='num'>\(language.number(draft.lines))<td>\(language.time(draft.draftedOn))
                """
        }
        return """
            <table class='cards quiet'><caption>\(language.decisionDrafts)</caption><thead><tr><th scope='col'>\(language[.about])\
            <th scope='col'>\(language[.awardForm])<th scope='col'>\(language[.issuer])<th scope='col' class='num'>\(language[.recipients])\
            <th scope='col'>\(language.draftedOn)<tbody>\(rows)</table>
            """
    }

    private func begin(_ sessions: [GrantingSession], _ language: Language) -> HTML {
        let choices = sessions.flatMap { session -> [Choice] in
            let words = programmes.first { $0.key == session.programme }.map { Words($0, language) }
            return session.forms.map { form, count in
                Choice(
                    "\(session.id) \(form)",
                    language.granted(words?.form(form) ?? form, count, body: session.body, on: session.lastDay))
            }
        }
        guard !choices.isEmpty else { return "<h2>\(language.draftFromSession)</h2>\(empty(language.noGrantingSession))" }
        let parts = FormParts(language, typed)
        let session = FormParts.Label(.session, language.fromSession, help: language.draftFromSessionHelp, isNeeded: true)
        let issuer = FormParts.Label(.issuer, language.issuingBody, isNeeded: true)
        let unit = FormParts.Label(.unit, language.issuingUnit, help: language.unitTypedHelp, isNeeded: true)
        let about = FormParts.Label(.about, language.aboutVietnamese, isNeeded: true)
        let english = FormParts.Label(.aboutEnglish, language.aboutEnglish)
        let form = frame.form(
            .decisionDraftBeginning,
            """
            \(parts.hidden(.once, typed[.once] ?? ""))\(parts.summary([session, issuer, unit, about]))\(parts.radios(session, choices))\
            \(parts.line(issuer, charactersMax: Limits.nameCharactersMax))\(parts.line(unit, .search, charactersMax: Limits.nameCharactersMax))\
            \(parts.line(about, charactersMax: Limits.nameCharactersMax, width: .long))\
            \(parts.line(english, charactersMax: Limits.nameCharactersMax, width: .long))\(deeds(button(language.beginDraft)))
            """)
        return "<h2>\(language.draftFromSession)</h2>\(form)"
    }
}
