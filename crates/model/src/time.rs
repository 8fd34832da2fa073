//! A moment as it was lived: the instant and the zone's offset at that place. What is NOT here: the clock.

use chrono::{DateTime, FixedOffset, NaiveDate, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};

/// An instant with the offset it was lived in. Written as RFC 3339 with milliseconds, e.g. `2026-10-14T10:31:00.000+02:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lived(pub DateTime<FixedOffset>);

impl Lived {
    /// The day on the wall calendar where it was lived; periods and months use this one.
    pub fn date(self) -> NaiveDate {
        self.0.date_naive()
    }

    /// The instant in UTC.
    pub fn utc(self) -> DateTime<Utc> {
        self.0.to_utc()
    }

    /// Milliseconds since 1970 in UTC; the order of events.
    pub fn ms(self) -> i64 {
        self.0.timestamp_millis()
    }
}

impl std::fmt::Display for Lived {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.to_rfc3339_opts(SecondsFormat::Millis, false))
    }
}

impl std::str::FromStr for Lived {
    type Err = chrono::ParseError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        DateTime::parse_from_rfc3339(text).map(Self)
    }
}

impl Serialize for Lived {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Lived {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(from)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
