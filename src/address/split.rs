//! From one line to the parts of an address.

use super::abbreviations;
use super::value::AddressParts;

/// A street line, told apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Street<'a> {
    pub(super) name: &'a str,
    pub(super) house_number: &'a str,
    pub(super) unit: &'a str,
}

/// Characters that stand between the parts of a line.
fn is_separator(c: char) -> bool {
    matches!(c, ',' | ';' | '\n' | '\r' | '，' | '、' | '|')
}

fn is_outside(c: char) -> bool {
    c.is_whitespace() || is_separator(c)
}

fn bare(text: &str) -> &str {
    text.trim_matches(is_outside)
}

/// Tells house number and unit from a street line.
pub(super) fn street(line: &str) -> Street<'_> {
    let line = bare(line);
    let (line, unit) = take_unit(line);
    let (name, house_number) = take_house_number(line);
    Street {
        name,
        house_number,
        unit,
    }
}

/// A unit at the end of the line ("…, Apt 4B", "… #4") or, with a comma after it, at its start ("Flat 2, …").
fn take_unit(line: &str) -> (&str, &str) {
    if let Some((first, rest)) = line.split_once(is_separator)
        && is_unit(first)
        && !bare(rest).is_empty()
    {
        return (bare(rest), bare(first));
    }
    let starts = line
        .char_indices()
        .filter(|&(at, c)| at > 0 && (c.is_whitespace() || is_separator(c)))
        .map(|(at, c)| at + c.len_utf8());
    for start in starts {
        let (before, after) = line.split_at(start);
        if is_unit(after) && !bare(before).is_empty() {
            return (bare(before), bare(after));
        }
    }
    (line, "")
}

/// Whether a text is a word for a unit and its number, and nothing else.
fn is_unit(text: &str) -> bool {
    let text = bare(text);
    if let Some(number) = text.strip_prefix('#') {
        return is_short_number(number.trim());
    }
    let mut words = text.split_whitespace();
    let (Some(word), Some(number), None) = (words.next(), words.next(), words.next()) else {
        return false;
    };
    abbreviations::is_unit_word(word) && is_short_number(number.trim_start_matches('#'))
}

fn is_short_number(text: &str) -> bool {
    (1..=6).contains(&text.len())
        && text
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '-' | '/' | '.'))
        && (text.chars().any(|c| c.is_ascii_digit()) || text.len() == 1)
}

/// A house number at the start of the line or at its end.
fn take_house_number(line: &str) -> (&str, &str) {
    let line = bare(line);
    if let Some((first, rest)) = line.split_once(is_outside) {
        let rest = bare(rest);
        if is_house_number(first) && rest.chars().any(char::is_alphabetic) {
            return (rest, first);
        }
        if abbreviations::is_number_word(first)
            && let Some((number, rest)) = rest.split_once(is_outside)
            && is_house_number(number)
            && bare(rest).chars().any(char::is_alphabetic)
        {
            return (bare(rest), number);
        }
    }
    if let Some((before, last)) = line.rsplit_once(is_outside) {
        let before = bare(before);
        let (street, word) = before
            .rsplit_once(is_outside)
            .map_or(("", before), |(street, word)| (bare(street), word));
        if is_house_number(last) && before.chars().any(char::is_alphabetic) {
            if abbreviations::is_number_word(word) && !street.is_empty() {
                return (street, last);
            }
            if !abbreviations::is_numbered_road(word) {
                return (before, last);
            }
        }
        // "12 a": the letter belongs to the number.
        if last.len() == 1
            && last.bytes().all(|b| b.is_ascii_alphabetic())
            && is_house_number(word)
            && street.chars().any(char::is_alphabetic)
        {
            let start =
                line.len() - last.len() - (line.len() - last.len() - before.len()) - word.len();
            return (street, line.get(start..).unwrap_or(last));
        }
    }
    (line, "")
}

/// Digits, with a letter or a range at most: 12, 12a, 12-14, 12/3; no ordinal.
fn is_house_number(word: &str) -> bool {
    let word = word.trim_end_matches('.');
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let rest = word.get(digits..).unwrap_or_default();
    let ordinal = matches!(
        rest.to_ascii_lowercase().as_str(),
        "st" | "nd" | "rd" | "th" | "e" | "eme" | "er"
    );
    (1..=6).contains(&digits)
        && rest.len() <= 6
        && !ordinal
        && rest
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'/'))
        && rest.bytes().filter(u8::is_ascii_alphabetic).count() <= 2
}

/// Most stretches between separators; the last takes what is left.
const MAX_SEGMENTS: usize = 12;

