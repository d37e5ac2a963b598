//! Comparing two names.

use super::level::NameLevel;
use super::nicknames;
use super::person::PersonName;
use super::romanized;
use super::similarity::bounded_distance;
use super::token::{Token, Writing};

/// How two names compare: as a whole, and part by part, since a surname that agrees says nothing for the given name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct NameComparison {
    level: NameLevel,
    given: NameLevel,
    family: NameLevel,
    edits: u8,
    letters: u8,
    ambiguity: u8,
}

impl NameComparison {
    /// How the names agree as a whole: the weaker of given and family name, unless the same names stand in other places,
    /// or the generations differ.
    pub fn level(&self) -> NameLevel {
        self.level
    }

    /// How the given names, additional names included, agree.
    pub fn given(&self) -> NameLevel {
        self.given
    }

    /// How the family names agree.
    pub fn family(&self) -> NameLevel {
        self.family
    }

    /// How many letters differ, when the level is [`Close`](NameLevel::Close) somewhere; 0 otherwise.
    pub fn edits(&self) -> u8 {
        self.edits
    }

    /// How many formal names the nickname may stand for, when the given names agree as
    /// [`Nickname`](NameLevel::Nickname): 1 says that it is nobody else's. 0 otherwise.
    pub fn ambiguity(&self) -> u8 {
        self.ambiguity
    }

    /// The share of letters that agree, from 0 to 1: 1 for names that are equal after folding, 0 for names that
    /// conflict or are missing, and one minus edits over letters for close ones.
    pub fn similarity(&self) -> f32 {
        match self.level {
            NameLevel::GenerationConflict | NameLevel::Conflict | NameLevel::Missing => 0.0,
            _ if self.letters == 0 => 1.0,
            _ => 1.0 - f32::from(self.edits) / f32::from(self.letters),
        }
    }
}

/// Compares two names. It is symmetric, allocates nothing, and depends on nothing but the two names.
///
/// ```
/// use contactfold::name::{self, NameLevel, PersonName};
///
/// let bob = PersonName::parse("Bob Smith");
/// let robert = PersonName::parse("Robert Smith");
/// let comparison = name::compare(&bob, &robert);
/// assert_eq!(comparison.given(), NameLevel::Nickname);
/// assert_eq!(comparison.family(), NameLevel::Equal);
/// assert_eq!(comparison.level(), NameLevel::Nickname);
/// ```
pub fn compare(a: &PersonName, b: &PersonName) -> NameComparison {
    let pair = Pair { a, b };
    let mut comparison = pair.arrange();
    pair.look_at_nicknames(&mut comparison);
    if let (Some(one), Some(other)) = (a.generation(), b.generation())
        && comparison.level.agrees()
        && !one.is_compatible_with(other)
    {
        comparison.level = NameLevel::GenerationConflict;
    }
    comparison
}

/// What comparing two tokens, or two lists of them, found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Found {
    level: NameLevel,
    edits: u8,
    letters: u8,
    ambiguity: u8,
}

impl Found {
    const MISSING: Self = Self::level(NameLevel::Missing);
    const CONFLICT: Self = Self::level(NameLevel::Conflict);

    const fn level(level: NameLevel) -> Self {
        Self {
            level,
            edits: 0,
            letters: 0,
            ambiguity: 0,
        }
    }

    /// Both at once: the weaker level, and all letters.
    fn and(self, other: Self) -> Self {
        Self {
            level: self.level.min(other.level),
            edits: self.edits.saturating_add(other.edits),
            letters: self.letters.saturating_add(other.letters),
            ambiguity: self.ambiguity.max(other.ambiguity),
        }
    }

    /// The names stand in other places. Across scripts that is expected: the order of the one is not that of the other.
    fn in_other_places(self) -> Self {
        if self.level == NameLevel::Transliterated {
            self
        } else {
            self.at_most(NameLevel::Swapped)
        }
    }

    fn at_most(self, level: NameLevel) -> Self {
        Self {
            level: self.level.min(level),
            ..self
        }
    }
}

/// What a token is compared as: nicknames and abbreviations are of given names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Given,
    Family,
    Any,
}

/// Edits that still make a word of so many letters close.
fn edits_allowed(letters: u8) -> u8 {
    match letters {
        0..=3 => 0,
        4..=7 => 1,
        8..=11 => 2,
        _ => 3,
    }
}

/// The tokens of a part in a name, without particles.
#[derive(Clone, Copy)]
struct List<'a> {
    name: &'a PersonName,
    tokens: &'a [Token],
    len: usize,
}

impl<'a> List<'a> {
    fn new(name: &'a PersonName, tokens: &'a [Token]) -> Self {
        let len = tokens.iter().filter(|token| !token.particle).count();
        Self { name, tokens, len }
    }

