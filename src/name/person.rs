//! The name of a person.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use super::lexicon;
use super::order::NameOrder;
use super::parse;
use super::parts::NameParts;
use super::placeholder::{Placeholder, placeholder};
use super::sound::Sound;
use super::token::{Role, Token, Tokenizer};

/// What tells persons of one name in one family apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Generation {
    /// Sr., the elder.
    Senior,
    /// Jr., the younger; Filho, Júnior, fils.
    Junior,
    /// II.
    Second,
    /// III.
    Third,
    /// IV.
    Fourth,
    /// Neto: named after a grandfather.
    Grandson,
}

impl Generation {
    /// A stable code in snake case.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Senior => "senior",
            Self::Junior => "junior",
            Self::Second => "second",
            Self::Third => "third",
            Self::Fourth => "fourth",
            Self::Grandson => "grandson",
        }
    }

    /// Whether one person can bear both: John Smith Jr. is called John Smith II as well.
    pub(super) fn is_compatible_with(self, other: Self) -> bool {
        self == other
            || matches!(
                (self, other),
                (Self::Junior, Self::Second) | (Self::Second, Self::Junior)
            )
    }
}

/// A stretch of the typed text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) start: u32,
    pub(super) end: u32,
}

impl Span {
    pub(super) fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize)
            .unwrap_or_default()
    }

    pub(super) fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The same stretch of a text that starts later.
    pub(super) fn shifted(self, offset: u32) -> Self {
        Self {
            start: self.start.saturating_add(offset),
            end: self.end.saturating_add(offset),
        }
    }
}

/// Where the parts of a name are in the typed text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Spans {
    pub(super) full: Span,
    pub(super) prefix: Span,
    pub(super) given: Span,
    pub(super) additional: Span,
    pub(super) family: Span,
    pub(super) suffix: Span,
    pub(super) nickname: Span,
}

/// The name of a person: its parts as they were typed, and tokens folded for matching.
///
/// The parts are those of vCard's `N` and `NICKNAME` (RFC 6350, 6.2.2 and 6.2.3). A name is made from parts by
/// [`PersonName::builder`], or from one string by [`PersonName::parse`]; neither can fail.
///
/// ```
/// use contactfold::name::PersonName;
///
/// let name = PersonName::parse("Prof. Ludwig van Beethoven");
/// assert_eq!(name.prefix(), "Prof.");
/// assert_eq!(name.given(), "Ludwig");
/// assert_eq!(name.family(), "van Beethoven");
/// assert_eq!(name.key(), "beethoven ludwig");
/// ```
///
/// # Equality
///
/// `Eq`, `Ord` and `Hash` are those of what was typed, part by part. Whether two names may be of one person is what
/// [`compare`](super::compare) says.
#[derive(Clone, Default)]
pub struct PersonName {
    /// What was typed, and behind it the texts of the tokens.
    text: Arc<str>,
    tokens: Arc<[Token]>,
    spans: Spans,
    /// Where the texts of the tokens start.
    prepared: u32,
    /// Where the family name's tokens start, and where they end.
    family_start: u8,
    family_end: u8,
    generation: Option<Generation>,
    placeholder: Option<Placeholder>,
}

impl PersonName {
    /// Starts a name of parts.
    pub fn builder<'a>() -> NameParts<'a> {
        NameParts::default()
    }

    /// Reads a full name from one string: titles, order, particles, suffixes and nicknames are told apart; everything
    /// that is typed is kept in [`full`](Self::full). It cannot fail: what is no name has no tokens, or a
    /// [`placeholder`](Self::placeholder).
    ///
    /// ```
    /// use contactfold::name::{Generation, PersonName};
    ///
    /// let name = PersonName::parse("Smith, John K., Jr.");
    /// assert_eq!((name.given(), name.additional(), name.family()), ("John", "K.", "Smith"));
    /// assert_eq!(name.generation(), Some(Generation::Junior));
    ///
    /// let name = PersonName::parse("✨ 山田 太郎 ✨");
    /// assert_eq!((name.family(), name.given()), ("山田", "太郎"));
    /// ```
    pub fn parse(full: &str) -> Self {
        Self::parse_ordered(full, NameOrder::Detect)
    }

