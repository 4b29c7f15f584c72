package import Events
package import Rules

// The pages of a council's session: ballots, the line, outcomes, minutes.
extension Language {
    package var ballots: String { say(self, "Các lượt bỏ phiếu", "Ballots") }
    package func ballot(_ number: Int) -> String { say(self, "Lượt bỏ phiếu \(number)", "Ballot \(number)") }
    package var ballotForm: String { say(self, "Hình thức", "Form") }
    package var ballotIsOpen: String { say(self, "Đang mở", "Open") }
    package var ballotIsClosed: String { say(self, "Đã đóng", "Closed") }
    package var ballotIsVoided: String { say(self, "Đã hủy", "Voided") }
    package var ballotWasVoided: String {
        say(self, "Lượt này đã hủy; phiếu của lượt này không được tính.", "This ballot was voided: its votes do not count.")
    }
    package func ballotStillRuns(_ ballot: Int) -> String {
        say(self, "Lượt \(ballot) đang mở. Hãy đóng lượt trước.", "Ballot \(ballot) is open. Close it first.")
    }
    package var votesGiven: String { say(self, "Đã bỏ phiếu", "Votes given") }
    package func haveVoted(_ count: Int, of all: Int) -> String { say(self, "\(count)/\(all) người đã bỏ phiếu", "\(count) of \(all) have voted") }
    package func waitingFor(_ names: String) -> String { say(self, "Còn chờ: \(names)", "Still waited for: \(names)") }
    package var youHaveVoted: String { say(self, "Bạn đã bỏ phiếu.", "You have voted.") }
    package var youVoteOnPaper: String { say(self, "Bạn đã nhận phiếu giấy.", "You were handed a paper ballot.") }
    package var nothingToVoteOn: String { say(self, "Lượt này không có nội dung nào bạn tham gia xét.", "You act on no item of this ballot.") }
    package var notMarkedPresent: String {
        say(self, "Bạn chưa được ghi là có mặt. Hãy báo thư ký điểm danh.", "You are not marked present. Tell the secretary.")
    }
    package func votesLost(_ count: Int) -> String { say(self, "mất \(count) phiếu", "\(count) lost") }
    package func votesWereLost(_ count: Int) -> String {
        say(
            self, "Có \(count) phiếu đã bỏ nhưng không còn khi kiểm phiếu. Hội đồng cần xem xét trước khi kết luận.",
            "\(count) of the votes given were not there to be counted. The council looks at this before it decides.")
    }
    package var entitled: String { say(self, "Được bỏ phiếu", "Entitled") }
    package var voteResult: String { say(self, "Kết quả phiếu", "Votes") }
    package var whoGaveWhat: String { say(self, "Ý kiến từng người", "Who gave what") }
    package func didNotAct(_ names: String) -> String { say(self, "Không tham gia xét: \(names)", "Did not act: \(names)") }

    /// "5/7 đồng ý, 1 không đồng ý", or the mean of points.
    package func votesInFull(_ result: BallotResult) -> String {
        guard result.points.isEmpty else {
            let mean = (result.points.reduce(0, +) * 2 + result.points.count) / (result.points.count * 2)
            return say(self, "Trung bình \(points(mean)) điểm (\(result.points.count) phiếu)", "Mean \(points(mean)) (\(result.points.count) sheets)")
        }
        var parts = [say(self, "\(result.yes)/\(result.entitled) đồng ý", "\(result.yes) of \(result.entitled) yes")]
        if result.no > 0 { parts.append(say(self, "\(result.no) không đồng ý", "\(result.no) no")) }
        if result.abstain > 0 { parts.append(say(self, "\(result.abstain) không có ý kiến", "\(result.abstain) abstained")) }
        if result.invalid > 0 { parts.append(say(self, "\(result.invalid) phiếu không hợp lệ", "\(result.invalid) invalid")) }
        return parts.joined(separator: ", ")
    }

    /// Hundredths as people write them: "8,75", "8.75", "9".
    package func points(_ hundredths: Int) -> String {
        let (whole, rest) = (hundredths / 100, hundredths % 100)
        guard rest > 0 else { return String(whole) }
        let digits = rest < 10 ? "0\(rest)" : rest % 10 == 0 ? String(rest / 10) : String(rest)
        return "\(whole)\(self == .vi ? "," : ".")\(digits)"
    }

