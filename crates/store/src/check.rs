//! Checking a whole notebook without changing it: the file, the chain, the words against what was promised, signatures,
//! and every row against the fold of its record. What is NOT here: mending (`rebuild` for tables, a backup for the rest).

use rusqlite::params;
use shadowday_model::ids::{RecordId, StreamId, WriterId};
use shadowday_model::ledger::chain::{self, Chain, Link as ChainLink};
use shadowday_model::ledger::frame::Frame;
use shadowday_model::ledger::sign::Head;
use shadowday_model::ledger::{body, stamp};
use shadowday_model::sentence;
use shadowday_model::sentence::Sentence;

use crate::heads::{self, HeadRow};
use crate::ledger::{self, change_id, damaged};
use crate::link::Link;
use crate::rebuild::stop_or_go;
use crate::rows::{Progress, Report};
use crate::schema::{self, Shelf};
use crate::tables::{self, Census};
use crate::{Store, StoreError, forget};

/// Faults told one by one; the rest are counted.
const MOST_FAULTS: usize = 100;
/// Progress is told this often.
const TOLD_EVERY: u64 = 1_000;

impl Store {
    /// Reads everything and tells what does not hold, as sentences. It looks at one snapshot, so capture goes on.
    pub fn check(&self, progress: &mut Progress<'_>) -> Result<Report, StoreError> {
        self.read_link(|link| {
            let mut check =
                Check { link, report: Report::default(), more: 0, progress, total: 0, noted: Noted::default() };
            check.all()?;
            if check.more > 0 {
                check.report.faults.push(sentence!("fault-more", count = check.more));
            }
            Ok(check.report)
        })
    }
}

struct Check<'c, 'p> {
    link: &'c Link,
    report: Report,
    more: u64,
    progress: &'c mut Progress<'p>,
    total: u64,
    /// Rows that the frames read so far ask for.
    noted: Noted,
}

/// Rows in the tables of what frames say.
#[derive(Debug, Default, PartialEq, Eq)]
struct Noted {
    facts: u64,
    undo_targets: u64,
    erasures: u64,
}

/// An act as its row says.
struct ActRow {
    n: i64,
    link: ChainLink,
    chain: Chain,
    frame: Vec<u8>,
}

impl Check<'_, '_> {
    fn all(&mut self) -> Result<(), StoreError> {
        self.file()?;
        let count = |sql| self.link.sql.query_row(sql, [], |row| row.get::<_, i64>(0));
        self.total = (count("SELECT count(*) FROM act")? + count("SELECT count(DISTINCT record) FROM change")?) as u64;
        self.acts()?;
        self.nothing_else_noted()?;
        self.heads()?;
        self.records()
    }

    fn fault(&mut self, sentence: Sentence) {
        if self.report.faults.len() < MOST_FAULTS {
            self.report.faults.push(sentence);
        } else {
            self.more += 1;
        }
    }

    fn tell(&mut self) -> Result<(), StoreError> {
        let done = self.report.acts + self.report.records;
        if done.is_multiple_of(TOLD_EVERY) { stop_or_go(self.progress, done, self.total) } else { Ok(()) }
    }

    /// Pages, cells and indexes.
    fn file(&mut self) -> Result<(), StoreError> {
        let mut found = self.link.sql.prepare("PRAGMA quick_check(20)")?;
        let said: Vec<String> = found.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        for said in said.into_iter().filter(|said| said != "ok") {
            self.fault(sentence!("fault-file", detail = said));
        }
        Ok(())
    }

    fn acts(&mut self) -> Result<(), StoreError> {
        let link = self.link;
        let greatest = schema::meta_number(&link.sql, "stamp")?.unwrap_or(0) as u64;
        let mut found =
            link.sql.prepare("SELECT n, writer, stream, seq, stamp, digest, chain, frame FROM act ORDER BY n")?;
        let mut rows = found.query([])?;
        while let Some(row) = rows.next()? {
            let (seq, stamp): (i64, i64) = (row.get(3)?, row.get(4)?);
            let act = ActRow {
                n: row.get(0)?,
                link: ChainLink {
                    writer: WriterId(row.get(1)?),
                    stream: StreamId(uuid::Uuid::from_bytes(row.get(2)?)),
                    seq: seq as u64,
                    stamp: stamp as u64,
                    digest: row.get(5)?,
                },
                chain: row.get(6)?,
                frame: row.get(7)?,
            };
            if stamp::received(act.link.stamp).is_err() || act.link.stamp > greatest {
                self.fault(sentence!("fault-act-stamp", act = act.n.to_string()));
            }
            self.act(&act)?;
            self.report.acts += 1;
            self.tell()?;
        }
        Ok(())
    }

