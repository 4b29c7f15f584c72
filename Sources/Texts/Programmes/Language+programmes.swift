package import enum Events.DeadlineStep
package import struct Rules.ProgrammePlace

// What is said around programmes and their versions.
extension Language {
    package var programmes: String { say(self, "Chương trình", "Programmes") }
    package var programmeVersions: String { say(self, "Các phiên bản", "Versions") }
    package func version(_ number: Int) -> String { say(self, "Phiên bản \(plain: number)", "Version \(plain: number)") }
    package var holdsFrom: String { say(self, "Có hiệu lực từ", "Holds from") }
    package var modelsByVersion: String { say(self, "Mô hình theo phiên bản này", "Models that live by it") }
    package func openModels(_ open: Int, of all: Int) -> String {
        say(self, "\(all), trong đó \(open) chưa kết thúc", "\(all), of which \(open) are not over")
    }
    package var openKeepTheirs: String {
        say(
            self, "Hồ sơ đang mở giữ phiên bản đã áp dụng khi lập; phiên bản mới chỉ áp dụng cho hồ sơ lập từ ngày có hiệu lực.",
            "Open files keep the version they began with; the new one is for files that begin on or after its first day.")
    }
    package var makeVersion: String { say(self, "Soạn phiên bản mới", "Write a new version") }
    package var versionHelp: String {
        say(
            self, "Sửa những gì cần sửa, rồi xem khác biệt. Chưa có gì thay đổi cho đến khi xác nhận.",
            "Change what has to change, then look at the difference. Nothing changes before it is confirmed.")
    }
    package var seeDifference: String { say(self, "Xem khác biệt", "See the difference") }
    package var difference: String { say(self, "Khác biệt", "Difference") }
    package var saidBefore: String { say(self, "Đang là", "Says now") }
    package var saidAfter: String { say(self, "Sẽ là", "Will say") }
    package var nothingSaid: String { say(self, "(trống)", "(nothing)") }
    package var publishVersion: String { say(self, "Ban hành phiên bản mới", "Publish the new version") }
    package var versionPublished: String { say(self, "Đã ban hành phiên bản mới.", "The new version is published.") }
    package var newPeriod: String { say(self, "Thêm giai đoạn hoặc năm", "One more period") }
    package var periodKey: String { say(self, "Mã", "Key") }
    package var periodKeyHelp: String {
        say(self, "Chữ cái không dấu và chữ số, ví dụ 2027; không đổi được về sau", "Letters and digits, such as 2027; it never changes")
    }
    package var noProgrammes: String { say(self, "Chưa nạp chương trình nào.", "No programme is loaded yet.") }
    package var item: String { say(self, "Mục", "Item") }
    package var whatIsSaid: String { say(self, "Nội dung", "What it says") }
    package var otherLists: String { say(self, "Danh mục khác", "Other lists") }
    package var personSubject: String { say(self, "cá nhân: tên được niêm phong", "a person: names are sealed") }
    package var bodySubject: String { say(self, "không phải cá nhân: tên để công khai", "no person: names are in clear") }
    package var awardForms: String { say(self, "Hình thức khen thưởng", "Award forms") }
    package var indicators: String { say(self, "Chỉ tiêu thống kê", "Indicators") }

    package func name(of list: ProgrammePlace.List) -> String {
        switch list {
        case .programme: say(self, "Chương trình", "The programme")
        case .deadlines: say(self, "Thời hạn", "Deadlines")
        case .periods: say(self, "Giai đoạn, năm", "Periods")
        case .quotas: say(self, "Chỉ tiêu", "Quotas")
        case .thresholds: say(self, "Tỷ lệ phiếu", "Thresholds")
        case .councils: say(self, "Hội đồng ở các cấp", "Councils of the levels")
        case .checks: say(self, "Nội dung phải hiệp y", "What other bodies are asked")
        case .eligibility: say(self, "Điều kiện", "Conditions")
        case .needs: say(self, "Số năm theo điều kiện", "Years that conditions ask for")
        case .money: say(self, "Tiền thưởng", "Money")
        case .series: say(self, "Sổ số", "Series of numbers")
        case .dossier: say(self, "Thành phần hồ sơ", "Papers of the file")
        case .criteria: say(self, "Tiêu chí xét", "Criteria")
        case .routes: say(self, "Tuyến", "Routes")
        case .form: say(self, "Bản đăng ký và tiêu chí", "Registration form and criteria")
        case .fields: say(self, "Lĩnh vực", "Fields")
        case .levels: say(self, "Cấp", "Levels")
        case .bodies: say(self, "Cơ quan ở các cấp", "Bodies at the levels")
        case .types: say(self, "Loại", "Types")
        case .subjects: say(self, "Đối tượng", "Subjects")
        case .grades: say(self, "Mức xếp loại", "Grades")
        }
    }

