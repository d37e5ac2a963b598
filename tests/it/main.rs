//! The one test binary: tables of cases, laws, and examples run end to end.

mod dedupe;
mod examples;
mod generate;
mod name;
mod phone;
mod profile;
#[cfg(feature = "serde")]
mod serde;
