//! What must hold for any input. The fuzz targets look for an input that breaks a law; the tests replay those that did.

// Each target checks one of the laws.
#![allow(dead_code)]

mod contacts;
pub(crate) mod dedupe;
pub(crate) mod email;
pub(crate) mod email_cell;
pub(crate) mod name;
pub(crate) mod normalize;
pub(crate) mod phone;
pub(crate) mod phone_cell;
