//! Settings of the programme: records in the ledger.

use serde_json::json;
use shadowday_model::records::RecordKind;
use shadowday_store::Seen;

use crate::api::{Done, Nothing, ProgrammeForm};
use crate::app::App;
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
        let programme = read.programme();
        match programme {
            Some(programme) => ProgrammeForm {
                seen,
                name: programme.name,
                purpose: programme.purpose,
                language: programme.language,
                k_counts: programme.k_counts,
                k_quotes: programme.k_quotes,
                retention_days: programme.retention_days,
            },
            None => ProgrammeForm {
                seen,
                name: String::new(),
                purpose: String::new(),
                language: "en".to_owned(),
                k_counts: 5,
                k_quotes: 10,
                retention_days: 365,
            },
        }
    })
}

/// Changes the programme. The k's can be raised at any time and never lowered after the first release.
pub fn save_programme(app: &App, form: ProgrammeForm) -> Result<Done, Error> {
    if form.k_counts < FLOOR_COUNTS || form.k_quotes < FLOOR_QUOTES {
        return Err(Error::invalid(
            "k_counts",
            format!(
                "Small groups need at least {FLOOR_COUNTS} hosts behind a count and {FLOOR_QUOTES} behind a quote. Nothing was changed."
            ),
        ));
    }
    let seen = Seen::At(position(&form.seen)?);
    found(app)?;
    let done = app.act("save_programme", None, |act| {
        let base = foundation(act)?;
        let released = !act.read().releases(1).is_empty();
        let old = act.read().programme().filter(|_| released);
        if old.is_some_and(|old| form.k_counts < old.k_counts || form.k_quotes < old.k_quotes) {
            return Err(Error::Refused(
                "A report has already been made with the present group sizes, so they can only be raised. Nothing was changed.".to_owned(),
            ));
        }
        let given = fields([
            ("name", json!(words::optional(&form.name))),
            ("purpose", json!(words::optional(&form.purpose))),
            ("language", json!(form.language)),
            ("k_counts", json!(form.k_counts)),
            ("k_quotes", json!(form.k_quotes)),
            ("retention_days", json!(form.retention_days)),
        ]);
        act.write(RecordKind::Programme, base.programme, given, seen)?;
        Ok(())
    })?;
    Ok(done.said("done-programme-saved", &[]))
}
