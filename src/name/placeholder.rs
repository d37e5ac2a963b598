//! What stands where a name should be.

use crate::text;

/// What stands in the place of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Placeholder {
    /// A word that says that there is no name: "unknown", "n/a", "no name".
    NoName,
    /// A word of testers: "test", "asdf".
    Test,
    /// What a platform calls those who have no name there: "`WhatsApp` user", "Guest".
    PlatformUser,
    /// An IP address.
    IpAddress,
    /// An e-mail address or a web address.
    Address,
    /// A phone number, or other digits.
    Number,
    /// Only signs and emoji.
    NoLetters,
}

impl Placeholder {
    /// A stable code in snake case.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NoName => "no_name",
            Self::Test => "test",
            Self::PlatformUser => "platform_user",
            Self::IpAddress => "ip_address",
            Self::Address => "address",
            Self::Number => "number",
            Self::NoLetters => "no_letters",
        }
    }
}

/// What stands in a cell that should hold a name, if it is no name. An empty cell is none.
///
/// ```
/// use contactfold::name::{Placeholder, placeholder};
///
/// assert_eq!(placeholder("No Name"), Some(Placeholder::NoName));
/// assert_eq!(placeholder("WhatsApp User"), Some(Placeholder::PlatformUser));
/// assert_eq!(placeholder("192.168.0.1"), Some(Placeholder::IpAddress));
/// assert_eq!(placeholder("Ana"), None);
/// ```
pub fn placeholder(cell: &str) -> Option<Placeholder> {
    let cell = cell.trim();
    if cell.is_empty() {
        return None;
    }
    if !cell.chars().any(char::is_alphabetic) {
        return Some(if is_ip_v4(cell) {
            Placeholder::IpAddress
        } else if cell.chars().any(char::is_numeric) {
            Placeholder::Number
        } else {
            Placeholder::NoLetters
        });
    }
    if cell.len() > LONGEST {
        return None;
    }
    if is_ip_v6(cell) {
        return Some(Placeholder::IpAddress);
    }
    if is_address(cell) {
        return Some(Placeholder::Address);
    }
    if is_phone_number(cell) {
        return Some(Placeholder::Number);
    }
    // In capitals or lower case it is what a system writes; so it is a name.
    if !matches!(cell, "Na" | "Nan" | "Nil") && text::says_nothing_of(cell) {
        return Some(Placeholder::NoName);
    }
    by_words(cell)
}

/// Longest cell, in bytes, that is looked at for words.
const LONGEST: usize = 64;

fn is_ip_v4(cell: &str) -> bool {
    cell.parse::<std::net::Ipv4Addr>().is_ok()
}

fn is_ip_v6(cell: &str) -> bool {
    cell.contains(':') && cell.parse::<std::net::Ipv6Addr>().is_ok()
}

/// An e-mail address or a web address: no blank, and the signs of one.
fn is_address(cell: &str) -> bool {
    let lower = cell.get(..8).unwrap_or(cell).to_ascii_lowercase();
    !cell.contains(char::is_whitespace)
        && (lower.starts_with("http://")
            || lower.starts_with("https://")
            || lower.starts_with("www.")
            || cell
                .split_once('@')
                .is_some_and(|(local, domain)| !local.is_empty() && domain.contains('.')))
}

/// Digits that fill a phone number, with a word for it or an extension at most: "+33 6 78 88 56 78", "Tel 5551212".
fn is_phone_number(cell: &str) -> bool {
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    let letters = cell.chars().filter(|c| c.is_alphabetic()).count();
    digits >= 7 && letters <= 4
}

/// Cells of words that stand for a name: all their words are of one list.
fn by_words(cell: &str) -> Option<Placeholder> {
    let mut folded = String::with_capacity(cell.len());
    for word in cell.split(|c: char| !(text::is_word_char(c) || text::is_apostrophe(c))) {
        let start = folded.len() + 1;
        if word.is_empty() {
            continue;
        }
        folded.push(' ');
        text::fold_into(word, &mut folded);
        // "User 1234", "test2": a number behind the word.
        let kept = folded.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        folded.truncate(kept.max(start - 1));
        if folded.ends_with(' ') {
            folded.pop();
        }
    }
    let folded = folded.trim_start();
    let is_in = |table: &[&str]| table.binary_search(&folded).is_ok();
    if is_in(&NO_NAME) {
        return Some(Placeholder::NoName);
    }
    if is_in(&PLATFORM_USER) {
        return Some(Placeholder::PlatformUser);
    }
    let mut words = folded.split(' ');
    if words.all(|word| TEST.binary_search(&word).is_ok())
        && folded
            .split(' ')
            .any(|word| !matches!(word, "name" | "contact" | "user"))
    {
        return Some(Placeholder::Test);
    }
    None
}

