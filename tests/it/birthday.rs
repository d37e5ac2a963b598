//! Dates of birth: what they are read as, and how two of them compare.

use contactfold::birthday::{self, Birthday, BirthdayErrorKind, BirthdayLevel, DateOrder};
use proptest::prelude::*;

const DATES: &str = include_str!("data/birthday_dates.tsv");
const PAIRS: &str = include_str!("data/birthday_pairs.tsv");

#[test]
fn dates_are_read() {
    let mut wrong = Vec::new();
    for line in DATES.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let &[text, expected, why] = cells.as_slice() else {
            panic!("three cells: {line}");
        };
        let found = match text.parse::<Birthday>() {
            Ok(birthday) => birthday.to_string(),
            Err(error) => error.kind().as_str().to_owned(),
        };
        if found != expected {
            wrong.push(format!(
                "{text}: expected {expected} ({why}), found {found}"
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} dates:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn pairs_have_the_level_they_should_both_ways_round() {
    for line in PAIRS.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let &[a, b, level, why] = cells.as_slice() else {
            panic!("four cells: {line}");
        };
        let read = |text: &str| {
            text.parse::<Birthday>()
                .unwrap_or_else(|error| panic!("{text}: {error}"))
        };
        let (one, other) = (read(a), read(b));
        let found = birthday::compare(&one, &other);
        assert_eq!(found, birthday::compare(&other, &one), "{line}");
        assert_eq!(found.as_str(), level, "{a} / {b}: {why}");
    }
}

#[test]
fn a_known_order_decides() {
    let day_first = Birthday::parse_ordered("03/04/1985", DateOrder::DayFirst).unwrap();
    let month_first = Birthday::parse_ordered("03/04/1985", DateOrder::MonthFirst).unwrap();
    assert_eq!(day_first.to_string(), "1985-04-03");
    assert_eq!(month_first.to_string(), "1985-03-04");
    assert!(day_first.is_exact() && month_first.is_exact());
    let kind = Birthday::parse_ordered("n/a", DateOrder::DayFirst)
        .unwrap_err()
        .kind();
    assert_eq!(kind, BirthdayErrorKind::Placeholder);
}

#[test]
fn levels_are_in_order() {
    assert!(BirthdayLevel::ALL.is_sorted_by(|a, b| a < b));
}

proptest! {
    #[test]
    fn reading_never_panics_and_errors_never_echo(text in "\\PC{0,20}|[0-9/. -]{0,12}") {
        if let Err(error) = text.parse::<Birthday>() {
            let message = error.to_string();
            prop_assert!(text.len() < 5 || !message.contains(&text));
        }
    }

    #[test]
    fn iso_dates_round_trip(year in 1850u16..2150, month in 1u8..=12, day in 1u8..=28) {
        let text = format!("{year:04}-{month:02}-{day:02}");
        if let Ok(birthday) = text.parse::<Birthday>() {
            prop_assert!(birthday.is_exact());
            prop_assert_eq!(birthday.to_string(), text);
        }
    }

    #[test]
    fn comparison_is_symmetric(a in "[0-3][0-9]/[0-1][0-9]/19[5-9][0-9]|19[5-9][0-9](-0[1-9](-[0-2][1-9])?)?|--0[1-9]-1[0-9]", b in "[0-3][0-9]/[0-1][0-9]/19[5-9][0-9]|19[5-9][0-9](-0[1-9](-[0-2][1-9])?)?|--0[1-9]-1[0-9]") {
        if let (Ok(a), Ok(b)) = (a.parse::<Birthday>(), b.parse::<Birthday>()) {
            prop_assert_eq!(birthday::compare(&a, &b), birthday::compare(&b, &a));
            prop_assert_eq!(birthday::compare(&a, &a), BirthdayLevel::Equal);
        }
    }
}
