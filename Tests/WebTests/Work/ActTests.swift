import Commands
import Events
import Pages
import Rules
import TestSupport
import Testing
@testable import Web

/// Every act of a model's life as a form sends it: done, refused with what was typed, by nobody who may not.
struct ActTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let act: ModelAct
        let officer: String
        let model: String
        var fields: [(String, String)] = []
        /// What the same form refuses, and the code of the sentence that is shown; nil where it cannot be filled in wrongly.
        var wrong: [(String, String)]?
        var refusal: String?
        let kind: String

        var testDescription: String { act.rawValue }
        var address: String { Address(act.deed ?? .signOut, id: model).text }
    }

    static let reason = ("reason", "Thiếu số liệu ở mục 2 & “mục 9”.")
    private static let noReason = "Chưa nêu lý do. Bước này phải có lý do."
    private static let choose = "Chưa chọn. Hãy chọn một."

    static let cases: [Case] = [
        Case(
            act: .register, officer: "registrant", model: "back", fields: [("period", "2025"), ("level", "commune")],
            wrong: [("period", ""), ("level", "commune")], refusal: choose, kind: "model.registered"),
        Case(
            act: .recall, officer: "registrant", model: "sent", fields: [reason], wrong: [("reason", ""), ("day", "2025-06-19")], refusal: noReason,
            kind: "model.recalled"),
        Case(
            act: .accept, officer: "receiver", model: "sent", wrong: [("day", "2025-06-31")], refusal: "“2025-06-31”",
            kind: "model.accepted"),
        Case(act: .giveBack, officer: "receiver", model: "sent", fields: [reason], wrong: [], refusal: noReason, kind: "model.returned"),
        Case(act: .decline, officer: "receiver", model: "sent", fields: [reason], wrong: [], refusal: noReason, kind: "model.declined"),
        Case(
            act: .launch, officer: "registrant", model: "accepted", wrong: [("day", "2025-06-21")], refusal: "Ngày 21/6/2025 chưa đến",
            kind: "model.launched"),
        Case(
            act: .progress, officer: "registrant", model: "accepted",
            fields: [("reason", "Đã trồng 800 m hoa."), ("role.0", "participants"), ("count.0", "1.200"), ("measure.0", "person")],
            wrong: [("reason", "Đã trồng 800 m hoa."), ("role.0", "participants"), ("count.0", "nhiều"), ("measure.0", "person")],
            refusal: "“nhiều” không phải là số", kind: "model.progressed"),
        Case(
            act: .check, officer: "appraiser", model: "accepted", fields: [("finding", "effective"), reason], wrong: [reason], refusal: choose,
            kind: "model.checked"),
        Case(
            act: .propose, officer: "secretary", model: "found", fields: [("level", "province"), ("period", "2025")],
            wrong: [("level", "moon"), ("period", "2025")], refusal: "moon", kind: "model.proposed"),
        Case(
            act: .recognise, officer: "signatory", model: "found",
            fields: [("level", "commune"), ("period", "2025"), ("instrument", "15/QĐ-UBND")],
            wrong: [("level", "commune"), ("period", ""), ("instrument", "15/QĐ-UBND")], refusal: choose, kind: "model.recognised"),
        Case(
            act: .grade, officer: "signatory", model: "recognised", fields: [("grade", "typical"), ("period", "2025")],
            wrong: [("grade", "recognised"), ("period", "2025")], refusal: "Được công nhận", kind: "model.graded"),
        Case(
            act: .carryOver, officer: "receiver", model: "old", fields: [("period", "2025")], wrong: [("period", "2023")], refusal: "2023",
            kind: "model.carriedOver"),
        Case(act: .lapse, officer: "receiver", model: "old", fields: [reason], wrong: [], refusal: noReason, kind: "model.lapsed"),
        Case(act: .stop, officer: "registrant", model: "accepted", fields: [reason], wrong: [], refusal: noReason, kind: "model.stopped"),
        Case(
            act: .merge, officer: "receiver", model: "accepted", fields: [("other", "found")], wrong: [("other", "accepted")],
            refusal: "chính nó", kind: "model.merged"),
        Case(act: .remove, officer: "receiver", model: "accepted", fields: [reason], wrong: [], refusal: noReason, kind: "model.removed"),
        Case(
            act: .takeUp, officer: "registrant", model: "accepted", fields: [("other", "far"), ("reason", "Cách vận động.")],
            wrong: [("q", "không có đâu"), ("reason", "Cách vận động.")], refusal: "Không tìm thấy mô hình nào", kind: "model.tookUp"),
        Case(
            act: .correct, officer: "receiver", model: "accepted",
            fields: [("name", "Tên đúng"), ("field", "economy"), ("type", "model"), ("subject", "collective"), reason],
            wrong: [("name", "Tên đúng"), ("field", "economy")], refusal: noReason, kind: "model.corrected"),
        Case(
            act: .annul, officer: "signatory", model: "found", fields: [("position", "ENTRY"), reason, ("instrument", "02/BB")],
            wrong: [("position", ""), reason], refusal: choose, kind: "model.entryAnnulled"),
    ]

    /// Models in every state; `far` lies in another province.
    static func fill(_ house: TestHouse) throws {
        for model: ModelID in ["sent", "back", "accepted", "found", "recognised"] {
            try house.register(model, "Mô hình \(model)", in: "c01888-1", on: "2025-03-01", period: "2025")
        }
        try house.register("old", "Mô hình cũ", in: "c01888-1", on: "2024-03-01", period: "2024")
        try house.register("far", "Mô hình nơi khác", in: "c05908-1", on: "2025-03-01", period: "2025")
        try house.perform(ReturnModel(model: "back", reason: "Thiếu.", on: .of("2025-03-05")))
        for model: ModelID in ["accepted", "found", "recognised", "old"] { try house.accept(model, on: "2025-03-10") }
        for model: ModelID in ["found", "recognised"] {
            try house.perform(CheckModel(model: model, isEffective: true, note: nil, on: .of("2025-04-01")))
        }
        try house.perform(RecogniseModel(model: "recognised", level: "commune", period: "2025", instrument: nil, on: .of("2025-05-01")))
    }

    private static func office() throws -> OfficeHouse { try OfficeHouse(before: fill) }

    /// The position that a page of the model has in its forms.
    private func seen(_ model: String, _ office: OfficeHouse) throws -> Int {
        try #require(try office.house.room.model(ModelID(model), mapOf: office.house.clock.today)).lastEntry
    }

    private func fields(_ fields: [(String, String)], _ model: String, _ office: OfficeHouse) throws -> [(String, String)] {
        let seen = try seen(model, office)
        return [("seen", String(seen))] + fields.map { ($0.0, $0.1 == "ENTRY" ? String(seen) : $0.1) }
    }

    @Test(arguments: cases) func `it is done, and the page says so`(_ one: Case) async throws {
        let office = try ActTests.office()
        let offered = try await office.get("/models/\(one.model)?lang=vi", as: one.officer)
        #expect(offered.status == 200 && offered.body.contains("action='\(one.address)?lang=vi'"))
        let answer = try await office.post(one.address, as: one.officer, try fields(one.fields, one.model, office))
        #expect(answer.status == 303)
        #expect(answer.location == "/models/\(one.model)?done=\(one.act.rawValue)")
        let last = try #require(try office.house.journal.entries(of: "model/\(one.model)").last).envelope
        #expect(last.kind == one.kind && last.actor == one.officer && last.authenticated)
        let page = try await office.get("/models/\(one.model)?done=\(one.act.rawValue)", as: one.officer)
        #expect(page.body.contains("<div class='notice done' role='status'><p>Đã ghi: \(one.act.name.vi).</p></div>"))
    }

    @Test(arguments: cases.filter { $0.wrong != nil }) func `it is refused with what was typed, and says what to do`(_ one: Case) async throws {
        let office = try ActTests.office()
        let before = try office.house.journal.size
        let wrong = try #require(one.wrong)
        let answer = try await office.post(one.address + "?lang=vi", as: one.officer, try fields(wrong, one.model, office))
        #expect(answer.status == 422)
        #expect(answer.body.contains(try #require(one.refusal)), "\(answer.body)")
        #expect(answer.body.contains("<details class='act") && answer.body.contains("id='act-\(one.act.rawValue)' open>"))
        for (_, text) in wrong where !text.isEmpty { #expect(answer.body.contains(text.replacing("&", with: "&amp;")), "\(text)") }
        #expect(try office.house.journal.size == before)
    }

    @Test(arguments: cases) func `nobody does it without the right, at another's unit, or without signing in`(_ one: Case) async throws {
        let office = try ActTests.office()
        let before = try office.house.journal.size
        let fields = try fields(one.fields, one.model, office)
        for officer in ["registrant", "receiver", "appraiser", "secretary", "signatory"] where officer != one.officer {
            let answer = try await office.post(one.address, as: officer, fields)
            let mayAs = ActTests.cases.contains { $0.officer == officer && $0.act.right == one.act.right }
            if !mayAs { #expect(answer.status == 403, "\(officer)") }
        }
        let admin = try await office.post(one.address, as: "admin", fields)
        #expect(admin.status == 403)
        let elsewhere = try await office.post(one.address, as: "neighbour", fields)
        #expect(elsewhere.status == (one.act.right == .prepareModels ? 404 : 403))
        let nobody = try await office.post(one.address, as: nil, fields)
        #expect(nobody.status == 303 && nobody.location == "/sign-in")
        let forged = try await office.post(one.address, as: one.officer, fields, token: "0")
        #expect(forged.status == 403)
        let foreign = try await office.post(one.address, as: one.officer, fields, headers: [.origin: "https://evil.example"])
        #expect(foreign.status == 403)
        #expect(try office.house.journal.size == before)
    }

    @Test(arguments: cases) func `whoever was slower is told what it is now and keeps what was typed`(_ one: Case) async throws {
        let office = try ActTests.office()
        let seen = try seen(one.model, office)
        // Somebody else attaches a file meanwhile: it changes no state.
        var evidence = EvidenceAttached()
        evidence.file = String(repeating: "0", count: 64)
        evidence.mediaType = "image/jpeg"
        _ = try office.house.desk.perform(
            AttachEvidence(model: ModelID(one.model), evidence: evidence, caption: EvidenceCaption(), on: office.house.clock.today),
            as: .account(AccountID("colleague"), passedSecondFactor: true))
        let typed = one.fields.map { ($0.0, $0.1 == "ENTRY" ? String(seen) : $0.1) }
        let before = try office.house.journal.size
        let answer = try await office.post(one.address + "?lang=vi", as: one.officer, [("seen", String(seen))] + typed)
        #expect(answer.status == 409)
        #expect(answer.body.contains("Trong lúc bạn làm, Nông Văn Bền đã ghi “Thêm minh chứng”"))
        #expect(answer.body.contains("<input type='hidden' name='seen' value='\(seen + (before - seen - 1))'>"))
        for (_, text) in typed where !["other", "role.0"].contains(text) && text.count > 12 {
            #expect(answer.body.contains(text.replacing("&", with: "&amp;")))
        }
        #expect(try office.house.journal.size == before)
        let again = try await office.post(one.address, as: one.officer, try fields(one.fields, one.model, office))
        #expect(again.status == 303)
    }

    @Test func `a fault of the form does not hide that somebody was quicker`() async throws {
        let office = try ActTests.office()
        let seen = try seen("sent", office)
        var evidence = EvidenceAttached()
        evidence.file = String(repeating: "0", count: 64)
        evidence.mediaType = "image/jpeg"
        _ = try office.house.desk.perform(
            AttachEvidence(model: "sent", evidence: evidence, caption: EvidenceCaption(), on: office.house.clock.today),
            as: .account("colleague", passedSecondFactor: true))
        let wrong = [("day", "2025-06-31"), ("seen", String(seen))]
        let answer = try await office.post("/models/sent/acceptance?lang=vi", as: "receiver", wrong)
        #expect(answer.status == 409 && answer.body.contains("đã ghi “Thêm minh chứng”"))
    }

    @Test func `another model is found by words and chosen from a list`() async throws {
        let office = try ActTests.office()
        let seen = ("seen", String(try seen("accepted", office)))
        let found = try await office.post("/models/accepted/take-up?lang=vi", as: "registrant", [seen, ("q", "noi khac"), ("reason", "Ghi chú")])
        #expect(found.status == 200)
        #expect(found.body.contains("<input type='radio' id='takeUp-f-other' name='other' value='far'>"))
        #expect(found.body.contains("value='noi khac'") && found.body.contains("Ghi chú"))
        let chosen = try await office.post("/models/accepted/take-up", as: "registrant", [seen, ("q", "noi khac"), ("other", "far")])
        #expect(chosen.status == 303)
        let page = try await office.get("/models/accepted?lang=vi", as: "registrant")
        #expect(page.body.contains("<h3>Làm theo</h3>") && page.body.contains("aria-labelledby='take-up-t'"))
    }

    @Test func `a file elsewhere looks as if it were not there, and its public part shows no answers`() async throws {
        let office = try ActTests.office()
        let page = try await office.get("/models/sent?lang=vi", as: "neighbour")
        #expect(page.status == 200 && !page.body.contains("mùa mưa lầy lội") && !page.body.contains("<form method='post' action='/models"))
        #expect(try await office.get("/models/sent", as: "registrant").body.contains("mùa mưa lầy lội"))
        for deed in Deed.allCases where deed.rawValue.hasPrefix("/models/") && deed.access == .holding(.prepareModels) {
            #expect(try await office.post(Address(deed, id: "sent").text, as: "neighbour").status == 404, "\(deed)")
            #expect(try await office.post(Address(deed, id: "nowhere").text, as: "registrant").status == 404, "\(deed)")
        }
    }

    @Test func `nobody is offered to judge their own file`() async throws {
        let office = try ActTests.office()
        let admin = Desk.Actor.account(AccountID("admin"), passedSecondFactor: true)
        _ = try office.house.desk.perform(
            AppointOfficer(
                account: AccountID("registrant"),
                post: Post(appointment: AppointmentID("a-2"), role: .receivingOfficer, unit: "c01888-1", from: .of("2025-01-01"), decision: "02-QĐ")),
            as: admin)
        let sent = try await office.post(
            "/models/back/registration", as: "registrant", try fields([("period", "2025")], "back", office))
        #expect(sent.status == 303)
        let page = try await office.get("/models/back", as: "registrant")
        #expect(page.body.contains("/models/back/recall") && !page.body.contains("/models/back/acceptance"))
        let own = try await office.post("/models/back/acceptance", as: "registrant", try fields([], "back", office))
        #expect(own.status == 403)
        #expect(try await office.post("/models/sent/acceptance", as: "registrant", try fields([], "sent", office)).status == 303)
    }

    /// What must never be read as markup, and what nobody can see.
    static let hostile = [
        "<script>alert(1)</script>", "\"'><img src=x onerror=alert(1)>", "\u{202E}gnuhc", "a\u{200B}b", "a\u{0}b", "a\u{7}b",
        String(repeating: "ơ", count: 20_001),
    ]

    @Test(arguments: hostile) func `hostile text is refused or stands escaped`(_ text: String) async throws {
        let office = try ActTests.office()
        let fields = try fields([("reason", text), ("name", text), ("instrument", text)], "sent", office)
        let answer = try await office.post("/models/sent/return", as: "receiver", fields)
        #expect([303, 422].contains(answer.status))
        let page = answer.status == 303 ? try await office.get("/models/sent", as: "receiver").body : answer.body
        #expect(!page.replacing("<script src='/assets/", with: "").contains("<script"))
        #expect(!page.contains("<img"))
        if answer.status == 422 {
            #expect(page.contains("id='giveBack-f-reason-error'"))
            #expect(page.contains("id='act-giveBack' open"))
        }
        for word in ["2025\u{200B}", "<b>", text] {
            let period = try await office.post(
                "/models/back/registration", as: "registrant", try self.fields([("period", word), ("level", word), ("day", word)], "back", office))
            #expect(period.status == 422)
            #expect(!period.body.contains("<b>") && !period.body.contains("<img"))
        }
    }
}
