/// An entry that has no place yet.
package struct Draft: Equatable, Sendable {
    package var stream: String
    package var kind: String
    package var kindVersion: Int
    /// The day on which it holds in the world, `YYYY-MM-DD`.
    package var effectiveOn: String
    /// A canonical JSON object; kept as it is, byte for byte.
    package var body: [UInt8]

    package init(stream: String, kind: String, kindVersion: Int, effectiveOn: String, body: [UInt8]) {
        self.stream = stream
        self.kind = kind
        self.kindVersion = kindVersion
        self.effectiveOn = effectiveOn
        self.body = body
    }
}

/// What one command writes: all of it or nothing.
package struct Batch: Equatable, Sendable {
    package var commandId: String
    /// An account's id, never a person's name.
    package var actor: String
    package var authenticated: Bool
    /// Stream to the version that its next entry will have; 0 says that the stream must be new. A stream that is not named is not checked.
    package var expected: [String: Int]
    /// The position that its first entry must have, where what it says was decided by all that stands in the journal; nil is not checked.
    package var expectedEnd: Int?
    package var drafts: [Draft]

    package init(commandId: String, actor: String, authenticated: Bool, expected: [String: Int] = [:], expectedEnd: Int? = nil, drafts: [Draft]) {
        self.commandId = commandId
        self.actor = actor
        self.authenticated = authenticated
        self.expected = expected
        self.expectedEnd = expectedEnd
        self.drafts = drafts
    }
}

/// Where a batch stands in the journal.
package struct Receipt: Equatable, Sendable {
    package var commandId: String
    package var first: Int
    package var count: Int
    package var recordedAt: String
    /// The command had been recorded before; this is its first receipt, and nothing was written now.
    package var isRepeat: Bool

    /// The position after the last entry.
    package var end: Int { first + count }

    package init(commandId: String, first: Int, count: Int, recordedAt: String, isRepeat: Bool) {
        self.commandId = commandId
        self.first = first
        self.count = count
        self.recordedAt = recordedAt
        self.isRepeat = isRepeat
    }
}

/// The last entry of a stream.
package struct StreamHead: Equatable, Sendable {
    package var version: Int
    package var position: Int

    package init(version: Int, position: Int) {
        self.version = version
        self.position = position
    }
}
