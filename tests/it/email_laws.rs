//! Laws of storage forms, keys and readings, over all of Unicode and random text.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use contactfold::email::{
    self, Canonicalizer, Confidence, EmailErrorKind, KeyOptions, ReadOptions, Tier,
};
use contactfold::{EmailAddress, Outcome};
use idna::uts46::{AsciiDenyList, DnsLength, Hyphens, Uts46};
use proptest::prelude::{Strategy, any, prop, proptest};
use unicase::UniCase;
use unicode_normalization::UnicodeNormalization;

/// Both sets of provider rules.
fn key_options() -> [KeyOptions; 2] {
    [
        KeyOptions::new(),
        KeyOptions::new().provider_rules(Confidence::Secondary),
    ]
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// The laws of one text: S∘S = S, K(S(x)) = K(x), K∘K = K.
fn check(text: &str, options: &[KeyOptions]) -> bool {
    let Ok(address) = EmailAddress::parse(text) else {
        return false;
    };
    let again = EmailAddress::parse(address.as_str()).unwrap_or_else(|error| {
        panic!("{text:?}: the storage form {address:?} does not parse: {error}")
    });
    assert_eq!(again.as_str(), address.as_str(), "{text:?}: S∘S");
    assert_eq!(again, address, "{text:?}");
    assert_eq!(hash(&again), hash(&address), "{text:?}");

    for tier in [Tier::Exact, Tier::Folded, Tier::Mailbox] {
        let mut canonicalizer = Canonicalizer::new(tier);
        let (mut storage, mut key) = ("a".to_owned(), "b".to_owned());
        canonicalizer
            .read_into(text, &mut storage, &mut key)
            .expect("as EmailAddress::parse");
        assert_eq!(storage[1..], *address.as_str(), "{text:?}");
        assert_eq!(key[1..], *address.key(tier).as_str(), "{text:?}");
        let canonical = canonicalizer.read(text).expect("as EmailAddress::parse");
        assert_eq!(canonical.as_str(), address.as_str(), "{text:?}");
        assert_eq!(canonical.key(), address.key(tier).as_str(), "{text:?}");
        assert_eq!(
            canonical.to_address().as_str(),
            address.as_str(),
            "{text:?}"
        );
    }

    let folded = address.key(Tier::Folded);
    check_key(text, folded.as_str(), Tier::Folded, &KeyOptions::new());
    for options in options {
        let mailbox = address.key_with(Tier::Mailbox, options);
        assert_eq!(
            mailbox,
            again.key_with(Tier::Mailbox, options),
            "{text:?}: K∘S"
        );
        check_key(text, mailbox.as_str(), Tier::Mailbox, options);
        let (explained, steps) = address.explain_key(Tier::Mailbox, options);
        assert_eq!(explained, mailbox, "{text:?}");
        assert_eq!(
            steps.is_empty(),
            mailbox.as_str() == address.as_str(),
            "{text:?}"
        );
    }
    let lower = address.lowercased();
    assert_eq!(
        lower.key(Tier::Folded),
        folded,
        "{text:?}: lower case keeps the key"
    );
    assert_eq!(lower.lowercased().as_str(), lower.as_str(), "{text:?}");
    true
}

/// A key is an address again, unless folding made it too long, and its own key.
fn check_key(text: &str, key: &str, tier: Tier, options: &KeyOptions) {
    match EmailAddress::parse(key) {
        Ok(address) => assert_eq!(
            address.key_with(tier, options).as_str(),
            key,
            "{text:?}: K∘K in {tier}"
        ),
        Err(error) => assert!(
            matches!(
                error.kind(),
                EmailErrorKind::LocalPartTooLong | EmailErrorKind::TooLong
            ),
            "{text:?}: the key {key:?} does not parse: {error}"
        ),
    }
}

/// Runs a check over every scalar value, on all cores.
fn for_every_scalar(check: impl Fn(char) + Sync) {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for core in 0..cores {
            let check = &check;
            scope.spawn(move || {
                (0..=0x10_FFFF)
                    .skip(core)
                    .step_by(cores)
                    .filter_map(char::from_u32)
                    .for_each(check);
            });
        }
    });
}

#[test]
fn the_laws_hold_for_every_scalar_in_the_local_part() {
    let options = key_options();
    let accepted = std::sync::atomic::AtomicU32::new(0);
    for_every_scalar(|c| {
        let ok = check(&format!("a{c}b@gmail.com"), &options[1..]);
        accepted.fetch_add(ok.into(), std::sync::atomic::Ordering::Relaxed);
        // First, where marks and joiners cannot stand; and quoted, where ASCII signs can.
        if c.is_ascii()
            || c.is_alphabetic()
            || ok && unicode_normalization::char::is_combining_mark(c)
        {
            check(&format!("{c}@x.com"), &[]);
            check(&format!("\"{c} \"@x.com"), &[]);
        }
    });
    // Every letter and number is accepted, and they alone are more than this.
    assert!(accepted.into_inner() > 140_000);
}

