import Foundation
import Testing
import TestSupport

/// The program as it was built beside the tests, on a data folder of its own that goes with it.
final class Kheo: Sendable {
    typealias Outcome = ChildProcess.Outcome

    let folder: String
    var data: String { folder + "/data" }
    var journal: String { data + "/journal.sqlite" }

    /// The checkout: programmes, examples, catalogues.
    static let product = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
    static let program = Bundle(for: Kheo.self).bundleURL.path + "/kheo"

    /// `copy` is a data folder to begin with; without one there is none yet.
    init(copyOf copy: String? = nil) throws {
        folder = FileManager.default.temporaryDirectory.path + "/kheo-journey-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        if let copy { try FileManager.default.copyItem(atPath: copy, toPath: data) }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func start(_ arguments: [String], by program: [String] = [Kheo.program]) throws -> ChildProcess {
        try ChildProcess(
            program[0], program.dropFirst() + arguments,
            environment: ["KHEO_DATA": data, "KHEO_HOME": Kheo.product, "KHEO_LANG": "en", "LANG": "C"])
    }

    /// A copy of the data as it is now, on which no program ever runs: it can be copied at any time.
    func setAside() throws { try FileManager.default.copyItem(atPath: data, toPath: pristine) }
    var pristine: String { folder + "/pristine" }

    /// Runs one command whatever it answers.
    func run(_ arguments: String...) throws -> Outcome { try start(arguments).wait() }

    /// Runs one command that must do what it says.
    @discardableResult
    func done(_ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
        let outcome = try start(arguments).wait()
        try #require(outcome.status == 0, "kheo \(arguments.joined(separator: " ")): \(outcome.errors)", sourceLocation: sourceLocation)
        #expect(outcome.errors == "", sourceLocation: sourceLocation)
        return outcome.output
    }

    /// Runs one command that must be refused with this exit code and this code in brackets. Answers what was said.
    @discardableResult
    func refused(_ exit: Int32, _ code: String, _ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
        let outcome = try start(arguments).wait()
        #expect(outcome.status == exit, "\(outcome.output)\(outcome.errors)", sourceLocation: sourceLocation)
        #expect(outcome.errors.hasSuffix("[\(code)]\n"), "\(outcome.errors)", sourceLocation: sourceLocation)
        #expect(outcome.output == "", sourceLocation: sourceLocation)
        return outcome.errors
    }

    func json<Answer: Decodable>(_ type: Answer.Type = Answer.self, _ arguments: String...) throws -> Answer {
        let outcome = try start(arguments + ["--json"]).wait()
        try #require(outcome.status == 0, "kheo \(arguments.joined(separator: " ")): \(outcome.errors)")
        return try JSONDecoder().decode(type, from: Data(outcome.output.utf8))
    }

    func report(_ place: String, _ options: String...) throws -> PrintedReport {
        let outcome = try start(["report", place, "--json"] + options).wait()
        try #require(outcome.status == 0, "\(outcome.errors)")
        return try JSONDecoder().decode(PrintedReport.self, from: Data(outcome.output.utf8))
    }

    /// How many entries the journal has, as `verify` says.
    func size() throws -> Int { try json(Verified.self, "verify").size }

    func write(_ text: String, to name: String) throws -> String {
        let path = "\(folder)/\(name)"
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }
}

/// What `kheo verify --json` promises.
struct Verified: Decodable {
    struct Finding: Decodable, Equatable {
        var place: String
        var entry: Int?
        var message: String
    }

    var sound: Bool
    var size: Int
    var findings: [Finding]
}

/// Data folders that are made once and copied for each test.
enum Prepared {
    /// Hoa Lư as reported, with its generated records.
    static let hoaLu: Result<Kheo, any Error> = Result {
        let kheo = try Kheo()
        try kheo.done("init", "--origin", "kheo.test/hoa-lu")
        try kheo.done("example", "hoa-lu", "--generate")
        try kheo.setAside()
        return kheo
    }

    /// Hoa Lư as reported: units, programmes, figures, and no model yet.
    static let hoaLuAsReported: Result<Kheo, any Error> = Result {
        let kheo = try Kheo()
        try kheo.done("init", "--origin", "kheo.test/hoa-lu")
        try kheo.done("example", "hoa-lu")
        try kheo.setAside()
        return kheo
    }

    /// All five places as reported, with their generated records.
    static let fivePlaces: Result<Kheo, any Error> = Result {
        let kheo = try Kheo()
        for place in ["bac-kan", "lai-chau", "binh-thuan", "hoa-lu", "tuyen-quang"] { try kheo.done("example", place, "--generate") }
        try kheo.setAside()
        return kheo
    }

    /// The five places as reported only.
    static let asReported: Result<Kheo, any Error> = Result {
        let kheo = try Kheo()
        for place in ["bac-kan", "lai-chau", "binh-thuan", "hoa-lu", "tuyen-quang"] { try kheo.done("example", place) }
        try kheo.setAside()
        return kheo
    }

    static func copyOfHoaLu() throws -> Kheo { try Kheo(copyOf: hoaLu.get().pristine) }
    static func copyOfHoaLuAsReported() throws -> Kheo { try Kheo(copyOf: hoaLuAsReported.get().pristine) }
    static func copyAsReported() throws -> Kheo { try Kheo(copyOf: asReported.get().pristine) }
}
