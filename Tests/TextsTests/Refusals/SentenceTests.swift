import CanonicalJSON
import Commands
import Events
import Intake
import Journal
import Keeping
import Register
import Rules
import Testing
import Texts

/// Whole sentences, as officers read them.
struct SentenceTests {
    @Test(arguments: sentences)
    func `a sentence says what is wrong, where, and what to do`(_ row: Row) {
        #expect(told(row.error, in: .vi) == Told(code: row.code, sentence: row.vi, exit: row.exit))
        #expect(told(row.error, in: .en) == Told(code: row.code, sentence: row.en, exit: row.exit))
    }

    struct Row: Sendable {
        let error: any Error & Sendable
        let code: String
        let exit: ExitGroup
        let vi: String
        let en: String

        init(_ error: any Error & Sendable, _ code: String, _ exit: ExitGroup = .refused, vi: String, en: String) {
            self.error = error
            self.code = code
            self.exit = exit
            self.vi = vi
            self.en = en
        }
    }

    static let day = ErrorSamples.day
    static let unit = ErrorSamples.unit
    static let sentences: [Row] = models + others + files
    static let models: [Row] = [
        Row(
            ModelRefusal.modelUnknown(ModelID("m-1")), "model.modelUnknown", .notFound,
            vi: "Không có mô hình nào mang mã “m-1”. Hãy tra cứu lại.", en: "No model has the id “m-1”. Look it up."),
        Row(
            ModelRefusal.dayIsInTheFuture(day, today: ErrorSamples.today), "model.dayIsInTheFuture",
            vi: "Ngày 1/7/2025 chưa đến (hôm nay là ngày 18/6/2025). Chỉ ghi nhận việc đã diễn ra; hãy sửa lại ngày.",
            en: "1 July 2025 has not come yet (today is 18 June 2025). Only what has happened is recorded; correct the day."),
        Row(ModelRefusal.nameMissing, "model.nameMissing", vi: "Chưa có tên mô hình. Hãy nhập tên.", en: "The model has no name. Give it one."),
        Row(
            ModelRefusal.reasonTooLong(max: 2_000), "model.reasonTooLong", vi: "Lý do hoặc ghi chú dài quá 2.000 ký tự. Hãy rút gọn.",
            en: "The reason or note is longer than 2,000 characters. Shorten it."),
        Row(
            ModelRefusal.wordUnknown(list: .field, "sport"), "model.wordUnknown",
            vi: "Chương trình không có lĩnh vực “sport”. Hãy dùng một mã trong danh sách của chương trình.",
            en: "The programme has no field “sport”. Use one of its keys."),
        Row(
            ModelRefusal.dayBeforeLastStep(ErrorSamples.today, last: day), "model.dayBeforeLastStep",
            vi: "Ngày 18/6/2025 sớm hơn bước trước của mô hình (ngày 1/7/2025). Hãy sửa lại ngày, hoặc hủy bỏ bước đã ghi sai.",
            en: "18 June 2025 is before the model's last step, which is dated 1 July 2025. Correct the day, or annul the wrong step."),
        Row(
            ModelRefusal.isOver(.lapsed), "model.isOver",
            vi: "Mô hình đã kết thúc (hết hiệu lực), không ghi tiếp được. Hãy đăng ký mô hình mới, hoặc hủy bỏ bước kết thúc nếu ghi nhầm.",
            en: "The model is over (lapsed) and nothing follows. Register a new model, or annul the end if it was a mistake."),
        Row(
            ModelRefusal.notRegistered, "model.notRegistered", vi: "Mô hình mới là dự kiến. Hãy đăng ký trước.",
            en: "The model is a draft. Register it first."),
        Row(
            ModelRefusal.dayOutsidePeriod(day, "2023"), "model.dayOutsidePeriod",
            vi: "Ngày 1/7/2025 nằm ngoài giai đoạn “2023”. Hãy chọn giai đoạn có ngày đó.",
            en: "1 July 2025 lies outside the period “2023”. Take the period of that day."),
        Row(
            ModelRefusal.lowerLevelMissing("commune", period: "2023"), "model.lowerLevelMissing",
            vi: "Mô hình chưa được công nhận ở cấp “commune” trong giai đoạn “2023”. Hãy công nhận ở cấp dưới trước.",
            en: "The model is not recognised at the level “commune” for “2023”. Recognise it at the level below first."),
        Row(
            ModelRefusal.entryIsOfAnother(position: 11_821), "model.entryIsOfAnother",
            vi: "Bản ghi số 11821 không thuộc mô hình này. Hãy xem quá trình của mô hình.",
            en: "Entry 11821 is not of this model. Look at the model's timeline."),
    ]

