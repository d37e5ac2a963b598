//! A delimited file in memory: its header, where its good rows are, and what was refused.

use std::borrow::Cow;
use std::fs;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use super::failure::Failure;
use super::scan::{self, Dialect, Refusal};

/// Where a row is.
#[derive(Clone, Copy, Debug)]
struct Row {
    start: usize,
    length: u32,
    line: u32,
}

pub(crate) struct Table {
    name: String,
    text: String,
    /// Takes a row with quotes apart. Making one costs more than using it.
    reader: Mutex<csv_core::Reader>,
    dialect: Dialect,
    header: Vec<String>,
    rows: Vec<Row>,
    /// Line and reason, by line.
    refused: Vec<(u32, Refusal)>,
}

impl Table {
    /// Reads a file.
    ///
    /// A row that cannot be read is refused alone: after it reading goes on at the next line.
    pub(crate) fn read(path: &Path) -> Result<Self, Failure> {
        let name = path.display().to_string();
        let bytes = fs::read(path).map_err(|error| Failure::new(format!("{name}: {error}")))?;
        Self::from_bytes(name.clone(), bytes)
            .map_err(|reason| Failure::new(format!("{name}: {reason}")))
    }

    fn from_bytes(name: String, bytes: Vec<u8>) -> Result<Self, String> {
        if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
            return Err("the file is UTF-16; save it as UTF-8".to_owned());
        }
        let newline = if memchr::memchr(b'\n', &bytes).is_some() {
            b'\n'
        } else {
            b'\r'
        };
        let mut dialect = Dialect {
            delimiter: b',',
            newline,
        };
        let mut line = 1;
        let mut at = if bytes.starts_with(b"\xef\xbb\xbf") {
            3
        } else {
            0
        };
        while at < bytes.len() && is_blank(&bytes, at, dialect) {
            at = scan::end_of_line(&bytes, at, dialect) + 1;
            line += 1;
        }
        if at >= bytes.len() {
            return Err("the file is empty".to_owned());
        }
        let first = bytes
            .get(at..scan::end_of_line(&bytes, at, dialect))
            .unwrap_or_default();
        // Excel's own way to say what separates the cells.
        if let [
            b's' | b'S',
            b'e' | b'E',
            b'p' | b'P',
            b'=',
            delimiter,
            rest @ ..,
        ] = first
            && matches!(rest, [] | [b'\r'])
        {
            dialect.delimiter = *delimiter;
            at += first.len() + 1;
            line += 1;
        } else {
            dialect.delimiter = delimiter(first);
        }
        let heading = scan::row(&bytes, at, dialect);
        if let Some(refusal) = heading.refusal {
            return Err(format!("line {line}: {refusal}, and it is the header"));
        }
        let range = at..heading.end;
        line += heading.lines;
        let (rows, mut refused) = index(&bytes, heading.next, line, heading.cells, dialect);
        let (text, bad_bytes) = utf8(bytes);
        if bad_bytes.first().is_some_and(|&at| at < range.end) {
            return Err("the header is not UTF-8".to_owned());
        }
        let rows = without(rows, &bad_bytes, &mut refused);
        let reader = csv_core::ReaderBuilder::new()
            .delimiter(dialect.delimiter)
            .terminator(csv_core::Terminator::Any(dialect.newline))
            .build();
        let mut table = Self {
            name,
            text,
            reader: Mutex::new(reader),
            dialect,
            header: Vec::new(),
            rows,
            refused,
        };
        let mut cells = Vec::new();
        table.split(range.start, range.end, &mut cells);
        let header = cells.iter().map(|cell| cell.trim().to_owned()).collect();
        table.header = header;
        Ok(table)
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    pub(crate) fn header(&self) -> &[String] {
        &self.header
    }

    pub(crate) fn rows(&self) -> usize {
        self.rows.len()
    }

    pub(crate) fn refused(&self) -> &[(u32, Refusal)] {
        &self.refused
    }

    /// The row's number in the file, from 1; refused rows count.
    pub(crate) fn number(&self, row: usize) -> usize {
        let line = self.rows.get(row).map_or(0, |row| row.line);
        row + 1 + self.refused.partition_point(|(refused, _)| *refused < line)
    }

    /// The cells of a row, one for each heading.
    pub(crate) fn cells<'t>(&'t self, row: usize, cells: &mut Vec<Cow<'t, str>>) {
        cells.clear();
        if let Some(row) = self.rows.get(row) {
            self.split(row.start, row.start + row.length as usize, cells);
            cells.truncate(self.header.len());
        }
    }

    fn split<'t>(&'t self, start: usize, end: usize, cells: &mut Vec<Cow<'t, str>>) {
        let row = self.text.get(start..end).unwrap_or_default();
        let row = row.strip_suffix('\r').unwrap_or(row);
        if memchr::memchr(b'"', row.as_bytes()).is_none() {
            let mut start = 0;
            for end in memchr::memchr_iter(self.dialect.delimiter, row.as_bytes()) {
                cells.push(Cow::Borrowed(row.get(start..end).unwrap_or_default()));
                start = end + 1;
            }
            cells.push(Cow::Borrowed(row.get(start..).unwrap_or_default()));
            return;
        }
        let mut reader = self.reader.lock().unwrap_or_else(PoisonError::into_inner);
        reader.reset();
        let mut out = vec![0; row.len()];
        let mut ends =
            vec![0; memchr::memchr_iter(self.dialect.delimiter, row.as_bytes()).count() + 2];
        let (_, _, written, ended) = reader.read_record(row.as_bytes(), &mut out, &mut ends);
        // No more input: the last cell ends.
        let (_, _, _, last) = reader.read_record(&[], &mut out[written..], &mut ends[ended..]);
        ends.truncate(ended + last);
        let out = String::from_utf8(out).unwrap_or_default();
        let mut start = 0;
        for end in ends {
            cells.push(Cow::Owned(
                out.get(start..end).unwrap_or_default().to_owned(),
            ));
            start = end;
        }
    }
}

