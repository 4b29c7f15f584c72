import Commands
import Events
import HTTPTypes
import Hummingbird
import Keeping
import Logging
import NIOCore
import Pages
import Queries
import Rules
import Synchronization
import TestSupport
import Testing
@testable import Web

/// A register whose officers have accounts: each signs in by having a session, and sends forms as a browser does.
final class OfficeHouse: Sendable {
    let house: TestHouse
    let office: Office
    private let tokens = Mutex<[String: (cookie: String, form: String)]>([:])
    private let respond: @Sendable (Request, WebContext) async throws -> Response

    /// `registrant` and `colleague` in the township Chợ Rã, `receiver` there too, `appraiser`, `secretary` and `signatory` in its province,
    /// `neighbour` a registrant elsewhere, `admin` who keeps accounts. `before` fills the register while nobody has an account.
    init(journal: JournalReading? = nil, before: (TestHouse) throws -> Void = { _ in }) throws {
        let house = try TestHouse.furnished()
        try before(house)
        self.house = house
        let clock = house.clock
        let file = try KeepingFile(at: house.folder + "/keeping.sqlite")
        let office = try Office(desk: house.desk, keeping: file, uploads: house.folder + "/uploads", journal: journal, clock: { clock.now })
        self.office = office
        let responder = WebServer(
            room: house.room, build: "test", logger: Logger(label: "test") { _ in Log() }, today: { clock.today }, office: office
        ).responder()
        respond = { try await responder.respond(to: $0, context: $1) }
        // The first account of all is opened by whoever sits at the machine; from then on by an administrator.
        try house.perform(
            OpenAccount(account: AccountID("admin"), name: "Quản Trị", on: clock.today),
            AppointOfficer(account: AccountID("admin"), post: OfficeHouse.post("admin", .administrator, nil)))
        let posts: [(String, String, Role, UnitID?)] = [
            ("registrant", "Lò Thị Ẩm", .registrant, "c01888-1"), ("colleague", "Nông Văn Bền", .registrant, "c01888-1"),
            ("receiver", "Hoàng Thị Nhận", .receivingOfficer, "c01888-1"), ("appraiser", "Vi Văn Thẩm", .appraiser, "p06-1"),
            ("secretary", "Ma Thị Thư", .councilSecretary, "p06-1"), ("signatory", "Bế Văn Ký", .signatory, "p06-1"),
            ("neighbour", "Triệu Văn Xa", .registrant, "c05908-1"),
        ]
        let admin = Desk.Actor.account(AccountID("admin"), passedSecondFactor: true)
        for (account, name, role, unit) in posts {
            _ = try house.desk.perform(
                [
                    OpenAccount(account: AccountID(account), name: name, on: clock.today),
                    AppointOfficer(account: AccountID(account), post: OfficeHouse.post(account, role, unit)),
                ] as [any Command], as: admin)
        }
    }

    private static func post(_ account: String, _ role: Role, _ unit: UnitID?) -> Post {
        Post(
            appointment: AppointmentID("a-\(account)"), role: role, unit: unit, from: .of("2021-01-01"), decision: "01-QĐ/TU")
    }

    struct Answer {
        let status: Int
        let headers: HTTPFields
        let body: String

        var location: String? { headers[.location] }
    }

    func get(_ address: String, as account: String?, headers: HTTPFields = [:]) async throws -> Answer {
        try await ask(.get, address, as: account, headers, "")
    }

    /// Sends a form with the token of the account's session, from a page of this server.
    func post(
        _ address: String, as account: String?, _ fields: [(String, String)] = [], headers: HTTPFields = [:], token: String? = nil
    ) async throws -> Answer {
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        if headers[.origin] == nil { headers[.origin] = "http://127.0.0.1" }
        let own = try account.map { try session($0).form }
        let all = fields + [("token", token ?? own ?? "")]
        let body = all.map { "\(Address.encoded($0.0))=\(Address.encoded($0.1))" }.joined(separator: "&")
        return try await ask(.post, address, as: account, headers, body)
    }

    private func ask(_ method: HTTPRequest.Method, _ address: String, as account: String?, _ headers: HTTPFields, _ body: String) async throws
        -> Answer
    {
        var headers = headers
        if let account { headers[.cookie] = "kheo=\(try session(account).cookie)" }
        let head = HTTPRequest(method: method, scheme: "http", authority: "127.0.0.1", path: address, headerFields: headers)
        let response = try await respond(
            Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body))), WebContext(logger: Logger(label: "test") { _ in Log() }))
        return Answer(status: response.status.code, headers: response.headers, body: try await Exchange.text(of: response))
    }

    /// Sends bytes as they are, in pieces as a line would bring them; answers with bytes.
    func send(
        _ method: HTTPRequest.Method, _ address: String, as account: String?, _ headers: HTTPFields = [:], pieces: [[UInt8]]
    ) async throws -> (status: Int, headers: HTTPFields, body: [UInt8]) {
        var headers = headers
        if headers[.origin] == nil { headers[.origin] = "http://127.0.0.1" }
        if let account { headers[.cookie] = "kheo=\(try session(account).cookie)" }
        let head = HTTPRequest(method: method, scheme: "http", authority: "127.0.0.1", path: address, headerFields: headers)
        let stream = AsyncStream { line in
            for piece in pieces { line.yield(ByteBuffer(bytes: piece)) }
            line.finish()
        }
        let response = try await respond(
            Request(head: head, body: RequestBody(asyncSequence: stream)), WebContext(logger: Logger(label: "test") { _ in Log() }))
        return (response.status.code, response.headers, try await Exchange.bytes(of: response))
    }

    /// With a second factor, so that every role counts.
    func session(_ account: String) throws -> (cookie: String, form: String) {
        if let known = tokens.withLock({ $0[account] }) { return known }
        let cookie = try office.sessions.begin(for: AccountID(account), secondFactor: true)
        let form = try #require(try office.sessions.session(cookie)).formToken
        tokens.withLock { $0[account] = (cookie, form) }
        return (cookie, form)
    }
}
