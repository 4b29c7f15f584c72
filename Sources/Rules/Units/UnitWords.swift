/// The words of a unit's kind as people write them, folded, longest first, with the types they may stand for (folded too).
///
/// Vietnamese words and abbreviations stand before the name, English ones behind it.
enum UnitWords {
    static let before: [(word: String, types: Set<String>)] = [
        ("thanh pho", ["thanh pho"]), ("thi tran", ["thi tran"]), ("dac khu", ["dac khu"]), ("thi xa", ["thi xa"]),
        ("phuong", ["phuong"]), ("huyen", ["huyen"]), ("quan", ["quan"]), ("tinh", ["tinh"]), ("xa", ["xa"]),
        ("tp", ["thanh pho"]), ("tt", ["thi tran"]), ("tx", ["thi xa"]), ("dk", ["dac khu"]),
        ("p", ["phuong"]), ("h", ["huyen"]), ("q", ["quan"]), ("x", ["xa"]), ("t", ["tinh"]),
    ]

    static let behind: [(word: String, types: Set<String>)] = [
        ("special zone", ["dac khu"]), ("rural district", ["huyen"]), ("urban district", ["quan"]),
        ("township", ["thi tran"]), ("district", ["huyen", "quan"]), ("province", ["tinh", "thanh pho"]),
        ("commune", ["xa"]), ("ward", ["phuong"]), ("city", ["thanh pho"]), ("town", ["thi tran", "thi xa"]),
    ]

    /// "tt cho ra" as the name "cho ra" and the types it may be; a name that is only such a word is a name.
    static func split(_ folded: String) -> (name: String, types: Set<String>?) {
        for (word, types) in before where folded.hasPrefix(word + " ") {
            return (String(folded.dropFirst(word.count + 1)), types)
        }
        for (word, types) in behind where folded.hasSuffix(" " + word) {
            return (String(folded.dropLast(word.count + 1)), types)
        }
        return (folded, nil)
    }
}
