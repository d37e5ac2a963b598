//! From an address to the key of its mailbox, by the rules of its provider.

use super::domains;
use super::plain::Plain;
use super::provider::{Confidence, Effect, Provider, Rule, Scope};

/// An address in storage form whose local part is ASCII without quotes: no provider of the table gives out others.
#[derive(Clone, Copy)]
pub(super) struct Stored<'a> {
    pub(super) local: &'a str,
    pub(super) domain: &'a str,
    /// Where in the domain the one begins that it is below, if that can be one that gives out addresses: it has a dot.
    pub(super) parent: Option<usize>,
    pub(super) signs: Signs,
}

impl<'a> Stored<'a> {
    /// `None`, if the local part is one that no rule is about.
    pub(super) fn new(local: &'a str, domain: &'a str) -> Option<Self> {
        if !local.is_ascii() || local.starts_with('"') {
            return None;
        }
        let parent = domain
            .split_once('.')
            .filter(|(_, parent)| parent.contains('.'))
            .map(|(user, _)| user.len() + 1);
        Some(Self {
            local,
            domain,
            parent,
            signs: Signs::of(local),
        })
    }

    /// A plain address, of which one pass told the rest.
    pub(super) fn of_plain(storage: &'a str, plain: &Plain) -> Option<Self> {
        let (local, rest) = storage.split_at_checked(plain.at)?;
        Some(Self {
            local,
            domain: rest.get(1..)?,
            parent: plain.parent,
            signs: plain.signs,
        })
    }
}

/// The signs of a local part that some rule may be about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Signs {
    /// Where they stand, a bit a byte.
    pub(super) places: u64,
    /// Which there are, and more where that saves a closer look.
    pub(super) kinds: u8,
}

/// The bit of the dot among the kinds of signs.
pub(super) const DOT: u8 = 1;
/// The bit of the plus sign.
const PLUS: u8 = 1 << 1;
/// The bits of all kinds of signs.
pub(super) const ANY: u8 = DOT | PLUS | 1 << 2 | 1 << 3;
/// What every address triggers.
const ALWAYS: u8 = 1 << 7;

/// The bit of a character's kind; none, if no rule is about it.
const fn kind(byte: u8) -> u8 {
    match byte {
        b'.' => DOT,
        b'+' => PLUS,
        b'-' => 1 << 2,
        b'_' => 1 << 3,
        _ => 0,
    }
}

impl Signs {
    pub(super) fn of(local: &str) -> Self {
        let mut signs = Self::default();
        // A local part has at most 64 bytes.
        for (index, byte) in (0..64u32).zip(local.bytes()) {
            let kind = kind(byte);
            signs.places |= u64::from(kind != 0) << index;
            signs.kinds |= kind;
        }
        signs
    }
}

/// Where the domain of an address stands to its provider.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// It is the one under which the provider's mailboxes are known.
    Home,
    /// It is another one of the provider's own.
    Own,
    /// It is below one of the provider's own.
    Below,
    /// It is one that a hint gives to the provider.
    Custom,
}

/// The provider of a domain that is in no table.
pub(super) type Hint = (Box<str>, Provider);

/// What all the rules that hold at some place do together.
#[derive(Clone, Copy)]
pub(super) struct Plan {
    rules: &'static [Rule],
    place: Place,
    confidence: Confidence,
    /// The kinds of signs without which nothing changes.
    triggers: u8,
    user_in_domain: bool,
    ignored: u8,
    drops_sub_address: bool,
    alias: Option<&'static str>,
}

impl Plan {
    const fn of(rules: &'static [Rule], place: Place, confidence: Confidence) -> Self {
        let mut plan = Self {
            rules,
            place,
            confidence,
            triggers: 0,
            user_in_domain: false,
            ignored: 0,
            drops_sub_address: false,
            alias: None,
        };
        let mut index = 0;
        while index < rules.len() {
            let rule = &rules[index];
            let holds = match rule.scope() {
                Scope::Any => true,
                Scope::Own => !matches!(place, Place::Custom),
                Scope::Custom => matches!(place, Place::Custom),
            };
            if holds && rule.confidence() as u8 <= confidence as u8 {
                plan.add(rule.effect());
            }
            index += 1;
        }
        plan
    }

    const fn add(&mut self, effect: Effect) {
        match effect {
            Effect::SubdomainAddress => {
                if matches!(self.place, Place::Below) {
                    self.user_in_domain = true;
                    self.triggers |= ALWAYS;
                }
            }
            Effect::IgnoreCharacters(characters) => {
                let bytes = characters.as_bytes();
                let mut index = 0;
                while index < bytes.len() {
                    assert!(kind(bytes[index]) != 0, "a sign without a kind");
                    self.ignored |= kind(bytes[index]);
                    index += 1;
                }
                self.triggers |= self.ignored;
            }
            Effect::DropSubAddress => {
                self.drops_sub_address = true;
                self.triggers |= PLUS;
            }
            Effect::DomainAlias(home) => {
                self.alias = Some(home);
                if !matches!(self.place, Place::Home) {
                    self.triggers |= ALWAYS;
                }
            }
        }
    }

    /// By primary sources, and by secondary ones too.
    const fn both(rules: &'static [Rule], place: Place) -> [Self; 2] {
        [
            Self::of(rules, place, Confidence::Primary),
            Self::of(rules, place, Confidence::Secondary),
        ]
    }

