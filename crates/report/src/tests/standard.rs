//! PDF/UA-1 checked on the finished file by another library than the one that wrote it, in the order of the Matterhorn
//! protocol: what a machine can check of the tag tree, of what is marked, of fonts and of what the file says of itself. A
//! validator with all of its conditions needs Java, which neither a fresh machine nor its registries of packages have. With
//! SHADOWDAY_LOOK=FOLDER every file is also written there, whole and spoilt, for the checkers of other people (`cargo xtask
//! test pdf`). What is NOT here: whether the words of a picture are good ones.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use lopdf::content::{Content as Operations, Operation};
use lopdf::{Dictionary, Document, Encoding, Object, ObjectId};

use super::build::{deciding_company, small_company, small_day, summary, whole_day};
use super::deciding::{KINDS, of_billing, of_company};
use super::notices;
use crate::content::Block;
use crate::messages::msg;
use crate::{Content, Format, Messages, Recipe, Rows, content, notice, write};

/// Structure types of ISO 32000-1 that may stand in our files.
const STANDARD: [&str; 33] = [
    "Document",
    "Part",
    "Art",
    "Sect",
    "Div",
    "BlockQuote",
    "Caption",
    "TOC",
    "TOCI",
    "Index",
    "NonStruct",
    "P",
    "H",
    "H1",
    "H2",
    "H3",
    "H4",
    "L",
    "LI",
    "Lbl",
    "LBody",
    "Table",
    "TR",
    "TH",
    "TD",
    "THead",
    "TBody",
    "TFoot",
    "Span",
    "Quote",
    "Link",
    "Figure",
    "Note",
];

/// A file, as far as it was read.
struct File {
    document: Document,
    faults: Vec<String>,
}

/// What one element of the tag tree is.
struct Element {
    kind: String,
    fields: Dictionary,
    children: Vec<Element>,
}

impl File {
    fn fault(&mut self, holds: bool, what: &str) {
        if !holds {
            self.faults.push(what.to_owned());
        }
    }

    fn follow<'d>(document: &'d Document, object: &'d Object) -> &'d Object {
        document.dereference(object).map_or(object, |(_, found)| found)
    }

    fn get<'d>(document: &'d Document, of: &'d Dictionary, name: &[u8]) -> Option<&'d Object> {
        of.get(name).ok().map(|found| Self::follow(document, found))
    }

    fn dictionary(&self, of: &Dictionary, name: &[u8]) -> Option<Dictionary> {
        Self::get(&self.document, of, name)?.as_dict().ok().cloned()
    }

    fn is_true(&self, of: Option<&Dictionary>, name: &[u8]) -> bool {
        of.and_then(|of| Self::get(&self.document, of, name)).is_some_and(|found| found.as_bool().ok() == Some(true))
    }

    fn says(&self, of: &Dictionary, name: &[u8]) -> bool {
        Self::get(&self.document, of, name).and_then(|found| found.as_str().ok()).is_some_and(|text| !text.is_empty())
    }

    /// What the file says of itself (Matterhorn 06, 07, 11).
    fn of_itself(&mut self) {
        let catalog = self.document.catalog().unwrap().clone();
        let marked = self.dictionary(&catalog, b"MarkInfo");
        let (is_marked, suspects) =
            (self.is_true(marked.as_ref(), b"Marked"), self.is_true(marked.as_ref(), b"Suspects"));
        self.fault(is_marked && !suspects, "it is not marked as tagged");
        let speaks = self.says(&catalog, b"Lang");
        self.fault(speaks, "it has no language");
        let viewer = self.dictionary(&catalog, b"ViewerPreferences");
        let shows = self.is_true(viewer.as_ref(), b"DisplayDocTitle");
        self.fault(shows, "its title is not shown");
        let metadata = Self::get(&self.document, &catalog, b"Metadata").and_then(|found| found.as_stream().ok());
        let told = metadata.map(|stream| {
            String::from_utf8_lossy(&stream.decompressed_content().unwrap_or_else(|_| stream.content.clone()))
                .into_owned()
        });
        let told = told.unwrap_or_default();
        let xml = roxmltree::Document::parse(&told).ok();
        let text = |name: &str| {
            let found = xml.as_ref()?.descendants().find(|node| node.tag_name().name() == name)?;
            Some(found.descendants().filter_map(|node| node.text()).collect::<String>().trim().to_owned())
        };
        let part = None.or_else(|| {
            ["pdfuaid:part=\"1\"", "<pdfuaid:part>1<"].iter().any(|part| told.contains(part)).then(|| "1".to_owned())
        });
        self.fault(part.as_deref() == Some("1"), "it does not say that it is PDF/UA-1");
        self.fault(text("title").is_some_and(|title| !title.is_empty()), "its metadata have no title");
        let is_open = self.document.trailer.get(b"Encrypt").is_err();
        self.fault(is_open, "it is encrypted");
    }

