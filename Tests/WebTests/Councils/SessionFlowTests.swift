import Commands
import Events
import Foundation
import Keeping
import Pages
import Queries
import Rules
import TestSupport
import Testing
@testable import Web

/// A session from its convening to its application, through the forms of its pages.
struct SessionFlowTests {
    private func send(
        _ house: CouncilHouse, _ page: String, _ action: String, as account: String, _ more: [(String, String)] = [], without names: Set<String> = []
    ) async throws -> OfficeHouse.Answer {
        let shown = try await house.office.get(page, as: account)
        let typed = Set(more.map(\.0)).union(names)
        let fields = CouncilHouse.fields(shown.body, of: action).filter { !typed.contains($0.0) }
        return try await house.office.post(action, as: account, fields + more)
    }

    @Test func `a session is convened from the accounts, with what each would be in conflict with`() async throws {
        let house = try CouncilHouse()
        let page = try await house.office.get("/sessions/new", as: "secretary")
        #expect(page.status == 200)
        // Filled in from the last one of the province.
        #expect(page.body.contains("value='Hội đồng xét công nhận cấp tỉnh'"))
        // Nothing waits any more: all five stand on an agenda.
        #expect(page.body.contains("Không vướng hồ sơ nào"))
        let made = try await send(house, "/sessions/new", "/sessions", as: "secretary", [("decision", "15-QĐ/TU"), ("choice", "convene")])
        #expect(made.status == 303, "\(made.body)")
        let second = try #require(made.location?.split(separator: "?").first.map(String.init))
        #expect(try await house.office.get(second, as: "secretary").body.contains("15-QĐ/TU"))
        let refused = try await send(house, "/sessions/new", "/sessions", as: "secretary", [("decision", ""), ("choice", "convene")])
        #expect(refused.status == 422)
        #expect(refused.body.contains("Chưa có số quyết định."))
        #expect(refused.body.contains("value='Hội đồng xét công nhận cấp tỉnh'"))
    }

    @Test func `files that wait are told for each possible member before anybody is named`() async throws {
        let house = try CouncilHouse()
        try house.perform([AbandonSession(session: CouncilHouse.id, reason: "Họp lại.", on: house.today)])
        let page = try await house.office.get("/sessions/new?period=2021-2025", as: "secretary").body
        let row = try #require(page.split(separator: "<tr>").first { $0.contains("seat.chair'") })
        #expect(row.contains("1/5 hồ sơ") && row.contains("Cùng đơn vị với mô hình: 1"))
        #expect(try #require(page.split(separator: "<tr>").first { $0.contains("seat.m1'") }).contains("Không vướng hồ sơ nào"))
    }

    @Test func `the agenda is drawn from what waits`() async throws {
        let house = try CouncilHouse()
        let page = try await house.office.get("/sessions/s-1/agenda", as: "secretary")
        #expect(page.body.contains("Mô hình số 5"))
        let fewer = try await house.office.post(
            "/sessions/s-1/agenda", as: "secretary",
            CouncilHouse.fields(page.body, of: "/sessions/s-1/agenda").filter { $0.1 != "recognise province m-5" })
        #expect(fewer.status == 303, "\(fewer.body)")
        #expect(try house.session().items.map(\.model.rawValue) == ["m-1", "m-2", "m-3", "m-4"])
        let again = try await send(
            house, "/sessions/s-1/agenda", "/sessions/s-1/agenda", as: "secretary", (1...5).map { ("item", "recognise province m-\($0)") })
        #expect(again.status == 303)
        // A number is never used again.
        #expect(try house.session().items.map(\.item) == [1, 2, 3, 4, 6])
    }

    @Test func `attendance opens the session, and too few do not`() async throws {
        let house = try CouncilHouse()
        let few = try await send(
            house, "/sessions/s-1", "/sessions/s-1/opening", as: "secretary", [("present", "chair")])
        #expect(few.status == 422)
        #expect(few.body.contains("Mới có 1 thành viên có quyền biểu quyết, cần ít nhất 4."))
        let all = try await send(house, "/sessions/s-1", "/sessions/s-1/opening", as: "secretary")
        #expect(all.status == 303, "\(all.body)")
        #expect(try house.session().state == .open)
        let late = try await house.office.post("/sessions/s-1/opening", as: "secretary", [("present", "chair"), ("once", "ab"), ("seen", "1")])
        #expect(late.status == 409)
        #expect(late.body.contains("Vừa có người làm một bước khác."))
    }

