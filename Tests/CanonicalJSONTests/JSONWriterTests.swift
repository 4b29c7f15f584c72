import CanonicalJSON
import Testing

@Suite struct JSONWriterTests {
    @Test func `an object is written without white space, keys in the order given`() {
        var writer = JSONWriter()
        writer.openObject()
        writer.key("b")
        writer.integer(1)
        writer.key("a")
        writer.openArray()
        writer.openArray()
        writer.closeArray()
        writer.openObject()
        writer.closeObject()
        writer.boolean(true)
        writer.boolean(false)
        writer.string("x")
        writer.closeArray()
        writer.key("c")
        writer.openObject()
        writer.key("d")
        writer.string("")
        writer.closeObject()
        writer.closeObject()
        #expect(text(of: writer.bytes) == #"{"b":1,"a":[[],{},true,false,"x"],"c":{"d":""}}"#)
    }

    @Test(arguments: [
        (0, "0"), (1, "1"), (-1, "-1"), (9, "9"), (10, "10"), (-10, "-10"), (11_821, "11821"),
        (Int.max, "9223372036854775807"), (Int.min, "-9223372036854775808"),
    ])
    func `a number is written in the fewest digits`(number: Int, digits: String) {
        var writer = JSONWriter()
        writer.integer(number)
        #expect(text(of: writer.bytes) == digits)
    }

    @Test(arguments: [
        ("", #""""#), ("a", #""a""#), ("\"", #""\"""#), ("\\", #""\\""#), ("/", #""/""#), ("\n", #""\u000a""#), ("\t", #""\u0009""#),
        ("\u{0}", #""\u0000""#), ("\u{1F}", #""\u001f""#), ("\u{20}", #"" ""#), ("\u{7F}", "\"\u{7F}\""), ("đĐ", #""đĐ""#), ("😀", #""😀""#),
    ])
    func `only quotes, backslashes and control characters are escaped`(plain: String, written: String) {
        var writer = JSONWriter()
        writer.string(plain)
        #expect(text(of: writer.bytes) == written)
    }

    @Test func `every control character has the one escape of six characters`() {
        for code in UInt8(0)..<0x20 {
            var writer = JSONWriter()
            writer.string(String(UnicodeScalar(code)))
            let hex = String(code, radix: 16)
            #expect(text(of: writer.bytes) == "\"\\u00\(hex.count == 1 ? "0" : "")\(hex)\"")
        }
    }

    @Test func `composed and decomposed letters are written as they are given`() {
        var writer = JSONWriter()
        writer.openArray()
        writer.string("\u{1EBF}")
        writer.string("e\u{302}\u{301}")
        writer.closeArray()
        #expect(writer.bytes == Array("[\"".utf8) + [0xE1, 0xBA, 0xBF] + Array("\",\"e".utf8) + [0xCC, 0x82, 0xCC, 0x81] + Array("\"]".utf8))
    }

    @Test func `a value that is canonical already is spliced in with its comma`() {
        var writer = JSONWriter()
        writer.openArray()
        writer.value(Array(#"{"a":1}"#.utf8))
        writer.value(Array("2".utf8))
        writer.integer(3)
        writer.closeArray()
        #expect(text(of: writer.bytes) == #"[{"a":1},2,3]"#)
    }
}
