//! How well a finding is supported, in four steps, by rule and with its reasons. Adapted from GRADE-CERQual (Lewin et al.
//! 2018, "Applying GRADE-CERQual to qualitative evidence synthesis findings"): adequacy, coherence, how it is known, relevance.
//! What is NOT here: which observations count. Those that are somebody's reading never do.

/// What stands behind a finding, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Observations that support it.
    pub supporting: u32,
    /// Observations that say otherwise.
    pub contradicting: u32,
    /// Somebody looked for those.
    pub sought: bool,
    /// Shadow days with supporting ones.
    pub days: u32,
    /// Hosts they are about.
    pub hosts: u32,
    /// Leaders who made them.
    pub observers: u32,
    /// Supporting ones that were seen or measured, not only heard of.
    pub saw: u32,
    /// Teams and shifts they come from.
    pub places: u32,
}

/// How well a finding is supported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// It was met once.
    SingleSighting,
    /// It was met again.
    Emerging,
    /// Several people met it at several hosts.
    Established,
    /// The same in different places, mostly seen, and the opposite was looked for.
    WellEstablished,
}

/// What a step asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// So many shadow days.
    Days(u32),
    /// So many leaders.
    Observers(u32),
    /// So many hosts.
    Hosts(u32),
    /// So many of the supporting observations seen or measured.
    Saw(u32),
    /// No more than so many that say otherwise.
    FewerContradicting(u32),
    /// That somebody looks for what says otherwise.
    Sought,
    /// So many teams or shifts.
    Places(u32),
}

/// The step reached, and what is lacking for the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Graded {
    /// `None` when nothing supports it that counts.
    pub grade: Option<Grade>,
    /// The next step; `None` at the top.
    pub next: Option<Grade>,
    /// What it asks for and is not there.
    pub lacking: Vec<Needs>,
}

impl Grade {
    /// From the lowest to the highest.
    pub const ALL: [Self; 4] = [Self::SingleSighting, Self::Emerging, Self::Established, Self::WellEstablished];

    /// The word it is known by.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SingleSighting => "single_sighting",
            Self::Emerging => "emerging",
            Self::Established => "established",
            Self::WellEstablished => "well_established",
        }
    }

    /// What it asks for beside what the steps below ask for.
    fn needs(self, evidence: &Evidence) -> Vec<Needs> {
        let share = |parts: u32, of: u32| evidence.supporting.saturating_mul(parts).div_ceil(of);
        match self {
            Self::SingleSighting => vec![Needs::Days(1)],
            Self::Emerging => vec![Needs::Days(2), Needs::FewerContradicting(evidence.supporting)],
            Self::Established => vec![
                Needs::Days(3),
                Needs::Observers(2),
                Needs::Hosts(3),
                Needs::Saw(share(1, 3)),
                Needs::FewerContradicting(evidence.supporting / 2),
            ],
            Self::WellEstablished => vec![
                Needs::Days(5),
                Needs::Observers(3),
                Needs::Hosts(5),
                Needs::Saw(share(1, 2)),
                Needs::FewerContradicting(evidence.supporting / 3),
                Needs::Sought,
                Needs::Places(2),
            ],
        }
    }
}

impl Needs {
    fn is_met(self, by: &Evidence) -> bool {
        match self {
            Self::Days(days) => by.days >= days,
            Self::Observers(observers) => by.observers >= observers,
            Self::Hosts(hosts) => by.hosts >= hosts,
            Self::Saw(saw) => by.saw >= saw,
            Self::FewerContradicting(most) => by.contradicting <= most,
            Self::Sought => by.sought,
            Self::Places(places) => by.places >= places,
        }
    }
}

/// The highest step of which everything it and those below it ask for is there.
///
/// Emerging: a second day, and not more against it than for it. Established: 3 days, 2 leaders, 3 hosts, a third seen or
/// measured, half as many against it as for it at most. Well established: 5 days, 3 leaders, 5 hosts, half seen or
/// measured, a third against it at most, looked for, in 2 teams or shifts.
pub fn grade(evidence: &Evidence) -> Graded {
    let mut reached = None;
    for step in Grade::ALL {
        let needs = step.needs(evidence);
        let lacking: Vec<Needs> = needs.into_iter().filter(|needed| !needed.is_met(evidence)).collect();
        let none = evidence.supporting == 0;
        if none || !lacking.is_empty() {
            return Graded { grade: reached, next: Some(step), lacking };
        }
        reached = Some(step);
    }
    Graded { grade: reached, next: None, lacking: Vec::new() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const STRONG: Evidence =
        Evidence { supporting: 9, contradicting: 1, sought: true, days: 5, hosts: 6, observers: 3, saw: 6, places: 2 };

    #[test]
    fn each_step_is_reached_by_its_rule() {
        let check = |evidence: Evidence, step| assert_eq!(grade(&evidence).grade, step, "{evidence:?}");
        let one = Evidence { supporting: 1, days: 1, observers: 1, ..Evidence::default() };
        check(Evidence::default(), None);
        check(one, Some(Grade::SingleSighting));
        check(Evidence { supporting: 4, ..one }, Some(Grade::SingleSighting));
        check(Evidence { supporting: 2, days: 2, ..one }, Some(Grade::Emerging));
        check(Evidence { supporting: 2, days: 2, contradicting: 3, ..one }, Some(Grade::SingleSighting));
        check(Evidence { supporting: 6, days: 3, hosts: 3, observers: 2, saw: 2, ..one }, Some(Grade::Established));
        check(Evidence { supporting: 6, days: 3, hosts: 3, observers: 2, saw: 1, ..one }, Some(Grade::Emerging));
        check(STRONG, Some(Grade::WellEstablished));
        check(Evidence { sought: false, ..STRONG }, Some(Grade::Established));
        check(Evidence { observers: 1, ..STRONG }, Some(Grade::Emerging));
    }

    #[test]
    fn what_is_lacking_is_said() {
        let graded = grade(&Evidence { sought: false, places: 1, ..STRONG });
        assert_eq!(
            (graded.next, graded.lacking),
            (Some(Grade::WellEstablished), vec![Needs::Sought, Needs::Places(2)])
        );
        assert_eq!(grade(&STRONG).next, None);
    }

    fn some_evidence() -> impl Strategy<Value = Evidence> {
        (1_u32..20, 0_u32..20, any::<bool>(), [1_u32..9, 0..9, 1..5, 0..20, 1..5]).prop_map(
            |(supporting, contradicting, sought, [days, hosts, observers, saw, places])| Evidence {
                supporting,
                contradicting,
                sought,
                days,
                hosts,
                observers,
                saw: saw.min(supporting),
                places,
            },
        )
    }

    proptest! {
        #[test]
        fn more_of_what_supports_never_lowers_and_more_against_never_raises(evidence in some_evidence()) {
            let before = grade(&evidence).grade;
            let seen_again = Evidence {
                supporting: evidence.supporting + 1,
                saw: evidence.saw + 1,
                days: evidence.days + 1,
                hosts: evidence.hosts + 1,
                ..evidence
            };
            prop_assert!(grade(&seen_again).grade >= before);
            let denied = Evidence { contradicting: evidence.contradicting + 1, ..evidence };
            prop_assert!(grade(&denied).grade <= before);
        }
    }
}
