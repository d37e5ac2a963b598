//! Known contacts by what channels know them by.

use std::collections::HashMap;
use std::hash::Hash;

use foldhash::fast::FixedState;
use indexmap::IndexSet;

use super::recognition::{Likeness, Reason};
use super::{Channel, Event, Identity, Inbound, Recognition, Recognized, Timestamp};
use crate::contact::Contact;
use crate::email::{EmailAddress, Tier};
use crate::phone::{Confidence, PhoneNumber};

/// Since when and until when an identity is somebody's. Numbers are given to others when they are given up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Validity {
    from: Option<Timestamp>,
    until: Option<Timestamp>,
}

impl Validity {
    /// Without a beginning and an end.
    pub fn always() -> Self {
        Self::default()
    }

    /// Sets the first moment.
    #[must_use]
    pub fn from(mut self, from: Timestamp) -> Self {
        self.from = Some(from);
        self
    }

    /// Sets the moment at which it is over.
    #[must_use]
    pub fn until(mut self, until: Timestamp) -> Self {
        self.until = Some(until);
        self
    }

    /// Whether something that was met then may be it, and for sure.
    fn admits(self, at: Option<Timestamp>) -> Option<Certainty> {
        let Some(at) = at else {
            // Without a time, what has ended may or may not have ended by then.
            return Some(match self.until {
                Some(_) => Certainty::Possible,
                None => Certainty::Sure,
            });
        };
        let is_within =
            self.from.is_none_or(|from| from <= at) && self.until.is_none_or(|until| at < until);
        is_within.then_some(Certainty::Sure)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Certainty {
    Sure,
    Possible,
}

/// Known contacts, found by any of their identities in constant time. `K` is what the caller calls a contact.
///
/// Phone numbers are known under all their spellings, e-mail addresses under their case-insensitive key. A number that is
/// kept for fiction and an address that stands for a missing one identify nobody.
///
/// The identifiers of a [`Contact`] count where their namespace is a [`Channel`]: `telegram`, `messenger`, `viber` and
/// so on, with a scope as in `messenger/PAGE`.
#[derive(Clone, Debug)]
pub struct Directory<K> {
    keys: IndexSet<K, FixedState>,
    entries: Vec<Entry>,
    by_key: HashMap<Key, Vec<u32>, FixedState>,
}

#[derive(Clone, Debug)]
struct Entry {
    contact: u32,
    identity: Identity,
    validity: Validity,
}

/// What an identity is looked up by.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Key {
    /// The canonical number, or else the number as it stands.
    Number(PhoneNumber),
    Mailbox(Box<str>),
    Other(Identity),
}

impl<K> Default for Directory<K> {
    fn default() -> Self {
        Self {
            keys: IndexSet::with_hasher(FixedState::default()),
            entries: Vec::new(),
            by_key: HashMap::with_hasher(FixedState::default()),
        }
    }
}

impl<K: Eq + Hash> Directory<K> {
    /// A directory without contacts.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many contacts there are.
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether there is no contact.
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// Adds a contact with its phones, e-mail addresses and identifiers. What is there under the same key stays.
    pub fn insert(&mut self, key: K, contact: &Contact) {
        let contact_index = self.contact(key);
        for phone in contact.phones() {
            self.add(contact_index, phone.number().into(), Validity::always());
        }
        for email in contact.emails() {
            self.add(contact_index, email.clone().into(), Validity::always());
        }
        for identifier in contact.identifiers() {
            let (name, scope) = match identifier.namespace().split_once('/') {
                Some((name, scope)) => (name, Some(scope)),
                None => (identifier.namespace(), None),
            };
            let channel = Channel::ALL
                .into_iter()
                .find(|channel| channel.as_str() == name);
            if let Some(Ok(identity)) =
                channel.map(|channel| Identity::parse(channel, identifier.value()))
            {
                let identity = match scope {
                    Some(scope) => identity.scoped(scope),
                    None => identity,
                };
                self.add(contact_index, identity, Validity::always());
            }
        }
    }

    /// Says that a contact has an identity, and when. A contact that is not there is added.
    ///
    /// ```
    /// use contactfold::channel::{Channel, Directory, Identity, Inbound, Timestamp, Validity};
    ///
    /// let number = Identity::parse(Channel::WhatsApp, "14155552671")?;
    /// let handed_over = Timestamp::from_unix(1_700_000_000);
    /// let mut known = Directory::new();
    /// known.link("ana", number.clone(), Validity::always().until(handed_over));
    /// known.link("bo", number.clone(), Validity::always().from(handed_over));
    ///
    /// let message = Inbound::message(number).with_time(Timestamp::from_unix(1_750_000_000));
    /// assert_eq!(known.recognize(&message).contact(), Some(&"bo"));
    /// # Ok::<(), contactfold::channel::IdentityError>(())
    /// ```
    pub fn link(&mut self, key: K, identity: Identity, validity: Validity) {
        let contact = self.contact(key);
        self.add(contact, identity, validity);
    }

