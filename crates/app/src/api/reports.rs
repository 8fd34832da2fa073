//! Reports: what to make, its live preview, and the file made.

use super::crossing;

crossing! {
    /// What to report on.
    pub struct ReportRequest {
        /// `day`, `summary`, `findings`, `poster`, `decision`, `purchase`, `huddle`.
        pub report: String,
        /// The day, for `day`.
        pub day: Option<String>,
        /// First date, `YYYY-MM-DD`, of a period.
        pub from: Option<String>,
        /// Last date; today where a report is about everything so far.
        pub to: Option<String>,
        /// Teams; all when empty. A poster is for one.
        pub teams: Vec<String>,
        /// Whom it is for: `team` (the leader and the team) or `pass-on` (others; small groups are withheld).
        pub edition: String,
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
        /// Why names, phone numbers and addresses that were noticed may be printed all the same.
        pub names_waived: String,
        /// Language tag of the report.
        pub language: String,
        /// Paper: `a4`, `letter`; `a3` for a poster.
        pub paper: String,
        /// The decision; or the asks, findings and observations that a purchase is about.
        #[serde(default)]
        pub of: Vec<String>,
        /// What a person adds.
        #[serde(default)]
        pub said: ReportSaid,
    }

    /// What a person adds to a report, each where the report has a place for it.
    #[derive(Default)]
    pub struct ReportSaid {
        /// What is to be decided.
        pub asked: String,
        /// Who decides.
        pub decider: String,
        /// By when, a local date.
        pub decide_by: Option<String>,
        /// What it costs, from and to.
        pub cost: String,
        /// What was tried, one a line.
        pub tried: String,
        /// The principle of a huddle card: `respect`, `competence`, `compassion`, `empathy`, `listening`.
        pub principle: String,
        /// The story, in the words of whoever tells it.
        pub story: String,
        /// The question to talk about.
        pub question: String,
        /// The next shadow day, a local date.
        pub next_day: Option<String>,
    }

    /// The live preview: the same pages the PDF has.
    pub struct ReportPreview {
        /// Each page as an SVG picture.
        pub pages: Vec<String>,
        /// The same content as text, heading by heading, for screen readers.
        pub outline: Vec<OutlineLine>,
        /// Proposed headline.
        pub proposed_headline: String,
        /// What to look at before it leaves.
        pub checks: Vec<ReportCheck>,
        /// Observations it draws on.
        pub observations: u32,
        /// Digest of its data, hex.
        pub digest: String,
    }

    /// A line of the outline.
    pub struct OutlineLine {
        /// 1 to 3 for headings, 0 for text.
        pub level: u8,
        /// The words.
        pub text: String,
    }

    /// A check of the report.
    pub struct ReportCheck {
        /// `ok`, `look`, `stop`.
        pub state: String,
        /// Fluent id.
        pub message: String,
        /// Its arguments.
        pub message_args: std::collections::BTreeMap<String, String>,
    }

    /// Request of `make_report`.
    pub struct MakeReport {
        /// What.
        pub request: ReportRequest,
        /// `pdf`, `html`, `docx`, `eml`, `md`, `xlsx`, `csv`, `png`.
        pub format: String,
        /// Ask for a place with the system's dialog; Documents/Shadowday otherwise.
        pub choose_place: bool,
    }

    /// A report that was made.
    pub struct MadeReport {
        /// Names the file for `open_report` and `show_report`.
        pub token: String,
        /// File name.
        pub name: String,
        /// Folder, to show.
        pub folder: String,
        /// Pages, for PDF.
        pub pages: Option<u32>,
        /// It meets the accessibility standard of its format; false for a PDF whose characters defeat it.
        pub accessible: bool,
        /// Observations it draws on.
        pub observations: u32,
        /// Digest of its data.
        pub digest: String,
        /// Cells withheld because the group is small.
        pub withheld: u32,
    }
}
