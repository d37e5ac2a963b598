//! A postal address.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

use super::abbreviations;
use super::split;
use crate::text;

/// Most words of a part that count for its key.
const MAX_WORDS: usize = 24;
/// Longest key of a part, in bytes.
const MAX_KEY: usize = 160;

/// The parts of an address, in the order in which they are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Street,
    HouseNumber,
    Unit,
    Locality,
    State,
    PostalCode,
    Country,
}

pub(super) const PARTS: [Part; 7] = [
    Part::Street,
    Part::HouseNumber,
    Part::Unit,
    Part::Locality,
    Part::State,
    Part::PostalCode,
    Part::Country,
];

/// A postal address: its parts as they were typed, and a folded key of each, with the usual abbreviations spelled out.
///
/// The parts are those of vCard's `ADR` (RFC 6350, 6.3.1), with the house number apart: one street has many houses, and
/// a number that differs is another house.
///
/// ```
/// use contactfold::address::PostalAddress;
///
/// let address = PostalAddress::builder()
///     .street("Hauptstr. 12a")
///     .postal_code("10827")
///     .locality("Berlin")
///     .build();
/// assert_eq!(address.street(), "Hauptstr.");
/// assert_eq!(address.house_number(), "12a");
/// assert_eq!(address.street_key(), "hauptstrasse");
/// ```
///
/// # Equality
///
/// `Eq`, `Ord` and `Hash` are those of what was typed, part by part.
#[derive(Clone, Default)]
pub struct PostalAddress {
    typed: Box<str>,
    spans: [(u32, u32); 7],
    keys: Box<str>,
    key_spans: [(u16, u16); 7],
    is_placeholder: bool,
}

impl PostalAddress {
    /// Starts an address of parts.
    pub fn builder<'a>() -> AddressParts<'a> {
        AddressParts::default()
    }

    /// Reads an address in one line, and splits it where that is safe: at commas and line ends, a postal code and a
    /// country by their form. What stays undecided is street or locality as it was typed.
    ///
    /// ```
    /// use contactfold::address::PostalAddress;
    ///
    /// let address = PostalAddress::parse("5000 15th Street, Suite 950, Redmond, WA 98052");
    /// assert_eq!(address.house_number(), "5000");
    /// assert_eq!(address.street(), "15th Street");
    /// assert_eq!(address.unit(), "Suite 950");
    /// assert_eq!(address.locality(), "Redmond");
    /// assert_eq!(address.state(), "WA");
    /// assert_eq!(address.postal_code(), "98052");
    /// ```
    pub fn parse(line: &str) -> Self {
        split::one_line(line).build()
    }

    /// The street, without the house number, as it was typed.
    pub fn street(&self) -> &str {
        self.typed(Part::Street)
    }

    /// The house number as it was typed.
    pub fn house_number(&self) -> &str {
        self.typed(Part::HouseNumber)
    }

    /// Flat, floor or suite as it was typed.
    pub fn unit(&self) -> &str {
        self.typed(Part::Unit)
    }

    /// The city, town or suburb as it was typed.
    pub fn locality(&self) -> &str {
        self.typed(Part::Locality)
    }

    /// The state or province as it was typed.
    pub fn state(&self) -> &str {
        self.typed(Part::State)
    }

    /// The postal code as it was typed.
    pub fn postal_code(&self) -> &str {
        self.typed(Part::PostalCode)
    }

    /// The country as it was typed.
    pub fn country(&self) -> &str {
        self.typed(Part::Country)
    }

    /// The street folded, abbreviations spelled out.
    pub fn street_key(&self) -> &str {
        self.key(Part::Street)
    }

    /// The house number folded: "12a".
    pub fn house_number_key(&self) -> &str {
        self.key(Part::HouseNumber)
    }

    /// The unit folded, without the word for it: "4b".
    pub fn unit_key(&self) -> &str {
        self.key(Part::Unit)
    }

    /// The locality folded.
    pub fn locality_key(&self) -> &str {
        self.key(Part::Locality)
    }

    /// The state folded, known abbreviations spelled out.
    pub fn state_key(&self) -> &str {
        self.key(Part::State)
    }

    /// The postal code folded, without spaces and signs.
    pub fn postal_code_key(&self) -> &str {
        self.key(Part::PostalCode)
    }

    /// The country folded: its ISO 3166-1 alpha-2 code in lower case where the name is known.
    pub fn country_key(&self) -> &str {
        self.key(Part::Country)
    }

    /// Whether nothing is left to compare.
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// Whether a part held a placeholder (00000, "n/a") that was left out of the keys.
    pub fn has_placeholder(&self) -> bool {
        self.is_placeholder
    }

    fn typed(&self, part: Part) -> &str {
        let (start, end) = self.spans[part as usize];
        self.typed
            .get(start as usize..end as usize)
            .unwrap_or_default()
    }

    pub(super) fn key(&self, part: Part) -> &str {
        let (start, end) = self.key_spans[part as usize];
        self.keys
            .get(usize::from(start)..usize::from(end))
            .unwrap_or_default()
    }

    fn identity(&self) -> (&str, &[(u32, u32); 7]) {
        (&self.typed, &self.spans)
    }
}

/// The parts of an address, before it is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AddressParts<'a> {
    parts: [&'a str; 7],
}

impl<'a> AddressParts<'a> {
    fn set(mut self, part: Part, value: &'a str) -> Self {
        self.parts[part as usize] = value.trim();
        self
    }

