import Events
import Testing
import Texts

struct LanguageTests {
    @Test(
        arguments: [
            ("vi", Language.vi), ("vi-VN", .vi), ("VI_vn", .vi), ("en", .en), ("en-GB", .en), ("EN", .en), ("fr", nil), ("", nil),
            ("vietnamese", nil),
        ] as [(String, Language?)])
    func `a tag names a language`(_ row: (String, Language?)) {
        #expect(Language(tag: row.0) == row.1)
    }

    @Test(arguments: [
        ("vi-VN,vi;q=0.9,en;q=0.8", Language.vi), ("en-US,en;q=0.9", .en), ("en;q=0.5, vi;q=0.7", .vi), ("fr-FR, en;q=0.3", .en), ("", .vi),
        ("*", .vi),
        ("fr", .vi), ("en;q=0", .vi), ("en;q=nonsense", .en), ("en;q=7", .vi), (";;,,", .vi),
    ])
    func `a browser's wish is followed where it can be`(_ row: (String, Language)) {
        #expect(Language(acceptLanguage: row.0) == row.1)
    }

    @Test func `a name without one language is said in the other`() {
        #expect(Name(vi: "Kinh tế", en: "Economy").said(in: .en) == "Economy")
        #expect(Name(vi: "Kinh tế", en: "").said(in: .en) == "Kinh tế")
        #expect(Name(vi: "", en: "Economy").said(in: .vi) == "Economy")
    }

    @Test func `a capital is put on letters with marks`() {
        #expect(Language.vi.capitalised("đơn vị") == "Đơn vị")
        #expect(Language.vi.capitalised("ấp") == "Ấp")
        #expect(Language.vi.capitalised("") == "")
    }
}
