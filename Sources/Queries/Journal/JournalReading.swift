/// The journal as an inspector reads it: plain values, handed in by whoever has the journal. Sealed parts stay sealed.
package struct JournalReading: Sendable {
    package struct Line: Equatable, Sendable {
        package let position: Int
        package let id: String
        package let stream: String
        /// From 0 in each stream.
        package let version: Int
        /// The position of the stream's entry before; nil for the first.
        package let previous: Int?
        package let kind: String
        package let kindVersion: Int
        package let actor: String
        package let isAuthenticated: Bool
        package let recordedAt: String
        package let effectiveOn: String

        package init(
            position: Int, id: String, stream: String, version: Int, previous: Int?, kind: String, kindVersion: Int, actor: String,
            isAuthenticated: Bool, recordedAt: String, effectiveOn: String
        ) {
            self.position = position
            self.id = id
            self.stream = stream
            self.version = version
            self.previous = previous
            self.kind = kind
            self.kindVersion = kindVersion
            self.actor = actor
            self.isAuthenticated = isAuthenticated
            self.recordedAt = recordedAt
            self.effectiveOn = effectiveOn
        }
    }

    /// What an inspector looks for; what is empty does not narrow.
    package struct Wish: Equatable, Sendable {
        package var stream = ""
        package var actor = ""
        /// The day on which it was recorded, in Vietnam, as `2025-07-01`.
        package var day = ""

        package init(stream: String = "", actor: String = "", day: String = "") {
            self.stream = stream
            self.actor = actor
            self.day = day
        }
    }

    package struct Stretch: Equatable, Sendable {
        /// The latest first.
        package let lines: [Line]
        /// Where to go on; nil where there is nothing earlier.
        package let earlier: Int?

        package init(lines: [Line], earlier: Int?) {
            self.lines = lines
            self.earlier = earlier
        }
    }

    package struct Entry: Equatable, Sendable {
        package let line: Line
        /// The leaf as it is stored and hashed.
        package let leaf: String
        /// SHA-256 of it as a leaf of the tree, in base64.
        package let hash: String
        /// The position of the stream's next entry; nil for the last.
        package let next: Int?

        package init(line: Line, leaf: String, hash: String, next: Int?) {
            self.line = line
            self.leaf = leaf
            self.hash = hash
            self.next = next
        }
    }

    /// How many entries there are.
    package let size: @Sendable () throws -> Int
    /// Entries before a position that fit; it looks at so many at most and says where to go on.
    package let entries: @Sendable (_ wish: Wish, _ before: Int, _ limit: Int) throws -> Stretch
    /// Nil where the journal does not go that far.
    package let entry: @Sendable (_ position: Int) throws -> Entry?
    /// That the entry is in the tree, with the signed checkpoint (C2SP tlog-proof); nil as above.
    package let proof: @Sendable (_ position: Int) throws -> String?
    /// The signed checkpoint of the journal as it is.
    package let checkpoint: @Sendable () throws -> String

    package init(
        size: @escaping @Sendable () throws -> Int, entries: @escaping @Sendable (Wish, Int, Int) throws -> Stretch,
        entry: @escaping @Sendable (Int) throws -> Entry?, proof: @escaping @Sendable (Int) throws -> String?,
        checkpoint: @escaping @Sendable () throws -> String
    ) {
        self.size = size
        self.entries = entries
        self.entry = entry
        self.proof = proof
        self.checkpoint = checkpoint
    }
}
