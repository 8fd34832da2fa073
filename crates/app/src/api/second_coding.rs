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
        /// The tags it has, where those are coded too.
        pub tags: Option<Vec<String>>,
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

    /// How far two coders agree, always all figures with the table.
    pub struct CodingAgreement {
        /// Observations that both coded.
        pub n: u32,
        /// The share coded alike.
        pub observed: f64,
        /// Cohen's kappa; none where both used one code only.
        pub kappa: Option<f64>,
        /// Gwet's AC1; likewise.
        pub ac1: Option<f64>,
        /// Krippendorff's alpha.
        pub alpha: AlphaFigure,
        /// The same of each code that was used, against all others.
        pub each: Vec<CodeAgreement>,
        /// Of tags, where the second coder gave some.
        pub tags: Option<TagAgreement>,
        /// Codes in the order of rows and columns; null is none of the five.
        pub codes: Vec<Option<String>>,
        /// Rows by the first coder, columns by the second.
        pub table: Vec<Vec<u32>>,
    }

    /// Krippendorff's alpha with its 95 % interval; none where nothing could have differed, or too few were coded.
    pub struct AlphaFigure {
        /// Alpha.
        pub alpha: Option<f64>,
        /// Lower end.
        pub low: Option<f64>,
        /// Upper end.
        pub high: Option<f64>,
    }

    /// How far two coders agree on one code.
    pub struct CodeAgreement {
        /// The code; null is none of the five.
        pub code: Option<String>,
        /// How often the first coder chose it.
        pub first: u32,
        /// How often the second did.
        pub second: u32,
        /// How often both did of the same observation.
        pub both: u32,
        /// Alpha of it against all others.
        pub alpha: AlphaFigure,
    }

    /// How far two coders agree on sets of tags.
    pub struct TagAgreement {
        /// Observations to which either gave a tag.
        pub n: u32,
        /// Those with the same set.
        pub alike: u32,
        /// Alpha with the MASI distance.
        pub alpha: AlphaFigure,
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
