//! One contact while it is being read.

use std::borrow::Cow;
use std::sync::Arc;

use crate::birthday::{Birthday, BirthdayErrorKind};
use crate::cell::Outcome;
use crate::contact::{
    ContactPhone, Field, Identifier, NamedValue, RawContact, Verification, push_tight,
};
use crate::email::{self, EmailAddress};
use crate::organization::Organization;
use crate::phone::{self, PhoneNumber};
use crate::region::Region;
use crate::text;

use super::issue::{Issue, IssueKind, SuggestedValue, Suggestion};
use super::normalizer::{CellValues, Normalized, Normalizer, Placeholders, Tracing};
use super::placeholder;
use super::trace::{Certainty, Change, Repair, Step};
use super::{birth, name, place};

/// The most values of one field that a contact has; further ones become issues.
pub(super) const MOST_VALUES: usize = 100;

/// The longest value that is read, in bytes; a longer one becomes an issue.
pub(super) const LONGEST_VALUE: usize = 4 * 1024;

/// The cells of what there can be only one of.
#[derive(Default)]
pub(super) struct Cells<'a> {
    texts: [Cow<'a, str>; Field::PLAIN],
    positions: [u8; Field::PLAIN],
}

impl<'a> Cells<'a> {
    /// What stands in the cell of a field, trimmed; nothing if there is none, or if it says nothing.
    pub(super) fn text(&self, field: &Field) -> &str {
        let text = field.plain_index().and_then(|index| self.texts.get(index));
        text.map_or("", AsRef::as_ref)
    }

    fn position(&self, field: &Field) -> usize {
        let position = field
            .plain_index()
            .and_then(|index| self.positions.get(index));
        position.copied().map_or(0, usize::from)
    }

    fn slot(&mut self, field: &Field) -> Option<(&mut Cow<'a, str>, &mut u8)> {
        let index = field.plain_index()?;
        Some((self.texts.get_mut(index)?, self.positions.get_mut(index)?))
    }

    fn clear(&mut self, field: &Field) {
        if let Some((text, _)) = self.slot(field) {
            *text = Cow::Borrowed("");
        }
    }
}

/// The value at hand: which of the contact's it is.
#[derive(Clone, Copy)]
pub(super) struct Place<'f> {
    field: &'f Field,
    position: usize,
}

/// A contact while it is being read.
pub(super) struct Reading<'a> {
    options: &'a Normalizer,
    cells: Cells<'a>,
    /// How many values of each field were seen.
    seen: [u16; Field::PLAIN],
    /// The same of the fields that have names of their own.
    seen_named: Vec<(&'a Field, u16)>,
    read: Normalized,
}

impl<'a> Reading<'a> {
    pub(super) fn new(options: &'a Normalizer) -> Self {
        Self {
            options,
            cells: Cells::default(),
            seen: [0; Field::PLAIN],
            seen_named: Vec::new(),
            read: Normalized::default(),
        }
    }

    /// Reads the contact. Phones come last: the country says whose national numbers they are.
    pub(super) fn read(mut self, raw: &'a RawContact<'_>) -> Normalized {
        let mut phones = 0;
        for (field, value) in raw.values() {
            if *field == Field::Phone {
                phones += 1;
            } else {
                self.value(field, value);
            }
        }
        self.finish_name();
        self.finish_organization();
        self.finish_address();
        self.finish_birthday();
        self.finish_record();
        if phones > 0 {
            let options = self.phone_options();
            for (field, value) in raw.values() {
                if *field == Field::Phone {
                    self.phone_cell(field, value, options);
                }
            }
        }
        let mut read = self.read;
        read.issues
            .sort_by(|a, b| (&a.field, a.position).cmp(&(&b.field, b.position)));
        let changes = &mut read.trace.changes;
        changes.sort_by(|a, b| (&a.field, a.position).cmp(&(&b.field, b.position)));
        read
    }

