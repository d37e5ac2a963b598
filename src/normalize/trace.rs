//! What was changed, and whether anything was guessed.

use std::fmt;

use crate::contact::Field;
use crate::{email, phone};

use super::issue::write_place;

/// What was done to the values of a contact, by field and position.
///
/// Every value either stands in the contact as it was typed (without white space round it), or has a change here, or an
/// [`Issue`](super::Issue): nothing is changed or left out silently.
///
/// ```
/// use contactfold::{Certainty, Field, Normalizer, RawContact};
///
/// let raw = RawContact::new()
///     .with(Field::Name, "Pereira, Dr. Ana")
///     .with(Field::Birthday, "3 April 1985")
///     .with(Field::Organization, "n/a");
/// let normalized = Normalizer::new().normalize(&raw);
/// let rows: Vec<String> = normalized.trace().changes().iter().map(ToString::to_string).collect();
/// assert!(rows.contains(&"birthday: wrote the date in the order of ISO 8601".to_owned()));
/// assert!(rows.contains(&"organization: took the cell for an empty one, as it says that there is nothing".to_owned()));
/// assert!(normalized.trace().changes().iter().all(|change| change.certainty() == Certainty::Lossless));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trace {
    pub(super) changes: Vec<Change>,
}

impl Trace {
    /// The changes.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// The changes of one field.
    pub fn of<'t>(&'t self, field: &'t Field) -> impl Iterator<Item = &'t Change> {
        self.changes
            .iter()
            .filter(move |change| change.field == *field)
    }
}

/// One change of one value. Shown, it is a sentence; it never says what the value was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub(super) field: Field,
    pub(super) position: usize,
    pub(super) repair: Repair,
    pub(super) certainty: Certainty,
}

impl Change {
    /// The field.
    pub fn field(&self) -> &Field {
        &self.field
    }

    /// Which of the field's values it was, from zero, in the order in which they were given.
    pub fn position(&self) -> usize {
        self.position
    }

    /// What was changed.
    pub fn repair(&self) -> Repair {
        self.repair
    }

    /// Whether the changed value was taken, or only suggested.
    pub fn certainty(&self) -> Certainty {
        self.certainty
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_place(&self.field, self.position, f)?;
        write!(f, ": {}", self.repair)
    }
}

/// Whether a change says the same as what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Certainty {
    /// Nothing that the value says was lost: it was taken.
    Lossless,
    /// Something was guessed: the value is only suggested.
    Suggested,
}

impl Certainty {
    /// A stable code in snake case.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Lossless => "lossless",
            Self::Suggested => "suggested",
        }
    }
}

/// What was changed in a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Repair {
    /// Something of a phone number's own.
    Phone(phone::Repair),
    /// Something of an e-mail address's own.
    Email(email::Repair),
    /// What is done to values of any kind.
    Step(Step),
}

impl Repair {
    /// A stable code in snake case.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Phone(repair) => repair.as_str(),
            Self::Email(repair) => repair.as_str(),
            Self::Step(step) => step.as_str(),
        }
    }
}

/// A sentence.
impl fmt::Display for Repair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Phone(repair) => repair.fmt(f),
            Self::Email(repair) => repair.fmt(f),
            Self::Step(step) => step.fmt(f),
        }
    }
}

/// What normalising does to values, beside what phones and e-mail addresses have of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Step {
    /// The cell says that there is nothing: `n/a`, `none`, `-`.
    Absent,
    /// Characters that show nothing were dropped at either end.
    InvisibleDropped,
    /// The cell held several values.
    CellSplit,
    /// The same value stands before it.
    Repeated,
    /// Several cells that are parts of one value were joined.
    Joined,
    /// The value was written in its canonical form: E.164, a domain in lower case.
    CanonicalForm,
    /// A phone number without its country calling code was read as one of the default region.
    DefaultRegion,
    /// A phone number without its country calling code was read as one of the contact's country.
    ContactCountry,
    /// A name in one text was told apart into its parts.
    NameSplit,
    /// The family name was found before the given name.
    SurnameFirst,
    /// A title was told from the name.
    TitleSplit,
    /// A suffix was told from the name.
    SuffixSplit,
    /// A nickname was told from the name.
    NicknameSplit,
    /// Emoji and signs round a name were left out of its parts.
    DecorationDropped,
    /// An address in one text was told apart into its parts.
    AddressSplit,
    /// The house number was told from the street.
    HouseNumberSplit,
    /// The flat, floor or suite was told from the street.
    UnitSplit,
    /// The date was written in the order of ISO 8601.
    DateRewritten,
    /// Day and month were told apart by the order that the caller named.
    DateOrderApplied,
    /// Day and month could stand for each other: both readings are kept.
    DayMonthAmbiguous,
}

/// Each step, its code and its sentence, in the order of the enum.
const STEPS: [(Step, &str, &str); 20] = [
    (
        Step::Absent,
        "absent",
        "took the cell for an empty one, as it says that there is nothing",
    ),
    (
        Step::InvisibleDropped,
        "invisible_dropped",
        "dropped characters that show nothing",
    ),
    (
        Step::CellSplit,
        "cell_split",
        "split a cell that holds several values",
    ),
    (
        Step::Repeated,
        "repeated",
        "counted a value once that stands there twice",
    ),
    (Step::Joined, "joined", "joined several cells to one value"),
    (
        Step::CanonicalForm,
        "canonical_form",
        "wrote the value in its canonical form",
    ),
    (
        Step::DefaultRegion,
        "default_region",
        "read the number as one of the default region",
    ),
    (
        Step::ContactCountry,
        "contact_country",
        "read the number as one of the contact's country",
    ),
    (
        Step::NameSplit,
        "name_split",
        "told the parts of the name apart",
    ),
    (
        Step::SurnameFirst,
        "surname_first",
        "read the family name before the given name",
    ),
    (
        Step::TitleSplit,
        "title_split",
        "told a title from the name",
    ),
    (
        Step::SuffixSplit,
        "suffix_split",
        "told a suffix from the name",
    ),
    (
        Step::NicknameSplit,
        "nickname_split",
        "told a nickname from the name",
    ),
    (
        Step::DecorationDropped,
        "decoration_dropped",
        "left signs round the name out of its parts",
    ),
    (
        Step::AddressSplit,
        "address_split",
        "told the parts of the address apart",
    ),
    (
        Step::HouseNumberSplit,
        "house_number_split",
        "told the house number from the street",
    ),
    (
        Step::UnitSplit,
        "unit_split",
        "told the flat, floor or suite from the street",
    ),
    (
        Step::DateRewritten,
        "date_rewritten",
        "wrote the date in the order of ISO 8601",
    ),
    (
        Step::DateOrderApplied,
        "date_order_applied",
        "told day and month apart by the order that was given",
    ),
    (
        Step::DayMonthAmbiguous,
        "day_month_ambiguous",
        "kept both readings of day and month",
    ),
];

impl Step {
    /// Every step there is.
    pub fn all() -> impl Iterator<Item = Self> {
        STEPS.iter().map(|(step, _, _)| *step)
    }

    /// A stable code in snake case.
    pub fn as_str(self) -> &'static str {
        STEPS.get(self as usize).map_or("", |(_, code, _)| code)
    }
}

/// A sentence.
impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(
            STEPS
                .get(*self as usize)
                .map_or("", |(_, _, sentence)| sentence),
        )
    }
}
