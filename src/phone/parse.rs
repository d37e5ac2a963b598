//! Strict parsing, in libphonenumber's order (`PhoneNumberUtil.parseHelper`).

use super::PhoneError;
use super::chars::{digit_value, is_early, is_letter, is_plus, is_unwanted_end, keypad_digit};
use super::error::PhoneErrorKind;
use super::extension::{Extension, Tail};
use super::number::{ParsedNumber, PhoneNumber, Possibility};
use super::plan::{self, Entry, PREFIX, STRIPS};
use crate::Region;

/// Upstream's `MAX_INPUT_STRING_LENGTH`, in characters.
const MAX_TEXT: usize = 250;
/// Upstream's `MIN_LENGTH_FOR_NSN` and `MAX_LENGTH_FOR_NSN`. (ITU-T E.164 says 15, but German numbers have 17.)
const MIN_NATIONAL: usize = 2;
const MAX_NATIONAL: usize = 17;

/// Digits, by value. It holds more than any number with all its prefixes has; what is past that is dropped.
#[derive(Clone, Copy)]
pub(super) struct Digits {
    values: [u8; Self::CAPACITY],
    length: usize,
    /// The digits as one number, modulo 2^64.
    total: u64,
}

impl Default for Digits {
    #[inline]
    fn default() -> Self {
        Self {
            values: [0; Self::CAPACITY],
            length: 0,
            total: 0,
        }
    }
}

impl Digits {
    const CAPACITY: usize = 64;

    #[inline]
    pub(super) fn push(&mut self, digit: u8) {
        if let Some(value) = self.values.get_mut(self.length) {
            *value = digit;
            self.length += 1;
            self.total = self.total.wrapping_mul(10).wrapping_add(u64::from(digit));
        }
    }

    #[inline]
    pub(super) fn len(&self) -> usize {
        self.length
    }

    pub(super) fn is_empty(&self) -> bool {
        self.length == 0
    }

    pub(super) fn of(values: impl IntoIterator<Item = u8>) -> Self {
        let mut digits = Self::default();
        values.into_iter().for_each(|digit| digits.push(digit));
        digits
    }

    #[inline]
    pub(super) fn as_slice(&self) -> &[u8] {
        self.values.get(..self.length).unwrap_or_default()
    }
}

/// Takes the digits of a text that has nothing but ASCII digits and plain separators, behind at most one `+`; and
/// tells whether there is one. Any other text takes the long way.
#[inline]
pub(super) fn scan(text: &str, digits: &mut Digits) -> Option<bool> {
    let bytes = text.as_bytes();
    if bytes.len() > Digits::CAPACITY {
        return None;
    }
    let mut length = 0;
    let mut total = 0_u64;
    let mut plus = false;
    for byte in bytes {
        let digit = byte.wrapping_sub(b'0');
        if digit < 10 {
            digits.values[length % Digits::CAPACITY] = digit;
            length += 1;
            total = total.wrapping_mul(10).wrapping_add(u64::from(digit));
        } else if *byte == b'+' && !plus && length == 0 {
            plus = true;
        } else if !matches!(byte, b' ' | b'-' | b'.' | b'(' | b')' | b'/') {
            return None;
        }
    }
    digits.length = length;
    digits.total = total;
    // Fewer are a number only as two bare digits.
    (length > MIN_NATIONAL).then_some(plus)
}

/// Parses what [`scan`] found. The way that most numbers take is a short one: a known country calling code, and no
/// digit behind it that a national prefix begins with.
#[inline]
pub(super) fn scanned(
    plus: bool,
    digits: &Digits,
    region: Option<Region>,
) -> Result<PhoneNumber, PhoneError> {
    let values = digits.as_slice();
    if plus
        && let Some((index, country)) = plan::country_of(values)
        && let Some(first) = values.get(usize::from(country.length))
        && country.strip_first >> first & 1 == 0
        && (MIN_NATIONAL..=MAX_NATIONAL).contains(&(values.len() - usize::from(country.length)))
    {
        return Ok(PhoneNumber::from_e164(index, country, values, digits.total));
    }
    number(plus, values, region)
}

