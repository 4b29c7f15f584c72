import Foundation

/// Asks a page over and over, 8 connections, for three seconds.
enum Wrk {
    static func requests(port: Int, path: String, cookie: String? = nil) throws -> Double {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/wrk")
        process.arguments =
            ["-t1", "-c8", "-d3s"] + (cookie.map { ["-H", "Cookie: \($0)"] } ?? []) + ["http://127.0.0.1:\(port)\(path)"]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        guard !output.contains("Non-2xx") else { throw Yardstick.Missing(what: "\(path) is not answered with 200.") }
        let line = output.split(separator: "\n").first { $0.hasPrefix("Requests/sec:") }
        guard let rate = line?.split(separator: " ").last.flatMap({ Double($0) })
        else { throw Yardstick.Missing(what: "wrk gave no rate: run `make bench`, which installs it.") }
        return rate
    }
}
