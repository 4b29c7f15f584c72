import Foundation
import Wiring

/// Runs a yardstick written in Python, which prints one number.
enum Yardstick {
    static func python(_ script: String, _ arguments: [String]) throws -> Double {
        let home = ProductFolder.find()?.path ?? "."
        let python = home + "/.build-bench/venv/bin/python"
        guard FileManager.default.isExecutableFile(atPath: python) else {
            throw Missing(what: "\(python) is missing: run `make bench`, which installs DuckDB from PyPI.")
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = ["\(home)/Scripts/bench/\(script)"] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0,
            let number = Double(String(decoding: output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
        else {
            throw Missing(what: "\(script) gave no number.")
        }
        return number
    }

    /// Runs a yardstick that is a program of its own, which prints a number a line.
    static func shell(_ script: String, _ arguments: [String]) throws -> [Double] {
        let home = ProductFolder.find()?.path ?? "."
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "\(home)/Scripts/bench/\(script)")
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let numbers = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self).split(separator: "\n").compactMap {
            Double($0)
        }
        process.waitUntilExit()
        guard process.terminationStatus == 0, !numbers.isEmpty else {
            throw Missing(what: "\(script) gave no number: run `make bench`, which installs what it needs.")
        }
        return numbers
    }

    struct Missing: Error, CustomStringConvertible {
        let what: String
        var description: String { what }
    }
}
