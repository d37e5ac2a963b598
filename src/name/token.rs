//! Tokens: the words of a name, folded, with everything that comparing needs.

use std::sync::Arc;

use super::lexicon::{self, Kinds};
use super::nicknames::{self, Formal};
use super::person::Generation;
use super::sound::Sound;
use super::spelling;
use crate::text;

/// Most tokens that a name has for matching; what was typed is kept whole.
pub(super) const MAX_TOKENS: usize = 16;
/// Longest token, in bytes of its folded form.
const MAX_BYTES: usize = 64;

/// What a token is in the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Given,
    Additional,
    Family,
    Nickname,
}

/// What a character of the token's script stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Writing {
    /// A sound.
    Alphabet,
    /// A consonant; vowels are not all written.
    Abjad,
    /// A syllable or a word, so that one character is a name.
    Syllables,
}

impl Writing {
    fn of(word: &str) -> Self {
        if word.is_ascii() {
            Self::Alphabet
        } else if word.chars().any(is_syllabic) {
            Self::Syllables
        } else if word
            .chars()
            .any(|c| matches!(c, '\u{590}'..='\u{7BF}' | '\u{860}'..='\u{8FF}'))
        {
            Self::Abjad
        } else {
            Self::Alphabet
        }
    }
}

/// A word of a name. Its texts are in that of the name, from where the folded words start.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    start: u16,
    bytes: u8,
    /// In characters of the folded form.
    pub(super) len: u8,
    /// Where the other spelling of its umlauts is, and the transliteration behind it; zero bytes if there is none.
    more: u16,
    expanded: u8,
    latin: u8,
    /// A hash of the letters in lower case with their marks.
    pub(super) exact: u32,
    /// Which letters occur, a bit a letter: two words differ in at most twice as many bits as edits.
    pub(super) letters: u32,
    pub(super) sound: Option<Sound>,
    /// The formal name that this is, if it is one with nicknames.
    pub(super) formal: Option<Formal>,
    pub(super) writing: Writing,
    /// "van", "de", "bin": shown, and no evidence.
    pub(super) particle: bool,
}

impl Token {
    const NONE: Self = Self {
        start: 0,
        bytes: 0,
        len: 0,
        more: 0,
        expanded: 0,
        latin: 0,
        exact: 0,
        letters: 0,
        sound: None,
        formal: None,
        writing: Writing::Alphabet,
        particle: false,
    };

    /// The folded form.
    pub(super) fn folded<'t>(&self, text: &'t str) -> &'t str {
        piece(text, self.start, self.bytes)
    }

    /// Whether its umlauts have another spelling.
    pub(super) fn has_expanded(&self) -> bool {
        self.expanded > 0
    }

    /// The other spelling of its umlauts; empty if it has none.
    pub(super) fn expanded<'t>(&self, text: &'t str) -> &'t str {
        piece(text, self.more, self.expanded)
    }

    /// The transliteration, which is the folded form if that is ASCII.
    pub(super) fn latin<'t>(&self, text: &'t str) -> &'t str {
        if self.is_latin() {
            self.folded(text)
        } else {
            piece(text, self.more + u16::from(self.expanded), self.latin)
        }
    }

    /// Whether the folded form has no transliteration, as it needs none.
    pub(super) fn is_latin(&self) -> bool {
        self.latin == 0
    }

    /// Whether it is a single letter of a script whose names have several.
    pub(super) fn is_initial(&self) -> bool {
        self.len == 1 && self.writing != Writing::Syllables
    }
}

fn piece(text: &str, start: u16, bytes: u8) -> &str {
    let start = usize::from(start);
    text.get(start..start + usize::from(bytes))
        .unwrap_or_default()
}

/// The folded forms of some tokens in a row, run together.
pub(super) fn run_together<'t>(tokens: &[Token], text: &'t str) -> &'t str {
    match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) => {
            let end = usize::from(last.start) + usize::from(last.bytes);
            text.get(usize::from(first.start)..end).unwrap_or_default()
        }
        _ => "",
    }
}

