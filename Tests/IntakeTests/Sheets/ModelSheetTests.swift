import Commands
import Events
import Intake
import Queries
import Rules
import Sheets
import TestSupport
import Testing

/// Sheets of the fixture's programme in a house whose units are those of the reorganisation of 2025.
struct ModelSheetTests {
    let house: TestHouse

    init() throws {
        house = try TestHouse(today: .of("2025-06-20"))
        try house.loadUnits()
        try house.perform(PublishProgramme(programme: .fixture))
    }

    private static let settings = ModelSheet.Settings(programme: "dan-van-kheo", day: .of("2025-06-18"), period: "2025", level: "commune")

    private func read(_ csv: String, _ settings: ModelSheet.Settings = settings) throws -> ModelSheet {
        try ModelSheet.read(Array(csv.utf8), file: "a.csv", settings: settings, in: house.room, today: house.clock.today)
    }

    private func refusal(_ csv: String) throws -> [Diagnostic] {
        do {
            _ = try read(csv)
            return []
        } catch let refusal as FileRefusal {
            return refusal.diagnostics
        }
    }

    private static let head = "Tên mô hình,Đơn vị,Tình hình và lý do\n"

    @Test(arguments: [
        "Tên mô hình;Đơn vị;Mã đơn vị;Đơn vị thực hiện;Lĩnh vực;Loại;Đối tượng;Ngày đăng ký;Giai đoạn;Cấp đăng ký;"
            + "Tình hình và lý do;Sản phẩm, kết quả;Số người tham gia;Số hộ hưởng lợi",
        "ten mo hinh;DON VI;ma don vi;don vi thuc hien;linh vuc;loai;doi tuong;ngay dang ky;giai doan;cap dang ky;"
            + "tinh hinh va ly do;outputs;so nguoi tham gia;so ho huong loi",
        "Model name;Unit;Unit code;Host;Field;Type;Subject;Registered on;Period;Level;"
            + "Situation and reason;Outputs;People taking part;Households that benefit",
    ]) func `headings are known in both languages, with and without accents, and every column is read`(_ head: String) throws {
        let row = "Đường hoa;Xã Đại Sảo;02068;Chi hội Phụ nữ;kinh tế;Model;collective;17/6/2025;Năm 2025;district;Đường bẩn;Sạch;1.200;35"
        let sheet = try read("DANH SÁCH;;\n\(head)\n\(row)")
        let read = try #require(sheet.rows.first)
        #expect(sheet.rows.count == 1)
        #expect(read.faults == [])
        #expect(read.state == .ready)
        #expect(
            read.sketch
                == ModelSketch(
                    unit: "c02068-1", name: "Đường hoa", host: "Chi hội Phụ nữ", field: "economy", type: "model", subject: "collective",
                    answers: ["situation": "Đường bẩn", "outputs": "Sạch"],
                    involved: [
                        Involved(role: .participants, count: 1_200, measure: "person"),
                        Involved(role: .beneficiaries, count: 35, measure: "household"),
                    ]))
        #expect([read.day.description, read.period, read.level] == ["2025-06-17", "2025", "district"])
        #expect(read.line == 3)
    }

    @Test func `a sheet without headings, or without the two that must be there, is refused`() throws {
        #expect(try refusal("a,b\nc,d\n") == [Diagnostic(file: "a.csv", line: 1, column: 0, problem: .headingsMissing)])
        #expect(
            try refusal("Tên mô hình,Lĩnh vực\nx,y")
                == [Diagnostic(file: "a.csv", line: 1, column: 0, problem: .headingMissing(Name(vi: "Đơn vị", en: "Unit")))])
        #expect(
            try refusal("Tên,Tên mô hình,Đơn vị\nx,y,z")
                == [Diagnostic(file: "a.csv", line: 1, column: 2, problem: .headingTwice("Tên mô hình"))])
        #expect(try refusal("a,\"b") == [Diagnostic(file: "a.csv", line: 1, column: 0, problem: .sheet(.quoteNotClosed(line: 1)))])
    }

    @Test func `headings that nothing is read from are told`() throws {
        let sheet = try read("STT,Tên mô hình,Đơn vị,Ghi chú,\n1,x,Đại Sảo,y,\n")
        #expect(sheet.unread.map(\.column) == [1, 4])
        #expect(sheet.unread.map(\.heading) == ["STT", "Ghi chú"])
    }

    struct Written: Sendable {
        let unit: String
        let found: UnitID?
        let candidates: [UnitID]
        var problem: Diagnostic.Problem?
    }

    static let units: [Written] = [
        Written(unit: "Xã Đại Sảo, huyện Chợ Đồn", found: "c02068-1", candidates: []),
        Written(unit: "dai sao", found: "c02068-1", candidates: []),
        // Other accents are another name.
        Written(unit: "Đài Sao", found: nil, candidates: ["c02068-1"]),
        Written(unit: "Đại Sào", found: nil, candidates: ["c02068-1"]),
        Written(unit: "Dai Saoo", found: nil, candidates: ["c02068-1"]),
        // One of the two is called so only later; whoever writes today may mean it all the same.
        Written(unit: "Phú Bình", found: nil, candidates: ["c05908-1", "d173-1"]),
        Written(unit: "Thị trấn Phú Bình", found: nil, candidates: ["c05908-1"]),
        Written(unit: "Thái Nguyên", found: "p19-1", candidates: []),
        Written(unit: "Nowhere", found: nil, candidates: [], problem: .unitNotFound("Nowhere")),
        Written(unit: "", found: nil, candidates: [], problem: .unitMissing),
    ]

    @Test(arguments: units) func `a unit is taken only where nothing else can be meant`(_ row: Written) throws {
        let sheet = try read(ModelSheetTests.head + "x,\"\(row.unit)\",y\n")
        let read = try #require(sheet.rows.first)
        #expect(read.unit == row.found)
        #expect(Set(read.candidates.map(\.id)) == Set(row.candidates))
        #expect(read.faults.map(\.problem) == (row.problem.map { [$0] } ?? []))
        #expect(read.state == (row.problem != nil ? .refused : row.found == nil ? .needsChoice : .ready))
    }

    @Test func `a code decides, but not against the name beside it`() throws {
        let head = "Tên mô hình,Mã đơn vị,Đơn vị,Tình hình và lý do\n"
        let sheet = try read(head + "a,02068,,y\nb,02068,Đại Sảo,y\nc,02068,Yên Mỹ,y\nd,99999,,y\n")
        #expect(sheet.rows.map(\.unit) == ["c02068-1", "c02068-1", nil, nil])
        #expect(sheet.rows[2].faults == [ModelSheet.Fault(column: 2, problem: .unitCodeDiffers(code: "02068", name: "Yên Mỹ"))])
        #expect(sheet.rows[3].faults == [ModelSheet.Fault(column: 2, problem: .unitUnknown(code: "99999", on: "2025-06-18"))])
    }

    @Test func `a code that lost its zeros is found`() throws {
        let cells: [[SheetCell]] = [
            ["Tên mô hình", "Mã đơn vị", "Tình hình và lý do"].map { .text($0) }, [.text("a"), .number(2_068), .text("y")],
        ]
        let rows = cells.enumerated().map { SheetRow(line: $0.offset + 1, cells: $0.element) }
        let sheet = try ModelSheet.read(rows, file: "a.xlsx", settings: ModelSheetTests.settings, in: house.room, today: house.clock.today)
        #expect(sheet.rows.map(\.unit) == ["c02068-1"])
    }

    @Test func `what somebody chose for a written unit holds for every row that says it`() throws {
        var settings = ModelSheetTests.settings
        let text = ModelSheetTests.head + "a,Đại Sào,y\nb,Đại Sào,y\nc,Yên Mỹ,y\n"
        #expect(try read(text).rows.map(\.state) == [.needsChoice, .needsChoice, .ready])
        settings.choices = ["Đại Sào": "c02068-1"]
        let chosen = try read(text, settings)
        #expect(chosen.rows.map(\.state) == [.ready, .ready, .ready])
        #expect(chosen.rows.map(\.unit) == ["c02068-1", "c02068-1", "c02071-1"])
        #expect(chosen.rows.map(\.model) == (try read(text)).rows.map(\.model))
        settings.choices = ["Đại Sào": "nothing"]
        #expect(try read(text, settings).rows[0].faults.map(\.problem) == [.model(.unitUnknown("nothing"))])
    }

    @Test func `a sheet of nonsense is not compared with every unit for ever`() throws {
        let rows = (0...300).map { "a\($0),Không đâu \($0),y\n" }.joined()
        let sheet = try read(ModelSheetTests.head + rows + "b,Đại Sảo,y\nc,Không đâu 7,y\n")
        #expect(sheet.rows[299].faults.map(\.problem) == [.unitNotFound("Không đâu 299")])
        #expect(sheet.rows[300].faults.map(\.problem) == [.tooManyUnclearUnits(max: 300)])
        #expect(sheet.rows[301].faults.map(\.problem) == [.tooManyUnclearUnits(max: 300)])
        // What was looked up before is known.
        #expect(sheet.rows[302].faults.map(\.problem) == [.unitNotFound("Không đâu 7")])
    }

    @Test func `the place of the whole sheet leaves out units elsewhere`() throws {
        var settings = ModelSheetTests.settings
        settings.place = "p19-1"
        #expect(try read(ModelSheetTests.head + "a,Đại Sảo,y\n", settings).rows[0].faults.map(\.problem) == [.unitNotFound("Đại Sảo")])
        settings.place = "p06-1"
        #expect(try read(ModelSheetTests.head + "a,Đại Sảo,y\n", settings).rows[0].state == .ready)
    }

    struct Wrong: Sendable {
        let what: String
        let head: String
        let row: String
        let faults: [ModelSheet.Fault]

        init(_ what: String, _ head: String, _ row: String, _ faults: (column: Int, problem: Diagnostic.Problem)...) {
            self.what = what
            self.head = head
            self.row = row
            self.faults = faults.map { ModelSheet.Fault(column: $0.column, problem: $0.problem) }
        }
    }

    static let wrongs: [Wrong] = [
        Wrong("no name", "Tên mô hình,Đơn vị,situation", ",Đại Sảo,y", (1, .model(.nameMissing))),
        Wrong("a hidden sign", "Tên mô hình,Đơn vị,situation", "a\u{200B}b,Đại Sảo,y", (1, .model(.nameUnreadable))),
        Wrong(
            "an unknown word", "Tên mô hình,Đơn vị,situation,Lĩnh vực", "a,Đại Sảo,y,thể thao",
            (4, .termUnknown("thể thao", allowed: Programme.fixture.fields.map(\.name)))),
        Wrong(
            "several things at once", "Tên mô hình,Đơn vị,situation,Ngày đăng ký,Số người tham gia", "a,Không đâu,y,31/6/2025,nhiều",
            (4, .notADay("31/6/2025")), (2, .unitNotFound("Không đâu")), (5, .notANumber("nhiều"))),
        Wrong(
            "an answer that must be there", "Tên mô hình,Đơn vị", "a,Đại Sảo",
            (0, .answersMissing([Name(vi: "Tình hình và lý do", en: "Situation and reason")]))),
        Wrong(
            "an empty answer", "Tên mô hình,Đơn vị,situation", "a,Đại Sảo,",
            (3, .answersMissing([Name(vi: "Tình hình và lý do", en: "Situation and reason")]))),
        Wrong(
            "a day to come", "Tên mô hình,Đơn vị,situation,Ngày", "a,Đại Sảo,y,2025-06-21",
            (4, .model(.dayIsInTheFuture(.of("2025-06-21"), today: .of("2025-06-20"))))),
        Wrong(
            "a day outside the period", "Tên mô hình,Đơn vị,situation,Giai đoạn", "a,Đại Sảo,y,2023",
            (4, .model(.dayOutsidePeriod(.of("2025-06-18"), "2023")))),
        Wrong(
            "a level unknown", "Tên mô hình,Đơn vị,situation,Cấp", "a,Đại Sảo,y,cấp thôn",
            (4, .termUnknown("cấp thôn", allowed: Programme.fixture.levels.map(\.term.name)))),
    ]

    @Test(arguments: wrongs.indices) func `what is wrong with a row is told in its column`(_ index: Int) throws {
        let row = ModelSheetTests.wrongs[index]
        let read = try #require(try read("\(row.head)\n\(row.row)\n").rows.first)
        #expect(read.faults == row.faults, "\(row.what)")
        #expect(read.state == .refused)
    }

    @Test func `a row that says what another says is refused, and a row needs a period`() throws {
        var settings = ModelSheetTests.settings
        settings.period = nil
        let sheet = try read("Tên mô hình,Đơn vị,situation,Giai đoạn\na,Đại Sảo,y,2025\na,Đại Sảo,y,2025\nb,Đại Sảo,y,\n", settings)
        #expect(sheet.rows.map { $0.faults.map(\.problem) } == [[], [.rowTwice(line: 2)], [.periodMissing]])
    }

    @Test func `ready rows are recorded as one work, and the same file again changes nothing`() throws {
        let text = ModelSheetTests.head + "a,Đại Sảo,y\nb,Yên Mỹ,y\nc,Không đâu,y\n"
        let first = try read(text)
        #expect(first.rows.map(\.state) == [.ready, .ready, .refused])
        _ = try house.desk.perform(first.commands, id: first.commandID)
        let size = try house.journal.size
        // Sent twice before anybody looked again.
        _ = try house.desk.perform(first.commands, id: first.commandID)
        #expect(try house.journal.size == size)
        #expect(try house.room.model(first.rows[0].model, mapOf: .of("2025-06-18"))?.line.status == "registered")
        let again = try read(text)
        #expect(again.rows.map(\.state) == [.alreadyRecorded, .alreadyRecorded, .refused])
        #expect(again.commands.isEmpty)
        // Corrected, with a column moved: what is recorded stays recorded, only the corrected row is new.
        let corrected = try read("Đơn vị,Tình hình và lý do,Tên mô hình\nĐại Sảo,y,a\nYên Mỹ, y ,b\nPhong Huân,y,c\n")
        #expect(corrected.rows.map(\.state) == [.alreadyRecorded, .alreadyRecorded, .ready])
    }

    @Test func `one row that cannot be recorded any more keeps all from being recorded`() throws {
        let sheet = try read(ModelSheetTests.head + "a,Đại Sảo,y\nb,Yên Mỹ,y\n")
        let other = try #require(sheet.rows.last)
        try house.perform(DraftModel(model: other.model, programme: "dan-van-kheo", sketch: try #require(other.sketch), on: other.day))
        let size = try house.journal.size
        #expect(throws: ModelRefusal.modelExists(other.model)) { try house.desk.perform(sheet.commands, id: sheet.commandID) }
        #expect(try house.journal.size == size)
    }
}
