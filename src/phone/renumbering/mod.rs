//! One number under several spellings: what renumberings and messaging services made of it.

mod equivalence;
mod rule;
mod table;

pub(super) use table::argentina_15;

pub use equivalence::{Canonical, Equivalence, Equivalent, Equivalents};
pub use rule::{Confidence, SpellingRule};
