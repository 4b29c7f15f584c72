/// Bytes that are not the canonical form this package writes. The caller says where the bytes came from; `offset` says where in them.
package struct Malformed: Error, Equatable, Sendable {
    package let offset: Int
    package let expected: String

    package init(offset: Int, expected: String) {
        self.offset = offset
        self.expected = expected
    }
}
