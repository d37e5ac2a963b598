//! The one test binary: tables of cases, laws, and examples run end to end.

mod name;
mod phone;
mod profile;