    /// Every letter is in the file and can be read (Matterhorn 31).
    fn fonts(&mut self) {
        let fonts: Vec<Dictionary> = self
            .document
            .objects
            .values()
            .filter_map(|object| object.as_dict().ok())
            .filter(|object| object.has_type(b"Font"))
            .cloned()
            .collect();
        self.fault(!fonts.is_empty(), "it has no font");
        for font in fonts {
            let subtype = font.get(b"Subtype").and_then(Object::as_name).unwrap_or_default().to_owned();
            if subtype == b"Type0" {
                self.fault(font.has(b"ToUnicode"), "a font does not say its letters");
            } else {
                let told = self.dictionary(&font, b"FontDescriptor");
                let held = told.is_some_and(|told| {
                    [&b"FontFile"[..], b"FontFile2", b"FontFile3"].iter().any(|name| told.has(name))
                });
                self.fault(held || subtype == b"Type3", "a font is not in the file");
            }
        }
    }

    /// The tag tree, its standard types, what headings, tables, lists and figures need (Matterhorn 01, 09, 13, 14, 15).
    fn tree(&mut self) -> Vec<(ObjectId, i64)> {
        let catalog = self.document.catalog().unwrap().clone();
        let Some(root) = self.dictionary(&catalog, b"StructTreeRoot") else {
            self.fault(false, "it has no tag tree");
            return Vec::new();
        };
        let roles = self.dictionary(&root, b"RoleMap").unwrap_or_default();
        let mut marks = Vec::new();
        let tops = self.children(&root, None, &roles, &mut marks, 0);
        let is_one = tops.len() == 1 && tops[0].kind == "Document";
        self.fault(is_one, "the tree does not begin with one document");
        let mut all = Vec::new();
        for one in &tops {
            gather(one, &mut all);
        }
        let mut level = 0;
        for one in &all {
            self.fault(STANDARD.contains(&one.kind.as_str()), &format!("{} is no standard type", one.kind));
            if let Some(now) = one.kind.strip_prefix('H').and_then(|number| number.parse::<u32>().ok()) {
                self.fault(now <= level + 1, &format!("a heading of level {now} follows one of {level}"));
                level = now;
            }
            match one.kind.as_str() {
                "Figure" => {
                    let has_words = self.says(&one.fields, b"Alt") || self.says(&one.fields, b"ActualText");
                    self.fault(has_words, "a figure has no words");
                }
                "Table" => self.table(one),
                "L" => {
                    let is_list =
                        one.children.iter().all(|child| ["LI", "Caption", "L"].contains(&child.kind.as_str()));
                    self.fault(is_list, "a list holds something that is no item");
                }
                "LI" => {
                    let is_item = one.children.iter().all(|child| ["Lbl", "LBody"].contains(&child.kind.as_str()));
                    self.fault(is_item, "an item holds something that is neither label nor body");
                }
                _ => {}
            }
        }
        self.fault(all.iter().any(|one| one.kind == "H1"), "it has no first heading");
        self.fault(all.iter().filter(|one| one.kind == "H1").count() <= 1, "it has two first headings");
        marks
    }

