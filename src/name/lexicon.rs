//! What the words of names are known to be: each word is folded and looked up once.

use unicode_normalization::char::decompose_canonical;

use super::person::Generation;
use super::{surnames, vocabulary};
use crate::text;

/// What a word may be, a bit a kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Kinds(u32);

impl Kinds {
    pub(super) const TITLE: Self = Self(1);
    const DOTTED_TITLE: Self = Self(1 << 1);
    pub(super) const DOUBLE_TITLE: Self = Self(1 << 2);
    pub(super) const SUFFIX: Self = Self(1 << 3);
    pub(super) const DEGREE: Self = Self(1 << 4);
    pub(super) const PARTICLE: Self = Self(1 << 5);
    pub(super) const CONJUNCTION: Self = Self(1 << 6);
    const SAINT: Self = Self(1 << 7);
    pub(super) const PATRONYMIC_SIGN: Self = Self(1 << 8);
    pub(super) const VIETNAMESE: Self = Self(1 << 9);
    pub(super) const CHINESE: Self = Self(1 << 10);
    pub(super) const HUNGARIAN: Self = Self(1 << 11);
    pub(super) const KOREAN: Self = Self(1 << 12);
    pub(super) const IBERIAN: Self = Self(1 << 13);
    /// Whatever starts a family name that is not its last word.
    pub(super) const STARTS_FAMILY: Self =
        Self(Self::PARTICLE.0 | Self::SAINT.0 | Self::PATRONYMIC_SIGN.0);

    /// Whether a word is of one of these kinds.
    pub(super) fn is(self, kinds: Self) -> bool {
        self.0 & kinds.0 != 0
    }

    /// Whether a word as it was typed is a title.
    pub(super) fn is_title(self, word: &str) -> bool {
        self.is(Self::TITLE) || (self.is(Self::DOTTED_TITLE) && word.ends_with('.'))
    }

    /// The generation that a word stands for.
    pub(super) fn generation(self) -> Option<Generation> {
        GENERATIONS
            .iter()
            .find_map(|&(kind, generation)| self.is(kind).then_some(generation))
    }
}

const SENIOR: Kinds = Kinds(1 << 16);
const JUNIOR: Kinds = Kinds(1 << 17);
const SECOND: Kinds = Kinds(1 << 18);
const THIRD: Kinds = Kinds(1 << 19);
const FOURTH: Kinds = Kinds(1 << 20);
const GRANDSON: Kinds = Kinds(1 << 21);
const ANY_GENERATION: Kinds = Kinds(0x3F << 16);

const GENERATIONS: [(Kinds, Generation); 6] = [
    (SENIOR, Generation::Senior),
    (JUNIOR, Generation::Junior),
    (SECOND, Generation::Second),
    (THIRD, Generation::Third),
    (FOURTH, Generation::Fourth),
    (GRANDSON, Generation::Grandson),
];

const LISTS: [(Kinds, &[&str]); 20] = [
    (Kinds::TITLE, vocabulary::TITLES),
    (Kinds::DOTTED_TITLE, vocabulary::DOTTED_TITLES),
    (Kinds::DOUBLE_TITLE, vocabulary::DOUBLE_TITLES),
    (Kinds::SUFFIX, vocabulary::SUFFIXES),
    (Kinds::DEGREE, vocabulary::DEGREES),
    (Kinds::PARTICLE, vocabulary::PARTICLES),
    (Kinds::CONJUNCTION, vocabulary::CONJUNCTIONS),
    (Kinds::SAINT, vocabulary::SAINTS),
    (Kinds::PATRONYMIC_SIGN, vocabulary::PATRONYMIC_SIGNS),
    (SENIOR, vocabulary::SENIORS),
    (JUNIOR, vocabulary::JUNIORS),
    (SECOND, vocabulary::SECONDS),
    (THIRD, vocabulary::THIRDS),
    (FOURTH, vocabulary::FOURTHS),
    (GRANDSON, vocabulary::GRANDSONS),
    (Kinds::VIETNAMESE, surnames::VIETNAMESE),
    (Kinds::CHINESE, surnames::CHINESE),
    (Kinds::HUNGARIAN, surnames::HUNGARIAN),
    (Kinds::KOREAN, surnames::KOREAN),
    (Kinds::IBERIAN, surnames::IBERIAN),
];

const SLOTS: usize = 1024;

/// Every word of the lists once, with all its kinds, by its hash.
static LEXICON: [(&str, Kinds); SLOTS] = lexicon();