    fn act(&mut self, act: &ActRow) -> Result<(), StoreError> {
        let n = act.n.to_string();
        let Ok(bytes) = self.link.unpack(&act.frame) else {
            self.fault(sentence!("fault-act-packed", act = n));
            return Ok(());
        };
        if chain::digest(&bytes) != act.link.digest {
            self.fault(sentence!("fault-act-changed", act = &n));
        }
        if heads::previous(self.link, &act.link, &act.chain)?.is_none() {
            self.fault(sentence!("fault-act-chain", act = &n));
        }
        match Frame::from_bytes(&bytes) {
            Ok(frame) => {
                self.words(act, &frame)?;
                self.facts(act, &frame)
            }
            Err(error) => {
                self.fault(sentence!("fault-act-unreadable", act = n, detail = error.to_string()));
                Ok(())
            }
        }
    }

    /// The words of an act are the ones its frame promised.
    fn words(&mut self, act: &ActRow, frame: &Frame) -> Result<(), StoreError> {
        let link = self.link;
        let mut found = link
            .sql
            .prepare_cached("SELECT id, record, salt, body FROM change WHERE id BETWEEN ?1 AND ?2 ORDER BY id")?;
        let mut rows = found.query([change_id(act.n, 0), change_id(act.n + 1, 0) - 1])?;
        let mut places = 0;
        while let Some(row) = rows.next()? {
            let place = ledger::place_of(row.get(0)?);
            let record = RecordId(uuid::Uuid::from_bytes(row.get(1)?));
            let (salt, packed): (Option<body::Salt>, Option<Vec<u8>>) = (row.get(2)?, row.get(3)?);
            if frame.changes.get(place).is_none_or(|head| head.record != record) || place != places {
                self.fault(sentence!("fault-change-foreign", act = act.n.to_string(), place = place));
            }
            places += 1;
            match (salt, packed) {
                (Some(salt), Some(packed)) => {
                    let opened = link.unpack(&packed).map(|bytes| frame.open_body(place, &salt, &bytes).is_ok());
                    if !opened.unwrap_or(false) {
                        self.fault(sentence!("fault-change-words", act = act.n.to_string(), place = place));
                    }
                }
                _ if forget::is_forgotten(link, chain::act_id(&act.link.digest), place)? => {}
                _ => self.fault(sentence!("fault-change-missing", act = act.n.to_string(), place = place)),
            }
        }
        if places != frame.changes.len() {
            let made = frame.changes.len();
            self.fault(sentence!("fault-changes", act = act.n.to_string(), here = places, made = made));
        }
        Ok(())
    }

    /// What was written down of the frame is what it says.
    fn facts(&mut self, act: &ActRow, frame: &Frame) -> Result<(), StoreError> {
        let link = self.link;
        let name = chain::act_id(&act.link.digest);
        let group = frame.group.map(|group| group.0.into_bytes());
        let mut here = link.sql.prepare_cached("SELECT 1 FROM local_writer WHERE writer = ?1 AND here = 1")?;
        let undoable = ledger::is_undoable(frame, here.exists([act.link.writer.0])?);
        let mut found = link.sql.prepare_cached(
            "SELECT undone FROM fact
             WHERE n = ?1 AND name = ?2 AND kind = ?3 AND grp IS ?4 AND undo = ?5 AND undoable = ?6",
        )?;
        let mut rows = found.query(params![act.n, name.0, frame.kind, group, frame.is_undo(), undoable])?;
        let noted: Option<bool> = rows.next()?.map(|row| row.get(0)).transpose()?;
        let settled = match noted {
            Some(_) => Some(ledger::undone(self.link, &*ledger::act(self.link, act.n)?, i64::MAX)?),
            None => None,
        };
        let targets = ledger::undo_targets(frame);
        let erases = !frame.forget.is_empty();
        self.noted.facts += 1;
        self.noted.undo_targets += targets.len() as u64;
        self.noted.erasures += u64::from(erases);
        let mut named = link
            .sql
            .prepare_cached("SELECT 1 FROM undo_target WHERE target = ?1 AND n = ?2 AND name = ?3 AND stream = ?4")?;
        let mut same = noted.is_some() && noted == settled;
        for target in targets {
            same &= named.exists(params![target, act.n, name.0, act.link.stream.0.as_bytes()])?;
        }
        same &= !erases || link.sql.prepare_cached("SELECT 1 FROM erasure WHERE n = ?1")?.exists([act.n])?;
        if !same {
            self.fault(sentence!("fault-act-noted", act = act.n.to_string()));
        }
        Ok(())
    }

