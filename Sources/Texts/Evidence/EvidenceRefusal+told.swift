import enum Evidence.EvidenceRefusal
import enum Evidence.FileKind
import enum Evidence.ForeignKind

extension EvidenceRefusal: Telling {
    func told(in language: Language) -> Told {
        let tell = Teller("evidence", language)
        return switch self {
        case .empty:
            tell("empty", "Tệp không có gì bên trong. Hãy chọn lại tệp.", "There is nothing in the file. Choose the file again.")
        case .tooLarge(let most):
            tell(
                "tooLarge", "Tệp lớn hơn \(most / 1_048_576) MB. Hãy gửi ảnh ở cỡ nhỏ hơn, hoặc chia tài liệu thành nhiều tệp.",
                "The file is larger than \(most / 1_048_576) MB. Send the photo in a smaller size, or divide the document into several files.")
        case .nameUnreadable:
            tell(
                "nameUnreadable", "Tên tệp trống hoặc có ký tự ẩn. Hãy đổi tên tệp rồi gửi lại.",
                "The file's name is empty or holds invisible characters. Rename the file and send it again.")
        case .nameTooLong(let most):
            tell(
                "nameTooLong", "Tên tệp dài quá \(most) ký tự. Hãy đặt tên ngắn hơn.",
                "The file's name is longer than \(most) characters. Give it a shorter one.")
        case .typeNotAllowed(let found):
            tell(
                "typeNotAllowed", "\(found.vietnamese) Minh chứng nhận ảnh (JPEG, PNG, WebP, HEIC), PDF, Word (docx) và Excel (xlsx).",
                "\(found.english) Evidence takes photos (JPEG, PNG, WebP, HEIC), PDF, Word (docx) and Excel (xlsx).")
        case .liesAboutType(let ending, let found):
            tell(
                "liesAboutType",
                "Tên tệp kết thúc bằng \(quoted: ending) nhưng nội dung là \(found.called(in: .vi)). Hãy mở thử tệp; nếu đúng, sửa đuôi tên.",
                "The name ends in \(quoted: ending), but the content is \(found.called(in: .en)). Open the file; if it is right, correct its ending.")
        case .tooManyPixels(let most):
            tell(
                "tooManyPixels", "Ảnh có hơn \(most / 1_000_000) triệu điểm ảnh. Hãy thu nhỏ ảnh rồi gửi lại.",
                "The picture has more than \(most / 1_000_000) million pixels. Make it smaller and send it again.")
        case .tooManyScans(let most):
            tell(
                "tooManyScans", "Ảnh JPEG có hơn \(most) lượt quét, không giống ảnh chụp. Hãy mở ảnh và lưu lại rồi gửi.",
                "The JPEG has more than \(most) scans, which no camera makes. Open the picture, save it anew and send that.")
        case .zipBomb:
            tell(
                "zipBomb", "Tài liệu nén nhiều nội dung đến mức có thể làm treo máy người mở. Hãy tạo lại tài liệu bằng Word hoặc Excel.",
                "The document packs so much that it could stop the machine of whoever opens it. Make it anew with Word or Excel.")
        case .damaged(let kind):
            tell(
                "damaged", "Tệp \(kind.called(in: .vi)) bị cắt hoặc bị hỏng. Hãy mở thử trên máy của mình, rồi gửi lại từ bản gốc.",
                "The \(kind.called(in: .en)) file is cut or damaged. See whether it opens on your own machine, and send the original again.")
        case .modelErased:
            tell(
                "modelErased", "Nội dung hồ sơ của mô hình này đã được xóa theo yêu cầu, nên không thêm tệp được nữa.",
                "The content of this model's file was erased on request; no more files can be added.")
        case .picturesUnavailable:
            tell(
                "picturesUnavailable", "Máy chủ thiếu thư viện ảnh libvips nên chưa nhận được ảnh. Hãy báo cho người quản trị.",
                "The server lacks the picture library libvips and cannot take pictures. Tell whoever looks after it.", .unavailable)
        }
    }
}

extension FileKind {
    /// An archive that is damaged cannot say which of the two it is.
    fileprivate func called(in language: Language) -> String {
        switch self {
        case .jpeg: "JPEG"
        case .png: "PNG"
        case .webp: "WebP"
        case .heic: "HEIC"
        case .pdf: "PDF"
        case .docx: language == .vi ? "Word hoặc Excel" : "Word or Excel"
        case .xlsx: "Excel"
        }
    }
}

extension ForeignKind {
    fileprivate var vietnamese: String {
        switch self {
        case .gif: "Đây là ảnh GIF; hãy lưu thành PNG."
        case .bitmap: "Đây là ảnh BMP; hãy lưu thành PNG."
        case .tiff: "Đây là ảnh TIFF; hãy lưu thành JPEG hoặc PDF."
        case .drawing: "Đây là hình vẽ SVG; hãy lưu thành PNG hoặc PDF."
        case .webPage: "Đây là trang web; hãy in ra PDF."
        case .video: "Đây là phim; hãy chụp vài khung hình thành ảnh."
        case .sound: "Đây là tệp âm thanh."
        case .archive: "Đây là tệp nén; hãy giải nén rồi gửi từng tệp."
        case .locked: "Tài liệu được khóa bằng mật khẩu; hãy lưu lại không mật khẩu."
        case .oldOffice: "Đây là tài liệu Office đời cũ hoặc có mật khẩu; hãy lưu thành docx, xlsx hoặc PDF."
        case .officeWithMacros: "Tài liệu có macro; hãy lưu thành docx hoặc xlsx không macro."
        case .richText: "Đây là tài liệu RTF; hãy lưu thành docx hoặc PDF."
        case .program: "Đây là chương trình, không phải minh chứng."
        case .text: "Đây là văn bản thuần; hãy dán vào phần trả lời, hoặc lưu thành PDF."
        case .unknown: "Không nhận ra loại tệp này."
        }
    }

    fileprivate var english: String {
        switch self {
        case .gif: "This is a GIF; save it as PNG."
        case .bitmap: "This is a BMP picture; save it as PNG."
        case .tiff: "This is a TIFF picture; save it as JPEG or PDF."
        case .drawing: "This is an SVG drawing; save it as PNG or PDF."
        case .webPage: "This is a web page; print it to PDF."
        case .video: "This is a film; take some of its pictures as photos."
        case .sound: "This is a sound file."
        case .archive: "This is an archive; unpack it and send the files one by one."
        case .locked: "The document is locked with a password; save it without one."
        case .oldOffice: "This is an Office document of the old kind, or with a password; save it as docx, xlsx or PDF."
        case .officeWithMacros: "The document holds macros; save it as docx or xlsx without them."
        case .richText: "This is an RTF document; save it as docx or PDF."
        case .program: "This is a program, not evidence."
        case .text: "This is plain text; paste it into an answer, or save it as PDF."
        case .unknown: "The kind of this file is not known."
        }
    }
}
