import Events
import HTTPTypes
import Keeping
import TestSupport
import Testing

@testable import Web

struct OwnAccountTests {
    private let password = AccountsHouse.password

    @Test func `a second factor is set up with the phone's code, and asked for from then on`() async throws {
        let (house, browser) = try await AccountsHouse.withAdministrator()
        #expect(try await browser.get("/account/second-factor").status == 404, "nothing waits for a code")
        try await browser.get("/account")
        #expect(try await browser.send("/account/second-factor", ["password": "wrong words here"]).status == 422)
        #expect(browser.refusal?.contains("Mật khẩu hiện tại không đúng") == true)
        #expect(try await browser.send("/account/second-factor", ["password": password]).location == "/account/second-factor")
        let shown = try await browser.follow()
        #expect(shown.body.contains("<svg class='qr'"))
        let secret = browser.code
        #expect(secret.wholeMatch(of: /([A-Z2-7]{4} ){7}[A-Z2-7]{4}/) != nil)
        for bad in ["", "000000x", "\u{202E}123456", String(repeating: "1", count: 5_000)] {
            #expect(try await browser.send("/account/second-factor/confirmation", ["code": bad]).status == 422, "\(bad.prefix(9))")
        }
        let before = browser.cookies
        let confirmed = try await browser.send("/account/second-factor/confirmation", ["code": phoneCode(secret, at: house.now)])
        #expect(confirmed.status == 200 && confirmed.headers[.cacheControl] == "no-store")
        #expect(confirmed.body.matches(of: /<li><code>([2-9A-Z]{4}-){3}[2-9A-Z]{4}<\/code>/).count == 10)
        let recovery = browser.code
        #expect(browser.cookies != before, "a new session")
        #expect(try await browser.send("/account/contact", ["email": ""]).status == 303, "forms of the page are of the new session")

        let other = Guest(house)
        try await other.get("/sign-in")
        let second = try await other.send("/sign-in", ["signin": "ngu", "password": password, "next": "/roles"])
        #expect(second.status == 200 && other.cookies.isEmpty)
        let ticket = try #require(second.body.firstMatch(of: /name='ticket' value='([^']+)'/)).1
        #expect(try await other.send("/sign-in/code", ["ticket": String(ticket), "code": "000000"]).status == 422)
        #expect(other.page.body.contains("name='ticket' value='\(ticket)'"), "one may try again")
        house.wait(seconds: 30)
        let done = try await other.send(
            "/sign-in/code", ["ticket": String(ticket), "code": phoneCode(secret, at: house.now), "next": "/roles"])
        #expect(done.status == 303 && done.location == "/roles")

        let third = Guest(house)
        try await third.signIn("ngu")
        let late = try #require(third.page.body.firstMatch(of: /name='ticket' value='([^']+)'/)).1
        house.wait(seconds: 300)
        let over = try await third.send("/sign-in/code", ["ticket": String(late), "code": recovery])
        #expect(over.status == 422 && over.body.contains("Đã quá thời gian nhập mã") && over.body.contains("name='password'"))
        try await third.signIn("ngu")
        let again = try #require(third.page.body.firstMatch(of: /name='ticket' value='([^']+)'/)).1
        #expect(try await third.send("/sign-in/code", ["ticket": String(again), "code": recovery.lowercased()]).status == 303)
        #expect(try await third.get("/account").body.contains("Còn 9 mã dự phòng"))
    }

