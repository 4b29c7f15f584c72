import GRDB

extension JournalStore {
    /// Where the entries of a command begin; nil where no such command was recorded.
    package func firstPosition(ofCommand id: String) throws -> Int? {
        try read { reader in
            try Int.fetchOne(reader.database, sql: "SELECT first FROM command WHERE id = ?", arguments: [id])
        }
    }
}
