//! Extensions, in every notation that libphonenumber knows.

use std::fmt;

use super::chars::{digit_value, is_same_letter};

/// The longest extension that is read, behind an unambiguous label.
const MAX: usize = 20;

/// An extension: up to 20 digits behind a number.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Extension {
    digits: [u8; MAX],
    length: u8,
}

impl Extension {
    pub(crate) fn from_digits(text: &str) -> Option<Self> {
        let mut extension = Self {
            digits: [b'0'; MAX],
            length: 0,
        };
        for digit in text.chars().filter_map(digit_value) {
            *extension.digits.get_mut(usize::from(extension.length))? = b'0' + digit;
            extension.length += 1;
        }
        (extension.length > 0).then_some(extension)
    }

    /// The digits, leading zeros included.
    pub fn as_str(&self) -> &str {
        let digits = self
            .digits
            .get(..usize::from(self.length))
            .unwrap_or_default();
        std::str::from_utf8(digits).unwrap_or_default()
    }
}

impl fmt::Display for Extension {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Extension {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Extension({self})")
    }
}

/// The digits at the end of a text, a `#` behind them set aside: only there an extension can be.
pub(super) struct Tail<'t> {
    text: &'t str,
    /// Where the digits begin, and end.
    start: usize,
    end: usize,
    count: usize,
}

impl<'t> Tail<'t> {
    /// The tail of a text that ends in digits, or in digits and `#`.
    pub(super) fn of(text: &'t str) -> Option<Self> {
        let body = text.strip_suffix('#').unwrap_or(text);
        let mut start = body.len();
        let mut count = 0;
        for (at, c) in body.char_indices().rev() {
            if digit_value(c).is_none() {
                break;
            }
            start = at;
            count += 1;
        }
        (1..=MAX).contains(&count).then_some(Self {
            text,
            start,
            end: body.len(),
            count,
        })
    }

    pub(super) fn digits(&self) -> &'t str {
        self.text.get(self.start..self.end).unwrap_or_default()
    }

    /// The leftmost place at which an extension, label and all, can begin.
    pub(super) fn leftmost(&self) -> Option<usize> {
        let before = self.text.get(..self.start)?;
        let window = before
            .char_indices()
            .rev()
            .take_while(|(_, c)| may_label(*c))
            .last()?
            .0;
        before
            .get(window..)?
            .char_indices()
            .map(|(at, _)| window + at)
            .find(|at| self.begins_at(*at))
    }

    /// Whether an extension begins exactly at one of the places in this range.
    pub(super) fn begins_within(&self, mut places: std::ops::RangeInclusive<usize>) -> bool {
        places.any(|at| self.text.is_char_boundary(at) && self.begins_at(at))
    }

    /// Upstream's alternatives, each with the number of digits that it allows.
    fn begins_at(&self, at: usize) -> bool {
        let Some(label) = self.text.get(at..self.start) else {
            return false;
        };
        let has_hash = self.end < self.text.len();
        let labelled = after_label(label.trim_start_matches([' ', '\u{A0}', '\t', ',']));
        let blank = label.trim_start_matches([' ', '\u{A0}', '\t']);
        label_is(label, ";ext=") && !has_hash
            || matches!(labelled, Some((Label::Explicit, rest)) if is_filler(rest))
            || matches!(labelled, Some((Label::Ambiguous, rest)) if is_filler(rest))
                && self.count <= 9
            || has_hash
                && self.count <= 6
                && !label.is_empty()
                && label.chars().all(|c| matches!(c, '-' | ' '))
            || self.count <= 15
                && blank
                    .strip_prefix(",,")
                    .or(blank.strip_prefix(';'))
                    .is_some_and(is_filler)
            || self.count <= 9 && blank.starts_with(',') && is_filler(blank.trim_start_matches(','))
    }
}

#[derive(Clone, Copy, Default)]
pub(super) enum Label {
    #[default]
    Explicit,
    Ambiguous,
}

fn label_is(text: &str, label: &str) -> bool {
    strip_label(text, label) == Some("")
}

/// Whether a character can stand between a number and the digits of its extension.
fn may_label(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t'
            | ','
            | ';'
            | ':'
            | '.'
            | '-'
            | '#'
            | '~'
            | '='
            | 'e'
            | 'x'
            | 't'
            | 'n'
            | 's'
            | 'i'
            | 'o'
            | 'a'
            | 'E'
            | 'X'
            | 'T'
            | 'N'
            | 'S'
            | 'I'
            | 'O'
            | 'A'
    ) || !c.is_ascii() && may_label_abroad(c)
}

fn may_label_abroad(c: char) -> bool {
    matches!(
        c,
        '\u{A0}' | '\u{301}' | '\u{FF0E}' | '\u{FF03}' | '\u{FF5E}'
    ) || "isóдобｅｘｔｎｉ"
        .chars()
        .any(|letter| is_same_letter(c, letter))
}

/// What follows a label at the start of a text.
pub(super) fn after_label(text: &str) -> Option<(Label, &str)> {
    let first = text.chars().next()?;
    if let Some(rest) = text.strip_prefix(['#', '\u{FF03}', '~', '\u{FF5E}']) {
        return Some((Label::Ambiguous, rest));
    }
    if !matches!(
        first,
        'e' | 'E' | 'x' | 'X' | 'a' | 'A' | 'i' | 'I' | '\u{130}' | '\u{131}'
    ) && first.is_ascii()
    {
        return None;
    }
    let e_less = strip_label(text, "e").unwrap_or(text);
    if let Some(rest) = strip_label(e_less, "xt") {
        let rest = match strip_label(rest, "ensi") {
            Some(tail) => match strip_label(tail, "o")
                .map(|tail| tail.strip_prefix('\u{301}').unwrap_or(tail))
            {
                Some(tail) => tail,
                None => strip_label(tail, "ó").unwrap_or(rest),
            },
            None => rest,
        };
        return Some((Label::Explicit, strip_label(rest, "n").unwrap_or(rest)));
    }
    let e_less = strip_label(text, "ｅ").unwrap_or(text);
    if let Some(rest) = strip_label(e_less, "ｘｔ") {
        return Some((Label::Explicit, strip_label(rest, "ｎ").unwrap_or(rest)));
    }
    for (label, kind) in [
        ("доб", Label::Explicit),
        ("anexo", Label::Explicit),
        ("x", Label::Ambiguous),
        ("ｘ", Label::Ambiguous),
        ("int", Label::Ambiguous),
        ("ｉｎｔ", Label::Ambiguous),
    ] {
        if let Some(rest) = strip_label(text, label) {
            return Some((kind, rest));
        }
    }
    None
}

/// The text behind a label, which is matched without regard to case.
pub(super) fn strip_label<'t>(text: &'t str, label: &str) -> Option<&'t str> {
    let mut rest = text.chars();
    let matches = label
        .chars()
        .all(|letter| rest.next().is_some_and(|c| is_same_letter(c, letter)));
    matches.then_some(rest.as_str())
}

/// An optional stop or colon, then blanks, commas and hyphens.
fn is_filler(text: &str) -> bool {
    text.strip_prefix([':', '.', '\u{FF0E}'])
        .unwrap_or(text)
        .chars()
        .all(|c| matches!(c, ' ' | '\u{A0}' | '\t' | ',' | '-'))
}
