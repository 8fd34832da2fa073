//! The notice for a host: one page to print or send before a shadow day. It says who comes, when and why, what is noted,
//! what will be asked, what never happens with it, and how to object. What is NOT here: the look (assets/templates).

use chrono::NaiveDate;
use serde_json::{Value, json};
use shadowday_model::records::Programme;
use shadowday_model::time::Lived;

use crate::error::ReportError;
use crate::input::Paper;
use crate::messages::{Messages, msg};
use crate::write::{Format, Written, html, pages};

const PAGE: &str =
    concat!(include_str!("../../../assets/templates/edges.typ"), include_str!("../../../assets/templates/notice.typ"));
const HTML: &str = include_str!("../../../assets/templates/notice.html");
/// Ids of the questions that are asked when no card was chosen.
const THREE: [&str; 3] = ["card-three-1", "card-three-2", "card-three-3"];
/// Ids of what never happens with the notes.
const NEVER: [&str; 3] = ["notice-not-used-1", "notice-not-used-2", "notice-not-used-3"];

/// What a notice says.
#[derive(Clone, Debug)]
pub struct HostNotice {
    /// The programme, for its purpose, basis, retention and version.
    pub programme: Option<Programme>,
    /// What hosts are told; paragraphs are parted by empty lines.
    pub text: String,
    /// The team.
    pub team: String,
    /// Who shadows; empty when that leader has no name yet.
    pub leader: String,
    /// That leader's role, or nothing.
    pub role: String,
    /// The local date, when it is known.
    pub date: Option<NaiveDate>,
    /// Begins.
    pub start: Option<Lived>,
    /// Ends.
    pub end: Option<Lived>,
    /// What the leader wants to learn.
    pub question: String,
    /// What will be asked; the three questions when empty.
    pub questions: Vec<String>,
    /// Paper of the page.
    pub paper: Paper,
}

/// Sets a notice as PDF or HTML.
pub fn notice(of: &HostNotice, format: Format, words: &Messages) -> Result<Written, ReportError> {
    let data = data(of, words);
    match format {
        Format::Pdf => {
            let ident = crate::content::digest_of(&data);
            pages::sheet(PAGE, &data, &ident, &words.say("notice-not-drawn"))
        }
        Format::Html => Ok(Written { bytes: html::sheet(HTML, data)?.into_bytes(), pages: None, accessible: true }),
        _ => Err(ReportError::File {
            format: format.as_str(),
            reason: "a notice is a page to read, made as pdf or html".to_owned(),
        }),
    }
}

fn data(of: &HostNotice, words: &Messages) -> Value {
    let programme = of.programme.as_ref();
    let title = match of.date {
        Some(date) => msg!(words, "notice-title-dated", date = &words.date(date)),
        None => words.say("notice-title"),
    };
    let days = programme.map_or(365, |programme| programme.retention_days);
    let version = programme.map_or(1, |programme| programme.notice_version).to_string();
    json!({
        "title": title,
        "name": words.say("notice-name"),
        "programme": programme.map(|programme| programme.name.clone()).unwrap_or_default(),
        "language": words.language(),
        "paper": of.paper,
        "facts": facts(of, words),
        "sections": [
            { "id": "told", "heading": words.say("notice-told"), "paragraphs": paragraphs(&of.text) },
            { "id": "questions", "heading": words.say("notice-questions"), "numbered": questions(of, words),
              "note": words.say("notice-questions-note") },
            { "id": "never", "heading": words.say("notice-not-used"), "bullets": NEVER.map(|id| words.say(id)) },
            { "id": "object", "heading": words.say("notice-object"),
              "paragraphs": [words.say("notice-object-words"), msg!(words, "notice-kept", days = &days.to_string())] },
        ],
        "foot": msg!(words, "notice-version", version = &version),
        "words": { "skip": words.say("notice-skip") },
    })
}

/// Who, when, why: each with its label; what is not known is left out.
fn facts(of: &HostNotice, words: &Messages) -> Vec<Value> {
    let programme = of.programme.as_ref();
    let role = if of.role.is_empty() || of.leader.is_empty() { String::new() } else { format!(" ({})", of.role) };
    let leader = format!("{}{role}", of.leader);
    let who = match leader.as_str() {
        "" => msg!(words, "notice-who-unnamed", team = &of.team),
        leader => msg!(words, "notice-who-words", leader = leader, team = &of.team),
    };
    let purpose = programme.map(|programme| programme.purpose.clone()).filter(|purpose| !purpose.is_empty());
    let basis = programme.map(|programme| programme.basis_note.clone()).unwrap_or_default();
    let facts = [
        ("notice-who", who),
        ("notice-when", when(of, words)),
        ("notice-why", purpose.unwrap_or_else(|| words.say("notice-why-default"))),
        ("notice-learn", of.question.clone()),
        ("notice-basis", basis),
    ];
    let said = facts.into_iter().filter(|(_, text)| !text.trim().is_empty());
    said.map(|(id, text)| json!({ "label": words.say(id), "text": text })).collect()
}

fn when(of: &HostNotice, words: &Messages) -> String {
    let time = |at: Lived| at.0.format("%H:%M").to_string();
    let Some(date) = of.date.map(|date| words.date(date)) else { return words.say("notice-when-open") };
    match (of.start.map(time), of.end.map(time)) {
        (Some(start), Some(end)) => {
            msg!(words, "notice-when-span", date = &date, start = &start, end = &end)
        }
        (Some(start), None) => msg!(words, "notice-when-from", date = &date, start = &start),
        (None, _) => date,
    }
}

fn paragraphs(text: &str) -> Vec<String> {
    let lines = text.replace("\r\n", "\n");
    lines.split("\n\n").map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

fn questions(of: &HostNotice, words: &Messages) -> Vec<String> {
    if of.questions.is_empty() {
        return THREE.map(|id| words.say(id)).to_vec();
    }
    of.questions.clone()
}
