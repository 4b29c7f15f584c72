import Events
import GRDB

/// Takes what a destroyed key had opened out of the register. The file is rewritten afterwards, so that no byte of it stays.
struct ErasureProjection {
    func erase(_ body: KeyDestroyed, _ entry: RegisterEntry, in database: Database) throws {
        try database.execute(
            sql: "INSERT OR REPLACE INTO destroyed_key (owner, position, reason) VALUES (?, ?, ?)",
            arguments: [body.key, entry.position, body.reason])
        guard let slash = body.key.firstIndex(of: "/") else { return }
        let id = String(body.key[body.key.index(after: slash)...])
        switch body.key[..<slash] {
        case "person":
            try database.execute(sql: "UPDATE award SET name = NULL, office = NULL, place = NULL WHERE person = ?", arguments: [id])
        case "model":
            try database.execute(sql: "UPDATE model SET form = NULL WHERE id = ?", arguments: [id])
        default:
            return
        }
    }
}
