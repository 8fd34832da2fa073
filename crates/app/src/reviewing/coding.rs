//! Blind second coding: a sample drawn by chance is coded again by somebody who does not see the first code, the two are
//! compared, and where they differ people settle what holds. What is NOT here: the figures (`stats::agreement`).

use std::collections::BTreeSet;

use serde_json::json;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{Coding, FieldMap, Observation, Record, RecordKind, set_words};
use shadowday_model::sentence;
use shadowday_model::vocabulary::Category;
use shadowday_stats::{agreement, alpha, alpha_of_sets, drawn_again};
use shadowday_store::{DayFilter, Read, Seen};
use uuid::Uuid;

use super::queue::with_shelf;
use super::shelf::State;
use super::word;
use crate::api::{
    AlphaFigure, CodeAgreement, CodeObservation, CodingAgreement, CodingCard, CodingDiffers, Done, DrawCodings,
    Nothing, SecondCoding, SettleCoding, TagAgreement,
};
use crate::app::App;
use crate::error::Error;
use crate::founding::fields;
use crate::parse::{id, position};
use crate::view::Names;
use crate::words::{self, name_key};

/// More than this at once nobody codes.
const MOST: u32 = 200;

/// What a coder chose: a category, or none of the five.
type Code = Option<Category>;

/// The codes in the order of rows and columns.
fn codes() -> Vec<Code> {
    Category::ALL.iter().copied().map(Some).chain([None]).collect()
}

/// Second coding as it stands.
pub fn second_coding(app: &App, _: Nothing) -> Result<SecondCoding, Error> {
    let pool = Pool::read(app)?;
    app.read(|read| {
        let names = Names::read(read);
        let codings: Vec<(Coding, Observation)> =
            read.every::<Coding>().into_iter().filter_map(|coding| about(read, coding)).collect();
        let (coded, waiting): (Vec<_>, Vec<_>) = codings.into_iter().partition(|(coding, _)| coding.coded_at.is_some());
        let blind = !waiting.is_empty();
        let compared: Vec<Compared> =
            coded.into_iter().map(|(coding, note)| compared_with(read, coding, note)).collect();
        SecondCoding {
            others: pool.others.len() as u32,
            own: pool.own.len() as u32,
            waiting: waiting.iter().map(|(coding, note)| card(read, &names, coding, note)).collect(),
            coded: compared.len() as u32,
            agreement: (!blind).then(|| agreed(&compared)).flatten(),
            differing: if blind { Vec::new() } else { differing(read, &names, &compared) },
        }
    })
}

/// A coding with its observation; `None` where that is gone or sealed since.
fn about(read: &Read<'_>, coding: Coding) -> Option<(Coding, Observation)> {
    let note = coding.observation?;
    read.reviewable_observation(note)?;
    Some((coding, read.observation(note)?))
}

/// What the first coder had chosen in the words that the second saw: a later correction does not make them agree.
fn compared_with(read: &Read<'_>, coding: Coding, note: Observation) -> Compared {
    let said = read.said_in(note.id, &coding.seen);
    let first = said.get("category").and_then(|word| word.as_str()?.parse().ok());
    let tags = key(&set_words(&said, "tag").into_iter().collect::<Vec<_>>());
    Compared { first, tags, coding, note }
}

/// A second coding beside what the first coder had chosen.
struct Compared {
    first: Code,
    /// The first coder's tags.
    tags: BTreeSet<String>,
    coding: Coding,
    note: Observation,
}

fn agreed(compared: &[Compared]) -> Option<CodingAgreement> {
    let codes = codes();
    let place = |code: Code| codes.iter().position(|other| *other == code).unwrap_or(codes.len() - 1);
    let mut table = vec![vec![0; codes.len()]; codes.len()];
    for one in compared {
        table[place(one.first)][place(one.coding.category)] += 1;
    }
    let found = agreement(&table)?;
    let units: Vec<Vec<Code>> = compared.iter().map(|one| vec![one.first, one.coding.category]).collect();
    let each = codes.iter().filter(|code| units.iter().flatten().any(|used| used == *code));
    Some(CodingAgreement {
        n: found.n,
        observed: found.observed,
        kappa: found.kappa,
        ac1: found.ac1,
        alpha: figure(&units, alpha),
        each: each.map(|code| of_one(&units, *code)).collect(),
        tags: of_tags(compared),
        codes: codes.iter().map(|code| code.map(|code| code.to_string())).collect(),
        table,
    })
}

