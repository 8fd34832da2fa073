//! Undo and redo: acts that name acts and carry no values. Both survive a restart, because they are read from the ledger.
//! What is NOT here: what an undo means for a record (`model::ledger::fold`).

use rusqlite::{OptionalExtension as _, params};
use shadowday_model::ids::{ActId, GroupId, RecordId};
use shadowday_model::ledger::frame;
use shadowday_model::records::RecordKind;
use shadowday_model::sentence;
use shadowday_model::sentence::Sentence;

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
        self.read_link(newest_undoable)
    }

    /// What `redo` would bring back now: the newest undo made here, unless something else was done since. Its kind and
    /// time are those of the act that comes back.
    pub fn redoable(&self) -> Result<Option<UndoTarget>, StoreError> {
        self.read_link(newest_redoable)
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

    /// Takes back what [`Store::undoable`] says. It is chosen in the act's own transaction, so that two presses in a row
    /// take back two acts.
    pub fn undo_last(&self) -> Result<Done<UndoTarget>, StoreError> {
        self.take_back(UNDO, |link| {
            let what = newest_undoable(link)?.ok_or_else(|| not_undoable(sentence!("error-nothing-to-undo")))?;
            Ok((vec![what.target], what))
        })
    }

    /// Brings back what [`Store::redoable`] says, chosen in the act's own transaction.
    pub fn redo_last(&self) -> Result<Done<UndoTarget>, StoreError> {
        self.take_back(REDO, |link| {
            let what = newest_redoable(link)?.ok_or_else(|| not_undoable(sentence!("error-nothing-to-redo")))?;
            Ok((vec![what.target], what))
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
            Ok((vec![what], ()))
        })
    }

    /// Brings back what was undone: give the undo act itself, or the act or group that it took back.
    pub fn redo(&self, what: impl Into<Target>) -> Result<Done<()>, StoreError> {
        let what = what.into();
        self.take_back(REDO, move |link| {
            let standing = standing_undos(link, what)?;
            if standing.is_empty() {
                return Err(not_undoable(sentence!("error-not-undone")));
            }
            Ok((standing.into_iter().map(Target::Act).collect(), ()))
        })
    }

    fn take_back<T>(
        &self,
        kind: &str,
        choose: impl FnOnce(&Link) -> Result<(Vec<Target>, T), StoreError>,
    ) -> Result<Done<T>, StoreError> {
        self.act_of(Turn::Person, kind, None, |act| {
            let (targets, told) = choose(act.link())?;
            let named = targets.into_iter().map(|target| match target {
                Target::Act(act) => frame::Target::Act(act),
                Target::Group(group) => frame::Target::Group(group),
            });
            act.undoes = named.collect();
            Ok(told)
        })
    }
}

fn not_undoable(reason: Sentence) -> StoreError {
    StoreError::NotUndoable { reason }
}

fn newest_undoable(link: &Link) -> Result<Option<UndoTarget>, StoreError> {
    let newest = "SELECT n FROM fact WHERE undoable = 1 AND undone = 0 ORDER BY n DESC LIMIT 1";
    match first(link, newest, [])? {
        Some(n) => described(link, &ledger::act(link, n)?).map(Some),
        None => Ok(None),
    }
}

fn newest_redoable(link: &Link) -> Result<Option<UndoTarget>, StoreError> {
    let newest = "SELECT fact.n FROM fact JOIN act USING (n) JOIN local_writer USING (writer)
        WHERE undo = 1 AND undone = 0 AND kind = ?1 AND here = 1
        AND fact.n > (SELECT coalesce(max(n), 0) FROM fact WHERE undoable = 1) ORDER BY fact.n DESC LIMIT 1";
    let Some(n) = first(link, newest, [UNDO])? else { return Ok(None) };
    let undo = ledger::act(link, n)?;
    let Some(reached) = ledger::reach(link, &undo)?.into_values().max() else { return Ok(None) };
    let mut what = described(link, &ledger::act(link, reached)?)?;
    what.target = Target::Act(undo.name);
    Ok(Some(what))
}

