import Events
import HTTPTypes
import Keeping
import Pages
import Rules
import TestSupport
import Testing

@testable import Web

struct AccountsTests {
    private let password = AccountsHouse.password

    @Test func `an administrator opens an account, appoints, ends and closes`() async throws {
        let (house, browser) = try await AccountsHouse.withAdministrator()
        try await browser.get("/accounts")
        let opened = try await browser.send("/accounts", ["name": "Trần Văn Bình", "signin": "binh"])
        #expect(opened.status == 200 && opened.headers[.cacheControl] == "no-store" && opened.body.contains("“binh”"))
        let account = try #require(try house.house.room.accounts().last)
        #expect(account.name == "Trần Văn Bình" && account.posts.isEmpty)
        let address = "/accounts/\(account.id)"
        #expect(try await browser.get(address).body.contains("chưa đăng nhập lần nào"))

        var fields = ["post": "registrant", "unitwords": "Chợ Rã", "from": "2025-06-01", "until": "2025-12-31", "decision": "12-QĐ/ĐU"]
        #expect(try await browser.send(address + "/appointments", fields).status == 422, "a written name is for the person to choose")
        let unit = try #require(browser.page.body.firstMatch(of: /name='unit' value='([^']+)'/)).1
        #expect(browser.page.body.contains("value='Chợ Rã'"))
        fields["unit"] = String(unit)
        #expect(try await browser.send(address + "/appointments", fields).location == address + "?done=appointed")
        let post = try #require(try house.house.room.account(account.id)?.posts.first)
        #expect(
            post
                == Post(
                    appointment: post.appointment, role: .registrant, unit: UnitID(String(unit)), from: .of("2025-06-01"), until: .of("2026-01-01"),
                    decision: "12-QĐ/ĐU"))
        try await browser.get(address)
        #expect(try await browser.send(address + "/appointment-ends", ["appointment": post.appointment.rawValue, "reason": ""]).status == 422)
        let ended = try await browser.send(
            address + "/appointment-ends", ["appointment": post.appointment.rawValue, "reason": "Chuyển công tác", "day": "2025-06-20"])
        #expect(ended.location == address + "?done=appointmentEnded")
        #expect(try house.house.room.account(account.id)?.posts.first?.until == .of("2025-06-20"))
        try await browser.get(address)
        #expect(try await browser.send(address + "/closing", ["reason": ""]).status == 422)
        #expect(try await browser.send(address + "/closing", ["reason": "Nghỉ việc"]).location == address + "?done=closed")
        #expect(try house.house.room.account(account.id)?.closedOn == house.house.clock.today)
        #expect(try house.office.credentials.credential(of: account.id) == nil)
        #expect(try await browser.get(address).body.contains("đã đóng"))
    }

    @Test func `the whole register has to be ticked, and nothing else with it`() async throws {
        let (house, browser) = try await AccountsHouse.withAdministrator()
        let account = try await house.open("Trần Văn Bình", nil)
        let address = "/accounts/\(account)"
        try await browser.get(address)
        let fields = ["post": "statistician", "from": "2025-06-01", "decision": "12-QĐ/ĐU"]
        #expect(try await browser.send(address + "/appointments", fields).status == 422)
        #expect(try await browser.send(address + "/appointments", fields.merging(["all": "1", "unitwords": "Chợ Rã"]) { $1 }).status == 422)
        #expect(try await browser.send(address + "/appointments", fields.merging(["all": "1"]) { $1 }).status == 303)
        #expect(try house.house.room.account(account)?.posts.map(\.unit) == [nil])
    }

    @Test(arguments: [
        (["name": "", "signin": "binh"], "Chưa có họ tên"), (["name": "Bình\u{202E}", "signin": "binh"], "ký tự ẩn"),
        (["name": String(repeating: "b", count: 301), "signin": "binh"], "dài quá 300"),
        (["name": "Trần Văn Bình", "signin": ""], "Chưa có tên đăng nhập"),
        (["name": "Trần Văn Bình", "signin": "Ngữ"], "Đã có người dùng tên đăng nhập"),
        (["name": "Trần Văn Bình", "signin": "bi\u{0}nh"], "ký tự không nhìn thấy"),
    ])
    func `an account that may not be is told in the form`(_ row: ([String: String], String)) async throws {
        let (house, browser) = try await AccountsHouse.withAdministrator()
        try await browser.get("/accounts")
        #expect(try await browser.send("/accounts", row.0).status == 422)
        #expect(browser.refusal?.contains(row.1) == true, "\(browser.refusal ?? "")")
        #expect(try house.house.room.accounts().count == 1)
        #expect(try house.office.credentials.credentials().count == 1, "no name stays reserved")
    }

    @Test(arguments: [
        (["post": ""], "Chưa chọn"), (["post": "king"], "Chưa chọn"), (["unitwords": "Nơi không có thật"], "Không tìm thấy"),
        (["decision": ""], "Chưa nêu quyết định"), (["decision": "12\u{200B}"], "ký tự ẩn"),
        (["decision": String(repeating: "1", count: 301)], "dài quá"),
        (["until": "2025-05-01"], "không sau ngày bắt đầu"), (["programme": "nothing"], "Chưa có chương trình"),
        (["from": "2025-02-30"], ""), (["unitwords": "\u{202E}\u{0}"], "Không tìm thấy"),
    ])
    func `an appointment that may not be is told in the form`(_ row: ([String: String], String)) async throws {
        let (house, browser) = try await AccountsHouse.withAdministrator()
        let account = try await house.open("Trần Văn Bình", nil)
        try await browser.get("/accounts/\(account)")
        let fields = ["post": "registrant", "unitwords": "c01888-1", "from": "2025-06-01", "decision": "12-QĐ/ĐU"].merging(row.0) { $1 }
        let sent = try await browser.send("/accounts/\(account)/appointments", fields)
        #expect(sent.status == 422 || sent.status == 400, "\(sent.status)")
        if !row.1.isEmpty { #expect(browser.refusal?.contains(row.1) == true, "\(browser.refusal ?? sent.body)") }
        #expect(try house.house.room.account(account)?.posts == [])
        #expect(house.faults.isEmpty)
    }

    @Test func `nobody appoints or resets themselves, and the last administrator stays`() async throws {
        let (house, browser) = try await AccountsHouse.withAdministrator()
        let own = try #require(try house.house.room.accounts().first)
        let address = "/accounts/\(own.id)"
        #expect(try await !browser.get(address).body.contains("/appointments'"))
        let fields = ["post": "signatory", "all": "1", "from": "2025-06-20", "decision": "1"]
        #expect(try await browser.send(address + "/appointments", fields).body.contains("Không ai được tự phân công cho mình"))
        #expect(try await browser.send(address + "/reset").body.contains("Không ai tự cấp lại mật khẩu cho mình"))
        #expect(try await browser.send(address + "/closing", ["reason": "Thử"]).body.contains("quản trị toàn hệ thống duy nhất"))
        let end = try #require(own.posts.first).appointment.rawValue
        #expect(
            try await browser.send(address + "/appointment-ends", ["appointment": end, "reason": "Thử"]).body.contains(
                "quản trị toàn hệ thống duy nhất"))
        #expect(try house.house.room.account(own.id) == own)
        #expect(try await browser.get("/account").status == 200)
    }

    @Test func `a reset ends everything and gives a code`() async throws {
        let (house, browser) = try await AccountsHouse.withAdministrator()
        let account = try await house.open("Trần Văn Bình", .registrant, at: "c01888-1")
        let officer = Guest(house)
        try await officer.signIn("Trần Văn Bình")
        try await browser.get("/accounts/\(account)")
        #expect(try await browser.send("/accounts/\(account)/invitation").body.contains("Người này đã đăng nhập rồi"))
        let reset = try await browser.send("/accounts/\(account)/reset")
        #expect(reset.status == 200)
        let code = browser.code
        #expect(try await officer.get("/account").status == 303)
        try await officer.signIn("Trần Văn Bình")
        #expect(officer.page.status == 422)
        try await officer.get("/invitation")
        try await officer.send("/invitation", ["code": code, "newpassword": "năm cánh sao vàng", "newpasswordagain": "năm cánh sao vàng"])
        #expect(try await officer.follow().body.contains("do Nguyễn Thị Ngữ"))
    }

    @Test func `who signs is reset by two administrators`() async throws {
        let (house, first) = try await AccountsHouse.withAdministrator()
        let account = try await house.open("Bế Văn Ký", .signatory, at: "c01888-1")
        try await house.open("Hoàng Thị Hai", .administrator)
        let address = "/accounts/\(account)"
        let officer = Guest(house)
        try await officer.signIn("Bế Văn Ký")
        try await first.get(address)
        #expect(try await first.send(address + "/reset").location == address + "?done=resetRequested")
        #expect(try await first.follow().body.contains("Chờ xác nhận cấp lại"))
        #expect(try await !first.get(address).body.contains("/reset-confirmation'"))
        #expect(try await first.send(address + "/reset-confirmation").status == 422)
        #expect(try await officer.get("/account").status == 200, "nothing has changed yet")
        let second = Guest(house)
        try await second.signIn("Hoàng Thị Hai")
        #expect(try await second.get(address).body.contains("/reset-confirmation'"))
        #expect(try await second.send(address + "/reset-confirmation").status == 200)
        #expect(second.code.count == 24)
        #expect(try await officer.get("/account").status == 303)
        #expect(
            try house.office.credentials.credential(of: account)?.lastReset?.confirmedBy == (try house.house.room.accounts().last?.id))
    }

    @Test func `an administrator of a part appoints there, and keeps no accounts`() async throws {
        let (house, _) = try await AccountsHouse.withAdministrator()
        let account = try await house.open("Trần Văn Bình", nil)
        try await house.open("Hoàng Thị Hai", .administrator, at: "p06-1")
        let browser = Guest(house)
        try await browser.signIn("Hoàng Thị Hai")
        #expect(try await browser.get("/accounts").status == 200)
        #expect(!browser.page.body.contains("name='signin'"))
        #expect(try await browser.send("/accounts", ["name": "X Y Z", "signin": "xyz"]).status == 403)
        for deed in ["reset", "invitation", "reset-withdrawal", "reset-confirmation"] {
            try await browser.get("/accounts/\(account)")
            #expect(try await browser.send("/accounts/\(account)/\(deed)").status == 403, "\(deed)")
        }
        #expect(try await browser.send("/accounts/\(account)/closing", ["reason": "Thử"]).status == 403)
        let fields = ["post": "registrant", "from": "2025-06-01", "decision": "12-QĐ/ĐU"]
        try await browser.get("/accounts/\(account)")
        #expect(try await browser.send("/accounts/\(account)/appointments", fields.merging(["unitwords": "c05908-1"]) { $1 }).status == 403)
        #expect(try await browser.send("/accounts/\(account)/appointments", fields.merging(["unitwords": "c01888-1"]) { $1 }).status == 303)
    }

    @Test(arguments: [
        Deed.accountOpening, .accountInvitation, .accountClosing, .accountReset, .accountResetConfirmation, .accountResetWithdrawal, .appointment,
        .appointmentEnd,
    ])
    func `who keeps no accounts neither sees nor changes them`(_ deed: Deed) async throws {
        let (house, _) = try await AccountsHouse.withAdministrator()
        let account = try await house.open("Trần Văn Bình", .registrant, at: "c01888-1")
        let address = Address(deed, id: account.rawValue).text
        let nobody = Guest(house)
        #expect(try await nobody.send(address, ["reason": "x"]).location == "/sign-in")
        let officer = Guest(house)
        try await officer.signIn("Trần Văn Bình")
        try await officer.get("/account")
        #expect(try await officer.send(address, ["reason": "x", "name": "A B C", "signin": "abc"]).status == 403)
        #expect(try await officer.get("/accounts").status == 403)
        #expect(try await officer.get("/accounts/\(account)").status == 403)
        #expect(try house.house.room.accounts().count == 2)
        #expect(try house.house.room.account(account)?.closedOn == nil)
    }

    @Test(arguments: ["no-such", "..%2F..", "%00", "x'--"])
    func `an account that is not there has no page and takes nothing`(_ id: String) async throws {
        let (house, browser) = try await AccountsHouse.withAdministrator()
        #expect(try await browser.get("/accounts/\(id)").status == 404)
        try await browser.get("/accounts")
        for deed in ["appointments", "appointment-ends", "reset", "closing", "invitation", "reset-confirmation", "reset-withdrawal"] {
            #expect(try await browser.send("/accounts/\(id)/\(deed)", ["reason": "x"]).status == 404, "\(deed)")
        }
        #expect(house.faults.isEmpty)
    }

    @Test func `accounts are found by name and sign-in name`() async throws {
        let (house, browser) = try await AccountsHouse.withAdministrator()
        try await house.open("Trần Văn Bình", nil)
        try await house.open("Lê Thị Bích", nil)
        for (words, names) in [("binh", ["Trần Văn Bình"]), ("ngu", ["Nguyễn Thị Ngữ"]), ("THỊ", ["Lê Thị Bích", "Nguyễn Thị Ngữ"]), ("zzz", [])] {
            let page = try await browser.get("/accounts?q=\(Address.encoded(words))")
            let found = page.body.matches(of: /<th scope='row'><a [^>]*>([^<]+)</).map { String($0.1) }
            #expect(found == names, "\(words)")
        }
    }

    @Test func `the page of roles is the table of the code`() async throws {
        let (_, browser) = try await AccountsHouse.withAdministrator()
        let page = try await browser.get("/roles?lang=en")
        let rows = page.body.matches(of: /<tr><th scope='row'>([^<]+)(.*?)(?=<tr>|<\/table>)/)
        #expect(rows.count == Right.allCases.count)
        for (row, right) in zip(rows, Right.allCases) {
            let cells = row.2.matches(of: /<td( class='mid')?>/).map { $0.1 != nil }
            #expect(cells == Role.allCases.map { right.roles.contains($0) }, "\(right)")
        }
    }
}
