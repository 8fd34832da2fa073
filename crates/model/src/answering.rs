//! What an answer to an ask may say: a “cannot” has its reason, a promise has owner, date and authority, and nothing is done
//! before the team knows. What an answer claims and what is shown are told apart, because acts can be undone in any order
//! and two devices can each write half of an answer. What is NOT here: writing answers (`app`).

use crate::records::Answer;
use crate::time::Lived;
use crate::vocabulary::Light;

/// What an answer lacks for the light it claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lacks {
    /// A “cannot” without its reason.
    Reason,
    /// Done, and nobody was told of it.
    Told,
    /// A promise that nobody makes.
    Owner,
    /// A promise for no date.
    Due,
    /// A promise on nobody's authority.
    Authority,
}

impl Answer {
    /// Owner, due date and authority together make it a promise.
    pub fn is_promise(&self) -> bool {
        self.lacks_of_a_promise().is_none()
    }

    /// The team knows what this light says, or a person said that it need not.
    pub fn is_told(&self) -> bool {
        self.told_of_this().is_some() || self.need_not_be_told()
    }

    /// When the team was told of this light.
    pub fn told_of_this(&self) -> Option<Lived> {
        self.told_at.filter(|_| self.is_of_this(self.told_light))
    }

    /// A person said of this light that nobody needs to be told.
    pub fn need_not_be_told(&self) -> bool {
        self.no_need_to_tell && self.is_of_this(self.no_need_light)
    }

    fn is_of_this(&self, light: Option<Light>) -> bool {
        light.is_none() || light == self.light
    }

    /// What is missing for the light that it claims.
    pub fn lacks(&self) -> Option<Lacks> {
        match self.light.unwrap_or(Light::New) {
            Light::New => None,
            Light::Red => self.text.trim().is_empty().then_some(Lacks::Reason),
            Light::Green => (!self.is_told()).then_some(Lacks::Told),
            Light::Yellow => self.lacks_of_a_promise(),
        }
    }

    /// The light as it is shown: what an answer claims without what that takes is not shown.
    pub fn shown_light(&self) -> Light {
        let claimed = self.light.unwrap_or(Light::New);
        match self.lacks() {
            None => claimed,
            Some(Lacks::Told) if self.is_promise() => Light::Yellow,
            Some(_) => Light::New,
        }
    }

    /// The date that was promised first.
    pub fn promised_for(&self) -> Option<chrono::NaiveDate> {
        self.first_due.or_else(|| self.due.filter(|_| self.is_promise()))
    }

    fn lacks_of_a_promise(&self) -> Option<Lacks> {
        if self.owner.trim().is_empty() {
            Some(Lacks::Owner)
        } else if self.due.is_none() {
            Some(Lacks::Due)
        } else if self.authority.trim().is_empty() {
            Some(Lacks::Authority)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::ids::RecordId;

    fn words() -> impl Strategy<Value = String> {
        prop_oneof![Just(String::new()), Just(" ".to_owned()), Just("words".to_owned())]
    }

    fn light() -> impl Strategy<Value = Option<Light>> {
        prop_oneof![Just(None), proptest::sample::select(Light::ALL).prop_map(Some)]
    }

    prop_compose! {
        fn answers()(
            light in light(), told_light in light(), text in words(), owner in words(), authority in words(),
            due in any::<bool>(), told in any::<bool>(), no_need_to_tell in any::<bool>(), no_need_light in light(),
        ) -> Answer {
            let at = "2026-10-14T10:31:00.000+02:00".parse().expect("a moment");
            let mut answer = Answer::new(RecordId(uuid::Uuid::nil()));
            (answer.light, answer.told_light, answer.text, answer.owner) = (light, told_light, text, owner);
            (answer.authority, answer.no_need_to_tell, answer.no_need_light) = (authority, no_need_to_tell, no_need_light);
            answer.due = due.then(|| "2026-12-01".parse().expect("a date"));
            answer.told_at = told.then_some(at);
            answer
        }
    }

    proptest! {
        #[test]
        fn no_light_is_shown_without_what_it_takes(answer in answers()) {
            match answer.shown_light() {
                Light::New => {}
                Light::Red => prop_assert!(!answer.text.trim().is_empty()),
                Light::Green => {
                    let of_green = |light: Option<Light>| light.is_none() || light == Some(Light::Green);
                    let told = answer.told_at.is_some() && of_green(answer.told_light);
                    prop_assert!(told || answer.no_need_to_tell && of_green(answer.no_need_light));
                }
                Light::Yellow => {
                    prop_assert!(answer.due.is_some());
                    prop_assert!(!answer.owner.trim().is_empty() && !answer.authority.trim().is_empty());
                }
            }
        }

        #[test]
        fn an_answer_that_lacks_nothing_is_shown_as_it_says(answer in answers()) {
            let claimed = answer.light.unwrap_or(Light::New);
            prop_assert_eq!(answer.lacks().is_none(), answer.shown_light() == claimed);
        }
    }
}
