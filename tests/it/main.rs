//! The one test binary: tables of cases, laws, and examples run end to end.

mod address;
mod birthday;
mod channel;
mod dedupe;
mod email;
mod email_allocations;
mod email_cells;
mod email_laws;
#[cfg(feature = "serde")]
mod email_serde;
mod email_suites;
mod email_table;
mod examples;
mod generate;
mod name_laws;
mod name_pairs;
mod name_parts;
mod name_scenarios;
mod normalize;
mod organization;
mod phone;
mod profile;
mod regressions;
#[cfg(feature = "serde")]
mod serde;
mod table;