/// Words that say that there is no name, folded.
const NO_NAME: [&str; 161] = [
    "adsiz",
    "anon",
    "anoniem",
    "anonim",
    "anonima",
    "anonimo",
    "anonym",
    "anonyme",
    "anonymous",
    "anonymous anonymous",
    "bez nazwy",
    "bilinmeyen",
    "bilinmiyor",
    "blank",
    "brak",
    "brak danych",
    "brak nazwy",
    "caller id",
    "desconhecida",
    "desconhecido",
    "desconocida",
    "desconocido",
    "empty",
    "fara nume",
    "first last",
    "first name",
    "first name last name",
    "firstname",
    "firstname lastname",
    "full",
    "full name",
    "geen naam",
    "inconnu",
    "inconnue",
    "inget namn",
    "isim yok",
    "isimsiz",
    "ismeretlen",
    "jane doe placeholder",
    "kein name",
    "khong biet",
    "khong ro",
    "khong ten",
    "last name",
    "lastname",
    "missing",
    "n a",
    "na na",
    "naamloos",
    "name",
    "name unknown",
    "nameless",
    "nao informado",
    "necunoscut",
    "nessuno",
    "nev nelkul",
    "nezname",
    "neznamy",
    "nicht angegeben",
    "nieznana",
    "nieznany",
    "nn",
    "no aplica",
    "no caller id",
    "no disponible",
    "no name",
    "no name given",
    "no name provided",
    "no one",
    "nobody",
    "non renseigne",
    "noname",
    "none",
    "none none",
    "not applicable",
    "not available",
    "not given",
    "not known",
    "not provided",
    "not set",
    "not specified",
    "null",
    "null null",
    "ohne name",
    "ohne namen",
    "okand",
    "onbekend",
    "private",
    "private number",
    "sans nom",
    "sconosciuta",
    "sconosciuto",
    "sem nome",
    "senza nome",
    "sin datos",
    "sin nombre",
    "tanpa nama",
    "tba",
    "tbc",
    "tbd",
    "tiada nama",
    "tidak diketahui",
    "to be confirmed",
    "to be determined",
    "tuntematon",
    "uden navn",
    "ukendt",
    "ukjent",
    "unbekannt",
    "undefined",
    "undefined undefined",
    "unknown",
    "unknown caller",
    "unknown contact",
    "unknown customer",
    "unknown name",
    "unknown unknown",
    "unknown user",
    "uten navn",
    "withheld",
    "your name",
    "αγνωστο",
    "αγνωστοσ",
    "аноним",
    "без имени",
    "без імені",
    "невідомии",
    "невідомо",
    "неизвестен",
    "неизвестная",
    "неизвестно",
    "неизвестныи",
    "нет имени",
    "לא ידוע",
    "ללא שם",
    "بدون اسم",
    "غير معروف",
    "مجهول",
    "अज्ञात",
    "अनाम",
    "ไม่ทราบ",
    "ไม่ทราบชื่อ",
    "ไม่มีชื่อ",
    "ななし",
    "不明",
    "不詳",
    "匿名",
    "名なし",
    "名無し",
    "无",
    "无名",
    "未知",
    "没有名字",
    "無",
    "無名",
    "無名氏",
    "무명",
    "알 수 없음",
    "알수없음",
    "이름 없음",
    "이름없음",
];

/// Words that testers type, folded.
const TEST: [&str; 49] = [
    "aaa",
    "aaaa",
    "abc",
    "account",
    "asdf",
    "asdfasdf",
    "bar",
    "bbb",
    "contact",
    "delete",
    "deleted",
    "demo",
    "deneme",
    "do not use",
    "dummy",
    "essai",
    "example",
    "fake",
    "foo",
    "foobar",
    "ipsum",
    "lorem",
    "name",
    "proba",
    "probe",
    "prueba",
    "qa",
    "qwerty",
    "qwertz",
    "sample",
    "test",
    "teste",
    "tester",
    "testi",
    "testing",
    "testname",
    "testo",
    "tests",
    "testuser",
    "user",
    "xx",
    "xxx",
    "xxxx",
    "zzz",
    "тест",
    "てすと",
    "测试",
    "測試",
    "테스트",
];

/// What platforms and forms call those without a name, folded.
const PLATFORM_USER: [&str; 104] = [
    "anonymous user",
    "anonymous visitor",
    "besucher",
    "chat user",
    "client",
    "cliente",
    "contact",
    "customer",
    "customer service",
    "default user",
    "deleted account",
    "deleted contact",
    "deleted user",
    "discord user",
    "facebook user",
    "gast",
    "guest",
    "guest user",
    "instagram user",
    "instagrammer",
    "invitado",
    "invite",
    "khach",
    "khach hang",
    "kontak baru",
    "kullanici",
    "kunde",
    "lead",
    "line user",
    "live chat",
    "livechat",
    "livechat user",
    "messenger user",
    "misafir",
    "neuer kontakt",
    "new client",
    "new contact",
    "new customer",
    "new lead",
    "new user",
    "new visitor",
    "nguoi dung",
    "nouveau contact",
    "nuevo contacto",
    "ospite",
    "pelanggan",
    "pengguna",
    "pengguna whatsapp",
    "signal user",
    "skype user",
    "snapchat user",
    "subscriber",
    "tamu",
    "telegram user",
    "tetamu",
    "tiktok user",
    "twitter user",
    "user",
    "usuario",
    "usuario de facebook",
    "usuario de instagram",
    "usuario de whatsapp",
    "usuario do whatsapp",
    "usuario whatsapp",
    "utente",
    "utente whatsapp",
    "utilisateur",
    "utilisateur facebook",
    "viber user",
    "visitante",
    "visitatore",
    "visiteur",
    "visitor",
    "web user",
    "web visitor",
    "website user",
    "website visitor",
    "wechat user",
    "whatsapp",
    "whatsapp contact",
    "whatsapp user",
    "yeni kisi",
    "гость",
    "клиент",
    "новыи контакт",
    "пользователь",
    "посетитель",
    "زائر",
    "عميل",
    "مستخدم",
    "お客様",
    "げすと",
    "ゆーざー",
    "客户",
    "微信用户",
    "新客户",
    "游客",
    "用戶",
    "用户",
    "訪客",
    "访客",
    "고객",
    "방문자",
    "손님",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [&NO_NAME[..], &TEST, &PLATFORM_USER] {
            assert!(list.is_sorted_by(|a, b| a < b));
        }
    }
}
