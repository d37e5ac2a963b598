//! Reading a cell.

use super::reading::{ReadOptions, Reading, Repair};
use crate::cell::Outcome;
use crate::email::address::EmailAddress;
use crate::email::error::{EmailError, EmailErrorKind as Kind};
use crate::text;

/// Reads the addresses of a cell as people fill it; never empty, since a cell without any is one reading that says so.
///
/// ```
/// use contactfold::Outcome;
/// use contactfold::email::{self, ReadOptions};
///
/// let readings = email::read(" Ana Smith <Ana@X.com>", &ReadOptions::new());
/// assert_eq!(readings[0].outcome().value().map(|a| a.as_str()), Some("Ana@x.com"));
/// assert_eq!(readings[0].display_name(), Some("Ana Smith"));
///
/// assert_eq!(email::read("n/a", &ReadOptions::new())[0].outcome(), &Outcome::Absent);
/// ```
pub fn read(cell: &str, options: &ReadOptions) -> Vec<Reading> {
    let trimmed = cell.trim();
    let mut trace = Vec::new();
    if trimmed.len() != cell.len() {
        trace.push(Repair::Whitespace);
    }
    if trimmed.is_empty() || text::says_nothing(&trimmed.to_lowercase()) {
        return vec![Reading::new(Outcome::Absent)];
    }
    let (name, address) = match trimmed.strip_suffix('>').and_then(|t| t.rsplit_once('<')) {
        Some((name, address)) => {
            trace.push(Repair::Brackets);
            (
                Some(name.trim().trim_matches('"')).filter(|n| !n.is_empty()),
                address,
            )
        }
        None => (None, trimmed),
    };
    let address = address.strip_prefix("mailto:").unwrap_or(address);
    let outcome = match EmailAddress::parse_with(address, options.parsing()) {
        Ok(address) if address.flags().is_placeholder() => {
            Outcome::Error(EmailError::new(Kind::Placeholder))
        }
        Ok(address) => Outcome::Value(address),
        Err(error) => Outcome::Error(error),
    };
    vec![
        Reading::new(outcome)
            .with_display_name(name.map(Box::from))
            .with_trace(trace),
    ]
}
