import Events
package import enum Queries.ModelListColumn

// What lists say that leave the house or come in.

extension Language {
    package func column(_ column: ModelListColumn) -> String {
        switch column {
        case .place: self[.place]
        case .unitCode: say(self, "Mã đơn vị", "Unit code")
        case .host: self[.host]
        case .field: self[.field]
        case .type: self[.type]
        case .subject: self[.subject]
        case .level: self[.level]
        case .grade: self[.grade]
        case .status: self[.status]
        case .registeredOn: self[.registeredOn]
        case .lastDay: say(self, "Bước gần nhất", "Last step")
        case .id: say(self, "Mã mô hình", "Model id")
        }
    }

    package var generatedList: String {
        say(
            self, "Danh sách có hồ sơ tạo sinh (xem cột cuối): do chương trình tạo ra để khớp với tổng số trong báo cáo, không phải hồ sơ thật.",
            "The list has generated records (see the last column): made by the program behind the totals of reports, not real ones.")
    }
    package var importTemplate: String { say(self, "Mẫu nhập danh sách mô hình", "Template for a list of models") }
    package var listsOfTemplate: String { say(self, "Danh mục", "Lists") }
}

extension Language {
    package var savedViews: String { say(self, "Danh sách đã lưu", "Saved views") }
    package var savedViewsLead: String {
        say(
            self, "Chỉ bạn thấy các danh sách này. Mỗi danh sách giữ bộ lọc, cột và thứ tự.",
            "Only you see these. Each keeps filters, columns and order.")
    }
    package var noSavedViews: String {
        say(self, "Chưa lưu danh sách nào. Hãy lọc danh sách mô hình rồi lưu lại.", "Nothing is saved yet. Narrow the list of models and save it.")
    }
    package var saveView: String { say(self, "Lưu danh sách này", "Save this view") }
    package var viewName: String { say(self, "Tên danh sách", "Name of the view") }
    package var deleteView: String { say(self, "Xóa", "Delete") }
    package func deleteView(_ name: String) -> String { say(self, "Xóa danh sách \(quoted: name)", "Delete the view \(quoted: name)") }
    package var columnsAndFile: String { say(self, "Cột, thứ tự, xuất tệp", "Columns, order, file") }
    package var columns: String { say(self, "Cột", "Columns") }
    package var order: String { say(self, "Thứ tự", "Order") }
    package var newestFirst: String { say(self, "Mới ghi trước", "Newest first") }
    package var oldestFirst: String { say(self, "Ghi lâu nhất trước", "Oldest first") }
    package var exportAs: String { say(self, "Xuất danh sách", "Take the list away") }
    package var exportWorkbook: String { say(self, "Excel (.xlsx)", "Excel (.xlsx)") }
    package var exportCSV: String { say(self, "CSV", "CSV") }
    package func exportTooLong(max: Int) -> String {
        say(
            self, "Danh sách có hơn \(max) dòng nên không xuất được thành một tệp. Hãy lọc hẹp lại.",
            "The list has more than \(max) rows and does not go into one file. Narrow it.")
    }
    package var fileNameOfTemplate: String { self == .vi ? "mau-nhap-mo-hinh" : "model-template" }
    package var fileNameOfModels: String { self == .vi ? "mo-hinh" : "models" }
}
