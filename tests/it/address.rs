//! Addresses: what they are read as, and how two of them compare.

use contactfold::address::{self, AddressLevel, PostalAddress};
use proptest::prelude::*;

const LINES: &str = include_str!("data/address_lines.tsv");
const PARTS: &str = include_str!("data/address_parts.tsv");

#[test]
fn one_line_is_split_where_that_is_safe() {
    let mut wrong = Vec::new();
    for line in LINES.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let &[
            full,
            street,
            house,
            unit,
            locality,
            state,
            postal,
            country,
            _,
        ] = cells.as_slice()
        else {
            panic!("nine cells: {line}");
        };
        let address = PostalAddress::parse(full);
        let found = [
            address.street(),
            address.house_number(),
            address.unit(),
            address.locality(),
            address.state(),
            address.postal_code(),
            address.country(),
        ];
        let expected = [street, house, unit, locality, state, postal, country];
        if found != expected {
            wrong.push(format!("{full}: expected {expected:?}, found {found:?}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} lines:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

fn build(part: &str, value: &str) -> PostalAddress {
    let parts = PostalAddress::builder();
    match part {
        "street" => parts.street(value),
        "house_number" => parts.house_number(value),
        "unit" => parts.unit(value),
        "locality" => parts.locality(value),
        "state" => parts.state(value),
        "postal_code" => parts.postal_code(value),
        "country" => parts.country(value),
        other => panic!("no such part: {other}"),
    }
    .build()
}

#[test]
fn parts_have_the_level_they_should_both_ways_round() {
    let mut wrong = Vec::new();
    for line in PARTS.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let &[part, a, b, level, why] = cells.as_slice() else {
            panic!("five cells: {line}");
        };
        let (one, other) = (build(part, a), build(part, b));
        let comparison = address::compare(&one, &other);
        assert_eq!(comparison, address::compare(&other, &one), "{line}");
        let found = match part {
            "street" => comparison.street(),
            "house_number" => comparison.house_number(),
            "unit" => comparison.unit(),
            "locality" => comparison.locality(),
            "state" => comparison.state(),
            "postal_code" => comparison.postal_code(),
            _ => comparison.country(),
        };
        if found.as_str() != level {
            wrong.push(format!(
                "{part}: {a} / {b}: expected {level} ({why}), found {} ({:?} / {:?})",
                found.as_str(),
                one.street_key(),
                other.street_key()
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} pairs:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn the_whole_is_the_weakest_of_its_street_line() {
    let level = |a: &str, b: &str| {
        address::compare(&PostalAddress::parse(a), &PostalAddress::parse(b)).level()
    };
    let home = "12 High Street, Leeds, LS1 4AP";
    assert_eq!(
        level(home, "12 High St., Leeds, LS1 4AP"),
        AddressLevel::Equal
    );
    assert_eq!(
        level(home, "14 High Street, Leeds, LS1 4AP"),
        AddressLevel::Conflict
    );
    assert_eq!(
        level(home, "12 High Street, York, YO1 7HH"),
        AddressLevel::Conflict
    );
    assert_eq!(level(home, "12 High Street"), AddressLevel::Equal);
    assert_eq!(level(home, ""), AddressLevel::Missing);
    assert_eq!(
        level(
            "200 Cedar Springs Road, Dallas, TX 75255",
            "5000 15th Street, Suite 950, Redmond, WA 98052"
        ),
        AddressLevel::Conflict
    );
}

#[test]
fn placeholders_are_no_evidence() {
    for code in ["00000", "0000", "99999", "-", "n/a"] {
        let address = PostalAddress::builder().postal_code(code).build();
        assert!(address.has_placeholder(), "{code}");
        assert_eq!(address.postal_code_key(), "", "{code}");
        assert_eq!(address.postal_code(), code);
    }
    let address = PostalAddress::builder()
        .country("NO")
        .postal_code("0010")
        .build();
    assert!(!address.has_placeholder());
    assert_eq!(address.country_key(), "no");
}

proptest! {
    #[test]
    fn comparison_is_symmetric(a in any::<String>(), b in "([0-9]{1,3} )?([A-Z][a-z]{2,8} ){1,3}(St|Rd|Str\\.)?,? ?[A-Z][a-z]{3,7}?", c in "([0-9]{1,3} )?([A-Z][a-z]{2,8} ){1,3}(St|Rd|Str\\.)?,? ?[A-Z][a-z]{3,7}?") {
        let [a, b, c] = [a, b, c].map(|line| PostalAddress::parse(&line));
        prop_assert_eq!(address::compare(&a, &b), address::compare(&b, &a));
        prop_assert_eq!(address::compare(&b, &c), address::compare(&c, &b));
    }

    #[test]
    fn every_part_was_typed(line in any::<String>()) {
        let address = PostalAddress::parse(&line);
        for part in [address.street(), address.house_number(), address.unit(), address.locality(), address.state(), address.postal_code(), address.country()] {
            prop_assert!(line.contains(part));
        }
    }
}
