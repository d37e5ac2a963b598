//! Lenient reading: laws, and that it finds whatever rlibphonenumber finds in plain texts.

use contactfold::phone::{self, BareDigits, ReadOptions};
use contactfold::{Outcome, PhoneNumber, Region};
use rlibphonenumber::PHONE_NUMBER_UTIL;

use super::{peer, region_and_text};

pub(crate) fn check(data: &[u8]) {
    let Some((region, cell)) = region_and_text(data) else {
        return;
    };
    for bare in [BareDigits::RequirePlus, BareDigits::AssumeInternational] {
        check_cell(cell, region, bare);
    }
}

fn check_cell(cell: &str, region: Option<Region>, bare: BareDigits) {
    let options = ReadOptions::new()
        .default_region(region)
        .assume_international(bare);
    let readings: Vec<_> = phone::read(cell, &options).collect();
    assert!(!readings.is_empty());
    let mut found = Vec::new();
    for reading in &readings {
        match reading.outcome() {
            Outcome::Value(number) | Outcome::Suggested { value: number, .. } => {
                assert!(number.is_valid() || number.is_fictitious());
                // What was read is read again as it is written.
                let again = phone::read(&number.to_string(), &ReadOptions::new())
                    .next()
                    .map(|reading| *reading.outcome());
                assert!(
                    matches!(again, Some(Outcome::Value(value) | Outcome::Suggested { value, .. }) if value == *number)
                );
                found.push(number.to_string());
            }
            Outcome::Error(error) => assert!(!error.to_string().is_empty()),
            _ => {}
        }
        if let Some(label) = reading.label() {
            assert!(cell.contains(label));
        }
    }
    // Only digits and plain separators: what is valid as it stands must be found.
    let is_plain = cell.len() <= 60
        && cell
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '+' | ' ' | '-' | '(' | ')'));
    if is_plain
        && let Ok(theirs) = PHONE_NUMBER_UTIL.parse(cell, peer(region))
        && let Ok(ours) = PhoneNumber::parse(cell, region)
        && ours.is_valid()
        && theirs.is_valid()
    {
        assert!(found.contains(&ours.to_string()), "a valid number is lost");
    }
}
