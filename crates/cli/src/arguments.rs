//! The words of the command line. What `--help` says of them stands in the messages too, in every language (`usage`).

use std::path::PathBuf;

use clap::{CommandFactory, Parser, Subcommand};
use shadowday_app::api::PhotoArea;

/// Walk a day in their shoes: log, find and report observations of shadow days.
#[derive(Debug, Parser)]
#[command(name = "shadowday", version, about, long_about = None)]
pub struct Arguments {
    /// The notebook folder (SHADOWDAY_DATA overrides the default).
    #[arg(long, value_name = "DIR", global = true)]
    pub data: Option<PathBuf>,
    /// One JSON object a line on standard output.
    #[arg(long, global = true)]
    pub json: bool,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Open, close and list shadow days.
    Day {
        /// start, end, list
        #[command(subcommand)]
        what: Day,
    },
    /// Log an observation in the capture grammar.
    Note {
        /// The line, sigils and all; with a photo it may be left out.
        #[arg(required_unless_present = "photo", default_value = "", hide_default_value = true)]
        line: String,
        /// The day it goes to; the open one otherwise.
        #[arg(long, value_name = "ID")]
        day: Option<String>,
        /// When it happened.
        #[arg(long, value_name = "T")]
        at: Option<String>,
        /// A photo that the note begins with.
        #[command(flatten)]
        attached: Attached,
    },
    /// Take in observations from a file.
    Import {
        /// observations
        #[command(subcommand)]
        what: Import,
    },
    /// Find observations.
    Search {
        /// What to look for, filters included.
        query: Option<String>,
        /// A file with one query a line.
        #[arg(long, value_name = "FILE", conflicts_with = "query", required_unless_present = "query")]
        queries: Option<PathBuf>,
        /// Hits for each query.
        #[arg(long, value_name = "N", default_value_t = 20)]
        limit: u32,
    },
    /// Make a report.
    Report {
        /// day, notice, summary, findings, poster, decision, purchase, huddle, register
        #[command(subcommand)]
        what: Report,
    },
    /// List findings, easy ones first.
    Finding {
        /// list
        #[command(subcommand)]
        what: Finding,
    },
    /// What hosts asked for, and what is answered.
    Ask {
        /// list, answer, told
        #[command(subcommand)]
        what: Ask,
    },
    /// What was decided, and what became of it.
    Decision {
        /// list
        #[command(subcommand)]
        what: Decision,
    },
    /// Undo the last act, or group of acts, of this installation.
    Undo,
    /// Bring back what the last undo took.
    Redo,
    /// Read the ledger aloud, newest first.
    History {
        /// Only acts that touched this record.
        #[arg(long, value_name = "ID")]
        record: Option<String>,
        /// Only acts before this position, which an earlier answer gave.
        #[arg(long, value_name = "POSITION")]
        before: Option<String>,
        /// Acts wanted.
        #[arg(long, value_name = "N", default_value_t = 50)]
        limit: u32,
    },
    /// Erase the words of a note for ever, in every version of it. It cannot be undone.
    Erase {
        /// The note.
        #[arg(long, value_name = "ID")]
        record: String,
    },
    /// Compare the ledger, the tables and the index, and open every backup.
    Check,
    /// Throw away what is derived and make it again.
    Rebuild {
        /// Only the tables.
        #[arg(long)]
        tables: bool,
        /// Only the search index.
        #[arg(long)]
        index: bool,
    },
    /// Make a verified copy of the notebook.
    Backup {
        /// Where to.
        file: PathBuf,
    },
    /// Make a notebook from a backup; it becomes a new writer.
    Restore {
        /// The backup.
        file: PathBuf,
    },
    /// Make the sample company's notebook in DIR/sample.
    Sample,
}

