//! A contact, as it was typed and as it is understood. The vocabulary is vCard's (RFC 6350).

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use crate::address::PostalAddress;
use crate::birthday::Birthday;
use crate::email::EmailAddress;
use crate::name::PersonName;
use crate::organization::Organization;
use crate::phone::{Extension, PhoneNumber};

/// What a value of a [`RawContact`] is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Field {
    /// The whole name in one string (vCard `FN`).
    Name,
    /// The given name (`N`, second component).
    Given,
    /// Middle names (`N`, third component).
    Additional,
    /// The family name (`N`, first component).
    Family,
    /// A title before the name (`N`, fourth component).
    Prefix,
    /// A suffix after the name (`N`, fifth component).
    Suffix,
    /// A nickname (`NICKNAME`).
    Nickname,
    /// The organisation (`ORG`).
    Organization,
    /// A phone number, or a cell that holds several (`TEL`).
    Phone,
    /// An e-mail address, or a cell that holds several (`EMAIL`).
    Email,
    /// The whole postal address in one line.
    Address,
    /// The house number alone.
    HouseNumber,
    /// The street, with or without the house number (`ADR`, third component).
    Street,
    /// Flat, floor, suite (`ADR`, second component).
    Unit,
    /// The city, town or suburb (`ADR`, fourth component).
    Locality,
    /// The state, province or region (`ADR`, fifth component).
    State,
    /// The postal code (`ADR`, sixth component).
    PostalCode,
    /// The country, by name or code (`ADR`, seventh component). As an ISO 3166-1 alpha-2 code it is also
    /// the default region of this contact's phones.
    Country,
    /// The date of birth (`BDAY`).
    Birthday,
    /// The year of birth alone, where the parts of the date stand apart.
    BirthYear,
    /// The month of birth alone, by number or name.
    BirthMonth,
    /// The day of birth alone.
    BirthDay,
    /// An identifier that another system gave, in a namespace of its own (`UID`).
    Identifier(Arc<str>),
    /// The same, checked to be this person's: two that differ in one namespace are two persons.
    VerifiedIdentifier(Arc<str>),
    /// Anything else that says something about the person, by name.
    Attribute(Arc<str>),
    /// Where the record comes from.
    Source,
    /// When the record was last changed (`REV`).
    UpdatedAt,
}

/// The fields that have no name of their own beside the word, in the order of the enum.
static PLAIN: [(&str, Field); Field::PLAIN] = [
    ("name", Field::Name),
    ("given", Field::Given),
    ("additional", Field::Additional),
    ("family", Field::Family),
    ("prefix", Field::Prefix),
    ("suffix", Field::Suffix),
    ("nickname", Field::Nickname),
    ("organization", Field::Organization),
    ("phone", Field::Phone),
    ("email", Field::Email),
    ("address", Field::Address),
    ("house_number", Field::HouseNumber),
    ("street", Field::Street),
    ("unit", Field::Unit),
    ("locality", Field::Locality),
    ("state", Field::State),
    ("postal_code", Field::PostalCode),
    ("country", Field::Country),
    ("birthday", Field::Birthday),
    ("birth_year", Field::BirthYear),
    ("birth_month", Field::BirthMonth),
    ("birth_day", Field::BirthDay),
    ("source", Field::Source),
    ("updated_at", Field::UpdatedAt),
];

/// The word for the field, such as `postal_code`, `identifier:crm` or `attribute:shoe_size`. [`FromStr`] reads it.
impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Identifier(namespace) => write!(f, "identifier:{namespace}"),
            Self::VerifiedIdentifier(namespace) => write!(f, "verified_identifier:{namespace}"),
            Self::Attribute(name) => write!(f, "attribute:{name}"),
            plain => match plain.plain_index().and_then(|index| PLAIN.get(index)) {
                Some((word, _)) => f.pad(word),
                None => Err(fmt::Error),
            },
        }
    }
}

impl Field {
    /// The place of a field without a name of its own, in the order of the enum.
    pub(crate) fn plain_index(&self) -> Option<usize> {
        Some(match self {
            Self::Name => 0,
            Self::Given => 1,
            Self::Additional => 2,
            Self::Family => 3,
            Self::Prefix => 4,
            Self::Suffix => 5,
            Self::Nickname => 6,
            Self::Organization => 7,
            Self::Phone => 8,
            Self::Email => 9,
            Self::Address => 10,
            Self::HouseNumber => 11,
            Self::Street => 12,
            Self::Unit => 13,
            Self::Locality => 14,
            Self::State => 15,
            Self::PostalCode => 16,
            Self::Country => 17,
            Self::Birthday => 18,
            Self::BirthYear => 19,
            Self::BirthMonth => 20,
            Self::BirthDay => 21,
            Self::Source => 22,
            Self::UpdatedAt => 23,
            Self::Identifier(_) | Self::VerifiedIdentifier(_) | Self::Attribute(_) => return None,
        })
    }

