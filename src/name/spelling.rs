//! Spellings: how words of names are joined, shortened and romanised by custom.

use super::token::Role;

/// Whether a plain word is the beginning of a given name that goes on (Abdul Rahman).
pub(super) fn joins_given(plain: &str) -> bool {
    joins_next(plain, Role::Given)
}

/// Whether a folded token is written together with the next one as often as apart.
pub(super) fn joins_next(folded: &str, role: Role) -> bool {
    match folded {
        "abd" | "abdul" | "abdel" | "abdal" | "abdur" | "abdus" | "abdoul" | "عبد" => true,
        "mc" | "mac" | "o" | "fitz" => role == Role::Family,
        _ => false,
    }
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
