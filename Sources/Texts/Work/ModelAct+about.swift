package import Events
package import enum Rules.ModelAct

extension ModelAct {
    /// What follows from it, before the button that does it.
    package var about: Name {
        switch self {
        case .revise:
            Name(
                vi: "Mở bản sửa của hồ sơ. Chỉ khi gửi, bản sửa mới thay bản cũ; bản cũ vẫn lưu trong quá trình.",
                en: "Opens the file to be rewritten. Only what is sent takes the place of the old text, which stays in the timeline.")
        case .register:
            Name(vi: "Gửi hồ sơ như đang có đến cấp tiếp nhận.", en: "Sends the file as it stands to the level that receives it.")
        case .recall:
            Name(
                vi: "Lấy lại hồ sơ khi chưa ai tiếp nhận, để sửa rồi gửi lại.",
                en: "Takes the file back while nobody has received it, to be changed and sent again.")
        case .accept:
            Name(vi: "Hồ sơ đã đủ; mô hình được theo dõi từ ngày này.", en: "The file is complete; the model counts as accepted from this day.")
        case .giveBack:
            Name(
                vi: "Người lập hồ sơ nhận được lý do và bổ sung. Nêu rõ mục nào thiếu.",
                en: "Those who wrote the file get the reason and complete it. Say which item is missing.")
        case .decline:
            Name(
                vi: "Kết thúc hồ sơ này. Người lập hồ sơ đọc được lý do và có quyền kiến nghị.",
                en: "Ends this file. Those who wrote it read the reason and may complain.")
        case .launch: Name(vi: "Ghi ngày ra mắt mô hình.", en: "Records the day of the launch.")
        case .progress:
            Name(vi: "Ghi việc đã làm được và số người tham gia, hưởng lợi đến nay.", en: "Records what was done so far, and for how many.")
        case .check: Name(vi: "Ghi kết quả kiểm tra tại chỗ.", en: "Records what a check on the spot found.")
        case .receive:
            Name(
                vi: "Cấp đã chọn nhận hồ sơ do cấp dưới đề nghị. Từ đó cấp dưới không rút lại, không hủy kết luận của mình được nữa.",
                en: "The chosen level takes over what the level below proposed, which can no longer take it back.")
        case .sendBack:
            Name(
                vi: "Hồ sơ về lại nơi lập, kèm lý do. Gửi lại thì xét lại từ đầu hay làm tiếp tại cấp này là do chương trình quy định.",
                en: "The file goes back to its authors with the reason. Whether it then climbs anew or goes on here, the programme says.")
        case .score:
            Name(
                vi: "Nơi thực hiện tự chấm theo tiêu chí của chương trình; lần chấm sau cùng được tính. Điểm 0 là có chấm, để trống là chưa chấm.",
                en: "Those who run the model judge it by the criteria; the latest counts. Zero points is a mark, an empty field is none.")
        case .appraise:
            Name(
                vi: "Xem hồ sơ bên cạnh các tiêu chí, rồi kết luận có đủ điều kiện trình hội đồng không.",
                en: "Look at the file beside the criteria and say whether it is fit for the council.")
        case .declare:
            Name(
                vi: "Chỉ ghi cơ quan nào trả lời, ngày nào, có vướng mắc hay không. Không ghi nội dung.",
                en: "Only who answered, when, and whether anything stands in the way. Never what it is.")
        case .propose: Name(vi: "Đề nghị cấp đã chọn công nhận mô hình.", en: "Proposes the model to the chosen level.")
        case .recognise:
            Name(
                vi: "Ghi việc cấp đã chọn công nhận mô hình. Công nhận không phải là khen thưởng.",
                en: "Records that the level recognised it. That is no award.")
        case .grade: Name(vi: "Ghi mức xếp loại cao hơn; mức không bao giờ xuống.", en: "Records a higher grade; grades never go down.")
        case .carryOver: Name(vi: "Mô hình tiếp tục được tính cho giai đoạn đã chọn.", en: "The model goes on counting for the chosen period.")
        case .lapse:
            Name(
                vi: "Không ai xác nhận mô hình nữa: mô hình thôi được tính từ ngày này.",
                en: "Nobody confirms the model: it counts no longer from this day.")
        case .stop: Name(vi: "Đơn vị thực hiện kết thúc mô hình từ ngày này.", en: "Those who run the model end it on this day.")
        case .merge:
            Name(
                vi: "Mô hình này tiếp tục trong mô hình khác và thôi được tính riêng.",
                en: "The model goes on inside another and counts no longer by itself.")
        case .remove: Name(vi: "Cấp có thẩm quyền đưa mô hình ra khỏi danh sách.", en: "The body in charge strikes the model off.")
        case .attach: Name(vi: "Thêm ảnh, bản quét hoặc văn bản.", en: "Adds a photo, a scan or a document.")
        case .takeUp: Name(vi: "Ghi rằng mô hình này làm theo cách của mô hình khác.", en: "Records that this model was made after another.")
        case .correct:
            Name(
                vi: "Sửa điều đã ghi sai ngay từ đầu. Bản ghi cũ vẫn còn trong quá trình.",
                en: "Puts right what was wrong from the beginning. The old entry stays in the timeline.")
        case .annul:
            Name(
                vi: "Hủy bỏ một bản ghi đã ghi nhầm hoặc không còn giá trị. Bản ghi vẫn hiện, gạch ngang.",
                en: "Takes back an entry made by mistake or for cause. It stays visible, struck through.")
        }
    }

    /// After it was done.
    package func done(in language: Language) -> String {
        let name = name.said(in: language)
        return say(language, "Đã ghi: \(name).", "Recorded: \(name).")
    }
}
