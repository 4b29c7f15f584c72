/// Reads the lines of a proof one by one; what follows the blank line is the checkpoint.
struct ProofLines {
    private var lines: [Substring]
    private var next = 0
    let rest: String

    init(_ text: String) throws(NoteRefusal) {
        guard text.utf8.count <= 2 * JournalLimits.noteBytesMax, let blank = text.firstRange(of: "\n\n") else {
            throw .proofMalformed(line: 1, expected: "the beginning of a proof, with a blank line before its checkpoint")
        }
        lines = text[..<blank.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
        rest = String(text[blank.upperBound...])
    }

    mutating func expect(_ line: String) throws(NoteRefusal) {
        guard next < lines.count, lines[next] == line else { throw .proofMalformed(line: next + 1, expected: "\"\(line)\"") }
        next += 1
    }

    /// tlog-proof allows one line of data that nobody has signed; it is not read here.
    mutating func skipExtra() {
        if next < lines.count, lines[next].hasPrefix("extra ") { next += 1 }
    }

    mutating func number(after word: String) throws(NoteRefusal) -> Int {
        guard next < lines.count, lines[next].hasPrefix(word + " "), let number = Decimal.read(lines[next].dropFirst(word.count + 1)) else {
            throw .proofMalformed(line: next + 1, expected: "\"\(word)\" and a whole number")
        }
        next += 1
        return number
    }

    mutating func hashes() throws(NoteRefusal) -> [TreeHash] {
        var hashes: [TreeHash] = []
        while next < lines.count {
            guard hashes.count < JournalLimits.proofHashesMax, let hash = TreeHash(base64: lines[next]) else {
                throw .proofMalformed(line: next + 1, expected: "a hash in base64")
            }
            hashes.append(hash)
            next += 1
        }
        return hashes
    }
}