    /// The plan for an address, if it could change the key. The hints are sorted.
    pub(super) fn for_address(
        stored: &Stored<'_>,
        confidence: Confidence,
        hints: &[Hint],
    ) -> Option<&'static Self> {
        let choose = |plans: &'static [Self; 2]| match confidence {
            Confidence::Primary => &plans[0],
            _ => &plans[1],
        };
        let signs = stored.signs.kinds | ALWAYS;
        let list = domains::list(stored.domain);
        let plan = choose(OWN.get(list)?);
        if plan.triggers & signs != 0 {
            return Some(plan);
        }
        // One branch for what is true of most.
        if (list != 0) | (stored.parent.is_none() & hints.is_empty()) {
            return None;
        }
        let hint = hints.binary_search_by(|(domain, _)| (**domain).cmp(stored.domain));
        let plan = if let Some(&(_, provider)) = hint.ok().and_then(|index| hints.get(index)) {
            choose(CUSTOM.get(provider as usize)?)
        } else {
            let parent = stored.domain.get(stored.parent?..)?;
            choose(BELOW.get(domains::list(parent))?)
        };
        (plan.triggers & signs != 0 && (plan.place != Place::Below || plan.user_in_domain))
            .then_some(plan)
    }

    /// Appends the mailbox key of an address, but for letter case.
    pub(super) fn append(&self, stored: &Stored<'_>, out: &mut String) {
        let (mut local, mut domain, mut places) =
            (stored.local, stored.domain, stored.signs.places);
        if self.user_in_domain
            && let Some((user, base)) = domain.split_once('.')
        {
            (local, domain) = (user, base);
            places = Signs::of(user).places;
        }
        self.append_local(local, places, out);
        out.push('@');
        out.push_str(self.alias.unwrap_or(domain));
    }

    fn append_local(&self, local: &str, mut places: u64, out: &mut String) {
        let start = out.len();
        let mut rest = 0;
        let mut end = local.len();
        let mut looks_for_plus = self.drops_sub_address;
        while places != 0 {
            let index = places.trailing_zeros() as usize;
            places &= places - 1;
            let Some(&byte) = local.as_bytes().get(index) else {
                break;
            };
            if self.ignored & kind(byte) != 0 {
                out.push_str(local.get(rest..index).unwrap_or_default());
                rest = index + 1;
            } else if byte == b'+' && looks_for_plus {
                let kept = local.get(rest..index).unwrap_or_default();
                let kept = if kept.is_empty() {
                    out.get(start..).unwrap_or_default()
                } else {
                    kept
                };
                // What remains has to be a dot-atom; it was part of one.
                if !kept.is_empty() {
                    looks_for_plus = false;
                    if !kept.ends_with('.') {
                        end = index;
                        break;
                    }
                }
            }
        }
        out.push_str(local.get(rest..end).unwrap_or_default());
        // A local part of nothing else stays: it cannot be empty.
        if out.len() == start {
            out.push_str(local);
        }
    }

    /// The mailbox key of an address with a folded local part, and each rule that changes it, in the order in which
    /// they are followed.
    pub(super) fn explain(&self, stored: &Stored<'_>) -> (String, Vec<&'static Rule>) {
        let mut key = format!("{}@{}", stored.local, stored.domain);
        let mut changing = Vec::new();
        for (index, rule) in self.rules.iter().enumerate() {
            let so_far = self.rules.get(..=index).unwrap_or_default();
            let mut after = String::with_capacity(key.len());
            Self::of(so_far, self.place, self.confidence).append(stored, &mut after);
            if after != key {
                changing.push(rule);
                key = after;
            }
        }
        (key, changing)
    }
}

/// By list of domains; the first is of domains in none.
static OWN: [[Plan; 2]; domains::LISTS] = {
    let mut plans = [Plan::both(&[], Place::Custom); domains::LISTS];
    let mut list = 1;
    while list < domains::LISTS {
        let group = &domains::GROUPS[list - 1];
        if let Some(provider) = group.provider {
            let place = if group.is_home {
                Place::Home
            } else {
                Place::Own
            };
            plans[list] = Plan::both(provider.rules(), place);
        }
        list += 1;
    }
    plans
};

/// By list of the domains that others are below.
static BELOW: [[Plan; 2]; domains::LISTS] = {
    let mut plans = [Plan::both(&[], Place::Below); domains::LISTS];
    let mut list = 1;
    while list < domains::LISTS {
        if let Some(provider) = domains::GROUPS[list - 1].provider {
            plans[list] = Plan::both(provider.rules(), Place::Below);
        }
        list += 1;
    }
    plans
};

/// By provider.
static CUSTOM: [[Plan; 2]; Provider::ALL.len()] = {
    let mut plans = [Plan::both(&[], Place::Custom); Provider::ALL.len()];
    let mut index = 0;
    while index < plans.len() {
        let provider = Provider::ALL[index];
        assert!(provider as usize == index, "providers are out of order");
        plans[index] = Plan::both(provider.rules(), Place::Custom);
        index += 1;
    }
    plans
};

#[cfg(test)]
mod tests {
    use super::{OWN, Place};
    use crate::email::domains::GROUPS;
    use crate::email::provider::Effect;

    #[test]
    fn the_home_of_a_provider_is_what_its_other_domains_are_aliases_of() {
        for (group, plans) in GROUPS.iter().zip(&OWN[1..]) {
            let rules = group.provider.map_or(&[][..], |provider| provider.rules());
            let home = rules.iter().find_map(|rule| match rule.effect() {
                Effect::DomainAlias(home) => Some(home),
                _ => None,
            });
            let is_home = plans.iter().all(|plan| plan.place == Place::Home);
            assert_eq!(is_home, group.is_home);
            for domain in group.domains {
                assert_eq!(group.is_home, home == Some(*domain), "{domain}");
            }
        }
    }
}