    /// Reads a value that is no phone number.
    fn value(&mut self, field: &'a Field, value: &'a str) {
        let Some((place, value)) = self.enter(field, value) else {
            return;
        };
        match field {
            Field::Email => self.read_emails(place, value),
            Field::Identifier(namespace) => {
                self.read_identifiers(place, namespace, value, Verification::Unverified);
            }
            Field::VerifiedIdentifier(namespace) => {
                self.read_identifiers(place, namespace, value, Verification::Verified);
            }
            Field::Attribute(name) => self.read_attributes(place, name, value),
            _ => self.read_single(place, value),
        }
    }

    /// Where the value stands, and what it says; nothing if it says nothing.
    fn enter(&mut self, field: &'a Field, value: &'a str) -> Option<(Place<'a>, &'a str)> {
        let place = self.place(field);
        if value.len() > LONGEST_VALUE {
            self.refuse(place, IssueKind::TooLong);
            return None;
        }
        if place.position >= MOST_VALUES {
            if place.position == MOST_VALUES {
                self.refuse(place, IssueKind::TooManyValues);
            }
            return None;
        }
        let trimmed = value.trim_matches(|c: char| c.is_whitespace() || text::is_invisible(c));
        if trimmed.len() != value.len() && trimmed.len() != value.trim().len() {
            self.step(place, Step::InvisibleDropped);
        }
        if trimmed.is_empty() {
            return None;
        }
        if self.is_named_placeholder(trimmed) {
            self.refuse(place, IssueKind::Placeholder);
            return None;
        }
        if matches!(field, Field::Phone | Field::Email) {
            return Some((place, value));
        }
        if placeholder::says_nothing(field, trimmed) {
            self.step(place, Step::Absent);
            return None;
        }
        if self.options.placeholders == Placeholders::Absent
            && placeholder::is_placeholder(field, trimmed)
        {
            self.refuse(place, IssueKind::Placeholder);
            return None;
        }
        Some((place, trimmed))
    }

    fn is_named_placeholder(&self, value: &str) -> bool {
        let words = &self.options.words;
        !words.is_empty() && {
            let value = value.to_lowercase();
            words.iter().any(|word| **word == *value)
        }
    }

