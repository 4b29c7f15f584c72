import Events
package import Journal
package import Queries

extension JournalReading {
    /// Entries that are looked at for one page: an inspector who looks for what is rare goes on from there.
    package static let entriesSearchedMax = 50_000

    /// Reads a journal; `signing` gives the key that checkpoints are signed with.
    package static func over(_ journal: JournalStore, signing: @escaping @Sendable () throws -> SigningKey) -> JournalReading {
        JournalReading(
            size: { try journal.size },
            entries: { wish, before, limit in
                wish.stream.isEmpty
                    ? try search(journal, wish, before: before, limit: limit) : try stream(journal, wish, before: before, limit: limit)
            },
            entry: { position in
                guard let leaf = try journal.leaf(at: position) else { return nil }
                let line = Line(try Journal.Entry(leaf: leaf).envelope)
                let later = try journal.entries(of: line.stream).first { $0.envelope.position > position }
                return Entry(
                    line: line, leaf: String(decoding: leaf, as: UTF8.self), hash: TreeHash.leaf(leaf).base64, next: later?.envelope.position)
            },
            proof: { position in try journal.proof(of: position, under: journal.sign(with: signing()))?.text },
            checkpoint: { try journal.sign(with: signing()).note })
    }

    /// Backwards, slice by slice, as far as it may be looked.
    private static func search(_ journal: JournalStore, _ wish: Wish, before: Int, limit: Int) throws -> Stretch {
        var lines: [Line] = []
        var next = before
        let last = max(0, before - entriesSearchedMax)
        let sliceEntries = wish == Wish() ? limit : 1_000
        while next > last, lines.count < limit {
            let from = max(last, next - sliceEntries)
            var slice: [Line] = []
            try journal.forEachLeaf(from: from, to: next) { _, leaf in
                let line = Line(try Envelope.read(leaf))
                if fits(line, wish) { slice.append(line) }
            }
            for line in slice.reversed() where lines.count < limit { lines.append(line) }
            next = from
        }
        let earlier = lines.count == limit ? lines[limit - 1].position : next
        return Stretch(lines: lines, earlier: earlier > 0 ? earlier : nil)
    }

    private static func stream(_ journal: JournalStore, _ wish: Wish, before: Int, limit: Int) throws -> Stretch {
        let lines = try journal.entries(of: wish.stream).lazy.map { Line($0.envelope) }.filter { $0.position < before && fits($0, wish) }
        let shown = Array(lines.suffix(limit).reversed())
        return Stretch(lines: shown, earlier: lines.count > limit ? shown.last?.position : nil)
    }

    private static func fits(_ line: Line, _ wish: Wish) -> Bool {
        guard wish.actor.isEmpty || line.actor == wish.actor else { return false }
        return wish.day.isEmpty || day(of: line.recordedAt) == wish.day
    }

    /// The day in Vietnam of a moment in UTC, `2025-07-01T18:30:00.000Z`.
    private static func day(of moment: String) -> String? {
        guard let day = Day(String(moment.prefix(10))), let hour = Int(moment.dropFirst(11).prefix(2)) else { return nil }
        return (hour >= 17 ? day.next : day).description
    }
}

extension JournalReading.Line {
    fileprivate init(_ envelope: Envelope) {
        self.init(
            position: envelope.position, id: envelope.id, stream: envelope.stream, version: envelope.version,
            previous: envelope.previous < 0 ? nil : envelope.previous, kind: envelope.kind, kindVersion: envelope.kindVersion,
            actor: envelope.actor, isAuthenticated: envelope.authenticated, recordedAt: envelope.recordedAt, effectiveOn: envelope.effectiveOn)
    }
}
