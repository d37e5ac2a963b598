//! A plan: the golden record of several, and where each of its values comes from. Nothing is changed by making one.

use std::cmp::Reverse;

use crate::contact::Contact;
use crate::name::PersonName;

/// The most records of one person.
const MOST_RECORDS: usize = 1000;

/// What the one record of several would be: every value of every record, united by key, and for what there can be
/// only one of, the most complete.
///
/// ```
/// use contactfold::merge::MergePlan;
/// use contactfold::{Field, Normalizer, RawContact};
///
/// let normalizer = Normalizer::new();
/// let contacts: Vec<_> = [
///     RawContact::new().with(Field::Name, "A. Pereira").with(Field::Email, "Ana@X.com"),
///     RawContact::new().with(Field::Name, "Ana Pereira").with(Field::Email, "ana@x.com"),
///     RawContact::new().with(Field::Name, "Ana Pereira").with(Field::Phone, "+60 12-345 6789"),
/// ]
/// .iter()
/// .map(|raw| normalizer.normalize(raw).into_contact())
/// .collect();
///
/// let plan = MergePlan::new(&contacts, &[0, 1, 2])?;
/// assert_eq!(plan.golden().name().full(), "Ana Pereira");
/// assert_eq!(plan.golden().emails().len(), 1);
/// assert_eq!(plan.golden().phones().len(), 1);
/// # Ok::<(), contactfold::merge::MergeError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct MergePlan {
    primary: usize,
    members: Vec<usize>,
    golden: Contact,
    choices: Vec<Choice>,
}

impl MergePlan {
    /// Plans the merge of the contacts at the positions `members`. The result does not depend on their order.
    ///
    /// # Errors
    ///
    /// * [`MergeErrorKind::TooFewRecords`] if there are fewer than two members;
    /// * [`MergeErrorKind::SameRecord`] if one of them is there twice;
    /// * [`MergeErrorKind::NoSuchRecord`] if there is no contact at a position;
    /// * [`MergeErrorKind::TooManyRecords`] if there are more than 1,000 members.
    pub fn new(contacts: &[Contact], members: &[usize]) -> Result<Self, MergeError> {
        let mut members = members.to_vec();
        members.sort_unstable();
        if members.len() < 2 {
            return Err(MergeErrorKind::TooFewRecords.into());
        }
        if members.len() > MOST_RECORDS {
            return Err(MergeErrorKind::TooManyRecords.into());
        }
        if members.windows(2).any(|pair| pair.first() == pair.last()) {
            return Err(MergeErrorKind::SameRecord.into());
        }
        let records: Option<Vec<Record<'_>>> = members
            .iter()
            .map(|&position| {
                Some(Record {
                    position,
                    contact: contacts.get(position)?,
                })
            })
            .collect();
        let mut records = records.ok_or(MergeErrorKind::NoSuchRecord)?;
        // The most complete record is the primary one; ties go by what the records say, and by position only if they
        // say the same.
        records.sort_by_cached_key(|record| {
            (
                Reverse(record.completeness()),
                record.text(),
                record.position,
            )
        });
        Ok(Self::of(&records, members))
    }

    /// The record that the others would be merged into: the most complete one.
    pub fn primary(&self) -> usize {
        self.primary
    }

    /// The positions of all records, in order.
    pub fn members(&self) -> &[usize] {
        &self.members
    }

    /// The one record.
    pub fn golden(&self) -> &Contact {
        &self.golden
    }

    /// Where each single value of the golden record comes from.
    pub fn choices(&self) -> &[Choice] {
        &self.choices
    }

