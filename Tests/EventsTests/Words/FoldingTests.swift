import Events
import Foundation
import Testing

@Suite struct FoldingTests {
    /// The twelve vowels, each without and with the five tones: ngang, huyền, sắc, hỏi, ngã, nặng.
    static let vowels: [(plain: String, letters: String)] = [
        ("a", "aàáảãạ"), ("a", "ăằắẳẵặ"), ("a", "âầấẩẫậ"), ("e", "eèéẻẽẹ"), ("e", "êềếểễệ"), ("i", "iìíỉĩị"), ("o", "oòóỏõọ"),
        ("o", "ôồốổỗộ"), ("o", "ơờớởỡợ"), ("u", "uùúủũụ"), ("u", "ưừứửữự"), ("y", "yỳýỷỹỵ"),
    ]

    @Test(arguments: vowels)
    func `every vowel with every tone folds to its plain letter, large and small, composed and decomposed`(plain: String, letters: String) {
        #expect(letters.count == 6)
        let forms = letters.flatMap { letter in
            [String(letter), letter.uppercased()].flatMap { [$0.precomposedStringWithCanonicalMapping, $0.decomposedStringWithCanonicalMapping] }
        }
        #expect(Set(forms.map { Array($0.unicodeScalars) }).count == (letters.first?.isASCII == true ? 22 : 24))
        #expect(forms.map(folded) == Array(repeating: plain, count: 24))
    }

    @Test(arguments: [
        ("", ""), (" ", ""), ("đ", "d"), ("Đ", "d"), ("Dân vận khéo", "dan van kheo"), ("DÂN VẬN KHÉO", "dan van kheo"), ("Đắk Lắk", "dak lak"),
        ("Ea H'Leo", "ea h leo"), ("Ea H’leo", "ea h leo"), ("  Chợ \t Rã\n", "cho ra"), ("TT. Chợ Rã, H. Ba Bể", "tt cho ra h ba be"),
        ("Phường 15", "phuong 15"), ("P.15", "p 15"), ("số 1762-QĐ/TU", "so 1762 qd tu"), ("“Nhà sạch–vườn đẹp”", "nha sach vuon dep"),
        ("a\u{00A0}b", "a b"), ("a_b", "a b"), ("...", ""), ("–", ""), ("Москва", "москва"), ("МОСКВА", "москва"), ("北京", "北京"), ("٣", "٣"),
        ("Krông Nô", "krong no"), ("Plei Cần", "plei can"), ("Niño", "nino"), ("Łódź", "lodz"), ("a😀b", "a b"), ("e\u{302}\u{323}", "e"),
        ("Nguyễn Thị Ái", "nguyen thi ai"), ("Hoà Bình", "hoa binh"), ("Hòa Bình", "hoa binh"), ("Quy Nhơn", "quy nhon"), ("M'Drắk", "m drak"),
    ])
    func `text is folded to small plain letters with one blank between words`(text: String, plain: String) {
        #expect(folded(text) == plain)
    }

    @Test func `what is folded stays as it is when it is folded again`() {
        var changed: [UInt32] = []
        for value in UInt32(1)...0x2_0000 {
            guard let scalar = UnicodeScalar(value) else { continue }
            let once = folded("a\(scalar)b")
            if folded(once) != once { changed.append(value) }
        }
        #expect(changed.map { String($0, radix: 16) } == [])
    }

    @Test func `a long text is folded whole`() {
        #expect(folded(String(repeating: "Đặng ", count: 10_000)) == Array(repeating: "dang", count: 10_000).joined(separator: " "))
    }
}
