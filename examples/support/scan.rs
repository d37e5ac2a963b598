//! Where a row of a delimited file ends, and whether it can be a row at all.

use std::borrow::Cow;

/// The longest cell that is taken, in bytes.
pub(crate) const LONGEST_CELL: usize = 1 << 20;

/// How a file separates cells and rows.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dialect {
    pub(crate) delimiter: u8,
    /// `\n`, which a `\r` may precede, or `\r` alone.
    pub(crate) newline: u8,
}

/// Why a row is not taken. It never says what stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    Cells { found: usize, expected: usize },
    OpenQuote,
    LongCell,
    Nul,
    NotUtf8,
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Cells { found, expected } => {
                write!(f, "the row has {found} cells and the header {expected}")
            }
            Self::OpenQuote => f.write_str("a quote is opened that is not properly closed"),
            Self::LongCell => write!(f, "a cell is longer than {LONGEST_CELL} bytes"),
            Self::Nul => f.write_str("there is a NUL byte in the row"),
            Self::NotUtf8 => f.write_str("the row is not UTF-8"),
        }
    }
}

/// One row as it was found.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scan {
    /// After its last byte, and after its line break.
    pub(crate) end: usize,
    pub(crate) next: usize,
    /// How many lines it takes, more than one if a quoted cell holds line breaks.
    pub(crate) lines: usize,
    pub(crate) cells: usize,
    pub(crate) refusal: Option<Refusal>,
}

/// Finds the row that starts there, by RFC 4180: a quote opens a quoted cell only where the cell begins, and is doubled
/// inside.
///
/// What has text behind its closing quote, as `"ann lee"@x.com`, is no quoted cell but is taken as it stands. Only
/// where it goes over several lines, it is refused: a stray quote would otherwise swallow the rows up to the next one.
pub(crate) fn row(bytes: &[u8], start: usize, dialect: Dialect) -> Scan {
    let plain = plain_row(bytes, start, dialect);
    let line = bytes.get(start..plain.end).unwrap_or_default();
    if memchr::memchr(b'"', line).is_none() {
        plain
    } else {
        quoted_row(bytes, start, dialect)
    }
}

/// Finds the row that starts there, if quotes have no meaning.
pub(crate) fn plain_row(bytes: &[u8], start: usize, dialect: Dialect) -> Scan {
    let end = end_of_line(bytes, start, dialect);
    let line = bytes.get(start..end).unwrap_or_default();
    let long = line.len() > LONGEST_CELL
        && line
            .split(|&byte| byte == dialect.delimiter)
            .any(|cell| cell.len() > LONGEST_CELL);
    Scan {
        end,
        next: (end + 1).min(bytes.len()),
        lines: 1,
        cells: memchr::memchr_iter(dialect.delimiter, line).count() + 1,
        refusal: long.then_some(Refusal::LongCell),
    }
}

pub(crate) fn end_of_line(bytes: &[u8], start: usize, dialect: Dialect) -> usize {
    let rest = bytes.get(start..).unwrap_or_default();
    memchr::memchr(dialect.newline, rest).map_or(bytes.len(), |at| start + at)
}

fn quoted_row(bytes: &[u8], start: usize, dialect: Dialect) -> Scan {
    let mut scan = Scan {
        end: bytes.len(),
        next: bytes.len(),
        lines: 1,
        cells: 0,
        refusal: None,
    };
    let mut at = start;
    loop {
        let cell = cell(bytes, at, dialect);
        scan.cells += 1;
        scan.lines += cell.breaks;
        if cell.quotes == Quotes::Open || cell.quotes == Quotes::Literal && cell.breaks > 0 {
            scan.refusal = Some(Refusal::OpenQuote);
            return scan;
        }
        if cell.end - at > LONGEST_CELL {
            scan.refusal = Some(Refusal::LongCell);
        }
        if bytes.get(cell.end) == Some(&dialect.delimiter) {
            at = cell.end + 1;
        } else {
            scan.end = cell.end;
            scan.next = (cell.end + 1).min(bytes.len());
            return scan;
        }
    }
}

/// What the quotes of a cell are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Quotes {
    /// They are round the cell.
    Around,
    /// Part of what it says, or there are none.
    Literal,
    /// The first one is never closed.
    Open,
}