/// A photo, and what is hidden in it for good: nobody looks at it here, so that must be said.
#[derive(Debug, clap::Args)]
pub struct Attached {
    /// Begin the note of the open day with a photo: JPEG, PNG or WebP. Nothing but its pixels is kept.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["day", "at"])]
    pub photo: Option<PathBuf>,
    /// What the photo shows, in words; the line otherwise.
    #[arg(long, value_name = "WORDS", requires = "photo", default_value = "", hide_default_value = true)]
    pub shows: String,
    /// Cover a part of it for good, in pixels from the upper left corner.
    #[arg(long, value_name = "X,Y,WIDTH,HEIGHT", requires = "photo", value_parser = area)]
    pub cover: Vec<PhotoArea>,
    /// Keep only this part of it.
    #[arg(long, value_name = "X,Y,WIDTH,HEIGHT", requires = "photo", value_parser = area)]
    pub keep: Option<PhotoArea>,
    /// It was looked at, and nothing in it must be hidden.
    #[arg(long, requires = "photo")]
    pub nothing_to_hide: bool,
    /// Keep it although a host of the day did not allow photos.
    #[arg(long, requires = "photo")]
    pub although_refused: bool,
}

/// `X,Y,WIDTH,HEIGHT` in pixels.
fn area(text: &str) -> Result<PhotoArea, String> {
    let numbers: Result<Vec<u32>, _> = text.split(',').map(|number| number.trim().parse()).collect();
    match numbers.as_deref() {
        Ok(&[x, y, width, height]) => Ok(PhotoArea { x, y, width, height }),
        _ => Err("four whole numbers, such as 10,20,300,80".to_owned()),
    }
}

/// What a command needs of the notebook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// To read it. Nothing in its folder changes.
    Reading,
    /// To read it, and to write where nobody else does: a report leaves a record, a search brings the index up to date.
    ReadingAtLeast,
    /// To write in a notebook that is there.
    Writing,
    /// To write, and to begin a notebook where there is none.
    Beginning,
}

impl Command {
    /// What it needs of the notebook.
    pub fn needs(&self) -> Needs {
        match self {
            Self::History { .. }
            | Self::Day { what: Day::List }
            | Self::Finding { .. }
            | Self::Ask { what: Ask::List { .. } }
            | Self::Decision { what: Decision::List }
            | Self::Import { what: Import::Observations { dry_run: true, .. } } => Needs::Reading,
            Self::Search { .. } | Self::Check | Self::Report { .. } => Needs::ReadingAtLeast,
            Self::Day { what: Day::End { .. } }
            | Self::Ask { what: Ask::Answer { .. } | Ask::Told { .. } }
            | Self::Undo
            | Self::Redo
            | Self::Erase { .. }
            | Self::Rebuild { .. }
            | Self::Backup { .. } => Needs::Writing,
            Self::Day { what: Day::Start { .. } }
            | Self::Note { .. }
            | Self::Import { .. }
            | Self::Restore { .. }
            | Self::Sample => Needs::Beginning,
        }
    }
}

/// Shadow days.
#[derive(Debug, Subcommand)]
pub enum Day {
    /// Open a shadow day.
    Start {
        /// The team; made when there is none of this name.
        #[arg(long)]
        team: String,
        /// Who shadows; you otherwise.
        #[arg(long)]
        leader: Option<String>,
        /// When it began.
        #[arg(long, value_name = "T")]
        at: Option<String>,
        /// What the leader wants to learn.
        #[arg(long)]
        question: Option<String>,
    },
    /// End the open day.
    End {
        /// When it ended.
        #[arg(long, value_name = "T")]
        at: Option<String>,
    },
    /// List shadow days, newest first.
    List,
}

/// Findings.
#[derive(Debug, Subcommand)]
pub enum Finding {
    /// List findings: sentence, evidence and its grade, effort, owner.
    List {
        /// Settled ones too.
        #[arg(long)]
        settled: bool,
        /// Only those whose sentence has these words.
        #[arg(long, default_value = "")]
        words: String,
    },
}

