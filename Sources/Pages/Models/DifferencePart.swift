import Queries
import Rules
import Texts

/// What became of a text, word by word. Who hears the page hears where something was removed and where it was added.
struct DifferencePart {
    let language: Language
    let difference: TextDifference

    init(_ language: Language, from old: String, to new: String) {
        self.language = language
        difference = TextDifference(from: old, to: new)
    }

    var html: HTML {
        let pieces = difference.pieces.html { piece in
            switch piece {
            case .same(let text): "\(text)"
            case .removed(let text): "<del><span class='hid'>[\(language.removedText)</span>\(text)<span class='hid'>]</span></del>"
            case .added(let text): "<ins><span class='hid'>[\(language.addedText)</span>\(text)<span class='hid'>]</span></ins>"
            }
        }
        return "<p class='prose'>\(pieces)</p>"
    }
}

/// What each revision of a file changed in its answers, the newest first. Nothing where there is only one version.
struct VersionsPart {
    let words: Words
    let versions: [ModelAnswer.Version]

    var html: HTML {
        guard versions.count > 1 else { return "" }
        let revisions = zip(versions, versions.dropFirst()).reversed().html { before, after in
            act(words.language.changesOf(after.day), isOpen: false, changes(before, after))
        }
        return "<h2>\(words.language.versions)</h2>\(revisions)"
    }

    private func changes(_ before: ModelAnswer.Version, _ after: ModelAnswer.Version) -> HTML {
        guard let old = before.answers, let new = after.answers else { return "<p>\(words.language.versionUnreadable)</p>" }
        let known = words.programme.form.map(\.key)
        let asked = known + (old + new).map(\.question).filter { !known.contains($0) }
        var seen: Set<String> = []
        let items = asked.filter { seen.insert($0).inserted }.html { question in
            let was = old.first { $0.question == question }?.text ?? ""
            let part = DifferencePart(words.language, from: was, to: new.first { $0.question == question }?.text ?? "")
            guard !part.difference.isEmpty else { return "" }
            let name = words.programme.form.first { $0.key == question }?.name.said(in: words.language) ?? question
            return "<h3>\(name)</h3>\(part.html)"
        }
        return items.isEmpty ? "<p>\(words.language.versionsEqual)</p>" : items
    }
}