    /// Rows of cells, a head that says for what it is one, every row as wide as the others.
    fn table(&mut self, table: &Element) {
        let mut rows = Vec::new();
        for part in &table.children {
            match part.kind.as_str() {
                "TR" => rows.push(part),
                "THead" | "TBody" | "TFoot" => rows.extend(&part.children),
                "Caption" => {}
                other => self.fault(false, &format!("a table holds a {other}")),
            }
        }
        let mut widths = BTreeSet::new();
        for row in &rows {
            self.fault(row.kind == "TR", "a table holds something that is no row");
            let mut width = 0;
            for cell in &row.children {
                self.fault(["TH", "TD"].contains(&cell.kind.as_str()), "a row holds something that is no cell");
                width += self.attribute(cell, b"ColSpan").and_then(|found| found.as_i64().ok()).unwrap_or(1);
                if cell.kind == "TH" {
                    let scope = self.attribute(cell, b"Scope");
                    self.fault(scope.is_some(), "a head of a table does not say for what it is one");
                }
            }
            widths.insert(width);
        }
        let heads = rows.first().is_some_and(|row| row.children.iter().all(|cell| cell.kind == "TH"));
        self.fault(heads, "a table has no head");
        self.fault(widths.len() == 1, &format!("rows of a table are {widths:?} cells wide"));
    }

    fn attribute(&self, of: &Element, name: &[u8]) -> Option<Object> {
        let found = Self::get(&self.document, &of.fields, b"A")?;
        let each = match found {
            Object::Array(all) => all.iter().map(|one| Self::follow(&self.document, one)).collect(),
            one => vec![one],
        };
        each.into_iter().filter_map(|one| one.as_dict().ok()).find_map(|one| one.get(name).ok().cloned())
    }

    fn children(
        &mut self,
        of: &Dictionary,
        page: Option<ObjectId>,
        roles: &Dictionary,
        marks: &mut Vec<(ObjectId, i64)>,
        depth: u32,
    ) -> Vec<Element> {
        assert!(depth < 60, "the tree has no end");
        let kids = match Self::get(&self.document, of, b"K").cloned() {
            Some(Object::Array(all)) => all,
            Some(one) => vec![one],
            None => Vec::new(),
        };
        let mut found = Vec::new();
        for kid in kids {
            match Self::follow(&self.document, &kid).clone() {
                Object::Integer(number) => {
                    if let Some(page) = page {
                        marks.push((page, number));
                    }
                }
                Object::Dictionary(fields) if fields.has_type(b"MCR") => {
                    let on = fields.get(b"Pg").and_then(Object::as_reference).ok().or(page);
                    let number = fields.get(b"MCID").and_then(Object::as_i64).ok();
                    marks.extend(on.zip(number));
                }
                Object::Dictionary(fields) if fields.has(b"S") => {
                    let on = fields.get(b"Pg").and_then(Object::as_reference).ok().or(page);
                    let named = fields.get(b"S").and_then(Object::as_name).unwrap_or_default().to_vec();
                    let role = roles.get(&named).and_then(Object::as_name).map(<[u8]>::to_vec).unwrap_or(named);
                    let kind = String::from_utf8_lossy(&role).into_owned();
                    let children = self.children(&fields, on, roles, marks, depth + 1);
                    found.push(Element { kind, fields, children });
                }
                _ => {}
            }
        }
        found
    }

