//! SQLite's own full-text search (FTS5) over the same notes: best twenty by BM25 with snippets, and the same with the counts
//! that ours makes in the same pass. What is NOT here: typos and parts of words, which it does not know.

use std::path::Path;

use chrono::{Datelike, NaiveDate};
use rusqlite::types::Value;
use rusqlite::{Connection, Params, params};

use super::measure::Fault;
use super::notes::Note;
use super::{Asked, BATCH};

const TABLES: &str = "
PRAGMA journal_mode = wal;
CREATE TABLE note(id INTEGER PRIMARY KEY, text TEXT NOT NULL, category TEXT NOT NULL, day INTEGER NOT NULL,
  team INTEGER NOT NULL, tag TEXT NOT NULL, impact INTEGER NOT NULL) STRICT;
CREATE VIRTUAL TABLE words USING fts5(text, content='note', content_rowid='id', tokenize='porter unicode61', prefix='2 3');";

const FIND: &str = "SELECT note.id, snippet(words, 0, '[', ']', '…', 24) FROM words JOIN note ON note.id = words.rowid
  WHERE words MATCH ?1 AND (?2 IS NULL OR note.category = ?2) AND note.day >= ?3 ORDER BY rank LIMIT 20";

/// Each match is looked up once; the counts are made of that.
const COUNT: &str = "WITH hit AS MATERIALIZED (SELECT note.category, note.team, note.tag, note.impact, note.day / 31 AS month
    FROM words JOIN note ON note.id = words.rowid
    WHERE words MATCH ?1 AND (?2 IS NULL OR note.category = ?2) AND note.day >= ?3)
  SELECT 0, NULL, count(*) FROM hit
  UNION ALL SELECT 1, category, count(*) FROM hit GROUP BY category UNION ALL SELECT 2, team, count(*) FROM hit GROUP BY team
  UNION ALL SELECT 3, tag, count(*) FROM hit GROUP BY tag UNION ALL SELECT 4, impact, count(*) FROM hit GROUP BY impact
  UNION ALL SELECT 5, month, count(*) FROM hit GROUP BY month";

/// The notes with their index.
pub struct Fts(Connection);

impl Fts {
    pub fn new(notes: &[Note], file: &Path) -> Result<Self, Fault> {
        let sql = Connection::open(file)?;
        sql.execute_batch(TABLES)?;
        for batch in notes.chunks(BATCH) {
            let transaction = sql.unchecked_transaction()?;
            for note in batch {
                let (id, day) = (note.number as i64, note.day.num_days_from_ce());
                let row =
                    "INSERT INTO note(id, text, category, day, team, tag, impact) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
                let tag = format!("tag{}", note.tag);
                let fields = params![id, note.text, note.category.as_str(), day, note.team as i64, tag, note.impact];
                transaction.prepare_cached(row)?.execute(fields)?;
                let words = "INSERT INTO words(rowid, text) VALUES (?1, ?2)";
                transaction.prepare_cached(words)?.execute(params![id, note.text])?;
            }
            transaction.commit()?;
        }
        sql.execute("INSERT INTO words(words) VALUES ('optimize')", [])?;
        Ok(Self(sql))
    }

    /// The best twenty. Says how many it shows.
    pub fn ask(&self, asked: &Asked) -> Result<usize, Fault> {
        let mut find = self.0.prepare_cached(FIND)?;
        let mut rows = find.query(parameters(asked))?;
        let mut shown = 0;
        while let Some(row) = rows.next()? {
            std::hint::black_box((row.get::<_, i64>(0)?, row.get::<_, String>(1)?));
            shown += 1;
        }
        Ok(shown)
    }

    /// The best twenty and the counts by field.
    pub fn ask_with_counts(&self, asked: &Asked) -> Result<usize, Fault> {
        let shown = self.ask(asked)?;
        let mut count = self.0.prepare_cached(COUNT)?;
        let mut rows = count.query(parameters(asked))?;
        while let Some(row) = rows.next()? {
            std::hint::black_box((row.get::<_, Value>(1)?, row.get::<_, i64>(2)?));
        }
        Ok(shown)
    }
}

fn parameters(asked: &Asked) -> impl Params {
    let mut words: Vec<String> = asked.words.iter().map(|word| format!("\"{word}\"")).collect();
    if asked.prefix
        && let Some(last) = words.last_mut()
    {
        last.push('*');
    }
    let category = asked.since.map(|_| "tooling");
    let day = asked.since.map_or(0, |since: NaiveDate| since.num_days_from_ce());
    (words.join(" AND "), category, day)
}
