//! Contacts in columns: what blocking and comparison work on.

use std::hash::BuildHasher;
use std::sync::Arc;

use foldhash::fast::FixedState;

use super::column::Column;
use super::level::Comparison;
use crate::address::PostalAddress;
use crate::birthday::Birthday;
use crate::contact::Contact;
use crate::email::{Confidence, KeyOptions, Tier};
use crate::name::PersonName;
use crate::organization::Organization;
use crate::parallel::sort_unique;
use crate::phone::{self, PhoneNumber};

/// The contacts of a run, one row a contact.
#[derive(Debug, Default)]
pub(crate) struct Table {
    records: u32,
    pub(crate) names: Column<PersonName>,
    /// The given names as they are folded, for how rare they are.
    pub(crate) given: Column<Box<str>>,
    /// The family names as they are folded, for how rare they are.
    pub(crate) family: Column<Box<str>>,
    /// Given and family name together, by their numbers: names run in countries and in families.
    pub(crate) full: Column<(u32, u32)>,
    pub(crate) phones: Column<PhoneNumber>,
    pub(crate) emails: Column<Box<str>>,
    /// The mailboxes that the addresses lead to.
    pub(crate) mailboxes: Column<Box<str>>,
    pub(crate) organizations: Column<Organization>,
    /// The words of the organisations' names, for how rare they are.
    pub(crate) organization_words: Column<Box<str>>,
    pub(crate) addresses: Column<PostalAddress>,
    pub(crate) streets: Column<Box<str>>,
    pub(crate) units: Column<Box<str>>,
    pub(crate) localities: Column<Box<str>>,
    pub(crate) postal_codes: Column<Box<str>>,
    pub(crate) birthdays: Column<Birthday>,
    pub(crate) sources: Column<Box<str>>,
    pub(crate) named: Vec<NamedColumn>,
}

/// The values under one name: an identifier's namespace, or an attribute.
#[derive(Debug)]
pub(crate) struct NamedColumn {
    pub(crate) comparison: Comparison,
    pub(crate) name: Arc<str>,
    pub(crate) values: Column<Box<str>>,
}

