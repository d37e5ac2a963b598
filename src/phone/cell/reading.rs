//! What reading a cell needs, and what it gives.

use std::fmt;

use crate::phone::{Extension, PhoneError, PhoneErrorKind, PhoneNumber};
use crate::{Outcome, Region};

/// What bare digits, without `+` and without a default region, are taken for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BareDigits {
    /// They lack their country calling code: an error.
    #[default]
    RequirePlus,
    /// They begin with their country calling code, if that makes a valid number.
    AssumeInternational,
}

/// How cells are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ReadOptions {
    default_region: Option<Region>,
    bare_digits: BareDigits,
}

impl ReadOptions {
    /// No default region; bare digits are not assumed to be international.
    pub fn new() -> Self {
        Self::default()
    }

    /// The region whose way of dialling is tried for numbers without a country calling code.
    #[must_use]
    pub fn default_region(mut self, region: impl Into<Option<Region>>) -> Self {
        self.default_region = region.into();
        self
    }

    /// What bare digits are taken for.
    #[must_use]
    pub fn assume_international(mut self, bare_digits: BareDigits) -> Self {
        self.bare_digits = bare_digits;
        self
    }

    pub(super) fn region(self) -> Option<Region> {
        self.default_region
    }

    pub(super) fn assumes_international(self) -> bool {
        self.bare_digits == BareDigits::AssumeInternational
    }
}

macro_rules! repairs {
    ($($(#[doc = $doc:literal])+ $name:ident, $code:literal, $sentence:literal;)+) => {
        /// Something that was done to a cell to read a number in it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Repair {
            $($(#[doc = $doc])+ $name,)+
        }

        impl Repair {
            const ALL: &[Self] = &[$(Self::$name,)+];

            /// A stable code in `snake_case`.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)+
                }
            }
        }

        impl fmt::Display for Repair {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(match self {
                    $(Self::$name => $sentence,)+
                })
            }
        }
    };
}

repairs! {
    /// The cell held several numbers.
    CellSplit, "cell_split", "split a cell that holds several numbers";
    /// Words round the number were set aside as its label.
    LabelSplit, "label_split", "set the words round the number aside as its label";
    /// The extension was set aside.
    ExtensionSplit, "extension_split", "set the extension aside";
    /// A second extension was dropped.
    SecondExtensionDropped, "second_extension_dropped", "dropped a second extension";
    /// Parameters of a `tel:` URI were read (RFC 3966).
    UriParametersRead, "uri_parameters_read", "read the parameters of a tel: URI";
    /// A messaging service's address, such as `…@s.whatsapp.net`, was reduced to its number.
    MessagingAddress, "messaging_address", "took the number out of a messaging service's address";
    /// Quotes or a formula's signs were dropped.
    QuotesDropped, "quotes_dropped", "dropped quotes or the signs of a formula";
    /// Characters that show nothing were dropped.
    InvisibleDropped, "invisible_dropped", "dropped characters that show nothing";
    /// Separators that are not usual in phone numbers were dropped.
    SeparatorsDropped, "separators_dropped", "dropped unusual separators";
    /// Digits of another script were written in ASCII.
    DigitsTranslated, "digits_translated", "wrote the digits of another script in ASCII";
    /// The `.0` that a spreadsheet puts behind whole numbers was dropped.
    DecimalDropped, "decimal_dropped", "dropped the decimals that a spreadsheet had added";
    /// Scientific notation was written out; every digit was there.
    ScientificExpanded, "scientific_expanded", "wrote scientific notation out in full";
    /// Several plus signs were read as one.
    PlusRepeated, "plus_repeated", "read several plus signs as one";
    /// The international prefix 00 was read as `+`.
    InternationalPrefix, "international_prefix", "read the international prefix as a plus sign";
    /// A national prefix in parentheses behind the country calling code was dropped.
    TrunkPrefixDropped, "trunk_prefix_dropped", "dropped the national prefix behind the country calling code";
    /// The digits were taken for a whole national number, though they begin like a prefix.
    PrefixKept, "prefix_kept", "kept leading digits that look like a prefix";
    /// The digits were taken to begin with their country calling code.
    CountryCodeAssumed, "country_code_assumed", "took the first digits for the country calling code";
    /// The letters of a vanity number were dialled on the keypad (ITU-T E.161).
    VanityTranslated, "vanity_translated", "dialled the letters of a vanity number on the keypad";
    /// Guess: letters were taken for the digits that they look like.
    LetterReplaced, "letter_replaced", "took letters for the digits that they look like";
    /// Guess: zeros between the plus sign and the country calling code were dropped.
    LeadingZeroDropped, "leading_zero_dropped", "dropped zeros before the country calling code";
    /// Guess: the plus sign was taken for a mistake.
    PlusDropped, "plus_dropped", "took the plus sign for a mistake";
    /// Guess: a repeated country calling code was dropped.
    CountryCodeDropped, "country_code_dropped", "dropped a repeated country calling code";
    /// Guess: a national prefix was replaced by the country calling code.
    TrunkPrefixReplaced, "trunk_prefix_replaced", "replaced a national prefix by the country calling code";
    /// Guess: a zero that rounding may have dropped was put back.
    ZeroRestored, "zero_restored", "put back zeros that a spreadsheet may have dropped";
}

