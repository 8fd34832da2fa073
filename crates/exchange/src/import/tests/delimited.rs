//! Delimited files: encodings, delimiters, quotes, headers.

use shadowday_model::sentence;

use super::*;

fn columns(text: &str) -> Vec<String> {
    file("f.csv", text.as_bytes()).preview().unwrap().columns
}

#[test]
fn delimiters_are_found() {
    for delimiter in [",", ";", "\t", "|"] {
        let text = "id,note,team\n1,it hangs a lot,Billing\n2,\"a, b; c | d\te\",Billing\n".replace(',', delimiter);
        let text = text.replace(&format!("\"a{delimiter} b"), "\"a, b");
        assert_eq!(columns(&text), ["id", "note", "team"], "{delimiter:?}");
    }
    assert_eq!(columns("sep=;\nid;note\n1;it, hangs\n"), ["id", "note"]);
    assert_eq!(
        columns("note\nit hangs, again, and again\nnobody knew, really\nfine\n"),
        ["note"],
        "one column of prose is not cut"
    );
    assert_eq!(columns("betrag;notiz\n1,5;zu langsam, immer\n2,5;gut\n"), ["betrag", "notiz"]);
}

#[test]
fn rows_keep_their_lines_and_quoted_line_ends() {
    for end in ["\n", "\r\n", "\r"] {
        let text = "id,note\n1,\"first\nsecond\"\n\n2,\"say \"\"no\"\"\"\n3\n4,four,extra\n".replace('\n', end);
        let (rows, rejected) = file("f.csv", text.as_bytes()).all("");
        let found: Vec<_> = rows.iter().map(|row| (row.line, row.text.as_str())).collect();
        assert_eq!(found, [(2, "first\nsecond"), (5, "say \"no\""), (7, "four")], "{end:?}");
        let reason = sentence!("rejected-no-text");
        assert_eq!(rejected, [Rejected { line: 6, column: Some("note".into()), reason }]);
        assert_eq!(rows[2].other["Column 3"], "extra");
    }
}

#[test]
fn a_lost_quotation_mark_costs_one_row() {
    let (rows, rejected) = file("f.csv", b"id,note\n1,one\n2,\"two\n3,three\n4,four\n").all("");
    assert_eq!(rows.iter().map(|row| row.text.as_str()).collect::<Vec<_>>(), ["one", "three", "four"]);
    assert_eq!(rejected.len(), 1);
    assert_eq!(rejected[0].line, 3);
    let long = format!("id,note\n1,\"two\n{}2,end\n", "3,three\n".repeat(200_000));
    let (rows, rejected) = file("f.csv", long.as_bytes()).all("");
    assert_eq!((rows.len(), rejected.len(), rejected[0].line), (200_001, 1, 2));
}

#[test]
fn encodings_are_found() {
    let text = "id;note;team\n1;Größe der Schrift ändern – müde Augen;Köln\n2;Der Prüfer war höflich;Köln\n";
    let (windows, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    let utf16 = |big: bool| -> Vec<u8> {
        text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    };
    let mut cases = vec![
        ("utf-8", text.as_bytes().to_vec()),
        ("utf-8 bom", [b"\xEF\xBB\xBF", text.as_bytes()].concat()),
        ("windows-1252", windows.to_vec()),
        ("utf-16le bom", [b"\xFF\xFE".to_vec(), utf16(false)].concat()),
        ("utf-16be bom", [b"\xFE\xFF".to_vec(), utf16(true)].concat()),
        ("utf-16le", utf16(false)),
        ("utf-16be", utf16(true)),
    ];
    for (name, bytes) in cases.drain(..) {
        let given = file("f.csv", &bytes);
        assert_eq!(given.texts(), ["Größe der Schrift ändern – müde Augen", "Der Prüfer war höflich"], "{name}");
        assert_eq!(given.all("").0[0].team, "Köln");
    }
    let japanese = "id,note\n1,画面がとても遅いのでお客様を待たせてしまう\n2,上司に確認しないと返金できない\n";
    for encoding in [encoding_rs::SHIFT_JIS, encoding_rs::EUC_JP] {
        let (bytes, _, _) = encoding.encode(japanese);
        assert_eq!(file("f.csv", &bytes).texts()[1], "上司に確認しないと返金できない", "{}", encoding.name());
    }
    let chinese = "编号,note\n1,系统太慢了客户一直在等待我们没有办法\n2,退款需要经理批准但是经理不在\n";
    let (bytes, _, _) = encoding_rs::GB18030.encode(chinese);
    assert_eq!(file("f.csv", &bytes).texts()[1], "退款需要经理批准但是经理不在");
    let mut broken = "id,note\n".to_owned().into_bytes();
    for n in 0..100 {
        broken.extend(format!("{n},müde größe\n").bytes());
    }
    broken.extend(b"100,br\xFCck\n");
    let preview = file("f.csv", &broken).preview().unwrap();
    assert_eq!(preview.about.encoding.as_deref(), Some("UTF-8"), "one broken byte does not change the encoding");
    assert!(preview.notes.contains(&sentence!("remark-unreadable", count = 1_u64)), "{:?}", preview.notes);
}

#[test]
fn headers_are_found_or_made() {
    assert_eq!(columns("Report of May\n\nid,note\n1,one two three\n2,two three four\n"), ["id", "note"]);
    assert_eq!(
        columns("2026-05-01,slow again today,3\n2026-05-02,slow again,4\n"),
        ["Column 1", "Column 2", "Column 3"]
    );
    assert_eq!(columns("note,note,,NOTE\na,b,c,d\n"), ["note", "note (2)", "Column 3", "NOTE (3)"]);
    assert_eq!(columns(",Product,Narrative\n1,Card,they lost my card again\n"), ["Column 1", "Product", "Narrative"]);
    let (rows, _) = file("f.csv", b"Report of May\n\nid,note\n1,one two three\n").all("");
    assert_eq!((rows[0].line, rows[0].source_id.as_str()), (4, "1"));
}

#[test]
fn nul_and_control_signs_go_and_formulas_come_back() {
    let texts =
        file("f.csv", b"id,note\n1,a\x00b\x01c\n2,'=1+1\n3,'tis\n4,''@x\n5,\"'\tindented\"\n6,'-5 degrees\n").texts();
    assert_eq!(texts, ["abc", "=1+1", "'tis", "'@x", "\tindented", "-5 degrees"]);
}
