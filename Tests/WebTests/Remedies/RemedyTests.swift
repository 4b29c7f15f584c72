import Commands
import Events
import Pages
import Queries
import Rules
import TestSupport
import Testing
@testable import Web

/// Complained, answered, corrected, annulled: in the browser.
struct RemedyTests {
    private let office: OfficeHouse

    init() throws {
        office = try OfficeHouse(before: {
            var programme = Programme.fixture
            programme.version = 2
            programme.from = .of("2021-01-02")
            programme.skipLevels = false
            programme.deadlines = [Deadline(step: .settle, days: 30, source: nil), Deadline(step: .complain, days: 90, source: nil)]
            try $0.perform(PublishProgramme(programme: programme))
            try $0.climbForRemedies()
        })
        try office.appoint("lan", .registrant, "c02068-1")
        try office.appoint("nhan", .receivingOfficer, "c02068-1")
        try office.appoint("tinh", .receivingOfficer, "p06-1")
        // What a level decided its own bodies take back: one signatory for all three.
        try office.appoint("ky3", .signatory, "c02068-1")
        try office.appoint("ky3", .signatory, "d064-1")
        try office.appoint("ky3", .signatory, "p06-1")
    }

    private func entry(_ kind: String, last: Bool = false) throws -> String {
        let all = try office.house.journal.entries(of: "model/m-1").filter { $0.envelope.kind == kind }
        return String((last ? all.last : all.first)?.envelope.position ?? -1)
    }

