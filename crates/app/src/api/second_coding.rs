//! Blind second coding: what is drawn, what was coded, where two codings differ.

use super::crossing;

crossing! {
    /// Request of `draw_second_coding`.
    pub struct DrawCodings {
        /// How many observations.
        pub count: u32,
        /// Those that this person logged too: coding one's own again says how steady one codes.
        pub own: bool,
    }

    /// Request of `code_observation`.
    pub struct CodeObservation {
        /// The coding that waits.
        pub id: String,
        /// Position its words were read at.
        pub seen: String,
        /// The category; none of the five when absent.
        pub category: Option<String>,
    }

    /// Request of `settle_coding`.
    pub struct SettleCoding {
        /// The coding.
        pub id: String,
        /// The category that holds; none of the five when absent.
        pub category: Option<String>,
    }

    /// Second coding as it stands.
    pub struct SecondCoding {
        /// Observations that could be drawn, without those this person logged.
        pub others: u32,
        /// Of those that this person logged.
        pub own: u32,
        /// Drawn ones that wait to be coded, without what the first coder chose.
        pub waiting: Vec<CodingCard>,
        /// Coded ones.
        pub coded: u32,
        /// How far both agree. None while some wait, so that nobody codes by it, and before the first.
        pub agreement: Option<CodingAgreement>,
        /// Those on which the two differ, settled ones last. Empty while some wait.
        pub differing: Vec<CodingDiffers>,
    }

    /// An observation to be coded.
    pub struct CodingCard {
        /// The coding.
        pub id: String,
        /// Position its words were read at.
        pub seen: String,
        /// The words.
        pub text: String,
        /// `event`, `quote`, …
        pub kind: String,
        /// The team.
        pub team: String,
        /// Local date.
        pub date: String,
    }

    /// How far two coders agree, always all three figures with the table.
    pub struct CodingAgreement {
        /// Observations that both coded.
        pub n: u32,
        /// The share coded alike.
        pub observed: f64,
        /// Cohen's kappa; none where both used one code only.
        pub kappa: Option<f64>,
        /// Gwet's AC1; likewise.
        pub ac1: Option<f64>,
        /// Codes in the order of rows and columns; null is none of the five.
        pub codes: Vec<Option<String>>,
        /// Rows by the first coder, columns by the second.
        pub table: Vec<Vec<u32>>,
    }

    /// One on which the two differ.
    pub struct CodingDiffers {
        /// The coding.
        pub id: String,
        /// The observation.
        pub note: String,
        /// The words.
        pub text: String,
        /// The team.
        pub team: String,
        /// Local date.
        pub date: String,
        /// What the first coder chose.
        pub first: Option<String>,
        /// What the second chose.
        pub second: Option<String>,
        /// The two have talked it over.
        pub is_settled: bool,
        /// What holds then.
        pub settled: Option<String>,
    }
}
