import Events
import HTTPTypes
import Keeping
import Pages
import TestSupport
import Testing

@testable import Web

struct SignInTests {
    @Test func `the first start makes an administrator of the whole register, once`() async throws {
        let house = try AccountsHouse()
        let browser = Guest(house)
        #expect(try await browser.get("/sign-in").body.contains("href='/start'"))
        #expect(try await browser.get("/start").status == 200)
        let code = try house.office.credentials.makeFirstCode()
        let fields = [
            "code": code, "name": "Nguyễn Thị Ngữ", "signin": "ngu", "newpassword": AccountsHouse.password,
            "newpasswordagain": AccountsHouse.password,
        ]
        let sent = try await browser.send("/start", fields)
        #expect(sent.status == 303 && sent.location == "/")
        let account = try #require(try house.house.room.accounts().first)
        #expect(account.name == "Nguyễn Thị Ngữ")
        #expect(account.posts.map(\.role) == [.administrator] && account.posts.first?.unit == nil)
        #expect(try await browser.get("/account").body.contains("Quản trị · Toàn bộ sổ đăng ký"))
        let other = Guest(house)
        #expect(try await other.get("/start").status == 404)
        #expect(try await other.send("/start", fields).status == 404)
        #expect(try house.house.room.accounts().count == 1)
    }

