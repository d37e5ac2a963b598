//! How two names agree, in named levels.

/// How two names, or two parts of them, agree: the levels from the strongest evidence of *difference* to the
/// strongest of sameness, so that `a > b` says that `a` is the stronger agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NameLevel {
    /// The names agree and the generations differ: John Smith Jr. and John Smith Sr.
    GenerationConflict,
    /// The names differ.
    Conflict,
    /// At least one side has nothing to compare. It says nothing.
    Missing,
    /// An initial that fits: J. and John.
    Initial,
    /// The letters differ and the sound agrees: Meyer and Maier.
    Phonetic,
    /// One is the beginning of the other, three letters or more: Alex and Alexander.
    Abbreviated,
    /// One side is a single name, and it agrees with one of the other's: Ana and Ana García.
    Mononym,
    /// The first names agree and others, on both sides, do not: John Albert and John Edward.
    Partial,
    /// A few letters differ: Catherine and Katherine.
    Close,
    /// One is a nickname of the other: Bob and Robert.
    Nickname,
    /// Everything on the shorter side agrees, and the longer has more: a middle name or second surname missing.
    Subset,
    /// The same names in other places: given and family name swapped.
    Swapped,
    /// Equal after transliteration to ASCII: Юлия and Yuliya.
    Transliterated,
    /// Equal after folding: accents, apostrophes, hyphens and particles aside, ü as u or ue.
    EqualFolded,
    /// The same letters, whatever their case.
    Equal,
}

impl NameLevel {
    /// Every level, weakest first.
    pub const ALL: [Self; 15] = [
        Self::GenerationConflict,
        Self::Conflict,
        Self::Missing,
        Self::Initial,
        Self::Phonetic,
        Self::Abbreviated,
        Self::Mononym,
        Self::Partial,
        Self::Close,
        Self::Nickname,
        Self::Subset,
        Self::Swapped,
        Self::Transliterated,
        Self::EqualFolded,
        Self::Equal,
    ];

    /// A stable code in snake case.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::GenerationConflict => "generation_conflict",
            Self::Conflict => "conflict",
            Self::Missing => "missing",
            Self::Initial => "initial",
            Self::Phonetic => "phonetic",
            Self::Abbreviated => "abbreviated",
            Self::Mononym => "mononym",
            Self::Partial => "partial",
            Self::Close => "close",
            Self::Nickname => "nickname",
            Self::Subset => "subset",
            Self::Swapped => "swapped",
            Self::Transliterated => "transliterated",
            Self::EqualFolded => "equal_folded",
            Self::Equal => "equal",
        }
    }

    /// Whether the level is agreement of any strength; neither `Missing` nor a conflict is.
    pub fn agrees(self) -> bool {
        self > Self::Missing
    }
}
