//! One segment of a cell: what is no number, then number after number with their labels.

use super::label;
use super::letters::{is_code, misread, vanity};
use super::lex::{Run, begins_number};
use super::reading::{ReadOptions, Reading, Repair, Repairs};
use super::resolve::{Resolved, resolve, resolve_digits};
use super::shape::{self, Address};
use super::split::Splitter;
use super::traits::Traits;
use crate::Outcome;
use crate::phone::chars::digit_value;
use crate::phone::parse::{self, Digits};
use crate::phone::{PhoneErrorKind, PhoneNumber};
use crate::text::is_invisible;

/// The readings of a cell so far. One needs no heap.
#[derive(Default)]
pub(super) struct Sink<'c> {
    pub(super) first: Option<Reading<'c>>,
    pub(super) more: Vec<Reading<'c>>,
}

impl<'c> Sink<'c> {
    pub(super) fn push(&mut self, reading: Reading<'c>) {
        if self.first.is_none() {
            self.first = Some(reading);
        } else {
            self.more.push(reading);
        }
    }
}

/// Reads a segment that may have digits.
pub(super) fn read<'c>(text: &'c str, traits: Traits, options: ReadOptions, sink: &mut Sink<'c>) {
    if traits.has(Traits::LETTER | Traits::AT | Traits::COMMA)
        && let Some(reading) = something_else(text, traits, options)
    {
        sink.push(reading);
        return;
    }
    if traits.has(Traits::EQUALS)
        && text.contains(';')
        && let Ok(parsed) = parse::text(text, options.region())
        && parsed.number().is_valid()
    {
        let start = text.find(|c: char| !c.is_alphabetic()).unwrap_or(0);
        let label = text.get(..start).and_then(label::tidy);
        let reading = Reading::new(
            Outcome::Value(parsed.number()),
            Repairs::of(Repair::UriParametersRead),
        );
        sink.push(reading.with_extension(parsed.extension()).with_label(label));
        return;
    }
    numbers(text, traits, options, sink);
}

/// A segment that as a whole is no plain number.
fn something_else(text: &str, traits: Traits, options: ReadOptions) -> Option<Reading<'_>> {
    let trimmed = text.trim_matches(|c: char| {
        c.is_whitespace() || is_invisible(c) || matches!(c, '\'' | '"' | '=')
    });
    if traits.has(Traits::AT)
        && let Some(address) = shape::address(trimmed)
    {
        return Some(match address {
            Address::Opaque => Reading::error(PhoneErrorKind::MessagingId),
            Address::Email => Reading::error(PhoneErrorKind::Email),
            Address::Phone(digits) => {
                let digits = Digits::of(digits.chars().filter_map(digit_value));
                let (outcome, repairs) = resolve_digits(true, &digits, None, ReadOptions::new());
                Reading::new(outcome, repairs.with(Repair::MessagingAddress))
            }
        });
    }
    if traits.has(Traits::LETTER) {
        if let Some(digits) = shape::click_to_chat(trimmed) {
            let digits = Digits::of(digits.chars().filter_map(digit_value));
            let (outcome, repairs) = resolve_digits(true, &digits, None, ReadOptions::new());
            return Some(Reading::new(
                outcome,
                repairs.with(Repair::MessagingAddress),
            ));
        }
        if (traits.has(Traits::COLON) || traits.has(Traits::DOT)) && shape::is_url(trimmed) {
            return Some(Reading::error(PhoneErrorKind::Url));
        }
        if traits.has(Traits::DOT) && shape::is_user_id(trimmed) {
            return Some(Reading::error(PhoneErrorKind::MessagingId));
        }
        if shape::is_date(trimmed) {
            return Some(Reading::error(PhoneErrorKind::Date));
        }
        if shape::is_ip_address(trimmed) {
            return Some(Reading::error(PhoneErrorKind::IpAddress));
        }
        if let Some(scientific) = shape::scientific(trimmed) {
            return Some(from_scientific(&scientific, options));
        }
    }
    if traits.has(Traits::COMMA) && shape::has_thousands(trimmed) {
        let digits = Digits::of(trimmed.chars().filter_map(digit_value));
        let (outcome, repairs) = resolve_digits(false, &digits, None, options);
        return Some(Reading::new(
            outcome,
            repairs.with(Repair::SeparatorsDropped),
        ));
    }
    None
}

