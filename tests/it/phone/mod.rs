mod cells;
mod corpora;
mod differential;
mod laws;
mod strict;
