//! What two records are compared on, and how well they can agree.

/// What two records are compared on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Comparison {
    /// The given names.
    GivenName,
    /// The family names.
    FamilyName,
    /// The phone numbers.
    Phone,
    /// The e-mail addresses.
    Email,
    /// The organisations.
    Organization,
    /// The streets, with house number.
    Street,
    /// The flats, floors and suites, or the names of buildings.
    Unit,
    /// The localities.
    Locality,
    /// The postal codes.
    PostalCode,
    /// The dates of birth.
    Birthday,
    /// The sources that the records come from.
    Source,
    /// The identifiers of one namespace.
    Identifier,
    /// The attributes of one name.
    Attribute,
}

/// How well two records agree in one comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Level {
    /// One of the two has no value: no evidence.
    Missing,
    /// The values mean the same.
    Equal,
    /// The values are spellings of one thing: another script, another alias of one mailbox.
    Equivalent,
    /// One given name is a nickname of the other.
    Nickname,
    /// One is an initial of the other.
    Initial,
    /// Given and family name have changed places.
    Swapped,
    /// One has all of the other, and more.
    Subset,
    /// The values differ by what may be a slip.
    Similar,
    /// The values sound alike.
    Phonetic,
    /// The values resemble each other: more than a slip apart, less than unrelated values are.
    Resembling,
    /// Part of the values agrees: the local part of an address, two parts of a date.
    Partial,
    /// The values differ.
    Different,
    /// The values exclude each other: senior and junior.
    Conflict,
}

impl Comparison {
    /// Every comparison, in the order in which an explanation gives them.
    pub(crate) const ALL: [Self; 13] = [
        Self::GivenName,
        Self::FamilyName,
        Self::Phone,
        Self::Email,
        Self::Organization,
        Self::Street,
        Self::Unit,
        Self::Locality,
        Self::PostalCode,
        Self::Birthday,
        Self::Source,
        Self::Identifier,
        Self::Attribute,
    ];

    /// Whether agreement in it can tell people of one name apart.
    pub(crate) fn corroborates(self) -> bool {
        !matches!(
            self,
            Self::GivenName | Self::FamilyName | Self::Locality | Self::Source
        )
    }

    /// The comparison in words.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::GivenName => "given name",
            Self::FamilyName => "family name",
            Self::Phone => "phone",
            Self::Email => "e-mail",
            Self::Organization => "organization",
            Self::Street => "street",
            Self::Unit => "unit",
            Self::Locality => "locality",
            Self::PostalCode => "postal code",
            Self::Birthday => "birthday",
            Self::Source => "source",
            Self::Identifier => "identifier",
            Self::Attribute => "attribute",
        }
    }
}

impl Level {
    /// Every level.
    pub(crate) const ALL: [Self; 13] = [
        Self::Missing,
        Self::Equal,
        Self::Equivalent,
        Self::Nickname,
        Self::Initial,
        Self::Swapped,
        Self::Subset,
        Self::Similar,
        Self::Phonetic,
        Self::Resembling,
        Self::Partial,
        Self::Different,
        Self::Conflict,
    ];

    /// The number of levels.
    pub(crate) const COUNT: usize = Self::ALL.len();

    /// The level in words.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Equal => "equal",
            Self::Equivalent => "equivalent",
            Self::Nickname => "nickname",
            Self::Initial => "initial",
            Self::Swapped => "swapped",
            Self::Subset => "subset",
            Self::Similar => "similar",
            Self::Phonetic => "sounds alike",
            Self::Resembling => "resembling",
            Self::Partial => "partly equal",
            Self::Different => "different",
            Self::Conflict => "in conflict",
        }
    }
}
