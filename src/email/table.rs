//! Lists of words as one hash table that is laid out at compile time.

/// A word, with what its search compares first, and which list it stands in, counted from one; none, if the slot is
/// empty.
#[derive(Clone, Copy)]
struct Slot {
    digest: Digest,
    word: &'static str,
    list: u8,
}

/// A hash table with open addressing; `SLOTS` is a power of two, and at least twice the number of words.
pub(super) struct Table<const SLOTS: usize>([Slot; SLOTS]);

impl<const SLOTS: usize> Table<SLOTS> {
    /// Lays out the words of some lists.
    pub(super) const fn new(lists: &[&[&'static str]]) -> Self {
        const EMPTY: Slot = Slot {
            digest: Digest::of(b""),
            word: "",
            list: 0,
        };
        let mut slots = [EMPTY; SLOTS];
        let mut list = 0;
        while list < lists.len() {
            let words = lists[list];
            let mut index = 0;
            while index < words.len() {
                let word = words[index];
                let digest = Digest::of(word.as_bytes());
                let mut slot = digest.slot() % SLOTS;
                while slots[slot].list != 0 {
                    slot = (slot + 1) % SLOTS;
                }
                assert!(list < 255, "too many lists");
                #[allow(clippy::cast_possible_truncation)]
                let list = list as u8 + 1;
                slots[slot] = Slot { digest, word, list };
                index += 1;
            }
            list += 1;
        }
        Self(slots)
    }

    /// The lists that a word stands in, each by its place among the lists.
    pub(super) fn lists(&self, word: &str) -> impl Iterator<Item = usize> {
        let digest = Digest::of(word.as_bytes());
        let mut slot = digest.slot() % SLOTS;
        std::iter::from_fn(move || {
            loop {
                let known = self.0.get(slot)?;
                let list = usize::from(known.list).checked_sub(1)?;
                slot = (slot + 1) % SLOTS;
                if known.digest.is(digest) && (digest.len <= 16 || known.word == word) {
                    return Some(list);
                }
            }
        })
    }
}

/// The length and the first and last eight bytes of a word, which are all of it if it has at most sixteen.
#[derive(Clone, Copy)]
struct Digest {
    first: u64,
    last: u64,
    len: usize,
}

impl Digest {
    const fn of(word: &[u8]) -> Self {
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
        Self {
            first,
            last,
            len: word.len(),
        }
    }

    fn is(self, other: Self) -> bool {
        (self.first ^ other.first) | (self.last ^ other.last) | (self.len ^ other.len) as u64 == 0
    }

    /// Where the search begins; the upper bits of the product depend on all bytes.
    const fn slot(self) -> usize {
        let mixed = (self.first ^ self.last.rotate_left(29) ^ self.len as u64)
            .wrapping_mul(0x9E37_79B9_7F4A_7C15);
        (mixed >> 40) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn words_are_found_in_each_of_their_lists_and_no_others_are() {
        static TABLE: Table<16> = Table::new(&[
            &["a", "banana.example", ""],
            &["cherry", "a"],
            &["a", "seventeen-letters"],
        ]);
        let lists = |word| TABLE.lists(word).collect::<Vec<_>>();
        assert_eq!(lists("a"), [0, 1, 2]);
        assert_eq!(lists("banana.example"), [0]);
        assert_eq!(lists("cherry"), [1]);
        assert_eq!(lists(""), [0]);
        assert_eq!(lists("seventeen-letters"), [2]);
        assert_eq!(lists("seventee-_letters"), [0; 0]);
        for other in [
            "b",
            "banana.exampl",
            "banana!example",
            "seventeen_letters",
            "cherry ",
        ] {
            assert_eq!(lists(other), [0; 0], "{other}");
        }
    }
}
