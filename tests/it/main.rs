//! The one test binary: tables of cases, laws, and examples run end to end.

mod dedupe;
mod examples;
mod generate;
mod email;
mod email_cells;
mod email_laws;
mod email_suites;
mod email_table;
mod name;
mod name_pairs;
mod phone;
mod profile;
#[cfg(feature = "serde")]
mod serde;
