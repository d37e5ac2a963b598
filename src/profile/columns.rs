//! The columns of a file, and the contacts that its rows are.

use crate::contact::{Field, RawContact};

use super::export::Export;

/// The columns of a file, each with the field it holds.
///
/// Columns that hold labels, types, fax numbers, owners, dates of the record or anything that is not known hold no field:
/// they are no evidence of who somebody is. Neither is the record's own number, nor the answer of an earlier matching
/// (`true_id`, `cluster_id`). [`with_attributes`](Self::with_attributes) makes attributes of what is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    pub(super) fields: Vec<Option<Field>>,
    /// Which of several addresses a column is a part of; zero is any of them.
    pub(super) addresses: Vec<u8>,
    /// Whether nothing is known of a column.
    pub(super) unknown: Vec<bool>,
    pub(super) id: Option<usize>,
    pub(super) export: Option<Export>,
}

impl Profile {
    /// The field of each column, in the order of the headings.
    pub fn fields(&self) -> &[Option<Field>] {
        &self.fields
    }

    /// The field of one column, if it holds any.
    pub fn field(&self, column: usize) -> Option<&Field> {
        self.fields.get(column)?.as_ref()
    }

    /// The column of the record's own number: `id`, `rec_id`, `contact id`, `record id`.
    pub fn id(&self) -> Option<usize> {
        self.id
    }

    /// The program that wrote the file, if its headings give it away.
    pub fn export(&self) -> Option<Export> {
        self.export
    }

    /// Says what a column holds, whatever its heading says; `None` if it holds nothing of a contact.
    ///
    /// ```
    /// use contactfold::{Field, profile};
    ///
    /// let profile = profile::detect(&["who", "reach"]).with_field(0, Field::Name).with_field(1, Field::Phone);
    /// assert_eq!(profile.fields(), [Some(Field::Name), Some(Field::Phone)]);
    /// ```
    #[must_use]
    pub fn with_field(mut self, column: usize, field: impl Into<Option<Field>>) -> Self {
        if let Some(slot) = self.fields.get_mut(column) {
            *slot = field.into();
        }
        if let Some(address) = self.addresses.get_mut(column) {
            *address = 0;
        }
        self
    }

    /// Says which column is the record's own number.
    #[must_use]
    pub fn with_id(mut self, column: usize) -> Self {
        self.id = Some(column);
        self.with_field(column, None)
    }

    /// Makes an attribute of every column that nothing is known of, under its heading in small letters.
    ///
    /// Attributes are evidence where contacts are compared: of columns such as notes, owners or languages, which say
    /// little of who somebody is, [`with_field`](Self::with_field) takes it back.
    ///
    /// ```
    /// use contactfold::profile;
    ///
    /// let headings = ["Name", "Shoe size", "Fax", "Created at"];
    /// let profile = profile::detect(&headings).with_attributes(&headings);
    /// assert_eq!(profile.field(1).map(ToString::to_string).as_deref(), Some("attribute:shoe size"));
    /// assert_eq!(profile.field(2), None);
    /// assert_eq!(profile.field(3), None);
    /// ```
    #[must_use]
    pub fn with_attributes(mut self, headings: &[&str]) -> Self {
        for ((field, unknown), heading) in self.fields.iter_mut().zip(&self.unknown).zip(headings) {
            let name = heading.trim().to_lowercase();
            if field.is_none() && *unknown && !name.is_empty() {
                *field = Some(Field::Attribute(name.into()));
            }
        }
        self
    }

    /// The contact that a row's cells are, in the order of the columns. Several columns of one field are several values.
    ///
    /// Of several addresses (`Home Street`, `Business Street`) the first counts that has a street, a locality or a postal
    /// code: parts of two would make a third that is nobody's.
    ///
    /// ```
    /// use contactfold::{Field, profile};
    ///
    /// let profile = profile::detect(&["Home Street", "Home City", "Business Street", "Business City", "Phone", "Phone 2"]);
    /// let raw = profile.contact(["", "", "12 High Street", "Leeds", "+44 20 7946 0018", "+60 12-345 6789"]);
    /// assert_eq!(raw.values().next(), Some((&Field::Street, "12 High Street")));
    /// assert_eq!(raw.values().count(), 4);
    /// ```
    pub fn contact<'c>(
        &self,
        cells: impl IntoIterator<Item = &'c str, IntoIter: Clone>,
    ) -> RawContact<'c> {
        let filled = self
            .fields
            .iter()
            .zip(&self.addresses)
            .zip(cells)
            .filter_map(|((field, address), cell)| Some((field.as_ref()?, *address, cell)))
            .filter(|(_, _, cell)| !cell.trim().is_empty());
        let several = self.addresses.iter().any(|&address| address > 0);
        let says_where = |field: &Field| {
            matches!(
                field,
                Field::Address | Field::Street | Field::Locality | Field::PostalCode
            )
        };
        let address = if several {
            let numbered = filled.clone().filter(|(_, address, _)| *address > 0);
            let first = numbered
                .clone()
                .filter(|(field, _, _)| says_where(field))
                .map(|(_, address, _)| address)
                .min();
            first.or_else(|| numbered.map(|(_, address, _)| address).min())
        } else {
            None
        };
        let mut contact = RawContact::new();
        for (field, own, cell) in filled {
            if own == 0 || Some(own) == address {
                contact.push(field.clone(), cell);
            }
        }
        contact
    }
}
