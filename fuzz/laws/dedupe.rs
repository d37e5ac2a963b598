//! The laws of a run: suggestions are apart, every weight is the sum of its explanation, scores are symmetric, and the
//! order of the input does not matter.

use std::num::NonZeroUsize;

use contactfold::linkage::MatchWeight;
use contactfold::merge::MergePlan;
use contactfold::{Contact, Deduplicator, Normalizer, Region, Report};

use super::contacts;

pub(crate) fn check(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let normalizer = match Region::new("US") {
        Ok(region) => Normalizer::new().default_region(region),
        Err(_) => Normalizer::new(),
    };
    let mut contacts: Vec<Contact> = contacts::read(&text)
        .iter()
        .map(|raw| normalizer.normalize(raw).into_contact())
        .collect();
    let deduplicator = Deduplicator::new().threads(NonZeroUsize::MIN);
    let report = deduplicator.run(&contacts).expect("few contacts");

    let mut grouped = vec![false; contacts.len()];
    for suggestion in report.suggestions() {
        assert!(suggestion.members().len() > 1);
        for &member in suggestion.members() {
            assert!(
                !std::mem::replace(&mut grouped[member], true),
                "a record in two suggestions"
            );
        }
        assert_eq!(suggestion.explanation().weight(), suggestion.weight());
        let plan = MergePlan::new(&contacts, suggestion.members()).expect("a plan");
        let phones: usize = suggestion
            .members()
            .iter()
            .map(|&member| contacts[member].phones().len())
            .sum();
        assert!(plan.golden().phones().len() <= phones);
    }
    for pair in report.pairs() {
        let [a, b] = pair.members();
        let there = report.explain(a, b).expect("a pair");
        assert_eq!(there.weight(), pair.weight());
        assert_eq!(
            report.explain(b, a).map(|back| back.weight()),
            Some(there.weight()),
            "a score is symmetric"
        );
    }
    let weights = weights(&report);
    contacts.reverse();
    let reversed = deduplicator.run(&contacts).expect("few contacts");
    assert_eq!(
        self::weights(&reversed),
        weights,
        "the order of the input does not matter"
    );
}

/// The weight and the size of every suggestion.
fn weights(report: &Report) -> Vec<(MatchWeight, usize)> {
    let mut weights: Vec<_> = report
        .suggestions()
        .iter()
        .map(|suggestion| (suggestion.weight(), suggestion.members().len()))
        .collect();
    weights.sort_unstable();
    weights
}
