//! From what was typed to what it means, with every change explained and nothing lost.

use std::fmt;
use std::sync::Arc;

use crate::address::{AddressParts, PostalAddress};
use crate::birthday::{Birthday, BirthdayError, DateOrder};
use crate::cell::Outcome;
use crate::contact::{Contact, ContactPhone, Field, NamedValue, RawContact};
use crate::email::{self, EmailAddress, EmailError};
use crate::name::NameParts;
use crate::organization::Organization;
use crate::phone::{self, BareDigits, PhoneError, PhoneNumber};
use crate::region::Region;
use crate::text;

/// The most values of one field that a contact has; further ones become issues.
const MOST_VALUES: usize = 100;

/// The longest value that is read, in bytes; a longer one becomes an issue.
const LONGEST_VALUE: usize = 4 * 1024;

/// Reads raw contacts.
///
/// ```
/// use contactfold::{Field, Normalizer, RawContact, Region};
///
/// let normalizer = Normalizer::new().default_region(Region::new("MY")?);
/// let raw = RawContact::new()
///     .with(Field::Phone, "012-345 6789 / +60 12 345 6789")
///     .with(Field::Email, "Ana@X.com")
///     .with(Field::Email, "ana at x.com");
/// let normalized = normalizer.normalize(&raw);
///
/// let contact = normalized.contact();
/// assert_eq!(contact.phones().len(), 1);
/// assert_eq!(contact.phones()[0].number().to_string(), "+60123456789");
/// assert_eq!(contact.emails().len(), 1);
/// assert_eq!(normalized.issues().len(), 1);
/// # Ok::<(), contactfold::RegionError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Normalizer {
    phones: phone::ReadOptions,
    emails: email::ReadOptions,
}

impl Normalizer {
    /// A normalizer without a default region, which takes bare digits for national numbers.
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

    /// Reads a contact. It never fails as a whole: what cannot be read becomes an issue, and the contact goes on
    /// without it.
    pub fn normalize(&self, raw: &RawContact<'_>) -> Normalized {
        let mut reading = Reading::new(self, raw);
        for (field, value) in raw.values() {
            reading.read(field, value);
        }
        reading.finish()
    }
}

/// A contact that was read, what was wrong with it, and what was changed to read it.
#[derive(Clone, Debug, Default)]
pub struct Normalized {
    contact: Contact,
    issues: Vec<Issue>,
    suggestions: Vec<Suggestion>,
    trace: Trace,
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

    /// The values that were not taken, and why.
    pub fn issues(&self) -> &[Issue] {
        &self.issues
    }

    /// What some of the values that were not taken may have meant, for a person to confirm.
    pub fn suggestions(&self) -> &[Suggestion] {
        &self.suggestions
    }

    /// What was changed in the values that were taken.
    pub fn trace(&self) -> &Trace {
        &self.trace
    }
}

/// A value that was not taken: where it stood and why, never what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    field: Field,
    position: usize,
    kind: IssueKind,
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
        write!(f, "{}", self.field)?;
        if self.position > 0 {
            write!(f, " (value {})", self.position + 1)?;
        }
        write!(f, ": {}", self.kind)
    }
}

/// What is wrong with a value.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
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
    /// The value stands for a missing one: `unknown`, `test`.
    #[error("a placeholder, taken for a missing value")]
    Placeholder,
    /// The contact has a value of a field that can have only one.
    #[error("the contact has one already")]
    SecondValue,
    /// The contact has too many values of the field.
    #[error("more than {MOST_VALUES} values of one field")]
    TooManyValues,
    /// The value is too long.
    #[error("longer than {LONGEST_VALUE} bytes")]
    TooLong,
}

/// What a value that was not taken may have meant. It is a guess: nothing is matched by it, and nothing stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    field: Field,
    position: usize,
    value: SuggestedValue,
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

/// What was changed in the values of a contact, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trace {
    changes: Vec<Change>,
}

impl Trace {
    /// The changes.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }
}

