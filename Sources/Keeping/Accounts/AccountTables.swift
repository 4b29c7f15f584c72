/// Moments are milliseconds since 1970; of codes, tokens and cookies only SHA-256 hashes are kept.
enum AccountTables {
    static let sql = """
        CREATE TABLE IF NOT EXISTS credential (
            account TEXT PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL UNIQUE, madeAt INTEGER NOT NULL,
            password TEXT, passwordSetAt INTEGER,
            secret TEXT, secretSince INTEGER, step INTEGER NOT NULL DEFAULT 0, pending TEXT,
            resetAt INTEGER, resetBy TEXT, resetConfirmedBy TEXT,
            email TEXT, language TEXT
        ) STRICT;
        CREATE TABLE IF NOT EXISTS recovery (
            account TEXT NOT NULL REFERENCES credential ON DELETE CASCADE, hash BLOB NOT NULL, PRIMARY KEY (account, hash)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS code (
            hash BLOB PRIMARY KEY, purpose TEXT NOT NULL, account TEXT REFERENCES credential ON DELETE CASCADE, until INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS resetRequest (
            account TEXT PRIMARY KEY REFERENCES credential ON DELETE CASCADE, requestedBy TEXT NOT NULL, requestedAt INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS link (
            issuer TEXT NOT NULL, subject TEXT NOT NULL, account TEXT NOT NULL REFERENCES credential ON DELETE CASCADE,
            PRIMARY KEY (issuer, subject)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS session (
            id INTEGER PRIMARY KEY AUTOINCREMENT, hash BLOB NOT NULL UNIQUE, account TEXT NOT NULL,
            beganAt INTEGER NOT NULL, seenAt INTEGER NOT NULL, secondFactor INTEGER NOT NULL, device TEXT NOT NULL
        ) STRICT;
        CREATE INDEX IF NOT EXISTS sessionOfAccount ON session (account);
        CREATE TABLE IF NOT EXISTS token (
            id INTEGER PRIMARY KEY AUTOINCREMENT, hash BLOB NOT NULL UNIQUE, account TEXT NOT NULL, label TEXT NOT NULL,
            madeAt INTEGER NOT NULL, until INTEGER NOT NULL, usedAt INTEGER, secondFactor INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX IF NOT EXISTS tokenOfAccount ON token (account);
        CREATE TABLE IF NOT EXISTS failure (
            subject TEXT PRIMARY KEY, count INTEGER NOT NULL, firstAt INTEGER NOT NULL, lastAt INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS failureByAge ON failure (lastAt);
        """
}
