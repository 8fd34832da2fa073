//! The closed lists, as types. What is NOT here: their visible names (messages), and the editable
//! lists such as sub-codes (records).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A word that is not in a closed list.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{word}” is not a {list}")]
pub struct UnknownWord {
    /// The word as given.
    pub word: String,
    /// The list's name in the glossary.
    pub list: &'static str,
}

macro_rules! closed_list {
    ($(#[$doc:meta])* $name:ident, $list:literal, { $($(#[$item_doc:meta])* $item:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$item_doc])* #[serde(rename = $word)] $item),+ }

        impl $name {
            /// Every value, in the order people see.
            pub const ALL: &'static [Self] = &[$(Self::$item),+];

            /// The stored word.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$item => $word),+ }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(self.as_str()) }
        }

        impl FromStr for $name {
            type Err = UnknownWord;
            fn from_str(word: &str) -> Result<Self, UnknownWord> {
                match word {
                    $($word => Ok(Self::$item),)+
                    _ => Err(UnknownWord { word: word.to_owned(), list: $list }),
                }
            }
        }
    };
}

closed_list! {
    /// The closed five. A bright spot is a polarity, never a sixth category.
    Category, "category", {
        /// People were not shown, or not shown enough.
        TrainingGap = "training_gap",
        /// Equipment, programs and their connections.
        Tooling = "tooling",
        /// More, or worse arranged, work than fits.
        Workload = "workload",
        /// What customers do and expect.
        CustomerBehaviour = "customer_behaviour",
        /// Somebody with more authority was needed.
        EscalationNeed = "escalation_need",
    }
}

closed_list! {
    /// How the leader knows. See [`Basis::group`] for the three words people see.
    Basis, "basis", {
        /// With own eyes.
        Seen = "seen",
        /// With own ears.
        Heard = "heard",
        /// A host told it.
        Told = "told",
        /// With a clock or a counter.
        Measured = "measured",
        /// A document, a screen, a thing.
        Artefact = "artefact",
        /// The leader's own reading; never evidence.
        Inferred = "inferred",
    }
}

closed_list! {
    /// How exactly the moment of an observation is known. Files often say no more than the day.
    Precision, "precision", {
        /// The time of day was written.
        Minute = "minute",
        /// Only the day: noon stands for it.
        Day = "day",
        /// Only the month: noon of its first day stands for it.
        Month = "month",
    }
}

closed_list! {
    /// The three words of basis that people see: saw, heard, my read.
    BasisGroup, "basis", {
        /// Seen, measured, artefact: evidence.
        Saw = "saw",
        /// Heard, told: evidence.
        Heard = "heard",
        /// Inferred: never evidence.
        MyRead = "my_read",
    }
}

impl Basis {
    /// The word people see for this basis.
    pub fn group(self) -> BasisGroup {
        match self {
            Self::Seen | Self::Measured | Self::Artefact => BasisGroup::Saw,
            Self::Heard | Self::Told => BasisGroup::Heard,
            Self::Inferred => BasisGroup::MyRead,
        }
    }
}

impl Precision {
    /// Whether the time of day is known.
    pub fn is_minute(&self) -> bool {
        *self == Self::Minute
    }
}

impl Default for Precision {
    /// What people log themselves.
    fn default() -> Self {
        Self::Minute
    }
}

impl BasisGroup {
    /// The basis stored when a person picks this word.
    pub fn basis(self) -> Basis {
        match self {
            Self::Saw => Basis::Seen,
            Self::Heard => Basis::Heard,
            Self::MyRead => Basis::Inferred,
        }
    }
}

closed_list! {
    /// Problem unless said otherwise.
    Polarity, "polarity", {
        /// Something gets in the way.
        Problem = "problem",
        /// A bright spot: something that works and should stay.
        Strength = "strength",
        /// Neither.
        Neutral = "neutral",
    }
}

closed_list! {
    /// What sort of note an observation is.
    Kind, "kind", {
        /// Something that happened.
        Event = "event",
        /// Somebody's words.
        Quote = "quote",
        /// The leader thinking.
        Thinking = "thinking",
        /// A host's idea.
        Idea = "idea",
        /// What a host asked for.
        Ask = "ask",
        /// A measure that drives the wrong behaviour.
        KpiConflict = "kpi_conflict",
        /// Words that worked with a customer.
        Phrase = "phrase",
    }
}

closed_list! {
    /// How the leader took part.
    Mode, "mode", {
        /// From a distance.
        Watched = "watched",
        /// Beside the host.
        SatWith = "sat_with",
        /// Lent a hand.
        Assisted = "assisted",
        /// Did the work.
        Did = "did",
        /// Took over an escalation.
        TookEscalation = "took_escalation",
    }
}

closed_list! {
    /// What the host said at read-back.
    HostVerdict, "host verdict", {
        /// Not read back yet.
        Unread = "unread",
        /// Stands as written.
        Kept = "kept",
        /// Stands as corrected.
        Corrected = "corrected",
        /// Taken out by the host.
        Struck = "struck",
    }
}

closed_list! {
    /// Where an activity's times come from.
    ActivitySource, "activity source", {
        /// A key or tap at that moment.
        Key = "key",
        /// Typed or dragged afterwards.
        Edited = "edited",
        /// Closed by the app because nobody did.
        AutoClosed = "auto_closed",
    }
}

closed_list! {
    /// Who or what interrupted.
    InterruptionSource, "interruption source", {
        /// Another member of staff.
        Colleague = "colleague",
        /// The supervisor.
        Supervisor = "supervisor",
        /// A program or device.
        System = "system",
        /// A customer.
        Customer = "customer",
        /// An alarm, such as calls queueing.
        Alarm = "alarm",
        /// The leader who shadows.
        Leader = "leader",
    }
}

closed_list! {
    /// Whether interrupted work was taken up again.
    Resumed, "resumption", {
        /// At once.
        Yes = "yes",
        /// Later that day.
        Later = "later",
        /// Not that day.
        No = "no",
        /// Somebody else went on.
        ByOther = "by_other",
    }
}

closed_list! {
    /// Whether a contact should have been necessary (Seddon's value and failure demand).
    Demand, "demand", {
        /// What the service is there for.
        Value = "value",
        /// Caused by something not done, or not done right.
        Failure = "failure",
        /// Cannot be said.
        Unclear = "unclear",
    }
}

closed_list! {
    /// What a day showed of an assumption.
    Verdict, "verdict", {
        /// As expected.
        True = "true",
        /// In part.
        Partly = "partly",
        /// Otherwise: a surprise.
        False = "false",
    }
}

closed_list! {
    /// How a figure of a responsibility is known.
    Certainty, "certainty", {
        /// Somebody said so.
        Told = "told",
        /// A document or system says so.
        Record = "record",
        /// It was watched.
        Observed = "observed",
    }
}

closed_list! {
    /// How hard an ask is.
    Effort, "effort", {
        /// Days, within the team.
        Easy = "easy",
        /// Weeks, or another team.
        Medium = "medium",
        /// Months, money, or several departments.
        Hard = "hard",
    }
}

closed_list! {
    /// The stoplight: the state of a promise, never a lateness.
    Light, "light", {
        /// Not answered yet.
        New = "new",
        /// Done.
        Green = "green",
        /// In progress.
        Yellow = "yellow",
        /// Cannot be done, because.
        Red = "red",
    }
}

closed_list! {
    /// How a decision stands on a day.
    DecisionState, "decision_state", {
        /// Nothing was chosen yet.
        Proposed = "proposed",
        /// It holds.
        Decided = "decided",
        /// The day has come on which it is looked at again.
        ToReview = "to_review",
        /// What became of it was said.
        Judged = "judged",
        /// Another one took its place.
        Superseded = "superseded",
        /// It was taken back.
        Reversed = "reversed",
    }
}

closed_list! {
    /// What the rates before and after say of a decision.
    Outcome, "outcome", {
        /// The rate went where it was to go, and stays there.
        Held = "held",
        /// It went that way, and not as far as was expected.
        Short = "short",
        /// It had gone there, and is back.
        Faded = "faded",
        /// What was expected can be ruled out.
        NoEffect = "no_effect",
        /// The rate went the other way.
        Worse = "worse",
        /// The figures allow too much.
        CannotTell = "cannot_tell",
    }
}

closed_list! {
    /// What in the system stood behind what a person did or did not do.
    SystemFirst, "system-first answer", {
        /// The tools did not allow it.
        Tools = "tools",
        /// Nobody had shown it.
        Training = "training",
        /// There was no opportunity.
        Opportunity = "opportunity",
        /// There was no time.
        Time = "time",
    }
}

closed_list! {
    /// What a reviewer did with an observation.
    ReviewAction, "review action", {
        /// It stands and counts.
        Accept = "accept",
        /// It stands and is evidence of a finding.
        Merge = "merge",
        /// It stands, and something is done about it: it belongs to an ask, a finding or a decision.
        Link = "link",
        /// It is left out, and the observer reads why.
        Decline = "decline",
        /// Not now.
        Snooze = "snooze",
        /// The observer is asked something first.
        Ask = "ask",
    }
}

closed_list! {
    /// Why an observation was declined. Free words may stand beside it, or in its place.
    DeclineReason, "decline reason", {
        /// Nobody who was not there could act on it.
        TooVague = "too_vague",
        /// The same moment is written down twice.
        Twice = "twice",
        /// It is about something else than the programme.
        OutOfScope = "out_of_scope",
        /// It was put right since.
        Solved = "solved",
        /// It tells how a person is, not what happened.
        AboutAPerson = "about_a_person",
    }
}

closed_list! {
    /// How an observation bears on a finding.
    EvidenceLink, "evidence link", {
        /// It says the same.
        Supports = "supports",
        /// It says otherwise.
        Contradicts = "contradicts",
        /// It helps to understand.
        Context = "context",
    }
}

closed_list! {
    /// Whether a finding still waits for somebody to do something about it.
    FindingState, "finding state", {
        /// It does.
        Open = "open",
        /// It is done with.
        Settled = "settled",
    }
}
