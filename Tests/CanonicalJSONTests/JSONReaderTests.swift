import CanonicalJSON
import Testing

@Suite struct JSONReaderTests {
    @Test(arguments: [
        ("0", 0), ("7", 7), ("-1", -1), ("11821", 11_821), ("9223372036854775806", Int.max - 1), ("9223372036854775807", Int.max),
        ("-9223372036854775807", Int.min + 1), ("-9223372036854775808", Int.min),
    ])
    func `a whole number of at most 63 bits and its sign is read`(written: String, number: Int) {
        #expect(reading(written) { reader throws(Malformed) in try reader.integer() } == .success(number))
    }

    @Test(arguments: [
        ("9223372036854775808", 0, "a whole number of at most 63 bits"), ("-9223372036854775809", 0, "a whole number of at most 63 bits"),
        ("99999999999999999999999", 0, "a whole number of at most 63 bits"), ("", 0, "a whole number"), ("-", 0, "a whole number"),
        ("+1", 0, "a whole number"), ("007", 0, "a whole number"), ("00", 0, "a whole number"), ("-0", 0, "a whole number"),
        ("1.5", 1, "nothing more"), ("1e3", 1, "nothing more"), (" 1", 0, "a whole number"), ("1 ", 1, "nothing more"),
        (",1", 0, "a whole number"), ("null", 0, "a whole number"), ("\"1\"", 0, "a whole number"),
    ])
    func `a number in another form is refused where it stands`(written: String, offset: Int, expected: String) {
        #expect(reading(written) { reader throws(Malformed) in try reader.integer() } == .failure(Malformed(offset: offset, expected: expected)))
    }

