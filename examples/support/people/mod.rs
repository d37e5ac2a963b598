//! People who do not exist, and the records that clerks, forms and imports would keep of them.
//!
//! Everything follows from the number of rows and the seed, by integers alone, so that a file is the same on
//! every platform. A row is computed when it is asked for: nothing but 12 bytes a row is held.

mod damage;
mod phone;
mod population;
mod random;
mod record;
mod words;

pub(crate) use population::Population;
pub(crate) use record::{COLUMNS, Record};
