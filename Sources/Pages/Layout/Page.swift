import Rules
package import Texts

/// A page: an answer, ready to be read by a person. It asks nothing, it shows.
package protocol Page: Sendable {
    var frame: Frame { get }
    /// The part of the house it belongs to, lit in the navigation.
    var section: Route? { get }
    func title(in language: Language) -> String
    func main(in language: Language) -> HTML
    /// Whether it shows an official paper, which has a sheet of its own.
    var showsPaper: Bool { get }
}

extension Page {
    package var showsPaper: Bool { false }

    /// The whole document.
    package func html(in language: Language) -> [UInt8] {
        let main = main(in: language)
        let sheet: HTML? = showsPaper ? "<link rel='stylesheet' href='\(PaperSheet.address.text)'>" : nil
        var html = HTML(reservingBytes: main.bytes.count + 4_096)
        html += """
            <!doctype html>
            <html lang='\(language.rawValue)'>
            <head><meta charset='utf-8'><meta name='viewport' content='width=device-width, initial-scale=1'>
            <meta name='color-scheme' content='light dark'><title>\(title(in: language)) · Kheo</title>
            <link rel='stylesheet' href='\(StyleSheet.address.text)'>\(sheet)<link rel='icon' href='\(StyleSheet.icon)'>
            <script src='\(Script.address.text)' defer></script></head>
            <body><a class='skip' href='#main'>\(language[.skipToContent])</a>
            <header class='mast'>\(masthead(in: language).html(in: language))</header>
            <main id='main' tabindex='-1'>
            """
        html += main
        html += """
            </main>
            <footer><p>\(language[.siteTitle])</p><p>\(language.madeAt(position: frame.position, on: frame.defaults.today))</p>\
            \(KeyHelp(language: language).html)</footer></body></html>

            """
        return html.bytes
    }

    private func masthead(in language: Language) -> Masthead {
        let all: [(Route, String)] = [
            (.home, language[frame.visitor == nil ? .home : .figures]), (.models, language[.models]), (.units, language[.units]),
            (.decisions, language[.decisions]), (.reports, language[.reports]),
        ]
        var own: [(Route, String)] = frame.visitor == nil ? [] : [(.work, language.myWork)]
        let sits = frame.visitor.map { $0.officer.holds(.sitInCouncils) || $0.officer.holds(.runCouncils) } ?? false
        if sits { own.append((.sessions, language.councilSessions)) }
        let kept = frame.administration(in: language)
        let rooms = (own + all).map { route, name in Masthead.Room(address: Address(route), name: name, isCurrent: route == section) }
        let administration = kept.first.map { first in
            Masthead.Room(address: Address(first.route), name: language.administration, isCurrent: kept.contains { $0.route == section })
        }
        return Masthead(
            frame: frame, rooms: rooms + (administration.map { [$0] } ?? []),
            account: frame.visitor.map { account(of: $0, in: language) }, entrance: frame.entrance)
    }
}
