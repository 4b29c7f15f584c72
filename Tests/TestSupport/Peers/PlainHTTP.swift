package import Foundation

/// HTTP/1.1 to this machine over a socket of our own, one connection a question. Foundation's session cannot read chromedriver's answers
/// (it leaves the blank after a header's colon out), and follows redirects that a test wants to see.
package enum PlainHTTP {
    package struct Answer: Sendable {
        package let status: Int
        /// Names in small letters.
        package let headers: [String: String]
        package let body: Data

        package var text: String { String(decoding: body, as: UTF8.self) }
    }

    package struct Trouble: Error, CustomStringConvertible {
        package let description: String
    }

    /// `path` begins with a slash.
    package static func ask(
        port: Int, _ method: String = "GET", _ path: String, headers: [String: String] = [:], body: Data? = nil, seconds: Int = 60
    ) throws -> Answer {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw Trouble(description: "no socket") }
        defer { close(descriptor) }
        var limit = timeval(tv_sec: seconds, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        guard connected == 0 else { throw Trouble(description: "nobody listens on port \(port)") }

        var head = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n"
        for (name, value) in headers { head += "\(name): \(value)\r\n" }
        if let body { head += "Content-Length: \(body.count)\r\n" }
        try send(Data((head + "\r\n").utf8) + (body ?? Data()), descriptor)
        return try receive(descriptor, "\(method) \(path)")
    }

    /// Any port that nobody listens on just now.
    package static func freePort() throws -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
            }
        }
        guard bound else { throw Trouble(description: "no free port") }
        return Int(in_port_t(bigEndian: address.sin_port))
    }

    /// Waits until somebody listens there.
    package static func wait(port: Int, for what: String) throws {
        _ = try patiently(what) { try? ask(port: port, "GET", "/", seconds: 5) }
    }

    private static func send(_ data: Data, _ descriptor: Int32) throws {
        var rest = data[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { throw Trouble(description: "the connection broke while asking") }
            rest = rest.dropFirst(count)
        }
    }

    private static func receive(_ descriptor: Int32, _ what: String) throws -> Answer {
        var data = Data()
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            if let answer = whole(data) { return answer }
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count == 0, let answer = whole(data, isEnd: true) { return answer }
            guard count > 0 else { throw Trouble(description: "\(what): the answer broke off after \(data.count) bytes") }
            data += buffer[..<count]
        }
    }

    /// Nil while something is missing.
    private static func whole(_ data: Data, isEnd: Bool = false) -> Answer? {
        guard let border = data.firstRange(of: Data("\r\n\r\n".utf8)) else { return nil }
        let lines = String(decoding: data[..<border.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        guard let status = lines[0].split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else { return nil }
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
        }
        let body = data[border.upperBound...]
        if let length = headers["content-length"].flatMap({ Int($0) }) {
            return body.count < length ? nil : Answer(status: status, headers: headers, body: Data(body.prefix(length)))
        }
        return isEnd ? Answer(status: status, headers: headers, body: Data(body)) : nil
    }
}
