//! One word of a cell that is, or means to be, an address; and the words that are none.

use super::clean::note;
use super::encoded_word;
use super::guess;
use super::reading::{ReadOptions, Repair};
use crate::email::address::EmailAddress;
use crate::email::error::{EmailError, EmailErrorKind as Kind};
use crate::email::parse::closing_quote;
use crate::email::word_lists::meaning;
use crate::text;

/// What one word turned out to be.
pub(super) struct Read {
    pub(super) address: Result<EmailAddress, EmailError>,
    pub(super) doubt: Option<EmailError>,
    pub(super) trace: Vec<Repair>,
}

/// The address that a cell is without any repair.
pub(super) fn as_it_stands(text: &str, options: ReadOptions) -> Option<EmailAddress> {
    let address = EmailAddress::parse_with(text, &options.parsing()).ok()?;
    let local = address.local_part();
    // Quotes around a local part are never meant to be part of it, nor is the dot that ends a sentence.
    let is_dressed = text.ends_with(['.', '。', '．', '｡'])
        || local.starts_with(QUOTES)
        || !local.is_ascii() && local.contains(DOUBLE);
    (!is_dressed).then_some(address)
}

/// The address that a bare word is.
fn parse(
    word: &str,
    options: ReadOptions,
    trace: &mut Vec<Repair>,
) -> Result<EmailAddress, EmailError> {
    let address = EmailAddress::parse_with(word, &options.parsing())?;
    let local = address.local_part();
    let inside = local.trim_start_matches(QUOTES);
    if inside.len() == local.len() {
        return Ok(address);
    }
    note(trace, Repair::Quotes);
    EmailAddress::parse_with(
        &format!("{inside}@{}", address.domain()),
        &options.parsing(),
    )
}

const QUOTES: [char; 8] = ['\'', '`', '´', '‘', '’', '‚', '‛', '′'];
const DOUBLE: [char; 7] = ['“', '”', '„', '‟', '«', '»', '＂'];

/// Reads a word with an `@`: one address, or several that a slash parts.
pub(super) fn read_all(
    word: &str,
    joined: Option<Repair>,
    link: bool,
    options: ReadOptions,
) -> Vec<Read> {
    let whole = read(word, joined, link, options);
    if whole.address.is_err() && word.matches('@').count() > 1 {
        let parts: Vec<Read> = word
            .split(['/', '&', '\\'])
            .filter(|part| !part.is_empty())
            .map(|part| read(part, None, link, options))
            .collect();
        if parts.len() > 1
            && parts
                .iter()
                .all(|part| part.address.is_ok() && part.doubt.is_none())
        {
            return parts;
        }
    }
    vec![whole]
}

fn read(word: &str, joined: Option<Repair>, link: bool, options: ReadOptions) -> Read {
    let mut trace: Vec<Repair> = joined.into_iter().collect();
    let doubt = joined
        .filter(|repair| repair.is_guess())
        .map(|_| EmailError::new(Kind::InvalidDomainCharacter));
    if let Some(address) = as_it_stands(word, options) {
        return Read {
            address: Ok(address),
            doubt,
            trace,
        };
    }
    let mut text = word.to_owned();
    if link {
        text = out_of_link(&text, &mut trace);
    }
    if let Some(inside) = without_quotes_round_local(&text) {
        note(&mut trace, Repair::Quotes);
        text = inside;
    }
    let bare = bare(&text, &mut trace);
    match parse(bare, options, &mut trace) {
        Ok(address) => Read {
            address: Ok(address),
            doubt,
            trace,
        },
        Err(error) => {
            // A place within the word is none within the cell.
            let error = EmailError::new(error.kind());
            match guess::slips(bare, options) {
                Some((address, repairs)) => {
                    for repair in repairs {
                        note(&mut trace, repair);
                    }
                    Read {
                        address: Ok(address),
                        doubt: Some(error),
                        trace,
                    }
                }
                None if guess::both_sides_say_nothing(bare) => Read {
                    address: Err(EmailError::new(Kind::Placeholder)),
                    doubt: None,
                    trace,
                },
                None => Read {
                    address: Err(error),
                    doubt: None,
                    trace,
                },
            }
        }
    }
}

/// The address of a `mailto:` link, without its header fields and percent-encoding (RFC 6068 §2).
fn out_of_link(word: &str, trace: &mut Vec<Repair>) -> String {
    let address = match word.split_once('?') {
        Some((address, _)) => {
            note(trace, Repair::UriQuery);
            address
        }
        None => word,
    };
    match percent_decoded(address) {
        Some(decoded) => {
            note(trace, Repair::PercentEncoding);
            decoded
        }
        None => address.to_owned(),
    }
}

