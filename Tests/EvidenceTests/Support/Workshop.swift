import Evidence
import Foundation
import Testing
import TestSupport

/// Files made with the tools that others make them with, and read back with a tool that is not ours.
final class Workshop {
    let path = FileManager.default.temporaryDirectory.path + "/kheo-evidence-" + UUID().uuidString

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: "\(path)/\(name)"))) }

    func write(_ bytes: [UInt8], as name: String) throws { try Data(bytes).write(to: URL(filePath: "\(path)/\(name)")) }

    /// A picture whose upper left quarter is red and the rest blue.
    func picture(_ name: String, width: Int = 320, height: Int = 200, options: String = "") throws -> [UInt8] {
        try run("/usr/bin/vips", ["black", "\(path)/black.v", "\(width)", "\(height)", "--bands", "3"])
        try run("/usr/bin/vips", ["linear", "\(path)/black.v", "\(path)/blue.v", "1 1 1", "20 30 220", "--uchar"])
        try run("/usr/bin/vips", ["black", "\(path)/black.v", "\(width / 2)", "\(height / 2)", "--bands", "3"])
        try run("/usr/bin/vips", ["linear", "\(path)/black.v", "\(path)/red.v", "1 1 1", "220 30 20", "--uchar"])
        try run("/usr/bin/vips", ["insert", "\(path)/blue.v", "\(path)/red.v", "\(path)/\(name)\(options)", "0", "0"])
        return try bytes(name)
    }

    /// Writes what a camera writes: `-GPSLatitude=21.5`, `-Orientation#=6`.
    func tagged(_ name: String, _ tags: [String]) throws -> [UInt8] {
        try run("/usr/bin/exiftool", ["-q", "-overwrite_original"] + tags + ["\(path)/\(name)"])
        return try bytes(name)
    }

    /// Everything that exiftool finds, a name and its value a line.
    func tags(of bytes: [UInt8], as name: String) throws -> [String: String] {
        try write(bytes, as: name)
        let said = try run("/usr/bin/exiftool", ["-s", "-a", "-G1", "\(path)/\(name)"])
        return said.split(separator: "\n").reduce(into: [:]) { tags, line in
            let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            if parts.count == 2 { tags[parts[0].split(separator: "]").last.map { $0.trimmingCharacters(in: .whitespaces) } ?? ""] = parts[1] }
        }
    }

    /// Red, green and blue at a place.
    func colour(of bytes: [UInt8], as name: String, x: Int, y: Int) throws -> [Int] {
        try write(bytes, as: name)
        return try run("/usr/bin/vips", ["getpoint", "\(path)/\(name)", "\(x)", "\(y)"])
            .split(whereSeparator: \.isWhitespace).compactMap { Double($0).map { Int($0) } }
    }

    /// What a Python program writes to its standard output.
    func python(_ program: String) throws -> [UInt8] {
        try run("/usr/bin/python3", ["-c", program, path])
        return try bytes("made")
    }

    @discardableResult
    func run(_ tool: String, _ arguments: [String]) throws -> String {
        let outcome = try ChildProcess(tool, arguments).wait()
        try #require(outcome.status == 0, "\(tool) \(arguments): \(outcome.errors)")
        return outcome.output
    }
}

/// What is refused, or nil where the file comes in.
func refusal(_ bytes: [UInt8], named name: String) -> EvidenceRefusal? {
    do throws(EvidenceRefusal) {
        _ = try EvidenceFile(bytes, named: name)
        return nil
    } catch {
        return error
    }
}
