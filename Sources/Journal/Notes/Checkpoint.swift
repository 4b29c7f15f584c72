import Foundation

/// What the journal was at one size (C2SP tlog-checkpoint): whoever keeps it can later show that nothing before it was changed.
package struct Checkpoint: Equatable, Sendable {
    package var origin: String
    package var size: Int
    package var root: TreeHash

    package init(origin: String, size: Int, root: TreeHash) {
        self.origin = origin
        self.size = size
        self.root = root
    }

    /// Three lines: origin, size, root in base64.
    var text: String { "\(origin)\n\(size)\n\(root.base64)\n" }

    /// Lines after the third are extensions, which are signed and otherwise passed over.
    init(text: String) throws(NoteRefusal) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count >= 4, lines.last == "", !lines[0].isEmpty else {
            throw .checkpointMalformed(reason: "its text has not the three lines origin, size and root")
        }
        guard let size = Decimal.read(lines[1]) else { throw .checkpointMalformed(reason: "its second line is not a size") }
        guard let root = TreeHash(base64: lines[2]) else { throw .checkpointMalformed(reason: "its third line is not a root in base64") }
        self.init(origin: String(lines[0]), size: size, root: root)
    }
}

/// A checkpoint with the note that carries its signatures (C2SP signed-note).
package struct SignedCheckpoint: Equatable, Sendable {
    package let checkpoint: Checkpoint
    /// As it is sent and kept; ends in a newline.
    package let note: String

    init(_ checkpoint: Checkpoint, signedBy key: SigningKey) throws {
        let text = checkpoint.text
        let signature = Data(key.verifierKey.id + (try key.sign(Array(text.utf8)))).base64EncodedString()
        self.checkpoint = checkpoint
        note = "\(text)\n\u{2014} \(key.verifierKey.name) \(signature)\n"
    }

    /// Accepts a note only if the key signed it. Signatures by others are passed over.
    package init(note: String, key: VerifierKey) throws(NoteRefusal) {
        guard note.utf8.count <= JournalLimits.noteBytesMax else {
            throw .checkpointMalformed(reason: "it is longer than \(JournalLimits.noteBytesMax) bytes")
        }
        guard note.hasSuffix("\n"), let blank = note.range(of: "\n\n", options: .backwards) else {
            throw .checkpointMalformed(reason: "there is no blank line before the signatures")
        }
        guard !note.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" }) else {
            throw .checkpointMalformed(reason: "it has control characters")
        }
        let text = String(note[..<note.index(after: blank.lowerBound)])
        var isSigned = false
        for line in note[blank.upperBound...].dropLast().split(separator: "\n", omittingEmptySubsequences: false) {
            let parts = line.split(separator: " ", omittingEmptySubsequences: false)
            guard parts.count == 3, parts[0] == "\u{2014}", let bytes = Data(base64Encoded: String(parts[2])), bytes.count >= 5 else {
                throw .checkpointMalformed(reason: "a signature line is not: dash, name, base64")
            }
            guard parts[1] == key.name, Array(bytes.prefix(4)) == key.id else { continue }
            guard key.accepts(bytes.dropFirst(4), of: Array(text.utf8)) else { throw .signatureWrong(key: key.name) }
            isSigned = true
        }
        guard isSigned else { throw .checkpointForeign(expected: key.description) }
        let checkpoint = try Checkpoint(text: text)
        guard checkpoint.origin == key.name else { throw .checkpointForeign(expected: key.description) }
        self.checkpoint = checkpoint
        self.note = note
    }
}

extension TreeHash {
    package var base64: String { Data(bytes).base64EncodedString() }

    /// Nil where the text is not the base64 of 32 bytes, written in the one way in which this program writes it.
    package init?(base64 text: some StringProtocol) {
        guard let bytes = Data(base64Encoded: String(text)), let hash = bytes.withUnsafeBytes({ TreeHash($0) }), hash.base64 == text
        else { return nil }
        self = hash
    }
}

/// Whole numbers as the C2SP texts write them: no sign, no leading zero.
enum Decimal {
    static func read(_ text: some StringProtocol) -> Int? {
        guard let number = Int(text), number >= 0, String(number) == text else { return nil }
        return number
    }
}
