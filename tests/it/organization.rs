//! Pairs of organisations with the level that they should have, both ways round.

use contactfold::organization::{self, Organization, OrganizationLevel};
use proptest::prelude::*;

const PAIRS: &str = include_str!("data/organization_pairs.tsv");
const FORMS: &str = include_str!("data/organization_forms.tsv");

#[test]
fn every_pair_has_the_level_it_should_both_ways_round() {
    let mut wrong = Vec::new();
    for line in PAIRS.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let &[a, b, level, why] = cells.as_slice() else {
            panic!("four cells: {line}");
        };
        let (one, other) = (Organization::new(a), Organization::new(b));
        let found = organization::compare(&one, &other);
        assert_eq!(found, organization::compare(&other, &one), "{line}");
        if found.as_str() != level {
            wrong.push(format!(
                "{a} / {b}: expected {level} ({why}), found {} ({} / {})",
                found.as_str(),
                one.core_key(),
                other.core_key()
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
fn legal_forms_are_left_out_of_the_core() {
    for line in FORMS.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let &[name, core, form, _] = cells.as_slice() else {
            panic!("four cells: {line}");
        };
        let organization = Organization::new(name);
        assert_eq!(organization.core_key(), core, "{name}");
        assert_eq!(organization.form().unwrap_or_default(), form, "{name}");
        assert_eq!(organization.name(), name);
    }
}

#[test]
fn levels_are_in_order_and_have_codes_of_their_own() {
    assert!(OrganizationLevel::ALL.is_sorted_by(|a, b| a < b));
    let codes: std::collections::BTreeSet<_> = OrganizationLevel::ALL
        .iter()
        .map(|level| level.as_str())
        .collect();
    assert_eq!(codes.len(), OrganizationLevel::ALL.len());
}

proptest! {
    #[test]
    fn comparison_is_symmetric(a in any::<String>(), b in "([A-Z][a-z]{1,9} ?(&|GmbH|AG|Ltd\\.?|und)? ?){1,4}", c in "([A-Z][a-z]{1,9} ?(&|GmbH|AG|Ltd\\.?|und)? ?){1,4}") {
        let (a, b, c) = (Organization::new(&a), Organization::new(&b), Organization::new(&c));
        prop_assert_eq!(organization::compare(&a, &b), organization::compare(&b, &a));
        prop_assert_eq!(organization::compare(&b, &c), organization::compare(&c, &b));
    }

    #[test]
    fn keys_are_idempotent_and_never_empty_for_a_letter(name in any::<String>()) {
        let organization = Organization::new(&name);
        let again = Organization::new(organization.key());
        prop_assert_eq!(organization.key(), again.key());
        if name.chars().any(char::is_alphabetic) {
            prop_assert!(!organization.core_key().is_empty());
        }
        prop_assert!(organization.key().contains(organization.core_key()));
    }
}
