//! Nicknames.

pub(super) static FORMAL: &[(&str, &str)] = &[("robert", "bob rob")];
pub(super) static AMBIGUOUS: &[(&str, u8)] = &[];
