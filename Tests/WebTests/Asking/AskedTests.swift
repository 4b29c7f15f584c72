import Pages
import Queries
import TestSupport
import Testing
@testable import Web

struct AskedTests {
    /// What cannot be asked, and the sentence that says why.
    static let rows: [(address: String, sentence: String)] = [
        ("/models?asat=2025-02-30", "“asat” là “2025-02-30”: không có ngày đó. Hãy viết năm-tháng-ngày, ví dụ 2025-07-01."),
        ("/models?asat=18/6/2025", "“asat” là “18/6/2025”: không có ngày đó. Hãy viết năm-tháng-ngày, ví dụ 2025-07-01."),
        ("/models?map=atlas", "“map” là “atlas”: không có ngày đó. Hãy viết năm-tháng-ngày, ví dụ 2025-07-01."),
        ("/models?from=2025-01-01&to=2024-01-01", "Ngày đầu 1/1/2025 sau ngày cuối 1/1/2024. Hãy đổi lại."),
        ("/models?place=nowhere", "Không có đơn vị nào mang mã “nowhere”. Hãy tìm đơn vị theo tên."),
        ("/models?part=nowhere", "Không có đơn vị nào mang mã “nowhere”. Hãy tìm đơn vị theo tên."),
        ("/models?programme=x", "“programme” không nhận giá trị “x”. Hãy chọn lại trong bộ lọc."),
        ("/models?counts=everything", "“counts” không nhận giá trị “everything”. Hãy chọn lại trong bộ lọc."),
        ("/models?counts=award", "“counts” không nhận giá trị “award”. Hãy chọn lại trong bộ lọc."),
        ("/models?nature=flood", "“nature” không nhận giá trị “flood”. Hãy chọn lại trong bộ lọc."),
        ("/models?field=x", "“field” không nhận giá trị “x”. Hãy chọn lại trong bộ lọc."),
        ("/models?lang=fr", "“lang” không nhận giá trị “fr”. Hãy chọn lại trong bộ lọc."),
        ("/?period=1999", "“period” không nhận giá trị “1999”. Hãy chọn lại trong bộ lọc."),
        ("/models?page=0", "Trang “0” không có: trang là số từ 1 đến 20.000."),
        ("/models?page=20001", "Trang “20001” không có: trang là số từ 1 đến 20.000."),
        ("/models?page=9999999999999999999999", "Trang “9999999999999999999999” không có: trang là số từ 1 đến 20.000."),
        ("/decisions?page=-1", "Trang “-1” không có: trang là số từ 1 đến 20.000."),
        ("/awards?page=two", "Trang “two” không có: trang là số từ 1 đến 20.000."),
        ("/reports/bac-kan?known=-1", "Sổ không có bản ghi số “-1”; bản ghi cuối là số LAST."),
        ("/reports/bac-kan?known=1000000", "Sổ không có bản ghi số “1000000”; bản ghi cuối là số LAST."),
        ("/reports/bac-kan?known=2020-01-01", "Đến ngày 1/1/2020 sổ chưa có bản ghi nào."),
        ("/models?q=%C3%28", "Tham số “q” có ký tự không đọc được. Hãy gõ lại."),
        ("/models?q=%E2%80%AEabc", "Tham số “q” có ký tự không đọc được. Hãy gõ lại."),
        ("/models?q=a%00b", "Tham số “q” có ký tự không đọc được. Hãy gõ lại."),
        ("/models?q=%zz", "Tham số “q” có ký tự không đọc được. Hãy gõ lại."),
        ("/models?q=\(String(repeating: "x", count: 201))", "Tham số “q” dài quá 200 ký tự. Hãy viết ngắn hơn."),
        ("/models?\(String(repeating: "q=x&", count: 33))", "Địa chỉ có quá 32 tham số. Hãy bỏ bớt điều kiện."),
        ("/models?q=\(String(repeating: "x", count: 4_096))", "Địa chỉ dài quá 4.096 ký tự. Hãy bỏ bớt điều kiện."),
    ]

    @Test(arguments: rows) func `what cannot be asked is refused with a sentence`(_ row: (address: String, sentence: String)) async throws {
        let house = try Houses.filled.get()
        let answer = try await Exchange(house).get(row.address)
        #expect(answer.status == 400)
        #expect(answer.headers[.eTag] == nil)
        let sentence = row.sentence.replacing("LAST", with: String(house.room.position - 1))
        #expect(answer.body.contains("<h1>Yêu cầu chưa đúng</h1><p>\(sentence)</p>"), "\(answer.body.suffix(900))")
    }

    @Test func `the longest that may be asked is asked`() async throws {
        let exchange = Exchange(try Houses.filled.get())
        #expect(try await exchange.get("/models?q=\(String(repeating: "x", count: 200))").status == 200)
        #expect(try await exchange.get("/models?page=20000").status == 200)
        #expect(try await exchange.get("/models?\(String(repeating: "q=x&", count: 32))").status == 200)
        #expect(try await exchange.get("/models?zz=\(String(repeating: "x", count: 4_096 - 11))").status == 200)
    }

    @Test func `forms send blanks as plus signs and fields that are empty`() throws {
        let asked = try Asked("q=%C4%91%C6%B0%E1%BB%9Dng+hoa&unit=&asat=&map=then&mapday=")
        #expect(asked[.words] == "đường hoa")
        #expect(asked[Parameter.unit] == nil)
        #expect(try asked.day(.asAt) == nil)
    }

    @Test func `of what stands there twice the first counts, and what no page knows is passed over`() throws {
        let asked = try Asked("q=a&q=b&utm_source=x&=&&flag")
        #expect(asked[.words] == "a")
        #expect(asked.address(.models, id: nil).text == "/models?q=a")
    }

    @Test func `a unit is taken by its id or its code, and left to the person by its name`() async throws {
        let exchange = Exchange(try Houses.filled.get())
        #expect(try await exchange.get("/models?unit=p06-1").body.contains("Tỉnh Bắc Kạn"))
        #expect(try await exchange.get("/models?unit=05908").body.contains("Xã Phú Bình") == false)
        let typed = try await exchange.get("/models?unit=cho+ra").body
        #expect(typed.contains("Chọn đơn vị đúng với “cho ra”:"))
        let candidates = typed.matches(of: /<li><a href='(\/models\?place=[^']+)'>/).map { $0.1 }
        #expect(candidates == ["/models?place=c01888-2", "/models?place=c01888-1"] || candidates == ["/models?place=c01888-2"])
    }
}
