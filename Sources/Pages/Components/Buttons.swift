import Texts

/// How much a button weighs: one deed of a page is the first, what cannot easily be undone is grave.
enum Weight {
    case first, plain, grave, plainGrave, bare

    var html: HTML {
        switch self {
        case .first: ""
        case .plain: "plain"
        case .grave: "grave"
        case .plainGrave: "plain grave"
        case .bare: "bare"
        }
    }
}

/// A button that sends the form it stands in; `choice` tells which of several was pressed.
func button(_ text: String, _ weight: Weight = .first, choice: (Field, String)? = nil, isDisabled: Bool = false) -> HTML {
    let style: HTML = weight == .first ? "" : " class='\(weight.html)'"
    let sent: HTML? = choice.map { " name='\($0.0.rawValue)' value='\($0.1)'" }
    let disabled: HTML = isDisabled ? " disabled" : ""
    return "<button\(style)\(sent)\(disabled)>\(text)</button>"
}

/// The buttons below a form.
func deeds(_ buttons: HTML...) -> HTML { "<div class='deeds'>\(buttons)</div>" }

extension Frame {
    /// A way that looks like a button.
    func button(to address: Address, _ text: String, _ weight: Weight = .first) -> HTML {
        "<a class='button \(weight.html)' href='\(link(address))'>\(text)</a>"
    }
}
