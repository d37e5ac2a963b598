//! Why something is not a phone number.

use std::fmt;

/// Why a text is not a phone number. It never holds the text.
///
/// ```
/// use contactfold::{PhoneErrorKind, PhoneNumber};
///
/// let error = PhoneNumber::parse("020 7946 0958", None).unwrap_err();
/// assert_eq!(error.kind(), PhoneErrorKind::MissingCountryCode);
/// assert_eq!(error.kind().as_str(), "missing_country_code");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{kind}")]
pub struct PhoneError {
    kind: PhoneErrorKind,
}

impl PhoneError {
    pub(super) const fn new(kind: PhoneErrorKind) -> Self {
        Self { kind }
    }

    /// What is wrong.
    pub fn kind(&self) -> PhoneErrorKind {
        self.kind
    }
}

impl From<PhoneErrorKind> for PhoneError {
    fn from(kind: PhoneErrorKind) -> Self {
        Self::new(kind)
    }
}

macro_rules! kinds {
    ($($(#[doc = $doc:literal])+ $name:ident, $code:literal, $sentence:literal;)+) => {
        /// What is wrong with a text that is not a phone number.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum PhoneErrorKind {
            $($(#[doc = $doc])+ $name,)+
        }

        impl PhoneErrorKind {
            /// A stable code in `snake_case`.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)+
                }
            }
        }

        impl fmt::Display for PhoneErrorKind {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(match self {
                    $(Self::$name => $sentence,)+
                })
            }
        }
    };
}

kinds! {
    /// The text does not look like a phone number.
    NotANumber, "not_a_number", "this is not a phone number";
    /// There is neither a country calling code nor a default region.
    MissingCountryCode, "missing_country_code", "the country calling code is missing";
    /// No country has this calling code.
    UnknownCountryCode, "unknown_country_code", "no country has this calling code";
    /// Nothing, or too little, follows the international prefix or the country calling code.
    TooShort, "too_short", "the number has too few digits";
    /// More digits than any number has, or than numbers of this country have.
    TooLong, "too_long", "the number has too many digits";
    /// No number of this country has as many digits, though shorter and longer ones exist.
    InvalidLength, "invalid_length", "no number of this country has as many digits";
    /// The number can be dialled only within its area, since the area code is missing.
    LocalOnly, "local_only", "the area code is missing";
    /// The numbering plan of the country holds no such number.
    NotInPlan, "not_in_plan", "the country's numbering plan has no such number";
    /// Digits that stand for no number, such as 0000000000 or 1234567890.
    Placeholder, "placeholder", "the digits are a placeholder";
    /// A spreadsheet has rounded the number, and digits are lost.
    PrecisionLost, "precision_lost", "a spreadsheet has rounded the number and digits are lost";
    /// The text is a date or a time.
    Date, "date", "this looks like a date";
    /// The text is an IP address.
    IpAddress, "ip_address", "this looks like an IP address";
    /// The text is an address on the web.
    Url, "url", "this looks like an address on the web";
    /// The text is an e-mail address.
    Email, "email", "this looks like an e-mail address";
    /// The text is marked as a fax number, which reaches no person.
    Fax, "fax", "this is a fax number";
    /// The text is an identifier of a messaging service: a group, a broadcast list, an opaque user id.
    MessagingId, "messaging_id", "this is a messaging service's identifier, not a phone number";
    /// A short code, which works only within one network.
    ShortCode, "short_code", "this is a short code, not a phone number";
    /// A letter stands where a digit should.
    LetterForDigit, "letter_for_digit", "a letter stands in place of a digit";
    /// The national prefix stands behind the country calling code.
    TrunkPrefix, "trunk_prefix", "a national prefix stands behind the country calling code";
    /// The country calling code is there twice.
    RepeatedCountryCode, "repeated_country_code", "the country calling code is there twice";
}