/// One change of one value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    field: Field,
    position: usize,
    repair: Repair,
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
}

/// What was changed in a value; nothing that it says was lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Repair {
    /// In a phone number.
    Phone(phone::Repair),
    /// In an e-mail address.
    Email(email::Repair),
}

/// A contact while it is being read.
struct Reading<'a> {
    phones: phone::ReadOptions,
    emails: &'a email::ReadOptions,
    name: NameParts<'a>,
    address: AddressParts<'a>,
    /// How many values of each field were seen.
    seen: Vec<(&'a Field, usize)>,
    read: Normalized,
}

/// The value at hand: which of the contact's it is.
#[derive(Clone, Copy)]
struct Place<'a> {
    field: &'a Field,
    position: usize,
}

impl<'a> Reading<'a> {
    fn new(normalizer: &'a Normalizer, raw: &'a RawContact<'_>) -> Self {
        let country = raw.values().find(|(field, _)| **field == Field::Country);
        let phones = match country.map(|(_, value)| Region::new(value.trim())) {
            Some(Ok(region)) => normalizer.phones.default_region(region),
            _ => normalizer.phones,
        };
        Self {
            phones,
            emails: &normalizer.emails,
            name: NameParts::default(),
            address: AddressParts::default(),
            seen: Vec::new(),
            read: Normalized::default(),
        }
    }

    fn read(&mut self, field: &'a Field, value: &'a str) {
        let place = self.place(field);
        if value.len() > LONGEST_VALUE {
            return self.refuse(place, IssueKind::TooLong);
        }
        if place.position >= MOST_VALUES {
            if place.position == MOST_VALUES {
                self.refuse(place, IssueKind::TooManyValues);
            }
            return;
        }
        match field {
            Field::Phone => return self.read_phones(place, value),
            Field::Email => return self.read_emails(place, value),
            _ => {}
        }
        let value = value.trim_matches(|c: char| c.is_whitespace() || text::is_invisible(c));
        if text::says_nothing(value) {
            return;
        }
        match field {
            Field::Identifier(name) => add_named(&mut self.read.contact.identifiers, name, value),
            Field::Attribute(name) => add_named(&mut self.read.contact.attributes, name, value),
            _ if place.position > 0 => self.refuse(place, IssueKind::SecondValue),
            _ => self.read_single(place, value),
        }
    }

