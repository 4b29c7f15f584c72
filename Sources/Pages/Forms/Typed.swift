import Rules

/// What stands in a form when it is shown: what was typed, and what is wrong with it. What was refused comes back as it was typed.
package struct Typed: Sendable {
    /// Why something was refused, and in which field it is put right; nil where no single field can do that.
    package struct Wrong: Sendable {
        package let field: FieldName?
        package let reason: any Error

        package init(_ field: FieldName?, _ reason: any Error) {
            self.field = field
            self.reason = reason
        }

        /// Somebody took a step after the form was read.
        package var isLostRace: Bool {
            if case ModelRefusal.movedOn = reason { return true }
            return false
        }
    }

    package var values: [FieldName: [String]]
    package var wrongs: [Wrong]

    package init(_ values: [FieldName: [String]] = [:], wrongs: [Wrong] = []) {
        self.values = values
        self.wrongs = wrongs
    }

    package subscript(_ field: Field, _ part: String? = nil) -> String? { values[FieldName(field, part)]?.first }
    package func all(_ field: Field, _ part: String? = nil) -> [String] { values[FieldName(field, part)] ?? [] }
}
