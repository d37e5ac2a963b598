//! Names of persons: what was typed, what it means for matching, and how two of them compare.
//!
//! A [`PersonName`] keeps its parts as they were typed and, beside them, *tokens*: words folded for matching.
//! Everything that comparing needs is prepared when the name is made, so that [`compare`] neither allocates nor
//! folds.
//!
//! ```
//! use contactfold::name::{self, NameLevel, PersonName};
//!
//! let a = PersonName::parse("Dr. José García López");
//! let b = PersonName::parse("GARCIA, Jose");
//! assert_eq!(a.given(), "José");
//! assert_eq!(name::compare(&a, &b).level(), NameLevel::Subset);
//! ```

mod compare;
mod level;
mod lexicon;
mod nickname_table;
mod nicknames;
mod order;
mod parse;
mod parts;
mod person;
mod placeholder;
mod romanized;
mod similarity;
mod sound;
mod spelling;
mod surnames;
mod token;
mod vocabulary;
mod words;

pub use compare::{NameComparison, compare};
pub use level::NameLevel;
pub use order::NameOrder;
pub use parts::NameParts;
pub use person::{Generation, PersonName};
pub use placeholder::{Placeholder, placeholder};
pub use similarity::similarity;
pub use sound::Sound;

pub(crate) use similarity::bounded_distance;
