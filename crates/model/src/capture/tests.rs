//! The grammar, line by line, and what must hold for any line whatever.
#![expect(clippy::unwrap_used, reason = "tests")]

use proptest::prelude::*;
use unicode_normalization::is_nfc;

use super::*;

fn read(line: &str) -> Capture {
    let lexicon = Lexicon::english();
    let capture = parse(line, &lexicon);
    check_invariants(line, &capture);
    capture
}

/// What holds for every line.
fn check_invariants(line: &str, capture: &Capture) {
    assert_eq!(capture.raw, line, "the raw line is sacred");
    let length = line.encode_utf16().count() as u32;
    let mut from = 0;
    for span in &capture.spans {
        assert!(span.start >= from && span.start < span.end && span.end <= length, "{span:?} in {line:?}");
        from = span.end;
    }
    let units: Vec<u16> = line.encode_utf16().collect();
    for span in &capture.spans {
        let cut = String::from_utf16(&units[span.start as usize..span.end as usize]);
        assert!(cut.is_ok(), "{span:?} cuts a character of {line:?}");
    }
    assert!(is_nfc(&capture.text), "{line:?}");
    if capture.spans.is_empty() {
        let again = parse(&capture.text, &Lexicon::english());
        if again.spans.is_empty() {
            assert_eq!(again.text, capture.text, "a line without tokens reads as itself: {line:?}");
        }
    }
}

/// The spans as `kind text`, for reading.
fn painted(line: &str) -> Vec<String> {
    let units: Vec<u16> = line.encode_utf16().collect();
    let cut = |span: &Span| String::from_utf16(&units[span.start as usize..span.end as usize]).unwrap();
    read(line).spans.iter().map(|span| format!("{:?} {}", span.kind, cut(span))).collect()
}

#[test]
fn a_full_line_says_everything() {
    let capture = read("10:20 2 CRM freezes after ~3min, @A1 re-keys it &Billing x3 !high #double-entry #slow *");
    assert_eq!(capture.when, Some(When::At { hour: 10, minute: 20 }));
    assert_eq!(capture.category, Some(Category::Tooling));
    assert_eq!(capture.minutes, Some(3.0));
    assert_eq!(capture.hosts, ["A1"]);
    assert_eq!(capture.tools, ["Billing"]);
    assert_eq!(capture.count, Some(3));
    assert_eq!(capture.impact, Some(3));
    assert_eq!(capture.tags, ["double-entry", "slow"]);
    assert!(capture.starred && !capture.minutes_guessed);
    assert_eq!(capture.text, "CRM freezes after 3min, A1 re-keys it");
    assert_eq!((capture.kind, capture.basis, capture.polarity), (Kind::Event, Basis::Seen, Polarity::Problem));
}

#[test]
fn the_beginning_says_when_and_what() {
    assert_eq!(read("-5 late").when, Some(When::MinutesAgo(5)));
    assert_eq!(read("–5 from a phone").when, Some(When::MinutesAgo(5)));
    assert_eq!(read("25:00 no such time").when, None);
    assert_eq!(read("-0 x").when, None);
    assert_eq!(read("at 10:20 the line broke").when, None);
    assert_eq!(read("10:20 6 calm voice").polarity, Polarity::Strength);
    assert_eq!(read("10:20 6 calm voice").category, None);
    assert_eq!(read("3 customers waiting").category, Some(Category::Workload));
    assert_eq!(read("\\3 customers waiting").text, "3 customers waiting");
    assert_eq!(read("2").text, "2", "a digit is a chip once a blank follows");
    assert_eq!(read("2 ").category, Some(Category::Tooling));
    assert_eq!(read("2 ").text, "");
    assert_eq!(read("7 o'clock").text, "7 o'clock");
    assert_eq!(read("２　全角の数字").category, Some(Category::Tooling));
}