/// The text with its percent-encoded bytes decoded, if it has any and they are UTF-8.
fn percent_decoded(text: &str) -> Option<String> {
    if !text.contains('%') {
        return None;
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digit = |b: u8| char::from(b).to_digit(16);
            let code = digit(rest.next()?)? << 4 | digit(rest.next()?)?;
            bytes.push(u8::try_from(code).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// The address whose local part alone stands in apostrophes, which it never means to have.
fn without_quotes_round_local(word: &str) -> Option<String> {
    let (local, domain) = word.split_once('@')?;
    let inside = local.strip_prefix(QUOTES)?.strip_suffix(QUOTES)?;
    Some(format!("{inside}@{domain}"))
}

/// The word without what stands around it and cannot belong to it.
fn bare<'a>(word: &'a str, trace: &mut Vec<Repair>) -> &'a str {
    let mut text = word;
    loop {
        let before = text;
        if let Some(rest) = text
            .strip_prefix('=')
            .filter(|rest| rest.starts_with(['"', '\'']))
        {
            // A spreadsheet's formula that only keeps a text.
            text = rest;
            note(trace, Repair::Punctuation);
        }
        let quotes = |c| QUOTES.contains(&c);
        text = dropped(
            text,
            text.trim_end_matches(|c| quotes(c) || c == '"'),
            Repair::Quotes,
            trace,
        );
        text = dropped(text, text.trim_start_matches(quotes), Repair::Quotes, trace);
        if unbalanced_quote(text) {
            text = dropped(text, text.trim_start_matches('"'), Repair::Quotes, trace);
        }
        text = dropped(
            text,
            text.trim_end_matches(['.', ',', ';', ':', '!', '?', '。', '…']),
            Repair::Punctuation,
            trace,
        );
        text = dropped(
            text,
            text.trim_start_matches([',', ';', ':', '•', '·', '●']),
            Repair::Punctuation,
            trace,
        );
        text = dropped(
            text,
            text.trim_end_matches(['>', ')', '}']),
            Repair::Brackets,
            trace,
        );
        if !text.contains('[') {
            text = dropped(text, text.trim_end_matches(']'), Repair::Brackets, trace);
        }
        if text.len() == before.len() {
            return text;
        }
    }
}

fn unbalanced_quote(text: &str) -> bool {
    text.strip_prefix('"')
        .is_some_and(|inside| closing_quote(inside.bytes()).is_none())
}

fn dropped<'a>(before: &str, after: &'a str, repair: Repair, trace: &mut Vec<Repair>) -> &'a str {
    if after.len() != before.len() {
        note(trace, repair);
    }
    after
}

/// The text within quotes that stand around all of it.
pub(super) fn without_outer_quotes(text: &str) -> Option<&str> {
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let inside = text.strip_prefix(quote)?.strip_suffix(quote)?;
    (!inside.contains(quote) && inside.contains('@')).then_some(inside.trim())
}

/// The display name that some words are: decoded, without quotes and escapes, on one line; and what that took.
pub(super) fn display_name(words: &str) -> Option<(String, Vec<Repair>)> {
    let mut repairs = Vec::new();
    let decoded = encoded_word::decode(words);
    if decoded.is_some() {
        repairs.push(Repair::EncodedWords);
    }
    let name = decoded.as_deref().unwrap_or(words);
    let mut plain = String::with_capacity(name.len());
    let mut escaped = false;
    for c in name.chars() {
        if c == '\\' && !escaped {
            escaped = true;
            continue;
        }
        escaped = false;
        if c.is_whitespace() {
            if !plain.ends_with(' ') {
                plain.push(' ');
            }
        } else {
            plain.push(c);
        }
    }
    let outer = |c: char| {
        c.is_whitespace()
            || QUOTES.contains(&c)
            || matches!(c, '"' | ',' | ';' | ':' | '-' | '–' | '—')
    };
    let plain = plain.trim_matches(outer);
    plain
        .contains(char::is_alphanumeric)
        .then(|| (plain.to_owned(), repairs))
}

/// Whether a text says in words or signs that there is no address.
pub(super) fn says_nothing(text: &str) -> bool {
    const LONGEST: usize = 40;
    if text.len() > LONGEST || text.contains('@') {
        return false;
    }
    let lower = text.trim().to_lowercase();
    if text::says_nothing(&lower) {
        return true;
    }
    let letters: String = lower.chars().filter(|c| c.is_alphanumeric()).collect();
    meaning(&letters).placeholder
}

/// Whether a text without `@` is one word that reads like an address.
pub(super) fn means_an_address(text: &str) -> bool {
    let text = text.trim();
    !text.contains(char::is_whitespace) && text.contains('.')
}

/// Words that stand between two addresses.
pub(super) fn is_conjunction(word: &str) -> bool {
    const WORDS: [&str; 14] = [
        "and", "or", "und", "oder", "et", "ou", "y", "o", "e", "en", "of", "och", "i", "also",
    ];
    WORDS.iter().any(|known| word.eq_ignore_ascii_case(known))
}

/// Words that say which address it is, and are nobody's name.
pub(super) fn is_label(text: &str) -> bool {
    const WORDS: [&str; 22] = [
        "home",
        "work",
        "office",
        "private",
        "personal",
        "business",
        "main",
        "primary",
        "secondary",
        "old",
        "new",
        "other",
        "preferred",
        "mobile",
        "internet",
        "email",
        "e-mail",
        "mail",
        "privat",
        "arbeit",
        "casa",
        "trabajo",
    ];
    WORDS
        .iter()
        .any(|known| text.trim().eq_ignore_ascii_case(known))
}

/// Whether a word is one of the top-level domains that people end addresses with.
pub(super) fn is_top_level_word(word: &str) -> bool {
    const WORDS: [&str; 14] = [
        "com", "net", "org", "edu", "gov", "info", "biz", "co", "uk", "de", "fr", "br", "in", "eu",
    ];
    let first = word.split('.').next().unwrap_or_default();
    WORDS.iter().any(|known| first.eq_ignore_ascii_case(known))
}