    /// The plan for records of which the most complete comes first.
    fn of(records: &[Record<'_>], members: Vec<usize>) -> Self {
        let mut plan = Self {
            primary: records.first().map_or(0, |record| record.position),
            members,
            golden: Contact::default(),
            choices: Vec::new(),
        };
        plan.choose(records, Part::Name, name_length, |golden, contact| {
            golden.name = contact.name.clone();
        });
        plan.choose(
            records,
            Part::Organization,
            |contact| {
                contact
                    .organization()
                    .map_or(0, |organization| organization.name().len())
            },
            |golden, contact| golden.organization.clone_from(&contact.organization),
        );
        plan.choose(records, Part::Address, address_parts, |golden, contact| {
            golden.address = contact.address.clone();
        });
        plan.choose(
            records,
            Part::Birthday,
            |contact| {
                contact
                    .birthday()
                    .map_or(0, |birthday| if birthday.is_exact() { 2 } else { 1 })
            },
            |golden, contact| golden.birthday = contact.birthday,
        );
        plan.choose(
            records,
            Part::Source,
            |contact| usize::from(contact.source.is_some()),
            |golden, contact| golden.source.clone_from(&contact.source),
        );
        for record in records {
            plan.golden.unite(record.contact);
        }
        plan
    }

    /// Takes a part that there can be only one of from the record that has the most of it; of equals, from the one
    /// that is more complete as a whole.
    fn choose(
        &mut self,
        records: &[Record<'_>],
        part: Part,
        size: fn(&Contact) -> usize,
        take: fn(&mut Contact, &Contact),
    ) {
        // `max_by_key` takes the last of equals.
        let largest = records
            .iter()
            .rev()
            .max_by_key(|record| size(record.contact));
        if let Some(record) = largest.filter(|record| size(record.contact) > 0) {
            take(&mut self.golden, record.contact);
            self.choices.push(Choice {
                part,
                from: record.position,
            });
        }
    }
}

/// A record of the merge.
struct Record<'a> {
    position: usize,
    contact: &'a Contact,
}

impl Record<'_> {
    /// How many values the record has.
    fn completeness(&self) -> usize {
        let contact = self.contact;
        usize::from(!contact.name.is_empty())
            + usize::from(contact.organization.is_some())
            + usize::from(contact.birthday.is_some())
            + address_parts(contact)
            + contact.phones.len()
            + contact.emails.len()
            + contact.identifiers.len()
            + contact.attributes.len()
    }

    /// What the record says, as a text to sort by.
    fn text(&self) -> String {
        let contact = self.contact;
        let mut words = vec![contact.name.full().to_owned()];
        words.extend(contact.phones.iter().map(|phone| phone.number.to_string()));
        words.extend(contact.emails.iter().map(|email| email.as_str().to_owned()));
        let identifiers = contact.identifiers.iter();
        words.extend(identifiers.map(|identifier| identifier.value.to_string()));
        let attributes = contact.attributes.iter();
        words.extend(attributes.map(|attribute| attribute.value.to_string()));
        words.join("\n")
    }
}

impl Contact {
    /// Takes over the values that there can be several of, each once.
    fn unite(&mut self, other: &Self) {
        for phone in &other.phones {
            self.add_phone(phone.clone());
        }
        add_missing(&mut self.emails, &other.emails);
        for identifier in &other.identifiers {
            self.add_identifier(identifier.clone());
        }
        add_missing(&mut self.attributes, &other.attributes);
    }
}

fn add_missing<T: PartialEq + Clone>(values: &mut Vec<T>, others: &[T]) {
    for value in others {
        if !values.contains(value) {
            values.push(value.clone());
        }
    }
}

/// How much of a name there is: whole words count for more than initials.
fn name_length(contact: &Contact) -> usize {
    let name: &PersonName = contact.name();
    name.tokens()
        .filter(|token| token.chars().nth(1).is_some())
        .count()
        * 1000
        + name.full().chars().count()
}

/// How many parts of an address there are.
fn address_parts(contact: &Contact) -> usize {
    let address = contact.address();
    let parts = [
        address.street(),
        address.house_number(),
        address.unit(),
        address.locality(),
        address.state(),
        address.postal_code(),
        address.country(),
    ];
    parts.iter().filter(|part| !part.is_empty()).count()
}

/// Where a single value of the golden record comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    part: Part,
    from: usize,
}

impl Choice {
    /// The part of the record.
    pub fn part(&self) -> Part {
        self.part
    }

    /// The position of the record whose value it is.
    pub fn from(&self) -> usize {
        self.from
    }
}

/// A part of a contact that there can be only one of, and that is never mixed from several records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Part {
    /// The name.
    Name,
    /// The organisation.
    Organization,
    /// The postal address.
    Address,
    /// The date of birth.
    Birthday,
    /// Where the record comes from.
    Source,
}

/// Why there is no plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{kind}")]
pub struct MergeError {
    kind: MergeErrorKind,
}

impl MergeError {
    /// What is wrong.
    pub fn kind(&self) -> MergeErrorKind {
        self.kind
    }
}

impl From<MergeErrorKind> for MergeError {
    fn from(kind: MergeErrorKind) -> Self {
        Self { kind }
    }
}

/// What is wrong with the members of a merge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MergeErrorKind {
    /// Fewer than two records.
    #[error("a merge takes at least two records")]
    TooFewRecords,
    /// A record with itself.
    #[error("a record cannot be merged with itself")]
    SameRecord,
    /// No record at a position.
    #[error("there is no record at one of the positions")]
    NoSuchRecord,
    /// More records than one person has.
    #[error("a merge takes at most {MOST_RECORDS} records")]
    TooManyRecords,
}
