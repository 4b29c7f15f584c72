import Events
import Keeping
import Testing
import TestSupport
@testable import Web

@Suite struct NoticeTests {
    private func told(_ house: OfficeHouse, _ kind: NoticeKind, _ about: String, to account: String, cause: String) throws {
        try house.office.notices.record([
            NewNotice(account: AccountID(account), kind: kind, about: about, cause: cause, day: .of("2025-06-20"))
        ])
    }

    @Test func `each reads their own notices, counted at the head of every page`() async throws {
        let house = try OfficeHouse { try $0.register("m-1", "Đường hoa <b>thôn</b>", in: "c01888-1", on: "2025-05-05") }
        try told(house, .modelReturned, "m-1", to: "registrant", cause: "1")
        try told(house, .modelRecognised, "m-gone", to: "registrant", cause: "2")
        try told(house, .appointmentMade, "a-receiver", to: "receiver", cause: "3")
        let own = try await house.get("/notices", as: "registrant")
        #expect(own.status == 200)
        #expect(own.body.contains("“Đường hoa &lt;b&gt;thôn&lt;/b&gt;”") && !own.body.contains("<b>thôn</b>"))
        #expect(own.body.contains("không còn trong sổ") && !own.body.contains("cán bộ tiếp nhận, "))
        // A page that is kept for a position counts anew.
        for (count, cause) in [(2, "4"), (3, "5")] {
            #expect(try await house.get("/models", as: "registrant").body.contains("Thông báo<b class='count'>\(count)</b>"))
            try told(house, .modelAccepted, "m-1", to: "registrant", cause: cause)
        }
        #expect(try await house.get("/models", as: "receiver").body.contains("Thông báo<b class='count'>1</b>"))
        let english = try await house.get("/notices?lang=en", as: "receiver")
        #expect(english.body.contains("You were appointed: receiving officer"))
    }

    @Test func `notices are marked as read by their owner alone, up to the newest that the page had`() async throws {
        let house = try OfficeHouse()
        for cause in ["1", "2", "3"] { try told(house, .resetRequested, "registrant", to: "registrant", cause: cause) }
        try told(house, .resetRequested, "receiver", to: "receiver", cause: "1")
        let book = house.office.notices
        #expect(try await house.post("/notices/reading", as: "receiver", [("seen", "99")]).location == "/notices")
        #expect(try book.unread(of: AccountID("registrant")) == 3)
        #expect(try await house.post("/notices/reading", as: "registrant", [("seen", "2")]).location == "/notices")
        #expect(try book.notices(of: AccountID("registrant")).map(\.isRead) == [false, true, true])
        for seen in ["", "x", "-1", "99999999999999999999"] {
            #expect(try await house.post("/notices/reading", as: "registrant", [("seen", seen)]).status == 303)
        }
        #expect(try book.unread(of: AccountID("registrant")) == 1)
    }

    @Test func `without a mail server nobody is asked about mail, and nobody else's page sends a wish`() async throws {
        let house = try OfficeHouse()
        #expect(try await house.get("/notices", as: "registrant").body.contains("không gửi thư"))
        #expect(try await house.post("/notices/mail", as: "registrant", [("mail", "1")], token: "x").status == 403)
        #expect(try !house.office.notices.wantsMail(AccountID("registrant")))
        #expect(try await house.post("/notices/mail", as: "registrant", [("mail", "1")]).status == 303)
        #expect(try house.office.notices.wantsMail(AccountID("registrant")))
        #expect(try await house.post("/notices/mail", as: "registrant", [("mail", "0")]).status == 303)
        #expect(try !house.office.notices.wantsMail(AccountID("registrant")))
        #expect(try await house.get("/notices", as: nil).status == 303)
    }
}
