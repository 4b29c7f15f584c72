package import CanonicalJSON

/// Text that only the holder of a key can read: the key's name, and the sealed bytes in base64.
///
/// The journal keeps this; destroying the key makes the text unreadable in every copy, and the hashes still verify.
package struct Sealed: Coded, Hashable, Sendable {
    /// `person/…`, `model/…` or `complaint/…`: whose key opens it.
    package var key = ""
    package var box = ""

    package init() {}

    package init(key: String, box: String) {
        self.key = key
        self.box = box
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("key", &key)
        try coder.field("box", &box)
    }
}
