//! A cell in the signs that addresses are written with: nothing invisible, no typographic or full-width forms.

use std::borrow::Cow;

use super::reading::Repair;
use crate::text::is_invisible;

/// The cell with its signs made plain, and what that took.
pub(super) fn clean<'a>(cell: &'a str, trace: &mut Vec<Repair>) -> Cow<'a, str> {
    let mut text = Cow::Borrowed(cell);
    if cell.contains('&')
        && let Some(decoded) = decode_references(cell)
    {
        note(trace, Repair::CharacterReferences);
        text = Cow::Owned(decoded);
    }
    if text
        .bytes()
        .all(|b| matches!(b, b' '..=b'~' | b'\t' | b'\n' | b'\r'))
    {
        return text;
    }
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let next_is_ascii = chars.peek().is_none_or(char::is_ascii);
        if joins(c)
            && !next_is_ascii
            && plain
                .chars()
                .next_back()
                .is_some_and(|before| !before.is_ascii())
        {
            plain.push(c);
        } else if is_invisible(c) {
            note(trace, Repair::InvisibleCharacters);
        } else if let Some((sign, repair)) = plain_sign(c) {
            note(trace, repair);
            plain.push(sign);
        } else {
            plain.push(c);
        }
    }
    Cow::Owned(plain)
}

/// Adds a repair to a trace, once.
pub(super) fn note(trace: &mut Vec<Repair>, repair: Repair) {
    if !trace.contains(&repair) {
        trace.push(repair);
    }
}

/// Joiners and variation selectors, which words of several scripts need between their letters.
fn joins(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}')
}

/// The plain sign that a typographic, small or full-width one stands for.
fn plain_sign(c: char) -> Option<(char, Repair)> {
    let sign = match c {
        '\n' | '\r' | '\t' | ' ' => return None,
        '“' | '”' | '„' | '‟' | '«' | '»' | '＂' | '〝' | '〞' => {
            return Some(('"', Repair::Quotes));
        }
        '\u{2028}' | '\u{2029}' => return Some(('\n', Repair::Whitespace)),
        c if c.is_whitespace() => return Some((' ', Repair::Whitespace)),
        '＠' | '﹫' => '@',
        '，' | '、' | '﹐' | '،' => ',',
        '；' | '﹔' | '؛' => ';',
        '：' | '﹕' => ':',
        '＜' | '‹' | '〈' => '<',
        '＞' | '›' | '〉' => '>',
        '（' => '(',
        '）' => ')',
        '［' => '[',
        '］' => ']',
        '｜' => '|',
        '／' => '/',
        _ => return None,
    };
    Some((sign, Repair::WideForms))
}

/// The text with its HTML character references decoded, if it has any of those that addresses are hidden in.
fn decode_references(text: &str) -> Option<String> {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    let mut found = false;
    while let Some(start) = rest.find('&') {
        let (before, from) = rest.split_at(start);
        decoded.push_str(before);
        if let Some((c, len)) = reference(from) {
            decoded.push(c);
            found = true;
            rest = from.get(len..).unwrap_or_default();
        } else {
            decoded.push('&');
            rest = from.get(1..).unwrap_or_default();
        }
    }
    decoded.push_str(rest);
    found.then_some(decoded)
}

/// The character reference that `text` begins with, and its length.
fn reference(text: &str) -> Option<(char, usize)> {
    let end = text.bytes().take(12).position(|b| b == b';')?;
    let name = text.get(1..end)?;
    let c = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "commat" => '@',
        "period" => '.',
        _ => {
            let digits = name.strip_prefix('#')?;
            let code = match digits.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => digits.parse(),
            };
            char::from_u32(code.ok()?).filter(|c| !c.is_control())?
        }
    };
    Some((c, end + 1))
}
