//! The table of cells: what each is read as, with the source or rule it follows.

use contactfold::phone::{self, BareDigits, ReadOptions, Reading};
use contactfold::{Outcome, Region};

use crate::table;

/// One reading in the table's words.
fn describe(reading: &Reading) -> String {
    let mut words = match reading.outcome() {
        Outcome::Value(number) => vec!["value".to_owned(), number.to_string()],
        Outcome::Suggested { value, error } => {
            vec![
                "suggested".to_owned(),
                value.to_string(),
                error.kind().as_str().to_owned(),
            ]
        }
        Outcome::Absent => vec!["absent".to_owned()],
        Outcome::Error(error) => vec!["error".to_owned(), error.kind().as_str().to_owned()],
        other => vec![format!("{other:?}")],
    };
    if let Some(extension) = reading.extension() {
        words.push(format!("ext={extension}"));
    }
    words.extend(reading.label().map(|label| format!("label={label}")));
    words.extend(reading.is_fictitious().then(|| "fictitious".to_owned()));
    let repairs: Vec<_> = reading
        .trace()
        .iter()
        .map(|repair| repair.as_str())
        .collect();
    // Of what is not read without loss the outcome says enough.
    if !repairs.is_empty() && reading.outcome().value().is_some() {
        words.push(format!("repairs={}", repairs.join(",")));
    }
    words.join(" ")
}

#[test]
fn cells() {
    let mut wrong = Vec::new();
    for row in table::rows(include_str!("../data/phone_cells.tsv")) {
        let [cell, region, bare, expected, source] = row.each_ref().map(String::as_str);
        let options = ReadOptions::new()
            .default_region(Region::new(region).ok())
            .assume_international(match bare {
                "intl" => BareDigits::AssumeInternational,
                _ => BareDigits::RequirePlus,
            });
        let read: Vec<_> = phone::read(cell, &options)
            .map(|reading| describe(&reading))
            .collect();
        let read = read.join(" ; ");
        // Extensions and unusual signs are always told; the table names the repairs that matter to it.
        let matches = read == expected
            || !expected.contains("repairs=") && without_repairs(&read) == expected;
        if !matches {
            wrong.push(format!(
                "{cell:?} [{region}{bare}] ({source})\n  expected {expected}\n  read     {read}"
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} cells:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

fn without_repairs(read: &str) -> String {
    read.split(' ')
        .filter(|word| !word.starts_with("repairs="))
        .collect::<Vec<_>>()
        .join(" ")
}
