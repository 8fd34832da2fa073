//! Settings of the programme: records in the ledger.

use serde_json::json;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{FieldMap, Programme, RecordKind};
use shadowday_model::sentence;
use shadowday_report::Messages;
use shadowday_store::Seen;

use crate::api::{Done, Nothing, ProgrammeForm};
use crate::app::App;
use crate::customer_numbers::shapes;
use crate::error::Error;
use crate::founding::{fields, found, foundation};
use crate::parse::position;
use crate::words;

/// Fewest hosts behind a count, at the least.
const FLOOR_COUNTS: u32 = 3;
/// Fewest hosts behind a quote, at the least.
const FLOOR_QUOTES: u32 = 5;

/// The programme as Settings shows it.
pub fn programme(app: &App, _: Nothing) -> Result<ProgrammeForm, Error> {
    app.read(|read| {
        let seen = read.n().to_string();
        let programme =
            read.programme().unwrap_or_else(|| Programme::from_fields(RecordId(uuid::Uuid::nil()), &FieldMap::new()));
        ProgrammeForm {
            seen,
            notice: Some(notice_of(&programme)),
            notice_version: programme.notice_version,
            name: programme.name,
            purpose: programme.purpose,
            basis_note: Some(programme.basis_note),
            language: programme.language,
            k_counts: programme.k_counts,
            k_quotes: programme.k_quotes,
            retention_days: programme.retention_days,
            customer_numbers: Some(programme.customer_numbers),
        }
    })
}

/// What hosts are told: the programme's own words, or the shipped ones.
pub(crate) fn notice_of(programme: &Programme) -> String {
    if programme.notice.is_empty() { shipped_notice(&programme.language) } else { programme.notice.clone() }
}

fn shipped_notice(language: &str) -> String {
    Messages::of(language).say("notice-default")
}

/// The fields of a changed notice. Its version is raised, so that it is known who was told what; the shipped words are
/// kept as none, so that a better translation of them reaches everybody.
fn notice_changed(old: &Programme, text: &str) -> FieldMap {
    let text = words::optional(text);
    if text == notice_of(old) {
        return FieldMap::new();
    }
    let kept = if text == shipped_notice(&old.language) { String::new() } else { text };
    fields([("notice", json!(kept)), ("notice_version", json!(old.notice_version + 1))])
}

/// Changes the programme. The k's can be raised at any time and never lowered after the first release.
pub fn save_programme(app: &App, form: ProgrammeForm) -> Result<Done, Error> {
    if form.k_counts < FLOOR_COUNTS || form.k_quotes < FLOOR_QUOTES {
        return Err(Error::invalid(
            "k_counts",
            sentence!("error-small-groups", counts = FLOOR_COUNTS, quotes = FLOOR_QUOTES),
        ));
    }
    let customer_numbers = form.customer_numbers.as_deref().map(shapes).transpose()?;
    let seen = Seen::At(position(&form.seen)?);
    found(app)?;
    let done = app.act("save_programme", None, |act| {
        let base = foundation(act)?;
        let released = !act.read().releases(1).is_empty();
        let old = act.read().programme();
        let lowered = |old: &Programme| form.k_counts < old.k_counts || form.k_quotes < old.k_quotes;
        if released && old.as_ref().is_some_and(lowered) {
            return Err(Error::Refused(sentence!("error-group-sizes-lowered")));
        }
        let mut given = fields([
            ("name", json!(words::optional(&form.name))),
            ("purpose", json!(words::optional(&form.purpose))),
            ("language", json!(form.language)),
            ("k_counts", json!(form.k_counts)),
            ("k_quotes", json!(form.k_quotes)),
            ("retention_days", json!(form.retention_days)),
        ]);
        if let Some(basis) = &form.basis_note {
            given.insert("basis_note".to_owned(), json!(words::optional(basis)));
        }
        if let Some(shapes) = &customer_numbers {
            given.insert("customer_numbers".to_owned(), json!(shapes));
        }
        if let (Some(old), Some(text)) = (&old, &form.notice) {
            given.extend(notice_changed(old, text));
        }
        act.write(RecordKind::Programme, base.programme, given, seen)?;
        Ok(())
    })?;
    Ok(done.said("done-programme-saved", &[]))
}
