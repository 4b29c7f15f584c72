import enum Sheets.SheetFault
import enum Sheets.SheetRefusal

extension SheetRefusal: Telling {
    func told(in language: Language) -> Told {
        let tell = Teller("sheet", language)
        return switch self {
        case .fileEmpty: tell("fileEmpty", "Tệp không có dòng nào. Hãy chọn tệp khác.", "There is nothing in the file. Choose another.")
        case .fileTooLong(let max):
            tell(
                "fileTooLong", "Tệp lớn hơn mức cho phép là \(max) byte. Hãy chia nhỏ tệp.",
                "The file is longer than the \(max) bytes that are allowed. Divide it.")
        case .formatUnknown(let found):
            tell(
                "formatUnknown", "Đây là tệp \(found), không đọc được như một bảng. Hãy lưu lại thành Excel (.xlsx) hoặc CSV.",
                "This is a \(found) file and cannot be read as a sheet. Save it as Excel (.xlsx) or CSV.")
        case .oldExcel:
            tell(
                "oldExcel", "Đây là tệp Excel đời cũ (.xls). Hãy mở bằng Excel và lưu lại thành .xlsx.",
                "This is a file of an old Excel (.xls). Open it in Excel and save it as .xlsx.")
        case .encrypted:
            tell(
                "encrypted", "Tệp có đặt mật khẩu. Hãy bỏ mật khẩu rồi lưu lại.",
                "The file has a password. Take the password away and save it again.")
        case .archiveDamaged:
            tell(
                "archiveDamaged", "Tệp bị hỏng hoặc chưa tải lên hết. Hãy mở bằng Excel, lưu lại và thử lại.",
                "The file is damaged or has not come whole. Open it in Excel, save it again, and try once more.")
        case .unpacksTooLong(let max):
            tell(
                "unpacksTooLong", "Khi giải nén, tệp lớn hơn mức cho phép là \(max) byte. Hãy chia nhỏ tệp.",
                "Unpacked, the file is longer than the \(max) bytes that are allowed. Divide it.")
        case .partDamaged(let part):
            tell(
                "partDamaged", "Phần \(quoted: part) của tệp bị thiếu hoặc hỏng. Hãy mở bằng Excel, lưu lại và thử lại.",
                "The part \(quoted: part) of the file is missing or damaged. Open it in Excel, save it again, and try once more.")
        case .sheetMissing(let name, let known):
            tell(
                "sheetMissing", "Tệp không có trang tính \(quoted: name). Các trang tính có trong tệp: \(known.joined(separator: ", ")).",
                "The file has no sheet \(quoted: name). It has: \(known.joined(separator: ", ")).")
        case .notUnicode(let line):
            tell(
                "notUnicode", "Dòng \(plain: line): tệp không được lưu bằng mã Unicode. Hãy lưu lại thành “CSV UTF-8” hoặc .xlsx.",
                "Line \(plain: line): the file is not Unicode. Save it again as “CSV UTF-8” or as .xlsx.")
        case .quoteNotClosed(let line):
            tell(
                "quoteNotClosed", "Dòng \(plain: line): có dấu ngoặc kép mở mà không đóng. Hãy sửa lại dòng này.",
                "Line \(plain: line): a quotation mark is opened and never closed. Correct the line.")
        case .textAfterQuote(let line, let column):
            tell(
                "textAfterQuote", "Dòng \(plain: line), cột \(plain: column): có chữ đứng sau dấu ngoặc kép đóng. Hãy sửa lại ô này.",
                "Line \(plain: line), column \(plain: column): text stands behind the closing quotation mark. Correct the cell.")
        case .tooManyRows(let max):
            tell("tooManyRows", "Tệp có hơn \(max) dòng. Hãy chia thành nhiều tệp.", "The file has more than \(max) rows. Divide it.")
        case .tooManyColumns(let line, let max):
            tell(
                "tooManyColumns", "Dòng \(plain: line) có hơn \(max) cột. Hãy bỏ bớt cột.",
                "Row \(plain: line) has more than \(max) columns. Take some away.")
        case .cellTooLong(let line, let column, let max):
            tell(
                "cellTooLong", "Dòng \(plain: line), cột \(plain: column): ô dài quá \(max) ký tự. Hãy rút gọn.",
                "Row \(plain: line), column \(plain: column): the cell is longer than \(max) characters. Shorten it.")
        case .listTooLong(let max):
            tell(
                "listTooLong", "Danh sách có hơn \(max) dòng nên không xuất thành một tệp. Hãy lọc hẹp lại.",
                "The list has more than \(max) rows and does not go into one file. Narrow it.")
        case .tooManyWaiting:
            tell(
                "tooManyWaiting", "Đang có nhiều danh sách chờ xuất tệp. Hãy thử lại sau một phút.",
                "Many lists wait to be written. Try again in a minute.", .busy)
        }
    }
}

extension SheetFault: Telling {
    func told(in language: Language) -> Told {
        let tell = Teller("sheet", language)
        return switch self {
        case .diskFull(let path):
            tell(
                "diskFull", "Ổ đĩa chứa \(path) đã đầy nên không ghi được tệp. Hãy giải phóng chỗ trống rồi làm lại.",
                "The disk of \(path) is full, so the file was not written. Make room and do it again.", .diskFull)
        case .cannotWrite(let path):
            tell(
                "cannotWrite", "Không ghi được vào \(path). Hãy kiểm tra quyền của thư mục và ổ đĩa.",
                "\(path) cannot be written to. Look at the folder's permissions and the disk.", .unavailable)
        }
    }
}
