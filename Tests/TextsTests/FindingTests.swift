import Events
import Journal
@testable import Queries
import Testing
import Texts

struct FindingTests {
    @Test(arguments: [
        (
            Queries.Finding.Kind.partsFallShort, 47, 337, "các phần cộng lại thiếu 47 so với tổng 337",
            "the parts fall 47 short of the total of 337"
        ),
        (.partsExceed, 1_200, 11_821, "các phần cộng lại vượt 1.200 so với tổng 11.821", "the parts exceed the total of 11,821 by 1,200"),
        (
            .derivedDiffers, 41, 800, "số tổng hợp từ hồ sơ lệch 41 so với số báo cáo 800",
            "counted from records, the figure differs by 41 from the 800 reported"
        ),
        (
            .notPlaced, 12, 430, "12 trong số 430 không xếp được vào đơn vị nào trên bản đồ này",
            "12 of 430 cannot be placed in any unit of this map"
        ),
        (.coverageIncomplete, 1, 14, "1 trong số 14 đơn vị phải báo cáo chưa có số liệu", "1 of 14 units due has not reported"),
        (.coverageIncomplete, 2, 14, "2 trong số 14 đơn vị phải báo cáo chưa có số liệu", "2 of 14 units due have not reported"),
        (.generatedRecords, 11_821, 11_821, "11.821 trong số 11.821 là dữ liệu tạo sinh", "11,821 of 11,821 are generated records"),
    ])
    func `a finding says by how much`(_ row: (Queries.Finding.Kind, Int, Int, String, String)) {
        let finding = Queries.Finding(kind: row.0, line: FigureLine(indicator: "registered"), amount: row.1, whole: row.2)
        #expect(finding.said(in: .vi) == row.3)
        #expect(finding.said(in: .en) == row.4)
    }

    @Test(arguments: [
        (
            Journal.Finding.Place.entry(11_821), "Bản ghi số 11821 không còn đúng như khi ghi (its hash).",
            "Entry 11821 is not as it was written (its hash)."
        ),
        (
            .table(name: "node", row: "0/3"), "Bảng node, dòng 0/3 không khớp với các bản ghi (its hash).",
            "Table node, row 0/3 does not fit the entries (its hash)."
        ),
        (.page("7"), "Trang 7 của tệp bị hỏng (its hash).", "Page 7 of the file is damaged (its hash)."),
        (.page("unknown"), "Một trang không rõ số của tệp bị hỏng (its hash).", "A page of the file, it is not known which, is damaged (its hash)."),
        (
            .checkpoint, "Sổ cái không khớp với điểm xác nhận đã ký (its hash).",
            "The journal does not agree with a signed checkpoint (its hash)."
        ),
    ])
    func `damage is told with its place`(_ row: (Journal.Finding.Place, String, String)) {
        let finding = Journal.Finding(row.0, "its hash")
        #expect(finding.said(in: .vi) == row.1)
        #expect(finding.said(in: .en) == row.2)
    }
}
