//! What is typed comes out as it was typed, or with a row or an issue that says what became of it.

use contactfold::birthday::DateOrder;
use contactfold::phone::BareDigits;
use contactfold::{
    CellValues, Certainty, Contact, Field, Locale, Normalized, Normalizer, Placeholders,
    RawContact, Region, Step, Tracing, Verification,
};
use proptest::prelude::*;

fn field(word: &str) -> Field {
    word.parse().expect("a field")
}

fn read(normalizer: &Normalizer, values: &[(&str, &str)]) -> Normalized {
    let mut raw = RawContact::new();
    for (word, value) in values {
        raw.push(field(word), *value);
    }
    normalizer.normalize(&raw)
}

fn issues(normalized: &Normalized) -> Vec<String> {
    let issues = normalized.issues().iter();
    issues
        .map(|issue| {
            format!(
                "{} {} {}",
                issue.field(),
                issue.position(),
                issue.kind().as_str()
            )
        })
        .collect()
}

fn steps(normalized: &Normalized) -> Vec<String> {
    let changes = normalized.trace().changes().iter();
    changes
        .map(|change| {
            format!(
                "{} {} {}",
                change.field(),
                change.position(),
                change.repair().as_str()
            )
        })
        .collect()
}

/// What the contact holds of a field that has one value.
fn held(contact: &Contact, field: &Field) -> String {
    let (name, address) = (contact.name(), contact.address());
    match field {
        Field::Name => name.full().to_owned(),
        Field::Given => name.given().to_owned(),
        Field::Additional => name.additional().to_owned(),
        Field::Family => name.family().to_owned(),
        Field::Prefix => name.prefix().to_owned(),
        Field::Suffix => name.suffix().to_owned(),
        Field::Nickname => name.nickname().to_owned(),
        Field::Organization => contact
            .organization()
            .map_or_else(String::new, |organization| organization.name().to_owned()),
        Field::Phone => contact
            .phones()
            .first()
            .map_or_else(String::new, |phone| phone.number().to_string()),
        Field::Email => contact
            .emails()
            .first()
            .map_or_else(String::new, |email| email.as_str().to_owned()),
        Field::Address | Field::Street => address.street().to_owned(),
        Field::HouseNumber => address.house_number().to_owned(),
        Field::Unit => address.unit().to_owned(),
        Field::Locality => address.locality().to_owned(),
        Field::State => address.state().to_owned(),
        Field::PostalCode => address.postal_code().to_owned(),
        Field::Country => address.country().to_owned(),
        Field::Birthday => contact
            .birthday()
            .map_or_else(String::new, ToString::to_string),
        Field::Identifier(_) | Field::VerifiedIdentifier(_) => contact
            .identifiers()
            .first()
            .map_or_else(String::new, |identifier| identifier.value().to_owned()),
        Field::Attribute(_) => contact
            .attributes()
            .first()
            .map_or_else(String::new, |attribute| attribute.value().to_owned()),
        Field::Source => contact.source().unwrap_or_default().to_owned(),
        Field::UpdatedAt => contact.updated_at().unwrap_or_default().to_owned(),
        other => panic!("{other} has no value of its own"),
    }
}

const WORDS: [&str; 23] = [
    "name",
    "given",
    "additional",
    "family",
    "prefix",
    "suffix",
    "nickname",
    "organization",
    "phone",
    "email",
    "address",
    "street",
    "house_number",
    "unit",
    "locality",
    "state",
    "postal_code",
    "country",
    "birthday",
    "identifier:crm",
    "attribute:tier",
    "source",
    "updated_at",
];

