//! Text as every value needs it: what is invisible, and what folding leaves.

/// Whether a character shows nothing and says nothing: bidirectional marks, zero-width characters, byte order
/// marks, soft hyphens, variation selectors and controls other than white space.
pub(crate) fn is_invisible(c: char) -> bool {
    match c {
        '\t'..='\r' | ' '..='~' => false,
        _ => {
            c.is_control()
                || matches!(c,
                    '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}'
                    | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
                    | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
        }
    }
}

/// Whether a trimmed, lower-case cell says in words or signs that there is nothing.
pub(crate) fn says_nothing(cell: &str) -> bool {
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
    cell.chars().all(|c| !c.is_alphanumeric()) && cell.len() <= 8 && !cell.contains('@')
        || WORDS.contains(&cell)
}
