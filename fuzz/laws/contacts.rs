//! Raw contacts from bytes: a line a contact, its values between tabs, each behind a letter for its field.

use contactfold::{Field, RawContact};

/// Lines past this are left out, so that one input stays quick.
const MOST_CONTACTS: usize = 64;

pub(crate) fn read(text: &str) -> Vec<RawContact<'_>> {
    text.lines().take(MOST_CONTACTS).map(contact).collect()
}

fn contact(line: &str) -> RawContact<'_> {
    let mut raw = RawContact::new();
    for cell in line.split('\t') {
        let mut chars = cell.chars();
        if let Some(letter) = chars.next() {
            raw.push(field(letter), chars.as_str());
        }
    }
    raw
}

fn field(letter: char) -> Field {
    match letter {
        'n' => Field::Name,
        'g' => Field::Given,
        'a' => Field::Additional,
        'f' => Field::Family,
        'x' => Field::Prefix,
        'y' => Field::Suffix,
        'k' => Field::Nickname,
        'o' => Field::Organization,
        'p' => Field::Phone,
        'e' => Field::Email,
        'l' => Field::Address,
        'h' => Field::HouseNumber,
        's' => Field::Street,
        'u' => Field::Unit,
        'c' => Field::Locality,
        't' => Field::State,
        'z' => Field::PostalCode,
        'r' => Field::Country,
        'b' => Field::Birthday,
        'i' => Field::Identifier("crm".into()),
        'S' => Field::Source,
        'U' => Field::UpdatedAt,
        other => Field::Attribute(other.to_string().into()),
    }
}