/// Parses the digits of a number, or of one behind `+`.
pub(super) fn number(
    plus: bool,
    digits: &[u8],
    region: Option<Region>,
) -> Result<PhoneNumber, PhoneError> {
    let default = || region.and_then(plan::entry_of);
    if plus {
        match international(digits) {
            Err(error) if error.kind() == PhoneErrorKind::UnknownCountryCode => {
                let default = default().ok_or(PhoneErrorKind::UnknownCountryCode)?;
                // The plus may have been put before a number as it is dialled.
                dialled_abroad(default, digits)
                    .unwrap_or(Err(PhoneErrorKind::UnknownCountryCode.into()))
            }
            result => result,
        }
    } else {
        let default = default().ok_or(PhoneErrorKind::MissingCountryCode)?;
        dialled_abroad(default, digits).unwrap_or_else(|| national(default, digits))
    }
}

/// Digits that begin with a country calling code.
#[inline]
fn international(digits: &[u8]) -> Result<PhoneNumber, PhoneError> {
    if digits.len() <= MIN_NATIONAL {
        return Err(PhoneErrorKind::TooShort.into());
    }
    let (index, country) = plan::country_of(digits).ok_or(PhoneErrorKind::UnknownCountryCode)?;
    let main = country
        .main_entry()
        .ok_or(PhoneErrorKind::UnknownCountryCode)?;
    finish(
        index,
        country,
        main,
        digits
            .get(usize::from(country.length)..)
            .unwrap_or_default(),
    )
}

/// Digits behind the international prefix of the region, or behind its own country calling code; `None` if there is
/// neither.
#[inline]
fn dialled_abroad(default: &Entry, digits: &[u8]) -> Option<Result<PhoneNumber, PhoneError>> {
    let first = *digits.first()?;
    if default.idd_first >> first & 1 == 1 {
        let end = usize::from(PREFIX.run(default.idd, digits));
        // No country calling code begins with 0, so this was no international prefix.
        if end > 0 && digits.get(end) != Some(&0) {
            return Some(international(digits.get(end..).unwrap_or_default()));
        }
    }
    let country = default.country()?;
    if !starts_with_code(digits, country) {
        return None;
    }
    let mut buffer = Digits::default();
    let rest = strip_national_prefix(
        default,
        digits.get(usize::from(country.length)..)?,
        &mut buffer,
    );
    let better = !default.is_general(digits) && default.is_general(rest);
    (better || possibility(default, digits.len()) == Possibility::TooLong).then(|| {
        finish(
            default.country,
            country,
            country.main_entry().unwrap_or(default),
            rest,
        )
    })
}

pub(super) fn starts_with_code(digits: &[u8], country: &plan::Country) -> bool {
    digits
        .get(..usize::from(country.length))
        .is_some_and(|start| {
            start
                .iter()
                .fold(0, |code, digit| code * 10 + u16::from(*digit))
                == country.code
        })
}

/// A number as it is dialled within the region.
#[inline]
fn national(entry: &Entry, digits: &[u8]) -> Result<PhoneNumber, PhoneError> {
    let country = entry.country().ok_or(PhoneErrorKind::UnknownCountryCode)?;
    finish(entry.country, country, entry, digits)
}

/// Strips the national prefix of the plan, if what is left may be a number, and checks how many digits there are.
#[inline]
fn finish(
    index: u8,
    country: &plan::Country,
    entry: &Entry,
    digits: &[u8],
) -> Result<PhoneNumber, PhoneError> {
    let mut buffer = Digits::default();
    let mut digits = digits;
    if let Some(first) = digits.first()
        && digits.len() >= MIN_NATIONAL
        && entry.strip_first >> first & 1 == 1
    {
        let stripped = strip_national_prefix(entry, digits, &mut buffer);
        if matches!(
            possibility(entry, stripped.len()),
            Possibility::Possible | Possibility::TooLong
        ) {
            digits = stripped;
        }
    }
    if digits.len() < MIN_NATIONAL {
        return Err(PhoneErrorKind::TooShort.into());
    }
    if digits.len() > MAX_NATIONAL {
        return Err(PhoneErrorKind::TooLong.into());
    }
    Ok(PhoneNumber::from_parts(index, country, digits))
}

