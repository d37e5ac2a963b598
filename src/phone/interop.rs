//! Conversions from and to the crate `phonenumber`'s type.

use phonenumber::PhoneNumber as Theirs;
use serde::Deserialize;
use serde::de::value::{Error, MapDeserializer};
use serde::de::{Deserializer, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;

use super::{PhoneError, PhoneErrorKind, PhoneNumber};

/// Takes over the country calling code and national number; an extension or carrier code is no part of a number here.
///
/// ```
/// # use contactfold::PhoneNumber;
/// let theirs = phonenumber::parse(None, "+442071838750")?;
/// assert_eq!(PhoneNumber::try_from(&theirs)?.to_string(), "+442071838750");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// [`UnknownCountryCode`](PhoneErrorKind::UnknownCountryCode), [`TooShort`](PhoneErrorKind::TooShort) or
/// [`TooLong`](PhoneErrorKind::TooLong), which that crate's type can hold.
impl TryFrom<&Theirs> for PhoneNumber {
    type Error = PhoneError;

    fn try_from(theirs: &Theirs) -> Result<Self, PhoneError> {
        let national = theirs.national();
        Self::from_national(theirs.code().value(), national.value(), national.zeros())
    }
}

impl TryFrom<Theirs> for PhoneNumber {
    type Error = PhoneError;

    fn try_from(theirs: Theirs) -> Result<Self, PhoneError> {
        Self::try_from(&theirs)
    }
}

/// ```
/// # use contactfold::PhoneNumber;
/// let ours = PhoneNumber::parse("+390669812345", None)?;
/// let theirs = phonenumber::PhoneNumber::try_from(ours)?;
/// assert_eq!(theirs.national().zeros(), 1);
/// assert_eq!(PhoneNumber::try_from(&theirs)?, ours);
/// # Ok::<(), contactfold::PhoneError>(())
/// ```
///
/// # Errors
///
/// [`TooLong`](PhoneErrorKind::TooLong): that crate's type holds national numbers below 2^56 only.
impl TryFrom<PhoneNumber> for Theirs {
    type Error = PhoneError;

    fn try_from(ours: PhoneNumber) -> Result<Self, PhoneError> {
        let value = ours.national_number();
        if value >= 1 << 56 {
            return Err(PhoneErrorKind::TooLong.into());
        }
        // Its parser would change some numbers and its fields are private, but its serde form is public.
        let national = u64::from(ours.leading_zeros()) << 56 | value;
        let fields = [
            ("code", Node::Code(ours.country_code())),
            ("national", Node::National(national)),
            ("extension", Node::None),
            ("carrier", Node::None),
        ];
        Theirs::deserialize(MapDeserializer::new(fields.into_iter()))
            .map_err(|_| PhoneErrorKind::TooLong.into())
    }
}

/// A value of that crate's serde form.
enum Node {
    Code(u16),
    National(u64),
    Number(u64),
    Source,
    None,
}

impl IntoDeserializer<'_, Error> for Node {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Node {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Node::Number(value) => visitor.visit_u64(value),
            Node::None => visitor.visit_none(),
            Node::Source => visitor.visit_enum("plus".into_deserializer()),
            Node::Code(code) => {
                let fields = [
                    ("value", Node::Number(code.into())),
                    ("source", Node::Source),
                ];
                visitor.visit_map(MapDeserializer::new(fields.into_iter()))
            }
            Node::National(value) => visitor.visit_map(MapDeserializer::new(
                [("value", Node::Number(value))].into_iter(),
            )),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}