proptest! {
    #[test]
    fn nothing_is_changed_or_left_out_silently(
        values in proptest::collection::vec((0..WORDS.len(), prop_oneof![
            ".{0,24}",
            "[A-Za-zéß ,.0-9/-]{0,24}",
            "(n/a|test|unknown|00000|1900-01-01|Dr\\. Ana Lee|Lee, Ana|12 High St|Ana Lee|3/4/85|NO|No)",
        ]), 0..8),
    ) {
        let mut raw = RawContact::new();
        let mut kept: Vec<(Field, &str)> = Vec::new();
        for (word, value) in &values {
            let field = field(WORDS[*word]);
            if kept.iter().any(|(known, _)| *known == field) {
                continue;
            }
            raw.push(field.clone(), value.as_str());
            kept.push((field, value));
        }
        let normalized = Normalizer::new().normalize(&raw);
        for (field, value) in kept {
            let told = normalized.trace().of(&field).next().is_some()
                || normalized.issues().iter().any(|issue| *issue.field() == field);
            // An address in one line and its parts are laid out as one.
            if !told && !value.trim().is_empty() {
                prop_assert_eq!(held(normalized.contact(), &field), value.trim(), "{}", field);
            }
        }
    }

    #[test]
    fn without_a_trace_everything_else_is_the_same(
        values in proptest::collection::vec((0..WORDS.len(), "[A-Za-z0-9+@., /-]{0,24}"), 0..8),
    ) {
        let mut raw = RawContact::new();
        for (word, value) in &values {
            raw.push(field(WORDS[*word]), value.as_str());
        }
        let full = Normalizer::new().normalize(&raw);
        let off = Normalizer::new().tracing(Tracing::Off).normalize(&raw);
        prop_assert_eq!(off.contact(), full.contact());
        prop_assert_eq!(off.issues(), full.issues());
        prop_assert_eq!(off.suggestions(), full.suggestions());
        prop_assert!(off.trace().changes().is_empty());
    }
}

type Values = &'static [(&'static str, &'static str)];

#[test]
fn each_change_has_its_row() {
    let cases: [(Values, &[&str]); 18] = [
        (&[("name", "Ana Lee")], &["name 0 name_split"]),
        (
            &[("name", "Lee, Ana")],
            &["name 0 name_split", "name 0 surname_first"],
        ),
        (
            &[("name", "Dr. Ana Lee")],
            &["name 0 name_split", "name 0 title_split"],
        ),
        (
            &[("name", "Ana Lee Jr.")],
            &["name 0 name_split", "name 0 suffix_split"],
        ),
        (&[("given", "Ana"), ("family", "Lee")], &[]),
        (
            &[("given", "Ana"), ("given", "Mar\u{ed}a"), ("family", "Lee")],
            &["given 1 joined"],
        ),
        (&[("organization", "Acme GmbH")], &[]),
        (
            &[("organization", "\u{200f}Acme GmbH")],
            &["organization 0 invisible_dropped"],
        ),
        (&[("organization", "n/a")], &["organization 0 absent"]),
        (
            &[("street", "12 High Street"), ("locality", "Leeds")],
            &["street 0 house_number_split"],
        ),
        (
            &[("address", "12 High Street, Leeds")],
            &["address 0 address_split", "address 0 house_number_split"],
        ),
        (&[("birthday", "1985-04-03")], &[]),
        (
            &[("birthday", "3 April 1985")],
            &["birthday 0 date_rewritten"],
        ),
        (
            &[("birthday", "03/04/1985")],
            &[
                "birthday 0 date_rewritten",
                "birthday 0 day_month_ambiguous",
            ],
        ),
        (
            &[
                ("birth_year", "1985"),
                ("birth_month", "4"),
                ("birth_day", "3"),
            ],
            &[
                "birth_year 0 joined",
                "birth_month 0 joined",
                "birth_day 0 joined",
            ],
        ),
        (&[("phone", "+442079460018")], &[]),
        (
            &[("phone", "+44 20 7946 0018")],
            &["phone 0 canonical_form"],
        ),
        (&[("email", "Ana@X.com")], &["email 0 canonical_form"]),
    ];
    for (values, rows) in cases {
        let normalized = read(&Normalizer::new(), values);
        assert_eq!(steps(&normalized), rows, "{values:?}");
        assert_eq!(normalized.issues(), [], "{values:?}");
        let changes = normalized.trace().changes().iter();
        assert!(
            changes
                .clone()
                .all(|change| change.certainty() == Certainty::Lossless)
        );
        assert!(changes.clone().all(|change| !change.to_string().is_empty()));
    }
}

#[test]
fn a_guess_is_told_from_what_was_taken() {
    let normalized = read(&Normalizer::new(), &[("email", "ana at x.com")]);
    assert!(normalized.contact().emails().is_empty());
    assert!(
        normalized
            .trace()
            .changes()
            .iter()
            .any(|change| change.certainty() == Certainty::Suggested)
    );
    assert_eq!(normalized.suggestions().len(), 1);
}