    /// Who a message or an event is of, at the time when it was.
    pub fn recognize(&self, inbound: &Inbound) -> Recognition<'_, K> {
        self.recognize_identities(inbound.identities(), inbound.at())
    }

    /// Who has these identities of one person, at a time.
    pub fn recognize_identities(
        &self,
        identities: &[Identity],
        at: Option<Timestamp>,
    ) -> Recognition<'_, K> {
        // The best evidence for each contact, and the contacts that each identity points to with certainty.
        let mut best: Vec<(u32, Found)> = Vec::new();
        let mut pointed: Vec<Vec<u32>> = Vec::new();
        for identity in identities {
            let found = self.find(identity, at);
            let top = found
                .iter()
                .map(|(_, found)| found.likeness.confidence)
                .max();
            if let Some(top) = top.filter(|top| *top >= Confidence::Strong) {
                let to = found
                    .iter()
                    .filter(|(_, found)| found.likeness.confidence == top);
                pointed.push(to.map(|(contact, _)| *contact).collect());
            }
            for (contact, found) in found {
                match best.iter_mut().find(|(known, _)| *known == contact) {
                    Some((_, known)) if known.likeness.confidence >= found.likeness.confidence => {}
                    Some((_, known)) => *known = found,
                    None => best.push((contact, found)),
                }
            }
        }
        let Some(top) = best
            .iter()
            .map(|(_, found)| found.likeness.confidence)
            .max()
        else {
            return Recognition::New;
        };
        let disagree = |contact: u32| pointed.iter().any(|contacts| !contacts.contains(&contact));
        let conflict = best
            .iter()
            .any(|(contact, found)| found.likeness.confidence == top && disagree(*contact));
        if conflict {
            best.retain(|(_, found)| found.likeness.confidence >= Confidence::Strong.min(top));
        } else {
            best.retain(|(_, found)| found.likeness.confidence == top);
        }
        best.sort_by_key(|(contact, _)| *contact);
        let mut recognized: Vec<_> = best
            .into_iter()
            .filter_map(|(contact, found)| self.recognized(contact, found))
            .collect();
        match (recognized.pop(), recognized.is_empty()) {
            (None, _) => Recognition::New,
            (Some(one), true) => match one.confidence() {
                Confidence::Exact => Recognition::Exact(one),
                Confidence::Weak => Recognition::Suggested(one),
                _ => Recognition::ByEquivalence(one),
            },
            (Some(last), false) => {
                recognized.push(last);
                Recognition::Ambiguous(recognized)
            }
        }
    }

    /// Follows a person who changed identity: from the moment of the event on the old identity is the contact's no more,
    /// and the new ones are. Gives the contact back; none if the event is another one, or if it is not sure whose
    /// the old identity is.
    ///
    /// An event without a time changes nothing: it would leave open since when.
    pub fn follow(&mut self, inbound: &Inbound) -> Option<&K> {
        let Event::IdentityChanged(change) = inbound.event() else {
            return None;
        };
        let at = inbound.at()?;
        let found = match change.old() {
            Some(old) => self.recognize_identities(std::slice::from_ref(old), Some(at)),
            None => self.recognize(inbound),
        };
        let (Recognition::Exact(found) | Recognition::ByEquivalence(found)) = found else {
            return None;
        };
        if found.confidence() < Confidence::Strong {
            return None;
        }
        let contact = u32::try_from(self.keys.get_index_of(found.key)?).ok()?;
        if let Some(old) = change.old() {
            for entry in &mut self.entries {
                let is_old = entry.contact == contact
                    && entry.validity.admits(Some(at)).is_some()
                    && likeness(&entry.identity, old)
                        .is_some_and(|likeness| likeness.confidence >= Confidence::Strong);
                if is_old {
                    entry.validity.until = Some(at);
                }
            }
        }
        for new in change.new_identities() {
            self.add(contact, new.clone(), Validity::always().from(at));
        }
        self.keys.get_index(contact as usize)
    }

    /// The contact's place, which is new if its key is.
    fn contact(&mut self, key: K) -> u32 {
        // More than 2^32 contacts do not fit in memory.
        u32::try_from(self.keys.insert_full(key).0).unwrap_or(u32::MAX)
    }

    fn add(&mut self, contact: u32, identity: Identity, validity: Validity) {
        if !identifies(&identity) {
            return;
        }
        let entry = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        let keys = match &identity {
            Identity::Email(address) => vec![mailbox(address), key(&identity)],
            _ => vec![key(&identity)],
        };
        for key in keys {
            self.by_key.entry(key).or_default().push(entry);
        }
        self.entries.push(Entry {
            contact,
            identity,
            validity,
        });
    }

    /// The contacts with an identity, each with its best evidence.
    fn find(&self, identity: &Identity, at: Option<Timestamp>) -> Vec<(u32, Found)> {
        let mut all: Vec<(u32, Found)> = Vec::new();
        if !identifies(identity) {
            return all;
        }
        let mut look = |key: &Key| {
            for &index in self.by_key.get(key).into_iter().flatten() {
                let Some(entry) = self.entries.get(index as usize) else {
                    continue;
                };
                let (Some(certainty), Some(mut likeness)) = (
                    entry.validity.admits(at),
                    likeness(&entry.identity, identity),
                ) else {
                    continue;
                };
                if certainty == Certainty::Possible {
                    likeness = Likeness {
                        confidence: Confidence::Weak,
                        reason: Reason::Expired,
                    };
                }
                let found = Found {
                    entry: index,
                    met: identity.clone(),
                    likeness,
                };
                match all
                    .iter_mut()
                    .find(|(contact, _)| *contact == entry.contact)
                {
                    Some((_, known)) if known.likeness.confidence >= likeness.confidence => {}
                    Some((_, known)) => *known = found,
                    None => all.push((entry.contact, found)),
                }
            }
        };
        let first = key(identity);
        look(&first);
        if let Identity::Email(address) = identity {
            look(&mailbox(address));
        }
        if let Key::Number(number) = first {
            for other in number.equivalents() {
                let other = Key::Number(canonical(other.number()));
                if other != Key::Number(number) {
                    look(&other);
                }
            }
        }
        all
    }

    fn recognized(&self, contact: u32, found: Found) -> Option<Recognized<'_, K>> {
        Some(Recognized {
            key: self.keys.get_index(contact as usize)?,
            known: &self.entries.get(found.entry as usize)?.identity,
            met: found.met,
            likeness: found.likeness,
        })
    }
}