#[test]
fn leading_signs_say_kind_and_basis() {
    let quote = read("\"I have to copy the account number\" #re-keying");
    assert_eq!((quote.kind, quote.basis), (Kind::Quote, Basis::Heard));
    assert_eq!(quote.text, "I have to copy the account number");
    assert_eq!(read("„Das dauert ewig“").text, "Das dauert ewig");
    assert_eq!(read("“I never know").text, "I never know");
    assert_eq!(read("\"No\" she said").text, "\"No\" she said");
    let mine = read("? copy-paste is why wrap-up runs over");
    assert_eq!((mine.kind, mine.basis, mine.link), (Kind::Thinking, Basis::Inferred, Some(Link::Previous)));
    assert_eq!(read("?maybe ^12").link, Some(Link::Entry(12)));
    assert_eq!(read("??? what").basis, Basis::Seen);
    let ask = read("->a cushion for the headset");
    assert_eq!((ask.kind, ask.basis, ask.text.as_str()), (Kind::Ask, Basis::Heard, "a cushion for the headset"));
    assert_eq!(read("=> \"500 chairs\"").kind, Kind::Ask);
    assert_eq!(read("#tooling \"it hangs\"").kind, Kind::Quote);
    assert_eq!(read("2 told by @lead basis:told").basis, Basis::Told);
    assert_eq!(read("he said \"no\"").kind, Kind::Event);
}

#[test]
fn tags_name_the_kinds_that_no_sign_says() {
    let phrase = read("4 \"I would be cross as well\" #phrase @A1");
    assert_eq!((phrase.kind, phrase.polarity, phrase.basis), (Kind::Phrase, Polarity::Strength, Basis::Heard));
    assert_eq!(phrase.category, Some(Category::CustomerBehaviour));
    assert_eq!(phrase.text, "\"I would be cross as well\"", "nothing else says that these are somebody's words");
    assert_eq!(read("“let us look #phrase").text, "“let us look”");
    assert_eq!(read("reads the total back #phrase").basis, Basis::Seen);
    let kpi = read("3 handling time makes them hang up early #KPI !3");
    assert_eq!((kpi.kind, kpi.polarity, kpi.basis), (Kind::KpiConflict, Polarity::Problem, Basis::Seen));
    assert_eq!((kpi.text.as_str(), kpi.tags.len()), ("handling time makes them hang up early", 0));
    assert_eq!(read("the #kpi drives this").text, "the kpi drives this");
    let idea = read("call back once a day #idea");
    assert_eq!((idea.kind, idea.polarity, idea.basis), (Kind::Idea, Polarity::Neutral, Basis::Heard));
    assert_eq!(read("6 call back once a day #idea").polarity, Polarity::Strength);
    assert_eq!(read("? they wait for the lead #kpi").basis, Basis::Inferred);
    assert_eq!(read("-> stop measuring seconds #kpi").kind, Kind::Ask, "somebody waits for its answer");
    assert_eq!(read("one #phrase then #kpi").kind, Kind::KpiConflict, "the last saying counts");
    assert_eq!(painted("slow #phrase"), ["Kind #phrase"]);
    assert_eq!(read("slow #phrase").spans[0].label, "chip-kind-phrase");
    let german = parse("zählt nur Sekunden #Kennzahl", &Lexicon::english_and_german());
    assert_eq!(german.kind, Kind::KpiConflict);
}

