//! What is noticed in a line, and what is not. What is NOT here: how often it is right (`figures`).

mod figures;

use expect_test::{Expect, expect};

use crate::names::{Detector, Finding, FindingKind, Pattern, Unfit};

/// What is found where nobody said what numbers of customers look like.
fn find(line: &str) -> Vec<Finding> {
    Detector::default().find(line)
}

/// What is found, as `kind text`, one a line.
fn check(line: &str, expect: Expect) {
    let found: Vec<String> =
        find(line).iter().map(|one| format!("{} {}", one.kind.as_str(), &line[one.range.clone()])).collect();
    expect.assert_eq(&found.join("\n"));
}

/// What is found as a customer's number of this shape.
fn customers(example: &str, line: &str) -> Vec<String> {
    let found = Detector::new(example).find(line);
    let customers = found.iter().filter(|one| one.kind == FindingKind::Customer);
    customers.map(|one| line[one.range.clone()].to_owned()).collect()
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

#[test]
fn numbers_of_customers_look_as_somebody_said() {
    assert_eq!(
        customers("K-1234567", "K-8305217, k 8305217 and K8305217 waited"),
        ["K-8305217", "k 8305217", "K8305217"]
    );
    assert_eq!(customers("K-1234567", "XK-8305217 K-83052171 K-830521 K-8305217a"), Vec::<String>::new());
    assert_eq!(customers("12345", "asks for 48213 (and 48214)."), ["48213", "48214"]);
    let others = "12345.50 €12345 12,12345 48213-9 1 48213,70 ~48213 2026-48213";
    assert_eq!(customers("12345", others), Vec::<String>::new());
    assert_eq!(customers("??/####", "in 2026 ab-1234 and Öß1234 and a1/1234"), ["ab-1234", "Öß1234"]);
    assert_eq!(customers("12345\n\nnonsense!\nAB-123", "48213 or ab-777"), ["48213", "ab-777"], "one a line");
    assert_eq!(customers("12345", "write to 12345@post.example.de"), Vec::<String>::new(), "an address is an address");
    nothing("48213 waited");
}

#[test]
fn an_example_is_kept_as_its_shape() {
    let pattern = Pattern::of(" K-1234567 ").expect("an example");
    assert_eq!(pattern.shape(), "K-#######");
    assert_eq!(Pattern::of("K-#######"), Ok(pattern.clone()));
    assert_eq!(pattern.samples(), ["K-7418529", "k7418529"]);
    for example in ["K-1234567", "12345", "??.123", "KUNDE 12/34"] {
        let pattern = Pattern::of(example).expect("an example");
        for sample in pattern.samples() {
            assert_eq!(customers(example, &format!("so {sample}.")), [sample], "{example}");
        }
    }
    for (example, why) in [
        ("", Unfit::Short),
        ("1234", Unfit::Short),
        ("ABCD-12", Unfit::Short),
        ("?????", Unfit::Short),
        ("K+12345", Unfit::Sign('+')),
        ("\\d{5}", Unfit::Sign('\\')),
    ] {
        assert_eq!(Pattern::of(example), Err(why), "{example}");
    }
    assert_eq!(Pattern::of(&"1".repeat(41)), Err(Unfit::Long));
}
