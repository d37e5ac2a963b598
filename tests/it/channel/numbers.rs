//! The table of ids: the number that each stands for, by which rule, and what else the number goes by.

use contactfold::phone::Confidence;
use contactfold::{NumberType, PhoneFormat, PhoneNumber};
use proptest::prelude::*;

use crate::table;

/// The answer in the table's words.
fn describe(wa_id: &str) -> [String; 4] {
    let canonical = match PhoneNumber::from_wa_id(wa_id) {
        Ok(canonical) => canonical,
        Err(error) => {
            return [
                String::new(),
                String::new(),
                error.kind().as_str().to_owned(),
                String::new(),
            ];
        }
    };
    let spellings: Vec<String> = canonical
        .number()
        .equivalents()
        .map(|other| {
            format!(
                "{}:{}",
                other.number().format(PhoneFormat::WaId),
                other.confidence()
            )
        })
        .collect();
    [
        canonical.number().to_string(),
        canonical
            .rule()
            .map_or_else(String::new, |rule| rule.id().to_owned()),
        canonical.confidence().to_string(),
        spellings.join(" "),
    ]
}

#[test]
fn ids() {
    let mut wrong = Vec::new();
    for [wa_id, number, rule, confidence, spellings, source] in
        table::rows(include_str!("../data/channel_numbers.tsv"))
    {
        let found = describe(&wa_id);
        let expected = [number, rule, confidence, spellings];
        if found != expected {
            wrong.push(format!(
                "{wa_id} ({source})\n  expected {expected:?}\n  found    {found:?}"
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} ids:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// Digits near the forms that the rules are about, and others.
fn digits() -> impl Strategy<Value = String> {
    let code = proptest::sample::select(
        &[
            "1", "52", "54", "55", "57", "84", "224", "225", "229", "230", "237", "241", "377",
            "381", "383", "386", "506", "593", "974", "44", "39", "7",
        ][..],
    );
    prop_oneof![
        (code, "[0-9]{6,13}").prop_map(|(code, rest)| format!("{code}{rest}")),
        "55[1-9][1-9]9?[2-9][0-9]{7}",
        "521?55[0-9]{8}",
        "549?11(15)?[2-9][0-9]{7}",
        "225(0[157])?[0-9]{8}",
        "2410?[1-7][0-9]{6,7}",
        "841[2-9][0-9]{8}",
        "3(77|81|86|83)[2-4][3-9][0-9]{6}",
    ]
}

fn number() -> impl Strategy<Value = PhoneNumber> {
    digits().prop_filter_map("a number", |digits| {
        PhoneNumber::parse(&format!("+{digits}"), None).ok()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 20_000, ..ProptestConfig::default() })]

    #[test]
    fn a_canonical_number_is_valid_and_its_own_canonical_number(number in number()) {
        if let Some(canonical) = number.canonical() {
            prop_assert!(canonical.number().is_valid());
            let again = canonical.number().canonical().expect("it is valid");
            prop_assert_eq!(again.number(), canonical.number());
            prop_assert_eq!(again.confidence(), Confidence::Exact);
            prop_assert_eq!(canonical.confidence() == Confidence::Exact, canonical.number() == number);
        } else {
            prop_assert!(!number.is_valid());
        }
    }

    #[test]
    fn spellings_are_mutual(number in number()) {
        let mut last = Confidence::Exact;
        for other in number.equivalents() {
            prop_assert!(other.number() != number);
            prop_assert!(other.confidence() <= last, "the surest first");
            last = other.confidence();
            prop_assert!(other.number().equivalents().any(|back| back.number() == number), "{number} {other:?}");
            prop_assert!(number.equivalence(&other.number()).is_some());
        }
    }

    #[test]
    fn equivalence_is_the_same_both_ways(a in number(), b in number()) {
        prop_assert_eq!(a.equivalence(&b), b.equivalence(&a));
        for other in a.equivalents() {
            prop_assert_eq!(a.equivalence(&other.number()), other.number().equivalence(&a));
        }
    }

    #[test]
    fn a_key_is_shared_by_what_is_equivalent(number in number()) {
        for least in [Confidence::Medium, Confidence::Strong, Confidence::Exact] {
            let key = number.match_key(least);
            prop_assert_eq!(key.match_key(least), key);
            for other in number.equivalents() {
                let sure = number.equivalence(&other.number()).expect("a spelling").confidence();
                prop_assert_eq!(other.number().match_key(least) == key, sure >= least, "{} {:?}", number, other);
            }
        }
    }

    /// What a mobile rule finds is a mobile line, and a landline stays what it is.
    #[test]
    fn no_landline_is_made_up(digits in "55[1-9][1-9]9?[0-9]{8}") {
        if let Ok(canonical) = PhoneNumber::from_wa_id(&digits)
            && canonical.confidence() < Confidence::Exact
        {
            prop_assert_eq!(canonical.number().number_type(), NumberType::Mobile);
        }
    }

    #[test]
    fn every_text_is_read_or_refused(text in r"\PC{0,30}") {
        if let Ok(canonical) = PhoneNumber::from_wa_id(&text) {
            prop_assert!(canonical.number().is_valid());
        }
    }

    /// The digits of a valid number are an id of that number.
    #[test]
    fn the_digits_of_a_number_are_its_id(number in number()) {
        if number.is_valid() && number.canonical().is_some_and(|canonical| canonical.number() == number) {
            let id = number.format(PhoneFormat::WaId).to_string();
            prop_assert_eq!(PhoneNumber::from_wa_id(&id).map(|canonical| canonical.number()), Ok(number));
        }
    }
}