struct Cell {
    /// Where the delimiter, the line break or the end is.
    end: usize,
    /// Line breaks inside.
    breaks: usize,
    quotes: Quotes,
}

fn cell(bytes: &[u8], start: usize, dialect: Dialect) -> Cell {
    let is_end = |at: usize| {
        bytes
            .get(at)
            .is_none_or(|&byte| byte == dialect.delimiter || byte == dialect.newline)
    };
    let end_after = |from: usize| {
        let rest = bytes.get(from..).unwrap_or_default();
        let length = memchr::memchr2(dialect.delimiter, dialect.newline, rest);
        from + length.unwrap_or(rest.len())
    };
    if bytes.get(start) != Some(&b'"') {
        return Cell {
            end: end_after(start),
            breaks: 0,
            quotes: Quotes::Literal,
        };
    }
    let mut at = start + 1;
    let close = loop {
        let rest = bytes.get(at..).unwrap_or_default();
        let Some(length) = memchr::memchr(b'"', rest) else {
            return Cell {
                end: bytes.len(),
                breaks: 0,
                quotes: Quotes::Open,
            };
        };
        at += length;
        if bytes.get(at + 1) != Some(&b'"') {
            break at;
        }
        at += 2;
    };
    let inside = bytes.get(start..close).unwrap_or_default();
    let breaks = memchr::memchr_iter(dialect.newline, inside).count();
    // A `\r` may belong to the line break.
    let after = close + 1;
    let end = after + usize::from(bytes.get(after) == Some(&b'\r') && is_end(after + 1));
    if is_end(end) {
        Cell {
            end,
            breaks,
            quotes: Quotes::Around,
        }
    } else {
        Cell {
            end: end_after(after),
            breaks,
            quotes: Quotes::Literal,
        }
    }
}

/// Whether a whole line inside a quoted cell is by itself a row: then a stray quote joined them.
pub(crate) fn swallows_rows(
    bytes: &[u8],
    start: usize,
    end: usize,
    columns: usize,
    dialect: Dialect,
) -> bool {
    // Lines of text have a comma or two of their own.
    if columns < 4 {
        return false;
    }
    let mut at = start;
    while at < end {
        let cell = cell(bytes, at, dialect);
        let text = bytes.get(at..cell.end).unwrap_or_default();
        // The first line began before the cell, and the last may go on behind it.
        let whole = if cell.end == end {
            cell.breaks
        } else {
            cell.breaks.saturating_sub(1)
        };
        let mut lines = text
            .split(|&byte| byte == dialect.newline)
            .skip(1)
            .take(whole);
        if lines.any(|line| memchr::memchr_iter(dialect.delimiter, line).count() + 1 == columns) {
            return true;
        }
        at = cell.end + 1;
    }
    false
}

/// Takes a row apart. A quote that is not closed is part of what its cell says.
pub(crate) fn split<'t>(row: &'t str, dialect: Dialect, cells: &mut Vec<Cow<'t, str>>) {
    let bytes = row.as_bytes();
    let mut at = 0;
    loop {
        let mut cell = cell(bytes, at, dialect);
        if cell.quotes == Quotes::Open {
            cell.end = memchr::memchr(dialect.delimiter, &bytes[at..])
                .map_or(row.len(), |length| at + length);
        }
        let text = row.get(at..cell.end).unwrap_or_default();
        cells.push(
            match text
                .strip_prefix('"')
                .and_then(|text| text.strip_suffix('"'))
            {
                Some(inside) if cell.quotes == Quotes::Around => unescape(inside),
                _ => Cow::Borrowed(text),
            },
        );
        if cell.end >= row.len() {
            return;
        }
        at = cell.end + 1;
    }
}

fn unescape(inside: &str) -> Cow<'_, str> {
    if inside.contains('"') {
        Cow::Owned(inside.replace("\"\"", "\""))
    } else {
        Cow::Borrowed(inside)
    }
}

/// Takes a row apart by its delimiters alone.
pub(crate) fn split_plain<'t>(row: &'t str, dialect: Dialect, cells: &mut Vec<Cow<'t, str>>) {
    let mut start = 0;
    for end in memchr::memchr_iter(dialect.delimiter, row.as_bytes()) {
        cells.push(Cow::Borrowed(row.get(start..end).unwrap_or_default()));
        start = end + 1;
    }
    cells.push(Cow::Borrowed(row.get(start..).unwrap_or_default()));
}
