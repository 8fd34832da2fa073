//! Weak signals: small things said often, and what a person says about them.

use super::crossing;

crossing! {
    /// Answer of `weak_signals`.
    pub struct WeakSignals {
        /// Fewest distinct hosts behind a signal.
        pub k: u32,
        /// Notes looked at.
        pub notes: u32,
        /// Older notes that were not, because there are too many.
        pub left_out: u32,
        /// Notes whose meaning is to be read or compared first, with `read_meanings`; no signal is told before.
        pub unread: u32,
        /// Meanings cannot be read here: words alone had to do.
        pub by_words: bool,
        /// All of them are the leader's own: no cell is withheld.
        pub own: bool,
        /// Those with most hosts first.
        pub signals: Vec<Signal>,
    }

    /// The same small ask by many hosts.
    pub struct Signal {
        /// Its most typical note.
        pub id: String,
        /// What its notes share, the most telling first.
        pub words: Vec<SignalWord>,
        /// Notes in it.
        pub notes: u32,
        /// Distinct hosts.
        pub hosts: u32,
        /// How many teams.
        pub teams: u32,
        /// Local date of the first; empty where no note has a date.
        pub since: String,
        /// Local date of the last.
        pub until: String,
        /// Minutes that its notes name, all together.
        pub minutes: f64,
        /// How often it comes up in the hours observed.
        pub rate: Option<SignalRate>,
        /// Weeks in which it came up more than visits explain.
        pub burst: Option<SignalBurst>,
        /// By team and period.
        pub table: SignalTable,
        /// Words that may be passed on.
        pub quotes: Vec<SignalQuote>,
        /// Its notes, the most typical first.
        pub members: Vec<SignalNote>,
        /// Members beyond those listed.
        pub more: u32,
        /// Notes that nearly belong to it.
        pub near: Vec<SignalNote>,
        /// A person joined notes of it.
        pub by_hand: bool,
        /// Notes of it that are marked as asks.
        pub asked: u32,
        /// How alike its notes are in meaning, where that is known and there are other notes.
        pub alike: Option<SignalAlike>,
        /// The finding that looks after it, where there is one.
        pub case: Option<SignalCase>,
    }

    /// How alike notes are in meaning on average: 1 when they are the same.
    pub struct SignalAlike {
        /// Among themselves.
        pub among: f64,
        /// To as many others that are nearest to them.
        pub others: f64,
    }

    /// A signal that is a case.
    pub struct SignalCase {
        /// The finding.
        pub finding: String,
        /// Its sentence.
        pub statement: String,
        /// Notes of the signal that are evidence of it.
        pub notes: u32,
        /// Notes that came since, which are evidence of nothing yet.
        pub since: Vec<String>,
    }

    /// A word that notes of a signal share.
    pub struct SignalWord {
        /// The word as most wrote it.
        pub word: String,
        /// Notes of the signal that have it.
        pub here: u32,
        /// All notes that have it.
        pub everywhere: u32,
    }

    /// Notes per 100 hours observed, with the exact interval.
    pub struct SignalRate {
        /// The rate.
        pub rate: f64,
        /// Lower end.
        pub low: f64,
        /// Upper end.
        pub high: f64,
        /// Hours observed.
        pub hours: f64,
    }

    /// Weeks of one team, or of all, with more notes than their share.
    pub struct SignalBurst {
        /// The team's name; `None` for all teams.
        pub team: Option<String>,
        /// Monday of the first week.
        pub from: String,
        /// Sunday of the last week.
        pub to: String,
        /// Notes of the signal in it.
        pub notes: u32,
        /// Notes that its share of all notes would give.
        pub expected: f64,
        /// How often chance gives weeks as striking.
        pub chance: f64,
    }

    /// Notes of a signal by team and period.
    pub struct SignalTable {
        /// `2026-03`, `2026-Q1` or `2026`, in order.
        pub periods: Vec<String>,
        /// The teams, and at the end all of them where there are several.
        pub rows: Vec<SignalRow>,
        /// Cells withheld because the group is small.
        pub withheld: u32,
    }

    /// A row of that table; `None` is withheld.
    pub struct SignalRow {
        /// The team's name; `None` for all teams.
        pub team: Option<String>,
        /// One figure a period.
        pub cells: Vec<Option<u32>>,
        /// All periods.
        pub total: Option<u32>,
    }

    /// Words that may be quoted.
    pub struct SignalQuote {
        /// The words.
        pub text: String,
        /// The team's name.
        pub team: String,
        /// `2026-03`; a day would name the few hosts met on it.
        pub month: String,
    }

    /// A note of a signal, for the leader's own eyes.
    pub struct SignalNote {
        /// The note.
        pub id: String,
        /// Its words.
        pub text: String,
        /// The team's name.
        pub team: String,
        /// Local date, empty where it has none.
        pub date: String,
        /// Its day, to open it there.
        pub day: Option<String>,
        /// Its words may be quoted.
        pub quotable: bool,
    }

    /// Request of `signal_join`: these notes ask for the same.
    pub struct SignalJoin {
        /// The notes, two or more.
        pub notes: Vec<String>,
    }

    /// Request of `make_case`: a signal becomes a finding, and with options a decision that waits.
    #[derive(Default)]
    pub struct MakeCase {
        /// The finding's sentence.
        pub statement: String,
        /// For whom and where it holds: how many, where, since when, minutes.
        pub scope: String,
        /// The notes that support it.
        pub notes: Vec<String>,
        /// Distinct hosts, who are its reach; 0 for not known.
        pub hosts: u32,
        /// What could be done; without any no decision is proposed.
        pub options: Vec<String>,
        /// What is to be decided; the sentence where it is empty.
        pub question: String,
    }

    /// Request of `signal_part`: some notes of a signal ask for something else than the others.
    pub struct SignalPart {
        /// The notes that go.
        pub notes: Vec<String>,
        /// The notes that stay, the most typical one first.
        pub stay: Vec<String>,
        /// Those that go ask for one thing, too: the signal is split.
        pub together: bool,
    }
}