    static let others: [Row] = [
        Row(
            UnitRefusal.instrumentMissing, "unit.instrumentMissing",
            vi: "Chưa nêu nghị quyết hoặc quyết định. Mọi thay đổi về đơn vị đều phải có văn bản.",
            en: "The resolution is missing. Name it: no unit changes without one."),
        Row(
            UnitRefusal.codeInUse("01936", by: unit, on: day), "unit.codeInUse",
            vi: "Vào ngày 1/7/2025, mã số “01936” đang là của đơn vị “vn-c01936-2” cùng cấp. Hãy kiểm tra lại mã số.",
            en: "On 1 July 2025 another unit of the tier, “vn-c01936-2”, bears the code “01936”. Check the code."),
        Row(
            DecisionRefusal.numberTaken("1762-QĐ/TU", year: 2025), "decision.numberTaken",
            vi: "Trong năm 2025, cơ quan này đã ban hành một quyết định khác mang số “1762-QĐ/TU”. Hãy kiểm tra lại số.",
            en: "In 2025 the issuer gave the number “1762-QĐ/TU” to another decision. Check the number."),
        Row(
            DecisionRefusal.formIsOfAnotherTrack("bang-khen-tinh-uy", track: "party"), "decision.formIsOfAnotherTrack",
            vi: """
                Hình thức khen thưởng “bang-khen-tinh-uy” thuộc hệ thống “party”. Khen thưởng của Nhà nước và của Đảng không được lẫn vào nhau; \
                hãy chọn lại.
                """,
            en: "The award form “bang-khen-tinh-uy” belongs to the track “party”. State and Party never mix; choose again."),
        Row(
            DecisionRefusal.tooManyRecipients(max: 2_000), "decision.tooManyRecipients",
            vi: "Danh sách có quá 2.000 dòng. Hãy chia thành nhiều quyết định.",
            en: "The list has more than 2,000 lines. Divide it into several decisions."),
        Row(
            DecisionRefusal.nameMissing(line: 3), "decision.nameMissing", vi: "Dòng 3: chưa có tên. Hãy nhập tên.",
            en: "Line 3: the name is missing. Give it."),
        Row(
            FigureRefusal.reportUnknown(ReportID("ha-noi")), "figure.reportUnknown", .notFound, vi: "Không có báo cáo nào mang mã “ha-noi”.",
            en: "There is no report “ha-noi”."),
        Row(
            FigureRefusal.notSplitBy("legalAid", .subject), "figure.notSplitBy",
            vi: "Chỉ tiêu “legalAid” không phân tổ theo đối tượng. Hãy bỏ phân tổ này, hoặc ban hành chương trình có phân tổ đó.",
            en: "The indicator “legalAid” is not split by subject. Leave the split out, or publish the programme with it."),
        Row(
            FigureRefusal.coverageImpossible(reported: 15, due: 14), "figure.coverageImpossible",
            vi: "Số đơn vị đã báo cáo (15) nhiều hơn số đơn vị phải báo cáo (14). Hãy kiểm tra lại.",
            en: "More units reported (15) than were due (14). Check the numbers."),
        Row(
            FigureRefusal.figureTwice(ErrorSamples.line), "figure.figureTwice",
            vi: "Số liệu “registered level=district subject=collective” được nêu hai lần trong báo cáo. "
                + "Chỉ số liệu ghi là không rõ mới được lặp lại.",
            en: "The report states “registered level=district subject=collective” twice. Only a line marked unclear may be repeated."),
        Row(
            AppendRefusal.streamMoved(stream: "model/m-1", expected: 3, actual: 4), "stream-moved", .lostRace,
            vi: """
                Đã có người khác thay đổi model/m-1: phiên bản kế tiếp là 4, không phải 3. Hãy xem lại nội dung rồi quyết định lại.
                """,
            en: "Somebody else changed model/m-1: its next version is 4, not 3. Look at it again and decide again."),
        Row(
            JournalFault.missing(path: "/data/journal.sqlite"), "journal-missing", .notFound,
            vi: "Không có sổ cái tại /data/journal.sqlite. Hãy tạo bằng lệnh kheo init, hoặc chỉ đúng thư mục có sổ cái.",
            en: "There is no journal at /data/journal.sqlite. Create one, or give the folder that has it."),
        Row(
            JournalFault.damaged(path: "/data/journal.sqlite", place: "page 7"), "journal-damaged", .damaged,
            vi: "Sổ cái /data/journal.sqlite bị hỏng: page 7. Hãy chạy kheo verify để biết mức độ, rồi khôi phục bản sao lưu.",
            en: "The journal /data/journal.sqlite is damaged: page 7. Run verify to see the extent, then restore a backup."),
        Row(
            JournalFault.diskFull(path: "/data/journal.sqlite"), "disk-full", .diskFull,
            vi: "Ổ đĩa chứa /data/journal.sqlite đã đầy. Không có gì bị ghi dở; hãy giải phóng chỗ trống rồi làm lại.",
            en: "The disk of /data/journal.sqlite is full. Nothing was half written; make room and do it again."),
        Row(
            KeepingFault.heldByAnother(path: "/data/serving.lock"), "keeping.heldByAnother", .busy,
            vi: "Một tiến trình khác đang giữ /data/serving.lock; mỗi lúc chỉ một tiến trình được làm việc này. Hãy chờ, hoặc dừng tiến trình kia.",
            en: "Another process holds /data/serving.lock, and only one may do this at a time. Wait, or stop the other."),
        Row(
            RegisterFault.missing(path: "/data/register.sqlite"), "register.missing", .unavailable,
            vi: "Không có sổ đăng ký tại /data/register.sqlite. Hãy chạy kheo rebuild để lập lại từ sổ cái.",
            en: "There is no register at /data/register.sqlite. Run kheo rebuild to make it from the journal."),
        Row(
            NothingToDo(), "command.nothingToDo", vi: "Tất cả nội dung yêu cầu đã có trong sổ đăng ký. Không cần làm gì thêm.",
            en: "All that was asked for is in the register already. Nothing is left to do."),
        Row(
            KeyRefusal.reasonMissing, "key.reasonMissing", vi: "Chưa nêu lý do hủy khóa. Hãy nêu lý do: hủy rồi thì không khôi phục được.",
            en: "The reason is missing. Give it: a destroyed key never comes back."),
        Row(
            ProgrammeFault("fields", .refersToUnknown("gold", list: "grades")), "programme.refersToUnknown",
            vi: "fields: mã “gold” không có trong danh sách grades. Hãy bổ sung vào đó, hoặc sửa lại mã.",
            en: "fields: the key “gold” does not stand in the list grades. Add it there, or correct it."),
    ]

