//! Where the time went: minutes and shares by activity, what cut it, how the leader took part.
//! What is NOT here: how keys become stretches (`model::strip`).

use std::collections::{BTreeMap, BTreeSet};

use shadowday_model::ids::RecordId;
use shadowday_model::time::Lived;
use shadowday_model::vocabulary::{InterruptionSource, Mode, Resumed};
use shadowday_stats::poisson_rate;

use super::parts::section;
use super::scope::Scope;
use super::{Block, Cell, Column, Place, Section, StretchRow, Table, Value};
use crate::chart::{self, Bar, Chart, Paint, bars};
use crate::messages::msg;

/// Activities that help nobody: what is waited for, done twice or run after.
const LOST: [&str; 4] = ["re_key", "chase", "wait_system", "wait_person"];
/// The row of interruptions among the activities.
const INTERRUPTION: &str = "interruption";
/// The bar of the shortest activities; no code has a space.
const OTHERS: &str = "the others";
/// Bars of activities that a chart has room for.
const MOST_BARS: usize = 8;

/// Minutes and stretches of one activity.
#[derive(Clone, Copy, Debug, Default)]
struct Share {
    minutes: f64,
    stretches: u32,
}

impl Share {
    fn add(&mut self, minutes: f64) {
        self.minutes += minutes;
        self.stretches += 1;
    }
}