#[test]
fn the_laws_hold_for_every_scalar_in_the_domain() {
    for_every_scalar(|c| {
        check(&format!("a@b{c}.example"), &[]);
        if c.is_alphanumeric() {
            check(&format!("a@{c}"), &[]);
            check(&format!("a@{c}.{c}x"), &[]);
        }
    });
}

/// Unicode Standard, D145: the fold of the decomposed text, decomposed.
fn d145(text: &str) -> String {
    let decomposed: String = text.nfd().collect();
    UniCase::unicode(decomposed)
        .to_folded_case()
        .nfd()
        .collect()
}

#[test]
fn the_folded_key_is_the_canonical_caseless_match_of_every_scalar() {
    for_every_scalar(|c| {
        let others = c.to_lowercase().chain(c.to_uppercase());
        let others = others
            .map(String::from)
            .chain([c.to_lowercase().collect(), c.to_uppercase().collect()]);
        let Ok(address) = EmailAddress::parse(&format!("a{c}@x.com")) else {
            return;
        };
        for other in others {
            let Ok(other) = EmailAddress::parse(&format!("a{other}@x.com")) else {
                continue;
            };
            let same = d145(address.local_part()) == d145(other.local_part());
            assert_eq!(address == other, same, "{address:?} {other:?}");
            assert_eq!(
                address.key(Tier::Folded) == other.key(Tier::Folded),
                same,
                "{address:?} {other:?}"
            );
        }
    });
}

/// Pieces that are likely to break something when they meet.
const PIECES: &[&str] = &[
    "a",
    "b",
    "Z",
    "7",
    ".",
    ".",
    "-",
    "--",
    "_",
    "+",
    "+",
    "'",
    "\"",
    "\\",
    " ",
    "@",
    "=",
    "<",
    ">",
    "!",
    "(",
    ")",
    "/",
    "ß",
    "ẞ",
    "SS",
    "Σ",
    "ς",
    "σ",
    "İ",
    "ı",
    "i\u{307}",
    "\u{212A}",
    "Å",
    "\u{212B}",
    "A\u{30A}",
    "ﬁ",
    "ŉ",
    "ǰ",
    "ΐ",
    "\u{345}",
    "ᾳ",
    "\u{301}",
    "\u{338}",
    "\u{323}\u{307}",
    "\u{307}\u{323}",
    "\u{37E}",
    "\u{1FEF}",
    "Ꭰ",
    "ꭰ",
    "Ａ",
    "．",
    "。",
    "가",
    "\u{1100}\u{1161}",
    "क़",
    "\u{958}",
    "\u{200C}",
    "\u{200B}",
    "\u{AD}",
    "\u{FE0F}",
    "❤",
    "𝕏",
    "𐐀",
    "𞤀",
    "xn--",
    "xn--bcher-kva",
    "ü",
    "u\u{308}",
    "é",
    "ÉCOLE",
    "\u{FFFD}",
    "\u{FFFF}",
    "\u{A0}",
    "\u{85}",
    "\u{0}",
];
const DOMAINS: &[&str] = &[
    "x.com",
    "gmail.com",
    "GoogleMail.com",
    "outlook.com",
    "ana.fastmail.com",
    "fastmail.com",
    "proton.me",
    "yandex.kz",
    "me.com",
    "yahoo.com",
    "straße.de",
    "xn--strae-oqa.de",
    "[192.0.2.1]",
    "[IPv6:::1]",
    "exa\u{301}mple.org",
];

fn local_part() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 1..8).prop_map(|pieces| pieces.concat())
}

fn address() -> impl Strategy<Value = String> {
    let domain = prop::sample::select(DOMAINS).prop_map(str::to_owned);
    let made = local_part().prop_map(|domain| format!("{domain}.com"));
    (
        local_part(),
        prop::bool::weighted(0.2),
        proptest::prop_oneof![4 => domain, 1 => made],
    )
        .prop_map(|(local, quoted, domain)| {
            if quoted {
                format!("\"{local}\"@{domain}")
            } else {
                format!("{local}@{domain}")
            }
        })
}

proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(4000))]

    #[test]
    fn the_laws_hold_for_made_addresses(text in address()) {
        check(&text, &key_options());
    }

    #[test]
    fn the_laws_hold_for_any_text(text in any::<String>(), domain in any::<String>()) {
        check(&format!("{text}@{domain}.com"), &key_options());
    }

    #[test]
    fn equality_order_and_hash_are_those_of_the_folded_key(a in address(), b in address(), c in address()) {
        let parsed: Vec<_> = [a, b, c].iter().filter_map(|text| EmailAddress::parse(text).ok()).collect();
        for a in &parsed {
            for b in &parsed {
                let (x, y) = (a.key(Tier::Folded), b.key(Tier::Folded));
                assert_eq!(a == b, x.as_str() == y.as_str());
                assert_eq!(a.cmp(b), x.as_str().cmp(y.as_str()));
                assert!(a != b || hash(a) == hash(b));
                assert_eq!(a == b, b == a);
            }
        }
    }

    #[test]
    fn case_and_composition_do_not_change_the_folded_key(text in address()) {
        if let Ok(address) = EmailAddress::parse(&text) {
            let local = address.local_part();
            for other in [local.nfd().collect::<String>(), local.to_uppercase(), local.to_lowercase()] {
                if let Ok(other) = EmailAddress::parse(&format!("{other}@{}", address.domain())) {
                    let same = d145(local) == d145(other.local_part());
                    assert_eq!(address == other, same, "{address:?} {other:?}");
                }
            }
        }
    }

    #[test]
    fn ascii_domains_are_read_as_uts_46_reads_them(domain in "[a-zA-Z0-9._-]{0,12}(\\.|--|-)[a-z0-9xn-]{0,6}\\.[a-z0-9]{1,4}") {
        let ours = EmailAddress::parse(&format!("a@{domain}"));
        let theirs = Uts46::new().to_ascii(domain.as_bytes(), AsciiDenyList::STD3, Hyphens::Check, DnsLength::Verify);
        match (ours, theirs) {
            (Ok(ours), Ok(theirs)) => assert_eq!(ours.domain(), theirs),
            (Err(error), Ok(_)) => assert_eq!(error.kind(), EmailErrorKind::NumericTopLevel, "{domain}"),
            (Ok(ours), Err(_)) => panic!("{ours:?}"),
            (Err(_), Err(_)) => {}
        }
    }

    #[test]
    fn a_reading_keeps_its_promises(cell in prop::collection::vec(
        proptest::prop_oneof![
            3 => address(),
            3 => prop::sample::select(&[
                " ", ", ", "; ", "<", ">", "\"", "(", ")", " at ", " dot ", "mailto:", "Ana Smith ", "=?UTF-8?Q?=C3=A9?=",
                "\n", "@", "n/a", "[at]", "gmial.com", ":", " / ", "'", "test@test.com",
            ][..]).prop_map(str::to_owned),
            1 => any::<String>(),
        ], 0..5)
    ) {
        let cell = cell.concat();
        let options = ReadOptions::new();
        let readings = email::read(&cell, &options);
        assert!(!readings.is_empty());
        assert!(readings.len() <= cell.len() + 1);
        for reading in readings {
            match reading.outcome() {
                Outcome::Value(address) => {
                    assert!(!address.flags().is_placeholder());
                    assert!(reading.trace().iter().all(|repair| !repair.is_guess()));
                    // A value reads as itself.
                    let again = email::read(address.as_str(), &options);
                    assert_eq!(again.len(), 1, "{cell:?}");
                    assert_eq!(again[0].outcome().value(), Some(address), "{cell:?}");
                }
                Outcome::Suggested { value, .. } => {
                    assert!(EmailAddress::parse(value.as_str()).is_ok());
                    assert!(reading.trace().iter().any(|repair| repair.is_guess()));
                }
                _ => {}
            }
        }
    }
}

/// Ten million random addresses take a minute or two: `CONTACTFOLD_LAWS=10000000 cargo test --release laws`.
#[test]
fn the_laws_hold_for_random_addresses() {
    let rounds: u64 = std::env::var("CONTACTFOLD_LAWS")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(100_000);
    let options = key_options();
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut random = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).expect("31 bits") % below
    };
    let mut accepted = 0;
    let mut text = String::new();
    for _ in 0..rounds {
        text.clear();
        let quoted = random(8) == 0;
        text.push_str(if quoted { "\"" } else { "" });
        for _ in 0..=random(6) {
            match random(6) {
                0 => text.extend(char::from_u32(
                    u32::try_from(random(0x11_0000)).expect("a code point"),
                )),
                1 => text.extend(char::from_u32(
                    u32::try_from(random(0x3000)).expect("a code point"),
                )),
                _ => text.push_str(PIECES[random(PIECES.len())]),
            }
        }
        text.push_str(if quoted { "\"@" } else { "@" });
        if random(4) == 0 {
            for _ in 0..=random(4) {
                text.push_str(PIECES[random(PIECES.len())]);
            }
            text.push_str(".com");
        } else {
            text.push_str(DOMAINS[random(DOMAINS.len())]);
        }
        accepted += u64::from(check(&text, &options));
    }
    assert!(
        accepted > rounds / 8,
        "{accepted} of {rounds} were addresses"
    );
}
