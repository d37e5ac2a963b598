//! Lists of words as one hash table that is laid out at compile time.

/// A word, and which list it stands in, counted from one; none, if the slot is empty.
type Slot = (&'static str, u8);

/// A hash table with open addressing; `SLOTS` is a power of two, and at least twice the number of words.
pub(super) struct Table<const SLOTS: usize>([Slot; SLOTS]);

impl<const SLOTS: usize> Table<SLOTS> {
    /// Lays out the words of some lists, of which there are at most eight or each word stands in one alone.
    pub(super) const fn new(lists: &[&[&'static str]]) -> Self {
        let mut slots: [Slot; SLOTS] = [("", 0); SLOTS];
        let mut list = 0;
        while list < lists.len() {
            let words = lists[list];
            let mut index = 0;
            while index < words.len() {
                let mut slot = first_slot(words[index].as_bytes()) % SLOTS;
                while slots[slot].1 != 0 {
                    slot = (slot + 1) % SLOTS;
                }
                assert!(list < 255, "too many lists");
                #[allow(clippy::cast_possible_truncation)]
                {
                    slots[slot] = (words[index], list as u8 + 1);
                }
                index += 1;
            }
            list += 1;
        }
        Self(slots)
    }

    /// The lists that a word stands in, each by its place among the lists.
    pub(super) fn lists(&self, word: &str) -> impl Iterator<Item = usize> {
        let mut slot = first_slot(word.as_bytes()) % SLOTS;
        std::iter::from_fn(move || {
            loop {
                let &(known, list) = self.0.get(slot)?;
                let list = usize::from(list).checked_sub(1)?;
                slot = (slot + 1) % SLOTS;
                if known == word {
                    return Some(list);
                }
            }
        })
    }
}

/// A hash of the length and the first and last eight bytes.
const fn first_slot(word: &[u8]) -> usize {
    let (first, last) = match (word.first_chunk::<8>(), word.last_chunk::<8>()) {
        (Some(first), Some(last)) => (u64::from_le_bytes(*first), u64::from_le_bytes(*last)),
        _ => {
            let mut packed = 0;
            let mut index = 0;
            while index < word.len() {
                packed = packed << 8 | word[index] as u64;
                index += 1;
            }
            (packed, 0)
        }
    };
    let mixed =
        (first ^ last.rotate_left(29) ^ word.len() as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    // The upper bits depend on all bytes; what is left fits into any usize.
    (mixed >> 40) as usize
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn words_are_found_in_each_of_their_lists_and_no_others_are() {
        static TABLE: Table<16> =
            Table::new(&[&["a", "banana.example", ""], &["cherry", "a"], &["a"]]);
        let lists = |word| TABLE.lists(word).collect::<Vec<_>>();
        assert_eq!(lists("a"), [0, 1, 2]);
        assert_eq!(lists("banana.example"), [0]);
        assert_eq!(lists("cherry"), [1]);
        assert_eq!(lists(""), [0]);
        for other in ["b", "banana.exampl", "banana!example", "cherry "] {
            assert_eq!(lists(other), [0; 0], "{other}");
        }
    }
}
