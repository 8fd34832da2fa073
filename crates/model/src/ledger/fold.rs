//! Fold: the writes of one record become its fields. It is the only thing that decides what a record says; a local act,
//! a received one, an undo and a rebuild all end here.
//!
//! **The rule.** A field's value is the set of writes that no later write replaced. A write replaces the whole closure of
//! its `over`, field by field: `over` leads to the change by which the named act wrote *this* field, and on through that
//! change's own `over`. Usually one write is left. If more, the one with the greatest stamp (then digest) is shown and
//! the others are set aside. Equal values count as one.
//!
//! **Corners.**
//! * A write that is undone neither shows nor replaces, but the way through it stays open: with C over B over A, undoing
//!   C shows B; undoing B shows C and A stays replaced; undoing both shows A.
//! * A write whose words are forgotten still replaces what it replaced. If nothing that holds words is left, the field is
//!   erased; beside words of others they are shown and the field says that something was erased.
//! * Words that have not arrived count as forgotten until they do.
//! * An act that has not arrived leads nowhere: what it replaced stands beside what replaced it until it comes. Acts
//!   travel in arrival order, so this is never seen between honest machines.
//! * An act named in `over` that did not write this field leads nowhere, even if it wrote another field of the record.
//! * A field that a body does not hold although its frame names it was cleared: `null`.
//! * Values are equal when they are the same JSON value; `1` and `1.0` differ, so a field is always written in one type.
//! * `null` is a value ("cleared") and is shown or set aside like one; a field with no standing write is absent.
//! * One act may change a record in several changes (words apart from codes, one for each set of `over`); they count as
//!   separate writes. That none of their fields is the same is checked by the frame.
//!
//!
//! **A record is there** while one of its makings stands; if none does, nothing of it is shown, whatever was written to it
//! since ([`record`]). Undoing an import would otherwise leave the rows that somebody moved or tagged as blank notes.
//!
//! What is NOT here: which acts are undone (`undo`), other records (same team, merged codes: resolved on reading).

use std::cmp::Ordering;
use std::collections::BTreeMap;

use serde_json::Value;

use super::chain::Digest;
use crate::ids::ActId;
use crate::records::FieldMap;

/// One change to the record, as far as it is known here.
#[derive(Clone, Debug, PartialEq)]
pub struct Write {
    /// The act's name.
    pub act: ActId,
    /// The act's stamp.
    pub stamp: u64,
    /// The act's digest; it breaks ties of stamps.
    pub digest: Digest,
    /// Whether a standing undo names the act.
    pub undone: bool,
    /// The fields written.
    pub fields: Vec<String>,
    /// The acts whose values were replaced.
    pub over: Vec<ActId>,
    /// The values; `None` when forgotten or not yet here.
    pub body: Option<FieldMap>,
}

/// A record as it stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Folded {
    /// Every field with a standing write.
    pub fields: BTreeMap<String, Field>,
}

/// One field as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// What is shown; `None` when its words are erased.
    pub shown: Option<Value>,
    /// The act that wrote what is shown, or else the greatest of those erased.
    pub by: ActId,
    /// The acts that a person who sees this field replaces by writing it: greatest stamp first.
    pub heads: Vec<ActId>,
    /// Values written at the same time as the one shown, greatest stamp first, each once.
    pub set_aside: Vec<(Value, ActId)>,
    /// Whether words of one of the heads are forgotten.
    pub erased: bool,
}

/// Folds all changes of one record. The order of `writes` and repeats among them make no difference.
pub fn fold(writes: &[Write]) -> Folded {
    let mut cells: Vec<(&str, &Write)> = Vec::with_capacity(writes.iter().map(|write| write.fields.len()).sum());
    for write in writes {
        cells.extend(write.fields.iter().map(|field| (field.as_str(), write)));
    }
    cells.sort_unstable_by_key(|&(field, _)| field);
    let named = |run: &[(&str, &Write)]| Some((run[0].0.to_owned(), settle(run)?));
    Folded { fields: cells.chunk_by(|one, next| one.0 == next.0).filter_map(named).collect() }
}

/// Folds a record: its fields while one of its makings stands, nothing otherwise. What others wrote to it stays in the
/// ledger and comes back when the making does.
pub fn record(writes: &[Write]) -> Folded {
    if is_made(writes) { fold(writes) } else { Folded::default() }
}

