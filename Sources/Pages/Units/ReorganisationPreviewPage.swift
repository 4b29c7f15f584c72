import Events
package import Queries
import Rules
package import Texts

/// What a reorganisation would do, and the word to type.
package struct ReorganisationPreviewPage: Page {
    package let frame: Frame
    package let preview: ReorganisationPreview
    /// Carried on to the confirmation, and back to the form.
    package let typed: Typed
    package let word: String

    package init(frame: Frame, preview: ReorganisationPreview, typed: Typed, word: String) {
        self.frame = frame
        self.preview = preview
        self.typed = typed
        self.word = word
    }

    package var section: Route? { .units }
    package func title(in language: Language) -> String { language.preview }

    package func main(in language: Language) -> HTML {
        let parts = FormParts(language, typed)
        let label = FormParts.Label(.confirmation, language.typeToConfirm(word), isNeeded: true)
        let names = UnitNames(preview.atlas, tree: preview.act.tree, on: preview.on, language)
        let warnings = preview.warnings.html { notice(.care, language.said($0) { names.name($0, on: preview.on) }) }
        let carried = typed.carried(without: [.formToken, .choice, .confirmation])
        let form = frame.form(
            .unitReorganisation,
            """
            \(carried)\(confirmation(
                language.confirmReorganisation, "<p>\(language.allOrNone) \(language.entriesToCome(preview.events.count)).</p>",
                fields: parts.line(label, width: .usual),
                deeds(
                    button(language.enterReorganisation, choice: (.choice, "confirm")),
                    button(language.backToForm, .plain, choice: (.choice, "back")))))
            """)
        return """
            \(frame.crumbs([(Address(.units), language[.units]), (Address(.reorganisation), language.reorganisation)], language))\
            <h1>\(title(in: language)) <small>\(preview.act.instrument), \(language.time(preview.on))</small></h1>\(parts.summary([label]))\
            \(warnings)\(changes(names))\(unplaced(language))\(rests(names))\(entries(names))\(form)
            """
    }

    private func unplaced(_ language: Language) -> HTML {
        preview.unplaced > 0 ? notice(.warn, language.unplacedModels(preview.unplaced)) : ""
    }

    private func changes(_ names: UnitNames) -> HTML {
        let language = names.language
        let rows = preview.lines.html { line in
            let old = frame.atlas.index(of: line.unit).map { UnitNames(frame.atlas, on: preview.on.previous, language).path($0) }
            let new: HTML =
                line.heirs.isEmpty
                ? (line.fate == .ends ? "–" : "\(names.path(line.unit))")
                : line.heirs.html { "<span class='line'>\(names.name($0.unit)) (\($0.share.name.said(in: language)))</span><br>" }
            let places = line.destinations.html { place in
                "\(names.placed(place.placement, on: preview.on)): \(language.number(place.count))<br>"
            }
            let models: HTML =
                line.models.total == 0
                ? "0"
                : """
                \(language.number(line.models.total))<br><small>\(language.modelsOpen(
                    line.models.open, goingOn: line.models.goingOn, over: line.models.over))\(grades(line.models, language))</small>
                """
            return "<tr><th scope='row'>\(old ?? names.path(line.unit))<td>\(language.said(line.fate))<td>\(new)<td>\(models)<td>\(places)"
        }
        return """
            <h2>\(language.whatChanges)</h2>\(scrolling(language.whatChanges, """
                <table class='quiet'><caption>\(language.whatChanges)</caption><thead><tr><th scope='col'>\(language[.unit])\
                <th scope='col'>\(language.fate)<th scope='col'>\(language.after)<th scope='col'>\(language.modelsThere)\
                <th scope='col'>\(language.wherethey)<tbody>\(rows)</table>
                """))
            """
    }

    private func grades(_ models: ReorganisationPreview.Models, _ language: Language) -> HTML {
        models.grades.sorted { $0.key < $1.key }.html { "; \($0.key): \(language.number($0.value))" }
    }

    private func rests(_ names: UnitNames) -> HTML {
        let language = names.language
        guard !preview.rests.isEmpty else { return "<h2>\(language.restingPosts)</h2><p>\(language.noRestingPosts)</p>" }
        let items = preview.rests.html { rest in
            let unit = rest.post.unit.map { UnitNames(frame.atlas, on: preview.on.previous, language).path($0) } ?? ""
            return """
                <li>\(rest.officer ?? language.nameErasedOfOfficer): \(rest.post.role.name.said(in: language)), \(unit)
                """
        }
        return "<h2>\(language.restingPosts)</h2><p>\(language.restingPostsHelp)</p><ul>\(items)</ul>"
    }

    private func entries(_ names: UnitNames) -> HTML {
        let language = names.language
        let items = preview.events.html { "<li>\(UnitActText(names: names, day: preview.on).line($0))" }
        return act(language.entriesOfPreview, isOpen: false, "<ol>\(items)</ol>")
    }
}

/// One act about a unit as a line.
struct UnitActText {
    let names: UnitNames
    let day: Day

    func line(_ event: Event) -> HTML {
        let heading = event.heading.said(in: names.language)
        let unit = event.unit.map { names.name($0, on: isEnd(event) ? day.previous : day) } ?? ""
        let more: HTML =
            switch event {
            case .unitBegun(let body):
                "\(body.code.map { " (\($0))" } ?? "")\(body.parent.map { ", \(names.path($0, on: day))" } ?? "")"
            case .unitMoved(let body): " → \(names.path(body.parent, on: day))"
            case .unitSucceeded(let body): " → \(names.name(body.successor, on: day))"
            case .unitRenamed(let body): " → \(body.name)"
            case .unitRetyped(let body): " → \(names.language.unitType(body.type))"
            case .unitRecoded(let body): " → \(body.code)"
            default: ""
            }
        return "\(heading): \(unit)\(more)"
    }

    private func isEnd(_ event: Event) -> Bool {
        switch event {
        case .unitEnded, .unitSucceeded, .unitRenamed, .unitRetyped: true
        default: false
        }
    }
}

extension Typed {
    /// Everything that was typed as hidden fields, for a page between a form and what it does.
    func carried(without fields: [Field]) -> HTML {
        let left = Set(fields.map(\.rawValue))
        return values.filter { !left.contains($0.key.text) }.sorted { $0.key.text < $1.key.text }.html { name, values in
            values.html { "<input type='hidden' name='\(name.text)' value='\($0)'>" }
        }
    }
}
