//! What an address tells of who reads it.

use std::collections::BTreeSet;
use std::fmt;

use super::address::EmailAddress;
use super::domains::{self, Kind};
use super::key::{KeyOptions, Tier};
use super::parse::{Dotless, ParseOptions};
use super::word_lists::{self, Meaning, meaning};

/// What is known of an address without asking anyone, each flag by itself.
///
/// A role, a relay or a disposable mailbox is a valid address, and weak evidence of who its owner is.
///
/// ```
/// use contactfold::EmailAddress;
///
/// let flags = EmailAddress::parse("sales@gmail.com")?.flags();
/// assert!(flags.is_role() && flags.is_free());
/// assert_eq!(flags.iter().collect::<Vec<_>>(), ["role", "free"]);
/// # Ok::<(), contactfold::EmailError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct EmailFlags(u8);

const ROLE: u8 = 1;
const RELAY: u8 = 1 << 1;
const DISPOSABLE: u8 = 1 << 2;
const FREE: u8 = 1 << 3;
const PLACEHOLDER: u8 = 1 << 4;
const NAMES: [(u8, &str); 5] = [
    (ROLE, "role"),
    (RELAY, "relay"),
    (DISPOSABLE, "disposable"),
    (FREE, "free"),
    (PLACEHOLDER, "placeholder"),
];

impl EmailFlags {
    /// A function's address, read by whoever has it: `info@`, `sales@` (RFC 2142, and usage in several languages).
    pub fn is_role(self) -> bool {
        self.0 & ROLE != 0
    }

    /// An alias that forwards to a mailbox which it hides, often made for one correspondent.
    pub fn is_relay(self) -> bool {
        self.0 & RELAY != 0
    }

    /// A mailbox that anyone can open, or that ends within days.
    pub fn is_disposable(self) -> bool {
        self.0 & DISPOSABLE != 0
    }

    /// A mailbox of a provider that gives them to everyone, so that its domain says nothing of an employer.
    pub fn is_free(self) -> bool {
        self.0 & FREE != 0
    }

    /// An address that only fills the field, as `noemail@x.com` or `test@test.com`: never a key.
    pub fn is_placeholder(self) -> bool {
        self.0 & PLACEHOLDER != 0
    }

    /// Whether no flag is set.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The stable codes of the flags that are set: `role`, `relay`, `disposable`, `free`, `placeholder`.
    pub fn iter(self) -> impl Iterator<Item = &'static str> {
        NAMES
            .into_iter()
            .filter(move |&(flag, _)| self.0 & flag != 0)
            .map(|(_, name)| name)
    }

    fn set(&mut self, flag: u8, on: bool) {
        if on {
            self.0 |= flag;
        }
    }
}

impl fmt::Display for EmailFlags {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, name) in self.iter().enumerate() {
            if index > 0 {
                f.write_str(", ")?;
            }
            f.write_str(name)?;
        }
        Ok(())
    }
}

/// What the caller knows beyond the lists of the crate.
///
/// ```
/// use contactfold::email::{EmailAddress, FlagLists};
///
/// let lists = FlagLists::new().role("kassa").disposable("gone.example").relay("alias.example");
/// assert!(EmailAddress::parse("kassa@x.com")?.flags_with(&lists).is_role());
/// assert!(EmailAddress::parse("ana@gone.example")?.flags_with(&lists).is_disposable());
/// # Ok::<(), contactfold::EmailError>(())
/// ```
///
/// A domain stands for itself and not for those below it, in any form that an address may have it in.
///
/// The crate's list of disposable domains is short, since long ones are out of date within weeks. A long one goes in by
/// folding over it:
///
/// ```
/// use contactfold::email::FlagLists;
///
/// # let downloaded = ["one.example", "two.example"];
/// let lists = downloaded.iter().fold(FlagLists::new(), |lists, domain| lists.disposable(domain));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FlagLists {
    roles: BTreeSet<Box<str>>,
    relays: BTreeSet<Box<str>>,
    disposables: BTreeSet<Box<str>>,
    free: BTreeSet<Box<str>>,
    placeholders: BTreeSet<Box<str>>,
}

impl FlagLists {
    /// Nothing beyond the lists of the crate.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a local part that is a role; its letter case, dots, hyphens and underscores do not count.
    #[must_use]
    pub fn role(mut self, local_part: &str) -> Self {
        self.roles.insert(squeezed(local_part).into());
        self
    }

    /// Adds the domain of a relay.
    #[must_use]
    pub fn relay(mut self, domain: &str) -> Self {
        self.relays.extend(stored_domain(domain));
        self
    }

    /// Adds a disposable domain.
    #[must_use]
    pub fn disposable(mut self, domain: &str) -> Self {
        self.disposables.extend(stored_domain(domain));
        self
    }

    /// Adds the domain of a free provider.
    #[must_use]
    pub fn free(mut self, domain: &str) -> Self {
        self.free.extend(stored_domain(domain));
        self
    }

    /// Adds a whole address that only fills the field, in any letter case. Text that is no address is ignored.
    #[must_use]
    pub fn placeholder(mut self, address: &str) -> Self {
        let address = EmailAddress::parse_with(address, &stored());
        self.placeholders
            .extend(address.map(|address| folded(&address).into()));
        self
    }
}

fn folded(address: &EmailAddress) -> String {
    let mut key = String::new();
    address.key_into(Tier::Folded, &KeyOptions::new(), &mut key);
    key
}

