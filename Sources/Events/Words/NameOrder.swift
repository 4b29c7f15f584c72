/// Where a name stands in a Vietnamese list, as bytes to compare: first all letters (a ă â b c d đ e ê …), then the tones in their order
/// (ngang, huyền, hỏi, ngã, sắc, nặng), then small before capital. Numbers stand by their value: Phường 2 before Phường 10.
///
/// The order of letters and tones is that of Unicode's collation for Vietnamese (CLDR), composed and decomposed alike.
package struct NameOrder: Comparable, Sendable {
    package let bytes: [UInt8]

    package init(_ name: String) {
        var letters: [UInt8] = []
        var tones: [UInt8] = []
        var cases: [UInt8] = []
        letters.reserveCapacity(name.utf8.count * 3)
        var digits: [UInt8] = []
        func endNumber() {
            guard !digits.isEmpty else { return }
            let significant = digits.drop { $0 == 0x30 }
            letters += [NameOrder.number, UInt8(min(255, significant.count))] + significant
            digits = []
        }
        for scalar in name.unicodeScalars {
            let value = scalar.value
            if (0x30...0x39).contains(value) {
                digits.append(UInt8(value))
                continue
            }
            endNumber()
            if value < 0x1F00, case let letter = NameOrder.letters[Int(value)], letter.place != 0 {
                letters.append(letter.place)
                tones.append(letter.tone)
                cases.append(letter.isCapital ? 2 : 1)
            } else if let tone = NameOrder.tones[value] {
                if !tones.isEmpty { tones[tones.count - 1] = tone }
            } else if let marked = NameOrder.marks[value] {
                if let last = letters.last, let place = marked[last] { letters[letters.count - 1] = place }
            } else if scalar.properties.isAlphabetic {
                letters += [NameOrder.foreign] + Array(scalar.properties.lowercaseMapping.utf8)
            } else if let last = letters.last, last != NameOrder.blank {
                letters.append(NameOrder.blank)
            }
        }
        endNumber()
        if letters.last == NameOrder.blank { letters.removeLast() }
        bytes = letters + [0] + tones + [0] + cases
    }

    package static func < (left: NameOrder, right: NameOrder) -> Bool { left.bytes.lexicographicallyPrecedes(right.bytes) }

    private struct Letter {
        var place: UInt8 = 0
        var tone: UInt8 = 0
        var isCapital = false
    }

    private static let blank: UInt8 = 1
    private static let number: UInt8 = 2
    private static let foreign: UInt8 = 0xFF

    /// Each letter with its six tones, in the order of the alphabet.
    private static let alphabet = [
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "b", "c", "d", "đ", "eèẻẽéẹ", "êềểễếệ", "f", "g", "h", "iìỉĩíị", "j", "k", "l", "m", "n",
        "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "p", "q", "r", "s", "t", "uùủũúụ", "ưừửữứự", "v", "w", "x", "yỳỷỹýỵ", "z",
    ].map { Array($0.unicodeScalars) }

    private static func place(of letter: Unicode.Scalar) -> UInt8 {
        UInt8(0x40 + (alphabet.firstIndex { $0[0] == letter } ?? 0))
    }

    /// For each scalar below U+1F00.
    private static let letters: [Letter] = {
        var letters = [Letter](repeating: Letter(), count: 0x1F00)
        for (index, row) in alphabet.enumerated() {
            for (tone, scalar) in row.enumerated() {
                let letter = Letter(place: UInt8(0x40 + index), tone: UInt8(1 + tone))
                letters[Int(scalar.value)] = letter
                for capital in scalar.properties.uppercaseMapping.unicodeScalars {
                    letters[Int(capital.value)] = Letter(place: letter.place, tone: letter.tone, isCapital: true)
                }
            }
        }
        // Letters of other languages stand behind the plain letter below their marks.
        for value in 0xC0..<0x1F00 where letters[value].place == 0 {
            guard let scalar = Unicode.Scalar(UInt32(value)), case let plain = folded(String(scalar)).unicodeScalars, plain.count == 1,
                let letter = plain.first, letter.isASCII, letter.properties.isAlphabetic
            else { continue }
            letters[value] = Letter(place: place(of: letter), tone: 7, isCapital: scalar.properties.isUppercase)
        }
        return letters
    }()

    /// Tones as combining marks.
    private static let tones: [UInt32: UInt8] = [0x300: 2, 0x309: 3, 0x303: 4, 0x301: 5, 0x323: 6]

    /// Breve, circumflex and horn as combining marks: which letter becomes which.
    private static let marks: [UInt32: [UInt8: UInt8]] = [
        0x306: [place(of: "a"): place(of: "ă")],
        0x302: [place(of: "a"): place(of: "â"), place(of: "e"): place(of: "ê"), place(of: "o"): place(of: "ô")],
        0x31B: [place(of: "o"): place(of: "ơ"), place(of: "u"): place(of: "ư")],
    ]
}

extension Sequence {
    /// In the order of their names; those called alike stay in the order they came.
    package func sortedByName(_ name: (Element) throws -> String) rethrows -> [Element] {
        let ordered = try enumerated().map { (order: NameOrder(try name($1)), offset: $0, element: $1) }
        return ordered.sorted { $0.order == $1.order ? $0.offset < $1.offset : $0.order < $1.order }.map(\.element)
    }
}
