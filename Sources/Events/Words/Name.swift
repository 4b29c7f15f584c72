package import CanonicalJSON

/// What something is called, in the two languages of the house.
package struct Name: Coded, Hashable, Sendable {
    package var vi = ""
    package var en = ""

    package init() {}

    package init(vi: String, en: String) {
        self.vi = vi
        self.en = en
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("vi", &vi)
        try coder.field("en", &en)
    }
}
