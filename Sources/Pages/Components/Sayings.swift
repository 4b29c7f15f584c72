import Texts

/// What a notice is about, seen by its edge and said by its words.
enum Tone: String {
    /// Something to know.
    case told
    /// Something was done.
    case done
    /// Something to look at; also that records are generated.
    case care = ""
    /// Something is wrong.
    case warn

    fileprivate var role: HTML {
        switch self {
        case .warn: " role='alert'"
        case .done: " role='status'"
        case .told, .care: ""
        }
    }

    fileprivate var html: HTML {
        switch self {
        case .told: "notice told"
        case .done: "notice done"
        case .care: "notice"
        case .warn: "notice warn"
        }
    }
}

func notice(_ tone: Tone, _ text: String, more: HTML = "") -> HTML {
    "<div class='\(tone.html)'\(tone.role)><p>\(text)</p>\(more)</div>"
}

/// There is nothing to show, why, and what can be done instead.
func empty(_ text: String, _ way: HTML = "") -> HTML {
    let next: HTML = way.isEmpty ? "" : "<p>\(way)</p>"
    return "<div class='empty'><p>\(text)</p>\(next)</div>"
}

enum Mark {
    case quiet, now, good, late, gone, made

    fileprivate var html: HTML {
        switch self {
        case .quiet: "tag"
        case .now: "tag now"
        case .good: "tag good"
        case .late: "tag late"
        case .gone: "tag gone"
        case .made: "tag made"
        }
    }
}

/// A word that stands out beside another.
func tag(_ text: String, _ mark: Mark = .quiet) -> HTML { "<span class='\(mark.html)'>\(text)</span>" }

/// How many, in a round mark; said in words to those who do not see it.
func count(_ number: Int, _ language: Language, isLate: Bool = false) -> HTML {
    "<b class='count\(isLate && number > 0 ? " late" : "")'>\(language.number(number))</b>"
}

/// How far something has come, with its words beside.
func progress(_ done: Int, of all: Int, _ text: String) -> HTML {
    "<p>\(text)<br><progress value='\(done)' max='\(max(1, all))' aria-label='\(text)'></progress></p>"
}

/// What would be done, told in full before it is: the button stands below, and where it is grave a word has to be typed.
func confirmation(_ heading: String, _ about: HTML, fields: HTML, _ buttons: HTML) -> HTML {
    "<section class='confirm'><h2>\(heading)</h2>\(about)\(fields)\(buttons)</section>"
}

/// Something that can be done with what the page shows, closed until it is wanted; open where what was typed was refused.
func act(_ heading: String, isOpen: Bool, isFirst: Bool = false, id: String? = nil, _ body: HTML) -> HTML {
    let open: HTML = isOpen ? " open" : ""
    let own: HTML? = id.map { " id='\($0)'" }
    return "<details class='act\(isFirst ? " first" : "")'\(own)\(open)><summary>\(heading)</summary><div>\(body)</div></details>"
}
