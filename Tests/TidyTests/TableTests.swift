import Foundation
import Testing

/// Tables of the documents that list what the code has: each row stands in the code, and each of the code's in a row.
struct TableTests {
    @Test func `events.md has every kind with its version and fields`() throws {
        var expected: [String: [String]] = [:]
        for file in Repository.files(below: "Sources/Events", ending: ".swift") {
            for event in declarations(#/package struct (\w+): EventBody \{/#, in: try Repository.text(file)) {
                guard let kind = event.body.firstMatch(of: #/static let kind = "([\w.]+)"/#) else { continue }
                let version = event.body.firstMatch(of: #/static let version = (\d+)/#).map { String($0.1) } ?? "1"
                let fields = try event.body.matches(of: #/coder\.field\("(\w+)", &(\w+)\)/#).map { field in
                    let isOptional = try event.body.contains(Regex("var \(field.2): [^=\n]*\\?"))
                    return field.1 + (isOptional ? "?" : "")
                }
                expected[String(kind.1)] = [version, fields.joined(separator: ", ")]
            }
        }
        #expect(!expected.isEmpty)
        var found: [String: [String]] = [:]
        for row in try tableRows(in: "docs/events.md", under: "Kinds") where row.count == 4 {
            #expect(found[row[0]] == nil, "\(row[0]) stands there twice")
            found[row[0]] = [row[1], row[2]]
        }
        compare(found, expected, "docs/events.md")
    }

    @Test func `limits.md has every limit with its value`() throws {
        var expected: [String: String] = [:]
        for file in Repository.files(below: "Sources", ending: "Limits.swift") {
            for limits in declarations(#/package enum (\w*Limits) \{/#, in: try Repository.text(file)) {
                for limit in limits.body.matches(of: #/static let (\w+)(?:: \w+)? = ([^\n]+)/#) {
                    expected["\(limits.name).\(limit.1)"] = value(limit.2)
                }
            }
        }
        #expect(!expected.isEmpty)
        var found: [String: String] = [:]
        for row in try tableRows(in: "docs/limits.md", under: "Limits") where row.count == 3 {
            found[row[0]] = row[1].filter { $0 != "," }
        }
        compare(found, expected, "docs/limits.md")
    }

    @Test func `refusals.md has every refusal and fault`() throws {
        var expected: [String: String] = [:]
        for file in Repository.files(below: "Sources/Rules", ending: ".swift") {
            for refusal in declarations(#/package enum (\w+)Refusal: Error/#, in: try Repository.text(file)) {
                for name in refusal.body.matches(of: #/\n {4}case (\w+)/#) { expected["\(refusal.name.lowercased()).\(name.1)"] = "" }
            }
        }
        for name in try Repository.text("Sources/Rules/Programmes/Programme+check.swift").matches(of: #/\n {8}case (\w+)/#) {
            expected["programme.\(name.1)"] = ""
        }
        for room in ["Evidence", "Keeping", "Register", "Commands", "Intake", "Mail", "Identity", "Sheets"] {
            for file in Repository.files(below: "Sources/\(room)", ending: ".swift") {
                for error in declarations(#/package enum (\w+)(?:Refusal|Fault): Error/#, in: try Repository.text(file)) {
                    for name in error.body.matches(of: #/\n {4}case (\w+)/#) { expected["\(error.name.lowercased()).\(name.1)"] = "" }
                }
            }
        }
        for name in try Repository.text("Sources/Intake/Files/Diagnostic.swift").matches(of: #/\n {8}case (\w+)/#)
        where !["programme", "model", "sheet"].contains(name.1) {
            expected["file.\(name.1)"] = ""
        }
        // Structs, which have one reason each.
        let single = [
            "file.refused", "programme.refused", "command.nothingToDo", "command.entryUnknown", "register.bytesMalformed", "fault.unexpected",
            "keeping.folderNotEmpty", "setting.refused",
        ]
        for name in try Repository.text("Sources/Queries/NotThere.swift").matches(of: #/\n {8}case (\w+)/#) {
            expected["notThere.\(name.1)"] = ""
        }
        for name in try Repository.text("Sources/Queries/QuestionRefusal.swift").matches(of: #/\n {4}case (\w+)/#) {
            expected["question.\(name.1)"] = ""
        }
        for code in single { expected[code] = "" }
        for file in Repository.files(below: "Sources/Journal", ending: ".swift") {
            let text = try Repository.text(file)
            guard text.contains("package var code: String") else { continue }
            for code in text.matches(of: #/case \.\w+: "([a-z-]+)"/#) { expected[String(code.1)] = "" }
        }
        #expect(!expected.isEmpty)
        var found: [String: String] = [:]
        let headings = [
            "Models", "Councils", "Units", "Decisions", "Figures", "Programmes", "Appending", "Journal faults", "Checkpoints and proofs",
            "Files", "Generation",
            "Desk", "Not there", "Questions", "Other faults", "Evidence", "Accounts", "Mail", "Sign-in elsewhere", "Sheets",
            "Access", "Appointments", "Forms", "Drafts", "Much at once", "Complaints", "Annulment",
        ]
        for heading in headings {
            for row in try tableRows(in: "docs/refusals.md", under: heading) where row.count == 2 {
                #expect(found[row[0]] == nil, "\(row[0]) stands there twice")
                found[row[0]] = ""
            }
        }
        compare(found, expected, "docs/refusals.md")
    }

    @Test func `operating.md has every exit code`() throws {
        var expected: [String: String] = [:]
        for group in try Repository.text("Sources/Texts/Refusals/Told.swift").matches(of: #/case `?(\w+)`? = (\d+)/#) {
            expected[String(group.1)] = String(group.2)
        }
        #expect(!expected.isEmpty)
        let found = try tableRows(in: "docs/operating.md", under: "Exit codes").filter { $0.count == 3 && $0[0] != "0" }.map { ($0[1], $0[0]) }
        compare(Dictionary(found) { first, _ in first }, expected, "docs/operating.md")
    }

    private func compare<Value: Equatable>(_ found: [String: Value], _ expected: [String: Value], _ document: String) {
        var findings: [String] = []
        for key in Set(found.keys).union(expected.keys).sorted() where found[key] != expected[key] {
            switch (found[key], expected[key]) {
            case (nil, let value?): findings.append("\(key): missing; the code has \(value)")
            case (_?, nil): findings.append("\(key): not in the code")
            case (let here, let there): findings.append("\(key): \(here.map { "\($0)" } ?? "") here, \(there.map { "\($0)" } ?? "") in the code")
            }
        }
        #expect(findings.isEmpty, "\(document)\n\(findings.joined(separator: "\n"))")
    }

    /// Declarations of a form, each with its text up to the closing brace in the first column.
    private func declarations(_ form: Regex<(Substring, Substring)>, in text: String) -> [(name: String, body: Substring)] {
        text.matches(of: form).map { match in
            let rest = text[match.range.upperBound...]
            return (String(match.1), rest.firstRange(of: "\n}").map { rest[..<$0.lowerBound] } ?? rest)
        }
    }

    /// `16 * 1024 * 1024`, `64 << 10` and `10.0` as plain digits.
    private func value(_ expression: Substring) -> String {
        let plain = expression.filter { $0 != "_" }
        let shifted = plain.split(separator: "<<").map { $0.trimmingCharacters(in: .whitespaces) }
        if shifted.count == 2, let left = Int(shifted[0]), let right = Int(shifted[1]) { return String(left << right) }
        let factors = plain.split(separator: "*").compactMap { Double($0.trimmingCharacters(in: .whitespaces)) }
        guard factors.count == plain.split(separator: "*").count else { return plain }
        return factors.reduce(1, *).formatted(.number.grouping(.never).locale(Locale(identifier: "en_GB")))
    }
}
