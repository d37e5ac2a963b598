//! Fold messy contact data into one clean record per person.

pub mod address;
pub mod birthday;
mod cell;
mod contact;
pub mod name;
pub mod organization;
mod region;
mod text;

pub use address::PostalAddress;
pub use birthday::Birthday;
pub use cell::Outcome;
pub use contact::{Field, RawContact};
pub use name::PersonName;
pub use organization::Organization;
pub use region::{Region, RegionError};
