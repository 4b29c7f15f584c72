package import Events
import Rules
package import Texts

/// Where a new file begins: the programme and the unit, which stay as they are.
package struct NewModelPage: Page {
    package let frame: Frame
    package let programmes: [Programme]
    /// What was typed to find a unit.
    package let words: String
    /// Units within the officer's posts that can be chosen.
    package let units: [UnitID]
    /// Whether there are more than those.
    package let isCut: Bool
    package var typed = Typed()

    package init(frame: Frame, programmes: [Programme], words: String, units: [UnitID], isCut: Bool, typed: Typed = Typed()) {
        self.frame = frame
        self.programmes = programmes
        self.words = words
        self.units = units
        self.isCut = isCut
        self.typed = typed
    }

    package var section: Route? { .work }
    package func title(in language: Language) -> String { language.newModel }

    package func main(in language: Language) -> HTML {
        """
        \(frame.crumbs([(Address(.work), language.myWork)], language))<h1>\(language.newModel)</h1><p class='lead'>\(language.newModelLead)</p>\
        \(search(language))\(frame.form(.draftBeginning, choice(language)))
        """
    }

    /// Not needed where there is only one unit to choose.
    private func search(_ language: Language) -> HTML {
        guard isCut || !words.isEmpty || units.count > 7 else { return "" }
        return """
            <form action='\(Address(.newModel).text)' role='search' data-live='units'>\(frame.kept(Address(.newModel), without: [.words]))\
            <div class='fields'><div><label for='q'>\(language.searchOwnUnits)</label><input type='search' id='q' name='q' value='\(words)' \
            maxlength='200' aria-describedby='q-help'></div><div>\(button(language[.search], .plain))</div></div>\
            <p class='soft' id='q-help'>\(language[.searchHelp])</p></form>
            """
    }

    private func choice(_ language: Language) -> HTML {
        let parts = FormParts(language, typed)
        let names = UnitNames(frame.atlas, on: frame.defaults.today, language)
        let unit = FormParts.Label(.unit, language.whichUnitIsIt, isNeeded: true)
        let programme = FormParts.Label(.programme, language.programme, isNeeded: true)
        let units: HTML =
            units.isEmpty
            ? empty(language.noUnitOfYours)
            : parts.radios(unit, units.map { Choice($0.rawValue, names.path($0)) }, value: units.count == 1 ? units[0].rawValue : nil)
        let programmes: HTML =
            programmes.count == 1
            ? parts.hidden(.programme, programmes[0].key)
            : parts.radios(programme, programmes.map { Choice($0.key, $0.name.said(in: language)) })
        let cut: HTML = isCut ? "<p class='soft'>\(language.unitsCut(self.units.count))</p>" : ""
        return """
            \(parts.summary([programme, unit]))\(programmes)<div id='units'>\(units)\(cut)</div>\(deeds(button(language.begin)))
            """
    }
}
