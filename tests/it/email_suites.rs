//! Other projects' suites, where `CONTACTFOLD_DATA` names the folder that holds them.
//!
//! They contradict each other, so each is asked under its own options, and where we differ from one, the row is in
//! `email_suite_differences.tsv` with the clause that decides. A difference that closes fails the test until it is
//! struck from there.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use contactfold::email::{self, Confidence, KeyOptions, ReadOptions, Repair, Tier};
use contactfold::{EmailAddress, Outcome};
use serde_json::Value;

use crate::email_table::{rows, unescape};

struct Row {
    id: String,
    input: String,
    valid: bool,
    category: String,
    canonical: String,
}

fn folder() -> Option<PathBuf> {
    let folder = std::env::var_os("CONTACTFOLD_DATA").map(|data| PathBuf::from(data).join("email"));
    if folder.is_none() {
        println!("skipped: CONTACTFOLD_DATA is not set");
    }
    folder
}

fn suite(folder: &std::path::Path, name: &str) -> Vec<Row> {
    let text = std::fs::read_to_string(folder.join(name).with_extension("tsv")).expect(name);
    let rows = text.lines().skip(1).filter(|line| !line.is_empty());
    rows.map(|line| {
        let mut columns = line.split('\t').map(str::to_owned);
        let mut next = || columns.next().unwrap_or_default();
        let (id, input, valid, category, canonical) = (next(), next(), next(), next(), next());
        Row {
            id,
            input: unescape(&input),
            valid: valid == "1",
            category,
            canonical,
        }
    })
    .collect()
}

/// Whether a text is an address, and nothing beside it.
fn strict(text: &str) -> bool {
    EmailAddress::parse(text).is_ok()
}

/// The one mailbox that a text is by RFC 5322 §3.4, with or without a display name, and whether it has one.
fn mailbox(text: &str) -> Option<(EmailAddress, bool)> {
    let readings = email::read(
        text,
        &ReadOptions::new().suggestions(email::Suggestions::Omit),
    );
    let [reading] = readings.as_slice() else {
        return None;
    };
    let allowed = [Repair::Brackets, Repair::DisplayName, Repair::EncodedWords];
    let address = match reading.outcome() {
        Outcome::Value(address) => address,
        // That an address only fills the field is no question of syntax.
        _ => reading.typed()?,
    };
    let named = reading.trace().contains(&Repair::DisplayName);
    reading
        .trace()
        .iter()
        .all(|repair| allowed.contains(repair))
        .then(|| (address.clone(), named))
}

fn mailbox_key(address: &str) -> Option<String> {
    let options = KeyOptions::new().provider_rules(Confidence::Secondary);
    let address = EmailAddress::parse(address).ok()?;
    Some(
        address
            .key_with(Tier::Mailbox, &options)
            .as_str()
            .to_owned(),
    )
}

/// The address of the only reading of a cell, as a string.
fn cell(text: &str) -> Option<String> {
    let readings = email::read(
        text,
        &ReadOptions::new().suggestions(email::Suggestions::Omit),
    );
    let [reading] = readings.as_slice() else {
        return None;
    };
    reading
        .outcome()
        .value()
        .or(reading.typed())
        .map(ToString::to_string)
}

/// Whether our key makes equal what a canonicaliser writes the same.
fn same_mailbox(input: &str, canonical: &str) -> bool {
    cell(input).is_some_and(|input| {
        mailbox_key(&input).is_some() && mailbox_key(&input) == mailbox_key(canonical)
    })
}

/// validator.js's isEmail, with what its options ask for beyond the syntax.
fn validator_js(row: &Row) -> bool {
    let options: Value = row
        .category
        .split_once('[')
        .and_then(|(_, options)| serde_json::from_str(&format!("[{options}")).ok())
        .map_or(Value::Null, |options: Value| options[0].clone());
    let is = |name: &str, value: bool| options[name].as_bool() == Some(value);
    let address = if is("allow_display_name", true) || is("require_display_name", true) {
        mailbox(&row.input)
            .filter(|(_, named)| *named || !is("require_display_name", true))
            .map(|(address, _)| address)
    } else {
        EmailAddress::parse(&row.input).ok()
    };
    let Some(address) = address else { return false };
    let (local, domain) = (address.local_part(), address.domain());
    let listed = |name: &str| {
        options[name].as_array().map(|hosts| {
            hosts.iter().filter_map(Value::as_str).any(|host| {
                match host.strip_prefix("/\\.").zip(host.strip_suffix("$/")) {
                    Some((ending, _)) => domain.ends_with(&format!(
                        ".{}",
                        ending.trim_end_matches("$/").replace('\\', "")
                    )),
                    None => host == domain,
                }
            })
        })
    };
    let refused = options["blacklisted_chars"].as_str().unwrap_or_default();
    // Gmail gives out names of 6 to 30 letters, digits and dots.
    let gmail_name = local.chars().filter(|c| *c != '.').count();
    let as_gmail = !is("domain_specific_validation", true) || (6..=30).contains(&gmail_name);
    let quotes_refused = row.input.contains('"') && refused.contains('"');
    let ascii_enough = local.is_ascii() || !is("allow_utf8_local_part", false);
    let host_allowed =
        listed("host_blacklist") != Some(true) && listed("host_whitelist") != Some(false);
    host_allowed
        && !local.contains(|c| refused.contains(c))
        && !quotes_refused
        && ascii_enough
        && as_gmail
}