/// Whether a making of the record stands: its first act (least stamp, then digest; whoever wrote later had seen a greater
/// one), or an act that wrote a field of the first without naming what it replaced. The latter had not seen the record
/// (two devices rename one label at the same time) or found it gone and made it again.
fn is_made(writes: &[Write]) -> bool {
    let Some(first) = writes.iter().min_by_key(|write| (write.stamp, write.digest)) else { return false };
    if !first.undone {
        return true;
    }
    let firsts = || writes.iter().filter(|write| write.act == first.act).flat_map(|write| &write.fields);
    let anew = |write: &&Write| !write.undone && write.over.is_empty();
    writes.iter().filter(anew).any(|write| firsts().any(|field| write.fields.contains(field)))
}

/// One field from all its writes, or `None` when none of them stands.
fn settle(run: &[(&str, &Write)]) -> Option<Field> {
    // Nearly every field of nearly every record was written once.
    if let [(field, write)] = *run {
        return (!write.undone).then(|| Field {
            shown: value(write, field).cloned(),
            by: write.act,
            heads: vec![write.act],
            set_aside: Vec::new(),
            erased: write.body.is_none(),
        });
    }
    let field = run[0].0;
    let heads = standing(run.iter().map(|&(_, write)| write).collect(), field);
    let first = heads.first()?;
    let mut values: Vec<(&Value, ActId)> = Vec::with_capacity(heads.len());
    for write in &heads {
        if let Some(held) = value(write, field).filter(|held| values.iter().all(|(other, _)| other != held)) {
            values.push((held, write.act));
        }
    }
    let mut acts: Vec<ActId> = heads.iter().map(|write| write.act).collect();
    acts.dedup();
    Some(Field {
        shown: values.first().map(|&(held, _)| held.clone()),
        by: values.first().map_or(first.act, |&(_, act)| act),
        erased: heads.iter().any(|write| write.body.is_none()),
        heads: acts,
        set_aside: values.iter().skip(1).map(|&(held, act)| (held.clone(), act)).collect(),
    })
}

/// The writes of one field that stand and that no standing write replaced, greatest first.
fn standing<'a>(mut writes: Vec<&'a Write>, field: &str) -> Vec<&'a Write> {
    writes.sort_unstable_by_key(|write| write.act);
    let mut replaced = vec![false; writes.len()];
    let mut open: Vec<usize> = (0..writes.len()).filter(|&at| !writes[at].undone).collect();
    while let Some(at) = open.pop() {
        for over in writes[at].over.iter().filter(|&&over| over != writes[at].act) {
            let from = writes.partition_point(|write| write.act < *over);
            for below in (from..writes.len()).take_while(|&below| writes[below].act == *over) {
                // Marked once, walked on once: a ring, which hashes rule out, would still end.
                if !std::mem::replace(&mut replaced[below], true) {
                    open.push(below);
                }
            }
        }
    }
    let left = writes.into_iter().zip(replaced).filter(|(write, replaced)| !write.undone && !replaced);
    let mut heads: Vec<&Write> = left.map(|(write, _)| write).collect();
    heads.sort_unstable_by(|one, other| greater_first(one, other, field));
    heads
}

/// By stamp, then digest. Two writes of one act to one field never pass the frame's check; their values would decide.
fn greater_first(one: &Write, other: &Write, field: &str) -> Ordering {
    let text = |write| value(write, field).map(Value::to_string);
    (other.stamp, other.digest).cmp(&(one.stamp, one.digest)).then_with(|| text(other).cmp(&text(one)))
}

/// What a write says about a field, unless its words are gone.
fn value<'a>(write: &'a Write, field: &str) -> Option<&'a Value> {
    write.body.as_ref().map(|body| body.get(field).unwrap_or(&Value::Null))
}

impl Folded {
    /// The values shown; erased fields are absent.
    pub fn values(&self) -> FieldMap {
        let shown = |(name, field): (&String, &Field)| Some((name.clone(), field.shown.clone()?));
        self.fields.iter().filter_map(shown).collect()
    }

    /// The acts that writing `field` now replaces.
    pub fn heads(&self, field: &str) -> &[ActId] {
        self.fields.get(field).map_or(&[], |field| &field.heads)
    }

    /// Whether no write stands: the record was never made, or its making is undone.
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// Whether some field holds values set aside.
    pub fn has_set_aside(&self) -> bool {
        self.fields.values().any(|field| !field.set_aside.is_empty())
    }
}
