//! Phone numbers: strict parsing with upstream libphonenumber's semantics, and lenient reading of cells.
//!
//! [`PhoneNumber::parse`] reads one number as Google's libphonenumber does. [`read`] reads a cell as a person would:
//! none, one or several numbers, each with what was repaired. The numbering plans come from the metadata of that
//! library, as the crate `phonenumber` packs it; [`METADATA_VERSION`] says which. They are compiled into tables when
//! this crate is built: nothing is loaded, locked or compiled at run time.

mod cell;
mod chars;
mod error;
mod extension;
mod fictitious;
mod format;
#[cfg(feature = "phonenumber")]
mod interop;
mod number;
mod parse;
mod plan;
mod renumbering;

pub use cell::{BareDigits, ReadOptions, Reading, Readings, Repair, read};
pub use error::{PhoneError, PhoneErrorKind};
pub use extension::Extension;
pub use format::PhoneFormat;
pub use number::{NumberType, ParsedNumber, PhoneNumber, Possibility};
pub use renumbering::{Canonical, Confidence, Equivalence, Equivalent, Equivalents, SpellingRule};

/// The version of libphonenumber's metadata that the numbering plans follow.
pub const METADATA_VERSION: &str = plan::METADATA_VERSION;