/// A provider's rule that the suite asks for one half of an address.
fn half(row: &Row, provider: &str) -> Option<bool> {
    let domain = match provider {
        "apple" => "icloud.com",
        "fastmail" => "fastmail.com",
        "google" => "gmail.com",
        "microsoft" => "outlook.com",
        "protonmail" => "protonmail.ch",
        "rackspace" => "emailsrvr.com",
        "rambler" => "rambler.ru",
        "yahoo" => "yahoo.com",
        "yandex" => "yandex.ru",
        "zoho" => "zoho.com",
        _ => return None,
    };
    Some(if row.category.ends_with("username only") {
        same_mailbox(
            &format!("{}@{domain}", row.input),
            &format!("{}@{domain}", row.canonical),
        )
    } else {
        same_mailbox(
            &format!("ana@{}", row.input),
            &format!("ana@{}", row.canonical),
        )
    })
}

/// Whether we agree with what a suite expects of a row.
fn agrees(suite: &str, row: &Row) -> bool {
    match suite {
        "validatorjs_isEmail" => validator_js(row) == row.valid,
        "json_schema_test_suite" => strict(&row.input) == row.valid,
        "closure_eai" => mailbox(&row.input).is_some() == row.valid,
        "wpt_html_email" => {
            // The value is sanitised before it is asked: HTML, "strip newlines, trim".
            let value = row.input.replace(['\n', '\r'], "");
            match EmailAddress::parse(value.trim()) {
                Ok(address) => {
                    row.valid && (row.canonical.is_empty() || address.as_str() == row.canonical)
                }
                Err(_) => !row.valid,
            }
        }
        "go_email_normalizer" => match row.category.split_once("_rule_test") {
            Some((provider, _)) => half(row, provider).expect("a known provider"),
            None => same_mailbox(&row.input, &row.canonical),
        },
        _ if row.valid => same_mailbox(&unescape(&row.input), &row.canonical),
        _ => !strict(&row.input),
    }
}

const SUITES: [&str; 8] = [
    "validatorjs_isEmail",
    "json_schema_test_suite",
    "closure_eai",
    "wpt_html_email",
    "validatorjs_normalizeEmail",
    "go_email_normalizer",
    "js_corentin_email_normalizer",
    "php_gabrola",
];

#[test]
fn the_suites_agree_but_for_the_listed_differences() {
    let Some(folder) = folder() else { return };
    let mut listed: BTreeMap<(String, String), String> = BTreeMap::new();
    for [suite, ids, class, clause] in rows(include_str!("data/email_suite_differences.tsv")) {
        assert!(!class.is_empty() && !clause.is_empty(), "{suite} {ids}");
        for id in ids.split(' ') {
            assert!(
                listed
                    .insert((suite.clone(), id.to_owned()), class.clone())
                    .is_none(),
                "{suite} {id} twice"
            );
        }
    }
    let mut unlisted = Vec::new();
    let mut seen = BTreeSet::new();
    println!(
        "{:30} {:>5} {:>7} {:>7}",
        "suite", "rows", "agrees", "differs"
    );
    for name in SUITES {
        let rows = suite(&folder, name);
        let mut differs = 0;
        for row in &rows {
            if agrees(name, row) {
                continue;
            }
            differs += 1;
            let key = (name.to_owned(), row.id.clone());
            if !listed.contains_key(&key) {
                unlisted.push(format!(
                    "{name} {} {:?} valid={} {} -> {}",
                    row.id, row.input, row.valid, row.category, row.canonical
                ));
            }
            seen.insert(key);
        }
        println!(
            "{name:30} {:>5} {:>7} {differs:>7}",
            rows.len(),
            rows.len() - differs
        );
    }
    for ((suite, id), class) in &listed {
        println!("  {suite} {id}: {class}");
    }
    let closed: Vec<_> = listed.keys().filter(|key| !seen.contains(*key)).collect();
    assert!(closed.is_empty(), "differences that closed: {closed:?}");
    assert!(unlisted.is_empty(), "{}", unlisted.join("\n"));
}