/// Makes tokens of the parts of a name, given name first.
pub(super) struct Tokenizer {
    /// What was typed, and behind it the folded words without separators, so that a part run together is a piece too.
    text: String,
    /// Where the folded words start.
    base: usize,
    /// Other spellings, appended to the text at the end.
    more: String,
    tokens: [Token; MAX_TOKENS],
    len: usize,
    role: Role,
    /// Whether the last token is not complete.
    is_open: bool,
    /// Whether the next word joins the last token ("Mc Donald", "Abdul Rahman").
    joins: bool,
}

impl Tokenizer {
    pub(super) fn new(typed: &str) -> Self {
        let mut text = String::with_capacity(typed.len() * 2 + 8);
        text.push_str(typed);
        Self {
            text,
            base: typed.len(),
            more: String::new(),
            tokens: [Token::NONE; MAX_TOKENS],
            len: 0,
            role: Role::Given,
            is_open: false,
            joins: false,
        }
    }

    /// How many tokens there are.
    pub(super) fn len(&self) -> u8 {
        u8::try_from(self.len).unwrap_or(u8::MAX)
    }

    /// Adds the given name, without titles that were typed into it.
    pub(super) fn add_given(&mut self, part: &str) {
        let mut rest = part.trim_start();
        while let Some((word, after)) = rest.split_once(char::is_whitespace) {
            if !lexicon::kinds(word).is_title(word) || !has_letter(after) {
                break;
            }
            rest = after.trim_start();
        }
        self.add(rest, Role::Given);
    }

    /// Adds the family name, and returns the generation that was typed at its end.
    pub(super) fn add_family(&mut self, part: &str) -> Option<Generation> {
        let mut generation = None;
        let mut rest = part.trim_end();
        while let Some((before, word)) = rest.rsplit_once([' ', ',', '\u{A0}']) {
            let kinds = lexicon::kinds(word);
            if !kinds.ends_name() || !has_letter(before) {
                break;
            }
            generation = generation.or(kinds.generation());
            rest = before.trim_end();
        }
        self.add(rest, Role::Family);
        generation
    }

    /// Adds a part of a name.
    pub(super) fn add(&mut self, part: &str, role: Role) {
        if part.is_empty() {
            return;
        }
        self.role = role;
        let first = self.len;
        let between = |c: char| c.is_whitespace() || matches!(c, ',' | '،' | '、' | ';');
        for word in part.split(between).filter(|word| !word.is_empty()) {
            if word.contains('/') && lexicon::kinds(word).is(Kinds::PATRONYMIC_SIGN) {
                self.joins = false;
            } else {
                self.add_word(word);
            }
        }
        self.settle();
        if role == Role::Family {
            self.mark_particles(first);
        }
    }

    fn add_word(&mut self, word: &str) {
        if word.bytes().all(|b| b.is_ascii_alphabetic()) {
            self.add_run(word);
            return;
        }
        let inside =
            |c: char| text::is_word_char(c) || text::is_apostrophe(c) || text::is_invisible(c);
        for run in word.split(|c: char| !inside(c)) {
            let run = run.trim_matches(|c: char| !text::is_word_char(c));
            if run.chars().any(char::is_alphabetic) {
                self.add_run(run);
            }
        }
    }

    fn add_run(&mut self, run: &str) {
        if !self.joins {
            self.settle();
            if self.len == MAX_TOKENS {
                return;
            }
        }
        let mut start = self.text.len();
        text::fold_into(run, &mut self.text);
        if self.joins {
            if let Some(last) = self.last_mut() {
                // Written apart is not written the same.
                last.exact = exact_hash(exact_hash(last.exact, " "), run);
                last.expanded = 0;
                let first = usize::from(last.start);
                start = self.base + first;
            }
        } else {
            let more = self.more.len();
            text::expand_into(run, &mut self.more);
            clip(&mut self.more, more);
            self.len += 1;
            let token = Token {
                start: offset(start - self.base),
                more: offset(more),
                expanded: bytes(self.more.len() - more),
                exact: exact_hash(0, run),
                ..Token::NONE
            };
            if let Some(slot) = self.last_mut() {
                *slot = token;
            }
        }
        clip(&mut self.text, start);
        self.is_open = true;
        self.joins = spelling::joins_next(self.text.get(start..).unwrap_or_default(), self.role);
    }

