//! Comparing two words of names.

use super::level::NameLevel;
use super::nicknames;
use super::romanized;
use super::similarity::bounded_distance;
use super::token::{Token, Writing};

/// What comparing two tokens, or two lists of them, found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) level: NameLevel,
    pub(super) edits: u8,
    pub(super) letters: u8,
    pub(super) ambiguity: u8,
}

impl Found {
    pub(super) const MISSING: Self = Self::level(NameLevel::Missing);
    pub(super) const CONFLICT: Self = Self::level(NameLevel::Conflict);

    pub(super) const fn level(level: NameLevel) -> Self {
        Self {
            level,
            edits: 0,
            letters: 0,
            ambiguity: 0,
        }
    }

    /// Both at once: the weaker level, and all letters.
    pub(super) fn and(self, other: Self) -> Self {
        Self {
            level: self.level.min(other.level),
            edits: self.edits.saturating_add(other.edits),
            letters: self.letters.saturating_add(other.letters),
            ambiguity: self.ambiguity.max(other.ambiguity),
        }
    }

    /// The names stand in other places. Across scripts that is expected: the order of the one is not that of the other.
    pub(super) fn in_other_places(self) -> Self {
        if self.level == NameLevel::Transliterated {
            self
        } else {
            self.at_most(NameLevel::Swapped)
        }
    }

    pub(super) fn at_most(self, level: NameLevel) -> Self {
        Self {
            level: self.level.min(level),
            ..self
        }
    }
}

/// What a token is compared as: nicknames and abbreviations are of given names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Given,
    Family,
    Any,
}

/// Edits that still make a word of so many letters close.
pub(super) fn edits_allowed(letters: u8) -> u8 {
    match letters {
        0..=3 => 0,
        4..=7 => 1,
        8..=11 => 2,
        _ => 3,
    }
}

/// A token, and the text that its texts are in.
#[derive(Clone, Copy)]
pub(super) struct Word<'a> {
    pub(super) text: &'a str,
    pub(super) token: &'a Token,
}

impl<'a> Word<'a> {
    pub(super) fn folded(self) -> &'a str {
        self.token.folded(self.text)
    }

    pub(super) fn latin(self) -> &'a str {
        self.token.latin(self.text)
    }

    /// Whether the other spelling of this word's umlauts is how the other is written.
    fn expands_to(self, other: &str) -> bool {
        self.token.has_expanded() && self.token.expanded(self.text) == other
    }

    /// How many names the other word may stand for, if it is a nickname of this one.
    fn has_nickname(self, nickname: &str) -> Option<u8> {
        nicknames::ambiguity(self.token.formal?, nickname)
    }
}

/// Whether two tokens are too different to agree as anything but a nickname, by what is known without their texts.
fn cannot_agree(a: &Token, b: &Token) -> bool {
    let both_latin = a.is_latin() && b.is_latin();
    let differ = (a.letters ^ b.letters).count_ones().div_ceil(2);
    both_latin
        && differ > u32::from(edits_allowed(a.len.max(b.len)))
        && (a.sound.is_none() || a.sound != b.sound)
        && !(a.is_initial() || b.is_initial() || a.has_expanded() || b.has_expanded())
}

