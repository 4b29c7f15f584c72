import Events
import Foundation
import Rules
import Yams

/// A YAML file being read: its nodes with their places, and everything that is wrong so far.
final class YamlFile {
    let name: String
    private(set) var diagnostics: [Diagnostic] = []

    init(name: String) { self.name = name }

    /// The whole file as a map; nil, with a diagnostic, where it is none.
    static func open(_ path: String, name: String) -> (file: YamlFile, map: YamlMap?) {
        let file = YamlFile(name: name)
        guard let data = FileManager.default.contents(atPath: path) else {
            file.report(nil, .fileMissing)
            return (file, nil)
        }
        guard data.count <= Limits.importedFileBytesMax else {
            file.report(nil, .fileTooLong(bytesMax: Limits.importedFileBytesMax))
            return (file, nil)
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            file.report(nil, .notUTF8)
            return (file, nil)
        }
        return read(text, into: file)
    }

    /// The same with the text at hand.
    static func open(text: String, name: String) -> (file: YamlFile, map: YamlMap?) {
        let file = YamlFile(name: name)
        guard text.utf8.count <= Limits.importedFileBytesMax else {
            file.report(nil, .fileTooLong(bytesMax: Limits.importedFileBytesMax))
            return (file, nil)
        }
        return read(text, into: file)
    }

    private static func read(_ text: String, into file: YamlFile) -> (file: YamlFile, map: YamlMap?) {
        do {
            guard let node = try Yams.compose(yaml: text) else {
                file.report(nil, .notYAML("empty"))
                return (file, nil)
            }
            guard case .mapping = node else {
                file.report(node, .notAMap(file.name))
                return (file, nil)
            }
            return (file, YamlMap(node, in: file))
        } catch {
            file.report(error)
            return (file, nil)
        }
    }

    /// What the parser says, at its place. Some of its errors carry the whole file: their text is never passed on.
    private func report(_ error: any Error) {
        let (problem, mark): (String, Mark?) =
            switch error as? YamlError {
            case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
                (problem, mark)
            case .duplicatedKeysInMapping(let keys, let context):
                ("found twice in one map: \(keys.sorted().joined(separator: ", "))", context.mark)
            case .reader(let problem, _, _, _): (problem, nil)
            default: ("not readable", nil)
            }
        diagnostics.append(Diagnostic(file: name, line: mark?.line ?? 0, column: mark?.column ?? 0, problem: .notYAML(problem)))
    }

    func report(_ node: Node?, _ problem: Diagnostic.Problem) {
        diagnostics.append(Diagnostic(file: name, line: node?.mark?.line ?? 0, column: node?.mark?.column ?? 0, problem: problem))
    }
}

/// A map of a YAML file. Whoever asks for a key that is missing or of another kind gets an empty value, and the file a diagnostic.
final class YamlMap {
    let node: Node
    let file: YamlFile
    private var values: [String: Node] = [:]
    private var asked: Set<String> = []

    init(_ node: Node, in file: YamlFile) {
        self.node = node
        self.file = file
        // A plain `on` is a truth value to YAML 1.1; a key is what is written.
        for (key, value) in node.mapping ?? [:] {
            if let name = key.scalar?.string { values[name] = value }
        }
    }

    func report(_ problem: Diagnostic.Problem, at key: String? = nil) { file.report(key.flatMap { values[$0] } ?? node, problem) }

    func has(_ key: String) -> Bool { values[key] != nil }

    func text(_ key: String) -> String {
        guard let value = needed(key) else { return "" }
        return text(of: value, key) ?? ""
    }

    func optionalText(_ key: String) -> String? {
        value(key).flatMap { text(of: $0, key) }
    }

    func number(_ key: String) -> Int {
        guard let value = needed(key) else { return 0 }
        return number(of: value, key) ?? 0
    }

    func optionalNumber(_ key: String) -> Int? { value(key).flatMap { number(of: $0, key) } }

    func day(_ key: String) -> Day {
        guard let value = needed(key) else { return Day(0) }
        return day(of: value, key) ?? Day(0)
    }

    func optionalDay(_ key: String) -> Day? { value(key).flatMap { day(of: $0, key) } }

    /// `2/3`.
    func fraction(_ key: String) -> Fraction {
        guard let value = needed(key) else { return Fraction() }
        guard let fraction = value.scalar.flatMap({ Fraction($0.string) }) else {
            file.report(value, .notAFraction(key))
            return Fraction()
        }
        return fraction
    }

    func optionalTruth(_ key: String) -> Bool? { has(key) ? truth(key) : nil }

