import Commands
import Events
import Foundation
import Pages
import Queries
import Rules
import TestSupport
import Testing
@testable import Web

/// What is done to many files at once, from the list to the register.
struct BulkTests {
    /// Three that wait in the receiver's province, one of the neighbour's, one draft.
    private func house(_ more: (TestHouse) throws -> Void = { _ in }) throws -> OfficeHouse {
        let house = try OfficeHouse { house in
            for (id, name) in [("m-1", "Đường hoa"), ("m-2", "Tổ hòa giải"), ("m-3", "Ao sạch")] {
                try house.register(ModelID(id), name, in: "c01888-1", on: "2025-06-10", level: "province")
            }
            try house.register("m-4", "Nhà văn hóa", in: "c05908-1", on: "2025-06-10", level: "province")
            try more(house)
        }
        try house.appoint("chief", .receivingOfficer, "p06-1")
        return house
    }

    private func status(_ house: OfficeHouse, _ model: ModelID) throws -> String? {
        try house.house.room.model(model, mapOf: .of("2025-06-20"))?.line.status
    }

    private func review(_ house: OfficeHouse, _ fields: [(String, String)], act: String = "accept", as account: String = "chief") async throws
        -> OfficeHouse.Answer
    {
        try await house.post("/work/toReceive/review", as: account, [("act", act)] + fields)
    }