    @Test(arguments: [
        (#""""#, ""), (#""a b""#, "a b"), (#""\"""#, "\""), (#""\\""#, "\\"), (#""\\\"\\""#, "\\\"\\"), (#""\u000a""#, "\n"),
        (#""\u0000\u001f""#, "\u{0}\u{1F}"), (#""/""#, "/"), (#""đ😀""#, "đ😀"), ("\"\u{7F}\"", "\u{7F}"),
    ])
    func `a string is read with its escapes undone`(written: String, plain: String) {
        #expect(reading(written) { reader throws(Malformed) in try reader.string() } == .success(plain))
    }

    @Test func `composed and decomposed letters are read as they are written`() throws {
        for letters in ["\u{1EBF}", "e\u{302}\u{301}"] {
            let read = try reading("\"\(letters)\"") { reader throws(Malformed) in try reader.string() }.get()
            #expect(Array(read.unicodeScalars) == Array(letters.unicodeScalars))
        }
    }

    @Test(arguments: [
        ("", 0, "a string"), ("a", 0, "a string"), (#"""#, 1, "the end of the string"), (#""a"#, 1, "the end of the string"),
        (#""a\"#, 1, "the end of the string"), (#""a\""#, 1, "the end of the string"), (#""a\n""#, 2, "an escape this form knows"),
        (#""\/""#, 1, "an escape this form knows"), (#""\u0020""#, 1, "a control character's escape"),
        (#""\u000A""#, 1, "a control character's escape"), (#""\u00+a""#, 1, "a control character's escape"),
        (#""\u+00a""#, 1, "a control character's escape"), (#""\u00""#, 1, "a control character's escape"),
        (#""x\u00e9""#, 2, "a control character's escape"), ("\"a\n\"", 2, "no bare control character"), (#""a"b"#, 3, "nothing more"),
        (#","a""#, 0, "a string"),
    ])
    func `a string in another form is refused where it is wrong`(written: String, offset: Int, expected: String) {
        #expect(reading(written) { reader throws(Malformed) in try reader.string() } == .failure(Malformed(offset: offset, expected: expected)))
    }

    @Test(arguments: [[0x61, 0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF4, 0x90, 0x80, 0x80]] as [[UInt8]], [[], Array("\\\\".utf8)])
    func `bytes that are not UTF-8 are refused and not mended`(content: [UInt8], escape: [UInt8]) {
        let bytes = [0x22] + content + escape + [0x22]
        let answer: Malformed? = bytes.withUnsafeBytes { lent in
            var reader = JSONReader(lent)
            do throws(Malformed) { _ = try reader.string() } catch { return error }
            return nil
        }
        #expect(answer == Malformed(offset: 1, expected: "UTF-8"))
    }

    @Test(arguments: [("true", true), ("false", false)])
    func `a truth is read`(written: String, truth: Bool) {
        #expect(reading(written) { reader throws(Malformed) in try reader.boolean() } == .success(truth))
    }

    @Test(arguments: ["", "tru", "True", "1", "null", ",true"])
    func `another word is no truth`(written: String) {
        #expect(
            reading(written) { reader throws(Malformed) in try reader.boolean() } == .failure(Malformed(offset: 0, expected: "true or false")))
    }

    @Test(arguments: [("[]", []), ("[1]", [1]), ("[1,-2,3]", [1, -2, 3])])
    func `a list is read to its bracket`(written: String, numbers: [Int]) {
        #expect(reading(written) { reader throws(Malformed) in try [Int].read(from: &reader) } == .success(numbers))
    }

    @Test(arguments: [
        ("", 0, "an array"), ("[", 1, "an element or the end of the array"), ("[1", 2, "an element or the end of the array"),
        ("[,1]", 1, "a whole number"), ("[1,]", 3, "a whole number"), ("[1,,2]", 3, "a whole number"), ("[1 ,2]", 2, "a comma"),
        ("[ ]", 1, "a whole number"), ("[1}", 2, "a comma"), ("[1]]", 3, "nothing more"), ("[[1]]", 1, "a whole number"),
    ])
    func `a list in another form is refused where it is wrong`(written: String, offset: Int, expected: String) {
        #expect(
            reading(written) { reader throws(Malformed) in try [Int].read(from: &reader) }
                == .failure(Malformed(offset: offset, expected: expected)))
    }

    @Test func `numbers that run into each other are not two numbers`() {
        #expect(
            reading("[\"a\"\"b\"]") { reader throws(Malformed) in try [String].read(from: &reader) }
                == .failure(Malformed(offset: 4, expected: "a comma")))
    }

    @Test(arguments: [
        "1", "-12", "true", "\"a\"", "\"]}\"", "\"\\\"\"", "{}", "[]", #"{"a":[1,{"b":"]"}],"c":"\\"}"#, "[[[]]]",
    ])
    func `one value of any shape is passed over, no more and no less`(value: String) throws {
        let range = Array("[\(value),7]".utf8).withUnsafeBytes { bytes -> Result<[Range<Int>], Malformed> in
            do throws(Malformed) {
                var reader = JSONReader(bytes)
                try reader.openArray()
                guard try reader.hasElement() else { return .success([]) }
                let first = try reader.skipValue()
                guard try reader.hasElement() else { return .success([first]) }
                let second = try reader.skipValue()
                return .success(try reader.hasElement() ? [] : [first, second])
            } catch {
                return .failure(error)
            }
        }
        let end = 1 + value.utf8.count
        #expect(range == .success([1..<end, (end + 1)..<(end + 2)]))
    }

    @Test(arguments: ["", "[", "[1", "{\"a\":", "\"a", "\"a\\", "\"a\\\"", "[[]", "}", "]", ":", ","])
    func `what is not a whole value is not passed over`(written: String) {
        #expect(
            reading(written) { reader throws(Malformed) in try reader.skipValue() } == .failure(Malformed(offset: 0, expected: "a whole value")))
    }

    @Test func `a key that stands elsewhere leaves the reader in place`() {
        Array(#"{"ab":1,"c":2}"#.utf8).withUnsafeBytes { bytes in
            var reader = JSONReader(bytes, at: 1)
            let answers = [reader.hasKey("a"), reader.hasKey("abc"), reader.hasKey("c")]
            #expect(answers == [false, false, false])
            #expect(reader.offset == 1)
            let stands = reader.hasKey("ab")
            #expect(stands)
            #expect(reader.offset == 6)
        }
    }

    @Test func `a reader may begin in the middle`() throws {
        let number = Array("xx42".utf8).withUnsafeBytes { bytes in
            var reader = JSONReader(bytes, at: 2)
            return try? reader.integer()
        }
        #expect(number == 42)
    }
}
