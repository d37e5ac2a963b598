//! The laws of names: comparing is symmetric, a name is equal to itself, and every part was typed.

use contactfold::name::{self, NameLevel};
use contactfold::{
    Birthday, Organization, PersonName, PostalAddress, address, birthday, organization,
};

pub(crate) fn check(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let (one, other) = text.split_once('\n').unwrap_or((&text, ""));

    let (a, b) = (PersonName::parse(one), PersonName::parse(other));
    let (given, family) = one.split_once('|').unwrap_or((one, ""));
    let parts = PersonName::builder().given(given).family(family).build();
    for (a, b) in [(&a, &b), (&a, &parts), (&b, &parts)] {
        let comparison = name::compare(a, b);
        assert_eq!(comparison, name::compare(b, a));
        if comparison.level() == NameLevel::Equal {
            assert_eq!(a.key(), b.key());
        }
    }
    for (name, typed) in [(&a, one), (&b, other)] {
        let itself = if name.tokens().next().is_some() {
            NameLevel::Equal
        } else {
            NameLevel::Missing
        };
        assert_eq!(name::compare(name, name).level(), itself);
        assert_eq!(name.full(), typed.trim());
        for part in [
            name.prefix(),
            name.given(),
            name.additional(),
            name.family(),
            name.suffix(),
        ] {
            assert!(typed.contains(part));
        }
    }
    if one.chars().any(char::is_alphabetic) {
        assert!(parts.tokens().next().is_some(), "letters fold to something");
    }

    let (a, b) = (Organization::new(one), Organization::new(other));
    assert_eq!(organization::compare(&a, &b), organization::compare(&b, &a));
    assert!(a.key().contains(a.core_key()));

    let (a, b) = (PostalAddress::parse(one), PostalAddress::parse(other));
    assert_eq!(address::compare(&a, &b), address::compare(&b, &a));
    assert!(one.contains(a.street()) && one.contains(a.locality()));

    if let (Ok(a), Ok(b)) = (one.parse::<Birthday>(), other.parse::<Birthday>()) {
        assert_eq!(birthday::compare(&a, &b), birthday::compare(&b, &a));
    }
}
