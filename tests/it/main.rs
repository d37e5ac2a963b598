//! The one test binary: tables of cases, laws, and examples run end to end.
mod dedupe;
mod name;
mod phone;
mod profile;
#[cfg(feature = "serde")]
mod serde;
//! One test binary, a module a room.
mod email;
mod email_cells;
mod email_laws;
mod email_suites;
mod email_table;
mod name_pairs;