    /// Everything on a page belongs to the tree or is marked as decoration, and the tree names nothing else (Matterhorn 01).
    fn pages(&mut self, told: &[(ObjectId, i64)]) {
        let mut drawn: BTreeMap<(ObjectId, i64), u32> = BTreeMap::new();
        let pages: Vec<ObjectId> = self.document.get_pages().values().copied().collect();
        for page in pages {
            let operations = Operations::decode(&self.document.get_page_content(page)).unwrap().operations;
            // For each open mark: whether what is in it is spoken for.
            let mut open: Vec<bool> = Vec::new();
            let mut loose = 0;
            for one in operations {
                match one.operator.as_str() {
                    "BMC" | "BDC" => {
                        let is_artifact =
                            one.operands.first().is_some_and(|tag| tag.as_name().ok() == Some(&b"Artifact"[..]));
                        let number = one.operands.get(1).and_then(|found| found.as_dict().ok());
                        let number = number.and_then(|found| found.get(b"MCID").ok()).and_then(|id| id.as_i64().ok());
                        if let Some(number) = number {
                            *drawn.entry((page, number)).or_default() += 1;
                        }
                        open.push(is_artifact || number.is_some());
                    }
                    "EMC" => {
                        open.pop();
                    }
                    "Tj" | "TJ" | "'" | "\"" | "f" | "f*" | "F" | "B" | "B*" | "b" | "b*" | "S" | "s" | "sh" | "Do"
                    | "BI" => {
                        loose += u32::from(!open.contains(&true));
                    }
                    _ => {}
                }
            }
            self.fault(loose == 0, &format!("{loose} marks on a page belong to nothing"));
            let fields = self.document.get_dictionary(page).unwrap().clone();
            self.fault(fields.has(b"StructParents"), "a page does not lead to the tree");
            self.fault(
                !fields.has(b"Annots") || fields.get(b"Tabs").and_then(Object::as_name).ok() == Some(&b"S"[..]),
                "a page is not read in the order of its tree",
            );
        }
        let named: BTreeSet<(ObjectId, i64)> = told.iter().copied().collect();
        self.fault(drawn.keys().all(|mark| named.contains(mark)), "something on a page is not in the tree");
        self.fault(named.iter().all(|mark| drawn.contains_key(mark)), "the tree names something that is on no page");
        self.fault(drawn.values().all(|times| *times == 1), "a mark of a page is used twice");
        self.fault(named.len() == told.len(), "the tree names something twice");
    }

    /// What a reader passes over only repeats what the tree tells: other words there are said to nobody who listens
    /// (Matterhorn 01, a person's to judge, and a machine's as far as words go).
    fn passed_over(&mut self) {
        let (mut told, mut passed) = (BTreeSet::new(), BTreeSet::new());
        for page in self.document.get_pages().into_values() {
            let fonts = self.document.get_page_fonts(page).unwrap();
            let letters: BTreeMap<Vec<u8>, Encoding<'_>> =
                fonts.into_iter().map(|(name, font)| (name, font.get_font_encoding(&self.document).unwrap())).collect();
            let (mut open, mut font) = (Vec::new(), Vec::new());
            for one in Operations::decode(&self.document.get_page_content(page)).unwrap().operations {
                let named = one.operands.first().and_then(|found| found.as_name().ok());
                match one.operator.as_str() {
                    "BMC" | "BDC" => open.push(named == Some(b"Artifact")),
                    "EMC" => drop(open.pop()),
                    "Tf" => font = named.unwrap_or_default().to_vec(),
                    "Tj" | "TJ" => {
                        let into = if open.contains(&true) { &mut passed } else { &mut told };
                        into.extend(words_of(&letters_of(&one, &letters[&font])));
                    }
                    _ => {}
                }
            }
        }
        let catalog = self.document.catalog().unwrap();
        let language = catalog.get(b"Lang").and_then(Object::as_str).map(String::from_utf8_lossy).unwrap_or_default();
        told.extend(words_of(&msg!(Messages::of(&language), "page-of", page = "", pages = "")));
        let unheard: Vec<&String> = passed.difference(&told).collect();
        let fault = format!("{unheard:?} stand in no tag");
        self.fault(unheard.is_empty(), &fault);
    }
}

fn letters_of(shown: &Operation, letters: &Encoding<'_>) -> String {
    let pieces = shown.operands.iter().flat_map(|one| one.as_array().map_or(std::slice::from_ref(one), Vec::as_slice));
    let strings = pieces.filter_map(|one| one.as_str().ok());
    strings.map(|bytes| Document::decode_text(letters, bytes).unwrap()).collect()
}

/// Words; the number of a page is none.
fn words_of(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| word.chars().any(char::is_alphabetic)).map(str::to_owned).collect()
}

