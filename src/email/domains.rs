//! Which domain belongs to whom, found by one look into a table that is laid out at compile time.

use super::domain_lists as lists;
use super::provider::Provider;

/// What the domains of one list have in common.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Group {
    pub(super) provider: Option<Provider>,
    pub(super) kind: Kind,
    domains: &'static [&'static str],
}

/// What a mailbox at a domain is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Free,
    Paid,
    Disposable,
    Relay,
}

const fn of_provider(provider: Provider, domains: &'static [&'static str]) -> Group {
    Group {
        provider: Some(provider),
        kind: Kind::Free,
        domains,
    }
}

const fn of_kind(kind: Kind, domains: &'static [&'static str]) -> Group {
    Group {
        provider: None,
        kind,
        domains,
    }
}

static GROUPS: [Group; 15] = [
    of_provider(Provider::Google, lists::GOOGLE),
    of_provider(Provider::Microsoft, lists::MICROSOFT),
    of_provider(Provider::Apple, lists::APPLE),
    Group {
        provider: Some(Provider::Fastmail),
        kind: Kind::Paid,
        domains: lists::FASTMAIL,
    },
    of_provider(Provider::Proton, lists::PROTON),
    of_provider(Provider::Yandex, lists::YANDEX),
    of_provider(Provider::Yahoo, lists::YAHOO),
    of_provider(Provider::Zoho, lists::ZOHO),
    of_provider(Provider::MailRu, lists::MAIL_RU),
    of_provider(Provider::Gmx, lists::GMX),
    Group {
        provider: Some(Provider::Hey),
        kind: Kind::Paid,
        domains: lists::HEY,
    },
    of_provider(Provider::Tuta, lists::TUTA),
    of_kind(Kind::Free, lists::FREE),
    of_kind(Kind::Disposable, lists::DISPOSABLE),
    of_kind(Kind::Relay, lists::RELAY),
];

/// A power of two, at least twice the number of domains.
const SLOTS: usize = 2048;

/// A slot holds the group and the place in its list, each plus one; zero is empty.
static TABLE: [(u8, u8); SLOTS] = lay_out();

const fn lay_out() -> [(u8, u8); SLOTS] {
    let mut table = [(0, 0); SLOTS];
    let mut group = 0;
    while group < GROUPS.len() {
        let domains = GROUPS[group].domains;
        let mut place = 0;
        while place < domains.len() {
            let mut slot = slot(domains[place].as_bytes());
            while table[slot].0 != 0 {
                slot = (slot + 1) % SLOTS;
            }
            assert!(
                group < 255 && place < 255,
                "a list is too long for its slots"
            );
            #[allow(clippy::cast_possible_truncation)]
            {
                table[slot] = (group as u8 + 1, place as u8 + 1);
            }
            place += 1;
        }
        group += 1;
    }
    table
}

/// The slot at which the search for a domain begins, by its length and its first and last eight bytes.
const fn slot(domain: &[u8]) -> usize {
    let (first, last) = match (domain.first_chunk::<8>(), domain.last_chunk::<8>()) {
        (Some(first), Some(last)) => (u64::from_le_bytes(*first), u64::from_le_bytes(*last)),
        _ => {
            let mut word = 0;
            let mut index = 0;
            while index < domain.len() {
                word = word << 8 | domain[index] as u64;
                index += 1;
            }
            (word, 0)
        }
    };
    let mixed =
        (first ^ last.rotate_left(29) ^ domain.len() as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (mixed >> 40) as usize % SLOTS
}

/// The group of a domain in storage form.
pub(super) fn lookup(domain: &str) -> Option<&'static Group> {
    let mut slot = slot(domain.as_bytes());
    loop {
        let &(group, place) = TABLE.get(slot)?;
        let group = GROUPS.get(usize::from(group).checked_sub(1)?)?;
        if group.domains.get(usize::from(place).checked_sub(1)?) == Some(&domain) {
            return Some(group);
        }
        slot = (slot + 1) % SLOTS;
    }
}

/// Every domain of the table.
#[cfg(test)]
fn all() -> impl Iterator<Item = (&'static Group, &'static str)> {
    GROUPS
        .iter()
        .flat_map(|group| group.domains.iter().map(move |&domain| (group, domain)))
}

#[cfg(test)]
mod tests {
    use super::{SLOTS, all, lookup};
    use std::collections::BTreeSet;

    #[test]
    fn every_domain_is_found_in_its_group_and_no_other_is() {
        let mut seen = BTreeSet::new();
        for (group, domain) in all() {
            assert!(seen.insert(domain), "{domain} stands in two lists");
            assert_eq!(lookup(domain), Some(group), "{domain}");
            assert_eq!(lookup(&format!("{domain}x")), None);
            assert_eq!(lookup(&format!("0{domain}")), None);
        }
        assert_eq!(lookup(""), None);
        assert!(seen.len() * 2 <= SLOTS);
    }
}
