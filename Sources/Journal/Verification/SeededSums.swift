/// Compares sets of entries with tables by sums, without remembering a single entry.
///
/// Every entry is a step in its stream: (stream, version, position). Take from the sum of all steps the sum of all steps that a later entry names
/// as its predecessor, and what is left are the heads; so it must be the sum over the table of heads. The same with commands, where the
/// predecessor is the entry before. Steps are mixed to 64 bits under a seed of each run's own, so that damage (or malice) cannot be
/// fitted to it; the order does not matter, so the threads just add up. Where sums differ, `Naming` finds out what does.
struct SeededSums: Equatable {
    private(set) var streams: UInt64 = 0
    private(set) var commands: UInt64 = 0

    mutating func addStream(_ hash: UInt64, version: Int, position: Int) {
        streams &+= SeededSums.mix(hash, version, position)
    }

    mutating func removeStream(_ hash: UInt64, version: Int, position: Int) {
        streams &-= SeededSums.mix(hash, version, position)
    }

    mutating func addCommand(_ hash: UInt64, ordinal: Int, position: Int) {
        commands &+= SeededSums.mix(hash, ordinal, position)
    }

    mutating func removeCommand(_ hash: UInt64, ordinal: Int, position: Int) {
        commands &-= SeededSums.mix(hash, ordinal, position)
    }

    mutating func add(_ other: SeededSums) {
        streams &+= other.streams
        commands &+= other.commands
    }

    /// The full product of two words folded into one, as in Wang Yi's wyhash.
    static func fold(_ one: UInt64, _ other: UInt64) -> UInt64 {
        let (high, low) = one.multipliedFullWidth(by: other)
        return high ^ low
    }

    private static func mix(_ hash: UInt64, _ version: Int, _ position: Int) -> UInt64 {
        let place = fold(UInt64(bitPattern: Int64(position)) ^ 0xA076_1D64_78BD_642F, hash ^ 0xE703_7ED1_A0B4_28DB)
        return fold(place ^ UInt64(bitPattern: Int64(version)), hash ^ 0x8EBC_6AF0_9C88_C6E3)
    }
}

/// A hash of a name's bytes under a seed.
struct NameHash {
    let seed: UInt64

    init(seed: UInt64 = UInt64.random(in: .min ... .max)) { self.seed = seed }

    func callAsFunction(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var hash = seed ^ UInt64(bytes.count)
        var offset = 0
        while offset + 8 <= bytes.count {
            hash = SeededSums.fold(hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self), 0x9E37_79B9_7F4A_7C15)
            offset += 8
        }
        var rest: UInt64 = 0
        while offset < bytes.count {
            rest = rest << 8 | UInt64(bytes[offset])
            offset += 1
        }
        return SeededSums.fold(hash ^ rest, 0x8EBC_6AF0_9C88_C6E3 ^ seed)
    }

    func callAsFunction(_ text: String) -> UInt64 {
        var text = text
        return text.withUTF8 { self(UnsafeRawBufferPointer($0)) }
    }
}
