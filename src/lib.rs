//! Fold messy contact data into one clean record per person.

mod cell;
mod contact;
pub mod profile;
mod region;
mod text;

pub use cell::Outcome;
pub use contact::{Field, FieldError, RawContact};
pub use region::{Region, RegionError};
