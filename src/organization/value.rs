//! The name of an organisation.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

use super::form_table::{BEFORE, FORMS};
use crate::text;

/// Most words of a name that count for its keys.
const MAX_WORDS: usize = 24;
/// Longest word, in bytes of its folded form.
const MAX_BYTES: usize = 64;
/// Most words that a legal form has ("Gesellschaft mit beschränkter Haftung").
const FORM_WORDS: usize = 8;

/// Articles before a name.
const ARTICLES: [&str; 4] = ["the", "der", "die", "das"];

/// The name of an organisation: what was typed, and keys folded for matching.
///
/// ```
/// use contactfold::organization::Organization;
///
/// let organization = Organization::new("The Example Bakery, Ltd.");
/// assert_eq!(organization.name(), "The Example Bakery, Ltd.");
/// assert_eq!(organization.key(), "the example bakery ltd");
/// assert_eq!(organization.core_key(), "example bakery");
/// assert_eq!(organization.form(), Some("ltd"));
/// ```
///
/// # Equality
///
/// `Eq`, `Ord` and `Hash` are those of what was typed.
#[derive(Clone, Default)]
pub struct Organization {
    typed: Box<str>,
    /// The folded words with a space between.
    key: Box<str>,
    /// Where the core is in the key.
    core: (u32, u32),
    form: Option<&'static str>,
    /// The core in ASCII, if it is not.
    latin: Box<str>,
    /// The core with umlauts as two letters (ü as ue), if it has any.
    expanded: Box<str>,
}

impl Organization {
    /// Takes a name as it was typed. It cannot fail.
    pub fn new(name: &str) -> Self {
        let typed = name.trim();
        let mut key = String::with_capacity(typed.len());
        let mut words = Words::default();
        fold_words(typed, &mut key, &mut words);
        let (core, form) = without_unspaced_form(&key, words.core(&key));
        let core_text = key.get(core.0..core.1).unwrap_or_default();
        let mut latin = String::new();
        if !core_text.is_ascii() {
            for (index, word) in core_text.split(' ').enumerate() {
                if index > 0 {
                    latin.push(' ');
                }
                text::transliterate_into(word, &mut latin);
            }
        }
        let mut expanded = String::new();
        if !typed.is_ascii() && expand_words(typed, &mut expanded) {
            let mut key = String::with_capacity(expanded.len());
            let mut words = Words::default();
            fold_words(&expanded, &mut key, &mut words);
            let ((start, end), _) = words.core(&key);
            key.truncate(end);
            key.drain(..start);
            expanded = key;
        }
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self {
            typed: typed.into(),
            core: (offset(core.0), offset(core.1)),
            key: key.into_boxed_str(),
            form,
            latin: latin.into_boxed_str(),
            expanded: expanded.into_boxed_str(),
        }
    }

    /// The name as it was typed.
    pub fn name(&self) -> &str {
        &self.typed
    }

    /// The folded words, the legal form included.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The folded words without the legal form and a leading article. It is never empty unless [`key`](Self::key) is.
    pub fn core_key(&self) -> &str {
        self.key
            .get(self.core.0 as usize..self.core.1 as usize)
            .unwrap_or_default()
    }

    /// The core key transliterated to ASCII: the weaker key across scripts.
    pub fn transliterated_key(&self) -> &str {
        if self.latin.is_empty() {
            self.core_key()
        } else {
            &self.latin
        }
    }

    /// The core key with ä, ö, ü, ø, å as two letters, where it differs from the core key.
    pub fn expanded_key(&self) -> Option<&str> {
        (!self.expanded.is_empty()).then_some(&*self.expanded)
    }

    /// The legal form in its shortest spelling, folded and run together: "gmbh", "ltd", "sdnbhd".
    pub fn form(&self) -> Option<&'static str> {
        self.form
    }

    /// Whether there is nothing to compare.
    pub fn is_empty(&self) -> bool {
        self.key.is_empty()
    }

    /// The words of the core.
    pub fn tokens(&self) -> impl Iterator<Item = &str> + Clone {
        self.core_key().split(' ').filter(|word| !word.is_empty())
    }
}

/// Where the words of a key are.
#[derive(Default)]
struct Words {
    spans: [(usize, usize); MAX_WORDS],
    len: usize,
}