#[expect(clippy::large_stack_arrays, reason = "it is run by the compiler")]
const fn lexicon() -> [(&'static str, Kinds); SLOTS] {
    let mut slots = [("", Kinds(0)); SLOTS];
    let mut words = 0;
    let mut list = 0;
    while list < LISTS.len() {
        let (kind, members) = LISTS[list];
        let mut member = 0;
        while member < members.len() {
            let word = members[member];
            let mut slot = text::hash(word.as_bytes()) % SLOTS;
            while !slots[slot].0.is_empty() && !are_equal(slots[slot].0, word) {
                slot = (slot + 1) % SLOTS;
            }
            if slots[slot].0.is_empty() {
                words += 1;
            }
            slots[slot] = (word, Kinds(slots[slot].1.0 | kind.0));
            member += 1;
        }
        list += 1;
    }
    assert!(words * 4 <= SLOTS * 3);
    slots
}

const fn are_equal(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

/// What a word as it was typed may be.
pub(super) fn kinds(word: &str) -> Kinds {
    Plain::new(word).kinds()
}

/// What a word may be that is in lower case and without accents and dots.
pub(super) fn kinds_of_plain(word: &str) -> Kinds {
    // Spanish patronymics are too many to list.
    let patronymic = word.len() > 4 && word.ends_with("ez");
    let kinds = if patronymic {
        Kinds::IBERIAN
    } else {
        Kinds::default()
    };
    let mut slot = text::hash(word.as_bytes()) % SLOTS;
    while let Some((known, found)) = LEXICON.get(slot).filter(|(known, _)| !known.is_empty()) {
        if *known == word {
            return Kinds(kinds.0 | found.0);
        }
        slot = (slot + 1) % SLOTS;
    }
    kinds
}

/// The generation that a suffix, or the first word of it that says one, stands for.
pub(super) fn generation(suffix: &str) -> Option<Generation> {
    suffix
        .split(|c: char| c.is_whitespace() || c == ',')
        .find_map(|word| kinds(word).generation())
}

impl Kinds {
    /// Whether a word is a suffix or a generation.
    pub(super) fn ends_name(self) -> bool {
        self.is(Kinds(Self::SUFFIX.0 | ANY_GENERATION.0))
    }
}

/// A word in lower case, without accents and dots, on the stack. A longer word than any of the tables is empty.
pub(super) struct Plain {
    bytes: [u8; 48],
    len: usize,
}

impl Plain {
    pub(super) fn new(word: &str) -> Self {
        let mut plain = Self {
            bytes: [0; 48],
            len: 0,
        };
        if word.len() > 64 {
            return plain;
        }
        for c in word.chars() {
            let kept = if c.is_ascii_alphanumeric() || c == '/' {
                plain.push_byte(c.to_ascii_lowercase() as u8)
            } else if c.is_ascii() {
                true
            } else if let Some(folded) = text::latin(c) {
                folded.bytes().all(|b| plain.push_byte(b))
            } else if matches!(c, '\u{AC00}'..='\u{D7AF}') {
                plain.push_char(c)
            } else {
                let mut kept = true;
                decompose_canonical(c, |c| {
                    for c in c
                        .to_lowercase()
                        .filter(|&c| c.is_alphanumeric() && !text::is_dropped_mark(c))
                    {
                        kept &= plain.push_char(c);
                    }
                });
                kept
            };
            if !kept {
                plain.len = 0;
                break;
            }
        }
        plain
    }

    fn push_char(&mut self, c: char) -> bool {
        let mut buffer = [0; 4];
        let bytes = c.encode_utf8(&mut buffer).as_bytes();
        bytes.iter().all(|&b| self.push_byte(b))
    }

    fn push_byte(&mut self, byte: u8) -> bool {
        match self.bytes.get_mut(self.len) {
            Some(slot) => {
                *slot = byte;
                self.len += 1;
                true
            }
            None => false,
        }
    }

    pub(super) fn kinds(&self) -> Kinds {
        kinds_of_plain(self.as_str())
    }

    pub(super) fn as_str(&self) -> &str {
        self.bytes
            .get(..self.len)
            .and_then(|bytes| std::str::from_utf8(bytes).ok())
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_plain_and_found() {
        for (kind, words) in LISTS {
            for word in words {
                assert_eq!(Plain::new(word).as_str(), *word);
                assert!(kinds(word).is(kind), "{word}");
            }
        }
    }
}
