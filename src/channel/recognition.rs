//! Who somebody is among known contacts, and why.

use std::fmt;

use super::Identity;
use crate::phone::{Confidence, SpellingRule};

/// Who an [`Inbound`](super::Inbound) is of, among the contacts of a [`Directory`](super::Directory).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Recognition<'d, K> {
    /// One contact has the same identity.
    Exact(Recognized<'d, K>),
    /// One contact has another spelling of the same number, with strong or medium confidence.
    ByEquivalence(Recognized<'d, K>),
    /// One contact may be it, for a person to confirm.
    Suggested(Recognized<'d, K>),
    /// Several contacts are equally good, or two identities point to two contacts: it is joined to none of them.
    Ambiguous(Vec<Recognized<'d, K>>),
    /// No contact is known by any of the identities.
    New,
}

impl<K> Recognition<'_, K> {
    /// A stable code in `snake_case`.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Exact(_) => "exact",
            Self::ByEquivalence(_) => "by_equivalence",
            Self::Suggested(_) => "suggested",
            Self::Ambiguous(_) => "ambiguous",
            Self::New => "new",
        }
    }

    /// The one contact that it is of, unless that is a suggestion only.
    pub fn contact(&self) -> Option<&K> {
        match self {
            Self::Exact(found) | Self::ByEquivalence(found) => Some(found.key()),
            _ => None,
        }
    }
}

/// A contact that was found, and by what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recognized<'d, K> {
    pub(super) key: &'d K,
    pub(super) known: &'d Identity,
    pub(super) met: Identity,
    pub(super) likeness: Likeness,
}

/// How well two identities agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Likeness {
    pub(super) confidence: Confidence,
    pub(super) reason: Reason,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reason {
    Same,
    Spelling(&'static SpellingRule),
    Mailbox,
    Expired,
}

impl<K> Recognized<'_, K> {
    /// The caller's key of the contact.
    pub fn key(&self) -> &K {
        self.key
    }

    /// What the contact is known by.
    pub fn known(&self) -> &Identity {
        self.known
    }

    /// What was met.
    pub fn met(&self) -> &Identity {
        &self.met
    }

    /// How sure it is.
    pub fn confidence(&self) -> Confidence {
        self.likeness.confidence
    }

    /// The rule between two spellings of a number, if that is what the two have in common.
    pub fn rule(&self) -> Option<&'static SpellingRule> {
        match self.likeness.reason {
            Reason::Spelling(rule) => Some(rule),
            _ => None,
        }
    }
}

/// Why, in a sentence that holds no identity.
impl<K> fmt::Display for Recognized<'_, K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.likeness.reason {
            Reason::Same => f.write_str("the same identity"),
            Reason::Spelling(rule) => write!(
                f,
                "another spelling of the number ({}, {}): {}",
                rule.id(),
                self.likeness.confidence,
                rule.summary()
            ),
            Reason::Mailbox => f.write_str("another address of what may be one mailbox"),
            Reason::Expired => {
                f.write_str("the same identity, which may have passed to somebody else since")
            }
        }
    }
}
