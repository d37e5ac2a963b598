//! Which domain belongs to whom.

use super::domain_lists as lists;
use super::provider::Provider;
use super::table::{self, Table};

/// What the domains of one list have in common.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Group {
    pub(super) provider: Option<Provider>,
    pub(super) kind: Kind,
    /// The provider's other domains are aliases of this one.
    pub(super) is_home: bool,
    pub(super) domains: &'static [&'static str],
}

/// What a mailbox at a domain is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Free,
    Paid,
    Disposable,
    Relay,
}

impl Group {
    const fn of(provider: Provider, domains: &'static [&'static str]) -> Self {
        Self {
            provider: Some(provider),
            ..Self::of_kind(Kind::Free, domains)
        }
    }

    const fn home(provider: Provider, domains: &'static [&'static str]) -> Self {
        Self {
            is_home: true,
            ..Self::of(provider, domains)
        }
    }

    const fn paid(provider: Provider, domains: &'static [&'static str]) -> Self {
        Self {
            kind: Kind::Paid,
            ..Self::of(provider, domains)
        }
    }

    const fn of_kind(kind: Kind, domains: &'static [&'static str]) -> Self {
        Self {
            provider: None,
            kind,
            is_home: false,
            domains,
        }
    }
}

/// By list, which are counted from one.
pub(super) static GROUPS: [Group; LISTS - 1] = [
    Group::home(Provider::Google, lists::GOOGLE),
    Group::of(Provider::Google, lists::GOOGLE_ALIASES),
    Group::of(Provider::Microsoft, lists::MICROSOFT),
    Group::home(Provider::Apple, lists::APPLE),
    Group::of(Provider::Apple, lists::APPLE_ALIASES),
    Group::paid(Provider::Fastmail, lists::FASTMAIL),
    Group::of(Provider::Proton, lists::PROTON),
    Group::home(Provider::Yandex, lists::YANDEX),
    Group::of(Provider::Yandex, lists::YANDEX_ALIASES),
    Group::of(Provider::Yahoo, lists::YAHOO),
    Group::of(Provider::Zoho, lists::ZOHO),
    Group::of(Provider::MailRu, lists::MAIL_RU),
    Group::of(Provider::Gmx, lists::GMX),
    Group::paid(Provider::Hey, lists::HEY),
    Group::of(Provider::Tuta, lists::TUTA),
    Group::of_kind(Kind::Free, lists::FREE),
    Group::of_kind(Kind::Disposable, lists::DISPOSABLE),
    Group::of_kind(Kind::Relay, lists::RELAY),
];

/// How many lists there are, and one for the domains that are in none.
pub(super) const LISTS: usize = 19;

const DOMAINS: [&[&str]; LISTS - 1] = {
    let mut lists: [&[&str]; LISTS - 1] = [&[]; LISTS - 1];
    let mut index = 0;
    while index < lists.len() {
        lists[index] = GROUPS[index].domains;
        index += 1;
    }
    lists
};

static TABLE: Table<{ table::entries(&DOMAINS) }, 4096> = Table::new(&DOMAINS);

/// The list that a domain in storage form stands in; 0, if it stands in none.
pub(super) fn list(domain: &str) -> usize {
    TABLE.first(domain)
}

/// The group of a domain in storage form.
pub(super) fn lookup(domain: &str) -> Option<&'static Group> {
    list(domain)
        .checked_sub(1)
        .and_then(|index| GROUPS.get(index))
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
    use super::{all, lookup};
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
    }
}