/// A domain in storage form, whatever form it was given in; none, if it is no domain.
fn stored_domain(domain: &str) -> Option<Box<str>> {
    EmailAddress::parse_with(&format!("a@{domain}"), &stored())
        .ok()
        .map(|address| address.domain().into())
}

/// Whatever can be stored.
fn stored() -> ParseOptions {
    ParseOptions::new().dotless(Dotless::Accept)
}

impl EmailAddress {
    /// What the address tells of who reads it, by the lists of the crate.
    pub fn flags(&self) -> EmailFlags {
        let mut flags = EmailFlags::default();
        let (local, domain) = (self.local_part(), self.domain());
        let group = domains::lookup(domain);
        let (word, meaning) = read_word(local);
        flags.set(ROLE, meaning.role);
        flags.set(
            PLACEHOLDER,
            is_placeholder(word.as_str(), meaning, domain, group.is_some()),
        );
        match group.map(|group| group.kind) {
            Some(Kind::Free) => flags.set(FREE, true),
            Some(Kind::Disposable) => flags.set(DISPOSABLE, true),
            Some(Kind::Relay) => flags.set(RELAY, true),
            Some(Kind::Paid) => {}
            None => flags.set(RELAY, is_relay_domain(domain)),
        }
        flags.set(RELAY, is_token(local));
        flags
    }

    /// What the address tells of who reads it, by the lists of the crate and the caller's.
    pub fn flags_with(&self, lists: &FlagLists) -> EmailFlags {
        let mut flags = self.flags();
        let domain = self.domain();
        let has_role =
            !lists.roles.is_empty() && lists.roles.contains(squeezed(self.local_part()).as_str());
        flags.set(ROLE, has_role);
        flags.set(RELAY, lists.relays.contains(domain));
        flags.set(DISPOSABLE, lists.disposables.contains(domain));
        flags.set(FREE, lists.free.contains(domain));
        let fills =
            !lists.placeholders.is_empty() && lists.placeholders.contains(folded(self).as_str());
        flags.set(PLACEHOLDER, fills);
        flags
    }
}

/// A local part in lower case, without separators and sub-address.
fn squeezed(local: &str) -> String {
    local
        .chars()
        .take_while(|&c| c != '+')
        .filter(|c| !matches!(c, '.' | '-' | '_'))
        .flat_map(char::to_lowercase)
        .collect()
}

/// Whether an address only fills the field.
pub(super) fn fills_the_field(address: &EmailAddress) -> bool {
    let (word, meaning) = read_word(address.local_part());
    let domain = address.domain();
    is_placeholder(
        word.as_str(),
        meaning,
        domain,
        domains::lookup(domain).is_some(),
    )
}

/// A local part as a word, and what it means.
fn read_word(local: &str) -> (Word, Meaning) {
    let word = Word::of(local);
    let meaning = meaning(word.as_str());
    (word, meaning)
}

/// A local part as the word lists have it: in lower case, without separators and sub-address; empty, if it is longer
/// than any of their words.
struct Word {
    bytes: [u8; word_lists::LONGEST],
    len: usize,
}

impl Word {
    fn of(local: &str) -> Self {
        let mut word = Self {
            bytes: [0; word_lists::LONGEST],
            len: 0,
        };
        for byte in local.bytes() {
            match byte {
                b'.' | b'-' | b'_' => continue,
                b'+' => break,
                _ => {}
            }
            let Some(slot) = word.bytes.get_mut(word.len) else {
                word.len = 0;
                break;
            };
            *slot = byte.to_ascii_lowercase();
            word.len += 1;
        }
        word
    }

    fn as_str(&self) -> &str {
        // Separators are ASCII, so whole characters remain.
        self.bytes
            .get(..self.len)
            .and_then(|bytes| std::str::from_utf8(bytes).ok())
            .unwrap_or_default()
    }
}

/// Whether an address only fills the field: a local part that says so, one repeated as the domain, or a domain that
/// cannot exist (RFC 2606 §2).
fn is_placeholder(word: &str, meaning: Meaning, domain: &str, known_domain: bool) -> bool {
    if meaning.placeholder || domain.ends_with(".invalid") {
        return true;
    }
    let said = word.trim_end_matches(|c: char| c.is_ascii_digit());
    if said.len() < word.len() && word_lists::meaning(said).placeholder {
        return true;
    }
    !known_domain
        && (meaning.twin || is_one_character_repeated(word))
        && domain
            .split_once('.')
            .is_some_and(|(label, _)| label == word)
}

fn is_one_character_repeated(word: &str) -> bool {
    let mut bytes = word.bytes();
    bytes.next().is_some_and(|first| bytes.all(|b| b == first))
}

/// Relays that are told by a pattern of the domain: a subdomain per user, a domain per country.
fn is_relay_domain(domain: &str) -> bool {
    let Some((_, parent)) = domain
        .split_once('.')
        .filter(|(_, parent)| parent.contains('.'))
    else {
        return false;
    };
    domain.starts_with("marketplace.amazon.")
        || domain.starts_with("members.ebay.")
        || domains::lookup(parent).is_some_and(|group| group.kind == Kind::Relay)
}

/// `reply+token@`: an address made for one thread.
fn is_token(local: &str) -> bool {
    local.len() > 6
        && local
            .get(..6)
            .is_some_and(|prefix| prefix.eq_ignore_ascii_case("reply+"))
}
