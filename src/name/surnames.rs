//! Surnames that tell the order of a name, and scripts that do.

/// The most frequent Vietnamese surnames, without those that are given names elsewhere.
pub(super) const VIETNAMESE: &[&str] = &[
    "bui", "dang", "dinh", "doan", "duong", "hoang", "huynh", "luong", "ngo", "nguyen", "pham",
    "phan", "tran", "trinh", "truong", "vo", "vu",
];

/// Frequent Chinese surnames in Latin letters.
pub(super) const CHINESE: &[&str] = &[
    "cai", "chan", "chen", "cheng", "cheung", "chua", "deng", "dong", "feng", "gao", "goh", "guo",
    "han", "hsieh", "hsu", "hu", "huang", "jiang", "koh", "kwok", "lau", "leung", "li", "liang",
    "lim", "lin", "liu", "lu", "luo", "ouyang", "pan", "peng", "shen", "song", "su", "tan", "tang",
    "teo", "tsai", "wang", "wei", "wong", "wu", "xiao", "xie", "xu", "yang", "yap", "yu", "yuan",
    "zeng", "zhang", "zhao", "zheng", "zhou", "zhu",
];

/// Frequent Hungarian surnames, without accents.
pub(super) const HUNGARIAN: &[&str] = &[
    "balogh", "biro", "bogdan", "farkas", "feher", "fekete", "fodor", "gal", "gulyas", "hegedus",
    "horvath", "juhasz", "kis", "kiss", "kocsis", "kovacs", "lakatos", "lukacs", "magyar",
    "meszaros", "molnar", "nagy", "nemeth", "olah", "orban", "orsos", "papp", "racz", "sipos",
    "szabo", "szalai", "szilagyi", "szucs", "takacs", "torok", "toth", "varga",
];

/// Frequent Korean surnames in Latin letters. Some are given names elsewhere, so the name must have three words or a hyphen.
pub(super) const KOREAN: &[&str] = &[
    "ahn", "bae", "baek", "cho", "choi", "heo", "hong", "hwang", "jang", "jeon", "jeong", "jung",
    "kang", "kim", "kwon", "lim", "moon", "nam", "noh", "park", "seo", "shin", "yoo", "yoon",
];

/// Frequent Spanish and Portuguese surnames, without accents.
pub(super) const IBERIAN: &[&str] = &[
    "aguilar",
    "almeida",
    "alonso",
    "alvarez",
    "andrade",
    "araujo",
    "azevedo",
    "barbosa",
    "blanco",
    "cabrera",
    "calvo",
    "campos",
    "cano",
    "cardoso",
    "carrasco",
    "carvalho",
    "castillo",
    "castro",
    "correia",
    "cortes",
    "costa",
    "cruz",
    "cunha",
    "delgado",
    "dias",
    "diaz",
    "dominguez",
    "fernandes",
    "fernandez",
    "ferreira",
    "flores",
    "freitas",
    "fuentes",
    "gallego",
    "garcia",
    "garrido",
    "gil",
    "gomes",
    "gomez",
    "goncalves",
    "gonzalez",
    "guerrero",
    "gutierrez",
    "guzman",
    "hernandez",
    "herrera",
    "iglesias",
    "jimenez",
    "leon",
    "lima",
    "lopes",
    "lopez",
    "lozano",
    "machado",
    "marin",
    "marques",
    "marquez",
    "martinez",
    "medina",
    "mendes",
    "mendez",
    "molina",
    "morales",
    "moreira",
    "moreno",
    "munoz",
    "nascimento",
    "navarro",
    "nunes",
    "oliveira",
    "ortega",
    "ortiz",
    "pena",
    "pereira",
    "perez",
    "pinto",
    "prieto",
    "ramirez",
    "ramos",
    "reyes",
    "ribeiro",
    "rocha",
    "rodriguez",
    "rojas",
    "romero",
    "rubio",
    "ruiz",
    "salazar",
    "sanchez",
    "santana",
    "santos",
    "sanz",
    "serrano",
    "silva",
    "soares",
    "sousa",
    "souza",
    "suarez",
    "teixeira",
    "torres",
    "vargas",
    "vazquez",
    "vega",
    "vidal",
    "vieira",
];

/// Surnames of two characters.
const DOUBLE: [&str; 28] = [
    "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "东方", "東方", "皇甫", "尉迟", "公孙",
    "公孫", "慕容", "令狐", "宇文", "长孙", "夏侯", "轩辕", "端木", "남궁", "황보", "제갈", "사공",
    "선우", "서문", "독고", "동방",
];

/// Whether every letter of a text is of a script whose names are written surname first: Han, kana, Hangul.
pub(super) fn is_surname_first_script(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| c.is_alphabetic()).peekable();
    letters.peek().is_some()
        && letters.all(|c| {
            matches!(c, '\u{3005}' | '\u{3006}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}'
                | '\u{AC00}'..='\u{D7AF}' | '\u{FF66}'..='\u{FF9F}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
        })
}

/// How many bytes of an unspaced name of two to four Han characters or Hangul syllables are the surname.
pub(super) fn unspaced_surname(word: &str) -> Option<usize> {
    let mut letters = 0;
    let mut hangul = true;
    let mut han = true;
    for c in word.chars() {
        letters += 1;
        hangul &= matches!(c, '\u{AC00}'..='\u{D7AF}');
        han &= matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}');
    }
    if !(2..=4).contains(&letters) || !(hangul || han) {
        return None;
    }
    let first = word.chars().next()?.len_utf8();
    let two: usize = word.chars().take(2).map(char::len_utf8).sum();
    let compound = DOUBLE.contains(&word.get(..two)?);
    match letters {
        // Four Han characters are two and two: a Japanese name, or a Chinese double surname.
        4 if han => Some(two),
        3 | 4 if compound => Some(two),
        _ => Some(first),
    }
}

/// Where a form of address starts that an unspaced name ends in (山田様, 김민수씨).
pub(super) fn address_at_end(word: &str) -> Option<usize> {
    let forms = [
        "先生",
        "女士",
        "小姐",
        "太太",
        "老师",
        "老師",
        "様",
        "さま",
        "さん",
        "くん",
        "ちゃん",
        "氏",
        "씨",
        "님",
    ];
    let name = forms.iter().find_map(|form| word.strip_suffix(form))?;
    (is_surname_first_script(name)).then_some(name.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [VIETNAMESE, CHINESE, HUNGARIAN, KOREAN, IBERIAN] {
            assert!(list.is_sorted_by(|a, b| a < b));
        }
    }
}
