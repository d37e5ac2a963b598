//! Duplicates end to end: what is suggested, why, and the laws that every report keeps.

use std::collections::HashMap;
use std::num::NonZeroUsize;
use std::ops::ControlFlow;

use contactfold::linkage::{Factor, MatchWeight};
use contactfold::{
    Contact, Decision, DedupeErrorKind, Deduplicator, Field, Normalizer, RawContact, Region,
    Report, Stage,
};
use proptest::prelude::*;

/// Contacts of `name, phone, e-mail`; an empty value is none.
fn contacts(rows: &[[&str; 3]]) -> Vec<Contact> {
    let normalizer = Normalizer::new().default_region(Region::new("US").expect("a region"));
    rows.iter()
        .map(|[name, phone, email]| {
            let raw = RawContact::new()
                .with(Field::Name, *name)
                .with(Field::Phone, *phone)
                .with(Field::Email, *email);
            normalizer.normalize(&raw).into_contact()
        })
        .collect()
}

fn report(rows: &[[&str; 3]]) -> Report {
    Deduplicator::new().run(&contacts(rows)).expect("a run")
}

/// The members of every suggestion, with its decision.
fn suggested(rows: &[[&str; 3]]) -> Vec<(Vec<usize>, Decision)> {
    let report = report(rows);
    report
        .suggestions()
        .iter()
        .map(|suggestion| (suggestion.members().to_vec(), suggestion.decision()))
        .collect()
}

#[test]
fn one_person_in_two_spellings_is_a_match() {
    let rows = [
        ["Ana Pereira", "+60 12-345 6789", "Ana@X.com"],
        ["Bo Larsen", "+1 650 253 0000", ""],
        ["ana pereira", "+60123456789", "ana@x.com"],
        ["PEREIRA, Ana", "011 60 12 345 6789", ""],
    ];
    assert_eq!(suggested(&rows), [(vec![0, 2, 3], Decision::Match)]);
}

#[test]
fn a_name_alone_is_never_enough() {
    let two = suggested(&[["John Smith", "", ""], ["John Smith", "", ""]]);
    assert!(
        two.iter()
            .all(|(_, decision)| *decision == Decision::Review)
    );
    let rare = suggested(&[
        ["Thelonious Quackenbush", "", ""],
        ["Thelonious Quackenbush", "", ""],
        ["Thelonious Quackenbush", "", "t@example.org"],
    ]);
    assert_eq!(rare, [(vec![0, 1, 2], Decision::Review)]);
    let many = vec![["John Smith", "", ""]; 500];
    assert_eq!(suggested(&many), []);
}

#[test]
fn a_shared_phone_or_mailbox_does_not_make_two_people_one() {
    let household = [
        ["John Smith", "(650) 253-1234", "smithfamily@example.org"],
        ["Jane Smith", "(650) 253-1234", "smithfamily@example.org"],
    ];
    assert!(
        suggested(&household)
            .iter()
            .all(|(_, decision)| *decision != Decision::Match)
    );
    let office = [
        ["Baby Bear", "(650) 253-1235", ""],
        ["Blind Mouse", "1 650 253 1235", ""],
    ];
    assert_eq!(suggested(&office), []);
}

#[test]
fn father_and_son_are_two() {
    let rows = [
        ["John Smith Sr.", "(650) 253-1234", "smith@example.org"],
        ["John Smith Jr.", "(650) 253-1234", "smith@example.org"],
    ];
    assert_eq!(suggested(&rows), []);
}

#[test]
fn nothing_in_common_is_nothing() {
    assert_eq!(suggested(&[]), []);
    assert_eq!(suggested(&[["", "", ""], ["", "", ""]]), []);
    assert_eq!(
        suggested(&[["Unknown", "+1", ""], ["unknown", "+1", ""]]),
        []
    );
}

