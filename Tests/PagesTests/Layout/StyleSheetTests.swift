import Foundation
import Pages
import Testing

struct StyleSheetTests {
    private let text = String(decoding: StyleSheet.bytes, as: UTF8.self)

    /// WCAG 2.2, 1.4.3: 4.5 to 1 for text; 1.4.11: 3 to 1 for what one must see to use the page.
    /// What is written on what, or must be seen beside it.
    private static let texts: [(Token, on: [Token])] = [
        (.ink, [.paper, .card, .wash, .lit, .madeWash, .warnWash, .goodWash]),
        (.soft, [.paper, .card, .wash, .lit, .madeWash, .warnWash, .goodWash]),
        (.link, [.paper, .card, .wash, .lit, .madeWash, .warnWash, .goodWash]), (.card, [.link]), (.mastInk, [.mast, .mastLit]),
        (.warn, [.paper, .card, .wash, .warnWash]), (.warnWash, [.warn]), (.good, [.goodWash, .paper]),
    ]
    private static let shapes: [(Token, on: [Token])] = [
        (.edge, [.paper, .card, .wash]), (.bar, [.card, .paper]), (.made, [.madeWash]), (.warn, [.warnWash, .card]), (.good, [.goodWash]),
        (.link, [.card, .paper, .lit]), (.mastInk, [.mast, .mastLit]),
    ]

    /// WCAG 2.2, 1.4.3: 4.5 to 1 for text; 1.4.11: 3 to 1 for what one must see to use the page.
    @Test func `letters and edges stand out from what is behind them, in light and in dark`() {
        var findings: [String] = []
        for (pairs, least) in [(StyleSheetTests.texts, 4.5), (StyleSheetTests.shapes, 3)] {
            for (front, backs) in pairs {
                for back in backs {
                    let light = contrast(front.light, back.light)
                    let dark = contrast(front.dark, back.dark)
                    if min(light, dark) < least { findings.append("\(front) on \(back): light \(light), dark \(dark), at least \(least)") }
                }
            }
        }
        #expect(findings.isEmpty, "\(findings.joined(separator: "\n"))")
    }

    /// Letters with two marks over each other reach beyond the line of those without.
    @Test func `no line is too low for stacked marks, and only what is hidden from sight cuts off`() {
        for match in text.matches(of: /line-height:([\d.]+)/) { #expect((Double(match.1) ?? 0) >= 1.4, "\(match.0)") }
        let cutting = text.split(separator: "}").filter { $0.contains("overflow:hidden") || $0.contains("text-overflow") }
        #expect(cutting.allSatisfy { $0.contains("clip-path:inset(50%)") }, "\(cutting)")
    }

    @Test func `every token that a rule names is there, and every one that is there is used`() {
        let named = Set(text.matches(of: /var\(--(\w+)\)/).map { String($0.1) })
        let known = Set(text.matches(of: /--(\w+):/).map { String($0.1) })
        #expect(named.subtracting(known).isEmpty && known.subtracting(named).isEmpty)
        #expect(text.count(where: { $0 == "{" }) == text.count(where: { $0 == "}" }))
    }

    @Test func `the sheet and the script are small`() {
        #expect(StyleSheet.bytes.count < 40_000, "\(StyleSheet.bytes.count)")
        #expect(Script.bytes.count < 16_000, "\(Script.bytes.count)")
    }

    @Test func `the name of the sheet is made of its content`() {
        #expect(StyleSheet.name == "kheo-\(Fingerprint.text(StyleSheet.bytes)).css")
        #expect(Fingerprint.text(Array("kheo".utf8)) != Fingerprint.text(Array("kheO".utf8)))
        #expect(Fingerprint.text([]) == "cbf29ce484222325")
    }

    @Test func `nothing is fetched from elsewhere`() {
        #expect(!text.contains("url(") && !text.contains("@import") && !text.contains("http"))
        #expect(!String(decoding: Script.bytes, as: UTF8.self).contains("http"))
    }

    private func contrast(_ left: String, _ right: String) -> Double {
        func luminance(_ colour: String) -> Double {
            let digits = Array(colour.dropFirst())
            let linear = stride(from: 0, to: 6, by: 2).map { place in
                let part = Double(Int(String(digits[place...place + 1]), radix: 16) ?? 0) / 255
                return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
            }
            return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
        }
        let (a, b) = (luminance(left), luminance(right))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }
}
