//! A phone number as a value.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

use super::extension::Extension;
use super::plan::{self, COUNTRIES, Country, PLAN};
use super::{PhoneError, parse};
use crate::Region;

/// A phone number: country calling code and national significant number (ITU-T E.164).
///
/// It is a small `Copy` value. It may be invalid, since [`parse`](Self::parse) accepts what could be dialled, as
/// libphonenumber does; [`is_valid`](Self::is_valid) says whether the numbering plan has it.
///
/// # Equality
///
/// `Eq`, `Ord` and `Hash` are those of the E.164 form, which is what `Display` writes. An extension is no part of it.
///
/// ```
/// use contactfold::{NumberType, PhoneNumber, Region};
///
/// let malaysia: Region = "MY".parse()?;
/// let number = PhoneNumber::parse("012-345 6789", Some(malaysia))?;
/// assert_eq!(number, PhoneNumber::parse("+60 12 345 6789", None)?);
/// assert_eq!(number.to_string(), "+60123456789");
/// assert!(number.is_valid());
/// assert_eq!(number.region(), Some(malaysia));
/// assert_eq!(number.number_type(), NumberType::Mobile);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy)]
pub struct PhoneNumber {
    national: u64,
    /// Region and type as [`PLAN`] gives them, told by the digits alone.
    class: u16,
    country: u8,
    /// Digits of the national significant number, leading zeros included.
    length: u8,
}

/// Powers of ten.
const POWERS: [u64; 18] = {
    let mut powers = [1; 18];
    let mut place = 1;
    while place < powers.len() {
        powers[place] = powers[place - 1] * 10;
        place += 1;
    }
    powers
};

/// A number, and the extension behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ParsedNumber {
    number: PhoneNumber,
    extension: Option<Extension>,
}

impl ParsedNumber {
    pub(super) fn new(number: PhoneNumber, extension: Option<Extension>) -> Self {
        Self { number, extension }
    }

    /// The number.
    pub fn number(&self) -> PhoneNumber {
        self.number
    }

    /// The extension, if one is given.
    pub fn extension(&self) -> Option<Extension> {
        self.extension
    }
}

impl PhoneNumber {
    /// Reads one number, with the semantics of libphonenumber's `parse`.
    ///
    /// Without a default region the number needs its country calling code, after `+`. With one, it may be written
    /// as it is dialled there. An extension is allowed and dropped; [`parse_with_extension`](Self::parse_with_extension)
    /// keeps it.
    ///
    /// # Errors
    ///
    /// - [`NotANumber`](crate::PhoneErrorKind::NotANumber): the text does not look like a number,
    /// - [`MissingCountryCode`](crate::PhoneErrorKind::MissingCountryCode): no `+`, and no default region with a numbering plan,
    /// - [`UnknownCountryCode`](crate::PhoneErrorKind::UnknownCountryCode): no country has the code that is given,
    /// - [`TooShort`](crate::PhoneErrorKind::TooShort), [`TooLong`](crate::PhoneErrorKind::TooLong): fewer or more digits
    ///   than any number has. (That a number has too few or too many for its country is no error here;
    ///   [`possibility`](Self::possibility) tells.)
    pub fn parse(text: &str, default_region: Option<Region>) -> Result<Self, PhoneError> {
        let mut digits = parse::Digits::default();
        match parse::scan(text, &mut digits) {
            Some(plus) => parse::scanned(plus, &digits, default_region),
            None => parse::text(text, default_region).map(|parsed| parsed.number),
        }
    }

    /// Reads one number and its extension. See [`parse`](Self::parse).
    ///
    /// ```
    /// use contactfold::PhoneNumber;
    ///
    /// let parsed = PhoneNumber::parse_with_extension("+44 20 7946 0958 ext. 12", None)?;
    /// assert_eq!(parsed.number().to_string(), "+442079460958");
    /// assert_eq!(parsed.extension().map(|extension| extension.to_string()).as_deref(), Some("12"));
    /// # Ok::<(), contactfold::PhoneError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Those of [`parse`](Self::parse).
    pub fn parse_with_extension(
        text: &str,
        default_region: Option<Region>,
    ) -> Result<ParsedNumber, PhoneError> {
        let mut digits = parse::Digits::default();
        match parse::scan(text, &mut digits) {
            Some(plus) => parse::scanned(plus, &digits, default_region)
                .map(|number| ParsedNumber::new(number, None)),
            None => parse::text(text, default_region),
        }
    }