    @Test(arguments: [BallotForm.open, .secret]) func `a sheet counts once, however often it is sent`(_ form: BallotForm) async throws {
        let house = try CouncilHouse()
        try house.open()
        try house.openBallot(form: form)
        let page = "/sessions/s-1/ballots/1"
        let filled = try await send(house, page, "\(page)/sheets", as: "m1", [("choice", "all.yes")])
        #expect(filled.status == 200)
        #expect(try house.session().openBallot?.hasVoted("m1") == false)
        let fields = CouncilHouse.fields(filled.body, of: "\(page)/sheets")
        #expect(fields.filter { $0.0.hasPrefix("vote.") }.map(\.1) == ["yes", "yes", "yes", "yes", "yes"])
        for _ in 1...2 {
            let given = try await house.office.post("\(page)/sheets", as: "m1", fields + [("choice", "give")])
            #expect(given.status == 303, "\(given.body)")
        }
        #expect(try house.session().steps.filter { $0.event.kind == "session.sheetGiven" || $0.event.kind == "session.secretVoteGiven" }.count == 1)
        let after = try await house.office.get(page, as: "m1")
        #expect(after.body.contains("Bạn đã bỏ phiếu."))
        #expect(!after.body.contains("name='vote."))
        // Another sheet of the same member.
        let other = try await house.office.post("\(page)/sheets", as: "m1", fields.filter { $0.0 != "once" } + [("once", "f"), ("choice", "give")])
        #expect(other.status == 422)
        #expect(other.body.contains("đã bỏ phiếu trong lượt này. Mỗi người chỉ bỏ một lần."))
    }

    @Test func `a sheet with a gap comes back as it was filled in`() async throws {
        let house = try CouncilHouse()
        try house.open()
        try house.openBallot()
        let page = "/sessions/s-1/ballots/1"
        let refused = try await send(
            house, page, "\(page)/sheets", as: "chair", [("vote.2", "yes"), ("vote.3", "no"), ("vote.5", "abstain"), ("choice", "give")])
        #expect(refused.status == 422)
        #expect(refused.body.contains("Chưa chọn ý kiến cho nội dung số 4."))
        #expect(refused.body.contains("name='vote.3' value='no' checked"))
        // What they do not act on is not on their sheet.
        #expect(!refused.body.contains("name='vote.1'"))
        let crafted = try await send(
            house, page, "\(page)/sheets", as: "chair", (1...5).map { ("vote.\($0)", "yes") } + [("choice", "give")])
        #expect(crafted.status == 422)
        #expect(try house.session().openBallot?.hasVoted("chair") == false)
    }

    @Test func `nobody votes after the closing, nor whoever is no member`() async throws {
        let house = try CouncilHouse()
        try house.open()
        try house.openBallot()
        let page = "/sessions/s-1/ballots/1"
        let fields = CouncilHouse.fields(try await house.office.get(page, as: "m3").body, of: "\(page)/sheets").filter { !$0.0.hasPrefix("vote.") }
        let marks = (1...5).map { ("vote.\($0)", "yes") }
        try house.office.appoint("guest", .councilMember, "p06-1")
        let guest = try await house.office.post("\(page)/sheets", as: "guest", [("once", "a1"), ("choice", "give")] + marks)
        #expect(guest.status == 422)
        #expect(guest.body.contains("không phải thành viên của hội đồng này"))
        let closed = try await send(house, page, "\(page)/closing", as: "secretary")
        #expect(closed.status == 303, "\(closed.body)")
        let late = try await house.office.post("\(page)/sheets", as: "m3", fields + marks + [("choice", "give")])
        #expect(late.status == 422)
        #expect(late.body.contains("Lượt bỏ phiếu số 1 đã đóng. Không nhận thêm phiếu."))
        #expect(try await house.office.post("\(page)/closing", as: "m3", [("once", "a2")]).status == 403)
        #expect(try await house.office.post("\(page)/sheets", as: "registrant", [("once", "a3")]).status == 403)
    }

    @Test func `paper is handed out, counted by one and confirmed by another`() async throws {
        let house = try CouncilHouse(mode: .mixed)
        try house.open()
        try house.openBallot(form: .secret)
        let page = "/sessions/s-1/ballots/1"
        let handed = try await send(house, page, "\(page)/papers", as: "secretary", [("member", "m1"), ("member", "m2")])
        #expect(handed.status == 303, "\(handed.body)")
        let numbers = (1...5).flatMap { [("yes.\($0)", "1"), ("no.\($0)", "1")] }
        let wrong = try await send(house, page, "\(page)/count", as: "secretary", numbers + [("returned", "x")])
        #expect(wrong.status == 422)
        #expect(wrong.body.contains("name='yes.1' value='1'"))
        #expect(try await send(house, page, "\(page)/count", as: "secretary", numbers + [("returned", "2")]).status == 303)
        let own = try await house.office.post("\(page)/confirmation", as: "secretary", [("once", "b1")])
        #expect(own.status == 422)
        // Whoever is in conflict neither sees the count nor confirms it.
        #expect(!(try await house.office.get(page, as: "chair")).body.contains("thu về 2/2 phiếu"))
        #expect(try await house.office.post("\(page)/confirmation", as: "chair", [("once", "b2")]).status == 422)
        let confirmed = try await send(house, page, "\(page)/confirmation", as: "deputy")
        #expect(confirmed.status == 303, "\(confirmed.body)")
    }

