//! Finds what could tell who somebody is: e-mail addresses, phone numbers, account and card numbers, names of people, and
//! numbers of customers where it was told what they look like. A finding is an offer to replace, never a verdict: it blocks
//! nothing. What is NOT here: replacing, and remembering what was left as it is (`app`); pseudonyms, tags and tools, which the
//! capture grammar knows.

mod customer;
mod given;
mod mail;
mod numbers;
mod people;
#[cfg(test)]
mod tests;
mod words;

use std::ops::Range;

pub use customer::{FEWEST_DIGITS, FEWEST_SIGNS, LONGEST, Pattern, Unfit};

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FindingKind {
    /// An e-mail address.
    Email,
    /// A phone number.
    Phone,
    /// Number of a customer, as the programme says that they look.
    Customer,
    /// Number of an account, a card, a case or an order.
    Account,
    /// Name of a person.
    Name,
}

impl FindingKind {
    /// The word in which it crosses to screens and is written in tests.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Customer => "customer",
            Self::Account => "account",
            Self::Name => "name",
        }
    }
}

/// How much speaks for a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// Its surroundings say so.
    Likely,
    /// Its own form says so: a check digit, a form of address, a known given name.
    Sure,
}

/// One stretch of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// In bytes of the line.
    pub range: Range<usize>,
    /// What it is.
    pub kind: FindingKind,
    /// How much speaks for it.
    pub confidence: Confidence,
}

/// What looks through lines: everything that tells by itself what it is, and the customers' numbers of a programme.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Detector {
    customers: Vec<Pattern>,
}

impl Detector {
    /// `customer_numbers` holds an example a line. A line that is none notices nothing.
    pub fn new(customer_numbers: &str) -> Self {
        Self { customers: customer_numbers.lines().filter_map(|line| Pattern::of(line).ok()).collect() }
    }

    /// Everything found in a line, ascending, not overlapping.
    pub fn find(&self, line: &str) -> Vec<Finding> {
        let mut found = mail::find(line);
        for pattern in &self.customers {
            add(&mut found, pattern.find(line));
        }
        add(&mut found, numbers::find(line));
        add(&mut found, people::find(line));
        found.sort_by_key(|finding| finding.range.start);
        found
    }
}

/// Adds what does not overlap what is there; earlier kinds are the surer ones.
fn add(found: &mut Vec<Finding>, more: Vec<Finding>) {
    let free = |finding: &Finding, taken: &[Finding]| {
        taken.iter().all(|other| finding.range.end <= other.range.start || other.range.end <= finding.range.start)
    };
    let more: Vec<Finding> = more.into_iter().filter(|finding| free(finding, found)).collect();
    found.extend(more);
}
