import Events
import enum Rules.ModelRefusal
package import Texts

/// Every component with its states. What is added to the components is added here.
package struct DesignPage: Page {
    package let frame: Frame

    package init(frame: Frame) { self.frame = frame }

    package var section: Route? { .design }
    package func title(in language: Language) -> String { language.designTitle }

    package func main(in language: Language) -> HTML {
        let samples = DesignSamples(frame: frame, language: language)
        let shown: [(String, HTML)] = [
            ("Token", colours(language)), ("h1 h2 h3", samples.letters), ("Masthead", samples.masthead), ("button, deeds", samples.buttons),
            ("tag, count", samples.tags), ("notice", samples.notices), ("empty", samples.empty), ("Facts", samples.facts),
            ("tallies", samples.tallies), ("tabs", samples.tabs), ("steps", samples.steps), ("progress", samples.progress),
            ("card", samples.cards), ("crumbs, pager", samples.ways), ("SortHead, BulkParts", samples.bulk), ("timeline", samples.timeline),
            ("act", samples.acts), ("confirmation", samples.confirmation), ("FormParts.summary", samples.summary), ("FormParts", samples.fields),
        ]
        let body = shown.html { name, html in "<section><h2 lang='en'>\(name)</h2>\(html)</section>" }
        return "<h1>\(language.designTitle)</h1><p class='lead'>\(language.designLead)</p>\(body)"
    }

    private func colours(_ language: Language) -> HTML {
        let rows = Token.allCases.html { token in
            """
            <tr><th scope='row' lang='en'>\(token.rawValue)<td><svg width='48' height='20' aria-hidden='true'><rect width='48' height='20' rx='3' \
            class='ink-\(token.rawValue)'/></svg><td>\(token.light)<td>\(token.dark)
            """
        }
        return """
            <table><caption>\(language.designColours)</caption><thead><tr><th scope='col'>\(language[.name])<th scope='col'>\(language[.value])\
            <th scope='col' lang='en'>light<th scope='col' lang='en'>dark<tbody>\(rows)</table>
            """
    }
}