    package func name(of part: ProgrammePlace.Part) -> String {
        switch part {
        case .vi: say(self, "Tên tiếng Việt", "Name in Vietnamese")
        case .en: say(self, "Tên tiếng Anh", "Name in English")
        case .helpVi: say(self, "Hướng dẫn, tiêu chí (tiếng Việt)", "Help and criteria in Vietnamese")
        case .helpEn: say(self, "Hướng dẫn, tiêu chí (tiếng Anh)", "Help and criteria in English")
        case .required: say(self, "Bắt buộc trả lời", "Has to be answered")
        case .charactersMax: say(self, "Số ký tự tối đa", "Characters at most")
        case .from: say(self, "Ngày đầu", "First day")
        case .until: say(self, "Hết hiệu lực từ ngày", "Holds no longer from")
        case .cutOff: say(self, "Ngày chốt số liệu", "Cut-off day")
        case .percent: say(self, "Tỷ lệ phần trăm", "Percent")
        case .fraction: say(self, "Tỷ lệ", "Share")
        case .strict: say(self, "Phải quá tỷ lệ đó", "More than the share itself")
        case .count: say(self, "Số lượng", "Number")
        case .reserve: say(self, "Trong đó dự phòng", "Of which kept back")
        case .years: say(self, "Số năm liên tục", "Years in a row")
        case .quorum: say(self, "Tỷ lệ thành viên phải có mặt", "Quorum")
        case .ballot: say(self, "Hình thức biểu quyết", "How votes are given")
        case .pointsMax: say(self, "Điểm tối đa", "Points at most")
        case .secretaryVotes: say(self, "Thư ký được biểu quyết", "The secretary votes")
        case .pattern: say(self, "Mẫu số", "Pattern")
        case .digits: say(self, "Số chữ số", "Digits")
        case .amount: say(self, "Số tiền (đồng)", "Amount in đồng")
        case .thousandths: say(self, "Hệ số (phần nghìn)", "Coefficient in thousandths")
        case .roundTo: say(self, "Làm tròn đến (đồng)", "Rounded to, in đồng")
        case .rounding: say(self, "Cách làm tròn", "Rounding")
        case .days: say(self, "Số ngày", "Days")
        case .source: say(self, "Căn cứ", "Source")
        case .returnRule: say(self, "Hồ sơ bị trả lại thì", "A returned file")
        case .skipLevels: say(self, "Được công nhận vượt cấp", "May skip a level")
        }
    }

    package func name(of step: DeadlineStep) -> String {
        switch step {
        case .complete: say(self, "Bổ sung hồ sơ bị trả lại", "Completing a returned file")
        case .receive: say(self, "Tiếp nhận, trả lại hoặc không tiếp nhận", "Accepting, returning or declining")
        case .appraise: say(self, "Kiểm tra sau khi tiếp nhận", "Looking at an accepted model")
        case .complain: say(self, "Gửi khiếu nại, kiến nghị", "Lodging a complaint")
        case .settle: say(self, "Giải quyết khiếu nại, kiến nghị", "Answering a complaint")
        }
    }

    package var yesWord: String { say(self, "Có", "Yes") }
    package var noWord: String { say(self, "Không", "No") }
    package var restarts: String { say(self, "làm lại từ đầu", "begins again") }
    package var resumes: String { say(self, "đi tiếp từ chỗ đã dừng", "goes on where it was") }
}