fn from_scientific<'c>(scientific: &shape::Scientific, options: ReadOptions) -> Reading<'c> {
    let (outcome, repairs) = resolve_digits(false, &scientific.digits, None, options);
    match outcome {
        _ if scientific.lost == 0 => {
            Reading::new(outcome, repairs.with(Repair::ScientificExpanded))
        }
        // Full precision drops zeros at the end, so nearly all digits may be all digits.
        Outcome::Value(value) if scientific.lost <= 2 && scientific.known >= 9 => {
            let outcome = Outcome::Suggested {
                value,
                error: PhoneErrorKind::PrecisionLost.into(),
            };
            Reading::new(
                outcome,
                repairs
                    .with(Repair::ScientificExpanded)
                    .with(Repair::ZeroRestored),
            )
        }
        _ => Reading::error(PhoneErrorKind::PrecisionLost),
    }
}

/// Number after number, each with the words round it.
fn numbers<'c>(text: &'c str, traits: Traits, options: ReadOptions, sink: &mut Sink<'c>) {
    let words = traits.has_letters();
    if traits.has(Traits::LETTER) && is_code(text) {
        sink.push(Reading::error(PhoneErrorKind::NotANumber));
        return;
    }
    let mut label_from = 0;
    let mut from = 0;
    let mut is_first = true;
    while let Some(start) = next_number(text, from) {
        let prefix = text.get(label_from..start).unwrap_or_default();
        let run = Run::lex(text, start);
        if run.digits.is_empty() {
            // A plus sign, and the digits are behind something that is part of no number.
            from = start
                + text
                    .get(start..)
                    .and_then(|rest| rest.chars().next())
                    .map_or(1, char::len_utf8);
            continue;
        }
        let rest = text.get(run.end..).unwrap_or_default();
        // The ordinal of a label, as in "Phone 2: …".
        if run.digits.len() <= 2
            && !run.plus
            && words
            && rest.starts_with([':', ')'])
            && label::tidy(prefix).is_some()
        {
            from = run.end;
            continue;
        }
        let found = Found {
            text,
            start,
            run,
            rest,
            is_first,
        };
        let (reading, behind, is_all) = found.read(traits, options);
        let behind_at = text.len() - behind.len();
        let mut reading = reading.repaired(edge_repairs(prefix));

        let next = if is_all {
            None
        } else {
            next_number(behind, 0).map(|at| behind_at + at)
        };
        let next = next.filter(|at| {
            let run = Run::lex(text, *at);
            run.plus && !run.digits.is_empty() || run.digits.len() >= 7
        });
        let between = text
            .get(behind_at..next.unwrap_or(text.len()))
            .unwrap_or_default();
        let mut label = if words { label::tidy(prefix) } else { None };
        let mut suffix = if words && !is_all {
            label::tidy(between)
        } else {
            None
        };
        if next.is_some() && (label.is_some() || between.trim_end().ends_with(':')) {
            suffix = None;
            label_from = behind_at;
        } else {
            label_from = next.unwrap_or(text.len());
        }
        label = label
            .filter(|label| !label::is_connector(label))
            .or(suffix.filter(|label| !label::is_connector(label)));
        let is_fax = [label, suffix].into_iter().flatten().any(label::is_fax);
        if is_fax && !matches!(reading.outcome(), Outcome::Absent) {
            reading = Reading::error(PhoneErrorKind::Fax);
        }
        let splitter = Splitter {
            run: &found.run,
            options,
            label,
        };
        splitter.push(reading, is_fax || is_all, sink);
        is_first = false;
        let Some(next) = next else { break };
        from = next;
    }
    if is_first {
        sink.push(Reading::error(PhoneErrorKind::NotANumber));
    }
}

fn next_number(text: &str, from: usize) -> Option<usize> {
    let rest = text.get(from..)?;
    if let Some(first) = rest.bytes().next()
        && first.is_ascii_digit()
    {
        return Some(from);
    }
    rest.char_indices()
        .find(|(at, c)| begins_number(rest, *at, *c))
        .map(|(at, _)| from + at)
}

/// No number is longer, with all that stands round it.
const MAX_WHOLE: usize = 250;

/// A run within its segment.
struct Found<'c> {
    text: &'c str,
    start: usize,
    run: Run<'c>,
    rest: &'c str,
    is_first: bool,
}

