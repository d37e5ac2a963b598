mod dedupe;
mod files;
mod flags;
mod normalize;
mod run;

pub(crate) use run::{run, scratch};
