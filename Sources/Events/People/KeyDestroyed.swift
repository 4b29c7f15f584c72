package import CanonicalJSON

/// The key of a person or of a model's prose was destroyed: nobody can read what it sealed, in any copy. A restore destroys it again.
package struct KeyDestroyed: EventBody {
    package static let kind = "key.destroyed"
    /// `person/…` or `model/…`.
    package var key = ""
    package var reason = ""

    package init() {}

    package init(key: String, reason: String) {
        self.key = key
        self.reason = reason
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("key", &key)
        try coder.field("reason", &reason)
    }
}
