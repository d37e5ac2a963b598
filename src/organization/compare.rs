//! Comparing two organisations.

use super::value::Organization;
use crate::name::bounded_distance;

/// How two organisations agree, weakest first: `a > b` says that `a` is the stronger agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum OrganizationLevel {
    /// The names differ.
    Conflict,
    /// At least one side has nothing to compare. It says nothing.
    Missing,
    /// Every word of the shorter name is in the longer: Acme and Acme Holding.
    Subset,
    /// One is the initials of the other: BMW and Bayerische Motoren Werke.
    Initialism,
    /// A few letters differ.
    Close,
    /// The names agree and the legal forms differ: Acme AG and Acme `GmbH`, two companies of one group.
    FormDiffers,
    /// Equal after transliteration to ASCII, legal forms aside.
    Transliterated,
    /// The same words in another order, legal forms aside.
    Reordered,
    /// Equal without the legal form, which one side leaves out.
    EqualCore,
    /// Equal after folding, spellings of the legal form included.
    Equal,
}

impl OrganizationLevel {
    /// Every level, weakest first.
    pub const ALL: [Self; 10] = [
        Self::Conflict,
        Self::Missing,
        Self::Subset,
        Self::Initialism,
        Self::Close,
        Self::FormDiffers,
        Self::Transliterated,
        Self::Reordered,
        Self::EqualCore,
        Self::Equal,
    ];

    /// A stable code in snake case.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Conflict => "conflict",
            Self::Missing => "missing",
            Self::Subset => "subset",
            Self::Initialism => "initialism",
            Self::Close => "close",
            Self::FormDiffers => "form_differs",
            Self::Transliterated => "transliterated",
            Self::Reordered => "reordered",
            Self::EqualCore => "equal_core",
            Self::Equal => "equal",
        }
    }

    /// Whether the level is agreement of any strength.
    pub fn agrees(self) -> bool {
        self > Self::Missing
    }
}

/// Compares two organisations. It is symmetric and allocates nothing.
///
/// ```
/// use contactfold::organization::{self, Organization, OrganizationLevel};
///
/// let ag = Organization::new("Example AG");
/// let gmbh = Organization::new("Example GmbH");
/// assert_eq!(organization::compare(&ag, &gmbh), OrganizationLevel::FormDiffers);
/// ```
pub fn compare(a: &Organization, b: &Organization) -> OrganizationLevel {
    if a.is_empty() || b.is_empty() {
        return OrganizationLevel::Missing;
    }
    if a.key() == b.key() {
        return OrganizationLevel::Equal;
    }
    let forms_differ = matches!((a.form(), b.form()), (Some(one), Some(other)) if one != other);
    let level = compare_cores(a, b, forms_differ);
    if forms_differ {
        level.min(OrganizationLevel::FormDiffers)
    } else {
        level
    }
}

fn compare_cores(a: &Organization, b: &Organization, forms_differ: bool) -> OrganizationLevel {
    let (one, other) = (a.core_key(), b.core_key());
    let expands_to = |organization: &Organization, key: &str| {
        organization
            .expanded_key()
            .is_some_and(|expanded| without_spaces(expanded).eq(without_spaces(key)))
    };
    if one == other
        || without_spaces(one).eq(without_spaces(other))
        || expands_to(a, other)
        || expands_to(b, one)
    {
        return if a.form() == b.form() && !forms_differ {
            OrganizationLevel::Equal
        } else {
            OrganizationLevel::EqualCore
        };
    }
    if a.transliterated_key() == b.transliterated_key() {
        return OrganizationLevel::Transliterated;
    }
    let (a_words, b_words) = (a.tokens().count(), b.tokens().count());
    let a_in_b = a.tokens().all(|word| b.tokens().any(|known| known == word));
    let b_in_a = b.tokens().all(|word| a.tokens().any(|known| known == word));
    if a_in_b && b_in_a {
        return OrganizationLevel::Reordered;
    }
    let close = if a_words == b_words {
        // Word by word: "Deutsche Bank" is not "Deutsche Bahn".
        a.tokens()
            .zip(b.tokens())
            .all(|(one, other)| one == other || are_close(one, other))
    } else {
        are_close(one, other)
    };
    if close {
        return OrganizationLevel::Close;
    }
    if is_initialism(a, b, b_words) || is_initialism(b, a, a_words) {
        return OrganizationLevel::Initialism;
    }
    let significant =
        |organization: &Organization| organization.tokens().any(|word| word.chars().count() >= 3);
    if (a_in_b && significant(a)) || (b_in_a && significant(b)) {
        return OrganizationLevel::Subset;
    }
    OrganizationLevel::Conflict
}

/// Whether few letters differ for the length of a text.
fn are_close(one: &str, other: &str) -> bool {
    let allowed = match one.chars().count().max(other.chars().count()) {
        0..=4 => 0,
        5..=8 => 1,
        9..=15 => 2,
        _ => 3,
    };
    bounded_distance(one, other, allowed).is_some()
}

fn without_spaces(key: &str) -> impl Iterator<Item = u8> {
    key.bytes().filter(|&b| b != b' ')
}

/// Whether a name is the initials of another that has three words or more.
fn is_initialism(short: &Organization, long: &Organization, words: usize) -> bool {
    let minor = [
        "and", "of", "the", "for", "de", "der", "des", "du", "la", "del", "fur",
    ];
    if words < 2 {
        return false;
    }
    let letters = without_spaces(short.transliterated_key());
    let all = long.tokens().filter_map(|word| word.bytes().next());
    let major = long
        .tokens()
        .filter(|word| !minor.contains(word))
        .filter_map(|word| word.bytes().next());
    let enough = without_spaces(short.transliterated_key()).count() >= 2;
    enough && (letters.eq(all) || without_spaces(short.transliterated_key()).eq(major))
}
