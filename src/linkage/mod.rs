//! Record linkage: who could be the same, what agrees, how much that says, and who is one person.

pub(crate) mod block;
pub(crate) mod cluster;
mod column;
pub(crate) mod compare;
mod explain;
mod level;
mod model;
mod resemble;
pub(crate) mod rules;
mod shipped;
pub(crate) mod table;
pub(crate) mod train;
mod weight;
pub(crate) mod weights;

pub use block::BlockingRuleReport;
pub use explain::{Explanation, ExplanationRow, Factor, Relation};
pub use level::{Comparison, Level};
pub use model::Model;
pub use weight::MatchWeight;
