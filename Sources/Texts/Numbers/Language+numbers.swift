extension Language {
    /// 11.821 in Vietnamese, 11,821 in English. Written by hand: a list page renders thousands a second.
    package func number(_ value: Int) -> String {
        let magnitude = value.magnitude
        if magnitude < 1000 { return String(value) }
        let separator: UInt8 = self == .vi ? 0x2E : 0x2C
        return String(unsafeUninitializedCapacity: 27) { bytes in
            var rest = magnitude
            var start = 27
            var written = 0
            while rest > 0 {
                if written > 0, written % 3 == 0 {
                    start -= 1
                    bytes[start] = separator
                }
                start -= 1
                bytes[start] = UInt8(0x30 + rest % 10)
                rest /= 10
                written += 1
            }
            if value < 0 {
                start -= 1
                bytes[start] = 0x2D
            }
            for index in start..<27 { bytes[index - start] = bytes[index] }
            return 27 - start
        }
    }

    /// A share with one decimal, halves rounded up: 87,3% in Vietnamese, 87.3% in English. A dash where there is no whole.
    package func percent(_ part: Int, of whole: Int) -> String {
        guard whole > 0, part >= 0 else { return "–" }
        let tenths = (part * 2000 + whole) / (whole * 2)
        let decimals = tenths % 10 == 0 ? "" : (self == .vi ? "," : ".") + String(tenths % 10)
        return number(tenths / 10) + decimals + "%"
    }
}
