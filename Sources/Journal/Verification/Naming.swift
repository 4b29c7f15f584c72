import GRDB
import Statements

/// Finds out which streams and commands disagree, once the sums have shown that some do. Remembers every stream and command, so it is slower.
enum Naming {
    static func findings(_ database: Database, size: Int, damaged: Set<Int>) throws -> [Finding] {
        var findings: [Finding] = []
        var streams: [String: StreamHead] = [:]
        var commands: [String: Range<Int>] = [:]
        /// Streams and commands of which an entry is damaged, as far as the others tell.
        var excused: Set<String> = []

        let single = try RawStatement("SELECT leaf FROM entry WHERE position = ?", on: database)
        for position in 0..<size where !damaged.contains(position) {
            single.bind(1, position)
            defer { single.reset() }
            guard (try? single.step()) == true, let envelope = try? Envelope.read(single.blob(0)) else { continue }
            let last = streams[envelope.stream]
            let follows = envelope.version == (last?.version ?? -1) + 1 && envelope.previous == (last?.position ?? -1)
            if damaged.contains(envelope.previous) {
                excused.insert(envelope.stream)
            } else if !follows {
                findings.append(
                    Finding(
                        .entry(position),
                        "it says that it is version \(envelope.version) of \(envelope.stream) after entry \(envelope.previous), "
                            + "but that stream stood at "
                            + (last.map { "version \($0.version), entry \($0.position)" } ?? "nothing")))
            }
            streams[envelope.stream] = StreamHead(version: envelope.version, position: position)
            let command = command(of: envelope.id)
            let range = commands[command.id]
            if command.ordinal > 0, range?.upperBound != position || range?.count != command.ordinal, !isExcused(range, position, damaged) {
                findings.append(Finding(.entry(position), "its id \(envelope.id) does not follow that of the entry before it"))
            }
            if command.ordinal == 0, range != nil {
                findings.append(Finding(.entry(position), "its command \(command.id) was recorded before, as entry \(range?.lowerBound ?? 0)"))
            }
            commands[command.id] = (position - command.ordinal)..<(position + 1)
        }
        findings += try compareStreams(database, streams, damaged, excused, size)
        findings += try compareCommands(database, commands, damaged, size)
        return findings
    }

    private static func compareStreams(
        _ database: Database, _ streams: [String: StreamHead], _ damaged: Set<Int>, _ excused: Set<String>, _ size: Int
    ) throws -> [Finding] {
        var findings: [Finding] = []
        var missing = streams
        let rows = try RawStatement("SELECT name, version, position FROM stream", on: database)
        while try rows.step() {
            let name = rows.text(0)
            let stored = StreamHead(version: rows.integer(1), position: rows.integer(2))
            let found = missing.removeValue(forKey: name)
            if stored == found || damaged.contains(stored.position) { continue }
            let message =
                stored.position >= size
                ? "it ends at entry \(stored.position), but there are only \(size) entries: the tail was cut"
                : "it says version \(stored.version) at entry \(stored.position); the entries say "
                    + (found.map { "version \($0.version) at entry \($0.position)" } ?? "nothing of it")
            findings.append(Finding(.table(name: "stream", row: name), message))
        }
        for name in missing.keys.sorted() {
            findings.append(Finding(.table(name: "stream", row: name), "it is missing"))
        }
        return findings
    }

    private static func compareCommands(
        _ database: Database, _ commands: [String: Range<Int>], _ damaged: Set<Int>, _ size: Int
    ) throws -> [Finding] {
        var findings: [Finding] = []
        var missing = commands
        let rows = try RawStatement("SELECT id, first, count FROM command", on: database)
        while try rows.step() {
            let (id, first, count) = (rows.text(0), rows.integer(1), rows.integer(2))
            let found = missing.removeValue(forKey: id)
            if let found, found.lowerBound == first, found.count == count { continue }
            let end = first &+ count
            if first >= 0, end <= size, first < end, (first..<end).contains(where: damaged.contains) { continue }
            let message =
                end > size
                ? "its entries end before \(end), but there are only \(size) entries: the tail was cut"
                : "it says \(count) entries from \(first); the entries say " + (found.map { "\($0.count) from \($0.lowerBound)" } ?? "nothing of it")
            findings.append(Finding(.table(name: "command", row: id), message))
        }
        for (id, range) in missing.sorted(by: { $0.value.lowerBound < $1.value.lowerBound }) where !range.contains(where: damaged.contains) {
            findings.append(Finding(.table(name: "command", row: id), "it is missing"))
        }
        return findings
    }

    private static func command(of id: String) -> (id: String, ordinal: Int) {
        guard let dot = id.lastIndex(of: ".") else { return (id, 0) }
        return (String(id[..<dot]), Int(id[id.index(after: dot)...]) ?? 0)
    }

    private static func isExcused(_ range: Range<Int>?, _ position: Int, _ damaged: Set<Int>) -> Bool {
        damaged.contains(position - 1)
    }
}
