import Commands
import Events
import Pages
import Rules

extension Typed {
    /// What a draft has kept, by the names of the fields.
    init(kept: [String: [String]]) {
        var values: [FieldName: [String]] = [:]
        for (name, texts) in kept {
            if let field = FieldName(written: name) { values[field] = texts }
        }
        self.init(values)
    }

    /// What a draft keeps: everything but what belongs to the page alone.
    var keepable: [String: [String]] {
        let passing: Set = [FieldName(.formToken), FieldName(.version)]
        return Dictionary(uniqueKeysWithValues: values.filter { !passing.contains($0.key) }.map { ($0.key.text, $0.value) })
    }

    /// What the fields say about a model, with what cannot be read in them.
    func sketch(for programme: Programme, in unit: UnitID) -> (sketch: ModelSketch, wrongs: [Typed.Wrong]) {
        var answers: [Key: String] = [:]
        for item in programme.form where item.key != ModelSketch.nameQuestion {
            if let answer = word(.answer, item.key) { answers[item.key] = answer }
        }
        let (involved, wrongs) = self.involved()
        let sketch = ModelSketch(
            unit: unit, name: word(.name) ?? "", host: word(.host), field: word(.field), type: word(.type), subject: word(.subject),
            answers: answers, involved: involved)
        return (sketch, wrongs)
    }

    /// Row by row; a row without a number is not used.
    func involved() -> ([Involved], wrongs: [Typed.Wrong]) {
        var involved: [Involved] = []
        var wrongs: [Typed.Wrong] = []
        for row in (0..<InvolvedFields.rowsMax).map(String.init) {
            guard let written = word(.involvedCount, row) else { continue }
            guard let count = Typed.number(written) else {
                wrongs.append(Typed.Wrong(FieldName(.involvedCount, row), FormRefusal.numberUnreadable(written)))
                continue
            }
            guard let role = word(.involvedRole, row).flatMap({ InvolvedRole(rawValue: $0) }) else {
                wrongs.append(Typed.Wrong(FieldName(.involvedRole, row), FormRefusal.choiceMissing))
                continue
            }
            guard let measure = word(.involvedMeasure, row), InvolvedFields.measures.contains(measure) else {
                wrongs.append(Typed.Wrong(FieldName(.involvedMeasure, row), FormRefusal.choiceMissing))
                continue
            }
            involved.append(Involved(role: role, count: count, measure: measure))
        }
        return (involved, wrongs)
    }

    /// 1200, 1.200 and 1,200 alike: nobody counts people in fractions. At most nine digits.
    static func number(_ text: String) -> Int? {
        let groups = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," || $0 == " " || $0 == "\u{A0}" }
        guard groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }), let first = groups.first else { return nil }
        guard groups.count == 1 || first.count <= 3 && groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        let digits = groups.joined()
        return digits.count <= 9 ? Int(digits) : nil
    }

    /// Nil where it is not there or empty.
    func word(_ field: Field, _ part: String? = nil) -> String? {
        guard let text = self[field, part], !text.isEmpty else { return nil }
        return text
    }
}