/// Alpha with its interval.
fn figure<U: Clone>(units: &[U], alpha: impl Fn(&[U]) -> Option<f64>) -> AlphaFigure {
    let ends = drawn_again(units, &alpha);
    AlphaFigure { alpha: alpha(units), low: ends.map(|ends| ends.low), high: ends.map(|ends| ends.high) }
}

/// How far both agree on one code against all the others.
fn of_one(units: &[Vec<Code>], code: Code) -> CodeAgreement {
    let has: Vec<Vec<bool>> = units.iter().map(|unit| unit.iter().map(|used| *used == code).collect()).collect();
    let count = |wanted: &dyn Fn(&Vec<bool>) -> bool| has.iter().filter(|unit| wanted(unit)).count() as u32;
    CodeAgreement {
        code: code.map(|code| code.to_string()),
        first: count(&|unit| unit[0]),
        second: count(&|unit| unit[1]),
        both: count(&|unit| unit[0] && unit[1]),
        alpha: figure(&has, alpha),
    }
}

/// How far both agree on tags, of those whose tags the second coder said; only notes to which either gave one.
fn of_tags(compared: &[Compared]) -> Option<TagAgreement> {
    let sets = |one: &Compared| -> Vec<BTreeSet<String>> { vec![one.tags.clone(), key(&one.coding.tags)] };
    let tagged = compared.iter().filter(|one| one.coding.tagged).map(sets);
    let units: Vec<Vec<BTreeSet<String>>> = tagged.filter(|unit| unit.iter().any(|set| !set.is_empty())).collect();
    (!units.is_empty()).then(|| TagAgreement {
        n: units.len() as u32,
        alike: units.iter().filter(|unit| unit[0] == unit[1]).count() as u32,
        alpha: figure(&units, alpha_of_sets),
    })
}

fn key(tags: &[String]) -> BTreeSet<String> {
    tags.iter().map(|tag| name_key(tag)).filter(|tag| !tag.is_empty()).collect()
}

fn place(read: &Read<'_>, names: &Names, note: &Observation) -> (String, String) {
    let day = note.day.and_then(|day| read.shadow_day(day));
    let at = note.happened_at.or(note.recorded_at).or(day.as_ref().and_then(|day| day.started_at));
    let team = names.team_name(day.and_then(|day| day.team));
    (team, at.map(|at| at.date().to_string()).unwrap_or_default())
}

fn card(read: &Read<'_>, names: &Names, coding: &Coding, note: &Observation) -> CodingCard {
    let (team, date) = place(read, names, note);
    CodingCard {
        id: coding.id.to_string(),
        seen: read.n().to_string(),
        text: note.text.clone(),
        kind: note.kind.to_string(),
        team,
        date,
    }
}

fn differing(read: &Read<'_>, names: &Names, compared: &[Compared]) -> Vec<CodingDiffers> {
    let differ = compared.iter().filter(|one| one.first != one.coding.category);
    let word = |code: Code| code.map(|code| code.to_string());
    let mut found: Vec<CodingDiffers> = differ
        .map(|Compared { first, coding, note, .. }| {
            let (team, date) = place(read, names, note);
            CodingDiffers {
                id: coding.id.to_string(),
                note: note.id.to_string(),
                text: note.text.clone(),
                team,
                date,
                first: word(*first),
                second: word(coding.category),
                is_settled: coding.settled_at.is_some(),
                settled: word(coding.settled),
            }
        })
        .collect();
    found.sort_by_key(|one| one.is_settled);
    found
}

/// Observations that could be drawn: reviewed or not, but not declined, of days that are over, and not drawn before.
struct Pool {
    others: Vec<RecordId>,
    own: Vec<RecordId>,
}

impl Pool {
    fn read(app: &App) -> Result<Self, Error> {
        let ids = with_shelf(app, |read, content, under_way| {
            let drawn: BTreeSet<RecordId> =
                read.every::<Coding>().into_iter().filter_map(|coding| coding.observation).collect();
            let me = read.leader_me().map(|me| me.id);
            let mine: BTreeSet<RecordId> = read
                .days(&DayFilter::default())
                .into_iter()
                .map(|row| row.day)
                .filter(|day| me.is_some() && day.leader == me)
                .map(|day| day.id)
                .collect();
            let over = content.kept().filter(|(_, kept)| kept.day.is_none() || kept.day != under_way);
            let fit = over.filter(|(id, kept)| kept.state != State::Declined && !drawn.contains(id));
            fit.map(|(id, kept)| (id, kept.day.is_some_and(|day| mine.contains(&day)))).collect::<Vec<_>>()
        })?;
        let (own, others): (Vec<_>, Vec<_>) = ids.into_iter().partition(|(_, own)| *own);
        let plain = |of: Vec<(RecordId, bool)>| of.into_iter().map(|(id, _)| id).collect();
        Ok(Self { others: plain(others), own: plain(own) })
    }
}