    @Test func `a role that wants a second factor rests until the session has one`() async throws {
        let (house, _) = try await AccountsHouse.withAdministrator()
        let account = try await house.open("Bế Văn Ký", .signatory, at: "c01888-1")
        let browser = Guest(house)
        try await browser.signIn("Bế Văn Ký")
        #expect(browser.page.location == "/account", "that is where it is put right")
        #expect(try await browser.follow().body.contains("Có vai trò chỉ có hiệu lực khi đăng nhập với xác thực hai bước"))
        #expect(try house.house.room.officer(account, on: house.house.clock.today, passedSecondFactor: false)?.posts == [])
        #expect(try await browser.get("/models").status == 403)
        try await browser.get("/account")
        try await browser.send("/account/second-factor", ["password": password])
        try await browser.follow()
        try await browser.send("/account/second-factor/confirmation", ["code": phoneCode(browser.code, at: house.now)])
        #expect(try await browser.get("/models").status == 200)
        try await browser.get("/account")
        #expect(try await browser.send("/account/second-factor/removal", ["password": "wrong words here"]).status == 422)
        #expect(try await browser.send("/account/second-factor/removal", ["password": password]).status == 303)
        #expect(try await browser.get("/models").status == 403)
    }

    @Test func `a changed password signs out everybody else`() async throws {
        let (house, browser) = try await AccountsHouse.withAdministrator()
        let other = Guest(house)
        try await other.signIn("ngu")
        try await browser.get("/account")
        for (fields, sentence) in [
            (["password": "wrong words here", "newpassword": "năm cánh sao vàng", "newpasswordagain": "năm cánh sao vàng"], "hiện tại không đúng"),
            (["password": password, "newpassword": "năm cánh sao vàng", "newpasswordagain": "năm cánh sao"], "không giống nhau"),
            (["password": password, "newpassword": "ngắn", "newpasswordagain": "ngắn"], "ít nhất 10 ký tự"),
            (["password": password, "newpassword": "a\u{200B}bcdefghijk", "newpasswordagain": "a\u{200B}bcdefghijk"], "không nhìn thấy"),
            (["password": password], "Chưa có mật khẩu"),
        ] {
            #expect(try await browser.send("/account/password", fields).status == 422)
            #expect(browser.refusal?.contains(sentence) == true, "\(sentence)")
        }
        let sent = try await browser.send(
            "/account/password", ["password": password, "newpassword": "năm cánh sao vàng", "newpasswordagain": "năm cánh sao vàng"])
        #expect(sent.status == 303 && sent.location == "/account?done=password")
        #expect(try await browser.follow().status == 200)
        #expect(try await other.get("/account").status == 303)
        try await other.signIn("ngu", "năm cánh sao vàng")
        #expect(other.page.status == 303)
    }

    @Test func `one sees where one is signed in and ends it there, but not another's`() async throws {
        let (house, browser) = try await AccountsHouse.withAdministrator()
        try await house.open("Trần Văn Bình", .registrant, at: "c01888-1")
        let phone = Guest(house)
        phone.headers[.userAgent] = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36"
        try await phone.signIn("ngu")
        let stranger = Guest(house)
        try await stranger.signIn("Trần Văn Bình")
        #expect(try await browser.get("/account").body.contains("Chrome, Android"))
        let id = try #require(browser.page.body.firstMatch(of: /\/account\/sessions\/(\d+)'/)).1
        try await stranger.get("/account")
        #expect(try await stranger.send("/account/sessions/\(id)").status == 303)
        #expect(try await phone.get("/account").status == 200, "another's is not ended")
        try await browser.get("/account")
        #expect(try await browser.send("/account/sessions/\(id)").location == "/account?done=sessionEnded")
        #expect(try await phone.get("/account").status == 303)
        try await phone.signIn("ngu")
        try await browser.get("/account")
        #expect(try await browser.send("/account/sessions").location == "/account?done=sessionsEnded")
        #expect(try await phone.get("/account").status == 303)
        #expect(try await browser.get("/account").status == 200)
    }

