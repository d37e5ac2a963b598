//! What happens to a word on its way into a database.

use std::sync::LazyLock;

use super::random::Rng;
use super::words::NICKNAMES;

/// Keys that lie beside each other on a keyboard.
const ROWS: [&str; 4] = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"];

fn neighbour(c: char, rng: &mut Rng) -> char {
    let lower = c.to_ascii_lowercase();
    for row in ROWS {
        if let Some(at) = row.find(lower) {
            let beside = if at == 0 || (at + 1 < row.len() && rng.percent(50)) {
                at + 1
            } else {
                at - 1
            };
            let found = char::from(row.as_bytes()[beside]);
            return if c.is_uppercase() {
                found.to_ascii_uppercase()
            } else {
                found
            };
        }
    }
    if c.is_ascii_digit() { '0' } else { 'e' }
}

/// One slip of the hand: a letter wrong, missing, doubled, added, or two exchanged.
pub(crate) fn typo(word: &str, rng: &mut Rng) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let places: Vec<usize> = (0..letters.len())
        .filter(|&at| letters[at].is_alphanumeric())
        .collect();
    if places.len() < 2 {
        return word.to_owned();
    }
    let at = places[rng.index(places.len())];
    match rng.below(10) {
        0..3 => letters[at] = neighbour(letters[at], rng),
        3..6 => {
            letters.remove(at);
        }
        6..8 => letters.insert(at, letters[at]),
        8 => letters.insert(at, neighbour(letters[at], rng)),
        _ => {
            let other = if at + 1 < letters.len() {
                at + 1
            } else {
                at - 1
            };
            letters.swap(at, other);
        }
    }
    letters.into_iter().collect()
}

/// The text in the 26 letters of English. Umlauts become two letters or lose their dots.
pub(crate) fn plain(text: &str, umlauts: bool) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let spelling = match c {
            'ä' if umlauts => "ae",
            'ö' if umlauts => "oe",
            'ü' if umlauts => "ue",
            'Ä' if umlauts => "Ae",
            'Ö' if umlauts => "Oe",
            'Ü' if umlauts => "Ue",
            'ß' => "ss",
            'á' | 'à' | 'â' | 'ã' | 'ä' | 'ą' => "a",
            'é' | 'è' | 'ê' | 'ë' | 'ę' => "e",
            'í' | 'ì' | 'î' | 'ï' | 'ı' => "i",
            'ó' | 'ò' | 'ô' | 'õ' | 'ö' => "o",
            'ú' | 'ù' | 'û' | 'ü' => "u",
            'ç' | 'ć' => "c",
            'ñ' | 'ń' => "n",
            'ś' | 'ş' => "s",
            'ź' | 'ż' => "z",
            'ł' => "l",
            'ğ' => "g",
            'Á' | 'À' | 'Â' | 'Ä' => "A",
            'É' | 'È' | 'Ê' => "E",
            'Í' | 'İ' => "I",
            'Ó' | 'Ö' => "O",
            'Ú' | 'Ü' => "U",
            'Ç' | 'Ć' => "C",
            'Ñ' => "N",
            'Ś' | 'Ş' => "S",
            'Ź' | 'Ż' => "Z",
            'Ł' => "L",
            _ => {
                out.push(c);
                continue;
            }
        };
        out.push_str(spelling);
    }
    out
}

/// What an e-mail address keeps of a name.
pub(crate) fn for_mail(text: &str, umlauts: bool) -> String {
    plain(text, umlauts)
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect()
}

/// Full names in order, each with what people of that name are called.
static SHORT: LazyLock<Vec<(&str, Vec<&str>)>> = LazyLock::new(|| {
    let entries = NICKNAMES
        .split('|')
        .filter_map(|entry| entry.split_once(' '));
    let mut entries: Vec<_> = entries
        .map(|(full, short)| (full, short.split(' ').collect()))
        .collect();
    entries.sort_unstable();
    entries
});

/// What the person is called, if that name has a short form.
pub(crate) fn nickname(given: &str, rng: &mut Rng) -> Option<&'static str> {
    let at = SHORT.binary_search_by_key(&given, |(full, _)| full).ok()?;
    Some(*rng.pick(&SHORT[at].1))
}

/// The name all in capitals or all small, or with its accents lost.
pub(crate) fn restyle(text: &str, rng: &mut Rng) -> String {
    match rng.below(4) {
        0 => text.to_uppercase(),
        1 => text.to_lowercase(),
        2 => plain(text, true),
        _ => plain(text, false),
    }
}
