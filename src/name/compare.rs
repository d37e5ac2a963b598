//! Comparing two names.

use super::level::NameLevel;
use super::person::PersonName;
use super::token::{self, Token};
use super::words::{Found, Part, Word, close, edits_allowed, words};

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

    /// How many letters differ or are not written: of close names and those that sound alike the edit distance, of an initial
    /// or an abbreviation the letters that it leaves out; 0 otherwise.
    pub fn edits(&self) -> u8 {
        self.edits
    }

    /// How many formal names the nickname may stand for, when the given names agree as
    /// [`Nickname`](NameLevel::Nickname): 1 says that it is nobody else's. 0 otherwise.
    pub fn ambiguity(&self) -> u8 {
        self.ambiguity
    }

    /// The share of letters that agree, from 0 to 1: one minus [`edits`](Self::edits) over letters, so 1 for names that are
    /// equal after folding, and for nicknames; 0 for names that conflict or are missing.
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

/// The tokens of a part in a name, without particles.
#[derive(Clone, Copy)]
struct List<'a> {
    text: &'a str,
    tokens: &'a [Token],
    len: usize,
}

impl<'a> List<'a> {
    fn new(name: &'a PersonName, tokens: &'a [Token]) -> Self {
        let len = tokens.iter().filter(|token| !token.particle).count();
        let text = name.prepared();
        Self { text, tokens, len }
    }

    fn core(self) -> impl Iterator<Item = Word<'a>> + Clone {
        let tokens = self.tokens.iter().filter(|token| !token.particle);
        tokens.map(move |token| self.word(token))
    }

    fn word(self, token: &'a Token) -> Word<'a> {
        let text = self.text;
        Word { text, token }
    }

    fn has_particles(self) -> bool {
        self.len < self.tokens.len()
    }

    fn is_latin(self) -> bool {
        self.tokens.iter().all(Token::is_latin)
    }

    /// The tokens run together, particles included.
    fn joined(self) -> &'a str {
        token::run_together(self.tokens, self.text)
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
            let (single, several, name) = if all.0 == 1 {
                (a, b, self.b)
            } else {
                (b, a, self.a)
            };
            let given = List::new(name, name.given_slice());
            let family = List::new(name, name.family_slice());
            if is_run_together(single, given.joined(), family.joined()) {
                return Arrangement::all(Found::level(NameLevel::EqualFolded));
            }
            let family_start = name.given_slice().len();
            return single_name(single, several, family_start).unwrap_or(straight);
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
        if self.a.nickname_slice().is_empty() && self.b.nickname_slice().is_empty() {
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
fn is_run_together(single: List<'_>, given: &str, family: &str) -> bool {
    let Some(word) = single.core().next() else {
        return false;
    };
    let word = word.folded();
    word.len() == given.len() + family.len()
        && (word.strip_prefix(given) == Some(family) || word.strip_prefix(family) == Some(given))
}

/// A single name against each of several.
fn single_name(single: List<'_>, several: List<'_>, family_start: usize) -> Option<Arrangement> {
    let word = single.core().next()?;
    let mut best: Option<(Found, bool)> = None;
    for (index, other) in several.tokens.iter().enumerate() {
        if other.particle {
            continue;
        }
        let found = words(word, several.word(other), Part::Any);
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
        return words(a.word(one), b.word(other), part);
    }
    let (one, other) = (a.joined(), b.joined());
    let joined_equal = one == other;
    let found = if compound {
        align(a, b, part)
    } else {
        match (a.core().next(), b.core().next()) {
            (Some(one), Some(other)) => words(one, other, part),
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
        let letters = |list: List<'a>| list.core().flat_map(|word| word.latin().bytes());
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
            *cell = words(one, other, part);
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
