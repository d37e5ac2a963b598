//! What people type into a field for e-mail addresses.

mod read;
mod reading;

pub use read::read;
pub use reading::{ReadOptions, Reading, Repair, Suggestions};
