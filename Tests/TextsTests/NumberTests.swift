import Events
import Testing
import Texts

struct NumberTests {
    @Test(arguments: [
        (0, "0", "0"), (7, "7", "7"), (999, "999", "999"), (1_000, "1.000", "1,000"), (11_821, "11.821", "11,821"), (990_000, "990.000", "990,000"),
        (1_000_000, "1.000.000", "1,000,000"), (-47, "-47", "-47"), (-1_234_567, "-1.234.567", "-1,234,567"),
        (Int.max, "9.223.372.036.854.775.807", "9,223,372,036,854,775,807"), (Int.min, "-9.223.372.036.854.775.808", "-9,223,372,036,854,775,808"),
    ])
    func `digits are grouped by three`(_ row: (Int, String, String)) {
        #expect(Language.vi.number(row.0) == row.1)
        #expect(Language.en.number(row.0) == row.2)
    }

    @Test(arguments: [
        (1_808, 2_071, "87,3%", "87.3%"), (1, 2, "50%", "50%"), (1, 3, "33,3%", "33.3%"), (2, 3, "66,7%", "66.7%"), (1, 2_000, "0,1%", "0.1%"),
        (1, 2_001, "0%", "0%"), (13, 14, "92,9%", "92.9%"), (0, 7, "0%", "0%"), (7, 0, "–", "–"), (30, 2, "1.500%", "1,500%"),
    ])
    func `a share has one decimal, halves are rounded up`(_ row: (Int, Int, String, String)) {
        #expect(Language.vi.percent(row.0, of: row.1) == row.2)
        #expect(Language.en.percent(row.0, of: row.1) == row.3)
    }

    @Test(arguments: [
        (8_621, Exactness.exact, "8.621", "8,621"), (800, .atLeast, "trên 800", "over 800"), (990_000, .about, "khoảng 990.000", "about 990,000"),
        (1_430, .unclear, "1.430 (không rõ)", "1,430 (unclear)"),
    ])
    func `a number is shown as exactly as it is known`(_ row: (Int, Exactness, String, String)) {
        #expect(Language.vi.figure(row.0, row.1) == row.2)
        #expect(Language.en.figure(row.0, row.1) == row.3)
    }

    @Test func `coverage names who is missing`() {
        #expect(Language.vi.coverage(reported: 13, due: 14, without: ["Đức Linh"]) == "13/14 đơn vị, thiếu Đức Linh")
        #expect(Language.en.coverage(reported: 13, due: 14, without: ["Đức Linh"]) == "13/14 units, without Đức Linh")
        #expect(Language.vi.coverage(reported: 12, due: 14, without: ["Đức Linh", "Tuy Phong"]) == "12/14 đơn vị, thiếu Đức Linh, Tuy Phong")
        #expect(Language.en.coverage(reported: 14, due: 14, without: []) == "14/14 units")
        #expect(Language.vi.coverage(reported: 1_200, due: 3_321, without: []) == "1.200/3.321 đơn vị")
    }

    @Test(arguments: [
        (Counted.models, 0, "0 mô hình", "0 models"), (.models, 1, "1 mô hình", "1 model"), (.models, 11_821, "11.821 mô hình", "11,821 models"),
        (.entries, 1, "1 bản ghi", "1 entry"), (.entries, 2, "2 bản ghi", "2 entries"), (.recipients, 47, "47 tập thể, cá nhân", "47 recipients"),
    ])
    func `things are counted in one or many`(_ row: (Counted, Int, String, String)) {
        #expect(Language.vi.counted(row.1, row.0) == row.2)
        #expect(Language.en.counted(row.1, row.0) == row.3)
    }
}
