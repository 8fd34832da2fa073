//! Lists, filters, counts and what changed.

use serde_json::{Value, json};
use shadowday_model::ids::RecordId;
use shadowday_model::records::{RecordKind, set_field};
use shadowday_store::{DayFilter, DayState, MOST_ROWS, ObservationFilter, Order, Seen, Standing};

use crate::builder::{Notebook, field_map, note};

struct Company {
    notebook: Notebook,
    billing: RecordId,
    claims: RecordId,
    days: [RecordId; 2],
}

/// Two teams with a day each: three notes at Billing, one at Claims.
fn company() -> Company {
    let notebook = Notebook::new();
    let team = |name: &str| notebook.make(RecordKind::Team, &[("name", json!(name))]);
    let (billing, claims) = (team("Billing"), team("Claims"));
    let day = |team: RecordId, date: &str, ended: Value| {
        let started = json!(format!("{date}T09:00:00.000+02:00"));
        notebook.make(RecordKind::ShadowDay, &[("team", json!(team)), ("started_at", started), ("ended_at", ended)])
    };
    let days =
        [day(billing, "2026-10-14", json!("2026-10-14T15:00:00.000+02:00")), day(claims, "2026-10-15", json!(null))];
    for (day, minute, category) in [(0, 10, "tooling"), (0, 20, "workload"), (0, 5, "tooling"), (1, 30, "tooling")] {
        let mut fields = note(&format!("note at {minute}"));
        fields.insert("day".to_owned(), json!(days[day]));
        fields.insert("category".to_owned(), json!(category));
        let at = format!("2026-10-{}T10:{minute:02}:00.000+02:00", 14 + day);
        fields.insert("happened_at".to_owned(), json!(at));
        let id = notebook.store().new_id();
        notebook.act("log_observation", |act| act.create(RecordKind::Observation, id, fields));
    }
    Company { notebook, billing, claims, days }
}

impl Company {
    fn texts(&self, filter: &ObservationFilter) -> Vec<String> {
        let found = self.notebook.store().read(|read| {
            assert_eq!(read.count_observations(filter) as usize, read.observations(filter).len());
            read.observations(filter)
        });
        found.unwrap().into_iter().map(|note| note.text).collect()
    }
}

#[test]
fn filters_narrow_and_orders_hold() {
    let company = company();
    let any = ObservationFilter::default;
    assert_eq!(company.texts(&any()), ["note at 5", "note at 10", "note at 20", "note at 30"]);
    let newest = ObservationFilter { order: Order::NewestFirst, ..any() };
    assert_eq!(company.texts(&newest)[0], "note at 30");
    let team = ObservationFilter { teams: [company.claims].into(), ..any() };
    assert_eq!(company.texts(&team), ["note at 30"]);
    let workload = ObservationFilter { categories: ["workload".parse().unwrap()].into(), ..any() };
    assert_eq!(company.texts(&workload), ["note at 20"]);
    let date = chrono::NaiveDate::from_ymd_opt(2026, 10, 15);
    assert_eq!(company.texts(&ObservationFilter { from: date, ..any() }), ["note at 30"]);
    let day = ObservationFilter { days: [company.days[0]].into(), ..any() };
    assert_eq!(company.texts(&day).len(), 3);
    let hostile = ObservationFilter { tags: ["x') OR 1=1 --".to_owned()].into(), ..any() };
    assert!(company.texts(&hostile).is_empty());
    let tag = ObservationFilter { tags: ["refund-codes".to_owned()].into(), ..any() };
    assert_eq!(company.texts(&tag).len(), 4);
    assert_eq!(company.texts(&ObservationFilter { ids: Some(vec![]), ..any() }).len(), 0);
    let page =
        company.notebook.store().read(|read| read.observations(&ObservationFilter { limit: 1, offset: 1, ..any() }));
    assert_eq!(page.unwrap()[0].text, "note at 10");
}

#[test]
fn days_come_with_their_counts() {
    let company = company();
    let store = company.notebook.store();
    let days = store.read(|read| read.days(&DayFilter::default())).unwrap();
    assert_eq!(days.iter().map(|row| row.observations).collect::<Vec<_>>(), [1, 3]);
    assert_eq!(days[1].last_act.unwrap().to_string(), "2026-10-14T10:20:00.000+02:00");
    assert_eq!(store.read(|read| read.open_day()).unwrap().unwrap().day.id, company.days[1]);
    let ended = DayFilter { state: DayState::Ended, ..DayFilter::default() };
    assert_eq!(store.read(|read| read.days(&ended)).unwrap().len(), 1);
    let counts = store.read(|read| read.counts()).unwrap();
    assert_eq!((counts.teams[&company.billing], counts.team_days[&company.claims]), (3, 1));
}

#[test]
fn a_removed_day_takes_its_notes_out_of_sight() {
    let company = company();
    let n = company.notebook.n();
    company.notebook.act("remove_day", |act| act.remove(RecordKind::ShadowDay, company.days[0], Seen::Now));
    assert_eq!(company.texts(&ObservationFilter::default()), ["note at 30"]);
    let store = company.notebook.store();
    assert_eq!(store.read(|read| read.observation_count()).unwrap(), 1);
    let (changed, _) = store.read(|read| read.observations_changed_after(n, 100)).unwrap();
    assert_eq!(changed.iter().filter(|(_, note)| note.is_none()).count(), 3);
    let either = ObservationFilter { standing: Standing::Either, ..ObservationFilter::default() };
    assert_eq!(company.texts(&either).len(), 4);
}