#[test]
fn a_host_or_tool_at_the_end_is_a_label_unless_the_words_need_it() {
    for (line, text) in [
        ("one sentence @A1", "one sentence"),
        ("2 CRM freezes. @a12", "CRM freezes."),
        ("slow again @A1 @B2", "slow again"),
        ("asked @A1 for the code", "asked A1 for the code"),
        ("@A1 asked for the code", "A1 asked for the code"),
        ("waits for @A1", "waits for A1"),
        ("Wartet auf @A1", "Wartet auf A1"),
        ("sat with @A1 @A2", "sat with A1 A2"),
        ("with @A1, @A2 and @A3", "with A1, A2 and A3"),
        ("told by @lead", "told by lead"),
        ("asked the @lead", "asked the lead"),
        ("one sentence @A1.", "one sentence."),
        ("first @A1\nsecond @A2", "first\nsecond"),
        ("2 @A1", "A1"),
        ("slow again @lead", "slow again"),
        ("Copying between four screens &crm ~90s", "Copying between four screens"),
        ("Copying between four screens &CRM @A1", "Copying between four screens"),
        ("Copying between four screens @A1 &CRM", "Copying between four screens"),
        ("\"I copy it\" &CRM @lead", "I copy it"),
        ("slow again &CRM, &Billing", "slow again"),
        ("copied into &CRM ~90s", "copied into CRM"),
        ("opens the &CRM, &Billing", "opens the CRM, Billing"),
        ("Der Rabatt steht im &CRM", "Der Rabatt steht im CRM"),
        ("&CRM freezes", "CRM freezes"),
        ("2 &CRM ~3min", "CRM"),
    ] {
        assert_eq!(read(line).text, text, "{line}");
    }
    assert_eq!(read("one sentence @A1").hosts, ["A1"]);
    assert_eq!(read("Copying between four screens &crm ~90s").tools, ["crm"]);
}

#[test]
fn only_known_tokens_at_word_starts_count() {
    for plain in [
        "a#b",
        "R&D",
        "a@b.example",
        "issue #1",
        "~20 customers",
        "x86",
        "2 * 3",
        "C:\\temp\\#1",
        "&amp; more",
        "wow!!!!",
        "#",
        "@",
        "~",
        "^",
        "^x",
        "!urgent",
        "basis:x",
        "Le client crie\u{a0}!",
        "~~ unsure",
        "#a/b",
        "@a@b",
        "x1000",
        "**bold**",
    ] {
        let capture = read(plain);
        let kinds: Vec<_> = capture.spans.iter().map(|span| span.kind).collect();
        let expected: &[SpanKind] = match plain {
            "x86" => &[SpanKind::Count],
            "2 * 3" => &[SpanKind::Category],
            "@a@b" | "^" => &kinds,
            _ => &[],
        };
        assert_eq!(kinds, expected, "{plain}");
    }
    assert_eq!(read("see ^").link, Some(Link::Previous));
}

#[test]
fn a_tag_keeps_its_word_only_in_mid_sentence() {
    assert_eq!(read("the #refund-codes are unclear #Repeat_Contact.").text, "the refund-codes are unclear.");
    assert_eq!(read("the #refund-codes are unclear #Repeat_Contact.").tags, ["refund-codes", "repeat-contact"]);
    assert_eq!(read("slow again #tooling @A1 &CRM").text, "slow again");
    assert_eq!(read("a headset that does not hurt !2 @A1").text, "a headset that does not hurt");
    assert_eq!(read("\"I copy it by hand\" &CRM @A1").text, "I copy it by hand");
    assert_eq!(read("\"stop\" said to @A1").text, "\"stop\" said to A1");
    assert_eq!(read("waits ~3min @A1 basis:told &CRM").text, "waits");
    assert_eq!(read("waits ~3min for @A1").text, "waits 3min for A1");
    assert_eq!(read("re-keys from &CRM to &Billing").text, "re-keys from CRM to Billing");
    assert_eq!(read("@a1's headset hurts").text, "a1's headset hurts");
    assert_eq!(read("@a1's headset hurts").hosts, ["A1"]);
    assert_eq!(read("first #one\nsecond #two").text, "first\nsecond");
    assert_eq!(read("froze ~3min.").text, "froze.");
    assert_eq!(read("#Straße #STRASSE #straße").tags, ["straße", "strasse"]);
    assert_eq!(read("#कतार लंबी है").tags, ["कतार"]);
    assert_eq!(read("#cafe\u{301} x").tags, ["caf\u{e9}"]);
}