/// Draws a simple random sample, every observation as likely as any other.
pub fn draw_second_coding(app: &App, request: DrawCodings) -> Result<Done, Error> {
    if !(1..=MOST).contains(&request.count) {
        return Err(Error::invalid("count", sentence!("error-coding-count", most = MOST)));
    }
    let pool = Pool::read(app)?;
    let mut ids = pool.others;
    ids.extend(pool.own.into_iter().filter(|_| request.own));
    if ids.is_empty() {
        return Err(Error::invalid("count", sentence!("error-coding-none")));
    }
    // Ordered by a hash with a random key, which is as good as shuffled.
    let key = Uuid::new_v4();
    ids.sort_by_cached_key(|id| Uuid::new_v5(&key, id.0.as_bytes()));
    ids.truncate(request.count as usize);
    let done = app.act_on_each("draw_second_coding", &ids, |act, observation| {
        let coding = Coding { observation: Some(*observation), drawn_at: Some(act.now()), ..Coding::new(act.new_id()) };
        Ok(act.create(Coding::KIND, coding.id, coding.to_fields())?)
    })?;
    Ok(done.said("done-drawn", &[("count", &ids.len().to_string())]))
}

/// Puts those that wait back: nobody codes them.
pub fn drop_second_coding(app: &App, _: Nothing) -> Result<Done, Error> {
    let waiting: Vec<RecordId> = app.read(|read| {
        read.every::<Coding>().into_iter().filter(|coding| coding.coded_at.is_none()).map(|coding| coding.id).collect()
    })?;
    let done = app.act_on_each("drop_second_coding", &waiting, |act, coding| {
        Ok(act.remove(Coding::KIND, *coding, Seen::Now)?)
    })?;
    Ok(done.said("done-dropped", &[("count", &waiting.len().to_string())]))
}

fn code(text: Option<&str>) -> Result<Code, Error> {
    text.map(|text| word("category", text)).transpose()
}

fn missing() -> Error {
    Error::Missing(sentence!("error-missing-coding"))
}

/// Codes one that was drawn, by the words on screen.
pub fn code_observation(app: &App, request: CodeObservation) -> Result<Done, Error> {
    let (coding, seen) = (id("id", &request.id)?, Seen::At(position(&request.seen)?));
    let category = code(request.category.as_deref())?;
    let tags: Option<Vec<String>> = request.tags.map(|tags| tags.iter().map(|tag| words::optional(tag)).collect());
    let done = app.act("code_observation", None, |act| {
        let found = act.read().part::<Coding>(coding).filter(|coding| !coding.removed).ok_or_else(missing)?;
        let observation = found.observation.ok_or_else(missing)?;
        let version = act.version_seen(observation, seen)?;
        act.read().reviewable_observation(observation).filter(|_| !version.is_empty()).ok_or_else(missing)?;
        let coder = act.read().leader_me().map(|me| me.id);
        let coded: FieldMap = fields([
            ("category", json!(category)),
            ("seen", json!(version)),
            ("coder", json!(coder)),
            ("coded_at", json!(act.now())),
            ("tagged", json!(tags.is_some())),
            ("tags", json!(tags.clone().unwrap_or_default())),
        ]);
        Ok(act.write(Coding::KIND, coding, coded, Seen::Now)?)
    })?;
    Ok(done.said("done-coded", &[]).about(coding))
}

/// Settles what holds where two codings differ. The observation says it from then on, so that reports count what both
/// stand for; the two codings stay as they were.
pub fn settle_coding(app: &App, request: SettleCoding) -> Result<Done, Error> {
    let coding = id("id", &request.id)?;
    let category = code(request.category.as_deref())?;
    let done = app.act("settle_coding", None, |act| {
        let found = act.read().part::<Coding>(coding).filter(|coding| !coding.removed && coding.coded_at.is_some());
        let observation = found.and_then(|coding| coding.observation).ok_or_else(missing)?;
        let note = act.read().observation(observation).ok_or_else(missing)?;
        act.read().reviewable_observation(observation).ok_or_else(missing)?;
        let settled = fields([("settled", json!(category)), ("settled_at", json!(act.now()))]);
        act.write(Coding::KIND, coding, settled, Seen::Now)?;
        if note.category != category {
            act.write(RecordKind::Observation, observation, fields([("category", json!(category))]), Seen::Now)?;
        }
        Ok(())
    })?;
    Ok(done.said("done-settled", &[]).about(coding))
}
