//! Tokens: the words of a name, folded, with everything that comparing needs.

use unicode_normalization::UnicodeNormalization;

use super::nicknames;
use super::person::Generation;
use super::sound::Sound;
use super::vocabulary;
use crate::text;

/// Most tokens that a name has for matching; what was typed is kept whole.
pub(super) const MAX_TOKENS: usize = 16;
/// Longest token, in bytes of its folded form.
const MAX_BYTES: usize = 64;

/// What a token is in the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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

/// A stretch of the token text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Piece {
    start: u16,
    len: u16,
}

impl Piece {
    fn new(start: usize, end: usize) -> Self {
        // The text is at most MAX_TOKENS words of bounded length.
        let start = u16::try_from(start).unwrap_or(u16::MAX);
        let end = u16::try_from(end).unwrap_or(u16::MAX);
        Self {
            start,
            len: end.saturating_sub(start),
        }
    }

    pub(super) fn is_empty(self) -> bool {
        self.len == 0
    }

    pub(super) fn of(self, text: &str) -> &str {
        let start = usize::from(self.start);
        text.get(start..start + usize::from(self.len))
            .unwrap_or_default()
    }

    /// From the start of this piece to the end of another.
    pub(super) fn to(self, last: Self) -> Self {
        Self {
            start: self.start,
            len: (last.start + last.len).saturating_sub(self.start),
        }
    }
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) folded: Piece,
    /// The other spelling of its umlauts, if it has any.
    pub(super) expanded: Piece,
    /// The transliteration, if the folded form is not ASCII.
    pub(super) latin: Piece,
    pub(super) role: Role,
    /// In characters of the folded form.
    pub(super) len: u8,
    /// A single letter of a script whose names have several.
    pub(super) initial: bool,
    /// "van", "de", "bin": shown, and no evidence.
    pub(super) particle: bool,
    pub(super) writing: Writing,
    /// A hash of the letters in lower case with their marks.
    pub(super) exact: u32,
    /// Which letters occur, a bit a letter: two words differ in at most twice as many bits as edits.
    pub(super) letters: u64,
    pub(super) sound: Option<Sound>,
    /// The entry of the nickname table whose formal name this is.
    pub(super) formal: Option<u16>,
}

/// Makes tokens of the parts of a name, given name first.
#[derive(Default)]
pub(super) struct Tokenizer {
    /// The folded words, one after the other without separators, so that a part run together is a piece too.
    text: String,
    /// Other spellings, appended to the text at the end.
    more: String,
    tokens: Vec<Token>,
    /// Whether the next word joins the last token ("Mc Donald", "Abdul Rahman").
    joins: bool,
}

impl Tokenizer {
    pub(super) fn new(capacity: usize) -> Self {
        Self {
            text: String::with_capacity(capacity),
            tokens: Vec::with_capacity(4),
            ..Self::default()
        }
    }

    /// How many tokens there are.
    pub(super) fn len(&self) -> u8 {
        u8::try_from(self.tokens.len()).unwrap_or(u8::MAX)
    }

    /// Adds the given name, without titles that were typed into it.
    pub(super) fn add_given(&mut self, part: &str, role: Role) {
        let mut rest = part.trim_start();
        while let Some((word, after)) = rest.split_once(char::is_whitespace) {
            if !vocabulary::is_title(word) || after.trim().is_empty() {
                break;
            }
            rest = after.trim_start();
        }
        self.add(rest, role);
    }

    /// Adds the family name, and returns the generation that was typed at its end.
    pub(super) fn add_family(&mut self, part: &str) -> Option<Generation> {
        let mut generation = None;
        let mut rest = part.trim_end();
        while let Some((before, word)) = rest.rsplit_once([' ', ',', '\u{A0}']) {
            let said = vocabulary::generation_word(word);
            if !(said.is_some() || vocabulary::is_suffix(word)) || before.trim().is_empty() {
                break;
            }
            generation = generation.or(said);
            rest = before.trim_end();
        }
        self.add(rest, Role::Family);
        generation
    }

    /// Adds a part of a name.
    pub(super) fn add(&mut self, part: &str, role: Role) {
        self.joins = false;
        let first = self.tokens.len();
        for word in part.split(|c: char| c.is_whitespace() || matches!(c, ',' | '،' | '、' | ';'))
        {
            if word.is_empty() {
                continue;
            }
            if vocabulary::is_patronymic_sign(word) {
                self.joins = false;
                continue;
            }
            self.add_word(word, role);
        }
        self.settle();
        if role == Role::Family {
            self.mark_particles(first);
        }
    }

