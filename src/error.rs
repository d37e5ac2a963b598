//! The umbrella error, for callers who use `?` across the crate.

use crate::birthday::BirthdayError;
#[cfg(feature = "channels")]
use crate::channel::PayloadError;
use crate::channel::{BusinessProfileError, IdentityError};
use crate::contact::FieldError;
use crate::dedupe::DedupeError;
use crate::email::EmailError;
use crate::merge::MergeError;
use crate::normalize::LocaleError;
use crate::phone::PhoneError;
use crate::region::RegionError;

/// Any error of this crate. Each value has a smaller one of its own; this one is for `?`.
///
/// No error says what the input was: kind, position and reason only.
///
/// ```
/// use contactfold::{EmailAddress, PhoneNumber};
///
/// fn key(phone: &str, email: &str) -> Result<String, contactfold::Error> {
///     let phone = PhoneNumber::parse(phone, None)?;
///     let email = EmailAddress::parse(email)?;
///     Ok(format!("{phone} {email}"))
/// }
/// assert!(key("012345", "ana@x.com").is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Of a phone number.
    #[error(transparent)]
    Phone(#[from] PhoneError),
    /// Of an e-mail address.
    #[error(transparent)]
    Email(#[from] EmailError),
    /// Of a date of birth.
    #[error(transparent)]
    Birthday(#[from] BirthdayError),
    /// Of a region.
    #[error(transparent)]
    Region(#[from] RegionError),
    /// Of a locale.
    #[error(transparent)]
    Locale(#[from] LocaleError),
    /// Of the name of a field.
    #[error(transparent)]
    Field(#[from] FieldError),
    /// Of a run.
    #[error(transparent)]
    Dedupe(#[from] DedupeError),
    /// Of an identity on a channel.
    #[error(transparent)]
    Identity(#[from] IdentityError),
    /// Of a payload.
    #[cfg(feature = "channels")]
    #[error(transparent)]
    Payload(#[from] PayloadError),
    /// Of a business profile.
    #[error(transparent)]
    BusinessProfile(#[from] BusinessProfileError),
    /// Of a merge.
    #[error(transparent)]
    Merge(#[from] MergeError),
}