#[test]
fn amounts_and_impacts_read_as_typed() {
    for (line, minutes) in
        [("~90s", 1.5), ("~1h", 60.0), ("~1,5h", 90.0), ("~1h30", 90.0), ("~1h05min", 65.0), ("~2M", 2.0)]
    {
        assert_eq!(read(line).minutes, Some(minutes), "{line}");
    }
    let guessed = read("waits ~~10min");
    assert!(guessed.minutes_guessed && guessed.minutes == Some(10.0));
    assert!(read("waits ~10min ~~").minutes_guessed);
    assert_eq!(read("~0min").minutes, None);
    assert_eq!(read("~25h").minutes, None);
    for (line, impact) in [("!", 2), ("!1", 1), ("!!!", 3), ("!low", 1), ("!MED", 2), ("!high,", 3)] {
        assert_eq!(read(&format!("note {line}")).impact, Some(impact), "{line}");
    }
    assert_eq!(read("×3 asked").count, Some(3));
}

#[test]
fn a_trailing_star_marks_a_candidate() {
    assert!(read("freezes *").starred && read("freezes*").starred && read("freezes * #slow").starred);
    assert_eq!(read("freezes* #slow").text, "freezes");
    assert!(!read("**bold**").starred && !read("freezes \\*").starred && !read("* item").starred);
    assert_eq!(read("freezes\\*").text, "freezes*");
}

#[test]
fn a_backslash_makes_plain() {
    assert_eq!(read("\\#no-tag and \\@home \\!2").text, "#no-tag and @home !2");
    assert_eq!(read("\\10:20 is no time").text, "10:20 is no time");
    assert_eq!(read("\\\\server\\share").text, "\\\\server\\share");
    assert_eq!(painted("\\#a #crm"), ["Escape \\", "Tag #crm"]);
}

#[test]
fn spans_count_as_the_page_counts() {
    let capture = read("😀 slow #crm");
    assert_eq!((capture.spans[0].start, capture.spans[0].end), (8, 12));
    assert_eq!(painted("2 slow #crm !3"), ["Category 2", "Tag #crm", "Impact !3"]);
}

#[test]
fn languages_add_their_words() {
    let lexicon = Lexicon::english_and_german();
    let capture = parse("hängt ständig #Werkzeug !hoch #Lichtblick basis:gehört", &lexicon);
    assert_eq!(capture.category, Some(Category::Tooling));
    assert_eq!((capture.impact, capture.polarity, capture.basis), (Some(3), Polarity::Strength, Basis::Heard));
    assert_eq!(capture.text, "hängt ständig");
}

fn changed(raw: &str, change: &Change) -> String {
    with_change(raw, change, &Lexicon::english())
}

