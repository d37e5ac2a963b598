//! The one test binary: tables of cases, laws, and examples run end to end.

mod address;
mod birthday;
mod name_laws;
mod name_pairs;
mod name_parts;
mod name_scenarios;
mod organization;
