//! What stands where a name should be.

use super::lexicon::Plain;
use crate::text::Table;

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
    if matches!(cell, "Na" | "Nan" | "Nil") {
        return None;
    }
    // "User 1234", "test2": a number may stand behind the word.
    let plain = Plain::new(cell);
    let word = plain
        .as_str()
        .trim_end_matches(|c: char| c.is_ascii_digit());
    WORDS.get(word).copied()
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
    let starts = |scheme: &str| {
        cell.get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    let is_email = || {
        cell.split_once('@')
            .is_some_and(|(local, domain)| !local.is_empty() && domain.contains('.'))
    };
    (starts("http://") || starts("https://") || starts("www.") || is_email())
        && !cell.contains(char::is_whitespace)
}

/// Digits that fill a phone number, with a word for it or an extension at most: "+33 6 78 88 56 78", "Tel 5551212".
fn is_phone_number(cell: &str) -> bool {
    cell.bytes().filter(u8::is_ascii_digit).count() >= 7
        && cell.chars().filter(|c| c.is_alphabetic()).count() <= 4
}

/// What stands for a name, folded and run together, in order: words that say that there is none, words of testers, and what
/// platforms and forms call those who left none.
static WORDS: Table<Placeholder, 512> = Table::new(&[
    ("aaa", Placeholder::Test),
    ("aaaa", Placeholder::Test),
    ("abc", Placeholder::Test),
    ("adsiz", Placeholder::NoName),
    ("anon", Placeholder::NoName),
    ("anoniem", Placeholder::NoName),
    ("anonim", Placeholder::NoName),
    ("anonima", Placeholder::NoName),
    ("anonimo", Placeholder::NoName),
    ("anonym", Placeholder::NoName),
    ("anonyme", Placeholder::NoName),
    ("anonymous", Placeholder::NoName),
    ("anonymousanonymous", Placeholder::NoName),
    ("anonymoususer", Placeholder::PlatformUser),
    ("anonymousvisitor", Placeholder::PlatformUser),
    ("asdf", Placeholder::Test),
    ("asdfasdf", Placeholder::Test),
    ("bar", Placeholder::Test),
    ("bbb", Placeholder::Test),
    ("besucher", Placeholder::PlatformUser),
    ("beznazwy", Placeholder::NoName),
    ("bilinmeyen", Placeholder::NoName),
    ("bilinmiyor", Placeholder::NoName),
    ("blank", Placeholder::NoName),
    ("brak", Placeholder::NoName),
    ("brakdanych", Placeholder::NoName),
    ("braknazwy", Placeholder::NoName),
    ("callerid", Placeholder::NoName),
    ("chatuser", Placeholder::PlatformUser),
    ("client", Placeholder::PlatformUser),
    ("cliente", Placeholder::PlatformUser),
    ("contact", Placeholder::PlatformUser),
    ("contactodeprueba", Placeholder::Test),
    ("contacttest", Placeholder::Test),
    ("customer", Placeholder::PlatformUser),
    ("customerservice", Placeholder::PlatformUser),
    ("defaultuser", Placeholder::PlatformUser),
    ("delete", Placeholder::Test),
    ("deleted", Placeholder::Test),
    ("deletedaccount", Placeholder::PlatformUser),
    ("deletedcontact", Placeholder::PlatformUser),
    ("deleteduser", Placeholder::PlatformUser),
    ("demo", Placeholder::Test),
    ("democontact", Placeholder::Test),
    ("demouser", Placeholder::Test),
    ("deneme", Placeholder::Test),
    ("desconhecida", Placeholder::NoName),
    ("desconhecido", Placeholder::NoName),
    ("desconocida", Placeholder::NoName),
    ("desconocido", Placeholder::NoName),
    ("discorduser", Placeholder::PlatformUser),
    ("donotuse", Placeholder::Test),
    ("dummy", Placeholder::Test),
    ("dummycontact", Placeholder::Test),
    ("dummyname", Placeholder::Test),
    ("dummyuser", Placeholder::Test),
    ("empty", Placeholder::NoName),
    ("essai", Placeholder::Test),
    ("example", Placeholder::Test),
    ("examplename", Placeholder::Test),
    ("exampleuser", Placeholder::Test),
    ("facebookuser", Placeholder::PlatformUser),
    ("fake", Placeholder::Test),
    ("fakename", Placeholder::Test),
    ("fakeuser", Placeholder::Test),
    ("faranume", Placeholder::NoName),
    ("firstlast", Placeholder::NoName),
    ("firstname", Placeholder::NoName),
    ("firstnamelastname", Placeholder::NoName),
    ("foo", Placeholder::Test),
    ("foobar", Placeholder::Test),
    ("full", Placeholder::NoName),
    ("fullname", Placeholder::NoName),
    ("gast", Placeholder::PlatformUser),
    ("geennaam", Placeholder::NoName),
    ("guest", Placeholder::PlatformUser),
    ("guestuser", Placeholder::PlatformUser),
    ("inconnu", Placeholder::NoName),
    ("inconnue", Placeholder::NoName),
    ("ingetnamn", Placeholder::NoName),
    ("instagrammer", Placeholder::PlatformUser),
    ("instagramuser", Placeholder::PlatformUser),
    ("invitado", Placeholder::PlatformUser),
    ("invite", Placeholder::PlatformUser),
    ("ipsum", Placeholder::Test),
    ("isimsiz", Placeholder::NoName),
    ("isimyok", Placeholder::NoName),
    ("ismeretlen", Placeholder::NoName),
    ("janedoeplaceholder", Placeholder::NoName),
    ("ka", Placeholder::NoName),
    ("keinname", Placeholder::NoName),
    ("khach", Placeholder::PlatformUser),
    ("khachhang", Placeholder::PlatformUser),
    ("khongbiet", Placeholder::NoName),
    ("khongro", Placeholder::NoName),
    ("khongten", Placeholder::NoName),
    ("kontakbaru", Placeholder::PlatformUser),
    ("kullanici", Placeholder::PlatformUser),
    ("kunde", Placeholder::PlatformUser),
    ("lastname", Placeholder::NoName),
    ("lead", Placeholder::PlatformUser),
    ("lineuser", Placeholder::PlatformUser),
    ("livechat", Placeholder::PlatformUser),
    ("livechatuser", Placeholder::PlatformUser),
    ("lorem", Placeholder::Test),
    ("messengeruser", Placeholder::PlatformUser),
    ("misafir", Placeholder::PlatformUser),
    ("missing", Placeholder::NoName),
    ("n/a", Placeholder::NoName),
    ("n/d", Placeholder::NoName),
    ("na", Placeholder::NoName),
    ("naamloos", Placeholder::NoName),
    ("name", Placeholder::NoName),
    ("nameless", Placeholder::NoName),
    ("nametest", Placeholder::Test),
    ("nameunknown", Placeholder::NoName),
    ("nan", Placeholder::NoName),
    ("nana", Placeholder::NoName),
    ("naoinformado", Placeholder::NoName),
    ("necunoscut", Placeholder::NoName),
    ("nessuno", Placeholder::NoName),
    ("neuerkontakt", Placeholder::PlatformUser),
    ("nevnelkul", Placeholder::NoName),
    ("newclient", Placeholder::PlatformUser),
    ("newcontact", Placeholder::PlatformUser),
    ("newcustomer", Placeholder::PlatformUser),
    ("newlead", Placeholder::PlatformUser),
    ("newuser", Placeholder::PlatformUser),
    ("newvisitor", Placeholder::PlatformUser),
    ("nezname", Placeholder::NoName),
    ("neznamy", Placeholder::NoName),
    ("nguoidung", Placeholder::PlatformUser),
    ("nichtangegeben", Placeholder::NoName),
    ("nieznana", Placeholder::NoName),
    ("nieznany", Placeholder::NoName),
    ("nil", Placeholder::NoName),
    ("nn", Placeholder::NoName),
    ("no", Placeholder::NoName),
    ("noaplica", Placeholder::NoName),
    ("nobody", Placeholder::NoName),
    ("nocallerid", Placeholder::NoName),
    ("nodisponible", Placeholder::NoName),
    ("noname", Placeholder::NoName),
    ("nonamegiven", Placeholder::NoName),
    ("nonameprovided", Placeholder::NoName),
    ("none", Placeholder::NoName),
    ("nonenone", Placeholder::NoName),
    ("nonrenseigne", Placeholder::NoName),
    ("noone", Placeholder::NoName),
    ("notapplicable", Placeholder::NoName),
    ("notavailable", Placeholder::NoName),
    ("notgiven", Placeholder::NoName),
    ("notknown", Placeholder::NoName),
    ("notprovided", Placeholder::NoName),
    ("notset", Placeholder::NoName),
    ("notspecified", Placeholder::NoName),
    ("nouveaucontact", Placeholder::PlatformUser),
    ("nuevocontacto", Placeholder::PlatformUser),
    ("null", Placeholder::NoName),
    ("nullnull", Placeholder::NoName),
    ("ohnename", Placeholder::NoName),
    ("ohnenamen", Placeholder::NoName),
    ("okand", Placeholder::NoName),
    ("onbekend", Placeholder::NoName),
    ("ospite", Placeholder::PlatformUser),
    ("pelanggan", Placeholder::PlatformUser),
    ("pengguna", Placeholder::PlatformUser),
    ("penggunawhatsapp", Placeholder::PlatformUser),
    ("private", Placeholder::NoName),
    ("privatenumber", Placeholder::NoName),
    ("proba", Placeholder::Test),
    ("probe", Placeholder::Test),
    ("prueba", Placeholder::Test),
    ("qa", Placeholder::Test),
    ("qwerty", Placeholder::Test),
    ("qwertz", Placeholder::Test),
    ("s/n", Placeholder::NoName),
    ("sample", Placeholder::Test),
    ("samplecontact", Placeholder::Test),
    ("sampleuser", Placeholder::Test),
    ("sansnom", Placeholder::NoName),
    ("sconosciuta", Placeholder::NoName),
    ("sconosciuto", Placeholder::NoName),
    ("semnome", Placeholder::NoName),
    ("senzanome", Placeholder::NoName),
    ("signaluser", Placeholder::PlatformUser),
    ("sindatos", Placeholder::NoName),
    ("sinnombre", Placeholder::NoName),
    ("skypeuser", Placeholder::PlatformUser),
    ("snapchatuser", Placeholder::PlatformUser),
    ("subscriber", Placeholder::PlatformUser),
    ("tamu", Placeholder::PlatformUser),
    ("tanpanama", Placeholder::NoName),
    ("tba", Placeholder::NoName),
    ("tbc", Placeholder::NoName),
    ("tbd", Placeholder::NoName),
    ("telegramuser", Placeholder::PlatformUser),
    ("test", Placeholder::Test),
    ("testaccount", Placeholder::Test),
    ("testclient", Placeholder::Test),
    ("testcontact", Placeholder::Test),
    ("testcustomer", Placeholder::Test),
    ("teste", Placeholder::Test),
    ("tester", Placeholder::Test),
    ("testertest", Placeholder::Test),
    ("testi", Placeholder::Test),
    ("testing", Placeholder::Test),
    ("testkunde", Placeholder::Test),
    ("testname", Placeholder::Test),
    ("testo", Placeholder::Test),
    ("testperson", Placeholder::Test),
    ("tests", Placeholder::Test),
    ("testtest", Placeholder::Test),
    ("testtester", Placeholder::Test),
    ("testtesting", Placeholder::Test),
    ("testtesttest", Placeholder::Test),
    ("testuser", Placeholder::Test),
    ("tetamu", Placeholder::PlatformUser),
    ("tiadanama", Placeholder::NoName),
    ("tidakdiketahui", Placeholder::NoName),
    ("tiktokuser", Placeholder::PlatformUser),
    ("tobeconfirmed", Placeholder::NoName),
    ("tobedetermined", Placeholder::NoName),
    ("tuntematon", Placeholder::NoName),
    ("twitteruser", Placeholder::PlatformUser),
    ("udennavn", Placeholder::NoName),
    ("ukendt", Placeholder::NoName),
    ("ukjent", Placeholder::NoName),
    ("unbekannt", Placeholder::NoName),
    ("undefined", Placeholder::NoName),
    ("undefinedundefined", Placeholder::NoName),
    ("unknown", Placeholder::NoName),
    ("unknowncaller", Placeholder::NoName),
    ("unknowncontact", Placeholder::NoName),
    ("unknowncustomer", Placeholder::NoName),
    ("unknownname", Placeholder::NoName),
    ("unknownunknown", Placeholder::NoName),
    ("unknownuser", Placeholder::NoName),
    ("user", Placeholder::PlatformUser),
    ("usertest", Placeholder::Test),
    ("usuario", Placeholder::PlatformUser),
    ("usuariodefacebook", Placeholder::PlatformUser),
    ("usuariodeinstagram", Placeholder::PlatformUser),
    ("usuariodeprueba", Placeholder::Test),
    ("usuariodewhatsapp", Placeholder::PlatformUser),
    ("usuariodowhatsapp", Placeholder::PlatformUser),
    ("usuariowhatsapp", Placeholder::PlatformUser),
    ("utennavn", Placeholder::NoName),
    ("utente", Placeholder::PlatformUser),
    ("utentewhatsapp", Placeholder::PlatformUser),
    ("utilisateur", Placeholder::PlatformUser),
    ("utilisateurfacebook", Placeholder::PlatformUser),
    ("viberuser", Placeholder::PlatformUser),
    ("visitante", Placeholder::PlatformUser),
    ("visitatore", Placeholder::PlatformUser),
    ("visiteur", Placeholder::PlatformUser),
    ("visitor", Placeholder::PlatformUser),
    ("websiteuser", Placeholder::PlatformUser),
    ("websitevisitor", Placeholder::PlatformUser),
    ("webuser", Placeholder::PlatformUser),
    ("webvisitor", Placeholder::PlatformUser),
    ("wechatuser", Placeholder::PlatformUser),
    ("whatsapp", Placeholder::PlatformUser),
    ("whatsappcontact", Placeholder::PlatformUser),
    ("whatsappuser", Placeholder::PlatformUser),
    ("withheld", Placeholder::NoName),
    ("xx", Placeholder::Test),
    ("xxx", Placeholder::Test),
    ("xxxx", Placeholder::Test),
    ("yenikisi", Placeholder::PlatformUser),
    ("yourname", Placeholder::NoName),
    ("zzz", Placeholder::Test),
    ("αγνωστο", Placeholder::NoName),
    ("αγνωστοσ", Placeholder::NoName),
    ("аноним", Placeholder::NoName),
    ("безимени", Placeholder::NoName),
    ("безімені", Placeholder::NoName),
    ("гость", Placeholder::PlatformUser),
    ("клиент", Placeholder::PlatformUser),
    ("невідомии", Placeholder::NoName),
    ("невідомо", Placeholder::NoName),
    ("неизвестен", Placeholder::NoName),
    ("неизвестная", Placeholder::NoName),
    ("неизвестно", Placeholder::NoName),
    ("неизвестныи", Placeholder::NoName),
    ("нетимени", Placeholder::NoName),
    ("новыиконтакт", Placeholder::PlatformUser),
    ("пользователь", Placeholder::PlatformUser),
    ("посетитель", Placeholder::PlatformUser),
    ("тест", Placeholder::Test),
    ("לאידוע", Placeholder::NoName),
    ("ללאשם", Placeholder::NoName),
    ("بدوناسم", Placeholder::NoName),
    ("زاير", Placeholder::PlatformUser),
    ("عميل", Placeholder::PlatformUser),
    ("غيرمعروف", Placeholder::NoName),
    ("مجهول", Placeholder::NoName),
    ("مستخدم", Placeholder::PlatformUser),
    ("अजञात", Placeholder::NoName),
    ("अनाम", Placeholder::NoName),
    ("ไมทราบ", Placeholder::NoName),
    ("ไมทราบชือ", Placeholder::NoName),
    ("ไมมีชือ", Placeholder::NoName),
    ("お客様", Placeholder::PlatformUser),
    ("けすと", Placeholder::PlatformUser),
    ("てすと", Placeholder::Test),
    ("ななし", Placeholder::NoName),
    ("ゆーさー", Placeholder::PlatformUser),
    ("ケスト", Placeholder::PlatformUser),
    ("テスト", Placeholder::Test),
    ("ユーサー", Placeholder::PlatformUser),
    ("不明", Placeholder::NoName),
    ("不詳", Placeholder::NoName),
    ("匿名", Placeholder::NoName),
    ("名なし", Placeholder::NoName),
    ("名無し", Placeholder::NoName),
    ("客户", Placeholder::PlatformUser),
    ("微信用户", Placeholder::PlatformUser),
    ("新客户", Placeholder::PlatformUser),
    ("无", Placeholder::NoName),
    ("无名", Placeholder::NoName),
    ("未知", Placeholder::NoName),
    ("没有名字", Placeholder::NoName),
    ("测试", Placeholder::Test),
    ("測試", Placeholder::Test),
    ("游客", Placeholder::PlatformUser),
    ("無", Placeholder::NoName),
    ("無名", Placeholder::NoName),
    ("無名氏", Placeholder::NoName),
    ("用戶", Placeholder::PlatformUser),
    ("用户", Placeholder::PlatformUser),
    ("訪客", Placeholder::PlatformUser),
    ("访客", Placeholder::PlatformUser),
    ("고객", Placeholder::PlatformUser),
    ("무명", Placeholder::NoName),
    ("방문자", Placeholder::PlatformUser),
    ("손님", Placeholder::PlatformUser),
    ("알수없음", Placeholder::NoName),
    ("이름없음", Placeholder::NoName),
    ("테스트", Placeholder::Test),
]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_sorted_and_plain() {
        assert!(WORDS.words().is_sorted_by(|a, b| a.0 < b.0));
        for (word, _) in WORDS.words() {
            assert_eq!(Plain::new(word).as_str(), *word);
        }
    }
}
