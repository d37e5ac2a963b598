//! Storage form and key of many addresses, through the same two buffers.

use super::address::{Case, EmailAddress};
use super::error::EmailError;
use super::key::{self, KeyOptions, Tier};
use super::parse::{self, ParseOptions};
use super::plain;
use super::provider;

/// Reads addresses one after another into the same buffers: the storage form and the key of each.
///
/// It does what [`EmailAddress::parse`] and [`EmailAddress::key`] do, and once its buffers have grown it allocates
/// nothing for an ASCII address.
///
/// ```
/// use contactfold::email::{Canonicalizer, Tier};
///
/// let mut canonicalizer = Canonicalizer::new(Tier::Mailbox);
/// let canonical = canonicalizer.read("Ana.Smith@GMail.com")?;
/// assert_eq!(canonical.as_str(), "Ana.Smith@gmail.com");
/// assert_eq!(canonical.key(), "anasmith@gmail.com");
/// # Ok::<(), contactfold::EmailError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Canonicalizer {
    tier: Tier,
    key_options: KeyOptions,
    parse_options: ParseOptions,
    storage: String,
    key: String,
}

/// An address in the buffers of a [`Canonicalizer`].
#[derive(Clone, Copy, Debug)]
pub struct Canonical<'a> {
    storage: &'a str,
    key: &'a str,
    at: usize,
}

impl Canonicalizer {
    /// Gives keys of a tier.
    pub fn new(tier: Tier) -> Self {
        Self {
            tier,
            ..Self::default()
        }
    }

    /// Sets the provider rules that keys follow.
    #[must_use]
    pub fn key_options(mut self, options: KeyOptions) -> Self {
        self.key_options = options;
        self
    }

    /// Sets what an address may be.
    #[must_use]
    pub fn parse_options(mut self, options: ParseOptions) -> Self {
        self.parse_options = options;
        self
    }

    /// Reads one address, as [`EmailAddress::parse`] does.
    ///
    /// # Errors
    ///
    /// As [`EmailAddress::parse`].
    pub fn read(&mut self, address: &str) -> Result<Canonical<'_>, EmailError> {
        self.storage.clear();
        let (at, parent, case) = if let Some(plain) = plain::scan(address) {
            self.storage.push_str(address);
            if plain.domain_has_capitals
                && let Some(domain) = self.storage.get_mut(plain.at + 1..)
            {
                domain.make_ascii_lowercase();
            }
            let case = if plain.local_has_capitals {
                Case::Ascii
            } else {
                Case::Folded
            };
            (plain.at, plain.parent, case)
        } else {
            let at = parse::storage_form(address, &self.parse_options, &mut self.storage)?;
            let (local, domain) = self.storage.split_at(at);
            let parent = provider::parent(domain).map(|parent| self.storage.len() - parent.len());
            (at, parent, Case::of(local))
        };
        let changed = self.write_key(at, parent, case);
        Ok(Canonical {
            storage: &self.storage,
            key: if changed { &self.key } else { &self.storage },
            at,
        })
    }

    /// Writes the key of the storage form, unless it is the same; `parent` is where the domain begins that its domain
    /// is below.
    fn write_key(&mut self, at: usize, parent: Option<usize>, case: Case) -> bool {
        if self.tier == Tier::Exact {
            return false;
        }
        let local = self.storage.get(..at).unwrap_or_default();
        let domain = self.storage.get(at + 1..).unwrap_or_default();
        let rules = match self.tier {
            Tier::Mailbox => {
                let parent = parent.and_then(|start| self.storage.get(start..));
                self.key_options.rules(local, domain, parent)
            }
            _ => None,
        };
        if case == Case::Folded && rules.is_none() {
            return false;
        }
        self.key.clear();
        match case {
            Case::Folded => self.key.push_str(&self.storage),
            Case::Ascii => {
                self.key.push_str(&self.storage);
                self.key.make_ascii_lowercase();
            }
            Case::Unicode => {
                key::fold(local, &mut self.key);
                self.key.push('@');
                self.key.push_str(domain);
            }
        }
        if let Some(rules) = rules {
            rules.follow(&mut self.key, 0, |_| ());
        }
        true
    }
}

impl<'a> Canonical<'a> {
    /// The address in storage form.
    pub fn as_str(&self) -> &'a str {
        self.storage
    }

    /// The key.
    pub fn key(&self) -> &'a str {
        self.key
    }

    /// What stands before the `@` of the storage form.
    pub fn local_part(&self) -> &'a str {
        self.storage.get(..self.at).unwrap_or_default()
    }

    /// What stands after the `@` of the storage form.
    pub fn domain(&self) -> &'a str {
        self.storage.get(self.at + 1..).unwrap_or_default()
    }

    /// The address as a value of its own.
    pub fn to_address(&self) -> EmailAddress {
        EmailAddress::from_storage(self.storage, self.at)
    }
}
