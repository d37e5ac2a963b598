//! Where a row of a delimited file ends, and whether it can be a row at all.

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

/// Finds the row that starts there, by the rules of the crate `csv`: a quote opens a quoted cell only where the cell
/// begins, is doubled inside, and what follows its end belongs to the cell.
///
/// A cell of several lines is held to RFC 4180 more strictly, because a stray quote would otherwise swallow the rows
/// up to the next one: nothing may follow the closing quote but a delimiter or the end of the line.
pub(crate) fn row(bytes: &[u8], start: usize, dialect: Dialect) -> Scan {
    let line_end = end_of_line(bytes, start, dialect);
    let line = bytes.get(start..line_end).unwrap_or_default();
    if memchr::memchr(b'"', line).is_none() {
        let cells = memchr::memchr_iter(dialect.delimiter, line).count() + 1;
        let long = line.len() > LONGEST_CELL
            && line
                .split(|&byte| byte == dialect.delimiter)
                .any(|cell| cell.len() > LONGEST_CELL);
        return Scan {
            end: line_end,
            next: (line_end + 1).min(bytes.len()),
            lines: 1,
            cells,
            refusal: long.then_some(Refusal::LongCell),
        };
    }
    quoted_row(bytes, start, dialect)
}

pub(crate) fn end_of_line(bytes: &[u8], start: usize, dialect: Dialect) -> usize {
    let rest = bytes.get(start..).unwrap_or_default();
    memchr::memchr(dialect.newline, rest).map_or(bytes.len(), |at| start + at)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    CellStart,
    Plain,
    Quoted,
    AfterQuote,
}

fn quoted_row(bytes: &[u8], start: usize, dialect: Dialect) -> Scan {
    let mut scan = Scan {
        end: bytes.len(),
        next: bytes.len(),
        lines: 1,
        cells: 1,
        refusal: None,
    };
    let mut state = State::CellStart;
    let mut cell_start = start;
    let mut at = start;
    while let Some(&byte) = bytes.get(at) {
        let is_break = byte == dialect.delimiter || byte == dialect.newline;
        state = match state {
            State::Quoted => {
                let rest = bytes.get(at..).unwrap_or_default();
                let length = memchr::memchr(b'"', rest).unwrap_or(rest.len());
                let inside = rest.get(..length).unwrap_or_default();
                scan.lines += memchr::memchr_iter(dialect.newline, inside).count();
                at += length;
                if at == bytes.len() {
                    break;
                }
                State::AfterQuote
            }
            State::AfterQuote | State::CellStart if byte == b'"' => State::Quoted,
            _ if is_break => {
                if at - cell_start > LONGEST_CELL {
                    scan.refusal = Some(Refusal::LongCell);
                }
                if byte == dialect.newline {
                    scan.end = at;
                    scan.next = at + 1;
                    return scan;
                }
                scan.cells += 1;
                cell_start = at + 1;
                State::CellStart
            }
            State::AfterQuote if scan.lines > 1 && !ends_line(bytes, at, dialect) => {
                scan.refusal = Some(Refusal::OpenQuote);
                return scan;
            }
            State::AfterQuote | State::CellStart | State::Plain => State::Plain,
        };
        at += 1;
    }
    if state == State::Quoted {
        scan.refusal = Some(Refusal::OpenQuote);
    } else if bytes.len() - cell_start > LONGEST_CELL {
        scan.refusal = Some(Refusal::LongCell);
    }
    scan
}

/// Whether a `\r` stands there that belongs to the line break.
fn ends_line(bytes: &[u8], at: usize, dialect: Dialect) -> bool {
    bytes.get(at) == Some(&b'\r')
        && bytes
            .get(at + 1)
            .is_none_or(|&next| next == dialect.newline)
}
