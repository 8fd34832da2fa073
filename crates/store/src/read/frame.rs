//! The frame around the days: programme, tags, codes, releases. What is NOT here: people.

use std::collections::BTreeMap;

use shadowday_model::ids::RecordId;
use shadowday_model::records::{Code, Programme, Release, Tag};

use super::Read;
use super::people::followed;
use crate::StoreError;

impl Read<'_> {
    /// The programme: the first one made.
    pub fn programme(&self) -> Option<Programme> {
        self.keep(self.record(
            "SELECT id, fields FROM read_programme WHERE removed = 0 ORDER BY id LIMIT 1",
            [],
            Programme::from_fields,
        ))
    }

    /// Records of tags that were renamed or joined.
    pub fn tag_records(&self) -> Vec<Tag> {
        self.keep(self.records("SELECT id, fields FROM read_tag WHERE removed = 0 ORDER BY id", [], Tag::from_fields))
    }

    /// What each renamed or joined tag is read as, chains followed to their end.
    pub fn tag_aliases(&self) -> BTreeMap<String, String> {
        let records = self.tag_records();
        let direct: BTreeMap<&str, &str> =
            records.iter().filter_map(|tag| Some((tag.label.as_str(), tag.joined_into.as_deref()?))).collect();
        let read_as = direct.keys().map(|&from| (from, followed(&direct, from)));
        read_as.filter(|(from, into)| from != into).map(|(from, into)| (from.to_owned(), into.to_owned())).collect()
    }

    /// Standing codes.
    pub fn codes(&self) -> Vec<Code> {
        self.keep(self.records("SELECT id, fields FROM read_code WHERE removed = 0 ORDER BY id", [], Code::from_fields))
    }

    /// Releases, newest first.
    pub fn releases(&self, limit: u32) -> Vec<Release> {
        self.keep(self.records(
            "SELECT id, fields FROM read_release WHERE removed = 0 ORDER BY made_ms DESC, id LIMIT ?1",
            [limit],
            Release::from_fields,
        ))
    }

    /// A release, removed or not.
    pub fn release(&self, id: RecordId) -> Option<Release> {
        self.keep(self.record(
            "SELECT id, fields FROM read_release WHERE id = ?1",
            [id.0.as_bytes()],
            Release::from_fields,
        ))
    }

    /// Tags with how many standing observations have them, joined ones counted once as what they are read as; most used
    /// first. Sealed ones are counted nowhere, or a label would tell of them.
    pub fn tags(&self) -> Vec<(String, u32)> {
        self.keep(self.count_tags())
    }

    /// Every label that an observation holds, as it holds it, removed ones included.
    pub fn tag_labels(&self) -> Vec<String> {
        let found = || -> Result<Vec<String>, StoreError> {
            let sql = "SELECT DISTINCT element FROM read_observation_tag ORDER BY element";
            let mut labels = self.link.sql.prepare_cached(sql)?;
            let labels = labels.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
            Ok(labels)
        };
        self.keep(found())
    }

    /// Tools with how many standing observations name them, sealed ones aside; most used first.
    pub fn tools(&self) -> Vec<(String, u32)> {
        self.keep(self.count_elements("tool").map(most_first))
    }

    fn count_tags(&self) -> Result<Vec<(String, u32)>, StoreError> {
        let mut counts = self.count_elements("tag")?;
        let mut groups: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (from, into) in self.tag_aliases() {
            groups.entry(into).or_default().push(from);
        }
        for (into, mut labels) in groups {
            labels.push(into.clone());
            labels.retain(|label| counts.remove(label).is_some());
            if !labels.is_empty() {
                counts.insert(into, self.count_any_tag(&labels)?);
            }
        }
        Ok(most_first(counts))
    }

    /// Standing observations with any of these tags, each counted once, sealed ones aside.
    fn count_any_tag(&self, labels: &[String]) -> Result<u32, StoreError> {
        let marks = vec!["?"; labels.len()].join(", ");
        let sql = format!(
            "SELECT count(DISTINCT e.observation) FROM read_observation_tag e JOIN read_observation o ON o.row = e.observation
             WHERE e.element IN ({marks}) AND {STANDING} AND o.sealed = 0"
        );
        Ok(self.link.sql.prepare(&sql)?.query_row(rusqlite::params_from_iter(labels), |row| row.get(0))?)
    }

    fn count_elements(&self, set: &str) -> Result<BTreeMap<String, u32>, StoreError> {
        let sql = format!(
            "SELECT e.element, count(*) FROM read_observation_{set} e JOIN read_observation o ON o.row = e.observation
             WHERE {STANDING} AND o.sealed = 0 GROUP BY e.element"
        );
        let mut found = self.link.sql.prepare_cached(&sql)?;
        let rows = found.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// An observation stands unless it or its day was removed. The list of removed days is made for every statement, also for one
/// that reads a single note, so it has an index of its own.
pub(super) const STANDING: &str =
    "o.removed = 0 AND (o.day IS NULL OR o.day NOT IN (SELECT id FROM read_shadow_day WHERE removed = 1))";

fn most_first(counts: BTreeMap<String, u32>) -> Vec<(String, u32)> {
    let mut counts: Vec<(String, u32)> = counts.into_iter().collect();
    counts.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    counts
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::STANDING;

    #[test]
    fn whether_a_note_stands_is_known_without_going_through_all_days() {
        let sql = rusqlite::Connection::open_in_memory().unwrap();
        crate::schema::create(&sql).unwrap();
        let asked =
            format!("EXPLAIN QUERY PLAN SELECT o.fields FROM read_observation o WHERE o.id = ?1 AND {STANDING}");
        let mut plan = sql.prepare(&asked).unwrap();
        let steps = plan.query_map([[0_u8; 16]], |row| row.get("detail")).unwrap();
        let steps: Vec<String> = steps.collect::<Result<_, _>>().unwrap();
        assert!(
            steps.iter().any(|step| step.contains("read_shadow_day") && step.contains("shadow_day_removed")),
            "{steps:?}"
        );
    }
}
