import enum Rules.ModelRefusal
import Texts

/// One thing that can be chosen.
struct Choice {
    let key: String
    let name: String
    var help: String?

    init(_ key: String, _ name: String, help: String? = nil) {
        self.key = key
        self.name = name
        self.help = help
    }
}

/// The fields of one form, in one language: each with its label, its help, what was typed and what is wrong with it, tied together for those
/// who hear the page instead of seeing it.
struct FormParts {
    let language: Language
    let typed: Typed
    /// Where a form stands more than once on a page, what tells its fields' ids apart.
    let prefix: String
    /// Of the programme that the form is about, where it is about one.
    let words: Words?
    /// Says a sentence of the rules with the names that people know; nil where `words` do.
    let naming: ((String) -> String)?

    init(
        _ language: Language, _ typed: Typed = Typed(), prefix: String = "", words: Words? = nil, naming: ((String) -> String)? = nil
    ) {
        self.naming = naming
        self.language = language
        self.typed = typed
        // Blanks would make several ids of one where others refer to it.
        self.prefix = Address.encoded(prefix)
        self.words = words
    }

    /// What is wrong, said where the field stands: the field's own label says which it is.
    private func sentence(_ wrong: Typed.Wrong) -> String {
        switch wrong.reason {
        case ModelRefusal.answerMissing: return language.itemMissing
        case ModelRefusal.answerUnreadable: return language.itemUnreadable
        case ModelRefusal.answerTooLong(_, let max): return language.itemTooLong(max)
        default:
            let sentence = told(wrong.reason, in: language).sentence
            return naming?(sentence) ?? words?.naming(sentence) ?? sentence
        }
    }

    /// What all kinds of fields have in common.
    struct Label {
        let name: FieldName
        let text: String
        var help: String?
        var isNeeded: Bool

        init(_ field: Field, part: String? = nil, _ text: String, help: String? = nil, isNeeded: Bool = false) {
            name = FieldName(field, part)
            self.text = text
            self.help = help
            self.isNeeded = isNeeded
        }
    }

    enum Line: String {
        case text, search, email, password, date, number, tel
    }

    enum Width {
        case short, usual, long

        fileprivate var html: HTML {
            switch self {
            case .short: " class='short'"
            case .usual: ""
            case .long: " class='long'"
            }
        }
    }

    /// One line of text, a day, a number. `completes` is what a browser may fill in by itself (HTML, "autofill").
    func line(
        _ label: Label, _ kind: Line = .text, value: String? = nil, charactersMax: Int? = nil, width: Width = .usual, completes: String? = nil
    ) -> HTML {
        let length: HTML? = charactersMax.map { " maxlength='\($0)'" }
        let digits: HTML = kind == .number ? " inputmode='numeric' min='0'" : ""
        let filled: HTML? = completes.map { " autocomplete='\($0)'" }
        // A password is never sent back to whoever typed it.
        let text = kind == .password ? "" : typed.values[label.name]?.first ?? value ?? ""
        return field(
            label,
            "<input type='\(kind.rawValue)'\(width.html)\(common(label))\(length)\(digits)\(filled) value='\(text)'>")
    }

    /// Several lines, with a count of what is left.
    func area(_ label: Label, value: String? = nil, charactersMax: Int, rows: Int = 5) -> HTML {
        let text = typed.values[label.name]?.first ?? value ?? ""
        // A line feed right after the tag is not part of the text: what begins with one keeps it.
        let control: HTML = """
            <textarea\(common(label, counts: true)) rows='\(rows)' data-max='\(charactersMax)'>
            \(text)</textarea>\
            <p class='left' id='\(id(label.name))-left' data-left='\(language.charactersLeft)' data-over='\(language.charactersOver)'>\
            \(language.charactersMax(charactersMax))</p>
            """
        return field(label, control)
    }

    func select(_ label: Label, _ choices: [Choice], value: String? = nil, none: String? = nil) -> HTML {
        let chosen = typed.values[label.name]?.first ?? value ?? ""
        let first: HTML? = none.map { "<option value=''>\($0)</option>" }
        let options = choices.html { choice in
            let mark: HTML = choice.key == chosen ? " selected" : ""
            return "<option value='\(choice.key)'\(mark)>\(choice.name)</option>"
        }
        return field(label, "<select\(common(label))>\(first)\(options)</select>")
    }

    func radios(_ label: Label, _ choices: [Choice], value: String? = nil) -> HTML {
        let chosen = typed.values[label.name] ?? value.map { [$0] } ?? []
        return group(label, choices, "radio", chosen)
    }

