//! Lenient reading of cells.

mod label;
mod letters;
mod lex;
mod read;
mod reading;
mod resolve;
mod segment;
mod shape;
mod split;
mod traits;

pub use read::read;
pub use reading::{BareDigits, ReadOptions, Reading, Readings, Repair};
