package import Events
package import struct Rules.Model

extension Model.Status {
    /// With whom a file lies, and what comes next: whoever wrote it wants to follow it.
    package var next: Name {
        switch self {
        case .draft, .recalled: Name(vi: "Hồ sơ đang ở người lập, chưa gửi.", en: "The file lies with those who write it; it is not sent.")
        case .returned:
            Name(
                vi: "Hồ sơ đang ở người lập để bổ sung, sau đó gửi lại.", en: "The file lies with those who wrote it, to be completed and sent again."
            )
        case .registered: Name(vi: "Đã gửi; đang chờ cấp tiếp nhận xem.", en: "It is sent and waits for the receiving level.")
        case .declined:
            Name(vi: "Cấp tiếp nhận không nhận hồ sơ này; lý do ở phần quá trình.", en: "The receiving level declined it; the timeline says why.")
        case .accepted:
            Name(vi: "Đã tiếp nhận; tiếp theo là ra mắt, triển khai và kiểm tra.", en: "It is accepted; the launch, the work and a check come next.")
        case .launched, .inProgress:
            Name(vi: "Đang triển khai; tiếp theo là kiểm tra kết quả.", en: "It is under way; a check of its results comes next.")
        case .effective:
            Name(
                vi: "Đã kiểm tra, có hiệu quả; tiếp theo là đề nghị và công nhận.", en: "It was found effective; proposal and recognition come next.")
        case .notEffective:
            Name(
                vi: "Kiểm tra thấy chưa hiệu quả; cần khắc phục rồi kiểm tra lại.",
                en: "It was found not effective; it is to be mended and checked again.")
        case .lapsed, .stopped, .merged, .removed: Name(vi: "Mô hình đã kết thúc.", en: "The model is over.")
        }
    }
}
