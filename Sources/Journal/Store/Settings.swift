import GRDB
import Statements

/// What was fixed when the journal was made.
struct Settings {
    private var values: [String: String] = [:]

    init(_ database: Database) throws {
        let statement = try RawStatement("SELECT name, value FROM setting", on: database)
        while try statement.step() { values[statement.text(0)] = statement.text(1) }
    }

    /// Nil where it is no key, or its name is not the origin.
    var verifierKey: VerifierKey? {
        guard let key = values["verifierKey"].flatMap(VerifierKey.init), values["origin"] == key.name else { return nil }
        return key
    }
}