/// Upstream's `maybeStripNationalPrefixAndCarrierCode`.
fn strip_national_prefix<'d>(entry: &Entry, digits: &'d [u8], buffer: &'d mut Digits) -> &'d [u8] {
    let Some(first) = digits.first() else {
        return digits;
    };
    if entry.strip_first >> first & 1 == 0 {
        return digits;
    }
    let Some(strip) = STRIPS.get(usize::from(PREFIX.run(entry.strip, digits))) else {
        return digits;
    };
    let rest = digits.get(usize::from(strip.end)..).unwrap_or_default();
    let kept = digits
        .get(usize::from(strip.keep.0)..usize::from(strip.keep.1))
        .unwrap_or_default();
    let stripped = if strip.literal.is_empty() && kept.is_empty() {
        rest
    } else {
        for digit in strip.literal.iter().chain(kept).chain(rest) {
            buffer.push(*digit);
        }
        buffer.as_slice()
    };
    // What was a possible number must stay one.
    if entry.is_general(digits) && !entry.is_general(stripped) {
        digits
    } else {
        stripped
    }
}

/// Upstream's `testNumberLength`.
pub(super) fn possibility(entry: &Entry, length: usize) -> Possibility {
    let bit = u32::try_from(length)
        .ok()
        .and_then(|length| 1_u32.checked_shl(length))
        .unwrap_or(0);
    if entry.local_lengths & bit != 0 {
        Possibility::LocalOnly
    } else if entry.lengths & bit != 0 {
        Possibility::Possible
    } else if entry.lengths == 0 {
        Possibility::InvalidLength
    } else if bit == 0 || entry.lengths < bit {
        Possibility::TooLong
    } else if entry.lengths & (bit - 1) == 0 {
        Possibility::TooShort
    } else {
        Possibility::InvalidLength
    }
}

/// Parses any text: `tel:` parameters, other scripts' digits, letters, extensions.
pub(super) fn text(text: &str, region: Option<Region>) -> Result<ParsedNumber, PhoneError> {
    if text.len() > MAX_TEXT && text.chars().nth(MAX_TEXT).is_some() {
        return Err(PhoneErrorKind::TooLong.into());
    }
    let context = match text.split_once(";phone-context=") {
        None => None,
        Some((number, rest)) => {
            let context = rest.split(';').next().unwrap_or_default();
            if !is_global_number(context) && !is_domain_name(context) {
                return Err(PhoneErrorKind::NotANumber.into());
            }
            let number = number
                .split_once("tel:")
                .map_or(number, |(_, number)| number);
            let context = if context.starts_with('+') {
                context
            } else {
                ""
            };
            Some(format!("{context}{number}"))
        }
    };
    let number = context.as_deref().unwrap_or_else(|| possible_number(text));
    let number = match number.find(";isub=") {
        Some(at) if at > 0 => number.get(..at).unwrap_or_default(),
        _ => number,
    };
    dialled(number, region)
}

/// Parses a text that begins with its number, as upstream does once it has found it.
fn dialled(text: &str, region: Option<Region>) -> Result<ParsedNumber, PhoneError> {
    if !is_viable(text) {
        return Err(PhoneErrorKind::NotANumber.into());
    }
    let unsigned = text.trim_start_matches(is_plus);
    let plus = unsigned.len() < text.len();
    if !plus && region.and_then(plan::entry_of).is_none() {
        return Err(PhoneErrorKind::MissingCountryCode.into());
    }
    let (body, extension) = split_extension(text);
    let body = body.get(text.len() - unsigned.len()..).unwrap_or_default();
    let (digits, overflow) = normalize(body);
    if overflow {
        return Err(PhoneErrorKind::TooLong.into());
    }
    let number = number(plus, digits.as_slice(), region)?;
    Ok(ParsedNumber::new(number, extension))
}

