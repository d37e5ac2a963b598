//! Why a text is no e-mail address.

use std::fmt;

/// Why a text is no e-mail address, and where.
///
/// It never repeats the text itself, which is personal data: neither `Display` nor `Debug` does.
///
/// ```
/// use contactfold::email::{EmailAddress, EmailErrorKind};
///
/// let error = EmailAddress::parse("john..smith@x.com").unwrap_err();
/// assert_eq!(error.kind(), EmailErrorKind::MisplacedDot);
/// assert_eq!(error.position(), Some(5));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{kind}")]
pub struct EmailError {
    kind: EmailErrorKind,
    position: Option<u32>,
}

impl EmailError {
    pub(super) fn new(kind: EmailErrorKind) -> Self {
        Self {
            kind,
            position: None,
        }
    }

    #[cfg(feature = "serde")]
    pub(crate) fn with_position(kind: EmailErrorKind, position: Option<u32>) -> Self {
        Self { kind, position }
    }

    pub(super) fn at(kind: EmailErrorKind, position: usize) -> Self {
        Self {
            kind,
            position: u32::try_from(position).ok(),
        }
    }

    /// What is wrong.
    pub fn kind(&self) -> EmailErrorKind {
        self.kind
    }

    /// Where, as a byte offset into the text that was parsed, if one place can be named.
    pub fn position(&self) -> Option<usize> {
        self.position.and_then(|p| usize::try_from(p).ok())
    }
}

macro_rules! kinds {
    ($( $(#[doc = $doc:literal])+ $name:ident, $code:literal, $sentence:literal; )+) => {
        /// What is wrong with a text that is no e-mail address.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum EmailErrorKind {
            $( $(#[doc = $doc])+ $name, )+
        }

        impl EmailErrorKind {
            /// Every kind there is.
            pub const ALL: &'static [Self] = &[$( Self::$name, )+];

            /// A stable code in snake case, for logs and JSON.
            pub fn as_str(self) -> &'static str {
                match self {
                    $( Self::$name => $code, )+
                }
            }
        }

        impl fmt::Display for EmailErrorKind {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(match self {
                    $( Self::$name => $sentence, )+
                })
            }
        }
    };
}

kinds! {
    /// There is nothing.
    Empty, "empty", "the address is empty";
    /// More than 254 octets (RFC 5321 §4.5.3.1.3, less the angle brackets), or a text that is far longer
    /// than any address can be typed.
    TooLong, "too_long", "the address is longer than 254 octets";
    /// No `@`.
    MissingAt, "missing_at", "the address has no @";
    /// A second `@` outside quotes.
    ExtraAt, "extra_at", "the address has more than one @";
    /// Nothing before the `@`.
    EmptyLocalPart, "empty_local_part", "nothing stands before the @";
    /// A local part of more than 64 octets (RFC 5321 §4.5.3.1.1).
    LocalPartTooLong, "local_part_too_long", "the local part is longer than 64 octets";
    /// A dot that begins or ends the local part, or follows another (RFC 5321 §4.1.2, Dot-string).
    MisplacedDot, "misplaced_dot", "a dot begins or ends the local part, or follows another dot";
    /// A character that a local part cannot have without quotes, or not at all.
    InvalidLocalCharacter, "invalid_local_character", "the local part has a character that is not allowed there";
    /// A quoted local part that does not end, or after which something else than `@` follows.
    InvalidQuotedString, "invalid_quoted_string", "the quotes of the local part are not balanced";
    /// White space outside quotes.
    Whitespace, "whitespace", "white space stands inside the address";
    /// A comment in parentheses (RFC 5322 §3.2.2), which is not part of an address.
    Comment, "comment", "a comment in parentheses stands inside the address";
    /// A form that RFC 5322 §4.4 calls obsolete: a local part of several words, a source route.
    ObsoleteForm, "obsolete_form", "the address is written in an obsolete form";
    /// Nothing after the `@`.
    EmptyDomain, "empty_domain", "nothing stands after the @";
    /// A dot that begins or ends the domain, or follows another.
    EmptyLabel, "empty_label", "a label of the domain is empty";
    /// A label of more than 63 octets (RFC 1035 §2.3.4).
    LabelTooLong, "label_too_long", "a label of the domain is longer than 63 octets";
    /// A character that a domain cannot have (RFC 5321 §4.1.2; STD3).
    InvalidDomainCharacter, "invalid_domain_character", "the domain has a character that is not allowed there";
    /// A hyphen that begins or ends a label (RFC 5321 §4.1.2), or stands third and fourth in one
    /// that is no A-label (RFC 5891 §4.2.3.1).
    MisplacedHyphen, "misplaced_hyphen", "a hyphen stands where a label of the domain cannot have one";
    /// An internationalised domain that UTS 46 does not allow.
    InvalidIdn, "invalid_idn", "the internationalised domain is not valid";
    /// A domain of one label, which mail cannot be sent to (RFC 5321 §2.3.5).
    NotFullyQualified, "not_fully_qualified", "the domain has only one label";
    /// A top-level domain of digits, as a bare IPv4 address has (RFC 3696 §2).
    NumericTopLevel, "numeric_top_level", "the top-level domain consists of digits";
    /// An address literal in brackets that is no IPv4 or IPv6 address (RFC 5321 §4.1.3).
    InvalidAddressLiteral, "invalid_address_literal", "the brackets hold no IPv4 or IPv6 address";
    /// A text that is no key in the tier it is said to be of.
    NotAKey, "not_a_key", "the text is no key of its tier";
    /// A cell with text in which no address was found.
    NoAddress, "no_address", "the text holds no e-mail address";
    /// An address that stands for not having one, such as `noemail@x.com`.
    Placeholder, "placeholder", "the address only fills the field";
    /// An address whose `@` or dots are written in words.
    Obfuscated, "obfuscated", "the address is written in words";
    /// An address that looks like a slip of the keyboard.
    LikelyTypo, "likely_typo", "the domain looks like a slip of the keyboard";
    /// A character that looks like another of a different script.
    Confusable, "confusable", "the address mixes scripts in letters that look alike";
    /// Text around or within the address that may or may not belong to it.
    SurroundingText, "surrounding_text", "text stands beside the address that may belong to it";
}
