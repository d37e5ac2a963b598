//! Comparing two addresses.

use super::value::{PARTS, Part, PostalAddress};
use crate::name::bounded_distance;

/// How two parts of addresses agree, weakest first: `a > b` says that `a` is the stronger agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AddressLevel {
    /// The parts differ.
    Conflict,
    /// At least one side has nothing to compare. It says nothing.
    Missing,
    /// A few letters differ; of house numbers, only a letter (12, 12a).
    Close,
    /// Everything on the shorter side is in the longer: "Main" and "Main Street", 12 and 12-14, 98052 and 98052-1234.
    Subset,
    /// Equal after folding, abbreviations spelled out.
    Equal,
}

impl AddressLevel {
    /// Every level, weakest first.
    pub const ALL: [Self; 5] = [
        Self::Conflict,
        Self::Missing,
        Self::Close,
        Self::Subset,
        Self::Equal,
    ];

    /// A stable code in snake case.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Conflict => "conflict",
            Self::Missing => "missing",
            Self::Close => "close",
            Self::Subset => "subset",
            Self::Equal => "equal",
        }
    }

    /// Whether the level is agreement of any strength.
    pub fn agrees(self) -> bool {
        self > Self::Missing
    }
}

/// How two addresses compare, part by part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AddressComparison {
    levels: [AddressLevel; 7],
}

impl AddressComparison {
    fn of(self, part: Part) -> AddressLevel {
        self.levels[part as usize]
    }

    /// How the streets agree.
    pub fn street(&self) -> AddressLevel {
        self.of(Part::Street)
    }

    /// How the house numbers agree.
    pub fn house_number(&self) -> AddressLevel {
        self.of(Part::HouseNumber)
    }

    /// How the units agree.
    pub fn unit(&self) -> AddressLevel {
        self.of(Part::Unit)
    }

    /// How the localities agree.
    pub fn locality(&self) -> AddressLevel {
        self.of(Part::Locality)
    }

    /// How the states agree.
    pub fn state(&self) -> AddressLevel {
        self.of(Part::State)
    }

    /// How the postal codes agree.
    pub fn postal_code(&self) -> AddressLevel {
        self.of(Part::PostalCode)
    }

    /// How the countries agree.
    pub fn country(&self) -> AddressLevel {
        self.of(Part::Country)
    }

    /// How the addresses agree as a whole: the weakest of street, house number and unit, as far as both sides have them;
    /// without a street on both sides, the weakest of postal code and locality. Countries that differ are a conflict.
    pub fn level(&self) -> AddressLevel {
        let weakest = |parts: &[Part]| {
            parts
                .iter()
                .map(|&part| self.of(part))
                .filter(|&level| level != AddressLevel::Missing)
                .min()
        };
        if self.country() == AddressLevel::Conflict {
            return AddressLevel::Conflict;
        }
        let street = match self.street() {
            AddressLevel::Missing => None,
            _ => weakest(&[Part::Street, Part::HouseNumber, Part::Unit]),
        };
        let place = weakest(&[Part::PostalCode, Part::Locality]);
        match (street, place) {
            // A street of the same name is in many towns.
            (Some(_), Some(AddressLevel::Conflict))
                if self.postal_code() == AddressLevel::Conflict
                    && self.locality() == AddressLevel::Conflict =>
            {
                AddressLevel::Conflict
            }
            (Some(street), _) => street,
            (None, place) => place.unwrap_or(AddressLevel::Missing),
        }
    }
}

/// Compares two addresses. It is symmetric and allocates nothing.
pub fn compare(a: &PostalAddress, b: &PostalAddress) -> AddressComparison {
    let compare_part = |part: Part| {
        let (one, other) = (a.key(part), b.key(part));
        if one.is_empty() || other.is_empty() {
            AddressLevel::Missing
        } else if one == other {
            AddressLevel::Equal
        } else {
            match part {
                Part::HouseNumber => house_numbers(one, other),
                Part::Unit | Part::Country | Part::State => whole(one, other),
                Part::PostalCode => postal_codes(one, other),
                Part::Street | Part::Locality => words(one, other),
            }
        }
    };
    AddressComparison {
        levels: PARTS.map(compare_part),
    }
}

fn without_spaces(key: &str) -> impl Iterator<Item = u8> {
    key.bytes().filter(|&b| b != b' ')
}

fn words(one: &str, other: &str) -> AddressLevel {
    if without_spaces(one).eq(without_spaces(other)) {
        return AddressLevel::Equal;
    }
    let all_in = |a: &str, b: &str| {
        a.split(' ')
            .all(|word| b.split(' ').any(|known| known == word))
    };
    let (one_in, other_in) = (all_in(one, other), all_in(other, one));
    if one_in && other_in {
        return AddressLevel::Equal;
    }
    let letters = one.chars().count().max(other.chars().count());
    let allowed = match letters {
        0..=4 => 0,
        5..=8 => 1,
        9..=15 => 2,
        _ => 3,
    };
    // Numbers in a street's name are other streets: 5th and 6th Street.
    let digits = |key: &str| key.bytes().any(|b| b.is_ascii_digit());
    if !digits(one) && !digits(other) && bounded_distance(one, other, allowed).is_some() {
        return AddressLevel::Close;
    }
    if one_in || other_in {
        AddressLevel::Subset
    } else {
        AddressLevel::Conflict
    }
}

fn whole(one: &str, other: &str) -> AddressLevel {
    let letters = one.chars().count().max(other.chars().count());
    if letters >= 6 && bounded_distance(one, other, 1).is_some() {
        AddressLevel::Close
    } else {
        AddressLevel::Conflict
    }
}

fn house_numbers(one: &str, other: &str) -> AddressLevel {
    let (short, long) = if one.len() < other.len() {
        (one, other)
    } else {
        (other, one)
    };
    // An end of a range, or a number without what comes after it.
    if long.split('-').any(|end| end == short) {
        return AddressLevel::Subset;
    }
    match long.strip_prefix(short) {
        Some(rest) if rest.bytes().all(|b| b.is_ascii_alphabetic()) => AddressLevel::Close,
        _ => AddressLevel::Conflict,
    }
}

fn postal_codes(one: &str, other: &str) -> AddressLevel {
    let (short, long) = if one.len() < other.len() {
        (one, other)
    } else {
        (other, one)
    };
    if short.len() >= 3 && long.len() >= short.len() + 3 && long.starts_with(short) {
        AddressLevel::Subset
    } else if short.len() >= 4 && bounded_distance(one, other, 1).is_some() {
        AddressLevel::Close
    } else {
        AddressLevel::Conflict
    }
}
