import Events
import enum Rules.DecisionRefusal

extension DecisionRefusal: Telling {
    func told(in language: Language) -> Told {
        let tell = Teller("decision", language)
        return switch self {
        case .decisionUnknown(let id):
            tell(
                "decisionUnknown", "Không có quyết định nào mang mã \(quoted: id). Hãy tra cứu lại.",
                "No decision has the id \(quoted: id). Look it up.", .notFound)
        case .decisionExists(let id):
            tell("decisionExists", "Đã có quyết định mang mã \(quoted: id).", "A decision with the id \(quoted: id) is there already.")
        case .programmeUnknown(let key):
            tell(
                "programmeUnknown", "Chưa có chương trình \(quoted: key). Hãy nạp chương trình trước.",
                "There is no programme \(quoted: key). Load the programme first.", .notFound)
        case .dayIsInTheFuture(let day, let today):
            tell(
                "dayIsInTheFuture", "Ngày \(day) chưa đến (hôm nay là ngày \(today)). Chỉ ghi nhận quyết định đã ban hành; hãy sửa lại ngày.",
                "\(day) has not come yet (today is \(today)). A decision is recorded when it is issued; correct the day.")
        case .numberMissing:
            tell("numberMissing", "Chưa có số quyết định. Hãy nhập số.", "The decision's number is missing. Give it.")
        case .numberUnreadable:
            tell(
                "numberUnreadable", "Số quyết định quá dài hoặc có ký tự ẩn. Hãy gõ lại.",
                "The decision's number is too long or holds invisible characters. Type it again.")
        case .numberTaken(let number, let year):
            tell(
                "numberTaken",
                "Trong năm \(plain: year), cơ quan này đã ban hành một quyết định khác mang số \(quoted: number). Hãy kiểm tra lại số.",
                "In \(plain: year) the issuer gave the number \(quoted: number) to another decision. Check the number.")
        case .issuerMissing:
            tell("issuerMissing", "Chưa có cơ quan ban hành. Hãy nhập tên cơ quan.", "The issuer is missing. Name it.")
        case .issuerUnitUnknown(let unit):
            tell(
                "issuerUnitUnknown", "Đơn vị của cơ quan ban hành mang mã \(quoted: unit) không có. Hãy tìm bằng lệnh kheo units find.",
                "No unit has the issuer's unit id \(quoted: unit). Find it with kheo units find.", .notFound)
        case .issuerUnitStandsNot(let unit, let day):
            tell(
                "issuerUnitStandsNot",
                "Đơn vị của cơ quan ban hành \(quoted: unit) không tồn tại vào ngày \(day). Hãy chọn đơn vị có vào ngày đó.",
                "The issuer's unit \(quoted: unit) does not exist on \(day). Take the unit of that day.")
        case .trackUnknown(let key):
            tell("trackUnknown", "Chương trình không có hệ thống khen thưởng \(quoted: key).", "The programme has no track \(quoted: key).")
        case .formUnknown(let key):
            tell("formUnknown", "Chương trình không có hình thức khen thưởng \(quoted: key).", "The programme has no award form \(quoted: key).")
        case .formNotInForce(let key, let day):
            tell(
                "formNotInForce", "Vào ngày \(day) không được áp dụng hình thức khen thưởng \(quoted: key). Hãy kiểm tra lại ngày hoặc hình thức.",
                "The award form \(quoted: key) may not be given on \(day). Check the day, or take another form.")
        case .formIsOfAnotherTrack(let key, let track):
            tell(
                "formIsOfAnotherTrack",
                """
                Hình thức khen thưởng \(quoted: key) thuộc hệ thống \(quoted: track). Khen thưởng của Nhà nước và của Đảng không được lẫn vào nhau; \
                hãy chọn lại.
                """,
                "The award form \(quoted: key) belongs to the track \(quoted: track). State and Party never mix; choose again.")
        case .formIsOfAnotherGrantor(let key, let grantor):
            tell(
                "formIsOfAnotherGrantor", "Hình thức khen thưởng \(quoted: key) do cấp \(quoted: grantor) tặng. Hãy chọn lại hình thức hoặc cấp.",
                "The award form \(quoted: key) is granted by \(quoted: grantor). Choose the form or the grantor again.")
        case .periodUnknown(let key):
            tell("periodUnknown", "Chương trình không có giai đoạn \(quoted: key).", "The programme has no period \(quoted: key).")
        case .tooManyBases(let max):
            tell("tooManyBases", "Quyết định nêu quá \(max) căn cứ. Hãy bớt lại.", "The decision names more than \(max) legal bases. Name fewer.")
        case .recipientsMissing:
            tell(
                "recipientsMissing", "Danh sách khen thưởng để trống. Hãy nhập ít nhất một tập thể hoặc cá nhân.",
                "The list of recipients is empty. Enter at least one.")
        case .tooManyRecipients(let max):
            tell(
                "tooManyRecipients", "Danh sách có quá \(max) dòng. Hãy chia thành nhiều quyết định.",
                "The list has more than \(max) lines. Divide it into several decisions.")
        case .nameMissing(let line):
            tell("nameMissing", "Dòng \(plain: line): chưa có tên. Hãy nhập tên.", "Line \(plain: line): the name is missing. Give it.")
        case .nameUnreadable(let line):
            tell(
                "nameUnreadable", "Dòng \(plain: line): tên, chức vụ hoặc nơi công tác có ký tự ẩn. Hãy gõ lại.",
                "Line \(plain: line): the name, office or place holds invisible characters. Type it again.")
        case .nameTooLong(let line, let max):
            tell(
                "nameTooLong", "Dòng \(plain: line): tên, chức vụ hoặc nơi công tác dài quá \(max) ký tự. Hãy rút gọn.",
                "Line \(plain: line): the name, office or place is longer than \(max) characters. Shorten it.")
        case .subjectUnknown(let line, let key):
            tell(
                "subjectUnknown", "Dòng \(plain: line): chương trình không có đối tượng \(quoted: key).",
                "Line \(plain: line): the programme has no subject \(quoted: key).")
        case .subjectNotForForm(let line, let key, let form):
            tell(
                "subjectNotForForm", "Dòng \(plain: line): hình thức khen thưởng \(quoted: form) không áp dụng cho đối tượng \(quoted: key).",
                "Line \(plain: line): the award form \(quoted: form) is not given to the subject \(quoted: key).")
        case .unitUnknown(let line, let unit):
            tell(
                "unitUnknown", "Dòng \(plain: line): không có đơn vị nào mang mã \(quoted: unit). Hãy tìm bằng lệnh kheo units find.",
                "Line \(plain: line): no unit has the id \(quoted: unit). Find it with kheo units find.")
        case .unitStandsNot(let line, let unit, let day):
            tell(
                "unitStandsNot",
                "Dòng \(plain: line): đơn vị \(quoted: unit) không tồn tại vào ngày \(day). Hãy chọn đơn vị có vào ngày đó.",
                "Line \(plain: line): the unit \(quoted: unit) does not exist on \(day). Take the unit of that day.")
        case .modelUnknown(let line, let id):
            tell(
                "modelUnknown", "Dòng \(plain: line): không có mô hình nào mang mã \(quoted: id). Hãy tra cứu lại.",
                "Line \(plain: line): no model has the id \(quoted: id). Look it up.")
        case .modelTwice(let line, let id):
            tell(
                "modelTwice", "Dòng \(plain: line): mô hình \(quoted: id) đã có ở dòng khác. Hãy bỏ một dòng.",
                "Line \(plain: line): the model \(quoted: id) stands on another line too. Take one of them out.")
        case .alreadyAnnulled(let id):
            tell("alreadyAnnulled", "Quyết định \(quoted: id) đã bị hủy bỏ toàn bộ.", "The whole decision \(quoted: id) is annulled already.")
        case .lineUnknown(let line):
            tell("lineUnknown", "Quyết định không có dòng \(plain: line).", "The decision has no line \(plain: line).")
        case .lineAlreadyAnnulled(let line):
            tell("lineAlreadyAnnulled", "Dòng \(plain: line) đã bị hủy bỏ.", "Line \(plain: line) is annulled already.")
        case .reasonMissing:
            tell("reasonMissing", "Chưa nêu lý do. Hãy nêu lý do.", "The reason is missing. Give it.")
        case .reasonTooLong(let max):
            tell("reasonTooLong", "Lý do dài quá \(max) ký tự. Hãy rút gọn.", "The reason is longer than \(max) characters. Shorten it.")
        case .instrumentMissing:
            tell(
                "instrumentMissing", "Chưa nêu quyết định hủy bỏ hoặc đính chính. Hãy ghi số và ngày của quyết định đó.",
                "The decision that annuls or corrects is not named. Give its number and day.")
        case .instrumentUnreadable:
            tell(
                "instrumentUnreadable", "Số của quyết định hủy bỏ hoặc đính chính có ký tự ẩn. Hãy gõ lại.",
                "The number of the decision that annuls or corrects holds invisible characters. Type it again.")
        case .instrumentTooLong(let max):
            tell(
                "instrumentTooLong", "Số của quyết định hủy bỏ hoặc đính chính dài quá \(max) ký tự. Chỉ ghi số và ngày.",
                "The number of the decision that annuls or corrects is longer than \(max) characters. Give its number and day only.")
        case .nameErased(let line):
            tell(
                "nameErased", "Dòng \(plain: line): tên đã được xóa vĩnh viễn, nên không đính chính được.",
                "Line \(plain: line): the name was erased for good, so there is nothing to correct.")
        case .nothingToCorrect(let line):
            tell(
                "nothingToCorrect", "Dòng \(plain: line): tên đã được ghi đúng như vậy. Không có gì để đính chính.",
                "Line \(plain: line): the name is written so already. There is nothing to correct.")
        }
    }
}
