//! Undo and redo: acts that name acts and carry no values. Both survive a restart, because they are read from the ledger.
//! What is NOT here: what an undo means for a record (`model::ledger::fold`).

use rusqlite::{OptionalExtension as _, params};
use shadowday_model::ids::{ActId, GroupId};
use shadowday_model::ledger::frame;

use crate::desk::Turn;
use crate::link::{ActFacts, Link};
use crate::read::lived;
use crate::rows::{Target, UndoTarget};
use crate::{Done, Store, StoreError, ledger};

/// The kind of the act that takes others back.
const UNDO: &str = "undo";
/// The kind of the act that takes an undo back.
const REDO: &str = "redo";

impl Store {
    /// What `undo` would take back now: the newest act of this device that stands, with its group.
    pub fn undoable(&self) -> Result<Option<UndoTarget>, StoreError> {
        self.read_link(|link| {
            let newest = "SELECT n FROM fact WHERE undoable = 1 AND undone = 0 ORDER BY n DESC LIMIT 1";
            match first(link, newest, [])? {
                Some(n) => described(link, &ledger::act(link, n)?).map(Some),
                None => Ok(None),
            }
        })
    }

    /// What `redo` would bring back now: the newest undo, unless something else was done since. Its kind and time are
    /// those of the act that comes back.
    pub fn redoable(&self) -> Result<Option<UndoTarget>, StoreError> {
        self.read_link(|link| {
            let newest = "SELECT n FROM fact WHERE undo = 1 AND undone = 0 AND kind = ?1
                AND n > (SELECT coalesce(max(n), 0) FROM fact WHERE undoable = 1) ORDER BY n DESC LIMIT 1";
            let Some(n) = first(link, newest, [UNDO])? else { return Ok(None) };
            let undo = ledger::act(link, n)?;
            let reached = ledger::reach(link, &undo)?.into_values().max();
            let Some(reached) = reached else { return Ok(None) };
            let mut what = described(link, &ledger::act(link, reached)?)?;
            what.target = Target::Act(undo.name);
            Ok(Some(what))
        })
    }

    /// What this act or group is; `None` when it is not here.
    pub fn undo_target(&self, what: impl Into<Target>) -> Result<Option<UndoTarget>, StoreError> {
        let what = what.into();
        self.read_link(|link| match newest_of(link, what)? {
            Some(n) => {
                let mut told = described(link, &ledger::act(link, n)?)?;
                if let Target::Act(_) = what {
                    told.acts = 1;
                }
                told.target = what;
                Ok(Some(told))
            }
            None => Ok(None),
        })
    }

    /// Takes an act or a whole group back.
    pub fn undo(&self, what: impl Into<Target>) -> Result<Done<()>, StoreError> {
        let what = what.into();
        self.take_back(UNDO, move |link| {
            let stands = match what {
                Target::Act(act) => count(link, "name = ?1 AND undoable = 1 AND undone = 0", act.0)?,
                Target::Group(group) => count(link, "grp = ?1 AND undoable = 1 AND undone = 0", group.0.into_bytes())?,
            };
            if stands == 0 {
                return Err(refusal(link, what)?);
            }
            Ok(vec![what])
        })
    }

    /// Brings back what was undone: give the undo act itself, or the act or group that it took back.
    pub fn redo(&self, what: impl Into<Target>) -> Result<Done<()>, StoreError> {
        let what = what.into();
        self.take_back(REDO, move |link| {
            let standing = standing_undos(link, what)?;
            if standing.is_empty() {
                return Err(StoreError::NotUndoable {
                    reason: "This was not undone, or was brought back already.".to_owned(),
                });
            }
            Ok(standing.into_iter().map(Target::Act).collect())
        })
    }

    fn take_back(
        &self,
        kind: &str,
        targets: impl FnOnce(&Link) -> Result<Vec<Target>, StoreError>,
    ) -> Result<Done<()>, StoreError> {
        self.act_of(Turn::Person, kind, None, |act| {
            let named = targets(act.link())?.into_iter().map(|target| match target {
                Target::Act(act) => frame::Target::Act(act),
                Target::Group(group) => frame::Target::Group(group),
            });
            act.undoes = named.collect();
            Ok(())
        })
    }
}

fn first(link: &Link, sql: &str, params: impl rusqlite::Params) -> Result<Option<i64>, StoreError> {
    Ok(link.sql.prepare_cached(sql)?.query_row(params, |row| row.get(0)).optional()?)
}

fn count(link: &Link, which: &str, key: [u8; 16]) -> Result<i64, StoreError> {
    let sql = format!("SELECT count(*) FROM fact WHERE {which}");
    Ok(link.sql.prepare_cached(&sql)?.query_row([key], |row| row.get(0))?)
}

/// The act as an undo target, with its group when it has one.
fn described(link: &Link, facts: &ActFacts) -> Result<UndoTarget, StoreError> {
    let (target, acts) = match facts.frame.group {
        Some(group) => (Target::Group(group), count(link, "grp = ?1 AND undone = 0", group.0.into_bytes())?.max(1)),
        None => (Target::Act(facts.name), 1),
    };
    Ok(UndoTarget { target, kind: facts.frame.kind.clone(), at: lived(facts), acts: acts as u32 })
}

fn newest_of(link: &Link, what: Target) -> Result<Option<i64>, StoreError> {
    match what {
        Target::Act(ActId(name)) => first(link, "SELECT n FROM fact WHERE name = ?1", [name]),
        Target::Group(GroupId(group)) => {
            first(link, "SELECT n FROM fact WHERE grp = ?1 ORDER BY n DESC LIMIT 1", [group.into_bytes()])
        }
    }
}

/// Why an act or group cannot be taken back.
fn refusal(link: &Link, what: Target) -> Result<StoreError, StoreError> {
    let reason = match newest_of(link, what)? {
        None => "This act is not in this notebook.",
        Some(n) if ledger::act(link, n)?.undone => "This was undone already.",
        Some(_) => "This act cannot be undone: it erased words, concerns membership, or was done on another device.",
    };
    Ok(StoreError::NotUndoable { reason: reason.to_owned() })
}

/// The undos in force that took `what` back, or `what` itself when it is one.
fn standing_undos(link: &Link, what: Target) -> Result<Vec<ActId>, StoreError> {
    let (name, group) = match what {
        Target::Act(name) => {
            let group = match ledger::arrival(link, name)? {
                Some(n) => ledger::act(link, n)?.frame.group,
                None => None,
            };
            (Some(name.0), group.map(|group| group.0.into_bytes()))
        }
        Target::Group(group) => (None, Some(group.0.into_bytes())),
    };
    let mut found = link.sql.prepare_cached(
        "SELECT DISTINCT fact.name FROM fact WHERE fact.undo = 1 AND fact.undone = 0
         AND (fact.name = ?1 OR fact.n IN (SELECT n FROM undo_target WHERE target IN (?1, ?2))) ORDER BY fact.n",
    )?;
    let rows = found.query_map(params![name, group], |row| crate::tables::act_id(row, 0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