    fn last_mut(&mut self) -> Option<&mut Token> {
        self.len
            .checked_sub(1)
            .and_then(|last| self.tokens.get_mut(last))
    }

    /// Completes the last token, once nothing more joins it.
    fn settle(&mut self) {
        self.joins = false;
        if !std::mem::take(&mut self.is_open) {
            return;
        }
        let Some(token) = self
            .len
            .checked_sub(1)
            .and_then(|last| self.tokens.get_mut(last))
        else {
            return;
        };
        let start = self.base + usize::from(token.start);
        spelling::canonical(&mut self.text, start);
        let folded = self.text.get(start..).unwrap_or_default();
        token.bytes = bytes(folded.len());
        token.writing = Writing::of(folded);
        let mut latin = folded;
        if folded.is_ascii() {
            token.len = token.bytes;
        } else {
            token.len = bytes(folded.chars().count());
            self.more
                .truncate(usize::from(token.more) + usize::from(token.expanded));
            let more = self.more.len();
            match spelling::customary_latin(folded, self.role) {
                Some(customary) => self.more.push_str(customary),
                None => text::transliterate_into(folded, &mut self.more),
            }
            clip(&mut self.more, more);
            token.latin = bytes(self.more.len() - more);
            if !token.is_latin() {
                latin = self.more.get(more..).unwrap_or_default();
            }
        }
        token.sound = Sound::of(latin.as_bytes());
        token.letters = letters(latin);
        if matches!(self.role, Role::Given | Role::Additional) {
            token.formal = nicknames::formal(latin);
        }
    }

    /// Marks the particles of a family name that has another word, too.
    fn mark_particles(&mut self, first: usize) {
        let text = self.text.get(self.base..).unwrap_or_default();
        let tokens = self.tokens.get_mut(first..self.len).unwrap_or_default();
        if let Some((_, tokens)) = tokens.split_last_mut() {
            for token in tokens {
                token.particle = lexicon::kinds(token.folded(text)).is(Kinds::PARTICLE);
            }
        }
    }

    /// The text of the name and its tokens.
    pub(super) fn finish(mut self) -> (Arc<str>, Arc<[Token]>) {
        let folded = offset(self.text.len() - self.base);
        let tokens = self.tokens.get_mut(..self.len).unwrap_or_default();
        for token in &mut *tokens {
            token.more = token.more.saturating_add(folded);
        }
        self.text.push_str(&self.more);
        (self.text.into(), Arc::from(&*tokens))
    }
}

/// Each token has a bounded number of bytes, and their number is bounded.
fn offset(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}

fn bytes(len: usize) -> u8 {
    u8::try_from(len).unwrap_or(u8::MAX)
}

/// Cuts what was appended to the length that a token may have.
fn clip(text: &mut String, start: usize) {
    if text.len() > start + MAX_BYTES {
        let mut end = start + MAX_BYTES;
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        text.truncate(end);
    }
}

/// Scripts in which one character is a name, not its initial.
fn is_syllabic(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

fn exact_hash(seed: u32, word: &str) -> u32 {
    let step = |hash: u32, c: u32| (hash.rotate_left(5) ^ c).wrapping_mul(0x9E37_79B1);
    if word.is_ascii() {
        word.bytes().fold(seed, |hash, b| {
            step(hash, u32::from(b.to_ascii_lowercase()))
        })
    } else {
        let mut hash = seed;
        text::lower_into(word, |c| hash = step(hash, u32::from(c)));
        hash
    }
}

/// A bit a letter; letters that share a bit only make the bound weaker.
fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |bits, b| {
        bits | match b {
            b'a'..=b'z' => 1 << (b - b'a'),
            _ => 1 << (26 + b % 6),
        }
    })
}

fn has_letter(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}
