//! What was not taken, and what it may have meant.

use std::fmt;

use crate::birthday::BirthdayError;
use crate::contact::Field;
use crate::email::{EmailAddress, EmailError};
use crate::phone::{PhoneError, PhoneNumber};

use super::reading::{LONGEST_VALUE, MOST_VALUES};

/// A value that was not taken: where it stood and why, never what it was.
///
/// ```
/// use contactfold::{Field, Normalizer, RawContact};
///
/// let raw = RawContact::new().with(Field::Name, "Ana").with(Field::Name, "Eva").with(Field::Birthday, "soon");
/// let normalized = Normalizer::new().normalize(&raw);
/// let issues: Vec<String> = normalized.issues().iter().map(ToString::to_string).collect();
/// assert_eq!(issues, ["name (value 2): the contact has one already", "birthday: not a date of birth"]);
/// assert_eq!(normalized.issues()[0].kind().as_str(), "second_value");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    pub(super) field: Field,
    pub(super) position: usize,
    pub(super) kind: IssueKind,
}

impl Issue {
    /// The field.
    pub fn field(&self) -> &Field {
        &self.field
    }

    /// Which of the field's values it was, from zero, in the order in which they were given.
    pub fn position(&self) -> usize {
        self.position
    }

    /// What is wrong.
    pub fn kind(&self) -> &IssueKind {
        &self.kind
    }
}

impl fmt::Display for Issue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_place(&self.field, self.position, f)?;
        write!(f, ": {}", self.kind)
    }
}

/// `phone`, `phone (value 2)`.
pub(super) fn write_place(
    field: &Field,
    position: usize,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    write!(f, "{field}")?;
    if position > 0 {
        write!(f, " (value {})", position + 1)?;
    }
    Ok(())
}

/// What is wrong with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum IssueKind {
    /// A phone number could not be read.
    #[error(transparent)]
    Phone(PhoneError),
    /// An e-mail address could not be read.
    #[error(transparent)]
    Email(EmailError),
    /// A date of birth could not be read.
    #[error(transparent)]
    Birthday(BirthdayError),
    /// The value stands for a missing one: `test`, `WhatsApp user`, `00000`, `1900-01-01`.
    #[error("a placeholder, taken for a missing value")]
    Placeholder,
    /// The contact has a value of a field that can have only one.
    #[error("the contact has one already")]
    SecondValue,
    /// The cell holds several values of a field whose cells may hold only one.
    #[error("the cell holds several values, and only the first was taken")]
    SeveralInCell,
    /// The contact has too many values of the field.
    #[error("more than {MOST_VALUES} values of one field")]
    TooManyValues,
    /// The value is too long.
    #[error("longer than {LONGEST_VALUE} bytes")]
    TooLong,
}

impl IssueKind {
    /// A stable code in snake case: that of the value's own error, if it has one.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Phone(error) => error.kind().as_str(),
            Self::Email(error) => error.kind().as_str(),
            Self::Birthday(error) => error.kind().as_str(),
            Self::Placeholder => "placeholder",
            Self::SecondValue => "second_value",
            Self::SeveralInCell => "several_in_cell",
            Self::TooManyValues => "too_many_values",
            Self::TooLong => "too_long",
        }
    }
}

/// What a value that was not taken may have meant. It is a guess: nothing is matched by it, and nothing stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    pub(super) field: Field,
    pub(super) position: usize,
    pub(super) value: SuggestedValue,
}

impl Suggestion {
    /// The field.
    pub fn field(&self) -> &Field {
        &self.field
    }

    /// Which of the field's values it was, from zero, in the order in which they were given.
    pub fn position(&self) -> usize {
        self.position
    }

    /// The guess.
    pub fn value(&self) -> &SuggestedValue {
        &self.value
    }
}

/// A value that was guessed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SuggestedValue {
    /// A phone number.
    Phone(PhoneNumber),
    /// An e-mail address.
    Email(EmailAddress),
}
