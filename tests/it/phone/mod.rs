mod cells;
mod corpora;
mod differential;
#[cfg(feature = "phonenumber")]
mod interop;
mod laws;
mod strict;
