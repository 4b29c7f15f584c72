import Foundation
import TestSupport
import Testing

/// Lists of models out of a shell, and models into it.
struct SheetTests {
    struct Preview: Decodable {
        struct Row: Decodable {
            var line: Int
            var state: String
            var model: String
        }

        var ready: Int
        var needsChoice: Int
        var refused: Int
        var alreadyRecorded: Int
        var rows: [Row]
    }

    @Test func `models come in from a sheet, once, and go out again`() throws {
        let kheo = try Prepared.copyOfHoaLu()
        let questions = [
            "Tình hình và lý do", "Mục tiêu và tiêu chí", "Nội dung và cách làm", "Địa bàn và đối tượng", "Lực lượng tham gia", "Nguồn lực",
            "Thời gian",
            "Sản phẩm, kết quả", "Khả năng duy trì và nhân rộng",
        ]
        let head = (["Tên mô hình", "Mã đơn vị"] + questions).map { "\"\($0)\"" }.joined(separator: ",")
        let answers = questions.map { _ in "x" }.joined(separator: ",")
        let sheet = "\(kheo.folder)/sheet.csv"
        let text = "\(head)\n=Đường hoa,14524,\(answers)\nKhông đơn vị,99999,\(answers)\n"
        try text.write(toFile: sheet, atomically: true, encoding: .utf8)
        let options = ["models", "import", sheet, "--period", "2025", "--on", "2025-06-18"]
        func preview() throws -> Preview {
            try kheo.json(Preview.self, "models", "import", sheet, "--period", "2025", "--on", "2025-06-18", "--preview")
        }
        let first = try preview()
        #expect(first.ready == 1 && first.needsChoice == 0 && first.refused == 1 && first.alreadyRecorded == 0)
        let size = try kheo.size()
        // One row is refused, so nothing is recorded unless that is asked for.
        let refused = try kheo.start(options).wait()
        #expect(refused.status == 1)
        #expect(refused.output.contains("sheet.csv:3:2: On 18 June 2025 no unit has the code “99999”."))
        #expect(try kheo.size() == size)
        #expect(try kheo.done("models", "import", sheet, "--period", "2025", "--on", "2025-06-18", "--ready-only") == "1 model was recorded.\n")
        #expect(try kheo.size() == size + 2)
        #expect(try preview().alreadyRecorded == 1)
        try kheo.done("models", "import", sheet, "--period", "2025", "--on", "2025-06-18", "--ready-only")
        #expect(try kheo.size() == size + 2)
        let list = try kheo.done("models", "export", "--words", "duong hoa", "--as-at", "2025-06-18", "--columns", "unitcode,status")
        #expect(list.contains("\r\n'=Đường hoa,14524,Registered"))
        try kheo.done("models", "export", "--format", "xlsx", "--to", "\(kheo.folder)/list.xlsx")
        #expect(try Data(contentsOf: URL(filePath: "\(kheo.folder)/list.xlsx")).starts(with: Array("PK".utf8)))
    }

    @Test func `what is no sheet is refused with its code`() throws {
        let kheo = try Prepared.copyOfHoaLu()
        let file = "\(kheo.folder)/a.pdf"
        try "%PDF-1.7".write(toFile: file, atomically: true, encoding: .utf8)
        #expect(try kheo.refused(1, "file.refused", "models", "import", file).contains("a.pdf: This is a PDF file"))
        try kheo.refused(2, "file.refused", "models", "import", "\(kheo.folder)/gone.csv")
    }
}
