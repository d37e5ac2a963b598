//! The same person on several channels: what a message says of its sender, and which known contact that is.
//!
//! An [`Identity`] is what a channel knows somebody by; the channel says what its digits are, so that an opaque id is never
//! taken for a phone number. An [`Inbound`] is what one message or event tells of a person. A [`Directory`] of
//! known contacts recognises it: by the same identity, by another spelling of the number, or not at all.
//!
//! With the feature `channels`, [`PayloadReader`] reads the webhooks of messaging services.
//!
//! ```
//! use contactfold::channel::{Channel, Directory, Identity, Inbound, Recognition};
//! use contactfold::{Field, Normalizer, RawContact};
//!
//! let raw = RawContact::new().with(Field::Name, "Ana Lima").with(Field::Phone, "+55 41 98888-7777");
//! let mut known = Directory::new();
//! known.insert("ana", Normalizer::new().normalize(&raw).contact());
//!
//! // The account is older than the ninth digit of Brazil's mobile numbers.
//! let sender = Identity::parse(Channel::WhatsApp, "554188887777")?;
//! match known.recognize(&Inbound::message(sender)) {
//!     Recognition::ByEquivalence(found) => {
//!         assert_eq!(found.key(), &"ana");
//!         assert_eq!(found.rule().map(|rule| rule.id()), Some("BR-9"));
//!     }
//!     other => panic!("{other:?}"),
//! }
//! # Ok::<(), contactfold::channel::IdentityError>(())
//! ```

mod business_profile;
mod directory;
mod identity;
mod inbound;
#[cfg(feature = "channels")]
mod payload;
mod recognition;
mod time;

pub use business_profile::{
    BusinessField, BusinessFieldError, BusinessFieldErrorKind, BusinessProfile,
    BusinessProfileBuilder, BusinessProfileError, Industry,
};
pub use directory::{Directory, Validity};
pub use identity::{Channel, Identity, IdentityError, IdentityErrorKind, OpaqueId, WaId};
pub use inbound::{Event, IdentityChange, Inbound, SharedContact, UnreadIdentity};
#[cfg(feature = "channels")]
pub use payload::{PayloadError, PayloadErrorKind, PayloadReader, Provider};
pub use recognition::{Recognition, Recognized};
pub use time::Timestamp;
