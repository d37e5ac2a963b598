//! Folding: what is left of a word for matching.

use unicode_normalization::UnicodeNormalization;

use super::chars::{is_apostrophe, is_dropped_mark, is_invisible, is_word_char};

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

/// What folding leaves of the Vietnamese letters U+1EA0 to U+1EF9, in order.
const VIETNAMESE: &[u8; 90] =
    b"aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";

/// Appends the folded form of a word: compatibility forms resolved (NFKC), lower case, without the marks that
/// readers leave out (accents, Hebrew points, Arabic vowels), letters that do not decompose as their languages
/// spell them in ASCII (Ł, Ø, ß, ı, Þ), katakana as hiragana. It never changes the script, and it keeps the
/// marks that are vowels or voicing (Devanagari, Thai, kana).
///
/// Folding is idempotent. Of a word that has a letter, something is always left.
pub(crate) fn fold_into(word: &str, out: &mut String) {
    let start = out.len();
    if word.bytes().all(|b| b.is_ascii_alphanumeric()) {
        out.push_str(word);
        if let Some(folded) = out.get_mut(start..) {
            folded.make_ascii_lowercase();
        }
        return;
    }
    for c in word.chars() {
        match alone(c) {
            Some(Folded::Letter(letter)) => out.push(letter),
            Some(Folded::Letters(letters)) => out.push_str(letters),
            None => {
                out.truncate(start);
                fold_marked(word, out);
                break;
            }
        }
    }
    let left = out.get(start..).unwrap_or_default();
    if !left.chars().any(char::is_alphanumeric) {
        // Only marks: they are all there is to compare.
        out.truncate(start);
        out.extend(word.chars().filter(|&c| is_word_char(c)));
    }
}

/// The folded form of any word, whose characters may depend on their neighbours.
fn fold_marked(word: &str, out: &mut String) {
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

/// What folding leaves of a character.
enum Folded {
    Letter(char),
    Letters(&'static str),
}

/// What folding leaves of a character wherever it stands, for the letters of the most frequent scripts: neither does
/// their decomposition keep a mark, nor do they compose with what follows.
fn alone(c: char) -> Option<Folded> {
    let moved = |by: u32| char::from_u32(c as u32 + by).map(Folded::Letter);
    let letter = match c {
        'a'..='z' | '0'..='9' => c,
        '\0'..='\x7f' if c.is_ascii_uppercase() => c.to_ascii_lowercase(),
        '\0'..='\x7f' => return Some(Folded::Letters("")),
        'À'..='ſ' => return latin(c).map(Folded::Letters),
        'Ơ' | 'ơ' => 'o',
        'Ư' | 'ư' => 'u',
        'Ạ'..='ỹ' => char::from(*VIETNAMESE.get(c as usize - 'Ạ' as usize)?),
        'Έ' | 'έ' => 'ε',
        'Ά' | 'ά' => 'α',
        'Ή' | 'ή' => 'η',
        'Ί' | 'ί' | 'Ϊ' | 'ϊ' | 'ΐ' => 'ι',
        'Ό' | 'ό' => 'ο',
        'Ύ' | 'ύ' | 'Ϋ' | 'ϋ' | 'ΰ' => 'υ',
        'Ώ' | 'ώ' => 'ω',
        'ς' => 'σ',
        'Й' | 'й' | 'Ѝ' | 'ѝ' => 'и',
        'Ё' | 'ё' | 'Ѐ' | 'ѐ' => 'е',
        'Ї' | 'ї' => 'і',
        'Ѓ' | 'ѓ' => 'г',
        'Ќ' | 'ќ' => 'к',
        'Ў' | 'ў' => 'у',
        'Ґ' => 'ґ',
        'Ѐ'..='Џ' => return moved(0x50),
        'Α'..='Ρ' | 'Σ'..='Ω' | 'А'..='Я' => return moved(0x20),
        'آ' | 'أ' | 'إ' => 'ا',
        'ؤ' => 'و',
        'ئ' | 'ى' | 'ی' => 'ي',
        'ة' => 'ه',
        'ک' => 'ك',
        '\u{30A1}'..='\u{30F6}' => char::from_u32(c as u32 - 0x60)?,
        'α'..='ω'
        | 'а'..='џ'
        | 'ґ'
        | 'א'..='ת'
        | 'ء'..='غ'
        | 'ف'..='ي'
        | '々'
        | '\u{3041}'..='\u{3096}'
        | 'ー'
        | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}'
        | '\u{AC00}'..='\u{D7A3}' => c,
        _ => return None,
    };
    Some(Folded::Letter(letter))
}

pub(crate) fn latin(c: char) -> Option<&'static str> {
    let index = (c as usize).checked_sub(0xC0)?;
    LATIN.get(index).copied()
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
        'ƙ' | 'ĸ' => one('k'),
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
    // A letter that expands, or a mark that makes one.
    let may = |c| expansion(c).is_some() || matches!(c, '\u{308}' | '\u{30A}' | '\u{30B}');
    if word.is_ascii() || !word.chars().any(may) {
        return false;
    }
    let start = out.len();
    let mut expanded = false;
    let mut buffer = [0; 4];
    for c in word.nfc() {
        if let Some(letters) = expansion(c) {
            out.push_str(letters);
            expanded = true;
        } else if !is_apostrophe(c) {
            fold_into(c.encode_utf8(&mut buffer), out);
        }
    }
    if !expanded {
        out.truncate(start);
    }
    expanded
}

