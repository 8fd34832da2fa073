//! An opened file: what it is, its columns and its rows. What is NOT here: which column means what (mapping).

use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use encoding_rs::Encoding;
use shadowday_model::sentence;
use shadowday_model::sentence::Sentence;

use super::encoding::{self, Decoded};
use super::limits::{COLUMNS, DELIMITED_BYTES};
use super::records::Records;
use super::{delimiter, header, opendocument, sniff, workbook};
use crate::{ExchangeError, Thing};

const SAMPLE_BYTES: usize = 256 << 10;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// CSV and its kin.
    Delimited,
    /// XLSX or ODS.
    Workbook,
}

/// How to read a file, where a person knows better than the file shows.
#[derive(Clone, Debug, Default)]
pub struct ReadOptions {
    /// Name of the sheet of a workbook; the first with rows otherwise.
    pub sheet: Option<String>,
    /// What parts the cells of a delimited file.
    pub delimiter: Option<char>,
    /// Name of the encoding of a delimited file, e.g. `windows-1252`.
    pub encoding: Option<String>,
}

/// What was found out about a file.
#[derive(Clone, Debug)]
pub struct About {
    /// Its name without the folder.
    pub file_name: String,
    /// What it is.
    pub kind: FileKind,
    /// Of a delimited file.
    pub encoding: Option<String>,
    /// Of a delimited file with more than one column.
    pub delimiter: Option<char>,
    /// The sheet that is read.
    pub sheet: Option<String>,
    /// All sheets of a workbook.
    pub sheets: Vec<String>,
    /// Sentences a person should see before importing.
    pub notes: Vec<Sentence>,
}

/// One row: the line it starts in (the row number of a sheet) and its cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// From 1.
    pub line: u64,
    /// As many as the row has; rows may be ragged.
    pub cells: Vec<String>,
    /// Cells beyond the limit, left out.
    pub beyond: usize,
}

/// A row that was left out, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejected {
    /// From 1.
    pub line: u64,
    /// The column, where one is to blame.
    pub column: Option<String>,
    /// Why, as a sentence without its full stop.
    pub reason: Sentence,
}

/// What can go wrong between two rows.
#[derive(Debug)]
pub enum Fault {
    /// This row is left out; the rest goes on.
    Row(Rejected),
    /// Nothing more can be read.
    File(ExchangeError),
}

/// An opened file.
pub struct Source {
    /// What was found out.
    pub about: About,
    /// Names of the columns, never empty, each once.
    pub columns: Vec<String>,
    held: Held,
}

enum Held {
    Delimited { path: PathBuf, encoding: &'static Encoding, delimiter: u8, first_line: u64 },
    Sheet(Arc<Vec<Row>>),
}

impl Source {
    /// Opens a file and finds its columns.
    pub fn open(path: &Path, options: &ReadOptions) -> Result<Self, ExchangeError> {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        let cannot = |source| ExchangeError::Open { file: name.clone(), source };
        let mut file = File::open(path).map_err(cannot)?;
        let about = file.metadata().map_err(cannot)?;
        if about.is_dir() {
            return Err(ExchangeError::NotATable(Thing::Folder));
        }
        let mut head = Vec::new();
        file.by_ref().take(4096).read_to_end(&mut head).map_err(cannot)?;
        file.seek(SeekFrom::Start(0)).map_err(cannot)?;
        let kind = sniff::kind(&head)?;
        let about = About {
            file_name: name,
            kind,
            encoding: None,
            delimiter: None,
            sheet: None,
            sheets: vec![],
            notes: vec![],
        };
        match kind {
            FileKind::Delimited => Self::open_delimited(path, file, options, about),
            FileKind::Workbook => Self::open_workbook(file, options, about),
        }
    }