/// Upstream's `extractPossibleNumber`: from the first digit or plus, without what trails, and without a second number.
fn possible_number(text: &str) -> &str {
    let Some(start) = text.find(|c| is_plus(c) || digit_value(c).is_some()) else {
        return "";
    };
    let number = text
        .get(start..)
        .unwrap_or_default()
        .trim_end_matches(is_unwanted_end);
    let second = number.match_indices(['/', '\\']).find(|(at, _)| {
        number
            .get(at + 1..)
            .is_some_and(|rest| rest.trim_start_matches(' ').starts_with('x'))
    });
    match second {
        Some((at, _)) => number.get(..at).unwrap_or_default(),
        None => number,
    }
}

/// Upstream's `isViablePhoneNumber`.
fn is_viable(text: &str) -> bool {
    let body = text.trim_start_matches(is_plus);
    let offset = text.len() - body.len();
    let mut digits = 0;
    let mut third = None;
    let mut end = text.len();
    for (at, c) in body.char_indices() {
        if digit_value(c).is_some() {
            digits += 1;
            if digits == 3 {
                third = Some(offset + at + c.len_utf8());
            }
        } else if !(is_early(c) || third.is_some() && is_letter(c)) {
            end = offset + at;
            break;
        }
    }
    match third {
        None => digits == MIN_NATIONAL && text.chars().count() == MIN_NATIONAL,
        Some(_) if end == text.len() => true,
        Some(third) => Tail::of(text).is_some_and(|tail| tail.begins_within(third..=end)),
    }
}

/// Upstream's `maybeStripExtension`: an extension is one only if what stands before it is viable by itself.
pub(super) fn split_extension(text: &str) -> (&str, Option<Extension>) {
    let split = || {
        let tail = Tail::of(text)?;
        let number = text.get(..tail.leftmost()?)?;
        is_viable(number).then(|| (number, Extension::from_digits(tail.digits())))
    };
    split().unwrap_or((text, None))
}

/// Upstream's `normalize`: three letters or more make it a vanity number, of which only ASCII characters count.
/// Also whether there are more digits than any number has.
fn normalize(text: &str) -> (Digits, bool) {
    let is_vanity = text
        .bytes()
        .filter(u8::is_ascii_alphabetic)
        .nth(2)
        .is_some();
    let mut digits = Digits::default();
    let mut count = 0;
    for c in text.chars() {
        let digit = if is_vanity {
            keypad_digit(c).or_else(|| c.to_digit(10).and_then(|digit| u8::try_from(digit).ok()))
        } else {
            digit_value(c)
        };
        if let Some(digit) = digit {
            digits.push(digit);
            count += 1;
        }
    }
    (digits, count > Digits::CAPACITY)
}

/// `global-number-digits` of RFC 3966, with the digits of any script as upstream has it.
fn is_global_number(context: &str) -> bool {
    context.strip_prefix('+').is_some_and(|rest| {
        rest.chars()
            .all(|c| digit_value(c).is_some() || matches!(c, '-' | '.' | '(' | ')'))
            && rest.chars().any(|c| digit_value(c).is_some())
    })
}

/// `domainname` of RFC 3966: the last label begins with a letter.
fn is_domain_name(context: &str) -> bool {
    let is_alphanumeric = |c: char| c.is_ascii_alphabetic() || digit_value(c).is_some();
    let is_label = |label: &str| {
        label.starts_with(is_alphanumeric)
            && label.ends_with(is_alphanumeric)
            && label.chars().all(|c| is_alphanumeric(c) || c == '-')
    };
    let mut labels = context.strip_suffix('.').unwrap_or(context).rsplit('.');
    labels
        .next()
        .is_some_and(|top| top.starts_with(|c: char| c.is_ascii_alphabetic()) && is_label(top))
        && labels.all(is_label)
}

#[cfg(test)]
mod tests {
    use super::super::chars::{is_punctuation, is_unwanted_end};

    #[test]
    fn punctuation_of_the_short_way_is_upstreams() {
        for c in " -.()/".chars() {
            assert!(is_punctuation(c) && is_unwanted_end(c));
        }
    }
}