#[test]
fn joined_teams_and_tags_are_read_as_one() {
    let company = company();
    let notebook = &company.notebook;
    let joined = field_map(&[("joined_into", json!(company.billing))]);
    notebook.act("join_teams", |act| act.write(RecordKind::Team, company.claims, joined, Seen::Now));
    let billing = ObservationFilter { teams: [company.billing].into(), ..ObservationFilter::default() };
    assert_eq!(company.texts(&billing).len(), 4);
    let store = notebook.store();
    assert_eq!(store.read(|read| read.counts()).unwrap().teams[&company.billing], 4);
    assert_eq!(store.read(|read| read.team_by_name(" bIlLing ")).unwrap().unwrap().id, company.billing);
    assert_eq!(store.read(|read| read.team_by_name("claims")).unwrap(), None);

    let one = notebook.log("both labels");
    notebook.edit(one, &set_field("tag", "refunds"), json!("refunds"), Seen::Now);
    notebook.make(RecordKind::Tag, &[("label", json!("refunds")), ("joined_into", json!("refund-codes"))]);
    assert_eq!(store.read(|read| read.tags()).unwrap(), [("refund-codes".to_owned(), 5)]);
    assert_eq!(store.read(|read| read.tag_aliases()).unwrap()["refunds"], "refund-codes");
}

#[test]
fn aliases_in_a_ring_end_somewhere() {
    let notebook = Notebook::new();
    let a = notebook.make(RecordKind::Team, &[("name", json!("A"))]);
    let b = notebook.make(RecordKind::Team, &[("name", json!("B")), ("joined_into", json!(a))]);
    notebook.act("join", |act| act.write(RecordKind::Team, a, field_map(&[("joined_into", json!(b))]), Seen::Now));
    assert_eq!(notebook.store().read(|read| read.team_aliases()).unwrap(), [(b, a)].into());
}

#[test]
fn hosts_are_found_by_leader_team_and_pseudonym() {
    let notebook = Notebook::new();
    let team = notebook.make(RecordKind::Team, &[("name", json!("Billing"))]);
    let me = notebook.make(RecordKind::Leader, &[("name", json!("Me")), ("me", json!(true))]);
    for name in ["A10", "A2", "A1"] {
        notebook.make(RecordKind::Host, &[("pseudonym", json!(name)), ("team", json!(team)), ("leader", json!(me))]);
    }
    let store = notebook.store();
    let names = store.read(|read| read.hosts(Some(team))).unwrap();
    assert_eq!(names.iter().map(|host| host.pseudonym.as_str()).collect::<Vec<_>>(), ["A1", "A2", "A10"]);
    let found = store.read(|read| read.host_by_pseudonym(team, Some(me), "a2")).unwrap().unwrap();
    assert_eq!(found.pseudonym, "A2");
    assert_eq!(store.read(|read| read.leader_me()).unwrap().unwrap().id, me);
    notebook.log("after the leader");
    assert_eq!(store.read(|read| read.history(None, None, 1)).unwrap()[0].person, "Me");
}

#[test]
fn changes_come_in_arrival_order_and_page_on() {
    let notebook = Notebook::new();
    let ids: Vec<RecordId> = (0..5).map(|i| notebook.log(&format!("note {i}"))).collect();
    let (mut n, mut seen) = (0, Vec::new());
    loop {
        let (changed, reached) = notebook.store().read(|read| read.changed_after(n, 2)).unwrap();
        if reached == n {
            break;
        }
        seen.extend(changed.into_iter().filter(|one| one.kind == RecordKind::Observation).map(|one| one.id));
        n = reached;
    }
    assert_eq!(seen, ids);
}

#[test]
fn a_reader_sees_one_moment_while_others_write() {
    let notebook = Notebook::new();
    let seen = notebook.store().read(|read| {
        let before = read.observation_count();
        notebook.log("meanwhile");
        (before, read.observation_count())
    });
    assert_eq!(seen.unwrap(), (0, 0));
    assert_eq!(notebook.store().read(|read| read.observation_count()).unwrap(), 1);
}

#[test]
fn what_is_made_from_all_notes_is_not_cut_where_a_list_is() {
    let notebook = Notebook::new();
    let first = notebook.log("the first of very many");
    let copies = MOST_ROWS + 1;
    // Written beside the ledger: so many acts would take a minute.
    let sql = rusqlite::Connection::open(notebook.folder().join("notebook.db")).unwrap();
    let columns: String = sql
        .query_row(
            "SELECT group_concat(name) FROM pragma_table_info('read_observation') WHERE name NOT IN ('row', 'id')",
            [],
            |row| row.get(0),
        )
        .unwrap();
    let copy = format!(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {copies})
         INSERT INTO read_observation(id, {columns}) SELECT randomblob(16), {columns} FROM n, read_observation WHERE id = ?1"
    );
    sql.execute(&copy, [first.0.as_bytes()]).unwrap();
    let all = ObservationFilter { limit: 3, ..ObservationFilter::default() };
    let (listed, ids, notes) = notebook
        .store()
        .read(|read| (read.observations(&all).len(), read.observation_ids(&all), read.all_observations(&all).len()))
        .unwrap();
    assert_eq!((listed, ids.len(), notes), (3, copies as usize + 1, copies as usize + 1));
    let gone = notebook.store().new_id();
    let looked_up = notebook.store().read(|read| read.standing_observations(&[ids[ids.len() - 1], gone])).unwrap();
    assert!(looked_up[0].1.is_some() && looked_up[1] == (gone, None));
}
