mod dedupe;
mod exports;
mod files;
mod flags;
mod normalize;
mod run;

pub(crate) use run::{run, scratch};
