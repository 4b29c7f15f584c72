import Events
import Foundation
import Testing
import Texts

struct PhraseTests {
    @Test(arguments: Phrase.allCases)
    func `a phrase is there in both languages`(_ phrase: Phrase) {
        for language in Language.allCases {
            let text = language[phrase]
            #expect(!text.isEmpty)
            #expect(text.first?.isWhitespace == false && text.last?.isWhitespace == false)
            #expect(Array(text.utf8) == Array(text.precomposedStringWithCanonicalMapping.utf8), "composed letters only: \(text)")
        }
        #expect(Language.vi[phrase] != Language.en[phrase])
    }

    @Test func `sentences end alike in both languages`() {
        for phrase in Phrase.allCases { #expect(Language.vi[phrase].hasSuffix(".") == Language.en[phrase].hasSuffix("."), "\(phrase)") }
    }

    /// The doors hold no sentence of their own, so what none of them says nobody reads.
    @Test func `no phrase is used nowhere`() throws {
        let code = try Repository.rooms().filter { $0 != "Texts" }.map { try Repository.code(below: "Sources/\($0)") }.joined(separator: "\n")
        let texts = try Repository.code(below: "Sources/Texts")
        let dotted = Set(code.matches(of: #/\.(\w+)/#).map { String($0.1) }).union(texts.matches(of: #/self\[\.(\w+)\]/#).map { String($0.1) })
        #expect(Phrase.allCases.map(\.rawValue).filter { !dotted.contains($0) } == [], "phrases that nobody says")
        // What one text of the house says through another is used too.
        let words = Set(code.matches(of: #/\.(\w+)/#).map { String($0.1) })
        let own = texts.matches(of: #/package (?:func|var) (\w+)/#).map { String($0.1) }
        #expect(own.filter { !words.contains($0) && texts.ranges(of: $0).count == 1 } == [], "phrases that nobody says")
    }

    @Test func `what is cited is cited as papers cite it`() {
        let day = Day(year: 2025, month: 6, day: 18) ?? Day(0)
        #expect(Language.vi.decision(number: "1762-QĐ/TU", on: day) == "Quyết định số 1762-QĐ/TU ngày 18 tháng 6 năm 2025")
        #expect(Language.en.decision(number: "1762-QĐ/TU", on: day) == "Decision 1762-QĐ/TU of 18 June 2025")
        #expect(Language.vi.publishedBy("Báo Bắc Kạn", on: day) == "Báo Bắc Kạn, ngày 18/6/2025")
        #expect(Language.en.publishedBy("Báo Bắc Kạn", on: nil) == "Báo Bắc Kạn")
    }

    @Test(arguments: [
        (Language.vi.page(2, of: 9), "Trang 2/9"), (Language.en.page(2, of: 9), "Page 2 of 9"),
        (Language.vi.rows(51, to: 100, of: 11_821), "51–100 trong số 11.821"), (Language.en.rows(51, to: 100, of: 11_821), "51–100 of 11,821"),
        (Language.vi.results(for: "dan van"), "Kết quả tìm “dan van”"), (Language.en.results(for: "dan van"), "Results for “dan van”"),
        (Language.vi.share(8_621, of: 11_821), "8.621 trên 11.821 (72,9%)"), (Language.en.share(8_621, of: 11_821), "8,621 of 11,821 (72.9%)"),
        (Language.vi.notPlaced(47), "47 không xếp được"), (Language.en.notPlaced(47), "47 cannot be placed"),
        (Language.vi.knownAt(position: 11_821), "theo dữ liệu đến bản ghi số 11821"),
        (Language.en.knownAt(position: 11_821), "as known at entry 11821"),
        (Language.vi.asAt(WordTests.day), "tính đến ngày 1/7/2025"), (Language.en.asAt(WordTests.day), "as at 1 July 2025"),
        (Language.vi.entry(12), "bản ghi số 12"),
        (Language.en.fault(reference: "7F3A"), "The program failed and this could not be done. Give the reference 7F3A to whoever looks after it."),
    ])
    func `a phrase takes what is in it`(_ row: (String, String)) {
        #expect(row.0 == row.1)
    }
}
