//! What the programs share: arguments, files, progress.

mod columns;
mod failure;
mod progress;
mod scan;
mod table;

pub(crate) use columns::{Columns, Mapping, find, unknown};
pub(crate) use failure::{Failure, exit};
pub(crate) use progress::{Loudness, Progress};
pub(crate) use table::Table;
