//! How contacts are read, and what comes of it.

use crate::birthday::DateOrder;
use crate::contact::{Contact, Field, RawContact};
use crate::email;
use crate::name::NameOrder;
use crate::phone::{self, BareDigits};
use crate::region::Region;

use super::issue::{Issue, Suggestion};
use super::locale::Locale;
use super::reading::Reading;
use super::trace::Trace;

/// Reads raw contacts.
///
/// ```
/// use contactfold::{Field, Locale, Normalizer, RawContact, Region};
///
/// let normalizer = Normalizer::new()
///     .default_region(Region::new("MY")?)
///     .default_locale(Locale::new("ms-MY")?)
///     .placeholder("walk-in customer");
/// let raw = RawContact::new()
///     .with(Field::Name, "Walk-in Customer")
///     .with(Field::Phone, "012-345 6789 / +60 12 345 6789")
///     .with(Field::Email, "Ana@X.com")
///     .with(Field::Email, "ana at x.com")
///     .with(Field::Birthday, "03/04/1985");
/// let normalized = normalizer.normalize(&raw);
///
/// let contact = normalized.contact();
/// assert_eq!(contact.phones().len(), 1);
/// assert_eq!(contact.phones()[0].number().to_string(), "+60123456789");
/// assert_eq!(contact.emails().len(), 1);
/// assert_eq!(contact.birthday().map(ToString::to_string).as_deref(), Some("1985-04-03"));
/// assert!(contact.name().is_empty());
/// assert_eq!(normalized.issues().len(), 2);
/// # Ok::<(), contactfold::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Normalizer {
    pub(super) phones: phone::ReadOptions,
    pub(super) emails: email::ReadOptions,
    pub(super) name_order: NameOrder,
    pub(super) date_order: DateOrder,
    pub(super) placeholders: Placeholders,
    /// Further placeholders, in lower case.
    pub(super) words: Vec<Box<str>>,
    /// The fields whose cells are read otherwise than by default.
    pub(super) cells: Vec<(Field, CellValues)>,
    pub(super) tracing: Tracing,
}

impl Normalizer {
    /// A normalizer without a default region or locale, which takes bare digits for national numbers.
    pub fn new() -> Self {
        Self::default()
    }

    /// The region whose national numbers phones without a country code are, unless the contact's country says
    /// otherwise.
    #[must_use]
    pub fn default_region(mut self, region: Region) -> Self {
        self.phones = self.phones.default_region(region);
        self
    }

    /// The locale in which names and dates were typed. It sets [`name_order`](Self::name_order) and
    /// [`date_order`](Self::date_order), and no more: the region of phones is [`default_region`](Self::default_region).
    #[must_use]
    pub fn default_locale(self, locale: Locale) -> Self {
        self.name_order(locale.name_order())
            .date_order(locale.date_order())
    }

    /// The order in which names in one text are read.
    #[must_use]
    pub fn name_order(mut self, order: NameOrder) -> Self {
        self.name_order = order;
        self
    }

    /// Which of day and month comes first in dates of numbers. Without it `03/04/1985` is kept ambiguous.
    #[must_use]
    pub fn date_order(mut self, order: DateOrder) -> Self {
        self.date_order = order;
        self
    }

    /// What digits without `+` are taken for that are no national number.
    #[must_use]
    pub fn bare_digits(mut self, policy: BareDigits) -> Self {
        self.phones = self.phones.assume_international(policy);
        self
    }

    /// How cells with e-mail addresses are read.
    #[must_use]
    pub fn emails(mut self, options: email::ReadOptions) -> Self {
        self.emails = options;
        self
    }

    /// How many values a cell of the field may hold. By default several phones and e-mail addresses, and one of anything
    /// else. It has a meaning for phones, e-mail addresses, identifiers and attributes.
    ///
    /// ```
    /// use contactfold::{CellValues, Field, Normalizer, RawContact};
    ///
    /// let labels = Field::Attribute("label".into());
    /// let raw = RawContact::new().with(labels.clone(), "vip ::: lead; 2024");
    /// let contact = Normalizer::new().cells(labels, CellValues::Several).normalize(&raw).into_contact();
    /// assert_eq!(contact.attributes().len(), 3);
    /// ```
    #[must_use]
    pub fn cells(mut self, field: Field, values: CellValues) -> Self {
        self.cells.retain(|(known, _)| *known != field);
        self.cells.push((field, values));
        self
    }

    /// What becomes of values that stand for a missing one.
    #[must_use]
    pub fn placeholders(mut self, policy: Placeholders) -> Self {
        self.placeholders = policy;
        self
    }

    /// One more text that stands for a missing value in a cell of any field, whatever its capitals.
    #[must_use]
    pub fn placeholder(mut self, text: &str) -> Self {
        self.words.push(text.trim().to_lowercase().into());
        self
    }

    /// Whether changes are traced.
    #[must_use]
    pub fn tracing(mut self, tracing: Tracing) -> Self {
        self.tracing = tracing;
        self
    }

    /// Reads a contact. It never fails as a whole: what cannot be read becomes an issue, and the contact goes on
    /// without it.
    pub fn normalize(&self, raw: &RawContact<'_>) -> Normalized {
        Reading::new(self).read(raw)
    }

    pub(super) fn cell_values(&self, field: &Field) -> CellValues {
        match self.cells.iter().find(|(known, _)| known == field) {
            Some((_, values)) => *values,
            None if matches!(field, Field::Phone | Field::Email) => CellValues::Several,
            None => CellValues::One,
        }
    }
}

/// How many values a cell may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CellValues {
    /// One; of several that are found only the first is taken, and the others are an issue.
    One,
    /// Several: phones and e-mail addresses as their readers tell them apart, other values between `:::`, semicolons, bars
    /// and line breaks.
    Several,
}

/// What becomes of values that stand for a missing one, such as `test`, `WhatsApp user` or `00000`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Placeholders {
    /// They are left out, each with an issue.
    #[default]
    Absent,
    /// They are kept as values like any other; only the texts that the caller names are left out.
    Keep,
}

/// Whether changes are traced.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Tracing {
    /// Every change has its row.
    #[default]
    Full,
    /// None has: for millions of contacts, of which nobody reads the traces. Contact, issues and suggestions are the same.
    Off,
}

/// A contact that was read, what was wrong with it, and what was changed to read it.
#[derive(Clone, Debug, Default)]
pub struct Normalized {
    pub(super) contact: Contact,
    pub(super) issues: Vec<Issue>,
    pub(super) suggestions: Vec<Suggestion>,
    pub(super) trace: Trace,
}

impl Normalized {
    /// The contact.
    pub fn contact(&self) -> &Contact {
        &self.contact
    }

    /// The contact by itself.
    pub fn into_contact(self) -> Contact {
        self.contact
    }

    /// The values that were not taken, and why; by field, then by position.
    pub fn issues(&self) -> &[Issue] {
        &self.issues
    }

    /// What some of the values that were not taken may have meant, for a person to confirm.
    pub fn suggestions(&self) -> &[Suggestion] {
        &self.suggestions
    }

    /// What was changed in the values; by field, then by position.
    pub fn trace(&self) -> &Trace {
        &self.trace
    }
}
