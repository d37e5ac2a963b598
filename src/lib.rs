//! Fold messy contact data into one clean record per person.

pub mod address;
pub mod birthday;
mod cell;
mod contact;
pub mod email;
pub mod name;
pub mod organization;
pub mod phone;
pub mod profile;
mod region;
mod text;

pub use address::PostalAddress;
pub use birthday::Birthday;
pub use cell::Outcome;
pub use contact::{Field, FieldError, RawContact};
pub use email::{EmailAddress, EmailError};
pub use name::PersonName;
pub use organization::Organization;
pub use phone::{NumberType, PhoneError, PhoneErrorKind, PhoneFormat, PhoneNumber, Possibility};
pub use region::{Region, RegionError};
