@testable import Pages
import Testing
import Texts

struct PictureTests {
    private func text(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }

    @Test func `bars have the length of their share, and say in words what they show`() {
        let rows = [
            BarPicture.Row(label: "Đăng ký", value: 11_821, written: "11.821"),
            BarPicture.Row(label: "Được công nhận", value: 4_622, written: "4.622", generated: 2_311),
            BarPicture.Row(label: "Tiêu biểu", value: 0, written: "0"),
        ]
        let svg = text(BarPicture(title: "Từ đăng ký", rows: rows).svg(id: "f", in: .vi))
        #expect(svg.contains("<svg role='img' aria-labelledby='f-t f-d' width='100%' height='138'>"))
        #expect(svg.contains("<title id='f-t'>Từ đăng ký</title><desc id='f-d'>Đăng ký: 11.821; Được công nhận: 4.622; Tiêu biểu: 0</desc>"))
        #expect(svg.matches(of: /<rect class='b' width='([0-9.]+)%' height='12'/).map { $0.1 } == ["76.0", "29.7", "0.0"])
        #expect(svg.matches(of: /fill='url\(#f-h\)' width='([0-9.]+)%'/).map { $0.1 } == ["14.8"])
        #expect(Markup(svg).faults == [])
    }

    @Test func `no rows and nothing but zeros are pictures too`() {
        #expect(Markup(text(BarPicture(title: "x", rows: []).svg(id: "f", in: .vi))).faults == [])
        let zeros = ColumnPicture(title: "x", columns: [.init(label: "2021", value: 0, written: "0"), .init(label: "2022", value: 0, written: "0")])
        #expect(text(zeros.svg(id: "y", in: .en)).matches(of: /height='0'/).count == 2)
        #expect(Markup(text(ColumnPicture(title: "x", columns: []).svg(id: "y", in: .en))).faults == [])
    }

    @Test func `the highest column fills the height, and the smallest that is not nothing is seen`() {
        let columns = [9_000, 1, 0].map { ColumnPicture.Column(label: "\($0)", value: $0, written: "\($0)") }
        let svg = text(ColumnPicture(title: "x", columns: columns).svg(id: "y", in: .en))
        #expect(svg.matches(of: /<rect class='b'[^>]* height='(\d+)'/).map { $0.1 } == ["150", "1", "0"])
        #expect(svg.matches(of: /<text class='s' x='([0-9.]+)%'/).map { $0.1 } == ["16.6", "50.0", "83.3"])
    }

    @Test func `a long label is cut in the picture and whole in its description`() {
        let label = String(repeating: "Xây dựng ", count: 12)
        let svg = text(BarPicture(title: "x", rows: [.init(label: label, value: 1, written: "1")]).svg(id: "f", in: .vi))
        #expect(svg.contains("<desc id='f-d'>\(label): 1</desc>"))
        #expect(svg.contains(">\(label.prefix(43))…</text>"))
    }

    @Test func `a picture escapes what it is called`() {
        let svg = text(BarPicture(title: "<t>", rows: [.init(label: "'\"<b>", value: 1, written: "<1>")]).svg(id: "f", in: .vi))
        #expect(Set(Markup(svg).elements.map(\.name)) == ["svg", "title", "desc", "text", "rect"])
    }
}
