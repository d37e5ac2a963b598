//! An e-mail address in storage form.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use super::error::EmailError;
use super::key::{self, KeyOptions, Tier};
use super::parse::{self, Dotless, ParseOptions};
use super::plain;

/// An e-mail address, in the form in which it is kept and sent to.
///
/// The local part keeps the spelling that was typed, capitals included, in Unicode's normal form C; quotes that it
/// does not need are dropped (RFC 5321 §4.1.2). The domain is in lower case, internationalised labels as A-labels
/// (UTS 46); an address literal is written by RFC 5952. Parsing the storage form again gives the same address.
///
/// ```
/// use contactfold::EmailAddress;
///
/// let address = EmailAddress::parse("José@EXÄMPLE.com")?;
/// assert_eq!(address.as_str(), "José@xn--exmple-cua.com");
/// assert_eq!(address.local_part(), "José");
/// assert_eq!(address.domain(), "xn--exmple-cua.com");
/// assert_eq!(address.domain_unicode(), "exämple.com");
/// # Ok::<(), contactfold::EmailError>(())
/// ```
///
/// # Equality
///
/// `Eq`, `Ord` and `Hash` compare the [`Folded`](super::Tier::Folded) key: the local part by Unicode's canonical
/// caseless matching (Unicode Standard, D145), the domain by its A-labels. RFC 5321 §2.4 leaves the case of a local
/// part to its host, and hardly any host tells them apart.
///
/// ```
/// # use contactfold::EmailAddress;
/// assert_eq!(EmailAddress::parse("Ana@X.com")?, EmailAddress::parse("ana@x.COM")?);
/// assert_ne!(EmailAddress::parse("a@straße.de")?, EmailAddress::parse("a@strasse.de")?);
/// # Ok::<(), contactfold::EmailError>(())
/// ```
#[derive(Clone)]
pub struct EmailAddress {
    text: Box<str>,
    /// Where the `@` is; a local part has at most 64 octets.
    at: u8,
    case: Case,
}

/// How far the storage form is from its folded key.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Case {
    /// It is the key.
    Folded,
    /// It is ASCII, and its local part has capitals.
    Ascii,
    /// Its local part is not ASCII.
    Unicode,
}

impl Case {
    pub(super) fn of(local: &str) -> Self {
        if !local.is_ascii() {
            Self::Unicode
        } else if local.bytes().any(|b| b.is_ascii_uppercase()) {
            Self::Ascii
        } else {
            Self::Folded
        }
    }
}

impl EmailAddress {
    /// Reads one address, and nothing beside it: no white space, brackets, display name or comment.
    ///
    /// It follows RFC 5321 §4.1.2 (`Mailbox`), with RFC 6531 for characters beyond ASCII. A dot at the end of the domain
    /// stands for the root of the DNS (RFC 1034 §3.1) and is left out of the storage form. Reading what people
    /// type into a field is [`email::read`](super::read).
    ///
    /// ```
    /// use contactfold::EmailAddress;
    ///
    /// assert_eq!(EmailAddress::parse("\"Ana\"@X.com")?.as_str(), "Ana@x.com");
    /// assert_eq!(EmailAddress::parse("ana@[IPv6:2001:DB8:0:0::1]")?.as_str(), "ana@[ipv6:2001:db8::1]");
    /// assert!(EmailAddress::parse("ana@x.com, bob@x.com").is_err());
    /// # Ok::<(), contactfold::EmailError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`EmailError`], whose [`kind`](EmailError::kind) and [`position`](EmailError::position) say what is wrong
    /// where.
    pub fn parse(address: &str) -> Result<Self, EmailError> {
        Self::parse_with(address, &ParseOptions::new())
    }

    /// Reads one address, by `options`.
    ///
    /// # Errors
    ///
    /// As [`EmailAddress::parse`], less what the options allow.
    pub fn parse_with(address: &str, options: &ParseOptions) -> Result<Self, EmailError> {
        if let Some(plain) = plain::scan(address) {
            let mut text: Box<str> = address.into();
            if plain.domain_has_capitals
                && let Some(domain) = text.get_mut(plain.at + 1..)
            {
                domain.make_ascii_lowercase();
            }
            let case = if plain.local_has_capitals {
                Case::Ascii
            } else {
                Case::Folded
            };
            return Ok(Self::from_parts(text, plain.at, case));
        }
        let mut text = String::with_capacity(address.len());
        let at = parse::storage_form(address, *options, &mut text)?;
        let case = Case::of(text.get(..at).unwrap_or_default());
        Ok(Self::from_parts(text.into_boxed_str(), at, case))
    }