    /// The number of a country calling code and at most 17 digits.
    #[inline]
    pub(super) fn from_parts(index: u8, country: &Country, national: &[u8]) -> Self {
        let value = national
            .iter()
            .fold(0, |value: u64, digit| value * 10 + u64::from(*digit));
        Self {
            national: value,
            class: PLAN.run(country.plan, national),
            country: index,
            length: u8::try_from(national.len()).unwrap_or(u8::MAX),
        }
    }

    /// The number of an E.164 number's digits, as they are and as a value (modulo 2^64).
    #[inline]
    pub(super) fn from_e164(index: u8, country: &Country, digits: &[u8], value: u64) -> Self {
        let length = digits.len() - usize::from(country.length);
        let code = u64::from(country.code).wrapping_mul(POWERS[length % POWERS.len()]);
        Self {
            national: value.wrapping_sub(code),
            class: plan::classify(country, digits),
            country: index,
            length: u8::try_from(length).unwrap_or(u8::MAX),
        }
    }

    /// The number of a country calling code and a national number with its leading zeros, as they are.
    #[cfg(feature = "phonenumber")]
    pub(super) fn from_national(
        code: u16,
        national: u64,
        leading_zeros: u8,
    ) -> Result<Self, PhoneError> {
        use super::PhoneErrorKind::{TooLong, TooShort, UnknownCountryCode};

        let place = COUNTRIES
            .iter()
            .position(|country| country.code == code)
            .ok_or(UnknownCountryCode)?;
        let country = COUNTRIES.get(place).ok_or(UnknownCountryCode)?;
        let mut digits = parse::Digits::default();
        (0..leading_zeros).for_each(|_| digits.push(0));
        national
            .to_string()
            .bytes()
            .for_each(|byte| digits.push(byte & 0xF));
        match digits.len() {
            0..2 => Err(TooShort.into()),
            2..=17 => {
                let index = u8::try_from(place).map_err(|_| UnknownCountryCode)?;
                Ok(Self::from_parts(index, country, digits.as_slice()))
            }
            _ => Err(TooLong.into()),
        }
    }

    fn country(&self) -> Option<&'static Country> {
        COUNTRIES.get(usize::from(self.country))
    }

    /// The plan that numbers of this country calling code are parsed and written by.
    pub(super) fn main_entry(&self) -> Option<&'static plan::Entry> {
        self.country()?.main_entry()
    }

    /// The country calling code.
    pub fn country_code(&self) -> u16 {
        self.country().map_or(0, |country| country.code)
    }

    /// The national significant number as a number, without its leading zeros.
    pub fn national_number(&self) -> u64 {
        self.national
    }

    /// How many zeros the national significant number begins with, which belong to it (as in Italy).
    pub fn leading_zeros(&self) -> u8 {
        let digits = self.national.checked_ilog10().map_or(1, |log| log + 1);
        self.length
            .saturating_sub(u8::try_from(digits).unwrap_or(u8::MAX))
    }

    /// How many digits the national significant number has.
    pub fn national_length(&self) -> u8 {
        self.length
    }

    /// The digits of the national significant number.
    pub(super) fn national_digits(&self) -> parse::Digits {
        let mut digits = parse::Digits::default();
        let mut power = 10_u64.pow(u32::from(self.length.min(18)));
        for _ in 0..self.length {
            power /= 10;
            digits.push(u8::try_from(self.national / power.max(1) % 10).unwrap_or(0));
        }
        digits
    }

    /// Whether the numbering plan has this number.
    #[inline]
    pub fn is_valid(&self) -> bool {
        self.class & 0xF != 0
    }

    /// The region of the number: of those that share its country calling code, the one whose plan has it.
    /// Numbers of no country, such as +800, have none.
    pub fn region(&self) -> Option<Region> {
        plan::region_at(self.class >> 4)
    }

    /// What kind of line it is; [`NumberType::Unknown`] if the number is not valid.
    #[inline]
    pub fn number_type(&self) -> NumberType {
        NumberType::ALL
            .get(usize::from(self.class & 0xF))
            .copied()
            .unwrap_or(NumberType::Unknown)
    }

    /// Whether a number of this length is possible under its country calling code. Quicker to satisfy than
    /// [`is_valid`](Self::is_valid): the digits themselves are not looked at.
    pub fn possibility(&self) -> Possibility {
        match self.main_entry() {
            Some(entry) => parse::possibility(entry, usize::from(self.length)),
            None => Possibility::InvalidLength,
        }
    }

    /// Text order of the E.164 form: country calling codes, none of which begins with another, then digits.
    fn key(&self) -> (u16, u64, u8) {
        let code = self.country_code();
        let left = if code < 10 {
            code * 100
        } else if code < 100 {
            code * 10
        } else {
            code
        };
        (
            left,
            self.national * 10_u64.pow(17_u32.saturating_sub(self.length.into())),
            self.length,
        )
    }

    /// The country calling code and number as bytes: `+`, digits; and how many these are.
    pub(super) fn e164(&self) -> ([u8; 24], usize) {
        let mut bytes = [b'0'; 24];
        let mut end = bytes.len();
        let mut rest = self.national;
        for _ in 0..self.length {
            end -= 1;
            bytes[end] = b'0' + u8::try_from(rest % 10).unwrap_or(0);
            rest /= 10;
        }
        let mut code = self.country_code();
        while code > 0 {
            end -= 1;
            bytes[end] = b'0' + u8::try_from(code % 10).unwrap_or(0);
            code /= 10;
        }
        end -= 1;
        bytes[end] = b'+';
        (bytes, end)
    }
}