    fn core(self) -> impl Iterator<Item = &'a Token> + Clone {
        self.tokens.iter().filter(|token| !token.particle)
    }

    fn has_particles(self) -> bool {
        self.len < self.tokens.len()
    }

    fn is_latin(self) -> bool {
        self.tokens.iter().all(|token| token.latin.is_empty())
    }

    /// The tokens run together, particles included.
    fn joined(self) -> &'a str {
        match (self.tokens.first(), self.tokens.last()) {
            (Some(first), Some(last)) => first.folded.to(last.folded).of(&self.name.text),
            _ => "",
        }
    }
}

struct Pair<'a> {
    a: &'a PersonName,
    b: &'a PersonName,
}

impl Pair<'_> {
    /// Given against given and family against family; if that does not agree, the other arrangements.
    fn arrange(&self) -> NameComparison {
        let (a_given, b_given) = (
            List::new(self.a, self.a.given_slice()),
            List::new(self.b, self.b.given_slice()),
        );
        let (a_family, b_family) = (
            List::new(self.a, self.a.family_slice()),
            List::new(self.b, self.b.family_slice()),
        );
        let given = lists(a_given, b_given, Part::Given);
        let family = lists(a_family, b_family, Part::Family);
        let whole = match (given.level, family.level) {
            _ if a_family.len + b_family.len == 0 => given,
            (NameLevel::Missing, _) if a_given.len + b_given.len == 0 => family,
            (NameLevel::Missing, NameLevel::Missing) => Found::MISSING,
            (NameLevel::Missing, _) => family.at_most(NameLevel::Mononym),
            (_, NameLevel::Missing) => given.at_most(NameLevel::Mononym),
            _ => given.and(family),
        };
        let straight = Arrangement {
            whole,
            given: given.level,
            family: family.level,
        };
        if whole.level >= NameLevel::Transliterated {
            return straight.into();
        }
        let all = (a_given.len + a_family.len, b_given.len + b_family.len);
        if all.0 == 0 || all.1 == 0 {
            return straight.into();
        }
        let (a_all, b_all) = (self.a.all(), self.b.all());
        if all != (2, 2) && List::new(self.a, a_all).joined() == List::new(self.b, b_all).joined() {
            // The same letters, divided otherwise.
            return Arrangement::all(Found::level(NameLevel::EqualFolded)).into();
        }
        let mut best = straight;
        if whole.level < NameLevel::Nickname
            && a_given.len > 0
            && b_given.len > 0
            && a_family.len > 0
            && b_family.len > 0
        {
            let one = lists(a_given, b_family, Part::Any);
            if one.level >= NameLevel::Close {
                let other = lists(a_family, b_given, Part::Any);
                let whole = one.and(other);
                if other.level >= NameLevel::Close {
                    best = best.or(Arrangement::all(whole.in_other_places()));
                }
            }
        }
        let simple = [a_given, b_given, a_family, b_family]
            .iter()
            .all(|list| list.len == 1);
        if best.whole.level < NameLevel::Close && !simple
            || all != (2, 2) && best.whole.level < NameLevel::Swapped
        {
            best = best.or(self.regardless_of_place(all, straight));
        }
        best.into()
    }

    /// All tokens against all tokens, wherever they stand.
    fn regardless_of_place(&self, all: (usize, usize), straight: Arrangement) -> Arrangement {
        let a = List::new(self.a, self.a.all());
        let b = List::new(self.b, self.b.all());
        let fewer = all.0.min(all.1);
        if fewer == 1 && all.0 != all.1 {
            let (single, several) = if all.0 == 1 { (a, b) } else { (b, a) };
            if run_together(single, several) {
                let level = NameLevel::EqualFolded;
                return Arrangement::all(Found::level(level));
            }
            return single_name(single, several).unwrap_or(straight);
        }
        if all == (1, 1) {
            let found = lists(a, b, Part::Any);
            return if found.level.agrees() {
                Arrangement {
                    whole: found,
                    given: found.level,
                    family: NameLevel::Missing,
                }
            } else {
                straight
            };
        }
        let found = align(a, b, Part::Any);
        if found.level >= NameLevel::Subset {
            Arrangement::all(found.in_other_places())
        } else {
            straight
        }
    }

    /// A nickname that one side states against the given name of the other.
    fn look_at_nicknames(&self, comparison: &mut NameComparison) {
        if comparison.given >= NameLevel::Nickname {
            return;
        }
        let stated = |has: &PersonName, other: &PersonName| {
            has.nickname_tokens()
                .any(|nick| other.given_tokens().next() == Some(nick))
        };
        if stated(self.a, self.b) || stated(self.b, self.a) {
            comparison.given = NameLevel::Nickname;
            comparison.ambiguity = 1;
            comparison.level = match comparison.family {
                NameLevel::Missing => NameLevel::Mononym,
                family => family.min(NameLevel::Nickname),
            };
        }
    }
}

