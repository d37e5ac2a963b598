//! Cells, by a table of cases.

use contactfold::email::{self, EmailErrorKind, ReadOptions, Reading, Repair, Suggestions};
use contactfold::{EmailError, Outcome};

use crate::email_table::rows;

/// A reading as the table writes it.
fn shown(reading: &Reading) -> String {
    let outcome = match reading.outcome() {
        Outcome::Value(address) => address.to_string(),
        Outcome::Suggested { value, error } => format!("{value} ?{}", error.kind().as_str()),
        Outcome::Absent => "absent".to_owned(),
        Outcome::Error(error) => format!("!{}", error.kind().as_str()),
        _ => unreachable!("no other outcome"),
    };
    match reading.display_name() {
        Some(name) => format!("{outcome} ={name}"),
        None => outcome,
    }
}

#[test]
fn cells_give_their_addresses_names_and_trace() {
    let mut wrong = Vec::new();
    for [cell, expected, trace, why] in rows(include_str!("data/email_cells.tsv")) {
        let readings = email::read(&cell, &ReadOptions::new());
        let got: Vec<_> = readings.iter().map(shown).collect();
        if got.join(" / ") != expected {
            wrong.push(format!(
                "{cell:?}: expected {expected}, got {} ({why})",
                got.join(" / ")
            ));
        }
        let mut codes: Vec<_> = readings
            .iter()
            .flat_map(Reading::trace)
            .map(|repair| repair.as_str())
            .collect();
        codes.sort_unstable();
        codes.dedup();
        if !trace.is_empty() && codes.join(" ") != trace {
            wrong.push(format!(
                "{cell:?}: expected trace {trace}, got {}",
                codes.join(" ")
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_value_has_only_lossless_repairs_and_a_suggestion_has_a_guess() {
    for [cell, ..] in rows::<4>(include_str!("data/email_cells.tsv")) {
        for reading in email::read(&cell, &ReadOptions::new()) {
            let guesses = reading.trace().iter().any(|repair| repair.is_guess());
            match reading.outcome() {
                Outcome::Value(_) => assert!(!guesses, "{cell:?}"),
                Outcome::Suggested { .. } => assert!(guesses, "{cell:?}"),
                _ => {}
            }
        }
    }
}

#[test]
fn without_suggestions_nothing_is_guessed() {
    let options = ReadOptions::new().suggestions(Suggestions::Omit);
    for [cell, ..] in rows::<4>(include_str!("data/email_cells.tsv")) {
        for reading in email::read(&cell, &options) {
            assert!(
                !matches!(reading.outcome(), Outcome::Suggested { .. }),
                "{cell:?}"
            );
            assert!(
                !reading.trace().iter().any(|repair| repair.is_guess()),
                "{cell:?}"
            );
        }
    }
    let reading = &email::read("ana@gmial.com", &options)[0];
    assert_eq!(shown(reading), "ana@gmial.com");
}

#[test]
fn a_slip_keeps_the_address_as_it_was_typed() {
    let reading = &email::read("Ana@gmial.com", &ReadOptions::new())[0];
    assert_eq!(
        reading.typed().map(ToString::to_string).as_deref(),
        Some("Ana@gmial.com")
    );
    let reading = &email::read("test@test.com", &ReadOptions::new())[0];
    assert_eq!(
        reading.typed().map(ToString::to_string).as_deref(),
        Some("test@test.com")
    );
    assert_eq!(
        reading.outcome().error().map(EmailError::kind),
        Some(EmailErrorKind::Placeholder)
    );
}

#[test]
fn what_a_cell_costs_grows_with_its_length_and_no_faster() {
    let options = ReadOptions::new();
    for piece in [
        "(",
        "<",
        "\"",
        "=?utf-8?b?",
        "=?utf-8?q?a",
        "a@",
        "@",
        "\\\"",
        "[",
        "@[",
        ",",
        "a,",
        "a@b.co ",
        "a@b.co,",
        "a@b.co/",
        "g:a@b.co;",
        "g:",
        "(a",
        "a)",
        " at ",
        " dot ",
        "[at]",
        "&#64;",
        "&",
        "é",
        "'",
        "\u{200B}",
        "＠",
        "mailto:",
        "%40",
        "a \"b\" <c",
        "\n",
        "¨",
    ] {
        let allocated = |size: usize| {
            let cell = piece.repeat(size / piece.len());
            let work = || assert!(!email::read(&cell, &options).is_empty(), "{piece:?}");
            allocation_counter::measure(work).bytes_total
        };
        let (some, more) = (allocated(15_000), allocated(60_000));
        // Four times as much, and what the doubling of buffers may round up.
        assert!(
            more <= 10 * some + 100_000,
            "{piece:?}: {some}, then {more}"
        );
    }
}

#[test]
fn a_cell_that_is_too_long_for_addresses_is_refused() {
    let huge = "a@b.com ".repeat(1_250_000);
    let readings = email::read(&huge, &ReadOptions::new());
    assert_eq!(readings.len(), 1);
    assert_eq!(shown(&readings[0]), "!too_long");
    // As many as fit are read.
    let many = "a@b.com ".repeat(8000);
    assert_eq!(email::read(&many, &ReadOptions::new()).len(), 8000);
}

#[test]
fn codes_of_repairs_are_distinct_and_in_snake_case() {
    let mut codes: Vec<_> = Repair::ALL.iter().map(|repair| repair.as_str()).collect();
    assert!(
        codes
            .iter()
            .all(|code| code.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'))
    );
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), Repair::ALL.len());
}