    fn place(&mut self, field: &'a Field) -> Place<'a> {
        let plain = field.plain_index();
        let seen = if let Some(seen) = plain.and_then(|index| self.seen.get_mut(index)) {
            seen
        } else {
            let named = &mut self.seen_named;
            let known = named.iter().position(|(known, _)| *known == field);
            let index = known.unwrap_or_else(|| {
                named.push((field, 0));
                named.len() - 1
            });
            match named.get_mut(index) {
                Some((_, seen)) => seen,
                None => return Place { field, position: 0 },
            }
        };
        let position = usize::from(*seen);
        *seen = seen.saturating_add(1);
        Place { field, position }
    }

    /// A value of which a contact has one, or of which several make one.
    fn read_single(&mut self, place: Place<'a>, value: &'a str) {
        let Some((text, position)) = self.cells.slot(place.field) else {
            return;
        };
        if text.is_empty() {
            *text = Cow::Borrowed(value);
            *position = u8::try_from(place.position).unwrap_or(u8::MAX);
            return;
        }
        if **text == *value {
            return self.step(place, Step::Repeated);
        }
        // A component of a name may have several values (RFC 6350, 6.2.2).
        let is_component = matches!(
            place.field,
            Field::Given
                | Field::Additional
                | Field::Family
                | Field::Prefix
                | Field::Suffix
                | Field::Nickname
        );
        if !is_component || text.len() + value.len() > LONGEST_VALUE {
            return self.refuse(place, IssueKind::SecondValue);
        }
        let joined = text.to_mut();
        joined.push(' ');
        joined.push_str(value);
        self.step(place, Step::Joined);
    }

    fn read_identifiers(
        &mut self,
        place: Place<'a>,
        namespace: &Arc<str>,
        cell: &str,
        verification: Verification,
    ) {
        self.each(place, cell, |reading, value| {
            let identifiers = &mut reading.read.contact.identifiers;
            let before = identifiers.len();
            if before >= MOST_VALUES {
                return reading.refuse(place, IssueKind::TooManyValues);
            }
            reading.read.contact.add_identifier(Identifier {
                namespace: Arc::clone(namespace),
                value: value.into(),
                verification,
            });
            if reading.read.contact.identifiers.len() == before {
                reading.step(place, Step::Repeated);
            }
        });
    }

    fn read_attributes(&mut self, place: Place<'a>, name: &Arc<str>, cell: &str) {
        self.each(place, cell, |reading, value| {
            let attributes = &mut reading.read.contact.attributes;
            if attributes
                .iter()
                .any(|known| known.name == *name && *known.value == *value)
            {
                return reading.step(place, Step::Repeated);
            }
            push_tight(
                attributes,
                NamedValue {
                    name: Arc::clone(name),
                    value: value.into(),
                },
            );
        });
    }

    /// Calls with each value of a cell.
    fn each(&mut self, place: Place<'a>, cell: &str, mut add: impl FnMut(&mut Self, &str)) {
        if self.options.cells.is_empty() || self.options.cell_values(place.field) == CellValues::One
        {
            return add(self, cell);
        }
        let mut count = 0;
        for part in cell
            .split(":::")
            .flat_map(|part| part.split([';', '|', '\n', '\r']))
        {
            let value = part.trim();
            if !value.is_empty() {
                add(self, value);
                count += 1;
            }
        }
        if count > 1 {
            self.step(place, Step::CellSplit);
        }
    }

    fn read_emails(&mut self, place: Place<'a>, cell: &str) {
        let one = self.options.cell_values(place.field) == CellValues::One;
        let mut taken = 0;
        for reading in email::read(cell, &self.options.emails) {
            if one && taken == 1 && !matches!(reading.outcome(), Outcome::Absent) {
                return self.refuse(place, IssueKind::SeveralInCell);
            }
            if self.traces() {
                for &repair in reading.trace() {
                    let certainty = if repair.is_guess() {
                        Certainty::Suggested
                    } else {
                        Certainty::Lossless
                    };
                    self.changed(place, Repair::Email(repair), certainty);
                }
            }
            // An address that looks like a slip may be right: it is kept as it was typed.
            let typed = reading.typed().cloned();
            match reading.into_outcome() {
                Outcome::Absent => {
                    self.step(place, Step::Absent);
                    continue;
                }
                Outcome::Value(address) => self.add_email(place, cell, address),
                Outcome::Error(error) => self.refuse(place, IssueKind::Email(error)),
                Outcome::Suggested { value, error } => {
                    match typed {
                        Some(address) => self.add_email(place, cell, address),
                        None => self.refuse(place, IssueKind::Email(error)),
                    }
                    self.suggest(place, SuggestedValue::Email(value));
                }
            }
            taken += 1;
        }
    }

    fn add_email(&mut self, place: Place<'a>, cell: &str, address: EmailAddress) {
        if self.traces() && address.as_str() != cell.trim() {
            self.step(place, Step::CanonicalForm);
        }
        let emails = &mut self.read.contact.emails;
        if emails.contains(&address) {
            return self.step(place, Step::Repeated);
        }
        if emails.len() == MOST_VALUES {
            return self.refuse(place, IssueKind::TooManyValues);
        }
        push_tight(emails, address);
    }

    /// How this contact's phones are read: its own country counts for more than the default region.
    fn phone_options(&self) -> phone::ReadOptions {
        let address = &self.read.contact.address;
        let typed = address.country();
        if typed.is_empty() {
            return self.options.phones;
        }
        match Region::new(typed).or_else(|_| Region::new(address.country_key())) {
            Ok(region) => self.options.phones.default_region(region),
            Err(_) => self.options.phones,
        }
    }

    fn phone_cell(&mut self, field: &'a Field, value: &'a str, options: phone::ReadOptions) {
        let Some((place, cell)) = self.enter(field, value) else {
            return;
        };
        let one = self.options.cell_values(field) == CellValues::One;
        let mut taken = 0;
        for reading in phone::read(cell, &options) {
            if matches!(reading.outcome(), Outcome::Absent) {
                self.step(place, Step::Absent);
                continue;
            }
            if one && taken == 1 {
                return self.refuse(place, IssueKind::SeveralInCell);
            }
            taken += 1;
            match *reading.outcome() {
                Outcome::Absent => {}
                Outcome::Error(error) => self.refuse(place, IssueKind::Phone(error)),
                Outcome::Suggested { value, error } => {
                    self.trace_phone(place, &reading, Certainty::Suggested);
                    self.refuse(place, IssueKind::Phone(error));
                    self.suggest(place, SuggestedValue::Phone(value));
                }
                Outcome::Value(number) => {
                    self.trace_phone(place, &reading, Certainty::Lossless);
                    if self.traces() {
                        self.trace_number(place, cell, number, &reading, options);
                    }
                    self.add_phone(place, number, &reading);
                }
            }
        }
    }

    fn trace_phone(
        &mut self,
        place: Place<'a>,
        reading: &phone::Reading<'_>,
        certainty: Certainty,
    ) {
        if self.traces() {
            for &repair in reading.trace() {
                self.changed(place, Repair::Phone(repair), certainty);
            }
        }
    }

    /// What became of a number that needed no repair of its own.
    fn trace_number(
        &mut self,
        place: Place<'a>,
        cell: &str,
        number: PhoneNumber,
        reading: &phone::Reading<'_>,
        options: phone::ReadOptions,
    ) {
        use phone::Repair as P;
        let is_international = cell.contains(['+', '＋'])
            || reading.trace().iter().any(|repair| {
                matches!(
                    repair,
                    P::InternationalPrefix
                        | P::CountryCodeAssumed
                        | P::MessagingAddress
                        | P::UriParametersRead
                )
            });
        if !is_international {
            self.step(
                place,
                if options == self.options.phones {
                    Step::DefaultRegion
                } else {
                    Step::ContactCountry
                },
            );
        }
        if number.to_string() != cell.trim() {
            self.step(place, Step::CanonicalForm);
        }
    }

    fn add_phone(&mut self, place: Place<'a>, number: PhoneNumber, reading: &phone::Reading<'_>) {
        let contact = &mut self.read.contact;
        let is_new = contact.phones.iter().all(|phone| phone.number != number);
        if is_new && contact.phones.len() == MOST_VALUES {
            return self.refuse(place, IssueKind::TooManyValues);
        }
        contact.add_phone(ContactPhone {
            number,
            extension: reading.extension(),
            label: reading.label().map(Box::from),
        });
        if !is_new {
            self.step(place, Step::Repeated);
        }
    }

    fn finish_name(&mut self) {
        if name::PARTS
            .iter()
            .all(|part| self.cells.text(part).is_empty())
        {
            return;
        }
        let name = name::build(&self.cells, self.options.name_order);
        if name.placeholder().is_some() && self.options.placeholders == Placeholders::Absent {
            for part in &name::PARTS {
                if !self.cells.text(part).is_empty() {
                    let place = self.first(part);
                    self.refuse(place, IssueKind::Placeholder);
                }
            }
            return;
        }
        if self.traces() {
            let mut rows = Vec::new();
            name::trace(&self.cells, &name, |field, step| {
                rows.push((self.first_of(field), step));
            });
            self.steps(rows);
        }
        self.read.contact.name = name;
    }

    fn finish_organization(&mut self) {
        let text = self.cells.text(&Field::Organization);
        if !text.is_empty() {
            self.read.contact.organization = Some(Organization::new(text));
        }
    }

    fn finish_address(&mut self) {
        if place::PARTS
            .iter()
            .all(|part| self.cells.text(part).is_empty())
        {
            return;
        }
        let mut address = place::build(&self.cells);
        if address.has_placeholder() && self.options.placeholders == Placeholders::Absent {
            let empty: Vec<&Field> = place::placeholders(&address, &self.cells).collect();
            for field in empty {
                let place = self.first(field);
                self.refuse(place, IssueKind::Placeholder);
                self.cells.clear(field);
            }
            address = place::build(&self.cells);
        }
        if self.traces() {
            let mut rows = Vec::new();
            place::trace(&self.cells, &address, |field, step| {
                rows.push((self.first_of(field), step));
            });
            self.steps(rows);
        }
        self.read.contact.address = address;
    }

    fn finish_birthday(&mut self) {
        let typed = self.cells.text(&Field::Birthday);
        if !typed.is_empty() {
            let order = self.options.date_order;
            match Birthday::parse_ordered(typed, order) {
                Ok(birthday) => {
                    if self.traces() {
                        let place = self.first(&Field::Birthday);
                        let mut rows = Vec::new();
                        birth::trace(typed, birthday, order, |step| rows.push((place, step)));
                        self.steps(rows);
                    }
                    self.read.contact.birthday = Some(birthday);
                }
                Err(error) => {
                    let place = self.first(&Field::Birthday);
                    self.refuse(
                        place,
                        match error.kind() {
                            BirthdayErrorKind::Placeholder => IssueKind::Placeholder,
                            _ => IssueKind::Birthday(error),
                        },
                    );
                }
            }
        }
        for part in &birth::PARTS {
            if birth::is_zero(self.cells.text(part)) {
                self.cells.clear(part);
                let place = self.first(part);
                self.step(place, Step::Absent);
            }
        }
        let mut parts = birth::PARTS
            .iter()
            .filter(|part| !self.cells.text(part).is_empty());
        let Some(part) = parts.next() else {
            return;
        };
        let joined = birth::join(&self.cells);
        let place = self.first(part);
        match (joined, self.read.contact.birthday) {
            (Ok(joined), Some(known)) if joined != known => {
                self.refuse(place, IssueKind::SecondValue);
            }
            (Ok(joined), _) => {
                self.read.contact.birthday = Some(joined);
                for part in &birth::PARTS {
                    if !self.cells.text(part).is_empty() {
                        let place = self.first(part);
                        self.step(place, Step::Joined);
                    }
                }
            }
            (Err(error), _) => self.refuse(
                place,
                match error.kind() {
                    BirthdayErrorKind::Placeholder => IssueKind::Placeholder,
                    _ => IssueKind::Birthday(error),
                },
            ),
        }
    }

    fn finish_record(&mut self) {
        let of = |cells: &Cells<'_>, field| {
            let text = cells.text(field);
            (!text.is_empty()).then(|| Box::from(text))
        };
        self.read.contact.source = of(&self.cells, &Field::Source);
        self.read.contact.updated_at = of(&self.cells, &Field::UpdatedAt);
    }

