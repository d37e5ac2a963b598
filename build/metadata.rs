//! The numbering plan as the crate `phonenumber` has it, in the order and with the defaults of upstream's own build.

use phonenumber::Metadata;
use phonenumber::metadata::{DATABASE, Descriptor};

/// Upstream's types in the order in which it tries them; the numbers are `NumberType`'s.
pub(crate) const PREMIUM_RATE: u16 = 5;
pub(crate) const TOLL_FREE: u16 = 4;
pub(crate) const SHARED_COST: u16 = 6;
pub(crate) const VOIP: u16 = 7;
pub(crate) const PERSONAL_NUMBER: u16 = 8;
pub(crate) const PAGER: u16 = 9;
pub(crate) const UAN: u16 = 10;
pub(crate) const VOICEMAIL: u16 = 11;
pub(crate) const FIXED_LINE: u16 = 1;
pub(crate) const MOBILE: u16 = 2;
pub(crate) const FIXED_LINE_OR_MOBILE: u16 = 3;

/// One country calling code, and the entries that share it, the main one first.
pub(crate) struct Country {
    pub(crate) code: u16,
    pub(crate) entries: Vec<&'static Metadata>,
}

/// Every country calling code, in order.
pub(crate) fn countries() -> Vec<Country> {
    (1..1000)
        .filter_map(|code| {
            let entries: Vec<_> = DATABASE.by_code(&code)?;
            Some(Country { code, entries })
        })
        .collect()
}

/// The types that a number can have, in upstream's order.
pub(crate) fn types(entry: &Metadata) -> [(u16, Option<&Descriptor>); 10] {
    let all = entry.descriptors();
    [
        (PREMIUM_RATE, all.premium_rate()),
        (TOLL_FREE, all.toll_free()),
        (SHARED_COST, all.shared_cost()),
        (VOIP, all.voip()),
        (PERSONAL_NUMBER, all.personal_number()),
        (PAGER, all.pager()),
        (UAN, all.uan()),
        (VOICEMAIL, all.voicemail()),
        (FIXED_LINE, all.fixed_line()),
        (MOBILE, all.mobile()),
    ]
}

/// A set of lengths, bit n for length n.
pub(crate) fn length_set(lengths: &[u16]) -> u32 {
    lengths.iter().fold(0, |set, length| set | 1 << length)
}

/// The lengths of whole numbers and of local ones. Upstream's general description has those of all its types.
pub(crate) fn lengths(entry: &Metadata) -> (u32, u32) {
    let (mut whole, mut local) = (0, 0);
    for descriptor in types(entry)
        .into_iter()
        .filter_map(|(_, descriptor)| descriptor)
    {
        whole |= length_set(descriptor.possible_length());
        local |= length_set(descriptor.possible_local_length());
    }
    (whole, local & !whole)
}

/// What may stand before a national number, and is stripped in parsing; by default the national prefix.
pub(crate) fn prefix_for_parsing(entry: &Metadata) -> Option<&str> {
    match entry.national_prefix_for_parsing() {
        Some(pattern) => Some(pattern.as_str()),
        None => entry.national_prefix(),
    }
}
