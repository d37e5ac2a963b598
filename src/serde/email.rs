//! E-mail addresses, their keys, and what was read of a cell.

use serde::de::{Deserialize, Deserializer, Error};
use serde::ser::{Serialize, Serializer};

use crate::cell::Outcome;
use crate::email::{
    Dotless, EmailAddress, EmailError, EmailErrorKind, EmailKey, ParseOptions, Reading, Repair,
    Tier,
};

/// An address as it was written. Its domain may have one label: whoever parsed it had allowed that.
pub(super) fn address(text: &str) -> Result<EmailAddress, EmailError> {
    EmailAddress::parse_with(text, &ParseOptions::new().dotless(Dotless::Accept))
}

/// Enums that are written as their codes.
macro_rules! as_code {
    ($($value:ty, $unknown:literal;)+) => {$(
        impl Serialize for $value {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> Deserialize<'de> for $value {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let code = Box::<str>::deserialize(deserializer)?;
                let known = Self::ALL.iter().find(|known| *known.as_str() == *code);
                known.copied().ok_or_else(|| D::Error::custom($unknown))
            }
        }
    )+};
}

as_code! {
    EmailErrorKind, "an unknown kind of e-mail error";
    Repair, "an unknown repair";
    Tier, "an unknown tier of keys";
}

#[derive(serde::Serialize, serde::Deserialize)]
struct ErrorParts {
    kind: EmailErrorKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    position: Option<u32>,
}

impl Serialize for EmailError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let position = self.position().and_then(|p| u32::try_from(p).ok());
        let kind = self.kind();
        ErrorParts { kind, position }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for EmailError {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let ErrorParts { kind, position } = ErrorParts::deserialize(deserializer)?;
        Ok(Self::with_position(kind, position))
    }
}

#[derive(serde::Serialize, serde::Deserialize)]
struct KeyParts {
    key: Box<str>,
    tier: Tier,
    version: u32,
}

impl Serialize for EmailKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        KeyParts {
            key: self.as_str().into(),
            tier: self.tier(),
            version: self.version(),
        }
        .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for EmailKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let KeyParts { key, tier, version } = KeyParts::deserialize(deserializer)?;
        Self::from_stored(&key, tier, version).map_err(D::Error::custom)
    }
}

/// What a reading came to; a suggestion has both an address and an error, and what is absent neither.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(default)]
#[derive(Default)]
struct ReadingParts {
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<EmailAddress>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<EmailError>,
    #[serde(skip_serializing_if = "Option::is_none")]
    typed: Option<EmailAddress>,
    #[serde(skip_serializing_if = "Option::is_none")]
    display_name: Option<Box<str>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    trace: Vec<Repair>,
}

impl Serialize for Reading {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let address = match self.outcome() {
            Outcome::Value(address) | Outcome::Suggested { value: address, .. } => Some(address),
            Outcome::Absent | Outcome::Error(_) => None,
        };
        ReadingParts {
            address: address.cloned(),
            error: self.outcome().error().copied(),
            typed: self.typed().cloned(),
            display_name: self.display_name().map(Into::into),
            trace: self.trace().to_vec(),
        }
        .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Reading {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let parts = ReadingParts::deserialize(deserializer)?;
        let outcome = match (parts.address, parts.error) {
            (Some(value), Some(error)) => Outcome::Suggested { value, error },
            (Some(value), None) => Outcome::Value(value),
            (None, Some(error)) => Outcome::Error(error),
            (None, None) => Outcome::Absent,
        };
        Self::from_parts(outcome, parts.typed, parts.display_name, parts.trace)
            .ok_or_else(|| D::Error::custom("a reading whose parts contradict each other"))
    }
}