/// Where the stretches between separators are, without blanks around them.
fn segments(line: &str) -> Vec<(usize, usize)> {
    let mut segments = Vec::with_capacity(MAX_SEGMENTS);
    let mut at = 0;
    for segment in line.splitn(MAX_SEGMENTS, is_separator) {
        let text = bare(segment);
        if !text.is_empty() {
            let before = segment.len() - segment.trim_start_matches(is_outside).len();
            segments.push((at + before, at + before + text.len()));
        }
        let behind = line.get(at + segment.len()..).unwrap_or_default();
        at += segment.len() + behind.chars().next().map_or(0, char::len_utf8);
    }
    segments
}

/// Tells the parts of a line that holds a whole address.
pub(super) fn one_line(line: &str) -> AddressParts<'_> {
    let mut parts = AddressParts::default();
    let mut left = segments(line);
    let text = |&(start, end): &(usize, usize)| line.get(start..end).unwrap_or_default();
    if left.len() > 1
        && left
            .last()
            .is_some_and(|last| abbreviations::is_country(text(last)))
    {
        parts = parts.country(left.pop().as_ref().map_or("", text));
    }
    // From the end: postal code and state ("WA 98052"), then the locality ("10827 Berlin").
    let mut has_code = false;
    while left.len() > 1 {
        let last = left.pop().as_ref().map_or("", text);
        let found = find_postal_code(last).filter(|_| !has_code);
        let name = match found {
            Some(("", code, name) | (name, code, _)) => {
                parts = parts.postal_code(code);
                has_code = true;
                name
            }
            None => last,
        };
        if name.is_empty() {
            continue;
        }
        if abbreviations::is_state(name) && (found.is_some() || left.len() > 1) {
            parts = parts.state(name);
            continue;
        }
        parts = parts.locality(name);
        break;
    }
    match (left.first(), left.last()) {
        (Some(&(start, _)), Some(&(_, end))) => {
            parts.street(line.get(start..end).unwrap_or_default())
        }
        _ => parts,
    }
}

/// A postal code at either end of a text, with what stands before and after it.
fn find_postal_code(text: &str) -> Option<(&str, &str, &str)> {
    let mut words = text.split_whitespace();
    let first = words.next()?;
    let last = text.split_whitespace().next_back()?;
    let two = text
        .rsplit_once(char::is_whitespace)
        .and_then(|(before, _)| before.trim_end().rsplit_once(char::is_whitespace))
        .map(|(before, _)| bare(text.get(before.len()..).unwrap_or_default()));
    if let Some(pair) = two.filter(|pair| is_spaced_code(pair)) {
        let before = text.get(..text.len() - pair.len()).unwrap_or_default();
        return Some((bare(before), pair, ""));
    }
    if is_spaced_code(text) {
        return Some(("", text, ""));
    }
    let behind_two = text
        .match_indices(' ')
        .nth(1)
        .and_then(|(at, _)| Some((text.get(..at)?, text.get(at..)?)));
    if let Some((pair, after)) = behind_two.filter(|(pair, _)| is_spaced_code(pair)) {
        return Some(("", pair, bare(after)));
    }
    if is_code(last) {
        let before = text.get(..text.len() - last.len()).unwrap_or_default();
        return Some((bare(before), last, ""));
    }
    if is_code(first) {
        return Some(("", first, bare(text.get(first.len()..).unwrap_or_default())));
    }
    None
}

/// Four to seven digits, with a country letter or a second group at most: 98052, 98052-1234, D-10827, 1010.
fn is_code(word: &str) -> bool {
    let bare = word
        .split_once('-')
        .filter(|(letter, _)| letter.len() <= 2 && letter.bytes().all(|b| b.is_ascii_alphabetic()))
        .map_or(word, |(_, digits)| digits);
    let mut groups = bare.splitn(2, '-');
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let first = groups.next().unwrap_or_default();
    let second = groups.next();
    digits(first)
        && second.is_none_or(|second| digits(second) && (3..=4).contains(&second.len()))
        && ((4..=7).contains(&first.len())
            || first.len() == 3 && second.is_some()
            || first.len() == 2 && second.is_some_and(|s| s.len() == 3))
}

/// Codes with a space: SW1A 1AA, K1A 0B1, 1012 AB, 123 45.
fn is_spaced_code(text: &str) -> bool {
    let Some((first, second)) = text.split_once(' ') else {
        return false;
    };
    let second = second.trim();
    let shape = |word: &str| -> Vec<u8> {
        word.bytes()
            .map(|b| match b {
                b'0'..=b'9' => b'9',
                b'a'..=b'z' | b'A'..=b'Z' => b'A',
                other => other,
            })
            .collect()
    };
    let (first, second) = (shape(first), shape(second));
    let british = matches!(
        first.as_slice(),
        b"A9" | b"A99" | b"AA9" | b"AA99" | b"A9A" | b"AA9A"
    ) && second == b"9AA";
    let canadian = first == b"A9A" && second == b"9A9";
    let dutch = first == b"9999" && second == b"AA";
    let swedish = first == b"999" && second == b"99";
    british || canadian || dutch || swedish
}
