/// What was named is not in the register, or was not yet at the time asked for.
package struct NotThere: Error, Equatable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case unit
        case model
        case decision
        case report
        case programme
        case entry
        case indicator
    }

    package let kind: Kind
    package let name: String

    package init(_ kind: Kind, _ name: String) {
        self.kind = kind
        self.name = name
    }
}
