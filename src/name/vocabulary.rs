//! Words that are no names by themselves: titles, suffixes, particles; and surnames that tell the order.

use unicode_normalization::char::decompose_canonical;

use super::person::Generation;
use super::token::Role;
use crate::text;

/// A word in lower case, without accents and dots, on the stack. A longer word than any of the tables is empty.
pub(super) struct Plain {
    bytes: [u8; 48],
    len: usize,
}

impl Plain {
    pub(super) fn new(word: &str) -> Self {
        let mut plain = Self {
            bytes: [0; 48],
            len: 0,
        };
        if word.len() > 64 {
            return plain;
        }
        for c in word.chars() {
            let kept = if c.is_ascii_alphanumeric() || c == '/' {
                plain.push_byte(c.to_ascii_lowercase() as u8)
            } else if c.is_ascii() {
                true
            } else if let Some(folded) = text::latin(c) {
                folded.bytes().all(|b| plain.push_byte(b))
            } else if matches!(c, '\u{AC00}'..='\u{D7AF}') {
                plain.push_char(c)
            } else {
                let mut kept = true;
                decompose_canonical(c, |c| {
                    for c in c
                        .to_lowercase()
                        .filter(|&c| c.is_alphanumeric() && !text::is_dropped_mark(c))
                    {
                        kept &= plain.push_char(c);
                    }
                });
                kept
            };
            if !kept {
                plain.len = 0;
                break;
            }
        }
        plain
    }

    fn push_char(&mut self, c: char) -> bool {
        let mut buffer = [0; 4];
        let bytes = c.encode_utf8(&mut buffer).as_bytes();
        bytes.iter().all(|&b| self.push_byte(b))
    }

    fn push_byte(&mut self, byte: u8) -> bool {
        match self.bytes.get_mut(self.len) {
            Some(slot) => {
                *slot = byte;
                self.len += 1;
                true
            }
            None => false,
        }
    }

    pub(super) fn as_str(&self) -> &str {
        self.bytes
            .get(..self.len)
            .and_then(|bytes| std::str::from_utf8(bytes).ok())
            .unwrap_or_default()
    }

    pub(super) fn is_in(&self, table: &[&str]) -> bool {
        self.len > 0 && table.binary_search(&self.as_str()).is_ok()
    }
}

/// Titles and forms of address before a name, without dots.
const TITLES: [&str; 149] = [
    "admiral",
    "arq",
    "attorney",
    "atty",
    "avv",
    "bapak",
    "bayan",
    "bpk",
    "captain",
    "cik",
    "cmdr",
    "colonel",
    "datin",
    "dato",
    "datoseri",
    "datuk",
    "dhr",
    "dipl",
    "dipling",
    "dott",
    "dottore",
    "dottoressa",
    "dottssa",
    "dr",
    "dra",
    "drg",
    "dring",
    "drjur",
    "drmed",
    "drphil",
    "drrernat",
    "drs",
    "drª",
    "encik",
    "enga",
    "engr",
    "exma",
    "exmo",
    "frau",
    "frk",
    "froken",
    "fru",
    "ginang",
    "ginoo",
    "gng",
    "hadji",
    "hajah",
    "haji",
    "hajjah",
    "herr",
    "herra",
    "hj",
    "honorable",
    "hra",
    "inz",
    "judr",
    "licda",
    "lieutenant",
    "madam",
    "madame",
    "mademoiselle",
    "maitre",
    "meneer",
    "mevr",
    "mevrouw",
    "mgr",
    "miss",
    "missus",
    "mister",
    "mlle",
    "mme",
    "monsieur",
    "mr",
    "mrs",
    "ms",
    "mudr",
    "mvdr",
    "mx",
    "pandit",
    "pani",
    "pastor",
    "phdr",
    "prof",
    "profa",
    "profdr",
    "profdring",
    "professor",
    "professora",
    "profª",
    "puan",
    "rabbi",
    "rev",
    "reverend",
    "rndr",
    "rouva",
    "senor",
    "senora",
    "senorita",
    "sergeant",
    "shri",
    "shrimati",
    "sigina",
    "signor",
    "signora",
    "signorina",
    "sigra",
    "sir",
    "slecna",
    "smt",
    "sr",
    "sra",
    "sres",
    "srta",
    "srª",
    "tuan",
    "univprof",
    "ustad",
    "ustaz",
    "δρ",
    "κ",
    "κα",
    "κος",
    "κυρια",
    "гжа",
    "гн",
    "господин",
    "госпожа",
    "доктор",
    "др",
    "пан",
    "пані",
    "проф",
    "גב",
    "גברת",
    "דר",
    "מר",
    "الاستاذ",
    "الدكتور",
    "الدكتورة",
    "السيد",
    "السيدة",
    "المهندس",
    "دكتور",
    "دكتورة",
    "คุณ",
    "ดร",
    "นาง",
    "นางสาว",
    "นาย",
];