    @Test func `outcomes are proposed from the line, minutes are signed with a code, and all is applied at once`() async throws {
        let house = try CouncilHouse()
        let now = house.house.clock.now
        var codes: [String: String] = [:]
        for account in ["deputy", "secretary"] {
            let credentials = house.office.office.credentials
            try credentials.reserve("ky.\(account)", for: AccountID(account))
            let secret = try credentials.beginSecondFactor(of: AccountID(account)).secret
            _ = try credentials.confirmSecondFactor(of: AccountID(account), code: phoneCode(secret, at: now))
            codes[account] = phoneCode(secret, at: now + 30_000)
        }
        try house.open()
        try house.openBallot()
        try house.vote([1: 4, 2: 3, 3: 3, 4: 1, 5: 0])
        let tie = try await send(
            house, "/sessions/s-1", "/sessions/s-1/ties", as: "deputy", [("order.3", "1"), ("order.2", "2"), ("reason", "Bền hơn.")])
        #expect(tie.status == 303, "\(tie.body)")
        let wrong = try await send(house, "/sessions/s-1/outcomes", "/sessions/s-1/outcomes", as: "secretary", [("confirmation", "4")])
        #expect(wrong.status == 422)
        let set = try await send(house, "/sessions/s-1/outcomes", "/sessions/s-1/outcomes", as: "secretary", [("confirmation", "5")])
        #expect(set.status == 303, "\(set.body)")
        #expect(try house.session().outcomes.mapValues(\.outcome) == [1: .granted, 2: .declined, 3: .granted, 4: .declined, 5: .declined])
        let drawn = try await send(
            house, "/sessions/s-1/minutes", "/sessions/s-1/minutes", as: "secretary", [("remark", "Các đại biểu thống nhất.")])
        #expect(drawn.status == 303, "\(drawn.body)")
        let text = try await house.office.get("/sessions/s-1/minutes", as: "deputy").body
        for line in [
            "BIÊN BẢN PHIÊN HỌP", "Có mặt 7 người, 5 người có quyền biểu quyết; cần ít nhất 4 (2/3).", "Cùng đơn vị với mô hình",
            "xếp thứ tự 3, 2, lý do: Bền hơn.", "Đủ phiếu nhưng đã hết chỉ tiêu (Mỗi năm hai mô hình cấp tỉnh)", "Các đại biểu thống nhất.",
        ] { #expect(text.contains(line), "\(line)") }
        let early = try await house.office.post("/sessions/s-1/application", as: "secretary", [("confirmation", "5"), ("once", "c1")])
        #expect(early.status == 422)
        for (account, code) in codes.sorted(by: { $0.key < $1.key }) {
            let guessed = try await send(house, "/sessions/s-1/minutes", "/sessions/s-1/signatures", as: account, [("code", "000000")])
            #expect(guessed.status == 422)
            let other = try await send(
                house, "/sessions/s-1/minutes", "/sessions/s-1/signatures", as: account, [("code", code), ("hash", "sha256:0")])
            #expect(other.status == 422)
            let signed = try await send(house, "/sessions/s-1/minutes", "/sessions/s-1/signatures", as: account, [("code", code)])
            #expect(signed.status == 303, "\(signed.body)")
        }
        let applied = try await send(house, "/sessions/s-1/minutes", "/sessions/s-1/application", as: "secretary", [("confirmation", "5")])
        #expect(applied.status == 303, "\(applied.body)")
        #expect(try house.session().state == .closed)
        // From now on the unit reads what came of its file, and whoever was in conflict too.
        let own = try await house.office.get("/models/m-1", as: "registrant").body
        #expect(own.contains("Hội đồng đã kết luận") && own.contains("Hội đồng xét công nhận cấp tỉnh"))
        #expect(try await house.office.get("/sessions/s-1", as: "chair").body.contains("Được công nhận"))
        #expect(!(try await house.office.get("/sessions/s-1", as: "chair")).body.contains("4/4"))
    }

    @Test func `what waits for a member stands on their work page`() async throws {
        let house = try CouncilHouse()
        #expect(try await house.office.get("/work", as: "m1").body.contains("Phiên họp đang chờ tôi"))
        #expect(!(try await house.office.get("/work", as: "registrant")).body.contains("Phiên họp đang chờ tôi"))
        let list = try await house.office.get("/sessions", as: "chair").body
        #expect(list.contains("Chủ tịch") && list.contains("5 nội dung"))
        #expect(try await house.office.get("/sessions/none", as: "chair").status == 404)
        #expect(try await house.office.post("/sessions/none/adjournment", as: "secretary", [("reason", "x"), ("once", "d1")]).status == 404)
    }
}