#[test]
fn chips_edit_the_line() {
    assert_eq!(changed("slow", &Change::Category(Some(Category::Tooling))), "2 slow");
    assert_eq!(changed("10:20 3 slow", &Change::Category(Some(Category::Tooling))), "10:20 2 slow");
    assert_eq!(changed("2 3 customers", &Change::Category(None)), "\\3 customers");
    assert_eq!(changed("the #tooling is slow", &Change::Category(Some(Category::Workload))), "3 the tooling is slow");
    assert_eq!(changed("6 calm", &Change::Category(Some(Category::Tooling))), "2 calm #bright");
    assert_eq!(changed("slow !1", &Change::Impact(Some(3))), "slow !3");
    assert_eq!(changed("slow !1 today", &Change::Impact(None)), "slow today");
    assert_eq!(changed("slow", &Change::Tag { name: "Refund Codes".into(), on: true }), "slow #refund-codes");
    assert_eq!(changed("the #crm hangs #crm", &Change::Tag { name: "crm".into(), on: false }), "the crm hangs");
    assert_eq!(changed("3", &Change::Tag { name: "crm".into(), on: true }), "\\3 #crm");
    assert_eq!(changed("slow", &Change::Basis(Basis::Inferred)), "? slow");
    assert_eq!(changed("? slow", &Change::Basis(Basis::Seen)), "slow");
    assert_eq!(changed("\"slow\"", &Change::Basis(Basis::Seen)), "\"slow\" basis:seen");
    assert_eq!(changed("slow*", &Change::Starred(false)), "slow");
    assert_eq!(changed("~~1h #tooling!!! ", &Change::Category(None)), "~~1h \\!!! ");
    assert_eq!(changed("10:20 2 seconds count", &Change::Kind(Kind::KpiConflict)), "10:20 2 seconds count #kpi");
    assert_eq!(changed("seconds count #kpi", &Change::Kind(Kind::Phrase)), "seconds count #phrase");
    assert_eq!(changed("froze ~3min #kpi**", &Change::Kind(Kind::Event)), "froze ~3min **");
    assert_eq!(changed("seconds count #kpi !2", &Change::Kind(Kind::Event)), "seconds count !2");
    assert_eq!(changed("2 a headset #idea", &Change::Kind(Kind::Ask)), "2 -> a headset");
    assert_eq!(changed("-> a headset", &Change::Kind(Kind::Idea)), "a headset #idea");
    assert_eq!(changed("I would be cross #phrase", &Change::Strength(false)), "I would be cross");
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        proptest::option::of(proptest::sample::select(Category::ALL)).prop_map(Change::Category),
        any::<bool>().prop_map(Change::Strength),
        proptest::sample::select(Kind::ALL).prop_map(Change::Kind),
        proptest::sample::select(Basis::ALL).prop_map(Change::Basis),
        proptest::option::of(1u8..=3).prop_map(Change::Impact),
        ("[a-zé]{2,6}(-[a-z]{1,4})?", any::<bool>()).prop_map(|(name, on)| Change::Tag { name, on }),
        any::<bool>().prop_map(Change::Starred),
    ]
}

/// Lines made of what the grammar cares about, and of anything.
fn line() -> impl Strategy<Value = String> {
    let words = [
        "2",
        "6",
        "10:20",
        "-5",
        "#tooling",
        "#t",
        "#bright",
        "#phrase",
        "#kpi",
        "#idea",
        "#crm",
        "@A1",
        "@a1's",
        "for",
        "@lead",
        "!2",
        "!!!",
        "~3min",
        "~~",
        "~~1h",
        "x3",
        "&CRM",
        "\"I",
        "say\"",
        "?",
        "->",
        "=>",
        "^",
        "^12",
        "*",
        "**",
        "word*",
        "\\",
        "\\#x",
        "\\3",
        "slow,",
        "basis:told",
        "\n",
        " ",
        "\u{a0}",
        "😀",
        "＃タグ",
        "é",
        "3",
        "“no”",
        "and",
    ];
    let word = prop_oneof![8 => proptest::sample::select(words.to_vec()).prop_map(str::to_owned), 1 => "\\PC{0,6}".prop_map(|s| s)];
    let joined = proptest::collection::vec(
        (word, prop_oneof![4 => Just(" "), 1 => Just(""), 1 => Just("\n"), 1 => Just("  ")]),
        0..10,
    )
    .prop_map(|parts| parts.into_iter().fold(String::new(), |line, (word, gap)| line + &word + gap));
    prop_oneof![6 => joined, 1 => any::<String>()]
}

fn shows(capture: &Capture, before: &Capture, change: &Change) -> bool {
    match change {
        Change::Category(category) => capture.category == *category,
        Change::Kind(kind) if [Kind::Event, Kind::Quote, Kind::Thinking].contains(kind) => {
            [Kind::Event, Kind::Quote, Kind::Thinking].contains(&capture.kind)
        }
        Change::Kind(kind) => capture.kind == *kind,
        Change::Strength(on) => (capture.polarity == Polarity::Strength) == *on,
        Change::Basis(basis) => capture.basis == *basis,
        Change::Impact(impact) => capture.impact == *impact,
        Change::Starred(on) => capture.starred == *on,
        Change::Tag { name, on } => {
            let tag = normal_tag(name);
            let lexicon = Lexicon::english();
            let reserved =
                lexicon.category(&tag).is_some() || lexicon.polarity(&tag).is_some() || lexicon.kind(&tag).is_some();
            reserved && capture.tags == before.tags || capture.tags.contains(&tag) == *on
        }
    }
}

