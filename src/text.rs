//! Text as every value needs it: what is invisible, and what folding leaves.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Whether a character shows nothing and says nothing: bidirectional marks, zero-width characters, byte order
/// marks, soft hyphens, variation selectors and controls other than white space.
pub(crate) fn is_invisible(c: char) -> bool {
    match c {
        '\t'..='\r' | ' '..='~' => false,
        _ => {
            c.is_control()
                || matches!(c,
                    '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}'
                    | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
                    | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
        }
    }
}

/// Whether a trimmed, lower-case cell says in words or signs that there is nothing.
pub(crate) fn says_nothing(cell: &str) -> bool {
    const WORDS: [&str; 20] = [
        "n/a",
        "na",
        "n.a.",
        "n.a",
        "#n/a",
        "none",
        "null",
        "nil",
        "nan",
        "(none)",
        "(null)",
        "<null>",
        "(blank)",
        "undefined",
        "unknown",
        "no",
        "not available",
        "not applicable",
        "no aplica",
        "k.a.",
    ];
    cell.chars().all(|c| !c.is_alphanumeric()) && cell.len() <= 8 && !cell.contains('@')
        || WORDS.contains(&cell)
}

/// Whether a typed cell says in words that there is nothing.
pub(crate) fn says_nothing_of(cell: &str) -> bool {
    let cell = cell.trim();
    cell.len() <= 24
        && cell.chars().any(char::is_alphanumeric)
        && says_nothing(&cell.to_lowercase())
}

/// Whether a character belongs to a word: a letter, a digit, or a mark on one.
pub(crate) fn is_word_char(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphanumeric(),
        _ => c.is_alphanumeric() || is_combining_mark(c),
    }
}

/// Whether a character is an apostrophe or a letter used as one: it joins, and is not heard.
pub(crate) fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '`' | '´' | '\u{2018}'..='\u{201B}' | '\u{2B9}'..='\u{2BF}' | '\u{2C8}' | '\u{2CB}' | '\u{55A}' | '\u{5F3}' | '\u{2032}' | '\u{FF07}'
    )
}

/// What folding leaves of the letters U+00C0 to U+017F, in order.
const LATIN: [&str; 192] = [
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i", "d", "n", "o",
    "o", "o", "o", "o", "", "o", "u", "u", "u", "u", "y", "th", "ss", "a", "a", "a", "a", "a", "a",
    "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i", "d", "n", "o", "o", "o", "o", "o", "", "o",
    "u", "u", "u", "u", "y", "th", "y", "a", "a", "a", "a", "a", "a", "c", "c", "c", "c", "c", "c",
    "c", "c", "d", "d", "d", "d", "e", "e", "e", "e", "e", "e", "e", "e", "e", "e", "g", "g", "g",
    "g", "g", "g", "g", "g", "h", "h", "h", "h", "i", "i", "i", "i", "i", "i", "i", "i", "i", "i",
    "ij", "ij", "j", "j", "k", "k", "k", "l", "l", "l", "l", "l", "l", "l", "l", "l", "l", "n",
    "n", "n", "n", "n", "n", "n", "ng", "ng", "o", "o", "o", "o", "o", "o", "oe", "oe", "r", "r",
    "r", "r", "r", "r", "s", "s", "s", "s", "s", "s", "s", "s", "t", "t", "t", "t", "t", "t", "u",
    "u", "u", "u", "u", "u", "u", "u", "u", "u", "u", "u", "w", "w", "y", "y", "y", "z", "z", "z",
    "z", "z", "z", "s",
];

/// Appends the folded form of a word: compatibility forms resolved (NFKC), lower case, without the marks that
/// readers leave out (accents, Hebrew points, Arabic vowels), letters that do not decompose as their languages
/// spell them in ASCII (Ł, Ø, ß, ı, Þ), katakana as hiragana. It never changes the script, and it keeps the
/// marks that are vowels or voicing (Devanagari, Thai, kana).
///
/// Folding is idempotent. Of a word that has a letter, something is always left.
pub(crate) fn fold_into(word: &str, out: &mut String) {
    if word.is_ascii() {
        let start = out.len();
        for part in word.split(is_apostrophe) {
            out.push_str(part);
        }
        if let Some(folded) = out.get_mut(start..) {
            folded.make_ascii_lowercase();
        }
        return;
    }
    let start = out.len();
    if word.chars().all(|c| c.is_ascii() || latin(c).is_some()) {
        for c in word.chars() {
            match latin(c) {
                Some(folded) => out.push_str(folded),
                None if is_apostrophe(c) => {}
                None => out.push(c.to_ascii_lowercase()),
            }
        }
    } else {
        out.extend(
            word.nfkd()
                .flat_map(char::to_lowercase)
                .nfkd()
                .filter(|&c| !(is_dropped_mark(c) || is_apostrophe(c) || is_invisible(c)))
                .filter(|&c| is_word_char(c))
                .flat_map(|c| fold_letter(c).chars())
                .nfc(),
        );
    }
    let left = out.get(start..).unwrap_or_default();
    if !left.chars().any(char::is_alphanumeric) {
        // Only marks: they are all there is to compare.
        out.truncate(start);
        out.extend(word.chars().filter(|&c| is_word_char(c)));
    }
}

