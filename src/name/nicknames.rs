//! Which names are short for which: directed, one hop, and weighed by how many names a nickname may stand for.

use super::nickname_table::{AMBIGUOUS, FORMAL};

/// Where the formal names of each first letter start, and where the last end.
static STARTS: [u16; 27] = starts();

const fn starts() -> [u16; 27] {
    let mut starts = [0; 27];
    let mut index = 0;
    let mut letter = 0;
    while letter < 27 {
        while index < FORMAL.len() && FORMAL[index].0.as_bytes()[0] < b'a' + letter {
            index += 1;
        }
        // The table is far shorter than 65,536.
        #[expect(clippy::cast_possible_truncation)]
        let start = index as u16;
        starts[letter as usize] = start;
        letter += 1;
    }
    starts
}

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
pub(super) fn formal(name: &str) -> Option<u16> {
    let letter = usize::from(name.bytes().next()?.checked_sub(b'a')?);
    let start = usize::from(*STARTS.get(letter)?);
    let end = usize::from(*STARTS.get(letter + 1)?);
    let index = FORMAL
        .get(start..end)?
        .binary_search_by(|(formal, _)| (*formal).cmp(name))
        .ok()?;
    u16::try_from(start + index).ok()
}

/// How many formal names a nickname may stand for, if it is one of the entry's.
pub(super) fn ambiguity(entry: u16, nickname: &str) -> Option<u8> {
    let (&first, &last) = (nickname.as_bytes().first()?, nickname.as_bytes().last()?);
    let bits = BITS.get(usize::from(entry))?;
    if bits >> bit(first, last, nickname.len()) & 1 == 0 {
        return None;
    }
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
