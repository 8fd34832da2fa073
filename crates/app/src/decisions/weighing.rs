//! What was thought of the options of a decision, and why things are as they are. What is NOT here: the rest of its form.

use shadowday_model::records::{Decision, Weighed, Why};
use shadowday_model::sentence;
use shadowday_model::vocabulary::Effort;

use super::said;
use crate::api::{WeighedOption, WhyRow};
use crate::error::Error;
use crate::parse::id;

/// Whys that are asked one after the other.
const MOST_WHYS: usize = 5;

/// One row for each option, whether anything was said of it or not.
pub fn rows(decision: &Decision) -> Vec<WeighedOption> {
    let row = |option: &String| {
        let found = decision.weighed(option).cloned().unwrap_or_default();
        WeighedOption {
            option: option.clone(),
            effort: found.effort.map(|effort| effort.as_str().to_owned()).unwrap_or_default(),
            effect: found.effect,
            risk: found.risk,
            recommended: found.recommended,
        }
    };
    decision.options.iter().map(row).collect()
}

/// The whys.
pub fn why_rows(decision: &Decision) -> Vec<WhyRow> {
    let row = |why: &Why| WhyRow { because: why.because.clone(), finding: why.finding.map(|id| id.to_string()) };
    decision.whys.iter().map(row).collect()
}

/// What a form says of the options that it has. One of them can be recommended: two would be no recommendation.
pub fn weighed(form: &[WeighedOption], options: &[String]) -> Result<Vec<Weighed>, Error> {
    let read = |row: &WeighedOption| -> Result<Weighed, Error> {
        let effort = match row.effort.as_str() {
            "" => None,
            word => Some(
                word.parse::<Effort>()
                    .map_err(|_| Error::invalid("weighed", sentence!("error-option-effort", text = word)))?,
            ),
        };
        Ok(Weighed {
            option: said("weighed", &row.option)?,
            effort,
            effect: said("weighed", &row.effect)?,
            risk: said("weighed", &row.risk)?,
            recommended: row.recommended,
        })
    };
    let all: Vec<Weighed> = form.iter().map(read).collect::<Result<_, _>>()?;
    let in_order: Vec<Weighed> = options
        .iter()
        .filter_map(|option| all.iter().find(|one| one.option == *option && one.says()).cloned())
        .collect();
    if in_order.iter().filter(|one| one.recommended).count() > 1 {
        return Err(Error::invalid("weighed", sentence!("error-decision-recommended")));
    }
    Ok(in_order)
}

/// The whys of a form, without the empty ones.
pub fn whys(form: &[WhyRow]) -> Result<Vec<Why>, Error> {
    let read = |row: &WhyRow| -> Result<Why, Error> {
        let finding =
            row.finding.as_deref().filter(|text| !text.is_empty()).map(|text| id("whys", text)).transpose()?;
        Ok(Why { because: said("whys", &row.because)?, finding })
    };
    let mut all: Vec<Why> = form.iter().map(read).collect::<Result<_, _>>()?;
    all.retain(|why| !why.because.is_empty());
    if all.len() > MOST_WHYS {
        return Err(Error::invalid("whys", sentence!("error-decision-whys", most = MOST_WHYS)));
    }
    Ok(all)
}
