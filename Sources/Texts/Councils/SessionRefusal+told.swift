import Events
import Rules

extension SessionRefusal: Telling {
    func told(in language: Language) -> Told {
        let tell = Teller("session", language)
        func list(_ items: [Int]) -> String { items.map(String.init).joined(separator: ", ") }
        return switch self {
        case .sessionUnknown(let id):
            tell(
                "sessionUnknown", "Không có phiên họp nào mang mã \(quoted: id). Hãy xem lại danh sách phiên họp.",
                "No session has the id \(quoted: id). Look at the list of sessions.", .notFound)
        case .sessionExists(let id):
            tell(
                "sessionExists", "Đã có phiên họp mang mã \(quoted: id). Hãy dùng mã khác.",
                "A session with the id \(quoted: id) is there already. Take another id.")
        case .programmeUnknown(let key):
            tell(
                "programmeUnknown", "Chưa có chương trình \(quoted: key). Hãy nạp chương trình trước.",
                "There is no programme \(quoted: key). Load the programme first.", .notFound)
        case .programmeNotInForce(let key, let day):
            tell(
                "programmeNotInForce", "Chương trình \(quoted: key) chưa có hiệu lực vào ngày \(day). Hãy sửa lại ngày.",
                "The programme \(quoted: key) does not hold yet on \(day). Correct the day.")
        case .dayIsInTheFuture(let day, let today):
            tell(
                "dayIsInTheFuture", "Ngày \(day) chưa đến (hôm nay là ngày \(today)). Hãy sửa lại ngày.",
                "\(day) has not come yet (today is \(today)). Correct the day.")
        case .dayBeforeLastStep(let day, let last):
            tell(
                "dayBeforeLastStep", "Ngày \(day) sớm hơn bước gần nhất của phiên họp (\(last)). Hãy sửa lại ngày.",
                "\(day) lies before the latest step of the session (\(last)). Correct the day.")
        case .levelUnknown(let key):
            tell(
                "levelUnknown", "Chương trình không có cấp \(quoted: key). Hãy chọn một cấp của chương trình.",
                "The programme has no level \(quoted: key). Choose one that it has.")
        case .levelNotInForce(let key, let day):
            tell(
                "levelNotInForce", "Cấp \(quoted: key) không còn hoặc chưa có vào ngày \(day). Hãy chọn cấp đang có.",
                "The level \(quoted: key) does not hold on \(day). Choose one that does.")
        case .periodUnknown(let key):
            tell(
                "periodUnknown", "Chương trình không có giai đoạn \(quoted: key). Hãy chọn một giai đoạn của chương trình.",
                "The programme has no period \(quoted: key). Choose one that it has.")
        case .periodNotBegun(let key, let from):
            tell(
                "periodNotBegun", "Giai đoạn \(quoted: key) bắt đầu từ ngày \(from). Hội đồng chưa thể họp xét cho giai đoạn này.",
                "The period \(quoted: key) begins on \(from). No council can sit for it before.")
        case .unitUnknown(let unit):
            tell(
                "unitUnknown", "Không có đơn vị nào mang mã \(quoted: unit). Hãy tra cứu lại.", "No unit has the id \(quoted: unit). Look it up.",
                .notFound)
        case .unitStandsNot(let unit, let day):
            tell(
                "unitStandsNot", "Đơn vị \(quoted: unit) không còn hoặc chưa có vào ngày \(day). Hãy chọn đơn vị đang có.",
                "The unit \(quoted: unit) does not stand on \(day). Choose one that does.")
        case .unitIsOfAnotherLevel(let unit, let level):
            tell(
                "unitIsOfAnotherLevel", "Đơn vị \(quoted: unit) không thuộc cấp \(quoted: level). Hãy chọn đơn vị của cấp đó, hoặc cấp khác.",
                "The unit \(quoted: unit) is not one of the level \(quoted: level). Choose a unit of that level, or another level.")
        case .bodyMissing:
            tell(
                "bodyMissing", "Chưa có tên hội đồng. Hãy ghi tên như trong quyết định thành lập.",
                "The council's name is missing. Write it as the decision has it.")
        case .decisionMissing:
            tell(
                "decisionMissing", "Chưa có số quyết định. Bước này phải căn cứ vào một quyết định.",
                "The number of the decision is missing. This step rests on one.")
        case .reasonMissing:
            tell("reasonMissing", "Chưa nêu lý do. Bước này phải có lý do.", "The reason is missing. This step is never taken without one.")
        case .textUnreadable:
            tell("textUnreadable", "Nội dung có ký tự ẩn, mắt thường không thấy. Hãy gõ lại.", "The text holds invisible characters. Type it again.")
        case .textTooLong(let max):
            tell("textTooLong", "Nội dung dài quá \(max) ký tự. Hãy rút gọn.", "The text is longer than \(max) characters. Shorten it.")
        case .membersMissing:
            tell("membersMissing", "Chưa chọn thành viên nào. Hãy chọn ít nhất một người.", "No member is named. Name at least one.")
        case .tooManyMembers(let max):
            tell(
                "tooManyMembers", "Hội đồng có quá \(max) thành viên. Hãy xem lại danh sách.",
                "The council has more than \(max) members. Look at the list again.")
        case .memberTwice(let account):
            tell(
                "memberTwice", "Thành viên \(quoted: account) được ghi hai lần. Hãy bỏ một dòng.",
                "The member \(quoted: account) is named twice. Take one out.")
        case .memberUnknown(let account):
            tell(
                "memberUnknown", "Không có tài khoản \(quoted: account). Hãy mở tài khoản cho thành viên trước khi triệu tập.",
                "There is no account \(quoted: account). Open one for the member before convening.")
        case .chairMissing:
            tell("chairMissing", "Hội đồng chưa có chủ tịch. Hãy ghi một người làm chủ tịch.", "The council has no chair. Name one.")
        case .chairTwice:
            tell("chairTwice", "Hội đồng có hơn một chủ tịch. Hãy chỉ để một người.", "The council has more than one chair. Leave one.")
        case .secretaryMissing:
            tell(
                "secretaryMissing", "Hội đồng chưa có thư ký. Hãy ghi ít nhất một người làm thư ký.",
                "The council has no secretary. Name at least one.")
        case .quorumWrong:
            tell(
                "quorumWrong", "Tỷ lệ thành viên dự họp trong chương trình không dùng được. Hãy sửa quy chế xét của cấp này.",
                "The quorum in the programme cannot be used. Correct the council rule of this level.")
        case .sessionIsOver(let state):
            tell(
                "sessionIsOver", "Phiên họp đã khép lại (\(quoted: language.name(of: state))). Không thể ghi thêm.",
                "The session is over (\(quoted: language.name(of: state))). Nothing can be added.")
        case .stateIsAnother(let state):
            tell(
                "stateIsAnother", "Phiên họp đang ở trạng thái \(quoted: language.name(of: state)), chưa thể làm bước này. Hãy tải lại trang.",
                "The session is \(quoted: language.name(of: state)), so this step cannot be taken. Load the page again.")
        case .minutesAreDrawn:
            tell(
                "minutesAreDrawn", "Biên bản đã lập, chờ ký. Muốn sửa, hãy mở lại biên bản và nêu lý do.",
                "The minutes are drawn and wait for signatures. To change anything, reopen them with a reason.")
        case .movedOn(let entry):
            tell(
                "movedOn", "Phiên họp đã có bước mới (bản ghi số \(plain: entry)) sau khi trang này được mở. Hãy xem lại hiện trạng rồi làm lại.",
                "The session has moved on (entry \(plain: entry)) since this page was opened. Look at it as it is now, then repeat.", .lostRace)
        case .agendaEmpty:
            tell("agendaEmpty", "Chương trình họp chưa có nội dung nào. Hãy đưa mô hình vào chương trình.", "The agenda is empty. Put models on it.")
        case .tooManyItems(let max):
            tell(
                "tooManyItems", "Chương trình họp có quá \(max) nội dung. Hãy chia thành nhiều phiên.",
                "The agenda has more than \(max) items. Divide it into several sessions.")
        case .itemTwice(let item):
            tell("itemTwice", "Nội dung số \(item) được ghi hai lần. Hãy bỏ một dòng.", "Item \(item) stands there twice. Take one out.")
        case .itemUnknown(let item):
            tell(
                "itemUnknown", "Chương trình họp không có nội dung số \(item). Hãy tải lại trang.",
                "The agenda has no item \(item). Load the page again.")
        case .itemsMissing:
            tell("itemsMissing", "Chưa chọn nội dung nào. Hãy chọn ít nhất một.", "No item is chosen. Choose at least one.")
        case .itemInBallot(let item):
            tell(
                "itemInBallot", "Nội dung số \(item) đã đưa ra bỏ phiếu nên giữ nguyên. Hãy để lại dòng này như cũ.",
                "Item \(item) has been in a ballot, so it stays as it is. Leave that line alone.")
        case .modelUnknown(let item, let model):
            tell(
                "modelUnknown", "Nội dung số \(item): không có mô hình đã đăng ký nào mang mã \(quoted: model). Hãy tra cứu lại.",
                "Item \(item): no registered model has the id \(quoted: model). Look it up.")
        case .modelTwice(let model):
            tell(
                "modelTwice", "Mô hình \(quoted: model) có hai nội dung giống nhau. Hãy bỏ một.",
                "The model \(quoted: model) is asked the same twice. Take one out.")
        case .modelOutside(let item, let model):
            tell(
                "modelOutside", "Nội dung số \(item): mô hình \(quoted: model) không thuộc địa bàn của hội đồng. Hãy bỏ ra.",
                "Item \(item): the model \(quoted: model) does not lie in the council's area. Take it out.")
        case .modelIsOver(let item, let model):
            tell(
                "modelIsOver", "Nội dung số \(item): mô hình \(quoted: model) đã kết thúc. Hãy bỏ ra.",
                "Item \(item): the model \(quoted: model) is over. Take it out.")
        case .aimUnknown(let item, let aim):
            tell(
                "aimUnknown", "Nội dung số \(item): hội đồng cấp này không xét nội dung \(quoted: aim.key). Hãy chọn nội dung khác.",
                "Item \(item): a council of this level is not asked \(quoted: aim.key). Choose something else.")
        case .chairAbsent:
            tell(
                "chairAbsent", "Chủ tịch và phó chủ tịch đều vắng. Phải có một người chủ trì.",
                "Neither the chair nor a deputy is there. One of them must be.")
        case .quorumMissing(let present, let needed):
            tell(
                "quorumMissing", "Mới có \(present) thành viên có quyền biểu quyết, cần ít nhất \(needed). Hãy chờ đủ người hoặc tạm dừng phiên họp.",
                "Only \(present) members with a vote are there, \(needed) are needed. Wait for them or adjourn.")
        case .notAMember(let account):
            tell(
                "notAMember", "\(quoted: account) không phải thành viên của hội đồng này. Hãy xem lại quyết định thành lập.",
                "\(quoted: account) is not a member of this council. Look at the decision that composes it.")
        case .notPresent(let account):
            tell(
                "notPresent", "\(quoted: account) chưa được ghi là có mặt. Thư ký hãy điểm danh trước.",
                "\(quoted: account) is not recorded as present. The secretary records attendance first.")
        case .withoutVote(let account):
            tell(
                "withoutVote", "\(quoted: account) không có quyền biểu quyết theo quy chế của chương trình. Chỉ thành viên có quyền mới bỏ phiếu.",
                "\(quoted: account) has no vote under the programme's rule. Only members with one vote.")
        case .notYours:
            tell(
                "notYours", "Mỗi thành viên chỉ tự làm bước này cho mình. Hãy đăng nhập bằng tài khoản của người đó.",
                "Everybody takes this step for themselves only. Sign in with that person's account.")
        case .notChairOrSecretary:
            tell(
                "notChairOrSecretary", "Bước này do chủ tịch (hoặc phó chủ tịch khi chủ tịch không thể) và thư ký làm. Hãy để người đó làm.",
                "This step is for the chair (or the deputy where the chair cannot) and the secretary. Let one of them do it.")
        case .notChair:
            tell(
                "notChair", "Bước này do chủ tịch hoặc phó chủ tịch làm. Hãy để người đó làm.",
                "This step is for the chair or the deputy. Let one of them do it.")
        case .conflicted(let account, let item):
            tell(
                "conflicted", "\(quoted: account) không tham gia xét nội dung số \(item) vì có liên quan. Hãy để người khác làm.",
                "\(quoted: account) does not act on item \(item) because of a conflict of interest. Let somebody else do it.")
        case .liftedByConflicted(let account):
            tell(
                "liftedByConflicted",
                "\(quoted: account) có liên quan nên không thể quyết định cho người khác tham gia. Hãy để người không liên quan quyết định.",
                "\(quoted: account) is in conflict themselves and cannot lift it. Let somebody decide who is not.")
        case .noConflict(let account, let item):
            tell(
                "noConflict", "\(quoted: account) không có liên quan đến nội dung số \(item). Không cần quyết định gì.",
                "\(quoted: account) is in no conflict with item \(item). There is nothing to lift.")
        case .ballotUnknown(let ballot):
            tell(
                "ballotUnknown", "Phiên họp không có lượt bỏ phiếu số \(ballot). Hãy tải lại trang.",
                "The session has no ballot \(ballot). Load the page again.")
        case .ballotStillOpen(let ballot):
            tell(
                "ballotStillOpen", "Lượt bỏ phiếu số \(ballot) chưa đóng. Hãy đóng hoặc hủy lượt đó trước.",
                "Ballot \(ballot) is still open. Close it or give it up first.")
        case .ballotNotOpen(let ballot):
            tell(
                "ballotNotOpen", "Lượt bỏ phiếu số \(ballot) đã đóng. Không nhận thêm phiếu.", "Ballot \(ballot) is closed. No more votes are taken.")
        case .tooManyBallots(let max):
            tell("tooManyBallots", "Phiên họp đã có \(max) lượt bỏ phiếu. Hãy mở phiên khác.", "The session has had \(max) ballots. Convene another.")
        case .itemDecided(let item, let ballot):
            tell(
                "itemDecided", "Nội dung số \(item) đã có kết quả ở lượt \(ballot), không có đồng hạng để bỏ phiếu lại. Hãy bỏ nội dung này ra.",
                "Item \(item) has its result from ballot \(ballot), and there is no tie to vote on. Take it out.")
        case .formIsAnother(let form):
            tell(
                "formIsAnother", "Lượt này bỏ phiếu theo hình thức khác (\(quoted: language.name(of: form))). Hãy tải lại trang.",
                "This ballot is held in another way (\(quoted: language.name(of: form))). Load the page again.")
        case .pointsMaxMissing:
            tell(
                "pointsMaxMissing", "Chương trình chưa quy định điểm tối đa cho cấp này. Hãy bổ sung quy chế xét, hoặc chọn hình thức khác.",
                "The programme sets no highest points for this level. Add it to the council rule, or choose another form.")
        case .alreadyVoted(let account):
            tell(
                "alreadyVoted", "\(quoted: account) đã bỏ phiếu trong lượt này. Mỗi người chỉ bỏ một lần.",
                "\(quoted: account) has voted in this ballot. Everybody votes once.")
        case .votesOnPaper(let account):
            tell(
                "votesOnPaper", "\(quoted: account) đã nhận phiếu giấy trong lượt này. Hãy bỏ phiếu giấy.",
                "\(quoted: account) was handed a paper ballot. Use that.")
        case .markMissing(let item):
            tell(
                "markMissing", "Chưa chọn ý kiến cho nội dung số \(item). Hãy cho ý kiến về mọi nội dung, kể cả không có ý kiến.",
                "Nothing is marked for item \(item). Mark every item, be it with an abstention.")
        case .markWrong(let item):
            tell(
                "markWrong", "Ý kiến cho nội dung số \(item) không hợp lệ. Hãy chọn lại, hoặc cho điểm trong thang điểm.",
                "The mark for item \(item) cannot be used. Mark it again, or give points within the scale.")
        case .markForeign(let item):
            tell(
                "markForeign", "Nội dung số \(item) không có trong lượt bỏ phiếu này. Hãy tải lại trang.",
                "Item \(item) is not in this ballot. Load the page again.")
        case .paperNotUsed:
            tell("paperNotUsed", "Lượt này không dùng phiếu giấy. Hãy bỏ phiếu trên máy.", "No paper ballots are used here. Vote on the screen.")
        case .paperNotCounted(let ballot):
            tell(
                "paperNotCounted", "Chưa nhập kết quả kiểm phiếu giấy của lượt \(ballot). Thư ký hãy nhập trước.",
                "The paper ballots of ballot \(ballot) are not counted yet. The secretary enters the count first.")
        case .paperNotConfirmed(let ballot):
            tell(
                "paperNotConfirmed", "Kết quả kiểm phiếu giấy của lượt \(ballot) chưa có người thứ hai ký. Hãy để một thành viên khác ký.",
                "Nobody has confirmed the paper count of ballot \(ballot) yet. Let another member do so.")
        case .countTooHigh(let item, let max):
            tell(
                "countTooHigh", "Nội dung số \(item): tổng số phiếu vượt quá \(max), là số phiếu được tính. Hãy kiểm lại.",
                "Item \(item): the votes are more than \(max), the ballots that can count. Count again.")
        case .countBelowZero(let item):
            tell(
                "countBelowZero", "Nội dung số \(item): số phiếu không thể âm. Hãy nhập lại.",
                "Item \(item): votes cannot be below zero. Enter them again.")
        case .countMissing(let item):
            tell(
                "countMissing", "Nội dung số \(item): chưa nhập số phiếu. Hãy nhập đủ các nội dung.",
                "Item \(item): the count is missing. Enter every item.")
        case .returnedTooMany(let max):
            tell(
                "returnedTooMany", "Số phiếu thu về phải từ 0 đến \(max), là số phiếu đã phát. Hãy kiểm lại.",
                "The ballots returned are from 0 to \(max), the number handed out. Count again.")
        case .secondPersonNeeded:
            tell(
                "secondPersonNeeded", "Người ký kiểm phiếu phải khác người nhập. Hãy để một thành viên khác ký.",
                "Whoever confirms the count must not be the one who entered it. Let another member do so.")
        case .notTied(let items):
            tell(
                "notTied", "Các nội dung \(list(items)) không đồng hạng tại vạch chỉ tiêu. Hãy tải lại trang.",
                "The items \(list(items)) are not tied at the line. Load the page again.")
        case .tieUnbroken(let items):
            tell(
                "tieUnbroken", "Các nội dung \(list(items)) đang đồng hạng tại vạch chỉ tiêu. Hãy bỏ phiếu lại hoặc để chủ tịch quyết định thứ tự.",
                "The items \(list(items)) are tied at the line. Hold another ballot, or let the chair put them in order.")
        case .tieRuleNotInProgramme:
            tell(
                "tieRuleNotInProgramme", "Chương trình không cho chủ tịch quyết định khi đồng hạng. Hãy dùng cách khác của quy chế.",
                "The programme does not let the chair break ties. Use another way that its rule has.")
        case .quotaUnknown(let key):
            tell(
                "quotaUnknown", "Không có chỉ tiêu \(quoted: key) nào áp dụng cho phiên họp này. Hãy xem lại chương trình.",
                "No quota \(quoted: key) is for this session. Look at the programme.")
        case .extraNotAboveZero:
            tell("extraNotAboveZero", "Số thêm ngoài chỉ tiêu phải là số dương. Hãy nhập lại.", "The extra number is above zero. Enter it again.")
        case .outcomeMissing(let item):
            tell(
                "outcomeMissing", "Nội dung số \(item) chưa có kết quả. Hãy kết luận mọi nội dung.",
                "Item \(item) has no outcome. Give one to every item.")
        case .outcomeTwice(let item):
            tell("outcomeTwice", "Nội dung số \(item) có hai kết quả. Hãy bỏ một.", "Item \(item) has two outcomes. Take one out.")
        case .outcomeWithoutReason(let item):
            tell(
                "outcomeWithoutReason", "Nội dung số \(item): không công nhận hoặc để lại thì phải nêu lý do. Hãy ghi lý do.",
                "Item \(item): what is declined or deferred needs a reason. Write it.")
        case .noResult(let item):
            tell(
                "noResult", "Nội dung số \(item) chưa được bỏ phiếu. Hãy bỏ phiếu, hoặc để lại kỳ sau.",
                "Item \(item) has not been voted on. Hold a ballot, or defer it.")
        case .belowThreshold(let item):
            tell(
                "belowThreshold", "Nội dung số \(item) không đủ tỷ lệ phiếu. Không thể kết luận là đạt.",
                "Item \(item) has too few votes. It cannot be granted.")
        case .overQuota(let item, let quota):
            tell(
                "overQuota", "Nội dung số \(item) vượt chỉ tiêu \(quoted: quota). Muốn lấy thêm, phải có quyết định ngoại lệ.",
                "Item \(item) is over the quota \(quoted: quota). To let it pass, an exception by decision is needed.")
        case .notEligible(let item):
            tell(
                "notEligible", "Nội dung số \(item) chưa đủ điều kiện. Hãy xem những gì còn thiếu, hoặc để lại kỳ sau.",
                "Item \(item) is not eligible. See what is missing, or defer it.")
        case .outcomesMissing:
            tell(
                "outcomesMissing", "Chưa kết luận đủ mọi nội dung. Hãy kết luận trước khi lập biên bản.",
                "Not every item has an outcome. Set them before the minutes.")
        case .minutesMissing:
            tell(
                "minutesMissing", "Chưa có biên bản để ký. Thư ký hãy lập biên bản trước.",
                "There are no minutes to sign. The secretary draws them first.")
        case .minutesTooLong(let max):
            tell(
                "minutesTooLong", "Biên bản dài quá \(max) ký tự. Hãy chia phiên họp.",
                "The minutes are longer than \(max) characters. Divide the session.")
        case .hashDiffers:
            tell(
                "hashDiffers", "Biên bản đã khác với bản được đọc. Hãy đọc lại rồi ký.",
                "The minutes are not the ones that were read. Read them again, then sign.")
        case .alreadySigned(let account):
            tell("alreadySigned", "\(quoted: account) đã ký biên bản này.", "\(quoted: account) has signed these minutes already.")
        case .notSigned:
            tell(
                "notSigned", "Biên bản chưa đủ chữ ký của người chủ trì và thư ký. Hãy ký trước khi công bố kết quả.",
                "The minutes are not signed by chair and secretary yet. Sign before the outcomes are applied.")
        case .modelRefuses(let item, let refusal):
            tell(
                "modelRefuses", "Nội dung số \(item): \(refusal.told(in: language).sentence)", "Item \(item): \(refusal.told(in: language).sentence)")
        }
    }
}