#[test]
fn ten_thousand_equal_records_are_one_person_and_one_shared_phone_is_not() {
    let equal = vec![["Ana Pereira", "+60 12-345 6789", "ana@x.com"]; 10_000];
    let found = suggested(&equal);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].0.len(), 10_000);

    let names: Vec<String> = (0..3_000)
        .map(|i| format!("{} {}", word(i), word(7 * i + 1)))
        .collect();
    let shared: Vec<[&str; 3]> = names
        .iter()
        .map(|name| [name.as_str(), "+60 12-345 6789", ""])
        .collect();
    let report = report(&shared);
    assert!(
        report
            .suggestions()
            .iter()
            .all(|suggestion| suggestion.members().len() < 10)
    );
    assert!(
        report.blocking().iter().any(|rule| rule.skipped() > 0),
        "what was skipped is said"
    );
}

/// A pronounceable word for every number.
fn word(mut number: usize) -> String {
    let mut word = String::new();
    for _ in 0..4 {
        word.push(b"bdfgklmnprstvz"[number % 14].into());
        word.push(b"aeiou"[number / 14 % 5].into());
        number = number / 70 + 3;
    }
    word
}

#[test]
fn any_pair_can_be_explained() {
    let report = report(&[
        ["Ana Pereira", "+60 12-345 6789", ""],
        ["Bo Larsen", "+1 650 253 0000", ""],
    ]);
    let explanation = report.explain(0, 1).expect("two positions");
    assert!(explanation.weight() < MatchWeight::ZERO);
    assert!(
        explanation
            .rows()
            .iter()
            .any(|row| matches!(row.factor(), Factor::Compared(..)))
    );
    assert_eq!(report.explain(0, 2), None);
}

#[test]
fn linking_finds_pairs_across_and_only_across() {
    let left = contacts(&[
        ["Ana Pereira", "+60 12-345 6789", "ana@x.com"],
        ["Ana Pereira", "+60 12-345 6789", "ana@x.com"],
        ["Bo Larsen", "+1 650 253 0000", "bo@x.com"],
    ]);
    let right = contacts(&[
        ["ana pereira", "+60123456789", ""],
        ["Cy Young", "+1 650 253 0001", ""],
    ]);
    let report = Deduplicator::new().link(&left, &right).expect("a run");
    assert_eq!(report.suggestions().len(), 1);
    assert_eq!(report.suggestions()[0].members(), [0, 1, 3]);
    assert!(
        report
            .pairs()
            .iter()
            .all(|pair| pair.members()[0] < 3 && pair.members()[1] >= 3)
    );

    let apart = Deduplicator::new().link(&left, &[]).expect("a run");
    assert!(apart.suggestions().is_empty());
}

#[test]
fn a_run_tells_how_far_it_is_and_can_be_cancelled() {
    let contacts = contacts(&[
        ["Ana Pereira", "+60 12-345 6789", ""],
        ["Ana Pereira", "+60123456789", ""],
    ]);
    let mut stages = Vec::new();
    Deduplicator::new()
        .run_with_progress(&contacts, |progress| {
            assert!(progress.done() <= progress.total());
            stages.push(progress.stage());
            ControlFlow::Continue(())
        })
        .expect("a run");
    assert!(
        stages.is_sorted() && stages.contains(&Stage::Cluster),
        "{stages:?}"
    );
    let cancelled = Deduplicator::new().run_with_progress(&contacts, |_| ControlFlow::Break(()));
    assert_eq!(
        cancelled.expect_err("cancelled").kind(),
        DedupeErrorKind::Cancelled
    );
}

/// A contact and how it may be damaged: a person of a small world, so that there are duplicates.
fn row() -> impl Strategy<Value = (Vec<(Field, String)>, u8)> {
    let names = prop::sample::select(vec![
        "Ana Pereira",
        "Ana Lopez",
        "Bo Larsen",
        "Robert Smith",
        "Bob Smith",
        "J. Smith",
        "李 小龙",
        "",
    ]);
    let phones = prop::sample::select(vec![
        "+60 12-345 6789",
        "+60123456788",
        "+1 650 253 0000",
        "+442079460958",
        "x",
        "",
    ]);
    let emails = prop::sample::select(vec![
        "ana@x.com",
        "Ana@X.com",
        "bo@y.org",
        "info@y.org",
        "b.o+z@gmail.com",
        "bo@gmail.com",
        "",
    ]);
    let streets = prop::sample::select(vec!["Main Street 1", "1 Main St", "Rua Augusta 12", ""]);
    let births = prop::sample::select(vec!["1985-04-03", "03.04.1985", "1985-04-30", ""]);
    (
        names,
        phones,
        emails,
        streets,
        births,
        "[a-c]{0,1}",
        any::<u8>(),
    )
        .prop_map(|(name, phone, email, street, birth, attribute, salt)| {
            let row = vec![
                (Field::Name, name.to_owned()),
                (Field::Phone, phone.to_owned()),
                (Field::Email, email.to_owned()),
                (Field::Street, street.to_owned()),
                (Field::Birthday, birth.to_owned()),
                (Field::Attribute("kind".into()), attribute),
            ];
            (row, salt)
        })
}

