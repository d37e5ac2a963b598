//! What people type into a field for e-mail addresses.

mod clean;
mod encoded_word;
mod found;
mod guess;
mod item;
mod join;
mod read;
mod reading;
mod word;

pub use read::read;
pub use reading::{ReadOptions, Reading, Repair, Suggestions};