/// Two words.
pub(super) fn words(a: Word<'_>, b: Word<'_>, part: Part) -> Found {
    if part != Part::Given && cannot_agree(a.token, b.token) {
        return Found::CONFLICT;
    }
    let (one, other) = (a.folded(), b.folded());
    let letters = a.token.len.max(b.token.len);
    let with_letters = |level| Found {
        letters,
        ..Found::level(level)
    };
    if a.token.letters == b.token.letters && one == other {
        return with_letters(if a.token.exact == b.token.exact {
            NameLevel::Equal
        } else {
            NameLevel::EqualFolded
        });
    }
    if a.expands_to(other) || b.expands_to(one) {
        return with_letters(NameLevel::EqualFolded);
    }
    let both_latin = a.token.is_latin() && b.token.is_latin();
    let (a_latin, b_latin) = (a.latin(), b.latin());
    if !both_latin && a_latin == b_latin {
        return with_letters(NameLevel::Transliterated);
    }
    if a.token.is_initial() || b.token.is_initial() {
        let fits = a_latin.bytes().next() == b_latin.bytes().next();
        return if fits && part != Part::Any {
            Found {
                level: NameLevel::Initial,
                ..unwritten(a.token, b.token)
            }
        } else {
            Found::CONFLICT
        };
    }
    if part == Part::Given {
        let ambiguity = match (a.has_nickname(b_latin), b.has_nickname(a_latin)) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
        if let Some(ambiguity) = ambiguity {
            return Found {
                ambiguity,
                ..Found::level(NameLevel::Nickname)
            };
        }
    }
    if a.token.is_latin() != b.token.is_latin() {
        return across_scripts((a.token, a_latin), (b.token, b_latin));
    }
    let allowed = edits_allowed(letters);
    // The letters are those of the transliteration, and bound its distance only.
    let least = if both_latin {
        (a.token.letters ^ b.token.letters).count_ones().div_ceil(2)
    } else {
        0
    };
    if least <= u32::from(allowed)
        && let Some(close) = close(one, other, letters, allowed)
    {
        return close;
    }
    if part == Part::Given && is_abbreviation(one, other) {
        return Found {
            level: NameLevel::Abbreviated,
            ..unwritten(a.token, b.token)
        };
    }
    let sounds_alike = a.token.sound.is_some()
        && a.token.sound == b.token.sound
        && a.token.writing != Writing::Syllables;
    if sounds_alike {
        return half_agree(one, other, letters);
    }
    Found::CONFLICT
}

/// Two words of which one is transliterated.
fn across_scripts((a, one): (&Token, &str), (b, other): (&Token, &str)) -> Found {
    let letters = u8::try_from(one.len().max(other.len())).unwrap_or(u8::MAX);
    let transliterated = Found {
        letters,
        ..Found::level(NameLevel::Transliterated)
    };
    if romanized::are_alike(one, other) {
        return transliterated;
    }
    let sounds_alike = a.sound.is_some() && a.sound == b.sound;
    if a.writing == Writing::Abjad || b.writing == Writing::Abjad {
        return match romanized::shared_consonants(one, other) {
            Some(3..) => transliterated,
            Some(_) => Found::level(NameLevel::Phonetic),
            None if sounds_alike => Found::level(NameLevel::Phonetic),
            None => Found::CONFLICT,
        };
    }
    match close(one, other, letters, edits_allowed(letters)) {
        Some(close) => close,
        None if sounds_alike => half_agree(one, other, letters),
        None => Found::CONFLICT,
    }
}

/// Words that sound alike are alike only if half of their letters agree: John and Jane have one code.
fn half_agree(one: &str, other: &str, letters: u8) -> Found {
    close(one, other, letters, letters / 2).map_or(Found::CONFLICT, |found| Found {
        level: NameLevel::Phonetic,
        ..found
    })
}

/// The letters that the shorter of two words leaves out.
fn unwritten(a: &Token, b: &Token) -> Found {
    Found {
        edits: a.len.abs_diff(b.len),
        letters: a.len.max(b.len),
        ..Found::CONFLICT
    }
}

pub(super) fn close(one: &str, other: &str, letters: u8, allowed: u8) -> Option<Found> {
    let edits = bounded_distance(one, other, usize::from(allowed))?;
    Some(Found {
        level: NameLevel::Close,
        edits: u8::try_from(edits).unwrap_or(u8::MAX),
        letters,
        ambiguity: 0,
    })
}

/// Whether one word is the beginning of the other: three letters or more, and two less than the other.
fn is_abbreviation(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    short.len() >= 3 && short.len() + 2 <= long.len() && long.starts_with(short)
}
