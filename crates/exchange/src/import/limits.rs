//! How much of a file is ever held at once. Together they keep any file under 256 MB of memory and 10 s.
//! What is NOT here: limits on what an observation may hold (model).

/// A row of a delimited file longer than this has lost a quotation mark. Bytes of UTF-8.
pub const ROW_BYTES: usize = 1 << 20;
/// Cells of a row beyond this are left out and said so.
pub const COLUMNS: usize = 1_000;
/// Rows of one file; the digests that tell equal rows apart are held in memory.
pub const ROWS: u64 = 2_000_000;
/// The text of one observation, in characters.
pub const TEXT_CHARACTERS: usize = 100_000;
/// Hosts, tags or tools of one observation; the rest of such a cell is kept as it was written.
pub const LIST_ELEMENTS: usize = 100;
/// One host, tag or tool, in characters.
pub const NAME_CHARACTERS: usize = 200;
/// A delimited file.
pub const DELIMITED_BYTES: u64 = 4 << 30;
/// Rows that lost a quotation mark before the file is given up.
pub const BROKEN_ROWS: usize = 1_000;
/// A workbook as it lies on disk.
pub const WORKBOOK_BYTES: u64 = 100 << 20;
/// Parts of a workbook.
pub const PARTS: usize = 10_000;
/// One part of a workbook, unpacked.
pub const PART_BYTES: u64 = 128 << 20;
/// The table of shared texts of a workbook, unpacked: all of it is held.
pub const SHARED_TEXT_BYTES: u64 = 40 << 20;
/// All parts, unpacked.
pub const UNPACKED_BYTES: u64 = 384 << 20;
/// Unpacked to packed, of parts above 4 MB. Real sheets stay below 100.
pub const RATIO: u64 = 300;
/// Cells of a sheet as they are held, with 24 bytes for each.
pub const SHEET_BYTES: usize = 72 << 20;
