//! A delimited file in memory: its header, where its good rows are, and what was refused.

use std::borrow::Cow;
use std::fs;
use std::path::Path;

use super::failure::Failure;
use super::scan::{self, Dialect, Refusal, Scan};

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
        let mut table = Self {
            name,
            text,
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
            return scan::split_plain(row, self.dialect, cells);
        }
        scan::split(row, self.dialect, cells);
        if self.dialect.delimiter == b'\t' && cells.len() < self.header.len() {
            cells.clear();
            scan::split_plain(row, self.dialect, cells);
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
    let (mut rows, mut refused) = (Vec::new(), Vec::new());
    let mut line = first_line;
    while at < bytes.len() {
        if is_blank(bytes, at, dialect) {
            at = scan::end_of_line(bytes, at, dialect) + 1;
            line += 1;
            continue;
        }
        let mut scan = judge(bytes, at, columns, dialect);
        let number = u32::try_from(line).unwrap_or(u32::MAX);
        match (scan.refusal, u32::try_from(scan.end - at)) {
            (None, Ok(length)) => rows.push(Row {
                start: at,
                length,
                line: number,
            }),
            (refusal, _) => refused.push((number, refusal.unwrap_or(Refusal::LongCell))),
        }
        if let Some(Refusal::OpenQuote | Refusal::Cells { .. }) = scan.refusal {
            // What a quote may have swallowed is read again from the next line on.
            scan = scan::plain_row(bytes, at, dialect);
        }
        at = scan.next;
        line += scan.lines;
    }
    (rows, refused)
}

/// The row that starts there, refused if it is none.
fn judge(bytes: &[u8], at: usize, columns: usize, dialect: Dialect) -> Scan {
    let mut scan = scan::row(bytes, at, dialect);
    let content = bytes.get(at..scan.end).unwrap_or_default();
    scan.refusal = scan.refusal.or_else(|| {
        if memchr::memchr(0, content).is_some() {
            Some(Refusal::Nul)
        } else if scan.lines > 1 && scan::swallows_rows(bytes, at, scan.end, columns, dialect) {
            Some(Refusal::OpenQuote)
        } else if scan.cells < columns || !surplus_is_empty(content, scan.cells - columns, dialect)
        {
            Some(Refusal::Cells {
                found: scan.cells,
                expected: columns,
            })
        } else {
            None
        }
    });
    // Tab-separated values have no quotes by their standard (IANA, text/tab-separated-values).
    if let (Some(Refusal::OpenQuote | Refusal::Cells { .. }), b'\t') =
        (scan.refusal, dialect.delimiter)
    {
        let plain = scan::plain_row(bytes, at, dialect);
        let content = bytes.get(at..plain.end).unwrap_or_default();
        if plain.cells == columns && plain.refusal.is_none() && !content.contains(&0) {
            return plain;
        }
    }
    scan
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
