//! Addresses, keys and readings are written and read back as themselves; nothing else is read.

use contactfold::EmailAddress;
use contactfold::email::{
    self, Confidence, Dotless, EmailKey, KEY_VERSION, KeyOptions, ParseOptions, ReadOptions,
    Reading, Tier,
};
use serde_json::{Value, from_value, json, to_value};

use crate::email_table::rows;

#[test]
fn keys_of_every_tier_are_read_back_as_themselves() {
    let secondary = KeyOptions::new().provider_rules(Confidence::Secondary);
    for [address, ..] in rows::<5>(include_str!("data/email_keys.tsv")) {
        let address = EmailAddress::parse(&address).expect(&address);
        for options in [&KeyOptions::new(), &secondary] {
            for &tier in Tier::ALL {
                let key = address.key_with(tier, options);
                let written = to_value(&key).expect("json");
                assert_eq!(written["version"], json!(KEY_VERSION));
                assert_eq!(written["tier"], json!(tier.as_str()));
                assert_eq!(from_value::<EmailKey>(written).expect("a key"), key);
            }
        }
    }
    // Folding makes some keys longer than an address can be.
    let long = "ΐ".repeat(32) + "@x.com";
    let key = EmailAddress::parse(&long)
        .expect("64 octets")
        .key(Tier::Folded);
    let written = to_value(&key).expect("json");
    assert_eq!(from_value::<EmailKey>(written).expect("a key"), key);
}

#[test]
fn a_key_of_another_version_is_told_from_todays() {
    let key = EmailAddress::parse("ana@x.com")
        .expect("valid")
        .key(Tier::Folded);
    let mut written = to_value(&key).expect("json");
    written["version"] = json!(KEY_VERSION + 1);
    let other: EmailKey = from_value(written).expect("a key of other rules");
    assert!(key.is_current() && !other.is_current());
    assert_ne!(other, key);
}

#[test]
fn what_is_no_key_is_not_read_and_not_repeated() {
    for (key, tier) in [
        ("Secret@x.com", "folded"),
        ("secret@X.com", "exact"),
        ("secret@x.com.", "exact"),
        ("ſecret@x.com", "mailbox"),
        ("\"secret\"@x.com", "exact"),
        ("secret", "folded"),
        ("secret@x.com", "secret"),
    ] {
        let written = json!({"key": key, "tier": tier, "version": KEY_VERSION});
        let error = from_value::<EmailKey>(written).expect_err(key).to_string();
        assert!(!error.contains("ecret"), "{error}");
    }
}

#[test]
fn readings_are_read_back_as_themselves() {
    for [cell, ..] in rows::<4>(include_str!("data/email_cells.tsv")) {
        for reading in email::read(&cell, &ReadOptions::new()) {
            let written = to_value(&reading).expect("json");
            assert_eq!(from_value::<Reading>(written).expect("a reading"), reading);
        }
    }
}

#[test]
fn a_reading_that_none_could_come_to_is_refused() {
    for written in [
        json!({"address": "no address"}),
        json!({"address": "noemail@x.com"}),
        json!({"address": "ana@x.com", "trace": ["words_for_signs"]}),
        json!({"address": "ana@x.com", "error": {"kind": "obfuscated"}}),
        json!({"error": {"kind": "no such kind"}}),
        json!({"error": {"kind": "obfuscated"}, "trace": ["no such repair"]}),
        json!({"typed": "ana@x.com"}),
    ] {
        assert!(from_value::<Reading>(written.clone()).is_err(), "{written}");
    }
    assert_eq!(
        from_value::<Reading>(Value::Object(serde_json::Map::new())).expect("absent"),
        email::read("", &ReadOptions::new())[0]
    );
}

#[test]
fn an_address_of_a_closed_network_is_read_back() {
    let options = ParseOptions::new().dotless(Dotless::Accept);
    let address = EmailAddress::parse_with("Ana@localhost", &options).expect("valid");
    let written = to_value(&address).expect("json");
    let read: EmailAddress = from_value(written).expect("an address");
    assert_eq!(read.as_str(), address.as_str());
}
