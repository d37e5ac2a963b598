//! The numbering plans, as tables over digits made by `build.rs`.

use crate::Region;

/// A minimal acyclic automaton over digits. Nodes from `rows` on are classes: there the outcome hangs only on how many
/// digits are left.
pub(super) struct Automaton {
    rows: u16,
    next: &'static [u8],
    ends: &'static [u8],
    classes: &'static [u8],
}

/// How many lengths of rest a class tells apart.
const SPAN: usize = 18;

impl Automaton {
    /// The outcome for digits (values 0 to 9) from a root; 0 is nothing.
    #[inline]
    pub(super) fn run(&self, root: u16, digits: &[u8]) -> u16 {
        let mut node = root;
        let mut left = digits.len();
        for digit in digits {
            if node >= self.rows {
                break;
            }
            node = entry(self.next, usize::from(node) * 10 + usize::from(*digit));
            left -= 1;
        }
        match node.checked_sub(self.rows) {
            None => entry(self.ends, usize::from(node)),
            Some(class) => entry(self.classes, usize::from(class) * SPAN + left.min(SPAN - 1)),
        }
    }
}

#[inline]
fn entry(table: &[u8], at: usize) -> u16 {
    match table.get(2 * at..2 * at + 2) {
        Some(&[low, high]) => u16::from_le_bytes([low, high]),
        _ => 0,
    }
}

/// A country calling code.
pub(super) struct Country {
    pub(super) code: u16,
    /// How many digits the code has.
    pub(super) length: u8,
    /// Root in [`PLAN`].
    pub(super) plan: u16,
    /// The number of its main region, counted from 1; the others follow.
    pub(super) main: u16,
    /// The first digits at which a national prefix of the main region can begin.
    pub(super) strip_first: u16,
}

/// The numbering plan of a region, or of a country calling code that belongs to none.
pub(super) struct Entry {
    pub(super) country: u8,
    /// Possible lengths of a national significant number, bit n for length n.
    pub(super) lengths: u32,
    /// Possible lengths without the area code.
    pub(super) local_lengths: u32,
    /// Roots in [`PREFIX`], with the first digits at which anything can be found.
    pub(super) general: u16,
    pub(super) idd: u16,
    pub(super) idd_first: u16,
    pub(super) strip: u16,
    pub(super) strip_first: u16,
    /// Roots in [`FORMAT`].
    pub(super) national: u16,
    pub(super) international: u16,
    pub(super) extension_prefix: &'static str,
}

/// What the match of a national prefix turns the number into: `literal`, the kept digits, what follows the match.
pub(super) struct Strip {
    pub(super) end: u8,
    pub(super) literal: &'static [u8],
    pub(super) keep: (u8, u8),
}

/// A format's text, with `$n` for the n-th of its groups.
pub(super) struct Layout {
    pub(super) template: &'static str,
    pub(super) groups: &'static [(u8, u8)],
}

/// The nodes of [`PLAN`] behind every four digits of an E.164 number.
static STARTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/plan.starts"));

include!(concat!(env!("OUT_DIR"), "/plan.rs"));

/// The country calling code at the start of at least three digits, and where in the table it is.
#[inline]
pub(super) fn country_of(digits: &[u8]) -> Option<(u8, &'static Country)> {
    let &[first, second, third, ..] = digits else {
        return None;
    };
    let at = usize::from(first) * 100 + usize::from(second) * 10 + usize::from(third);
    let index = *COUNTRY_BY_DIGITS.get(at)?;
    Some((index, COUNTRIES.get(usize::from(index))?))
}

/// The region and type of an E.164 number, whose country calling code begins it.
#[inline]
pub(super) fn classify(country: &Country, digits: &[u8]) -> u16 {
    match digits {
        &[a, b, c, d, ref rest @ ..] => {
            let at =
                (usize::from(a) * 10 + usize::from(b)) * 100 + usize::from(c) * 10 + usize::from(d);
            PLAN.run(entry(STARTS, at), rest)
        }
        _ => PLAN.run(
            country.plan,
            digits
                .get(usize::from(country.length)..)
                .unwrap_or_default(),
        ),
    }
}

/// The region with this number, counted from 1.
#[inline]
pub(super) fn region_at(number: u16) -> Option<Region> {
    REGIONS
        .get(usize::from(number))
        .filter(|code| **code != [0, 0])
        .map(|code| Region::from_table(*code))
}

/// The plan of a region, if it has one of its own.
#[inline]
pub(super) fn entry_of(region: Region) -> Option<&'static Entry> {
    let &[first, second] = region.as_str().as_bytes() else {
        return None;
    };
    let at = usize::from(first.wrapping_sub(b'A')) * 26 + usize::from(second.wrapping_sub(b'A'));
    ENTRIES.get(usize::from(*ENTRY_BY_CODE.get(at)?).checked_sub(1)?)
}

/// The plan with this number, counted from 1.
#[inline]
pub(super) fn entry_at(number: u16) -> Option<&'static Entry> {
    ENTRIES.get(usize::from(number).checked_sub(1)?)
}

impl Country {
    /// The plan that a number of this code is parsed by.
    #[inline]
    pub(super) fn main_entry(&self) -> Option<&'static Entry> {
        entry_at(self.main)
    }
}

impl Entry {
    #[inline]
    pub(super) fn country(&self) -> Option<&'static Country> {
        COUNTRIES.get(usize::from(self.country))
    }

    /// Whether the digits match the general description, whatever their number.
    pub(super) fn is_general(&self, digits: &[u8]) -> bool {
        PREFIX.run(self.general, digits) != 0
    }
}