#[test]
fn placeholders_are_absent_and_said_to_be() {
    let cases = [
        ("name", "WhatsApp User"),
        ("name", "Test"),
        ("name", "Unknown"),
        ("organization", "self-employed"),
        ("organization", "Test"),
        (
            "organization",
            "\u{43d}\u{435}\u{438}\u{437}\u{432}\u{435}\u{441}\u{442}\u{43d}\u{43e}",
        ),
        ("postal_code", "00000"),
        ("locality", "test"),
        ("birthday", "1900-01-01"),
        ("birthday", "0000-00-00"),
        ("phone", "0000000000"),
        ("identifier:crm", "000000"),
        ("identifier:crm", "123456789"),
    ];
    for (word, value) in cases {
        let normalized = read(&Normalizer::new(), &[(word, value)]);
        assert_eq!(
            issues(&normalized),
            [format!("{word} 0 placeholder")],
            "{value}"
        );
        assert!(normalized.contact().is_empty(), "{value}");
    }
    for (word, value) in [
        ("name", "-"),
        ("given", "n/a"),
        ("family", "unbekannt"),
        ("organization", "none"),
        ("locality", "N/A"),
        ("phone", "n/a"),
        ("email", "-"),
        ("identifier:crm", "null"),
        ("attribute:tier", "unknown"),
    ] {
        let normalized = read(&Normalizer::new(), &[(word, value)]);
        assert!(normalized.contact().is_empty(), "{word} {value}");
        assert!(
            steps(&normalized) == [format!("{word} 0 absent")]
                || issues(&normalized) == [format!("{word} 0 placeholder")],
            "{word} {value}: {:?} {:?}",
            steps(&normalized),
            issues(&normalized)
        );
    }
}

#[test]
fn what_looks_like_nothing_may_be_a_value() {
    for (word, value) in [
        ("country", "NO"),
        ("country", "NA"),
        ("attribute:newsletter", "no"),
        ("verified_identifier:crm", "111111"),
    ] {
        let normalized = read(&Normalizer::new(), &[(word, value)]);
        assert_eq!(held(normalized.contact(), &field(word)), value);
        assert_eq!(normalized.issues(), [], "{word} {value}");
    }
    let min_ho = read(&Normalizer::new(), &[("given", "Min-ho"), ("family", "No")]);
    assert_eq!(min_ho.contact().name().family(), "No");
}

#[test]
fn placeholders_are_kept_where_the_caller_says_so_and_added() {
    let keep = Normalizer::new().placeholders(Placeholders::Keep);
    assert_eq!(
        read(&keep, &[("identifier:crm", "000000")])
            .contact()
            .identifiers()
            .len(),
        1
    );
    let more = Normalizer::new()
        .placeholder("Laufkundschaft")
        .placeholder("0815");
    let normalized = read(
        &more,
        &[
            ("name", "LAUFKUNDSCHAFT"),
            ("phone", " 0815 "),
            ("attribute:a", "b"),
        ],
    );
    assert_eq!(
        issues(&normalized),
        ["name 0 placeholder", "phone 0 placeholder"]
    );
    assert_eq!(normalized.contact().attributes().len(), 1);
}

#[test]
fn dates_and_names_are_read_by_the_locale() {
    let birthday = |tag: &str| {
        let local = Normalizer::new().default_locale(Locale::new(tag).expect("a tag"));
        let normalized = read(&local, &[("birthday", "03/04/1985")]);
        held(normalized.contact(), &Field::Birthday)
    };
    for (tag, date) in [
        ("en-US", "1985-03-04"),
        ("es_PR", "1985-03-04"),
        ("en-GB", "1985-04-03"),
        ("de", "1985-04-03"),
        ("en", "1985-03-04?"),
        ("ja-JP", "1985-03-04?"),
    ] {
        assert_eq!(birthday(tag), date, "{tag}");
    }
    let us = Normalizer::new().date_order(DateOrder::MonthFirst);
    let normalized = read(&us, &[("birthday", "03/04/1985")]);
    assert!(
        normalized
            .trace()
            .of(&Field::Birthday)
            .any(|change| { change.repair() == contactfold::Repair::Step(Step::DateOrderApplied) })
    );
    let hungarian = Normalizer::new().default_locale(Locale::new("hu").expect("a tag"));
    let normalized = read(&hungarian, &[("name", "Orb\u{e1}n Viktor")]);
    assert_eq!(normalized.contact().name().family(), "Orb\u{e1}n");
    for none in ["", "x", "deutsch", "de-XX", "de DE", "12"] {
        assert!(Locale::new(none).is_err(), "{none:?}");
    }
}

