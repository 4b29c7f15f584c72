import Testing

struct SizeTests {
    static let lineCharactersMax = 150
    static let fileLinesMax = 350

    /// Longer files, each with its reason.
    static let exceptions: [String: String] = [
        "Sources/Events/Models/ModelEvents.swift": "the life of a model is read as one text",
    ]

    static let files = Repository.files(below: "Sources", ending: ".swift") + Repository.files(below: "Tests", ending: ".swift")

    @Test func `no line is longer than 150 characters`() throws {
        var findings: [String] = []
        for file in SizeTests.files {
            for (number, line) in try Repository.lines(file).enumerated() where line.count > SizeTests.lineCharactersMax {
                findings.append("\(file):\(number + 1): \(line.count) characters")
            }
        }
        #expect(findings.isEmpty, "\(findings.joined(separator: "\n"))")
    }

    @Test func `no file is longer than 350 lines, but for the exceptions`() throws {
        var findings: [String] = []
        for file in SizeTests.files {
            let lines = try Repository.lines(file).count - 1
            switch (lines > SizeTests.fileLinesMax, SizeTests.exceptions[file]) {
            case (true, nil): findings.append("\(file): \(lines) lines; divide it, or name it as an exception with the reason")
            case (false, .some): findings.append("\(file): \(lines) lines need no exception any more")
            default: continue
            }
        }
        for file in SizeTests.exceptions.keys where !SizeTests.files.contains(file) { findings.append("\(file): an exception for no file") }
        #expect(findings.isEmpty, "\(findings.sorted().joined(separator: "\n"))")
    }
}
