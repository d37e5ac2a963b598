//! What must hold for any input. The fuzz targets look for an input that breaks a law; the tests replay those that did.

// Each target checks one of the laws.
#![allow(dead_code)]

mod contacts;
pub(crate) mod dedupe;
pub(crate) mod normalize;
pub(crate) mod phone;
pub(crate) mod phone_cell;

use contactfold::Region;

/// A region's code, or two other letters for none, and a text behind it.
fn region_and_text(data: &[u8]) -> Option<(Option<Region>, &str)> {
    let text = std::str::from_utf8(data).ok()?;
    let (code, text) = text.split_at_checked(2)?;
    Some((Region::new(code).ok(), text))
}

/// The region in the peer's type.
fn peer(region: Option<Region>) -> Option<rlibphonenumber::Region> {
    rlibphonenumber::Region::from_code(region?.as_str()).ok()
}
