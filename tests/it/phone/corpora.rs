//! Agreement with libphonenumber over large corpora, where these are at hand: `CONTACTFOLD_DATA` names their folder.

use std::collections::{BTreeMap, HashMap};
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use contactfold::phone::{self, BareDigits, ReadOptions};
use contactfold::{Outcome, PhoneNumber, Region};
use flate2::read::GzDecoder;

use crate::table;

/// The folder of the corpora, or a printed line.
fn folder() -> Option<PathBuf> {
    let folder = std::env::var_os("CONTACTFOLD_DATA").map(|data| PathBuf::from(data).join("phone"));
    if folder.is_none() {
        println!("skipped: CONTACTFOLD_DATA is not set");
    }
    folder
}

/// A row by its columns' names; `input` without its escapes.
type Row = HashMap<String, String>;

fn rows(path: &Path) -> Vec<Row> {
    let mut text = String::new();
    GzDecoder::new(File::open(path).expect("a corpus"))
        .read_to_string(&mut text)
        .expect("UTF-8");
    let mut lines = text.split('\n').filter(|line| !line.is_empty());
    let header: Vec<&str> = lines.next().expect("a header").split('\t').collect();
    lines
        .map(|line| {
            let mut row: Row = header
                .iter()
                .map(|name| (*name).to_owned())
                .zip(line.split('\t').map(str::to_owned))
                .collect();
            let input = table::unescape(&row["input"]);
            row.insert("input".to_owned(), input);
            row
        })
        .collect()
}

fn region(row: &Row) -> Option<Region> {
    row.get("default_region")
        .and_then(|code| Region::new(code).ok())
}

const FILES: [&str; 6] = [
    "a_valid_e164",
    "a2_skewed_e164",
    "b_messy",
    "c_garbage",
    "d_examples",
    "e_mutated_plus",
];

/// Strict parsing agrees with the oracle on every row.
#[test]
fn strict() {
    let Some(folder) = folder() else { return };
    let mut wrong = 0;
    println!(
        "{:<16} {:>6} {:>8} {:>8} {:>8} {:>8} {:>8}",
        "file", "rows", "e164", "type", "region", "possible", "ext"
    );
    for file in FILES {
        let rows = rows(&folder.join(format!("{file}.tsv.gz")));
        let mut misses: BTreeMap<&str, usize> = BTreeMap::new();
        for row in &rows {
            let parsed = PhoneNumber::parse_with_extension(&row["input"], region(row));
            let valid = row["o33_valid"] == "1";
            let got = parsed
                .ok()
                .filter(|parsed| parsed.number().is_valid())
                .map(|parsed| parsed.number().to_string());
            let mut check = |what, ok: bool| {
                if !ok {
                    let count = misses.entry(what).or_default();
                    *count += 1;
                    if *count <= 5 {
                        println!("{file} {what}: {row:?} got {parsed:?}");
                    }
                }
            };
            check(
                "e164",
                got.as_deref() == valid.then_some(row["o33_e164"].as_str()),
            );
            match &parsed {
                Ok(parsed) => {
                    let number = parsed.number();
                    check("status", row["o33_status"] == "OK");
                    check("any e164", number.to_string() == row["o33_e164"]);
                    check("type", number.number_type().as_str() == row["o33_type"]);
                    let region = number
                        .region()
                        .map(|region| region.to_string())
                        .unwrap_or_default();
                    check("region", region == row["o33_region"].replace("001", ""));
                    check(
                        "possible",
                        number.possibility().as_str() == row["o33_possible"],
                    );
                    let extension = parsed
                        .extension()
                        .map(|extension| extension.to_string())
                        .unwrap_or_default();
                    check("ext", extension == row["o33_ext"]);
                }
                Err(error) => {
                    let kind = match error.kind().as_str() {
                        "not_a_number" => "NOT_A_NUMBER",
                        "missing_country_code" | "unknown_country_code" => "INVALID_COUNTRY_CODE",
                        "too_long" => "TOO_LONG",
                        "too_short" => "TOO_SHORT",
                        other => other,
                    };
                    check("error", row["o33_status"].starts_with(&format!("E:{kind}")));
                }
            }
        }
        let miss = |what| misses.get(what).copied().unwrap_or_default();
        println!(
            "{file:<16} {:>6} {:>8} {:>8} {:>8} {:>8} {:>8}   {misses:?}",
            rows.len(),
            miss("e164"),
            miss("type"),
            miss("region"),
            miss("possible"),
            miss("ext")
        );
        wrong += misses.values().sum::<usize>();
    }
    assert_eq!(wrong, 0, "rows that disagree");
}

/// How the rows of one form were read.
#[derive(Default)]
struct Form {
    rows: u32,
    recovered: u32,
    wrong: u32,
    suggested: u32,
}

/// Lenient reading recovers what a person meant.
#[test]
fn lenient() {
    let Some(folder) = folder() else { return };
    let mut forms: BTreeMap<String, Form> = BTreeMap::new();
    for row in rows(&folder.join("b_messy.tsv.gz")) {
        let mut options = ReadOptions::new().default_region(region(&row));
        if row["form"] == "cc_noplus_noregion" {
            options = options.assume_international(BareDigits::AssumeInternational);
        }
        let form = forms.entry(row["form"].clone()).or_default();
        form.rows += 1;
        let outcomes: Vec<_> = phone::read(&row["input"], &options).collect();
        let values: Vec<String> = outcomes
            .iter()
            .filter_map(|reading| reading.outcome().value())
            .map(ToString::to_string)
            .collect();
        let is_truth = values.first() == Some(&row["truth_e164"]);
        form.recovered += u32::from(is_truth);
        form.wrong += u32::from(values.iter().any(|value| *value != row["truth_e164"]));
        form.suggested += u32::from(
            outcomes
                .iter()
                .any(|reading| matches!(reading.outcome(), Outcome::Suggested { .. })),
        );
        if !is_truth && form.rows - form.recovered <= 4 {
            println!(
                "{}: {:?} [{}] meant {}: {outcomes:?}",
                row["form"], row["input"], row["default_region"], row["truth_e164"]
            );
        }
    }
    let expected: Vec<[String; 2]> =
        table::rows(include_str!("../data/phone_expected_failures.tsv"));
    let mut poor = Vec::new();
    for (name, form) in &forms {
        let is_poor = form.recovered * 1000 < form.rows * 995 || form.wrong * 1000 > form.rows;
        if is_poor {
            poor.push(name.clone());
        }
        println!(
            "{name:<26} {:>5} rows, recovered {:>6.2} %, wrong {}, suggested {}{}",
            form.rows,
            f64::from(form.recovered) * 100.0 / f64::from(form.rows),
            form.wrong,
            form.suggested,
            if is_poor { "   <--" } else { "" }
        );
    }
    let expected: Vec<String> = expected.into_iter().map(|[form, _]| form).collect();
    assert_eq!(poor, expected, "forms that are recovered too rarely");
}