    @Test(arguments: [
        (["code": "wrong"], "Mã không đúng, đã được dùng hoặc đã hết hạn"), (["code": ""], "Mã không đúng"), (["name": ""], "Chưa có họ tên"),
        (["name": String(repeating: "ỗ", count: 301)], "Họ tên dài quá 300 ký tự"), (["name": "Vân\u{202E}A"], "Họ tên có ký tự ẩn"),
        (["name": "Vân\u{200B}A"], "Họ tên có ký tự ẩn"), (["name": "Vân\u{7}A"], "Họ tên có ký tự ẩn"), (["signin": ""], "Chưa có tên đăng nhập"),
        (["signin": "ab"], "Tên đăng nhập ngắn quá"), (["signin": String(repeating: "a", count: 61)], "Tên đăng nhập dài quá 60 ký tự"),
        (["signin": "van\u{200D}a"], "ký tự không nhìn thấy"), (["newpassword": "", "newpasswordagain": ""], "Chưa có mật khẩu"),
        (["newpasswordagain": "other words here"], "không giống nhau"), (["newpassword": "short", "newpasswordagain": "short"], "ít nhất 10 ký tự"),
        (["newpassword": "1234567890", "newpasswordagain": "1234567890"], "quá phổ biến"),
    ])
    func `what is wrong with the first start is told in the form, and what was typed stays but for the password`(_ row: ([String: String], String))
        async throws
    {
        let house = try AccountsHouse()
        let browser = Guest(house)
        try await browser.get("/start")
        var fields = [
            "code": try house.office.credentials.makeFirstCode(), "name": "Nguyễn Thị Ngữ", "signin": "ngu.xa",
            "newpassword": AccountsHouse.password, "newpasswordagain": AccountsHouse.password,
        ]
        fields.merge(row.0) { _, new in new }
        let sent = try await browser.send("/start", fields)
        #expect(sent.status == 422)
        #expect(browser.refusal?.contains(row.1) == true, "\(browser.refusal ?? sent.body)")
        #expect(!sent.body.contains(AccountsHouse.password))
        if row.0["signin"] == nil { #expect(sent.body.contains("value='ngu.xa'")) }
        #expect(try house.house.room.accounts().isEmpty)
        #expect(try await browser.send("/start", ["code": row.0["code"] ?? ""]).status == 422)
    }

    @Test func `signing in begins a new session, and leads to where one wanted to go`() async throws {
        let (house, _) = try await AccountsHouse.withAdministrator()
        let browser = Guest(house)
        let asked = try await browser.get("/accounts?q=an")
        #expect(asked.status == 303 && asked.location == "/sign-in?next=%2Faccounts%3Fq%3Dan")
        #expect(try await browser.follow().body.contains("name='next' value='/accounts?q=an'"))
        let sent = try await browser.send("/sign-in", ["signin": "NGỮ", "password": AccountsHouse.password, "next": "/accounts?q=an"])
        #expect(sent.status == 303 && sent.location == "/accounts?q=an")
        #expect(sent.headers[.setCookie]?.wholeMatch(of: /kheo=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Lax/) != nil)
        #expect(sent.headers[.cacheControl] == "no-store")
        #expect(try await browser.follow().status == 200)
    }

    @Test(arguments: [
        "https://evil.example/", "//evil.example/", "/\\evil.example", "\\\\evil.example", "/a\\b", "javascript:alert(1)", "evil", "/\t/evil.example",
        "/%09/x\n", "", "/sign-in", "/sign-in?next=/x", "/sign-out", "/" + String(repeating: "x", count: 5_000), "/ơ",
    ])
    func `nobody is sent to another server`(_ next: String) async throws {
        let (house, _) = try await AccountsHouse.withAdministrator()
        let browser = Guest(house)
        try await browser.get("/sign-in")
        let sent = try await browser.send("/sign-in", ["signin": "ngu", "password": AccountsHouse.password, "next": next])
        #expect(sent.status == 303)
        #expect(sent.location == (next == "/%09/x\n" ? "/%09/x" : "/"))
        if next.count < 200, !next.contains("\t"), !next.contains("\n") {
            let page = try await Guest(house).get("/sign-in?next=\(Address.encoded(next))")
            #expect(!page.body.contains("name='next'"))
        }
    }

    @Test func `the session that a browser came with is not the one it goes on with`() async throws {
        let (house, _) = try await AccountsHouse.withAdministrator()
        let browser = Guest(house)
        browser.set(cookie: "kheo", String(repeating: "A", count: 43))
        try await browser.signIn("ngu")
        let first = try #require(browser.cookies["kheo"])
        #expect(first != String(repeating: "A", count: 43))
        try await browser.get("/sign-in")
        try await browser.send("/sign-in", ["signin": "ngu", "password": AccountsHouse.password])
        #expect(browser.cookies["kheo"] != first)
        #expect(try house.office.sessions.session(first) == nil, "the earlier one has ended")
    }

    @Test func `behind TLS the cookie never travels in clear, and no other host can set it`() async throws {
        let house = try AccountsHouse(isSecure: true)
        let browser = Guest(house)
        try await browser.get("/start")
        let sent = try await browser.send(
            "/start",
            [
                "code": try house.office.credentials.makeFirstCode(), "name": "Nguyễn Thị Ngữ", "signin": "ngu",
                "newpassword": AccountsHouse.password, "newpasswordagain": AccountsHouse.password,
            ])
        #expect(sent.headers[.setCookie]?.wholeMatch(of: /__Host-kheo=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure/) != nil)
        #expect(try await browser.get("/account").status == 200)
    }

    @Test(arguments: [
        (["signin": "ngu", "password": "năm cánh sao vàng"], 422, "Tên đăng nhập hoặc mật khẩu không đúng"),
        (["signin": "nobody", "password": "năm cánh sao vàng"], 422, "Tên đăng nhập hoặc mật khẩu không đúng"),
        (["signin": "", "password": "x"], 422, "Chưa có tên đăng nhập"), ([:], 422, "Chưa có tên đăng nhập"),
        (["signin": "ngu", "password": ""], 422, "Chưa có mật khẩu"),
        (["signin": "ngu", "password": String(repeating: "x", count: 201)], 422, "Mật khẩu dài quá 200 ký tự"),
        (["signin": String(repeating: "x", count: 61), "password": "x"], 422, "Tên đăng nhập dài quá 60 ký tự"),
        (["signin": "<script>alert('x')</script>", "password": "x"], 422, "Tên đăng nhập hoặc mật khẩu không đúng"),
        (["signin": "ngu\u{202E}\u{0}\u{200B}", "password": "x\u{0}"], 422, "Tên đăng nhập hoặc mật khẩu không đúng"),
    ])
    func `a sign-in that fails says so and gives no session`(_ row: ([String: String], Int, String)) async throws {
        let (house, _) = try await AccountsHouse.withAdministrator()
        let browser = Guest(house)
        try await browser.get("/sign-in")
        let sent = try await browser.send("/sign-in", row.0)
        #expect(sent.status == row.1)
        #expect(browser.refusal?.contains(row.2) == true, "\(sent.body)")
        #expect(browser.cookies.isEmpty)
        #expect(!sent.body.contains("<script>alert"))
        #expect(house.faults.isEmpty)
    }

    @Test func `after five wrong tries one waits, in both languages`() async throws {
        let (house, _) = try await AccountsHouse.withAdministrator()
        let browser = Guest(house, address: "10.0.0.1")
        for _ in 1...5 { try await browser.signIn("ngu", "năm cánh sao vàng") }
        try await browser.signIn("ngu")
        #expect(browser.page.status == 429)
        #expect(browser.refusal?.contains("Hãy chờ 5 giây") == true)
        try await browser.get("/sign-in?lang=en")
        #expect(try await browser.send("/sign-in?lang=en", ["signin": "ngu", "password": "x"]).body.contains("Wait 5 s, then try again."))
        house.wait(seconds: 5)
        try await browser.signIn("ngu")
        #expect(browser.page.status == 303)
    }

    @Test func `an address that tries many names has to wait, and behind a proxy it is the one that the proxy saw`() async throws {
        let house = try AccountsHouse(isBehindProxy: true)
        _ = try await house.office.credentials.takeUpFirst(
            try house.office.credentials.makeFirstCode(), account: AccountID("ngu"), name: "ngu", password: AccountsHouse.password)
        let forwarded = try #require(HTTPField.Name("X-Forwarded-For"))
        let browser = Guest(house, address: "10.0.0.9")
        for number in 1...50 {
            browser.headers[forwarded] = "198.51.100.\(number), 203.0.113.7"
            try await browser.signIn("nobody \(number)", "x")
        }
        try await browser.signIn("nobody 51", "x")
        #expect(browser.page.status == 429)
        browser.headers[forwarded] = "203.0.113.7, 198.51.100.1"
        try await browser.signIn("nobody 51", "x")
        #expect(browser.page.status == 422)
    }

    @Test func `a flood of sign-ins is turned away, and the pages go on`() async throws {
        let (house, admin) = try await AccountsHouse.withAdministrator()
        let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 1...400 {
                group.addTask {
                    let browser = Guest(house, address: "10.0.\(number / 200).\(number % 200)")
                    return try await browser.send("/sign-in", ["signin": "name \(number)", "password": "whatever it is"]).status
                }
            }
            #expect(try await admin.get("/account").status == 200)
            return try await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        }
        #expect(Set(statuses.keys).isSubset(of: [422, 503]), "\(statuses)")
        #expect(house.faults.isEmpty)
        let browser = Guest(house)
        try await browser.signIn("ngu")
        #expect(browser.page.status == 303)
    }

