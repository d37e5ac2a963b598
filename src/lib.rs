//! Fold messy contact data into one clean record per person.

pub mod address;
pub mod birthday;
mod cell;
mod contact;
mod dedupe;
pub mod email;
mod error;
pub mod linkage;
pub mod merge;
pub mod name;
mod normalize;
pub mod organization;
mod parallel;
pub mod phone;
pub mod profile;
mod region;
#[cfg(feature = "serde")]
mod serde;
mod text;

pub use address::PostalAddress;
pub use birthday::Birthday;
pub use cell::Outcome;
pub use contact::{Contact, ContactPhone, Field, FieldError, NamedValue, RawContact};
pub use dedupe::{
    Decision, DedupeError, DedupeErrorKind, Deduplicator, MergeSuggestion, Progress, Report,
    ScoredPair, Stage,
};
pub use email::{EmailAddress, EmailError};
pub use error::Error;
pub use name::PersonName;
pub use normalize::{
    Change, Issue, IssueKind, Normalized, Normalizer, Repair, SuggestedValue, Suggestion, Trace,
};
pub use organization::Organization;
pub use phone::{NumberType, PhoneError, PhoneErrorKind, PhoneFormat, PhoneNumber, Possibility};
pub use region::{Region, RegionError};
