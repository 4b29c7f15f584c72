import Events
package import enum Queries.ModelListColumn

// What lists say that leave the house or come in.

extension Language {
    package func column(_ column: ModelListColumn) -> String {
        switch column {
        case .place: self[.place]
        case .unitCode: self[.unitCode]
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

    package var importTemplate: String { say(self, "Mẫu nhập danh sách mô hình", "Template for a list of models") }
    package var listsOfTemplate: String { say(self, "Danh mục", "Lists") }
}
