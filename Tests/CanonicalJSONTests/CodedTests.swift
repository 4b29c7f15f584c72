import CanonicalJSON
import Testing

@Suite struct CodedTests {
    @Test func `one function writes all fields in their order and reads them back`() throws {
        #expect(text(of: Sample.full.canonicalBytes()) == Sample.fullText)
        #expect(try Sample.whole(Array(Sample.fullText.utf8)) == Sample.full)
    }

    @Test func `an absent value is an absent key`() throws {
        let written = #"{"name":"","count":0,"open":false,"words":[],"parts":[],"colour":"red"}"#
        #expect(text(of: Sample().canonicalBytes()) == written)
        #expect(try Sample.whole(Array(written.utf8)) == Sample())
    }

    @Test(arguments: [(Int.max, "9223372036854775807"), (Int.min, "-9223372036854775808")])
    func `the largest and the smallest number come back`(number: Int, digits: String) throws {
        let part = Part(weight: number, tail: nil)
        #expect(text(of: part.canonicalBytes()) == #"{"weight":\#(digits)}"#)
        #expect(try Part.whole(part.canonicalBytes()) == part)
    }

    @Test(arguments: [
        ("", 0, "an object"), ("[]", 0, "an object"), (" {}", 0, "an object"), ("{}", 1, "the key weight"), (#"{"tail":[]}"#, 1, "the key weight"),
        (#"{"tail":[],"weight":1}"#, 1, "the key weight"), (#"{"weight":1,"tail":[],"more":2}"#, 21, "the end of the object"),
        (#"{"weight":1,"more":2}"#, 11, "the end of the object"), (#"{"weight":1,"weight":1}"#, 11, "the end of the object"),
        (#"{"weight":1,"tail":[]"#, 21, "the end of the object"), (#"{"weight":1,}"#, 11, "the end of the object"),
        (#"{"weight":1"tail":[]}"#, 11, "the end of the object"), (#"{,"weight":1}"#, 1, "the key weight"),
        (#"{"weight":,1}"#, 10, "a whole number"), (#"{"weight": 1}"#, 10, "a whole number"), (#"{ "weight":1}"#, 1, "the key weight"),
        (#"{"weight" :1}"#, 1, "the key weight"), (#"{"weight":1 }"#, 11, "the end of the object"), (#"{"weight":1} "#, 12, "nothing more"),
        (#"{"weight":1}{"weight":1}"#, 12, "nothing more"), (#"{"weight":null}"#, 10, "a whole number"), (#"{"Weight":1}"#, 1, "the key weight"),
        (#"{"weight":1,"tail":null}"#, 19, "an array"), (#"{"weight":"1"}"#, 10, "a whole number"),
    ])
    func `an unknown key, another order, white space or a missing piece is refused where it stands`(written: String, offset: Int, expected: String) {
        #expect(throws: Malformed(offset: offset, expected: expected)) { try Part.whole(Array(written.utf8)) }
    }

    @Test func `a word that is not on the list is refused where it stands`() {
        let written = Sample.fullText.replacing("green", with: "blue")
        #expect(throws: Malformed(offset: Sample.fullText.utf8.count - 8, expected: "a word of Colour")) {
            try Sample.whole(Array(written.utf8))
        }
    }

    @Test func `an object in an object takes its commas with it`() throws {
        var sample = Sample.full
        sample.parts = [Part(weight: 1, tail: []), Part(weight: 2, tail: nil), Part(weight: 3, tail: [0])]
        #expect(try Sample.whole(sample.canonicalBytes()) == sample)
    }
}
