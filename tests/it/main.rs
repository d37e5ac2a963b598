//! One test binary, a module a room.

mod email;
mod email_cells;
mod email_laws;
mod email_suites;
mod email_table;
