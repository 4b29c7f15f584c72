import CanonicalJSON

/// What one pass over a stretch of entries gives. Stretches begin at multiples of 256.
struct StretchResult {
    /// The root of each whole block of 256 leaves, as it is believed to have been written.
    var blockRoots: [TreeHash] = []
    /// The leaves' hashes of those blocks that somebody asked for, and of an unfinished last one.
    var keptBlocks: [Int: [TreeHash]] = [:]
    var sums = SeededSums()
    var findings: [Finding] = []
    /// Positions whose leaves are not what was written: not to be asked about streams and commands.
    var damaged: [Int] = []
    var firstMilliseconds: Int64?
    var lastMilliseconds: Int64 = 0
}

/// Looks at leaves one after another: hash, form, place, time; and folds them into blocks of the tree.
struct LeafInspector {
    private let nameHash: NameHash
    /// The stored roots of whole blocks, nil where the table has none.
    private let storedRoot: (Int) -> TreeHash?
    private let keptBlocks: Set<Int>
    private(set) var result = StretchResult()

    private var block: Int
    private var computed: [TreeHash] = []
    /// Leaves of this block whose bytes do not give the hash that is stored with them.
    private var disagreeing: [(place: Int, stored: TreeHash?)] = []
    private var lastRecordedAt: (UInt64, UInt64, UInt64) = (0, 0, 0)

    init(from start: Int, nameHash: NameHash, keptBlocks: Set<Int>, storedRoot: @escaping (Int) -> TreeHash?) {
        precondition(start % LeafInspector.blockLeaves == 0, "a stretch begins with a block")
        self.nameHash = nameHash
        self.keptBlocks = keptBlocks
        self.storedRoot = storedRoot
        block = start / LeafInspector.blockLeaves
        computed.reserveCapacity(LeafInspector.blockLeaves)
    }

    static let blockLeaves = 1 << StoredTree.tileHeight

    mutating func inspect(_ position: Int, hash stored: UnsafeRawBufferPointer, leaf: UnsafeRawBufferPointer) {
        let hash = TreeHash.leaf(leaf)
        let storedHash = TreeHash(stored)
        if hash == storedHash {
            inspectForm(position, leaf)
        } else {
            disagreeing.append((computed.count, storedHash))
        }
        computed.append(hash)
        if computed.count == LeafInspector.blockLeaves { closeBlock() }
    }

    /// An entry that is not there, or that SQLite cannot read.
    mutating func miss(_ position: Int, _ reason: String) {
        result.findings.append(Finding(.entry(position), reason))
        result.damaged.append(position)
        disagreeing.append((computed.count, nil))
        computed.append(TreeHash.empty)
        if computed.count == LeafInspector.blockLeaves { closeBlock() }
    }

    mutating func finish() {
        guard !computed.isEmpty else { return }
        judgeDisagreeing(against: nil)
        result.keptBlocks[block] = computed
    }

    private mutating func inspectForm(_ position: Int, _ leaf: UnsafeRawBufferPointer) {
        do {
            let spans = try EnvelopeSpans(leaf)
            guard let complaint = inspectEnvelope(spans, position, leaf) else { return }
            complain(position, complaint)
        } catch {
            complain(position, "its envelope is malformed at byte \(error.offset), where \(error.expected) should be")
        }
    }

    private mutating func inspectEnvelope(_ spans: EnvelopeSpans, _ position: Int, _ leaf: UnsafeRawBufferPointer) -> String? {
        guard spans.position == position else { return "its leaf says that it is entry \(spans.position)" }
        guard spans.previous < position, spans.version >= 0, (spans.version == 0) == (spans.previous == -1) else {
            return "its version \(spans.version) and its previous entry \(spans.previous) cannot be"
        }
        guard let dot = leaf[spans.id].lastIndex(of: UInt8(ascii: ".")), let ordinal = LeafInspector.number(leaf[(dot + 1)..<spans.id.upperBound])
        else { return "its id is not a command's id with an ordinal" }
        let stream = nameHash(UnsafeRawBufferPointer(rebasing: leaf[spans.stream]))
        result.sums.addStream(stream, version: spans.version, position: position)
        if spans.version > 0 { result.sums.removeStream(stream, version: spans.version - 1, position: spans.previous) }
        let command = nameHash(UnsafeRawBufferPointer(rebasing: leaf[spans.id.lowerBound..<dot]))
        result.sums.addCommand(command, ordinal: ordinal, position: position)
        if ordinal > 0 { result.sums.removeCommand(command, ordinal: ordinal - 1, position: position - 1) }
        return inspectTime(UnsafeRawBufferPointer(rebasing: leaf[spans.recordedAt]))
    }