    func checks(_ label: Label, _ choices: [Choice], values: [String] = []) -> HTML {
        group(label, choices, "checkbox", typed.values[label.name] ?? values)
    }

    /// A single box to tick.
    func check(_ label: Label, key: String = "1", isOn: Bool = false) -> HTML {
        let isTicked = typed.values.isEmpty ? isOn : typed.values[label.name]?.first == key
        let mark: HTML = isTicked ? " checked" : ""
        let help: HTML? = label.help.map { "<small id='\(id(label.name))-help'>\($0)</small>" }
        return """
            <div class='field\(wrong(label.name) == nil ? "" : " wrong")'>\(error(label.name))<div class='option'>\
            <input type='checkbox'\(common(label)) value='\(key)'\(mark)><label for='\(id(label.name))'>\(label.text)\(help)</label></div></div>
            """
    }

    func hidden(_ field: Field, part: String? = nil, _ value: String) -> HTML {
        "<input type='hidden' name='\(FieldName(field, part).text)' value='\(value)'>"
    }

    /// What is wrong with the form, before it: each with a way to the field where it is put right.
    func summary(_ labels: [Label] = []) -> HTML {
        guard !typed.wrongs.isEmpty else { return "" }
        let known = Dictionary(labels.map { ($0.name, $0.text) }) { first, _ in first }
        let items = typed.wrongs.html { wrong in
            let sentence = sentence(wrong)
            guard let field = wrong.field else { return "<li>\(sentence)" }
            let label: HTML? = known[field].map { "\($0): " }
            return "<li><a href='#\(id(field))'>\(label)\(sentence)</a>"
        }
        return """
            <div class='notice warn' role='alert' id='\(prefix)errors' tabindex='-1'><h2>\(language.notSent(typed.wrongs.count))</h2>\
            <ul>\(items)</ul></div>
            """
    }

    private func group(_ label: Label, _ choices: [Choice], _ kind: HTML, _ chosen: [String]) -> HTML {
        var isFirst = true
        let options = choices.html { choice in
            // The summary's link leads to the first.
            let own = isFirst ? id(label.name) : "\(id(label.name))-\(choice.key)"
            isFirst = false
            let mark: HTML = chosen.contains(choice.key) ? " checked" : ""
            let help: HTML? = choice.help.map { "<small>\($0)</small>" }
            return """
                <div class='option'><input type='\(kind)' id='\(own)' name='\(label.name.text)' value='\(choice.key)'\(mark)>\
                <label for='\(own)'>\(choice.name)\(help)</label></div>
                """
        }
        return """
            <fieldset class='field\(wrong(label.name) == nil ? "" : " wrong")'\(described(label))><legend>\(label.text)\(need(label))</legend>\
            \(help(label))\(error(label.name))\(options)</fieldset>
            """
    }

    private func field(_ label: Label, _ control: HTML) -> HTML {
        """
        <div class='field\(wrong(label.name) == nil ? "" : " wrong")'><label for='\(id(label.name))'>\(label.text)\(need(label))</label>\
        \(help(label))\(error(label.name))\(control)</div>
        """
    }

    private func common(_ label: Label, counts: Bool = false) -> HTML {
        let mustBe: HTML = label.isNeeded ? " aria-required='true'" : ""
        let isWrong: HTML = wrong(label.name) == nil ? "" : " aria-invalid='true'"
        return " id='\(id(label.name))' name='\(label.name.text)'\(described(label, counts: counts))\(mustBe)\(isWrong)"
    }

    private func described(_ label: Label, counts: Bool = false) -> HTML {
        var parts: [String] = []
        if label.help != nil { parts.append("\(id(label.name))-help") }
        if wrong(label.name) != nil { parts.append("\(id(label.name))-error") }
        if counts { parts.append("\(id(label.name))-left") }
        return parts.isEmpty ? "" : " aria-describedby='\(parts.joined(separator: " "))'"
    }

    private func need(_ label: Label) -> HTML? { label.isNeeded ? " <span class='need'>(\(language.needed))</span>" : nil }
    private func help(_ label: Label) -> HTML? { label.help.map { "<p class='help' id='\(id(label.name))-help'>\($0)</p>" } }
    private func id(_ name: FieldName) -> String { prefix + name.id }
    private func wrong(_ name: FieldName) -> Typed.Wrong? { typed.wrongs.first { $0.field == name } }

    private func error(_ name: FieldName) -> HTML? {
        wrong(name).map { "<p class='error' id='\(id(name))-error'>\(sentence($0))</p>" }
    }
}
