import Events
import HTTPTypes
import Pages
import Queries
import Sheets
import TestSupport
import Texts
import Testing
@testable import Web

/// Lists with the columns and the order that somebody chose, as files, and kept.
struct ListTests {
    private func rows(_ exchange: Exchange, _ address: String) async throws -> [[String]] {
        let answer = try await exchange.file(address)
        try #require(answer.status == 200, "\(address)")
        return try SheetReader.rows(of: answer.bytes).map { $0.cells.map(\.written) }
    }

    /// The names in a list, page by page, as it shows them.
    private func names(_ exchange: Exchange, _ address: String) async throws -> [String] {
        var names: [String] = []
        for page in 1...10 {
            let answer = try await exchange.get(address + (address.contains("?") ? "&" : "?") + "page=\(page)")
            let found = answer.body.matches(of: #/<tr><th scope='row'><a href='/models/[^']*'>([^<]*)</a>/#).map { Exchange.unescaped($0.1) }
            if found.isEmpty { return names }
            names += found
        }
        return names
    }

    static let questions = [
        "/models", "/models?field=economy", "/models?q=duong+lang", "/models?sort=oldest&subject=household",
        "/models?counts=recognition&from=2022-01-01&to=2023-12-31",
    ]

    @Test(arguments: questions, ["csv", "xlsx"]) func `a file has the rows of the list in its order`(_ question: String, _ format: String)
        async throws
    {
        let exchange = Exchange(try Houses.many.get())
        let shown = try await names(exchange, question)
        #expect(shown.count > 3)
        let file = try await rows(exchange, question.replacing("/models", with: "/models.\(format)"))
        let heading = try #require(file.firstIndex { $0.first == "Tên mô hình" })
        #expect(file.dropFirst(heading + 1).map(\.first) == shown)
    }

    @Test func `a file with generated records says so, in its first line and in each row`() async throws {
        let file = try await rows(Exchange(try Houses.many.get()), "/models.csv?columns=status")
        #expect(file[0] == [Language.vi.generatedList])
        #expect(file[1] == ["Tên mô hình", "Trạng thái", "Tạo sinh"])
        #expect(file.dropFirst(2).count { $0.last == "tạo sinh" } > 100)
    }

    @Test func `a file is sent as a file, never kept, and asks for what the page asks for`() async throws {
        let exchange = Exchange(try Houses.filled.get())
        let answer = try await exchange.file("/models.xlsx?lang=en")
        #expect(answer.headers[.contentType] == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        #expect(answer.headers[.contentDisposition] == "attachment; filename=\"models-2026-01-15.xlsx\"")
        #expect(answer.headers[.cacheControl] == "no-store")
        #expect(answer.headers[.xContentTypeOptions] == "nosniff")
        #expect(answer.headers[.contentLength] == String(answer.bytes.count))
        #expect(try await exchange.get("/models.csv?field=nothing").status == 400)
        #expect(try await exchange.get("/models.csv?columns=secret").status == 400)
    }

    @Test func `what somebody typed as a formula is no formula in the file`() async throws {
        let house = try TestHouse.furnished()
        try house.register("m-1", "=HYPERLINK(\"http://x\";\"y\")", in: "c01888-1", on: "2025-06-10", host: "+84 \"x\"")
        let answer = try await Exchange(house).file("/models.csv?columns=host")
        #expect(String(decoding: answer.bytes, as: UTF8.self).hasSuffix("\"'=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\",\"'+84 \"\"x\"\"\"\r\n"))
        #expect(try await rows(Exchange(house), "/models.csv?columns=host").last == ["=HYPERLINK(\"http://x\";\"y\")", "+84 \"x\""])
    }

    @Test func `the list shows the columns that were chosen, and keeps them from page to page`() async throws {
        let exchange = Exchange(try Houses.many.get())
        let page = try await exchange.get("/models?columns=unitcode&columns=status&columns=unitcode&lang=en")
        let heads = page.body.matches(of: #/<th scope='col'>([^<]+)/#).map { String($0.1) }
        #expect(heads == ["Model", "Unit code", "State"])
        #expect(page.body.contains("rel='next' href='/models?columns=unitcode%2Cstatus&amp;page=2&amp;lang=en'"))
        #expect(page.body.contains("/models.xlsx?columns=unitcode%2Cstatus"))
        #expect(
            try await exchange.get("/models?columns=place,field,subject,grade,registered").body.contains("<table class='cards quiet models rows'>"))
    }

    @Test func `the order can be turned round`() async throws {
        let exchange = Exchange(try Houses.many.get())
        #expect(try await names(exchange, "/models?sort=oldest") == Array(try await names(exchange, "/models").reversed()))
        #expect(try await names(exchange, "/models?q=duong&sort=oldest") == Array(try await names(exchange, "/models?q=duong").reversed()))
        #expect(try await exchange.get("/models?sort=name").status == 400)
    }

    @Test func `a queue goes out as a file, for those whose queue it is`() async throws {
        let house = try OfficeHouse { try $0.register("m-1", "Đường hoa", in: "c01888-1", on: "2025-06-10", level: "province") }
        try house.appoint("chief", .receivingOfficer, "p06-1")
        #expect(try await house.get("/work/toReceive/list.csv", as: "chief").body.contains("Đường hoa"))
        #expect(try await house.get("/work/toReceive/list.csv", as: "registrant").status == 404)
        #expect(try await house.get("/work/toReceive/list.csv", as: nil).status == 303)
    }

    @Test func `a view is kept for its account alone, and opens what was kept`() async throws {
        let house = try OfficeHouse { try $0.register("m-1", "Đường hoa", in: "c01888-1", on: "2025-06-10") }
        let kept = "field=economy&columns=unitcode&sort=oldest&page=3&nonsense=1"
        let saved = try await house.post("/views", as: "registrant", [("name", "Kinh tế"), ("address", kept)])
        #expect(saved.location == "/views")
        let page = try await house.get("/views", as: "registrant")
        #expect(page.body.contains("<a href='/models?columns=unitcode&amp;sort=oldest&amp;field=economy'>Kinh tế</a>"))
        #expect(try await !house.get("/views", as: "colleague").body.contains("Kinh tế"))
        // Nobody removes another's.
        let id = try #require(page.body.firstMatch(of: #/action='/views/(\d+)/removal'/#)).1
        _ = try await house.post("/views/\(id)/removal", as: "colleague")
        #expect(try await house.get("/views", as: "registrant").body.contains("Kinh tế"))
        _ = try await house.post("/views/\(id)/removal", as: "registrant")
        #expect(try await !house.get("/views", as: "registrant").body.contains("Kinh tế"))
    }

    @Test(arguments: [("", "view.nameMissing"), (String(repeating: "x", count: 81), "nameTooLong"), ("a\u{200B}", "nameUnreadable")])
    func `a view without a usable name is not kept, and what was typed comes back`(_ name: String, _ what: String) async throws {
        let house = try OfficeHouse()
        let refused = try await house.post("/views", as: "registrant", [("name", name), ("address", "field=economy")])
        #expect(refused.status == 422)
        #expect(refused.body.contains("value='field=economy'"))
        #expect(refused.body.contains("role='alert'"))
        #expect(try await house.post("/views", as: "registrant", [("name", "x"), ("address", "q=%FF")]).status == 400)
    }

    @Test func `names of views are texts, and as many are kept as allowed`() async throws {
        let house = try OfficeHouse()
        for number in 1...50 { _ = try await house.post("/views", as: "registrant", [("name", "\(number) <b>'x'"), ("address", "")]) }
        let full = try await house.post("/views", as: "registrant", [("name", "51"), ("address", "")])
        #expect(full.status == 422)
        #expect(full.body.contains("Đã lưu 50 danh sách"))
        #expect(!full.body.contains("<b>'x'"))
        // The same name again takes the place of the old.
        #expect(try await house.post("/views", as: "registrant", [("name", "1 <b>'x'"), ("address", "q=moi")]).status == 303)
        #expect(try await house.get("/views", as: "registrant").body.contains("/models?q=moi"))
    }
}
