//! Labels, and the words that introduce extensions.

use crate::phone::Extension;
use crate::phone::chars::digit_value;
use crate::phone::extension::{after_label, strip_label};

/// Words that introduce an extension, besides those that libphonenumber knows.
const EXTENSION_WORDS: [&str; 14] = [
    "ramal",
    "interno",
    "interna",
    "poste",
    "durchwahl",
    "nebenstelle",
    "toestel",
    "wewn",
    "wew",
    "dahili",
    "anknytning",
    "внутр",
    "вн",
    "内線",
];

/// An extension at the start of what stands behind a number, and what follows it.
pub(super) fn extension(rest: &str) -> Option<(Extension, &str)> {
    if rest.is_empty() {
        return None;
    }
    let label = rest.trim_start_matches([
        ' ', '\u{A0}', '\t', ',', ';', '-', '(', '.', '/', '\u{202F}', '\u{2009}',
    ]);
    let introduced = label
        .strip_prefix("ext=")
        .filter(|_| rest.starts_with(';'))
        .or_else(|| {
            let (_, after) = after_label(label).or_else(|| word(label))?;
            Some(filler(after))
        });
    let autodialled = || {
        rest.trim_start_matches([' ', '\u{A0}', '\t'])
            .starts_with([',', ';'])
            .then(|| filler(label))
    };
    let digits = introduced
        .filter(|text| text.starts_with(is_digit))
        .or_else(autodialled)?;
    let end = digits.find(|c| !is_digit(c)).unwrap_or(digits.len());
    let (digits, after) = digits.split_at(end);
    let extension = Extension::from_digits(digits)?;
    Some((extension, after.strip_prefix('#').unwrap_or(after)))
}

fn is_digit(c: char) -> bool {
    digit_value(c).is_some()
}

fn filler(text: &str) -> &str {
    let text = text.trim_start_matches([' ', '\u{A0}', '\t']);
    text.strip_prefix([':', '.', '\u{FF0E}', '#', '№'])
        .unwrap_or(text)
        .trim_start_matches([' ', '\u{A0}', '\t', ',', '-'])
}

fn word<K: Default>(text: &str) -> Option<(K, &str)> {
    if !text.starts_with(char::is_alphabetic) {
        return None;
    }
    let after = EXTENSION_WORDS
        .iter()
        .find_map(|word| strip_label(text, word))?;
    (!after.starts_with(char::is_alphabetic)).then(|| (K::default(), after))
}

/// The words of a label, without the signs round them; `None` if there are no letters.
pub(super) fn tidy(text: &str) -> Option<&str> {
    let label = text.trim_matches(|c: char| !c.is_alphanumeric());
    let label = match label.split_once(':') {
        // whatsapp:+44…, tel:+44…
        Some((scheme, "")) => scheme,
        _ => label,
    };
    label.contains(char::is_alphabetic).then_some(label)
}

fn words(label: &str) -> impl Iterator<Item = &str> {
    label
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
}

/// Whether a word is this lower-case one.
fn is_word(word: &str, known: &str) -> bool {
    if word.is_ascii() {
        return word.eq_ignore_ascii_case(known);
    }
    word.chars().flat_map(char::to_lowercase).eq(known.chars())
}

/// Whether a label says that the number is a fax's, and not also a telephone's.
pub(super) fn is_fax(label: &str) -> bool {
    let is_one_of =
        |list: &[&str]| words(label).any(|word| list.iter().any(|known| is_word(word, known)));
    is_one_of(&[
        "fax",
        "telefax",
        "facsimile",
        "faks",
        "faksi",
        "факс",
        "téléfax",
        "telecopie",
        "télécopie",
        "fx",
        "传真",
    ]) && !is_one_of(&[
        "tel",
        "telephone",
        "telefon",
        "telefono",
        "teléfono",
        "phone",
        "ph",
        "mobile",
        "mob",
        "cell",
        "voice",
    ])
}

/// Words that only join numbers.
pub(super) fn is_connector(label: &str) -> bool {
    const WORDS: [&str; 14] = [
        "or", "and", "oder", "und", "ou", "et", "o", "y", "e", "u", "of", "en", "или", "и",
    ];
    let mut words = words(label);
    let first = words.next().unwrap_or_default();
    words.next().is_none() && WORDS.iter().any(|known| is_word(first, known))
}

/// Words that label numbers, and so are never part of a vanity number.
pub(super) fn is_label_word(word: &str) -> bool {
    const WORDS: [&str; 58] = [
        "tel",
        "telephone",
        "telefon",
        "telefono",
        "teléfono",
        "telefone",
        "phone",
        "ph",
        "fon",
        "mobile",
        "mob",
        "mobil",
        "movil",
        "móvil",
        "celular",
        "cel",
        "cell",
        "handy",
        "gsm",
        "home",
        "house",
        "work",
        "office",
        "business",
        "main",
        "direct",
        "desk",
        "fax",
        "whatsapp",
        "wa",
        "viber",
        "telegram",
        "signal",
        "sms",
        "text",
        "call",
        "contact",
        "private",
        "privat",
        "personal",
        "casa",
        "trabajo",
        "trabalho",
        "other",
        "pager",
        "number",
        "num",
        "no",
        "nr",
        "hp",
        "dom",
        "моб",
        "тел",
        "primary",
        "secondary",
        "emergency",
        "new",
        "old",
    ];
    WORDS.iter().any(|known| is_word(word, known))
}
