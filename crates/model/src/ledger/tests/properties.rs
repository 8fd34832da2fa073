//! What must hold in every history, and the proof that it would be noticed if it did not: five breakages planted on
//! purpose must each fail. `SHADOWDAY_HISTORIES` sets how many histories are tried (200), `SHADOWDAY_STEPS` their length.

use std::collections::BTreeSet;

use super::machine::{Machine, Plant};
use super::oracle::{Cell, Oracle, Reading};
use super::random::Random;
use super::world::World;
use crate::ids::{ActId, RecordId};
use crate::ledger::fold::{Folded, fold};
use crate::ledger::vector::Standing;

const HISTORIES: u64 = 200;
/// A history has this many steps at least and less than twice as many.
/// About six steps in ten make an act.
const STEPS: u64 = 100;
/// Machines pass on what others wrote, so this many rounds of everybody asking everybody are ample.
const MOST_ROUNDS: usize = 10;

fn set(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().map_or(usual, |count| count.parse().expect("a whole number"))
}

fn histories() -> u64 {
    set("SHADOWDAY_HISTORIES", HISTORIES)
}

#[test]
fn machines_converge_and_lose_nothing() {
    let (mut acts, mut writers) = (0, 0);
    for seed in 0..histories() {
        let world = history(seed, Plant::None).unwrap_or_else(|fault| panic!("history {seed}: {fault}"));
        acts += world.oracle.deeds.len();
        writers += world.machines[0].vector().0.len();
    }
    eprintln!("{} histories, {acts} acts under {writers} writers and branches: nothing lost", histories());
    assert!(acts as u64 > 30 * histories(), "the histories must be worth trying");
}

#[test]
fn planted_breakages_are_noticed() {
    for plant in [
        Plant::ValuesBackOnUndo,
        Plant::OverErasedWithWords,
        Plant::VectorWithoutChain,
        Plant::DeliveryByWriter,
        Plant::LastWriterWins,
    ] {
        let tries = histories().min(HISTORIES);
        let faults: Vec<(u64, String)> =
            (0..tries).filter_map(|seed| Some((seed, history(seed, plant).err()?))).take(1).collect();
        let (seed, fault) = faults.first().unwrap_or_else(|| panic!("{plant:?} went unnoticed in {tries} histories"));
        eprintln!("{plant:?}: noticed in history {seed}: {fault}");
    }
}

/// Lives one history and checks it on the way and at its end.
fn history(seed: u64, plant: Plant) -> Result<World, String> {
    let mut world = World::new(seed, plant);
    let steps = set("SHADOWDAY_STEPS", STEPS);
    for _ in 0..steps + world.random.below(steps) {
        world.step()?;
        if world.random.one_in(3) {
            let machine = world.random.index(world.machines.len());
            let record = world.records[world.random.index(world.records.len())];
            reads_right(&world, &world.machines[machine], record)?;
        }
    }
    settle(&mut world)?;
    for machine in &world.machines {
        forgotten_stays_forgotten(&world, machine)?;
    }
    // By now all hold the same acts and fold them by the same function, so two of them speak for all.
    let other = world.random.index(world.machines.len());
    for record in &world.records {
        reads_right(&world, &world.machines[other], *record)?;
        nothing_is_lost(&world, &world.machines[0], *record)?;
    }
    order_does_not_matter(&mut world)?;
    Ok(world)
}

/// Everybody asks everybody until nobody learns anything; then all must hold the same acts and know that they do.
fn settle(world: &mut World) -> Result<(), String> {
    for _ in 0..MOST_ROUNDS {
        let mut learned = 0;
        for to in 0..world.machines.len() {
            for from in 0..world.machines.len() {
                learned += world.pull(to, from, true)?;
            }
        }
        if learned == 0 {
            break;
        }
    }
    let all: BTreeSet<_> = world.machines.iter().flat_map(|machine| machine.known.iter().copied()).collect();
    let first = &world.machines[0];
    for machine in &world.machines {
        let missing = all.difference(&machine.known).count();
        let same = machine.standing(first, Plant::None).values().all(|standing| *standing == Standing::Same);
        if missing > 0 || !same || machine.vector() != first.vector() {
            return Err(format!("a machine lacks {missing} of {} acts; alike: {same}", all.len()));
        }
    }
    Ok(())
}

