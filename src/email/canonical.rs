//! Storage form and key of many addresses, through the same two buffers.

use super::address::{Case, EmailAddress};
use super::error::EmailError;
use super::key::{self, KeyOptions, Tier, lower_from};
use super::mailbox::Stored;
use super::parse::{self, ParseOptions};
use super::plain::{self, Plain};

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
    rules: Rules,
    storage: String,
    key: String,
}

/// What it goes by.
#[derive(Clone, Debug, Default)]
struct Rules {
    tier: Tier,
    key: KeyOptions,
    parse: ParseOptions,
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
        let mut canonicalizer = Self::default();
        canonicalizer.rules.tier = tier;
        canonicalizer
    }

    /// Sets the provider rules that keys follow.
    #[must_use]
    pub fn key_options(mut self, options: KeyOptions) -> Self {
        self.rules.key = options;
        self
    }

    /// Sets what an address may be.
    #[must_use]
    pub fn parse_options(mut self, options: ParseOptions) -> Self {
        self.rules.parse = options;
        self
    }

    /// Reads one address, as [`EmailAddress::parse`] does.
    ///
    /// # Errors
    ///
    /// As [`EmailAddress::parse`].
    pub fn read(&mut self, address: &str) -> Result<Canonical<'_>, EmailError> {
        self.storage.clear();
        self.key.clear();
        let form = self
            .rules
            .append(address, &mut self.storage, &mut self.key)?;
        Ok(Canonical {
            storage: &self.storage,
            key: if form.is_key {
                &self.storage
            } else {
                &self.key
            },
            at: form.at,
        })
    }

    /// Reads one address, as [`EmailAddress::parse`] does, and appends its storage form and its key to buffers of the
    /// caller; on an error both stay as they were.
    ///
    /// It allocates nothing for an ASCII address if the buffers have room.
    ///
    /// ```
    /// use contactfold::email::{Canonicalizer, Tier};
    ///
    /// let canonicalizer = Canonicalizer::new(Tier::Folded);
    /// let (mut addresses, mut keys) = (String::new(), String::new());
    /// for address in ["Ana@X.com", "BOB@x.com"] {
    ///     canonicalizer.read_into(address, &mut addresses, &mut keys)?;
    ///     addresses.push('\n');
    ///     keys.push('\n');
    /// }
    /// assert_eq!(addresses, "Ana@x.com\nBOB@x.com\n");
    /// assert_eq!(keys, "ana@x.com\nbob@x.com\n");
    /// # Ok::<(), contactfold::EmailError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`EmailAddress::parse`].
    pub fn read_into(
        &self,
        address: &str,
        storage: &mut String,
        key: &mut String,
    ) -> Result<(), EmailError> {
        let start = storage.len();
        if self.rules.append(address, storage, key)?.is_key {
            key.push_str(storage.get(start..).unwrap_or_default());
        }
        Ok(())
    }
}

/// What is known of a storage form besides its text.
struct Form {
    at: usize,
    /// It is its own key, which was then not written.
    is_key: bool,
}

impl Rules {
    /// Appends the storage form of an address, and its key if that is another.
    fn append(
        &self,
        address: &str,
        storage: &mut String,
        key: &mut String,
    ) -> Result<Form, EmailError> {
        match plain::scan(address) {
            Some(plain) => Ok(self.append_plain(address, plain, storage, key)),
            None => self.append_carefully(address, storage, key),
        }
    }

    fn append_plain(
        &self,
        address: &str,
        plain: Plain,
        storage: &mut String,
        key: &mut String,
    ) -> Form {
        let (start, key_start) = (storage.len(), key.len());
        storage.push_str(address);
        // What was written just before is slow to read again, so the address is, where it is the storage form.
        let mut form = address;
        if plain.domain_has_capitals {
            lower_from(storage, start + plain.at + 1);
            form = storage.get(start..).unwrap_or_default();
        }
        let mut is_key = !plain.local_has_capitals || self.tier == Tier::Exact;
        if self.tier == Tier::Mailbox
            && let Some(stored) = Stored::of_plain(form, &plain)
            && let Some(plan) = self.key.plan(&stored)
        {
            plan.append(&stored, key);
            is_key = false;
        } else if !is_key {
            key.push_str(form);
        }
        if plain.local_has_capitals && !is_key {
            lower_from(key, key_start);
        }
        Form {
            at: plain.at,
            is_key,
        }
    }

    #[inline(never)]
    fn append_carefully(
        &self,
        address: &str,
        storage: &mut String,
        key: &mut String,
    ) -> Result<Form, EmailError> {
        let start = storage.len();
        let at = parse::storage_form(address, self.parse, storage)?;
        let storage = storage.get(start..).unwrap_or_default();
        let local = storage.get(..at).unwrap_or_default();
        let domain = storage.get(at + 1..).unwrap_or_default();
        let is_key = self.tier == Tier::Exact;
        if !is_key {
            key::append(self.tier, &self.key, (local, domain), Case::of(local), key);
        }
        Ok(Form { at, is_key })
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
