//! Runs of digits and what may stand between them.

use super::reading::{Repair, Repairs};
use crate::phone::chars::{digit_value, is_plus, is_punctuation};
use crate::phone::parse::Digits;
use crate::text::is_invisible;

/// Digits that may be one number, or several behind one another.
pub(super) struct Run<'c> {
    /// From the plus sign or first digit to the last digit.
    pub(super) text: &'c str,
    pub(super) digits: Digits,
    pub(super) plus: bool,
    /// The place of a zero in parentheses, not the first digit.
    pub(super) bracketed_zero: Option<usize>,
    /// Before which digits a new number may begin (bit n for digit n): behind a slash between blanks, a tab, two
    /// blanks; and behind a bare slash.
    pub(super) wide: u64,
    pub(super) tight: u64,
    /// And behind any blank, for what is too long to be one number.
    pub(super) blank: u64,
    pub(super) repairs: Repairs,
    /// Where the text behind the run begins.
    pub(super) end: usize,
}

/// No number has more digits, whatever stands before it.
pub(super) const ONE_NUMBER: usize = 24;

const SLASH: u8 = 1;
const BLANK: u8 = 2;
const WIDE: u8 = 4;
const DASH: u8 = 8;

/// How far behind a plus sign its first digit may be: upstream reads no longer text as a number.
const PLUS_REACH: usize = 250;

/// Whether a number begins at this character: a digit, or a plus sign that a digit follows.
pub(super) fn begins_number(text: &str, at: usize, c: char) -> bool {
    digit_value(c).is_some()
        || is_plus_sign(c)
            && text
                .get(at + c.len_utf8()..)
                .and_then(|rest| rest.chars().take(PLUS_REACH).find(|c| c.is_alphanumeric()))
                .is_some_and(|c| digit_value(c).is_some())
}

pub(super) fn is_plus_sign(c: char) -> bool {
    is_plus(c) || matches!(c, '\u{207A}' | '\u{FE62}')
}

impl<'c> Run<'c> {
    /// The run that begins at `start`.
    pub(super) fn lex(text: &'c str, start: usize) -> Self {
        let mut run = Self {
            text: "",
            digits: Digits::default(),
            plus: false,
            bracketed_zero: None,
            wide: 0,
            tight: 0,
            blank: 0,
            repairs: Repairs::default(),
            end: start,
        };
        let bytes = text.as_bytes();
        let mut gap = 0_u8;
        // What stands behind the last digit is told of only when another follows.
        let mut pending = Repairs::default();
        let mut at = start;
        while let Some(&byte) = bytes.get(at) {
            let here = at;
            if byte.is_ascii() {
                at += 1;
                match byte {
                    b'0'..=b'9' => {
                        run.repairs = run.repairs.and(pending);
                        pending = Repairs::default();
                        if gap != 0 {
                            run.mark(gap);
                            gap = 0;
                        }
                        if byte == b'0'
                            && here > start
                            && bytes[here - 1] == b'('
                            && bytes.get(at) == Some(&b')')
                        {
                            run.bracketed_zero = Some(run.digits.len());
                        }
                        run.digits.push(byte & 0xF);
                        run.end = at;
                    }
                    b' ' => gap |= if gap & BLANK == 0 { BLANK } else { WIDE },
                    b'-' => gap |= DASH,
                    b'.' | b'(' | b')' | b'[' | b']' => {}
                    b'/' | b'\\' => gap |= SLASH,
                    b'\t' => {
                        gap |= WIDE;
                        pending = pending.with(Repair::SeparatorsDropped);
                    }
                    b'+' if run.digits.is_empty() => run.sign(),
                    b'\'' | b'"' | b'`' | b'*' | b'_' | b'~' | b'!' | b'?' | b'^' | b'{' | b'}'
                    | b'<' | b'>' | b'$' => {
                        pending = pending.with(Repair::SeparatorsDropped);
                    }
                    // One or two digits before a colon are a label's ordinal.
                    b':' if run.digits.len() > 2 && bytes.get(at) != Some(&b':') => {
                        pending = pending.with(Repair::SeparatorsDropped);
                    }
                    // The place of a carrier code, as in 0xx11.
                    b'x' | b'X'
                        if run.digits.len() == 1
                            && bytes.get(at).is_some_and(|b| b.eq_ignore_ascii_case(&b'x')) =>
                    {
                        at += 1;
                        pending = pending.with(Repair::SeparatorsDropped);
                    }
                    _ if byte.is_ascii_control() && byte != b'\n' && byte != b'\r' => {
                        pending = pending.with(Repair::InvisibleDropped);
                    }
                    _ => break,
                }
                if gap & (WIDE | SLASH) != 0 && run.digits.len() > ONE_NUMBER {
                    break;
                }
                continue;
            }
            let Some(c) = text.get(here..).and_then(|rest| rest.chars().next()) else {
                break;
            };
            at += c.len_utf8();
            if let Some(digit) = digit_value(c) {
                run.repairs = run.repairs.and(pending).with(Repair::DigitsTranslated);
                pending = Repairs::default();
                if gap != 0 {
                    run.mark(gap);
                    gap = 0;
                }
                run.digits.push(digit);
                run.end = at;
            } else if is_plus_sign(c) {
                if !run.digits.is_empty() {
                    break;
                }
                run.sign();
            } else if is_invisible(c) {
                pending = pending.with(Repair::InvisibleDropped);
            } else if is_punctuation(c) {
                gap |= if c == '\u{FF0F}' { SLASH } else { 0 };
            } else if c.is_alphanumeric() {
                break;
            } else {
                pending = pending.with(Repair::SeparatorsDropped);
            }
        }
        run.text = text.get(start..run.end).unwrap_or_default();
        run
    }

    fn sign(&mut self) {
        if self.plus {
            self.repairs = self.repairs.with(Repair::PlusRepeated);
        }
        self.plus = true;
    }

    fn mark(&mut self, gap: u8) {
        let place = self.digits.len();
        if place == 0 || place >= 64 {
            return;
        }
        if gap & BLANK != 0 {
            self.blank |= 1 << place;
        }
        if gap & WIDE != 0 || gap & BLANK != 0 && gap & (SLASH | DASH) != 0 {
            self.wide |= 1 << place;
        } else if gap & SLASH != 0 {
            self.tight |= 1 << place;
        }
    }
}
