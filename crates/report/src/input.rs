//! What a report is made from: rows of the notebook and a recipe, both plain data.
//! What is NOT here: which rows count (`content::scope`).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use shadowday_model::ids::RecordId;
use shadowday_model::records::{
    Activity, Answer, Ask, Assumption, Code, Contact, Decision, Finding, Host, Hours, Interruption, Leader,
    Observation, Programme, Recognition, Release, Review, ShadowDay, Team, Verdict,
};
use shadowday_model::time::Lived;
use shadowday_model::vocabulary::{Category, EvidenceLink};

/// Rows of one consistent reading of the notebook. More rows than the recipe asks for do no harm: they are left out.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// The programme, when there is one.
    pub programme: Option<Programme>,
    /// Every team, joined and removed ones too: aliases are resolved here.
    pub teams: Vec<Team>,
    /// Every leader.
    pub leaders: Vec<Leader>,
    /// Every host.
    pub hosts: Vec<Host>,
    /// Shadow days with the hours they count for.
    pub days: Vec<DayRow>,
    /// Observations.
    pub observations: Vec<Observation>,
    /// Tag as held → tag it is read as.
    pub tag_aliases: BTreeMap<String, String>,
    /// Sub-codes, for their shown names.
    pub codes: Vec<Code>,
    /// Timed stretches of work.
    pub activities: Vec<Activity>,
    /// What cut them.
    pub interruptions: Vec<Interruption>,
    /// Customer contacts.
    pub contacts: Vec<Contact>,
    /// What was expected before the days.
    pub assumptions: Vec<Assumption>,
    /// What hosts asked for.
    pub asks: Vec<Ask>,
    /// Replies to asks.
    pub answers: Vec<Answer>,
    /// Thanks owed to hosts.
    pub recognitions: Vec<Recognition>,
    /// Photos of observations.
    pub photos: Vec<PhotoRow>,
    /// Findings that are counted by themselves.
    pub findings: Vec<FindingRow>,
    /// Reviews of observations.
    pub reviews: Vec<Review>,
    /// Decisions on findings.
    pub decisions: Vec<Decision>,
    /// What became of decisions.
    pub verdicts: Vec<Verdict>,
    /// Reports that decisions were made from, by the records of their releases.
    pub releases: Vec<Release>,
}

/// A finding with everything that is counted with it.
#[derive(Clone, Debug, Serialize)]
pub struct FindingRow {
    /// The finding.
    pub finding: Finding,
    /// Its id and those of the findings that were joined into it: a decision may cite any of them.
    pub ids: BTreeSet<RecordId>,
    /// How each observation bears on any of them.
    pub links: BTreeMap<RecordId, EvidenceLink>,
    /// Who looks after it, by the name that leader has now.
    pub owner: String,
}

/// A photo of an observation.
#[derive(Clone, Debug)]
pub struct PhotoRow {
    /// The observation.
    pub observation: RecordId,
    /// What it shows, in words.
    pub description: String,
    /// Everybody whom it concerns allowed photos.
    pub allowed: bool,
    /// Its pixels, where they may be printed: only a day summary shows pictures.
    pub picture: Option<PhotoFile>,
}

/// A picture as a file of its own.
#[derive(Clone, Debug)]
pub struct PhotoFile {
    /// A JPEG.
    pub jpeg: Arc<[u8]>,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// A shadow day and its exposure.
#[derive(Clone, Debug)]
pub struct DayRow {
    /// The day.
    pub day: ShadowDay,
    /// Its hours; `None` when the exposure is unknown.
    pub hours: Option<Hours>,
    /// For an imported day without a date: when its notes were taken in, so that a period can count them.
    pub recorded_on: Option<NaiveDate>,
}

/// Which report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "report", rename_all = "snake_case")]
pub enum Report {
    /// One shadow day, for its leader and the team (REPORTS, template A).
    Day {
        /// The day.
        day: RecordId,
    },
    /// A period, for one team (a team edition) or across several (k applies).
    Summary {
        /// First date, in the zone each day was lived in.
        from: NaiveDate,
        /// Last date.
        to: NaiveDate,
        /// The teams; every team when empty.
        teams: BTreeSet<RecordId>,
    },
    /// What a supervisor is to decide, to do and to know (REPORTS, template B).
    Findings {
        /// First date.
        from: NaiveDate,
        /// Last date.
        to: NaiveDate,
        /// The teams; every team when empty.
        teams: BTreeSet<RecordId>,
    },
    /// "You said, we did", for the wall of one team (REPORTS, template E).
    Poster {
        /// First date of what was asked or answered.
        from: NaiveDate,
        /// Last date.
        to: NaiveDate,
        /// The team.
        team: RecordId,
    },
    /// One sheet about one decision (REPORTS, template D).
    Decision {
        /// The decision.
        of: RecordId,
        /// What was seen until this date.
        to: NaiveDate,
    },
    /// What is to be bought, and why.
    Purchase {
        /// Asks, findings and observations about the same thing.
        of: BTreeSet<RecordId>,
        /// What was seen until this date.
        to: NaiveDate,
    },
    /// A card for the huddle: one principle, one story, one question.
    Huddle {
        /// First date.
        from: NaiveDate,
        /// Last date.
        to: NaiveDate,
        /// The teams; every team when empty.
        teams: BTreeSet<RecordId>,
    },
    /// Every decision, a row each.
    Register {
        /// What was decided until this date.
        to: NaiveDate,
    },
}

impl Report {
    /// The word it is chosen by.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Day { .. } => "day",
            Self::Summary { .. } => "summary",
            Self::Findings { .. } => "findings",
            Self::Poster { .. } => "poster",
            Self::Decision { .. } => "decision",
            Self::Purchase { .. } => "purchase",
            Self::Huddle { .. } => "huddle",
            Self::Register { .. } => "register",
        }
    }

    /// The dates that its days may have; none for a single day.
    pub fn span(&self) -> Option<(NaiveDate, NaiveDate)> {
        match self {
            Self::Day { .. } => None,
            Self::Summary { from, to, .. }
            | Self::Findings { from, to, .. }
            | Self::Poster { from, to, .. }
            | Self::Huddle { from, to, .. } => Some((*from, *to)),
            Self::Decision { to, .. } | Self::Purchase { to, .. } | Self::Register { to } => {
                Some((NaiveDate::MIN, *to))
            }
        }
    }

    /// Has it a page that decides and one that doubts, and notes of every theme?
    pub fn has_extent(&self) -> bool {
        matches!(self, Self::Day { .. } | Self::Summary { .. } | Self::Findings { .. })
    }

    /// Whoever takes it elsewhere breaks a promise: it is for its leader and team only.
    pub fn stays_in_team(&self) -> bool {
        matches!(self, Self::Day { .. } | Self::Poster { .. })
    }
}

