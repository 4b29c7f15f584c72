import Events
import GRDB
import Register
import Rules

/// All spans of a register in memory, a column an array: what figures are counted from, and what opens the records behind them.
///
/// Rows are in the order of their numbers and never removed. Days and positions are 32 bits wide; words are numbered per dimension
/// from 1, 0 says that nothing is stated.
struct Tally {
    private(set) var sort: [UInt8] = []
    private(set) var programme: [UInt8] = []
    private(set) var record: [Int32] = []
    private(set) var entry: [Int32] = []
    private(set) var era: [Int32] = []
    /// One byte a dimension, in the order of `Tally.dimensions`.
    private(set) var words: [UInt64] = []
    private(set) var isGenerated: [Bool] = []
    private(set) var from: [Int32] = []
    private(set) var to: [Int32] = []
    private(set) var flow: [Int32] = []
    private(set) var knownFrom: [Int32] = []
    private(set) var endKnownFrom: [Int32] = []
    private(set) var knownTo: [Int32] = []
    private(set) var keys: WordKeys
    /// Every change of a row since the tally was made.
    private(set) var changes: [RowChange] = []
    let eras: Eras

    static let dimensions: [Dimension] = [.level, .field, .type, .subject, .grade, .carried, .grantor]
    static let unknownYet = Int32.max

    var count: Int { sort.count }

    init(eras: Eras) {
        self.eras = eras
        keys = WordKeys()
    }

    /// Adds every span of the register after those that are here.
    mutating func load(from database: Database) throws {
        try keys.load(from: database, atlas: eras.atlas)
        let total = try Int.fetchOne(database, sql: "SELECT max(number) FROM span") ?? 0
        reserve(total)
        let rows = try Row.fetchCursor(database, sql: Tally.columns + " WHERE number > ? ORDER BY number", arguments: [count])
        while let row = try rows.next() { append(row) }
    }

    /// Reads rows again that ended, or are known not to hold, since they were read.
    mutating func reload(_ numbers: [Int], from database: Database) throws {
        for number in numbers where number <= count {
            guard let row = try Row.fetchOne(database, sql: Tally.columns + " WHERE number = ?", arguments: [number]) else { continue }
            let change = RowChange(
                row: number - 1, toBefore: to[number - 1], knownToBefore: knownTo[number - 1], toNow: row[15],
                knownToNow: row[19] ?? Tally.unknownYet)
            changes.append(change)
            to[number - 1] = change.toNow
            endKnownFrom[number - 1] = row[18] ?? Tally.unknownYet
            knownTo[number - 1] = change.knownToNow
        }
    }

    private static let columns = """
        SELECT number, sort, record, entry, programme, unit, level, field, type, subject, grade, carried, grantor, is_generated,
            from_day, to_day, flow_day, known_from, end_known_from, known_to FROM span
        """

    private mutating func append(_ row: Row) {
        sort.append(row[1])
        record.append(row[2])
        entry.append(row[3])
        let own = UInt8(keys.byte(row[4], .programme))
        programme.append(own)
        let fromDay: Int = row[14]
        era.append(keys.units[row[5]].map { Int32(eras.number(of: $0, on: Day(fromDay))) } ?? -1)
        var packed: UInt64 = 0
        for (place, dimension) in Tally.dimensions.enumerated() {
            let word: Int? = row[6 + place]
            packed |= UInt64(word.map { keys.byte($0, .dimension(dimension, programme: own)) } ?? 0) << UInt64(8 * place)
        }
        words.append(packed)
        isGenerated.append(row[13])
        from.append(Int32(fromDay))
        to.append(row[15])
        flow.append(row[16])
        knownFrom.append(row[17])
        endKnownFrom.append(row[18] ?? Tally.unknownYet)
        knownTo.append(row[19] ?? Tally.unknownYet)
    }

    private mutating func reserve(_ total: Int) {
        sort.reserveCapacity(total)
        programme.reserveCapacity(total)
        record.reserveCapacity(total)
        entry.reserveCapacity(total)
        era.reserveCapacity(total)
        words.reserveCapacity(total)
        isGenerated.reserveCapacity(total)
        from.reserveCapacity(total)
        to.reserveCapacity(total)
        flow.reserveCapacity(total)
        knownFrom.reserveCapacity(total)
        endKnownFrom.reserveCapacity(total)
        knownTo.reserveCapacity(total)
    }
}

/// The bytes that stand for words in a tally, and which units the register's numbers are.
struct WordKeys {
    /// Words are numbered for each programme by itself: `Limits.termsPerProgrammeListMax` keeps them within a byte.
    enum List: Hashable {
        case programme
        case dimension(Dimension, programme: UInt8)
    }

    private(set) var units: [Int: Atlas.Index] = [:]
    private var texts: [Int: String] = [:]
    private var bytes: [List: [Int: Int]] = [:]
    private(set) var keys: [List: [Key]] = [:]

    mutating func load(from database: Database, atlas: Atlas) throws {
        for row in try Row.fetchAll(database, sql: "SELECT number, text FROM word WHERE number > ?", arguments: [texts.count]) {
            let text: String = row[1]
            texts[row[0]] = text
            if let unit = atlas.index(of: UnitID(text)) { units[row[0]] = unit }
        }
    }

    mutating func byte(_ word: Int, _ list: List) -> Int {
        if let known = bytes[list]?[word] { return known }
        let new = (keys[list]?.count ?? 0) + 1
        precondition(new <= 255, "the rules let no list grow beyond a byte")
        bytes[list, default: [:]][word] = new
        keys[list, default: []].append(texts[word] ?? "")
        return new
    }

    /// Nil where no row bears the key.
    func byte(ofKey key: Key, _ list: List) -> Int? {
        keys[list]?.firstIndex(of: key).map { $0 + 1 }
    }

    func key(ofByte byte: Int, _ list: List) -> Key? {
        byte == 0 ? nil : keys[list]?[byte - 1]
    }
}
