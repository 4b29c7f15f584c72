import Foundation
import Testing

struct DocumentTests {
    @Test func `every relative link leads somewhere`() throws {
        let link = #/\]\(([^)\s]+)\)/#
        var findings: [String] = []
        for file in Repository.files(below: "", ending: ".md") {
            let folder = URL(filePath: "/" + file).deletingLastPathComponent()
            for (number, line) in try proseLines(of: file) {
                for match in line.matches(of: link) {
                    let target = match.1.prefix { $0 != "#" }
                    guard !target.isEmpty, !match.1.contains("://"), !match.1.hasPrefix("mailto:") else { continue }
                    let path = folder.appending(path: String(target)).standardizedFileURL.path
                    if !Repository.has(String(path.dropFirst())) { findings.append("\(file):\(number): \(match.1)") }
                }
            }
        }
        #expect(findings.isEmpty, "\(findings.joined(separator: "\n"))")
    }

    @Test func `ARCHITECTURE.md describes the rooms of the manifest and nothing else`() throws {
        let described = try Set(tableRows(in: "ARCHITECTURE.md", under: "Rooms").compactMap(\.first))
        let rooms = try Set(Manifest.targets().filter { !$0.isTest }.map(\.name))
        #expect(rooms.subtracting(described).sorted() == [], "rooms without a row")
        #expect(described.subtracting(rooms).sorted() == [], "rows without a room")
    }

    @Test(.enabled(if: Repository.has("Sources/Terminal")))
    func `the commands of the documents exist`() throws {
        let name = #/commandName:\s*"([\w-]+)"/#
        let known = try Set(
            Repository.files(below: "Sources/Terminal", ending: ".swift").flatMap { file in
                try Repository.text(file).matches(of: name).map { String($0.1) }
            })
        var findings: [String] = []
        for file in ["README.md"] + Repository.files(below: "docs", ending: ".md") {
            for (number, line) in try codeLines(of: file) {
                let words = line.drop { $0 == " " || $0 == "$" }.split(separator: " ")
                guard words.count > 1, words[0] == "kheo" else { continue }
                // Options with a value stand before the command: `kheo --data DIR init`.
                let command = words[1] == "--data" ? words.dropFirst(3).first : words[1]
                guard let command, !command.hasPrefix("-"), command != "help", !known.contains(String(command)) else { continue }
                findings.append("\(file):\(number): there is no `kheo \(command)`")
            }
        }
        #expect(findings.isEmpty, "\(findings.joined(separator: "\n"))")
    }

    @Test func `decision records are numbered without gaps and have their three parts`() throws {
        let records = Repository.files(below: "docs/decisions", ending: ".md")
        let numbers = records.map { Int($0.split(separator: "/")[2].prefix(4)) ?? 0 }
        #expect(numbers == Array(1..<(records.count + 1)))
        for record in records {
            let headings = try Repository.lines(record).filter { $0.hasPrefix("## ") }.map { $0.dropFirst(3) }
            #expect(headings == ["Context", "Decision", "Consequences"], "\(record)")
        }
    }

    @Test func `what the glossary names in the code is there`() throws {
        let code = try Repository.files(below: "Sources", ending: ".swift").map { try Repository.text($0) }.joined(separator: "\n")
        let words = Set(code.split { !$0.isLetter && !$0.isNumber })
        var findings: [String] = []
        for row in try tableRows(in: "docs/glossary.md", under: "Glossary") {
            guard row.count == 4 else {
                findings.append("not four columns: \(row)")
                continue
            }
            for place in row[3].split(separator: ",") where place.trimmingCharacters(in: .whitespaces) != "–" {
                for word in place.split(whereSeparator: { $0 == "." || $0 == " " }) where !words.contains(word) {
                    findings.append("\(row[0]): there is no \(word) in the code")
                }
            }
        }
        #expect(findings.isEmpty, "\(findings.joined(separator: "\n"))")
    }

    private func proseLines(of file: String) throws -> [(Int, Substring)] {
        try lines(of: file).filter { !$0.isCode }.map { ($0.number, $0.text) }
    }

    private func codeLines(of file: String) throws -> [(Int, Substring)] {
        try lines(of: file).filter(\.isCode).map { ($0.number, $0.text) }
    }

    private func lines(of file: String) throws -> [(number: Int, text: Substring, isCode: Bool)] {
        var isCode = false
        return try Repository.lines(file).enumerated().compactMap { index, line in
            if line.drop(while: { $0 == " " }).hasPrefix("```") {
                isCode.toggle()
                return nil
            }
            return (index + 1, line, isCode)
        }
    }
}