    @Test func `a token is shown once, wants the password, and is revoked`() async throws {
        let (house, browser) = try await AccountsHouse.withAdministrator()
        try await browser.get("/account")
        for (fields, sentence) in [
            (["label": "máy", "days": "30"], "Chưa có mật khẩu"), (["label": "", "days": "30", "password": password], "Chưa đặt tên"),
            (["label": "máy", "days": "0", "password": password], "từ 1 đến 366 ngày"),
            (["label": "máy", "days": "x", "password": password], "từ 1 đến 366 ngày"),
            (["label": "m\u{202E}áy", "days": "30", "password": password], "ký tự không nhìn thấy"),
            (["label": String(repeating: "a", count: 101), "days": "30", "password": password], "dài quá 100 ký tự"),
        ] {
            #expect(try await browser.send("/account/tokens", fields).status == 422)
            #expect(browser.refusal?.contains(sentence) == true, "\(sentence)")
        }
        let made = try await browser.send("/account/tokens", ["label": "máy ở cơ quan", "days": "30", "password": password])
        #expect(made.status == 200 && made.headers[.cacheControl] == "no-store")
        let token = browser.code
        let account = try #require(try house.house.room.accounts().first).id
        #expect(try house.office.tokens.token(token)?.account == account)
        #expect(try await !browser.get("/account").body.contains(token))
        let id = try #require(browser.page.body.firstMatch(of: /\/account\/tokens\/(\d+)'/)).1
        #expect(try await browser.send("/account/tokens/\(id)").location == "/account?done=tokenRevoked")
        #expect(try house.office.tokens.token(token) == nil)
    }

    @Test func `language and e-mail are kept; the language holds on every page`() async throws {
        let (_, browser) = try await AccountsHouse.withAdministrator()
        try await browser.get("/account")
        #expect(try await browser.send("/account/contact", ["email": "ngữ@xa.vn", "language": "en"]).status == 422)
        #expect(browser.page.body.contains("value='ngữ@xa.vn'"))
        #expect(try await browser.send("/account/contact", ["email": "ngu@tuyenquang.gov.vn", "language": "en"]).location == "/account?done=contact")
        #expect(try await browser.follow().body.contains("<html lang='en'>"))
        #expect(try await browser.get("/models").body.contains("<html lang='en'>"))
        #expect(try await browser.get("/models?lang=vi").body.contains("<html lang='vi'>"))
        #expect(try await browser.get("/nowhere").body.contains("<html lang='en'>"))
        try await browser.get("/account")
        #expect(try await browser.send("/account/contact", ["email": "", "language": ""]).status == 303)
        #expect(try await browser.follow().body.contains("<html lang='vi'>"))
    }

    @Test func `what a browser says of itself is no markup`() async throws {
        let (house, _) = try await AccountsHouse.withAdministrator()
        let browser = Guest(house)
        browser.headers[.userAgent] = "<script>alert(1)</script> Firefox/1"
        try await browser.signIn("ngu")
        #expect(try await !browser.get("/account").body.contains("<script>alert"))
    }

    @Test func `an invitation sets a password, signs in, and is used up`() async throws {
        let (house, admin) = try await AccountsHouse.withAdministrator()
        try await admin.get("/accounts")
        try await admin.send("/accounts", ["name": "Trần Văn Bình", "signin": "binh"])
        let code = admin.code
        let browser = Guest(house)
        #expect(try await browser.get("/invitation").status == 200)
        for (fields, sentence) in [
            (["code": "", "newpassword": password, "newpasswordagain": password], "Mã không đúng"),
            (["code": "\u{202E}" + code, "newpassword": password, "newpasswordagain": password], "Mã không đúng"),
            (["code": code, "newpassword": "binh", "newpasswordagain": "binh"], "ít nhất 10 ký tự"),
            (["code": code, "newpassword": password], "không giống nhau"),
        ] {
            #expect(try await browser.send("/invitation", fields).status == 422)
            #expect(browser.refusal?.contains(sentence) == true, "\(sentence)")
        }
        let sent = try await browser.send("/invitation", ["code": code, "newpassword": password, "newpasswordagain": password])
        #expect(sent.status == 303 && sent.location == "/account")
        #expect(try await browser.follow().body.contains("Trần Văn Bình"))
        let again = Guest(house)
        try await again.get("/invitation")
        #expect(try await again.send("/invitation", ["code": code, "newpassword": password, "newpasswordagain": password]).status == 422)
    }
}