    /// Where the cell of a field stands that was taken.
    fn first<'f>(&self, field: &'f Field) -> Place<'f> {
        Place {
            field,
            position: self.cells.position(field),
        }
    }

    /// The same for a field that the caller does not keep.
    fn first_of(&self, field: &Field) -> Place<'static> {
        let index = field.plain_index().unwrap_or_default();
        self.first(Field::plain(index).unwrap_or(&Field::Name))
    }

    fn refuse(&mut self, place: Place<'_>, kind: IssueKind) {
        self.read.issues.push(Issue {
            field: place.field.clone(),
            position: place.position,
            kind,
        });
    }

    fn suggest(&mut self, place: Place<'_>, value: SuggestedValue) {
        let field = place.field.clone();
        self.read.suggestions.push(Suggestion {
            field,
            position: place.position,
            value,
        });
    }

    fn traces(&self) -> bool {
        self.options.tracing == Tracing::Full
    }

    fn step(&mut self, place: Place<'_>, step: Step) {
        self.changed(place, Repair::Step(step), Certainty::Lossless);
    }

    fn steps(&mut self, rows: Vec<(Place<'_>, Step)>) {
        for (place, step) in rows {
            self.step(place, step);
        }
    }

    fn changed(&mut self, place: Place<'_>, repair: Repair, certainty: Certainty) {
        if self.traces() {
            self.read.trace.changes.push(Change {
                field: place.field.clone(),
                position: place.position,
                repair,
                certainty,
            });
        }
    }
}
