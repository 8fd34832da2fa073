//! What was timed, tallied, expected, asked and owed on the days of a report, beside their observations.
//! What is NOT here: what is said of it (`timing`, `demand`, `learning`, `asks`).

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{
    Activity, Answer, Ask, Assumption, Contact, Interruption, Observation, Recognition, ShadowDay,
};
use shadowday_model::time::Lived;
use shadowday_model::vocabulary::HostVerdict;

use crate::input::{DayRow, Rows};

/// The rows of the days shown that stand, in the order of time.
pub struct WholeDay<'a> {
    /// Primary and parallel activities.
    pub activities: Vec<&'a Activity>,
    /// What cut them.
    pub interruptions: Vec<&'a Interruption>,
    /// Customer contacts.
    pub contacts: Vec<&'a Contact>,
    /// Expectations, in the order of their list.
    pub assumptions: Vec<&'a Assumption>,
    /// Asks.
    pub asks: Vec<&'a Ask>,
    /// The last reply to each ask that has one.
    pub answers: BTreeMap<RecordId, &'a Answer>,
    /// Thanks owed.
    pub recognitions: Vec<&'a Recognition>,
    /// Observations that the host had struck at the read-back.
    pub struck: usize,
    days: BTreeMap<RecordId, &'a ShadowDay>,
    codes: BTreeMap<RecordId, &'a str>,
}

impl<'a> WholeDay<'a> {
    /// Picks the rows of some days, and asks that belong to none.
    pub fn of(rows: &'a Rows, days: &[&'a DayRow], dayless: &BTreeSet<RecordId>) -> Self {
        let days: BTreeMap<RecordId, &ShadowDay> = days.iter().map(|row| (row.day.id, &row.day)).collect();
        let of_days = |day: Option<RecordId>, removed: bool| !removed && day.is_some_and(|day| days.contains_key(&day));
        let mut activities: Vec<_> = rows.activities.iter().filter(|one| of_days(one.day, one.removed)).collect();
        activities.sort_by_key(|one| (one.started_at.map(Lived::ms), one.id));
        let mut interruptions: Vec<_> = rows.interruptions.iter().filter(|one| of_days(one.day, one.removed)).collect();
        interruptions.sort_by_key(|one| (one.started_at.map(Lived::ms), one.id));
        let mut contacts: Vec<_> = rows.contacts.iter().filter(|one| of_days(one.day, one.removed)).collect();
        contacts.sort_by_key(|one| (one.at.map(Lived::ms), one.id));
        let mut assumptions: Vec<_> = rows
            .assumptions
            .iter()
            .filter(|one| of_days(one.day, one.removed) && !one.statement.trim().is_empty())
            .collect();
        assumptions.sort_by_key(|one| (one.day, one.position, one.id));
        let kept_back = kept_back(&rows.observations);
        let may_stand =
            |ask: &Ask| !ask.words.trim().is_empty() && ask.observations.iter().all(|note| !kept_back.contains(note));
        let belongs = |ask: &Ask| of_days(ask.day, ask.removed) || (!ask.removed && dayless.contains(&ask.id));
        let mut asks: Vec<_> = rows.asks.iter().filter(|ask| belongs(ask) && may_stand(ask)).collect();
        asks.sort_by_key(|ask| (ask.asked_at.map(Lived::ms), ask.id));
        let told = |one: &&Recognition| one.observation.is_none_or(|note| !kept_back.contains(&note));
        let mut recognitions: Vec<_> =
            rows.recognitions.iter().filter(|one| of_days(one.day, one.removed)).filter(told).collect();
        recognitions.sort_by_key(|one| (one.due_at.map(Lived::ms), one.id));
        let was_struck = |note: &&Observation| note.host_verdict == HostVerdict::Struck && !note.sealed;
        let standing =
            rows.observations.iter().filter(was_struck).filter(|note| of_days(note.day, note.removed)).count();
        // Of erased lines the day keeps the number only.
        let struck = standing + days.values().map(|day| day.struck_lines as usize).sum::<usize>();
        Self {
            activities,
            interruptions,
            contacts,
            assumptions,
            answers: last_answers(rows, &asks),
            asks,
            recognitions,
            struck,
            days,
            codes: rows.activities.iter().map(|one| (one.id, one.code.as_str())).collect(),
        }
    }

    /// The stored word of an activity.
    pub fn code_of(&self, activity: RecordId) -> String {
        self.codes.get(&activity).copied().unwrap_or_default().to_owned()
    }

    /// The day of a row.
    pub fn day(&self, day: Option<RecordId>) -> Option<&'a ShadowDay> {
        self.days.get(&day?).copied()
    }

    /// Minutes from a start to an end; to the end of its day when nobody ended it; `None` when neither is known.
    pub fn minutes(&self, day: Option<RecordId>, from: Option<Lived>, to: Option<Lived>) -> Option<f64> {
        let to = to.or_else(|| self.day(day)?.ended_at)?;
        Some(((to.0 - from?.0).num_milliseconds() as f64 / 60_000.0).max(0.0))
    }

    /// The rows as sorted JSON, for the digest.
    pub fn canonical(&self) -> serde_json::Value {
        json!({
            "activities": self.activities, "interruptions": self.interruptions, "contacts": self.contacts,
            "assumptions": self.assumptions, "asks": self.asks, "answers": self.answers.values().collect::<Vec<_>>(),
            "recognitions": self.recognitions, "struck": self.struck,
        })
    }
}

/// Observations whose words stand in no report: what was asked in them does not either.
fn kept_back(observations: &[Observation]) -> BTreeSet<RecordId> {
    let is_kept_back = |note: &&Observation| note.sealed || note.removed || note.host_verdict == HostVerdict::Struck;
    observations.iter().filter(is_kept_back).map(|note| note.id).collect()
}

/// Ids grow with time, so the greatest is the last.
fn last_answers<'a>(rows: &'a Rows, asks: &[&Ask]) -> BTreeMap<RecordId, &'a Answer> {
    let asked: BTreeSet<RecordId> = asks.iter().map(|ask| ask.id).collect();
    let mut answers: Vec<&Answer> = rows.answers.iter().filter(|answer| !answer.removed).collect();
    answers.sort_by_key(|answer| answer.id);
    answers.into_iter().filter_map(|answer| Some((answer.ask.filter(|ask| asked.contains(ask))?, answer))).collect()
}
