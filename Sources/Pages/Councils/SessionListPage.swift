package import Queries
package import Events
import Rules
package import Texts

/// Sessions of councils, the newest first: which, where, how far, and what whoever looks is in them.
package struct SessionListPage: Page {
    package let frame: Frame
    package let lines: [SessionLine]
    package let total: Int
    package let page: Int
    package let programmes: [Programme]
    package let mayConvene: Bool

    package init(frame: Frame, lines: [SessionLine], total: Int, page: Int, programmes: [Programme], mayConvene: Bool) {
        self.frame = frame
        self.lines = lines
        self.total = total
        self.page = page
        self.programmes = programmes
        self.mayConvene = mayConvene
    }

    package var section: Route? { .sessions }
    package func title(in language: Language) -> String { language.councilSessions }

    package func main(in language: Language) -> HTML {
        let way: HTML = mayConvene ? deeds(frame.button(to: Address(.newSession), language.conveneSession)) : ""
        let body: HTML =
            lines.isEmpty
            ? empty(language.noSessions)
            : SessionRows(frame: frame, language: language, programmes: programmes).table(lines)
                + frame.pager(Address(.sessions), page: page, rows: lines.count, of: total, isExact: true, language)
        return "<h1>\(language.councilSessions)</h1><p class='lead'>\(language.councilSessionsLead)</p>\(way)\(body)"
    }
}

struct SessionRows {
    let frame: Frame
    let language: Language
    let programmes: [Programme]

    func table(_ lines: [SessionLine]) -> HTML {
        let units = UnitNames(frame.atlas, on: frame.defaults.today, language)
        let rows = lines.html { line in
            let words = programmes.first { $0.key == line.programme }.map { Words($0, language) }
            let made: HTML = line.isGenerated ? language.generatedTag : ""
            let role: HTML = line.role.map { tag(language.name(of: $0), .now) } ?? ""
            let mark: Mark = line.state == .closed ? .good : line.state == .abandoned ? .gone : line.state == .open ? .now : .quiet
            return """
                <tr><th scope='row'>\(frame.anchor(.session(line.id), line.body))\(made)<td>\(tag(language.name(of: line.state), mark))\
                <td>\(role)<td>\(words?.term(.level, line.level) ?? line.level)<td>\(units.path(line.unit))\
                <td>\(words?.period(line.period) ?? line.period)<td>\(language.itemCount(line.itemCount))<td>\(language.time(line.convenedOn))
                """
        }
        return """
            <table class='cards quiet rows'><caption>\(language.councilSessions)</caption><thead><tr><th scope='col'>\(language.council)\
            <th scope='col'>\(language.sessionState)<th scope='col'>\(language.myRole)<th scope='col'>\(language[.level])\
            <th scope='col'>\(language[.unit])<th scope='col'>\(language[.period])<th scope='col'>\(language.agenda)\
            <th scope='col'>\(language.convenedOn)<tbody>\(rows)</table>
            """
    }
}