/// One way to lay two names side by side.
#[derive(Clone, Copy)]
struct Arrangement {
    whole: Found,
    given: NameLevel,
    family: NameLevel,
}

impl Arrangement {
    fn all(whole: Found) -> Self {
        Self {
            whole,
            given: whole.level,
            family: whole.level,
        }
    }

    /// The stronger of two; of equals, the first.
    fn or(self, other: Self) -> Self {
        if other.whole.level > self.whole.level {
            other
        } else {
            self
        }
    }
}

impl From<Arrangement> for NameComparison {
    fn from(arrangement: Arrangement) -> Self {
        Self {
            level: arrangement.whole.level,
            given: arrangement.given,
            family: arrangement.family,
            edits: arrangement.whole.edits,
            letters: arrangement.whole.letters,
            ambiguity: arrangement.whole.ambiguity,
        }
    }
}

/// Whether a single word is all words of the other, run together in either order.
fn run_together(single: List<'_>, several: List<'_>) -> bool {
    let Some(word) = single.core().next() else {
        return false;
    };
    let word = single.name.folded(word);
    let given = List::new(several.name, several.name.given_slice()).joined();
    let family = List::new(several.name, several.name.family_slice()).joined();
    word.len() == given.len() + family.len()
        && (word.strip_prefix(given) == Some(family) || word.strip_prefix(family) == Some(given))
}

/// A single name against each of several.
fn single_name(single: List<'_>, several: List<'_>) -> Option<Arrangement> {
    let token = single.core().next()?;
    let family_start = usize::from(several.name.family_start);
    let mut best: Option<(Found, bool)> = None;
    for (index, other) in several.tokens.iter().enumerate() {
        if other.particle {
            continue;
        }
        let found = tokens((single.name, token), (several.name, other), Part::Any);
        if best.is_none_or(|(known, _)| found.level > known.level) {
            best = Some((found, index >= family_start));
        }
    }
    let (found, is_family) = best.filter(|(found, _)| found.level >= NameLevel::Close)?;
    let (given, family) = if is_family {
        (NameLevel::Missing, found.level)
    } else {
        (found.level, NameLevel::Missing)
    };
    Some(Arrangement {
        whole: found.at_most(NameLevel::Mononym),
        given,
        family,
    })
}

/// Two lists of tokens of the same part.
fn lists<'a>(a: List<'a>, b: List<'a>, part: Part) -> Found {
    if a.len == 0 || b.len == 0 {
        return Found::MISSING;
    }
    let compound = a.len + b.len > 2;
    let particles = a.has_particles() || b.has_particles();
    if !compound
        && !particles
        && let (Some(one), Some(other)) = (a.tokens.first(), b.tokens.first())
    {
        return tokens((a.name, one), (b.name, other), part);
    }
    let (one, other) = (a.joined(), b.joined());
    let joined_equal = one == other;
    let found = if compound {
        align(a, b, part)
    } else {
        match (a.core().next(), b.core().next()) {
            (Some(one), Some(other)) => tokens((a.name, one), (b.name, other), part),
            _ => Found::MISSING,
        }
    };
    if joined_equal {
        return if found.level == NameLevel::Equal && a.tokens.len() == b.tokens.len() {
            found
        } else {
            Found::level(NameLevel::EqualFolded)
        };
    }
    if compound && found.level < NameLevel::Transliterated && a.is_latin() != b.is_latin() {
        let letters = |list: List<'a>| list.core().flat_map(move |t| list.name.latin(t).bytes());
        if letters(a).eq(letters(b)) {
            return Found::level(NameLevel::Transliterated);
        }
    }
    if found.level == NameLevel::Equal {
        // The particles differ.
        return found.at_most(if particles {
            NameLevel::EqualFolded
        } else {
            NameLevel::Equal
        });
    }
    if found.level == NameLevel::Conflict {
        // "Van den Burg" and "Vandenberg": close when run together.
        let letters = one.chars().count().max(other.chars().count());
        let letters = u8::try_from(letters).unwrap_or(u8::MAX);
        return close(one, other, letters, edits_allowed(letters)).unwrap_or(found);
    }
    found
}

/// Longest list that is aligned.
const MAX_ALIGNED: usize = 8;

