import Foundation
import TestSupport
import Testing

/// Decisions are drafted in a shell as they are in a browser.
@Suite struct DraftedDecisionTests {
    private struct Shown: Decodable {
        struct Line: Decodable, Equatable {
            var name: String
            var office: String
            var person: String?
        }

        var entry: Int
        var discarded: Bool
        var track: String
        var obstacle: String?
        var recipients: [Line]
    }

    private struct Award: Decodable {
        var number: String
        var name: String?
    }

    private static let file = """
        kheo: decision/1
        programme: dan-van-kheo
        period: "2021-2025"
        track: party
        form: bieu-duong-tinh-uy
        grantor: province
        issuer: {name: Ban Thường vụ Tỉnh ủy Thái Nguyên, unit: {code: "19", on: 2026-01-01}}
        about: {vi: Biểu dương, en: Commendation}
        recipients:
          - {subject: individual, unit: {code: "19", on: 2026-01-01}}
          - {subject: collective, name: Chi bộ thôn, unit: {code: "19", on: 2026-01-01}}
        """

    @Test func `a draft is made from a file, changed, put in order, refused by name, and given up`() throws {
        let kheo = try Prepared.copyOfHoaLu()
        let path = kheo.folder + "/draft.yaml"
        try DraftedDecisionTests.file.write(toFile: path, atomically: true, encoding: .utf8)
        try kheo.done("decisions", "draft", "d-9", "--file", path)
        try kheo.refused(1, "decision.decisionExists", "decisions", "draft", "d-9", "--file", path)
        try kheo.done("decisions", "line", "d-9", "--line", "1", "--name", "Nguyễn Thị Ẩn", "--office", "Trưởng thôn")
        try kheo.refused(1, "decision.orderIncomplete", "decisions", "order", "d-9", "--lines", "2,2")
        try kheo.done("decisions", "order", "d-9", "--lines", "2,1")
        let shown = try kheo.json(Shown.self, "decisions", "show", "d-9")
        #expect(
            shown.recipients == [
                Shown.Line(name: "Chi bộ thôn", office: "", person: nil), Shown.Line(name: "Nguyễn Thị Ẩn", office: "Trưởng thôn", person: "d-9.1"),
            ])
        #expect(shown.track == "party" && shown.obstacle == "decision.basesMissing" && !shown.discarded)
        try kheo.refused(3, "decision.draftMovedOn", "decisions", "order", "d-9", "--lines", "1,2", "--seen", "\(shown.entry - 1)")
        try kheo.refused(7, "access.signInNeeded", "decisions", "sign", "d-9", "--seen", "\(shown.entry)", "--office", "Bí thư", "--code", "123456")
        try kheo.refused(2, "decision.seriesUnknown", "series", "begin", "nothing", "--unit", "19")
        try kheo.done("decisions", "discard", "d-9", "--reason", "Lập lại.")
        try kheo.refused(1, "decision.draftDiscarded", "decisions", "order", "d-9", "--lines", "1,2")
        #expect(try kheo.json(Shown.self, "decisions", "show", "d-9").discarded)
    }

    @Test func `the award book and a unit's history are read and written as a sheet`() throws {
        let kheo = try Prepared.copyOfHoaLu()
        let book = try kheo.json([Award].self, "awards", "book", "--year", "2023")
        #expect(book.count == 15)
        let to = kheo.folder + "/book.csv"
        try kheo.done("awards", "book", "--year", "2023", "--format", "csv", "--to", to)
        let lines = try String(contentsOfFile: to, encoding: .utf8).split(whereSeparator: \.isNewline)
        #expect(lines.count >= 16, "a heading and fifteen awards")
        try kheo.refused(2, "notThere.unit", "awards", "history", "--unit", "nowhere")
    }
}
