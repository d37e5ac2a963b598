//! Laws of a strict address: S∘S = S, K∘K = K, K(S(x)) = K(x), and one order for equality and hash.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use contactfold::EmailAddress;
use contactfold::email::{
    Canonicalizer, Confidence, EmailErrorKind, KeyOptions, Obsolete, ParseOptions, Tier,
};

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

pub(crate) fn check(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let lenient = ParseOptions::new().obsolete(Obsolete::Accept);
    let obsolete = EmailAddress::parse_with(text, &lenient);
    let address = match EmailAddress::parse(text) {
        Ok(address) => address,
        Err(error) => {
            assert!(
                error
                    .position()
                    .is_none_or(|position| position <= text.len())
            );
            let Ok(address) = obsolete else { return };
            address
        }
    };
    let again = EmailAddress::parse(address.as_str()).expect("the storage form is an address");
    assert_eq!(again.as_str(), address.as_str());
    assert_eq!(again, address);
    assert_eq!(hash(&again), hash(&address));
    assert_eq!(address.lowercased(), address);

    for options in [
        KeyOptions::new(),
        KeyOptions::new().provider_rules(Confidence::Secondary),
    ] {
        for tier in [Tier::Exact, Tier::Folded, Tier::Mailbox] {
            let key = address.key_with(tier, &options);
            assert_eq!(key, again.key_with(tier, &options));
            assert_eq!(key, address.explain_key(tier, &options).0);
            let mut canonicalizer = Canonicalizer::new(tier).key_options(options.clone());
            let canonical = canonicalizer
                .read(address.as_str())
                .expect("the storage form is an address");
            assert_eq!(canonical.key(), key.as_str());
            match EmailAddress::parse(key.as_str()) {
                Ok(of_key) => assert_eq!(of_key.key_with(tier, &options), key),
                Err(error) => {
                    assert!(matches!(
                        error.kind(),
                        EmailErrorKind::LocalPartTooLong | EmailErrorKind::TooLong
                    ));
                }
            }
        }
    }
    for suggestion in address.suggestions() {
        assert_ne!(*suggestion.address(), address);
    }
    let _ = (address.flags(), address.domain_unicode());
}
