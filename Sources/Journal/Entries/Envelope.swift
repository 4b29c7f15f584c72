package import CanonicalJSON

/// Everything about an entry but its body. Where even these strings cost too much, read `EnvelopeSpans`.
package struct Envelope: Equatable, Sendable {
    package var position: Int
    /// `<command id>.<ordinal>`.
    package var id: String
    package var stream: String
    /// From 0 in each stream.
    package var version: Int
    /// The position of the stream's entry before this one, -1 for the first: a stream is read backwards from its head without an index.
    package var previous: Int
    package var kind: String
    package var kindVersion: Int
    package var actor: String
    package var authenticated: Bool
    package var recordedAt: String
    package var effectiveOn: String
    /// Where the body is in the leaf.
    package var bodyRange: Range<Int>

    package init(
        position: Int, id: String, stream: String, version: Int, previous: Int, kind: String, kindVersion: Int, actor: String,
        authenticated: Bool, recordedAt: String, effectiveOn: String, bodyRange: Range<Int>
    ) {
        self.position = position
        self.id = id
        self.stream = stream
        self.version = version
        self.previous = previous
        self.kind = kind
        self.kindVersion = kindVersion
        self.actor = actor
        self.authenticated = authenticated
        self.recordedAt = recordedAt
        self.effectiveOn = effectiveOn
        self.bodyRange = bodyRange
    }

    package static func read(_ leaf: UnsafeRawBufferPointer) throws(Malformed) -> Envelope {
        let spans = try EnvelopeSpans(leaf)
        return Envelope(
            position: spans.position,
            id: EnvelopeSpans.text(spans.id, of: leaf),
            stream: EnvelopeSpans.text(spans.stream, of: leaf),
            version: spans.version,
            previous: spans.previous,
            kind: EnvelopeSpans.text(spans.kind, of: leaf),
            kindVersion: spans.kindVersion,
            actor: EnvelopeSpans.text(spans.actor, of: leaf),
            authenticated: spans.authenticated,
            recordedAt: EnvelopeSpans.text(spans.recordedAt, of: leaf),
            effectiveOn: EnvelopeSpans.text(spans.effectiveOn, of: leaf),
            bodyRange: spans.body)
    }

    package static func read(_ leaf: [UInt8]) throws -> Envelope {
        try leaf.withUnsafeBytes { try read($0) }
    }
}

/// An envelope with the leaf that it was read from.
package struct Entry: Equatable, Sendable {
    package var envelope: Envelope
    package var leaf: [UInt8]

    package var body: ArraySlice<UInt8> { leaf[envelope.bodyRange] }

    package init(leaf: [UInt8]) throws {
        envelope = try Envelope.read(leaf)
        self.leaf = leaf
    }
}
