//! Which column is which field: by name, by what a person says, and, for the text, by the widest prose.
//! What is NOT here: reading values (interpret).

use std::collections::BTreeMap;

use shadowday_model::sentence;
use shadowday_model::sentence::Sentence;

use super::field::{self, Field};
use super::survey::Survey;
use crate::ExchangeError;

/// Which column is which field.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Mapping {
    fields: BTreeMap<Field, Vec<usize>>,
    /// What was guessed, for a person to check.
    pub notes: Vec<Sentence>,
}

impl Mapping {
    /// The columns of a field, in the order of the file.
    pub fn columns(&self, field: Field) -> &[usize] {
        self.fields.get(&field).map_or(&[], Vec::as_slice)
    }

    /// The field of a column.
    pub fn field(&self, column: usize) -> Option<Field> {
        self.fields.iter().find(|(_, columns)| columns.contains(&column)).map(|(field, _)| *field)
    }

    /// Columns without a field; they are kept with the observation.
    pub fn unmapped(&self, columns: usize) -> Vec<usize> {
        (0..columns).filter(|column| self.field(*column).is_none()).collect()
    }

    /// The pairs `COLUMN=FIELD` of the command line, apart by commas. A column's name may hold a comma or `=`: what fits a
    /// name of the file wins.
    pub fn parse_pairs(text: &str, survey: &Survey) -> Result<Vec<(usize, Option<Field>)>, ExchangeError> {
        let mut pairs = Vec::new();
        let mut rest = text;
        while !rest.trim().is_empty() {
            let (pair, after) = first_pair(rest, survey);
            pairs.push(parse_pair(pair, survey)?);
            rest = after;
        }
        Ok(pairs)
    }

    /// What a person said, then the names, then a guess for the text. `None` for a column leaves it unmapped.
    pub fn find(survey: &Survey, said: &[(usize, Option<Field>)]) -> Result<Self, ExchangeError> {
        let mut mapping = Self::default();
        for (column, field) in said {
            if let Some(field) = field {
                mapping.add_said(*column, *field, survey)?;
            }
        }
        let is_said = |column: usize| said.iter().any(|(other, _)| *other == column);
        // A field's own name goes before its synonyms, and a field that was said needs no guess.
        for own in [true, false] {
            for (column, about) in survey.columns.iter().enumerate() {
                let Some((field, named)) = field::from_name(&about.name) else { continue };
                let free = mapping.columns(field).is_empty() || joins(&mapping, field, survey, &about.name);
                if named == own && !is_said(column) && free && !said.iter().any(|(_, other)| *other == Some(field)) {
                    mapping.fields.entry(field).or_default().push(column);
                }
            }
        }
        if mapping.columns(Field::Text).is_empty() {
            mapping.guess_text(survey, &is_said)?;
        }
        for columns in mapping.fields.values_mut() {
            columns.sort_unstable();
        }
        Ok(mapping)
    }

    fn add_said(&mut self, column: usize, field: Field, survey: &Survey) -> Result<(), ExchangeError> {
        let columns = self.fields.entry(field).or_default();
        if !columns.is_empty() && !field.takes_several() {
            let part = format!("{}={field}", survey.columns[column].name);
            let why = sentence!("error-mapping-twice", field = field.as_str());
            return Err(ExchangeError::Mapping { part, why });
        }
        columns.push(column);
        Ok(())
    }

