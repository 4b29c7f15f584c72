import Foundation
import Testing
import TestSupport

/// Complained, corrected, annulled: in a shell.
@Suite struct RemedyTests {
    struct Steps: Decodable {
        struct Step: Decodable {
            var position: Int
            var kind: String
        }

        var steps: [Step]
    }

    struct Complaint: Decodable, Equatable {
        var id: String
        var state: String
        var decision: String?
        var line: Int?
        var instrument: String?
    }

    struct Preview: Decodable {
        struct Figure: Decodable {
            var indicator: String
            var before: Int
            var after: Int
        }

        var count: Int
        var figures: [Figure]
    }

    struct Shown: Decodable {
        struct Recipient: Decodable {
            var name: String?
            var nameAsIssued: String?
            var annulment: String?
        }

        var recipients: [Recipient]
    }

    @Test func `a complaint is lodged, listed, answered, and erased`() throws {
        let kheo = try Prepared.copyAsReported()
        try kheo.refused(1, "complaint.textMissing", "complaints", "lodge", "c-1", "--decision", "bac-kan-1", "--line", "1", "--text", "")
        try kheo.done("complaints", "lodge", "c-1", "--decision", "bac-kan-1", "--line", "1", "--text", "Ghi sai tên chi bộ.")
        #expect(try kheo.done("complaints", "show", "c-1").contains("Ghi sai tên chi bộ."))
        #expect(try FileBytes.files(in: kheo.data, holding: "Ghi sai tên chi bộ.") == [])
        try kheo.done("complaints", "answer", "c-1", "--upheld", "--reason", "Đúng là sai.", "--instrument", "3/TB")
        #expect(
            try kheo.json([Complaint].self, "complaints", "list")
                == [Complaint(id: "c-1", state: "upheld", decision: "bac-kan-1", line: 1, instrument: "3/TB")])
        try kheo.refused(1, "complaint.isOver", "complaints", "withdraw", "c-1", "--reason", "Thôi.")
        try kheo.done("erase", "complaint/c-1", "--reason", "Đề nghị của người gửi.")
        #expect(try !kheo.done("complaints", "show", "c-1").contains("Ghi sai tên chi bộ."))
        #expect(try kheo.json(Verified.self, "verify").sound)
    }

    private func annul(_ kheo: Kheo, _ more: String...) throws -> Kheo.Outcome {
        try kheo.start(["annul", "decision", "bac-kan-1", "--line", "2", "--reason", "Vi phạm.", "--instrument", "1801-QĐ/TU"] + more).wait()
    }

    @Test func `a name is corrected, an award is previewed and annulled`() throws {
        let kheo = try Prepared.copyAsReported()
        try kheo.done(
            "decisions", "correct", "bac-kan-1", "--line", "1", "--name", "Tên đúng", "--reason", "Sai chính tả.", "--instrument", "1800-QĐ/TU")
        let line = try kheo.json(Shown.self, "decisions", "show", "bac-kan-1").recipients[0]
        #expect(line.name == "Tên đúng" && line.nameAsIssued != nil && line.nameAsIssued != "Tên đúng")
        let preview = try JSONDecoder().decode(Preview.self, from: Data(annul(kheo, "--preview", "--json").output.utf8))
        #expect(preview.count == 1)
        #expect(preview.figures.first { $0.indicator == "commended" }.map { $0.before - $0.after } == 1)
        #expect(try kheo.json(Shown.self, "decisions", "show", "bac-kan-1").recipients[1].annulment == nil, "a preview enters nothing")
        let late = try annul(kheo, "--count", "2")
        #expect(late.status == 3 && late.errors.hasSuffix("[annulment.countMovedOn]\n"))
        #expect(try annul(kheo, "--count", "1").status == 0)
        #expect(try kheo.json(Shown.self, "decisions", "show", "bac-kan-1").recipients[1].annulment == "1801-QĐ/TU: Vi phạm.")
        try kheo.done("rebuild")
        #expect(try kheo.json(Shown.self, "decisions", "show", "bac-kan-1").recipients[0].name == "Tên đúng")
    }
}
