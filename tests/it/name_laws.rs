//! What holds for every name.

use contactfold::name::{self, NameLevel, NameOrder, PersonName, similarity};
use proptest::prelude::*;

fn given(name: &str) -> PersonName {
    PersonName::builder()
        .given(name)
        .family("Meyerbeer")
        .build()
}

/// Letters of several scripts, marks, separators and signs, as names have them and as they do not.
fn name_like() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[A-Z][a-z]{1,9}",
        "[A-Z]\\.?",
        "[a-zàéïöüßłøıþñç'’]{1,8}",
        "(van|de|la|bin|al|Dr\\.|Jr\\.?|III|y|St\\.|Mc|O'|Abdul|a/l|PhD)",
        "[А-яёіїґ]{2,8}",
        "[α-ωάέίό]{2,8}",
        "[א-ת]{2,6}",
        "[ء-ي]{2,6}",
        "[ぁ-んァ-ン]{1,4}",
        "[一-龥]{1,4}",
        "[가-힣]{1,4}",
        "[ก-ฮะ-ู]{2,6}",
        "[अ-हा-्]{2,6}",
        "[✨🚀\u{200d}\u{fe0f}()\"|/.,-]{1,3}",
    ];
    prop::collection::vec(word, 0..6).prop_map(|words| words.join(" "))
}

fn any_name() -> impl Strategy<Value = PersonName> {
    prop_oneof![
        4 => name_like().prop_map(|full| PersonName::parse(&full)),
        1 => any::<String>().prop_map(|full| PersonName::parse(&full)),
        2 => (name_like(), name_like(), name_like()).prop_map(|(given, family, nickname)| {
            PersonName::builder()
                .given(&given)
                .family(&family)
                .nickname(&nickname)
                .build()
        }),
    ]
}

fn substitutions() -> impl Strategy<Value = Vec<(usize, String)>> {
    prop::collection::vec((0usize..12, "[b-f]"), 0..4)
}

fn substituted(word: &str, substitutions: &[(usize, String)]) -> String {
    let mut word = word.to_owned();
    for (place, letter) in substitutions {
        let place = place % word.len();
        word.replace_range(place..=place, letter);
    }
    word
}

#[test]
fn no_letter_of_any_script_folds_to_nothing_and_folding_is_idempotent() {
    for c in ('\0'..=char::MAX).filter(|c| c.is_alphabetic()) {
        let typed = c.to_string();
        let name = given(&typed);
        let folded: Vec<_> = name.given_tokens().map(str::to_owned).collect();
        assert!(
            !folded.is_empty() && folded.iter().all(|token| !token.is_empty()),
            "U+{:04X} folds to nothing",
            u32::from(c)
        );
        let again = given(&folded.join(" "));
        let twice: Vec<_> = again.given_tokens().collect();
        assert_eq!(folded, twice, "U+{:04X}", u32::from(c));
        assert!(
            PersonName::parse(&typed).tokens().next().is_some(),
            "U+{:04X} alone is no name",
            u32::from(c)
        );
    }
}

#[test]
fn values_are_send_and_sync() {
    fn check<T: Send + Sync + Clone + std::hash::Hash + Ord>() {}
    check::<PersonName>();
    check::<contactfold::Organization>();
    check::<contactfold::PostalAddress>();
    check::<contactfold::Birthday>();
}

#[test]
fn levels_are_in_order_and_have_codes_of_their_own() {
    assert!(NameLevel::ALL.is_sorted_by(|a, b| a < b));
    let codes: std::collections::BTreeSet<_> = NameLevel::ALL.iter().map(|l| l.as_str()).collect();
    assert_eq!(codes.len(), NameLevel::ALL.len());
}

#[test]
fn order_follows_the_language() {
    for tag in ["hu", "ja-JP", "ko", "vi_VN", "yue-Hant", "zh-Hans-CN"] {
        assert_eq!(
            NameOrder::of_language(tag),
            NameOrder::SurnameFirst,
            "{tag}"
        );
    }
    for tag in ["en", "tr", "ta", "und", ""] {
        assert_eq!(NameOrder::of_language(tag), NameOrder::GivenFirst, "{tag}");
    }
}

#[test]
fn a_huge_name_is_kept_and_compared_in_bounds() {
    let huge = "Ana García ".repeat(200_000);
    let name = PersonName::parse(&huge);
    assert_eq!(name.full().len(), huge.trim().len());
    assert!(name.tokens().count() <= 16);
    let one_word = PersonName::parse(&"ab".repeat(1_000_000));
    assert!(one_word.key().len() <= 64);
    assert!(name::compare(&name, &one_word).level() <= NameLevel::Missing);
}

