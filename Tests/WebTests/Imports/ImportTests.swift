import Commands
import Events
import HTTPTypes
import Pages
import Queries
import Sheets
import TestSupport
import Testing
@testable import Web

/// Models that come in by a sheet, from the file to the register.
struct ImportTests {
    private static let head = "Tên mô hình,Đơn vị,Tình hình và lý do\n"

    /// As a browser sends a file in a form.
    private func bring(
        _ house: OfficeHouse, _ content: String, name: String = "mô hình.csv", _ fields: [(String, String)] = [("period", "2025")],
        as account: String = "registrant", token: String? = nil
    ) async throws -> (status: Int, location: String, body: String) {
        let boundary = "----kheo"
        var body = ""
        for (field, value) in [("token", try token ?? house.session(account).form)] + fields {
            body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n\r\n\(value)\r\n"
        }
        body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\nContent-Type: text/csv\r\n\r\n\(content)\r\n"
        body += "--\(boundary)--\r\n"
        let answer = try await house.send(
            .post, "/imports", as: account, [.contentType: "multipart/form-data; boundary=\(boundary)"], pieces: [Array(body.utf8)])
        return (answer.status, answer.headers[.location] ?? "", String(decoding: answer.body, as: UTF8.self))
    }

    private func states(_ page: OfficeHouse.Answer) -> [Int] {
        page.body.matches(of: #/href='[^']*\?state=\w+'[^>]*><b>(\d+)</b>/#).compactMap { Int($0.1) }
    }

    private func seen(_ page: OfficeHouse.Answer) -> String { page.body.firstMatch(of: #/name='seen' value='([^']*)'/#).map { String($0.1) } ?? "" }

    private func models(_ house: OfficeHouse) throws -> [String] {
        try house.house.room.drafts(limit: 100).map(\.name)
            + house.house.room.queue(
                .toReceive,
                for: try #require(try house.house.room.officer(AccountID("chief"), on: house.house.clock.today, passedSecondFactor: true)),
                on: house.house.clock.today, after: 0
            ).lines.map(\.name)
    }

    private func house() throws -> OfficeHouse {
        let house = try OfficeHouse()
        try house.appoint("chief", .receivingOfficer, "p06-1")
        try house.appoint("district", .registrant, "d064-1")
        return house
    }

    @Test func `a sheet is shown row by row, confirmed by its count and recorded as one work`() async throws {
        let house = try house()
        let sheet = ImportTests.head + "Đường hoa,Chợ Rã,Bẩn\nTổ hòa giải,Chợ Rã,Cãi\n,Chợ Rã,x\n"
        let brought = try await bring(house, sheet)
        #expect(brought.status == 303, "\(brought.body)")
        let page = try await house.get(brought.location, as: "registrant")
        #expect(page.status == 200)
        #expect(states(page) == [2, 0, 1, 0])
        #expect(page.body.contains("Mô hình chưa có tên") || page.body.contains("Chưa có tên mô hình"))
        #expect(try models(house) == [])
        let size = try house.house.journal.size
        let fields = [("seen", seen(page)), ("confirmation", "2")]
        let done = try await house.post(brought.location + "/models", as: "registrant", fields)
        #expect(done.location == brought.location + "?state=alreadyRecorded&done=2")
        #expect(try house.house.journal.size == size + 4)
        #expect(Set(try models(house)) == ["Đường hoa", "Tổ hòa giải"])
        let after = try await house.get(done.location ?? "", as: "registrant")
        #expect(states(after) == [0, 0, 1, 2])
        #expect(after.body.contains("Đã ghi 2 mô hình vào sổ."))
        #expect(after.body.matches(of: #/<a href='/models/sheet-[0-9a-f]{32}'>/#).count == 2)
        // The button pressed twice; the same file brought again.
        #expect(try await house.post(brought.location + "/models", as: "registrant", fields).status == 303)
        let again = try await bring(house, sheet)
        #expect(states(try await house.get(again.location, as: "registrant")) == [0, 0, 1, 2])
        #expect(try house.house.journal.size == size + 4)
    }

    @Test(arguments: ["", "3", "một"]) func `another count records nothing`(_ typed: String) async throws {
        let house = try house()
        let brought = try await bring(house, ImportTests.head + "Đường hoa,Chợ Rã,Bẩn\nTổ,Chợ Rã,Cãi\n")
        let page = try await house.get(brought.location, as: "registrant")
        let size = try house.house.journal.size
        let refused = try await house.post(brought.location + "/models", as: "registrant", [("seen", seen(page)), ("confirmation", typed)])
        #expect(refused.status == 422)
        #expect(refused.body.contains("Số đã gõ không phải là số hồ sơ sẽ xử lý (2)."))
        #expect(try house.house.journal.size == size)
    }

    @Test func `what changed since it was shown is shown again and not recorded`() async throws {
        let house = try house()
        let brought = try await bring(house, ImportTests.head + "Đường hoa,Chợ Rã,Bẩn\n")
        let shown = seen(try await house.get(brought.location, as: "registrant"))
        // In another window another day was set.
        _ = try await house.post(brought.location + "/settings", as: "registrant", [("day", "2025-06-01"), ("period", "2025")])
        let size = try house.house.journal.size
        let lost = try await house.post(brought.location + "/models", as: "registrant", [("seen", shown), ("confirmation", "1")])
        #expect(lost.status == 409)
        #expect(try house.house.journal.size == size)
        let page = try await house.get(brought.location, as: "registrant")
        #expect(seen(page) != shown)
        #expect(try await house.post(brought.location + "/models", as: "registrant", [("seen", seen(page)), ("confirmation", "1")]).status == 303)
    }

    @Test func `units are chosen once for each written name`() async throws {
        let house = try house()
        let sheet = ImportTests.head + "a,Đại Sào,x\nb,Đại Sào,x\nc,Yên Mỹ,x\n"
        let brought = try await bring(house, sheet, as: "district")
        let page = try await house.get(brought.location, as: "district")
        #expect(states(page) == [1, 2, 0, 0])
        #expect(page.body.contains("<select id='f-unit.Đại Sào' name='unit.Đại Sào'"))
        #expect(page.body.contains("<option value='c02068-1'>Xã Đại Sảo, Huyện Chợ Đồn, Tỉnh Bắc Kạn"))
        _ = try await house.post(brought.location + "/settings", as: "district", [("unit.Đại Sào", "c02068-1")])
        #expect(states(try await house.get(brought.location, as: "district")) == [3, 0, 0, 0])
        // A unit that somebody else is in charge of cannot be smuggled in.
        _ = try await house.post(brought.location + "/settings", as: "district", [("unit.Đại Sào", "c05908-1")])
        let refused = try await house.get(brought.location, as: "district")
        #expect(states(refused) == [1, 0, 2, 0])
        #expect(refused.body.contains("nằm ngoài phạm vi được phân công"))
    }

    @Test func `rows of another unit are refused in the preview and by the desk`() async throws {
        let house = try house()
        let brought = try await bring(house, ImportTests.head + "a,Hương Sơn,x\n")
        let page = try await house.get(brought.location, as: "registrant")
        #expect(states(page) == [0, 0, 1, 0])
        #expect(seen(page) == "")
    }

    static let wrong: [(name: String, content: String, says: String)] = [
        ("a.csv", "a,b\n1,2\n", "Không tìm thấy dòng tiêu đề trong 20 dòng đầu."), ("a.xls", "\u{D0}\u{CF}", "Tệp"),
        ("a.pdf", "%PDF-1.7\nx", "Đây là tệp PDF"),
        ("a.csv", "Tên mô hình,Lĩnh vực\nx,y", "Thiếu cột “Đơn vị”."),
        ("a.csv", "Tên mô hình,Đơn vị\n\"x", "Dòng 2: có dấu ngoặc kép mở mà không đóng."),
        ("a.csv", "", "Tệp không có gì bên trong."), ("a.csv", head + String(repeating: "x,y,z\n", count: 5_001), "Tệp có hơn 5.000 dòng."),
    ]

    @Test(arguments: wrong.indices) func `what is no sheet of models is told at once, and nothing of it stays`(_ index: Int) async throws {
        let house = try house()
        let row = ImportTests.wrong[index]
        let refused = try await bring(house, row.content, name: row.name)
        #expect(refused.status == 422, "\(row.name)")
        #expect(refused.body.contains(row.says))
        #expect(try house.office.imports.imports(of: AccountID("registrant")) == [])
        #expect(try house.office.uploads.uploads.uploads(of: AccountID("registrant")) == [])
    }

    @Test func `a sheet waits for its account alone, until it is dropped`() async throws {
        let house = try house()
        let brought = try await bring(house, ImportTests.head + "a,Chợ Rã,x\n")
        #expect(try await house.get("/imports", as: "registrant").body.contains("mô hình.csv"))
        #expect(try await !house.get("/imports", as: "colleague").body.contains("mô hình.csv"))
        #expect(try await house.get(brought.location, as: "colleague").status == 404)
        for deed in ["models", "settings", "removal"] {
            #expect(try await house.post("\(brought.location)/\(deed)", as: "colleague", [("confirmation", "1")]).status == 404)
        }
        #expect(try await house.get(brought.location, as: "chief").status == 403)
        #expect(try await house.get(brought.location, as: nil).status == 303)
        #expect(try await house.post(brought.location + "/removal", as: "registrant").location == "/imports")
        #expect(try await house.get(brought.location, as: "registrant").status == 404)
        #expect(try house.office.uploads.uploads.uploads(of: AccountID("registrant")) == [])
    }

    @Test func `a sheet waits a day`() async throws {
        let house = try house()
        let brought = try await bring(house, ImportTests.head + "a,Chợ Rã,x\n")
        house.house.clock.move(to: .of("2025-06-22"))
        try house.office.uploads.uploads.removeAbandoned()
        #expect(try house.office.imports.waiting(String(brought.location.dropFirst(9)), of: AccountID("registrant")) == nil)
    }

    @Test func `only a page of the session brings a sheet, and only who prepares models`() async throws {
        let house = try house()
        #expect(try await bring(house, ImportTests.head, token: "forged").status == 403)
        #expect(try await bring(house, ImportTests.head, as: "chief").status == 403)
        #expect(try await house.post("/imports", as: "registrant", []).status != 303)
        #expect(try await house.get("/imports", as: "chief").status == 403)
    }

    @Test func `what stands in the sheet stays text`() async throws {
        let house = try house()
        let evil = "<script>alert(1)</script>"
        let sheet = "\(evil),Tên mô hình,Đơn vị,Tình hình và lý do\nx,\(evil),\"\(evil)'\"\"\",x\ny,\(evil),Chợ Rã,x\n"
        let brought = try await bring(house, sheet, name: "\(evil).csv")
        let page = try await house.get(brought.location, as: "registrant")
        #expect(page.status == 200)
        #expect(!page.body.contains(evil))
        #expect(page.body.contains("&lt;script&gt;"))
        #expect(try await !house.get("/imports", as: "registrant").body.contains(evil))
    }

    @Test func `rows can be narrowed to a state, page by page`() async throws {
        let house = try house()
        let rows = (1...120).map { "Mô hình \($0),\($0 % 2 == 0 ? "Chợ Rã" : "Không đâu"),x\n" }.joined()
        let brought = try await bring(house, ImportTests.head + rows)
        let second = try await house.get(brought.location + "?state=refused&page=2", as: "registrant")
        #expect(second.body.matches(of: #/<small>dòng (\d+)</small>/#).count == 10)
        #expect(second.body.contains("51–60 trong số 60"))
        #expect(try await house.get(brought.location + "?state=odd", as: "registrant").status == 400)
    }

    @Test func `the template has the headings that are read, and words to choose from`() async throws {
        let house = try house()
        let answer = try await house.send(.get, "/imports/template.xlsx", as: "registrant", pieces: [])
        #expect(answer.headers[.contentDisposition] == "attachment; filename=\"mau-nhap-mo-hinh.xlsx\"")
        let rows = try SheetReader.rows(of: answer.body)
        #expect(rows.first?.cells.prefix(4).map(\.written) == ["Tên mô hình", "Đơn vị", "Mã đơn vị", "Đơn vị thực hiện"])
        #expect(try SheetReader.rows(of: answer.body, sheet: "Danh mục").contains { $0.cells.contains(.text("Kinh tế")) })
    }
}