#[test]
fn a_contacts_country_says_whose_numbers_its_phones_are() {
    let british = Normalizer::new().default_region(Region::new("GB").expect("a region"));
    for country in ["DE", "Deutschland", "Germany"] {
        // Whatever the order of the values.
        for values in [
            [("phone", "030 901820"), ("country", country)],
            [("country", country), ("phone", "030 901820")],
        ] {
            let normalized = read(&british, &values);
            assert_eq!(
                held(normalized.contact(), &Field::Phone),
                "+4930901820",
                "{country}"
            );
            assert!(steps(&normalized).contains(&"phone 0 contact_country".to_owned()));
        }
    }
    let bare = Normalizer::new().bare_digits(BareDigits::AssumeInternational);
    assert_eq!(
        held(
            read(&bare, &[("phone", "442079460018")]).contact(),
            &Field::Phone
        ),
        "+442079460018"
    );
}

#[test]
fn parts_of_a_date_make_one() {
    let cases: [(Values, &str); 7] = [
        (
            &[
                ("birth_year", "1949"),
                ("birth_month", "7"),
                ("birth_day", "22"),
            ],
            "1949-07-22",
        ),
        (
            &[
                ("birth_year", "1949"),
                ("birth_month", "July"),
                ("birth_day", "22"),
            ],
            "1949-07-22",
        ),
        (&[("birth_year", "1949"), ("birth_month", "07")], "1949-07"),
        (&[("birth_year", "1949")], "1949"),
        (&[("birth_month", "7"), ("birth_day", "22")], "--07-22"),
        (
            &[
                ("birth_year", "1949"),
                ("birth_month", "0"),
                ("birth_day", "00"),
            ],
            "1949",
        ),
        (
            &[
                ("birthday", "1949-07-22"),
                ("birth_year", "1949"),
                ("birth_month", "7"),
                ("birth_day", "22"),
            ],
            "1949-07-22",
        ),
    ];
    for (values, date) in cases {
        let normalized = read(&Normalizer::new(), values);
        assert_eq!(
            held(normalized.contact(), &Field::Birthday),
            date,
            "{values:?}"
        );
        assert_eq!(normalized.issues(), [], "{values:?}");
    }
    assert_eq!(
        issues(&read(&Normalizer::new(), &[("birth_day", "22")])),
        ["birth_day 0 malformed"]
    );
    let month = &[
        ("birth_year", "1949"),
        ("birth_month", "13"),
        ("birth_day", "2"),
    ];
    assert_eq!(read(&Normalizer::new(), month).contact().birthday(), None);
}

#[test]
fn an_address_in_one_line_goes_with_parts_of_its_own() {
    let normalized = read(
        &Normalizer::new(),
        &[
            ("address", "12 High Street, Leeds"),
            ("country", "GB"),
            ("postal_code", "LS1 1AA"),
        ],
    );
    let address = normalized.contact().address();
    assert_eq!(
        [
            address.house_number(),
            address.street(),
            address.locality(),
            address.postal_code(),
            address.country()
        ],
        ["12", "High Street", "Leeds", "LS1 1AA", "GB"]
    );
}

#[test]
fn identifiers_keep_their_namespace_and_whether_they_were_verified() {
    let normalized = read(
        &Normalizer::new(),
        &[
            ("identifier:crm", "A-1"),
            ("verified_identifier:crm", "A-1"),
            ("identifier:shop", "A-1"),
        ],
    );
    let found: Vec<_> = normalized
        .contact()
        .identifiers()
        .iter()
        .map(|identifier| {
            (
                identifier.namespace(),
                identifier.value(),
                identifier.verification(),
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            ("crm", "A-1", Verification::Verified),
            ("shop", "A-1", Verification::Unverified)
        ]
    );
}

#[test]
fn cells_hold_as_many_values_as_the_caller_says() {
    let one = Normalizer::new()
        .cells(Field::Phone, CellValues::One)
        .cells(Field::Email, CellValues::One);
    let normalized = read(
        &one,
        &[
            ("phone", "+44 20 7946 0018 / +60 12-345 6789"),
            ("email", "a@x.com; b@x.com"),
        ],
    );
    assert_eq!(
        issues(&normalized),
        ["phone 0 several_in_cell", "email 0 several_in_cell"]
    );
    assert_eq!(
        (
            normalized.contact().phones().len(),
            normalized.contact().emails().len()
        ),
        (1, 1)
    );
}
