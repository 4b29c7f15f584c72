import Commands
import Events
import Pages
import Rules
import TestSupport
import Testing
@testable import Web

/// The steps from level to level as pages offer them, take them and show them.
struct ClimbTests {
    private static func office(_ rule: ReturnRule = .restart) throws -> OfficeHouse {
        let office = try OfficeHouse(before: { try $0.propose("m-1", rule: rule) })
        try office.appoint("chief", .receivingOfficer, "p06-1")
        return office
    }

    private func seen(_ office: OfficeHouse) throws -> String {
        String(try #require(try office.house.room.model("m-1", mapOf: office.house.clock.today)).lastEntry)
    }

    private func send(_ deed: Deed, as officer: String, _ fields: [(String, String)], _ office: OfficeHouse) async throws -> OfficeHouse.Answer {
        try await office.post(Address(deed, id: "m-1").text, as: officer, [("seen", try seen(office))] + fields)
    }

    private func last(_ office: OfficeHouse) throws -> (kind: String, actor: String) {
        let envelope = try #require(try office.house.journal.entries(of: "model/m-1").last).envelope
        return (envelope.kind, envelope.actor)
    }

    private let place = ("rung", "province 2025")

    @Test func `a proposal is offered to the level it was made to, received, and then appraised`() async throws {
        let office = try ClimbTests.office()
        #expect(!(try await office.get("/models/m-1", as: "receiver")).body.contains("id='act-receive'"))
        let page = try await office.get("/models/m-1?lang=vi", as: "chief")
        #expect(page.body.contains("id='act-receive'") && page.body.contains("Cấp tỉnh, Năm 2025"))
        #expect(!(try await office.get("/models/m-1", as: "appraiser")).body.contains("/models/m-1/appraisal"))
        let work = try await office.get("/work?lang=vi", as: "chief")
        #expect(work.body.contains("<a href='/work/toTakeOver?lang=vi'><b>1</b><span>Đề nghị chờ tiếp nhận</span></a>"))
        let answer = try await send(.modelReception, as: "chief", [place], office)
        #expect(answer.status == 303 && answer.location == "/models/m-1?done=receive")
        #expect(try last(office) == ("model.received", "chief"))
        let after = try await office.get("/models/m-1?lang=vi", as: "appraiser")
        #expect(after.body.contains("/models/m-1/appraisal?level=province&amp;period=2025&amp;lang=vi"))
        #expect(after.body.contains("<strong>Cấp tỉnh</strong> <span class='tag now'>đã tiếp nhận</span>"))
    }

    @Test func `a commune does not receive for the province`() async throws {
        let office = try ClimbTests.office()
        let answer = try await send(.modelReception, as: "receiver", [place], office)
        #expect(answer.status == 403)
        #expect(try last(office).kind == "model.proposed")
    }

    @Test func `what was sent back comes to its authors with the reason, and goes on where it was`() async throws {
        let office = try ClimbTests.office(.resume)
        _ = try await send(.modelReception, as: "chief", [place], office)
        let wrong = try await send(.modelSendingBack, as: "chief", [place, ("reason", "")], office)
        #expect(wrong.status == 422 && wrong.body.contains("Chưa nêu lý do"))
        #expect(try await send(.modelSendingBack, as: "chief", [place, ("reason", "Thiếu số liệu.")], office).status == 303)
        let page = try await office.get("/models/m-1?lang=vi", as: "registrant")
        #expect(page.body.contains("Thiếu số liệu.") && page.body.contains("id='act-register'"))
        #expect(page.body.contains("<span class='tag late'>đã trả lại</span>"))
        let other = try await send(.modelRegistration, as: "registrant", [("period", "2024"), ("level", "commune")], office)
        #expect(other.status == 422 && other.body.contains("Năm 2025"))
        #expect(try await send(.modelRegistration, as: "registrant", [("period", "2025"), ("level", "commune")], office).status == 303)
        #expect(try office.house.folded("m-1").climb.onTable.map(\.level) == ["province"])
    }

    @Test func `own marks are typed, zero is one of them, and an empty field is none`() async throws {
        let office = try OfficeHouse(before: { house in
            try house.perform(PublishProgramme(programme: .climbing()))
            try house.register("m-1", "Mô hình", in: "c01888-1", on: "2025-03-01", period: "2025")
        })
        let wrong = try await send(.modelSelfScore, as: "registrant", [("period", "2025"), ("mark.spread", "21")], office)
        #expect(wrong.status == 422 && wrong.body.contains("“Sức lan tỏa” phải từ 0 đến 20") && wrong.body.contains("value='21'"))
        let unread = try await send(.modelSelfScore, as: "registrant", [("period", "2025"), ("mark.spread", "nhiều")], office)
        #expect(unread.status == 422 && unread.body.contains("“nhiều” không phải là số"))
        #expect(
            try await send(.modelSelfScore, as: "registrant", [("period", "2025"), ("mark.spread", "0"), ("mark.consent", "")], office).status == 303)
        #expect(try office.house.folded("m-1").climb.selfScores["2025"]?.marks == [CriterionMark(criterion: "spread", points: 0)])
        let page = try await office.get("/models/m-1?lang=en", as: "registrant")
        #expect(page.body.contains("0/20 points"))
    }