    /// Reads a full name whose order is known.
    ///
    /// ```
    /// use contactfold::name::{NameOrder, PersonName};
    ///
    /// let name = PersonName::parse_ordered("Orbán Viktor", NameOrder::of_language("hu"));
    /// assert_eq!((name.family(), name.given()), ("Orbán", "Viktor"));
    /// ```
    pub fn parse_ordered(full: &str, order: NameOrder) -> Self {
        if full.trim().is_empty() {
            return Self::default();
        }
        Self::from_spans(full, parse::parse(full, order))
    }

    pub(super) fn from_spans(typed: &str, spans: Spans) -> Self {
        let mut tokenizer = Tokenizer::new(typed);
        tokenizer.add_given(spans.given.of(typed));
        tokenizer.add(spans.additional.of(typed), Role::Additional);
        let family_start = tokenizer.len();
        let generation = tokenizer.add_family(spans.family.of(typed));
        let family_end = tokenizer.len();
        tokenizer.add(spans.nickname.of(typed), Role::Nickname);
        let (text, tokens) = tokenizer.finish();
        Self {
            text,
            tokens,
            spans,
            prepared: u32::try_from(typed.len()).unwrap_or(u32::MAX),
            family_start,
            family_end,
            generation: generation.or_else(|| lexicon::generation(spans.suffix.of(typed))),
            placeholder: placeholder(spans.full.of(typed)),
        }
    }

    /// The full name as it was typed, or its parts in the order of their script.
    pub fn full(&self) -> &str {
        self.spans.full.of(&self.text)
    }

    /// Titles before the name, as they were typed.
    pub fn prefix(&self) -> &str {
        self.spans.prefix.of(&self.text)
    }

    /// The given name as it was typed. A single name is a given name.
    pub fn given(&self) -> &str {
        self.spans.given.of(&self.text)
    }

    /// Middle names as they were typed.
    pub fn additional(&self) -> &str {
        self.spans.additional.of(&self.text)
    }

    /// The family name as it was typed, with its particles.
    pub fn family(&self) -> &str {
        self.spans.family.of(&self.text)
    }

    /// Suffixes after the name (Jr., `PhD`), as they were typed.
    pub fn suffix(&self) -> &str {
        self.spans.suffix.of(&self.text)
    }

    /// The nickname as it was typed.
    pub fn nickname(&self) -> &str {
        self.spans.nickname.of(&self.text)
    }

    /// Whether nothing was typed in any part.
    pub fn is_empty(&self) -> bool {
        let [full, parts @ ..] = self.identity();
        full.trim().is_empty() && parts.iter().all(|part| part.is_empty())
    }

    /// What stands in the place of a name, if it is none.
    pub fn placeholder(&self) -> Option<Placeholder> {
        self.placeholder
    }

    /// The generation that a suffix says.
    pub fn generation(&self) -> Option<Generation> {
        self.generation
    }

    /// The folded tokens of the given and additional names, in order.
    pub fn given_tokens(&self) -> impl ExactSizeIterator<Item = &str> + Clone {
        self.strings(self.given_slice())
    }

    /// The folded tokens of the family name, in order, without particles.
    pub fn family_tokens(&self) -> impl Iterator<Item = &str> + Clone {
        let family = self.family_slice().iter().filter(|token| !token.particle);
        family.map(|token| token.folded(self.prepared()))
    }

    /// The folded tokens of the whole name, given name first, without particles, titles, suffixes and nicknames.
    pub fn tokens(&self) -> impl Iterator<Item = &str> + Clone {
        self.given_tokens().chain(self.family_tokens())
    }

    /// The tokens of the nickname.
    pub fn nickname_tokens(&self) -> impl ExactSizeIterator<Item = &str> + Clone {
        self.strings(self.nickname_slice())
    }

