package import Events

/// A language of the house. Vietnamese comes first: it is what is taken where nothing is said.
package enum Language: String, CaseIterable, Sendable {
    case vi
    case en

    /// The language of a tag as BCP 47 writes them ("vi-VN", "en_GB"); nil where the house does not speak it.
    package init?(tag: some StringProtocol) {
        let first = tag.split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map { $0.lowercased() }
        guard let language = first.flatMap(Language.init(rawValue:)) else { return nil }
        self = language
    }

    /// The best of an `Accept-Language` header; Vietnamese where none fits.
    package init(acceptLanguage header: String) {
        var best = (language: Language.vi, weight: 0)
        for range in header.prefix(500).split(separator: ",").prefix(20) {
            let parts = range.split(separator: ";").map { $0.filter { $0 != " " } }
            guard let tag = parts.first else { continue }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            guard let language = tag == "*" ? .vi : Language(tag: tag), (0...1).contains(weight) else { continue }
            if Int(weight * 1000) > best.weight { best = (language, Int(weight * 1000)) }
        }
        self = best.language
    }

    /// With a capital: names of things begin small, so that they may stand inside a sentence.
    package func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    package var other: Language { self == .vi ? .en : .vi }
}

extension Name {
    /// The name in a language, or in the other where it was not given in this one.
    package func said(in language: Language) -> String {
        switch language {
        case .vi: vi.isEmpty ? en : vi
        case .en: en.isEmpty ? vi : en
        }
    }
}