/// Asks.
#[derive(Debug, Subcommand)]
pub enum Ask {
    /// List asks, those to be seen to first.
    List {
        /// Only those of this team.
        #[arg(long, value_name = "NAME")]
        team: Option<String>,
        /// Only those with this light.
        #[arg(long, value_parser = ["new", "yellow", "green", "red"])]
        light: Option<String>,
    },
    /// Answer an ask. What is not given stays as it is; an empty text takes it away.
    Answer {
        /// The ask.
        id: String,
        /// new, yellow (in progress), green (done), red (cannot, because).
        #[arg(long, value_parser = ["new", "yellow", "green", "red"])]
        light: Option<String>,
        /// What is said; a red needs its reason.
        #[arg(long)]
        text: Option<String>,
        /// Who does it.
        #[arg(long)]
        owner: Option<String>,
        /// Until when.
        #[arg(long, value_name = "DATE")]
        due: Option<String>,
        /// On whose authority.
        #[arg(long)]
        authority: Option<String>,
        /// When the team was told of this answer.
        #[arg(long, value_name = "DATE")]
        told_on: Option<String>,
        /// How the team was told.
        #[arg(long, value_name = "TEXT")]
        how: Option<String>,
        /// Nobody needs to be told.
        #[arg(long)]
        no_need_to_tell: bool,
        /// When the team confirmed.
        #[arg(long, value_name = "DATE")]
        confirmed_on: Option<String>,
        /// What it brought.
        #[arg(long)]
        effect: Option<String>,
    },
    /// Write down that the team was told the answer.
    Told {
        /// The ask.
        id: String,
        /// When; today otherwise.
        #[arg(long, value_name = "DATE")]
        on: Option<String>,
        /// How.
        #[arg(long, value_name = "TEXT")]
        how: Option<String>,
        /// Nobody needs to be told.
        #[arg(long, conflicts_with_all = ["on", "how"])]
        no_need: bool,
    },
}

/// Decisions.
#[derive(Debug, Subcommand)]
pub enum Decision {
    /// List decisions, newest first, with their verdicts.
    List,
}

/// Imports.
#[derive(Debug, Subcommand)]
pub enum Import {
    /// From CSV, XLSX or ODS.
    Observations {
        /// The file.
        file: PathBuf,
        /// COLUMN=FIELD,… for columns that do not map themselves.
        #[arg(long, default_value = "")]
        map: String,
        /// The sheet of a workbook.
        #[arg(long)]
        sheet: Option<String>,
        /// Say what would be done and write nothing.
        #[arg(long)]
        dry_run: bool,
    },
}

/// Where a report goes.
#[derive(Debug, clap::Args)]
pub struct Paper {
    /// pdf, html, docx, eml (a mail draft), md, xlsx, csv; png for a report of one sheet.
    #[arg(long, default_value = "pdf")]
    pub format: String,
    /// The file to make.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// Replace an existing file.
    #[arg(long)]
    pub force: bool,
    /// The headline sentence; proposed from the data otherwise.
    #[arg(long, default_value = "")]
    pub headline: String,
    /// Only this theme, of a day, a period or findings; may be said more than once.
    #[arg(long, value_name = "THEME")]
    pub theme: Vec<String>,
    /// A note that is printed in its own words; may be said more than once.
    #[arg(long, value_name = "ID")]
    pub evidence: Vec<String>,
    /// Without the page of evidence, of a day, a period or findings.
    #[arg(long)]
    pub one_page: bool,
    /// The method in a few lines.
    #[arg(long)]
    pub short_method: bool,
    /// Why names, phone numbers and e-mail addresses that were noticed may be printed all the same.
    #[arg(long, value_name = "REASON", default_value = "")]
    pub names_stay: String,
    /// Language of the report; that of the settings otherwise.
    #[arg(long)]
    pub language: Option<String>,
}

/// From when to when a report looks, and at which teams.
#[derive(Debug, clap::Args)]
pub struct Period {
    /// First date; the first shadow day's otherwise.
    #[arg(long, value_name = "DATE")]
    pub from: Option<String>,
    /// Last date; today otherwise.
    #[arg(long, value_name = "DATE")]
    pub to: Option<String>,
    /// A team's name; every team when none is given.
    #[arg(long)]
    pub team: Vec<String>,
}