/// What a person adds to a report in words, each where the report has a place for it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Said {
    /// What is to be decided.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub asked: String,
    /// Who decides.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub decider: String,
    /// By when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decide_by: Option<NaiveDate>,
    /// What it costs, from and to.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub cost: String,
    /// What was tried, one a line.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub tried: String,
    /// The principle of a huddle card, a word of its list; the story's own when empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub principle: String,
    /// The story, in the words of whoever tells it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub story: String,
    /// The question to talk about.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub question: String,
    /// The next shadow day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_day: Option<NaiveDate>,
}

impl Said {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// How much of a report is told, and which notes are printed because a person chose them. What is counted never depends on
/// the notes chosen: choosing them is telling an example, not changing a figure.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Extent {
    /// Only notes of these themes; all when empty.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub themes: BTreeSet<Category>,
    /// Notes that are printed in their own words.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub evidence: BTreeSet<RecordId>,
    /// Without the page that doubts.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub one_page: bool,
    /// The method in a few lines instead of the whole of it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub short_method: bool,
}

impl Extent {
    fn is_whole(&self) -> bool {
        *self == Self::default()
    }
}

/// Whom an edition is meant for, as chosen by whoever makes it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reach {
    /// The leader and the team: small groups may be shown where the days allow it.
    #[default]
    Team,
    /// Others: the rules of a cross-team edition, whoever's days they are.
    PassOn,
}

impl std::str::FromStr for Reach {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        match word {
            "team" => Ok(Self::Team),
            "pass-on" => Ok(Self::PassOn),
            other => Err(other.to_owned()),
        }
    }
}

/// Paper of the pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 in.
    Letter,
    /// 297 × 420 mm, for a poster.
    A3,
}

/// Everything a report was made from beside the rows. Stored with the release; printed as filters, k, version and digest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipe {
    /// Which report, with its filters.
    #[serde(flatten)]
    pub report: Report,
    /// Whom the edition is meant for. What stays in its team does so, whatever is said here.
    #[serde(default)]
    pub edition: Reach,
    /// Language tag of the report.
    pub language: String,
    /// Fewest distinct hosts behind a count in a cross-team edition.
    pub k_counts: u32,
    /// Fewest distinct hosts behind a quote there.
    pub k_quotes: u32,
    /// Version of the app.
    pub app_version: String,
    /// When it was made. Kept with the release and out of the file, so that the same data gives the same bytes.
    pub made_at: Lived,
    /// Zone of the maker, e.g. `Europe/Berlin`; kept with the release only.
    pub zone: String,
    /// Digest of the ledger's vector, hex; kept with the release only.
    pub ledger: String,
    /// Paper.
    pub paper: Paper,
    /// The headline sentence; proposed from the data when empty.
    pub headline: String,
    /// Who it is for.
    pub audience: String,
    /// "I would fix first".
    pub fix_first: String,
    /// "What I did not see".
    pub not_seen: String,
    /// Show quotes that may be quoted.
    pub quotes: bool,
    /// Why names that were noticed may be printed all the same.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub names_waived: String,
    /// What a person adds.
    #[serde(default, skip_serializing_if = "Said::is_empty")]
    pub said: Said,
    /// How much of it is told.
    #[serde(default, skip_serializing_if = "Extent::is_whole")]
    pub extent: Extent,
}

impl Recipe {
    /// The digest that is printed as the recipe's name: everything that decides what the file holds, and nothing else.
    pub fn hash(&self) -> String {
        let mut value = serde_json::to_value(self).expect("a recipe has no map with other keys than words");
        if let Some(fields) = value.as_object_mut() {
            for kept_with_the_release in ["made_at", "zone", "ledger"] {
                fields.remove(kept_with_the_release);
            }
        }
        crate::content::digest_of(&value)
    }
}
