//! What a language and a country say about names and dates.

use std::fmt;
use std::str::FromStr;

use crate::birthday::DateOrder;
use crate::name::NameOrder;
use crate::region::Region;

/// Where names and dates were typed, by its language tag (BCP 47): `de`, `pt-BR`, `zh-Hant-TW`.
///
/// ```
/// use contactfold::Locale;
/// use contactfold::birthday::DateOrder;
/// use contactfold::name::NameOrder;
///
/// let hungary = Locale::new("hu-HU")?;
/// assert_eq!(hungary.name_order(), NameOrder::SurnameFirst);
/// assert_eq!(Locale::new("en-US")?.date_order(), DateOrder::MonthFirst);
/// assert_eq!(Locale::new("en-GB")?.date_order(), DateOrder::DayFirst);
/// assert_eq!(Locale::new("en")?.date_order(), DateOrder::Unknown);
/// # Ok::<(), contactfold::LocaleError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Locale {
    /// Two or three small letters; the third may be zero.
    language: [u8; 3],
    region: Option<Region>,
}

impl Locale {
    /// Reads a language tag, with hyphens or underscores. Of its parts the language and the region count.
    ///
    /// # Errors
    ///
    /// [`LocaleError`] if the text is no language tag, or names a region that ISO 3166-1 does not have.
    pub fn new(tag: &str) -> Result<Self, LocaleError> {
        let mut parts = tag.split(['-', '_']);
        let name = parts.next().unwrap_or_default().as_bytes();
        if !(2..=3).contains(&name.len()) || !name.iter().all(u8::is_ascii_alphabetic) {
            return Err(LocaleError(()));
        }
        let mut language = [0; 3];
        for (slot, letter) in language.iter_mut().zip(name) {
            *slot = letter.to_ascii_lowercase();
        }
        let mut region = None;
        for part in parts {
            if !(1..=8).contains(&part.len()) || !part.bytes().all(|b| b.is_ascii_alphanumeric()) {
                return Err(LocaleError(()));
            }
            // After a single letter come extensions, which name no region (RFC 5646, 2.2.6).
            if part.len() == 1 {
                break;
            }
            if part.len() == 2 && region.is_none() {
                region = Some(Region::new(part).map_err(|_| LocaleError(()))?);
            }
        }
        Ok(Self { language, region })
    }

    /// The region that the tag names.
    pub fn region(&self) -> Option<Region> {
        self.region
    }

    fn language(&self) -> &str {
        let len = if self.language[2] == 0 { 2 } else { 3 };
        std::str::from_utf8(self.language.get(..len).unwrap_or_default()).unwrap_or_default()
    }

    /// The order of names in Latin letters: surname first in Hungarian and Vietnamese (Unicode CLDR 48, `personNames`).
    /// Elsewhere it is told name by name; names in Chinese, Japanese and Korean letters are surname first in any case.
    pub fn name_order(&self) -> NameOrder {
        match self.language() {
            "hu" | "vi" => NameOrder::SurnameFirst,
            _ => NameOrder::Detect,
        }
    }

    /// The order of day and month in dates of numbers (Unicode CLDR 48, `dateFormats`, short): month first in the United
    /// States, their territories and the Philippines; not known where the year comes first or customs differ, such as
    /// Canada; day first elsewhere.
    pub fn date_order(&self) -> DateOrder {
        match (self.region.as_ref().map(Region::as_str), self.language()) {
            (Some("US" | "AS" | "GU" | "MH" | "MP" | "PH" | "PR" | "UM" | "VI"), _) => {
                DateOrder::MonthFirst
            }
            (Some("CA" | "PA" | "ZA"), _)
            | (None, "en")
            | (_, "hu" | "ja" | "ko" | "lt" | "mn" | "sv" | "yue" | "zh") => DateOrder::Unknown,
            _ => DateOrder::DayFirst,
        }
    }
}

impl FromStr for Locale {
    type Err = LocaleError;

    fn from_str(tag: &str) -> Result<Self, LocaleError> {
        Self::new(tag)
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.region {
            Some(region) => write!(f, "{}-{region}", self.language()),
            None => f.pad(self.language()),
        }
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Locale({self})")
    }
}

/// The text is no language tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a language tag (BCP 47), such as de or pt-BR")]
pub struct LocaleError(());