fn expansion(c: char) -> Option<&'static str> {
    Some(match c {
        'ä' | 'Ä' => "ae",
        'ö' | 'Ö' | 'ø' | 'Ø' | 'ő' | 'Ő' => "oe",
        'ü' | 'Ü' | 'ű' | 'Ű' => "ue",
        'å' | 'Å' => "aa",
        'ð' | 'Ð' => "dh",
        _ => return None,
    })
}

/// Hands the letters of a word to `each`, composed and in lower case, with their marks.
pub(crate) fn lower_into(word: &str, mut each: impl FnMut(char)) {
    if word.chars().all(is_composed) {
        word.chars().for_each(|c| match c {
            '\0'..='\x7f' => each(c.to_ascii_lowercase()),
            'à'..='ö'
            | 'ø'..='ÿ'
            | 'а'..='џ'
            | 'α'..='ω'
            | 'א'..='ת'
            | 'ء'..='ي'
            | '\u{3041}'.. => each(c),
            _ => c.to_lowercase().for_each(&mut each),
        });
    } else {
        word.nfc()
            .filter(|&c| !is_invisible(c))
            .flat_map(char::to_lowercase)
            .for_each(each);
    }
}

/// Whether a character is visible, and so is NFC whatever stands beside it that is so, too.
fn is_composed(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{A1}'..='\u{AC}' | '\u{AE}'..='\u{2FF}' | 'Ά' | 'Έ'..='ώ' | '\u{400}'..='\u{482}'
        | 'א'..='ת' | 'ء'..='غ' | 'ف'..='ي' | 'Ạ'..='ỹ' | '\u{3041}'..='\u{3096}' | '\u{30A1}'..='\u{30FA}'
        | '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}')
}

/// Appends the transliteration of a folded word to ASCII: lower case, letters and digits only. It may be nothing.
pub(crate) fn transliterate_into(folded: &str, out: &mut String) {
    for c in folded.chars() {
        if c.is_ascii() {
            out.push(c);
        } else {
            let letters = any_ascii::any_ascii_char(c).bytes();
            out.extend(
                letters
                    .filter(u8::is_ascii_alphanumeric)
                    .map(|b| char::from(b.to_ascii_lowercase())),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scalars() -> impl Iterator<Item = char> {
        ('\0'..=char::MAX).filter(|&c| is_word_char(c))
    }

    #[test]
    fn a_character_alone_is_folded_as_in_any_word() {
        for c in scalars() {
            let Some(folded) = alone(c) else { continue };
            let mut alone = String::new();
            match folded {
                Folded::Letter(letter) => alone.push(letter),
                Folded::Letters(letters) => alone.push_str(letters),
            }
            let mut whole = String::new();
            fold_marked(c.encode_utf8(&mut [0; 4]), &mut whole);
            assert_eq!(alone, whole, "U+{:04X}", c as u32);
            assert_eq!(
                unicode_normalization::char::canonical_combining_class(c),
                0,
                "U+{:04X}",
                c as u32
            );
        }
    }

    #[test]
    fn composed_characters_are_composed_beside_any_other() {
        let composed: Vec<char> = ('\0'..=char::MAX).filter(|&c| is_composed(c)).collect();
        for &c in &composed {
            assert!(c.to_string().nfc().eq([c]), "U+{:04X}", c as u32);
            assert!(!is_invisible(c), "U+{:04X}", c as u32);
            for after in ['e', 'ا', 'わ', '가', 'क'] {
                assert!(
                    [c, after].into_iter().nfc().eq([c, after]),
                    "U+{:04X}",
                    c as u32
                );
            }
        }
        let all: String = composed.iter().collect();
        assert!(unicode_normalization::is_nfc(&all));
    }

    #[test]
    fn lower_case_is_that_of_the_standard_library() {
        for c in ('\0'..=char::MAX).filter(|&c| is_composed(c)) {
            let mut lower = String::new();
            lower_into(c.encode_utf8(&mut [0; 4]), |c| lower.push(c));
            assert!(lower.chars().eq(c.to_lowercase()), "U+{:04X}", c as u32);
        }
    }
}
