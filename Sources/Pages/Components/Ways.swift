import Events
import Texts

// Ways from one page to another.

extension Frame {
    struct Tab {
        let address: Address
        let name: String
        var count: Int?
        var isLate = false
    }

    /// Views of one thing, each an address of its own.
    func tabs(_ label: String, _ tabs: [Tab], current: Int, _ language: Language) -> HTML {
        let links = tabs.indices.html { index in
            let tab = tabs[index]
            let mark: HTML = index == current ? " aria-current='page'" : ""
            let number: HTML? = tab.count.map { Pages.count($0, language, isLate: tab.isLate) }
            return "<a href='\(link(tab.address))'\(mark)>\(tab.name) \(number)</a>"
        }
        return "<nav class='tabs' aria-label='\(label)'>\(links)</nav>"
    }

    struct Tally {
        let address: Address?
        let name: String
        let count: Int
        var isLate = false
        var isCurrent = false
    }

    /// Numbers that lead to what they count.
    func tallies(_ tallies: [Tally], _ language: Language) -> HTML {
        let items = tallies.html { tally in
            let style: HTML = tally.count == 0 ? " class='none'" : tally.isLate ? " class='late'" : ""
            let mark: HTML = tally.isCurrent ? " aria-current='page'" : ""
            let inside: HTML = "<b>\(language.number(tally.count))</b><span>\(tally.name)</span>"
            guard let address = tally.address else { return "<li><div\(style)>\(inside)</div>" }
            return "<li><a\(style) href='\(link(address))'\(mark)>\(inside)</a>"
        }
        return "<ul class='tally'>\(items)</ul>"
    }
}

/// Where somebody is in what takes several steps. A step leads to its part of the form where it has an address.
func steps(_ label: String, _ names: [(name: String, anchor: String?)], current: Int, _ language: Language) -> HTML {
    let items = names.indices.html { index in
        let (name, anchor) = names[index]
        let state: HTML = index == current ? " aria-current='step'" : index < current ? " class='done'" : ""
        let done: HTML = index < current ? "<span class='hid'> \(language.stepDone)</span>" : ""
        let text: HTML = anchor.map { "<a href='\($0)'>\(name)</a>" } ?? "\(name)"
        return "<li\(state)>\(text)\(done)"
    }
    return "<ol class='steps' aria-label='\(label)'>\(items)</ol>"
}

/// What opens below its name, without script.
func menu(_ name: HTML, _ body: HTML) -> HTML { "<details class='menu'><summary>\(name)</summary><div>\(body)</div></details>" }

/// A heading of a column that the list can be sorted by.
struct SortHead {
    enum Order {
        case rising, falling
    }

    let name: String
    let address: Address
    /// Nil where the list is sorted by something else.
    let order: Order?
    var isNumber = false

    func html(_ frame: Frame) -> HTML {
        let sorted: HTML =
            switch order {
            case .rising: " aria-sort='ascending'"
            case .falling: " aria-sort='descending'"
            case nil: ""
            }
        let arrow: HTML =
            switch order {
            case .rising: " <span aria-hidden='true'>▲</span>"
            case .falling: " <span aria-hidden='true'>▼</span>"
            case nil: ""
            }
        let style: HTML = isNumber ? " class='num'" : ""
        return "<th scope='col'\(style)\(sorted)><a href='\(frame.link(address))'>\(name)\(arrow)</a>"
    }
}

/// The column and the bar by which several rows are chosen and something is done with all of them.
struct BulkParts {
    let language: Language

    /// Shown by the script: without it nobody could press it.
    var head: HTML {
        """
        <th scope='col' class='pick'><input type='checkbox' data-all hidden aria-label='\(language.chooseAll)'>\
        <span class='hid'>\(language.choose)</span>
        """
    }

    func box(_ key: String, name: String, isChosen: Bool) -> HTML {
        let mark: HTML = isChosen ? " checked" : ""
        return "<td class='pick'><input type='checkbox' name='\(Field.model.rawValue)' value='\(key)' aria-label='\(language.choose(name))'\(mark)>"
    }

    func bar(_ buttons: HTML) -> HTML {
        "<div class='bulk'><p data-chosen='\(language.chosen)' role='status'></p>\(buttons)</div>"
    }
}
