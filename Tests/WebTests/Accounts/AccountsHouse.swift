import Commands
import Events
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Pages
import Rules
import Synchronization
import TestSupport
import Testing

@testable import Keeping
@testable import Web

/// A register with an office, in which people sign in as people do; with quick passwords. Nobody has an account yet.
final class AccountsHouse: Sendable {
    static let password = "bốn mùa hoa nở"
    let house: TestHouse
    let office: Office
    /// Beyond the morning of the house's day.
    private let time: Later
    private let respond: @Sendable (Request, WebContext) async throws -> Response
    private let log = Log()

    init(isSecure: Bool = false, isBehindProxy: Bool = false, atOnce: Int = 2, waitingMax: Int = 64, outside: OutsideSignIn? = nil) throws {
        house = try TestHouse.furnished()
        let clock = house.clock
        let time = Later()
        self.time = time
        office = try Office(
            desk: house.desk, keeping: try KeepingFile(at: house.folder + "/keeping.sqlite"), uploads: house.folder + "/uploads",
            passwords: PasswordDesk(rounds: 16, atOnce: atOnce, waitingMax: waitingMax), outside: outside, clock: { clock.now + time.milliseconds })
        let log = log
        let responder = WebServer(
            room: house.room, build: "test", logger: Logger(label: "test") { _ in log }, today: { clock.today }, office: office,
            isSecure: isSecure, isBehindProxy: isBehindProxy
        ).responder()
        respond = { try await responder.respond(to: $0, context: $1) }
    }

    var now: Int64 { house.clock.now + time.milliseconds }
    func wait(seconds: Int) { time.add(seconds) }

    /// With an administrator of the whole register, signed in as `ngu`.
    static func withAdministrator(outside: OutsideSignIn? = nil) async throws -> (AccountsHouse, Guest) {
        let house = try AccountsHouse(outside: outside)
        let browser = Guest(house)
        try await browser.get("/start")
        try await browser.send(
            "/start",
            [
                "code": try house.office.credentials.makeFirstCode(), "name": "Nguyễn Thị Ngữ", "signin": "ngu", "newpassword": password,
                "newpasswordagain": password,
            ])
        return (house, browser)
    }

    /// Another account with a post, whose owner has set the password `password`.
    @discardableResult
    func open(_ name: String, _ role: Role?, at unit: UnitID? = nil) async throws -> AccountID {
        let account = AccountID(folded(name).replacing(" ", with: "-"))
        let admin = try #require(try house.room.accounts().first).id
        try office.credentials.reserve(name, for: account)
        var commands: [any Command] = [OpenAccount(account: account, name: name, on: house.clock.today)]
        if let role {
            let post = Post(
                appointment: AppointmentID("p-\(account)"), role: role, unit: unit, from: house.clock.today, decision: "01-QĐ/TU")
            commands.append(AppointOfficer(account: account, post: post))
        }
        _ = try house.desk.perform(commands, as: .account(admin, passedSecondFactor: true))
        _ = try await office.credentials.takeUp(try office.credentials.invite(account), password: AccountsHouse.password)
        return account
    }

    func answer(_ head: HTTPRequest, _ body: String, from address: String?) async throws -> OfficeHouse.Answer {
        let response = try await respond(
            Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body))),
            WebContext(logger: Logger(label: "test") { [log] _ in log }, remoteAddress: address))
        return OfficeHouse.Answer(status: response.status.code, headers: response.headers, body: try await Exchange.text(of: response))
    }

    var faults: [String] { log.lines(.error) }
}

private final class Later: Sendable {
    private let kept = Mutex<Int64>(0)
    var milliseconds: Int64 { kept.withLock { $0 } }
    func add(_ seconds: Int) { kept.withLock { $0 += Int64(seconds) * 1000 } }
}

/// Keeps cookies and sends the forms of the page that it looks at, as a browser does.
final class Guest: @unchecked Sendable {
    let house: AccountsHouse
    var address: String?
    var headers: HTTPFields = [:]
    private(set) var cookies: [String: String] = [:]
    private(set) var page = OfficeHouse.Answer(status: 0, headers: [:], body: "")

    init(_ house: AccountsHouse, address: String? = nil) {
        self.house = house
        self.address = address
    }

    @discardableResult
    func get(_ path: String) async throws -> OfficeHouse.Answer { try await ask(.get, path, "") }

    /// With the token of the page, where it has one; follows where it is sent.
    @discardableResult
    func send(_ path: String, _ fields: [String: String] = [:], token: String? = nil) async throws -> OfficeHouse.Answer {
        let own = page.body.firstMatch(of: /name='token' value='([^']*)'/).map { String($0.1) }
        var fields = fields
        fields["token"] = token ?? own
        let body = fields.map { "\(Address.encoded($0.key))=\(Address.encoded($0.value))" }.joined(separator: "&")
        return try await ask(.post, path, body)
    }

    /// Goes on to where the last answer leads.
    @discardableResult
    func follow() async throws -> OfficeHouse.Answer { try await get(try #require(page.location)) }

    func signIn(_ name: String, _ password: String = AccountsHouse.password) async throws {
        try await get("/sign-in")
        try await send("/sign-in", ["signin": name, "password": password])
    }

    func set(cookie name: String, _ value: String) { cookies[name] = value }

    /// What stands in the first code that the page shows.
    var code: String { page.body.firstMatch(of: /<code>([^<]+)<\/code>/).map { String($0.1) } ?? "" }

    /// The sentences above a form that was refused.
    var refusal: String? { page.body.firstMatch(of: /<div class='notice warn' role='alert'[^>]*>.*?<ul>(.*?)<\/ul>/).map { String($0.1) } }

    private func ask(_ method: HTTPRequest.Method, _ path: String, _ body: String) async throws -> OfficeHouse.Answer {
        var fields = headers
        if !cookies.isEmpty { fields[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; ") }
        if method == .post {
            fields[.contentType] = "application/x-www-form-urlencoded"
            if fields[.origin] == nil { fields[.origin] = "http://127.0.0.1" }
        }
        let head = HTTPRequest(method: method, scheme: "http", authority: "127.0.0.1", path: path, headerFields: fields)
        page = try await house.answer(head, body, from: address)
        #expect(!page.body.contains("HTML(bytes") && !page.body.contains("&lt;p&gt;"), "markup shown as text at \(path)")
        for line in page.headers[values: .setCookie] {
            let pair = line.split(separator: ";")[0].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            cookies[pair[0]] = line.contains("Max-Age=0") ? nil : pair[1]
        }
        return page
    }
}

/// What an authenticator app shows.
func phoneCode(_ secret: String, at milliseconds: Int64) -> String {
    let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    let bits = secret.filter { $0 != " " }.flatMap { sign in (0..<5).map { (signs.firstIndex(of: sign) ?? 0) >> (4 - $0) & 1 } }
    let bytes = stride(from: 0, to: bits.count / 8 * 8, by: 8).map { start in bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | UInt8($1) } }
    return TimedCode.code(Data(bytes), step: TimedCode.step(at: milliseconds))
}
