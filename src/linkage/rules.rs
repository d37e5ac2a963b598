//! The blocking rules: what two records of one person are likely to have in common.

use std::hash::{BuildHasher, Hash};

use foldhash::fast::FixedState;

use super::block::Rule;
use super::table::Table;
use crate::name::PersonName;
use crate::phone;

/// How large a block of each kind may be; [`block`](super::block) says why it is a matter of what is left to agree in.
///
/// Most is left where only one thing but the name agrees: that is for the caller's cap to say.
const MUCH_LEFT: usize = usize::MAX;
/// The name agrees, or part of it and an address: the other parts of the name are left.
const SOME_LEFT: usize = 16;
/// What agrees is inexact, or says little more than the name does.
const LITTLE_LEFT: usize = 8;

/// The rules, each cheap, and each for records that others miss.
pub(crate) const RULES: &[Rule] = &[
    Rule {
        name: "phone",
        keys: phone,
        limit: MUCH_LEFT,
    },
    Rule {
        name: "another spelling of the phone",
        keys: phone_spelling,
        limit: MUCH_LEFT,
    },
    Rule {
        name: "e-mail",
        keys: mailbox,
        limit: MUCH_LEFT,
    },
    Rule {
        name: "letters of the e-mail's local part",
        keys: email_letters,
        limit: LITTLE_LEFT,
    },
    Rule {
        name: "name",
        keys: name,
        limit: SOME_LEFT,
    },
    Rule {
        name: "sound of the name",
        keys: name_sound,
        limit: LITTLE_LEFT,
    },
    Rule {
        name: "a name and the postal code",
        keys: name_and_postal_code,
        limit: SOME_LEFT,
    },
    Rule {
        name: "a name and the locality",
        keys: name_and_locality,
        limit: LITTLE_LEFT,
    },
    Rule {
        name: "a name and the street",
        keys: name_and_street,
        limit: SOME_LEFT,
    },
    Rule {
        name: "a name and the organization",
        keys: name_and_organization,
        limit: MUCH_LEFT,
    },
    Rule {
        name: "a name and the birthday",
        keys: name_and_birthday,
        limit: MUCH_LEFT,
    },
    Rule {
        name: "identifier",
        keys: identifier,
        limit: MUCH_LEFT,
    },
];

/// What splits a block that is too large: anything else that two of its records have in common.
pub(crate) fn second_key(table: &Table, record: u32, emit: &mut dyn FnMut(u64)) {
    words(table, record, &mut |word| emit(key(("word", word))));
    phone(table, record, emit);
    mailbox(table, record, emit);
    table
        .organizations
        .row(record)
        .iter()
        .for_each(|id| emit(key(("organization", id))));
    table
        .streets
        .row(record)
        .iter()
        .for_each(|id| emit(key(("street", id))));
    table
        .postal_codes
        .row(record)
        .iter()
        .for_each(|id| emit(key(("postal code", id))));
    table
        .localities
        .row(record)
        .iter()
        .for_each(|id| emit(key(("locality", id))));
    table
        .birthdays
        .row(record)
        .iter()
        .for_each(|id| emit(key(("birthday", id))));
}

fn phone(table: &Table, record: u32, emit: &mut dyn FnMut(u64)) {
    table
        .phones
        .row(record)
        .iter()
        .for_each(|id| emit(key(("phone", id))));
}

/// Only numbers that have other spellings: the rest are found by themselves.
fn phone_spelling(table: &Table, record: u32, emit: &mut dyn FnMut(u64)) {
    for number in table.phones.values_of(record) {
        let spelling = number.match_key(phone::Confidence::Medium);
        if spelling != *number
            || spelling
                .equivalents()
                .any(|other| other.confidence() == phone::Confidence::Medium)
        {
            emit(key(spelling));
        }
    }
}

fn mailbox(table: &Table, record: u32, emit: &mut dyn FnMut(u64)) {
    table
        .mailboxes
        .row(record)
        .iter()
        .for_each(|id| emit(key(("mailbox", id))));
}

fn email_letters(table: &Table, record: u32, emit: &mut dyn FnMut(u64)) {
    for mailbox in table.mailboxes.values_of(record) {
        let local = mailbox
            .rsplit_once('@')
            .map_or(&**mailbox, |(local, _)| local);
        let mut letters: Vec<char> = local.chars().filter(|c| c.is_alphabetic()).collect();
        letters.sort_unstable();
        if letters.len() >= 5 {
            emit(key(letters));
        }
    }
}

fn name(table: &Table, record: u32, emit: &mut dyn FnMut(u64)) {
    // A sum does not mind the order: given and family name may have changed places.
    let mut sum: u64 = 0;
    words(table, record, &mut |word| sum = sum.wrapping_add(key(word)));
    if sum != 0 {
        emit(sum);
    }
}

fn name_sound(table: &Table, record: u32, emit: &mut dyn FnMut(u64)) {
    for name in table.names.values_of(record) {
        if let (Some(given), Some(family)) = (name.given_sound(), name.family_sound()) {
            emit(key(given).wrapping_add(key(family)));
        }
    }
}

fn name_and_postal_code(table: &Table, record: u32, emit: &mut dyn FnMut(u64)) {
    with_sounds(table, record, table.postal_codes.row(record), emit);
}

fn name_and_locality(table: &Table, record: u32, emit: &mut dyn FnMut(u64)) {
    // Few places have many people: an initial of the other name makes up for it.
    for name in table.names.values_of(record) {
        let (given, family) = (name.given_tokens().next(), name.family_tokens().next());
        let sounds = [(name.given_sound(), family), (name.family_sound(), given)];
        for (sound, other) in sounds {
            let initial = other.and_then(|word| word.chars().next());
            if let Some(sound) = sound {
                table
                    .localities
                    .row(record)
                    .iter()
                    .for_each(|locality| emit(key((sound, initial, locality))));
            }
        }
    }
}

fn name_and_street(table: &Table, record: u32, emit: &mut dyn FnMut(u64)) {
    with_sounds(table, record, table.streets.row(record), emit);
}

fn name_and_organization(table: &Table, record: u32, emit: &mut dyn FnMut(u64)) {
    with_sounds(table, record, table.organizations.row(record), emit);
}

fn name_and_birthday(table: &Table, record: u32, emit: &mut dyn FnMut(u64)) {
    with_sounds(table, record, table.birthdays.row(record), emit);
}

fn identifier(table: &Table, record: u32, emit: &mut dyn FnMut(u64)) {
    for (index, column) in table.named.iter().enumerate() {
        column
            .values
            .row(record)
            .iter()
            .for_each(|id| emit(key((index, id))));
    }
}

/// Each of the record's other values with how the given name sounds, and with how the family name does.
fn with_sounds(table: &Table, record: u32, others: &[u32], emit: &mut dyn FnMut(u64)) {
    if others.is_empty() {
        return;
    }
    for name in table.names.values_of(record) {
        for sound in [name.given_sound(), name.family_sound()]
            .into_iter()
            .flatten()
        {
            for other in others {
                emit(key((sound, other)));
            }
        }
    }
}

/// The words of the record's name, in ASCII.
fn words(table: &Table, record: u32, each: &mut dyn FnMut(&str)) {
    table
        .names
        .values_of(record)
        .flat_map(PersonName::latin_tokens)
        .for_each(each);
}

/// Keys are compared within one run only.
fn key(value: impl Hash) -> u64 {
    FixedState::default().hash_one(value)
}
