//! Tables of words, looked up by one hash.

/// A hash of a word, for tables that the compiler builds.
pub(crate) const fn hash(word: &[u8]) -> usize {
    const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut hash = (word.len() as u64).wrapping_mul(FACTOR);
    let mut rest = word;
    while let Some((chunk, after)) = rest.split_first_chunk() {
        hash = (hash ^ u64::from_le_bytes(*chunk)).wrapping_mul(FACTOR);
        hash ^= hash >> 32;
        rest = after;
    }
    let mut last = 0;
    while let [first, after @ ..] = rest {
        last = last << 8 | *first as u64;
        rest = after;
    }
    let hash = (hash ^ last).wrapping_mul(FACTOR);
    (hash >> 32) as usize
}

/// Words with a value each, and where each is found: in one of `SLOTS`, a power of two, or the next that are taken.
pub(crate) struct Table<V: 'static, const SLOTS: usize> {
    words: &'static [(&'static str, V)],
    /// The number of a word in the list, counted from one; zero is a free slot.
    slots: [u16; SLOTS],
}

impl<V, const SLOTS: usize> Table<V, SLOTS> {
    /// Of a list of words, each once.
    pub(crate) const fn new(words: &'static [(&'static str, V)]) -> Self {
        assert!(SLOTS.is_power_of_two() && words.len() * 4 <= SLOTS * 3);
        let mut slots = [0; SLOTS];
        let mut index = 0;
        while index < words.len() {
            let mut slot = hash(words[index].0.as_bytes()) % SLOTS;
            while slots[slot] != 0 {
                slot = (slot + 1) % SLOTS;
            }
            index += 1;
            assert!(index <= u16::MAX as usize);
            #[expect(clippy::cast_possible_truncation, reason = "at most u16::MAX")]
            let number = index as u16;
            slots[slot] = number;
        }
        Self { words, slots }
    }

    /// The value of a word.
    pub(crate) fn get(&self, word: &str) -> Option<&'static V> {
        self.position(word)
            .and_then(|index| self.words.get(index))
            .map(|(_, value)| value)
    }

    /// Where a word is in the list.
    pub(crate) fn position(&self, word: &str) -> Option<usize> {
        let mut slot = hash(word.as_bytes()) % SLOTS;
        loop {
            let index = usize::from(*self.slots.get(slot)?).checked_sub(1)?;
            if self.words.get(index)?.0 == word {
                return Some(index);
            }
            slot = (slot + 1) % SLOTS;
        }
    }

    /// The words with their values, in the order of the list.
    #[cfg(test)]
    pub(crate) fn words(&self) -> &'static [(&'static str, V)] {
        self.words
    }
}
