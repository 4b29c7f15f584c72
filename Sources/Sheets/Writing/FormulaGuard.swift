/// Keeps what somebody wrote from being taken for a formula: an apostrophe goes before the signs that begin one, wherever a reader may
/// see a cell begin. Reading takes exactly that apostrophe away again (decision 0027).
package enum FormulaGuard {
    package static func guarded(_ text: String) -> String {
        let first = text.unicodeScalars.first { $0 != "'" }
        guard text.unicodeScalars.contains(where: begins) || first?.properties.generalCategory == .control else { return text }
        var result = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            if isCellStart(scalars, index), wantsGuard(scalars, index) { result.append("'") }
            result.append(scalar)
        }
        return String(result)
    }

    package static func unguarded(_ text: String) -> String {
        guard text.utf8.contains(0x27) else { return text }
        var result = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            if scalar == "'", isCellStart(scalars, index), index + 1 < scalars.count, wantsGuard(scalars, index + 1) { continue }
            result.append(scalar)
        }
        return String(result)
    }

    private static func isCellStart(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        if index == 0 { return true }
        switch scalars[index - 1] {
        case ";", "\t", "\r", "\n", "\"": return true
        default: return false
        }
    }

    /// Apostrophes that stand before such a sign already are guarded too, so that they come back.
    private static func wantsGuard(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        var place = index
        while place < scalars.count, scalars[place] == "'" { place += 1 }
        guard place < scalars.count else { return false }
        switch scalars[place] {
        case "\t", "\r", "\n": return place == 0 || scalars[..<place].allSatisfy { $0 == "'" }
        default: return begins(scalars[place])
        }
    }

    private static func begins(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "=", "+", "-", "@", "＝", "＋", "－", "＠": true
        default: false
        }
    }
}
