//! Bytes that nobody meant as a table: a sentence or rows, never a panic, never much memory.

use proptest::prelude::*;

use super::workbooks::{NO_SHARED, cell, xlsx};
use super::*;

/// Reads everything there is; the result does not matter, coming back does.
pub(super) fn read_all(path: &std::path::Path) -> Result<DryRun, ExchangeError> {
    let _ = preview(path, &ReadOptions::default());
    dry_run(path, &ReadOptions::default(), "", None)
}

#[test]
fn what_is_no_table_is_said_in_one_sentence() {
    for (bytes, says) in [
        (&b""[..], "error-import-empty"),
        (b"  \n\n ", "error-import-empty"),
        (b"%PDF-1.7 etc", "error-import-pdf"),
        (b"\x89PNG\r\n\x1a\n", "error-import-picture"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "error-import-old-workbook"),
        (b"SQLite format 3\0", "error-import-database"),
        (b"<?xml version='1.0'?><a/>", "error-import-web-page"),
        (b"[{\"a\":1}]", "error-import-json"),
        (b"\x1F\x8B\x08", "error-import-compressed"),
    ] {
        assert_eq!(file("f.csv", bytes).fails(), says);
    }
    let noise: Vec<u8> = (0..20_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    assert!(file("f.csv", &noise).fails().contains("unknown-text"));
    let folder = TempDir::new().unwrap();
    assert!(preview(folder.path(), &ReadOptions::default()).is_err());
    assert!(
        preview(&folder.path().join("none.csv"), &ReadOptions::default())
            .err()
            .unwrap()
            .to_string()
            .contains("error-import-open")
    );
}

#[test]
fn large_and_odd_texts_stay_small_in_memory() {
    let huge_field = format!("id,note\n1,\"{}\"\n2,fine here\n", "word ".repeat(600_000));
    let (rows, rejected) = file("f.csv", huge_field.as_bytes()).all("");
    assert_eq!((rows.len(), rejected.len()), (1, 1));
    let wide = format!("note{}\nfine words here{}\n", ",".repeat(5_000), ",x".repeat(5_000));
    assert!(
        file("f.csv", wide.as_bytes())
            .preview()
            .unwrap()
            .notes
            .iter()
            .any(|note| note.to_string().contains("column: 1000"))
    );
    let quotes = format!("note,team\n{}", "\",\"\n".repeat(100_000));
    let _ = read_all(&file("f.csv", quotes.as_bytes()).path);
    let one_line = "a,".repeat(3_000_000);
    let _ = read_all(&file("f.csv", one_line.as_bytes()).path);
}

fn csv_like() -> impl Strategy<Value = Vec<u8>> {
    let parts = [
        "id",
        "note",
        "date",
        ",",
        ",",
        ";",
        "\t",
        "\n",
        "\r\n",
        "\r",
        "\"",
        "\"\"",
        "14.10.2026",
        "3/4/26",
        "slow again",
        "'=",
        "é",
        "\0",
        "\u{feff}",
        "😀",
        "#a",
        "9",
    ];
    let any = prop_oneof![12 => proptest::sample::select(parts.to_vec()).prop_map(|part| part.as_bytes().to_vec()), 1 => proptest::collection::vec(any::<u8>(), 0..6)];
    proptest::collection::vec(any, 0..120).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn any_bytes_read_or_are_refused(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        let _ = read_all(&file("f.csv", &bytes).path);
    }

    #[test]
    fn any_table_reads_twice_alike(bytes in csv_like()) {
        let given = file("f.csv", &bytes);
        let names = || dry_run(&given.path, &ReadOptions::default(), "", None).map(|run| (run.rows, run.ready, run.rejected)).map_err(|error| error.to_string());
        prop_assert_eq!(names(), names());
    }

    #[test]
    fn any_damage_to_a_workbook_is_survived(at in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..8), cut in any::<proptest::sample::Index>(), cutting in any::<bool>()) {
        let data = format!("<row r=\"1\">{}{}</row><row r=\"2\">{}{}</row>", cell("A1", "note"), cell("B1", "team"), cell("A2", "slow again"), cell("B2", "Billing"));
        let mut bytes = xlsx(&[("S", &data, "")], NO_SHARED);
        for (index, byte) in at {
            let place = index.index(bytes.len());
            bytes[place] = byte;
        }
        if cutting {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _ = read_all(&file("f.xlsx", &bytes).path);
    }

    #[test]
    fn any_damage_inside_a_sheet_is_survived(at in any::<proptest::sample::Index>(), put in "[<>&;\"'=/a-zA-Z0-9 ]{0,12}", shared in any::<bool>()) {
        let data = format!("<row r=\"1\">{}{}</row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" s=\"1\"><v>46309.5</v></c></row>", cell("A1", "note"), cell("B1", "date"));
        let spoil = |text: &str| { let place = at.index(text.len()); let mut text = text.to_owned(); if text.is_char_boundary(place) { text.insert_str(place, &put); } text };
        let bytes = if shared { xlsx(&[("S", &data, "")], &spoil(NO_SHARED)) } else { xlsx(&[("S", &spoil(&data), "")], NO_SHARED) };
        let _ = read_all(&file("f.xlsx", &bytes).path);
    }
}
