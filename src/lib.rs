//! Fold messy contact data into one clean record per person.
//!
//! There is one way through this crate, and each of its stages can be used alone:
//!
//! ```text
//! RawContact ──Normalizer──▶ Contact + Trace          what was typed ▶ what it means, and every change explained
//! Contact   ──blocking─────▶ candidate pairs          who could be the same
//! pair      ──comparison───▶ comparison levels        what agrees, what differs, what is missing
//! levels    ──model────────▶ MatchWeight              how much that says, in bits
//! weights   ──clustering───▶ MergeSuggestion          who is one person
//! group     ──MergePlan────▶ golden record            what the one record would be; nothing is changed
//! ```
//!
//! # Values
//!
//! [`PhoneNumber`], [`EmailAddress`], [`PersonName`], [`Organization`], [`PostalAddress`] and [`Birthday`] know nothing
//! of contacts. Each has a strict parser for one value; phone numbers and e-mail addresses also have a lenient reader
//! for a cell that holds none, one or several ([`phone::read`], [`email::read`]).
//!
//! ```
//! use contactfold::{EmailAddress, PhoneNumber, Region};
//!
//! let typed = PhoneNumber::parse("020 7946 0018", Some(Region::new("GB")?))?;
//! assert_eq!(typed, PhoneNumber::parse("+44 20 7946 0018", None)?);
//! assert_eq!(typed.to_string(), "+442079460018");
//!
//! let email = EmailAddress::parse("Ana@X.com")?;
//! assert_eq!(email, EmailAddress::parse("ana@x.com")?);
//! assert_eq!(email.as_str(), "Ana@x.com");
//! # Ok::<(), contactfold::Error>(())
//! ```
//!
//! # Contacts
//!
//! A [`RawContact`] holds what was typed, any number of values of each [`Field`]. A [`Normalizer`] reads it: what it
//! could not read is an [`Issue`], what it guessed is a [`Suggestion`] and never stored, what it changed without loss is
//! in the [`Trace`]. [`profile::detect`] tells which column of an export is which field.
//!
//! ```
//! use contactfold::{Field, Normalizer, RawContact};
//!
//! let raw = RawContact::new().with(Field::Phone, "012-345 6789").with(Field::Email, "ana@x.com");
//! let normalized = Normalizer::new().normalize(&raw);
//! assert_eq!(normalized.contact().emails().len(), 1);
//! assert!(normalized.contact().phones().is_empty(), "without a country code it is no number");
//! println!("{}", normalized.issues()[0]);
//! ```
//!
//! # Duplicates
//!
//! A [`Deduplicator`] finds who could be one person and says why. The weight of a pair is a sum of rows
//! ([`linkage::Explanation`]): what is to be expected of any pair, what each comparison says, and what of that a
//! household or an office would explain as well. A missing value says nothing; what many share says little.
//!
//! ```
//! use contactfold::{Contact, Decision, Deduplicator, Field, Normalizer, RawContact};
//!
//! let normalizer = Normalizer::new();
//! let contacts: Vec<Contact> = [("Ana Pereira", "ana@x.com"), ("Pereira, Ana", "Ana@X.com"), ("Bo", "bo@x.com")]
//!     .iter()
//!     .map(|(name, email)| RawContact::new().with(Field::Name, *name).with(Field::Email, *email))
//!     .map(|raw| normalizer.normalize(&raw).into_contact())
//!     .collect();
//!
//! let report = Deduplicator::new().run(&contacts)?;
//! let suggestion = &report.suggestions()[0];
//! assert_eq!(suggestion.members(), [0, 1]);
//! assert_eq!(suggestion.decision(), Decision::Match);
//! assert_eq!(suggestion.explanation().weight(), suggestion.weight());
//! # Ok::<(), contactfold::Error>(())
//! ```
//!
//! # Merging
//!
//! A [`merge::MergePlan`] is the one record that several would be, and where each of its values comes from.
//!
//! # Channels
//!
//! A phone number has several spellings where a country renumbered, and messaging services keep the old ones:
//! [`PhoneNumber::canonical`], [`PhoneNumber::equivalents`] and [`PhoneNumber::equivalence`] know them. [`channel`] knows
//! the identities of a person on other channels, reads what messaging services send, and recognises who it is of.
//!
//! # Features
//!
//! * `channels`: readers of the webhooks of messaging services.
//! * `rayon` (on by default): work on all cores; the output is byte for byte that of one thread.
//! * `serde`: `Serialize` and `Deserialize` for every value; it is read through its parser.
//! * `phonenumber`: conversions from and to the type of the crate `phonenumber`.
//!
//! # Errors
//!
//! Every value has a small error of its own with a `kind()`; [`Error`] is one for all of them. No error, and no
//! [`Issue`], says what the input was: they may be logged.

pub mod address;
pub mod birthday;
mod cell;
pub mod channel;
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
pub use contact::{
    Contact, ContactPhone, Field, FieldError, Identifier, NamedValue, RawContact, Verification,
};
pub use dedupe::{
    Decision, DedupeError, DedupeErrorKind, Deduplicator, MergeSuggestion, Progress, Report,
    ScoredPair, Stage,
};
pub use email::{EmailAddress, EmailError};
pub use error::Error;
pub use name::PersonName;
pub use normalize::{
    CellValues, Certainty, Change, Issue, IssueKind, Locale, LocaleError, Normalized, Normalizer,
    Placeholders, Repair, Step, SuggestedValue, Suggestion, Trace, Tracing,
};
pub use organization::Organization;
pub use phone::{NumberType, PhoneError, PhoneErrorKind, PhoneFormat, PhoneNumber, Possibility};
pub use region::{Region, RegionError};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
