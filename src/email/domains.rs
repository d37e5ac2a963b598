//! Which domain belongs to whom.

use super::domain_lists as lists;
use super::provider::Provider;
use super::table::Table;

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

static TABLE: Table<2048> = {
    let mut lists: [&[&str]; GROUPS.len()] = [&[]; GROUPS.len()];
    let mut index = 0;
    while index < GROUPS.len() {
        lists[index] = GROUPS[index].domains;
        index += 1;
    }
    Table::new(&lists)
};

/// The group of a domain in storage form.
pub(super) fn lookup(domain: &str) -> Option<&'static Group> {
    TABLE.lists(domain).next().and_then(|list| GROUPS.get(list))
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
        assert!(seen.len() <= 1024, "the table is too full");
    }
}
