/// Writes leaves, one behind the other.
///
/// A leaf is canonical JSON with exactly the keys below in exactly this order: its bytes are what is hashed, stored and shown.
/// Names are plain (`LeafWriter.isName`), so nothing needs escaping.
struct LeafWriter {
    private(set) var bytes: [UInt8] = []
    /// From `"actor"` to the end of `"recordedAt"`: the same for all entries of a batch.
    private var shared: [UInt8] = []
    private var commandId: [UInt8] = []

    init(reserving count: Int) { bytes.reserveCapacity(count) }

    /// What follows belongs to this batch.
    mutating func begin(_ batch: Batch, recordedAt: String) {
        commandId = Array(batch.commandId.utf8)
        shared.removeAll(keepingCapacity: true)
        shared.append(contentsOf: #","actor":""#.utf8)
        shared.append(contentsOf: batch.actor.utf8)
        shared.append(contentsOf: (batch.authenticated ? #"","authenticated":true,"# : #"","authenticated":false,"#).utf8)
        shared.append(contentsOf: #""recordedAt":""#.utf8)
        shared.append(contentsOf: recordedAt.utf8)
        shared.append(contentsOf: #"","effectiveOn":""#.utf8)
    }

    mutating func write(_ draft: Draft, position: Int, ordinal: Int, version: Int, previous: Int) {
        literal(#"{"position":"#)
        integer(position)
        literal(#","id":""#)
        bytes.append(contentsOf: commandId)
        bytes.append(UInt8(ascii: "."))
        integer(ordinal)
        literal(#"","stream":""#)
        bytes.append(contentsOf: draft.stream.utf8)
        literal(#"","version":"#)
        integer(version)
        literal(#","previous":"#)
        integer(previous)
        literal(#","kind":""#)
        bytes.append(contentsOf: draft.kind.utf8)
        literal(#"","kindVersion":"#)
        integer(draft.kindVersion)
        bytes.append(contentsOf: shared)
        bytes.append(contentsOf: draft.effectiveOn.utf8)
        literal(#"","body":"#)
        bytes.append(contentsOf: draft.body)
        bytes.append(UInt8(ascii: "}"))
    }

    /// Gives the bytes away without copying them.
    consuming func takeBytes() -> [UInt8] { bytes }

    /// A name in an envelope: printable ASCII without space, quote and backslash.
    static func isName(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { utf8 in
            guard !utf8.isEmpty, utf8.count <= JournalLimits.nameBytesMax else { return false }
            for byte in utf8 where byte <= 0x20 || byte >= 0x7F || byte == 0x22 || byte == 0x5C { return false }
            return true
        }
    }

    private mutating func literal(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    private mutating func integer(_ number: Int) {
        if number >= 0, number < 10 {
            bytes.append(0x30 + UInt8(number))
            return
        }
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        var divisor: UInt = 1
        let magnitude = number.magnitude
        while magnitude / divisor >= 10 { divisor *= 10 }
        while divisor > 0 {
            bytes.append(0x30 + UInt8(magnitude / divisor % 10))
            divisor /= 10
        }
    }
}
