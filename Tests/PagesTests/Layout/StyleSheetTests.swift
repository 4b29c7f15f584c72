import Foundation
import Pages
import Testing

struct StyleSheetTests {
    private let text = String(decoding: StyleSheet.bytes, as: UTF8.self)

    /// WCAG 2.2, 1.4.3: 4.5 to 1 for text; 1.4.11: 3 to 1 for what one must see to use the page.
    @Test(arguments: [
        ("ink", "paper", 4.5), ("ink", "card", 4.5), ("ink", "wash", 4.5), ("soft", "paper", 4.5), ("soft", "card", 4.5), ("soft", "wash", 4.5),
        ("link", "paper", 4.5), ("link", "card", 4.5), ("link", "wash", 4.5), ("link", "lit", 4.5), ("card", "link", 4.5), ("ink", "madewash", 4.5),
        ("soft", "madewash", 4.5), ("link", "madewash", 4.5), ("link", "warnwash", 4.5), ("warn", "warnwash", 4.5), ("ink", "warnwash", 4.5),
        ("bar", "card", 3), ("soft", "card", 3),
    ])
    func `letters stand out from what is behind them, in light and in dark`(_ front: String, _ back: String, _ least: Double) throws {
        let light = try colours(in: text)
        let dark = try colours(in: String(text[try #require(text.firstRange(of: "prefers-color-scheme:dark")).upperBound...]))
        for (scheme, colours) in [("light", light), ("dark", dark)] {
            let ratio = contrast(try #require(colours[front]), try #require(colours[back]))
            #expect(ratio >= least, "\(scheme): \(front) on \(back) is \(ratio)")
        }
    }

    @Test func `the name of the sheet is made of its content`() {
        #expect(StyleSheet.name == "kheo-\(Fingerprint.text(StyleSheet.bytes)).css")
        #expect(Fingerprint.text(Array("kheo".utf8)) != Fingerprint.text(Array("kheO".utf8)))
        #expect(Fingerprint.text([]) == "cbf29ce484222325")
    }

    @Test func `nothing is fetched from elsewhere`() {
        #expect(!text.contains("url(") && !text.contains("@import") && !text.contains("http"))
    }

    /// The first block of tokens in a text.
    private func colours(in text: String) throws -> [String: [Double]] {
        let block = text[try #require(text.firstRange(of: ":root{")).upperBound...].prefix { $0 != "}" }
        var colours: [String: [Double]] = [:]
        for match in block.matches(of: /--(\w+):#([0-9a-f]{6}|[0-9a-f]{3})\b/) {
            let digits = match.2.count == 3 ? match.2.flatMap { [$0, $0] } : Array(match.2)
            colours[String(match.1)] = stride(from: 0, to: 6, by: 2).map { Double(Int(String(digits[$0...$0 + 1]), radix: 16) ?? 0) / 255 }
        }
        return colours
    }

    private func contrast(_ left: [Double], _ right: [Double]) -> Double {
        func luminance(_ colour: [Double]) -> Double {
            let linear = colour.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
            return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
        }
        let (a, b) = (luminance(left), luminance(right))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }
}
