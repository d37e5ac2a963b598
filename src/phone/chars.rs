//! Characters, as libphonenumber's patterns class them.

use super::plan::DIGIT_ZEROS;

/// The value of a decimal digit of any script (Unicode general category Nd).
#[inline]
pub(super) fn digit_value(c: char) -> Option<u8> {
    if c.is_ascii() {
        return c.is_ascii_digit().then_some(c as u8 & 0xF);
    }
    let code = u32::from(c);
    let after = DIGIT_ZEROS.partition_point(|zero| *zero <= code);
    let zero = *DIGIT_ZEROS.get(after.checked_sub(1)?)?;
    u8::try_from(code - zero).ok().filter(|digit| *digit < 10)
}

/// Upstream's `PLUS_CHARS`.
pub(super) fn is_plus(c: char) -> bool {
    matches!(c, '+' | '\u{FF0B}')
}

/// Upstream's `VALID_PUNCTUATION`: what may stand between digits. The letter x stands for carrier codes.
pub(super) fn is_punctuation(c: char) -> bool {
    matches!(
        c,
        '-' | 'x' | ' ' | '(' | ')' | '.' | '[' | ']' | '/' | '~' | '\u{A0}' | '\u{AD}' | '\u{200B}' | '\u{2010}'
            ..='\u{2015}' | '\u{2053}' | '\u{2060}' | '\u{2212}' | '\u{223C}' | '\u{3000}' | '\u{30FC}' | '\u{FF08}'
            | '\u{FF09}' | '\u{FF0D}'..='\u{FF0F}' | '\u{FF3B}' | '\u{FF3D}' | '\u{FF5E}'
    )
}

/// What may stand before the third digit: punctuation, a star, an x of either case.
pub(super) fn is_early(c: char) -> bool {
    is_punctuation(c) || matches!(c, '*' | 'X')
}

/// Upstream's `VALID_ALPHA` without regard to case, as Unicode folds it.
pub(super) fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{130}' | '\u{131}' | '\u{17F}' | '\u{212A}')
}

/// Upstream's `UNWANTED_END_CHARS`: neither letter (L) nor number (N) nor `#`.
pub(super) fn is_unwanted_end(c: char) -> bool {
    if c.is_ascii() {
        return !c.is_ascii_alphanumeric() && c != '#';
    }
    // Rust's `is_alphanumeric` also takes marks and circled letters, which are not of category L or N.
    !c.is_alphanumeric()
        || unicode_normalization::char::is_combining_mark(c)
        || matches!(c, '\u{24B6}'..='\u{24E9}' | '\u{1F130}'..='\u{1F189}')
}

/// The digit of a letter on a telephone keypad (ITU-T E.161).
pub(super) fn keypad_digit(c: char) -> Option<u8> {
    Some(match c.to_ascii_uppercase() {
        'A'..='C' => 2,
        'D'..='F' => 3,
        'G'..='I' => 4,
        'J'..='L' => 5,
        'M'..='O' => 6,
        'P'..='S' => 7,
        'T'..='V' => 8,
        'W'..='Z' => 9,
        _ => return None,
    })
}

/// Whether a character is this lower-case letter or its capital.
pub(super) fn is_same_letter(c: char, lower: char) -> bool {
    c == lower
        || match c {
            '\u{130}' | '\u{131}' => lower == 'i',
            '\u{17F}' => lower == 's',
            _ => c.to_lowercase().eq([lower]),
        }
}
