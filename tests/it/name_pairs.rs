//! Pairs of names with the level that a reader of their language expects, both ways round.

use contactfold::name::{self, NameLevel, PersonName};

const PAIRS: &str = include_str!("data/name_pairs.tsv");

/// A name of the table: a full name, or given and family name with a stroke between.
fn read(cell: &str) -> PersonName {
    match cell.split_once('|') {
        Some((given, family)) => PersonName::builder().given(given).family(family).build(),
        None => PersonName::parse(cell),
    }
}

fn rows() -> impl Iterator<Item = (usize, [&'static str; 5])> {
    let lines = PAIRS.lines().enumerate().skip(1);
    lines
        .filter(|(_, line)| !line.is_empty())
        .map(|(index, line)| {
            let cells: Vec<&str> = line.split('\t').collect();
            let row = cells
                .try_into()
                .unwrap_or_else(|cells| panic!("line {}: {cells:?}", index + 1));
            (index + 1, row)
        })
}

#[test]
fn every_pair_has_the_level_it_should_both_ways_round() {
    let mut wrong = Vec::new();
    for (line, [language, a, b, level, why]) in rows() {
        let (one, other) = (read(a), read(b));
        let there = name::compare(&one, &other);
        let back = name::compare(&other, &one);
        assert_eq!(there, back, "line {line}: not symmetric");
        if there.level().as_str() != level {
            wrong.push(format!(
                "line {line}: {language}: {a} / {b}: expected {level} ({why}), found {} (given {}, family {})",
                there.level().as_str(),
                there.given().as_str(),
                there.family().as_str(),
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} pairs:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn equal_names_have_equal_keys() {
    for (line, [_, a, b, _, _]) in rows() {
        let (one, other) = (read(a), read(b));
        if name::compare(&one, &other).level() == NameLevel::Equal {
            assert_eq!(one.key(), other.key(), "line {line}");
        }
    }
}

#[test]
fn the_table_covers_languages_and_levels() {
    let languages: std::collections::BTreeSet<_> = rows().map(|(_, row)| row[0]).collect();
    let levels: std::collections::BTreeSet<_> = rows().map(|(_, row)| row[3]).collect();
    assert!(rows().count() >= 400);
    assert!(languages.len() >= 20);
    for level in NameLevel::ALL {
        assert!(levels.contains(level.as_str()), "{}", level.as_str());
    }
}
