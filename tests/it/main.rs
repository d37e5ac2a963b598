//! The one test binary: tables of cases, laws, and examples run end to end.

mod name;
mod name_pairs;