    /// A storage form whose local part ends at `at`.
    pub(super) fn from_storage(text: &str, at: usize) -> Self {
        let case = Case::of(text.get(..at).unwrap_or_default());
        Self::from_parts(text.into(), at, case)
    }

    fn from_parts(text: Box<str>, at: usize, case: Case) -> Self {
        Self {
            text,
            at: u8::try_from(at).unwrap_or(u8::MAX),
            case,
        }
    }

    /// The whole address in storage form.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What stands before the `@`, with its quotes if it needs them.
    pub fn local_part(&self) -> &str {
        self.text.get(..usize::from(self.at)).unwrap_or_default()
    }

    /// What stands after the `@`: a domain of A-labels in lower case, or an address literal in brackets.
    pub fn domain(&self) -> &str {
        self.text
            .get(usize::from(self.at) + 1..)
            .unwrap_or_default()
    }

    /// The domain as people read it, its A-labels turned into U-labels (RFC 5890 §2.3.2.1).
    ///
    /// For display only: a few U-labels do not lead back to the same A-label.
    pub fn domain_unicode(&self) -> String {
        let domain = self.domain();
        if self.is_address_literal() || !domain.contains("xn--") {
            return domain.to_owned();
        }
        idna::domain_to_unicode(domain).0
    }

    /// Whether the domain is an address literal such as `[192.0.2.1]`.
    pub fn is_address_literal(&self) -> bool {
        self.domain().starts_with('[')
    }

    /// Whether the local part needs its quotes.
    pub fn is_quoted(&self) -> bool {
        self.text.starts_with('"')
    }

    /// The same address with its local part in lower case, for systems that store addresses so.
    ///
    /// It is equal to this one and has the same keys. In the rare case where lower case would not fit into the 64
    /// octets of a local part (`İ` grows by one), the address stays as it is.
    ///
    /// ```
    /// # use contactfold::EmailAddress;
    /// assert_eq!(EmailAddress::parse("Ana.Smith@X.com")?.lowercased().as_str(), "ana.smith@x.com");
    /// # Ok::<(), contactfold::EmailError>(())
    /// ```
    #[must_use]
    pub fn lowercased(&self) -> Self {
        match self.case {
            Case::Folded => self.clone(),
            Case::Ascii => {
                let mut text = self.text.clone();
                text.make_ascii_lowercase();
                Self::from_parts(text, usize::from(self.at), Case::Folded)
            }
            Case::Unicode => {
                let lower = format!("{}@{}", self.local_part().to_lowercase(), self.domain());
                let stored = ParseOptions::new().dotless(Dotless::Accept);
                Self::parse_with(&lower, &stored).unwrap_or_else(|_| self.clone())
            }
        }
    }

    pub(super) fn case(&self) -> Case {
        self.case
    }

    /// The one form that `Eq`, `Ord` and `Hash` go through.
    fn with_folded<R>(&self, use_it: impl FnOnce(&str) -> R) -> R {
        match self.case {
            Case::Folded => use_it(&self.text),
            Case::Ascii => {
                // An address is at most 254 bytes, so its lower case needs no heap.
                let mut buffer = [0; 254];
                let lower = buffer.get_mut(..self.text.len()).and_then(|lower| {
                    lower.copy_from_slice(self.text.as_bytes());
                    lower.make_ascii_lowercase();
                    std::str::from_utf8(lower).ok()
                });
                use_it(lower.unwrap_or_default())
            }
            Case::Unicode => {
                let mut folded = String::with_capacity(self.text.len());
                let parts = (self.local_part(), self.domain());
                key::append(
                    Tier::Folded,
                    &KeyOptions::new(),
                    parts,
                    self.case,
                    &mut folded,
                );
                use_it(&folded)
            }
        }
    }
}

impl PartialEq for EmailAddress {
    fn eq(&self, other: &Self) -> bool {
        // Same bytes have the same key, so most comparisons need none.
        self.text == other.text || self.with_folded(|a| other.with_folded(|b| a == b))
    }
}

impl Eq for EmailAddress {}

impl PartialOrd for EmailAddress {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for EmailAddress {
    fn cmp(&self, other: &Self) -> Ordering {
        self.with_folded(|a| other.with_folded(|b| a.cmp(b)))
    }
}

impl Hash for EmailAddress {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.with_folded(|key| key.hash(state));
    }
}

impl FromStr for EmailAddress {
    type Err = EmailError;

    fn from_str(address: &str) -> Result<Self, EmailError> {
        Self::parse(address)
    }
}

impl TryFrom<&str> for EmailAddress {
    type Error = EmailError;

    fn try_from(address: &str) -> Result<Self, EmailError> {
        Self::parse(address)
    }
}

impl AsRef<str> for EmailAddress {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("EmailAddress").field(&self.as_str()).finish()
    }
}