/// Letters and digits of the sentence without what tokens leave in it: these a change must never lose.
fn plain_words(line: &str) -> String {
    let pieces = scan(line, &Lexicon::english());
    let plain = pieces.iter().filter(|piece| piece.token.is_none()).map(|piece| &line[piece.range.clone()]);
    plain.collect::<String>().chars().filter(|c| c.is_alphanumeric()).collect()
}

fn check_change(line: &str, change: &Change) {
    let lexicon = Lexicon::english();
    let before = parse(line, &lexicon);
    let raw = with_change(line, change, &lexicon);
    let after = parse(&raw, &lexicon);
    check_invariants(&raw, &after);
    assert!(shows(&after, &before, change), "{line:?} with {change:?} became {raw:?}: {after:?}");
    let mut kept = plain_words(&raw).chars().collect::<Vec<_>>().into_iter();
    for c in plain_words(line).chars() {
        assert!(kept.any(|other| other == c), "{line:?} with {change:?} lost {c:?}: {raw:?}");
    }
    assert_eq!(after.when, before.when, "{line:?} with {change:?} became {raw:?}");
    assert_eq!((after.minutes, after.count), (before.minutes, before.count), "{line:?} with {change:?} became {raw:?}");
    assert_eq!((&after.hosts, &after.tools), (&before.hosts, &before.tools), "{line:?} with {change:?} became {raw:?}");
    assert_eq!(with_change(&raw, change, &lexicon), raw, "doing it again changes nothing: {line:?} {change:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn any_line_reads(line in line()) {
        read(&line);
    }

    #[test]
    fn any_change_shows_and_loses_nothing(line in line(), change in change()) {
        check_change(&line, &change);
    }
}

const CHANGES: usize = 8;

fn some_change(number: usize) -> Change {
    match number % CHANGES {
        0 => Change::Category(Some(Category::Workload)),
        1 => Change::Tag { name: "refund-codes".into(), on: true },
        2 => Change::Basis(Basis::Told),
        3 => Change::Impact(Some(2)),
        4 => Change::Strength(true),
        5 => Change::Kind(Kind::KpiConflict),
        6 => Change::Kind(Kind::Ask),
        _ => Change::Starred(true),
    }
}

/// The Big List of Naughty Strings and people's notes on real customer talks; licences beside them.
#[test]
fn naughty_strings_and_real_notes_read_and_change() {
    let naughty: Vec<String> =
        serde_json::from_str(include_str!("../../../../tests/fixtures/imports/naughty-strings.json")).unwrap();
    let notes = include_str!("../../../../tests/fixtures/imports/observer-notes.txt");
    assert!(naughty.len() > 400 && notes.lines().count() > 150);
    for (number, line) in naughty.iter().map(String::as_str).chain(notes.lines()).enumerate() {
        read(line);
        for change in 0..CHANGES {
            check_change(line, &some_change(number + change));
        }
        let sigils = format!("2 #slow {line} @A1 !3");
        assert_eq!(read(&sigils).category, Some(Category::Tooling));
    }
}

#[test]
fn a_real_note_reads_as_itself() {
    let notes = include_str!("../../../../tests/fixtures/imports/observer-notes.txt");
    let changed = notes.lines().filter(|line| read(line).text != line.trim()).count();
    assert!(changed * 50 < notes.lines().count(), "{changed} notes without sigils changed");
}

#[test]
fn a_very_long_line_reads_at_once() {
    let long: String = (0..60_000).map(|n| format!("#t{n}")).collect::<Vec<_>>().join(" ");
    assert_eq!(read(&long).tags.len(), 60_000);
    let longest = "\"?->".repeat(60_000);
    read(&longest);
    check_change(&"? ".repeat(20_000), &Change::Basis(Basis::Seen));
}
