//! Lenient reading: laws, and that it finds whatever rlibphonenumber finds in plain texts.

use contactfold::phone::{self, BareDigits, ReadOptions};
use contactfold::{Outcome, PhoneNumber, Region};
use rlibphonenumber::PHONE_NUMBER_UTIL;

pub(crate) fn check(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let assume = text.starts_with(char::is_lowercase);
    // The first two characters name the region, if they are one.
    let code = text.get(..2).unwrap_or_default().to_ascii_uppercase();
    let cell = text.get(2..).unwrap_or(&text);
    let bare = if assume {
        BareDigits::AssumeInternational
    } else {
        BareDigits::RequirePlus
    };
    let options = ReadOptions::new()
        .default_region(Region::new(&code).ok())
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
        && let Ok(theirs) =
            PHONE_NUMBER_UTIL.parse(cell, rlibphonenumber::Region::from_code(&code).ok())
        && let Ok(ours) = PhoneNumber::parse(cell, Region::new(&code).ok())
        && ours.is_valid()
        && theirs.is_valid()
    {
        assert!(found.contains(&ours.to_string()), "a valid number is lost");
    }
}
