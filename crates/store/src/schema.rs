//! The tables, and the two versions that say who may open them. What is NOT here: how rows are made (`ledger`, `tables`).
//!
//! | Table | What it is | If lost |
//! |---|---|---|
//! | `act`, `change` | the ledger: what somebody did, in the order it arrived here | it is lost |
//! | `head`, `meta` | how far each branch has come and its signature; ids, versions, the greatest stamp | head is refound, signatures are not |
//! | `local_…` | truth of this device outside the ledger: drafts, settings, names forgotten, keys and their slots, contacts, real names of hosts and what to know them by | it is lost |
//! | `fact`, `undo_target`, `erasure` | what the frames say, so that undo and History need no scan | derived again |
//! | `read_…` | records as people read them | folded again |

use rusqlite::{Connection, OptionalExtension as _};

use crate::StoreError;

/// The ledger format this version writes, and the newest it opens.
pub(crate) const LEDGER_FORMAT: i64 = 1;
/// Raised whenever the read tables change; they are then folded again at the next open.
pub(crate) const READ_VERSION: i64 = 6;

/// Tables are added and never changed: an older notebook gets those it lacks when it is opened for writing.
const LEDGER: &str = "
CREATE TABLE IF NOT EXISTS act(n INTEGER PRIMARY KEY, writer BLOB NOT NULL, stream BLOB NOT NULL, seq INTEGER NOT NULL,
  stamp INTEGER NOT NULL, frame BLOB NOT NULL, digest BLOB NOT NULL, chain BLOB NOT NULL,
  UNIQUE(stream, writer, seq, chain)) STRICT;
