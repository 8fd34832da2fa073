//! Reports: what to make, its live preview, and the file made.

use super::crossing;

crossing! {
    /// What to report on.
    pub struct ReportRequest {
        /// `day`, `summary`, `findings`, `poster`, `decision`, `purchase`, `huddle`, `register`.
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
        /// How much of it is told.
        #[serde(default)]
        pub extent: ReportExtent,
    }

    /// How much of a report is told, and which notes are printed because a person chose them.
    #[derive(Default)]
    pub struct ReportExtent {
        /// Only notes of these themes, stored words; all when empty. For a day, a period and findings.
        pub themes: Vec<String>,
        /// Notes that are printed in their own words; ids.
        pub evidence: Vec<String>,
        /// Without the page that doubts. For a day, a period and findings.
        pub one_page: bool,
        /// The method in a few lines instead of the whole of it.
        pub short_method: bool,
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
        /// It has a place for notes that a person chooses.
        pub takes_evidence: bool,
        /// Notes that may be chosen, the chosen ones first, then the weightiest; so many as a person reads through.
        pub evidence: Vec<ReportEvidence>,
        /// The headline is a person's own sentence, which a PDF needs.
        pub headline_is_own: bool,
    }

    /// A note that may be printed in its own words.
    pub struct ReportEvidence {
        /// Its id.
        pub id: String,
        /// Such as `B-14Oct-07`.
        pub evidence: String,
        /// When it happened, as exact as it is known; empty when nobody said.
        pub at: String,
        /// Its words, or why they are not told.
        pub text: String,
        /// A person chose it.
        pub chosen: bool,
    }

    /// A report for the clipboard, to be pasted into a message.
    pub struct ReportForEmail {
        /// With headings, lists and tables.
        pub html: String,
        /// The same for programs that take text only.
        pub text: String,
        /// What the message can be called.
        pub subject: String,
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
