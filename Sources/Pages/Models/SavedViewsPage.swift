import Events
import Queries
package import Texts

/// The lists that an account has kept.
package struct SavedViewsPage: Page {
    package struct View: Sendable {
        package let id: Int
        package let name: String
        package let address: Address

        package init(id: Int, name: String, address: Address) {
            self.id = id
            self.name = name
            self.address = address
        }
    }

    package let frame: Frame
    package let views: [View]
    package let typed: Typed

    package init(frame: Frame, views: [View], typed: Typed = Typed()) {
        self.frame = frame
        self.views = views
        self.typed = typed
    }

    package var section: Route? { .models }
    package func title(in language: Language) -> String { language.savedViews }

    package func main(in language: Language) -> HTML {
        let parts = FormParts(language, typed)
        let rows = views.html { view in
            let removal = frame.form(
                .viewRemoval, id: String(view.id),
                "<button class='bare' aria-label='\(language.deleteView(view.name))'>\(language.deleteView)</button>")
            return "<tr><th scope='row'>\(frame.anchor(view.address, view.name))<td>\(removal)"
        }
        let again: HTML =
            typed.wrongs.isEmpty
            ? ""
            : frame.form(
                .viewSaving,
                """
                \(parts.hidden(.address, typed[.address] ?? ""))\
                \(parts.line(.init(.name, language.viewName, isNeeded: true), charactersMax: Limits.viewNameCharactersMax))\
                \(deeds(button(language.saveView)))
                """)
        let table: HTML =
            views.isEmpty
            ? empty(language.noSavedViews, frame.anchor(Address(.models), language[.models]))
            : "<table class='quiet rows'><caption class='hid'>\(language.savedViews)</caption><tbody>\(rows)</table>"
        return """
            \(frame.crumbs([(Address(.models), language[.models])], language))<h1>\(language.savedViews)</h1>\
            <p class='lead'>\(language.savedViewsLead)</p>\(parts.summary([.init(.name, language.viewName)]))\(again)\(table)
            """
    }
}
