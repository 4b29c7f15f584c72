import Foundation
import Testing

struct WallTests {
    @Test func `every import stays inside the walls`() throws {
        var findings: [String] = []
        for room in Repository.children(of: "Sources") {
            // A system-library target is a module map and a shim.
            if Repository.has("Sources/\(room)/module.modulemap") { continue }
            guard let wall = Walls.rooms.first(where: { $0.room == room }) else {
                findings.append("Sources/\(room): no row in Walls.swift")
                continue
            }
            findings += try trespasses(below: "Sources/\(room)", wall)
        }
        for folder in Repository.children(of: "Tests") where !Repository.files(below: "Tests/\(folder)", ending: ".swift").isEmpty {
            guard let wall = Walls.wall(ofTests: folder) else {
                findings.append("Tests/\(folder): no row in Walls.swift")
                continue
            }
            findings += try trespasses(below: "Tests/\(folder)", wall)
        }
        #expect(findings.isEmpty, "\(findings.joined(separator: "\n"))")
    }

    @Test func `the manifest lets no room see more than its wall`() throws {
        var findings: [String] = []
        let ours = Set(Walls.rooms.map(\.room))
        for target in try Manifest.targets() where !target.isTest {
            guard let wall = Walls.rooms.first(where: { $0.room == target.name }) else { continue }
            for dependency in target.dependencies where ours.contains(dependency) && !wall.ours.contains(dependency) {
                findings.append("Package.swift: \(target.name) depends on \(dependency). \(wall.reason)")
            }
        }
        #expect(findings.isEmpty, "\(findings.joined(separator: "\n"))")
    }

    @Test func `Texts takes the types of rooms that keep or do something by name`() throws {
        var findings: [String] = []
        for file in Repository.files(below: "Sources/Texts", ending: ".swift") {
            for (number, line) in try Repository.lines(file).enumerated() {
                guard let module = importedModule(line), !["Events", "Rules"].contains(module) else { continue }
                if line.contains(#/import (?:struct|enum) \w+\.\w+$/#) { continue }
                findings.append("\(file):\(number + 1): import the type, not all of \(module): a sentence is made of an answer, never by asking")
            }
        }
        #expect(findings.isEmpty, "\(findings.joined(separator: "\n"))")
    }

    @Test func `the walls go one way`() {
        var seen: [String: Set<String>] = [:]
        func reach(_ room: String, _ path: [String]) -> Set<String> {
            if let known = seen[room] { return known }
            #expect(!path.contains(room), "\(room) sees itself through \(path.joined(separator: ", "))")
            guard !path.contains(room), let wall = Walls.rooms.first(where: { $0.room == room }) else { return [] }
            let all = wall.ours.reduce(into: Set(wall.ours)) { $0.formUnion(reach($1, path + [room])) }
            seen[room] = all
            return all
        }
        for wall in Walls.rooms { _ = reach(wall.room, []) }
    }

    @Test func `ARCHITECTURE.md has the same walls`() throws {
        let path = "ARCHITECTURE.md"
        var lines = try Repository.lines(path).map(String.init)
        let heading = try #require(lines.firstIndex(of: "## Walls"))
        let first = try #require(lines[heading...].firstIndex { $0.hasPrefix("|---") }) + 1
        let end = lines[first...].firstIndex { !$0.hasPrefix("|") } ?? lines.endIndex
        if Repository.isRecording {
            lines.replaceSubrange(first..<end, with: Walls.document)
            try lines.joined(separator: "\n").write(to: Repository.root.appending(path: path), atomically: true, encoding: .utf8)
        } else {
            #expect(Array(lines[first..<end]) == Walls.document, "`make record` writes the table of Walls.swift into \(path)")
        }
    }

    private func trespasses(below folder: String, _ wall: Wall) throws -> [String] {
        var findings: [String] = []
        let allowed = Set(wall.ours + wall.foreign + Walls.standard)
        for file in Repository.files(below: folder, ending: ".swift") {
            for (number, line) in try Repository.lines(file).enumerated() {
                guard line.contains("import "), let module = importedModule(line), !allowed.contains(module) else { continue }
                findings.append("\(file):\(number + 1): \(wall.room) may not import \(module). \(wall.reason)")
            }
        }
        return findings
    }

    /// `@preconcurrency package import struct Foundation.Data` imports Foundation.
    private func importedModule(_ line: Substring) -> String? {
        var words = line.split { $0 == " " || $0 == "\t" || $0 == ";" || $0 == "." }[...]
        let before: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
        let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias", "actor"]
        while let word = words.first, word.hasPrefix("@") || before.contains(word) { words.removeFirst() }
        guard words.popFirst() == "import" else { return nil }
        if let kind = words.first, kinds.contains(kind) { words.removeFirst() }
        return words.first.map(String.init)
    }
}
