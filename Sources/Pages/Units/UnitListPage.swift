package import Events
package import Queries
package import Texts

/// Units that a written name may mean; without a name, those right below the country.
package struct UnitListPage: Page {
    package let frame: Frame
    package let typed: String
    package let on: Day
    package let candidates: [UnitCandidate]
    package let top: [UnitAnswer]

    package init(frame: Frame, typed: String, on: Day, candidates: [UnitCandidate], top: [UnitAnswer]) {
        self.frame = frame
        self.typed = typed
        self.on = on
        self.candidates = candidates
        self.top = top
    }

    package var section: Route? { .units }
    package func title(in language: Language) -> String { language[.units] }

    package func main(in language: Language) -> HTML {
        """
        <h1>\(language[.units])</h1>\(form(language))<div id='found'>\(typed.isEmpty ? list(language) : found(language))</div>
        """
    }

    private func form(_ language: Language) -> HTML {
        """
        <form action='\(Address(.units).text)' role='search' data-live='found'>\(frame.kept(Address(.units), without: []))<div class='fields'>\
        <div><label for='q'>\(language[.searchUnits])</label>\
        <input type='search' id='q' name='q' value='\(typed)' maxlength='200' aria-describedby='q-help'></div>\
        \(frame.dayField(.on, language[.chosenDay], on))<div><button>\(language[.search])</button></div></div>\
        <p class='soft' id='q-help'>\(language[.unitSearchHelp])</p></form>
        """
    }

    private func list(_ language: Language) -> HTML {
        guard !top.isEmpty else { return "<p>\(language[.noUnitsYet])</p>" }
        return UnitRows(frame: frame, language: language, on: on).table(top, caption: language[.units])
    }

    private func found(_ language: Language) -> HTML {
        guard !candidates.isEmpty else { return "<p role='status'>\(language.noUnit(called: typed))</p>" }
        let rows = candidates.html { candidate in
            let day = candidate.until.map { $0.previous } ?? on
            return """
                <tr><th scope='row'>\(frame.anchor(.unit(candidate.id, on: min(day, on)), candidate.path))<td>\(candidate.code ?? "")\
                <td>\(language.validity(candidate.from, candidate.until))<td>\(language.reasons(candidate.reasons))
                """
        }
        return """
            <p role='status'><strong>\(language.results(for: typed))</strong></p>\(scrolling(language[.candidates], """
                <table class='quiet'><caption>\(language[.candidates])</caption><thead><tr><th scope='col'>\(language[.unit])\
                <th scope='col'>\(language[.unitCode])<th scope='col'>\(language[.existsDuring])<th scope='col'>\(language[.whyCandidate])\
                <tbody>\(rows)</table>
                """))
            """
    }
}
