//! Dates of birth: in the usual spellings, with what is ambiguous kept ambiguous.
//!
//! ```
//! use contactfold::birthday::{self, Birthday, BirthdayLevel};
//!
//! let exact: Birthday = "1985-04-03".parse()?;
//! let either: Birthday = "03/04/1985".parse()?;
//! assert!(either.is_ambiguous());
//! assert_eq!(birthday::compare(&exact, &either), BirthdayLevel::Compatible);
//! # Ok::<(), contactfold::birthday::BirthdayError>(())
//! ```

mod months;

use std::fmt;
use std::str::FromStr;

use self::months::month_name;
use crate::text;

/// A date of birth, whole or in part.
///
/// It is a calendar date without a time zone (vCard `BDAY`, RFC 6350, 6.2.5; ISO 8601-1, 5.2.2). A year may be missing
/// (`--04-03`), a day and month may be (`1985`), a century may (`85`), and day and month may stand in either order
/// (`03/04/1985`).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Birthday {
    year: Year,
    /// Zero if it is not known.
    month: u8,
    /// Zero if it is not known.
    day: u8,
    ambiguous: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Year {
    Unknown,
    /// The last two digits.
    OfCentury(u8),
    Known(u16),
}

/// Which of day and month comes first in a date of numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DateOrder {
    /// Not known: a date that reads both ways is ambiguous.
    #[default]
    Unknown,
    /// Day, month, year.
    DayFirst,
    /// Month, day, year.
    MonthFirst,
}

impl Birthday {
    /// Reads a date in a known order of day and month.
    ///
    /// # Errors
    ///
    /// [`BirthdayErrorKind::Malformed`] if it is no date, [`OutOfRange`](BirthdayErrorKind::OutOfRange) if no calendar has
    /// it, [`Placeholder`](BirthdayErrorKind::Placeholder) if it is a date that systems write when they have none.
    ///
    /// ```
    /// use contactfold::birthday::{Birthday, DateOrder};
    ///
    /// let birthday = Birthday::parse_ordered("03/04/1985", DateOrder::DayFirst)?;
    /// assert_eq!(birthday.to_string(), "1985-04-03");
    /// # Ok::<(), contactfold::birthday::BirthdayError>(())
    /// ```
    pub fn parse_ordered(text: &str, order: DateOrder) -> Result<Self, BirthdayError> {
        let text = text.trim();
        if text.is_empty() || text::says_nothing(text) {
            return Err(BirthdayErrorKind::Placeholder.into());
        }
        if let Some(doubtful) = text.strip_suffix('?') {
            let birthday = Self::parse_ordered(doubtful, order)?;
            let ambiguous =
                birthday.ambiguous || (birthday.month < birthday.day && birthday.day <= 12);
            return Ok(Self {
                ambiguous,
                ..birthday
            });
        }
        if let Some(partial) = text.strip_prefix("--") {
            return vcard_without_year(partial);
        }
        let fields = Fields::read(text).ok_or(BirthdayErrorKind::Malformed)?;
        fields.interpret(order)
    }

    fn checked(year: Year, month: u8, day: u8) -> Result<Self, BirthdayError> {
        if let Year::Known(year) = year {
            if is_default_date(year, month, day) {
                return Err(BirthdayErrorKind::Placeholder.into());
            }
            if !(1850..=2150).contains(&year) {
                return Err(BirthdayErrorKind::OutOfRange.into());
            }
        }
        if month > 12 || day > days_in(year, month) {
            return Err(BirthdayErrorKind::OutOfRange.into());
        }
        Ok(Self {
            year,
            month,
            day,
            ambiguous: false,
        })
    }

    /// The year, if all four digits are known.
    pub fn year(&self) -> Option<u16> {
        match self.year {
            Year::Known(year) => Some(year),
            _ => None,
        }
    }

    /// The month, 1 to 12; of an ambiguous date the smaller reading.
    pub fn month(&self) -> Option<u8> {
        (self.month > 0).then_some(self.month)
    }

    /// The day of the month, 1 to 31; of an ambiguous date the larger reading.
    pub fn day(&self) -> Option<u8> {
        (self.day > 0).then_some(self.day)
    }

    /// Whether day and month can stand for each other.
    pub fn is_ambiguous(&self) -> bool {
        self.ambiguous
    }

