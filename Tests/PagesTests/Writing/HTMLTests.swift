@testable import Pages
import Testing

struct HTMLTests {
    private func text(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }

    @Test func `a text is escaped, markup is not, and a number has no separators`() {
        let name = "<b>\"Tổ 'tự quản' & bạn\"</b>"
        let inside: HTML = "<i>ở đây</i>"
        #expect(
            text("<p title='\(name)'>\(name)\(inside)\(11_821)</p>")
                == "<p title='&lt;b&gt;&quot;Tổ &#39;tự quản&#39; &amp; bạn&quot;&lt;/b&gt;'>"
                + "&lt;b&gt;&quot;Tổ &#39;tự quản&#39; &amp; bạn&quot;&lt;/b&gt;<i>ở đây</i>11821</p>")
    }

    @Test func `what is escaped once is escaped again where it is a text again`() {
        #expect(text("\(String("&amp;"))") == "&amp;amp;")
    }

    @Test func `a control character cannot reach the page; lines and tabs can`() {
        #expect(text("\(String("a\u{0}b\u{1B}c\u{7F}d\n\te"))") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\n\te")
    }

    @Test func `no piece is nothing, pieces follow each other`() {
        let none: HTML? = nil
        #expect(text("<ul>\(none)\(["<li>a", "<li>b"] as [HTML])</ul>") == "<ul><li>a<li>b</ul>")
        #expect(text([1, 2].html { "<li>\($0)" }) == "<li>1<li>2")
    }

    @Test(arguments: [(0, "0"), (-7, "-7"), (9, "9"), (10, "10"), (Int.max, "9223372036854775807"), (Int.min, "-9223372036854775808")])
    func `digits`(_ number: Int, _ written: String) {
        #expect(text("\(number)") == written)
    }

    @Test func `the buffer for rows writes every byte as the value does`() {
        #expect(HTML.replacedBelow40 == (0..<0x40).reduce(0) { HTML.replacement(of: $1) == nil ? $0 : $0 | 1 << UInt64($1) })
        let all = String(decoding: (1..<0x80) + Array("đườngẶ".utf8), as: UTF8.self) + "\u{0}"
        var buffer = HTMLBuffer(reservingBytes: 1)
        for _ in 0..<100 {
            buffer.markup("<td>")
            buffer.text(all)
            buffer.splice("<br>")
        }
        #expect(buffer.html() == (0..<100).html { _ in "<td>\(all)<br>" })
        #expect((0..<0x80).allSatisfy { HTML.replacement(of: $0).map { $0.utf8CodeUnitCount <= HTML.replacementBytesMax } ?? true })
    }

    @Test func `long texts with nothing to escape and texts of nothing else`() {
        let plain = String(repeating: "Đường làng sạch đẹp. ", count: 1_000)
        #expect(text("\(plain)") == plain)
        #expect(text("\(String(repeating: "<", count: 1_000))") == String(repeating: "&lt;", count: 1_000))
        #expect(text("\(String())") == "")
    }
}
