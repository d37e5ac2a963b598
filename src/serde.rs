//! `Serialize` and `Deserialize`: a value is written in its canonical text and read back through its parser, so that
//! nothing gets in that could not have been parsed.

mod email;

use std::borrow::Cow;

use serde::de::{Deserialize, Deserializer, Error};
use serde::ser::{Serialize, Serializer};

use crate::address::PostalAddress;
use crate::birthday::Birthday;
use crate::email::EmailAddress;
use crate::linkage::MatchWeight;
use crate::name::PersonName;
use crate::organization::Organization;
use crate::phone::{Extension, PhoneNumber};
use crate::region::Region;

/// Values that are one text, and how each is read.
macro_rules! as_text {
    ($($value:ty, $read:expr;)+) => {$(
        impl Serialize for $value {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $value {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = Cow::<'de, str>::deserialize(deserializer)?;
                $read(&text).map_err(D::Error::custom)
            }
        }
    )+};
}

as_text! {
    Region, Region::new;
    PhoneNumber, |text| PhoneNumber::parse(text, None);
    Extension, |text| Extension::from_digits(text).ok_or("an extension has up to 20 digits");
    EmailAddress, email::address;
    Birthday, str::parse::<Birthday>;
    Organization, |text| Ok::<_, &str>(Organization::new(text));
}

/// Bits; every weight is a whole number of 1024ths, which a float holds exactly.
impl Serialize for MatchWeight {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.bits())
    }
}

impl<'de> Deserialize<'de> for MatchWeight {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        f64::deserialize(deserializer).map(Self::from_bits)
    }
}

/// Values that are several texts: the parts that are not empty, under their names.
macro_rules! as_parts {
    ($value:ty, $make:ident, $parts:ident: $($part:ident),+) => {
        #[derive(serde::Serialize, serde::Deserialize)]
        #[serde(default)]
        #[derive(Default)]
        struct $parts<'a> {
            $(#[serde(borrow, skip_serializing_if = "str::is_empty")] $part: Cow<'a, str>,)+
        }

        impl Serialize for $value {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $parts { $($part: self.$part().into(),)+ }.serialize(serializer)
            }
        }

        impl<'de> Deserialize<'de> for $value {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let parts = $parts::deserialize(deserializer)?;
                Ok(Self::builder()$(.$part(&parts.$part))+.$make())
            }
        }
    };
}

as_parts!(PersonName, build_typed, NameText: full, prefix, given, additional, family, suffix, nickname);
as_parts!(PostalAddress, lay_out, AddressText: street, house_number, unit, locality, state, postal_code, country);