CREATE TABLE IF NOT EXISTS change(id INTEGER PRIMARY KEY, record BLOB NOT NULL, salt BLOB, body BLOB) STRICT;
CREATE INDEX IF NOT EXISTS change_record ON change(record);
CREATE TABLE IF NOT EXISTS head(stream BLOB NOT NULL, writer BLOB NOT NULL, signer BLOB NOT NULL, seq INTEGER NOT NULL,
  chain BLOB NOT NULL, signature BLOB, PRIMARY KEY(stream, writer)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS meta(key TEXT PRIMARY KEY, value ANY NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS local_draft(key TEXT PRIMARY KEY, text TEXT, counter INTEGER NOT NULL, at TEXT NOT NULL,
  opened BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS local_setting(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS local_forgotten(act BLOB NOT NULL, place INTEGER NOT NULL, PRIMARY KEY(act, place)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS local_forget_request(act BLOB NOT NULL, place INTEGER NOT NULL, asked_by BLOB NOT NULL,
  PRIMARY KEY(act, place, asked_by)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS local_writer(writer BLOB PRIMARY KEY, public BLOB NOT NULL, here INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS local_host_name(host BLOB PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS local_contact(person BLOB PRIMARY KEY, name TEXT NOT NULL, public BLOB NOT NULL, sealing BLOB NOT NULL,
  added_at TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS local_key_slot(id BLOB PRIMARY KEY, kind TEXT NOT NULL, about TEXT NOT NULL, wrapped BLOB NOT NULL,
  added_at TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS local_cue(day BLOB NOT NULL, host BLOB NOT NULL, words TEXT NOT NULL,
  PRIMARY KEY(day, host)) STRICT, WITHOUT ROWID;
";

/// What frames say, row by row. Made again from the ledger by `rebuild`.
const FACTS: &str = "
CREATE TABLE fact(n INTEGER PRIMARY KEY, name BLOB NOT NULL UNIQUE, kind TEXT NOT NULL, grp BLOB,
  undo INTEGER NOT NULL, undoable INTEGER NOT NULL, undone INTEGER NOT NULL) STRICT;
CREATE INDEX fact_grp ON fact(grp) WHERE grp IS NOT NULL;
CREATE TABLE undo_target(target BLOB NOT NULL, n INTEGER NOT NULL, name BLOB NOT NULL, stream BLOB NOT NULL,
  PRIMARY KEY(target, n)) STRICT, WITHOUT ROWID;
CREATE INDEX undo_target_n ON undo_target(n);
CREATE TABLE erasure(n INTEGER PRIMARY KEY) STRICT;
";

/// A table of records that belong to one other record and are listed by time.
macro_rules! part_table {
    ($name:literal) => {
        concat!(
            "CREATE TABLE read_",
            $name,
            "(id BLOB PRIMARY KEY, parent BLOB, sort_ms INTEGER NOT NULL, removed INTEGER NOT NULL, fields TEXT NOT NULL)
               STRICT;
             CREATE INDEX GEN_",
            $name,
            "_parent ON read_",
            $name,
            "(parent, sort_ms);
"
        )
    };
}

/// Read tables. `read_` becomes `next_` while they are folded again beside those in use; `GEN` keeps index names apart.
const READ: &str = concat!(
    part_table!("activity"),
    part_table!("interruption"),
    part_table!("contact"),
    part_table!("assumption"),
    part_table!("responsibility"),
    part_table!("question_card"),
    part_table!("notice"),
    part_table!("ask"),
    part_table!("answer"),
    part_table!("recognition"),
    part_table!("attachment"),
    part_table!("finding"),
    part_table!("coding"),
    part_table!("decision"),
    part_table!("verdict"),
    part_table!("signal_link"),
    "
CREATE TABLE read_review(id BLOB PRIMARY KEY, parent BLOB, sort_ms INTEGER NOT NULL, action TEXT NOT NULL,
  until_day INTEGER, answered INTEGER NOT NULL, seen BLOB NOT NULL, removed INTEGER NOT NULL, fields TEXT NOT NULL) STRICT;
CREATE INDEX GEN_review_parent ON read_review(parent, sort_ms, id) WHERE removed = 0;
CREATE TABLE read_observation(row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, day BLOB, sort_ms INTEGER NOT NULL,
  happened_day INTEGER, category TEXT, polarity TEXT NOT NULL, source_id TEXT, removed INTEGER NOT NULL,
  sealed INTEGER NOT NULL, version BLOB, fields TEXT NOT NULL) STRICT;
CREATE INDEX GEN_observation_day ON read_observation(day, removed, sealed, sort_ms);
CREATE INDEX GEN_observation_sort ON read_observation(sort_ms);
CREATE INDEX GEN_observation_source ON read_observation(source_id) WHERE source_id IS NOT NULL;
CREATE TABLE read_observation_tag(element TEXT NOT NULL, observation INTEGER NOT NULL,
  PRIMARY KEY(element, observation)) STRICT, WITHOUT ROWID;
CREATE TABLE read_observation_tool(element TEXT NOT NULL, observation INTEGER NOT NULL,
  PRIMARY KEY(element, observation)) STRICT, WITHOUT ROWID;
CREATE TABLE read_observation_host(element BLOB NOT NULL, observation INTEGER NOT NULL,
  PRIMARY KEY(element, observation)) STRICT, WITHOUT ROWID;
CREATE TABLE read_shadow_day(id BLOB PRIMARY KEY, team BLOB, leader BLOB, started_ms INTEGER NOT NULL,
  started_day INTEGER, open INTEGER NOT NULL, removed INTEGER NOT NULL, fields TEXT NOT NULL) STRICT;
CREATE INDEX GEN_shadow_day_started ON read_shadow_day(started_ms);
CREATE INDEX GEN_shadow_day_open ON read_shadow_day(started_ms, id) WHERE removed = 0 AND open = 1;
CREATE INDEX GEN_shadow_day_removed ON read_shadow_day(id) WHERE removed = 1;
CREATE TABLE read_team(id BLOB PRIMARY KEY, name_key TEXT NOT NULL, joined_into BLOB, removed INTEGER NOT NULL,
  fields TEXT NOT NULL) STRICT;
CREATE TABLE read_leader(id BLOB PRIMARY KEY, me INTEGER NOT NULL, removed INTEGER NOT NULL,
  fields TEXT NOT NULL) STRICT;
CREATE TABLE read_host(id BLOB PRIMARY KEY, team BLOB, leader BLOB, name_key TEXT NOT NULL, removed INTEGER NOT NULL,
  fields TEXT NOT NULL) STRICT;
CREATE INDEX GEN_host_team ON read_host(team, name_key);
CREATE TABLE read_stream(id BLOB PRIMARY KEY, removed INTEGER NOT NULL, fields TEXT NOT NULL) STRICT;
CREATE TABLE read_programme(id BLOB PRIMARY KEY, removed INTEGER NOT NULL, fields TEXT NOT NULL) STRICT;
CREATE TABLE read_tag(id BLOB PRIMARY KEY, removed INTEGER NOT NULL, fields TEXT NOT NULL) STRICT;
CREATE TABLE read_code(id BLOB PRIMARY KEY, removed INTEGER NOT NULL, fields TEXT NOT NULL) STRICT;
CREATE TABLE read_release(id BLOB PRIMARY KEY, made_ms INTEGER NOT NULL, removed INTEGER NOT NULL,
  fields TEXT NOT NULL) STRICT;
CREATE TABLE read_removed(id BLOB PRIMARY KEY, kind TEXT NOT NULL, act BLOB NOT NULL, n INTEGER NOT NULL,
  label TEXT NOT NULL) STRICT;
CREATE INDEX GEN_removed_n ON read_removed(n);
"
);

/// The tables that `READ` makes, without their prefix.
const READ_TABLES: [&str; 31] = [
    "observation",
    "observation_tag",
    "observation_tool",
    "observation_host",
    "shadow_day",
    "team",
    "leader",
    "host",
    "stream",
    "programme",
    "tag",
    "code",
    "release",
    "removed",
    "activity",
    "interruption",
    "contact",
    "assumption",
    "responsibility",
    "question_card",
    "notice",
    "ask",
    "answer",
    "recognition",
    "attachment",
    "review",
    "finding",
    "coding",
    "decision",
    "verdict",
    "signal_link",
];

/// Which of the two sets of read tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shelf {
    /// Those people read.
    Shown,
    /// Those being folded beside them.
    Next,
}

impl Shelf {
    /// SQL written for the tables shown, for this shelf.
    pub(crate) fn sql(self, shown: &'static str) -> std::borrow::Cow<'static, str> {
        match self {
            Self::Shown => shown.into(),
            Self::Next => shown.replace("read_", "next_").into(),
        }
    }
}

/// Makes the tables of a new notebook. The caller holds a transaction.
pub(crate) fn create(sql: &Connection) -> Result<(), StoreError> {
    add_missing(sql)?;
    set_meta(sql, "ledger_format", LEDGER_FORMAT)?;
    set_meta(sql, "read_version", READ_VERSION)?;
    set_meta(sql, "generation", 0)?;
    set_meta(sql, "stamp", 0)?;
    create_derived(sql)
}

/// Makes those of the tables that a backup holds too that are not there.
pub(crate) fn add_missing(sql: &Connection) -> Result<(), StoreError> {
    Ok(sql.execute_batch(LEDGER)?)
}

/// Makes those of the tables that can be derived again that are not there.
pub(crate) fn create_derived(sql: &Connection) -> Result<(), StoreError> {
    let there: bool =
        sql.query_row("SELECT count(*) > 0 FROM sqlite_schema WHERE name = 'fact'", [], |row| row.get(0))?;
    if there {
        return Ok(());
    }
    let generation = 1 + meta_number(sql, "generation")?.unwrap_or(0);
    set_meta(sql, "generation", generation)?;
    sql.execute_batch(FACTS)?;
    Ok(sql.execute_batch(&READ.replace("GEN_", &format!("g{generation}_")))?)
}

/// Makes empty read tables beside those shown.
pub(crate) fn create_next(sql: &Connection) -> Result<(), StoreError> {
    drop_next(sql)?;
    let generation = 1 + meta_number(sql, "generation")?.unwrap_or(0);
    set_meta(sql, "generation", generation)?;
    let tables = Shelf::Next.sql(READ).replace("GEN_", &format!("g{generation}_"));
    Ok(sql.execute_batch(&tables)?)
}

/// Drops half-folded read tables.
pub(crate) fn drop_next(sql: &Connection) -> Result<(), StoreError> {
    for table in READ_TABLES {
        sql.execute_batch(&format!("DROP TABLE IF EXISTS next_{table}"))?;
    }
    Ok(())
}

/// Puts the read tables just folded in the place of those shown.
pub(crate) fn swap(sql: &Connection) -> Result<(), StoreError> {
    let old: Vec<String> = sql
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB 'read_*'")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for table in old {
        // Names come from the schema that we wrote; the quotes guard against an older version's taste.
        sql.execute_batch(&format!("DROP TABLE \"{table}\""))?;
    }
    for table in READ_TABLES {
        sql.execute_batch(&format!("ALTER TABLE next_{table} RENAME TO read_{table}"))?;
    }
    set_meta(sql, "read_version", READ_VERSION)
}

/// Refuses what a newer Shadowday wrote, before anything is written.
pub(crate) fn assert_format(sql: &Connection) -> Result<(), StoreError> {
    let damaged = || StoreError::Damaged { detail: "the file is a database, but not a notebook".to_owned() };
    let has_meta: bool =
        sql.query_row("SELECT count(*) > 0 FROM sqlite_schema WHERE name = 'meta'", [], |row| row.get(0))?;
    if !has_meta {
        return Err(damaged());
    }
    let found = meta_number(sql, "ledger_format")?.ok_or_else(damaged)?;
    if found > LEDGER_FORMAT {
        return Err(StoreError::NewerLedger { found, known: LEDGER_FORMAT });
    }
    Ok(())
}

/// Whether the file is new.
pub(crate) fn is_empty(sql: &Connection) -> Result<bool, StoreError> {
    Ok(sql.query_row("SELECT count(*) = 0 FROM sqlite_schema", [], |row| row.get(0))?)
}

/// A number in `meta`.
pub(crate) fn meta_number(sql: &Connection, key: &str) -> Result<Option<i64>, StoreError> {
    let mut found = sql.prepare_cached("SELECT value FROM meta WHERE key = ?1")?;
    Ok(found.query_row([key], |row| row.get(0)).optional()?)
}

/// Bytes in `meta`.
pub(crate) fn meta_bytes(sql: &Connection, key: &str) -> Result<Option<Vec<u8>>, StoreError> {
    let mut found = sql.prepare_cached("SELECT value FROM meta WHERE key = ?1")?;
    Ok(found.query_row([key], |row| row.get(0)).optional()?)
}

/// Keeps a value in `meta`.
pub(crate) fn set_meta(sql: &Connection, key: &str, value: impl rusqlite::ToSql) -> Result<(), StoreError> {
    sql.prepare_cached(
        "INSERT INTO meta(key, value) VALUES (?1, ?2) ON CONFLICT(key) DO UPDATE SET value = excluded.value",
    )?
    .execute(rusqlite::params![key, value])?;
    Ok(())
}
