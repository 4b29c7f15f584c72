import Events
import Rules
package import Texts

/// Who may do what: the one table of the code, as it is.
package struct RolesPage: Page {
    package let frame: Frame

    package init(frame: Frame) { self.frame = frame }

    package var section: Route? { nil }
    package func title(in language: Language) -> String { language.roles }

    package func main(in language: Language) -> HTML {
        let mine = Set(frame.visitor?.officer.posts.map(\.role) ?? [])
        let heads = Role.allCases.html { role in
            let mark: HTML? = mine.contains(role) ? "<br>\(tag(language.yours, .now))" : nil
            return "<th scope='col'>\(language.capitalised(role.name.said(in: language)))\(mark)"
        }
        let rows = Right.allCases.html { right in
            let cells = Role.allCases.html { role in
                right.roles.contains(role) ? "<td class='mid'><span aria-hidden='true'>●</span><span class='hid'>\(language.yes)</span>" : "<td>"
            }
            return "<tr><th scope='row'>\(language.capitalised(right.name.said(in: language)))\(cells)"
        }
        let needing = Role.allCases.filter(\.needsSecondFactor).map(\.name)
        let table: HTML = """
            <table><caption>\(language.rolesCaption)</caption><thead><tr><th scope='col'>\(language.right)\(heads)<tbody>\(rows)</table>
            """
        return """
            <h1>\(language.roles)</h1><p class='lead'>\(language.rolesLead)</p>\
            <ul><li>\(language.rolesWhere)<li>\(language.rolesOwnFile)<li>\(language.rolesSecondFactor(needing))</ul>\
            \(scrolling(language.roles, table))
            """
    }
}
