import Foundation
import Testing

struct WordTests {
    static let roomNames: Set<String> = ["Core", "Common", "Helpers", "Utilities", "Extensions", "Services", "Managers"]

    @Test func `no folder has a name that says nothing`() {
        let findings = ["Sources", "Tests"].flatMap { Repository.folders(below: $0) }.filter { path in
            WordTests.roomNames.contains(String(path.split(separator: "/").last ?? ""))
        }
        #expect(findings.isEmpty, "name these after what lives in them: \(findings.joined(separator: ", "))")
    }

    @Test func `nothing is put off`() throws {
        let shouted = #/\b(TODO|FIXME|XXX|HACK)\b/#
        let said = #/\b(for now|stub|stubbed|comes? later|added later|done later|coming soon|not implemented|not yet implemented)\b/#.ignoresCase()
        let documents = Repository.files(below: "", ending: ".md").filter { !$0.hasPrefix("Tests/") }
        var findings: [String] = []
        for file in Repository.files(below: "Sources", ending: ".swift") + documents {
            for (number, line) in try Repository.lines(file).enumerated() {
                let words = line.matches(of: shouted).map(\.1) + line.matches(of: said).map(\.1)
                findings += words.map { "\(file):\(number + 1): \"\($0)\"; do it, or open an issue" }
            }
        }
        #expect(findings.isEmpty, "\(findings.joined(separator: "\n"))")
    }

    /// Texts belong to the terminal; everything else answers with values.
    @Test func `only the terminal and the benches print`() throws {
        let call = #/(?:^|[^\w.`])(?:debugPrint|dump|print|NSLog)\(/#
        let mayPrint = ["Sources/Terminal/", "Sources/kheo/", "Sources/bench/"]
        var findings: [String] = []
        for file in Repository.files(below: "Sources", ending: ".swift") where !mayPrint.contains(where: file.hasPrefix) {
            for (number, line) in try Repository.lines(file).enumerated() where line.contains(call) && !line.contains("func print(") {
                findings.append("\(file):\(number + 1): prints")
            }
        }
        #expect(findings.isEmpty, "\(findings.joined(separator: "\n"))")
    }

    @Test func `what is built or resolved is not in the repository`() throws {
        guard Repository.has(".git") else { return }
        let git = Process()
        git.executableURL = URL(filePath: "/usr/bin/env")
        git.arguments = ["git", "-c", "safe.directory=*", "-C", Repository.root.path, "ls-files"]
        let output = Pipe()
        git.standardOutput = output
        git.standardInput = FileHandle.nullDevice
        try git.run()
        let listed = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        git.waitUntilExit()
        try #require(git.terminationStatus == 0)
        let findings = listed.split(separator: "\n").filter { path in
            path.split(separator: "/").contains { $0 == "Package.resolved" || $0.hasPrefix(".build") || $0 == "kheo-data" || $0.hasSuffix(".sqlite") }
        }
        #expect(findings.isEmpty, "tracked: \(findings.joined(separator: ", "))")
    }
}
