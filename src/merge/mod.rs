//! What the one record of a person would be.

mod plan;

pub use plan::{Choice, MergeError, MergeErrorKind, MergePlan, Part};