/// The time of some days, added up.
pub struct Timed<'s, 'a> {
    scope: &'s Scope<'a>,
    /// Primary activities, the longest first.
    by_code: Vec<(&'a str, Share)>,
    /// What ran beside them, the longest first.
    beside: Vec<(&'a str, Share)>,
    interruptions: Share,
    by_mode: BTreeMap<Mode, f64>,
}

impl<'s, 'a> Timed<'s, 'a> {
    /// Adds the time up; `None` when nothing was timed.
    pub fn of(scope: &'s Scope<'a>) -> Option<Self> {
        let whole = &scope.whole_day;
        let (mut primary, mut beside) = (BTreeMap::<&str, Share>::new(), BTreeMap::<&str, Share>::new());
        let mut by_mode = BTreeMap::<Mode, f64>::new();
        for one in &whole.activities {
            let Some(minutes) = whole.minutes(one.day, one.started_at, one.ended_at) else { continue };
            let lane = if one.parallel_of.is_some() { &mut beside } else { &mut primary };
            lane.entry(&one.code).or_default().add(minutes);
            if let (None, Some(mode)) = (one.parallel_of, one.mode) {
                *by_mode.entry(mode).or_default() += minutes;
            }
        }
        let mut interruptions = Share::default();
        for one in &whole.interruptions {
            if let Some(minutes) = whole.minutes(one.day, one.started_at, one.ended_at) {
                interruptions.add(minutes);
            }
        }
        let timed =
            Self { scope, by_code: longest_first(primary), beside: longest_first(beside), interruptions, by_mode };
        (timed.minutes() > 0.0).then_some(timed)
    }

    /// All minutes of the row that never overlaps: primary activities and interruptions.
    fn minutes(&self) -> f64 {
        self.by_code.iter().map(|(_, share)| share.minutes).sum::<f64>() + self.interruptions.minutes
    }

    /// The chart with what explains it.
    pub fn section(&self, place: Place, width: f64) -> Section {
        let mut blocks = vec![Block::Chart { chart: Box::new(self.chart(width)) }];
        let notes = [self.mode_line(), self.interruption_line(), self.beside_line()];
        blocks.extend(notes.into_iter().flatten().map(|text| Block::Note { text }));
        section("time", self.scope.words.say("heading-time"), place, blocks)
    }

    fn chart(&self, width: f64) -> Chart {
        let words = self.scope.words;
        let rows = self.chart_rows();
        let drawn: Vec<Bar> = self.drawn().iter().map(|(code, share)| self.bar(code, *share)).collect();
        let (height, marks) = bars(width, &drawn);
        let title = self.title();
        let table = Table {
            id: "time",
            caption: title.clone(),
            columns: vec![
                Column::words(words.say("column-activity"), 1),
                Column::numbers("minutes", words.say("column-minutes")),
                Column::numbers("share", words.say("column-share")),
                Column::numbers("stretches", words.say("column-stretches")),
            ],
            rows: rows.iter().map(|(code, share)| self.table_row(code, *share)).collect(),
            total_row: false,
        };
        let alt = chart::spoken(&title, drawn.iter().map(|bar| (&bar.name, &bar.shown)));
        let hours = words.decimal(self.minutes() / 60.0, 1);
        let stretches: u32 = rows.iter().map(|(_, share)| share.stretches).sum();
        let caption = msg!(words, "time-caption", n = stretches, hours = &hours);
        Chart { id: "time", title, caption, alt, width, height, marks, table }
    }

    /// Activities, then interruptions when there were any.
    fn chart_rows(&self) -> Vec<(&'a str, Share)> {
        let cut = (self.interruptions.stretches > 0).then_some((INTERRUPTION, self.interruptions));
        self.by_code.iter().copied().chain(cut).collect()
    }

    /// The rows of the chart with its shortest in one bar, never those that were lost; the table lists every one.
    fn drawn(&self) -> Vec<(&'a str, Share)> {
        let excess = if self.by_code.len() > MOST_BARS { self.by_code.len() + 1 - MOST_BARS } else { 0 };
        let may_fold = self.by_code.iter().rev().map(|(code, _)| *code).filter(|code| !LOST.contains(code));
        let folded: BTreeSet<&str> = may_fold.take(excess).collect();
        let (mut rows, mut others) = (Vec::new(), Share::default());
        for (code, share) in &self.by_code {
            if folded.contains(code) {
                others.minutes += share.minutes;
                others.stretches += share.stretches;
            } else {
                rows.push((*code, *share));
            }
        }
        let some = |code, share: Share| (share.stretches > 0).then_some((code, share));
        rows.extend(some(OTHERS, others));
        rows.extend(some(INTERRUPTION, self.interruptions));
        rows
    }

    fn bar(&self, code: &str, share: Share) -> Bar {
        let words = self.scope.words;
        let shown = format!(
            "{} · {}",
            words.percent(share.minutes / self.minutes()),
            msg!(words, "minutes-short", n = &words.decimal(share.minutes, 0))
        );
        let is_lost = LOST.contains(&code) || code == INTERRUPTION;
        let paint = if is_lost { Paint::Accent } else { Paint::Other };
        Bar { letter: String::new(), name: self.name(code), value: Some(share.minutes), shown, paint }
    }

    fn table_row(&self, code: &str, share: Share) -> Vec<Cell> {
        let words = self.scope.words;
        let part = share.minutes / self.minutes();
        let share_cell =
            Cell { value: Value::Share((part * 1000.0).round() / 1000.0), ..Cell::text(words.percent(part)) };
        vec![
            Cell::text(self.name(code)).keyed(code),
            Cell::number((share.minutes * 10.0).round() / 10.0, words.decimal(share.minutes, 0)),
            share_cell,
            Cell::number(f64::from(share.stretches), words.whole(u64::from(share.stretches))),
        ]
    }

    fn name(&self, code: &str) -> String {
        match code {
            INTERRUPTION => return self.scope.words.say("interruptions"),
            OTHERS => return self.scope.words.say("time-others"),
            _ => {}
        }
        super::scope::cut(&self.scope.words.name_of("activity", code), 40)
    }

    /// Names what was lost to waiting, chasing and typing twice; the longest activity when nothing was.
    fn title(&self) -> String {
        let words = self.scope.words;
        let hours = words.decimal(self.minutes() / 60.0, 1);
        let lost: Vec<_> = self.by_code.iter().filter(|(code, _)| LOST.contains(code)).collect();
        let minutes: f64 = lost.iter().map(|(_, share)| share.minutes).sum::<f64>() + self.interruptions.minutes;
        if minutes <= 0.0 {
            let (code, share) = self.by_code[0];
            let (what, share) = (self.name(code), words.percent(share.minutes / self.minutes()));
            return msg!(words, "time-title", what = &what, share = &share, hours = &hours);
        }
        let mut names: Vec<String> = lost.iter().map(|(code, _)| words.name_of("lost", code)).collect();
        if self.interruptions.stretches > 0 {
            names.push(words.name_of("lost", INTERRUPTION));
        }
        let (what, share) = (raised(&words.list(&names)), words.percent(minutes / self.minutes()));
        msg!(words, "time-title-lost", what = &what, share = &share, hours = &hours)
    }

    /// `Part taken: watched 210 min, sat with 96 min`.
    fn mode_line(&self) -> Option<String> {
        let words = self.scope.words;
        let mut modes: Vec<(Mode, f64)> = self.by_mode.iter().map(|(mode, minutes)| (*mode, *minutes)).collect();
        modes.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let named: Vec<String> = modes
            .iter()
            .map(|(mode, minutes)| {
                let (what, minutes) = (words.name_of("mode", mode.as_str()), words.decimal(*minutes, 0));
                msg!(words, "time-of", what = &what, minutes = &minutes)
            })
            .collect();
        (!named.is_empty()).then(|| msg!(words, "time-modes", list = &words.list(&named)))
    }

    /// How many, how long, how often an hour, by whom, and what was not taken up again.
    fn interruption_line(&self) -> Option<String> {
        let words = self.scope.words;
        let n = self.interruptions.stretches;
        let hours = self.minutes() / 60.0;
        let interval = poisson_rate(n, hours).filter(|_| n > 0)?;
        let (rate, low, high) = (f64::from(n) / hours, interval.low, interval.high);
        let [rate, low, high] = [rate, low, high].map(|figure| words.decimal(figure, 1));
        let minutes = words.decimal(self.interruptions.minutes, 0);
        let line =
            msg!(words, "time-interruptions", n = n, minutes = &minutes, rate = &rate, low = &low, high = &high,);
        Some(format!("{line}{}{}", self.sources(), self.not_resumed()))
    }

    fn sources(&self) -> String {
        let words = self.scope.words;
        let mut sources: BTreeMap<InterruptionSource, usize> = BTreeMap::new();
        for source in self.scope.whole_day.interruptions.iter().filter_map(|one| one.source) {
            *sources.entry(source).or_default() += 1;
        }
        let mut sources: Vec<_> = sources.into_iter().collect();
        sources.sort_by_key(|(source, n)| (std::cmp::Reverse(*n), *source));
        let named: Vec<String> = sources
            .iter()
            .map(|(source, n)| {
                let what = words.name_of("interrupted", source.as_str());
                msg!(words, "counted", what = &what, n = *n)
            })
            .collect();
        if named.is_empty() { String::new() } else { msg!(words, "time-sources", list = &words.list(&named)) }
    }

    fn not_resumed(&self) -> String {
        let dropped = |resumed: Option<Resumed>| match resumed {
            Some(Resumed::No | Resumed::Later | Resumed::ByOther) => true,
            Some(Resumed::Yes) | None => false,
        };
        let n = self.scope.whole_day.interruptions.iter().filter(|one| dropped(one.resumed)).count();
        if n == 0 { String::new() } else { msg!(self.scope.words, "time-not-resumed", n = n) }
    }

    fn beside_line(&self) -> Option<String> {
        let words = self.scope.words;
        let named: Vec<String> = self
            .beside
            .iter()
            .map(|(code, share)| {
                let (what, minutes) =
                    (super::problems::inside(words, &self.name(code)), words.decimal(share.minutes, 0));
                msg!(words, "time-of", what = &what, minutes = &minutes)
            })
            .collect();
        (!named.is_empty()).then(|| msg!(words, "time-beside", list = &words.list(&named)))
    }
}

/// The start of a sentence.
fn raised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn longest_first(shares: BTreeMap<&str, Share>) -> Vec<(&str, Share)> {
    let mut shares: Vec<_> = shares.into_iter().collect();
    shares.sort_by(|a, b| b.1.minutes.total_cmp(&a.1.minutes).then(a.0.cmp(b.0)));
    shares
}

/// Every stretch, for spreadsheets.
pub fn rows(scope: &Scope<'_>) -> Vec<StretchRow> {
    let whole = &scope.whole_day;
    let row = |day: Option<RecordId>, from: Option<Lived>, to: Option<Lived>| StretchRow {
        team: scope.team_of(day),
        from: from.map(|at| at.0.naive_local()),
        to: to.map(|at| at.0.naive_local()),
        minutes: whole.minutes(day, from, to).unwrap_or_default(),
        lane: "activity",
        code: String::new(),
        mode: "",
        resumed: "",
    };
    let activities = whole.activities.iter().map(|one| StretchRow {
        lane: if one.parallel_of.is_some() { "parallel" } else { "activity" },
        code: one.code.clone(),
        mode: one.mode.map(Mode::as_str).unwrap_or_default(),
        ..row(one.day, one.started_at, one.ended_at)
    });
    let interruptions = whole.interruptions.iter().map(|one| StretchRow {
        lane: INTERRUPTION,
        code: one.source.map(|source| source.as_str().to_owned()).unwrap_or_default(),
        resumed: one.resumed.map(Resumed::as_str).unwrap_or_default(),
        ..row(one.day, one.started_at, one.ended_at)
    });
    let mut rows: Vec<StretchRow> = activities.chain(interruptions).collect();
    rows.sort_by_key(|row| row.from);
    rows
}
