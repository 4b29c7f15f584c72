import Events
import Foundation
import Testing
import Texts

struct SortingTests {
    static let ordered = [
        "", "10", "An", "áo", "ăn", "Ấn", "ấp", "Âu", "Ba Bể", "Bà Rịa", "Ba Tri", "Bạc Liêu", "Bắc Kạn", "ca", "Ca", "cà", "cả", "cã", "cá", "cạ",
        "Dân",
        "Đồng", "đường", "e", "ê", "nga", "On", "Ông", "Ơn", "Phường 1", "Phường 2", "Phường 10", "Phường 10 A", "Quy Nhơn", "Uông Bí", "Ứng Hòa",
        "Vũ Thư",
        "Xín Mần", "Ý Yên",
    ]

    @Test(arguments: 1...20)
    func `names stand as in a Vietnamese list`(_ seed: Int) {
        var state = UInt64(seed)
        var shuffled = SortingTests.ordered
        for index in shuffled.indices.reversed() {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            shuffled.swapAt(index, Int((state >> 33) % UInt64(index + 1)))
        }
        #expect(shuffled.sortedByName { $0 } == SortingTests.ordered)
    }

    @Test func `composed and decomposed letters stand alike`() {
        for name in SortingTests.ordered + ["ậ", "ệ", "ộ", "ợ", "ự", "ặ", "Nguyễn Thị Ngọc Ánh"] {
            #expect(NameOrder(name) == NameOrder(name.decomposedStringWithCanonicalMapping), "\(name)")
        }
    }

    @Test func `those called alike stay in the order they came`() {
        let rows = [(1, "Đại Sảo"), (2, "Bình Trung"), (3, "Đại Sảo"), (4, "Bình Trung")]
        #expect(rows.sortedByName { $0.1 }.map(\.0) == [2, 4, 1, 3])
    }

    @Test(arguments: [
        ("a", "á"), ("ạ", "ă"), ("ặ", "â"), ("ậ", "b"), ("d", "đ"), ("đ", "e"), ("ẹ", "ê"), ("ọ", "ô"), ("ộ", "ơ"), ("ụ", "ư"), ("ỵ", "z"),
        ("an", "An"),
        ("Ca Na", "Cà Ná"), ("Cà Mau", "Ca Na"), ("Chợ Rã", "Chu Hương"), ("2", "10"), ("10", "a"), ("Ngọc Hà", "Ngọc Hồi"), ("cafe", "café"),
        ("z", "ж"),
    ])
    func `one stands before the other`(_ row: (String, String)) {
        #expect(NameOrder(row.0) < NameOrder(row.1))
        #expect(!(NameOrder(row.1) < NameOrder(row.0)))
    }

    @Test func `signs between words do not count`() {
        #expect(NameOrder("Văn Miếu - Quốc Tử Giám") == NameOrder("Văn Miếu Quốc Tử Giám"))
        #expect(NameOrder(" Chợ Rã ") == NameOrder("Chợ Rã"))
    }
}