impl Words {
    fn push(&mut self, start: usize, end: usize) -> bool {
        match self.spans.get_mut(self.len) {
            Some(slot) => {
                *slot = (start, end);
                self.len += 1;
                true
            }
            None => false,
        }
    }

    /// Spells out the last word if it is a letter that stands for "and" between two words.
    fn spell_out_and(&mut self, key: &mut String) {
        let Some(last) = self.len.checked_sub(1).filter(|&last| last > 0) else {
            return;
        };
        if let Some((start, end)) = self.spans.get_mut(last)
            && matches!(key.get(*start..), Some("y" | "i" | "e" | "и" | "і"))
        {
            key.truncate(*start);
            key.push_str("and");
            *end = key.len();
        }
    }

    /// The stretch of the key without article and legal forms, and the first legal form that is left out.
    fn core(&self, key: &str) -> ((usize, usize), Option<&'static str>) {
        let words = self.spans.get(..self.len).unwrap_or_default();
        let word = |&(start, end): &(usize, usize)| key.get(start..end).unwrap_or_default();
        let mut first = 0;
        let mut end = words.len();
        let mut form = None;
        while let Some((len, found)) = form_at_end(words.get(first..end).unwrap_or_default(), word)
        {
            if end - len == 1
                && words
                    .first()
                    .is_some_and(|span| ARTICLES.contains(&word(span)))
            {
                break;
            }
            end -= len;
            form = Some(found);
        }
        while let Some((len, found)) =
            form_at_start(words.get(first..end).unwrap_or_default(), word)
        {
            first += len;
            form = form.or(Some(found));
        }
        if end - first > 1
            && words
                .get(first)
                .is_some_and(|span| ARTICLES.contains(&word(span)))
        {
            first += 1;
        }
        match (words.get(first), words.get(end.wrapping_sub(1))) {
            (Some(&(start, _)), Some(&(_, end))) => ((start, end), form),
            _ => ((0, 0), form),
        }
    }
}

fn form_at_end<'a>(
    words: &[(usize, usize)],
    word: impl Fn(&(usize, usize)) -> &'a str,
) -> Option<(usize, &'static str)> {
    let most = FORM_WORDS.min(words.len().checked_sub(1)?);
    (1..=most).rev().find_map(|len| {
        let form = lookup(words.get(words.len() - len..)?, &word, Place::After)?;
        Some((len, form))
    })
}

fn form_at_start<'a>(
    words: &[(usize, usize)],
    word: impl Fn(&(usize, usize)) -> &'a str,
) -> Option<(usize, &'static str)> {
    let most = FORM_WORDS.min(words.len().checked_sub(1)?);
    (1..=most).rev().find_map(|len| {
        let form = lookup(words.get(..len)?, &word, Place::Before)?;
        Some((len, form))
    })
}

/// Forms that are written without a space before or after the name.
const UNSPACED: [&str; 10] = [
    "株式会社",
    "有限会社",
    "合同会社",
    "股份有限公司",
    "有限责任公司",
    "有限責任公司",
    "有限公司",
    "주식회사",
    "유한회사",
    "公司",
];

/// The core without a form that is written together with it.
fn without_unspaced_form(
    key: &str,
    ((start, end), form): ((usize, usize), Option<&'static str>),
) -> ((usize, usize), Option<&'static str>) {
    let core = key.get(start..end).unwrap_or_default();
    for unspaced in UNSPACED {
        let (start, end) = match (core.strip_prefix(unspaced), core.strip_suffix(unspaced)) {
            (_, Some(name)) if !name.is_empty() => (start, start + name.len()),
            (Some(name), _) if !name.is_empty() => (end - name.len(), end),
            _ => continue,
        };
        let found = FORMS
            .binary_search_by(|(spelling, _)| (*spelling).cmp(unspaced))
            .ok()
            .and_then(|index| FORMS.get(index))
            .map_or(unspaced, |(_, form)| *form);
        return ((start, end), form.or(Some(found)));
    }
    ((start, end), form)
}

/// Where a legal form stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Before,
    After,
}

