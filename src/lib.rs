//! Fold messy contact data into one clean record per person.

mod cell;
mod contact;
pub mod email;
pub mod phone;
pub mod profile;
mod region;
mod text;

pub use cell::Outcome;
pub use contact::{Field, FieldError, RawContact};
pub use email::{EmailAddress, EmailError};
pub use phone::{NumberType, PhoneError, PhoneErrorKind, PhoneFormat, PhoneNumber, Possibility};
pub use region::{Region, RegionError};
