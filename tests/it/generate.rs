use std::collections::{HashMap, HashSet};

use contactfold::{PhoneNumber, Region};

use crate::examples::{run, scratch};

fn rows(rows: u32, seed: u32) -> Vec<u8> {
    let output = run(
        "generate",
        &["--rows", &rows.to_string(), "--seed", &seed.to_string()],
    );
    assert_eq!(output.code, 0, "{}", output.stderr);
    output.stdout.into_bytes()
}

fn records(bytes: &[u8]) -> Vec<csv::StringRecord> {
    csv::Reader::from_reader(bytes)
        .records()
        .collect::<Result<_, _>>()
        .expect("every row has the header's columns")
}

#[test]
fn the_same_seed_gives_the_committed_file() {
    let committed = std::fs::read(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/examples/data/contacts.csv"
    ));
    assert!(rows(800, 1) == committed.expect("the file is committed"));
}

#[test]
fn another_seed_gives_other_people() {
    assert_ne!(rows(200, 1), rows(200, 2));
}

#[test]
fn a_file_has_as_many_rows_as_asked_for() {
    for count in [0, 1, 2, 999, 5000] {
        assert_eq!(records(&rows(count, 9)).len(), count as usize);
    }
    assert_eq!(run("generate", &["--rows", "10000001"]).code, 2);
    assert_eq!(run("generate", &["--sead", "1"]).code, 2);
}

#[test]
fn out_writes_what_standard_output_would() {
    let path = scratch("generated.csv");
    let output = run(
        "generate",
        &[
            "--rows",
            "300",
            "--seed",
            "5",
            "--out",
            path.to_str().unwrap_or_default(),
        ],
    );
    assert_eq!((output.code, output.stdout.as_str()), (0, ""));
    assert!(std::fs::read(&path).expect("written") == rows(300, 5));
}

#[test]
fn people_have_several_records_and_share_what_people_share() {
    let records = records(&rows(20_000, 3));
    let (id, truth, email) = (0, 1, 4);
    let mut people: HashMap<&str, usize> = HashMap::new();
    let mut at: HashMap<String, HashSet<&str>> = HashMap::new();
    let mut homonyms: HashMap<(String, String), HashSet<&str>> = HashMap::new();
    for (row, record) in records.iter().enumerate() {
        assert_eq!(record[id], row.to_string());
        *people.entry(&record[truth]).or_default() += 1;
        homonyms
            .entry((
                record[2].trim().to_lowercase(),
                record[3].trim().to_lowercase(),
            ))
            .or_default()
            .insert(&record[truth]);
        if !record[email].is_empty() {
            at.entry(record[email].to_lowercase())
                .or_default()
                .insert(&record[truth]);
        }
    }
    let alone = people.values().filter(|&&records| records == 1).count();
    assert!(
        people.len() > 9_000 && people.len() < 14_000,
        "{} people",
        people.len()
    );
    assert!(alone * 2 > people.len() && alone < people.len());
    // Families and offices share addresses; two people of one name are not one person.
    assert!(at.values().filter(|people| people.len() > 1).count() > 50);
    assert!(homonyms.values().filter(|people| people.len() > 1).count() > 50);
    // An address that is neither a household's nor an office's is one person's, but for a slip of the hand.
    let owned = at.values().filter(|people| people.len() == 1).count();
    assert!(owned * 10 > at.len() * 9);
}

#[test]
fn names_grow_with_the_number_of_rows() {
    let distinct = |count| {
        let names: HashSet<String> = records(&rows(count, 4))
            .iter()
            .map(|record| record[3].to_lowercase())
            .collect();
        names.len()
    };
    let (few, many) = (distinct(2_000), distinct(20_000));
    assert!(
        many > 3 * few,
        "{few} family names in 2,000 rows, {many} in 20,000"
    );
}

#[test]
fn numbers_in_full_are_valid_in_every_country() {
    let mut by_country: HashMap<String, (usize, usize)> = HashMap::new();
    for record in &records(&rows(20_000, 6)) {
        let (phone, country) = (&record[5], &record[10]);
        let is_plain = phone
            .strip_prefix('+')
            .is_some_and(|digits| digits.bytes().all(|b| b.is_ascii_digit()));
        if is_plain && Region::new(country).is_ok() {
            let (all, valid) = by_country.entry(country.to_owned()).or_default();
            *all += 1;
            *valid +=
                usize::from(PhoneNumber::parse(phone, None).is_ok_and(|number| number.is_valid()));
        }
    }
    assert_eq!(by_country.len(), 12);
    for (country, (all, valid)) in by_country {
        // The rest are slips of the hand.
        assert!(
            all > 50 && valid * 100 >= all * 90,
            "{country}: {valid} of {all}"
        );
    }
}