    /// The street. A house number or a unit at either end of it is told apart, unless it is given by itself.
    #[must_use]
    pub fn street(self, street: &'a str) -> Self {
        self.set(Part::Street, street)
    }

    /// The house number.
    #[must_use]
    pub fn house_number(self, house_number: &'a str) -> Self {
        self.set(Part::HouseNumber, house_number)
    }

    /// Flat, floor or suite.
    #[must_use]
    pub fn unit(self, unit: &'a str) -> Self {
        self.set(Part::Unit, unit)
    }

    /// The city, town or suburb.
    #[must_use]
    pub fn locality(self, locality: &'a str) -> Self {
        self.set(Part::Locality, locality)
    }

    /// The state or province.
    #[must_use]
    pub fn state(self, state: &'a str) -> Self {
        self.set(Part::State, state)
    }

    /// The postal code.
    #[must_use]
    pub fn postal_code(self, postal_code: &'a str) -> Self {
        self.set(Part::PostalCode, postal_code)
    }

    /// The country, by name or code.
    #[must_use]
    pub fn country(self, country: &'a str) -> Self {
        self.set(Part::Country, country)
    }

    /// Makes the address.
    pub fn build(mut self) -> PostalAddress {
        let street = split::street(self.parts[Part::Street as usize]);
        self.parts[Part::Street as usize] = street.name;
        for (part, found) in [
            (Part::HouseNumber, street.house_number),
            (Part::Unit, street.unit),
        ] {
            let slot = &mut self.parts[part as usize];
            if slot.is_empty() {
                *slot = found;
            }
        }
        self.lay_out()
    }

    /// Makes the address of parts that were told apart before.
    pub(crate) fn lay_out(self) -> PostalAddress {
        let size: usize = self.parts.iter().map(|part| part.len() + 1).sum();
        let mut typed = String::with_capacity(size);
        let mut keys = String::with_capacity(size + 16);
        let mut address = PostalAddress::default();
        for part in PARTS {
            let text = self.parts[part as usize];
            let start = typed.len();
            typed.push_str(text);
            address.spans[part as usize] = (offset(start), offset(typed.len()));
            let start = keys.len();
            if is_placeholder(text, part) {
                address.is_placeholder = true;
            } else {
                fold_part(text, part, &mut keys);
            }
            let (start, end) = (u16::try_from(start), u16::try_from(keys.len()));
            address.key_spans[part as usize] = (start.unwrap_or(u16::MAX), end.unwrap_or(u16::MAX));
        }
        address.typed = typed.into_boxed_str();
        address.keys = keys.into_boxed_str();
        address
    }
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// A part that says that there is nothing: words for it, signs only, a number of zeros, nines or ones.
fn is_placeholder(text: &str, part: Part) -> bool {
    if text.is_empty() {
        return false;
    }
    if (text::says_nothing(text) && part != Part::Country)
        || !text.chars().any(char::is_alphanumeric)
    {
        return true;
    }
    let mut digits = text.bytes().filter(u8::is_ascii_alphanumeric);
    part == Part::PostalCode
        && text.len() >= 3
        && (digits.clone().all(|b| b == b'0')
            || digits.clone().count() >= 5 && digits.all(|b| b == b'9'))
}

/// Appends the key of a part.
fn fold_part(part_text: &str, part: Part, keys: &mut String) {
    let start = keys.len();
    let inside = |c: char| text::is_word_char(c) || text::is_apostrophe(c) || text::is_invisible(c);
    let words = part_text
        .split(|c: char| !inside(c))
        .filter(|word| word.chars().any(text::is_word_char))
        .take(MAX_WORDS);
    for (index, word) in words.enumerate() {
        let before = keys.len();
        // "12 A" is 12A.
        let joins = match part {
            Part::PostalCode => true,
            Part::HouseNumber => word.len() == 1 && !word.bytes().any(|b| b.is_ascii_digit()),
            _ => false,
        };
        if before > start && !joins {
            keys.push(match part {
                Part::HouseNumber => '-',
                _ => ' ',
            });
        }
        let word_start = keys.len();
        text::fold_into(word, keys);
        let folded = keys.get(word_start..).unwrap_or_default();
        match abbreviations::spell_out(folded, part, index) {
            abbreviations::Spelling::AsIs => {}
            abbreviations::Spelling::Drop => keys.truncate(before),
            abbreviations::Spelling::Is(whole) => {
                keys.truncate(word_start);
                keys.push_str(whole);
            }
            abbreviations::Spelling::Ends(more) => keys.push_str(more),
        }
        if keys.len() > start + MAX_KEY {
            keys.truncate(before);
            break;
        }
    }
    let key = keys.get(start..).unwrap_or_default();
    if let Some(whole) = abbreviations::whole_part(key, part) {
        keys.truncate(start);
        keys.push_str(whole);
    }
}

impl PartialEq for PostalAddress {
    fn eq(&self, other: &Self) -> bool {
        self.identity() == other.identity()
    }
}

impl Eq for PostalAddress {}

impl PartialOrd for PostalAddress {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for PostalAddress {
    fn cmp(&self, other: &Self) -> Ordering {
        self.identity().cmp(&other.identity())
    }
}

impl Hash for PostalAddress {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.identity().hash(state);
    }
}

impl fmt::Debug for PostalAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = f.debug_struct("PostalAddress");
        for part in PARTS {
            if !self.typed(part).is_empty() {
                parts.field(&format!("{part:?}"), &self.typed(part));
            }
        }
        parts.finish()
    }
}
