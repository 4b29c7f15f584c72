package import CanonicalJSON

/// A version of a programme came into force on the entry's day. The whole definition stands in the entry: nothing else is read later.
package struct ProgrammePublished: EventBody {
    package static let kind = "programme.published"
    package var programme = Programme()

    package init() {}

    package init(programme: Programme) { self.programme = programme }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("programme", &programme)
    }
}