    private func once(_ page: String) throws -> String {
        String(try #require(page.firstMatch(of: /name='once' value='([0-9a-f]+)'/)).1)
    }

    @Test func `a complaint goes from the model's page to whoever answers, and back`() async throws {
        let model = try await office.get("/models/m-1", as: "lan")
        #expect(model.body.contains("/models/m-1/complaints"))
        let form = try await office.get("/models/m-1/complaints", as: "lan")
        #expect(form.status == 200)
        let fields = [("position", try entry(ModelRecognised.kind)), ("once", try once(form.body))]
        let empty = try await office.post("/models/m-1/complaints", as: "lan", fields + [("text", "")])
        #expect(empty.status == 422 && empty.body.contains("Chưa có nội dung"))
        let sent = try await office.post("/models/m-1/complaints", as: "lan", fields + [("text", "Chưa kiểm tra thực tế.")])
        #expect(sent.status == 303)
        let address = try #require(sent.location)
        let twice = try await office.post("/models/m-1/complaints", as: "lan", fields + [("text", "Chưa kiểm tra thực tế.")])
        #expect(twice.status == 303 && twice.location == address)
        let own = try await office.get(address, as: "lan")
        #expect(own.body.contains("Chưa kiểm tra thực tế.") && own.body.contains("Đã gửi.") && !own.body.contains("id='answer'"))
        #expect(own.body.contains("20/7/2025"), "the programme's days are told")
        let path = String(address.prefix { $0 != "?" })
        #expect(try await office.get(path, as: "neighbour").status == 404)
        let work = try await office.get("/work", as: "nhan")
        #expect(work.body.contains("href='/complaints'"))
        #expect(try await office.get("/complaints", as: "nhan").body.contains(path))
        let answer = [("choice", "answer"), ("reason", "Đã kiểm tra ngày 2/12."), ("instrument", "3/TB-ĐU")]
        let open = try await office.post(path + "/answer", as: "nhan", answer)
        #expect(open.status == 422 && open.body.contains("value='3/TB-ĐU'"))
        #expect(try await office.post(path + "/answer", as: "lan", answer + [("finding", "upheld")]).status == 403)
        let done = try await office.post(path + "/answer", as: "nhan", answer + [("finding", "dismissed")])
        #expect(done.status == 303)
        let over = try await office.get(path, as: "lan")
        #expect(over.body.contains("Không được chấp nhận") && over.body.contains("3/TB-ĐU") && over.body.contains("Đã kiểm tra ngày 2/12."))
        let late = try await office.post(path + "/withdrawal", as: "lan", [("choice", "withdraw"), ("reason", "Thôi.")])
        #expect(late.status == 422)
    }

    @Test func `of a decision from a unit that whoever writes stands for, and taken back`() async throws {
        let form = try await office.get("/decisions/d-1/complaints", as: "registrant")
        let fields = [("position", "0"), ("once", try once(form.body)), ("text", "Thiếu thôn.")]
        #expect(try await office.post("/decisions/d-1/complaints", as: "registrant", fields).status == 422)
        #expect(try await office.post("/decisions/d-1/complaints", as: "registrant", fields + [("unit", "c02068-1")]).status == 403)
        let sent = try await office.post("/decisions/d-1/complaints", as: "registrant", fields + [("unit", "c01888-1")])
        let path = String(try #require(sent.location).prefix { $0 != "?" })
        #expect(try await office.get(path, as: "tinh").body.contains("id='answer'"))
        #expect(try await office.get(path, as: "nhan").status == 404)
        #expect(try await office.post(path + "/withdrawal", as: "registrant", [("choice", "withdraw"), ("reason", "Đã rõ.")]).status == 303)
        #expect(try await office.get(path, as: "registrant").body.contains("Đã rút"))
    }

    @Test func `a name is corrected on the decision's page, which keeps it as issued`() async throws {
        #expect(try await !office.get("/decisions/d-1", as: "lan").body.contains("id='correction'"))
        #expect(try await office.get("/decisions/d-1", as: "signatory").body.contains("id='correction'"))
        let fields = [("line", "1"), ("instrument", "1800-QĐ/TU"), ("reason", "Sai chính tả.")]
        let same = try await office.post("/decisions/d-1/correction", as: "signatory", fields + [("name", "Chi bộ thôn Nà Trom")])
        #expect(same.status == 422 && same.body.contains("Không có gì để đính chính"))
        let sent = try await office.post("/decisions/d-1/correction", as: "signatory", fields + [("name", "Chi bộ thôn Nà Chom")])
        #expect(sent.status == 303)
        let page = try await office.get("/decisions/d-1", as: "lan")
        #expect(page.body.contains("Chi bộ thôn Nà Chom") && page.body.contains("Ghi trong quyết định: Chi bộ thôn Nà Trom"))
        #expect(try await office.get("/awards", as: "lan").body.contains("đính chính"))
    }

    @Test func `an annulment is looked at, confirmed by its count, and shows what it changed`() async throws {
        let form = try await office.get("/models/m-1/annulments", as: "ky3")
        #expect(form.status == 200)
        let size = try office.house.journal.size
        let fields = [("position", try entry(ModelRecognised.kind)), ("reason", "Không trung thực."), ("instrument", "1801-QĐ/TU")]
        let bare = try await office.post("/models/m-1/annulments", as: "ky3", [fields[0], ("choice", "preview")])
        #expect(bare.status == 422)
        let preview = try await office.post("/models/m-1/annulments", as: "ky3", fields + [("choice", "preview")])
        #expect(preview.status == 200 && preview.body.contains("Gõ số nội dung bị hủy bỏ (7)"))
        #expect(preview.body.contains("cấp dưới không còn công nhận") || preview.body.contains("Cấp dưới không còn công nhận"))
        let known = fields + [("once", try once(preview.body)), ("choice", "confirm")]
        let wrong = try await office.post("/models/m-1/annulments", as: "ky3", known + [("confirmation", "5")])
        #expect(wrong.status == 422 && wrong.body.contains("value='5'"))
        #expect(try office.house.journal.size == size)
        let done = try await office.post("/models/m-1/annulments", as: "ky3", known + [("confirmation", "7")])
        #expect(done.status == 303)
        #expect(try office.house.journal.size == size + 8)
        let address = try #require(done.location)
        #expect(address.hasPrefix("/annulments/\(size)"))
        let page = try await office.get(address, as: "ky3")
        #expect(page.status == 200 && page.body.contains("Đã hủy bỏ") && page.body.contains("Không trung thực."))
        let stranger = try await office.get("/annulments/\(size + 2)", as: "neighbour")
        #expect(stranger.status == 200 && !stranger.body.contains("Không trung thực."), "the reason is of the file")
        #expect(try await office.get("/models/m-1", as: "neighbour").body.contains("/annulments/\(size + 2)"))
        #expect(try await office.get("/annulments/0", as: "neighbour").status == 404)
        let again = try await office.post("/models/m-1/annulments", as: "ky3", known + [("confirmation", "7")])
        #expect(again.status != 500)
    }

    @Test func `one award goes by itself, and what another office decided is marked`() async throws {
        try office.appoint("xa", .signatory, "c02068-1")
        let fields = [("position", try entry(ModelRecognised.kind)), ("reason", "r"), ("instrument", "i"), ("choice", "preview")]
        let preview = try await office.post("/models/m-1/annulments", as: "xa", fields)
        #expect(preview.status == 200 && preview.body.contains("ngoài thẩm quyền của bạn") && !preview.body.contains("name='confirmation'"))
        let line = [("position", "2"), ("reason", "Vi phạm."), ("instrument", "5-QĐ/TU")]
        let one = try await office.post("/decisions/d-1/annulments", as: "signatory", line + [("choice", "preview")])
        let known = line + [("once", try once(one.body)), ("choice", "confirm"), ("confirmation", "1")]
        #expect(try await office.post("/decisions/d-1/annulments", as: "signatory", known).status == 303)
        #expect(try await office.get("/decisions/d-1", as: "lan").body.contains("xem đã thay đổi những gì"))
    }
}
