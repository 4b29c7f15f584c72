import Foundation
import Testing
import TestSupport

@Suite struct AccountsTests {
    struct Opened: Decodable {
        var account: String
        var signInName: String
        var invitation: String
    }

    struct Listed: Decodable, Equatable {
        struct Appointment: Decodable, Equatable {
            var id: String
            var role: String
            var unit: String?
            var from: String
            var until: String?
            var decision: String
        }

        var id: String
        var name: String?
        var signInName: String?
        var closedOn: String?
        var appointments: [Appointment]
    }

    @Test func `the first account of all is the administrator's, and then nobody decides without a token`() throws {
        let kheo = try Prepared.copyOfHoaLu()
        let first = try kheo.json(Opened.self, "accounts", "open", "Nguyễn Thị Ngữ", "--sign-in", "ngu")
        #expect(first.signInName == "ngu")
        #expect(first.invitation.wholeMatch(of: /([2-9A-HJKMNP-Z]{4}-){4}[2-9A-HJKMNP-Z]{4}/) != nil)
        try kheo.refused(7, "access.signInNeeded", "accounts", "open", "Trần Văn Bình")
        try kheo.refused(7, "access.signInNeeded", "accounts", "list")
        try kheo.refused(7, "access.signInNeeded", "accounts", "close", first.account, "--reason", "x")
        try kheo.refused(7, "access.signInNeeded", "erase", "person/hoa-lu-1.1", "--reason", "x")
        try kheo.refused(7, "account.tokenUnknown", "accounts", "list", "--token", "kheo_wrong")
        try kheo.done("rebuild")
        #expect(try kheo.json(Verified.self, "verify").sound)
    }

    @Test func `whoever sits at the machine resets an administrator and nobody else`() throws {
        let kheo = try Prepared.copyOfHoaLu()
        let first = try kheo.json(Opened.self, "accounts", "open", "Nguyễn Thị Ngữ")
        let said = try kheo.done("accounts", "reset", first.account)
        #expect(said.contains("“Nguyễn Thị Ngữ”"))
        try kheo.refused(2, "appointment.accountUnknown", "accounts", "reset", "nobody")
    }

    @Test func `a token made in the browser acts in a shell as its account, until it is revoked`() throws {
        let kheo = try Prepared.copyOfHoaLu()
        let first = try kheo.json(Opened.self, "accounts", "open", "Nguyễn Thị Ngữ", "--sign-in", "ngu")
        let server = try kheo.start(["serve", "--port", "0"])
        defer { server.kill() }
        let port = try #require(server.firstOutput().split(separator: "\n").first?.split(separator: ":").last.flatMap { Int($0) })
        var cookie = ""
        func send(_ path: String, _ fields: [(String, String)]) throws -> PlainHTTP.Answer {
            let body = fields.map { "\($0.0)=\($0.1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }.joined(separator: "&")
            let answer = try PlainHTTP.ask(
                port: port, "POST", path, headers: ["Content-Type": "application/x-www-form-urlencoded", "Cookie": cookie], body: Data(body.utf8))
            if let set = answer.headers["set-cookie"]?.split(separator: ";").first { cookie = String(set) }
            return answer
        }
        let password = "bốn mùa hoa nở"
        let came = try send("/invitation", [("code", first.invitation), ("newpassword", password), ("newpasswordagain", password)])
        #expect(came.status == 303, "\(came.text)")
        let page = try PlainHTTP.ask(port: port, "GET", "/account", headers: ["Cookie": cookie], body: Data()).text
        let form = try #require(page.firstMatch(of: /name='token' value='([^']+)'/)).1
        let made = try send("/account/tokens", [("token", String(form)), ("label", "shell"), ("days", "1"), ("password", password)]).text
        let token = String(try #require(made.firstMatch(of: /<code>(kheo_[^<]+)</)).1)

        let second = try kheo.json(Opened.self, "accounts", "open", "Trần Văn Bình", "--token", token)
        let unit = "vn-c14329-2"
        try kheo.done("accounts", "appoint", second.account, "statistician", "--unit", unit, "--decision", "12-QĐ/TU", "--token", token)
        try kheo.refused(
            7, "access.ownAppointment", "accounts", "appoint", first.account, "signatory", "--whole", "--decision", "1", "--token", token)
        let all = try kheo.json([Listed].self, "accounts", "list", "--token", token)
        #expect(all.map(\.name) == ["Nguyễn Thị Ngữ", "Trần Văn Bình"])
        #expect(all[0].appointments.map(\.role) == ["administrator"])
        let post = try #require(all[1].appointments.first)
        #expect(post.role == "statistician" && post.unit == unit && post.decision == "12-QĐ/TU" && post.until == nil)
        try kheo.done("accounts", "end", second.account, post.id, "--reason", "Chuyển công tác", "--token", token)
        try kheo.done("accounts", "close", second.account, "--reason", "Nghỉ việc", "--token", token)
        let closed = try kheo.json([Listed].self, "accounts", "list", "--words", "binh", "--token", token)
        #expect(closed.map(\.signInName) == [nil] && closed[0].closedOn != nil)
        try kheo.refused(7, "account.tokenUnknown", "accounts", "list", "--token", token + "x")
        try kheo.refused(1, "account.resetOfOneself", "accounts", "reset", first.account, "--token", token)
    }
}