/// An entry that was found, and how well it agrees.
#[derive(Clone, Debug)]
struct Found {
    entry: u32,
    met: Identity,
    likeness: Likeness,
}

/// Whether an identity can be anybody's at all.
fn identifies(identity: &Identity) -> bool {
    match identity {
        Identity::Phone(number) => !number.is_fictitious(),
        Identity::WhatsApp(id) => id
            .canonical()
            .is_none_or(|canonical| !canonical.number().is_fictitious()),
        Identity::Email(address) => !address.flags().is_placeholder(),
        _ => true,
    }
}

fn canonical(number: PhoneNumber) -> PhoneNumber {
    number
        .canonical()
        .map_or(number, |canonical| canonical.number())
}

fn key(identity: &Identity) -> Key {
    match identity {
        Identity::Phone(number) => Key::Number(canonical(*number)),
        Identity::WhatsApp(id) => match id.canonical() {
            Some(canonical) => Key::Number(canonical.number()),
            None => Key::Other(identity.clone()),
        },
        other => Key::Other(other.clone()),
    }
}

fn mailbox(address: &EmailAddress) -> Key {
    Key::Mailbox(address.key(Tier::Mailbox).as_str().into())
}

/// How well two identities agree; `None` if they do not.
fn likeness(known: &Identity, met: &Identity) -> Option<Likeness> {
    let same = Likeness {
        confidence: Confidence::Exact,
        reason: Reason::Same,
    };
    let equivalence = match (known, met) {
        (Identity::Phone(a), Identity::Phone(b)) => a.equivalence(b)?,
        (Identity::Phone(number), Identity::WhatsApp(id))
        | (Identity::WhatsApp(id), Identity::Phone(number)) => id.equivalence(number)?,
        (Identity::WhatsApp(a), Identity::WhatsApp(b)) if a != b => {
            let canonical = b.canonical()?;
            let to_number = a.equivalence(&canonical.number())?;
            // What b's own spelling costs.
            match canonical.rule() {
                Some(rule) if canonical.confidence() < to_number.confidence() => {
                    return Some(spelling(canonical.confidence(), rule, true));
                }
                _ => to_number,
            }
        }
        (Identity::Email(a), Identity::Email(b)) if a != b => {
            let one_mailbox = a.key(Tier::Mailbox) == b.key(Tier::Mailbox);
            return one_mailbox.then_some(Likeness {
                confidence: Confidence::Weak,
                reason: Reason::Mailbox,
            });
        }
        (a, b) => return (a == b).then_some(same),
    };
    let on_whatsapp = [known, met]
        .iter()
        .any(|identity| matches!(identity, Identity::WhatsApp(_)));
    Some(match equivalence.rule() {
        Some(rule) => spelling(equivalence.confidence(), rule, on_whatsapp),
        None => same,
    })
}

fn spelling(
    confidence: Confidence,
    rule: &'static crate::phone::SpellingRule,
    on_whatsapp: bool,
) -> Likeness {
    let confidence = if on_whatsapp {
        rule.on_whatsapp(confidence)
    } else {
        confidence
    };
    Likeness {
        confidence,
        reason: Reason::Spelling(rule),
    }
}
