//! Which names are short for which: directed, one hop, and weighed by how many names a nickname may stand for.

use std::num::NonZeroU16;

use super::nickname_table::{AMBIGUOUS, FORMAL};
use crate::text::Table;

/// The formal names, each with its nicknames.
static NAMES: Table<&str, 4096> = Table::new(FORMAL);

/// An entry of the table of formal names, counted from one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Formal(NonZeroU16);

/// For each formal name a bit for each of its nicknames, by [`bit`]: most words that are none are ruled out by it.
static BITS: [u64; FORMAL.len()] = bits();

const fn bits() -> [u64; FORMAL.len()] {
    let mut bits = [0; FORMAL.len()];
    let mut index = 0;
    while index < FORMAL.len() {
        let nicknames = FORMAL[index].1.as_bytes();
        let mut start = 0;
        let mut at = 0;
        while at <= nicknames.len() {
            if at == nicknames.len() || nicknames[at] == b' ' {
                bits[index] |= 1 << bit(nicknames[start], nicknames[at - 1], at - start);
                start = at + 1;
            }
            at += 1;
        }
        index += 1;
    }
    bits
}

/// One of 64 bits, by the first and last letter of a word and its length.
const fn bit(first: u8, last: u8, len: usize) -> u8 {
    #[expect(clippy::cast_possible_truncation, reason = "less than 64")]
    let bit = (first as usize * 7 + last as usize * 3 + len * 11) as u8 % 64;
    bit
}

/// The entry of a formal name.
pub(super) fn formal(name: &str) -> Option<Formal> {
    let number = u16::try_from(NAMES.position(name)? + 1).ok()?;
    NonZeroU16::new(number).map(Formal)
}

/// How many formal names a nickname may stand for, if it is one of the entry's.
pub(super) fn ambiguity(formal: Formal, nickname: &str) -> Option<u8> {
    let index = usize::from(formal.0.get()) - 1;
    let (&first, &last) = (nickname.as_bytes().first()?, nickname.as_bytes().last()?);
    if BITS.get(index)? >> bit(first, last, nickname.len()) & 1 == 0 {
        return None;
    }
    let (_, nicknames) = FORMAL.get(index)?;
    let mut known = nicknames.as_bytes().split(|&b| b == b' ');
    if !known.any(|known| known == nickname.as_bytes()) {
        return None;
    }
    let count = AMBIGUOUS
        .binary_search_by(|(known, _)| (*known).cmp(nickname))
        .ok()
        .and_then(|index| AMBIGUOUS.get(index))
        .map_or(1, |(_, count)| *count);
    Some(count)
}
