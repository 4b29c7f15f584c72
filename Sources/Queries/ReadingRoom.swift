import CanonicalJSON
package import Events
import GRDB
package import Register
package import Rules
import Synchronization

/// Where questions are asked: a reader on the register, with the atlas, the programmes and the tally kept at hand.
///
/// What is kept follows the register's position: `follow` brings it up, and whoever projects says which spans changed. It never writes.
package final class ReadingRoom: Sendable {
    let reader: RegisterReader
    private let opener: @Sendable (Sealed) throws -> [UInt8]?
    let cubeLimits: CubeLimits
    let kept: ReadWriteLock<Kept>
    /// Which unit goes where on which map; good as long as the atlas is.
    let groupings = Mutex<[Kept.GroupingKey: Grouping]>([:])
    /// Running totals; good as long as the tally is the same one, grown.
    let cubes = Mutex<[Cube.Key: Cube]>([:])
    let words = WordList()
    /// The tree whose parents figures are grouped by.
    package static let tree: Key = "territory"

    struct Kept {
        var position = -1
        var hasAccounts = false
        var destroyedKeys: Set<String> = []
        /// As of one day; good at this position.
        var officers: [OfficerKey: Officer?] = [:]
        var queues: [QueueKey: [QueueCount]] = [:]
        var waiting: [WaitingKey: [Int]] = [:]
        var unitActs = (count: -1, annulled: -1)
        var atlas = Atlas()
        var gazetteer: Gazetteer?
        var programmes: [Key: [Programme]] = [:]
        var tally: Tally?
        /// Answers that hold at this position.
        var figures: [FigureQuestion: [FigureCell]] = [:]
        var sets: [PartQuestion: NumberSet] = [:]
        var records: [PartQuestion: [Int32]] = [:]
        var narrowings: [PartQuestion: ModelList.Narrowing] = [:]
        /// What lies in a post's subtree on a day; good as long as the atlas is.
        var scopes: [UnitID: (day: Day, units: [String])] = [:]

        struct QueueKey: Hashable {
            let officer: Officer
            let day: Day
        }

        struct WaitingKey: Hashable {
            let queue: Queue
            let officer: Officer
            let day: Day
        }

        struct OfficerKey: Hashable {
            let account: AccountID
            let day: Day
            let passedSecondFactor: Bool
        }

        struct GroupingKey: Hashable {
            let place: Atlas.Index
            let map: MapChoice
            let splitsByUnit: Bool
        }
    }

    /// `unseal` opens what a key still opens; nil where the key is destroyed.
    package init(
        _ reader: RegisterReader, unseal: @escaping @Sendable (Sealed) throws -> [UInt8]? = { _ in nil }, cubeLimits: CubeLimits = CubeLimits()
    ) throws {
        self.reader = reader
        opener = unseal
        self.cubeLimits = cubeLimits
        kept = ReadWriteLock(Kept())
        try follow()
    }

    /// What a key still opens. A key whose destruction is recorded opens nothing, even where it has not been destroyed yet.
    func unseal(_ sealed: Sealed) throws -> [UInt8]? {
        kept.read { $0.destroyedKeys.contains(sealed.key) } ? nil : try opener(sealed)
    }

    /// The position the answers rest on.
    package var position: Int { kept.read { $0.position } }

    /// Brings what is kept up to the register. `changedSpans` are the rows that ended or were taken back since; nil where nobody knows.
    package func follow(changedSpans: [Int]? = nil) throws {
        let position = try reader.read { try RegisterStore.position(in: $0) }
        // Another thread may have brought the position up without knowing which rows changed for this one.
        guard position != kept.read({ $0.position }) || changedSpans?.isEmpty == false else { return }
        try reader.read { database in
            try kept.write { kept in
                let acts = try Row.fetchOne(database, sql: "SELECT count(*), count(known_to) FROM unit_act")
                let unitActs: (Int, Int) = (acts?[0] ?? 0, acts?[1] ?? 0)
                if unitActs != kept.unitActs {
                    kept.atlas = try ReadingRoom.atlas(in: database, knownAt: nil)
                    kept.unitActs = unitActs
                    kept.gazetteer = nil
                    kept.scopes = [:]
                    kept.tally = nil
                    groupings.withLock { $0 = [:] }
                    cubes.withLock { $0 = [:] }
                }
                kept.programmes = try ReadingRoom.programmes(in: database)
                kept.destroyedKeys = Set(try String.fetchAll(database, sql: "SELECT owner FROM destroyed_key"))
                if let changedSpans {
                    try kept.tally?.load(from: database)
                    try kept.tally?.reload(changedSpans, from: database)
                } else {
                    kept.tally = nil
                    cubes.withLock { $0 = [:] }
                }
                kept.figures = [:]
                kept.sets = [:]
                kept.records = [:]
                kept.narrowings = [:]
                kept.officers = [:]
                kept.queues = [:]
                kept.waiting = [:]
                kept.position = try RegisterStore.position(in: database)
            }
        }
    }

    package var atlas: Atlas { kept.read { $0.atlas } }

    /// The unit that all others lie in; nil where there are none yet.
    package var root: Atlas.Index? {
        kept.read { kept in kept.atlas.units.firstIndex { unit in !unit.parents.contains { $0.tree == ReadingRoom.tree } } }
    }

    package func gazetteer() -> Gazetteer {
        if let made = kept.read({ $0.gazetteer }) { return made }
        return kept.write { kept in
            let made = kept.gazetteer ?? Gazetteer(kept.atlas, tree: ReadingRoom.tree)
            kept.gazetteer = made
            return made
        }
    }

    package var programmeKeys: [Key] { kept.read { $0.programmes.keys.sorted() } }

    /// The version in force on a day, or the first where the day is before all; without a day the last.
    package func programme(_ key: Key, on day: Day? = nil) -> Programme? {
        guard let versions = kept.read({ $0.programmes[key] }) else { return nil }
        guard let day else { return versions.last }
        return versions.last { $0.from <= day } ?? versions.first
    }

    package func programme(_ key: Key, version: Int) -> Programme? {
        kept.read { $0.programmes[key]?.first { $0.version == version } }
    }

    /// The last position recorded on or before a day; nil where nothing was yet.
    package func position(knownOn day: Day) throws -> Int? {
        try reader.read {
            try Int.fetchOne($0, sql: "SELECT position FROM recording_day WHERE day <= ? ORDER BY day DESC LIMIT 1", arguments: [day.number])
        }
    }

    /// Runs with the tally in hand, making it where it is not yet.
    func withTally<Answer>(_ body: (borrowing Tally) throws -> Answer) throws -> Answer {
        while true {
            let answer = try kept.read { kept in try kept.tally.map { tally in try body(tally) } }
            if let answer { return answer }
            try reader.read { database in
                try kept.write { kept in
                    guard kept.tally == nil else { return }
                    var tally = Tally(eras: Eras(kept.atlas, tree: ReadingRoom.tree))
                    try tally.load(from: database)
                    kept.tally = tally
                }
            }
        }
    }

    static func atlas(in database: Database, knownAt position: Int?) throws -> Atlas {
        let known = position ?? Int.max
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT position, day, kind, body FROM unit_act WHERE position <= ? AND (known_to IS NULL OR known_to > ?) ORDER BY position",
            arguments: [known, known])
        var acts: [UnitAct] = []
        while let row = try rows.next() {
            let position: Int = row[0]
            let body: [UInt8] = try row.withUnsafeData(atIndex: 3) { $0.map { Array($0) } ?? [] }
            guard let event = try body.withUnsafeBytes({ try Event.read(kind: row[2], version: 1, body: $0) }) else { continue }
            acts.append(UnitAct(position: position, day: Day(row[1]), event: event))
        }
        return Atlas(acts)
    }

    private static func programmes(in database: Database) throws -> [Key: [Programme]] {
        var programmes: [Key: [Programme]] = [:]
        for row in try Row.fetchAll(database, sql: "SELECT key, CAST(body AS TEXT) FROM programme ORDER BY from_day, version") {
            let text: String = row[1]
            programmes[row[0], default: []].append(try Programme.whole(Array(text.utf8)))
        }
        return programmes
    }
}