/// The separator that the header line has most of.
fn delimiter(header: &[u8]) -> u8 {
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0), (b'|', 0)];
    let mut quoted = false;
    for &byte in header {
        quoted ^= byte == b'"';
        for (delimiter, count) in &mut counts {
            *count += usize::from(!quoted && byte == *delimiter);
        }
    }
    // The first of equals.
    counts
        .iter()
        .rev()
        .max_by_key(|(_, count)| *count)
        .map_or(b',', |(delimiter, _)| *delimiter)
}

fn is_blank(bytes: &[u8], start: usize, dialect: Dialect) -> bool {
    let line = bytes
        .get(start..scan::end_of_line(bytes, start, dialect))
        .unwrap_or_default();
    line.iter().all(u8::is_ascii_whitespace) && !line.contains(&dialect.delimiter)
}

/// Finds the rows after the header.
fn index(
    bytes: &[u8],
    mut at: usize,
    first_line: usize,
    columns: usize,
    dialect: Dialect,
) -> (Vec<Row>, Vec<(u32, Refusal)>) {
    let has_nul = memchr::memchr(0, bytes).is_some();
    let (mut rows, mut refused) = (Vec::new(), Vec::new());
    let mut line = first_line;
    let number = |line: usize| u32::try_from(line).unwrap_or(u32::MAX);
    while at < bytes.len() {
        if is_blank(bytes, at, dialect) {
            at = scan::end_of_line(bytes, at, dialect) + 1;
            line += 1;
            continue;
        }
        let scan = scan::row(bytes, at, dialect);
        let content = bytes.get(at..scan.end).unwrap_or_default();
        let refusal = scan.refusal.or_else(|| {
            if has_nul && memchr::memchr(0, content).is_some() {
                Some(Refusal::Nul)
            } else if scan.lines > 1 && swallows_rows(bytes, at, scan.end, columns, dialect) {
                Some(Refusal::OpenQuote)
            } else if scan.cells < columns
                || !surplus_is_empty(content, scan.cells - columns, dialect)
            {
                Some(Refusal::Cells {
                    found: scan.cells,
                    expected: columns,
                })
            } else {
                None
            }
        });
        match (refusal, u32::try_from(content.len())) {
            (None, Ok(length)) => {
                rows.push(Row {
                    start: at,
                    length,
                    line: number(line),
                });
                at = scan.next;
                line += scan.lines;
            }
            // What a quote may have swallowed is read again from the next line on.
            (Some(refusal @ (Refusal::OpenQuote | Refusal::Cells { .. })), _) => {
                refused.push((number(line), refusal));
                at = scan::end_of_line(bytes, at, dialect) + 1;
                line += 1;
            }
            (refusal, _) => {
                refused.push((number(line), refusal.unwrap_or(Refusal::LongCell)));
                at = scan.next;
                line += scan.lines;
            }
        }
    }
    (rows, refused)
}

/// Whether a line inside a row of several lines is by itself a whole row: then a stray quote joined them.
fn swallows_rows(bytes: &[u8], start: usize, end: usize, columns: usize, dialect: Dialect) -> bool {
    let mut at = scan::end_of_line(bytes, start, dialect) + 1;
    while at < end {
        let line_end = scan::end_of_line(bytes, at, dialect);
        let line = bytes.get(at..line_end).unwrap_or_default();
        let alone = scan::row(line, 0, dialect);
        if columns > 2 && alone.cells == columns && alone.refusal.is_none() {
            return true;
        }
        at = line_end + 1;
    }
    false
}

/// Spreadsheets leave delimiters behind where columns were deleted.
fn surplus_is_empty(row: &[u8], surplus: usize, dialect: Dialect) -> bool {
    let row = row.strip_suffix(b"\r").unwrap_or(row);
    row.iter()
        .rev()
        .take(surplus)
        .all(|&byte| byte == dialect.delimiter)
}

/// The text, with a question mark for each byte that is not UTF-8; and where those are.
fn utf8(bytes: Vec<u8>) -> (String, Vec<usize>) {
    let mut bytes = match String::from_utf8(bytes) {
        Ok(text) => return (text, Vec::new()),
        Err(error) => error.into_bytes(),
    };
    let mut bad = Vec::new();
    let mut at = 0;
    for chunk in bytes.utf8_chunks() {
        at += chunk.valid().len();
        bad.extend(at..at + chunk.invalid().len());
        at += chunk.invalid().len();
    }
    for &at in &bad {
        bytes[at] = b'?';
    }
    (String::from_utf8(bytes).unwrap_or_default(), bad)
}

/// The rows that hold none of these bytes.
fn without(rows: Vec<Row>, bad_bytes: &[usize], refused: &mut Vec<(u32, Refusal)>) -> Vec<Row> {
    if bad_bytes.is_empty() {
        return rows;
    }
    let is_bad = |row: &Row| {
        let first = bad_bytes.partition_point(|&at| at < row.start);
        bad_bytes
            .get(first)
            .is_some_and(|&at| at < row.start + row.length as usize)
    };
    let (bad, good): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(is_bad);
    refused.extend(bad.iter().map(|row| (row.line, Refusal::NotUtf8)));
    refused.sort_by_key(|(line, _)| *line);
    good
}