/// A set of repairs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Repairs(u32);

impl Repairs {
    pub(super) fn of(repair: Repair) -> Self {
        Self(1 << repair as u32)
    }

    #[must_use]
    pub(super) fn with(self, repair: Repair) -> Self {
        Self(self.0 | 1 << repair as u32)
    }

    #[must_use]
    pub(super) fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// More repairs than any one number needs.
const TRACE: usize = 12;

/// One value of a cell.
#[derive(Clone, Copy)]
pub struct Reading<'c> {
    outcome: Outcome<PhoneNumber, PhoneError>,
    extension: Option<Extension>,
    label: Option<&'c str>,
    repairs: Repairs,
    trace: [Repair; TRACE],
    length: u8,
}

impl<'c> Reading<'c> {
    pub(super) fn new(outcome: Outcome<PhoneNumber, PhoneError>, repairs: Repairs) -> Self {
        Self {
            outcome,
            extension: None,
            label: None,
            repairs,
            trace: [Repair::CellSplit; TRACE],
            length: 0,
        }
    }

    pub(super) fn error(kind: PhoneErrorKind) -> Self {
        Self::new(Outcome::Error(kind.into()), Repairs::default())
    }

    pub(super) fn with_extension(mut self, extension: Option<Extension>) -> Self {
        if extension.is_some() {
            self.extension = extension;
            self.repairs = self.repairs.with(Repair::ExtensionSplit);
        }
        self
    }

    pub(super) fn with_label(mut self, label: Option<&'c str>) -> Self {
        if label.is_some() {
            self.label = label;
            self.repairs = self.repairs.with(Repair::LabelSplit);
        }
        self
    }

    pub(super) fn repaired(mut self, repairs: Repairs) -> Self {
        self.repairs = self.repairs.and(repairs);
        self
    }

    /// Writes the trace, in the order of the enum.
    fn sealed(mut self) -> Self {
        let mut left = self.repairs.0;
        for place in &mut self.trace {
            let Some(repair) = Repair::ALL.get(left.trailing_zeros() as usize) else {
                break;
            };
            *place = *repair;
            self.length += 1;
            left &= left - 1;
        }
        self
    }

    /// What the value turned out to be. A number in [`Outcome::Value`] is valid, or of a range that is kept for fiction
    /// (which some numbering plans leave out).
    pub fn outcome(&self) -> &Outcome<PhoneNumber, PhoneError> {
        &self.outcome
    }

    /// The extension behind the number. It is no part of the number as a key.
    pub fn extension(&self) -> Option<Extension> {
        self.extension
    }

    /// What the cell calls the number, such as `mobile`.
    pub fn label(&self) -> Option<&'c str> {
        self.label
    }

    /// What was done to read the number. For [`Outcome::Value`] nothing of it lost a digit.
    pub fn trace(&self) -> &[Repair] {
        self.trace
            .get(..usize::from(self.length))
            .unwrap_or_default()
    }

    /// Whether the number is of a range that a regulator keeps for fiction. See [`PhoneNumber::is_fictitious`].
    pub fn is_fictitious(&self) -> bool {
        match self.outcome {
            Outcome::Value(number) | Outcome::Suggested { value: number, .. } => {
                number.is_fictitious()
            }
            _ => false,
        }
    }
}

impl PartialEq for Reading<'_> {
    fn eq(&self, other: &Self) -> bool {
        (self.outcome, self.extension, self.label, self.repairs)
            == (other.outcome, other.extension, other.label, other.repairs)
    }
}

impl Eq for Reading<'_> {}

impl fmt::Debug for Reading<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reading")
            .field("outcome", &self.outcome)
            .field("extension", &self.extension)
            .field("label", &self.label)
            .field("trace", &self.trace())
            .finish()
    }
}

/// The values of a cell, in order; there is at least one.
#[derive(Clone, Debug)]
pub struct Readings<'c> {
    first: Option<Reading<'c>>,
    rest: std::vec::IntoIter<Reading<'c>>,
}

impl<'c> Readings<'c> {
    pub(super) fn one(reading: Reading<'c>) -> Self {
        Self {
            first: Some(reading),
            rest: Vec::new().into_iter(),
        }
    }

    pub(super) fn several(readings: Vec<Reading<'c>>) -> Self {
        Self {
            first: None,
            rest: readings.into_iter(),
        }
    }
}

impl<'c> Iterator for Readings<'c> {
    type Item = Reading<'c>;

    fn next(&mut self) -> Option<Reading<'c>> {
        self.first
            .take()
            .or_else(|| self.rest.next())
            .map(Reading::sealed)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = usize::from(self.first.is_some()) + self.rest.len();
        (left, Some(left))
    }
}

impl ExactSizeIterator for Readings<'_> {}
