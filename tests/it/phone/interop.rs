//! Conversions from and to the crate `phonenumber`'s type.

use contactfold::{PhoneErrorKind, PhoneNumber};

#[test]
fn numbers_come_back_as_they_went() {
    for text in [
        "+442071838750",
        "+390669812345",
        "+78003104251",
        "+80012345678",
        "+8200308426757",
    ] {
        let ours = PhoneNumber::parse(text, None).expect(text);
        let theirs = phonenumber::PhoneNumber::try_from(ours).expect(text);
        assert_eq!(
            u64::from(theirs.code().value()),
            u64::from(ours.country_code())
        );
        assert_eq!(theirs.national().value(), ours.national_number());
        assert_eq!(theirs.national().zeros(), ours.leading_zeros());
        assert_eq!(PhoneNumber::try_from(theirs), Ok(ours));
    }
}

#[test]
fn what_the_other_type_cannot_hold_is_an_error() {
    // Its national numbers have 56 bits, and Germany's may have 17 digits.
    let ours = PhoneNumber::parse("+4980123456789012345", None).expect("17 digits");
    let converted = phonenumber::PhoneNumber::try_from(ours).map_err(|error| error.kind());
    assert_eq!(converted, Err(PhoneErrorKind::TooLong));
}