    // The sheet.
    package var openHelp: String {
        say(
            self, "Biểu quyết công khai: khi lượt này đóng, hội đồng thấy ý kiến của từng người.",
            "An open vote: once the ballot is closed the council sees who voted how.")
    }
    package var secretHelp: String {
        say(
            self, "Bỏ phiếu kín: chỉ ghi rằng bạn đã bỏ phiếu, không ghi bạn chọn gì.",
            "A secret ballot: that you voted is recorded, what you chose is not.")
    }
    package func pointsHelp(_ max: Int) -> String {
        say(
            self, "Cho mỗi nội dung từ 0 đến \(points(max)) điểm, tối đa hai số lẻ.",
            "Give each item 0 to \(points(max)) points, with two decimals at most.")
    }
    package func fillAll(_ vote: Vote) -> String { say(self, "Tất cả: \(name(of: vote))", "All: \(name(of: vote))") }
    package var fillHelp: String { say(self, "Điền nhanh (chưa gửi phiếu, còn sửa được)", "Fill in all (nothing is voted yet)") }
    package var readFile: String { say(self, "đọc hồ sơ", "read the file") }
    package func giveSheet(_ count: Int) -> String {
        say(self, "Gửi phiếu (\(count) nội dung)", count == 1 ? "Vote on 1 item" : "Vote on \(count) items")
    }
    package var sheetOnce: String { say(self, "Gửi rồi thì không sửa được.", "Once sent it cannot be changed.") }

    // What the secretary does with a ballot.
    package var openBallot: String { say(self, "Mở lượt bỏ phiếu", "Open a ballot") }
    package var overWhat: String { say(self, "Bỏ phiếu cho", "Over what") }
    package func allUnvoted(_ count: Int) -> String { say(self, "Mọi nội dung chưa bỏ phiếu (\(count))", "All that was not voted on (\(count))") }
    package func tieBallot(_ items: [Int]) -> String {
        say(self, "Bỏ phiếu lại giữa những nội dung đồng hạng: \(itemNumbers(items))", "Another ballot among the tied: \(itemNumbers(items))")
    }
    package var onlyTicked: String { say(self, "Chỉ những nội dung đánh dấu dưới đây", "Only what is ticked below") }
    package var closeBallot: String { say(self, "Đóng lượt và kiểm phiếu", "Close the ballot and count") }
    package var closeHelp: String {
        say(self, "Sau khi đóng, không ai bỏ phiếu được nữa và kết quả hiện ra.", "Nobody can vote afterwards, and the results are shown.")
    }
    package func closeEarly(_ names: String) -> String {
        say(
            self, "Chưa bỏ phiếu: \(names). Nếu đóng bây giờ thì những người này coi như không bỏ phiếu.",
            "Have not voted: \(names). Closing now leaves them out.")
    }
    package var voidBallot: String { say(self, "Hủy lượt này", "Void this ballot") }
    package var voidHelp: String {
        say(
            self, "Phiếu đã bỏ bị hủy, không ai xem được. Muốn xét tiếp thì mở lượt khác.",
            "The votes are destroyed unread. Open another ballot to go on.")
    }
    package var paperBallots: String { say(self, "Phiếu giấy", "Paper ballots") }
    package var handOutPaper: String { say(self, "Phát phiếu giấy", "Hand out paper ballots") }
    package var paperFor: String { say(self, "Phát cho", "For whom") }
    package func paperHandedTo(_ names: String) -> String { say(self, "Đã phát phiếu giấy cho: \(names)", "Paper ballots were handed to: \(names)") }
    package var paperCount: String { say(self, "Kiểm phiếu giấy", "Count of the paper ballots") }
    package var enterCount: String { say(self, "Nhập kết quả kiểm phiếu", "Enter the count") }
    package func paperReturned(_ max: Int) -> String { say(self, "Số phiếu thu về (đã phát \(max))", "Ballots returned (\(max) handed out)") }
    package var invalidVotes: String { say(self, "Không hợp lệ", "Invalid") }
    package func countedBy(_ name: String, returned: Int, of all: Int) -> String {
        say(self, "\(name) nhập: thu về \(returned)/\(all) phiếu.", "Entered by \(name): \(returned) of \(all) ballots returned.")
    }
    package func countConfirmedBy(_ name: String) -> String { say(self, "\(name) đã xác nhận kết quả kiểm phiếu.", "\(name) confirmed the count.") }
    package var countAwaitsConfirmation: String { say(self, "Chờ một thành viên khác xác nhận.", "Another member confirms it.") }
    package var confirmCount: String { say(self, "Tôi đã đối chiếu và xác nhận", "I have checked it and confirm") }