impl Table {
    /// Puts contacts in columns, one after the other.
    pub(crate) fn new<'a>(contacts: impl IntoIterator<Item = &'a Contact>) -> Self {
        let mut table = Self::default();
        let keys = KeyOptions::new().provider_rules(Confidence::Secondary);
        let mut text = String::new();
        for contact in contacts {
            table.push(contact, &keys, &mut text);
        }
        // The order in which names first occur is that of the input.
        table
            .named
            .sort_by(|a, b| (a.comparison, &a.name).cmp(&(b.comparison, &b.name)));
        table
    }

    /// How many contacts there are.
    pub(crate) fn records(&self) -> u32 {
        self.records
    }

    fn push(&mut self, contact: &Contact, keys: &KeyOptions, text: &mut String) {
        let name = contact.name();
        if name.placeholder().is_none() && !name.is_empty() {
            self.names.push(name);
            join(text, name.given_tokens());
            self.given.push_text(text);
            join(text, name.family_tokens());
            self.family.push_text(text);
            if let (&[given], &[family]) = (self.given.pending(), self.family.pending()) {
                self.full.push(&(given, family));
            }
        }
        for phone in contact
            .phones()
            .iter()
            .filter(|phone| !phone.number().is_fictitious())
        {
            // One column value for all that is as good as equal.
            self.phones
                .push(&phone.number().match_key(phone::Confidence::Strong));
        }
        for email in contact
            .emails()
            .iter()
            .filter(|email| !email.flags().is_placeholder())
        {
            text.clear();
            email.key_into(Tier::Folded, keys, text);
            self.emails.push_text(text);
            text.clear();
            email.key_into(Tier::Mailbox, keys, text);
            self.mailboxes.push_text(text);
        }
        if let Some(organization) = contact.organization() {
            self.push_organization(organization);
        }
        let address = contact.address();
        if !address.is_empty() {
            self.addresses.push(address);
            join(
                text,
                [address.street_key(), address.house_number_key()].into_iter(),
            );
            self.streets.push_text(text);
            self.units.push_text(address.unit_key());
            self.localities.push_text(address.locality_key());
            self.postal_codes.push_text(address.postal_code_key());
        }
        if let Some(birthday) = contact.birthday() {
            self.birthdays.push(birthday);
        }
        if let Some(source) = contact.source() {
            self.sources.push_text(source);
        }
        let identifiers = contact.identifiers.iter();
        self.push_named(
            Comparison::Identifier,
            identifiers.map(|identifier| (&identifier.namespace, &*identifier.value)),
        );
        let attributes = contact.attributes.iter();
        self.push_named(
            Comparison::Attribute,
            attributes.map(|attribute| (&attribute.name, &*attribute.value)),
        );
        self.next_record();
    }

    fn push_organization(&mut self, organization: &Organization) {
        if organization.is_empty() {
            return;
        }
        self.organizations.push(organization);
        for word in organization.tokens() {
            self.organization_words.push_text(word);
        }
    }

    fn push_named<'a>(
        &mut self,
        comparison: Comparison,
        values: impl Iterator<Item = (&'a Arc<str>, &'a str)>,
    ) {
        for (name, value) in values {
            let known = self
                .named
                .iter()
                .position(|column| column.comparison == comparison && column.name == *name);
            let index = known.unwrap_or_else(|| {
                let values = Column::after(self.records);
                self.named.push(NamedColumn {
                    comparison,
                    name: name.clone(),
                    values,
                });
                self.named.len() - 1
            });
            if let Some(column) = self.named.get_mut(index) {
                column.values.push_text(&value.to_lowercase());
            }
        }
    }

    fn next_record(&mut self) {
        self.names.next_record();
        self.given.next_record();
        self.family.next_record();
        self.full.next_record();
        self.phones.next_record();
        self.emails.next_record();
        self.mailboxes.next_record();
        self.organizations.next_record();
        self.organization_words.next_record();
        self.addresses.next_record();
        self.streets.next_record();
        self.units.next_record();
        self.localities.next_record();
        self.postal_codes.next_record();
        self.birthdays.next_record();
        self.sources.next_record();
        for column in &mut self.named {
            column.values.next_record();
        }
        self.records += 1;
    }

    /// Whether two records say the same in every column.
    pub(crate) fn same(&self, a: u32, b: u32) -> bool {
        self.names.same(a, b)
            && self.phones.same(a, b)
            && self.emails.same(a, b)
            && self.organizations.same(a, b)
            && self.addresses.same(a, b)
            && self.birthdays.same(a, b)
            && self.sources.same(a, b)
            && self.named.iter().all(|column| column.values.same(a, b))
    }

    /// How many different names stand beside each value of a column. One person's records do not make a value common.
    pub(crate) fn bearing_names<V>(&self, column: &Column<V>) -> Vec<u32> {
        let mut borne: Vec<(u32, u64)> = Vec::new();
        for record in 0..self.records {
            let (given, family) = (self.given.row(record), self.family.row(record));
            let organizations = match (given, family) {
                ([], []) => self.organizations.row(record),
                _ => &[],
            };
            let name = FixedState::default().hash_one((given, family, organizations));
            borne.extend(column.row(record).iter().map(|&id| (id, name)));
        }
        sort_unique(&mut borne);
        let mut names = vec![0; column.distinct()];
        for (id, _) in borne {
            if let Some(count) = names.get_mut(id as usize) {
                *count += 1;
            }
        }
        names
    }

    /// A number that two records of this table have in common if they say the same.
    pub(crate) fn row_hash(&self, record: u32) -> u64 {
        let rows = (
            (
                self.names.row(record),
                self.phones.row(record),
                self.emails.row(record),
            ),
            (
                self.organizations.row(record),
                self.addresses.row(record),
                self.birthdays.row(record),
            ),
            self.sources.row(record),
        );
        let named: Vec<&[u32]> = self
            .named
            .iter()
            .map(|column| column.values.row(record))
            .collect();
        FixedState::default().hash_one((rows, named))
    }

    /// A number that two records have in common if they say the same: whatever the order of the input and the
    /// platform, it is made of the values themselves.
    pub(crate) fn fingerprint(&self, record: u32) -> u64 {
        let mut sum = Fingerprint::default();
        self.names
            .values_of(record)
            .for_each(|name| sum.add("name", name.full()));
        self.phones
            .values_of(record)
            .for_each(|phone| sum.add("phone", &phone.to_string()));
        self.emails
            .values_of(record)
            .for_each(|email| sum.add("email", email));
        self.organizations
            .values_of(record)
            .for_each(|organization| sum.add("organization", organization.name()));
        self.streets
            .values_of(record)
            .for_each(|street| sum.add("street", street));
        self.localities
            .values_of(record)
            .for_each(|locality| sum.add("locality", locality));
        self.postal_codes
            .values_of(record)
            .for_each(|code| sum.add("postal code", code));
        self.birthdays
            .values_of(record)
            .for_each(|birthday| sum.add("birthday", &birthday.to_string()));
        self.sources
            .values_of(record)
            .for_each(|source| sum.add("source", source));
        for column in &self.named {
            column
                .values
                .values_of(record)
                .for_each(|value| sum.add(&column.name, value));
        }
        sum.0
    }
}

/// A sum of hashes (FNV-1a, 64 bits), so that the order of a record's values does not matter.
#[derive(Default)]
struct Fingerprint(u64);

impl Fingerprint {
    fn add(&mut self, column: &str, value: &str) {
        let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
        for &byte in column.as_bytes().iter().chain(&[0]).chain(value.as_bytes()) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        self.0 = self.0.wrapping_add(hash);
    }
}

/// Words with a space between them.
fn join<'a>(text: &mut String, words: impl Iterator<Item = &'a str>) {
    text.clear();
    for word in words {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(word);
    }
}