/// What belongs to a shadow day besides observations.
const OF_A_DAY: [RecordKind; 6] = [
    RecordKind::Activity,
    RecordKind::Interruption,
    RecordKind::Contact,
    RecordKind::Assumption,
    RecordKind::Ask,
    RecordKind::Recognition,
];

/// Refuses an undo that took a day, team or leader from under what other acts still have there: notes of a day that is
/// gone would be on no timeline. Called inside the undo's transaction, after it was folded.
pub(crate) fn refuse_leftovers(
    link: &Link,
    folded: impl IntoIterator<Item = (RecordKind, RecordId)>,
) -> Result<(), StoreError> {
    for (kind, id) in folded {
        let (left, reason) = match kind {
            RecordKind::ShadowDay => {
                let mut left = held(link, "SELECT count(*) FROM read_observation WHERE day = ?1 AND removed = 0", id)?;
                for part in OF_A_DAY {
                    let sql = format!("SELECT count(*) FROM read_{part} WHERE parent = ?1 AND removed = 0");
                    left += held(link, &sql, id)?;
                }
                (left, sentence!("error-undo-leaves-records", count = left as u64))
            }
            RecordKind::Team => {
                let left = held(link, "SELECT count(*) FROM read_shadow_day WHERE team = ?1 AND removed = 0", id)?;
                (left, sentence!("error-undo-leaves-team-days", count = left as u64))
            }
            RecordKind::Leader => {
                let left = held(link, "SELECT count(*) FROM read_shadow_day WHERE leader = ?1 AND removed = 0", id)?;
                (left, sentence!("error-undo-leaves-leader-days", count = left as u64))
            }
            _ => continue,
        };
        if left > 0 && !is_there(link, kind, id)? {
            return Err(not_undoable(reason));
        }
    }
    Ok(())
}

fn held(link: &Link, sql: &str, id: RecordId) -> Result<i64, StoreError> {
    Ok(link.sql.prepare_cached(sql)?.query_row([id.0.as_bytes()], |row| row.get(0))?)
}

fn is_there(link: &Link, kind: RecordKind, id: RecordId) -> Result<bool, StoreError> {
    let sql = format!("SELECT 1 FROM read_{kind} WHERE id = ?1");
    Ok(link.sql.prepare_cached(&sql)?.exists([id.0.as_bytes()])?)
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
        None => sentence!("error-undo-missing"),
        Some(n) if ledger::act(link, n)?.undone => sentence!("error-undone-already"),
        Some(_) => sentence!("error-not-undoable"),
    };
    Ok(not_undoable(reason))
}

/// The undos in force that took `what` back. An undo is brought back only by its own name: what took an undo back is a
/// redo, and naming that would undo the redo.
fn standing_undos(link: &Link, what: Target) -> Result<Vec<ActId>, StoreError> {
    let (name, group) = match what {
        Target::Act(name) => {
            let facts = ledger::arrival(link, name)?.map(|n| ledger::act(link, n)).transpose()?;
            if let Some(undo) = facts.as_ref().filter(|facts| facts.frame.is_undo()) {
                let stands = !undo.undone && undo.frame.kind == UNDO;
                return Ok(stands.then_some(name).into_iter().collect());
            }
            let group = facts.and_then(|facts| facts.frame.group);
            (Some(name.0), group.map(|group| group.0.into_bytes()))
        }
        Target::Group(group) => (None, Some(group.0.into_bytes())),
    };
    let mut found = link.sql.prepare_cached(
        "SELECT DISTINCT fact.name FROM fact WHERE fact.undo = 1 AND fact.undone = 0
         AND fact.n IN (SELECT n FROM undo_target WHERE target IN (?1, ?2)) ORDER BY fact.n",
    )?;
    let rows = found.query_map(params![name, group], |row| crate::tables::act_id(row, 0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