    // The line.
    package var quotaLine: String { say(self, "Vạch chỉ tiêu", "The line of the quotas") }
    package var theLine: String { say(self, "Vạch chỉ tiêu", "The line") }
    package var noQuota: String { say(self, "Không có chỉ tiêu; chỉ cần đủ tỷ lệ phiếu.", "There is no quota: enough votes will do.") }
    package func lineNotShown(_ aim: String) -> String {
        say(
            self, "\(aim): không hiện thứ hạng với bạn vì bạn có liên quan đến một nội dung.",
            "\(aim): the ranking is not shown to you, for you are in conflict with an item of it.")
    }
    package func places(_ limit: QuotaLine.Limit) -> String {
        var parts = [
            limit.sense == .atMost
                ? say(self, "nhiều nhất \(limit.places)", "at most \(limit.places)")
                : say(self, "ít nhất \(limit.places)", "at least \(limit.places)")
        ]
        if limit.reserve > 0 { parts.append(say(self, "dự phòng \(limit.reserve)", "\(limit.reserve) kept back")) }
        if limit.extra > 0 { parts.append(say(self, "thêm theo quyết định \(limit.extra)", "\(limit.extra) more by decision")) }
        return parts.joined(separator: ", ")
    }
    package func placesTaken(_ taken: Int, of open: Int) -> String { say(self, "Đã dùng \(taken)/\(open) chỗ", "\(taken) of \(open) places taken") }
    package var quotaFull: String { say(self, "hết chỗ", "full") }
    package var rank: String { say(self, "Hạng", "Place") }
    package var standing: String { say(self, "So với vạch", "At the line") }
    package var standsPassing: String { say(self, "Trên vạch", "Above the line") }
    package var standsBelow: String { say(self, "Không đủ phiếu", "Too few votes") }
    package func standsOver(_ quota: String) -> String { say(self, "Vượt chỉ tiêu: \(quota)", "Over the quota: \(quota)") }
    package func standsTied(_ items: [Int]) -> String {
        let list = items.map(String.init).joined(separator: ", ")
        return say(self, "Đồng hạng tại vạch (\(list))", "Tied at the line (\(list))")
    }
    package func breakTie(_ items: [Int]) -> String {
        say(self, "Chủ tịch xếp thứ tự: \(itemNumbers(items))", "The chair orders: \(itemNumbers(items))")
    }
    package var breakTieHelp: String {
        say(
            self, "Ghi 1 cho nội dung đứng trước, rồi 2, 3… Lý do được ghi vào biên bản.",
            "Write 1 for the first, then 2, 3… The reason stands in the minutes.")
    }
    package var putInOrder: String { say(self, "Xếp thứ tự", "Put in order") }
    package var exceptions: String { say(self, "Ngoại lệ ngoài chỉ tiêu", "Exceptions to the quota") }
    package func exceptionGranted(_ extra: Int, _ quota: String, _ decision: String) -> String {
        say(self, "Thêm \(extra) vào \(quoted: quota) theo \(decision)", "\(extra) more for \(quoted: quota) by \(decision)")
    }
    package var quota: String { say(self, "Chỉ tiêu", "Quota") }
    package var extraPlaces: String { say(self, "Thêm bao nhiêu", "How many more") }
    package var grantException: String { say(self, "Thêm ngoài chỉ tiêu", "Grant an exception") }
    package var exceptionHelp: String {
        say(self, "Chỉ theo quyết định của cấp có thẩm quyền; được ghi vào biên bản.", "Only by a decision of whoever may; it stands in the minutes.")
    }
}
