import Commands
import Events
import HTTPTypes
import Pages
import Rules
import TestSupport
import Testing
@testable import Web

/// Files being written: begun where the officer may, saved by themselves, sent once, seen by nobody else.
struct DraftTests {
    private static let filled: [(String, String)] = [
        ("name", "Đường hoa kiểu mẫu"), ("host", "Chi hội Phụ nữ tổ 5"), ("field", "economy"), ("type", "model"), ("subject", "collective"),
        ("answer.situation", "Đường làng hẹp."), ("answer.outputs", "1,2 km."), ("role.0", "beneficiaries"), ("count.0", "1.200"),
        ("measure.0", "household"), ("period", "2025"), ("level", "commune"),
    ]

    private func begun(_ office: OfficeHouse, _ fields: [(String, String)] = [("programme", "dan-van-kheo"), ("unit", "c01888-1")]) async throws
        -> String
    {
        let answer = try await office.post("/drafts", as: "registrant", fields)
        try #require(answer.status == 303)
        return try #require(answer.location)
    }

    @Test func `a file is begun, filled in, sent, and only then in the register`() async throws {
        let office = try OfficeHouse()
        let choice = try await office.get("/new-model?lang=vi", as: "registrant")
        #expect(choice.status == 200 && choice.body.contains("value='c01888-1' checked") && !choice.body.contains("c05908-1"))
        let draft = try await begun(office)
        let before = try office.house.journal.size
        let page = try await office.get(draft + "?lang=vi", as: "registrant")
        #expect(page.body.contains("Đã điền 0/1 mục bắt buộc") && page.headers[.cacheControl] == "no-store")
        let saved = try await office.post(draft + "/saving", as: "registrant", Array(DraftTests.filled.prefix(4)) + [("version", "1")])
        #expect(saved.status == 303 && saved.location == draft)
        let again = try await office.get(draft, as: "registrant")
        #expect(again.body.contains("value='Đường hoa kiểu mẫu'") && again.body.contains("name='version' value='2'"))
        #expect(try await office.get("/work", as: "registrant").body.contains(draft))
        #expect(try office.house.journal.size == before)
        let sent = try await office.post(draft + "/sending", as: "registrant", DraftTests.filled + [("version", "2")])
        #expect(sent.status == 303)
        let address = try #require(sent.location)
        #expect(address.hasSuffix("?done=register"))
        let model = try #require(try office.house.room.model(ModelID(String(draft.dropFirst(8))), mapOf: office.house.clock.today))
        #expect(model.line.name == "Đường hoa kiểu mẫu" && model.line.status == "registered" && model.period == "2025")
        #expect(model.involved == [Involved(role: .beneficiaries, count: 1_200, measure: "household")])
        #expect(model.steps.map(\.actor) == ["registrant", "registrant"])
        #expect(try await office.get(draft, as: "registrant").status == 404)
        // Pressed twice.
        let twice = try await office.post(draft + "/sending", as: "registrant", DraftTests.filled + [("version", "2")])
        #expect(twice.status == 303 && twice.location == String(address.prefix { $0 != "?" }))
        #expect(try office.house.journal.size == before + 2)
    }

    @Test func `everything that is missing or wrong is told at once, and what was typed stays`() async throws {
        let office = try OfficeHouse()
        let draft = try await begun(office)
        let typed = [
            ("host", "Chi hội\u{200B}"), ("answer.outputs", String(repeating: "ẫ", count: 4_001)), ("role.0", "participants"), ("count.0", "vài"),
            ("measure.0", "person"), ("version", "1"),
        ]
        let answer = try await office.post(draft + "/sending?lang=vi", as: "registrant", typed)
        #expect(answer.status == 422)
        #expect(answer.body.contains("Chưa gửi được: có 6 chỗ cần sửa"))
        for field in ["name", "host", "answer.situation", "answer.outputs", "count.0", "period"] {
            #expect(answer.body.contains("<a href='#f-\(field)'>") && answer.body.contains("id='f-\(field)-error'"), "\(field)")
        }
        #expect(answer.body.contains(String(repeating: "ẫ", count: 4_001)) && answer.body.contains("value='vài'"))
        // Nothing is lost with the page: it was kept as a draft too.
        #expect(try await office.get(draft, as: "registrant").body.contains("value='vài'"))
    }

