import Texts

/// Which keys there are, at the foot of every page that has a list. The script shows it: without the script there are none.
struct KeyHelp {
    let language: Language

    var html: HTML {
        let keys: [(HTML, String)] = [
            ("<kbd>j</kbd>", language.keyNextRow), ("<kbd>k</kbd>", language.keyPreviousRow), ("<kbd>Enter</kbd>", language.keyOpen),
            ("<kbd>←</kbd> <kbd>→</kbd>", language.keyPages), ("<kbd>x</kbd>", language.keyChoose), ("<kbd>/</kbd>", language.keySearch),
            ("<kbd>?</kbd>", language.keyHelp),
        ]
        let rows = keys.html { "<dt>\($0.0)</dt><dd>\($0.1)</dd>" }
        return """
            <details id='keys' hidden><summary>\(language.keyboard)</summary><div class='option'><input type='checkbox' id='keys-on'>\
            <label for='keys-on'>\(language.keyboardOn)</label></div><dl class='facts'>\(rows)</dl></details>
            """
    }
}
