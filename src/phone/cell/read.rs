//! A cell: the plain case, nothing, or segment after segment.

use super::label;
use super::reading::{ReadOptions, Reading, Readings, Repair, Repairs};
use super::resolve::is_placeholder;
use super::segment::{self, Sink};
use super::shape;
use super::traits::Traits;
use crate::Outcome;
use crate::phone::chars::digit_value;
use crate::phone::{PhoneErrorKind, parse};
use crate::text::{is_invisible, says_nothing};

/// Reads a cell as a person would: one value or several, never none.
///
/// Two kinds of repair are never mixed. What is *lossless*, the same digits written differently, is done and reported
/// in [`Reading::trace`]; what is *guessed* is only offered, as [`Outcome::Suggested`]. No letter becomes a digit, but
/// those of a whole vanity number.
///
/// ```
/// use contactfold::{Outcome, Region};
/// use contactfold::phone::{self, ReadOptions, Repair};
///
/// let options = ReadOptions::new().default_region(Region::new("GB")?);
/// let readings: Vec<_> = phone::read("Tel. 020 7946 0018 / 07700 900123 (mobile)", &options).collect();
/// let numbers: Vec<_> = readings.iter().filter_map(|reading| reading.outcome().value()).map(ToString::to_string).collect();
/// assert_eq!(numbers, ["+442079460018", "+447700900123"]);
/// assert_eq!(readings[0].label(), Some("Tel"));
/// assert!(readings[0].trace().contains(&Repair::CellSplit));
///
/// let reading = phone::read("+44 2O 7946 O018", &options).next().expect("there is always one");
/// assert!(matches!(reading.outcome(), Outcome::Suggested { .. }));
/// # Ok::<(), contactfold::RegionError>(())
/// ```
pub fn read<'c>(cell: &'c str, options: &ReadOptions) -> Readings<'c> {
    let options = *options;
    if let Some(reading) = plain(cell, options) {
        return Readings::one(reading);
    }
    let traits = Traits::of(cell);
    let mut sink = Sink::default();
    if traits.may_break(cell) {
        let mut rest = cell;
        loop {
            let (segment, behind) = split(rest, options);
            let traits = Traits::of(segment);
            if traits.has_digits(segment) || traits.has_address() {
                segment::read(segment, traits, options, &mut sink);
            }
            match behind {
                Some(behind) => rest = behind,
                None => break,
            }
        }
    } else if traits.has_digits(cell) {
        segment::read(cell, traits, options, &mut sink);
    }
    collect(sink, cell)
}

/// Digits and plain separators that are a valid number as they stand.
fn plain(cell: &str, options: ReadOptions) -> Option<Reading<'_>> {
    let mut digits = parse::Digits::default();
    let plus = parse::scan(cell, &mut digits)?;
    let digits = digits.as_slice();
    let number = parse::number(plus, digits, options.region())
        .ok()
        .filter(crate::PhoneNumber::is_valid)?;
    // What may be several numbers, a date or a placeholder needs a closer look.
    let is_plain = !is_placeholder(plus, digits, &number)
        && (plus
            || !(6..=8).contains(&digits.len())
            || cell.len() == digits.len()
            || !shape::has_full_year(cell)
            || !shape::is_date(cell))
        && !cell.bytes().any(|b| b == b'/')
        && shape::without_decimals(cell).is_none();
    is_plain.then(|| Reading::new(Outcome::Value(number), Repairs::default()))
}

fn without_digits<'c>(cell: &str) -> Reading<'c> {
    let cell = cell.trim_matches(|c: char| c.is_whitespace() || is_invisible(c));
    // Whatever says that there is nothing says it in a few characters.
    if cell.is_empty() || cell.len() <= 32 && says_nothing(&cell.to_lowercase()) {
        return Reading::new(Outcome::Absent, Repairs::default());
    }
    Reading::error(match shape::address(cell) {
        Some(shape::Address::Email) => PhoneErrorKind::Email,
        Some(_) => PhoneErrorKind::MessagingId,
        None if shape::is_url(cell) => PhoneErrorKind::Url,
        None => PhoneErrorKind::NotANumber,
    })
}

/// The first segment, and what stands behind the sign that ends it.
fn split(text: &str, options: ReadOptions) -> (&str, Option<&str>) {
    for (at, byte) in text.bytes().enumerate() {
        let is_break = match byte {
            b'\n' | b'\r' | b'|' | b'&' => true,
            b':' => text.get(at..).is_some_and(|rest| rest.starts_with(":::")),
            b',' | b';' => is_break(text, at, options),
            _ => false,
        };
        if is_break {
            let behind = text.get(at..).unwrap_or_default();
            let behind = behind.trim_start_matches(['\n', '\r', '|', '&', ':', ',', ';', ' ']);
            return (
                text.get(..at).unwrap_or_default(),
                (!behind.is_empty()).then_some(behind),
            );
        }
    }
    (text, None)
}

/// Whether a comma or semicolon separates numbers, and does not introduce an extension, a parameter or a group.
fn is_break(text: &str, at: usize, options: ReadOptions) -> bool {
    // What follows decides it within a few characters, however long the cell is.
    let rest = text.get(at..).unwrap_or_default();
    let end = rest
        .char_indices()
        .nth(64)
        .map_or(rest.len(), |(end, _)| end);
    let rest = rest.get(..end).unwrap_or_default();
    let parameter = rest.trim_start_matches(';');
    let name = parameter
        .find(|c: char| !c.is_ascii_alphanumeric() && c != '-')
        .unwrap_or(parameter.len());
    if rest.starts_with(';')
        && name > 0
        && parameter
            .get(name..)
            .is_some_and(|rest| rest.starts_with('='))
    {
        return false;
    }
    let behind = rest.trim_start_matches([',', ';', ' ', '\t', '-', '\u{A0}']);
    if behind.starts_with(|c: char| c.is_alphabetic() || c == '#')
        && label::extension(behind).is_some()
    {
        return false;
    }
    let end = behind
        .find(|c| digit_value(c).is_none())
        .unwrap_or(behind.len());
    let (digits, after) = behind.split_at(end);
    let after = after.strip_prefix('#').unwrap_or(after).trim_start();
    let is_group = text.len() <= 64
        && (shape::has_thousands(text.trim()) || shape::scientific(text.trim()).is_some());
    let may_extend = (1..=15).contains(&digits.chars().count())
        && (after.is_empty() || after.starts_with([',', ';', '\n', '|']));
    let extends = may_extend && (digits.len() <= 6 || !segment::is_number(digits, options));
    !is_group && !extends
}

/// Small runs beside a number are words, not numbers; and a cell of several says so.
fn collect<'c>(sink: Sink<'c>, cell: &str) -> Readings<'c> {
    let Some(first) = sink.first else {
        return Readings::one(without_digits(cell));
    };
    if sink.more.is_empty() {
        return Readings::one(first);
    }
    let mut all = sink.more;
    all.insert(0, first);
    if all
        .iter()
        .any(|reading| matches!(reading.outcome(), Outcome::Value(_)))
    {
        all.retain(|reading| !is_note(reading));
    }
    if all.len() > 1 {
        let split = Repairs::of(Repair::CellSplit);
        all = all
            .into_iter()
            .map(|reading| reading.repaired(split))
            .collect();
    }
    Readings::several(all)
}

fn is_note(reading: &Reading) -> bool {
    reading.outcome().error().is_some_and(|error| {
        matches!(
            error.kind(),
            PhoneErrorKind::ShortCode | PhoneErrorKind::TooShort | PhoneErrorKind::NotANumber
        )
    })
}
