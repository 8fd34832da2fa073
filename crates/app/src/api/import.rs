//! Import of CSV and XLSX.

use super::crossing;

crossing! {
    /// A file that was picked or dropped: the page never sees a path it could use.
    pub struct PickedFile {
        /// Names the file in later requests.
        pub token: String,
        /// Its name, without the folder.
        pub name: String,
        /// Bytes.
        pub bytes: f64,
    }

    /// Request of `import_preview` and `import_observations`.
    pub struct ImportRequest {
        /// From `PickedFile`.
        pub token: String,
        /// Column to field; empty means "as guessed". A field of `""` keeps the column with the observation.
        pub mapping: Vec<ColumnField>,
        /// The sheet, for workbooks.
        pub sheet: Option<String>,
    }

    /// A column and the field it fills.
    pub struct ColumnField {
        /// The column's heading.
        pub column: String,
        /// The field, or empty.
        pub field: String,
    }

    /// What an import would do.
    pub struct ImportPreview {
        /// File name.
        pub name: String,
        /// Columns in order with the field each fills.
        pub columns: Vec<ColumnField>,
        /// Fields a column can fill.
        pub fields: Vec<String>,
        /// The first 20 rows as read.
        pub rows: Vec<PreviewRow>,
        /// Rows in the file.
        pub total: u32,
        /// Would be logged.
        pub would_log: u32,
        /// Already there.
        pub already_there: u32,
        /// Cannot be read, with reasons (the first 100).
        pub rejected: Vec<RejectedRow>,
        /// How many in all cannot be read.
        pub rejected_total: u32,
        /// Sheets of a workbook.
        pub sheets: Vec<String>,
        /// How it was read: delimiter, encoding, guesses; plain sentences.
        pub remarks: Vec<String>,
    }

    /// A row as read.
    pub struct PreviewRow {
        /// Its line in the file.
        pub line: u32,
        /// Its cells.
        pub cells: Vec<String>,
        /// Why it would be rejected.
        pub rejected: Option<String>,
    }

    /// A row that cannot be read.
    pub struct RejectedRow {
        /// Its line in the file.
        pub line: u32,
        /// The column at fault.
        pub column: String,
        /// Why, in words.
        pub reason: String,
    }

    /// Result of an import.
    pub struct Imported {
        /// Rows read.
        pub rows: u32,
        /// Observations logged.
        pub logged: u32,
        /// Already there.
        pub already_there: u32,
        /// Rejected rows (the first 100).
        pub rejected: Vec<RejectedRow>,
        /// How many in all.
        pub rejected_total: u32,
        /// Columns kept with the observation because no field took them.
        pub kept_columns: Vec<String>,
        /// How it was read and what was guessed; plain sentences, those about values with how many rows they concern.
        pub remarks: Vec<String>,
        /// The group to undo.
        pub undo: Option<String>,
        /// What went stale.
        pub touched: super::Touched,
    }
}
