//! Rows of delimited text: quotes, line ends of all kinds, ragged rows, and limits. What is NOT here: encodings, names of
//! columns, meaning.

use std::io::Read;

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};
use shadowday_model::sentence;

use super::encoding::Decoded;
use super::limits::{BROKEN_ROWS, COLUMNS, ROW_BYTES};
use super::source::{Fault, Rejected, Row};
use crate::ExchangeError;

/// Text before the current row is dropped when there is this much of it.
const DROP_FROM: usize = 256 << 10;

/// The rows of a text, one after the other; at most one row and one chunk of the file are held.
pub(super) struct Records<R> {
    text: Decoded<R>,
    csv: Reader,
    /// Text from the beginning of the current row on, and some before it.
    buffer: Vec<u8>,
    start: usize,
    at: usize,
    ended: bool,
    line: u64,
    after_return: bool,
    output: Vec<u8>,
    ends: Vec<usize>,
    broken: usize,
    failed: bool,
}

enum Cut {
    Row { bytes: usize, cells: usize },
    TooLong,
    End,
}

impl<R: Read> Records<R> {
    pub(super) fn new(text: Decoded<R>, delimiter: u8) -> Self {
        Self {
            text,
            csv: ReaderBuilder::new().delimiter(delimiter).build(),
            buffer: Vec::new(),
            start: 0,
            at: 0,
            ended: false,
            line: 1,
            after_return: false,
            output: vec![0; 4096],
            ends: vec![0; 64],
            broken: 0,
            failed: false,
        }
    }

    /// Characters so far that could not be read.
    pub(super) fn unreadable(&self) -> u64 {
        self.text.unreadable()
    }

    fn refill(&mut self) -> Result<bool, ExchangeError> {
        if !self.ended {
            let more = self.text.more(&mut self.buffer);
            self.ended = !more.map_err(|source| ExchangeError::Read { line: self.line, source })?;
        }
        Ok(!self.ended)
    }

    /// Passes the line ends before the next row. What was read is dropped now and then: dropping it after every row
    /// would move the rest of the chunk a thousand times.
    fn start_row(&mut self) -> Result<(), ExchangeError> {
        loop {
            while let Some(end @ (b'\n' | b'\r')) = self.buffer.get(self.at) {
                let end = *end;
                self.count_line(end);
                self.at += 1;
            }
            if self.at == self.buffer.len() || self.at > DROP_FROM {
                self.buffer.drain(..self.at);
                self.at = 0;
            }
            self.start = self.at;
            if self.at < self.buffer.len() || !self.refill()? {
                return Ok(());
            }
        }
    }

    /// `\n`, `\r` and `\r\n` each end one line.
    fn count_line(&mut self, byte: u8) {
        match byte {
            b'\r' => self.line += 1,
            b'\n' if !self.after_return => self.line += 1,
            _ => {}
        }
        self.after_return = byte == b'\r';
    }

    fn count_lines(&mut self, from: usize, to: usize) {
        for at in from..to {
            self.count_line(self.buffer[at]);
        }
    }

    /// Cuts the next row into `output` and `ends`.
    fn cut(&mut self) -> Result<Cut, ExchangeError> {
        let (mut bytes, mut cells) = (0, 0);
        loop {
            if self.at == self.buffer.len() {
                self.refill()?;
            }
            if self.at - self.start > ROW_BYTES {
                return Ok(Cut::TooLong);
            }
            let (result, read, wrote, ended) =
                self.csv.read_record(&self.buffer[self.at..], &mut self.output[bytes..], &mut self.ends[cells..]);
            self.at += read;
            bytes += wrote;
            cells += ended;
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => self.output.resize(self.output.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::Record => return Ok(Cut::Row { bytes, cells }),
                ReadRecordResult::End => return Ok(Cut::End),
            }
        }
    }

    /// The next row, or why it cannot be read.
    pub(super) fn next_row(&mut self) -> Option<Result<Row, Fault>> {
        if self.failed {
            return None;
        }
        let row = self.try_next();
        self.failed = matches!(row, Some(Err(Fault::File(_))));
        row
    }

    fn try_next(&mut self) -> Option<Result<Row, Fault>> {
        if let Err(error) = self.start_row() {
            return Some(Err(Fault::File(error)));
        }
        let line = self.line;
        match self.cut() {
            Err(error) => Some(Err(Fault::File(error))),
            Ok(Cut::End) => None,
            Ok(Cut::TooLong) => Some(Err(self.give_up_row(line))),
            Ok(Cut::Row { .. }) if self.lost_a_quote() => Some(Err(self.give_up_row(line))),
            Ok(Cut::Row { bytes, cells }) => {
                self.count_lines(self.start, self.at);
                Some(Ok(self.row(line, bytes, cells)))
            }
        }
    }

    /// The row ran to the end of the file, over several lines, with an odd number of quotation marks.
    fn lost_a_quote(&self) -> bool {
        let row = &self.buffer[self.start..self.at];
        let at_end = self.ended && self.at == self.buffer.len() && !row.ends_with(b"\"");
        at_end
            && row.trim_ascii_end().iter().any(|byte| matches!(byte, b'\n' | b'\r'))
            && row.iter().fold(false, |odd, byte| odd ^ (*byte == b'"'))
    }

    /// Leaves out the first line of a row that cannot be right, and goes on with the next.
    fn give_up_row(&mut self, line: u64) -> Fault {
        self.broken += 1;
        if self.broken > BROKEN_ROWS {
            return Fault::File(ExchangeError::QuotesLost { line });
        }
        self.csv.reset();
        loop {
            let end = self.buffer[self.start..].iter().position(|byte| matches!(byte, b'\n' | b'\r'));
            if let Some(end) = end {
                self.at = self.start + end;
                break;
            }
            self.buffer.clear();
            self.start = 0;
            match self.refill() {
                Ok(true) => {}
                Ok(false) => {
                    self.at = 0;
                    break;
                }
                Err(error) => return Fault::File(error),
            }
        }
        Fault::Row(Rejected { line, column: None, reason: sentence!("rejected-quote-lost") })
    }

    fn row(&self, line: u64, bytes: usize, cells: usize) -> Row {
        let text = String::from_utf8_lossy(&self.output[..bytes]);
        let mut from = 0;
        let mut found = Vec::with_capacity(cells.min(COLUMNS));
        for end in &self.ends[..cells.min(COLUMNS)] {
            // A lossy reading can only lengthen; cells are cut where the text allows.
            let cell = text.get(from..*end).unwrap_or_default();
            found.push(cell.to_owned());
            from = *end;
        }
        Row { line, cells: found, beyond: cells.saturating_sub(COLUMNS) }
    }
}
