//! Laws of the reading of a cell: never empty, values lossless and readable as themselves, guesses marked as such.

use contactfold::email::{self, ReadOptions, Suggestions};
use contactfold::{EmailAddress, Outcome};

pub(crate) fn check(data: &[u8]) {
    let Ok(cell) = std::str::from_utf8(data) else {
        return;
    };
    let options = ReadOptions::new();
    let readings = email::read(cell, &options);
    assert!(!readings.is_empty() && readings.len() <= cell.len() + 1);
    for reading in &readings {
        match reading.outcome() {
            Outcome::Value(address) => {
                assert!(!address.flags().is_placeholder());
                assert!(reading.trace().iter().all(|repair| !repair.is_guess()));
                let again = email::read(address.as_str(), &options);
                assert_eq!(again.len(), 1);
                assert_eq!(again[0].outcome().value(), Some(address));
            }
            Outcome::Suggested { value, .. } => {
                assert!(EmailAddress::parse(value.as_str()).is_ok());
                assert!(reading.trace().iter().any(|repair| repair.is_guess()));
            }
            _ => {}
        }
    }
    for reading in email::read(cell, &options.suggestions(Suggestions::Omit)) {
        assert!(!matches!(reading.outcome(), Outcome::Suggested { .. }));
        assert!(reading.trace().iter().all(|repair| !repair.is_guess()));
    }
}