    /// The field at such a place.
    pub(crate) fn plain(index: usize) -> Option<&'static Self> {
        PLAIN.get(index).map(|(_, field)| field)
    }

    /// How many fields have no name of their own.
    pub(crate) const PLAIN: usize = 24;
}

/// ```
/// use contactfold::Field;
///
/// let field: Field = "postal_code".parse()?;
/// assert_eq!(field, Field::PostalCode);
/// assert_eq!("identifier:crm".parse::<Field>()?.to_string(), "identifier:crm");
/// # Ok::<(), contactfold::FieldError>(())
/// ```
impl FromStr for Field {
    type Err = FieldError;

    fn from_str(word: &str) -> Result<Self, FieldError> {
        if let Some((_, field)) = PLAIN.iter().find(|(plain, _)| *plain == word) {
            return Ok(field.clone());
        }
        match word.split_once(':') {
            Some(("identifier", namespace)) if !namespace.is_empty() => {
                Ok(Self::Identifier(namespace.into()))
            }
            Some(("verified_identifier", namespace)) if !namespace.is_empty() => {
                Ok(Self::VerifiedIdentifier(namespace.into()))
            }
            Some(("attribute", name)) if !name.is_empty() => Ok(Self::Attribute(name.into())),
            _ => Err(FieldError(())),
        }
    }
}

/// The text is no field's word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "not a field: name, given, family, additional, prefix, suffix, nickname, organization, phone, email, address, \
     house_number, street, unit, locality, state, postal_code, country, birthday, birth_year, birth_month, birth_day, \
     identifier:NAMESPACE, verified_identifier:NAMESPACE, attribute:NAME, source or updated_at"
)]
pub struct FieldError(());

/// A contact as it was typed: any number of values of each field, nothing checked.
///
/// ```
/// use contactfold::{Field, RawContact};
///
/// let raw = RawContact::new()
///     .with(Field::Given, "Ana")
///     .with(Field::Phone, "+60 12-345 6789")
///     .with(Field::Email, "Ana@X.com");
/// assert_eq!(raw.values().count(), 3);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RawContact<'a> {
    values: Vec<(Field, Cow<'a, str>)>,
}

impl<'a> RawContact<'a> {
    /// A contact without any value.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a value, and returns the contact.
    #[must_use]
    pub fn with(mut self, field: Field, value: impl Into<Cow<'a, str>>) -> Self {
        self.push(field, value);
        self
    }

    /// Adds a value.
    pub fn push(&mut self, field: Field, value: impl Into<Cow<'a, str>>) {
        self.values.push((field, value.into()));
    }

    /// The values, in the order in which they were added.
    pub fn values(&self) -> impl Iterator<Item = (&Field, &str)> {
        self.values
            .iter()
            .map(|(field, value)| (field, value.as_ref()))
    }
}

/// A contact as it is understood: every value read, in its canonical form.
///
/// A [`Normalizer`](crate::Normalizer) makes it from a [`RawContact`]. What could not be read is not in it; the
/// normalizer's issues say why.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(default)
)]
pub struct Contact {
    pub(crate) name: PersonName,
    pub(crate) organization: Option<Organization>,
    pub(crate) phones: Vec<ContactPhone>,
    pub(crate) emails: Vec<EmailAddress>,
    pub(crate) address: PostalAddress,
    pub(crate) birthday: Option<Birthday>,
    pub(crate) identifiers: Vec<Identifier>,
    pub(crate) attributes: Vec<NamedValue>,
    pub(crate) source: Option<Box<str>>,
    pub(crate) updated_at: Option<Box<str>>,
}

impl Contact {
    /// The name; empty if there is none.
    pub fn name(&self) -> &PersonName {
        &self.name
    }

    /// The organisation.
    pub fn organization(&self) -> Option<&Organization> {
        self.organization.as_ref()
    }

    /// The phone numbers, each once, in the order in which they were given.
    pub fn phones(&self) -> &[ContactPhone] {
        &self.phones
    }

    /// The e-mail addresses, each once, in the order in which they were given.
    pub fn emails(&self) -> &[EmailAddress] {
        &self.emails
    }

