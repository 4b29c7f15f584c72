import Foundation
import Testing
import TestSupport

@Suite struct ErasureTests {
    @Test func `after a person is erased no file holds the name, the journal verifies and the figures stand`() throws {
        let kheo = try Prepared.copyAsReported()
        let before = try kheo.report("bac-kan", "--map", "2025-07-01")
        let name = try #require(try kheo.names(of: "bac-kan-1")[39])
        #expect(name.count > 5)
        #expect(try kheo.done("decisions", "show", "bac-kan-1").contains(name), "it is there to be read until then")
        let note = try kheo.write(kheo.done("checkpoint"), to: "checkpoint")

        try kheo.done("erase", "person/bac-kan-1.40", "--reason", "Đề nghị của người đó.")
        #expect(try FileBytes.files(in: kheo.data, holding: name) == [])
        #expect(try kheo.names(of: "bac-kan-1")[39] == nil)
        #expect(try kheo.names(of: "bac-kan-1").compactMap { $0 }.count == 46)
        #expect(try !kheo.done("decisions", "show", "bac-kan-1").contains(name))
        #expect(try kheo.json(Verified.self, "verify", "--against", note).sound)

        let after = try kheo.report("bac-kan", "--map", "2025-07-01")
        #expect(after.lines("reported") == before.lines("reported") && after.lines("derived") == before.lines("derived"))
        #expect(after.parts("commended") == before.parts("commended") && after.findings == before.findings)
        try kheo.done("rebuild")
        #expect(try kheo.report("bac-kan", "--map", "2025-07-01") == after)
        #expect(try FileBytes.files(in: kheo.data, holding: name) == [])
        try kheo.refused(2, "key.keyUnknown", "erase", "person/bac-kan-1.40", "--reason", "Lần nữa.")
    }

    @Test func `the prose of a model is erased like a name`() throws {
        let kheo = try Prepared.copyOfHoaLu()
        let model = "hoa-lu-generated-000001"
        let prose = "Nội dung tạo sinh"
        #expect(try kheo.done("models", "show", model, "--json").contains(prose))
        #expect(try FileBytes.files(in: kheo.data, holding: prose) == [], "sealed it is in no file")
        try kheo.refused(1, "key.reasonMissing", "erase", "model/\(model)", "--reason", "")
        try kheo.done("erase", "model/\(model)", "--reason", "Hết thời hạn lưu.")
        #expect(try !kheo.done("models", "show", model, "--json").contains(prose))
        #expect(try kheo.done("models", "show", "hoa-lu-generated-000002", "--json").contains(prose))
        #expect(try kheo.json(Verified.self, "verify").sound)
    }
}