    /// Columns that sound like text go first; among those, and else among all prose, the widest.
    fn guess_text(&mut self, survey: &Survey, is_said: &impl Fn(usize) -> bool) -> Result<(), ExchangeError> {
        let free =
            |column: &usize| self.field(*column).is_none() && !is_said(*column) && survey.columns[*column].filled > 0;
        let free: Vec<usize> = (0..survey.columns.len()).filter(free).collect();
        let sounding: Vec<usize> =
            free.iter().copied().filter(|at| field::sounds_like_text(&survey.columns[*at].name)).collect();
        let prose: Vec<usize> = free.iter().copied().filter(|at| survey.columns[*at].is_prose()).collect();
        let among = [sounding, prose].into_iter().find(|some| !some.is_empty());
        let among = among.or_else(|| (free.len() == 1).then_some(free)).unwrap_or_default();
        let widest = among.iter().copied().max_by_key(|at| (survey.columns[*at].characters, usize::MAX - at));
        let Some(widest) = widest else {
            if survey.rows == 0 {
                return Ok(());
            }
            return Err(ExchangeError::NoText { columns: names(survey) });
        };
        let others: Vec<&str> =
            among.iter().filter(|at| **at != widest).map(|at| survey.columns[*at].name.as_str()).collect();
        let name = &survey.columns[widest].name;
        self.notes.push(if others.is_empty() {
            sentence!("remark-text-guessed", column = name)
        } else {
            sentence!("remark-text-guessed-of-several", column = name, others = others.join(", "))
        });
        self.fields.insert(Field::Text, vec![widest]);
        Ok(())
    }
}

/// The names of the columns, for a sentence that a person can still read.
fn names(survey: &Survey) -> Sentence {
    const MOST: usize = 40;
    let names: Vec<&str> = survey.columns.iter().take(MOST).map(|column| column.name.as_str()).collect();
    let more = survey.columns.len().saturating_sub(MOST);
    if more > 0 {
        sentence!("error-import-columns-and-more", columns = names.join(", "), more = more)
    } else {
        Sentence::said(names.join(", "))
    }
}

/// Date and time in two columns are one moment.
fn joins(mapping: &Mapping, field: Field, survey: &Survey, name: &str) -> bool {
    let is_clock = |name: &str| matches!(name.to_lowercase().as_str(), "time" | "uhrzeit" | "zeit");
    let is_date = |name: &str| matches!(name.to_lowercase().as_str(), "date" | "datum");
    let [only] = mapping.columns(field) else { return false };
    let other = &survey.columns[*only].name;
    field == Field::HappenedAt && (is_date(other) && is_clock(name) || is_clock(other) && is_date(name))
}

/// The first `COLUMN=FIELD`, and what follows its comma.
fn first_pair<'a>(text: &'a str, survey: &Survey) -> (&'a str, &'a str) {
    let lower = text.to_lowercase();
    let named = survey.columns.iter().map(|column| column.name.to_lowercase());
    let longest = named
        .filter(|name| lower.strip_prefix(name.as_str()).is_some_and(|rest| rest.starts_with('=')))
        .map(|name| name.len())
        .max();
    let from = longest.filter(|from| text.is_char_boundary(*from)).unwrap_or(0);
    match text[from..].find(',') {
        Some(comma) => (&text[..from + comma], &text[from + comma + 1..]),
        None => (text, ""),
    }
}

fn parse_pair(pair: &str, survey: &Survey) -> Result<(usize, Option<Field>), ExchangeError> {
    let fault = |why: Sentence| ExchangeError::Mapping { part: pair.trim().to_owned(), why };
    let fields = || Field::all().map(Field::as_str).collect::<Vec<_>>().join(", ");
    let Some((column, field)) = pair.rsplit_once('=') else {
        return Err(fault(sentence!("error-mapping-form")));
    };
    let column = column.trim();
    let by_name = survey.columns.iter().position(|known| known.name == column);
    let by_case = || survey.columns.iter().position(|known| known.name.to_lowercase() == column.to_lowercase());
    let by_number = || {
        column.parse::<usize>().ok().and_then(|number| number.checked_sub(1)).filter(|at| *at < survey.columns.len())
    };
    let Some(at) = by_name.or_else(by_case).or_else(by_number) else {
        return Err(fault(sentence!("error-mapping-no-column", column = column, columns = names(survey))));
    };
    let field = field.trim();
    if field.is_empty() || field == "-" {
        return Ok((at, None));
    }
    let known =
        field.parse().map_err(|()| fault(sentence!("error-mapping-no-field", field = field, fields = fields())))?;
    Ok((at, Some(known)))
}
