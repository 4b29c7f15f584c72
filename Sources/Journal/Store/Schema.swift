/// The tables, and the triggers by which the database itself refuses change.
///
/// An entry's row holds its leaf and the leaf's hash, so that the lowest level of the tree costs no page of its own. `node` holds the roots
/// of the perfect subtrees of 256, 65,536 … leaves: the tiles of C2SP tlog-tiles (height 8) are rows of these, and no row is ever
/// rewritten. `stream` and `command` follow from the entries; verification compares them.
enum Schema {
    /// "KJRN" in the header of the file, where `file` and SQLite look for it.
    static let applicationId: Int32 = 0x4B4A_524E
    static let version: Int32 = 1
    static let pageBytes = 4096

    static let statements = """
        CREATE TABLE entry (
            position INTEGER PRIMARY KEY,
            hash BLOB NOT NULL,
            leaf BLOB NOT NULL
        ) STRICT;
        CREATE TRIGGER entry_is_next BEFORE INSERT ON entry
        WHEN NEW.position IS NOT (SELECT coalesce(max(position), -1) + 1 FROM entry)
        BEGIN SELECT RAISE(ABORT, 'an entry is only ever added at the end'); END;
        CREATE TRIGGER entry_stays BEFORE UPDATE ON entry
        BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END;
        CREATE TRIGGER entry_remains BEFORE DELETE ON entry
        BEGIN SELECT RAISE(ABORT, 'an entry is never deleted'); END;

        CREATE TABLE node (
            level INTEGER NOT NULL,
            number INTEGER NOT NULL,
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            PRIMARY KEY (level, number)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER node_is_next BEFORE INSERT ON node
        WHEN NEW.number IS NOT (SELECT coalesce(max(number), -1) + 1 FROM node WHERE level = NEW.level)
        BEGIN SELECT RAISE(ABORT, 'a node is only ever added at the end'); END;
        CREATE TRIGGER node_stays BEFORE UPDATE ON node
        BEGIN SELECT RAISE(ABORT, 'a node is never changed'); END;
        CREATE TRIGGER node_remains BEFORE DELETE ON node
        BEGIN SELECT RAISE(ABORT, 'a node is never deleted'); END;

        CREATE TABLE stream (
            name TEXT PRIMARY KEY,
            version INTEGER NOT NULL,
            position INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER stream_goes_on BEFORE UPDATE ON stream
        WHEN NEW.name IS NOT OLD.name OR NEW.version <= OLD.version OR NEW.position <= OLD.position
        BEGIN SELECT RAISE(ABORT, 'a stream only goes on'); END;
        CREATE TRIGGER stream_remains BEFORE DELETE ON stream
        BEGIN SELECT RAISE(ABORT, 'a stream is never deleted'); END;

        CREATE TABLE command (
            id TEXT PRIMARY KEY,
            first INTEGER NOT NULL,
            count INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER command_is_new BEFORE INSERT ON command
        WHEN EXISTS (SELECT 1 FROM command WHERE id = NEW.id)
        BEGIN SELECT RAISE(ABORT, 'a command is recorded once'); END;
        CREATE TRIGGER command_stays BEFORE UPDATE ON command
        BEGIN SELECT RAISE(ABORT, 'a command is never changed'); END;
        CREATE TRIGGER command_remains BEFORE DELETE ON command
        BEGIN SELECT RAISE(ABORT, 'a command is never deleted'); END;

        CREATE TABLE checkpoint (
            size INTEGER PRIMARY KEY,
            note TEXT NOT NULL
        ) STRICT;
        CREATE TRIGGER checkpoint_is_next BEFORE INSERT ON checkpoint
        WHEN NEW.size <= (SELECT coalesce(max(size), -1) FROM checkpoint)
        BEGIN SELECT RAISE(ABORT, 'a checkpoint is never replaced'); END;
        CREATE TRIGGER checkpoint_stays BEFORE UPDATE ON checkpoint
        BEGIN SELECT RAISE(ABORT, 'a checkpoint is never changed'); END;
        CREATE TRIGGER checkpoint_remains BEFORE DELETE ON checkpoint
        BEGIN SELECT RAISE(ABORT, 'a checkpoint is never deleted'); END;

        CREATE TABLE setting (
            name TEXT PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER setting_is_new BEFORE INSERT ON setting
        WHEN EXISTS (SELECT 1 FROM setting WHERE name = NEW.name)
        BEGIN SELECT RAISE(ABORT, 'a setting is made once'); END;
        CREATE TRIGGER setting_stays BEFORE UPDATE ON setting
        BEGIN SELECT RAISE(ABORT, 'a setting is never changed'); END;
        CREATE TRIGGER setting_remains BEFORE DELETE ON setting
        BEGIN SELECT RAISE(ABORT, 'a setting is never deleted'); END;
        """
}