fn gather<'e>(one: &'e Element, into: &mut Vec<&'e Element>) {
    into.push(one);
    one.children.iter().for_each(|child| gather(child, into));
}

/// What a file lacks of the standard.
fn faults(document: Document) -> Vec<String> {
    let mut file = File { document, faults: Vec::new() };
    file.of_itself();
    file.fonts();
    let marks = file.tree();
    file.pages(&marks);
    file.passed_over();
    file.faults.sort();
    file.faults.dedup();
    file.faults
}

/// Every kind of report, for its team and for others.
pub fn every_kind() -> Vec<(String, Rows, Recipe)> {
    let company = deciding_company();
    let mut all = Vec::new();
    for kind in KINDS {
        all.push((format!("{kind} of a team"), company.clone(), of_billing(&company, kind)));
        all.push((format!("{kind} of all"), company.clone(), of_company(&company, kind)));
    }
    let ((day, day_recipe), (whole, whole_recipe)) = (small_day(), whole_day());
    all.push(("day".to_owned(), day, day_recipe));
    all.push(("whole day".to_owned(), whole, whole_recipe));
    all.push(("summary".to_owned(), small_company(), summary("2026-10-01", "2026-10-31")));
    all
}

fn made(rows: &Rows, recipe: &Recipe, language: &str) -> Content {
    let mut recipe = recipe.clone();
    language.clone_into(&mut recipe.language);
    content(rows, &recipe, &Messages::of(language)).unwrap()
}

/// The PDF of a report, read again; kept for other checkers when there is a name.
fn pdf(content: &Content, name: &str) -> Document {
    let bytes = write(content, Format::Pdf, &()).unwrap().bytes;
    keep("whole", name, &bytes);
    Document::load_mem(&bytes).unwrap()
}

fn keep(folder: &str, name: &str, bytes: &[u8]) {
    let Some(look) = std::env::var_os("SHADOWDAY_LOOK") else { return };
    let folder = Path::new(&look).join(folder);
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(format!("{}.pdf", name.replace('/', "-"))), bytes).unwrap();
}

#[test]
fn every_report_holds_the_standard() {
    for (name, rows, recipe) in every_kind() {
        for language in ["en", "de"] {
            let name = format!("{name} {language}");
            assert_eq!(faults(pdf(&made(&rows, &recipe, language), &name)), Vec::<String>::new(), "{name}");
        }
        let (mut one, name) = (recipe.clone(), format!("{name} on one page"));
        (one.extent.one_page, one.extent.short_method) = (true, true);
        one.extent.evidence = rows.observations.iter().map(|note| note.id).take(3).collect();
        assert_eq!(faults(pdf(&made(&rows, &one, "en"), &name)), Vec::<String>::new(), "{name}");
    }
    for language in ["en", "de"] {
        let (words, name) = (Messages::of(language), format!("notice {language}"));
        let bytes = notice(&notices::billing(&words), Format::Pdf, &words).unwrap().bytes;
        keep("whole", &name, &bytes);
        assert_eq!(faults(Document::load_mem(&bytes).unwrap()), Vec::<String>::new(), "{name}");
    }
}

/// A list of marks is one in the tree, too; boxes to tick beside each other are no list, nor is a single line.
#[test]
fn what_is_a_list_is_told_as_one() {
    let mut lists = 0;
    for (name, rows, recipe) in every_kind() {
        let content = made(&rows, &recipe, "en");
        let blocks =
            content.sections.iter().filter(|section| section.id != "asked").flat_map(|section| &section.blocks);
        let meant = blocks
            .filter(|block| matches!(block, Block::List { items } if items.iter().any(|item| !item.mark.is_empty())))
            .count();
        let document = pdf(&content, &format!("{name} en"));
        let is_list = |object: &&Object| {
            object.as_dict().and_then(|fields| fields.get(b"S")).and_then(Object::as_name).ok() == Some(&b"L"[..])
        };
        assert_eq!(document.objects.values().filter(is_list).count(), meant, "{name}");
        lists += meant;
    }
    assert!(lists > 10, "only {lists} lists in all reports");
}

