import Events
import Testing

@Suite struct ReadableTests {
    @Test(arguments: ["", "a", "Dân vận khéo", "e\u{302}\u{301}", "số 1762-QĐ/TU", "a b", "a\u{00A0}b", "“x”", "😀", "Москва", "\u{E000}"])
    func `a text that shows what it says is readable`(text: String) {
        #expect(isReadable(text))
    }

    @Test(
        arguments: [
            0x00, 0x09, 0x0A, 0x0D, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0xAD, 0x61C, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A,
            0x202E, 0x2060, 0x2064, 0x2066, 0x2069, 0x206F, 0xFEFF, 0xFFF9, 0xE0001, 0xE0041,
        ] as [UInt32])
    func `a text with something that hides from the eye is not readable`(value: UInt32) throws {
        let scalar = try #require(UnicodeScalar(value))
        #expect(isReadable("a\(scalar)b") == false)
        #expect(isReadable(String(scalar)) == false)
    }

    @Test func `what stands beside the hidden marks is readable`() {
        let values: [UInt32] = [0x20, 0x7E, 0xA0, 0xA1, 0xAC, 0xAE, 0x200A, 0x2010, 0x2027, 0x202F, 0x205F, 0x2070, 0xFF01]
        #expect(values.filter { UnicodeScalar($0).map { isReadable(String($0)) } != true } == [])
    }
}