/// Degrees, honours and forms of address after a name, without dots. Only such as are no names.
const SUFFIXES: [&str; 61] = [
    "bcom",
    "beng",
    "bey",
    "bsc",
    "btech",
    "cbe",
    "cfa",
    "cissp",
    "cpa",
    "csc",
    "dds",
    "dipling",
    "dmd",
    "dphil",
    "dpt",
    "dvm",
    "edd",
    "efendi",
    "esq",
    "esquire",
    "facp",
    "frcp",
    "frcs",
    "hanim",
    "jd",
    "jee",
    "kbe",
    "llb",
    "llm",
    "mba",
    "mbbs",
    "mbchb",
    "mbe",
    "md",
    "meng",
    "mphil",
    "msc",
    "obe",
    "pharmd",
    "phd",
    "pmp",
    "psyd",
    "ret",
    "rn",
    "saheb",
    "sahib",
    "sensei",
    "くん",
    "さま",
    "さん",
    "ちゃん",
    "先生",
    "女士",
    "小姐",
    "様",
    "氏",
    "老师",
    "老師",
    "님",
    "선생님",
    "씨",
];

/// Particles of family names, and words between a name and a father's.
const PARTICLES: [&str; 72] = [
    "aan", "af", "al", "av", "b", "ben", "bin", "bint", "binte", "binti", "bt", "bte", "da", "dal",
    "dall", "dalla", "dalle", "das", "de", "degli", "dei", "del", "dela", "delas", "dell", "della",
    "delle", "dello", "delos", "dels", "den", "der", "des", "di", "do", "dos", "du", "e", "el",
    "het", "ibn", "ibni", "la", "las", "le", "lo", "los", "na", "ne", "nee", "ni", "nic", "op",
    "t", "te", "ten", "ter", "thoe", "tot", "ui", "ul", "und", "v", "van", "vd", "vda", "vom",
    "von", "y", "zu", "zum", "zur",
];

/// Titles that are names, too, and so need their dot.
const DOTTED_TITLES: [&str; 28] = [
    "adv", "bb", "bc", "capt", "col", "cpt", "d", "dna", "don", "eng", "fr", "gen", "hon", "hr",
    "ing", "ir", "lic", "lt", "mag", "maj", "mw", "pn", "rva", "sdr", "sgt", "sig", "sri", "st",
];

/// Degrees that are names, too, and so count after a comma only.
const DEGREES: [&str; 14] = [
    "ba", "bc", "bs", "ca", "csc", "do", "ing", "kc", "ma", "mag", "ms", "msw", "pe", "qc",
];

pub(super) fn is_title(word: &str) -> bool {
    let plain = Plain::new(word);
    plain.is_in(&TITLES) || (word.ends_with('.') && plain.is_in(&DOTTED_TITLES))
}

/// Titles of two words, of which the first is a surname as well.
pub(super) fn is_double_title(first: &str, second: &str) -> bool {
    matches!(
        (Plain::new(first).as_str(), Plain::new(second).as_str()),
        ("tan", "sri") | ("toh", "puan") | ("dato" | "datin", "sri" | "seri")
    )
}

pub(super) fn is_degree(word: &str) -> bool {
    Plain::new(word).is_in(&DEGREES)
}

/// The word between two surnames (García y López, Puig i Cadafalch).
pub(super) fn is_conjunction(word: &str) -> bool {
    matches!(Plain::new(word).as_str(), "y" | "e" | "i" | "und")
}

pub(super) fn is_suffix(word: &str) -> bool {
    Plain::new(word).is_in(&SUFFIXES)
}

pub(super) fn is_particle(word: &str) -> bool {
    Plain::new(word).is_in(&PARTICLES)
}

/// Words that say whose son, daughter or wife the person is, and are written with a stroke.
const PATRONYMIC_SIGNS: [&str; 6] = ["a/l", "a/p", "c/o", "d/o", "s/o", "w/o"];

/// Whether a typed word is a stroke sign between a name and a father's or husband's (a/l, s/o).
pub(super) fn is_patronymic_sign(word: &str) -> bool {
    word.len() < 6 && word.contains('/') && Plain::new(word).is_in(&PATRONYMIC_SIGNS)
}

/// Whether a folded token is written together with the next one as often as apart.
pub(super) fn joins_next(folded: &str, role: Role) -> bool {
    match folded {
        "abd" | "abdul" | "abdel" | "abdal" | "abdur" | "abdus" | "abdoul" | "عبد" => true,
        "mc" | "mac" | "o" | "fitz" => role == Role::Family,
        _ => false,
    }
}

