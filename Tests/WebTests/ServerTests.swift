import Foundation
import Logging
import Pages
import Synchronization
import TestSupport
import Testing
@testable import Web

struct ServerTests {
    @Test(.timeLimit(.minutes(10))) func `a server says where it listens, answers there, and ends when it is told`() async throws {
        let house = try TestHouse.filled()
        let clock = house.clock
        let server = WebServer(room: house.room, build: "test", logger: Logger(label: "test") { _ in Log() }, today: { clock.today })
        let (addresses, send) = AsyncStream<String>.makeStream()
        let followed = Mutex(false)
        let running = Task {
            try await server.run(Listening(port: 0), isReady: { send.yield($0) }, follow: { followed.withLock { $0 = true } })
        }
        var iterator = addresses.makeAsyncIterator()
        let address = try #require(await iterator.next())
        #expect(address.wholeMatch(of: /http:\/\/127\.0\.0\.1:\d+/) != nil)
        let port = try #require(address.split(separator: ":").last.flatMap { UInt16($0) })
        let answer = try ask(port, "GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n") && answer.hasSuffix("\r\n\r\nok \(house.room.position)\n"))
        #expect(try ask(port, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc").hasPrefix("HTTP/1.1 404 "))
        #expect(followed.withLock { $0 })
        running.cancel()
        _ = await running.result
        #expect(throws: Refused.self) { try ask(port, "GET / HTTP/1.1\r\n\r\n") }
    }

    private struct Refused: Error {}

    /// One exchange over a socket of our own: Foundation's client would add headers of its own.
    private func ask(_ port: UInt16, _ request: String) throws -> String {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        guard connected == 0 else { throw Refused() }
        _ = request.utf8.withContiguousStorageIfAvailable { send(descriptor, $0.baseAddress, $0.count, 0) }
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = recv(descriptor, &buffer, buffer.count, 0), count > 0 { answer += buffer[..<count] }
        return String(decoding: answer, as: UTF8.self)
    }
}
