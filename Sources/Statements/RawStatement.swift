package import GRDB
import GRDBSQLite

/// A prepared SQLite statement bound by hand.
///
/// GRDB has a `Statement` of its own, hence the name. For the few loops that run once an entry, where GRDB's argument binding (about
/// 1.5 microseconds a statement) is most of the work. Everything else goes through GRDB. A statement belongs to its connection and must not
/// leave the closure that lent it.
package final class RawStatement {
    private let handle: OpaquePointer
    private let connection: OpaquePointer
    /// Nil where the statement is this one's own.
    private let lender: Statement?

    package init(_ sql: String, on database: Database) throws {
        guard let connection = database.sqliteConnection else { preconditionFailure("the connection is closed") }
        self.connection = connection
        var handle: OpaquePointer?
        let code = sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
        guard code == SQLITE_OK, let handle else { throw RawStatement.failure(connection, code, sql) }
        self.handle = handle
        lender = nil
    }

    /// A statement that GRDB keeps with its connection, stepped and read by hand. It is reset when this one goes.
    package init(lent statement: Statement, on database: Database) {
        guard let connection = database.sqliteConnection else { preconditionFailure("the connection is closed") }
        self.connection = connection
        handle = statement.sqliteStatement
        lender = statement
        sqlite3_reset(handle)
    }

    deinit {
        if lender == nil { sqlite3_finalize(handle) } else { sqlite3_reset(handle) }
    }

    // MARK: binding, by parameter number from 1

    package func bind(_ index: Int32, _ number: Int) { sqlite3_bind_int64(handle, index, Int64(number)) }

    package func bind(_ index: Int32, _ number: Int?) {
        if let number { bind(index, number) } else { bindNull(index) }
    }

    package func bind(_ index: Int32, _ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            _ = utf8.withMemoryRebound(to: CChar.self) {
                sqlite3_bind_text(handle, index, $0.baseAddress ?? RawStatement.nothing, Int32($0.count), RawStatement.transient)
            }
        }
    }

    package func bind(_ index: Int32, _ text: String?) {
        if let text { bind(index, text) } else { bindNull(index) }
    }

    /// The bytes are copied.
    package func bind(_ index: Int32, blob bytes: UnsafeRawBufferPointer) {
        sqlite3_bind_blob(handle, index, bytes.baseAddress ?? UnsafeRawPointer(RawStatement.nothing), Int32(bytes.count), RawStatement.transient)
    }

    /// The bytes are not copied: they must stay until `reset`.
    package func bind(_ index: Int32, lentBlob bytes: UnsafeRawBufferPointer) {
        sqlite3_bind_blob(handle, index, bytes.baseAddress ?? UnsafeRawPointer(RawStatement.nothing), Int32(bytes.count), nil)
    }

    package func bind(_ index: Int32, blob bytes: [UInt8]) { bytes.withUnsafeBytes { bind(index, blob: $0) } }

    package func bindNull(_ index: Int32) { sqlite3_bind_null(handle, index) }

    // MARK: running

    /// Runs a statement that gives no rows, and makes it ready for the next.
    package func run() throws {
        let code = sqlite3_step(handle)
        sqlite3_reset(handle)
        guard code == SQLITE_DONE || code == SQLITE_ROW else { throw RawStatement.failure(connection, code, nil) }
    }

    /// Whether there is a row; columns may be read until the next `step` or `reset`.
    package func step() throws -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code:
            sqlite3_reset(handle)
            throw RawStatement.failure(connection, code, nil)
        }
    }

    package func reset() { sqlite3_reset(handle) }

    // MARK: columns, from 0

    package func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

    package func optionalInteger(_ column: Int32) -> Int? {
        isNull(column) ? nil : integer(column)
    }

    package func text(_ column: Int32) -> String {
        guard let start = sqlite3_column_text(handle, column) else { return "" }
        return String(decoding: UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))), as: UTF8.self)
    }

    /// A text's UTF-8, SQLite's own and good until the next `step` or `reset`.
    package func textBytes(_ column: Int32) -> UnsafeRawBufferPointer {
        let start = sqlite3_column_text(handle, column)
        return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
    }

    package func optionalText(_ column: Int32) -> String? {
        isNull(column) ? nil : text(column)
    }

    /// The bytes are SQLite's and good until the next `step` or `reset`.
    package func blob(_ column: Int32) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: sqlite3_column_blob(handle, column), count: Int(sqlite3_column_bytes(handle, column)))
    }

    package func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

    /// Stands where an empty text or blob has no address; never read.
    private nonisolated(unsafe) static let nothing = UnsafePointer<CChar>(UnsafeMutablePointer<CChar>.allocate(capacity: 1))
    private static let transient = unsafeBitCast(OpaquePointer(bitPattern: -1), to: sqlite3_destructor_type.self)

    private static func failure(_ connection: OpaquePointer, _ code: Int32, _ sql: String?) -> DatabaseError {
        DatabaseError(resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(connection)), sql: sql)
    }
}
