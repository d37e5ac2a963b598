//! Which names are short for which: directed, one hop, and weighed by how many names a nickname may stand for.

use super::nickname_table::{AMBIGUOUS, FORMAL};

/// The entry of a formal name.
pub(super) fn formal(name: &str) -> Option<u16> {
    let index = FORMAL
        .binary_search_by(|(formal, _)| (*formal).cmp(name))
        .ok()?;
    u16::try_from(index).ok()
}

/// How many formal names a nickname may stand for, if it is one of the entry's.
pub(super) fn ambiguity(entry: u16, nickname: &str) -> Option<u8> {
    let (_, nicknames) = FORMAL.get(usize::from(entry))?;
    if !nicknames.split(' ').any(|known| known == nickname) {
        return None;
    }
    let count = AMBIGUOUS
        .binary_search_by(|(known, _)| (*known).cmp(nickname))
        .ok()
        .and_then(|index| AMBIGUOUS.get(index))
        .map_or(1, |(_, count)| *count);
    Some(count)
}
