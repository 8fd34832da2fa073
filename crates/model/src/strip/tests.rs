//! Any keys at any times, forwards or backwards, give a row without overlap or gap; edges stay in order when mended.
#![expect(clippy::unwrap_used, reason = "tests")]

use proptest::prelude::*;

use super::{EdgeFault, Edges, Press, Strip};
use crate::ids::RecordId;
use crate::time::Lived;
use crate::vocabulary::{ActivitySource, InterruptionSource, Mode, Resumed};

const DAY: RecordId = RecordId(uuid::Uuid::from_u128(1));

fn at(seconds: i64) -> Lived {
    let start = chrono::DateTime::parse_from_rfc3339("2026-10-14T09:00:00+02:00").unwrap();
    Lived(start + chrono::Duration::seconds(seconds))
}

fn switch(code: &str) -> Press {
    Press::Switch { code: code.to_owned(), mode: None }
}

const INTERRUPT: Press = Press::Interrupt { source: Some(InterruptionSource::Colleague) };

/// The strip after keys at these seconds.
fn strip(keys: &[(i64, Press)]) -> Strip {
    let mut next = 100;
    keys.iter().fold(Strip::default(), |strip, (seconds, press)| {
        strip.pressed(press, DAY, at(*seconds), || {
            next += 1;
            RecordId(uuid::Uuid::from_u128(next))
        })
    })
}

/// The row as text: `talk 0-60, ⚡ 60-90, talk 90-`.
fn row(strip: &Strip) -> String {
    let seconds = |moment: Lived| (moment.ms() - at(0).ms()) / 1000;
    let name = |id| {
        let activity = strip.activities.iter().find(|activity| activity.id == id);
        activity.map_or("⚡".to_owned(), |activity| activity.code.clone())
    };
    let shown = |stretch: &super::edges::Stretch| {
        let end = stretch.end.map(|end| seconds(end).to_string()).unwrap_or_default();
        format!("{} {}-{end}", name(stretch.id), seconds(stretch.start))
    };
    strip.row().iter().map(shown).collect::<Vec<_>>().join(", ")
}

#[track_caller]
fn check(keys: &[(i64, Press)], expect: &str) {
    assert_eq!(row(&strip(keys)), expect);
}

#[test]
fn one_key_a_switch() {
    check(&[(0, switch("talk")), (60, switch("look_up")), (90, switch("talk"))], "talk 0-60, look_up 60-90, talk 90-");
    check(&[(0, switch("talk")), (60, switch("talk"))], "talk 0-");
    check(&[(0, switch("talk")), (0, switch("hold"))], "hold 0-");
    check(&[(0, switch("talk")), (60, Press::Stop(ActivitySource::Key))], "talk 0-60");
}

#[test]
fn an_interruption_cuts_and_the_work_goes_on() {
    let keys = [(0, switch("talk")), (60, INTERRUPT), (90, INTERRUPT)];
    check(&keys, "talk 0-60, ⚡ 60-90, talk 90-");
    let strip = strip(&keys);
    assert_eq!(strip.interruptions[0].resumed, Some(Resumed::Yes));
    assert_eq!(strip.activities[0].interrupted_by, Some(strip.interruptions[0].id));
}

#[test]
fn cut_work_may_be_left_and_taken_up_later() {
    let left = [(0, switch("talk")), (60, INTERRUPT), (90, switch("mail"))];
    assert_eq!(strip(&left).interruptions[0].resumed, Some(Resumed::No));
    let later = [left.as_slice(), &[(200, switch("talk"))]].concat();
    assert_eq!(strip(&later).interruptions[0].resumed, Some(Resumed::Later));
    check(&later, "talk 0-60, ⚡ 60-90, mail 90-200, talk 200-");
}

#[test]
fn work_in_parallel_lies_beside() {
    let keys = [(0, switch("talk")), (10, Press::Parallel { code: "look_up".to_owned() })];
    let both = strip(&keys);
    check(&keys, "talk 0-");
    assert_eq!(both.beside().map(|one| one.code.as_str()).collect::<Vec<_>>(), ["look_up"]);
    let over = [keys.as_slice(), &[(30, Press::Parallel { code: "look_up".to_owned() })]].concat();
    assert_eq!(strip(&over).beside().count(), 0);
}

/// Keys at these milliseconds.
fn quickly(keys: &[(i64, Press)]) -> Strip {
    let mut next = 100;
    keys.iter().fold(Strip::default(), |strip, (ms, press)| {
        strip.pressed(press, DAY, Lived(at(0).0 + chrono::Duration::milliseconds(*ms)), || {
            next += 1;
            RecordId(uuid::Uuid::from_u128(next))
        })
    })
}

#[test]
fn a_key_pressed_twice_at_once_acts_once() {
    let twice = |before: &[(i64, Press)], press: &Press| {
        let once = [before, &[(60_000, press.clone())]].concat();
        let again = [once.as_slice(), &[(60_300, press.clone())]].concat();
        let later = [once.as_slice(), &[(62_000, press.clone())]].concat();
        assert_eq!(quickly(&again), quickly(&once), "{press:?} after {before:?}");
        assert_ne!(quickly(&later), quickly(&once), "{press:?} after {before:?} later");
    };
    let lane = Press::Parallel { code: "look_up".to_owned() };
    let talk = (0, switch("talk"));
    twice(std::slice::from_ref(&talk), &INTERRUPT);
    twice(&[talk.clone(), (20_000, INTERRUPT)], &INTERRUPT);
    twice(std::slice::from_ref(&talk), &lane);
    twice(&[talk.clone(), (20_000, lane.clone())], &lane);
    // Different keys are no slip: what began a moment ago may well be interrupted.
    let cut = quickly(&[talk, (60_000, switch("mail")), (60_300, INTERRUPT)]);
    assert!(cut.lasting().is_some());
}

