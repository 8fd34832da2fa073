//! Customer contacts, tallied: should this contact have been necessary, why did it come, who was needed. What is NOT
//! here: what a report makes of them.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use shadowday_model::ids::RecordId;
use shadowday_model::records::{Contact, FieldMap, Record};
use shadowday_model::sentence;
use shadowday_model::vocabulary::Demand;
use shadowday_store::{Read, Seen};

use crate::api::{self, ContactForm, Contacts, Done, OneId, ReadDay};
use crate::app::App;
use crate::error::Error;
use crate::founding::{day_for_a_note, open_day};
use crate::parse::{id, position};
use crate::view::Names;
use crate::words;

/// Reasons offered again.
const MOST_REASONS: usize = 12;
/// Nobody waits longer within a day.
const LONGEST_WAIT: f64 = 1440.0;

/// The contacts of today, or of any day.
pub fn contacts(app: &App, request: ReadDay) -> Result<Contacts, Error> {
    let wanted = request.day.as_deref().map(|text| id("day", text)).transpose()?;
    let now = app.notebook().store.now();
    app.read(|read| {
        let day = wanted.or_else(|| open_day(read, now).map(|row| row.day.id));
        let seen = read.n().to_string();
        let of_day: Vec<Contact> = day.map(|day| read.parts(day)).unwrap_or_default();
        let shadowed = day.and_then(|day| read.shadow_day(day));
        let names = Names::read(read);
        let team = shadowed.as_ref().and_then(|day| names.team(day.team?));
        Contacts {
            day: day.map(|day| day.to_string()),
            contacts: of_day.into_iter().map(|contact| shown(contact, &seen)).collect(),
            reasons: reasons(read),
            channels: team.map(|team| team.channels.clone()).unwrap_or_default(),
            channel: shadowed.map(|day| day.channel).unwrap_or_default(),
        }
    })
}

fn shown(contact: Contact, seen: &str) -> api::Contact {
    api::Contact {
        id: contact.id.to_string(),
        seen: seen.to_owned(),
        at: contact.at.map(|at| at.to_string()),
        channel: contact.channel,
        demand: contact.demand.map(|demand| demand.to_string()),
        reason: contact.reason,
        escalated: contact.escalated,
        needed: contact.needed,
        authority_missing: contact.authority_missing,
        wait_minutes: contact.wait_minutes,
        solvable: contact.solvable,
    }
}

/// Reasons of failure demand, most used first.
fn reasons(read: &Read<'_>) -> Vec<String> {
    let mut counts = BTreeMap::<String, u32>::new();
    for contact in read.every::<Contact>().into_iter().filter(|one| one.demand == Some(Demand::Failure)) {
        if !contact.reason.is_empty() {
            *counts.entry(contact.reason).or_default() += 1;
        }
    }
    let mut most: Vec<(String, u32)> = counts.into_iter().collect();
    most.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    most.into_iter().take(MOST_REASONS).map(|(reason, _)| reason).collect()
}

/// Tallies a contact in the open day, or says more of one.
pub fn save_contact(app: &App, form: ContactForm) -> Result<Done, Error> {
    let mut fields = given(&form)?;
    let known: Option<RecordId> = form.id.as_deref().map(|text| id("id", text)).transpose()?;
    let seen = form.seen.as_deref().map(position).transpose()?.map_or(Seen::Now, Seen::At);
    let day = match known {
        Some(_) => None,
        None => Some(day_for_a_note(app, app.notebook().store.now())?),
    };
    let done = app.act("save_contact", None, |act| {
        let contact = match known {
            Some(contact) => {
                act.read()
                    .part::<Contact>(contact)
                    .ok_or_else(|| Error::Missing(sentence!("error-missing-contact")))?;
                act.write(Contact::KIND, contact, fields, seen)?;
                contact
            }
            None => {
                let contact = act.new_id();
                fields.insert("day".to_owned(), json!(day));
                fields.insert("at".to_owned(), json!(act.now()));
                act.create(Contact::KIND, contact, fields)?;
                contact
            }
        };
        Ok(contact)
    })?;
    let contact = done.value;
    Ok(done.said("done-contact-saved", &[]).about(contact))
}

fn given(form: &ContactForm) -> Result<FieldMap, Error> {
    let mut fields = FieldMap::new();
    let mut put = |name: &str, value: Value| fields.insert(name.to_owned(), value);
    if let Some(text) = &form.demand {
        let demand: Demand = text.parse().map_err(|_| wrong("demand", text))?;
        put("demand", json!(demand));
    }
    let texts = [
        ("reason", &form.reason),
        ("channel", &form.channel),
        ("needed", &form.needed),
        ("authority_missing", &form.authority_missing),
    ];
    for (name, text) in texts {
        if let Some(text) = text {
            put(name, json!(words::optional(text)));
        }
    }
    if let Some(escalated) = form.escalated {
        put("escalated", json!(escalated));
    }
    if let Some(minutes) = form.wait_minutes {
        if !minutes.is_finite() || minutes > LONGEST_WAIT {
            return Err(wrong("wait_minutes", &minutes.to_string()));
        }
        put("wait_minutes", if minutes < 0.0 { Value::Null } else { json!(minutes) });
    }
    match form.solvable.as_deref() {
        None => {}
        Some("") => drop(put("solvable", Value::Null)),
        Some("yes") => drop(put("solvable", json!(true))),
        Some("no") => drop(put("solvable", json!(false))),
        Some(other) => return Err(wrong("solvable", other)),
    }
    Ok(fields)
}

fn wrong(field: &'static str, text: &str) -> Error {
    Error::invalid(field, sentence!("error-not-of-a-contact", text = text))
}

/// Takes a contact away.
pub fn remove_contact(app: &App, request: OneId) -> Result<Done, Error> {
    let contact: RecordId = id("id", &request.id)?;
    let done = app.act("remove_contact", None, |act| Ok(act.remove(Contact::KIND, contact, Seen::Now)?))?;
    Ok(done.said("done-contact-removed", &[]))
}
