import CanonicalJSON
import Testing

/// What is accepted is canonical: whatever was done to the bytes, a value that is read is written back as those very bytes.
@Suite struct MutationTests {
    private let bytes = Array(Sample.fullText.utf8)

    private func comesBackAsItStood(_ bytes: [UInt8]) -> Bool {
        guard let value = try? Sample.whole(bytes) else { return true }
        return value.canonicalBytes() == bytes
    }

    @Test func `a text cut anywhere is malformed`() {
        for length in bytes.indices {
            #expect(throws: Malformed.self) { try Sample.whole(Array(bytes[..<length])) }
        }
    }

    @Test func `no change of one byte to any other is read as something that would be written otherwise`() {
        var wrong: [[UInt8]] = []
        for index in bytes.indices {
            for byte in UInt8.min...UInt8.max {
                var changed = bytes
                changed[index] = byte
                if !comesBackAsItStood(changed) { wrong.append(changed) }
            }
        }
        #expect(wrong.map(text(of:)) == [])
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `bytes put in, taken out, doubled and exchanged are malformed or canonical`(seed: UInt64) {
        var numbers = SeededNumbers(seed)
        var wrong: [[UInt8]] = []
        for _ in 0..<5_000 {
            var changed = bytes
            for _ in 0..<Int.random(in: 1...4, using: &numbers) {
                let place = Int.random(in: 0..<changed.count, using: &numbers)
                switch Int.random(in: 0..<5, using: &numbers) {
                case 0: changed.insert(bytes.randomElement(using: &numbers) ?? 0, at: place)
                case 1: changed.remove(at: place)
                case 2: changed.insert(changed[place], at: place)
                case 3: changed.swapAt(place, Int.random(in: 0..<changed.count, using: &numbers))
                default: changed[place] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
                }
            }
            if !comesBackAsItStood(changed) { wrong.append(changed) }
        }
        #expect(wrong.map(text(of:)) == [])
    }

    @Test(arguments: [11, 12] as [UInt64])
    func `any bytes may be passed over without harm`(seed: UInt64) {
        var numbers = SeededNumbers(seed)
        let alphabet = Array(#"{}[]",:\u01atrue-é"#.utf8)
        for _ in 0..<5_000 {
            let noise = (0..<Int.random(in: 0..<24, using: &numbers)).map { _ in alphabet.randomElement(using: &numbers) ?? 0 }
            noise.withUnsafeBytes { lent in
                var reader = JSONReader(lent)
                if let range = try? reader.skipValue() {
                    #expect(range.upperBound == reader.offset && range.upperBound <= noise.count && !range.isEmpty)
                } else {
                    #expect(reader.offset >= 0)
                }
            }
        }
    }
}
