//! Finding again: at once, by half a word, by typo, by filter, in any script, after damage to the index.

use serde_json::json;
use shadowday_tests::TestNotebook;

#[test]
fn a_note_is_found_the_moment_it_is_saved() {
    let book = TestNotebook::new();
    for n in 0..20 {
        book.log(&format!("unmistakable{n} waits for the system"));
        // Its neighbours are close spellings of it and may follow.
        let found = book.found(&format!("unmistakable{n}"));
        assert!(found.first().is_some_and(|text| text.contains(&format!("unmistakable{n} "))), "note {n}: {found:?}");
    }
}

#[test]
fn half_a_word_a_typo_and_part_of_a_compound_find_it() {
    let book = TestNotebook::new();
    book.log("Der Kontonummernabgleich dauert sehr lange");
    book.log("Customer is angry about the third reminder #repeat-contact");
    let check = |query: &str, part: &str| {
        let found = book.found(query);
        assert!(found.first().is_some_and(|text| text.contains(part)), "{query}: {found:?}");
    };
    check("remin", "reminder");
    check("remindre", "reminder");
    check("abgleich", "Kontonummernabgleich");
    check("#repeat-contact", "third reminder");
    check("angry -system", "angry");
}

#[test]
fn text_without_spaces_is_found() {
    let book = TestNotebook::new();
    book.log("客户第三次打电话来问退款");
    book.log("お客様は三回目のお電話です");
    book.log("ลูกค้าโทรมาเป็นครั้งที่สาม");
    for (query, part) in [("退款", "客户"), ("電話", "お客様"), ("ครั้งที่สาม", "ลูกค้า")]
    {
        let found = book.found(query);
        assert!(found.first().is_some_and(|text| text.contains(part)), "{query}: {found:?}");
    }
}

#[test]
fn facets_count_what_was_found() {
    let book = TestNotebook::new();
    book.log("1 code unclear #refund");
    book.log("2 code screen slow #refund");
    book.log("2 code screen frozen");
    let answer = book.get("search", &json!({ "query": "code", "limit": 10, "offset": 0 }));
    assert_eq!(answer["total"], 3);
    let facets = answer["facets"].as_array().unwrap();
    let category = facets.iter().find(|facet| facet["aspect"] == "category").expect("counts by category");
    let count = |value: &str| {
        category["values"]
            .as_array()
            .unwrap()
            .iter()
            .find(|known| known["value"] == value)
            .map(|known| known["count"].clone())
    };
    assert_eq!((count("tooling"), count("training_gap")), (Some(json!(2)), Some(json!(1))));
}

#[test]
fn a_damaged_index_is_made_again() {
    let mut book = TestNotebook::new();
    book.log("survives a damaged index");
    book.get("search", &json!({ "query": "survives", "limit": 5, "offset": 0 }));
    book.close();
    let mut damaged = 0;
    for entry in std::fs::read_dir(book.notebook().join("index")).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() && !path.to_string_lossy().ends_with(".lock") {
            std::fs::write(&path, b"not an index").unwrap();
            damaged += 1;
        }
    }
    assert!(damaged > 0, "there was an index to damage");
    book.reopen();
    assert_eq!(book.found("survives"), ["survives a damaged index"]);
    assert_eq!(book.timeline(), ["survives a damaged index"]);
}

#[test]
fn a_lost_index_is_made_again() {
    let mut book = TestNotebook::new();
    book.log("survives a lost index");
    book.close();
    std::fs::remove_dir_all(book.notebook().join("index")).unwrap();
    book.reopen();
    assert_eq!(book.found("lost"), ["survives a lost index"]);
}

#[test]
fn an_evidence_id_finds_its_note() {
    let book = TestNotebook::new();
    book.log("2 Copies the account number into four screens");
    book.log("6 Calms an angry customer");
    let id = book.get("read_day", &json!({ "day": null }))["notes"][1]["evidence"].as_str().unwrap().to_owned();
    assert!(id.ends_with("-02"), "{id}");
    for typed in [id.clone(), format!("  {} ", id.to_lowercase())] {
        assert_eq!(book.found(&typed), ["Calms an angry customer"], "{typed}");
    }
    assert!(book.found(&id.replace("-02", "-99")).is_empty(), "no note has it");
}
