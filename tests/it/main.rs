//! The tests of the public surface, one module a file.

mod phone;
mod table;
