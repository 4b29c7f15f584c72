import Events
import Queries
import Rules
package import Texts

/// The minutes: drawn, read, signed over what was read, and then applied.
package struct MinutesPage: Page {
    package let showsPaper = true
    package let frame: Frame
    package let view: SessionView
    /// As they would be drawn now; nil where they cannot be.
    package let proposed: String?
    /// The same for reading in English.
    package let translation: String?
    package let hasSecondFactor: Bool

    package init(frame: Frame, view: SessionView, proposed: String?, translation: String?, hasSecondFactor: Bool) {
        self.frame = frame
        self.view = view
        self.proposed = proposed
        self.translation = translation
        self.hasSecondFactor = hasSecondFactor
    }

    package var section: Route? { .sessions }
    package func title(in language: Language) -> String { "\(language.minutes) · \(view.session.convened.body)" }

    package func main(in language: Language) -> HTML {
        let text = SessionText(view, frame, language)
        let head: HTML = "<div class='screen'>\(SessionHead(frame: frame, text: text, heading: language.minutes).html)</div>"
        guard view.isInside else { return head + notice(.care, language.minutesForCouncil) }
        guard view.answer.hidden.isEmpty else { return head + notice(.care, language.minutesInConflict) }
        guard let minutes = view.session.minutes else { return head + drawing(text) }
        let shown: HTML = view.answer.minutes.map { sheet($0) } ?? notice(.warn, language.minutesErased)
        return "\(head)\(shown)\(signatures(minutes, text))\(acts(minutes, text))\(translated(language))"
    }

    /// As it is printed: the official text line by line.
    private func sheet(_ minutes: String) -> HTML { "<article class='minutes' lang='vi'>\(MinutesMarkup(minutes).html)</article>" }

    private func translated(_ language: Language) -> HTML {
        guard let translation else { return "" }
        let open: HTML = language == .en ? " open" : ""
        return """
            <details class='screen'\(open)><summary>\(language.minutesInEnglish)</summary><p class='help'>\(language.translationHelp)</p>\
            <article class='minutes' lang='en'>\(MinutesMarkup(translation).html)</article></details>
            """
    }

    private func drawing(_ text: SessionText) -> HTML {
        let language = text.language
        guard let proposed else { return notice(.care, view.session.outcomes.isEmpty ? language.minutesNeedOutcomes : language.onlyKeeper) }
        let parts = FormParts(language, view.tried == .minutesDrawing ? view.typed : Typed(), naming: { text.sentence($0) })
        let body: HTML = """
            \(parts.hidden(.once, view.once))\(parts.hidden(.seen, String(view.session.lastEntry)))\
            \(parts.area(.init(.remark, language.discussion, help: language.discussionHelp), charactersMax: Limits.remarkCharactersMax, rows: 6))\
            \(deeds(button(language.drawMinutes)))
            """
        return """
            \(parts.summary())\(frame.form(.minutesDrawing, id: view.session.id.rawValue, attributes: " data-keep", body))\
            <h2>\(language.minutesPreview)</h2>\(sheet(proposed))\(translated(language))
            """
    }

    private func signatures(_ minutes: CouncilSession.Minutes, _ text: SessionText) -> HTML {
        let language = text.language
        let rows = minutes.signatures.html { signature in
            "<li>\(language.name(of: signature.role)): <strong>\(text.name(signature.member))</strong> \(tag(language.signed, .good))"
        }
        let none: HTML = minutes.signatures.isEmpty ? "<p>\(language.nobodySigned)</p>" : "<ul>\(rows)</ul>"
        return """
            <section class='seals'><h2>\(language.signatures)</h2>\(none)\
            <p class='soft'>SHA-256: <code class='hash'>\(minutes.hash)</code></p></section>
            """
    }

    private func acts(_ minutes: CouncilSession.Minutes, _ text: SessionText) -> HTML {
        let language = text.language
        guard !view.session.state.isOver else { return "" }
        var html = HTML()
        if view.isKeeper, let account = view.seat.account, !minutes.signatures.contains(where: { $0.member == account }) {
            html += signing(minutes, text)
        }
        if view.seat.mayRun, minutes.isSigned { html += applying(text) }
        if view.isKeeper {
            let parts = FormParts(
                language, view.tried == .minutesReopening ? view.typed : Typed(), prefix: "reopen-", naming: { text.sentence($0) })
            let body: HTML = """
                \(parts.hidden(.once, view.once))\(parts.hidden(.seen, String(view.session.lastEntry)))<p class='help'>\(language.reopenHelp)</p>\
                \(parts.area(.init(.reason, language[.reason], isNeeded: true), charactersMax: Limits.reasonCharactersMax, rows: 3))\
                \(deeds(button(language.reopenMinutes, .grave)))
                """
            html += act(
                language.reopenMinutes, isOpen: view.tried == .minutesReopening,
                parts.summary() + frame.form(.minutesReopening, id: view.session.id.rawValue, body))
        }
        return "<section class='screen' id='acts'><h2>\(language.whatToDo)</h2>\(html)</section>"
    }

    /// Over the text that stands on the page: its hash goes with it, and a code of this moment.
    private func signing(_ minutes: CouncilSession.Minutes, _ text: SessionText) -> HTML {
        let language = text.language
        guard hasSecondFactor else { return notice(.warn, language.secondFactorToSign) }
        let parts = FormParts(language, view.tried == .minutesSigning ? view.typed : Typed(), prefix: "sign-", naming: { text.sentence($0) })
        let label = FormParts.Label(.code, language.codeToSign, help: language.codeToSignHelp, isNeeded: true)
        let body: HTML = """
            \(parts.hidden(.once, view.once))\(parts.hidden(.hash, minutes.hash))<p>\(language.signAbout)</p>\
            <p class='soft'>SHA-256: <code class='hash'>\(minutes.hash)</code></p>\
            \(parts.line(label, value: "", charactersMax: 20, width: .short, completes: "one-time-code"))\(deeds(button(language.signMinutes)))
            """
        return act(
            language.signMinutes, isOpen: true, isFirst: true, id: "sign",
            parts.summary([label]) + frame.form(.minutesSigning, id: view.session.id.rawValue, body))
    }

    private func applying(_ text: SessionText) -> HTML {
        let language = text.language
        let parts = FormParts(language, view.tried == .application ? view.typed : Typed(), prefix: "apply-", naming: { text.sentence($0) })
        let items = view.session.items
        let counts = CouncilOutcome.allCases.html { outcome in
            let count = items.count { view.session.outcomes[$0.item]?.outcome == outcome }
            return "<li>\(language.outcomeCount(outcome, count))"
        }
        let rows = view.session.itemsInOrder.html { item in
            "<li>\(language.item(item.item)), \(text.model(item)): \(text.aim(item.aim)). \(ItemState(text: text).html(item))"
        }
        let label = FormParts.Label(.confirmation, language.typeItems(items.count), isNeeded: true)
        let about: HTML = """
            <p>\(language.applyAbout)</p><ul>\(counts)</ul><details><summary>\(language.itemCount(items.count))</summary><ul>\(rows)</ul></details>
            """
        let body: HTML = """
            \(parts.hidden(.once, view.once))\(parts.hidden(.seen, String(view.session.lastEntry)))\
            \(confirmation(language.applyOutcomes, about, fields: parts.line(label, width: .short), deeds(button(language.applyOutcomes, .grave))))
            """
        return "\(parts.summary([label]))\(frame.form(.application, id: view.session.id.rawValue, body))"
    }
}