proptest! {
    #[test]
    fn comparison_is_symmetric(a in any_name(), b in any_name()) {
        prop_assert_eq!(name::compare(&a, &b), name::compare(&b, &a));
    }

    #[test]
    fn equal_names_have_equal_keys(a in any_name(), b in any_name()) {
        if name::compare(&a, &b).level() == NameLevel::Equal {
            prop_assert_eq!(a.key(), b.key());
        }
    }

    #[test]
    fn a_name_is_equal_to_itself(a in any_name()) {
        let level = name::compare(&a, &a).level();
        if a.tokens().next().is_some() {
            prop_assert_eq!(level, NameLevel::Equal);
        } else {
            prop_assert_eq!(level, NameLevel::Missing);
        }
    }

    #[test]
    fn case_says_nothing(words in prop::collection::vec("[A-Z][a-zéüñ]{3,9}", 2..4)) {
        let typed = words.join(" ");
        let name = PersonName::parse(&typed);
        let upper = PersonName::parse(&typed.to_uppercase());
        prop_assert_eq!(name::compare(&name, &upper).level(), NameLevel::Equal);
    }

    #[test]
    fn what_was_typed_is_kept(full in any::<String>()) {
        let name = PersonName::parse(&full);
        prop_assert_eq!(name.full(), full.trim());
        for part in [name.prefix(), name.given(), name.additional(), name.family(), name.suffix(), name.nickname()] {
            prop_assert!(full.contains(part));
        }
    }

    #[test]
    fn similarity_is_that_of_strsim(a in "[ab\u{e9}c]{0,12}", b in "[ab\u{e9}c]{0,12}") {
        let longest = a.chars().count().max(b.chars().count());
        #[expect(clippy::cast_precision_loss)]
        let expected = match longest {
            0 => 1.0,
            longest => 1.0 - strsim::osa_distance(&a, &b) as f64 / longest as f64,
        };
        prop_assert!((similarity(&a, &b) - expected).abs() < 1e-12);
        prop_assert!((similarity(&b, &a) - expected).abs() < 1e-12);
    }

    #[test]
    fn similarity_of_long_words_is_that_of_strsim(a in "[a-d]{20,64}", edits in prop::collection::vec((0usize..64, "[a-d]"), 0..6)) {
        let mut b = a.clone();
        for (at, letter) in edits {
            let at = at % b.len();
            b.replace_range(at..=at, &letter);
        }
        #[expect(clippy::cast_precision_loss)]
        let expected = 1.0 - strsim::osa_distance(&a, &b) as f64 / a.len() as f64;
        prop_assert!((similarity(&a, &b) - expected).abs() < 1e-12);
    }

    /// Of two words of one length, the one with fewer edits never agrees less, unless the other is no misspelling at all but
    /// a nickname or the like.
    #[test]
    fn fewer_edits_never_agree_less(a in "[b-f]{4,12}", one in substitutions(), other in substitutions()) {
        let (mut near, mut far) = (substituted(&a, &one), substituted(&a, &other));
        if strsim::osa_distance(&a, &near) > strsim::osa_distance(&a, &far) {
            std::mem::swap(&mut near, &mut far);
        }
        let (near, far) = (name::compare(&given(&a), &given(&near)), name::compare(&given(&a), &given(&far)));
        if far.level() == NameLevel::Close {
            prop_assert!(near.level() >= NameLevel::Close);
            prop_assert!(near.similarity() >= far.similarity());
        }
    }

    /// Each further substitution makes a name agree less, or as much.
    #[test]
    fn more_damage_never_agrees_more(word in "[a-m]{5,12}", places in Just((0..12usize).collect::<Vec<_>>()).prop_shuffle()) {
        let original = given(&word);
        let mut damaged = word.clone();
        let mut last = (NameLevel::Equal, f32::INFINITY);
        for place in places.into_iter().filter(|&place| place < word.len()) {
            damaged.replace_range(place..=place, "x");
            let comparison = name::compare(&original, &given(&damaged));
            let now = (comparison.level(), comparison.similarity());
            prop_assert!(now.0 <= last.0 && now.1 <= last.1, "{} {}", word, damaged);
            last = now;
        }
    }
}