impl<'c> Found<'c> {
    /// The number of the run, the text behind it and its extension, and whether it took all of the segment.
    fn read(&self, traits: Traits, options: ReadOptions) -> (Reading<'c>, &'c str, bool) {
        let run = &self.run;
        let (extension, behind) = match label::extension(self.rest) {
            Some((extension, behind)) if run.digits.len() > 2 => (Some(extension), behind),
            _ => (None, self.rest),
        };
        let (outcome, mut repairs) = self.resolve(traits, options);
        repairs = repairs.and(run.repairs);
        let mut behind = behind;
        if extension.is_some()
            && let Some((_, after)) = behind.strip_prefix(['/', '\\']).and_then(label::extension)
        {
            repairs = repairs.with(Repair::SecondExtensionDropped);
            behind = after;
        }
        let reading = Reading::new(outcome, repairs).with_extension(extension);
        if matches!(outcome, Outcome::Value(_)) || !self.is_first {
            return (reading, behind, false);
        }
        match self.as_a_whole(traits, options) {
            Some(whole) => (whole, "", true),
            None => (reading, behind, false),
        }
    }

    fn resolve(&self, traits: Traits, options: ReadOptions) -> Resolved {
        let run = &self.run;
        if traits.has(Traits::DOT)
            && let Some(number) = shape::without_decimals(run.text)
        {
            let digits = Digits::of(number.chars().filter_map(digit_value));
            let (outcome, repairs) = resolve_digits(run.plus, &digits, None, options);
            if matches!(outcome, Outcome::Value(_)) {
                return (outcome, repairs.with(Repair::DecimalDropped));
            }
        }
        let (outcome, repairs) = resolve(run, options);
        if run.plus {
            return (outcome, repairs);
        }
        match outcome {
            Outcome::Value(value)
                if (6..=8).contains(&run.digits.len())
                    && shape::has_full_year(run.text)
                    && shape::is_date(run.text) =>
            {
                (
                    Outcome::Suggested {
                        value,
                        error: PhoneErrorKind::Date.into(),
                    },
                    repairs,
                )
            }
            Outcome::Value(_) => (outcome, repairs),
            _ if shape::is_date(run.text) => (
                Outcome::Error(PhoneErrorKind::Date.into()),
                Repairs::default(),
            ),
            _ if shape::is_ip_address(run.text) => (
                Outcome::Error(PhoneErrorKind::IpAddress.into()),
                Repairs::default(),
            ),
            Outcome::Error(_) if run.digits.len() >= 18 && run.text.len() == run.digits.len() => (
                Outcome::Error(PhoneErrorKind::MessagingId.into()),
                Repairs::default(),
            ),
            _ => (outcome, repairs),
        }
    }

    /// The segment from this run on as one number: with letters dialled or misread, or as upstream reads it.
    fn as_a_whole(&self, traits: Traits, options: ReadOptions) -> Option<Reading<'c>> {
        let whole = self
            .text
            .get(self.start..)
            .filter(|whole| whole.len() <= MAX_WHOLE)?;
        if traits.has(Traits::LETTER) {
            return vanity(whole, options).or_else(|| misread(whole, options));
        }
        // Only an extension's signs can make upstream read it differently.
        if !whole.contains([
            '#', '~', ',', ';', '\u{FF03}', '\u{2053}', '\u{223C}', '\u{FF5E}',
        ]) {
            return None;
        }
        let parsed = parse::text(whole, options.region())
            .ok()
            .filter(|parsed| parsed.number().is_valid())?;
        let reading = Reading::new(Outcome::Value(parsed.number()), self.run.repairs);
        Some(reading.with_extension(parsed.extension()))
    }
}

/// What was dropped before a number.
fn edge_repairs(prefix: &str) -> Repairs {
    let mut repairs = Repairs::default();
    for c in prefix.chars() {
        match c {
            '\'' | '"' | '=' | '`' | '\u{2018}'..='\u{201F}' | '«' | '»' => {
                repairs = repairs.with(Repair::QuotesDropped);
            }
            c if !c.is_ascii() && is_invisible(c) => {
                repairs = repairs.with(Repair::InvisibleDropped);
            }
            _ => {}
        }
    }
    repairs
}

/// Whether digits by themselves are a valid number.
pub(super) fn is_number(digits: &str, options: ReadOptions) -> bool {
    PhoneNumber::parse(digits, options.region()).is_ok_and(|number| number.is_valid())
}
