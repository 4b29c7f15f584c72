import CanonicalJSON
import Events
import GRDB

/// Fills `programme`, and answers what the projection of models must know of one.
final class ProgrammeProjection {
    private let vocabulary: Vocabulary
    private var words: [Version: ProgrammeWords] = [:]

    private struct Version: Hashable {
        let programme: Int
        let version: Int
    }

    init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    func publish(_ body: ProgrammePublished, _ entry: RegisterEntry, in database: Database) throws {
        let programme = body.programme
        try database.execute(
            sql: "INSERT OR REPLACE INTO programme (key, version, from_day, position, body) VALUES (?, ?, ?, ?, CAST(? AS BLOB))",
            arguments: [
                programme.key, programme.version, programme.from.number, entry.position,
                String(decoding: programme.canonicalBytes(), as: UTF8.self),
            ])
        words = [:]
    }

    /// `programme` is the number of the key in the vocabulary.
    func words(_ key: Key, _ programme: Int, version: Int, in database: Database) throws -> ProgrammeWords {
        let name = Version(programme: programme, version: version)
        if let known = words[name] { return known }
        guard
            let text = try String.fetchOne(
                database, sql: "SELECT CAST(body AS TEXT) FROM programme WHERE key = ? AND version = ?", arguments: [key, version])
        else { throw RegisterFault.damaged(path: "", reason: "no version \(version) of the programme \(key)") }
        let programme = try Programme.whole(Array(text.utf8))
        let lowest = programme.grades.min { ($0.rank ?? 0) < ($1.rank ?? 0) }
        let made = ProgrammeWords(
            ungraded: try vocabulary.number(of: Programme.ungraded), firstGrade: try vocabulary.numberIfAny(of: lowest?.key),
            new: try vocabulary.number(of: Carried.new.rawValue), keptUp: try vocabulary.number(of: Carried.keptUp.rawValue),
            periods: Dictionary(programme.periods.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first }))
        words[name] = made
        return made
    }
}
