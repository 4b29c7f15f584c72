import Events
import Foundation
import Rules

/// A date that a test writes as a text.
func day(_ text: String) -> Day {
    guard let day = Day(text) else { preconditionFailure("no such day: \(text)") }
    return day
}

func named(_ text: String) -> Name { Name(vi: text, en: text) }

func term(_ key: Key, rank: Int? = nil, from: String? = nil, until: String? = nil) -> Term {
    Term(key: key, name: named(key), rank: rank, from: from.map(day), until: until.map(day))
}

/// What a typed throw answers, as a value that can be compared: the result or the refusal.
func answer<Value, Refusal: Error>(_ body: () throws(Refusal) -> Value) -> Result<Value, Refusal> {
    do throws(Refusal) { return .success(try body()) } catch { return .failure(error) }
}

/// Why a step was refused; nil where it was not.
func refusal<Value, Refusal: Error>(_ body: () throws(Refusal) -> Value) -> Refusal? {
    do throws(Refusal) { _ = try body() } catch { return error }
    return nil
}

/// The name of a refusal's case, without what it carries.
func caseName(_ refusal: some Error) -> String { String("\(refusal)".prefix { $0 != "(" }) }

/// The cases of a closed enum as its source file names them, so that none is forgotten in a table.
func casesInSource(_ path: String, of type: String) throws -> [String] {
    let text = try String(contentsOf: Folders.sources.appendingPathComponent("Rules/\(path)"), encoding: .utf8)
    guard let start = text.range(of: "enum \(type):")?.upperBound else { return [] }
    let body = text[start...].prefix { $0 != "}" }
    return body.matches(of: /\n +case (\w+)/).map { String($0.1) }
}

enum Folders {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let sources = root.appendingPathComponent("Sources")
    static let catalogue = root.appendingPathComponent("Catalogues/vietnam/acts.tsv")
}

/// SplitMix64: the same seed gives the same numbers on every machine.
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
