//! Cells that say that there is nothing, and values that stand for a missing one.

use crate::contact::Field;
use crate::name::{self, Placeholder};
use crate::region::Region;
use crate::text;

/// Longest cell, in bytes, that can say that there is nothing.
const LONGEST: usize = 24;

/// Words for "nothing" beside those that every cell knows, in lower case and in order: English, German, Spanish, French,
/// Portuguese, Italian, Dutch, Polish, Turkish, Malay.
const NOTHING: [&str; 40] = [
    "bilinmiyor",
    "blank",
    "desconhecida",
    "desconhecido",
    "desconocida",
    "desconocido",
    "empty",
    "inconnu",
    "inconnue",
    "keine angabe",
    "nao informado",
    "ndc",
    "ni podano",
    "nicht angegeben",
    "nieznana",
    "nieznany",
    "no data",
    "no disponible",
    "no name",
    "non renseigne",
    "not applicable",
    "not available",
    "not given",
    "not known",
    "not provided",
    "not set",
    "not specified",
    "nothing",
    "onbekend",
    "sconosciuta",
    "sconosciuto",
    "sem dados",
    "sin datos",
    "tba",
    "tbc",
    "tbd",
    "tiada",
    "tidak diketahui",
    "unbekannt",
    "unspecified",
];

/// What testers type, in order.
const TESTS: [&str; 10] = [
    "asdf",
    "dummy",
    "foo",
    "foobar",
    "qwerty",
    "test",
    "test test",
    "testing",
    "tests",
    "xxx",
];

/// What stands for an organisation where there is none, in order.
const NO_ORGANIZATION: [&str; 19] = [
    "autonomo",
    "freelance",
    "freelancer",
    "home",
    "independent",
    "individual",
    "no company",
    "own",
    "particular",
    "particulier",
    "personal",
    "privat",
    "private",
    "privatperson",
    "retired",
    "self",
    "self employed",
    "self-employed",
    "unemployed",
];

/// Whether a trimmed cell says in words or signs that there is nothing.
pub(super) fn says_nothing(field: &Field, cell: &str) -> bool {
    if cell.len() > LONGEST {
        return false;
    }
    if !cell.chars().any(char::is_alphanumeric) {
        return cell.len() <= 8 && !cell.contains('@');
    }
    if is_value_after_all(field, cell) {
        return false;
    }
    lower(cell, |cell| {
        text::says_nothing(cell) || NOTHING.binary_search(&cell).is_ok()
    })
}

/// Words that say nothing elsewhere: Norway and Namibia by their codes, the answer no, and family names such as the
/// Korean No, which systems write in capitals or small letters when they mean nothing.
fn is_value_after_all(field: &Field, cell: &str) -> bool {
    match field {
        Field::Country => Region::new(cell).is_ok(),
        Field::Attribute(_) => cell.eq_ignore_ascii_case("no"),
        // The whole name is judged with its parts.
        Field::Name => true,
        _ if is_name_part(field) => matches!(cell, "No" | "Na" | "Nan" | "Nil" | "Null"),
        _ => false,
    }
}

fn is_name_part(field: &Field) -> bool {
    matches!(
        field,
        Field::Given
            | Field::Additional
            | Field::Family
            | Field::Prefix
            | Field::Suffix
            | Field::Nickname
    )
}

/// Whether a trimmed value of a field other than a name stands for a missing one.
pub(super) fn is_placeholder(field: &Field, value: &str) -> bool {
    match field {
        Field::Organization => {
            lower(value, |value| {
                NO_ORGANIZATION.binary_search(&value).is_ok() || TESTS.binary_search(&value).is_ok()
            }) || (!value.is_ascii() && is_no_name(value))
        }
        Field::Address
        | Field::Street
        | Field::HouseNumber
        | Field::Unit
        | Field::Locality
        | Field::State
        | Field::PostalCode
        | Field::Country => {
            lower(value, |value| TESTS.binary_search(&value).is_ok())
                || (!value.is_ascii() && value.len() <= LONGEST && is_no_name(value))
        }
        Field::Identifier(_) => is_filler(value),
        _ => false,
    }
}

fn is_no_name(value: &str) -> bool {
    matches!(
        name::placeholder(value),
        Some(Placeholder::NoName | Placeholder::Test)
    )
}

/// Digits typed to get past a form: one digit over and over, or all of them in order.
fn is_filler(value: &str) -> bool {
    let digits = value.as_bytes();
    let Some(&first) = digits
        .first()
        .filter(|_| digits.iter().all(u8::is_ascii_digit))
    else {
        return false;
    };
    let same = digits.iter().all(|&digit| digit == first);
    let run = digits
        .windows(2)
        .all(|pair| matches!(pair, [a, b] if *b == *a + 1 || (*a, *b) == (b'9', b'0')));
    same && (first == b'0' || digits.len() >= 6) || run && digits.len() >= 6
}

/// Calls with the value in lower case, without the heap; ASCII only, as the words are.
fn lower(value: &str, is_known: impl Fn(&str) -> bool) -> bool {
    let mut buffer = [0; LONGEST];
    let Some(buffer) = buffer.get_mut(..value.len()).filter(|_| value.is_ascii()) else {
        return false;
    };
    buffer.copy_from_slice(value.as_bytes());
    buffer.make_ascii_lowercase();
    std::str::from_utf8(buffer).is_ok_and(is_known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_in_order() {
        for words in [&NOTHING[..], &TESTS, &NO_ORGANIZATION] {
            assert!(words.is_sorted());
            assert!(words.iter().all(|word| word.len() <= LONGEST));
        }
    }
}