/// Pairs up the tokens of two lists, best pairs first, and says how the lists agree by their pairs.
fn align(a: List<'_>, b: List<'_>, part: Part) -> Found {
    let mut table = [[Found::CONFLICT; MAX_ALIGNED]; MAX_ALIGNED];
    for (row, one) in table.iter_mut().zip(a.core()) {
        for (cell, other) in row.iter_mut().zip(b.core()) {
            *cell = tokens((a.name, one), (b.name, other), part);
        }
    }
    let rows = a.len.min(MAX_ALIGNED);
    let columns = b.len.min(MAX_ALIGNED);
    let (mut row_free, mut column_free) = ([true; MAX_ALIGNED], [true; MAX_ALIGNED]);
    let mut whole = Found::level(NameLevel::Equal);
    let mut paired = 0;
    let mut first_agrees = false;
    let mut in_order = true;
    while paired < rows.min(columns) {
        // Of equal pairs the one nearest the front, and most in order: the same seen from either side.
        let mut best: Option<(Found, usize, usize)> = None;
        for (row, cells) in table
            .iter()
            .enumerate()
            .take(rows)
            .filter(|(i, _)| row_free[*i])
        {
            for (column, &cell) in cells.iter().enumerate().take(columns) {
                if !column_free[column] || !cell.level.agrees() {
                    continue;
                }
                let rank = |found: Found, row: usize, column: usize| {
                    (
                        found.level,
                        std::cmp::Reverse(found.edits),
                        std::cmp::Reverse(row + column),
                        std::cmp::Reverse(row.abs_diff(column)),
                    )
                };
                if best.is_none_or(|(found, i, j)| rank(cell, row, column) > rank(found, i, j)) {
                    best = Some((cell, row, column));
                }
            }
        }
        let Some((found, row, column)) = best else {
            break;
        };
        row_free[row] = false;
        column_free[column] = false;
        paired += 1;
        first_agrees |= row == 0 && column == 0 && found.level >= NameLevel::Close;
        in_order &= row == column;
        whole = whole.and(found);
    }
    if paired < rows.min(columns) {
        return if first_agrees {
            Found::level(NameLevel::Partial)
        } else {
            Found::CONFLICT
        };
    }
    if rows != columns {
        return whole.at_most(NameLevel::Subset);
    }
    if in_order {
        whole
    } else {
        whole.at_most(NameLevel::Swapped)
    }
}

/// Two tokens.
fn tokens(
    (a_name, a): (&PersonName, &Token),
    (b_name, b): (&PersonName, &Token),
    part: Part,
) -> Found {
    let (one, other) = (a_name.folded(a), b_name.folded(b));
    let letters = a.len.max(b.len);
    if a.letters == b.letters && one == other {
        let level = if a.exact == b.exact {
            NameLevel::Equal
        } else {
            NameLevel::EqualFolded
        };
        return Found {
            letters,
            ..Found::level(level)
        };
    }
    let expanded = |name: &PersonName, token: &Token, other: &str| {
        !token.expanded.is_empty() && token.expanded.of(&name.text) == other
    };
    if expanded(a_name, a, other) || expanded(b_name, b, one) {
        return Found {
            letters,
            ..Found::level(NameLevel::EqualFolded)
        };
    }
    let (a_latin, b_latin) = (a_name.latin(a), b_name.latin(b));
    let across = a.latin.is_empty() != b.latin.is_empty();
    if (!a.latin.is_empty() || !b.latin.is_empty()) && a_latin == b_latin {
        return Found {
            letters,
            ..Found::level(NameLevel::Transliterated)
        };
    }
    if a.initial || b.initial {
        let fits = a_latin.bytes().next() == b_latin.bytes().next();
        return if fits && part != Part::Any {
            Found::level(NameLevel::Initial)
        } else {
            Found::CONFLICT
        };
    }
    if part == Part::Given {
        let nickname =
            |token: &Token, nickname: &str| nicknames::ambiguity(token.formal?, nickname);
        let ambiguity = match (nickname(a, b_latin), nickname(b, a_latin)) {
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
    if across {
        return across_scripts((a, a_latin), (b, b_latin));
    }
    let allowed = edits_allowed(letters);
    // The letters are those of the transliteration, and bound its distance only.
    let least = if a.latin.is_empty() {
        (a.letters ^ b.letters).count_ones().div_ceil(2)
    } else {
        0
    };
    if least <= u32::from(allowed)
        && let Some(close) = close(one, other, letters, allowed)
    {
        return close;
    }
    if part == Part::Given && is_abbreviation(one, other) {
        return Found::level(NameLevel::Abbreviated);
    }
    let sounds_alike = a.sound.is_some() && a.sound == b.sound && a.writing != Writing::Syllables;
    if sounds_alike && close_enough_to_sound(one, other, letters) {
        return Found::level(NameLevel::Phonetic);
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
        None if sounds_alike && close_enough_to_sound(one, other, letters) => {
            Found::level(NameLevel::Phonetic)
        }
        None => Found::CONFLICT,
    }
}

/// Words that sound alike are alike only if half of their letters agree: John and Jane have one code.
fn close_enough_to_sound(one: &str, other: &str, letters: u8) -> bool {
    bounded_distance(one, other, usize::from(letters / 2)).is_some()
}

fn close(one: &str, other: &str, letters: u8, allowed: u8) -> Option<Found> {
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