/// Whether a typed word is the beginning of a given name that goes on (Abdul Rahman).
pub(super) fn joins_given(word: &str) -> bool {
    joins_next(Plain::new(word).as_str(), Role::Given)
}

/// Korean surnames and how those who bear them write them in Latin letters, most often.
const KOREAN_SURNAMES: [(&str, &str); 49] = [
    ("강", "kang"),
    ("고", "ko"),
    ("공", "kong"),
    ("곽", "kwak"),
    ("구", "koo"),
    ("권", "kwon"),
    ("김", "kim"),
    ("나", "na"),
    ("남", "nam"),
    ("노", "noh"),
    ("류", "ryu"),
    ("문", "moon"),
    ("민", "min"),
    ("박", "park"),
    ("방", "bang"),
    ("배", "bae"),
    ("백", "baek"),
    ("서", "seo"),
    ("성", "sung"),
    ("손", "son"),
    ("송", "song"),
    ("신", "shin"),
    ("심", "shim"),
    ("안", "ahn"),
    ("양", "yang"),
    ("엄", "um"),
    ("오", "oh"),
    ("우", "woo"),
    ("원", "won"),
    ("유", "yoo"),
    ("윤", "yoon"),
    ("이", "lee"),
    ("임", "lim"),
    ("장", "jang"),
    ("전", "jeon"),
    ("정", "jung"),
    ("조", "cho"),
    ("주", "joo"),
    ("지", "ji"),
    ("차", "cha"),
    ("채", "chae"),
    ("천", "cheon"),
    ("최", "choi"),
    ("하", "ha"),
    ("한", "han"),
    ("허", "heo"),
    ("현", "hyun"),
    ("홍", "hong"),
    ("황", "hwang"),
];

/// The customary romanisation of a folded token, where it is not the one by rule.
pub(super) fn customary_latin(folded: &str, role: Role) -> Option<&'static str> {
    if role != Role::Family || folded.is_ascii() {
        return None;
    }
    let index = KOREAN_SURNAMES
        .binary_search_by(|(hangul, _)| (*hangul).cmp(folded))
        .ok()?;
    KOREAN_SURNAMES.get(index).map(|(_, latin)| *latin)
}

/// Brings the token that starts at `start`, the last of the text, into the one form of its spellings.
pub(super) fn canonical(text: &mut String, start: usize) {
    let Some(token) = text.get(start..) else {
        return;
    };
    if let Some(rest) = token.strip_prefix("abd") {
        // Abdul, Abdel, Abdur Rahman: the article assimilates, and is spelled in many ways.
        let stem = rest.trim_start_matches(['a', 'e', 'o', 'u', 'i']);
        let mut letters = stem.chars();
        let article = rest.len() > stem.len()
            && letters
                .next()
                .is_some_and(|first| first == 'l' || letters.clone().next() == Some(first));
        let name = stem.get(1..).unwrap_or_default();
        if article && name.len() > 2 && name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let at = text.len() - name.len();
            text.replace_range(start + 3..at, "");
        }
    } else if token == "st" || token == "ste" || token == "sankt" {
        text.truncate(start);
        text.push_str("saint");
    }
}

/// The generation that a suffix, or the last word of it that says one, stands for.
pub(super) fn generation(suffix: &str) -> Option<Generation> {
    suffix
        .split(|c: char| c.is_whitespace() || c == ',')
        .find_map(generation_word)
}

/// The generation that a word stands for.
pub(super) fn generation_word(word: &str) -> Option<Generation> {
    match Plain::new(word).as_str() {
        "sr" | "snr" | "senior" | "sen" | "pere" => Some(Generation::Senior),
        "jr" | "jnr" | "junior" | "jun" | "filho" | "fils" | "hijo" => Some(Generation::Junior),
        "ii" | "2nd" => Some(Generation::Second),
        "iii" | "3rd" => Some(Generation::Third),
        "iv" | "4th" => Some(Generation::Fourth),
        "neto" => Some(Generation::Grandson),
        _ => None,
    }
}

/// Whether every letter of a text is of a script whose names are written surname first: Han, kana, Hangul.
pub(super) fn is_surname_first_script(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| c.is_alphabetic()).peekable();
    letters.peek().is_some()
        && letters.all(|c| {
            matches!(c, '\u{3005}' | '\u{3006}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}'
                | '\u{AC00}'..='\u{D7AF}' | '\u{FF66}'..='\u{FF9F}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_and_plain() {
        for table in [
            &TITLES[..],
            &SUFFIXES,
            &PARTICLES,
            &DOTTED_TITLES,
            &DEGREES,
            &PATRONYMIC_SIGNS,
        ] {
            assert!(table.is_sorted_by(|a, b| a < b));
            for word in table {
                assert_eq!(Plain::new(word).as_str(), *word);
            }
        }
    }
}