    /// What the review would send, as a browser reads it from the page.
    private func sent(_ page: OfficeHouse.Answer) -> [(String, String)] {
        let form = page.body.split(separator: "<form ").first { $0.contains("/acts'") } ?? ""
        return form.matches(of: #/<input type='hidden' name='(\w+)' value='([^']*)'>/#)
            .map { (String($0.1), Exchange.unescaped($0.2)) }.filter { $0.0 != "token" }
    }

    @Test func `the queue has a box for each file and a button for each act`() async throws {
        let page = try await house().get("/work/toReceive", as: "chief")
        #expect(page.status == 200)
        #expect(page.body.matches(of: #/<input type='checkbox' name='model' value='([^']+)'/#).map { String($0.1) } == ["m-1", "m-2", "m-3"])
        #expect(page.body.matches(of: #/<button[^>]* name='act' value='(\w+)'/#).map { String($0.1) } == ["accept", "giveBack"])
        #expect(page.body.contains("Chọn cả hàng (3 hồ sơ)"))
    }

    @Test func `chosen files are shown, confirmed by their count, and accepted as one work`() async throws {
        let house = try house()
        let page = try await review(house, [("model", "m-1"), ("model", "m-3")])
        #expect(page.status == 200)
        #expect(page.body.contains("2 hồ sơ sẽ được tiếp nhận"))
        #expect(try status(house, "m-1") == "registered")
        let size = try house.house.journal.size
        let done = try await house.post("/work/toReceive/acts", as: "chief", sent(page) + [("confirmation", "2")])
        #expect(done.status == 303)
        #expect(done.location == "/work/toReceive?done=accept.2")
        #expect(try [status(house, "m-1"), status(house, "m-2"), status(house, "m-3")] == ["accepted", "registered", "accepted"])
        #expect(try house.house.journal.size == size + 2)
        #expect(try await house.get(done.location ?? "", as: "chief").body.contains("Đã tiếp nhận 2 hồ sơ."))
        // The button pressed twice.
        let again = try await house.post("/work/toReceive/acts", as: "chief", sent(page) + [("confirmation", "2")])
        #expect(again.status == 303)
        #expect(try house.house.journal.size == size + 2)
    }

    @Test func `the whole queue can be chosen, and only the queue`() async throws {
        let house = try house()
        let page = try await review(house, [("all", "1")])
        #expect(sent(page).filter { $0.0 == "model" }.map { $0.1.split(separator: " ")[1] } == ["m-1", "m-2", "m-3"])
    }

    @Test(arguments: ["", "3", "hai", "02", "2 2"]) func `another count than that of the files records nothing`(_ typed: String) async throws {
        let house = try house()
        let page = try await review(house, [("model", "m-1"), ("model", "m-3")])
        let size = try house.house.journal.size
        let refused = try await house.post("/work/toReceive/acts", as: "chief", sent(page) + [("confirmation", typed)])
        #expect(refused.status == 422)
        #expect(refused.body.contains("Số đã gõ không phải là số hồ sơ sẽ xử lý (2)."))
        #expect(try house.house.journal.size == size)
        // The page that comes back can be confirmed.
        #expect(try await house.post("/work/toReceive/acts", as: "chief", sent(refused) + [("confirmation", "2")]).status == 303)
    }

    @Test func `files that cannot be accepted are left out with the reason`() async throws {
        let house = try house { try $0.accept("m-2", on: "2025-06-12") }
        let page = try await review(house, [("model", "m-1"), ("model", "m-2")])
        #expect(page.body.contains("1 hồ sơ sẽ được tiếp nhận"))
        #expect(page.body.contains("1 hồ sơ không xử lý được và được bỏ ra"))
        #expect(page.body.contains("Tổ hòa giải"))
        #expect(sent(page).filter { $0.0 == "model" }.count == 1)
    }

    @Test func `somebody else was quicker with one of them, so none is recorded`() async throws {
        let house = try house()
        let page = try await review(house, [("model", "m-1"), ("model", "m-3")])
        _ = try await house.post("/models/m-3/return", as: "chief", [("reason", "Thiếu số liệu"), ("seen", "999999")])
        #expect(try status(house, "m-3") == "returned")
        let size = try house.house.journal.size
        let lost = try await house.post("/work/toReceive/acts", as: "chief", sent(page) + [("confirmation", "2")])
        #expect(lost.status == 409)
        #expect(lost.body.contains("1 hồ sơ không còn xử lý được, nên chưa hồ sơ nào được ghi."))
        #expect(try house.house.journal.size == size)
        #expect(try status(house, "m-1") == "registered")
        let rest = sent(lost)
        #expect(rest.filter { $0.0 == "model" }.count == 1)
        #expect(try await house.post("/work/toReceive/acts", as: "chief", rest + [("confirmation", "1")]).status == 303)
        #expect(try status(house, "m-1") == "accepted")
    }

    @Test func `a file that somebody corrected meanwhile is not accepted unseen, though it could be`() async throws {
        let house = try house()
        let page = try await review(house, [("model", "m-1"), ("model", "m-3")])
        let correction = CorrectModel(model: "m-3", correction: ModelCorrection(name: "Ao rất sạch"), reason: "Ghi sai.", on: .of("2025-06-20"))
        _ = try house.house.desk.perform(correction, as: .account(AccountID("chief"), passedSecondFactor: true))
        let lost = try await house.post("/work/toReceive/acts", as: "chief", sent(page) + [("confirmation", "2")])
        #expect(lost.status == 409)
        #expect(lost.body.contains("Ao rất sạch"))
        #expect(try status(house, "m-1") == "registered")
    }

    @Test func `another unit's files are not even named`() async throws {
        let house = try house()
        let page = try await review(house, [("model", "m-1"), ("model", "m-4"), ("model", "nothing")])
        #expect(page.body.contains("1 hồ sơ sẽ được tiếp nhận"))
        #expect(!page.body.contains("Nhà văn hóa"))
        let forged = sent(page) + [("model", "99 m-4"), ("confirmation", "2")]
        let refused = try await house.post("/work/toReceive/acts", as: "chief", forged)
        #expect(refused.status == 404)
        #expect(!refused.body.contains("Nhà văn hóa"))
        #expect(try [status(house, "m-1"), status(house, "m-4")] == ["registered", "registered"])
    }

    @Test func `who may not receive comes to nothing`() async throws {
        let house = try house()
        for account in ["registrant", "signatory", "admin"] {
            #expect(try await review(house, [("model", "m-1")], as: account).status == 403, "\(account)")
            #expect(try await house.post("/work/toReceive/acts", as: account, [("act", "accept"), ("model", "1 m-1")]).status == 403)
        }
        #expect(try await house.post("/work/toReceive/review", as: nil, [("act", "accept")]).status == 303)
        #expect(try await house.post("/work/toReceive/review", as: "chief", [("act", "accept")], token: "forged").status == 403)
        // Only what the queue is for.
        #expect(try await review(house, [("model", "m-1")], act: "lapse").status == 404)
        #expect(try await house.post("/work/toSend/review", as: "chief", [("act", "accept"), ("model", "m-1")]).status == 404)
    }

    @Test func `nobody accepts what they sent themselves`() async throws {
        let house = try house()
        try house.appoint("both", .receivingOfficer, "p06-1")
        try house.appoint("both", .registrant, "c01888-1")
        let own = ModelSketch(unit: "c01888-1", name: "Của mình", answers: ["situation": "x"])
        _ = try house.house.desk.perform(
            [
                DraftModel(model: "own", programme: "dan-van-kheo", sketch: own, on: .of("2025-06-12")),
                RegisterModel(model: "own", period: "2025", level: "province", on: .of("2025-06-12")),
            ] as [any Command], as: .account(AccountID("both"), passedSecondFactor: true))
        let page = try await review(house, [("model", "m-1"), ("model", "own")], as: "both")
        #expect(sent(page).filter { $0.0 == "model" }.map { $0.1.split(separator: " ")[1] } == ["m-1"])
        #expect(page.body.contains("Của mình"))
    }

    @Test func `nothing chosen and too many chosen are told on the queue`() async throws {
        let house = try house()
        let none = try await review(house, [])
        #expect(none.status == 422)
        #expect(none.body.contains("Chưa chọn hồ sơ nào."))
        #expect(none.body.contains("Đường hoa"))
        let many = try await review(house, (0...1_000).map { ("model", "x-\($0)") })
        #expect(many.status == 422)
        #expect(many.body.contains("Mỗi lần chỉ xử lý được nhiều nhất 1.000 hồ sơ."))
    }

    @Test func `files are returned with one reason for all, and not without`() async throws {
        let house = try house()
        let page = try await review(house, [("model", "m-1"), ("model", "m-2")], act: "giveBack")
        #expect(page.body.contains("2 hồ sơ sẽ bị trả lại để bổ sung"))
        let missing = try await house.post("/work/toReceive/acts", as: "chief", sent(page) + [("confirmation", "2")])
        #expect(missing.status == 422)
        #expect(try status(house, "m-1") == "registered")
        let reason = "Thiếu <b>số liệu</b>\nvà ảnh"
        let done = try await house.post("/work/toReceive/acts", as: "chief", sent(missing) + [("confirmation", "2"), ("reason", reason)])
        #expect(done.status == 303)
        let steps = try ["m-1", "m-2"].map { try #require(try house.house.room.model(ModelID($0), mapOf: .of("2025-06-20"))).steps.last?.note }
        #expect(steps == [reason, reason])
    }

    @Test func `hundreds are confirmed for the year in one work`() async throws {
        let house = try house { house in
            var commands: [any Command] = []
            for number in 1...300 {
                let id = ModelID("old-\(number)")
                let sketch = ModelSketch(unit: "c01888-1", name: "Mô hình \(number)", answers: ["situation": "x"])
                commands += [
                    DraftModel(model: id, programme: "dan-van-kheo", sketch: sketch, on: .of("2024-03-01")),
                    RegisterModel(model: id, period: "2024", level: "commune", on: .of("2024-03-01")), AcceptModel(model: id, on: .of("2024-03-02")),
                ]
            }
            _ = try house.desk.perform(commands)
        }
        let page = try await house.post("/work/toConfirm/review", as: "chief", [("act", "carryOver"), ("all", "1")])
        #expect(page.body.contains("300 mô hình sẽ được xác nhận duy trì"))
        #expect(page.body.matches(of: #/<option value='([^']+)'/#).map { String($0.1) } == ["2025", "2021-2025"])
        let size = try house.house.journal.size
        let fields = sent(page) + [("period", "2025"), ("confirmation", "300")]
        #expect(try await house.post("/work/toConfirm/acts", as: "chief", fields).status == 303)
        #expect(try house.house.journal.size == size + 300)
        #expect(try house.house.room.model("old-300", mapOf: .of("2025-06-20"))?.period == "2025")
        #expect(try await house.get("/work/toConfirm", as: "chief").body.contains("Không có việc nào đang chờ."))
    }

    @Test func `names that would be markup stay texts on the review`() async throws {
        let house = try house { try $0.register("m-9", TestHouse.hostile, in: "c01888-1", on: "2025-06-10", level: "province") }
        let page = try await review(house, [("model", "m-9")])
        #expect(page.body.contains("&lt;script&gt;"))
        #expect(!page.body.contains("<script>alert"))
        let forged = try await review(house, [("model", "'><script>alert(1)</script>")])
        #expect(!forged.body.contains("<script>alert"))
    }
}
