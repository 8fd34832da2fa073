//! `decision list`.

use serde_json::json;
use shadowday_app::api::{DecisionRow, Nothing, WeighedOption};
use shadowday_app::sentence;
use shadowday_app::{App, Error, decisions};

use crate::DONE;
use crate::output::{Output, text};

/// `decision list`.
pub fn list(app: &App, output: &Output) -> Result<u8, Error> {
    for decision in decisions::decisions(app, Nothing {})?.decisions {
        show(output, &decision);
    }
    Ok(DONE)
}

fn weighed(one: &WeighedOption) -> serde_json::Value {
    json!({
        "option": one.option,
        "effort": text(&one.effort),
        "effect": text(&one.effect),
        "risk": text(&one.risk),
        "recommended": one.recommended,
    })
}

fn show(output: &Output, decision: &DecisionRow) {
    let teams: Vec<&str> = decision.teams.iter().map(|team| team.name.as_str()).collect();
    let object = json!({
        "id": decision.id,
        "number": decision.number,
        "state": decision.state,
        "question": decision.question,
        "findings": decision.findings.iter().map(|finding| &finding.id).collect::<Vec<_>>(),
        "asks": decision.asks.iter().map(|ask| &ask.id).collect::<Vec<_>>(),
        "reports": decision.reports.iter().map(|report| &report.id).collect::<Vec<_>>(),
        "options": decision.options,
        "weighed": decision.weighed.iter().map(weighed).collect::<Vec<_>>(),
        "cost_of_waiting": text(&decision.cost_of_waiting),
        "whys": decision.whys.iter().map(|why| json!({ "because": why.because, "finding": why.finding })).collect::<Vec<_>>(),
        "choice": text(&decision.choice),
        "because": text(&decision.because),
        "owner": text(&decision.owner),
        "for_company": text(&decision.for_company),
        "for_staff": text(&decision.for_staff),
        "measure": text(&decision.measure),
        "rate_from": decision.rate_from,
        "rate_to": decision.rate_to,
        "effect_by": decision.effect_by,
        "review_on": decision.review_on,
        "no_review_because": text(&decision.no_review_because),
        "teams": teams,
        "decided_on": decision.decided_on,
        "supersedes": decision.supersedes.as_ref().map(|other| other.number),
        "superseded_by": decision.superseded_by.as_ref().map(|other| other.number),
        "reversed_on": decision.reversed_on,
        "verdicts": decision.verdicts,
    });
    let line = sentence!(
        "command-decision",
        number = decision.number,
        state = decision.state.as_str(),
        question = &decision.question,
        choice = &decision.choice,
        owner = &decision.owner,
        review = decision.review_on.as_deref().unwrap_or_default(),
        id = &decision.id
    );
    output.answer(&object, &line);
}
