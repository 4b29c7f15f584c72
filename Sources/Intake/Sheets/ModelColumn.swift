package import Events
import Rules

/// What a column of a sheet of models says.
package enum ModelColumn: Hashable, Sendable {
    case name
    case unit
    case unitCode
    case host
    case field
    case type
    case subject
    case day
    case period
    case level
    case involved(InvolvedRole, measure: String)
    /// A question of the programme's form. What asks for the name is the column of the name.
    case answer(Key)
}

extension ModelColumn {
    /// The columns of a programme's sheet, in the order of its template.
    package static func all(of programme: Programme) -> [ModelColumn] {
        let numbers = InvolvedRole.sheetOrder.flatMap { role in
            ["person", "household", "organisation"].map { ModelColumn.involved(role, measure: $0) }
        }
        let questions = programme.form.map(\.key).filter { $0 != ModelSketch.nameQuestion }
        return [.name, .unit, .unitCode, .host, .field, .type, .subject, .day, .period, .level] + questions.map { answer($0) } + numbers
    }

    /// The heading in the template.
    package func heading(in programme: Programme) -> Name {
        switch self {
        case .name: Name(vi: "Tên mô hình", en: "Model name")
        case .unit: Name(vi: "Đơn vị", en: "Unit")
        case .unitCode: Name(vi: "Mã đơn vị", en: "Unit code")
        case .host: Name(vi: "Đơn vị thực hiện", en: "Host")
        case .field: Name(vi: "Lĩnh vực", en: "Field")
        case .type: Name(vi: "Loại", en: "Type")
        case .subject: Name(vi: "Đối tượng", en: "Subject")
        case .day: Name(vi: "Ngày đăng ký", en: "Registered on")
        case .period: Name(vi: "Giai đoạn", en: "Period")
        case .level: Name(vi: "Cấp đăng ký", en: "Level")
        case .answer(let key): programme.form.first { $0.key == key }?.name ?? Name(vi: key, en: key)
        case .involved(.participants, "person"): Name(vi: "Số người tham gia", en: "People taking part")
        case .involved(.participants, "household"): Name(vi: "Số hộ tham gia", en: "Households taking part")
        case .involved(.participants, _): Name(vi: "Số tổ chức tham gia", en: "Organisations taking part")
        case .involved(.coImplementers, "person"): Name(vi: "Số người phối hợp", en: "People co-implementing")
        case .involved(.coImplementers, "household"): Name(vi: "Số hộ phối hợp", en: "Households co-implementing")
        case .involved(.coImplementers, _): Name(vi: "Số tổ chức phối hợp", en: "Organisations co-implementing")
        case .involved(.beneficiaries, "person"): Name(vi: "Số người hưởng lợi", en: "People who benefit")
        case .involved(.beneficiaries, "household"): Name(vi: "Số hộ hưởng lợi", en: "Households that benefit")
        case .involved(.beneficiaries, _): Name(vi: "Số tổ chức hưởng lợi", en: "Organisations that benefit")
        }
    }

    /// What else people write above such a column, folded.
    private var alsoCalled: [String] {
        switch self {
        case .name: ["ten", "mo hinh", "name", "model", "name of the model", "ten mo hinh dien hinh"]
        case .unit: ["ten don vi", "don vi hanh chinh", "xa phuong", "xa phuong dac khu", "dia phuong", "commune", "ward", "unit name"]
        case .unitCode: ["ma so don vi", "ma don vi hanh chinh", "ma so don vi hanh chinh", "ma xa", "code", "code of the unit"]
        case .host: ["don vi chu tri", "chu the thuc hien", "tap the thuc hien", "host name"]
        case .field: ["ma linh vuc"]
        case .type: ["loai hinh", "mo hinh dien hinh"]
        case .subject: ["doi tuong thuc hien"]
        case .day: ["ngay", "day", "date", "registration day", "date of registration", "ngay dang ki"]
        case .period: ["nam", "year", "giai doan dang ky", "nam dang ky"]
        case .level: ["cap", "level of registration", "cap dang ki"]
        case .answer, .involved: []
        }
    }

    /// Nil for a heading that says nothing known. A question goes by its name in either language and by its key.
    static func reading(_ heading: String, of programme: Programme) -> ModelColumn? {
        let written = folded(heading)
        guard !written.isEmpty else { return nil }
        let columns = all(of: programme)
        func isCalled(_ column: ModelColumn) -> Bool {
            let name = column.heading(in: programme)
            return written == folded(name.vi) || written == folded(name.en)
        }
        if let column = columns.first(where: isCalled) { return column }
        if let question = programme.form.first(where: { folded($0.key) == written }), question.key != ModelSketch.nameQuestion {
            return .answer(question.key)
        }
        if let question = programme.form.first(where: { $0.key == ModelSketch.nameQuestion }),
            written == folded(question.name.vi) || written == folded(question.name.en)
        {
            return .name
        }
        return columns.first { $0.alsoCalled.contains(written) }
    }

    /// Stands in what a row's identity is made of: never changed.
    var mark: String {
        switch self {
        case .name: "name"
        case .unit: "unit"
        case .unitCode: "unitCode"
        case .host: "host"
        case .field: "field"
        case .type: "type"
        case .subject: "subject"
        case .day: "day"
        case .period: "period"
        case .level: "level"
        case .involved(let role, let measure): "involved.\(role.rawValue).\(measure)"
        case .answer(let key): "answer.\(key)"
        }
    }
}

extension InvolvedRole {
    fileprivate static let sheetOrder: [InvolvedRole] = [.participants, .coImplementers, .beneficiaries]
}