#[test]
fn what_interrupts_is_said_at_any_time_while_it_lasts() {
    let unsaid = Press::Interrupt { source: None };
    let keys = [(0, switch("talk")), (60, unsaid), (70, Press::Source(InterruptionSource::Alarm))];
    assert_eq!(strip(&keys).interruptions[0].source, Some(InterruptionSource::Alarm));
    let over = [keys.as_slice(), &[(90, INTERRUPT), (95, Press::Source(InterruptionSource::Leader))]].concat();
    assert_eq!(strip(&over).interruptions[0].source, Some(InterruptionSource::Alarm), "it is over");
}

#[test]
fn what_is_taken_away_is_named_by_nothing() {
    let beside = |code: &str| Press::Parallel { code: code.to_owned() };
    let keys =
        [(0, switch("talk")), (10, beside("look_up")), (20, beside("hold")), (60, INTERRUPT), (90, switch("mail"))];
    let strip = strip(&keys);
    let id = |code: &str| strip.activities.iter().find(|one| one.code == code).unwrap().id;
    let cut = strip.interruptions[0].id;

    let without = strip.without(id("talk"));
    assert_eq!(row(&without), "⚡ 60-90, mail 90-");
    let lanes: Vec<_> = without.activities.iter().filter_map(|one| one.parallel_of).collect();
    assert_eq!(lanes, [id("mail"), id("mail")]);
    assert_eq!((without.interruptions[0].activity, without.interruptions[0].resumed), (None, None));
    assert_eq!(strip.without(cut).activities[0].interrupted_by, None);

    let alone = without.without(id("mail"));
    assert_eq!((row(&alone), alone.activities.len()), ("⚡ 60-90".to_owned(), 0), "there is nothing to be beside");
}

#[test]
fn taking_part_otherwise_begins_a_stretch() {
    let keys = [(0, switch("talk")), (60, Press::Mode(Mode::Did)), (90, switch("mail"))];
    check(&keys, "talk 0-60, talk 60-90, mail 90-");
    let modes: Vec<_> = strip(&keys).activities.iter().map(|one| one.mode).collect();
    assert_eq!(modes, [None, Some(Mode::Did), Some(Mode::Did)]);
}

#[test]
fn a_shared_edge_moves_for_both() {
    let strip = strip(&[(0, switch("talk")), (60, switch("hold")), (90, switch("mail"))]);
    let hold = strip.activities[1].id;
    let earlier = strip.mended(hold, Edges { started_at: Some(at(40)), ended_at: None }).unwrap();
    assert_eq!(row(&earlier), "talk 0-40, hold 40-90, mail 90-");
    let later = strip.mended(hold, Edges { started_at: None, ended_at: Some(at(120)) }).unwrap();
    assert_eq!(row(&later), "talk 0-60, hold 60-120, mail 120-");
    let swallowed = strip.mended(hold, Edges { started_at: Some(at(0)), ended_at: None });
    assert_eq!(swallowed, Err(EdgeFault::Swallows));
    let backwards = strip.mended(hold, Edges { started_at: Some(at(95)), ended_at: None });
    assert_eq!(backwards, Err(EdgeFault::Backwards));
}

fn press() -> impl Strategy<Value = Press> {
    let code = || prop::sample::select(vec!["talk", "hold", "look_up", "mail"]).prop_map(str::to_owned);
    prop_oneof![
        4 => code().prop_map(|code| Press::Switch { code, mode: None }),
        1 => code().prop_map(|code| Press::Parallel { code }),
        2 => Just(INTERRUPT),
        1 => Just(Press::Mode(Mode::Assisted)),
    ]
}

proptest! {
    #[test]
    fn any_keys_leave_no_overlap_and_no_gap(keys in prop::collection::vec((-5i64..40, press()), 1..60), last in 0i64..50) {
        let mut now = 0;
        let mut timed: Vec<(i64, Press)> = keys.into_iter().map(|(step, press)| { now += step; (now, press) }).collect();
        timed.push((now + last, Press::Stop(ActivitySource::Key)));
        let strip = strip(&timed);
        let row = strip.row();
        for stretch in &row {
            prop_assert!(stretch.end.is_some_and(|end| end >= stretch.start), "a stretch runs backwards or for ever");
        }
        for pair in row.windows(2) {
            prop_assert_eq!(pair[0].end, Some(pair[1].start), "an overlap or a gap");
        }
        let sum: i64 = row.iter().map(|stretch| stretch.end.unwrap().ms() - stretch.start.ms()).sum();
        let observed = row.last().map_or(0, |last| last.end.unwrap().ms() - row[0].start.ms());
        prop_assert_eq!(sum, observed);
        prop_assert!(strip.beside().next().is_none() && strip.lasting().is_none());
    }

    #[test]
    fn mended_edges_stay_in_order(moves in prop::collection::vec((0usize..5, any::<bool>(), -20i64..140), 1..30)) {
        let keys = [(0, switch("talk")), (20, INTERRUPT), (40, INTERRUPT), (70, switch("mail")), (100, switch("hold"))];
        let mut strip = strip(&keys);
        for (place, start, seconds) in moves {
            let id = strip.row()[place].id;
            let edges = if start { Edges { started_at: Some(at(seconds)), ended_at: None } } else { Edges { started_at: None, ended_at: Some(at(seconds)) } };
            if let Ok(mended) = strip.mended(id, edges) {
                strip = mended;
            }
            for pair in strip.row().windows(2) {
                prop_assert!(pair[0].end.is_some_and(|end| end <= pair[1].start && end > pair[0].start));
            }
        }
    }
}
