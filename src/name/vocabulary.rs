//! Words that are no names by themselves.

/// Titles and forms of address before a name, without dots.
pub(super) const TITLES: &[&str] = &[
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

/// Titles that are names, too, and so need their dot.
pub(super) const DOTTED_TITLES: &[&str] = &[
    "adv", "bb", "bc", "capt", "col", "cpt", "d", "dna", "don", "eng", "fr", "gen", "hon", "hr",
    "ing", "ir", "lic", "lt", "mag", "maj", "mw", "pn", "rva", "sdr", "sgt", "sig", "sri", "st",
];

/// The first words of titles of two words; some are surnames as well.
pub(super) const DOUBLE_TITLES: &[&str] = &["datin", "dato", "tan", "toh"];

/// Degrees, honours and forms of address after a name, without dots. Only such as are no names.
pub(super) const SUFFIXES: &[&str] = &[
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

/// Degrees that are names, too, and so count after a comma only.
pub(super) const DEGREES: &[&str] = &[
    "ba", "bc", "bs", "ca", "csc", "do", "ing", "kc", "ma", "mag", "ms", "msw", "pe", "qc",
];

/// Particles of family names, and words between a name and a father's.
pub(super) const PARTICLES: &[&str] = &[
    "aan", "af", "al", "av", "b", "ben", "bin", "bint", "binte", "binti", "bt", "bte", "da", "dal",
    "dall", "dalla", "dalle", "das", "de", "degli", "dei", "del", "dela", "delas", "dell", "della",
    "delle", "dello", "delos", "dels", "den", "der", "des", "di", "do", "dos", "du", "e", "el",
    "het", "ibn", "ibni", "la", "las", "le", "lo", "los", "na", "ne", "nee", "ni", "nic", "op",
    "t", "te", "ten", "ter", "thoe", "tot", "ui", "ul", "und", "v", "van", "vd", "vda", "vom",
    "von", "y", "zu", "zum", "zur",
];

/// Words between two surnames (García y López, Puig i Cadafalch).
pub(super) const CONJUNCTIONS: &[&str] = &["e", "i", "und", "y"];

/// Words that start a family name as a particle does, and are a part of it.
pub(super) const SAINTS: &[&str] = &["saint", "sankt", "st", "ste"];

/// Words that say whose son, daughter, wife or husband the person is, and are written with a stroke.
pub(super) const PATRONYMIC_SIGNS: &[&str] = &["a/l", "a/p", "c/o", "d/o", "s/o", "w/o"];

/// The elder of the name.
pub(super) const SENIORS: &[&str] = &["pere", "sen", "senior", "snr", "sr"];

/// The younger of the name.
pub(super) const JUNIORS: &[&str] = &["filho", "fils", "hijo", "jnr", "jr", "jun", "junior"];

/// The second of the name.
pub(super) const SECONDS: &[&str] = &["2nd", "ii"];

/// The third of the name.
pub(super) const THIRDS: &[&str] = &["3rd", "iii"];

/// The fourth of the name.
pub(super) const FOURTHS: &[&str] = &["4th", "iv"];

/// Named after a grandfather.
pub(super) const GRANDSONS: &[&str] = &["neto"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [
            TITLES,
            DOTTED_TITLES,
            DOUBLE_TITLES,
            SUFFIXES,
            DEGREES,
            PARTICLES,
            CONJUNCTIONS,
            SAINTS,
            PATRONYMIC_SIGNS,
            SENIORS,
            JUNIORS,
        ] {
            assert!(list.is_sorted_by(|a, b| a < b), "{list:?}");
        }
    }
}
