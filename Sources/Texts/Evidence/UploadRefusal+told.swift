import enum Keeping.UploadRefusal

extension UploadRefusal: Telling {
    func told(in language: Language) -> Told {
        let tell = Teller("upload", language)
        return switch self {
        case .uploadUnknown:
            tell(
                "uploadUnknown", "Lần gửi tệp này đã xong, đã bỏ, hoặc quá một ngày. Hãy gửi lại từ đầu.",
                "This upload is finished, given up, or older than a day. Send the file again from the beginning.", .notFound)
        case .empty:
            tell("empty", "Tệp không có gì bên trong. Hãy chọn lại tệp.", "There is nothing in the file. Choose the file again.")
        case .tooLarge(let most):
            tell(
                "tooLarge", "Tệp lớn hơn \(most / 1_048_576) MB. Hãy gửi ảnh ở cỡ nhỏ hơn, hoặc chia tài liệu thành nhiều tệp.",
                "The file is larger than \(most / 1_048_576) MB. Send the photo in a smaller size, or divide the document into several files.")
        case .nameTooLong:
            tell("nameTooLong", "Tên tệp quá dài. Hãy đặt tên ngắn hơn.", "The file's name is too long. Give it a shorter one.")
        case .tooManyUploads(let most):
            tell(
                "tooManyUploads", "Đang có \(most) tệp gửi dở. Hãy gửi xong hoặc bỏ bớt rồi gửi tiếp.",
                "There are \(most) unfinished uploads already. Finish or give up some of them first.")
        case .tooManyBytes(let most):
            tell(
                "tooManyBytes", "Các tệp gửi dở cộng lại quá \(most / 1_048_576) MB. Hãy gửi xong hoặc bỏ bớt rồi gửi tiếp.",
                "The unfinished uploads together exceed \(most / 1_048_576) MB. Finish or give up some of them first.")
        case .inUse:
            tell(
                "inUse", "Một phần khác của tệp này đang được nhận. Hãy chờ một lát rồi gửi tiếp.",
                "Another part of this file is being received. Wait a moment and go on.", .busy)
        case .offsetWrong(let rightOne):
            tell(
                "offsetWrong", "Phần gửi không nối tiếp phần đã nhận. Hãy gửi tiếp từ byte \(rightOne).",
                "The part does not continue what was received. Go on at byte \(rightOne).", .lostRace)
        case .moreThanPromised(let bytes):
            tell(
                "moreThanPromised", "Tệp dài hơn \(bytes) byte đã báo lúc đầu. Hãy gửi lại từ đầu.",
                "The file is longer than the \(bytes) bytes that were announced. Send it again from the beginning.")
        case .notComplete(let bytes, let size):
            tell(
                "notComplete", "Mới nhận \(bytes) trên \(size) byte. Hãy gửi tiếp phần còn lại.",
                "Only \(bytes) of \(size) bytes have come. Send the rest.")
        }
    }
}