pub(crate) fn latin(c: char) -> Option<&'static str> {
    let index = (c as usize).checked_sub(0xC0)?;
    LATIN.get(index).copied()
}

/// A mark that distinguishes no names: readers and keyboards leave it out.
pub(crate) fn is_dropped_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36F}' | '\u{483}'..='\u{487}' | '\u{591}'..='\u{5BD}' | '\u{5BF}'
        | '\u{5C1}'..='\u{5C2}' | '\u{5C4}'..='\u{5C5}' | '\u{5C7}' | '\u{610}'..='\u{61A}' | '\u{640}'
        | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6DC}' | '\u{6DF}'..='\u{6E4}'
        | '\u{6E7}'..='\u{6E8}' | '\u{6EA}'..='\u{6ED}' | '\u{1AB0}'..='\u{1AFF}'
        | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

/// One or two letters that stand for one, without the heap.
struct Letters([Option<char>; 2]);

impl Letters {
    fn chars(self) -> impl Iterator<Item = char> {
        self.0.into_iter().flatten()
    }
}

fn fold_letter(c: char) -> Letters {
    let one = |c| Letters([Some(c), None]);
    let two = |a, b| Letters([Some(a), Some(b)]);
    match c {
        'ß' => two('s', 's'),
        'æ' => two('a', 'e'),
        'œ' => two('o', 'e'),
        'þ' => two('t', 'h'),
        'ŋ' => two('n', 'g'),
        'ø' | 'ɔ' => one('o'),
        'đ' | 'ð' | 'ɖ' | 'ɗ' => one('d'),
        'ł' => one('l'),
        'ı' => one('i'),
        'ħ' => one('h'),
        'ŧ' => one('t'),
        'ə' | 'ǝ' => one('a'),
        'ɓ' => one('b'),
        'ɛ' => one('e'),
        'ƙ' => one('k'),
        'ƴ' => one('y'),
        'ς' => one('σ'),
        // Arabic letters whose variants are one letter to those who type: alef maqsura, Farsi yeh, teh marbuta,
        // keheh, alef wasla, Urdu and Kurdish heh.
        'ى' | 'ی' => one('ي'),
        'ة' | 'ہ' | 'ھ' | 'ە' => one('ه'),
        'ک' => one('ك'),
        'ٱ' => one('ا'),
        // Katakana to hiragana, the same order 0x60 apart.
        '\u{30A1}'..='\u{30F6}' => one(char::from_u32(c as u32 - 0x60).unwrap_or(c)),
        _ => one(c),
    }
}

/// Appends the other spelling of a word whose letters two conventions fold apart (ü as ue, ø as oe, å as aa), and
/// says whether there is one.
pub(crate) fn expand_into(word: &str, out: &mut String) -> bool {
    if word.is_ascii() {
        return false;
    }
    let start = out.len();
    let mut expanded = false;
    let mut buffer = [0; 4];
    for c in word.nfc() {
        match c {
            'ä' | 'Ä' => out.push_str("ae"),
            'ö' | 'Ö' | 'ø' | 'Ø' | 'ő' | 'Ő' => out.push_str("oe"),
            'ü' | 'Ü' | 'ű' | 'Ű' => out.push_str("ue"),
            'å' | 'Å' => out.push_str("aa"),
            'ð' | 'Ð' => out.push_str("dh"),
            _ => {
                if !is_apostrophe(c) {
                    fold_into(c.encode_utf8(&mut buffer), out);
                }
                continue;
            }
        }
        expanded = true;
    }
    if !expanded {
        out.truncate(start);
    }
    expanded
}

/// Appends the folded ASCII transliteration of a word in another script, and says whether there is one: lower
/// case, letters and digits only.
pub(crate) fn transliterate_into(folded: &str, out: &mut String) -> bool {
    if folded.is_ascii() {
        return false;
    }
    let start = out.len();
    for c in folded.chars() {
        let ascii = any_ascii::any_ascii_char(c);
        if ascii.is_empty() && c.is_ascii() {
            out.push(c);
        }
        out.extend(
            ascii
                .bytes()
                .filter(u8::is_ascii_alphanumeric)
                .map(|b| char::from(b.to_ascii_lowercase())),
        );
    }
    out.len() > start
}