    static let files: [Row] = [
        Row(
            FileRefusal([
                Diagnostic(file: "bac-kan.yaml", line: 3, column: 7, problem: .notADay("asAt")),
                Diagnostic(file: "bac-kan.yaml", line: 0, column: 0, problem: .keyMissing("unit")),
                Diagnostic(file: "fields.yaml", line: 4, column: 0, problem: .programme(ProgrammeFault("fields", .keyTwice("economy")))),
            ]), "file.refused",
            vi: """
                bac-kan.yaml:3:7: Trường “asAt” phải là một ngày, viết như 2025-07-01.
                bac-kan.yaml: Thiếu trường “unit”. Hãy bổ sung.
                fields.yaml:4: fields: mã “economy” bị trùng. Hãy đổi một mã.
                """,
            en: """
                bac-kan.yaml:3:7: “asAt” must be a day, written as 2025-07-01.
                bac-kan.yaml: The key “unit” is missing. Add it.
                fields.yaml:4: fields: the key “economy” stands twice. Change one.
                """),
        Row(
            Diagnostic(file: "hoa-lu.yaml", line: 12, column: 5, problem: .unitUnknown(code: "066", on: "2025-07-01")), "file.unitUnknown",
            vi: "hoa-lu.yaml:12:5: Vào ngày 1/7/2025 không có đơn vị nào mang mã “066”. Hãy tìm bằng lệnh kheo units find.",
            en: "hoa-lu.yaml:12:5: On 1 July 2025 no unit has the code “066”. Find it with kheo units find."),
        Row(
            FileRefusal([Diagnostic(file: "gone.yaml", line: 0, column: 0, problem: .fileMissing)]), "file.refused", .notFound,
            vi: "gone.yaml: Không có tệp này. Hãy kiểm tra lại đường dẫn.", en: "gone.yaml: There is no such file. Check the path."),
    ]
}
