//! A cell taken apart into words, quoted strings, comments, angle brackets and the signs between them.

use std::borrow::Cow;

use super::encoded_word;
use super::reading::Repair;
use crate::email::parse;

/// A piece of a cell, and where it stands.
#[derive(Debug)]
pub(super) struct Item<'a> {
    pub(super) part: Part<'a>,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// What a piece is.
#[derive(Debug)]
pub(super) enum Part<'a> {
    /// A run without white space; the repair tells how it was put together.
    Word(Cow<'a, str>, Option<Repair>),
    /// A word or more that end in a colon.
    Label(&'a str),
    /// What stands within double quotes.
    Quoted(&'a str),
    /// What stands within parentheses.
    Comment(&'a str),
    /// What stands within angle brackets.
    Angle(&'a str),
    /// A sign that parts a name from an address without parting two addresses: a dash, a stray bracket.
    Mark,
    /// A sign that parts two addresses.
    Break(char),
}

impl Item<'_> {
    /// The word, if the item is one.
    pub(super) fn word(&self) -> Option<&str> {
        match &self.part {
            Part::Word(word, _) => Some(word),
            _ => None,
        }
    }

    /// Whether it holds an address, or means to.
    pub(super) fn has_at(&self) -> bool {
        match &self.part {
            Part::Word(word, _) => word.contains('@'),
            Part::Angle(text) | Part::Quoted(text) => text.contains('@'),
            _ => false,
        }
    }
}

/// The pieces of a cell, in order.
pub(super) fn items(text: &str) -> Vec<Item<'_>> {
    let mut items = Vec::new();
    let mut start = 0;
    while let Some(rest) = text.get(start..).filter(|rest| !rest.is_empty()) {
        let (part, len) = next(rest);
        let end = start + len;
        match part {
            Some(Part::Label(_)) => push_label(&mut items, text, start, end),
            Some(part) => items.push(Item { part, start, end }),
            None => {}
        }
        start = end;
    }
    items
}

/// The words before a colon belong to the label: `My friends:`.
fn push_label<'a>(items: &mut Vec<Item<'a>>, text: &'a str, mut start: usize, end: usize) {
    while let Some(before) = items.last() {
        match &before.part {
            Part::Word(word, _) if !word.contains('@') => start = before.start,
            Part::Quoted(_) => start = before.start,
            _ => break,
        }
        items.pop();
    }
    let label = text
        .get(start..end)
        .unwrap_or_default()
        .trim_end_matches(':');
    items.push(Item {
        part: Part::Label(label),
        start,
        end,
    });
}

/// The piece that `text` begins with, if it is not white space, and its length, which is at least one character.
fn next(text: &str) -> (Option<Part<'_>>, usize) {
    let Some(first) = text.chars().next() else {
        return (None, 1);
    };
    let inside = text.get(first.len_utf8()..).unwrap_or_default();
    match first {
        '\n' | '\r' | '\t' | ',' | ';' | '|' => (Some(Part::Break(first)), 1),
        c if c.is_whitespace() => (None, c.len_utf8()),
        '"' => match closing_quote(inside) {
            // A quoted local part is a word, as is what touches it.
            Some(end)
                if inside
                    .get(end + 1..)
                    .is_some_and(|after| after.starts_with('@')) =>
            {
                word(text)
            }
            Some(end) => (inside.get(..end).map(Part::Quoted), end + 2),
            None => (Some(Part::Mark), 1),
        },
        '(' => match closing_parenthesis(inside) {
            Some(end)
                if inside
                    .get(..end)
                    .is_some_and(|comment| !comment.contains('@')) =>
            {
                (inside.get(..end).map(Part::Comment), end + 2)
            }
            _ => (Some(Part::Mark), 1),
        },
        '<' => match inside.find(['>', '<']) {
            Some(end) if inside.get(end..).is_some_and(|rest| rest.starts_with('>')) => {
                (inside.get(..end).map(Part::Angle), end + 2)
            }
            _ => (Some(Part::Mark), 1),
        },
        ')' | '>' | '[' | ']' | '{' | '}' => (Some(Part::Mark), 1),
        _ => word(text),
    }
}

/// Nothing in quotes or parentheses is longer than this, so that a cell of openings alone is read in one pass.
const ENCLOSED_AT_MOST: usize = 1000;

/// No address literal is longer.
const LITERAL_AT_MOST: usize = 64;

/// Where the quoted string whose content starts here ends.
fn closing_quote(inside: &str) -> Option<usize> {
    parse::closing_quote(inside.bytes().take(ENCLOSED_AT_MOST))
}

fn closing_parenthesis(inside: &str) -> Option<usize> {
    let mut depth = 1usize;
    inside.bytes().take(ENCLOSED_AT_MOST).position(|byte| {
        match byte {
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        depth == 0
    })
}

/// The word that `text` begins with, or the label, if it is one.
fn word(text: &str) -> (Option<Part<'_>>, usize) {
    let len = word_length(text);
    let word = text.get(..len).unwrap_or_default();
    if word.chars().all(is_mark) {
        return (Some(Part::Mark), len);
    }
    // A colon cannot stand in an address but in quotes and literals, so what precedes it is a label or a scheme.
    let before_quotes = word.find(['"', '[']).unwrap_or(len);
    let before_at = word.find('@').unwrap_or(len).min(before_quotes);
    match word.get(..before_at).and_then(|local| local.rfind(':')) {
        Some(colon) if !word.contains("://") => (word.get(..=colon).map(Part::Label), colon + 1),
        _ => (Some(Part::Word(Cow::Borrowed(word), None)), len),
    }
}

/// Signs that part a name from an address when they stand alone.
fn is_mark(c: char) -> bool {
    c.is_ascii_punctuation() && c != '@'
        || matches!(
            c,
            '\u{2010}'..='\u{2015}' | '•' | '·' | '●' | '→' | '：' | '…' | '‣'
        )
}

/// How long the word is that `text` begins with: quoted strings, encoded words and address literals in one.
fn word_length(text: &str) -> usize {
    let mut len = 0;
    while let Some(rest) = text.get(len..)
        && let Some(c) = rest.chars().next()
    {
        let inside = rest.get(c.len_utf8()..).unwrap_or_default();
        len += match c {
            '"' => match closing_quote(inside) {
                Some(end) => end + 2,
                None if len == 0 => 1,
                None => break,
            },
            '=' => encoded_word::length(rest).unwrap_or(1),
            '[' if text.get(..len).is_some_and(|before| before.ends_with('@')) => {
                let mut literal = inside.bytes().take(LITERAL_AT_MOST);
                match literal.position(|byte| byte == b']') {
                    Some(end) => end + 2,
                    None => break,
                }
            }
            ',' | ';' | '|' | '<' | '>' | '(' | ')' | '[' | ']' | '{' | '}' if len > 0 => break,
            c if c.is_whitespace() && len > 0 => break,
            c => c.len_utf8(),
        };
    }
    len.max(1)
}