    fn place(&mut self, field: &'a Field) -> Place<'a> {
        let seen = if let Some((_, seen)) = self.seen.iter_mut().find(|(known, _)| *known == field)
        {
            *seen += 1;
            *seen
        } else {
            self.seen.push((field, 0));
            0
        };
        Place {
            field,
            position: seen,
        }
    }

    fn read_phones(&mut self, place: Place<'a>, cell: &str) {
        let options = self.phones;
        for reading in phone::read(cell, &options) {
            match *reading.outcome() {
                Outcome::Absent => {}
                Outcome::Error(error) => self.refuse(place, IssueKind::Phone(error)),
                Outcome::Suggested { value, error } => {
                    self.refuse(place, IssueKind::Phone(error));
                    self.suggest(place, SuggestedValue::Phone(value));
                }
                Outcome::Value(number) => self.add_phone(place, number, &reading),
            }
        }
    }

    fn add_phone(&mut self, place: Place<'a>, number: PhoneNumber, reading: &phone::Reading<'_>) {
        self.changed(place, reading.trace().iter().copied().map(Repair::Phone));
        let contact = &mut self.read.contact;
        let is_new = contact.phones.iter().all(|phone| phone.number != number);
        if is_new && contact.phones.len() == MOST_VALUES {
            return self.refuse(place, IssueKind::TooManyValues);
        }
        contact.add_phone(ContactPhone {
            number,
            extension: reading.extension(),
            label: reading.label().map(Box::from),
        });
    }

    fn read_emails(&mut self, place: Place<'a>, cell: &str) {
        for reading in email::read(cell, self.emails) {
            self.changed(
                place,
                reading
                    .trace()
                    .iter()
                    .filter(|repair| !repair.is_guess())
                    .copied()
                    .map(Repair::Email),
            );
            // An address that looks like a slip may be right: it is kept as it was typed.
            let typed = reading.typed().cloned();
            match reading.into_outcome() {
                Outcome::Absent => {}
                Outcome::Value(address) => self.add_email(place, address),
                Outcome::Error(error) => self.refuse(place, IssueKind::Email(error)),
                Outcome::Suggested { value, error } => {
                    match typed {
                        Some(address) => self.add_email(place, address),
                        None => self.refuse(place, IssueKind::Email(error)),
                    }
                    self.suggest(place, SuggestedValue::Email(value));
                }
            }
        }
    }

    fn add_email(&mut self, place: Place<'a>, address: EmailAddress) {
        let emails = &mut self.read.contact.emails;
        if emails.contains(&address) {
            return;
        }
        if emails.len() == MOST_VALUES {
            return self.refuse(place, IssueKind::TooManyValues);
        }
        emails.push(address);
    }

    fn read_single(&mut self, place: Place<'a>, value: &'a str) {
        let contact = &mut self.read.contact;
        match place.field {
            Field::Name => self.name = self.name.full(value),
            Field::Given => self.name = self.name.given(value),
            Field::Additional => self.name = self.name.additional(value),
            Field::Family => self.name = self.name.family(value),
            Field::Prefix => self.name = self.name.prefix(value),
            Field::Suffix => self.name = self.name.suffix(value),
            Field::Nickname => self.name = self.name.nickname(value),
            Field::Address => contact.address = PostalAddress::parse(value),
            Field::HouseNumber => self.address = self.address.house_number(value),
            Field::Street => self.address = self.address.street(value),
            Field::Unit => self.address = self.address.unit(value),
            Field::Locality => self.address = self.address.locality(value),
            Field::State => self.address = self.address.state(value),
            Field::PostalCode => self.address = self.address.postal_code(value),
            Field::Country => self.address = self.address.country(value),
            Field::Organization => contact.organization = Some(Organization::new(value)),
            Field::Birthday => match Birthday::parse_ordered(value, DateOrder::Unknown) {
                Ok(birthday) => contact.birthday = Some(birthday),
                Err(error) => self.refuse(place, IssueKind::Birthday(error)),
            },
            Field::Source => contact.source = Some(value.into()),
            Field::UpdatedAt => contact.updated_at = Some(value.into()),
            Field::Phone | Field::Email | Field::Identifier(_) | Field::Attribute(_) => {}
        }
    }

    fn refuse(&mut self, place: Place<'a>, kind: IssueKind) {
        self.read.issues.push(Issue {
            field: place.field.clone(),
            position: place.position,
            kind,
        });
    }

    fn suggest(&mut self, place: Place<'a>, value: SuggestedValue) {
        let field = place.field.clone();
        self.read.suggestions.push(Suggestion {
            field,
            position: place.position,
            value,
        });
    }

    fn changed(&mut self, place: Place<'a>, repairs: impl Iterator<Item = Repair>) {
        let change = |repair| Change {
            field: place.field.clone(),
            position: place.position,
            repair,
        };
        self.read.trace.changes.extend(repairs.map(change));
    }

    fn finish(mut self) -> Normalized {
        let name = self.name.build();
        if name.placeholder().is_some() {
            self.refuse(
                Place {
                    field: &Field::Name,
                    position: 0,
                },
                IssueKind::Placeholder,
            );
        } else {
            self.read.contact.name = name;
        }
        if self.address != AddressParts::default() {
            self.read.contact.address = self.address.build();
        }
        self.read
    }
}

fn add_named(values: &mut Vec<NamedValue>, name: &Arc<str>, value: &str) {
    let value = NamedValue {
        name: name.clone(),
        value: value.into(),
    };
    if !values.contains(&value) {
        values.push(value);
    }
}
