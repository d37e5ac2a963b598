//! Generated contacts, as raw contacts.

use contactfold::{Field, RawContact, profile};

use crate::people::{COLUMNS, Population, Record};

/// So many generated contacts, always the same.
pub(crate) fn generated(rows: u32) -> Vec<RawContact<'static>> {
    let profile = profile::detect(&COLUMNS);
    let population = Population::new(rows, 1);
    (0..population.rows())
        .map(|row| {
            let record = Record::of(&population, row);
            let mut raw = RawContact::new();
            for (field, value) in profile.fields().iter().zip(record.cells()) {
                if let (Some(field), false) = (field, value.is_empty()) {
                    raw.push(Field::clone(field), value.to_owned());
                }
            }
            raw
        })
        .collect()
}
