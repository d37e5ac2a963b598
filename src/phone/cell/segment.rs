//! One segment of a cell: what is no number, then number after number with their labels.

use super::label;
use super::lex::{Run, begins_number};
use super::reading::{ReadOptions, Reading, Repair, Repairs};
use super::resolve::{Resolved, resolve, resolve_digits};
use super::shape::{self, Address};
use crate::Outcome;
use crate::phone::chars::{digit_value, keypad_digit};
use crate::phone::parse::{self, Digits};
use crate::phone::{Extension, PhoneErrorKind, PhoneNumber};
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

/// What bytes a text has, gathered in one pass.
#[derive(Clone, Copy)]
pub(super) struct Traits(u8);

impl Traits {
    const DIGIT: u8 = 1;
    const LETTER: u8 = 2;
    const OTHER_SCRIPT: u8 = 4;
    const AT: u8 = 8;
    const EQUALS: u8 = 16;
    const BREAK: u8 = 32;
    const DOT: u8 = 64;
    const COMMA: u8 = 128;

    const TABLE: [u8; 256] = {
        let mut table = [0; 256];
        let mut byte = 0_u8;
        loop {
            table[byte as usize] = match byte {
                b'0'..=b'9' => Self::DIGIT,
                b'a'..=b'z' | b'A'..=b'Z' => Self::LETTER,
                0x80.. => Self::OTHER_SCRIPT,
                b'@' => Self::AT,
                b'=' => Self::EQUALS,
                b'\n' | b'\r' | b';' | b'|' | b'&' | b':' => Self::BREAK,
                b',' => Self::BREAK | Self::COMMA,
                b'.' => Self::DOT,
                _ => 0,
            };
            if byte == u8::MAX {
                break table;
            }
            byte += 1;
        }
    };

    pub(super) fn of(text: &str) -> Self {
        Self(
            text.bytes()
                .fold(0, |all, byte| all | Self::TABLE[usize::from(byte)]),
        )
    }

    pub(super) fn may_have_digits(self) -> bool {
        self.0 & (Self::DIGIT | Self::OTHER_SCRIPT) != 0
    }

    pub(super) fn may_break(self) -> bool {
        self.0 & Self::BREAK != 0
    }

    fn has(self, trait_: u8) -> bool {
        self.0 & trait_ != 0
    }

    fn has_letters(self) -> bool {
        self.has(Self::LETTER | Self::OTHER_SCRIPT)
    }
}

/// Reads a segment that may have digits.
pub(super) fn read<'c>(text: &'c str, traits: Traits, options: ReadOptions, sink: &mut Sink<'c>) {
    if (traits.has_letters() || traits.has(Traits::AT | Traits::COMMA))
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
        if shape::is_url(trimmed) {
            return Some(Reading::error(PhoneErrorKind::Url));
        }
        if traits.has(Traits::DOT) && shape::is_user_id(trimmed) {
            return Some(Reading::error(PhoneErrorKind::MessagingId));
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
        let runs = Runs {
            found: &found,
            options,
            label,
        };
        runs.push(reading, is_fax || is_all, sink);
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

/// A vanity number, such as 1-800-FLOWERS: groups of letters that stand where digits would, and are no label.
fn vanity<'c>(text: &str, options: ReadOptions) -> Option<Reading<'c>> {
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
fn misread<'c>(text: &str, options: ReadOptions) -> Option<Reading<'c>> {
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
fn is_code(text: &str) -> bool {
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
    let trimmed = text.trim();
    let digits = trimmed.bytes().filter(u8::is_ascii_digit).count();
    let code = trimmed.as_bytes();
    digits >= 13
        && matches!(code, [a, b, c, d, ..] if a.is_ascii_uppercase() && b.is_ascii_uppercase() && c.is_ascii_digit() && d.is_ascii_digit())
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

/// A run that may hold several numbers.
struct Runs<'a, 'c> {
    found: &'a Found<'c>,
    options: ReadOptions,
    label: Option<&'c str>,
}

impl<'c> Runs<'_, 'c> {
    fn push(&self, reading: Reading<'c>, is_settled: bool, sink: &mut Sink<'c>) {
        let run = &self.found.run;
        let points = run.wide | run.tight;
        let is_value = matches!(reading.outcome(), Outcome::Value(_));
        if points != 0 && !is_settled {
            // Two numbers that each begin with a national prefix are two, even where one long number would be valid.
            let splits = [run.wide, points];
            let split = if is_value {
                splits.into_iter().find(|mask| {
                    *mask != 0
                        && self.parts(*mask).all(|part| part.first() == Some(&0))
                        && self.are_numbers(*mask)
                })
            } else {
                let single = (0..u64::BITS).map(|bit| points & 1 << bit);
                splits
                    .into_iter()
                    .chain(single)
                    .find(|mask| *mask != 0 && self.are_numbers(*mask))
                    .or_else(|| self.long_parts())
            };
            if let Some(mask) = split {
                self.push_parts(mask, &reading, sink);
                return;
            }
        }
        sink.push(reading.with_label(self.label));
    }

    /// The digits between the points of a mask.
    fn parts(&self, mask: u64) -> impl Iterator<Item = &[u8]> {
        let digits = self.found.run.digits.as_slice();
        let mut start = 0;
        (1..=digits.len()).filter_map(move |end| {
            let is_end = end == digits.len() || end < 64 && mask >> end & 1 == 1;
            is_end.then(|| {
                digits
                    .get(std::mem::replace(&mut start, end)..end)
                    .unwrap_or_default()
            })
        })
    }

    fn resolve_part(&self, place: usize, part: &[u8]) -> Resolved {
        let plus = self.found.run.plus && place == 0;
        resolve_digits(plus, &Digits::of(part.iter().copied()), None, self.options)
    }

    fn are_numbers(&self, mask: u64) -> bool {
        let is_number =
            |(place, part)| matches!(self.resolve_part(place, part).0, Outcome::Value(_));
        self.parts(mask).enumerate().all(is_number)
    }

    /// The wide points, if what is between them is long enough for numbers and some of it is one.
    fn long_parts(&self) -> Option<u64> {
        let mask = self.found.run.wide;
        let is_number =
            |(place, part)| matches!(self.resolve_part(place, part).0, Outcome::Value(_));
        (mask != 0
            && self.parts(mask).all(|part| part.len() >= 6)
            && self.parts(mask).enumerate().any(is_number))
        .then_some(mask)
    }

    fn push_parts(&self, mask: u64, whole: &Reading<'c>, sink: &mut Sink<'c>) {
        let last = self.parts(mask).count().saturating_sub(1);
        let base = self.found.run.repairs.with(Repair::CellSplit);
        for (place, part) in self.parts(mask).enumerate() {
            let (outcome, repairs) = self.resolve_part(place, part);
            let extension: Option<Extension> = whole.extension().filter(|_| place == last);
            let reading = Reading::new(outcome, repairs.and(base)).with_extension(extension);
            sink.push(if place == 0 {
                reading.with_label(self.label)
            } else {
                reading
            });
        }
    }
}

/// Whether digits by themselves are a valid number.
pub(super) fn is_number(digits: &str, options: ReadOptions) -> bool {
    PhoneNumber::parse(digits, options.region()).is_ok_and(|number| number.is_valid())
}
