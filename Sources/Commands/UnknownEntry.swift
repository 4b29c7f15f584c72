/// The journal holds an entry that this program does not know: a newer program wrote it.
package struct UnknownEntry: Error, Equatable, Sendable {
    package let position: Int
    package let kind: String
}
