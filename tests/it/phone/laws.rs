//! Laws that hold for every text and every number.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use contactfold::phone::{self, BareDigits, ReadOptions};
use contactfold::{Outcome, PhoneFormat, PhoneNumber, Region};
use phonenumber::metadata::DATABASE;
use proptest::prelude::*;

const REGIONS: [&str; 16] = [
    "US", "GB", "DE", "FR", "IT", "BR", "AR", "MX", "RU", "KZ", "IN", "JP", "AU", "SM", "GA", "BB",
];

fn region() -> impl Strategy<Value = Option<Region>> {
    prop_oneof![
        Just(None),
        proptest::sample::select(&REGIONS[..]).prop_map(|code| Region::new(code).ok()),
    ]
}

/// Texts near phone numbers: digits, signs, words, other scripts.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        r"\+[1-9][0-9]{6,14}",
        r"0[0-9]{5,12}",
        r"(tel:|Tel: |mobile |00|\+|\+\+|'|\()?[0-9][0-9 ()./_~*-]{4,18}(;ext=[0-9]{1,4}| x[0-9]{1,3}| home|\.0|,[0-9]{3}|/[0-9 ]{5,12})?",
        r"[0-9+ ()./,;x#:@eEO=·٣４\u{a0}\u{200b}-]{0,24}",
        r"\PC{0,40}",
    ]
}

fn digits() -> impl Strategy<Value = PhoneNumber> {
    r"\+[1-9][0-9]{5,16}".prop_filter_map("a number", |text| PhoneNumber::parse(&text, None).ok())
}

/// Valid numbers of every region and type, near the metadata's examples.
fn valid() -> impl Strategy<Value = PhoneNumber> {
    let mut examples = Vec::new();
    for code in 1..1000_u16 {
        for entry in DATABASE.by_code(&code).unwrap_or_default() {
            let all = entry.descriptors();
            let types = [all.fixed_line(), all.mobile(), all.toll_free(), all.voip()];
            examples.extend(
                types
                    .into_iter()
                    .flatten()
                    .filter_map(|d| Some(format!("+{code}{}", d.example()?))),
            );
        }
    }
    (proptest::sample::select(examples), 0..1000_u32).prop_filter_map(
        "a valid number",
        |(example, end)| {
            let kept = example.get(..example.len() - 3)?;
            PhoneNumber::parse(&format!("{kept}{end:03}"), None)
                .ok()
                .filter(PhoneNumber::is_valid)
        },
    )
}

fn hash(number: &PhoneNumber) -> u64 {
    let mut hasher = DefaultHasher::new();
    number.hash(&mut hasher);
    hasher.finish()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn parsing_and_reading_are_total(text in any::<String>(), region in region()) {
        let _ = PhoneNumber::parse(&text, region);
        prop_assert!(phone::read(&text, &ReadOptions::new().default_region(region)).next().is_some());
    }

    #[test]
    fn values_of_cells_are_valid_and_cells_are_never_empty(text in text(), region in region()) {
        for bare in [BareDigits::RequirePlus, BareDigits::AssumeInternational] {
            let options = ReadOptions::new().default_region(region).assume_international(bare);
            let readings: Vec<_> = phone::read(&text, &options).collect();
            prop_assert!(!readings.is_empty());
            for reading in readings {
                if let Outcome::Value(number) | Outcome::Suggested { value: number, .. } = reading.outcome() {
                    prop_assert!(number.is_valid() || number.is_fictitious());
                }
            }
        }
    }

    /// Whatever is valid as it stands is found in the cell too, unless letters were dialled for it.
    #[test]
    fn strict_is_part_of_lenient(text in text(), region in region()) {
        if let Ok(strict) = PhoneNumber::parse(&text, region)
            && strict.is_valid()
            && !text.contains(char::is_alphabetic)
            && !text.contains(['~', '/', '@', '=', '.', ';', ','])
        {
            let options = ReadOptions::new().default_region(region);
            let found = phone::read(&text, &options).any(|reading| match reading.outcome() {
                Outcome::Value(number) | Outcome::Suggested { value: number, .. } => *number == strict,
                _ => false,
            });
            prop_assert!(found, "{text:?} {region:?} {strict}");
        }
    }

    #[test]
    fn every_format_of_a_valid_number_parses_to_it(number in prop_oneof![digits(), valid()]) {
        if number.is_valid() {
            prop_assert_eq!(PhoneNumber::parse(&number.to_string(), None), Ok(number));
            for format in [PhoneFormat::International, PhoneFormat::Rfc3966] {
                prop_assert_eq!(PhoneNumber::parse(&number.format(format).to_string(), None), Ok(number));
            }
            let options = ReadOptions::new().assume_international(BareDigits::AssumeInternational);
            let wa_id = number.format(PhoneFormat::WaId).to_string();
            let read = phone::read(&wa_id, &options).next().map(|reading| *reading.outcome());
            let read = match read {
                Some(Outcome::Value(value) | Outcome::Suggested { value, .. }) => Some(value),
                _ => None,
            };
            prop_assert_eq!(read, Some(number));
        }
    }

    #[test]
    fn equality_order_and_hash_are_those_of_e164(a in digits(), b in digits()) {
        prop_assert_eq!(a == b, a.to_string() == b.to_string());
        prop_assert_eq!(a.cmp(&b), a.to_string().cmp(&b.to_string()));
        let again = PhoneNumber::parse(&a.format(PhoneFormat::Rfc3966).to_string(), None);
        if let Ok(again) = again && again == a {
            prop_assert_eq!(hash(&again), hash(&a));
        }
    }

    /// However the digits are set apart or hidden, the number is the same.
    #[test]
    fn spelling_does_not_matter(number in valid(), separator in proptest::sample::select(&[" ", "-", ".", "\u{a0}", "\u{200b}", "_", "\t", "\u{2009}", "·"][..])) {
        let spelt: String = number.to_string().chars().flat_map(|c| [c.to_string(), separator.to_owned()]).collect();
        let read = phone::read(&spelt, &ReadOptions::new()).next().map(|reading| *reading.outcome());
        let same = matches!(read, Some(Outcome::Value(value) | Outcome::Suggested { value, .. }) if value == number);
        prop_assert!(same, "{spelt:?}: {read:?}");
    }

    #[test]
    fn errors_never_echo(text in r"[0-9]{7,30}", region in region()) {
        if let Err(error) = PhoneNumber::parse(&text, region) {
            let told = format!("{error} {error:?}");
            prop_assert!(!told.contains(&text[..4]));
        }
    }
}
