//! `ask list`, `ask answer`, `ask told`.

use serde_json::json;
use shadowday_app::api::{AnswerAsk, AskRow, Asks, AsksRequest, TellTeam};
use shadowday_app::sentence;
use shadowday_app::{App, Error, answers, asks};

use crate::DONE;
use crate::arguments::Ask;
use crate::output::{Output, text};
use crate::reports::teams;

/// `ask`.
pub fn ask(app: &App, what: &Ask, output: &Output) -> Result<u8, Error> {
    match what {
        Ask::List { team, light } => {
            let team = team.as_ref().map(|name| teams(app, std::slice::from_ref(name))).transpose()?;
            let team = team.and_then(|ids| ids.into_iter().next());
            let page = asks::asks(app, AsksRequest { team })?;
            for ask in page.asks.iter().filter(|ask| light.as_ref().is_none_or(|light| ask.light == *light)) {
                show(output, ask);
            }
        }
        Ask::Answer { id, .. } => {
            answers::answer_ask(app, request(what, id))?;
            show_one(app, output, id)?;
        }
        Ask::Told { id, on, how, no_need } => {
            let request = TellTeam { id: id.clone(), seen: None, on: on.clone(), how: how.clone(), no_need: *no_need };
            answers::tell_team(app, request)?;
            show_one(app, output, id)?;
        }
    }
    Ok(DONE)
}

fn request(what: &Ask, id: &str) -> AnswerAsk {
    let Ask::Answer { light, text, owner, due, authority, told_on, how, no_need_to_tell, confirmed_on, effect, .. } =
        what
    else {
        return AnswerAsk { id: id.to_owned(), ..AnswerAsk::default() };
    };
    AnswerAsk {
        id: id.to_owned(),
        seen: None,
        light: light.clone(),
        text: text.clone(),
        owner: owner.clone(),
        due: due.clone(),
        authority: authority.clone(),
        told_on: told_on.clone(),
        told_how: how.clone(),
        no_need_to_tell: no_need_to_tell.then_some(true),
        confirmed_on: confirmed_on.clone(),
        effect: effect.clone(),
    }
}

fn show_one(app: &App, output: &Output, id: &str) -> Result<(), Error> {
    let Asks { asks, .. } = asks::asks(app, AsksRequest::default())?;
    if let Some(ask) = asks.iter().find(|ask| ask.id == id) {
        show(output, ask);
    }
    Ok(())
}

/// One ask a line; `mark` is the shape of its light.
fn show(output: &Output, ask: &AskRow) {
    let answer = &ask.answer;
    let object = json!({
        "id": ask.id,
        "words": ask.words,
        "team": ask.team_name,
        "asked_on": ask.asked_on,
        "age_days": ask.age_days,
        "safety": ask.safety,
        "light": ask.light,
        "text": text(&answer.text),
        "owner": text(&answer.owner),
        "due": answer.due,
        "late_days": ask.late_days,
        "authority": text(&answer.authority),
        "told_on": answer.told_on,
        "told_how": text(&answer.told_how),
        "no_need_to_tell": answer.no_need_to_tell,
        "confirmed_on": answer.confirmed_on,
        "effect": text(&answer.effect),
        "promised": ask.promised,
        "kept": ask.kept,
    });
    let mark = match ask.light.as_str() {
        "green" => "●",
        "yellow" => "◐",
        "red" => "■",
        _ => "○",
    };
    let (light, said) = (ask.light.as_str(), &answer.text);
    let line = sentence!(
        "command-ask",
        mark = mark,
        words = &ask.words,
        team = &ask.team_name,
        light = light,
        answer = said,
        owner = &answer.owner,
        due = answer.due.as_deref().unwrap_or_default(),
        id = &ask.id
    );
    output.answer(&object, &line);
}
