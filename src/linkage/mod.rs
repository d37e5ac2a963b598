//! Record linkage: who could be the same, what agrees, how much that says, and who is one person.

pub(crate) mod block;
pub(crate) mod cluster;
mod column;
pub(crate) mod compare;
mod explain;
mod model;
pub(crate) mod rules;
pub(crate) mod table;
mod weight;

pub use block::BlockingRuleReport;
pub use explain::{Explanation, ExplanationRow, Factor, Relation};
pub use model::{Comparison, Level};
pub use weight::MatchWeight;