    private mutating func inspectTime(_ recordedAt: UnsafeRawBufferPointer) -> String? {
        guard recordedAt.count == Moment.byteCount else { return "its time of recording is malformed" }
        let words = recordedAt.loadUnaligned(as: (UInt64, UInt64, UInt64).self)
        // Entries of one command have one time, so most are done here.
        if words == lastRecordedAt { return nil }
        guard let milliseconds = Moment.milliseconds(recordedAt) else { return "its time of recording is malformed" }
        defer {
            lastRecordedAt = words
            result.lastMilliseconds = milliseconds
        }
        if result.firstMilliseconds == nil { result.firstMilliseconds = milliseconds }
        return milliseconds < result.lastMilliseconds ? "it was recorded before the entry in front of it" : nil
    }

    /// The bytes are those that were written, and still something is wrong with them.
    private mutating func complain(_ position: Int, _ message: String) {
        result.findings.append(Finding(.entry(position), message))
        result.damaged.append(position)
    }

    private mutating func closeBlock() {
        let stored = storedRoot(block)
        var root = LeafInspector.root(computed)
        if !disagreeing.isEmpty {
            judgeDisagreeing(against: root == stored ? root : nil)
            // Where an entry is damaged, the block's own root is the best that is known of it.
            root = stored ?? LeafInspector.root(computed)
        } else if let stored, root != stored {
            let first = block * LeafInspector.blockLeaves
            result.findings.append(
                Finding(
                    .table(name: "node", row: "1/\(block)"),
                    "it is not the root of the entries \(first) to \(first + LeafInspector.blockLeaves - 1); "
                        + "the row, or an entry with its hash, was changed"
                ))
        }
        result.blockRoots.append(root)
        if keptBlocks.contains(block) { result.keptBlocks[block] = computed }
        computed.removeAll(keepingCapacity: true)
        block += 1
    }

    /// Whose fault it is that a leaf and its stored hash disagree: where the recomputed leaves give the block's stored root, it is the hash's.
    private mutating func judgeDisagreeing(against provenRoot: TreeHash?) {
        for (place, stored) in disagreeing {
            let position = block * LeafInspector.blockLeaves + place
            if provenRoot != nil {
                result.findings.append(
                    Finding(.table(name: "entry", row: "\(position)"), "its stored hash was changed; its leaf is what was written"))
                continue
            }
            // A missing entry has its finding already.
            if result.damaged.last != position, !result.damaged.contains(position) {
                result.findings.append(Finding(.entry(position), "its bytes are not those that were written: they do not give its hash"))
                result.damaged.append(position)
            }
            if let stored { computed[place] = stored }
        }
        disagreeing.removeAll(keepingCapacity: true)
    }

    private static func number(_ digits: Slice<UnsafeRawBufferPointer>) -> Int? {
        guard !digits.isEmpty, digits.count <= 9 else { return nil }
        var number = 0
        for byte in digits {
            let digit = byte &- 0x30
            guard digit < 10 else { return nil }
            number = number * 10 + Int(digit)
        }
        return number
    }

    private static func root(_ leaves: [TreeHash]) -> TreeHash {
        var row = leaves
        while row.count > 1 {
            for pair in 0..<(row.count / 2) { row[pair] = TreeHash.node(row[2 * pair], row[2 * pair + 1]) }
            row.removeLast(row.count / 2)
        }
        return row[0]
    }
}