/// The legal form that words are when they are run together.
fn lookup<'a>(
    words: &[(usize, usize)],
    word: &impl Fn(&(usize, usize)) -> &'a str,
    place: Place,
) -> Option<&'static str> {
    let mut joined = [0; MAX_BYTES];
    let mut len = 0;
    for span in words {
        let bytes = word(span).as_bytes();
        joined
            .get_mut(len..len + bytes.len())?
            .copy_from_slice(bytes);
        len += bytes.len();
    }
    let joined = joined.get(..len)?;
    if place == Place::Before
        && BEFORE
            .binary_search_by(|known| known.as_bytes().cmp(joined))
            .is_err()
    {
        return None;
    }
    let index = FORMS
        .binary_search_by(|(spelling, _)| spelling.as_bytes().cmp(joined))
        .ok()?;
    FORMS.get(index).map(|(_, form)| *form)
}

/// Appends a name with its umlauts as two letters, and says whether it has any.
fn expand_words(name: &str, out: &mut String) -> bool {
    let mut any = false;
    for word in name.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        if text::expand_into(word, out) {
            any = true;
        } else {
            out.push_str(word);
        }
    }
    any
}

/// Appends the folded words of a name: single letters with dots between are one word, signs for "and" one word.
fn fold_words(name: &str, key: &mut String, words: &mut Words) {
    let inside = |c: char| text::is_word_char(c) || text::is_apostrophe(c) || text::is_invisible(c);
    let mut rest = name;
    let mut dotted = false;
    while let Some(start) = rest.find(|c: char| text::is_word_char(c) || is_sign(c)) {
        let gap = rest.get(..start).unwrap_or_default();
        dotted &= gap == ".";
        rest = rest.get(start..).unwrap_or_default();
        let end = match rest.find(|c: char| !inside(c)) {
            Some(0) => rest.chars().next().map_or(0, char::len_utf8),
            Some(end) => end,
            None => rest.len(),
        };
        let (word, after) = rest.split_at(end);
        rest = after;
        let single = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
        if dotted && single {
            // S.A. is SA.
            text::fold_into(word, key);
            if let Some(last) = words
                .len
                .checked_sub(1)
                .and_then(|i| words.spans.get_mut(i))
            {
                last.1 = key.len();
            }
        } else {
            words.spell_out_and(key);
            let before = key.len();
            if !key.is_empty() {
                key.push(' ');
            }
            let start = key.len();
            match word {
                "&" | "+" | "＆" => key.push_str("and"),
                _ => text::fold_into(word, key),
            }
            if key.len() - start > MAX_BYTES {
                let mut end = start + MAX_BYTES;
                while !key.is_char_boundary(end) {
                    end -= 1;
                }
                key.truncate(end);
            }
            let folded = key.get(start..).unwrap_or_default();
            if let Some(canonical) = canonical(folded) {
                key.truncate(start);
                key.push_str(canonical);
            }
            if key.len() == start || !words.push(start, key.len()) {
                key.truncate(before);
            }
        }
        dotted = single;
    }
}

/// Signs that are a word by themselves: "and", and the Japanese forms in one character.
fn is_sign(c: char) -> bool {
    matches!(c, '&' | '+' | '＆' | '㈱' | '㈲')
}

/// The one spelling of words that are abbreviated or translated at will.
fn canonical(word: &str) -> Option<&'static str> {
    Some(match word {
        "und" | "et" | "og" | "och" => "and",
        "intl" | "internat" => "international",
        "natl" => "national",
        "univ" => "university",
        "mfg" => "manufacturing",
        "bros" => "brothers",
        "assoc" | "assocs" => "associates",
        "svcs" => "services",
        "svc" => "service",
        "mgmt" => "management",
        "ctr" | "centre" => "center",
        "hosp" => "hospital",
        "inst" => "institute",
        "grp" => "group",
        "tech" => "technology",
        "gebr" => "gebruder",
        _ => return None,
    })
}

impl PartialEq for Organization {
    fn eq(&self, other: &Self) -> bool {
        self.typed == other.typed
    }
}

impl Eq for Organization {}

impl PartialOrd for Organization {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Organization {
    fn cmp(&self, other: &Self) -> Ordering {
        self.typed.cmp(&other.typed)
    }
}

impl Hash for Organization {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.typed.hash(state);
    }
}

impl fmt::Display for Organization {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.typed)
    }
}

impl fmt::Debug for Organization {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Organization")
            .field("name", &self.typed)
            .field("core_key", &self.core_key())
            .field("form", &self.form)
            .finish_non_exhaustive()
    }
}
