//! The cells of a postal address, and what reading them changed.

use crate::address::{AddressParts, PostalAddress};
use crate::contact::Field;

use super::reading::Cells;
use super::trace::Step;

/// The fields that are parts of an address; the whole address comes first.
pub(super) const PARTS: [Field; 8] = [
    Field::Address,
    Field::Street,
    Field::HouseNumber,
    Field::Unit,
    Field::Locality,
    Field::State,
    Field::PostalCode,
    Field::Country,
];

/// The address that the cells make. Of an address in one line counts what no cell says by itself.
pub(super) fn build(cells: &Cells<'_>) -> PostalAddress {
    let line = cells.text(&Field::Address);
    let parts = AddressParts::default()
        .street(cells.text(&Field::Street))
        .house_number(cells.text(&Field::HouseNumber))
        .unit(cells.text(&Field::Unit))
        .locality(cells.text(&Field::Locality))
        .state(cells.text(&Field::State))
        .postal_code(cells.text(&Field::PostalCode))
        .country(cells.text(&Field::Country));
    if line.is_empty() {
        return parts.build();
    }
    let read = PostalAddress::parse(line);
    if parts == AddressParts::default() {
        return read;
    }
    let or = |field: &Field, found| match cells.text(field) {
        "" => found,
        typed => typed,
    };
    let parts = AddressParts::default()
        .locality(or(&Field::Locality, read.locality()))
        .state(or(&Field::State, read.state()))
        .postal_code(or(&Field::PostalCode, read.postal_code()))
        .country(or(&Field::Country, read.country()))
        .unit(or(&Field::Unit, read.unit()))
        .house_number(or(&Field::HouseNumber, read.house_number()));
    match cells.text(&Field::Street) {
        // The street of the line was told from its house number before.
        "" => parts.street(read.street()).lay_out(),
        street => parts.street(street).build(),
    }
}

/// The parts that were typed and leave nothing to compare: 00000.
pub(super) fn placeholders(
    address: &PostalAddress,
    cells: &Cells<'_>,
) -> impl Iterator<Item = &'static Field> {
    let keys = [
        (&Field::Street, address.street_key(), address.street()),
        (
            &Field::HouseNumber,
            address.house_number_key(),
            address.house_number(),
        ),
        (&Field::Unit, address.unit_key(), address.unit()),
        (&Field::Locality, address.locality_key(), address.locality()),
        (&Field::State, address.state_key(), address.state()),
        (
            &Field::PostalCode,
            address.postal_code_key(),
            address.postal_code(),
        ),
        (&Field::Country, address.country_key(), address.country()),
    ];
    let empty = keys.map(|(field, key, typed)| {
        (key.is_empty() && !typed.is_empty() && !cells.text(field).is_empty()).then_some(field)
    });
    empty.into_iter().flatten()
}

/// What differs between the cells and the address that was read from them.
pub(super) fn trace(cells: &Cells<'_>, address: &PostalAddress, mut row: impl FnMut(&Field, Step)) {
    let parts = [
        (&Field::Street, address.street()),
        (&Field::HouseNumber, address.house_number()),
        (&Field::Unit, address.unit()),
        (&Field::Locality, address.locality()),
        (&Field::State, address.state()),
        (&Field::PostalCode, address.postal_code()),
        (&Field::Country, address.country()),
    ];
    let line = cells.text(&Field::Address);
    let street = cells.text(&Field::Street);
    let own = |field: &Field| !cells.text(field).is_empty();
    if !line.is_empty() && line != address.street() {
        row(&Field::Address, Step::AddressSplit);
    }
    let source = if street.is_empty() {
        &Field::Address
    } else {
        &Field::Street
    };
    if *source == Field::Address && line.is_empty() {
        return;
    }
    if !own(&Field::HouseNumber) && !address.house_number().is_empty() {
        row(source, Step::HouseNumberSplit);
    }
    if !own(&Field::Unit) && !address.unit().is_empty() {
        row(source, Step::UnitSplit);
    }
    for (field, part) in parts {
        let typed = cells.text(field);
        let told = field == source
            && (!own(&Field::HouseNumber) && !address.house_number().is_empty()
                || !own(&Field::Unit) && !address.unit().is_empty());
        if !typed.is_empty() && typed != part && !told {
            row(field, Step::AddressSplit);
        }
    }
}
