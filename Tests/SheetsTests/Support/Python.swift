import Foundation
import TestSupport
import Testing

/// The independent reader and writer of workbooks that the tests compare with: openpyxl in a folder of its own.
enum Python {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    static let executable = "\(root)/.build-tests/venv/bin/python"

    private static let preamble = "import openpyxl, sys, datetime\nfrom openpyxl.cell.rich_text import *\n"

    /// What the script prints; it has openpyxl, sys and datetime.
    static func run(_ script: String, _ arguments: String...) throws -> String {
        try #require(FileManager.default.isExecutableFile(atPath: executable), "run ./Scripts/set-up tests: it installs openpyxl")
        let outcome = try ChildProcess(executable, ["-c", preamble + script] + arguments).wait(seconds: 120)
        try #require(outcome.status == 0, "\(outcome.errors)")
        return outcome.output
    }
}