    func truth(_ key: String) -> Bool {
        guard let value = needed(key) else { return false }
        switch value.scalar?.string {
        case "true": return true
        case "false": return false
        default:
            file.report(value, .notTrueOrFalse(key))
            return false
        }
    }

    /// One word of a closed list.
    func word<Word: RawRepresentable<String> & CaseIterable>(_ key: String, _ type: Word.Type, ifMissing: Word? = nil) -> Word? {
        guard let value = value(key) else {
            if ifMissing == nil { report(.keyMissing(key)) }
            return ifMissing
        }
        guard let text = text(of: value, key) else { return nil }
        guard let word = Word(rawValue: text) else {
            file.report(value, .wordUnknown(text, allowed: Word.allCases.map(\.rawValue)))
            return nil
        }
        return word
    }

    /// One word of a closed list, or none.
    func optionalWord<Word: RawRepresentable<String> & CaseIterable>(_ key: String, _ type: Word.Type) -> Word? {
        has(key) ? word(key, type) : nil
    }

    /// Words of a closed list.
    func words<Word: RawRepresentable<String> & CaseIterable>(_ key: String, _ type: Word.Type) -> [Word] {
        texts(key).compactMap { text in
            if let word = Word(rawValue: text) { return word }
            report(.wordUnknown(text, allowed: Word.allCases.map(\.rawValue)), at: key)
            return nil
        }
    }

    func optionalTexts(_ key: String) -> [String] { has(key) ? texts(key) : [] }

    /// `vi` and `en` of this map.
    func name() -> Name { Name(vi: text("vi"), en: text("en")) }

    func map(_ key: String) -> YamlMap? {
        guard let value = needed(key) else { return nil }
        return map(of: value, key)
    }

    func optionalMap(_ key: String) -> YamlMap? { value(key).flatMap { map(of: $0, key) } }

    func maps(_ key: String) -> [YamlMap] {
        guard let value = needed(key) else { return [] }
        return sequence(of: value, key).compactMap { map(of: $0, key) }
    }

    func optionalMaps(_ key: String) -> [YamlMap] { has(key) ? maps(key) : [] }

    func texts(_ key: String) -> [String] {
        guard let value = needed(key) else { return [] }
        return sequence(of: value, key).compactMap { text(of: $0, key) }
    }

    /// A key, or keys with weights.
    func keyOrWeights(_ key: String) -> [(key: String, weight: Int)] {
        guard let value = needed(key) else { return [] }
        if let text = value.scalar?.string { return [(text, 1)] }
        guard let map = map(of: value, key) else { return [] }
        return (value.mapping ?? [:]).compactMap { name, _ in name.scalar.map { ($0.string, map.number($0.string)) } }
    }

    /// Every scalar of the map as written, in its order.
    func pairs() -> [(key: String, value: String)] {
        (node.mapping ?? [:]).compactMap { key, value in
            guard let key = key.scalar?.string, let text = text(of: value, key) else { return nil }
            asked.insert(key)
            return (key, text)
        }
    }

    /// Every key that nobody asked for is a mistake of whoever wrote the file.
    func finish() {
        for (key, _) in node.mapping ?? [:] {
            if let name = key.scalar?.string, !asked.contains(name) { file.report(key, .keyUnknown(name)) }
        }
    }

    private func value(_ key: String) -> Node? {
        asked.insert(key)
        return values[key]
    }

    private func needed(_ key: String) -> Node? {
        guard let value = value(key) else {
            report(.keyMissing(key))
            return nil
        }
        return value
    }

    private func text(of value: Node, _ key: String) -> String? {
        guard let text = value.scalar?.string else {
            file.report(value, .notAText(key))
            return nil
        }
        return text.precomposedStringWithCanonicalMapping
    }

    private func number(of value: Node, _ key: String) -> Int? {
        guard let number = value.scalar.flatMap({ Int($0.string) }) else {
            file.report(value, .notANumber(key))
            return nil
        }
        return number
    }

    private func day(of value: Node, _ key: String) -> Day? {
        guard let day = value.scalar.flatMap({ Day($0.string) }) else {
            file.report(value, .notADay(key))
            return nil
        }
        return day
    }

    private func map(of value: Node, _ key: String) -> YamlMap? {
        guard case .mapping = value else {
            file.report(value, .notAMap(key))
            return nil
        }
        return YamlMap(value, in: file)
    }

    private func sequence(of value: Node, _ key: String) -> [Node] {
        guard case .sequence(let sequence) = value else {
            file.report(value, .notAList(key))
            return []
        }
        return Array(sequence)
    }
}