/// Of the day summary, spoilt, something is told.
fn tells(wanted: &str, spoil: impl Fn(&mut Document)) {
    let (rows, recipe) = small_day();
    let bytes = write(&made(&rows, &recipe, "en"), Format::Pdf, &()).unwrap().bytes;
    let mut document = Document::load_mem(&bytes).unwrap();
    spoil(&mut document);
    let mut bytes = Vec::new();
    document.clone().save_to(&mut bytes).unwrap();
    keep("spoilt", wanted, &bytes);
    let found = faults(document);
    assert!(found.iter().any(|fault| fault.contains(wanted)), "{wanted} is not among {found:?}");
}

/// Changes every dictionary of a file.
fn changed(change: impl Fn(&mut Dictionary)) -> impl Fn(&mut Document) {
    move |document| document.objects.values_mut().filter_map(|object| object.as_dict_mut().ok()).for_each(&change)
}

/// Changes the elements of one kind.
fn changed_kind(kind: &'static [u8], change: impl Fn(&mut Dictionary)) -> impl Fn(&mut Document) {
    changed(move |fields| {
        if fields.get(b"S").and_then(Object::as_name).ok() == Some(kind) {
            change(fields);
        }
    })
}

/// Elements of one kind become another kind.
fn renamed(from: &'static [u8], to: &'static [u8]) -> impl Fn(&mut Document) {
    changed_kind(from, move |fields| fields.set("S", Object::Name(to.to_vec())))
}

/// Changes what is drawn on the first page.
fn drawn_anew(change: impl Fn(&mut Vec<Operation>)) -> impl Fn(&mut Document) {
    move |document| {
        let page = *document.get_pages().values().next().unwrap();
        let mut drawn = Operations::decode(&document.get_page_content(page)).unwrap();
        change(&mut drawn.operations);
        document.change_page_content(page, drawn.encode().unwrap()).unwrap();
    }
}

#[test]
fn a_file_that_says_too_little_of_itself_is_told() {
    for (name, told) in [
        (&b"Lang"[..], "it has no language"),
        (b"MarkInfo", "it is not marked as tagged"),
        (b"ViewerPreferences", "its title is not shown"),
        (b"Metadata", "it does not say that it is PDF/UA-1"),
        (b"StructTreeRoot", "it has no tag tree"),
    ] {
        tells(told, |document| drop(document.catalog_mut().unwrap().remove(name)));
    }
    let fontless = changed(|fields| {
        for name in ["FontFile", "FontFile2", "FontFile3"] {
            fields.remove(name.as_bytes());
        }
    });
    tells("a font is not in the file", fontless);
}

#[test]
fn a_tree_that_falls_short_is_told() {
    tells("a figure has no words", changed(|fields| drop(fields.remove(b"Alt"))));
    let scopeless = changed_kind(b"TH", |fields| drop(fields.remove(b"A")));
    tells("a head of a table does not say for what it is one", scopeless);
    tells("a table has no head", renamed(b"TH", b"TD"));
    tells("a heading of level 4 follows one of 1", renamed(b"H2", b"H4"));
    tells("Scribble is no standard type", renamed(b"P", b"Scribble"));
    tells("a list holds something that is no item", renamed(b"LI", b"P"));
}

#[test]
fn what_belongs_to_nothing_is_told() {
    let loose = |operations: &mut Vec<Operation>| {
        operations.retain(|one| !["EMC", "BDC", "BMC"].contains(&one.operator.as_str()));
    };
    tells("belong to nothing", drawn_anew(loose));
    tells("the tree names something that is on no page", drawn_anew(loose));
    let hushed = |operations: &mut Vec<Operation>| {
        for one in operations.iter_mut().filter(|one| one.operator == "BDC") {
            *one = Operation::new("BMC", vec![Object::Name(b"Artifact".to_vec())]);
        }
    };
    tells("stand in no tag", drawn_anew(hushed));
}
