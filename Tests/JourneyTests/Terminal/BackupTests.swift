import Foundation
import Testing
import TestSupport

@Suite struct BackupTests {
    @Test func `a backup restored elsewhere says the same, with and without the keys`() throws {
        let kheo = try Prepared.copyAsReported()
        let report = try kheo.report("bac-kan", "--map", "2025-07-01")
        let names = try kheo.names(of: "bac-kan-1")
        #expect(names.compactMap { $0 }.count == 47)
        try kheo.done("backup", kheo.folder + "/copy", "--keys", kheo.folder + "/keys")
        #expect(!FileManager.default.fileExists(atPath: kheo.folder + "/copy/keys.sqlite"))
        let note = try kheo.write(kheo.done("checkpoint"), to: "checkpoint")

        let whole = try Kheo()
        try whole.done("restore", kheo.folder + "/copy", "--keys", kheo.folder + "/keys")
        #expect(try whole.report("bac-kan", "--map", "2025-07-01") == report)
        #expect(try whole.names(of: "bac-kan-1") == names)
        #expect(try whole.json(Verified.self, "verify", "--against", note).sound)
        try whole.done("example", "hoa-lu", "--generate")
        try whole.done("checkpoint")

        let bare = try Kheo()
        try bare.done("restore", kheo.folder + "/copy")
        #expect(try bare.report("bac-kan", "--map", "2025-07-01") == report)
        #expect(try bare.names(of: "bac-kan-1") == names.prefix(39) + Array(repeating: nil, count: 8), "bodies only")
        #expect(try bare.json(Verified.self, "verify", "--against", note).sound)
        try bare.refused(7, "key-missing", "checkpoint")
    }

    @Test func `nothing is written over`() throws {
        let kheo = try Prepared.copyOfHoaLu()
        try kheo.done("backup", kheo.folder + "/copy")
        try kheo.refused(1, "keeping.folderNotEmpty", "backup", kheo.folder + "/copy")
        try kheo.refused(1, "journal-exists", "restore", kheo.folder + "/copy")
        try kheo.refused(2, "journal-missing", "restore", kheo.folder + "/nothing", "--data", kheo.folder + "/new")
        #expect(try kheo.run("restore", kheo.folder + "/nothing", "--data", kheo.folder + "/new").status != 0)
        #expect(!FileManager.default.fileExists(atPath: kheo.folder + "/new"))
    }

    @Test func `a damaged backup is not restored`() throws {
        let kheo = try Prepared.copyOfHoaLu()
        try kheo.done("backup", kheo.folder + "/copy")
        let leaf = try kheo.done("entry", "20", "--raw")
        #expect(try FileBytes.flip(in: kheo.folder + "/copy/journal.sqlite", at: leaf, offset: 40))
        let other = try Kheo()
        try other.refused(4, "journal-damaged", "restore", kheo.folder + "/copy")
        #expect(!FileManager.default.fileExists(atPath: other.data))
    }

    @Test func `what was erased stays erased in what is restored from an older copy of the keys`() throws {
        let kheo = try Prepared.copyAsReported()
        try kheo.done("backup", kheo.folder + "/before", "--keys", kheo.folder + "/keys")
        let name = try #require(try kheo.names(of: "bac-kan-1")[39])
        try kheo.done("erase", "person/bac-kan-1.40", "--reason", "Đề nghị của người đó.")
        try kheo.done("backup", kheo.folder + "/after")
        let restored = try Kheo()
        try restored.done("restore", kheo.folder + "/after", "--keys", kheo.folder + "/keys")
        #expect(try restored.names(of: "bac-kan-1")[39] == nil)
        #expect(try restored.names(of: "bac-kan-1")[40] != nil)
        #expect(try FileBytes.files(in: restored.data, holding: name) == [])
        try restored.refused(2, "key.keyUnknown", "erase", "person/bac-kan-1.40", "--reason", "Lần nữa.")
    }
}

extension Kheo {
    /// The names on a decision's list, nil where a name is closed.
    func names(of decision: String) throws -> [String?] {
        struct Shown: Decodable {
            struct Recipient: Decodable { var name: String? }
            var recipients: [Recipient]
        }
        return try json(Shown.self, "decisions", "show", decision).recipients.map(\.name)
    }
}