    @Test func `another site's form signs nobody in and does nothing`() async throws {
        let (house, admin) = try await AccountsHouse.withAdministrator()
        let browser = Guest(house)
        try await browser.get("/sign-in")
        browser.headers[.origin] = "https://evil.example"
        #expect(try await browser.send("/sign-in", ["signin": "ngu", "password": AccountsHouse.password]).status == 403)
        #expect(browser.cookies.isEmpty)
        try await admin.get("/account")
        for token in ["", "x", String(repeating: "A", count: 43)] {
            #expect(try await admin.send("/account/contact", ["email": "evil@example.vn"], token: token).status == 403, "\(token)")
        }
        admin.headers[.origin] = "null"
        try await admin.get("/account")
        #expect(try await admin.send("/account/contact", ["email": "evil@example.vn"]).status == 403)
        let account = try #require(try house.house.room.accounts().first).id
        #expect(try house.office.credentials.credential(of: account)?.email == nil)
    }

    @Test func `signing out ends the session at once`() async throws {
        let (house, browser) = try await AccountsHouse.withAdministrator()
        try await browser.get("/account")
        let cookie = try #require(browser.cookies["kheo"])
        let sent = try await browser.send("/sign-out")
        #expect(sent.status == 303 && sent.location == "/sign-in" && browser.cookies.isEmpty)
        browser.set(cookie: "kheo", cookie)
        #expect(try await browser.get("/account").location == "/sign-in?next=%2Faccount")
        #expect(try house.office.sessions.session(cookie) == nil)
    }

    @Test func `a session ends after an hour unseen`() async throws {
        let (house, browser) = try await AccountsHouse.withAdministrator()
        house.wait(seconds: 3_599)
        #expect(try await browser.get("/account").status == 200)
        house.wait(seconds: 3_600)
        #expect(try await browser.get("/account").status == 303)
    }
}
