//! Labelled scenarios from other systems, as far as they concern names: what a name alone may say.

use contactfold::name::{self, NameLevel, PersonName, Placeholder};
use serde_json::Value;

fn names(row: &Value) -> Option<(PersonName, PersonName)> {
    let name = |side: &str| row[side]["name"].as_str().map(PersonName::parse);
    Some((name("a")?, name("b")?))
}

#[test]
fn names_say_what_the_scenarios_need() {
    let Ok(data) = std::env::var("CONTACTFOLD_DATA") else {
        println!("skipped: CONTACTFOLD_DATA is not set");
        return;
    };
    let path = std::path::Path::new(&data).join("names/scenario_pairs.jsonl");
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("skipped: {} is not there", path.display());
        return;
    };
    let mut seen = 0;
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let row: Value = serde_json::from_str(line).expect("a JSON object a line");
        let Some((a, b)) = names(&row) else { continue };
        seen += 1;
        let id = row["id"].as_str().unwrap_or_default();
        let comparison = name::compare(&a, &b);
        assert_eq!(comparison, name::compare(&b, &a), "{id}");
        let level = comparison.level();
        let placeholders = (a.placeholder(), b.placeholder());
        match row["expect"].as_str().unwrap_or_default() {
            // Placeholders are no evidence.
            "no_evidence" => assert_eq!(
                placeholders,
                (Some(Placeholder::NoName), Some(Placeholder::NoName)),
                "{id}"
            ),
            "no_merge" if placeholders.0.is_some() => assert!(placeholders.1.is_some(), "{id}"),
            // Homonyms: what tells them apart is not the name.
            "no_merge" | "auto" | "address_group_atomic" if a.full() == b.full() => {
                assert_eq!(level, NameLevel::Equal, "{id}");
            }
            "no_merge" => assert!(level <= NameLevel::Initial, "{id}: {}", level.as_str()),
            // One household: the given names conflict, whatever the surname says.
            "related" => {
                assert_eq!(comparison.given(), NameLevel::Conflict, "{id}");
                assert_eq!(comparison.family(), NameLevel::Equal, "{id}");
                assert_eq!(level, NameLevel::Conflict, "{id}");
            }
            "review" | "review_at_most" | "auto_or_review" => {
                assert!(
                    level.agrees() && level < NameLevel::Subset,
                    "{id}: {}",
                    level.as_str()
                );
            }
            other => println!("{id}: {other} is not about names"),
        }
    }
    assert!(seen >= 12, "only {seen} scenarios have two names");
}
