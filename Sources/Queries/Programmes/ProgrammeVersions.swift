package import Events
import GRDB

/// A version of a programme, with how many models live by it.
package struct ProgrammeVersion: Sendable {
    package let programme: Programme
    package let models: Int
    /// Of them, those that are not over.
    package let open: Int
}

extension ReadingRoom {
    /// Every version, the newest first; empty where there is no such programme.
    package func versions(of key: Key) throws -> [ProgrammeVersion] {
        let programmes = kept.read { $0.programmes[key] ?? [] }
        guard !programmes.isEmpty else { return [] }
        let counts = try reader.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT programme_version, count(*), sum(status NOT IN ('declined', 'lapsed', 'stopped', 'merged', 'removed'))
                    FROM model WHERE programme = (SELECT number FROM word WHERE text = ?) GROUP BY programme_version
                    """, arguments: [key]
            ).reduce(into: [Int: (all: Int, open: Int)]()) { counts, row in counts[row[0]] = (row[1], row[2]) }
        }
        return programmes.sorted { $0.version > $1.version }.map { programme in
            ProgrammeVersion(
                programme: programme, models: counts[programme.version]?.all ?? 0, open: counts[programme.version]?.open ?? 0)
        }
    }
}
