//! What must hold for any input. The fuzz targets look for an input that breaks a law; the tests replay those that did.

mod contacts;
pub(crate) mod dedupe;
pub(crate) mod name;
pub(crate) mod normalize;
