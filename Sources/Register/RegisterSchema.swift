import GRDB

/// The register's tables. They hold nothing that the journal does not: the file may be deleted at any time.
///
/// Days are numbers since 1970, `word` numbers stand for keys and unit ids, and every row that figures rest on carries both times:
/// the days on which it holds in the world, and the positions from which and until which it is known. What is sealed stays sealed here
/// (`form`, `details`): the file holds no name of a person and no prose, so an erasure leaves nothing in it to erase.
enum RegisterSchema {
    /// Raised whenever a table or a projection changes: a register of another version is made anew.
    static let version = 5
    static let applicationId = 0x6B68_656F // "kheo"

    static let sql = """
        CREATE TABLE state (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE word (number INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
        -- The last position recorded on each day, so that "as known on a day" is a position.
        CREATE TABLE recording_day (day INTEGER PRIMARY KEY, position INTEGER NOT NULL) STRICT;

        CREATE TABLE unit_act (
            position INTEGER PRIMARY KEY, day INTEGER NOT NULL, unit TEXT NOT NULL, kind TEXT NOT NULL, body BLOB NOT NULL, known_to INTEGER
        ) STRICT;

        CREATE TABLE programme (
            key TEXT NOT NULL, version INTEGER NOT NULL, from_day INTEGER NOT NULL, position INTEGER NOT NULL, body BLOB NOT NULL,
            PRIMARY KEY (key, version)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE model (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, programme INTEGER NOT NULL, programme_version INTEGER NOT NULL,
            unit INTEGER NOT NULL, name TEXT NOT NULL, host TEXT, field INTEGER, type INTEGER, subject INTEGER,
            status TEXT NOT NULL, grade INTEGER, level INTEGER, period INTEGER, registered_on INTEGER, last_day INTEGER NOT NULL,
            is_generated INTEGER NOT NULL, merged_into TEXT, involved TEXT,
            registration_span INTEGER, standing_span INTEGER, goes_on INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        -- What waits for whom: the queues are ranges of it.
        CREATE INDEX model_in_work ON model (status, unit, last_day);

        CREATE TABLE model_step (
            model INTEGER NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL, day INTEGER NOT NULL, recorded_at INTEGER NOT NULL,
            is_authenticated INTEGER NOT NULL, actor INTEGER NOT NULL, level INTEGER, period INTEGER, note TEXT, is_effective INTEGER,
            annulled_at INTEGER,
            PRIMARY KEY (model, position)
        ) STRICT, WITHOUT ROWID;

        -- The answers that a draft or a revision brought, sealed; beside the steps, so that a timeline reads no prose.
        CREATE TABLE model_form (position INTEGER PRIMARY KEY, form TEXT NOT NULL) STRICT;

        -- What stands proposed to a level in a period, and whether the level has received it, appraised it, is done with it.
        CREATE TABLE climb (
            model INTEGER NOT NULL, level TEXT NOT NULL, period TEXT NOT NULL, is_received INTEGER NOT NULL, is_appraised INTEGER NOT NULL,
            is_concluded INTEGER NOT NULL, PRIMARY KEY (model, level, period)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX climb_waiting ON climb (is_concluded, is_received, is_appraised);

        CREATE TABLE evidence (
            model INTEGER NOT NULL, file TEXT NOT NULL, position INTEGER NOT NULL, media_type TEXT NOT NULL, byte_count INTEGER NOT NULL,
            width INTEGER, height INTEGER, taken_on INTEGER, keeps_position INTEGER NOT NULL, caption TEXT, PRIMARY KEY (model, file)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE take_up (
            model INTEGER NOT NULL, origin TEXT NOT NULL, position INTEGER NOT NULL, note TEXT, PRIMARY KEY (model, origin)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX take_up_of_origin ON take_up (origin);

        CREATE VIRTUAL TABLE model_text USING fts5(text, content='', tokenize='unicode61 remove_diacritics 2', prefix='2 3 4');

        CREATE TABLE span (
            number INTEGER PRIMARY KEY, sort INTEGER NOT NULL, record INTEGER NOT NULL, entry INTEGER NOT NULL, programme INTEGER NOT NULL,
            unit INTEGER NOT NULL, level INTEGER, field INTEGER, type INTEGER, subject INTEGER, grade INTEGER, carried INTEGER, grantor INTEGER,
            from_day INTEGER NOT NULL, to_day INTEGER NOT NULL, flow_day INTEGER NOT NULL,
            known_from INTEGER NOT NULL, end_known_from INTEGER, known_to INTEGER, is_generated INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX span_of_record ON span (record, sort);

        CREATE TABLE decision (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, programme INTEGER NOT NULL, written_number TEXT NOT NULL, issuer TEXT NOT NULL,
            issuer_unit TEXT NOT NULL, track TEXT NOT NULL, form TEXT NOT NULL, grantor TEXT NOT NULL, period TEXT NOT NULL,
            about_vi TEXT NOT NULL, about_en TEXT NOT NULL, bases TEXT NOT NULL, issued_on INTEGER NOT NULL, position INTEGER NOT NULL,
            is_generated INTEGER NOT NULL, session TEXT, signer TEXT, signer_office TEXT, signer_authority TEXT,
            annulled_at INTEGER, annulled_on INTEGER, annulment TEXT
        ) STRICT;
        CREATE INDEX decision_number ON decision (written_number, issuer);
        CREATE INDEX decision_of_issuer ON decision (issuer_unit, issued_on);
        -- Drafts as lists show them; the draft itself stands among the kept entries, at the position.
        CREATE TABLE decision_draft (
            id TEXT PRIMARY KEY, position INTEGER NOT NULL, programme TEXT NOT NULL, issuer TEXT NOT NULL, issuer_unit TEXT NOT NULL,
            track TEXT NOT NULL, form TEXT NOT NULL, about_vi TEXT NOT NULL, about_en TEXT NOT NULL, session TEXT, lines INTEGER NOT NULL,
            state TEXT NOT NULL, drafter TEXT NOT NULL, drafted_on INTEGER NOT NULL, is_generated INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE award (
            number INTEGER PRIMARY KEY, decision INTEGER NOT NULL, ordinal INTEGER NOT NULL, subject INTEGER, body TEXT, person TEXT,
            details TEXT, is_published INTEGER NOT NULL, unit TEXT NOT NULL, unit_as_issued TEXT NOT NULL, model TEXT,
            gold_book TEXT, amount INTEGER, is_leader INTEGER, span INTEGER NOT NULL, annulled_at INTEGER, annulled_on INTEGER, annulment TEXT,
            -- The name as it was put right; what was issued stays beside it.
            corrected_at INTEGER, corrected_on INTEGER, correction TEXT, corrected_body TEXT, corrected_details TEXT,
            UNIQUE (decision, ordinal)
        ) STRICT;
        CREATE INDEX award_of_person ON award (person) WHERE person IS NOT NULL;
        CREATE INDEX award_of_model ON award (model) WHERE model IS NOT NULL;
        CREATE INDEX award_of_unit ON award (unit);

        CREATE TABLE report (position INTEGER PRIMARY KEY, id TEXT NOT NULL, body BLOB NOT NULL, known_to INTEGER) STRICT;
        CREATE INDEX report_id ON report (id);
        CREATE TABLE reported_figure (
            position INTEGER PRIMARY KEY, report TEXT NOT NULL, line BLOB NOT NULL, body BLOB NOT NULL, known_to INTEGER
        ) STRICT;
        CREATE INDEX reported_figure_of_report ON reported_figure (report);

        CREATE TABLE account (
            id TEXT PRIMARY KEY, position INTEGER NOT NULL, opened_on INTEGER NOT NULL, name TEXT, closed_on INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE appointment (
            id TEXT NOT NULL, account TEXT NOT NULL, position INTEGER NOT NULL, role TEXT NOT NULL, unit TEXT, programme TEXT,
            from_day INTEGER NOT NULL, to_day INTEGER NOT NULL, decision TEXT NOT NULL,
            PRIMARY KEY (account, id)
        ) STRICT, WITHOUT ROWID;

        -- Entries that the rules fold when they are asked for: sessions, complaints, drafts of decisions, series of numbers, and what appraisers
        -- and councils said of a model. A body stands as the journal has it; what is sealed in it stays sealed.
        CREATE TABLE kept_entry (
            stream TEXT NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL, day INTEGER NOT NULL, recorded_at INTEGER NOT NULL,
            is_authenticated INTEGER NOT NULL, actor TEXT NOT NULL, body BLOB NOT NULL,
            PRIMARY KEY (stream, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE session (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, programme TEXT NOT NULL, unit TEXT NOT NULL, level TEXT NOT NULL,
            period TEXT NOT NULL, body TEXT NOT NULL, state TEXT NOT NULL, convened_on INTEGER NOT NULL, last_day INTEGER NOT NULL,
            is_generated INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE session_member (
            session INTEGER NOT NULL, account TEXT NOT NULL, role TEXT NOT NULL, PRIMARY KEY (session, account)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX session_of_member ON session_member (account);
        CREATE TABLE session_item (
            session INTEGER NOT NULL, item INTEGER NOT NULL, model TEXT NOT NULL, aim TEXT NOT NULL, key TEXT NOT NULL, outcome TEXT,
            PRIMARY KEY (session, item)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX session_of_model ON session_item (model);

        CREATE TABLE complaint (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, position INTEGER NOT NULL, actor TEXT NOT NULL, unit TEXT NOT NULL,
            model TEXT, entry INTEGER, session TEXT, item INTEGER, decision TEXT, ordinal INTEGER, text TEXT, state TEXT NOT NULL,
            lodged_on INTEGER NOT NULL, over_at INTEGER, over_on INTEGER, instrument TEXT, reason TEXT
        ) STRICT;
        CREATE INDEX complaint_of_model ON complaint (model) WHERE model IS NOT NULL;
        CREATE INDEX complaint_of_decision ON complaint (decision) WHERE decision IS NOT NULL;
        -- Each annulment, whether by itself or for cause with what went with it: from its first to its last entry.
        CREATE TABLE annulment (
            first INTEGER PRIMARY KEY, last INTEGER NOT NULL, id TEXT UNIQUE, day INTEGER NOT NULL, recorded_at INTEGER NOT NULL, actor TEXT NOT NULL,
            is_authenticated INTEGER NOT NULL, body BLOB NOT NULL
        ) STRICT;

        CREATE TABLE destroyed_key (owner TEXT PRIMARY KEY, position INTEGER NOT NULL, reason TEXT NOT NULL) STRICT, WITHOUT ROWID;
        """
}
