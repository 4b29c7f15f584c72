import Events
import Foundation
import Pages
import Queries

/// What a form has sent, read once and checked: known fields only, bearable in number and length. Texts keep what was typed; what must not be
/// in them the rules say.
struct Form {
    let typed: Typed

    static let nothing = Form(typed: Typed())

    private init(typed: Typed) { self.typed = typed }

    /// The fields of a form that came with files.
    init(_ fields: [(name: FieldName, value: String)]) {
        typed = Typed(fields.reduce(into: [:]) { $0[$1.name, default: []].append(Form.tidied($1.value)) })
    }

    /// `body` is `application/x-www-form-urlencoded`.
    init(_ body: Substring) throws(QuestionRefusal) {
        var values: [FieldName: [String]] = [:]
        let pieces = body.split(separator: "&")
        guard pieces.count <= WebLimits.formFieldsMax else { throw .tooManyParameters(max: WebLimits.formFieldsMax) }
        for piece in pieces {
            let parts = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let written = Asked.decoded(parts[0]) else { continue }
            guard let name = FieldName(written: written) else { continue }
            guard let value = Asked.decoded(parts[1]) else { throw .parameterUnreadable(written) }
            values[name, default: []].append(Form.tidied(value))
        }
        typed = Typed(values)
    }

    /// Nil where it is not there or empty.
    subscript(_ field: Field, _ part: String? = nil) -> String? {
        guard let text = typed[field, part], !text.isEmpty else { return nil }
        return text
    }

    /// As somebody typed it; empty where it is not there.
    func text(_ field: Field, _ part: String? = nil) -> String { typed[field, part] ?? "" }

    func all(_ field: Field) -> [String] { typed.all(field).filter { !$0.isEmpty } }

    func day(_ field: Field) throws(QuestionRefusal) -> Day? {
        guard let text = self[field] else { return nil }
        guard let day = Day(text) else { throw .dayUnknown(parameter: field.rawValue, text) }
        return day
    }

    func number(_ field: Field, _ part: String? = nil) -> Int? { self[field, part].flatMap { Int($0) } }

    /// What was typed, with why it was refused.
    func refused(_ reason: any Error, at field: FieldName? = nil) -> Typed {
        Typed(typed.values, wrongs: typed.wrongs + [Typed.Wrong(field, reason)])
    }

    /// Browsers end lines with CR LF; what was pasted may have its marks apart from its letters.
    static func tidied(_ text: String) -> String {
        text.replacingOccurrences(of: "\r\n", with: "\n").trimmingCharacters(in: [" ", "\n", "\t"]).precomposedStringWithCanonicalMapping
    }
}
