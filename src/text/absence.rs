//! Cells that say that there is nothing in them.

/// Longest of the words, in bytes.
const LONGEST: usize = 14;

const WORDS: [&str; 20] = [
    "n/a",
    "na",
    "n.a.",
    "n.a",
    "#n/a",
    "none",
    "null",
    "nil",
    "nan",
    "(none)",
    "(null)",
    "<null>",
    "(blank)",
    "undefined",
    "unknown",
    "no",
    "not available",
    "not applicable",
    "no aplica",
    "k.a.",
];

/// Whether a trimmed cell says in words, whatever their case, or in signs that there is nothing.
pub(crate) fn says_nothing(cell: &str) -> bool {
    let has_word = cell.chars().any(char::is_alphanumeric);
    if has_word {
        cell.len() <= LONGEST && WORDS.iter().any(|word| cell.eq_ignore_ascii_case(word))
    } else {
        cell.len() <= 8 && !cell.contains('@')
    }
}
