//! Lenient reading of a cell.

use std::fmt;

use super::error::PhoneErrorKind;
use super::extension::Extension;
use super::{PhoneError, PhoneNumber};
use crate::text::{is_invisible, says_nothing};
use crate::{Outcome, Region};

/// What bare digits, without `+` and without a default region, are taken for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BareDigits {
    /// They lack their country calling code: an error.
    #[default]
    RequirePlus,
    /// They begin with their country calling code, if that makes a valid number.
    AssumeInternational,
}

/// How cells are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ReadOptions {
    default_region: Option<Region>,
    bare_digits: BareDigits,
}

impl ReadOptions {
    /// No default region; bare digits are not assumed to be international.
    pub fn new() -> Self {
        Self::default()
    }

    /// The region whose way of dialling is tried for numbers without a country calling code.
    #[must_use]
    pub fn default_region(mut self, region: impl Into<Option<Region>>) -> Self {
        self.default_region = region.into();
        self
    }

    /// What bare digits are taken for.
    #[must_use]
    pub fn assume_international(mut self, bare_digits: BareDigits) -> Self {
        self.bare_digits = bare_digits;
        self
    }
}

/// Something that was done to a cell to read a number in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Repair {
    /// Characters that show nothing were dropped.
    InvisibleDropped,
}

impl Repair {
    /// A stable code in `snake_case`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::InvisibleDropped => "invisible_dropped",
        }
    }
}

impl fmt::Display for Repair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::InvisibleDropped => "dropped characters that show nothing",
        })
    }
}

/// One value of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading<'c> {
    outcome: Outcome<PhoneNumber, PhoneError>,
    extension: Option<Extension>,
    label: Option<&'c str>,
}

impl<'c> Reading<'c> {
    /// What the value turned out to be. A [`Outcome::Value`] is a valid number.
    pub fn outcome(&self) -> &Outcome<PhoneNumber, PhoneError> {
        &self.outcome
    }

    /// The extension behind the number.
    pub fn extension(&self) -> Option<Extension> {
        self.extension
    }

    /// What the cell calls the number, such as `mobile`.
    pub fn label(&self) -> Option<&'c str> {
        self.label
    }

    /// What was repaired, in order.
    pub fn trace(&self) -> &[Repair] {
        &[]
    }

    /// Whether the number is of a range that a regulator keeps for fiction. It belongs to nobody, and is no key.
    pub fn is_fictitious(&self) -> bool {
        false
    }
}

/// The values of a cell, at least one.
#[derive(Clone, Debug)]
pub struct Readings<'c>(std::option::IntoIter<Reading<'c>>);

impl<'c> Iterator for Readings<'c> {
    type Item = Reading<'c>;

    fn next(&mut self) -> Option<Reading<'c>> {
        self.0.next()
    }
}

/// Reads a cell as a person would: one value or several, never none.
pub fn read<'c>(cell: &'c str, options: &ReadOptions) -> Readings<'c> {
    let cell = cell.trim_matches(|c: char| c.is_whitespace() || is_invisible(c));
    let mut extension = None;
    let outcome = if says_nothing(&cell.to_lowercase()) {
        Outcome::Absent
    } else {
        match PhoneNumber::parse_with_extension(cell, options.default_region) {
            Ok(parsed) if parsed.number().is_valid() => {
                extension = parsed.extension();
                Outcome::Value(parsed.number())
            }
            Ok(_) => Outcome::Error(PhoneErrorKind::NotInPlan.into()),
            Err(error) => match (error.kind(), options.bare_digits) {
                (PhoneErrorKind::MissingCountryCode, BareDigits::AssumeInternational) => {
                    match PhoneNumber::parse(&format!("+{cell}"), None) {
                        Ok(number) if number.is_valid() => Outcome::Value(number),
                        _ => Outcome::Error(error),
                    }
                }
                _ => Outcome::Error(error),
            },
        }
    };
    Readings(
        Some(Reading {
            outcome,
            extension,
            label: None,
        })
        .into_iter(),
    )
}
