//! What is noticed in a line, and what is not. What is NOT here: how often it is right (`figures`).

mod figures;

use expect_test::{Expect, expect};

use crate::names::{FindingKind, find};

/// What is found, as `kind text`, one a line.
fn check(line: &str, expect: Expect) {
    let found: Vec<String> =
        find(line).iter().map(|one| format!("{} {}", one.kind.as_str(), &line[one.range.clone()])).collect();
    expect.assert_eq(&found.join("\n"));
}

fn nothing(line: &str) {
    check(line, expect![[""]]);
}

#[test]
fn addresses_and_numbers() {
    check("write to k.bell+refunds@post.example.de.", expect!["email k.bell+refunds@post.example.de"]);
    check("Rückruf an 030 23125123 bis 12 Uhr", expect!["phone 030 23125123"]);
    check(
        "call +49 (0)30 23125 779 or (290) 555-0154",
        expect![[r"
        phone +49 (0)30 23125 779
        phone (290) 555-0154"]],
    );
    check(
        "Kundennummer 4471203, Karte 4111 1111 1111 1111",
        expect![[r"
        account 4471203
        account 4111 1111 1111 1111"]],
    );
    check("IBAN DE89 3704 0044 0532 0130 00 fehlt", expect!["account DE89 3704 0044 0532 0130 00"]);
    check("booking no. 0381806058 4 months ago", expect!["account 0381806058"]);
    check("lost (acct. 4471203) again", expect!["account 4471203"]);
    check("case KD-204417 is open", expect!["account KD-204417"]);
}

#[test]
fn names_in_two_languages() {
    check("Ms Bell from billing waited", expect!["name Ms Bell"]);
    check(
        "Frau Dr. Öztürk wartet auf Sabine Brandt",
        expect![[r"
        name Frau Dr. Öztürk
        name Sabine Brandt"]],
    );
    check("a supervisor named Quennell said no", expect!["name Quennell"]);
    check("Herr von der Heide hat zwei Bildschirme", expect!["name Herr von der Heide"]);
    check("Karen from billing said that it is slow", expect!["name Karen"]);
    check(
        "asked Mark about Karen's queue",
        expect![[r"
        name Mark
        name Karen"]],
    );
}

#[test]
fn what_is_no_name_and_no_number() {
    nothing("2 Copies the account number into four screens #re-keying @A1 &CRM !3 ~90s x6");
    nothing("On Monday in May the Billing team called Wells Fargo Bank");
    nothing("Will this work? May I? Mark it as read. Grace period ends.");
    nothing("10:31 Kunden warten am Dienstag 40 Minuten, Rechnung über 1.200,50 € vom 14.10.2026");
    nothing("Paid $1800.00 on 11/6/2015, 2016-10-14, iOS 11.1, 24-48 hours, 2015-2016");
    nothing("#Sabine &Karen @Mark1 ^12 \\#Peter");
    nothing("");
}

#[test]
fn findings_ascend_and_lie_on_letters() {
    let line = "😀 Ms Bell, k@b.example, 030 23125123 und Frau Öz";
    let found = find(line);
    assert_eq!(found.len(), 4);
    assert!(found.windows(2).all(|pair| pair[0].range.end <= pair[1].range.start));
    assert_eq!(found[0].kind, FindingKind::Name);
    assert!(found.iter().all(|one| line.get(one.range.clone()).is_some()));
}
