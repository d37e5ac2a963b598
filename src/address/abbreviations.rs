//! Abbreviations of addresses, spelled out.
//!
//! Street types and directions as postal services abbreviate them: USPS Publication 28 (appendices B and C), AS 4590
//! (Australia), and everyday use in German, Spanish, Portuguese, French, Italian, Polish, Turkish, Malay, Indonesian,
//! Russian and Ukrainian. Countries by ISO 3166-1 and their own names for themselves.

use super::value::Part;
use crate::text;

/// How a folded word is spelled in a key.
pub(super) enum Spelling {
    AsIs,
    Drop,
    Is(&'static str),
    /// As it is, and more letters.
    Ends(&'static str),
}

/// Spells out a folded word of a part.
pub(super) fn spell_out(word: &str, part: Part, index: usize) -> Spelling {
    match part {
        Part::Street => street_word(word, index),
        Part::Unit if is_unit_word(word) || is_number_word(word) => Spelling::Drop,
        Part::HouseNumber if is_number_word(word) => Spelling::Drop,
        Part::Locality => match word {
            "st" | "ste" | "sankt" | "sint" => Spelling::Is("saint"),
            "mt" => Spelling::Is("mount"),
            "ft" => Spelling::Is("fort"),
            _ => Spelling::AsIs,
        },
        _ => Spelling::AsIs,
    }
}

fn street_word(word: &str, index: usize) -> Spelling {
    if word == "st" {
        return Spelling::Is(if index == 0 { "saint" } else { "street" });
    }
    if let Some(whole) = lookup(STREET_WORDS, word) {
        return if whole.is_empty() {
            Spelling::Drop
        } else {
            Spelling::Is(whole)
        };
    }
    if word.len() > 5 && word.ends_with("str") {
        return Spelling::Ends("asse");
    }
    Spelling::AsIs
}

/// What a whole part is known as: a state for its code, a code for a country's name.
pub(super) fn whole_part(key: &str, part: Part) -> Option<&'static str> {
    match part {
        Part::State => lookup(STATES, key),
        Part::Country => lookup(COUNTRIES, key),
        _ => None,
    }
}

fn lookup(table: &'static [(&str, &str)], word: &str) -> Option<&'static str> {
    let index = table
        .binary_search_by(|(known, _)| (*known).cmp(word))
        .ok()?;
    table.get(index).map(|(_, whole)| *whole)
}

fn folded(typed: &str) -> String {
    let mut folded = String::with_capacity(typed.len());
    let words = typed
        .split(|c: char| !text::is_word_char(c))
        .filter(|word| !word.is_empty());
    for word in words {
        if !folded.is_empty() {
            folded.push(' ');
        }
        text::fold_into(word, &mut folded);
    }
    folded
}

/// Whether a typed text is the name or the code of a country that is known here.
pub(super) fn is_country(typed: &str) -> bool {
    // Two letters are a state at the end of a line as often as a country.
    typed.len() <= 40 && typed.len() > 2 && lookup(COUNTRIES, &folded(typed)).is_some()
}

/// Whether a typed text is the name or the code of a state that is known here.
pub(super) fn is_state(typed: &str) -> bool {
    if typed.len() > 40 {
        return false;
    }
    let folded = folded(typed);
    lookup(STATES, &folded).is_some() || STATES.iter().any(|(_, name)| *name == folded)
}

/// Words before the number of a flat, floor or suite.
pub(super) fn is_unit_word(word: &str) -> bool {
    let word = word.trim_end_matches(['.', ':']).to_lowercase();
    matches!(
        word.as_str(),
        "apt"
            | "apartment"
            | "appartement"
            | "app"
            | "apto"
            | "apartamento"
            | "unit"
            | "suite"
            | "ste"
            | "flat"
            | "fl"
            | "floor"
            | "room"
            | "rm"
            | "piso"
            | "planta"
            | "puerta"
            | "depto"
            | "dpto"
            | "wohnung"
            | "whg"
            | "wg"
            | "top"
            | "stock"
            | "etage"
            | "lot"
            | "int"
            | "interno"
            | "scala"
            | "daire"
            | "кв"
            | "квартира"
            | "tingkat"
            | "aras"
            | "lantai"
            | "m"
            | "mieszkanie"
    ) && word != "m"
}

/// Words before a house number.
pub(super) fn is_number_word(word: &str) -> bool {
    let word = word.trim_end_matches(['.', ':']).to_lowercase();
    matches!(
        word.as_str(),
        "no" | "nr"
            | "nº"
            | "n°"
            | "num"
            | "numero"
            | "número"
            | "№"
            | "#"
            | "д"
            | "дом"
            | "hausnummer"
            | "буд"
    )
}

/// Roads that bear a number as their name.
pub(super) fn is_numbered_road(word: &str) -> bool {
    let word = word.trim_end_matches('.').to_lowercase();
    matches!(
        word.as_str(),
        "highway"
            | "hwy"
            | "route"
            | "rte"
            | "rt"
            | "road"
            | "interstate"
            | "i"
            | "county"
            | "state"
            | "box"
            | "km"
            | "ruta"
            | "carretera"
            | "ctra"
            | "exit"
    )
}

/// Words of street names, folded, and the word that they stand for; an empty one is left out.
static STREET_WORDS: &[(&str, &str)] = &[
    ("al", "aleja"),
    ("av", "avenue"),
    ("avd", "avenue"),
    ("avda", "avenue"),
    ("ave", "avenue"),
    ("aven", "avenue"),
    ("avenida", "avenue"),
    ("bd", "boulevard"),
    ("bdr", "bandar"),
    ("bld", "boulevard"),
    ("bldg", "building"),
    ("blv", "boulevard"),
    ("blvd", "boulevard"),
    ("boul", "boulevard"),
    ("brg", "bridge"),
    ("bulevar", "boulevard"),
    ("bulvari", "boulevard"),
    ("bvd", "boulevard"),
    ("c", "calle"),
    ("cad", "caddesi"),
    ("cadde", "caddesi"),
    ("carr", "carretera"),
    ("cct", "circuit"),
    ("cd", "caddesi"),
    ("chem", "chemin"),
    ("cir", "circle"),
    ("cl", "close"),
    ("cr", "crescent"),
    ("cres", "crescent"),
    ("crs", "crescent"),
    ("crt", "court"),
    ("cso", "corso"),
    ("ct", "court"),
    ("ctra", "carretera"),
    ("dr", "drive"),
    ("drv", "drive"),
    ("e", "east"),
    ("esp", "esplanade"),
    ("estr", "estrada"),
    ("expwy", "expressway"),
    ("expy", "expressway"),
    ("fbg", "faubourg"),
    ("fg", "faubourg"),
    ("ft", "fort"),
    ("gdn", "garden"),
    ("gdns", "gardens"),
    ("gr", "grove"),
    ("grv", "grove"),
    ("hts", "heights"),
    ("hwy", "highway"),
    ("imp", "impasse"),
    ("jct", "junction"),
    ("jl", "jalan"),
    ("jln", "jalan"),
    ("kampong", "kampung"),
    ("kg", "kampung"),
    ("kpg", "kampung"),
    ("lbh", "lebuh"),
    ("ln", "lane"),
    ("lrg", "lorong"),
    ("mah", "mahallesi"),
    ("mh", "mahallesi"),
    ("mt", "mount"),
    ("n", "north"),
    ("ne", "northeast"),
    ("no", ""),
    ("nr", ""),
    ("num", ""),
    ("numero", ""),
    ("nw", "northwest"),
    ("os", "osiedle"),
    ("pca", "praca"),
    ("pde", "parade"),
    ("pkwy", "parkway"),
    ("pky", "parkway"),
    ("pl", "place"),
    ("plc", "place"),
    ("plza", "plaza"),
    ("psn", "persiaran"),
    ("pso", "paseo"),
    ("pza", "plaza"),
    ("pzz", "piazza"),
    ("pzza", "piazza"),
    ("r", "rua"),
    ("rd", "road"),
    ("rod", "rodovia"),
    ("rte", "route"),
    ("s", "south"),
    ("sankt", "saint"),
    ("se", "southeast"),
    ("sk", "sokak"),
    ("sok", "sokak"),
    ("sokagi", "sokak"),
    ("sq", "square"),
    ("ste", "saint"),
    ("stn", "station"),
    ("str", "strasse"),
    ("sw", "southwest"),
    ("tce", "terrace"),
    ("ter", "terrace"),
    ("terr", "terrace"),
    ("tmn", "taman"),
    ("tpke", "turnpike"),
    ("trl", "trail"),
    ("trv", "travessa"),
    ("tv", "travessa"),
    ("ul", ""),
    ("ulica", ""),
    ("vle", "viale"),
    ("vlg", "village"),
    ("vlge", "village"),
    ("w", "west"),
    ("xing", "crossing"),
    ("бр", "бульвар"),
    ("бул", "бульвар"),
    ("вул", "вулиця"),
    ("наб", "набережная"),
    ("пер", "переулок"),
    ("пл", "площадь"),
    ("пр", "проспект"),
    ("просп", "проспект"),
    ("прт", "проспект"),
    ("ул", "улица"),
    ("ш", "шоссе"),
];

/// Codes of states and provinces: the United States, Australia, Canada.
static STATES: &[(&str, &str)] = &[
    ("ab", "alberta"),
    ("act", "australian capital territory"),
    ("ak", "alaska"),
    ("al", "alabama"),
    ("ar", "arkansas"),
    ("az", "arizona"),
    ("bc", "british columbia"),
    ("ca", "california"),
    ("calif", "california"),
    ("co", "colorado"),
    ("ct", "connecticut"),
    ("dc", "district of columbia"),
    ("de", "delaware"),
    ("fl", "florida"),
    ("fla", "florida"),
    ("ga", "georgia"),
    ("hi", "hawaii"),
    ("ia", "iowa"),
    ("id", "idaho"),
    ("il", "illinois"),
    ("ill", "illinois"),
    ("in", "indiana"),
    ("ks", "kansas"),
    ("ky", "kentucky"),
    ("la", "louisiana"),
    ("ma", "massachusetts"),
    ("mass", "massachusetts"),
    ("mb", "manitoba"),
    ("md", "maryland"),
    ("me", "maine"),
    ("mi", "michigan"),
    ("mn", "minnesota"),
    ("mo", "missouri"),
    ("ms", "mississippi"),
    ("mt", "montana"),
    ("nb", "new brunswick"),
    ("nc", "north carolina"),
    ("nd", "north dakota"),
    ("ne", "nebraska"),
    ("nh", "new hampshire"),
    ("nj", "new jersey"),
    ("nl", "newfoundland and labrador"),
    ("nm", "new mexico"),
    ("ns", "nova scotia"),
    ("nsw", "new south wales"),
    ("nt", "northern territory"),
    ("nv", "nevada"),
    ("ny", "new york"),
    ("oh", "ohio"),
    ("ok", "oklahoma"),
    ("on", "ontario"),
    ("ont", "ontario"),
    ("or", "oregon"),
    ("pa", "pennsylvania"),
    ("pe", "prince edward island"),
    ("penn", "pennsylvania"),
    ("pq", "quebec"),
    ("qc", "quebec"),
    ("qld", "queensland"),
    ("ri", "rhode island"),
    ("sa", "south australia"),
    ("sc", "south carolina"),
    ("sd", "south dakota"),
    ("sk", "saskatchewan"),
    ("tas", "tasmania"),
    ("tex", "texas"),
    ("tn", "tennessee"),
    ("tx", "texas"),
    ("ut", "utah"),
    ("va", "virginia"),
    ("vic", "victoria"),
    ("vt", "vermont"),
    ("wa", "washington"),
    ("wash", "washington"),
    ("wi", "wisconsin"),
    ("wv", "west virginia"),
    ("wy", "wyoming"),
];

/// Names of countries, folded, and their ISO 3166-1 alpha-2 codes in lower case.
static COUNTRIES: &[(&str, &str)] = &[
    ("ae", "ae"),
    ("alemania", "de"),
    ("allemagne", "de"),
    ("aotearoa", "nz"),
    ("ar", "ar"),
    ("are", "ae"),
    ("arg", "ar"),
    ("argentina", "ar"),
    ("at", "at"),
    ("au", "au"),
    ("aus", "au"),
    ("australia", "au"),
    ("austria", "at"),
    ("aut", "at"),
    ("bangladesh", "bd"),
    ("bd", "bd"),
    ("be", "be"),
    ("bel", "be"),
    ("belgie", "be"),
    ("belgien", "be"),
    ("belgique", "be"),
    ("belgium", "be"),
    ("bg", "bg"),
    ("bgd", "bd"),
    ("bgr", "bg"),
    ("bharat", "in"),
    ("br", "br"),
    ("bra", "br"),
    ("brasil", "br"),
    ("brazil", "br"),
    ("britain", "gb"),
    ("bulgaria", "bg"),
    ("ca", "ca"),
    ("can", "ca"),
    ("canada", "ca"),
    ("ceska republika", "cz"),
    ("cesko", "cz"),
    ("ch", "ch"),
    ("che", "ch"),
    ("chile", "cl"),
    ("china", "cn"),
    ("chl", "cl"),
    ("chn", "cn"),
    ("cl", "cl"),
    ("cn", "cn"),
    ("co", "co"),
    ("col", "co"),
    ("colombia", "co"),
    ("cz", "cz"),
    ("cze", "cz"),
    ("czech republic", "cz"),
    ("czechia", "cz"),
    ("danmark", "dk"),
    ("de", "de"),
    ("denmark", "dk"),
    ("deu", "de"),
    ("deutschland", "de"),
    ("dk", "dk"),
    ("dnk", "dk"),
    ("eeuu", "us"),
    ("eg", "eg"),
    ("egy", "eg"),
    ("egypt", "eg"),
    ("eire", "ie"),
    ("england", "gb"),
    ("es", "es"),
    ("esp", "es"),
    ("espana", "es"),
    ("estados unidos", "us"),
    ("fi", "fi"),
    ("fin", "fi"),
    ("finland", "fi"),
    ("fr", "fr"),
    ("fra", "fr"),
    ("france", "fr"),
    ("francia", "fr"),
    ("frankreich", "fr"),
    ("gb", "gb"),
    ("gbr", "gb"),
    ("ger", "de"),
    ("germany", "de"),
    ("gr", "gr"),
    ("grc", "gr"),
    ("great britain", "gb"),
    ("greece", "gr"),
    ("hellas", "gr"),
    ("hk", "hk"),
    ("hkg", "hk"),
    ("holland", "nl"),
    ("hong kong", "hk"),
    ("hu", "hu"),
    ("hun", "hu"),
    ("hungary", "hu"),
    ("iceland", "is"),
    ("id", "id"),
    ("idn", "id"),
    ("ie", "ie"),
    ("il", "il"),
    ("in", "in"),
    ("ind", "in"),
    ("india", "in"),
    ("indonesia", "id"),
    ("ireland", "ie"),
    ("irl", "ie"),
    ("is", "is"),
    ("island", "is"),
    ("isr", "il"),
    ("israel", "il"),
    ("it", "it"),
    ("ita", "it"),
    ("italia", "it"),
    ("italien", "it"),
    ("italy", "it"),
    ("japan", "jp"),
    ("jp", "jp"),
    ("jpn", "jp"),
    ("ke", "ke"),
    ("ken", "ke"),
    ("kenya", "ke"),
    ("kor", "kr"),
    ("korea", "kr"),
    ("kr", "kr"),
    ("ksa", "sa"),
    ("lk", "lk"),
    ("lka", "lk"),
    ("lu", "lu"),
    ("lux", "lu"),
    ("luxembourg", "lu"),
    ("luxemburg", "lu"),
    ("ma", "ma"),
    ("magyarorszag", "hu"),
    ("malaysia", "my"),
    ("mar", "ma"),
    ("maroc", "ma"),
    ("mex", "mx"),
    ("mexico", "mx"),
    ("morocco", "ma"),
    ("mx", "mx"),
    ("my", "my"),
    ("mys", "my"),
    ("nederland", "nl"),
    ("netherlands", "nl"),
    ("new zealand", "nz"),
    ("ng", "ng"),
    ("nga", "ng"),
    ("niederlande", "nl"),
    ("nigeria", "ng"),
    ("nl", "nl"),
    ("nld", "nl"),
    ("no", "no"),
    ("nor", "no"),
    ("norge", "no"),
    ("northern ireland", "gb"),
    ("norway", "no"),
    ("nz", "nz"),
    ("nzl", "nz"),
    ("osterreich", "at"),
    ("pak", "pk"),
    ("pakistan", "pk"),
    ("pe", "pe"),
    ("people s republic of china", "cn"),
    ("per", "pe"),
    ("peru", "pe"),
    ("ph", "ph"),
    ("philippines", "ph"),
    ("phl", "ph"),
    ("pilipinas", "ph"),
    ("pk", "pk"),
    ("pl", "pl"),
    ("pol", "pl"),
    ("poland", "pl"),
    ("polska", "pl"),
    ("portugal", "pt"),
    ("prc", "cn"),
    ("prt", "pt"),
    ("pt", "pt"),
    ("republic of korea", "kr"),
    ("ro", "ro"),
    ("romania", "ro"),
    ("rou", "ro"),
    ("ru", "ru"),
    ("rus", "ru"),
    ("russia", "ru"),
    ("russian federation", "ru"),
    ("sa", "sa"),
    ("sau", "sa"),
    ("saudi arabia", "sa"),
    ("schweiz", "ch"),
    ("scotland", "gb"),
    ("se", "se"),
    ("sg", "sg"),
    ("sgp", "sg"),
    ("singapore", "sg"),
    ("singapura", "sg"),
    ("sk", "sk"),
    ("slovakia", "sk"),
    ("slovensko", "sk"),
    ("south africa", "za"),
    ("south korea", "kr"),
    ("spain", "es"),
    ("spanien", "es"),
    ("sri lanka", "lk"),
    ("suid afrika", "za"),
    ("suisse", "ch"),
    ("suomi", "fi"),
    ("sverige", "se"),
    ("svizzera", "ch"),
    ("svk", "sk"),
    ("swe", "se"),
    ("sweden", "se"),
    ("switzerland", "ch"),
    ("taiwan", "tw"),
    ("th", "th"),
    ("tha", "th"),
    ("thailand", "th"),
    ("the netherlands", "nl"),
    ("tr", "tr"),
    ("tur", "tr"),
    ("turkey", "tr"),
    ("turkiye", "tr"),
    ("tw", "tw"),
    ("twn", "tw"),
    ("u s a", "us"),
    ("ua", "ua"),
    ("uae", "ae"),
    ("uk", "gb"),
    ("ukr", "ua"),
    ("ukraine", "ua"),
    ("united arab emirates", "ae"),
    ("united kingdom", "gb"),
    ("united states", "us"),
    ("united states of america", "us"),
    ("us", "us"),
    ("usa", "us"),
    ("vereinigte staaten", "us"),
    ("viet nam", "vn"),
    ("vietnam", "vn"),
    ("vn", "vn"),
    ("vnm", "vn"),
    ("wales", "gb"),
    ("za", "za"),
    ("zaf", "za"),
    ("ελλαδα", "gr"),
    ("българия", "bg"),
    ("россия", "ru"),
    ("украина", "ua"),
    ("украіна", "ua"),
    ("ישראל", "il"),
    ("الامارات", "ae"),
    ("السعوديه", "sa"),
    ("المغرب", "ma"),
    ("مصر", "eg"),
    ("भारत", "in"),
    ("ประเทศไทย", "th"),
    ("中国", "cn"),
    ("中國", "cn"),
    ("台湾", "tw"),
    ("台灣", "tw"),
    ("日本", "jp"),
    ("臺灣", "tw"),
    ("香港", "hk"),
    ("대한민국", "kr"),
    ("한국", "kr"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_and_folded() {
        for table in [STREET_WORDS, STATES, COUNTRIES] {
            assert!(table.is_sorted_by(|a, b| a.0 < b.0));
            assert!(table.iter().all(|(word, _)| folded(word) == *word));
        }
    }
}
