import Events
import Rules
import Texts

extension Words {
    /// A sentence of the rules, which know the words of a programme by their keys, with the names that people know them by.
    func naming(_ sentence: String) -> String {
        guard sentence.contains("“") else { return sentence }
        var named = ""
        var rest = sentence[...]
        while let open = rest.firstIndex(of: "“"), let close = rest[open...].firstIndex(of: "”") {
            let key = String(rest[rest.index(after: open)..<close])
            named += rest[...open]
            named += name(of: key) ?? key
            named += "”"
            rest = rest[rest.index(after: close)...]
        }
        return named + rest
    }

    private func name(of key: Key) -> String? {
        let item = programme.form.first { $0.key == key }?.name
        let ofClimb =
            (programme.criteria ?? []).first { $0.term.key == key }?.term ?? (programme.dossier ?? []).first { $0.term.key == key }?.term
            ?? (programme.checks ?? []).first { $0.term.key == key }?.term ?? (programme.routes ?? []).first { $0.term.key == key }?.term
        let lists: [Dimension] = [.level, .grade, .field, .type, .subject]
        let term = lists.lazy.compactMap { list in self.programme.terms(of: list).first { $0.key == key }?.name }.first
        return (item ?? programme.period(key)?.name ?? term ?? ofClimb?.name)?.said(in: language)
    }
}
