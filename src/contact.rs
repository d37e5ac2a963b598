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
    /// An identifier that another system gave, in a namespace of its own (`UID`).
    Identifier(Arc<str>),
    /// Anything else that says something about the person, by name.
    Attribute(Arc<str>),
    /// Where the record comes from.
    Source,
    /// When the record was last changed (`REV`).
    UpdatedAt,
}

/// The fields that have no name of their own beside the word, in the order of the enum.
const PLAIN: [(&str, Field); 21] = [
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
    ("source", Field::Source),
    ("updated_at", Field::UpdatedAt),
];

/// The word for the field, such as `postal_code`, `identifier:crm` or `attribute:shoe_size`. [`FromStr`] reads it.
impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Identifier(namespace) => write!(f, "identifier:{namespace}"),
            Self::Attribute(name) => write!(f, "attribute:{name}"),
            plain => match PLAIN.iter().find(|(_, field)| field == plain) {
                Some((word, _)) => f.pad(word),
                None => Err(fmt::Error),
            },
        }
    }
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
            Some(("attribute", name)) if !name.is_empty() => Ok(Self::Attribute(name.into())),
            _ => Err(FieldError(())),
        }
    }
}

/// The text is no field's word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "not a field: name, given, family, additional, prefix, suffix, nickname, organization, phone, email, address, \
     house_number, street, unit, locality, state, postal_code, country, birthday, identifier:NAMESPACE, \
     attribute:NAME, source or updated_at"
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
    pub(crate) identifiers: Vec<NamedValue>,
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
    pub fn identifiers(&self) -> &[NamedValue] {
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
            None => self.phones.push(phone),
        }
    }

    /// Whether it has no value at all.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
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

/// A value under a name: an identifier in its namespace, or an attribute.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct NamedValue {
    pub(crate) name: Arc<str>,
    pub(crate) value: Box<str>,
}

impl NamedValue {
    /// The namespace of the identifier, or the name of the attribute.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The value, as it was typed.
    pub fn value(&self) -> &str {
        &self.value
    }
}