/// Reports.
#[derive(Debug, Subcommand)]
pub enum Report {
    /// One shadow day.
    Day {
        /// The day; the last one otherwise.
        #[arg(long, value_name = "ID")]
        day: Option<String>,
        /// Where to.
        #[command(flatten)]
        paper: Paper,
    },
    /// The notice for a host: one page to print or send before a shadow day.
    Notice {
        /// The day; the open one, or today's, otherwise.
        #[arg(long, value_name = "ID")]
        day: Option<String>,
        /// pdf or html.
        #[arg(long, default_value = "pdf", value_parser = ["pdf", "html"])]
        format: String,
        /// The file to make.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// Replace an existing file.
        #[arg(long)]
        force: bool,
        /// Language of the notice; that of the settings otherwise.
        #[arg(long)]
        language: Option<String>,
    },
    /// A period, for one or several teams.
    Summary {
        /// Of when, and of which teams.
        #[command(flatten)]
        period: Period,
        /// For the leader and the team, or to pass on: small groups are withheld then.
        #[arg(long, value_parser = ["team", "pass-on"], default_value = "team")]
        edition: String,
        /// Where to.
        #[command(flatten)]
        paper: Paper,
    },
    /// What a period's findings ask a supervisor to decide, to do and to know.
    Findings {
        /// Of when, and of which teams.
        #[command(flatten)]
        period: Period,
        /// For the leader and the team, or to pass on: small groups are withheld then.
        #[arg(long, value_parser = ["team", "pass-on"], default_value = "team")]
        edition: String,
        /// Where to.
        #[command(flatten)]
        paper: Paper,
    },
    /// You said, we did: for the wall of one team.
    Poster {
        /// The team's name.
        #[arg(long)]
        team: String,
        /// First date of what was asked or answered; the first shadow day's otherwise.
        #[arg(long, value_name = "DATE")]
        from: Option<String>,
        /// Last date; today otherwise.
        #[arg(long, value_name = "DATE")]
        to: Option<String>,
        /// The sheet: a3, a4 or letter.
        #[arg(long, value_parser = ["a3", "a4", "letter"], default_value = "a3")]
        sheet: String,
        /// The next shadow day with the team.
        #[arg(long, value_name = "DATE")]
        next: Option<String>,
        /// Where to.
        #[command(flatten)]
        paper: Paper,
    },
    /// One sheet about one decision.
    Decision {
        /// The decision: its number in the register, or its id.
        #[arg(long, value_name = "ID")]
        id: String,
        /// What is to be decided; the decision's question otherwise.
        #[arg(long, default_value = "")]
        asked: String,
        /// Who decides.
        #[arg(long, value_name = "WHO", default_value = "")]
        decider: String,
        /// By when.
        #[arg(long, value_name = "DATE")]
        by: Option<String>,
        /// For the leader and the team, or to pass on: small groups are withheld then.
        #[arg(long, value_parser = ["team", "pass-on"], default_value = "team")]
        edition: String,
        /// Where to.
        #[command(flatten)]
        paper: Paper,
    },
    /// The case for a purchase, from asks, findings and observations about the same thing.
    Purchase {
        /// An ask, a finding or an observation; may be said more than once.
        #[arg(long, value_name = "ID", required = true)]
        id: Vec<String>,
        /// What is to be bought.
        #[arg(long, default_value = "")]
        asked: String,
        /// What it costs, from and to.
        #[arg(long, default_value = "")]
        cost: String,
        /// What was tried; may be said more than once.
        #[arg(long)]
        tried: Vec<String>,
        /// Who decides.
        #[arg(long, value_name = "WHO", default_value = "")]
        decider: String,
        /// By when.
        #[arg(long, value_name = "DATE")]
        by: Option<String>,
        /// For the leader and the team, or to pass on: small groups are withheld then.
        #[arg(long, value_parser = ["team", "pass-on"], default_value = "team")]
        edition: String,
        /// Where to.
        #[command(flatten)]
        paper: Paper,
    },
    /// A card for the huddle: one principle, one story, one question.
    Huddle {
        /// Of when, and of which teams.
        #[command(flatten)]
        period: Period,
        /// The principle; the story's own otherwise.
        #[arg(long, value_parser = ["respect", "competence", "compassion", "empathy", "listening"])]
        principle: Option<String>,
        /// The story in other words, sixty of them at most.
        #[arg(long, default_value = "")]
        story: String,
        /// The question to talk about.
        #[arg(long, default_value = "")]
        question: String,
        /// Where to.
        #[command(flatten)]
        paper: Paper,
    },
    /// The register of decisions, for the company's own register.
    Register {
        /// What was decided until this date; today otherwise.
        #[arg(long, value_name = "DATE")]
        to: Option<String>,
        /// For the leader and the team, or to pass on: small groups are withheld then.
        #[arg(long, value_parser = ["team", "pass-on"], default_value = "team")]
        edition: String,
        /// Where to.
        #[command(flatten)]
        paper: Paper,
    },
}

/// The names of all commands.
pub fn names() -> impl Iterator<Item = String> {
    let names: Vec<String> =
        Arguments::command().get_subcommands().map(|command| command.get_name().to_owned()).collect();
    names.into_iter().chain(["help".to_owned()])
}