    fn add_word(&mut self, word: &str, role: Role) {
        if word.bytes().all(|b| b.is_ascii_alphabetic()) {
            self.add_run(word, role);
            return;
        }
        let inside =
            |c: char| text::is_word_char(c) || text::is_apostrophe(c) || text::is_invisible(c);
        for run in word.split(|c: char| !inside(c)) {
            let run = run.trim_matches(|c: char| !text::is_word_char(c));
            if run.chars().any(char::is_alphabetic) {
                self.add_run(run, role);
            }
        }
    }

    fn add_run(&mut self, run: &str, role: Role) {
        if !self.joins {
            self.settle();
            if self.tokens.len() == MAX_TOKENS {
                return;
            }
        }
        let start = self.text.len();
        text::fold_into(run, &mut self.text);
        let start = match self.tokens.last_mut() {
            Some(last) if self.joins => {
                // Written apart is not written the same.
                last.exact = exact_hash(exact_hash(last.exact, " "), run);
                last.expanded = Piece::default();
                usize::from(last.folded.start)
            }
            _ => {
                let more = self.more.len();
                text::expand_into(run, &mut self.more);
                clip(&mut self.more, more);
                self.tokens.push(Token {
                    folded: Piece::default(),
                    expanded: Piece::new(more, self.more.len()),
                    latin: Piece::default(),
                    role,
                    len: 0,
                    initial: false,
                    particle: false,
                    writing: Writing::Alphabet,
                    exact: exact_hash(0, run),
                    letters: 0,
                    sound: None,
                    formal: None,
                });
                start
            }
        };
        clip(&mut self.text, start);
        if let Some(last) = self.tokens.last_mut() {
            last.folded = Piece::new(start, self.text.len());
        }
        self.joins = vocabulary::joins_next(self.text.get(start..).unwrap_or_default(), role);
    }

    /// Completes the last token, once nothing more joins it.
    fn settle(&mut self) {
        self.joins = false;
        let Some(token) = self.tokens.last_mut() else {
            return;
        };
        if token.len > 0 {
            return;
        }
        let start = usize::from(token.folded.start);
        vocabulary::canonical(&mut self.text, start);
        token.folded = Piece::new(start, self.text.len());
        let folded = token.folded.of(&self.text);
        let more = self.more.len();
        if let Some(customary) = vocabulary::customary_latin(folded, token.role) {
            self.more.push_str(customary);
            token.latin = Piece::new(more, self.more.len());
        } else if text::transliterate_into(folded, &mut self.more) {
            clip(&mut self.more, more);
            token.latin = Piece::new(more, self.more.len());
        }
        let latin = if token.latin.is_empty() {
            folded
        } else {
            token.latin.of(&self.more)
        };
        token.sound = Sound::of(latin.as_bytes());
        token.letters = letters(latin);
        token.len = u8::try_from(folded.chars().count()).unwrap_or(u8::MAX);
        token.writing = Writing::of(folded);
        token.initial = token.len == 1 && token.writing != Writing::Syllables;
        if matches!(token.role, Role::Given | Role::Additional) {
            token.formal = nicknames::formal(latin);
        }
    }

    /// Marks the particles of a family name that has another word, too.
    fn mark_particles(&mut self, first: usize) {
        let Some(tokens) = self.tokens.get_mut(first..) else {
            return;
        };
        let last = tokens.len().saturating_sub(1);
        let text = &self.text;
        for (index, token) in tokens.iter_mut().enumerate() {
            token.particle = index < last && vocabulary::is_particle(token.folded.of(text));
        }
    }

    pub(super) fn finish(mut self) -> (Box<str>, Box<[Token]>) {
        let offset = u16::try_from(self.text.len()).unwrap_or(u16::MAX);
        for token in &mut self.tokens {
            token.expanded.start = token.expanded.start.saturating_add(offset);
            token.latin.start = token.latin.start.saturating_add(offset);
        }
        self.text.push_str(&self.more);
        (self.text.into_boxed_str(), self.tokens.into_boxed_slice())
    }
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
    let step = |hash: u32, c: char| (hash.rotate_left(5) ^ u32::from(c)).wrapping_mul(0x9E37_79B1);
    if word.is_ascii() {
        word.chars()
            .fold(seed, |hash, c| step(hash, c.to_ascii_lowercase()))
    } else {
        word.nfc()
            .filter(|&c| !text::is_invisible(c))
            .flat_map(char::to_lowercase)
            .fold(seed, step)
    }
}

/// A bit a letter; letters that share a bit only make the bound weaker.
fn letters(word: &str) -> u64 {
    word.bytes().fold(0, |bits, b| {
        bits | match b {
            b'a'..=b'z' => 1 << (b - b'a'),
            _ => 1 << (26 + b % 38),
        }
    })
}
