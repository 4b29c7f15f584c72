import Events
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Pages
import TestSupport
import Testing
@testable import Web

/// Asks a server's router as a browser would, without a connection: the whole exchange but the socket.
struct Exchange {
    let house: TestHouse
    let build: String
    private let logger: Logger
    private let respond: @Sendable (Request, WebContext) async throws -> Response

    init(_ house: TestHouse, build: String = "test", log: Log = Log(), pagesKeptMax: Int = WebLimits.pagesKeptMax) {
        self.house = house
        self.build = build
        logger = Logger(label: "test") { _ in log }
        let clock = house.clock
        let responder = WebServer(room: house.room, build: build, logger: logger, today: { clock.today }, pagesKeptMax: pagesKeptMax).responder()
        respond = { try await responder.respond(to: $0, context: $1) }
    }

    struct Answer {
        let status: Int
        let headers: HTTPFields
        let body: String
    }

    func get(_ address: String, method: HTTPRequest.Method = .get, headers: HTTPFields = [:]) async throws -> Answer {
        let head = HTTPRequest(method: method, scheme: "http", authority: "127.0.0.1", path: address, headerFields: headers)
        let response = try await respond(Request(head: head, body: RequestBody(buffer: ByteBuffer())), WebContext(logger: logger))
        return Answer(status: response.status.code, headers: response.headers, body: try await Exchange.text(of: response))
    }

    /// A file as it comes, in bytes.
    func file(_ address: String) async throws -> (status: Int, headers: HTTPFields, bytes: [UInt8]) {
        let head = HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1", path: address, headerFields: [:])
        let response = try await respond(Request(head: head, body: RequestBody(buffer: ByteBuffer())), WebContext(logger: logger))
        return (response.status.code, response.headers, try await Exchange.bytes(of: response))
    }

    static func text(of response: Response) async throws -> String { String(decoding: try await bytes(of: response), as: UTF8.self) }

    static func bytes(of response: Response) async throws -> [UInt8] {
        let body = Body()
        var writer: any ResponseBodyWriter = Writer(body: body)
        try await response.body.write(writer)
        _ = writer
        writer = Writer(body: body)
        return body.bytes
    }

    /// Every link of a page that opens the records behind a number, with the number as it stands there.
    func figures(_ address: String) async throws -> [(target: String, number: Int)] {
        let page = try await get(address)
        try #require(page.status == 200)
        return page.body.matches(of: /<a href='([^']+)' title='[^']*'>([0-9.,]+)<\/a>/).map {
            (Exchange.unescaped($0.1), Int($0.2.filter(\.isNumber)) ?? -1)
        }
    }

    private static var status: Regex<(Substring, Substring)> { #/<p role='status'><strong>(?:[^<0-9]* )?([0-9.,]+) /# }

    /// How many a list says that it has.
    func total(_ address: String) async throws -> Int {
        let page = try await get(address)
        let status = try #require(page.body.firstMatch(of: Exchange.status), "\(address)")
        return Int(status.1.filter(\.isNumber)) ?? -1
    }

    static func unescaped(_ text: some StringProtocol) -> String { String(text).replacing("&amp;", with: "&").replacing("&#39;", with: "'") }
}

private final class Body: @unchecked Sendable {
    private var buffer = ByteBuffer()
    var bytes: [UInt8] { Array(buffer.readableBytesView) }
    func add(_ more: ByteBuffer) { buffer.writeImmutableBuffer(more) }
}

private struct Writer: ResponseBodyWriter {
    let body: Body
    func write(_ buffer: ByteBuffer) async throws { body.add(buffer) }
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
