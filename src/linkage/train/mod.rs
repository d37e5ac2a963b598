//! Estimating the model from the data at hand.

mod em;
mod frequency;
mod observed;

pub(crate) use em::fit;
