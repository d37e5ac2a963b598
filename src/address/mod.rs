//! Postal addresses: parts as they were typed, and keys with abbreviations spelled out.
//!
//! ```
//! use contactfold::address::{self, AddressLevel, PostalAddress};
//!
//! let a = PostalAddress::builder().street("12 N Main St").locality("Dallas").build();
//! let b = PostalAddress::builder().street("North Main Street").house_number("12").build();
//! let comparison = address::compare(&a, &b);
//! assert_eq!(comparison.street(), AddressLevel::Equal);
//! assert_eq!(comparison.house_number(), AddressLevel::Equal);
//! ```

mod abbreviations;
mod compare;
mod split;
mod value;

pub use compare::{AddressComparison, AddressLevel, compare};
pub use value::{AddressParts, PostalAddress};