    /// The first letters of the given and additional names.
    pub fn initials(&self) -> impl Iterator<Item = char> + Clone {
        self.given_tokens().filter_map(|token| token.chars().next())
    }

    /// The key for equal names: the folded tokens, sorted, with spaces between. Two names that compare as
    /// [`Equal`](super::NameLevel::Equal) have the same key.
    pub fn key(&self) -> String {
        sorted(self.tokens())
    }

    /// The weaker key across scripts: the tokens transliterated to ASCII, sorted, with spaces between.
    ///
    /// ```
    /// use contactfold::name::PersonName;
    ///
    /// let name = PersonName::parse("Борис Петров");
    /// assert_eq!(name.key(), "борис петров");
    /// assert_eq!(name.transliterated_key(), "boris petrov");
    /// ```
    pub fn transliterated_key(&self) -> String {
        sorted(self.latin_tokens())
    }

    /// The tokens of the whole name, transliterated to ASCII, given name first.
    pub fn latin_tokens(&self) -> impl Iterator<Item = &str> + Clone {
        let given = self.given_slice().iter();
        let family = self.family_slice().iter().filter(|token| !token.particle);
        given
            .chain(family)
            .map(|token| token.latin(self.prepared()))
    }

    /// How the first given name sounds.
    pub fn given_sound(&self) -> Option<Sound> {
        self.given_slice().first()?.sound
    }

    /// How the first family name sounds, particles aside.
    pub fn family_sound(&self) -> Option<Sound> {
        self.family_slice()
            .iter()
            .find(|token| !token.particle)?
            .sound
    }

    /// The texts of the tokens.
    pub(super) fn prepared(&self) -> &str {
        self.text.get(self.prepared as usize..).unwrap_or_default()
    }

    /// The tokens of the whole name, without the nickname's.
    pub(super) fn all(&self) -> &[Token] {
        let end = usize::from(self.family_end);
        self.tokens.get(..end).unwrap_or_default()
    }

    pub(super) fn given_slice(&self) -> &[Token] {
        self.tokens
            .get(..usize::from(self.family_start))
            .unwrap_or_default()
    }

    pub(super) fn family_slice(&self) -> &[Token] {
        self.tokens
            .get(usize::from(self.family_start)..usize::from(self.family_end))
            .unwrap_or_default()
    }

    pub(super) fn nickname_slice(&self) -> &[Token] {
        self.tokens
            .get(usize::from(self.family_end)..)
            .unwrap_or_default()
    }

    fn strings<'a>(
        &'a self,
        tokens: &'a [Token],
    ) -> impl ExactSizeIterator<Item = &'a str> + Clone {
        tokens.iter().map(|token| token.folded(self.prepared()))
    }

    fn identity(&self) -> [&str; 7] {
        [
            self.full(),
            self.prefix(),
            self.given(),
            self.additional(),
            self.family(),
            self.suffix(),
            self.nickname(),
        ]
    }
}

fn sorted<'a>(tokens: impl Iterator<Item = &'a str>) -> String {
    let mut tokens: Vec<&str> = tokens.collect();
    tokens.sort_unstable();
    tokens.join(" ")
}

impl PartialEq for PersonName {
    fn eq(&self, other: &Self) -> bool {
        self.identity() == other.identity()
    }
}

impl Eq for PersonName {}

impl PartialOrd for PersonName {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for PersonName {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.identity().cmp(&other.identity())
    }
}

impl Hash for PersonName {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.identity().hash(state);
    }
}

impl fmt::Display for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.full())
    }
}

impl fmt::Debug for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PersonName")
            .field("full", &self.full())
            .field("given", &self.given())
            .field("additional", &self.additional())
            .field("family", &self.family())
            .field("key", &self.key())
            .finish_non_exhaustive()
    }
}

pub(super) fn span(start: usize, end: usize) -> Span {
    Span {
        start: u32::try_from(start).unwrap_or(u32::MAX),
        end: u32::try_from(end).unwrap_or(u32::MAX),
    }
}
