/// Moments are milliseconds since 1970. `cause`, account and kind together are what happens once.
enum MessageTables {
    static let sql = """
        CREATE TABLE IF NOT EXISTS notice (
            id INTEGER PRIMARY KEY AUTOINCREMENT, account TEXT NOT NULL, kind TEXT NOT NULL, about TEXT NOT NULL, cause TEXT NOT NULL,
            day INTEGER NOT NULL, madeAt INTEGER NOT NULL, readAt INTEGER, mail TEXT, UNIQUE (account, cause, kind)
        ) STRICT;
        CREATE INDEX IF NOT EXISTS noticeOfMail ON notice (mail) WHERE mail IS NOT NULL;
        CREATE TABLE IF NOT EXISTS mail (
            id TEXT PRIMARY KEY, account TEXT NOT NULL, kind TEXT NOT NULL, cause TEXT NOT NULL, state TEXT NOT NULL, tries INTEGER NOT NULL,
            madeAt INTEGER NOT NULL, nextAt INTEGER NOT NULL, endedAt INTEGER, reason TEXT, UNIQUE (account, cause, kind)
        ) STRICT;
        CREATE INDEX IF NOT EXISTS mailByState ON mail (state, nextAt);
        CREATE TABLE IF NOT EXISTS mailWish (account TEXT PRIMARY KEY, since INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        -- How far the journal has been told.
        CREATE TABLE IF NOT EXISTS told (one INTEGER PRIMARY KEY CHECK (one = 1), position INTEGER NOT NULL) STRICT;
        """
}