impl PartialEq for PhoneNumber {
    fn eq(&self, other: &Self) -> bool {
        (self.national, self.country, self.length) == (other.national, other.country, other.length)
    }
}

impl Eq for PhoneNumber {}

impl Hash for PhoneNumber {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (
            self.national,
            u16::from(self.country) << 8 | u16::from(self.length),
        )
            .hash(state);
    }
}

impl PartialOrd for PhoneNumber {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for PhoneNumber {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}

/// The E.164 form, such as `+442079460958`.
impl fmt::Display for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (bytes, start) = self.e164();
        f.pad(std::str::from_utf8(&bytes[start..]).unwrap_or_default())
    }
}

impl fmt::Debug for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PhoneNumber({self})")
    }
}

/// What kind of line a number is, in libphonenumber's terms.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum NumberType {
    /// Not told by the numbering plan, or the number is not valid.
    #[default]
    Unknown,
    /// A fixed line.
    FixedLine,
    /// A mobile line.
    Mobile,
    /// A fixed or mobile line: the plan does not tell them apart, as in the USA.
    FixedLineOrMobile,
    /// Free of charge for the caller.
    TollFree,
    /// At a premium rate.
    PremiumRate,
    /// The cost is shared between caller and callee.
    SharedCost,
    /// Voice over IP.
    Voip,
    /// A personal number, forwarded to wherever its owner is.
    PersonalNumber,
    /// A pager.
    Pager,
    /// A universal access number, or company number.
    Uan,
    /// Access to voice mail.
    Voicemail,
}

impl NumberType {
    /// In the order of the numbering-plan tables.
    const ALL: [Self; 12] = [
        Self::Unknown,
        Self::FixedLine,
        Self::Mobile,
        Self::FixedLineOrMobile,
        Self::TollFree,
        Self::PremiumRate,
        Self::SharedCost,
        Self::Voip,
        Self::PersonalNumber,
        Self::Pager,
        Self::Uan,
        Self::Voicemail,
    ];

    /// libphonenumber's name, such as `FIXED_LINE_OR_MOBILE`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unknown => "UNKNOWN",
            Self::FixedLine => "FIXED_LINE",
            Self::Mobile => "MOBILE",
            Self::FixedLineOrMobile => "FIXED_LINE_OR_MOBILE",
            Self::TollFree => "TOLL_FREE",
            Self::PremiumRate => "PREMIUM_RATE",
            Self::SharedCost => "SHARED_COST",
            Self::Voip => "VOIP",
            Self::PersonalNumber => "PERSONAL_NUMBER",
            Self::Pager => "PAGER",
            Self::Uan => "UAN",
            Self::Voicemail => "VOICEMAIL",
        }
    }
}

impl fmt::Display for NumberType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// Whether a number of some length is possible, in libphonenumber's terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Possibility {
    /// The length is one that numbers of this country have.
    Possible,
    /// Only as a local number: the area code is missing.
    LocalOnly,
    /// Shorter than any number of this country.
    TooShort,
    /// Longer than any number of this country.
    TooLong,
    /// Between the shortest and the longest, but of no length that exists.
    InvalidLength,
}

impl Possibility {
    /// libphonenumber's name, such as `IS_POSSIBLE_LOCAL_ONLY`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Possible => "IS_POSSIBLE",
            Self::LocalOnly => "IS_POSSIBLE_LOCAL_ONLY",
            Self::TooShort => "TOO_SHORT",
            Self::TooLong => "TOO_LONG",
            Self::InvalidLength => "INVALID_LENGTH",
        }
    }
}

impl fmt::Display for Possibility {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
