//! Strict addresses, keys and flags, by tables of cases.

use contactfold::EmailAddress;
use contactfold::email::{
    Confidence, Dotless, EmailErrorKind, FlagLists, KEY_VERSION, KeyOptions, KeyStep, Obsolete,
    ParseOptions, Provider, Tier,
};

use crate::email_table::rows;

#[test]
fn strict_parse_gives_the_storage_form_or_the_kind_of_error() {
    for [address, expected, why] in rows(include_str!("data/email_strict.tsv")) {
        let parsed = EmailAddress::parse(&address);
        let got = match &parsed {
            Ok(address) => address.as_str(),
            Err(error) => error.kind().as_str(),
        };
        assert_eq!(got, expected, "{address:?}: {why}");
    }
}

#[test]
fn obsolete_forms_are_read_under_the_option() {
    let options = ParseOptions::new().obsolete(Obsolete::Accept);
    for [address, expected, why] in rows(include_str!("data/email_obsolete.tsv")) {
        let parsed = EmailAddress::parse_with(&address, &options);
        let got = match &parsed {
            Ok(address) => address.as_str(),
            Err(error) => error.kind().as_str(),
        };
        assert_eq!(got, expected, "{address:?}: {why}");
    }
}

#[test]
fn keys_follow_the_rules_of_their_tier() {
    let secondary = KeyOptions::new().provider_rules(Confidence::Secondary);
    for [address, folded, primary, with_secondary, why] in rows(include_str!("data/email_keys.tsv"))
    {
        let address = EmailAddress::parse(&address).expect(&address);
        assert_eq!(address.key(Tier::Exact).as_str(), address.as_str());
        assert_eq!(
            address.key(Tier::Folded).as_str(),
            folded,
            "{address}: {why}"
        );
        assert_eq!(
            address.key(Tier::Mailbox).as_str(),
            primary,
            "{address}: {why}"
        );
        assert_eq!(
            address.key_with(Tier::Mailbox, &secondary).as_str(),
            with_secondary,
            "{address}: {why}"
        );
    }
}

#[test]
fn rules_of_conflicting_sources_are_never_followed() {
    let options = KeyOptions::new().provider_rules(Confidence::Conflicting);
    for address in [
        "ana+x@zoho.com",
        "ana+x@mail.ru",
        "ana+x@gmx.de",
        "ana+x@hey.com",
        "ana+x@tuta.com",
        "a-b@yandex.ru",
    ] {
        let address = EmailAddress::parse(address).expect(address);
        assert_eq!(
            address.key_with(Tier::Mailbox, &options).as_str(),
            address.as_str()
        );
    }
}

#[test]
fn a_hint_gives_a_custom_domain_the_rules_that_hold_there() {
    let hinted = |provider| {
        KeyOptions::new()
            .provider_rules(Confidence::Secondary)
            .provider_hint("Exämple.org", provider)
    };
    let address = EmailAddress::parse("a.b+c@exämple.org").expect("valid");
    let key = |options: &KeyOptions| address.key_with(Tier::Mailbox, options).as_str().to_owned();
    assert_eq!(key(&KeyOptions::new()), "a.b+c@xn--exmple-cua.org");
    // Dots count on Workspace domains.
    assert_eq!(key(&hinted(Provider::Google)), "a.b@xn--exmple-cua.org");
    // An administrator of Exchange can switch sub-addresses off.
    assert_eq!(
        key(&hinted(Provider::Microsoft)),
        "a.b+c@xn--exmple-cua.org"
    );
    assert_eq!(key(&hinted(Provider::Fastmail)), "a.b@xn--exmple-cua.org");
    // A hint does not overrule the table.
    let gmail = EmailAddress::parse("a.b@gmail.com").expect("valid");
    let options = KeyOptions::new().provider_hint("gmail.com", Provider::Microsoft);
    assert_eq!(
        gmail.key_with(Tier::Mailbox, &options).as_str(),
        "ab@gmail.com"
    );
}

#[test]
fn the_trace_of_a_key_names_each_step_and_its_source() {
    let options = KeyOptions::new().provider_rules(Confidence::Secondary);
    let address = EmailAddress::parse("Ana.Smith+News@GoogleMail.com").expect("valid");
    let (key, steps) = address.explain_key(Tier::Mailbox, &options);
    assert_eq!(key, address.key_with(Tier::Mailbox, &options));
    let codes: Vec<_> = steps.iter().map(KeyStep::as_str).collect();
    assert_eq!(
        codes,
        [
            "folded",
            "ignore_characters",
            "drop_sub_address",
            "domain_alias"
        ]
    );
    assert!(
        steps
            .iter()
            .all(|step| !step.source().is_empty() && step.to_string().contains(step.source()))
    );
    let (_, none) = EmailAddress::parse("ana@x.com")
        .expect("valid")
        .explain_key(Tier::Mailbox, &options);
    assert!(none.is_empty());
}

#[test]
fn a_key_carries_its_tier_and_version() {
    let key = EmailAddress::parse("ana@x.com")
        .expect("valid")
        .key(Tier::Folded);
    assert_eq!((key.tier(), key.version()), (Tier::Folded, KEY_VERSION));
}