/// The plain text of minutes as a document. Lines that begin with a Roman number or stand in capitals are its headings; what
/// stands between bars are columns.
struct MinutesMarkup {
    let text: String

    init(_ text: String) { self.text = text }

    var html: HTML {
        var html = HTML()
        var table: [[Substring]] = []
        func flush() -> HTML {
            guard let head = table.first else { return "" }
            let rows = table.dropFirst().html { row in "<tr>\(row.html { "<td>\(String($0))" })" }
            let heads = head.html { "<th scope='col'>\(String($0))" }
            table = []
            return "<table><thead><tr>\(heads)<tbody>\(rows)</table>"
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("| ") {
                table.append(line.dropFirst(2).split(separator: " | ", omittingEmptySubsequences: false))
                continue
            }
            html += flush()
            if line.isEmpty { continue }
            if MinutesMarkup.isHeading(line) { html += "<h2>\(String(line))</h2>" } else { html += "<p>\(String(line))</p>" }
        }
        return html + flush()
    }

    /// "II. Thành phần", or a line in capitals.
    private static func isHeading(_ line: Substring) -> Bool {
        let first = line.prefix { $0 != "." }
        if !first.isEmpty, first.count < 6, first.allSatisfy({ "IVX".contains($0) }), line.dropFirst(first.count).hasPrefix(". ") { return true }
        return line.count > 5 && line.contains(where: \.isLetter) && line == line.uppercased()
    }
}
