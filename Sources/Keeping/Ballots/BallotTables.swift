/// A ballot's box, its key included; a destroyed one has neither. A vote between its preparation and the box names its command, which the journal is
/// asked for; one that lies in the box leaves the hash, so that it is not prepared again.
enum BallotTables {
    static let sql = """
        CREATE TABLE IF NOT EXISTS ballotBox (ballot TEXT PRIMARY KEY, secret BLOB, tally BLOB) STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS ballotPending (
            ballot TEXT NOT NULL, command TEXT NOT NULL, holders INTEGER NOT NULL, vote BLOB NOT NULL, PRIMARY KEY (ballot, command)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS ballotSpent (
            ballot TEXT NOT NULL, command BLOB NOT NULL, PRIMARY KEY (ballot, command)
        ) STRICT, WITHOUT ROWID;
        """
}