    /// The postal address; empty if there is none.
    pub fn address(&self) -> &PostalAddress {
        &self.address
    }

    /// The date of birth.
    pub fn birthday(&self) -> Option<&Birthday> {
        self.birthday.as_ref()
    }

    /// The identifiers that other systems gave, by namespace.
    pub fn identifiers(&self) -> &[Identifier] {
        &self.identifiers
    }

    /// The attributes, by name.
    pub fn attributes(&self) -> &[NamedValue] {
        &self.attributes
    }

    /// Where the record comes from.
    pub fn source(&self) -> Option<&str> {
        self.source.as_deref()
    }

    /// When the record was last changed, as it was typed.
    pub fn updated_at(&self) -> Option<&str> {
        self.updated_at.as_deref()
    }

    /// Takes over an identifier, once; that it was verified is kept.
    pub(crate) fn add_identifier(&mut self, identifier: Identifier) {
        let known = self.identifiers.iter_mut().find(|known| {
            known.namespace == identifier.namespace && known.value == identifier.value
        });
        match known {
            Some(known) => known.verification = known.verification.max(identifier.verification),
            None => push_tight(&mut self.identifiers, identifier),
        }
    }

    /// Takes over a phone number; of one that is there already, what was not known of it.
    pub(crate) fn add_phone(&mut self, phone: ContactPhone) {
        let known = self
            .phones
            .iter_mut()
            .find(|known| known.number == phone.number);
        match known {
            Some(known) => {
                known.extension = known.extension.or(phone.extension);
                known.label = known.label.take().or(phone.label);
            }
            None => push_tight(&mut self.phones, phone),
        }
    }

    /// Whether it has no value at all.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Adds a value. Most contacts have one of each kind, and room for four would be most of what a contact takes.
pub(crate) fn push_tight<T>(values: &mut Vec<T>, value: T) {
    if values.is_empty() {
        values.reserve_exact(1);
    }
    values.push(value);
}

/// A phone number of a contact, with what was written beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ContactPhone {
    pub(crate) number: PhoneNumber,
    pub(crate) extension: Option<Extension>,
    pub(crate) label: Option<Box<str>>,
}

impl ContactPhone {
    /// The number.
    pub fn number(&self) -> PhoneNumber {
        self.number
    }

    /// The extension, which is no part of the number's key.
    pub fn extension(&self) -> Option<&Extension> {
        self.extension.as_ref()
    }

    /// The label, such as `work`, as it was typed.
    pub fn label(&self) -> Option<&str> {
        self.label.as_deref()
    }
}

/// What another system calls the contact, in a namespace of its own: a customer number, a chat account.
///
/// ```
/// use contactfold::{Field, Normalizer, RawContact, Verification};
///
/// let raw = RawContact::new()
///     .with("identifier:crm".parse::<Field>()?, "A-17")
///     .with("verified_identifier:passport".parse::<Field>()?, "C01X00T47");
/// let contact = Normalizer::new().normalize(&raw).into_contact();
/// let [crm, passport] = contact.identifiers() else { panic!("two identifiers") };
/// assert_eq!((crm.namespace(), crm.value()), ("crm", "A-17"));
/// assert_eq!(passport.verification(), Verification::Verified);
/// # Ok::<(), contactfold::FieldError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Identifier {
    pub(crate) namespace: Arc<str>,
    pub(crate) value: Box<str>,
    #[cfg_attr(feature = "serde", serde(default))]
    pub(crate) verification: Verification,
}

impl Identifier {
    /// Whose identifier it is: the same text in two namespaces is two identifiers.
    pub fn namespace(&self) -> &str {
        &self.namespace
    }

    /// The identifier, as it was typed.
    pub fn value(&self) -> &str {
        &self.value
    }

    /// Whether it was checked to be this person's.
    pub fn verification(&self) -> Verification {
        self.verification
    }
}

/// Whether an identifier was checked to be the person's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
#[non_exhaustive]
pub enum Verification {
    /// It was typed or imported: a slip is possible.
    #[default]
    Unverified,
    /// The caller vouches for it: two contacts whose verified identifiers differ in one namespace are two persons.
    Verified,
}

/// A value under a name: an attribute.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct NamedValue {
    pub(crate) name: Arc<str>,
    pub(crate) value: Box<str>,
}

impl NamedValue {
    /// The name of the attribute.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The value, as it was typed.
    pub fn value(&self) -> &str {
        &self.value
    }
}
