import Events
import Queries
import Texts

// Small pieces that many pages are made of.

extension Language {
    /// Stands beside everything that rests on generated records: a word, not a colour alone.
    var generatedTag: HTML { " <span class='tag made'>\(self[.generatedMark])</span>" }

    func generatedTag(_ generated: Int, of all: Int) -> HTML {
        guard generated > 0 else { return "" }
        return generated == all ? generatedTag : " <span class='tag made'>\(number(generated)) \(self[.generatedMark])</span>"
    }

    var annulledTag: HTML { " <span class='tag gone'>\(self[.annulled])</span>" }

    var correctedTag: HTML { " <span class='tag'>\(correctedMark)</span>" }

    var generatedNotice: HTML { "<div class='notice'><p>\(self[.generatedNotice])</p></div>" }

    var partlyGeneratedNotice: HTML { "<div class='notice'><p>\(self[.generatedPart])</p></div>" }

    /// Days for machines and for people.
    func time(_ day: Day) -> HTML { "<time datetime='\(day.description)'>\(self.day(day))</time>" }
}

/// Terms and what is said of them.
struct Facts {
    private(set) var html = HTML()

    mutating func add(_ term: String, _ fact: HTML) {
        html += "<dt>\(term)</dt><dd>\(fact)</dd>"
    }

    mutating func add(_ term: String, _ fact: String?) {
        guard let fact, !fact.isEmpty else { return }
        add(term, "\(fact)" as HTML)
    }

    var list: HTML { "<dl class='facts'>\(html)</dl>" }
}

/// A table that scrolls by itself where it is wider than the screen; then the keyboard can reach it.
func scrolling(_ label: String, _ table: HTML) -> HTML {
    "<div class='scroll' role='region' aria-label='\(label)' tabindex='0'>\(table)</div>"
}

extension Frame {
    func anchor(_ address: Address, _ text: String) -> HTML { "<a href='\(link(address))'>\(text)</a>" }

    func crumbs(_ steps: [(Address, String)], _ language: Language) -> HTML {
        let links = steps.html { "\(anchor($0.0, $0.1)) <span aria-hidden='true'>›</span> " }
        return "<nav class='crumbs' aria-label='\(language[.whereYouAre])'>\(links)</nav>"
    }

    /// Earlier and later pages of a list, and where in it this one stands.
    func pager(_ address: Address, page: Int, rows: Int, of total: Int, isExact: Bool, _ language: Language) -> HTML {
        let first = (page - 1) * Limits.listPageRows + 1
        guard rows > 0 else { return "" }
        let position = isExact ? language.rows(first, to: first + rows - 1, of: total) : language.rows(first, to: first + rows - 1)
        var links = HTML()
        if page > 1 {
            links += "<a rel='prev' href='\(link(address.with(.page, page == 2 ? nil : String(page - 1))))'>← \(language[.previousPage])</a>"
        }
        if first + rows - 1 < total || !isExact && rows == Limits.listPageRows {
            links += "<a rel='next' href='\(link(address.with(.page, String(page + 1))))'>\(language[.nextPage]) →</a>"
        }
        return "<nav class='pager' aria-label='\(language[.pages])'><span>\(position)</span>\(links)</nav>"
    }

    /// What a form keeps of the address it stands on: everything but its own fields.
    func kept(_ address: Address, without fields: [Parameter]) -> HTML {
        let names = Set(fields.map(\.rawValue) + [Parameter.page.rawValue])
        let all = address.with(.language, chosen?.rawValue).query
        return all.filter { !names.contains($0.name) }.html { "<input type='hidden' name='\($0.name)' value='\($0.value)'>" }
    }

    /// The day and the map that a question is asked with.
    func dayField(_ name: Parameter, _ label: String, _ day: Day) -> HTML {
        """
        <div><label for='\(name.rawValue)'>\(label)</label>\
        <input type='date' id='\(name.rawValue)' name='\(name.rawValue)' value='\(day.description)'></div>
        """
    }

    func mapFields(_ map: MapChoice, _ language: Language) -> HTML {
        let (choice, day): (String, Day?) =
            switch map {
            case .then: (Parameter.then, nil)
            case .on(defaults.today): (Parameter.today, nil)
            case .on(let day): (Parameter.day, day)
            }
        let choices: [(String, Phrase)] = [(Parameter.then, .mapThen), (Parameter.today, .mapToday), (Parameter.day, .mapOfChosenDay)]
        let options = choices.html { key, phrase in
            let chosen: HTML = key == choice ? " selected" : ""
            return "<option value='\(key)'\(chosen)>\(language[phrase])</option>"
        }
        return """
            <div><label for='map'>\(language[.map])</label><select id='map' name='map'>\(options)</select></div>\
            <div><label for='mapday'>\(language[.mapDay])</label>\
            <input type='date' id='mapday' name='mapday' value='\(day?.description ?? "")'></div>
            """
    }
}
