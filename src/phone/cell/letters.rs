//! Letters among the digits of a number: dialled, misread, or the sign that it is none.

use super::label;
use super::reading::{ReadOptions, Reading, Repair};
use super::resolve::resolve_digits;
use crate::Outcome;
use crate::phone::PhoneErrorKind;
use crate::phone::chars::{digit_value, keypad_digit};
use crate::phone::parse::{self, Digits};

/// A vanity number, such as 1-800-FLOWERS: groups of letters that stand where digits would, and are no label.
pub(super) fn vanity<'c>(text: &str, options: ReadOptions) -> Option<Reading<'c>> {
    let (text, extension) = parse::split_extension(text);
    let text = text.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
    let mut letters = 0;
    let mut digits = Digits::default();
    for c in text.chars() {
        if let Some(digit) = digit_value(c) {
            digits.push(digit);
        } else if let Some(digit) = keypad_digit(c) {
            letters += 1;
            digits.push(digit);
        } else if !matches!(
            c,
            ' ' | '-' | '.' | '+' | '(' | ')' | '/' | '\u{A0}' | '\u{2010}'..='\u{2015}'
        ) {
            return None;
        }
    }
    let words = || {
        text.split(|c: char| !c.is_ascii_alphabetic())
            .filter(|word| !word.is_empty())
    };
    // A label in parentheses behind a number is none of its digits.
    if letters < 3
        || words().any(label::is_label_word)
        || text.trim_start_matches(['+', '(']).contains('(') && !text.contains(')')
    {
        return None;
    }
    let (outcome, repairs) = resolve_digits(text.starts_with('+'), &digits, None, options);
    let Outcome::Value(_) = outcome else {
        return None;
    };
    Some(Reading::new(outcome, repairs.with(Repair::VanityTranslated)).with_extension(extension))
}

/// Letters that look like digits: suggested, since they are guessed.
pub(super) fn misread<'c>(text: &str, options: ReadOptions) -> Option<Reading<'c>> {
    let mut digits = Digits::default();
    let mut letters = 0;
    for c in text.chars() {
        if let Some(digit) = digit_value(c) {
            digits.push(digit);
            continue;
        }
        let digit = match c {
            'O' | 'o' | 'Q' => 0,
            'I' | 'l' | 'i' => 1,
            'Z' => 2,
            'S' => 5,
            'B' => 8,
            c if c.is_alphabetic() => return None,
            _ => continue,
        };
        digits.push(digit);
        letters += 1;
    }
    if letters * 2 > digits.len() {
        return None;
    }
    let (outcome, repairs) = resolve_digits(text.starts_with('+'), &digits, None, options);
    let (Outcome::Value(value) | Outcome::Suggested { value, .. }) = outcome else {
        return None;
    };
    let outcome = Outcome::Suggested {
        value,
        error: PhoneErrorKind::LetterForDigit.into(),
    };
    Some(Reading::new(outcome, repairs.with(Repair::LetterReplaced)))
}

/// Whether letters and digits are tangled as in a UUID or an account number (IBAN), not as in a labelled number.
pub(super) fn is_code(text: &str) -> bool {
    let bytes = text.as_bytes();
    let tangles = bytes
        .windows(2)
        .filter(|pair| {
            pair[0].is_ascii_digit() && pair[1].is_ascii_alphabetic()
                || pair[0].is_ascii_alphabetic() && pair[1].is_ascii_digit()
        })
        .count();
    if tangles > 2 {
        let stray = |b: &u8| {
            b.is_ascii_alphabetic() && !matches!(b, b'O' | b'o' | b'I' | b'l' | b'x' | b'X')
        };
        return bytes.iter().any(stray) && !text.contains("ext");
    }
    let code = text.trim().as_bytes();
    let [a, b, c, d, ..] = code else {
        return false;
    };
    let begins_iban = [a, b].into_iter().all(u8::is_ascii_uppercase)
        && [c, d].into_iter().all(u8::is_ascii_digit);
    begins_iban && code.iter().filter(|byte| byte.is_ascii_digit()).count() >= 13
}