    /// Whether year, month and day are known, and which is which.
    pub fn is_exact(&self) -> bool {
        !self.ambiguous && self.day > 0 && matches!(self.year, Year::Known(_))
    }
}

impl FromStr for Birthday {
    type Err = BirthdayError;

    /// Reads a date; day and month in numbers may be in either order.
    fn from_str(text: &str) -> Result<Self, BirthdayError> {
        Self::parse_ordered(text, DateOrder::Unknown)
    }
}

impl fmt::Display for Birthday {
    /// ISO 8601 with `-` for what is not known (`1985-04-03`, `--04-03`, `1985`, `--85-04-03`); an ambiguous date ends in `?`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Year::Known(year) => write!(f, "{year:04}")?,
            Year::OfCentury(year) => write!(f, "--{year:02}")?,
            Year::Unknown => f.write_str("-")?,
        }
        if self.month > 0 {
            write!(f, "-{:02}", self.month)?;
        }
        if self.day > 0 {
            write!(f, "-{:02}", self.day)?;
        }
        f.write_str(if self.ambiguous { "?" } else { "" })
    }
}

impl fmt::Debug for Birthday {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Birthday({self})")
    }
}

/// `--04-03`, `--0403` (RFC 6350, 4.3.1); and `--85-04-03`, as a date without a century is written.
fn vcard_without_year(text: &str) -> Result<Birthday, BirthdayError> {
    let digits = text.replace('-', "");
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(BirthdayErrorKind::Malformed.into());
    }
    let number = |from| -> Result<u8, BirthdayError> {
        let part = digits
            .get(from..from + 2)
            .and_then(|part| part.parse().ok());
        Ok(part.ok_or(BirthdayErrorKind::Malformed)?)
    };
    let (year, month, day) = match (digits.len(), text.len()) {
        (4, 4 | 5) => (Year::Unknown, number(0)?, number(2)?),
        (6, 8) => (Year::OfCentury(number(0)?), number(2)?, number(4)?),
        _ => return Err(BirthdayErrorKind::Malformed.into()),
    };
    if month == 0 || day == 0 {
        return Err(BirthdayErrorKind::OutOfRange.into());
    }
    Birthday::checked(year, month, day)
}

