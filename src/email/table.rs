//! Lists of words as one hash table that is laid out at compile time.

/// A word, with what its search compares first, and which list it stands in, counted from one.
#[derive(Clone, Copy)]
struct Entry {
    digest: Digest,
    word: &'static str,
    list: u8,
}

/// A hash table with open addressing: the entries, of which the first is none, and for each slot which entry is there.
/// `SLOTS` is a power of two.
pub(super) struct Table<const ENTRIES: usize, const SLOTS: usize> {
    entries: [Entry; ENTRIES],
    slots: [u16; SLOTS],
}

/// How many entries the words of some lists need.
pub(super) const fn entries(lists: &[&[&str]]) -> usize {
    let mut count = 1;
    let mut list = 0;
    while list < lists.len() {
        count += lists[list].len();
        list += 1;
    }
    count
}

impl<const ENTRIES: usize, const SLOTS: usize> Table<ENTRIES, SLOTS> {
    /// Lays out the words of some lists.
    #[allow(clippy::cast_possible_truncation, reason = "asserted")]
    pub(super) const fn new(lists: &[&[&'static str]]) -> Self {
        const NONE: Entry = Entry {
            digest: Digest::of(b""),
            word: "",
            list: 0,
        };
        assert!(lists.len() < 256, "too many lists");
        assert!(ENTRIES == entries(lists) && ENTRIES < 65536 && 2 * ENTRIES <= SLOTS);
        let mut table = Self {
            entries: [NONE; ENTRIES],
            slots: [0; SLOTS],
        };
        let mut entry = 0;
        let mut list = 0;
        while list < lists.len() {
            let words = lists[list];
            let mut index = 0;
            while index < words.len() {
                entry += 1;
                let word = words[index];
                let digest = Digest::of(word.as_bytes());
                table.entries[entry] = Entry {
                    digest,
                    word,
                    list: list as u8 + 1,
                };
                let mut slot = digest.slot() % SLOTS;
                while table.slots[slot] != 0 {
                    slot = (slot + 1) % SLOTS;
                }
                table.slots[slot] = entry as u16;
                index += 1;
            }
            list += 1;
        }
        table
    }

    /// The lists that a word stands in, counted from one.
    pub(super) fn lists(&self, word: &str) -> impl Iterator<Item = usize> {
        let digest = Digest::of(word.as_bytes());
        let mut slot = digest.slot();
        std::iter::from_fn(move || {
            let list = self.next(digest, word, &mut slot);
            (list != 0).then_some(list)
        })
    }

    /// The first list that a word stands in, counted from one; 0, if it stands in none.
    pub(super) fn first(&self, word: &str) -> usize {
        let digest = Digest::of(word.as_bytes());
        self.next(digest, word, &mut digest.slot())
    }

    /// The list of the next slot that has the word, from `slot` on, or 0 at an empty one.
    fn next(&self, digest: Digest, word: &str, slot: &mut usize) -> usize {
        loop {
            let entry = self
                .slots
                .get(*slot % SLOTS)
                .copied()
                .map_or(0, usize::from);
            let Some(known) = self.entries.get(entry) else {
                return 0;
            };
            *slot += 1;
            // One branch for both ends of the search.
            if (known.list == 0) | known.digest.is(digest)
                && (digest.len <= 16 || known.list == 0 || known.word == word)
            {
                return usize::from(known.list);
            }
        }
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
        let (first, last) = if let (Some(first), Some(last)) =
            (word.first_chunk::<8>(), word.last_chunk::<8>())
        {
            (u64::from_le_bytes(*first), u64::from_le_bytes(*last))
        } else if let (Some(first), Some(last)) = (word.first_chunk::<4>(), word.last_chunk::<4>())
        {
            let first = u32::from_le_bytes(*first) as u64;
            (first << 32 | u32::from_le_bytes(*last) as u64, 0)
        } else {
            (pack(word), 0)
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

/// Up to eight bytes in one word.
const fn pack(bytes: &[u8]) -> u64 {
    let mut packed = 0;
    let mut index = 0;
    while index < bytes.len() {
        packed = packed << 8 | bytes[index] as u64;
        index += 1;
    }
    packed
}

#[cfg(test)]
mod tests {
    use super::{Table, entries};

    #[test]
    fn words_are_found_in_each_of_their_lists_and_no_others_are() {
        const LISTS: &[&[&str]] = &[
            &["a", "banana.example", ""],
            &["cherry", "a"],
            &["a", "seventeen-letters"],
        ];
        static TABLE: Table<{ entries(LISTS) }, 16> = Table::new(LISTS);
        let lists = |word| TABLE.lists(word).collect::<Vec<_>>();
        assert_eq!(lists("a"), [1, 2, 3]);
        assert_eq!(lists("banana.example"), [1]);
        assert_eq!(lists("cherry"), [2]);
        assert_eq!(lists(""), [1]);
        assert_eq!(lists("seventeen-letters"), [3]);
        assert_eq!(TABLE.first("a"), 1);
        assert_eq!(TABLE.first("b"), 0);
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
