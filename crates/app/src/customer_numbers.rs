//! What customers' numbers look like, as Settings asks for it: an example a line, kept as its shape. What is NOT here:
//! noticing such numbers (`model::names`).

use std::collections::BTreeSet;

use shadowday_model::names::{FEWEST_DIGITS, FEWEST_SIGNS, LONGEST, Pattern, Unfit};
use shadowday_model::sentence;
use shadowday_model::sentence::Sentence;

use crate::api::{CustomerNumber, CustomerNumbers};
use crate::app::App;
use crate::error::Error;

/// Nobody has more kinds of customers' numbers.
const MOST: usize = 20;

/// What each example would notice, or why it is none.
pub fn try_customer_numbers(app: &App, request: CustomerNumbers) -> Result<Vec<CustomerNumber>, Error> {
    let words = app.words();
    let tried = |example: &str| match read(example) {
        Ok(pattern) => CustomerNumber { example: pattern.shape(), samples: pattern.samples(), problem: String::new() },
        Err(problem) => {
            CustomerNumber { example: example.to_owned(), samples: Vec::new(), problem: words.say(&problem) }
        }
    };
    Ok(examples(&request.text).take(MOST).map(tried).collect())
}

/// The shapes to be kept, one a line, each once: an example may be a real customer's number.
pub(crate) fn shapes(text: &str) -> Result<String, Error> {
    let wrong = |why| Error::invalid("customer_numbers", why);
    if examples(text).count() > MOST {
        return Err(wrong(sentence!("error-customer-numbers-many", most = MOST)));
    }
    let mut once = BTreeSet::new();
    let mut shapes = Vec::new();
    for example in examples(text) {
        let shape = read(example).map_err(wrong)?.shape();
        if once.insert(shape.clone()) {
            shapes.push(shape);
        }
    }
    Ok(shapes.join("\n"))
}

fn examples(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

fn read(example: &str) -> Result<Pattern, Sentence> {
    Pattern::of(example).map_err(|unfit| match unfit {
        Unfit::Sign(sign) => {
            sentence!("error-customer-number-sign", example = example, sign = sign.to_string())
        }
        Unfit::Short => {
            sentence!("error-customer-number-short", example = example, signs = FEWEST_SIGNS, digits = FEWEST_DIGITS)
        }
        Unfit::Long => sentence!("error-customer-number-long", most = LONGEST),
    })
}
