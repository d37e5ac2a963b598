//! The table of ids: the number that each stands for, by which rule, and what else the number goes by.

use contactfold::phone::Confidence;
use contactfold::{PhoneFormat, PhoneNumber};
use proptest::prelude::*;

use crate::table;

/// The answer in the table's words.
fn describe(wa_id: &str) -> [String; 4] {
    let canonical = match PhoneNumber::from_wa_id(wa_id) {
        Ok(canonical) => canonical,
        Err(error) => return [String::new(), String::new(), error.kind().as_str().to_owned(), String::new()],
    };
    let spellings: Vec<String> = canonical
        .number()
        .equivalents()
        .map(|other| format!("{}:{}", other.number().format(PhoneFormat::WaId), other.confidence()))
        .collect();
    [
        canonical.number().to_string(),
        canonical.rule().map_or_else(String::new, |rule| rule.id().to_owned()),
        canonical.confidence().to_string(),
        spellings.join(" "),
    ]
}

#[test]
fn ids() {
    let mut wrong = Vec::new();
    for [wa_id, number, rule, confidence, spellings, source] in table::rows(include_str!("../data/channel_numbers.tsv")) {
        let found = describe(&wa_id);
        let expected = [number, rule, confidence, spellings];
        if found != expected {
            wrong.push(format!("{wa_id} ({source})\n  expected {expected:?}\n  found    {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} ids:\n{}", wrong.len(), wrong.join("\n"));
}
