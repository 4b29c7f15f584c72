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
        case .draftMovedOn:
            tell(
                "draftMovedOn", "Dự thảo đã được sửa sau khi quý vị mở trang này. Hãy xem bản mới nhất rồi thực hiện lại.",
                "The draft was changed after this page was opened. Look at the latest one and do it again.", .lostRace)
        case .draftDiscarded(let id):
            tell("draftDiscarded", "Dự thảo \(quoted: id) đã được hủy. Hãy lập dự thảo mới.", "The draft \(quoted: id) was discarded. Draft anew.")
        case .alreadySigned(let id):
            tell(
                "alreadySigned", "Quyết định \(quoted: id) đã được ký; danh sách không thay đổi được nữa. Chỉ có thể đính chính hoặc hủy bỏ.",
                "The decision \(quoted: id) is signed; nothing in its list changes any more. It can be corrected or annulled.")
        case .sessionUnknown(let id):
            tell(
                "sessionUnknown", "Không có phiên họp nào mang mã \(quoted: id). Hãy tra cứu lại.",
                "No session has the id \(quoted: id). Look it up.",
                .notFound)
        case .sessionNotApplied(let id):
            tell(
                "sessionNotApplied", "Kết quả của phiên họp \(quoted: id) chưa được thực hiện. Hãy hoàn tất phiên họp trước.",
                "What the session \(quoted: id) found is not applied yet. Finish the session first.")
        case .numberOfSeries(let number, let series):
            tell(
                "numberOfSeries",
                """
                Số \(quoted: number) thuộc sổ số \(quoted: series) đang giữ tại đây, chỉ được cấp khi ký. Hãy lập dự thảo và ký, hoặc kiểm tra lại số.
                """,
                """
                The number \(quoted: number) lies in the series \(quoted: series) that is kept here: only signing gives it. Draft and sign it, or \
                check the number.
                """)
        case .headerUnreadable:
            tell(
                "headerUnreadable", "Tên cơ quan ban hành hoặc trích yếu quá dài hoặc có ký tự ẩn. Hãy gõ lại.",
                "The issuer or what it is about is too long or holds invisible characters. Type it again.")
        case .basesMissing:
            tell(
                "basesMissing", "Quyết định chưa nêu căn cứ nào. Hãy bổ sung căn cứ trước khi ký.",
                "The decision names no legal basis. Name one before it is signed.")
        case .basisUnreadable(let number):
            tell(
                "basisUnreadable", "Căn cứ thứ \(number) để trống, quá dài hoặc có ký tự ẩn. Hãy gõ lại.",
                "Legal basis \(number) is empty, too long or holds invisible characters. Type it again.")
        case .personUnknown(let line, let person):
            tell(
                "personUnknown", "Dòng \(plain: line): không có người nào mang mã \(quoted: person). Hãy chọn trong danh sách gợi ý hoặc để trống.",
                "Line \(plain: line): no person has the id \(quoted: person). Choose one that is offered, or none.")
        case .orderIncomplete(let lines):
            tell(
                "orderIncomplete", "Thứ tự phải nêu đủ \(lines) dòng, mỗi dòng một lần. Hãy kiểm tra lại các số thứ tự.",
                "The order must name each of the \(lines) lines once. Check the numbers.")
        case .draftIsOwn:
            tell(
                "draftIsOwn", "Người soạn dự thảo không tự ký quyết định. Hãy trình người có thẩm quyền khác ký.",
                "Whoever drafted a decision does not sign it. Let another signatory sign.")
        case .officeMissing:
            tell(
                "officeMissing", "Chưa nêu chức vụ của người ký. Hãy ghi như trên văn bản.",
                "The signatory's office is missing. Give it as it stands under the text.")
        case .officeUnreadable:
            tell(
                "officeUnreadable", "Chức vụ hoặc thẩm quyền ký quá dài hoặc có ký tự ẩn. Hãy gõ lại.",
                "The office or the authority to sign is too long or holds invisible characters. Type it again.")
        case .seriesUnknown(let key):
            tell("seriesUnknown", "Chương trình không có sổ số \(quoted: key).", "The programme has no series of numbers \(quoted: key).", .notFound)
        case .seriesMissing(let kind, let grantor):
            tell(
                "seriesMissing",
                """
                Chương trình chưa quy định \(kind == .decision ? "sổ số quyết định" : "sổ vàng") cho cấp \(quoted: grantor) trong hệ thống này. Hãy \
                bổ sung vào chương trình.
                """,
                """
                The programme has no series of \(kind == .decision ? "decision numbers" : "gold-book numbers") for \(quoted: grantor) on this track. \
                Add one to the programme.
                """)
        case .seriesNotBegun(let key, let year):
            tell(
                "seriesNotBegun",
                "Sổ số \(quoted: key) năm \(plain: year) chưa được mở cho cơ quan này. Hãy mở sổ với số cuối cùng đã cấp trên giấy.",
                """
                The series \(quoted: key) of \(plain: year) was not begun for this body. Begin it with the last number that was given on paper.
                """)
        case .seriesBegun(let key, let year):
            tell(
                "seriesBegun", "Sổ số \(quoted: key) năm \(plain: year) đã được mở cho cơ quan này.",
                "The series \(quoted: key) of \(plain: year) was begun for this body already.")
        case .seriesYearClosed(let year, let today):
            tell(
                "seriesYearClosed", "Chỉ mở được sổ số của năm nay hoặc năm sau (hôm nay là ngày \(today)), không mở được sổ năm \(plain: year).",
                "A series is begun for this year or the next (today is \(today)), not for \(plain: year).")
        case .seriesUsedUp(let key, let max):
            tell(
                "seriesUsedUp", "Sổ số \(quoted: key) đã đến số lớn nhất cho phép là \(max).",
                "The series \(quoted: key) has reached the highest number allowed, \(max).")
        case .lastTooLow(let last, let recorded):
            tell(
                "lastTooLow",
                "Số cuối cùng nêu ra là \(last), nhưng đã ghi nhận quyết định số \(recorded) của sổ này. Hãy nêu số từ \(recorded) trở lên.",
                "\(last) was named as the last number, yet number \(recorded) of this series is recorded. Name \(recorded) or a higher one.")
        case .lastOutOfRange(let max):
            tell("lastOutOfRange", "Số cuối cùng phải từ 0 đến \(max).", "The last number must be from 0 to \(max).")
        case .baseSalaryMissing(let day):
            tell(
                "baseSalaryMissing", "Chương trình chưa có mức lương cơ sở áp dụng vào ngày \(day). Hãy bổ sung vào chương trình.",
                "The programme has no base salary for \(day). Add it to the programme.")
        case .amountOutOfRange(let line):
            tell(
                "amountOutOfRange", "Dòng \(plain: line): không tính được tiền thưởng. Hãy kiểm tra hệ số và mức lương cơ sở trong chương trình.",
                "Line \(plain: line): the money cannot be reckoned. Check the coefficient and the base salary in the programme.")
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
