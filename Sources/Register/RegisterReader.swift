package import GRDB

/// A connection that reads the register. A failure of SQLite comes out as a `RegisterFault`, which says what to do.
package struct RegisterReader: Sendable {
    package let path: String
    private let pool: any DatabaseReader

    package init(_ pool: any DatabaseReader, path: String) {
        self.pool = pool
        self.path = path
    }

    package func read<Answer>(_ body: (Database) throws -> Answer) throws -> Answer {
        do {
            return try pool.read(body)
        } catch {
            throw RegisterStore.fault(error, path)
        }
    }
}
