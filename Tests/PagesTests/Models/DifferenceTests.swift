import Testing
import Texts
@testable import Pages

@Suite struct DifferenceTests {
    private func markup(_ old: String, _ new: String, _ language: Language) -> String {
        String(decoding: DifferencePart(language, from: old, to: new).html.bytes, as: UTF8.self)
    }

    @Test func `what came in and what went out is seen and heard, and is escaped`() {
        #expect(
            markup("Có 12 hộ.", "Có <b>15</b> hộ.", .vi) == """
                <p class='prose'>Có <del><span class='hid'>[bỏ: </span>12<span class='hid'>]</span></del>\
                <ins><span class='hid'>[thêm: </span>&lt;b&gt;15&lt;/b&gt;<span class='hid'>]</span></ins> hộ.</p>
                """)
        #expect(
            markup("", "New", .en) == "<p class='prose'><ins><span class='hid'>[added: </span>New<span class='hid'>]</span></ins></p>")
    }

    @Test func `a text that did not change is shown as it is`() {
        #expect(markup("Như cũ.\nHai dòng.", "Như cũ.\nHai dòng.", .vi) == "<p class='prose'>Như cũ.\nHai dòng.</p>")
    }
}