fn read(rows: &[Vec<(Field, String)>]) -> Vec<Contact> {
    let normalizer = Normalizer::new();
    rows.iter()
        .map(|row| {
            let mut raw = RawContact::new();
            for (field, value) in row {
                raw.push(field.clone(), value.as_str());
            }
            normalizer.normalize(&raw).into_contact()
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_report_keeps_its_laws(rows in prop::collection::vec(row(), 0..40)) {
        let rows: Vec<_> = rows.into_iter().map(|(row, _)| row).collect();
        let contacts = read(&rows);
        let report = Deduplicator::new().run(&contacts).expect("a run");

        let mut seen = HashMap::new();
        for (index, suggestion) in report.suggestions().iter().enumerate() {
            prop_assert!(suggestion.members().len() >= 2);
            prop_assert!(suggestion.members().is_sorted());
            for &member in suggestion.members() {
                prop_assert!(member < contacts.len());
                prop_assert_eq!(seen.insert(member, index), None, "a record in two suggestions");
            }
            prop_assert_eq!(suggestion.explanation().weight(), suggestion.weight());
            let [a, b] = suggestion.weakest_link().members();
            prop_assert_eq!(report.explain(a, b).map(|explanation| explanation.weight()), Some(suggestion.weight()));
        }
        for pair in report.pairs() {
            let [a, b] = pair.members();
            prop_assert!(a < b && b < contacts.len());
            prop_assert_eq!(report.explain(a, b).expect("a pair").weight(), pair.weight());
        }
        for a in 0..contacts.len() {
            for b in 0..contacts.len() {
                prop_assert_eq!(report.explain(a, b).map(|e| e.weight()), report.explain(b, a).map(|e| e.weight()));
            }
        }
        let clusters = report.clusters();
        prop_assert_eq!(clusters.len(), contacts.len());
        prop_assert!(clusters.iter().enumerate().all(|(record, &cluster)| cluster <= record && clusters[cluster] == cluster));
    }

    #[test]
    fn neither_order_nor_threads_change_what_is_found(rows in prop::collection::vec(row(), 0..40)) {
        let mut order: Vec<usize> = (0..rows.len()).collect();
        order.sort_by_key(|&index| (rows[index].1, index));
        let rows: Vec<_> = rows.into_iter().map(|(row, _)| row).collect();
        let shuffled: Vec<_> = order.iter().map(|&index| rows[index].clone()).collect();

        let one = NonZeroUsize::MIN;
        let first = Deduplicator::new().threads(one).run(&read(&rows)).expect("a run");
        let threaded = Deduplicator::new().threads(one.saturating_add(3)).run(&read(&rows)).expect("a run");
        prop_assert_eq!(first.suggestions(), threaded.suggestions());
        prop_assert_eq!(first.pairs(), threaded.pairs());

        let second = Deduplicator::new().run(&read(&shuffled)).expect("a run");
        // Records that say the same can stand for each other, so groups are told by what they say.
        let said = |report: &Report, order: &[usize]| {
            let mut groups: Vec<_> = report
                .suggestions()
                .iter()
                .map(|suggestion| {
                    let mut rows: Vec<String> = suggestion.members().iter().map(|&m| format!("{:?}", rows[order[m]])).collect();
                    rows.sort();
                    (suggestion.weight(), rows)
                })
                .collect();
            groups.sort();
            groups
        };
        let identity: Vec<usize> = (0..rows.len()).collect();
        prop_assert_eq!(said(&first, &identity), said(&second, &order));
    }
}
