//! Strict parsing by cases, each with the rule of libphonenumber or the standard it follows.

use contactfold::{
    NumberType, PhoneErrorKind, PhoneFormat, PhoneNumber, Possibility, Region, phone,
};

fn region(code: &str) -> Option<Region> {
    Region::new(code).ok()
}

fn e164(text: &str, code: &str) -> String {
    match PhoneNumber::parse(text, region(code)) {
        Ok(number) => number.to_string(),
        Err(error) => error.kind().as_str().to_owned(),
    }
}

#[test]
fn parses_what_upstreams_own_tests_parse() {
    // libphonenumber, PhoneNumberUtilTest: testParseNationalNumber, testParseWithInternationalPrefixes and others.
    for (text, region, expected) in [
        ("033316005", "NZ", "+6433316005"),
        ("33316005", "NZ", "+6433316005"),
        ("03-331 6005", "NZ", "+6433316005"),
        ("tel:03-331-6005;phone-context=+64", "NZ", "+6433316005"),
        ("tel:331-6005;phone-context=+64-3", "NZ", "+6433316005"),
        ("tel:331-6005;phone-context=+64-3", "US", "+6433316005"),
        (
            "My number is tel:03-331-6005;phone-context=+64",
            "NZ",
            "+6433316005",
        ),
        (
            "tel:03-331-6005;phone-context=+64;a=%A1",
            "NZ",
            "+6433316005",
        ),
        (
            "tel:03-331-6005;isub=12345;phone-context=+64",
            "NZ",
            "+6433316005",
        ),
        ("tel:+64-3-331-6005;isub=12345", "NZ", "+6433316005"),
        ("03-331-6005;phone-context=+64", "NZ", "+6433316005"),
        ("0064 3 331 6005", "NZ", "+6433316005"),
        ("01164 3 331 6005", "US", "+6433316005"),
        ("+64 3 331 6005", "US", "+6433316005"),
        ("+01164 3 331 6005", "US", "+6433316005"),
        ("+0064 3 331 6005", "NZ", "+6433316005"),
        ("+ 00 64 3 331 6005", "NZ", "+6433316005"),
        (
            "tel:253-0000;phone-context=www.google.com",
            "US",
            "+12530000",
        ),
        ("+1 (650) 253-0000;ext=1234", "US", "+16502530000"),
        ("1-650-253-0000", "US", "+16502530000"),
        ("0 343 15 555 1212", "AR", "+5493435551212"),
        ("02 12345678", "IT", "+390212345678"),
        ("1 800 six-flags", "US", "+180074935247"),
        ("１ （650） 253-0000", "US", "+16502530000"),
        ("650 253 0000", "", "missing_country_code"),
        ("This is not a phone number", "NZ", "not_a_number"),
        ("1 Still not a number", "NZ", "not_a_number"),
        ("01495 72553301873 810104", "GB", "too_long"),
        ("+---", "DE", "not_a_number"),
        ("+***", "DE", "not_a_number"),
        ("+49 0", "DE", "too_short"),
        ("+210 3456 56789", "NZ", "unknown_country_code"),
        ("0044------", "GB", "too_short"),
        ("0044", "GB", "too_short"),
        ("011", "US", "too_short"),
        ("tel:555-1234;phone-context=1-331", "US", "not_a_number"),
        (";phone-context=", "US", "not_a_number"),
    ] {
        assert_eq!(e164(text, region), expected, "{text:?} {region}");
    }
}

