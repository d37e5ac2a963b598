//! Lenient reading of cells.

mod label;
mod lex;
mod read;
mod reading;
mod resolve;
mod segment;
mod shape;

pub use read::read;
pub use reading::{BareDigits, ReadOptions, Reading, Readings, Repair};