#[test]
fn every_provider_rule_has_a_source() {
    for provider in [
        Provider::Google,
        Provider::Microsoft,
        Provider::Apple,
        Provider::Fastmail,
        Provider::Proton,
        Provider::Yandex,
    ] {
        assert!(!provider.rules().is_empty(), "{provider:?}");
        assert!(
            provider
                .rules()
                .iter()
                .all(|rule| rule.provider() == provider && !rule.source().is_empty())
        );
    }
    assert_eq!(
        Provider::Yahoo.rules().len(),
        0,
        "Yahoo's nicknames and dots tell mailboxes apart"
    );
}

#[test]
fn flags_are_set_each_by_itself() {
    for [address, expected, why] in rows(include_str!("data/email_flags.tsv")) {
        let flags = EmailAddress::parse(&address).expect(&address).flags();
        assert_eq!(
            flags.iter().collect::<Vec<_>>().join(" "),
            expected,
            "{address}: {why}"
        );
    }
}

#[test]
fn the_caller_can_extend_every_list_of_flags() {
    let address = EmailAddress::parse("Front.Office@x.com").expect("valid");
    let flags = address.flags_with(&FlagLists::new().role("frontoffice"));
    assert_eq!(flags.iter().collect::<Vec<_>>(), ["role"]);
    let lists = FlagLists::new()
        .relay("x.com")
        .disposable("x.com")
        .free("x.com")
        .placeholder("front.office@X.com");
    let flags = address.flags_with(&lists);
    assert_eq!(
        flags.iter().collect::<Vec<_>>(),
        ["relay", "disposable", "free", "placeholder"]
    );
    let lists = FlagLists::new()
        .role("Front-Office")
        .disposable("Bücher.Example")
        .free("localhost");
    assert!(address.flags_with(&lists).is_role());
    let address = EmailAddress::parse("a@bücher.example").expect("valid");
    assert!(address.flags_with(&lists).is_disposable());
    let long = "a-function-with-a-very-long-name-of-its-own@x.com";
    let address = EmailAddress::parse(long).expect("valid");
    let lists = FlagLists::new().role(address.local_part());
    assert!(address.flags_with(&lists).is_role());
}

#[test]
fn errors_name_the_place_and_never_repeat_the_text() {
    for (address, position) in [
        ("john..smith@x.com", 5),
        ("john smith@x.com", 4),
        ("john@x_y.com", 6),
        ("john@x..com", 7),
        ("john@@x.com", 5),
        ("\"john@x.com", 0),
        ("jöhn@x.com-", 11),
    ] {
        let error = EmailAddress::parse(address).expect_err(address);
        assert_eq!(error.position(), Some(position), "{address}");
        for shown in [error.to_string(), format!("{error:?}")] {
            assert!(
                !shown.contains("john") && !shown.contains("smith") && !shown.contains("x_y"),
                "{shown}"
            );
        }
    }
}

#[test]
fn codes_of_kinds_are_distinct_and_in_snake_case() {
    let mut codes: Vec<_> = EmailErrorKind::ALL
        .iter()
        .map(|kind| kind.as_str())
        .collect();
    assert!(
        codes
            .iter()
            .all(|code| code.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'))
    );
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), EmailErrorKind::ALL.len());
}

#[test]
fn a_domain_of_one_label_needs_the_option() {
    let options = ParseOptions::new().dotless(Dotless::Accept);
    assert_eq!(
        EmailAddress::parse_with("ana@localhost", &options)
            .expect("valid")
            .domain(),
        "localhost"
    );
    let address = EmailAddress::parse_with("JÖRG@localhost", &options).expect("valid");
    assert_eq!(address.lowercased().as_str(), "jörg@localhost");
    assert_eq!(
        EmailAddress::parse("ana@localhost")
            .expect_err("refused")
            .kind(),
        EmailErrorKind::NotFullyQualified
    );
}

#[test]
fn suggestions_never_touch_equality_and_spare_real_domains() {
    for [address, expected, why] in rows(include_str!("data/email_suggestions.tsv")) {
        let typed = EmailAddress::parse(&address).expect(&address);
        let suggestions = typed.suggestions();
        let got: Vec<_> = suggestions
            .iter()
            .map(|s| format!("{} {}", s.kind().as_str(), s.address()))
            .collect();
        assert_eq!(got.join(", "), expected, "{address}: {why}");
        for suggestion in &suggestions {
            assert_ne!(*suggestion.address(), typed, "{address}");
            assert_ne!(
                suggestion.address().key(Tier::Mailbox),
                typed.key(Tier::Mailbox),
                "{address}"
            );
        }
    }
}

#[test]
fn values_are_send_and_sync() {
    fn check<T: Send + Sync>() {}
    check::<EmailAddress>();
    check::<contactfold::EmailError>();
    check::<contactfold::email::EmailKey>();
    check::<contactfold::email::Reading>();
    check::<KeyOptions>();
}