/// What the machine shows is what the oracle says, for the acts that this machine holds.
fn reads_right(world: &World, machine: &Machine, record: RecordId) -> Result<(), String> {
    let standing = world.oracle.standing(&machine.known);
    let folded = machine.record(record, machine.arrived.len(), world.plant);
    let fields: BTreeSet<String> = standing
        .iter()
        .flat_map(|deed| deed.writes.keys())
        .filter(|(held, _)| *held == record)
        .map(|(_, field)| field.clone())
        .chain(folded.fields.keys().cloned())
        .collect();
    for field in fields {
        let read = reading(&folded, &field);
        let right = Oracle::reading(&standing, &machine.forgotten, &(record, field.clone()));
        let alike = if world.plant == Plant::None {
            read == right
        } else {
            seen_by_people(read.as_ref()) == seen_by_people(right.as_ref())
        };
        if !alike {
            return Err(format!("{field} reads {read:?} and should read {right:?}"));
        }
    }
    Ok(())
}

/// What a person notices of a field: what is shown, what is set aside, whether words are gone. A planted breakage must show
/// here; that other acts stand behind the same values, or that a field is cleared instead of absent, does not count.
fn seen_by_people(reading: Option<&Reading>) -> Option<(Option<&str>, Vec<&str>, bool)> {
    let told = |value: &&str| *value != "null";
    let shown = reading?.shown.as_deref().filter(told);
    let aside: Vec<&str> = reading?.set_aside.iter().map(String::as_str).filter(told).collect();
    (shown.is_some() || !aside.is_empty() || reading?.erased).then_some((shown, aside, reading?.erased))
}

fn reading(folded: &Folded, field: &str) -> Option<Reading> {
    folded.fields.get(field).map(|field| Reading {
        shown: field.shown.as_ref().map(ToString::to_string),
        set_aside: field.set_aside.iter().map(|(value, _)| value.to_string()).collect(),
        erased: field.erased,
        heads: field.heads.iter().copied().collect(),
    })
}

/// Every value anybody ever saved is shown, set aside, replaced by somebody who saw it, undone or erased.
fn nothing_is_lost(world: &World, machine: &Machine, record: RecordId) -> Result<(), String> {
    let standing = world.oracle.standing(&machine.known);
    let folded = machine.record(record, machine.arrived.len(), world.plant);
    let here = |cell: &Cell| cell.0 == record;
    let replaced: BTreeSet<(&str, ActId)> = standing
        .iter()
        .flat_map(|deed| deed.writes.iter().filter(|(cell, _)| here(cell)))
        .flat_map(|(cell, written)| written.replaces.iter().map(|act| (cell.1.as_str(), *act)))
        .collect();
    for deed in &standing {
        for (cell, written) in deed.writes.iter().filter(|(cell, _)| here(cell)) {
            let field = folded.fields.get(&cell.1);
            let kept = machine.forgotten.contains(&written.name)
                || replaced.contains(&(cell.1.as_str(), deed.act))
                || field.is_some_and(|field| field.shown.as_ref() == Some(&written.value))
                || field.is_some_and(|field| field.set_aside.iter().any(|(value, _)| *value == written.value));
            if !kept {
                return Err(format!("{} of {} by {:?} is lost", written.value, cell.1, deed.act));
            }
        }
    }
    Ok(())
}

/// Forgotten words are nowhere, whatever brought them.
fn forgotten_stays_forgotten(world: &World, machine: &Machine) -> Result<(), String> {
    let named = machine.arrived.iter().flat_map(|act| &act.frame.forget);
    if let Some(name) = named.into_iter().find(|name| !machine.forgotten.contains(name)) {
        return Err(format!("{name:?} was not forgotten"));
    }
    if let Some(name) = machine.forgotten.iter().find(|name| machine.words.contains_key(name)) {
        return Err(format!("the words of {name:?} came back"));
    }
    if !machine.forgotten.is_subset(&world.ever_forgotten) {
        return Err("something was forgotten that nobody named".into());
    }
    Ok(())
}

/// The same changes in any order, some of them twice, make the same record.
fn order_does_not_matter(world: &mut World) -> Result<(), String> {
    let machine = &world.machines[0];
    for record in &world.records {
        let mut writes = machine.writes(*record, machine.arrived.len(), Plant::None);
        let right = fold(&writes);
        shuffle(&mut writes, &mut world.random);
        let repeated: Vec<_> = writes.iter().take(3).cloned().collect();
        writes.extend(repeated);
        if fold(&writes) != right {
            return Err(format!("record {record} depends on the order of its changes"));
        }
    }
    Ok(())
}

fn shuffle<T>(list: &mut [T], random: &mut Random) {
    for at in (1..list.len()).rev() {
        list.swap(at, random.index(at + 1));
    }
}