    fn open_delimited(
        path: &Path,
        mut file: File,
        options: &ReadOptions,
        mut about: About,
    ) -> Result<Self, ExchangeError> {
        let unreadable = |source| ExchangeError::Read { line: 1, source };
        if file.metadata().map_err(unreadable)?.len() > DELIMITED_BYTES {
            return Err(ExchangeError::TooLarge(sentence!("error-import-file-size", most = DELIMITED_BYTES >> 30)));
        }
        let encoding = match &options.encoding {
            Some(label) => Encoding::for_label(label.as_bytes())
                .ok_or_else(|| ExchangeError::UnknownEncoding { label: label.clone() })?,
            None => encoding::detect(&mut file).map_err(unreadable)?,
        };
        let (sample, complete) = sample(&mut file, encoding).map_err(unreadable)?;
        if sample.trim_matches(|c: char| c.is_whitespace() || c == '\0').is_empty() {
            return Err(ExchangeError::Empty);
        }
        if sniff::looks_binary(&sample) {
            return Err(ExchangeError::NotATable(Thing::UnknownText));
        }
        let (found, said_so) = delimiter::find(&sample, complete);
        let delimiter = options.delimiter.and_then(|c| u8::try_from(c).ok()).unwrap_or(found);
        let first = first_rows(&sample, delimiter, said_so);
        let header = header::find(&first, &[]);
        about.notes.extend(header.notes);
        about.encoding = Some(encoding.name().to_owned());
        about.delimiter = (delimiter != delimiter::NONE).then_some(delimiter as char);
        let held = Held::Delimited { path: path.to_owned(), encoding, delimiter, first_line: header.first_line };
        Ok(Self { about, columns: header.columns, held })
    }

    fn open_workbook(file: File, options: &ReadOptions, mut about: About) -> Result<Self, ExchangeError> {
        let sheet = workbook::read(file, options.sheet.as_deref(), opendocument::read)?;
        about.notes.extend(sheet.notes);
        about.sheet = Some(sheet.name);
        about.sheets = sheet.names;
        let mut rows = sheet.rows;
        let header = header::find(&rows[..rows.len().min(header::LOOK_AT)], &sheet.merged);
        about.notes.extend(header.notes);
        rows.retain(|row| row.line >= header.first_line);
        Ok(Self { about, columns: header.columns, held: Held::Sheet(Arc::new(rows)) })
    }

    /// The rows below the column names, from the first; empty rows are left out.
    pub fn rows(&self) -> Result<Rows, ExchangeError> {
        let inner = match &self.held {
            Held::Sheet(rows) => Inner::Sheet(Arc::clone(rows), 0),
            Held::Delimited { path, encoding, delimiter, first_line } => {
                let file = File::open(path)
                    .map_err(|source| ExchangeError::Open { file: self.about.file_name.clone(), source })?;
                let text = Decoded::new(BufReader::new(file), encoding);
                Inner::Delimited(Box::new(Records::new(text, *delimiter)), *first_line)
            }
        };
        Ok(Rows { inner })
    }
}

/// The beginning of the text, and whether that is all of it.
fn sample(file: &mut File, encoding: &'static Encoding) -> std::io::Result<(String, bool)> {
    let mut text = Decoded::new(&mut *file, encoding);
    let mut bytes = Vec::new();
    let mut complete = false;
    while bytes.len() < SAMPLE_BYTES && !complete {
        complete = !text.more(&mut bytes)?;
    }
    let keep = String::from_utf8_lossy(&bytes).into_owned();
    Ok((keep, complete))
}

fn first_rows(sample: &str, delimiter: u8, said_so: bool) -> Vec<Row> {
    let mut records = Records::new(Decoded::new(sample.as_bytes(), encoding_rs::UTF_8), delimiter);
    let rows = std::iter::from_fn(|| records.next_row()).filter_map(Result::ok);
    rows.skip(usize::from(said_so)).take(header::LOOK_AT).collect()
}

/// The rows of a source.
pub struct Rows {
    inner: Inner,
}

enum Inner {
    Delimited(Box<Records<BufReader<File>>>, u64),
    Sheet(Arc<Vec<Row>>, usize),
}

impl Rows {
    /// Characters so far that could not be read in the encoding.
    pub fn unreadable(&self) -> u64 {
        match &self.inner {
            Inner::Delimited(records, _) => records.unreadable(),
            Inner::Sheet(..) => 0,
        }
    }

    fn next_any(&mut self) -> Option<Result<Row, Fault>> {
        match &mut self.inner {
            Inner::Sheet(rows, at) => {
                let row = rows.get(*at)?.clone();
                *at += 1;
                Some(Ok(row))
            }
            Inner::Delimited(records, first_line) => loop {
                match records.next_row()? {
                    Ok(row) if row.line < *first_line => {}
                    Err(Fault::Row(rejected)) if rejected.line < *first_line => {}
                    other => return Some(other),
                }
            },
        }
    }
}

impl Iterator for Rows {
    type Item = Result<Row, Fault>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.next_any()? {
                Ok(row) if row.cells.iter().all(|cell| cell.trim().is_empty()) => {}
                other => return Some(other),
            }
        }
    }
}

/// Whether a row is wider than a table may be.
pub(super) fn too_wide(row: &Row) -> Option<Sentence> {
    (row.beyond > 0).then(|| sentence!("remark-cells-beyond", count = row.beyond, column = COLUMNS))
}
