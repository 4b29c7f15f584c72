/// Text as it is compared and searched: lower case, no accents, đ as d, one blank between words.
///
/// FTS5 and Foundation fold every Vietnamese vowel but leave đ; this folds both, composed or decomposed.
package func folded(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    func endWord() {
        if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
    }
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x41...0x5A: bytes.append(UInt8(scalar.value) + 32)
        case 0x30...0x39, 0x61...0x7A: bytes.append(UInt8(scalar.value))
        case 0..<0x80: endWord()
        case 0x0300...0x036F: continue
        case 0xC0..<0x1F00 where plainLetters[Int(scalar.value) - 0xC0] != 0: bytes.append(plainLetters[Int(scalar.value) - 0xC0])
        // Compatibility letters (the sign of the ångström, İ) become a letter of the table, or one with a mark, when they are made small.
        case 0x130, 0x212B: bytes.append(scalar.value == 0x130 ? 0x69 : 0x61)
        default:
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
            } else {
                endWord()
            }
        }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
}

/// For each scalar from U+00C0 to U+1EFF the plain Latin letter below its marks, or 0.
private let plainLetters: [UInt8] = {
    let rows: [(UInt8, String)] = [
        (0x61, "àáâãäåāăąạảấầẩẫậắằẳẵặ"), (0x63, "çćč"), (0x64, "đďð"), (0x65, "èéêëēĕėęěẹẻẽếềểễệ"), (0x69, "ìíîïĩīĭįỉị"),
        (0x6C, "ł"), (0x6E, "ñńň"), (0x6F, "òóôõöøōŏőơọỏốồổỗộớờởỡợ"), (0x72, "ř"), (0x73, "śšş"), (0x75, "ùúûüũūŭůűųưụủứừửữự"),
        (0x79, "ýÿỳỵỷỹ"), (0x7A, "źżž"),
    ]
    var letters = [UInt8](repeating: 0, count: 0x1F00 - 0xC0)
    for (plain, marked) in rows {
        for scalar in marked.unicodeScalars {
            for cased in [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping] {
                guard let only = cased.unicodeScalars.first, cased.unicodeScalars.count == 1, only.value >= 0xC0, only.value < 0x1F00 else {
                    continue
                }
                letters[Int(only.value) - 0xC0] = plain
            }
        }
    }
    return letters
}()
