import Events

/// A language as a type, so that what stands inside a sentence is written as the language writes it.
protocol Tongue {
    static var language: Language { get }
}

enum Vietnamese: Tongue {
    static let language = Language.vi
}

enum English: Tongue {
    static let language = Language.en
}

/// A sentence with numbers, days and words in it: `"quá \(2000) ký tự"` becomes "quá 2.000 ký tự".
struct Said<Spoken: Tongue>: ExpressibleByStringInterpolation, Equatable {
    let text: String

    init(stringLiteral value: String) { text = value }
    init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

    struct StringInterpolation: StringInterpolationProtocol {
        var text = ""

        init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity + interpolationCount * 8) }

        mutating func appendLiteral(_ literal: String) { text += literal }
        mutating func appendInterpolation(_ text: String) { self.text += text }
        mutating func appendInterpolation(_ number: Int) { text += Spoken.language.number(number) }
        mutating func appendInterpolation(_ day: Day) { text += Spoken.language.day(day) }
        mutating func appendInterpolation(_ name: Name) { text += name.said(in: Spoken.language) }
        /// What people wrote, or what the file has: between quotation marks.
        mutating func appendInterpolation(quoted text: String) { self.text += "“\(text)”" }
        mutating func appendInterpolation(quoted id: some Identifier) { text += "“\(id.rawValue)”" }
        /// A day as a file has it; what is no day stays as it is.
        mutating func appendInterpolation(writtenDay text: String) { self.text += Day(text).map { Spoken.language.day($0) } ?? text }
        /// Positions, years, lines: numbers that are names and have no separators.
        mutating func appendInterpolation(plain number: Int) { text += String(number) }
    }
}

/// One of the two sentences; the other is not made.
func say(_ language: Language, _ vi: @autoclosure () -> Said<Vietnamese>, _ en: @autoclosure () -> Said<English>) -> String {
    switch language {
    case .vi: vi().text
    case .en: en().text
    }
}
