//! From what was typed to what it means, with every change explained and nothing lost.

mod birth;
mod issue;
mod locale;
mod name;
mod normalizer;
mod place;
mod placeholder;
mod reading;
mod trace;

pub use issue::{Issue, IssueKind, SuggestedValue, Suggestion};
pub use locale::{Locale, LocaleError};
pub use normalizer::{CellValues, Normalized, Normalizer, Placeholders, Tracing};
pub use trace::{Certainty, Change, Repair, Step, Trace};
