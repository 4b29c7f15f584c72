extension Phrase {
    /// Vietnamese, English. The compiler asks for every phrase.
    var texts: (String, String) {
        switch self {
        case .siteTitle: ("Kheo – sổ đăng ký mô hình", "Kheo – register of models")
        case .home: ("Trang chủ", "Home")
        case .models: ("Mô hình", "Models")
        case .units: ("Đơn vị", "Units")
        case .decisions: ("Quyết định", "Decisions")
        case .reports: ("Báo cáo", "Reports")
        case .mainNavigation: ("Trình đơn chính", "Main navigation")
        case .whereYouAre: ("Vị trí trang", "Where you are")
        case .skipToContent: ("Đến nội dung chính", "Skip to content")
        case .switchLanguage: ("English", "Tiếng Việt")
        case .pageMissing: ("Không có trang này", "There is no such page")
        case .pageMissingHelp:
            (
                "Địa chỉ có thể đã gõ sai. Hãy bắt đầu lại từ trang chủ, hoặc tìm theo tên.",
                "The address may be mistyped. Start from the home page, or search by name."
            )
        case .questionWrong: ("Yêu cầu chưa đúng", "This cannot be asked")
        case .faultTitle: ("Đã có lỗi", "Something went wrong")

        case .search: ("Tìm", "Search")
        case .searchModels: ("Tìm mô hình", "Search models")
        case .searchUnits: ("Tìm đơn vị", "Search units")
        case .searchHelp: ("Gõ có dấu hay không dấu đều được.", "With or without accents.")
        case .filters: ("Bộ lọc", "Filters")
        case .filter: ("Lọc", "Filter")
        case .all: ("Tất cả", "All")
        case .noResults: ("Không tìm thấy kết quả nào.", "Nothing was found.")
        case .nextPage: ("Trang sau", "Next page")
        case .previousPage: ("Trang trước", "Previous page")
        case .pages: ("Các trang", "Pages")
        case .show: ("Xem", "Show")

        case .asAt: ("Tính đến ngày", "As at")
        case .knownAt: ("Theo dữ liệu đến", "As known at")
        case .map: ("Bản đồ hành chính", "Map")
        case .mapThen: ("Như lúc đó", "As it was")
        case .mapToday: ("Hiện nay", "Today's")
        case .mapOfChosenDay: ("Của một ngày khác", "That of another day")
        case .chosenDay: ("Ngày", "Day")
        case .period: ("Giai đoạn", "Period")
        case .mapHelp:
            (
                "Bản đồ chỉ sắp xếp lại hồ sơ theo đơn vị; số hồ sơ được tính không thay đổi.",
                "The map only regroups the records by unit; which records count stays the same."
            )

        case .figures: ("Số liệu", "Figures")
        case .indicator: ("Chỉ tiêu", "Indicator")
        case .value: ("Số lượng", "Value")
        case .measure: ("Đơn vị tính", "Measure")
        case .total: ("Tổng số", "Total")
        case .reported: ("Số liệu báo cáo", "Reported")
        case .derived: ("Tổng hợp từ hồ sơ", "Counted from records")
        case .exactness: ("Độ chính xác", "Exactness")
        case .coverage: ("Số đơn vị đã báo cáo", "Units that reported")
        case .finding: ("Điểm cần lưu ý", "Finding")
        case .findings: ("Các điểm cần lưu ý", "Findings")
        case .noFindings: ("Không có điểm nào cần lưu ý.", "There are no findings.")
        case .recordsBehind: ("Hồ sơ của số liệu này", "Records behind this figure")
        case .table: ("Bảng số liệu", "Table")
        case .funnel: ("Từ đăng ký đến tiêu biểu", "From registered to typical")
        case .byField: ("Theo lĩnh vực", "By field")
        case .byUnit: ("Theo đơn vị", "By unit")
        case .notStated: ("không nêu", "not stated")
        case .notPlaced: ("không xếp được", "cannot be placed")
        case .source: ("Nguồn", "Source")
        case .note: ("Ghi chú", "Note")
        case .asAtBasis: ("Căn cứ xác định ngày", "Where the day is from")

        case .model: ("Tên mô hình", "Model")
        case .name: ("Tên", "Name")
        case .status: ("Trạng thái", "State")
        case .place: ("Địa bàn", "Place")
        case .host: ("Đơn vị thực hiện", "Host")
        case .field: ("Lĩnh vực", "Field")
        case .type: ("Loại", "Type")
        case .subject: ("Đối tượng", "Subject")
        case .grade: ("Mức xếp loại", "Grade")
        case .level: ("Cấp", "Level")
        case .registeredOn: ("Ngày đăng ký", "Registered on")
        case .awards: ("Khen thưởng", "Awards")
        case .involved: ("Tham gia và hưởng lợi", "Who takes part and who gains")
        case .formAnswers: ("Bản đăng ký", "Registration form")
        case .formErased: ("Nội dung bản đăng ký đã được xóa và không khôi phục được.", "The form's answers were erased and cannot be restored.")
        case .timeline: ("Quá trình", "Timeline")
        case .effectiveOn: ("Có hiệu lực từ ngày", "Effective on")
        case .recordedAt: ("Thời điểm ghi nhận", "Recorded at")
        case .entry: ("Bản ghi", "Entry")
        case .reason: ("Lý do", "Reason")
        case .annulled: ("đã hủy bỏ", "annulled")
        case .corrected: ("đã đính chính", "corrected")
        case .notAuthenticated: ("chưa xác thực người ghi", "who recorded it was not authenticated")
        case .generatedMark: ("tạo sinh", "generated")
        case .generatedNotice:
            (
                "Dữ liệu tạo sinh: do chương trình tạo ra để khớp với tổng số trong báo cáo, không phải hồ sơ thật.",
                "Generated data: made by the program to fit a report's totals. These are not real records."
            )

        case .unit: ("Tên đơn vị", "Unit")
        case .unitCode: ("Mã số", "Code")
        case .unitType: ("Loại đơn vị", "Type of unit")
        case .parent: ("Đơn vị cấp trên", "Lies in")
        case .unitsInside: ("Các đơn vị trực thuộc", "Units inside")
        case .existsDuring: ("Thời gian tồn tại", "Exists")
        case .instrument: ("Văn bản", "Instrument")
        case .history: ("Lịch sử", "History")
        case .predecessors: ("Đơn vị trước", "Predecessors")
        case .successors: ("Đơn vị kế thừa", "Successors")
        case .noPredecessors: ("Không có đơn vị trước.", "It has no predecessors.")
        case .noSuccessors: ("Không có đơn vị kế thừa.", "It has no successors.")
        case .candidates: ("Đơn vị có thể đúng", "Candidates")
        case .whyCandidate: ("Vì sao", "Why")

        case .decision: ("Số, ngày quyết định", "Decision")
        case .number: ("Số", "Number")
        case .issuedOn: ("Ngày ban hành", "Issued on")
        case .issuer: ("Cơ quan ban hành", "Issuer")
        case .track: ("Hệ thống khen thưởng", "Track")
        case .awardForm: ("Hình thức khen thưởng", "Award form")
        case .grantor: ("Cấp khen thưởng", "Grantor")
        case .about: ("Trích yếu", "About")
        case .legalBases: ("Căn cứ", "Legal bases")
        case .recipients: ("Tập thể, cá nhân được khen", "Recipients")
        case .recipient: ("Họ tên hoặc tên tập thể", "Recipient")
        case .unitThen: ("Đơn vị lúc ban hành", "Unit as issued")
        case .nameNotPublished: ("không công bố tên", "name not published")
        case .nameUnreadable: ("không đọc được, dữ liệu niêm phong bị hỏng", "unreadable: what was sealed is damaged")
        case .nameErased: ("tên đã được xóa", "name erased")
        case .recognisedIsNoAward: ("Công nhận không phải là khen thưởng.", "Recognition is not an award.")

        case .mapDay: ("Ngày của bản đồ", "Day of the map")

        case .gradeNow: ("Hiện nay", "Now")
        case .removeFilter: ("Bỏ điều kiện này", "Remove this condition")

        case .notRegisteredYet: ("chưa đăng ký", "not registered yet")
        case .placeThen: ("Nơi đăng ký", "Where it was")
        case .standingModels: ("Mô hình đang duy trì", "Standing models")
        case .share: ("Phần chuyển sang", "Share")
        case .unitSearchHelp:
            (
                "Gõ tên có dấu hay không dấu, tên cũ, mã số, hoặc kèm đơn vị cấp trên: “TT. Chợ Rã, H. Ba Bể”.",
                "A name with or without accents, an old name, a code, or with what it lies in: “TT. Chợ Rã, H. Ba Bể”."
            )
        case .noUnitsYet: ("Chưa có đơn vị nào trong sổ.", "There are no units yet.")
        case .itsModel: ("Mô hình được khen", "Its model")
        case .ordinal: ("STT", "Line")

        case .noReportsYet: ("Chưa có báo cáo nào trong sổ.", "There are no reports yet.")
        case .reportsLead:
            (
                "Số liệu như báo cáo đã nêu; mở báo cáo để so với số tổng hợp từ hồ sơ.",
                "Figures as the reports state them; open one to compare it with what the records come to."
            )
        case .knownExample: ("số bản ghi hoặc năm-tháng-ngày", "an entry or YYYY-MM-DD")
        case .emptyRegister: ("Sổ chưa có chương trình nào.", "There is no programme in the register yet.")
        case .byYear: ("Theo năm", "By year")
        case .wholeCountry: ("Cả nước", "Whole country")
        case .shareOfRegistered: ("So với đăng ký", "Of registered")
        case .registeredByField: ("Đăng ký theo lĩnh vực", "Registered, by field")
        case .registeredByYear: ("Đăng ký theo năm", "Registered, by year")
        case .year: ("Năm", "Year")

        case .generatedPart:
            (
                "Một phần số liệu tổng hợp là dữ liệu tạo sinh: do chương trình tạo ra để khớp với tổng số trong báo cáo, không phải hồ sơ thật.",
                "Some of what is counted here is generated: made by the program to fit a report's totals. Those are not real records."
            )

        case .dayAndMap: ("Ngày và bản đồ", "Day and map")

        case .done: ("Đã xong.", "Done.")
        }
    }
}
