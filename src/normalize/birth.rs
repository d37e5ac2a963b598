//! The cells of a date of birth, and what reading them changed.

use std::fmt::Write;

use crate::birthday::{Birthday, BirthdayError, BirthdayErrorKind, DateOrder};
use crate::contact::Field;

use super::reading::Cells;
use super::trace::Step;

/// The parts of a date that may stand in cells of their own.
pub(super) const PARTS: [Field; 3] = [Field::BirthYear, Field::BirthMonth, Field::BirthDay];

/// The date that year, month and day of their own make, whole or in part.
///
/// # Errors
///
/// Of [`Birthday::parse_ordered`]; malformed as well if a day stands without its month.
pub(super) fn join(cells: &Cells<'_>) -> Result<Birthday, BirthdayError> {
    let [year, month, day] = [&PARTS[0], &PARTS[1], &PARTS[2]].map(|field| cells.text(field));
    let mut text = String::with_capacity(16);
    let number = |part: &str| part.parse::<u8>().ok();
    // An error of writing to a string is none.
    let _ = match (number(month), number(day)) {
        _ if month.is_empty() && day.is_empty() => write!(text, "{year}"),
        _ if month.is_empty() => return Err(BirthdayErrorKind::Malformed.into()),
        (Some(month), _) if day.is_empty() => write!(text, "{year}-{month:02}"),
        (Some(month), Some(day)) if year.is_empty() => write!(text, "--{month:02}-{day:02}"),
        (Some(month), Some(day)) if year.len() == 2 => write!(text, "--{year}-{month:02}-{day:02}"),
        (Some(month), Some(day)) => write!(text, "{year}-{month:02}-{day:02}"),
        (None, Some(_)) => write!(text, "{day} {month} {year}"),
        (None, None) => write!(text, "{month} {year}"),
        (Some(_), None) => return Err(BirthdayErrorKind::Malformed.into()),
    };
    Birthday::parse_ordered(&text, DateOrder::Unknown)
}

/// Whether a part of a date is a zero: not known.
pub(super) fn is_zero(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|byte| byte == b'0')
}

/// What differs between the cell and the date that was read from it.
pub(super) fn trace(typed: &str, birthday: Birthday, order: DateOrder, mut row: impl FnMut(Step)) {
    if birthday.to_string().trim_end_matches('?') != typed {
        row(Step::DateRewritten);
    }
    if birthday.is_ambiguous() {
        row(Step::DayMonthAmbiguous);
    } else if order != DateOrder::Unknown
        && Birthday::parse_ordered(typed, DateOrder::Unknown)
            .is_ok_and(|birthday| birthday.is_ambiguous())
    {
        row(Step::DateOrderApplied);
    }
}
