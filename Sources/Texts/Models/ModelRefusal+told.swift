import Events
import enum Rules.ModelRefusal

extension ModelRefusal: Telling {
    func told(in language: Language) -> Told {
        let tell = Teller("model", language)
        return switch self {
        case .modelUnknown(let id):
            tell(
                "modelUnknown", "Không có mô hình nào mang mã \(quoted: id). Hãy tra cứu lại.",
                "No model has the id \(quoted: id). Look it up.", .notFound)
        case .modelExists(let id):
            tell(
                "modelExists", "Đã có mô hình mang mã \(quoted: id). Hãy dùng mã khác, nếu đây là một mô hình mới.",
                "A model with the id \(quoted: id) is there already. Take another id if this is a new model.")
        case .programmeUnknown(let key):
            tell(
                "programmeUnknown", "Chưa có chương trình \(quoted: key). Hãy nạp chương trình trước.",
                "There is no programme \(quoted: key). Load the programme first.", .notFound)
        case .dayIsInTheFuture(let day, let today):
            tell(
                "dayIsInTheFuture", "Ngày \(day) chưa đến (hôm nay là ngày \(today)). Chỉ ghi nhận việc đã diễn ra; hãy sửa lại ngày.",
                "\(day) has not come yet (today is \(today)). Only what has happened is recorded; correct the day.")
        case .programmeNotInForce(let key, let day):
            tell(
                "programmeNotInForce",
                "Chương trình \(quoted: key) chưa có hiệu lực vào ngày \(day). Hãy sửa lại ngày, hoặc nạp phiên bản có hiệu lực vào ngày đó.",
                "The programme \(quoted: key) does not hold yet on \(day). Correct the day, or load the version that held then.")
        case .nameMissing:
            tell("nameMissing", "Chưa có tên mô hình. Hãy nhập tên.", "The model has no name. Give it one.")
        case .nameUnreadable:
            tell(
                "nameUnreadable", "Tên mô hình có ký tự ẩn, mắt thường không thấy. Hãy gõ lại tên.",
                "The model's name holds invisible characters. Type it again.")
        case .nameTooLong(let max):
            tell("nameTooLong", "Tên mô hình dài quá \(max) ký tự. Hãy rút gọn.", "The model's name is longer than \(max) characters. Shorten it.")
        case .hostUnreadable:
            tell(
                "hostUnreadable", "Tên đơn vị thực hiện có ký tự ẩn, mắt thường không thấy. Hãy gõ lại tên.",
                "The host's name holds invisible characters. Type it again.")
        case .hostTooLong(let max):
            tell(
                "hostTooLong", "Tên đơn vị thực hiện dài quá \(max) ký tự. Hãy rút gọn.",
                "The host's name is longer than \(max) characters. Shorten it.")
        case .reasonMissing:
            tell("reasonMissing", "Chưa nêu lý do. Bước này phải có lý do.", "The reason is missing. This step is never taken without one.")
        case .reasonUnreadable:
            tell(
                "reasonUnreadable", "Lý do hoặc ghi chú có ký tự ẩn, mắt thường không thấy. Hãy gõ lại.",
                "The reason or note holds invisible characters. Type it again.")
        case .reasonTooLong(let max):
            tell(
                "reasonTooLong", "Lý do hoặc ghi chú dài quá \(max) ký tự. Hãy rút gọn.",
                "The reason or note is longer than \(max) characters. Shorten it.")
        case .instrumentUnreadable:
            tell(
                "instrumentUnreadable", "Số văn bản có ký tự ẩn, mắt thường không thấy. Hãy gõ lại.",
                "The instrument holds invisible characters. Type it again.")
        case .instrumentTooLong(let max):
            tell(
                "instrumentTooLong", "Số văn bản dài quá \(max) ký tự. Chỉ ghi số và ngày của văn bản.",
                "The instrument is longer than \(max) characters. Give its number and day only.")
        case .unitUnknown(let unit):
            tell(
                "unitUnknown", "Không có đơn vị nào mang mã \(quoted: unit). Hãy tìm bằng lệnh kheo units find.",
                "No unit has the id \(quoted: unit). Find it with kheo units find.", .notFound)
        case .unitStandsNot(let unit, let day):
            tell(
                "unitStandsNot", "Đơn vị \(quoted: unit) không tồn tại vào ngày \(day). Hãy chọn đơn vị có vào ngày đó.",
                "The unit \(quoted: unit) does not exist on \(day). Take the unit of that day.")
        case .wordUnknown(let list, let key):
            tell(
                "wordUnknown", "Chương trình không có \(list.name) \(quoted: key). Hãy dùng một mã trong danh sách của chương trình.",
                "The programme has no \(list.name) \(quoted: key). Use one of its keys.")
        case .wordNotInForce(let list, let key, let day):
            tell(
                "wordNotInForce", "Vào ngày \(day) không được dùng \(list.name) \(quoted: key). Hãy chọn mã có hiệu lực vào ngày đó.",
                "The \(list.name) \(quoted: key) may not be used on \(day). Take one that holds on that day.")
        case .answerToNoQuestion(let key):
            tell(
                "answerToNoQuestion", "Bản đăng ký không có mục \(quoted: key). Hãy dùng mã các mục của bản đăng ký.",
                "The form has no question \(quoted: key). Use the keys of its form.")
        case .answerMissing(let key):
            tell(
                "answerMissing", "Bản đăng ký còn thiếu mục \(quoted: key). Hãy bổ sung rồi đăng ký lại.",
                "The form's question \(quoted: key) has no answer. Complete the draft.")
        case .answerUnreadable(let key):
            tell(
                "answerUnreadable", "Nội dung mục \(quoted: key) có ký tự ẩn, mắt thường không thấy. Hãy gõ lại.",
                "The answer to \(quoted: key) holds invisible characters. Type it again.")
        case .answerTooLong(let key, let max):
            tell(
                "answerTooLong", "Nội dung mục \(quoted: key) dài quá \(max) ký tự. Hãy rút gọn.",
                "The answer to \(quoted: key) is longer than \(max) characters. Shorten it.")
        case .numberBelowZero:
            tell(
                "numberBelowZero", "Số người, số hộ, số tổ chức không được nhỏ hơn 0. Hãy kiểm tra lại số đã nhập.",
                "A number of people, households or organisations is below zero. Check the numbers.")
        case .dayBeforeLastStep(let day, let last):
            tell(
                "dayBeforeLastStep",
                "Ngày \(day) sớm hơn bước trước của mô hình (ngày \(last)). Hãy sửa lại ngày, hoặc hủy bỏ bước đã ghi sai.",
                "\(day) is before the model's last step, which is dated \(last). Correct the day, or annul the wrong step.")
        case .isOver(let status):
            tell(
                "isOver",
                "Mô hình đã kết thúc (\(status.name)), không ghi tiếp được. Hãy đăng ký mô hình mới, hoặc hủy bỏ bước kết thúc nếu ghi nhầm.",
                "The model is over (\(status.name)) and nothing follows. Register a new model, or annul the end if it was a mistake.")
        case .notRegistered:
            tell("notRegistered", "Mô hình mới là dự kiến. Hãy đăng ký trước.", "The model is a draft. Register it first.")
        case .alreadyRegistered:
            tell(
                "alreadyRegistered", "Mô hình đã được đăng ký. Muốn thực hiện tiếp ở giai đoạn khác, hãy ghi nhận duy trì.",
                "The model is registered already. For another period, carry it over.")
        case .notAwaitingAcceptance(let status):
            tell(
                "notAwaitingAcceptance",
                "Mô hình không chờ tiếp nhận (hiện tại: \(status.name)). Chỉ tiếp nhận hoặc trả lại mô hình đã đăng ký và chưa được tiếp nhận.",
                "The model does not await acceptance (it is: \(status.name)). Only what is registered and not yet accepted is accepted or returned.")
        case .recallAfterAcceptance:
            tell(
                "recallAfterAcceptance",
                "Hồ sơ đã từng được tiếp nhận rồi bị cấp trên trả lại, nên không rút lại được. Muốn kết thúc, hãy dừng mô hình.",
                "The file was accepted once and came back from further up, so it cannot be recalled. To end it, stop the model.")
        case .notWithAuthors(let status):
            tell(
                "notWithAuthors",
                "Hồ sơ không còn ở nơi lập (hiện tại: \(status.name)), không sửa được. Hãy rút lại, hoặc đề nghị nơi tiếp nhận trả lại.",
                "The file no longer lies with its authors (it is: \(status.name)). Recall it, or ask the receiving body to return it.")
        case .notAccepted(let status):
            tell(
                "notAccepted", "Mô hình chưa được tiếp nhận (hiện tại: \(status.name)). Hãy ghi nhận việc tiếp nhận trước.",
                "The model is not accepted yet (it is: \(status.name)). Record the acceptance first.")
        case .periodUnknown(let key):
            tell("periodUnknown", "Chương trình không có giai đoạn \(quoted: key).", "The programme has no period \(quoted: key).")
        case .staysAsRegistered(let period):
            tell(
                "staysAsRegistered",
                "Hồ sơ bị cấp trên trả lại để làm tiếp: hãy gửi lại đúng cấp và giai đoạn đã đăng ký (\(quoted: period)).",
                "A level above goes on with this file once it is back: send it for the level and the period it is registered for (\(quoted: period))."
            )
        case .dayOutsidePeriod(let day, let key):
            tell(
                "dayOutsidePeriod", "Ngày \(day) nằm ngoài giai đoạn \(quoted: key). Hãy chọn giai đoạn có ngày đó.",
                "\(day) lies outside the period \(quoted: key). Take the period of that day.")
        case .periodNotAfter(let key, let current):
            tell(
                "periodNotAfter",
                "Giai đoạn \(quoted: key) không bắt đầu sau giai đoạn hiện tại \(quoted: current). Chỉ duy trì sang giai đoạn sau.",
                "The period \(quoted: key) does not begin after the current one, \(quoted: current). A model is carried over only into a later one.")
        case .levelUnknown(let key):
            tell("levelUnknown", "Chương trình không có cấp \(quoted: key).", "The programme has no level \(quoted: key).")
        case .levelNotInForce(let key, let day):
            tell(
                "levelNotInForce", "Vào ngày \(day) không có cấp \(quoted: key). Hãy chọn cấp có vào ngày đó.",
                "The level \(quoted: key) may not be used on \(day). Take one that holds on that day.")
        case .levelNotOnRoute(let key, let route):
            tell(
                "levelNotOnRoute", "Tuyến \(quoted: route) của mô hình không qua cấp \(quoted: key). Hãy chọn cấp thuộc tuyến này.",
                "The model's route \(quoted: route) does not pass the level \(quoted: key). Take a level of its route.")
        case .foundNotEffective:
            tell(
                "foundNotEffective", "Lần kiểm tra gần nhất đánh giá mô hình chưa hiệu quả. Hãy kiểm tra lại trước.",
                "The last check found the model not effective. Check it again first.")
        case .lowerLevelMissing(let key, let period):
            tell(
                "lowerLevelMissing",
                "Mô hình chưa được công nhận ở cấp \(quoted: key) trong giai đoạn \(quoted: period). Hãy công nhận ở cấp dưới trước.",
                "The model is not recognised at the level \(quoted: key) for \(quoted: period). Recognise it at the level below first.")
        case .proposalNotReceived(let key, let period):
            tell(
                "proposalNotReceived",
                "Đề nghị lên cấp \(quoted: key) trong giai đoạn \(quoted: period) chưa được cấp đó tiếp nhận. Hãy ghi nhận tiếp nhận đề nghị trước.",
                "The level \(quoted: key) has not received the proposal for \(quoted: period). Record first that it was received.")
        case .alreadyRecognised(let key, let period):
            tell(
                "alreadyRecognised", "Mô hình đã được công nhận ở cấp \(quoted: key) trong giai đoạn \(quoted: period).",
                "The model is recognised already at the level \(quoted: key) for \(quoted: period).")
        case .alreadyProposed(let key, let period):
            tell(
                "alreadyProposed", "Mô hình đã được đề nghị công nhận ở cấp \(quoted: key) trong giai đoạn \(quoted: period).",
                "The model is proposed already to the level \(quoted: key) for \(quoted: period).")
        case .notProposed(let key, let period):
            tell(
                "notProposed",
                "Mô hình không có đề nghị nào đang mở lên cấp \(quoted: key) trong giai đoạn \(quoted: period). Cấp dưới phải đề nghị trước.",
                "No proposal of the model to the level \(quoted: key) is open for \(quoted: period). The level below proposes first.")
        case .alreadyReceived(let key, let period):
            tell(
                "alreadyReceived", "Cấp \(quoted: key) đã tiếp nhận đề nghị trong giai đoạn \(quoted: period).",
                "The level \(quoted: key) has received the proposal for \(quoted: period) already.")
        case .notRecognised:
            tell(
                "notRecognised", "Mô hình chưa được công nhận. Chỉ xếp loại mô hình đã được công nhận.",
                "The model is not recognised. Only the recognised are graded.")
        case .gradeUnknown(let key):
            tell("gradeUnknown", "Chương trình không có mức xếp loại \(quoted: key).", "The programme has no grade \(quoted: key).")
        case .gradeNotHigher(let key, let current):
            tell(
                "gradeNotHigher",
                "Mức xếp loại \(quoted: key) không cao hơn mức hiện tại \(quoted: current). Muốn hạ mức, hãy hủy bỏ bản ghi đã nâng mức.",
                "The grade \(quoted: key) is not higher than the current one, \(quoted: current). To lower it, annul the entry that raised it.")
        case .evidenceExists(let file):
            tell(
                "evidenceExists", "Tệp này đã có trong hồ sơ (\(quoted: String(file.prefix(12)))…). Không cần thêm lần nữa.",
                "The file is in the dossier already (\(quoted: String(file.prefix(12)))…). There is no need to attach it again.")
        case .evidenceUnknown(let file):
            tell(
                "evidenceUnknown", "Hồ sơ không có tệp \(quoted: String(file.prefix(12)))…. Hãy mở lại trang mô hình.",
                "The dossier holds no file \(quoted: String(file.prefix(12)))…. Open the model's page again.", .notFound)
        case .tooMuchEvidence(let max):
            tell(
                "tooMuchEvidence", "Hồ sơ đã có \(max) tệp, không thêm được nữa. Hãy gỡ bớt tệp không cần thiết.",
                "The dossier holds \(max) files, which is the most. Withdraw what is not needed.")
        case .takesUpItself:
            tell(
                "takesUpItself", "Mô hình không thể học tập từ chính nó. Hãy chọn mô hình khác.",
                "A model cannot take up itself. Name another model.")
        case .takesUpDraft(let id):
            tell(
                "takesUpDraft", "Mô hình \(quoted: id) chưa được đăng ký. Hãy chọn mô hình đã đăng ký.",
                "The model \(quoted: id) is not registered. Name one that is.")
        case .takesUpTwice(let id):
            tell(
                "takesUpTwice", "Đã ghi nhận việc học tập từ mô hình \(quoted: id).",
                "That it takes up the model \(quoted: id) is recorded already.")
        case .mergesIntoItself:
            tell(
                "mergesIntoItself", "Mô hình không thể sáp nhập vào chính nó. Hãy chọn mô hình khác.",
                "A model cannot merge into itself. Name another model.")
        case .mergesIntoAnotherProgramme:
            tell(
                "mergesIntoAnotherProgramme", "Hai mô hình thuộc hai chương trình khác nhau. Hãy chọn mô hình cùng chương trình.",
                "The two models are of different programmes. Name a model of the same programme.")
        case .mergesIntoOver(let id):
            tell(
                "mergesIntoOver", "Mô hình \(quoted: id) còn là dự kiến hoặc đã kết thúc. Hãy chọn mô hình đang duy trì.",
                "The model \(quoted: id) is a draft, or over. Name one that stands.")
        case .entryIsOfAnother(let position):
            tell(
                "entryIsOfAnother", "Bản ghi số \(plain: position) không thuộc mô hình này. Hãy xem quá trình của mô hình.",
                "Entry \(plain: position) is not of this model. Look at the model's timeline.")
        case .entryAlreadyAnnulled(let position):
            tell(
                "entryAlreadyAnnulled", "Bản ghi số \(plain: position) đã bị hủy bỏ, hoặc chính nó là bản ghi hủy bỏ.",
                "Entry \(plain: position) is annulled already, or is itself an annulment.")
        case .draftCannotBeAnnulled:
            tell(
                "draftCannotBeAnnulled",
                "Không hủy bỏ được bản ghi đầu tiên của mô hình. Hãy đính chính nội dung, hoặc đưa mô hình ra khỏi danh sách.",
                "The model's first entry stays. Correct what it says, or remove the model.")
        case .heldAbove(let key, let period):
            tell(
                "heldAbove",
                "Cấp \(quoted: key) đã tiếp nhận hồ sơ trong giai đoạn \(quoted: period) nên cấp dưới không sửa được. Hãy đề nghị cấp đó trả lại.",
                "The level \(quoted: key) has received the file for \(quoted: period), so nothing below it changes. Ask that level to send it back.")
        case .levelHasDecided(let key, let period):
            tell(
                "levelHasDecided",
                "Cấp \(quoted: key) đã kết luận trong giai đoạn \(quoted: period); phần hồ sơ của cấp này không sửa được nữa.",
                "The level \(quoted: key) has decided for \(quoted: period): its part of the file is not changed any more.")
        case .nothingMarked:
            tell(
                "nothingMarked", "Chưa chấm tiêu chí nào. Hãy cho điểm, hoặc ghi đạt hay không đạt.",
                "No criterion is marked. Give points, or say what is met.")
        case .criterionUnknown(let key):
            tell(
                "criterionUnknown", "Chương trình không có tiêu chí \(quoted: key) ở cấp và ngày này. Hãy dùng mã trong danh sách tiêu chí.",
                "The programme has no criterion \(quoted: key) for this level and day. Use one of its keys.")
        case .markedTwice(let key):
            tell(
                "markedTwice", "Tiêu chí \(quoted: key) được chấm hai lần. Hãy bỏ một lần.", "The criterion \(quoted: key) is marked twice. Drop one."
            )
        case .markOfOtherKind(let key):
            tell(
                "markOfOtherKind", "Tiêu chí \(quoted: key) chấm chưa đúng cách. Hãy cho điểm nếu tính điểm, hoặc ghi đạt hay không đạt.",
                "The criterion \(quoted: key) is marked in the wrong way. Give points where it scores, else say whether it is met.")
        case .pointsOutOfRange(let key, let max):
            tell(
                "pointsOutOfRange", "Điểm của tiêu chí \(quoted: key) phải từ 0 đến \(max). Hãy kiểm tra lại.",
                "The points for \(quoted: key) must be from 0 to \(max). Check them.")
        case .markReasonMissing(let key):
            tell(
                "markReasonMissing", "Kết quả thẩm định tiêu chí \(quoted: key) khác kết quả tự chấm. Hãy ghi lý do.",
                "The official mark for \(quoted: key) differs from the model's own. Say why.")
        case .paperUnknown(let key):
            tell(
                "paperUnknown", "Thành phần hồ sơ \(quoted: key) không cần cho nội dung đề nghị này. Hãy dùng mã trong danh sách của chương trình.",
                "The paper \(quoted: key) is not asked for here. Use the keys of the programme's list.")
        case .paperNotSeen(let key):
            tell(
                "paperNotSeen", "Sổ chưa có thành phần hồ sơ \(quoted: key), nên không ghi là đã có được. Hãy bổ sung vào hồ sơ trước.",
                "The register does not hold the paper \(quoted: key), so it cannot be called present. Add it to the file first.")
        case .paperMissing(let key):
            tell(
                "paperMissing", "Hồ sơ thiếu thành phần bắt buộc \(quoted: key) nên chưa đủ điều kiện. Hãy bổ sung, hoặc ghi chưa đủ điều kiện.",
                "The file lacks the required paper \(quoted: key), so it is not fit for the council. Add it, or call the file unfit.")
        case .criterionMissing(let key):
            tell(
                "criterionMissing",
                "Tiêu chí bắt buộc \(quoted: key) chưa được chấm hoặc chưa đạt nên chưa đủ điều kiện trình hội đồng. Hãy chấm, hoặc ghi chưa đủ.",
                "The required criterion \(quoted: key) is not marked or not met, so the file is not fit. Mark it, or call the file unfit.")
        case .declaredCheckUnknown(let key):
            tell(
                "declaredCheckUnknown", "Chương trình không có nội dung hiệp y \(quoted: key) vào ngày này. Hãy dùng mã của chương trình.",
                "The programme has no declared check \(quoted: key) on this day. Use one of its keys.")
        case .officeMissing:
            tell("officeMissing", "Chưa ghi cơ quan trả lời. Hãy nhập tên cơ quan.", "The office that answered is missing. Name it.")
        case .officeUnreadable:
            tell(
                "officeUnreadable", "Tên cơ quan có ký tự ẩn, mắt thường không thấy. Hãy gõ lại.",
                "The office's name holds invisible characters. Type it again.")
        case .officeTooLong(let max):
            tell("officeTooLong", "Tên cơ quan dài quá \(max) ký tự. Hãy rút gọn.", "The office's name is longer than \(max) characters. Shorten it.")
        case .nothingChanges:
            tell(
                "nothingChanges", "Nội dung đính chính giống hệt nội dung đã ghi, không có gì thay đổi.",
                "The correction says what is written already. Nothing changes.")
        case .movedOn(let entry):
            tell(
                "movedOn",
                "Vừa có người ghi thêm một bước cho mô hình này (bản ghi số \(plain: entry)). Hãy xem hồ sơ hiện tại rồi quyết định lại.",
                "Somebody has just taken a step with this model (entry \(plain: entry)). Look at it as it is now and decide again.", .lostRace)
        }
    }
}