fn days_in(year: Year, month: u8) -> u8 {
    match month {
        2 => match year {
            Year::Known(year) if !(year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)) => 28,
            _ => 29,
        },
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The first day of an epoch, or a date of one digit: what systems write for "no date".
fn is_default_date(year: u16, month: u8, day: u8) -> bool {
    matches!(
        (year, month, day),
        (0, _, _)
            | (1 | 1000 | 1753 | 1900 | 1970 | 9999, 1, 1)
            | (1899, 12, 30 | 31)
            | (1111, 11, 11)
            | (1969 | 9999, 12, 31)
    )
}

/// What a date consists of: numbers and the name of a month.
#[derive(Default)]
struct Fields {
    /// A number, and how many digits it has.
    numbers: [(u32, usize); 3],
    len: usize,
    /// The month by name, and how many numbers stand before it.
    month: Option<(u8, usize)>,
}

impl Fields {
    fn read(text: &str) -> Option<Self> {
        if text.len() > 64 {
            return None;
        }
        let mut fields = Self::default();
        // A time after the date is no part of it.
        let date = match text.find(['T', 't']) {
            Some(at)
                if text
                    .get(..at)
                    .is_some_and(|date| date.ends_with(|c: char| c.is_ascii_digit())) =>
            {
                let time = text.get(at + 1..).unwrap_or_default();
                if time.starts_with(|c: char| c.is_ascii_digit()) {
                    text.get(..at)?
                } else {
                    text
                }
            }
            _ => text,
        };
        let mut rest = date;
        loop {
            rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
            let first = rest.chars().next();
            let Some(first) = first else { break };
            let is_digit = first.is_ascii_digit();
            let end = rest
                .find(|c: char| c.is_ascii_digit() != is_digit || !c.is_alphanumeric())
                .unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            rest = after;
            if is_digit {
                if fields.len == 3 && after.contains(':') || after.starts_with(':') {
                    break;
                }
                let slot = fields.numbers.get_mut(fields.len)?;
                *slot = (word.parse().ok().filter(|_| word.len() <= 8)?, word.len());
                fields.len += 1;
            } else {
                match month_name(word) {
                    Some(month) if fields.month.is_none() => {
                        fields.month = Some((month, fields.len));
                    }
                    None if is_filler(word) => {}
                    _ => return None,
                }
            }
        }
        (fields.len > 0).then_some(fields)
    }

    fn interpret(&self, order: DateOrder) -> Result<Birthday, BirthdayError> {
        let numbers = self.numbers.get(..self.len).unwrap_or_default();
        if let Some((month, before)) = self.month {
            return with_month_name(numbers, month, before);
        }
        match *numbers {
            [(n, 8)] => compact(n, order),
            [(year, 4)] => Birthday::checked(known(year), 0, 0),
            [(year, 4), (month, 1 | 2)] if (1..=12).contains(&month) => {
                Birthday::checked(known(year), small(month), 0)
            }
            [(month, 1 | 2), (year, 4)] if (1..=12).contains(&month) => {
                Birthday::checked(known(year), small(month), 0)
            }
            [(year, 4), (month, 1 | 2), (day, 1 | 2)] => date(known(year), month, day),
            [(one, 1 | 2), (other, 1 | 2), (year, 4)] => either(known(year), one, other, order),
            [(one, 1 | 2), (other, 1 | 2), (year, 2)] => {
                either(Year::OfCentury(small(year)), one, other, order)
            }
            _ => Err(BirthdayErrorKind::Malformed.into()),
        }
    }
}

fn with_month_name(
    numbers: &[(u32, usize)],
    month: u8,
    before: usize,
) -> Result<Birthday, BirthdayError> {
    match (numbers, before) {
        (&[(day, 1 | 2), (year, 4)], _) | (&[(year, 4), (day, 1 | 2)], 1) => {
            date(known(year), u32::from(month), day)
        }
        (&[(day, 1 | 2), (year, 2)], _) => {
            date(Year::OfCentury(small(year)), u32::from(month), day)
        }
        (&[(year, 4)], _) => Birthday::checked(known(year), month, 0),
        (&[(day, 1 | 2)], _) => date(Year::Unknown, u32::from(month), day),
        _ => Err(BirthdayErrorKind::Malformed.into()),
    }
}

/// Eight digits: year first if that is a date, else year last.
fn compact(number: u32, order: DateOrder) -> Result<Birthday, BirthdayError> {
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
    if number == 0 {
        return Err(BirthdayErrorKind::Placeholder.into());
    }
    if (1850..=2150).contains(&year) || number == 99_991_231 || number == 10_101 {
        return date(known(year), month, day);
    }
    either(
        known(number % 10_000),
        number / 1_000_000,
        number / 10_000 % 100,
        order,
    )
}

fn small(number: u32) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}

/// A year; that of the Thai calendar, which is 543 ahead, as the common one.
fn known(year: u32) -> Year {
    let year = if (2400..=2650).contains(&year) {
        year - 543
    } else {
        year
    };
    Year::Known(u16::try_from(year).unwrap_or(u16::MAX))
}

fn date(year: Year, month: u32, day: u32) -> Result<Birthday, BirthdayError> {
    if month == 0 || day == 0 {
        let nothing = month == 0 && day == 0 && year == Year::Known(0);
        return Err(if nothing {
            BirthdayErrorKind::Placeholder.into()
        } else {
            BirthdayErrorKind::OutOfRange.into()
        });
    }
    Birthday::checked(year, small(month), small(day))
}

/// Two numbers that are day and month in some order.
fn either(year: Year, one: u32, other: u32, order: DateOrder) -> Result<Birthday, BirthdayError> {
    let (month, day) = match order {
        DateOrder::MonthFirst if one <= 12 => (one, other),
        DateOrder::DayFirst if other <= 12 => (other, one),
        _ if one > 12 => (other, one),
        _ if other > 12 => (one, other),
        _ => {
            let mut birthday = date(year, one.min(other), one.max(other))?;
            birthday.ambiguous = one != other;
            return Ok(birthday);
        }
    };
    date(year, month, day)
}

