//! The fields that a column can be, and the names by which people call them. What is NOT here: choosing among several
//! columns (mapping).

use std::fmt;
use std::str::FromStr;

/// What a column can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The other program's name for the row.
    Id,
    /// Date, or date and time; two columns may share it.
    HappenedAt,
    /// Team.
    Team,
    /// Who logged it.
    Leader,
    /// Pseudonyms.
    Host,
    /// One of the five, or a bright spot.
    Category,
    /// A finer code.
    SubCode,
    /// How it is known.
    Basis,
    /// Problem, strength, neutral.
    Polarity,
    /// The words; several columns may share it.
    Text,
    /// Free tags.
    Tags,
    /// Systems.
    Tools,
    /// 1 to 3.
    Impact,
    /// Minutes it took.
    Minutes,
    /// How often.
    Count,
}

/// Field, its name, and the other names that map by themselves.
const NAMES: &[(Field, &str, &[&str])] = &[
    (Field::Id, "id", &["source id", "observation id", "note id", "entry id", "uuid", "kennung"]),
    (
        Field::HappenedAt,
        "happened_at",
        &[
            "date",
            "time",
            "when",
            "datetime",
            "date time",
            "timestamp",
            "observed at",
            "created at",
            "created",
            "start",
            "datum",
            "uhrzeit",
            "zeit",
            "zeitpunkt",
        ],
    ),
    (Field::Team, "team", &["team name", "department", "unit", "group", "abteilung", "gruppe"]),
    (Field::Leader, "leader", &["observer", "author", "logged by", "beobachter", "führungskraft"]),
    (Field::Host, "host", &["hosts", "pseudonym", "shadowed", "begleitet"]),
    (Field::Category, "category", &["kategorie"]),
    (Field::SubCode, "sub_code", &["subcode", "subcategory", "sub category", "unterkategorie"]),
    (Field::Basis, "basis", &["evidence", "grundlage"]),
    (Field::Polarity, "polarity", &["polarität"]),
    (
        Field::Text,
        "text",
        &[
            "note",
            "notes",
            "observation",
            "observations",
            "comment",
            "comments",
            "feedback",
            "narrative",
            "remark",
            "remarks",
            "verbatim",
            "message",
            "notiz",
            "notizen",
            "beobachtung",
            "kommentar",
            "bemerkung",
        ],
    ),
    (Field::Tags, "tags", &["tag", "labels", "keywords", "schlagwörter", "stichwörter"]),
    (Field::Tools, "tools", &["tool", "system", "systems", "application", "systeme"]),
    (Field::Impact, "impact", &["severity", "auswirkung"]),
    (Field::Minutes, "minutes", &["duration", "minutes lost", "duration minutes", "minuten", "dauer"]),
    (Field::Count, "count", &["times", "occurrences", "anzahl", "häufigkeit"]),
];

/// Words in a longer column name that make it a likely text, e.g. "Consumer complaint narrative".
const TEXT_WORDS: &[&str] = &[
    "note",
    "notes",
    "comment",
    "comments",
    "feedback",
    "narrative",
    "text",
    "description",
    "verbatim",
    "observation",
    "remark",
    "beschreibung",
];

impl Field {
    /// Every field, in the order of the list in the manual.
    pub fn all() -> impl Iterator<Item = Self> {
        NAMES.iter().map(|(field, _, _)| *field)
    }

    /// The field's name in the command line and in files.
    pub fn as_str(self) -> &'static str {
        NAMES.iter().find(|(field, _, _)| *field == self).map_or("", |(_, name, _)| name)
    }

    /// Whether several columns can be it together.
    pub fn takes_several(self) -> bool {
        matches!(self, Self::Text | Self::HappenedAt | Self::Tags | Self::Tools | Self::Host)
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Field {
    type Err = ();

    /// Reads the field's own name, in any case.
    fn from_str(name: &str) -> Result<Self, ()> {
        let name = plain(name);
        NAMES.iter().find(|(_, own, _)| plain(own) == name).map(|(field, _, _)| *field).ok_or(())
    }
}

/// The field that a column of this name is, and whether the name is the field's own.
pub(super) fn from_name(column: &str) -> Option<(Field, bool)> {
    let name = plain(column);
    let own = NAMES.iter().find(|(_, own, _)| plain(own) == name).map(|(field, _, _)| (*field, true));
    own.or_else(|| {
        NAMES.iter().find(|(_, _, others)| others.contains(&name.as_str())).map(|(field, _, _)| (*field, false))
    })
}

/// Whether a longer name says that the column holds text.
pub(super) fn sounds_like_text(column: &str) -> bool {
    plain(column).split(' ').any(|word| TEXT_WORDS.contains(&word))
}

/// Lower case, words apart by one blank: `HappenedAt`, `happened_at` and `Happened at` are one.
fn plain(name: &str) -> String {
    let mut out = String::new();
    let mut before_lower = false;
    for c in name.chars() {
        if c.is_alphanumeric() {
            if c.is_uppercase() && before_lower {
                out.push(' ');
            }
            before_lower = c.is_lowercase();
            out.extend(c.to_lowercase());
        } else {
            before_lower = false;
            out.push(' ');
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}