#[test]
fn tells_extensions_as_upstreams_tests_do() {
    // libphonenumber, PhoneNumberUtilTest: testParseExtensions.
    for (text, code, number, extension) in [
        ("03 331 6005 ext 3456", "NZ", "+6433316005", Some("3456")),
        ("03-3316005x3456", "NZ", "+6433316005", Some("3456")),
        ("03-3316005 int.3456", "NZ", "+6433316005", Some("3456")),
        ("03 3316005 #3456", "NZ", "+6433316005", Some("3456")),
        ("1800 six-flags", "US", "+180074935247", None),
        ("+44 2034567890x456", "NZ", "+442034567890", Some("456")),
        ("+44 2034567890 X 456  ", "GB", "+442034567890", Some("456")),
        ("+44-2034567890;ext=456", "GB", "+442034567890", Some("456")),
        (
            "tel:2034567890;ext=456;phone-context=+44",
            "ZZ",
            "+442034567890",
            Some("456"),
        ),
        (
            "+442034567890ｅｘｔｎ456",
            "GB",
            "+442034567890",
            Some("456"),
        ),
        (
            "(800) 901-3355 ,ext 7246433",
            "US",
            "+18009013355",
            Some("7246433"),
        ),
        (
            "(800) 901-3355 , 7246433",
            "US",
            "+18009013355",
            Some("7246433"),
        ),
        ("+1 (645) 123 1234-910#", "US", "+16451231234", Some("910")),
        (
            "+1 (645) 123 1234 ext. 910#",
            "US",
            "+16451231234",
            Some("910"),
        ),
        ("03 3316005 ~ 3456", "NZ", "+6433316005", Some("3456")),
        (
            "+7 (495) 777-77-77 доб. 12",
            "RU",
            "+74957777777",
            Some("12"),
        ),
        ("+56 2 2123 4567 anexo 12", "CL", "+56221234567", Some("12")),
    ] {
        let parsed = PhoneNumber::parse_with_extension(text, region(code));
        let got = parsed.map(|parsed| {
            (
                parsed.number().to_string(),
                parsed.extension().map(|extension| extension.to_string()),
            )
        });
        if number.len() > 20 {
            assert!(got.is_err(), "{text:?}: {got:?}");
        } else {
            assert_eq!(
                got,
                Ok((number.to_owned(), extension.map(str::to_owned))),
                "{text:?}"
            );
        }
    }
}

#[test]
fn writes_every_format() {
    // Formats as libphonenumber's metadata has them; RFC 3966, section 3.
    for (number, international, national, rfc3966) in [
        (
            "+442071838750",
            "+44 20 7183 8750",
            "020 7183 8750",
            "tel:+44-20-7183-8750",
        ),
        (
            "+16502530000",
            "+1 650-253-0000",
            "(650) 253-0000",
            "tel:+1-650-253-0000",
        ),
        (
            "+390669820000",
            "+39 06 6982 0000",
            "06 6982 0000",
            "tel:+39-06-6982-0000",
        ),
        (
            "+5491123456789",
            "+54 9 11 2345-6789",
            "011 15-2345-6789",
            "tel:+54-9-11-2345-6789",
        ),
        (
            "+4930123456",
            "+49 30 123456",
            "030 123456",
            "tel:+49-30-123456",
        ),
        (
            "+80012345678",
            "+800 1234 5678",
            "1234 5678",
            "tel:+800-1234-5678",
        ),
    ] {
        let parsed = PhoneNumber::parse(number, None).expect(number);
        assert_eq!(parsed.format(PhoneFormat::E164).to_string(), number);
        assert_eq!(
            parsed.format(PhoneFormat::International).to_string(),
            international
        );
        assert_eq!(parsed.format(PhoneFormat::National).to_string(), national);
        assert_eq!(parsed.format(PhoneFormat::Rfc3966).to_string(), rfc3966);
        assert_eq!(parsed.format(PhoneFormat::WaId).to_string(), number[1..]);
    }
}

#[test]
fn knows_the_whole_world() {
    let number = |text| PhoneNumber::parse(text, None).expect("a number");
    // Germany has numbers of 17 digits with the country calling code, past E.164's 15.
    let long = number("+49800123456789012");
    assert_eq!((long.country_code(), long.to_string().len()), (49, 18));
    assert_eq!(number("+80012345678").region(), None);
    assert_eq!(number("+80012345678").number_type(), NumberType::TollFree);
    assert_eq!(number("+390669812345").region(), region("VA"));
    assert_eq!(
        (
            number("+390669812345").leading_zeros(),
            number("+390669812345").national_number()
        ),
        (1, 669_812_345)
    );
    assert_eq!(number("+18765230123").region(), region("JM"));
    assert_eq!(number("+1876").possibility(), Possibility::TooShort);
    assert_eq!(number("+12530000").possibility(), Possibility::LocalOnly);
    assert_eq!(
        PhoneNumber::parse("0123", region("AQ")).map_err(|e| e.kind()),
        Err(PhoneErrorKind::MissingCountryCode)
    );
    let mut parts = phone::METADATA_VERSION.split('.').map(str::parse::<u32>);
    assert!(matches!(
        (parts.next(), parts.next(), parts.next()),
        (Some(Ok(9..)), Some(Ok(_)), Some(Ok(_)))
    ));
}

#[test]
fn values_are_plain() {
    fn is_plain<T: Copy + Send + Sync + Ord + std::hash::Hash>() {}
    is_plain::<PhoneNumber>();
    assert!(size_of::<PhoneNumber>() <= 16);
}