/// Words between the parts of a date.
fn is_filler(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "st" | "nd"
            | "rd"
            | "th"
            | "of"
            | "de"
            | "del"
            | "di"
            | "den"
            | "er"
            | "年"
            | "月"
            | "日"
            | "년"
            | "월"
            | "일"
            | "г"
            | "года"
            | "ngày"
            | "tháng"
            | "năm"
            | "le"
            | "el"
            | "am"
            | "z"
            | "mon"
            | "tue"
            | "wed"
            | "thu"
            | "fri"
            | "sat"
            | "sun"
    )
}

/// Why a text is no date of birth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", .kind.message())]
pub struct BirthdayError {
    kind: BirthdayErrorKind,
}

impl BirthdayError {
    /// What is wrong.
    pub fn kind(&self) -> BirthdayErrorKind {
        self.kind
    }
}

impl From<BirthdayErrorKind> for BirthdayError {
    fn from(kind: BirthdayErrorKind) -> Self {
        Self { kind }
    }
}

/// The kinds of [`BirthdayError`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BirthdayErrorKind {
    /// Not the form of a date.
    Malformed,
    /// The form of a date that no calendar has, or that nobody living was born on.
    OutOfRange,
    /// A word or a date that stands for none: `n/a`, `1900-01-01`, `0000-00-00`.
    Placeholder,
}

impl BirthdayErrorKind {
    /// A stable code in snake case.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Malformed => "malformed",
            Self::OutOfRange => "out_of_range",
            Self::Placeholder => "placeholder",
        }
    }

    fn message(self) -> &'static str {
        match self {
            Self::Malformed => "not a date of birth",
            Self::OutOfRange => "a date of birth that the calendar does not have",
            Self::Placeholder => "a placeholder for a date of birth that is not known",
        }
    }
}

/// How two dates of birth agree, weakest first: `a > b` says that `a` is the stronger agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum BirthdayLevel {
    /// They differ in more than one part.
    Conflict,
    /// One of year, month and day differs.
    OnePartOff,
    /// Day and month stand for each other, and the year agrees.
    Swapped,
    /// Nothing differs, but something is missing or ambiguous on one side.
    Compatible,
    /// The same date.
    Equal,
}

impl BirthdayLevel {
    /// Every level, weakest first.
    pub const ALL: [Self; 5] = [
        Self::Conflict,
        Self::OnePartOff,
        Self::Swapped,
        Self::Compatible,
        Self::Equal,
    ];

    /// A stable code in snake case.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Conflict => "conflict",
            Self::OnePartOff => "one_part_off",
            Self::Swapped => "swapped",
            Self::Compatible => "compatible",
            Self::Equal => "equal",
        }
    }
}

/// Compares two dates of birth. It is symmetric.
pub fn compare(a: &Birthday, b: &Birthday) -> BirthdayLevel {
    if a == b {
        return BirthdayLevel::Equal;
    }
    let years = match (a.year, b.year) {
        (Year::Unknown, _) | (_, Year::Unknown) => true,
        (Year::Known(one), Year::Known(other)) => one == other,
        (Year::OfCentury(short), Year::Known(long))
        | (Year::Known(long), Year::OfCentury(short)) => long % 100 == u16::from(short),
        (Year::OfCentury(one), Year::OfCentury(other)) => one == other,
    };
    let same = |one: u8, other: u8| one == 0 || other == 0 || one == other;
    let straight = same(a.month, b.month) && same(a.day, b.day);
    let both = a.day > 0 && b.day > 0;
    let crossed = both && a.month == b.day && a.day == b.month;
    if years && (straight || crossed && (a.ambiguous || b.ambiguous)) {
        return BirthdayLevel::Compatible;
    }
    if years && crossed {
        return BirthdayLevel::Swapped;
    }
    let off = |month: bool, day: bool| u8::from(!years) + u8::from(!month) + u8::from(!day);
    let mut differ = off(same(a.month, b.month), same(a.day, b.day));
    if both && (a.ambiguous || b.ambiguous) {
        differ = differ.min(off(a.month == b.day, a.day == b.month));
    }
    // A year alone that differs leaves nothing that agrees.
    let agrees = both || (a.month > 0 && b.month > 0);
    if differ == 1 && agrees {
        BirthdayLevel::OnePartOff
    } else {
        BirthdayLevel::Conflict
    }
}