    /// With every row that a frame asks for found, equal counts leave no room for others.
    fn nothing_else_noted(&mut self) -> Result<(), StoreError> {
        let count = |table: &str| -> Result<u64, StoreError> {
            let rows: i64 = self.link.sql.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))?;
            Ok(rows as u64)
        };
        let there = Noted { facts: count("fact")?, undo_targets: count("undo_target")?, erasures: count("erasure")? };
        if there != self.noted {
            self.fault(sentence!("fault-noted"));
        }
        Ok(())
    }

    /// Heads are the ends of the chains, and were signed by their writers.
    fn heads(&mut self) -> Result<(), StoreError> {
        let kept = heads::all(self.link)?;
        let mut found = self.link.sql.prepare("SELECT DISTINCT stream, writer FROM act")?;
        let signers: Vec<(StreamId, WriterId)> = found
            .query_map([], |row| Ok((StreamId(uuid::Uuid::from_bytes(row.get(0)?)), WriterId(row.get(1)?))))?
            .collect::<Result<_, _>>()?;
        let mut ends = 0;
        for (stream, signer) in signers {
            for branch in heads::branches(self.link, stream, signer)? {
                ends += 1;
                let (seq, chain) = branch.head();
                let same = |head: &&HeadRow| head.stream == stream && head.filed == branch.id;
                if kept.iter().find(same).is_none_or(|head| (head.seq, head.chain) != (seq, chain)) {
                    self.fault(sentence!("fault-writer-end", writer = branch.id.to_string()));
                }
            }
        }
        if ends != kept.len() {
            self.fault(sentence!("fault-writer-cut"));
        }
        for head in kept {
            self.signature(&head)?;
        }
        Ok(())
    }

    fn signature(&mut self, head: &HeadRow) -> Result<(), StoreError> {
        let mut found = self.link.sql.prepare_cached("SELECT public FROM local_writer WHERE writer = ?1")?;
        let mut rows = found.query([head.signer.0])?;
        let public: Option<[u8; 32]> = rows.next()?.map(|row| row.get(0)).transpose()?;
        let signed = Head { writer: head.signer, stream: head.stream, seq: head.seq, chain: head.chain };
        let holds = match (public, head.signature) {
            (Some(public), Some(signature)) => signed.verify(&public, &signature).is_ok(),
            _ => false,
        };
        if !holds {
            self.fault(sentence!("fault-writer-signature", writer = head.filed.to_string()));
        }
        Ok(())
    }

    /// Every row is what the fold of its record makes, and there are no others.
    fn records(&mut self) -> Result<(), StoreError> {
        let link = self.link;
        let mut found = link.sql.prepare("SELECT DISTINCT record FROM change ORDER BY record")?;
        let mut rows = found.query([])?;
        let mut census = Census::default();
        while let Some(row) = rows.next()? {
            let record = RecordId(uuid::Uuid::from_bytes(row.get(0).map_err(damaged)?));
            match ledger::load(link, record) {
                Ok(loaded) => {
                    if let Some(kind) = loaded.kind {
                        let folded = loaded.fold();
                        census.add(kind, &folded);
                        if !tables::agree(&link.sql, Shelf::Shown, (kind, record), &folded)? {
                            let (kind, record) = (kind.as_str(), record.to_string());
                            self.fault(sentence!("fault-row", kind = kind, record = record));
                        }
                    }
                }
                Err(error) => {
                    self.fault(sentence!("fault-record", record = record.to_string(), why = error.sentence()));
                }
            }
            self.report.records += 1;
            self.tell()?;
        }
        if census != Census::taken(&link.sql)? {
            self.fault(sentence!("fault-rows"));
        }
        Ok(())
    }
}
