/// What a list of models can say of each beside its name. The names stand in addresses: never changed.
package enum ModelListColumn: String, CaseIterable, Sendable {
    case place
    case unitCode = "unitcode"
    case host
    case field
    case type
    case subject
    case level
    case grade
    case status
    case registeredOn = "registered"
    case lastDay = "last"
    case id

    /// Those that a list shows where nobody chose.
    package static let usual: [ModelListColumn] = [.place, .field, .subject, .grade, .registeredOn]

    /// Those of a file, which has room for all.
    package static let ofFiles: [ModelListColumn] = allCases
}