    @Test func `what a rule refuses comes back as a form`() async throws {
        let office = try OfficeHouse()
        let draft = try await begun(office)
        let wrongs = [("period", "1999", "f-period"), ("level", "moon", "f-level"), ("type", "<b>", "f-type")]
        for (number, (field, text, id)) in wrongs.enumerated() {
            let typed = DraftTests.filled.map { $0.0 == field ? (field, text) : $0 } + [("version", String(number + 1))]
            let answer = try await office.post(draft + "/sending", as: "registrant", typed)
            #expect(answer.status == 422 && answer.body.contains("id='\(id)-error'"), "\(field)")
            #expect(!answer.body.contains("<b>") && answer.body.contains("value='Đường hoa kiểu mẫu'"))
        }
    }

    @Test func `a draft that saves itself gets its version, and learns that another window was quicker`() async throws {
        let office = try OfficeHouse()
        let draft = try await begun(office)
        let asScript: HTTPFields = [.accept: "text/plain"]
        func save(_ name: String, over version: Int) async throws -> OfficeHouse.Answer {
            try await office.post(
                draft + "/saving", as: "registrant", [("name", name), ("version", String(version))], headers: asScript)
        }
        let first = try await save("Một", over: 1)
        #expect(first.status == 200 && first.body == "2" && first.headers[.contentType] == "text/plain; charset=utf-8")
        #expect(try await save("Một", over: 1).body == "2")
        #expect(try await save("Hai", over: 1).status == 409)
        #expect(try await save("Hai", over: 2).body == "3")
        let shown = try await office.post(draft + "/saving?lang=vi", as: "registrant", [("name", "Ba"), ("version", "2")])
        #expect(shown.status == 409)
        #expect(
            shown.body.contains("value='Ba'") && shown.body.contains("<p class='prose'>Hai</p>") && shown.body.contains("name='version' value='3'"))
        #expect(try await office.post(draft + "/saving", as: "registrant", [("name", "Ba"), ("version", "3")]).status == 303)
        let large = (0..<12).map { ("answer.\($0)", String(repeating: "x", count: 30_000)) }
        #expect(try await office.post(draft + "/saving", as: "registrant", large + [("version", "4")], headers: asScript).status == 422)
        #expect(try await office.get(draft, as: "registrant").body.contains("value='Ba'"))
    }

    @Test func `nobody sees or touches the draft of another`() async throws {
        let office = try OfficeHouse()
        let draft = try await begun(office)
        for officer in ["colleague", "neighbour"] {
            #expect(try await office.get(draft, as: officer).status == 404)
            for step in ["saving", "sending", "removal"] {
                #expect(try await office.post("\(draft)/\(step)", as: officer, DraftTests.filled).status == 404, "\(officer) \(step)")
            }
        }
        #expect(try await office.get(draft, as: "receiver").status == 403)
        #expect(try await office.get(draft, as: nil).status == 303)
        #expect(try await office.get(draft, as: "registrant").status == 200)
        #expect(try await office.post(draft + "/removal", as: "registrant").location == "/work")
        #expect(try await office.get(draft, as: "registrant").status == 404)
    }

    @Test func `a file begins only at a unit of the officer's own`() async throws {
        let office = try OfficeHouse()
        let wrongs: [[(String, String)]] = [
            [("programme", "dan-van-kheo"), ("unit", "c05908-1")], [("programme", "dan-van-kheo"), ("unit", "nowhere")],
            [("programme", "dan-van-kheo")], [("programme", "<b>"), ("unit", "c01888-1")], [],
        ]
        for fields in wrongs {
            let answer = try await office.post("/drafts", as: "registrant", fields)
            #expect(answer.status == 422 && !answer.body.contains("<b>"), "\(fields)")
        }
        #expect(try office.office.drafts.drafts(of: AccountID("registrant")).isEmpty)
        // A draft keeps its unit, whatever a form says.
        let draft = try await begun(office)
        let sent = try await office.post(draft + "/sending", as: "registrant", DraftTests.filled + [("version", "1"), ("unit", "c05908-1")])
        #expect(sent.status == 303)
        #expect(try office.house.room.model(ModelID(String(draft.dropFirst(8))), mapOf: office.house.clock.today)?.line.unit == "c01888-1")
    }

    @Test func `units are found by name, within the officer's own`() async throws {
        let office = try OfficeHouse()
        let found = try await office.get("/new-model?q=cho+ra", as: "registrant")
        #expect(found.body.contains("value='c01888-1'"))
        let none = try await office.get("/new-model?q=phu+binh&lang=vi", as: "registrant")
        #expect(none.body.contains("Không có đơn vị nào như vậy") && !none.body.contains("name='unit'"))
        let hostile = try await office.get("/new-model?q=%3Cscript%3E", as: "registrant")
        #expect(hostile.status == 200 && hostile.body.contains("value='&lt;script&gt;'"))
    }

    @Test func `a returned file is rewritten and sent again`() async throws {
        let office = try OfficeHouse(before: ActTests.fill)
        let begun = try await office.post("/models/back/revision", as: "registrant")
        let draft = try #require(begun.location)
        let page = try await office.get(draft + "?lang=vi", as: "registrant")
        #expect(page.body.contains("Sửa hồ sơ: Mô hình back") && page.body.contains("mùa mưa lầy lội"))
        // One rewriting of a file at a time for each officer.
        #expect(try await office.post("/models/back/revision", as: "registrant").location == draft)
        let seen = try #require(page.body.firstMatch(of: /name='seen' value='(\d+)'/)?.1)
        let sent = try await office.post(
            draft + "/sending", as: "registrant", DraftTests.filled + [("version", "1"), ("seen", String(seen))])
        #expect(sent.status == 303 && sent.location == "/models/back?done=register")
        let model = try #require(try office.house.room.model("back", mapOf: office.house.clock.today))
        #expect(model.line.name == "Đường hoa kiểu mẫu" && model.line.status == "registered" && model.versions.count == 2)
        #expect(try await office.post("/models/sent/revision", as: "registrant").status == 422)
        #expect(try await office.post("/models/back/revision", as: "neighbour").status == 404)
    }

    @Test func `who rewrites a file that somebody sent meanwhile is told, and keeps what was typed`() async throws {
        let office = try OfficeHouse(before: ActTests.fill)
        let draft = try #require(try await office.post("/models/back/revision", as: "registrant").location)
        let seen = try #require(try office.house.room.model("back", mapOf: office.house.clock.today)).lastEntry
        let other = try await office.post(
            "/models/back/registration", as: "colleague", [("seen", String(seen)), ("period", "2025"), ("level", "commune")])
        #expect(other.status == 303)
        let late = try await office.post(
            draft + "/sending?lang=vi", as: "registrant", DraftTests.filled + [("version", "1"), ("seen", String(seen))])
        #expect(late.status == 409)
        let last = try office.house.journal.size - 1
        #expect(late.body.contains("value='Đường hoa kiểu mẫu'") && late.body.contains("name='seen' value='\(last)'"))
    }

    /// The colleague sends the file of `back`, which the registrant rewrites: the form, and the position that it was read at.
    private func overtaken() async throws -> (office: OfficeHouse, draft: String, seen: Int) {
        let office = try OfficeHouse(before: ActTests.fill)
        let draft = try #require(try await office.post("/models/back/revision", as: "registrant").location)
        let seen = try #require(try office.house.room.model("back", mapOf: office.house.clock.today)).lastEntry
        let page = [("seen", String(seen)), ("version", "1")]
        #expect(try await office.post(draft + "/saving", as: "registrant", page + [("name", "Tên mới gõ")]).status == 303)
        let other = try await office.post("/models/back/registration", as: "colleague", [("seen", String(seen)), ("period", "2025")])
        #expect(other.status == 303)
        return (office, draft, seen)
    }

    @Test func `a lost race is told before the form's own faults, with the file as it is now`() async throws {
        let (office, draft, seen) = try await overtaken()
        let faulty = [("name", ""), ("seen", String(seen)), ("version", "2")]
        let late = try await office.post(draft + "/sending?lang=vi", as: "registrant", faulty)
        let last = try office.house.journal.size - 1
        #expect(late.status == 409 && late.body.contains("name='seen' value='\(last)'") && late.body.contains("id='f-name-error'"))
        #expect(late.body.contains("Hồ sơ hiện nay</p><p class='prose'>Mô hình back</p>"))
    }

    @Test func `an old draft of a file that moved on is not given back as if nothing had happened`() async throws {
        let (office, draft, _) = try await overtaken()
        _ = try office.house.desk.perform(
            ReturnModel(model: "back", reason: "Còn thiếu.", on: office.house.clock.today), as: .account("receiver", passedSecondFactor: true))
        let again = try await office.post("/models/back/revision?lang=vi", as: "registrant")
        #expect(again.status == 409 && again.body.contains("value='Tên mới gõ'") && again.body.contains(draft + "/saving"))
        #expect(again.body.contains("Hồ sơ hiện nay</p><p class='prose'>Mô hình back</p>"))
    }

    @Test func `sending over what another window saved shows both, and deletes nothing`() async throws {
        let office = try OfficeHouse()
        let draft = try await begun(office)
        #expect(try await office.post(draft + "/saving", as: "registrant", [("name", "Cửa sổ B"), ("version", "1")]).status == 303)
        let before = try office.house.journal.size
        let sent = try await office.post(draft + "/sending", as: "registrant", DraftTests.filled + [("version", "1")])
        #expect(sent.status == 409 && sent.body.contains("<p class='prose'>Cửa sổ B</p>") && sent.body.contains("value='Đường hoa kiểu mẫu'"))
        #expect(try office.house.journal.size == before)
        #expect(try await office.get(draft, as: "registrant").body.contains("value='Cửa sổ B'"))
    }

    @Test func `a draft that was sent and stayed lying there goes, whatever it says by now`() async throws {
        let office = try OfficeHouse()
        let draft = try await begun(office)
        let id = String(draft.dropFirst(8))
        let sketch = ModelSketch(unit: "c01888-1", name: "Đường hoa", answers: ["situation": "Đường hẹp."])
        let command = DraftModel(model: ModelID(id), programme: "dan-van-kheo", sketch: sketch, on: office.house.clock.today)
        _ = try office.house.desk.perform(command, id: "draft-\(id)", as: .account("registrant", passedSecondFactor: true))
        let sent = try await office.post(draft + "/sending", as: "registrant", DraftTests.filled + [("version", "1")])
        #expect(sent.status == 303 && sent.location == "/models/\(id)")
        #expect(try await office.get(draft, as: "registrant").status == 404)
    }

    @Test func `sending a draft does not tell whether there is a model elsewhere`() async throws {
        let office = try OfficeHouse(before: ActTests.fill)
        for model in ["far", "nowhere"] { #expect(try await office.post("/drafts/\(model)/sending", as: "registrant").status == 404, "\(model)") }
    }

    @Test func `a page of my work counts what waits, and a queue lists it`() async throws {
        let office = try OfficeHouse(before: ActTests.fill)
        let mine = try await office.get("/work?lang=vi", as: "registrant")
        #expect(mine.body.contains("<a class='late' href='/work/returned?lang=vi'><b>1</b><span>Bị trả lại, cần bổ sung</span></a>"))
        #expect(mine.body.contains("/models/back?lang=vi") && !mine.body.contains("/models/sent"))
        let queue = try await office.get("/work/toReceive?lang=vi", as: "receiver")
        #expect(queue.status == 200 && queue.body.contains("/models/sent?lang=vi") && !queue.body.contains("/models/far"))
        #expect(try await office.get("/work/toReceive", as: "registrant").status == 404)
        #expect(try await office.get("/work/nothing", as: "receiver").status == 404)
        #expect(try await office.get("/work", as: nil).location == "/sign-in?next=%2Fwork")
        let admin = try await office.get("/work?lang=vi", as: "admin")
        #expect(admin.status == 200 && admin.body.contains("<h2>Quản trị</h2>") && !admin.body.contains("/new-model"))
    }
}
