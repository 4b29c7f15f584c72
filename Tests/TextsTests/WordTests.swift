import Events
import Queries
import Rules
import Testing
import Texts

struct WordTests {
    static let day = Day(year: 2025, month: 7, day: 1) ?? Day(0)

    static let lists: [[Name]] = [
        Model.Status.allCases.map(\.name), Gazetteer.Reason.allCases.map(\.name), Countable.allCases.map(\.name), Dimension.allCases.map(\.name),
        [Nature.stock, .flow].map(\.name), [Basis.reported, .derived].map(\.name), [Exactness.exact, .atLeast, .about, .unclear].map(\.name),
        [AsAtBasis.printed, .conference, .decision].map(\.name), [Carried.new, .keptUp].map(\.name), [Share.whole, .part].map(\.name),
        [InvolvedRole.participants, .coImplementers, .beneficiaries].map(\.name),
    ]

    @Test(arguments: lists)
    func `each word of a list has a name of its own in both languages`(_ names: [Name]) {
        #expect(names.allSatisfy { !$0.vi.isEmpty && !$0.en.isEmpty && $0.vi != $0.en })
        #expect(Set(names.map(\.vi)).count == names.count)
        #expect(Set(names.map(\.en)).count == names.count)
    }

    @Test func `kept up is called as the programme calls it`() {
        let terms = Programme().terms(of: .carried)
        for carried in [Carried.new, .keptUp] {
            #expect(terms.first { $0.key == carried.rawValue }?.name.vi == Language.vi.capitalised(carried.name.vi))
            #expect(terms.first { $0.key == carried.rawValue }?.name.en == Language.en.capitalised(carried.name.en))
        }
    }

    @Test func `a timeline tells what happened`() {
        #expect(Event.modelChecked(ModelChecked()).heading == Name(vi: "Kiểm tra: chưa hiệu quả", en: "Checked: not effective"))
        #expect(
            Event.modelChecked(ModelChecked(model: ModelID("m"), isEffective: true, note: nil)).heading
                == Name(vi: "Kiểm tra: hiệu quả", en: "Checked: effective"))
        #expect(Event.modelRecognised(ModelRecognised()).heading == Name(vi: "Công nhận", en: "Recognised"))
        #expect(Event.unitSucceeded(UnitSucceeded()).heading == Name(vi: "Toàn bộ chuyển sang đơn vị kế thừa", en: "The whole went to a successor"))
        #expect(Event.keyDestroyed(KeyDestroyed()).heading == Name(vi: "Hủy khóa", en: "Key destroyed"))
    }

    @Test func `a map is named by its day`() {
        #expect(MapChoice.then.said(in: .vi) == "như lúc đó")
        #expect(MapChoice.then.said(in: .en) == "as it was")
        #expect(MapChoice.on(WordTests.day).said(in: .vi) == "bản đồ ngày 1/7/2025")
        #expect(MapChoice.on(WordTests.day).said(in: .en) == "map of 1 July 2025")
    }

    @Test(arguments: [
        ("Phường", "Đức Xuân", "Phường Đức Xuân", "Đức Xuân ward"), ("Phường", "1", "Phường 1", "Ward 1"),
        ("Quận", "10", "Quận 10", "Urban district 10"),
        ("Thị trấn", "Chợ Rã", "Thị trấn Chợ Rã", "Chợ Rã township"), ("Huyện", "Ba Bể", "Huyện Ba Bể", "Ba Bể district"),
        ("Đặc khu", "Phú Quý", "Đặc khu Phú Quý", "Phú Quý special zone"), ("Nước", "Việt Nam", "Việt Nam", "Việt Nam"),
        ("Ban", "X", "Ban X", "X Ban"),
    ])
    func `a unit is called with the word of its kind`(_ row: (String, String, String, String)) {
        #expect(Language.vi.unit(type: row.0, name: row.1) == row.2)
        #expect(Language.en.unit(type: row.0, name: row.1) == row.3)
    }

    @Test(arguments: [("country", "cả nước", "country"), ("commune", "cấp xã", "commune"), ("precinct", "precinct", "precinct")])
    func `a tier has a name, or stays as it is written`(_ row: (String, String, String)) {
        #expect(Language.vi.tier(row.0) == row.1)
        #expect(Language.en.tier(row.0) == row.2)
    }

    @Test(arguments: [
        ("household", 1_200, "Đối tượng hưởng lợi: 1.200 hộ", "Beneficiaries: 1,200 households"),
        ("person", 1, "Đối tượng hưởng lợi: 1 người", "Beneficiaries: 1 person"),
        ("organisation", 3, "Đối tượng hưởng lợi: 3 tổ chức", "Beneficiaries: 3 organisations"),
        ("boat", 2, "Đối tượng hưởng lợi: 2 boat", "Beneficiaries: 2 boat"),
    ])
    func `those involved are a number with its measure`(_ row: (String, Int, String, String)) {
        let involved = Involved(role: .beneficiaries, count: row.1, measure: row.0)
        #expect(involved.said(in: .vi) == row.2)
        #expect(involved.said(in: .en) == row.3)
    }
}