    private let whole = [
        ("rung", "province 2025"), ("aim", "recognise.province"), ("paper.form", "yes"), ("paper.report", "yes"), ("mark.spread", "12"),
        ("mark.consent", "yes"), ("fit", "yes"),
    ]

    @Test func `the file stands beside what it is judged by, and a fault comes back with what was typed`() async throws {
        let office = try ClimbTests.office()
        #expect(try await office.get("/models/m-1/appraisal?level=province&period=2025", as: "appraiser").status == 404, "not received yet")
        _ = try await send(.modelReception, as: "chief", [place], office)
        let page = try await office.get("/models/m-1/appraisal?level=province&period=2025&lang=vi", as: "appraiser")
        #expect(page.status == 200)
        for text in [
            "Đường làng hẹp, mùa mưa lầy lội.", "Sức lan tỏa", "Báo cáo kết quả",
            "người thẩm định xác nhận", "sổ đã có", "Bắt buộc. Từ 0 đến 20; để trống là chưa chấm.",
        ] {
            #expect(page.body.contains(text), "\(text)")
        }
        let unfit = whole.map { $0.0 == "paper.report" ? ($0.0, "no") : $0 }
        let wrong = try await send(.modelAppraisal, as: "appraiser", unfit, office)
        #expect(wrong.status == 422 && wrong.body.contains("“Báo cáo kết quả”") && wrong.body.contains("value='12'"))
        let open = try await send(.modelAppraisal, as: "appraiser", whole.filter { $0.0 != "fit" }, office)
        #expect(open.status == 422 && open.body.contains("Chưa chọn. Hãy chọn một."))
        let done = try await send(.modelAppraisal, as: "appraiser", whole, office)
        #expect(done.status == 303 && done.location == "/models/m-1?done=appraise")
        #expect(try last(office) == ("model.appraised", "appraiser"))
        let model = try await office.get("/models/m-1?lang=vi", as: "appraiser")
        #expect(model.body.contains("đủ điều kiện trình hội đồng") && model.body.contains("12/20 điểm"))
    }

    @Test func `somebody else was quicker than the appraiser`() async throws {
        let office = try ClimbTests.office()
        _ = try await send(.modelReception, as: "chief", [place], office)
        let fields = [("seen", "1")] + whole
        let answer = try await office.post("/models/m-1/appraisal", as: "appraiser", fields)
        #expect(answer.status == 409 && answer.body.contains("value='12'"))
        #expect(try last(office).kind == "model.received")
    }

    @Test func `a declared check says who and when, and never what`() async throws {
        let office = try ClimbTests.office()
        let fields = [("check", "inspection"), ("clear", "unclear"), ("office", "Thanh tra tỉnh"), ("answered", "2025-06-01"), ("level", "province")]
        let wrong = try await send(.modelDeclaration, as: "chief", fields.filter { $0.0 != "office" }, office)
        #expect(wrong.status == 422 && wrong.body.contains("Chưa ghi cơ quan trả lời"))
        #expect(try await send(.modelDeclaration, as: "chief", fields, office).status == 303)
        let page = try await office.get("/models/m-1?lang=en", as: "chief")
        #expect(page.body.contains("<strong>Inspection</strong> <span class='tag late'>something stands in the way</span>"))
        #expect(page.body.contains("Thanh tra tỉnh"))
    }

    @Test func `a check at a level names who was there to those who may read the file alone`() async throws {
        let office = try ClimbTests.office()
        _ = try await send(.modelReception, as: "chief", [place], office)
        let fields = [("finding", "effective"), ("level", "province"), ("present", "Ma Thị Kín"), ("reason", "Đường đẹp.")]
        #expect(try await send(.modelCheck, as: "appraiser", fields, office).status == 303)
        #expect(try await office.get("/models/m-1", as: "registrant").body.contains("Ma Thị Kín"))
        let stranger = try await office.get("/models/m-1?lang=vi", as: "neighbour")
        #expect(stranger.status == 200 && !stranger.body.contains("Ma Thị Kín") && !stranger.body.contains("id='climb'"))
    }
}
