//! What a full name is read as.

use contactfold::name::{Generation, NameOrder, PersonName, Placeholder, placeholder};

const PARTS: &str = include_str!("data/name_parts.tsv");
const PLACEHOLDERS: &str = include_str!("data/name_placeholders.tsv");

#[test]
fn full_names_are_read_as_their_parts() {
    let mut wrong = Vec::new();
    for line in PARTS.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let &[full, prefix, given, additional, family, suffix, nickname, _] = cells.as_slice()
        else {
            panic!("eight cells: {line}");
        };
        let name = PersonName::parse(full);
        let found = [
            name.prefix(),
            name.given(),
            name.additional(),
            name.family(),
            name.suffix(),
            name.nickname(),
        ];
        let expected = [prefix, given, additional, family, suffix, nickname];
        if found != expected {
            wrong.push(format!("{full}: expected {expected:?}, found {found:?}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} names:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn placeholders_are_told_from_names() {
    let mut wrong = Vec::new();
    for line in PLACEHOLDERS.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let &[cell, expected, _] = cells.as_slice() else {
            panic!("three cells: {line}");
        };
        let found = placeholder(cell).map_or("", Placeholder::as_str);
        if found != expected {
            wrong.push(format!("{cell}: expected {expected:?}, found {found:?}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} cells:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn a_known_order_is_followed() {
    let name = PersonName::parse_ordered("Lee Anna", NameOrder::SurnameFirst);
    assert_eq!((name.family(), name.given()), ("Lee", "Anna"));
    let name = PersonName::parse_ordered("Kiss Anna", NameOrder::GivenFirst);
    assert_eq!((name.family(), name.given()), ("Anna", "Kiss"));
}

#[test]
fn a_full_name_beside_its_parts_is_what_is_shown() {
    let name = PersonName::builder()
        .full("Dr. Ana M. García")
        .given("Ana")
        .family("García")
        .build();
    assert_eq!(name.full(), "Dr. Ana M. García");
    assert_eq!(name.key(), "ana garcia");
}

#[test]
fn generations_are_read_wherever_they_are_typed() {
    let suffix = PersonName::builder()
        .given("Ana")
        .family("Gil")
        .suffix("Jr.")
        .build();
    let family = PersonName::builder().given("Ana").family("Gil, Jr").build();
    let full = PersonName::parse("Gil, Ana, Jr.");
    for name in [suffix, family, full] {
        assert_eq!(name.generation(), Some(Generation::Junior), "{name:?}");
        assert_eq!(name.key(), "ana gil");
    }
}

#[test]
fn keys_are_sorted_and_transliterated() {
    let name = PersonName::parse("Łukasz Żółć");
    assert_eq!(name.key(), "lukasz zolc");
    let name = PersonName::parse("Щербакова Ольга");
    assert_eq!(name.key(), "ольга щербакова");
    assert_eq!(name.transliterated_key(), "olga shcherbakova");
    assert_eq!(name.initials().collect::<String>(), "щ");
    let given = PersonName::parse("Юлия Иванова").given_sound();
    assert_eq!(given, PersonName::parse("Yuliya Ivanova").given_sound());
    assert!(given.is_some());
}
